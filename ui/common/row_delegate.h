// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

/// What every cell of a list shares: selection tint and accent bar, hairline, the skeleton of a row that is on its way
/// and the mark of one that no longer belongs. Cells of other kinds differ in text() and paintContent().
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Emphasis { Plain,
                          Strong,
                          Muted };

    explicit RowDelegate(QObject *parent = nullptr, Emphasis emphasis = Emphasis::Plain, Qt::Alignment alignment = Qt::AlignLeft);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// The cell in words: what is painted, copied and read aloud.
    [[nodiscard]] virtual QString text(const QModelIndex &index) const;

protected:
    virtual void paintContent(QPainter &painter, const QRect &content, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const;
    /// What the pointer tells beyond the text; by default the text itself when it does not fit.
    [[nodiscard]] virtual QString tip(const QModelIndex &index) const;

    [[nodiscard]] QFont font() const;

private:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Emphasis m_emphasis;
    Qt::Alignment m_alignment;
};
