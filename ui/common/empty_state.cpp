// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/empty_state.h"

#include "ui/common/icons.h"
#include "ui/common/look.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int iconSize = 32;
constexpr int textWidth = 380;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_what(plainLabel({}, TextLook::Strong))
    , m_why(plainLabel({}, TextLook::Muted))
    , m_action(new QPushButton)
{
    for (QLabel *label : {m_icon, m_what, m_why}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != m_icon);
    }
    m_why->setFixedWidth(textWidth);
    m_what->setFixedWidth(textWidth);
    m_action->setObjectName(QStringLiteral("emptyStateButton"));
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(&Theme::instance(), &Theme::changed, this, &EmptyState::drawIcon);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Page, Space::Page, Space::Page, Space::Page);
    layout->setSpacing(Space::Small);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(Space::Tight);
    layout->addWidget(m_what, 0, Qt::AlignHCenter);
    layout->addWidget(m_why, 0, Qt::AlignHCenter);
    layout->addSpacing(Space::Tight);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void EmptyState::showEmpty(const QString &icon, const QString &what, const QString &why, const QString &action)
{
    tell(icon, Tone::Neutral, what, why, action);
}

void EmptyState::showFailed(const QString &what, const QString &why, const QString &action)
{
    tell(QStringLiteral("error"), Tone::Bad, what, why, action);
}

void EmptyState::showLoading(const QString &what)
{
    tell(QStringLiteral("loading"), Tone::Neutral, what, {}, {});
}

QString EmptyState::what() const
{
    return m_what->text();
}

QString EmptyState::why() const
{
    return m_why->text();
}

void EmptyState::tell(const QString &icon, Tone tone, const QString &what, const QString &why, const QString &action)
{
    m_iconName = icon;
    m_tone = tone;
    m_what->setText(what);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    drawIcon();
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(Icons::pixmap(m_iconName, iconSize, Theme::instance().tone(m_tone).ink, devicePixelRatioF()));
}
