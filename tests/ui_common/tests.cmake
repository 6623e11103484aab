# SPDX-FileCopyrightText: 2026 The Backroom developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Keys go to the window that has the focus: takes its turn with the tests in tests/gui.
set_tests_properties(ui_common.scanner PROPERTIES RESOURCE_LOCK screen)
