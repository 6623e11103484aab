// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QIcon>
#include <QPixmap>

/// Icons by their freedesktop name, tinted to a token of the theme so that they follow light and dark by themselves.
/// Looked for in our own set (resources/icons), then in the system's theme, then in Breeze.
class Icons
{
public:
    /// Theme search paths and the fallback theme. Theme::install() calls it.
    static void install();

    [[nodiscard]] static QIcon icon(const QString &name, Token token = Token::Text);
    [[nodiscard]] static QIcon icon(const QString &name, Tone tone);
    [[nodiscard]] static QPixmap pixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio);
    [[nodiscard]] static bool exists(const QString &name);
};
