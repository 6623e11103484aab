// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/bulk_bar.h"

#include "ui/common/flow_layout.h"
#include "ui/common/icons.h"
#include "ui/common/look.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

BulkBar::BulkBar(QWidget *parent)
    : QFrame(parent)
    , m_words(plainLabel({}, TextLook::Strong))
    , m_all(new QPushButton)
    , m_actions(new FlowLayout(Space::Small))
{
    setObjectName(QStringLiteral("bulkBar"));
    setAccessibleName(tr("What to do with the chosen records"));
    m_words->setObjectName(QStringLiteral("chosenLabel"));
    m_all->setObjectName(QStringLiteral("chooseAllButton"));
    setLook(m_all, ButtonLook::Quiet);
    auto *clear = new QToolButton;
    clear->setObjectName(QStringLiteral("clearChoiceButton"));
    clear->setIcon(Icons::icon(QStringLiteral("close"), Token::Muted));
    clear->setAutoRaise(true);
    clear->setFocusPolicy(Qt::StrongFocus);
    clear->setAccessibleName(tr("Choose nothing"));
    clear->setToolTip(tr("Choose nothing (Esc)"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Large, Space::Small, Space::Small, Space::Small);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_words);
    layout->addWidget(m_all);
    layout->addStretch();
    layout->addLayout(m_actions);
    layout->addWidget(clear);
    connect(m_all, &QPushButton::clicked, this, &BulkBar::allRequested);
    connect(clear, &QToolButton::clicked, this, &BulkBar::cleared);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BulkBar::addAction(QAction *action)
{
    auto *button = new QPushButton(action->text());
    button->setObjectName(QString(action->objectName()).replace(QStringLiteral("Action"), QStringLiteral("BulkButton")));
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_actions->addWidget(button);
    follow();
}

void BulkBar::tell(const QString &words, const QString &all)
{
    m_words->setText(words);
    m_all->setText(all);
    m_all->setVisible(!all.isEmpty());
}

void BulkBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), Theme::instance().color(Token::Line));
}
