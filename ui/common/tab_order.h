// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

class QWidget;

/// Tab in the order in which one reads. Qt goes in the order in which widgets were made, so that what a screen makes later (a
/// filter that was set, a saved view) would come last, wherever it stands. Here the layouts say what follows what.

/// What Tab stops at within a window or a sheet.
[[nodiscard]] QList<QWidget *> tabStops(QWidget *scope);
/// What focusNextPrevChild() of a window or a sheet does: on to the next stop and round at the end, scrolled into sight.
bool focusNextStop(QWidget *scope, bool next);
