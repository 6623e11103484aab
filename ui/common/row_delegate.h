// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

/// What every cell of a RecordList shares: selection tint and accent bar, hairline, and the skeleton of a row that is
/// not there yet. Cells differ only in paintContent().
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Emphasis { Plain, Strong, Muted };

    explicit RowDelegate(QObject *parent = nullptr, Emphasis emphasis = Emphasis::Plain);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// The text a copy or a screen reader takes from this cell.
    [[nodiscard]] virtual QString text(const QModelIndex &index) const;

protected:
    virtual void paintContent(QPainter *painter, const QRect &content, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const;
    [[nodiscard]] virtual QString tip(const QModelIndex &index) const;
    [[nodiscard]] virtual Qt::Alignment alignment() const;

private:
    Emphasis m_emphasis;
};
