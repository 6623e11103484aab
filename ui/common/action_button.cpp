// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/action_button.h"

#include "ui/common/look.h"

#include <QPainter>
#include <QShortcut>
#include <QStyle>

namespace {

constexpr int sideMargin = 12;
constexpr int gap = 10;

} // namespace

ActionButton::ActionButton(QWidget *parent)
    : QPushButton(parent)
    , m_shortcut(new QShortcut(this))
{
    // Without this a key held down would press the next button that stands here.
    m_shortcut->setAutoRepeat(false);
    connect(m_shortcut, &QShortcut::activated, this, &QPushButton::click);
}

ActionButton::ActionButton(const QString &text, const QKeySequence &key, QWidget *parent)
    : ActionButton(parent)
{
    setText(text);
    setKey(key);
}

void ActionButton::setKey(const QKeySequence &key)
{
    m_shortcut->setKey(key);
    setProperty("hasKey", !key.isEmpty());
    setToolTip(plainTip(key.toString(QKeySequence::NativeText)));
    style()->unpolish(this);
    style()->polish(this);
    updateGeometry();
}

QKeySequence ActionButton::key() const
{
    return m_shortcut->key();
}

void ActionButton::showEvent(QShowEvent *event)
{
    // The sheet of shortcuts lists what says what it does: only buttons that are there.
    m_shortcut->setWhatsThis(text());
    QPushButton::showEvent(event);
}

void ActionButton::hideEvent(QHideEvent *event)
{
    m_shortcut->setWhatsThis({});
    QPushButton::hideEvent(event);
}

QString ActionButton::hint() const
{
    if (m_shortcut->key().isEmpty())
        return {};
    // Keys read from left to right in every language.
    constexpr QChar leftToRightIsolate(0x2066);
    constexpr QChar popDirectionalIsolate(0x2069);
    const QString keys = m_shortcut->key().toString(QKeySequence::NativeText).replace(QStringLiteral("Return"), QStringLiteral("↵"));
    return leftToRightIsolate + keys + popDirectionalIsolate;
}

QSize ActionButton::sizeHint() const
{
    QSize size = QPushButton::sizeHint();
    if (!hint().isEmpty())
        size.rwidth() += gap + QFontMetrics(Theme::font(TypeSize::Small)).horizontalAdvance(hint());
    return size;
}

void ActionButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (hint().isEmpty() || width() < sizeHint().width())
        return; // without room for both, what it does comes first
    const bool filled = !property("buttonLook").toString().isEmpty() && property("buttonLook") != QStringLiteral("quiet");
    QColor ink = Theme::instance().color(filled ? Token::OnAccent : Token::Muted);
    ink.setAlphaF(isEnabled() ? (filled ? 0.85F : 1.0F) : 0.5F);
    QPainter painter(this);
    painter.setFont(Theme::font(TypeSize::Small));
    painter.setPen(isEnabled() ? ink : palette().color(QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(rect().adjusted(sideMargin, 0, -sideMargin, 0),
                     int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)), hint());
}
