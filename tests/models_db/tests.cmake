# SPDX-FileCopyrightText: 2026 The Backroom developers
# SPDX-License-Identifier: GPL-3.0-or-later

# starts a server of its own
target_link_libraries(tst_tls PRIVATE backroom_app)
