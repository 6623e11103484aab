// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QPushButton;
class QToolButton;

/// A filter that is on: "Status: Paid, Processing ×". One click opens it, one removes it; Delete removes it too.
class FilterChip : public QFrame
{
    Q_OBJECT

public:
    FilterChip(const QString &filterId, const QString &title, QWidget *parent = nullptr);

    void setWords(const QString &words);
    [[nodiscard]] QString text() const;

signals:
    void opened();
    void removed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_title;
    QPushButton *m_open;
    QToolButton *m_remove;
};
