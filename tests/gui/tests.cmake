# SPDX-FileCopyrightText: 2026 The Backroom developers
# SPDX-License-Identifier: GPL-3.0-or-later

# A server that is frozen for half a minute, and every screen of every role: too long for each run.
add_test(NAME gui.long_freeze COMMAND ${backroom_with_screen} $<TARGET_FILE:tst_connection_loss> aFrozenServerStopsNeitherTheWindowNorTheKeyboard)
set_tests_properties(gui.long_freeze PROPERTIES LABELS slow TIMEOUT 300 ENVIRONMENT BACKROOM_TEST_FREEZE_SECONDS=30)
add_test(NAME gui.tour COMMAND ${backroom_with_screen} $<TARGET_FILE:backroom> --tour ${CMAKE_BINARY_DIR}/tour)
set_tests_properties(gui.tour PROPERTIES LABELS slow TIMEOUT 1200 RUN_SERIAL TRUE)
