// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/inbox_words.h"

#include <QAbstractButton>
#include <QDateTime>

/// One piece of news in the list: what happened, more about it, when; bold with a dot while it is unread.
class InboxRow : public QAbstractButton
{
    Q_OBJECT

public:
    InboxRow(const InboxWords &words, const QDateTime &at, bool isRead, bool leadsSomewhere, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    InboxWords m_words;
    QString m_when;
    bool m_isRead;
};
