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

/// A record beside its list: the header stays, the cards below scroll. Nothing chosen, loading and failed are drawn too.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    struct Words {
        QString icon;
        QString nothing; ///< "No transfer chosen"
        QString hint; ///< what choosing one will show
        QString failed; ///< "The transfer could not be loaded"
    };

    /// Takes the header over. `name` begins the names of its parts.
    DetailPane(const QString &name, QWidget *header, Words words, QWidget *parent = nullptr);

    /// A card of the record; what is in it is set by Card::setContent().
    [[nodiscard]] Card *addPart(const QString &name, const QString &title);

    void showNothing();
    void showLoading();
    void showFailure(const Error &error);
    /// The header and the cards were filled. Another record begins at its top, the same one stays where it was read.
    void showRecord(const QString &key);

signals:
    void retryRequested();

private:
    void keepGutter(int scrollEnd);

    Words m_words;
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
