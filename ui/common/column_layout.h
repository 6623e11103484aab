// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_definition.h"

#include <QJsonArray>
#include <QObject>

class QHeaderView;
class QMenu;

/// The widths, order and choice of a list's columns. They fill the list's width until the person pulls one; what the
/// person set is kept for the next start.
class ColumnLayout : public QObject
{
    Q_OBJECT

public:
    ColumnLayout(QHeaderView *header, ListDefinition definition, QObject *parent = nullptr);

    /// Once the model is set: what was kept, or the definition's choice.
    void restore();
    /// Shares out the width where no width is the person's own.
    void fit(int availableWidth);
    /// One entry a column to show or hide it, and one to go back to the start.
    void fillMenu(QMenu *menu);

    /// Every column a person may see, in the order of the list.
    [[nodiscard]] QStringList order() const;
    [[nodiscard]] QStringList shown() const;
    [[nodiscard]] bool isShown(const QString &columnId) const;
    /// A list keeps its last column.
    void setShown(const QString &columnId, bool shown);
    void move(const QString &columnId, int place);
    void reset();

    /// As a saved view keeps them.
    [[nodiscard]] QJsonArray toJson() const;
    /// Shows a view's columns. They are the view's: changes are not kept until showOwn().
    void showOf(const QJsonArray &columns);
    void showOwn();

signals:
    /// The person changed something.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void store();
    void show(const QVariantList &kept);
    [[nodiscard]] QVariantList present() const;
    [[nodiscard]] QString settingsKey() const;

    QHeaderView *m_header;
    ListDefinition m_definition;
    int m_available = 0;
    bool m_pulling = false; ///< the pointer is down on the header: what changes now is the person's doing
    bool m_own = false; ///< the widths are the person's
    bool m_ofView = false; ///< what is shown is a saved view's
};
