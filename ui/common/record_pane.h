// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/error.h"

#include <QWidget>

class Card;
class EmptyState;
class QScrollArea;
class QSpacerItem;
class QStackedLayout;
class QVBoxLayout;

/// What a record's pane says where there is no record.
struct PaneWords {
    QString name; ///< "Order"
    QString icon;
    QString nothingTitle;
    QString nothingText;
    QString failedTitle;
};

/// A record beside its list: the header with the actions stays, the cards below scroll. Knows no record: who asks for one
/// and fills the cards is the desk.
class RecordPane : public QWidget
{
    Q_OBJECT

public:
    /// `id` begins the names of its parts: "order" is orderPane, orderScroll.
    RecordPane(const QString &id, PaneWords words, QWidget *header, QWidget *parent = nullptr);

    /// A card below those there are; without content it hides.
    Card *addCard(const char *name, const QString &title);
    void addCard(Card *card);

    void showNothing();
    /// Another record is on its way.
    void showLoading();
    /// The cards are filled. The same record, loaded again, stays where the person was reading.
    void showRecord(const QString &key);
    void showFailure(const Error &error);

signals:
    void retryRequested();

private:
    void keepGutter(int scrollEnd);

    PaneWords m_words;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QVBoxLayout *m_cards;
    EmptyState *m_state;
    QWidget *m_loading;
    QWidget *m_record;
    QSpacerItem *m_gutter;
    QStackedLayout *m_stack;
    QString m_shown;
};
