# SPDX-FileCopyrightText: 2026 The Backroom developers
# SPDX-License-Identifier: GPL-3.0-or-later

# The loader is a part of the command line program; one case runs the program itself.
target_link_libraries(tst_demo_load PRIVATE backroom_ctl)
add_dependencies(tst_demo_load backroomctl)
