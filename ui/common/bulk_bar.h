// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QAction;
class FlowLayout;
class QLabel;
class QPushButton;

/// The foot of a list in which several records are chosen: how many, the way to choose all that match, and what can be
/// done with them.
class BulkBar : public QFrame
{
    Q_OBJECT

public:
    explicit BulkBar(QWidget *parent = nullptr);

    /// In front of what every list can do.
    void addAction(QAction *action);
    /// `words` say how many are chosen; `all` offers the rest, empty: there is none.
    void tell(const QString &words, const QString &all);

signals:
    void allRequested();
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_words;
    QPushButton *m_all;
    FlowLayout *m_actions;
};
