# SPDX-FileCopyrightText: 2026 The Backroom developers
# SPDX-License-Identifier: GPL-3.0-or-later

# The program itself is run.
add_dependencies(tst_backroomctl backroomctl)
