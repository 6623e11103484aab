// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

// What somebody without a mouse, or without eyes, would miss in a window or in a sheet. Sentences, none when all is well.

// Everything that can be worked with has a name for a screen reader, and one for tests.
[[nodiscard]] QStringList unnamedWidgets(const QWidget &scope);
// Tab, pressed until it comes round, stops at everything that can be worked with, in the order of reading. The scope's window
// is active.
[[nodiscard]] QStringList unreachedWidgets(QWidget &scope);
// Buttons of which a part is outside the window or beneath something that scrolls; those of a grid of cells, which scrolls
// with its form, after scrolling there.
[[nodiscard]] QStringList hiddenButtons(const QWidget &scope);
