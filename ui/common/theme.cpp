// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/theme.h"

#include "ui/common/icons.h"
#include "ui/common/language.h"
#include "ui/common/system_scheme.h"
#include "ui/common/tabular_font.h"

#include <QApplication>
#include <QFile>
#include <QStyleFactory>

#include <array>
#include <cmath>

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
    [[nodiscard]] QColor of(bool wantsDark) const { return QColor::fromRgb(wantsDark ? dark : light); }
};

Pair tokenPair(Token token)
{
    switch (token) {
    case Token::Page: return {0xF6F7F9, 0x14171C};
    case Token::Card: return {0xFFFFFF, 0x1B1F26};
    case Token::Line: return {0xE3E6EB, 0x2D333E};
    case Token::Text: return {0x1B2430, 0xE6EAF0};
    case Token::Muted: return {0x667085, 0x98A2B3};
    case Token::Accent: return {0x2F5BEA, 0x7C9BFF};
    case Token::AccentTint: return {0xE8EEFF, 0x26304D};
    case Token::OnAccent: return {0xFFFFFF, 0x14171C};
    case Token::Hover: return {0xF4F4F5, 0x252930};
    }
    Q_UNREACHABLE();
}

struct TonePair {
    Pair ink;
    Pair tint;
};

TonePair tonePair(Tone tone)
{
    switch (tone) {
    case Tone::Accent: return {tokenPair(Token::Accent), tokenPair(Token::AccentTint)};
    case Tone::Paid: return {{0x175CD3, 0x84ADFF}, {0xE6F0FF, 0x1D2B4A}};
    case Tone::Processing: return {{0x6941C6, 0xBDA4FF}, {0xF1EBFF, 0x2C2347}};
    case Tone::Shipped: return {{0x0E7090, 0x67D3EE}, {0xE0F5FA, 0x163640}};
    case Tone::Good: return {{0x067647, 0x6CE0A0}, {0xE3F6EA, 0x163829}};
    case Tone::Waiting: return {{0xB54708, 0xF5D36B}, {0xFEF6DC, 0x3B341A}};
    case Tone::Refunded: return {{0xB54708, 0xF7B568}, {0xFEF0DA, 0x40301A}};
    case Tone::Bad: return {{0xB42318, 0xFF9C92}, {0xFDE8E6, 0x45211F}};
    case Tone::Neutral: return {{0x475467, 0xAEB7C4}, {0xEDEFF2, 0x2A303A}};
    }
    Q_UNREACHABLE();
}

QColor mixed(const QColor &base, const QColor &other, qreal share)
{
    const auto channel = [share](int from, int to) { return int(std::lround(from + (to - from) * share)); };
    return {channel(base.red(), other.red()), channel(base.green(), other.green()), channel(base.blue(), other.blue())};
}

qreal pointSize(TypeSize size)
{
    switch (size) {
    case TypeSize::Small: return 8.5;
    case TypeSize::Body: return 10;
    case TypeSize::Title: return 13;
    case TypeSize::PageTitle: return 16;
    case TypeSize::Figure: return 24;
    }
    Q_UNREACHABLE();
}

} // namespace

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::install(QApplication &application)
{
    // Before our own palette replaces it, the desktop's says what it prefers; the portal, where there is one, knows better.
    m_systemIsDark = application.palette().color(QPalette::Window).lightness() < 128;

    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    installLanguage(application);
    TabularFont::install();
    Icons::install();
    application.setFont(font(TypeSize::Body));

    auto *system = new SystemScheme(&application);
    connect(system, &SystemScheme::darkChanged, this, [this](bool dark) {
        m_systemIsDark = dark;
        apply();
    });
    apply();
}

void Theme::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    apply();
}

void Theme::apply()
{
    if (qApp == nullptr)
        return;
    const bool dark = m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_systemIsDark);
    if (dark == m_dark && !qApp->styleSheet().isEmpty())
        return;
    m_dark = dark;
    qApp->setPalette(palette(dark));
    qApp->setStyleSheet(styleSheet(dark));
    emit changed();
}

QColor Theme::color(Token token, bool dark)
{
    return tokenPair(token).of(dark);
}

ToneColors Theme::tone(Tone tone, bool dark)
{
    const TonePair pair = tonePair(tone);
    return {pair.ink.of(dark), pair.tint.of(dark)};
}

QPalette Theme::palette(bool dark)
{
    const auto token = [dark](Token name) { return color(name, dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, token(Token::Page));
    palette.setColor(QPalette::WindowText, token(Token::Text));
    palette.setColor(QPalette::Base, token(Token::Card));
    palette.setColor(QPalette::AlternateBase, token(Token::Page));
    palette.setColor(QPalette::Text, token(Token::Text));
    palette.setColor(QPalette::PlaceholderText, token(Token::Muted));
    palette.setColor(QPalette::Button, token(Token::Card));
    palette.setColor(QPalette::ButtonText, token(Token::Text));
    palette.setColor(QPalette::BrightText, token(Token::OnAccent));
    palette.setColor(QPalette::ToolTipBase, token(Token::Text));
    palette.setColor(QPalette::ToolTipText, token(Token::Page));
    palette.setColor(QPalette::Highlight, token(Token::Accent));
    palette.setColor(QPalette::HighlightedText, token(Token::OnAccent));
    palette.setColor(QPalette::Link, token(Token::Accent));
    palette.setColor(QPalette::LinkVisited, token(Token::Accent));
    palette.setColor(QPalette::Light, token(Token::Card));
    palette.setColor(QPalette::Midlight, token(Token::Line));
    palette.setColor(QPalette::Mid, token(Token::Line));
    palette.setColor(QPalette::Dark, token(Token::Line));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mixed(token(Token::Muted), token(Token::Card), 0.35));
    return palette;
}

QString Theme::styleSheet(bool dark)
{
    const auto token = [dark](Token name) { return color(name, dark); };
    const QColor card = token(Token::Card);
    const QColor accent = token(Token::Accent);
    const QColor text = token(Token::Text);
    const ToneColors bad = tone(Tone::Bad, dark);

    const std::array<std::pair<const char *, QColor>, 20> colors{{
        {"@accentHover@", mixed(accent, text, 0.14)},
        {"@accentPressed@", mixed(accent, text, 0.28)},
        {"@accentTint@", token(Token::AccentTint)},
        {"@accent@", accent},
        {"@onAccent@", token(Token::OnAccent)},
        {"@page@", token(Token::Page)},
        {"@card@", card},
        {"@field@", dark ? token(Token::Page) : card},
        {"@line@", token(Token::Line)},
        {"@fieldLine@", mixed(token(Token::Line), token(Token::Muted), 0.25)},
        {"@fieldLineHover@", mixed(token(Token::Line), token(Token::Muted), 0.75)},
        {"@hover@", token(Token::Hover)},
        {"@pressed@", mixed(card, text, 0.10)},
        {"@text@", text},
        {"@muted@", token(Token::Muted)},
        {"@disabled@", mixed(token(Token::Muted), card, 0.35)},
        {"@disabledFill@", mixed(token(Token::Line), card, 0.35)},
        {"@bad@", bad.ink},
        {"@badTint@", bad.tint},
        {"@thumb@", mixed(card, text, 0.22)},
    }};

    QFile file(QStringLiteral(":/theme/backroom.qss"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "Theme", "the style sheet is part of the program");
    QString sheet = QString::fromUtf8(file.readAll());
    for (const auto &[name, value] : colors)
        sheet.replace(QLatin1String(name), value.name());
    return sheet.replace(QStringLiteral("@scheme@"), dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

QFont Theme::font(TypeSize size, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({QString::fromLatin1(TabularFont::Family), QStringLiteral("Noto Sans"),
                      QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans Arabic")});
    font.setPointSizeF(pointSize(size));
    font.setWeight(weight);
    return font;
}
