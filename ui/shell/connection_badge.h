// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/db_executor.h"

#include <QAbstractButton>

/// A dot and a word that say how the connection is; always in sight. A click says more.
class ConnectionBadge : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ConnectionBadge(QWidget *parent = nullptr);

    void say(Link link, const QString &word);
    [[nodiscard]] Link link() const { return m_link; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Link m_link = Link::Up;
};
