// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

/// The bell in the header, with the number of news that were not read.
class BellButton : public QToolButton
{
    Q_OBJECT

public:
    explicit BellButton(QWidget *parent = nullptr);

    void setCount(int unread);
    [[nodiscard]] int count() const { return m_count; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
};
