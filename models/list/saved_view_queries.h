// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

class DbExecutor;

/// A way to look at a list that somebody keeps under a name.
struct SavedView {
    QUuid id;
    QString name;
    QString owner; ///< login
    bool isMine = true;
    QString sharedWith; ///< empty: nobody; WAREHOUSE, SUPPORT, MANAGER, ADMIN or ALL
    QJsonObject definition; ///< query, columns, density, as ui/common writes them
    qint64 rowVersion = 0;
    bool operator==(const SavedView &) const = default;
};

struct SavedViewList {
    QList<SavedView> views; ///< a person's own first, by name
    QString defaultView; ///< what the list opens with: an id, also of a built-in view; empty: the first
};

/// The saved views of the database. Each call returns at once; give the future to deliver().
class SavedViewQueries
{
public:
    SavedViewQueries(DbExecutor &executor, QString list);

    [[nodiscard]] QFuture<Result<SavedViewList>> load() const;
    /// Keeps a new view, or one that was removed, under its id; asked twice it is kept once. Answers its row version.
    [[nodiscard]] QFuture<Result<qint64>> add(const SavedView &view) const;
    /// Name, sharing and definition; Conflict when it was changed or removed meanwhile. Answers its new row version.
    [[nodiscard]] QFuture<Result<qint64>> change(const SavedView &view) const;
    [[nodiscard]] QFuture<Result<qint64>> remove(const QUuid &id) const;
    [[nodiscard]] QFuture<Result<qint64>> setDefault(const QString &viewId) const;

private:
    DbExecutor &m_executor;
    QString m_list;
};
