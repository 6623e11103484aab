// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/saved_view_queries.h"

#include <QObject>

/// The saved views of one list for one person, as they are in the database. Window's thread. Every change is asked of the
/// server first and shown when it is there.
class SavedViews : public QObject
{
    Q_OBJECT

public:
    SavedViews(DbExecutor &executor, const QString &list, QObject *parent = nullptr);

    [[nodiscard]] const QList<SavedView> &views() const { return m_list.views; }
    [[nodiscard]] const SavedView *find(const QString &viewId) const;
    /// Empty: none was chosen.
    [[nodiscard]] QString defaultView() const { return m_list.defaultView; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    void load();
    /// Keeps a new view; answers with saved(), or with failed().
    void add(const QString &name, const QString &sharedWith, const QJsonObject &definition);
    /// The view as it is known, with another name, sharing or definition.
    void change(const SavedView &view);
    void remove(const QString &viewId);
    /// Brings back what remove() took away last.
    void undoRemove();
    void setDefault(const QString &viewId);

signals:
    /// What load() asked for is here, whether or not it is news.
    void loaded();
    /// The views, or the default, are others now.
    void changed();
    void saved(const QString &viewId);
    void removed(const SavedView &view);
    void failed(const Error &error);

private:
    template<typename Handler>
    void ask(const QFuture<Result<qint64>> &answer, Handler done);

    SavedViewQueries m_queries;
    SavedViewList m_list;
    std::optional<SavedView> m_removed;
    bool m_loaded = false;
};

/// A view's id as tabs and settings write it.
[[nodiscard]] QString viewId(const SavedView &view);
