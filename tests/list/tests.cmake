# SPDX-FileCopyrightText: 2026 The Backroom developers
# SPDX-License-Identifier: GPL-3.0-or-later

# It makes a table of a million rows and reads all of it several times.
set_tests_properties(list.list_queries PROPERTIES TIMEOUT 900)
