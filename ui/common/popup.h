// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

class QWidget;

/// What the small windows that open under a button have in common: a card that closes when one clicks elsewhere.
class Popup
{
public:
    [[nodiscard]] static Qt::WindowFlags flags();
    static void paint(QWidget *popup);
    /// On the screen, under the anchor, at the side where the window's language begins.
    static void openBelow(QWidget *popup, const QWidget *anchor);
};
