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
    for (QLabel *label : {m_icon, m_what, m_why})
        label->setAlignment(Qt::AlignCenter);
    m_what->setWordWrap(true);
    m_why->setWordWrap(true);
    m_action->setObjectName(QStringLiteral("emptyStateButton"));
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(&Theme::instance(), &Theme::changed, this, &EmptyState::drawIcon);

    // The words wrap in a column of their own, as narrow as the place wants.
    auto *column = new QWidget;
    column->setMaximumWidth(textWidth);
    column->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *words = new QVBoxLayout(column);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(Space::Small);
    words->addWidget(m_icon);
    words->addSpacing(Space::Tight);
    words->addWidget(m_what);
    words->addWidget(m_why);
    words->addSpacing(Space::Tight);
    words->addWidget(m_action, 0, Qt::AlignHCenter);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(column, 100);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Page, Space::Page, Space::Page, Space::Page);
    layout->addStretch(2);
    layout->addLayout(row);
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
    if (m_iconName.isEmpty())
        return; // nothing was told yet; a change of the theme asks all the same
    m_icon->setPixmap(Icons::pixmap(m_iconName, iconSize, Theme::instance().tone(m_tone).ink, devicePixelRatioF()));
}
