// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

/// The surfaces, lines and inks of the window. What a colour means stays; its value changes with light and dark.
enum class Token { Page,
                   Card,
                   Line,
                   Text,
                   Muted,
                   Accent,
                   AccentTint,
                   OnAccent,
                   Hover };

/// What a colour says about a state. A tone is never shown without a word beside it.
enum class Tone { Accent,
                  Paid,
                  Processing,
                  Shipped,
                  Good,
                  Waiting,
                  Refunded,
                  Bad,
                  Neutral };

struct ToneColors {
    QColor ink;
    QColor tint;
};

/// The type scale: 8.5, 10, 13, 16 and 24 pt.
enum class TypeSize { Small,
                      Body,
                      Title,
                      PageTitle,
                      Figure };

/// The one scale of distances, in device-independent pixels.
struct Space {
    static constexpr int Tight = 4;
    static constexpr int Small = 8;
    static constexpr int Medium = 12;
    static constexpr int Large = 16;
    static constexpr int Page = 24;
    static constexpr int Gutter = 14; ///< the part of the page's margin where a scroll bar may lie
    static constexpr int CardRadius = 10;
    static constexpr int ControlRadius = 8;
    static constexpr int RowHeight = 36;
    static constexpr int DenseRowHeight = 28;
};

/// Light and dark, in one place: the palette, the style sheet and the fonts of the whole program.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { System,
                        Light,
                        Dark };
    Q_ENUM(Scheme)

    static Theme &instance();

    /// Fusion, the language, the fonts, the palette and the style sheet. Call once, after the application object exists.
    void install(QApplication &application);

    /// What the person chose; System follows the desktop, also while the program runs.
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    [[nodiscard]] bool isDark() const { return m_dark; }

    [[nodiscard]] QColor color(Token token) const { return color(token, m_dark); }
    [[nodiscard]] ToneColors tone(Tone tone) const { return Theme::tone(tone, m_dark); }
    [[nodiscard]] static QColor color(Token token, bool dark);
    [[nodiscard]] static ToneColors tone(Tone tone, bool dark);
    [[nodiscard]] static QPalette palette(bool dark);
    [[nodiscard]] static QString styleSheet(bool dark);

    [[nodiscard]] static QFont font(TypeSize size, QFont::Weight weight = QFont::Normal);

signals:
    void changed();

private:
    Theme() = default;
    void apply();

    Scheme m_scheme = Scheme::System;
    bool m_systemIsDark = false;
    bool m_dark = false;
};
