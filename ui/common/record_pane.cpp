// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/record_pane.h"

#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/skeleton_rows.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace {

constexpr int narrowest = 380 + Space::Gutter;

QWidget *withGutter(QWidget *widget)
{
    auto *host = new QWidget;
    auto *layout = new QHBoxLayout(host);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(widget);
    layout->addSpacing(Space::Gutter);
    return host;
}

} // namespace

RecordPane::RecordPane(const QString &id, PaneWords words, QWidget *header, QWidget *parent)
    : QWidget(parent)
    , m_words(std::move(words))
    , m_scroll(new QScrollArea)
    , m_content(new QWidget)
    , m_cards(new QVBoxLayout)
    , m_state(new EmptyState)
    , m_record(new QWidget)
    , m_gutter(new QSpacerItem(Space::Gutter, 0))
{
    setObjectName(id + QStringLiteral("Pane"));
    setAccessibleName(m_words.name);
    setMinimumWidth(narrowest);

    m_content->setObjectName(QStringLiteral("scrollContent"));
    m_scroll->setObjectName(id + QStringLiteral("Scroll"));
    m_scroll->setAccessibleName(m_words.name);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    auto *content = new QHBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    m_cards->setSpacing(Space::Medium);
    m_cards->addStretch(1);
    content->addLayout(m_cards);
    content->addSpacerItem(m_gutter);

    auto *record = new QVBoxLayout(m_record);
    record->setContentsMargins(0, 0, 0, 0);
    record->setSpacing(Space::Medium);
    record->addWidget(withGutter(header));
    record->addWidget(m_scroll, 1);
    keepGutter(0);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int end) { keepGutter(end); });

    auto *loading = new Card;
    loading->layout()->setContentsMargins(1, Space::Medium, 1, 1);
    loading->body()->addWidget(new SkeletonRows);
    m_loading = withGutter(loading);
    auto *nothing = new Card;
    nothing->body()->addWidget(m_state);
    connect(m_state, &EmptyState::actionTriggered, this, &RecordPane::retryRequested);

    m_stack = new QStackedLayout(this);
    m_stack->addWidget(withGutter(nothing));
    m_stack->addWidget(m_loading);
    m_stack->addWidget(m_record);
    showNothing();
}

Card *RecordPane::addCard(const char *name, const QString &title)
{
    auto *card = new Card(title);
    card->setObjectName(QString::fromLatin1(name));
    addCard(card);
    return card;
}

void RecordPane::addCard(Card *card)
{
    m_cards->insertWidget(m_cards->count() - 1, card);
}

// The cards end where the header ends, whether the scroll bar is there or not.
void RecordPane::keepGutter(int scrollEnd)
{
    const int bar = scrollEnd > 0 ? m_scroll->verticalScrollBar()->sizeHint().width() : 0;
    m_gutter->changeSize(Space::Gutter - bar, 0);
    m_content->layout()->invalidate();
}

void RecordPane::showNothing()
{
    m_shown.clear();
    m_state->showEmpty(m_words.icon, m_words.nothingTitle, m_words.nothingText);
    m_stack->setCurrentIndex(0);
}

void RecordPane::showLoading()
{
    m_stack->setCurrentWidget(m_loading);
}

void RecordPane::showRecord(const QString &key)
{
    if (key != m_shown)
        m_scroll->verticalScrollBar()->setValue(0);
    m_shown = key;
    m_stack->setCurrentWidget(m_record);
}

void RecordPane::showFailure(const Error &error)
{
    m_state->showFailed(m_words.failedTitle, error.message, tr("Try again"));
    m_stack->setCurrentIndex(0);
}
