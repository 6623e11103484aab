// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHeaderView;

/// The shape of a list that is on its way, where not even the number of its rows is known.
class SkeletonRows : public QWidget
{
    Q_OBJECT

public:
    /// With a header its columns are drawn.
    explicit SkeletonRows(QWidget *parent = nullptr, const QHeaderView *header = nullptr);

    /// Draws one skeleton bar: uneven but steady lengths look like text that is about to appear.
    static void paintBar(QPainter &painter, const QRect &cell, Qt::LayoutDirection direction, int row, int column);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QList<QRect> columns() const;

    const QHeaderView *m_header;
};
