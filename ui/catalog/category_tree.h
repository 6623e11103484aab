// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/catalog_queries.h"

#include <QHash>
#include <QTreeWidget>
#include <QUuid>

/// The shop's shelves as a tree, a number at the end of each row.
class CategoryTree : public QTreeWidget
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole,
                CountRole };

    explicit CategoryTree(QWidget *parent = nullptr);

    /// In the order given; what was open stays open, what was chosen stays chosen.
    void setCategories(const QList<Category> &categories);
    /// How many products lie on each shelf itself; a row shows those below it too.
    void setCounts(const QHash<QUuid, qint64> &counts);
    void clearCounts();

    [[nodiscard]] QUuid idOf(const QTreeWidgetItem *item) const { return item == nullptr ? QUuid() : item->data(0, IdRole).toUuid(); }
    [[nodiscard]] QTreeWidgetItem *itemOf(const QUuid &id) const { return m_items.value(id); }
    /// Without telling currentItemChanged().
    void showCurrent(QTreeWidgetItem *item);
    /// Rows may be dragged to another place. What is dropped stays where it was: whoever hears moveRequested() moves it.
    void setArrangeable(bool arrangeable);

signals:
    /// To below `parent` (null: the top), in front of `before` (null: last).
    void moveRequested(const QUuid &id, const QUuid &parent, const QUuid &before);

protected:
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QList<QTreeWidgetItem *> &items) const override;
    void dropEvent(QDropEvent *event) override;

private:
    QHash<QUuid, QTreeWidgetItem *> m_items;
};
