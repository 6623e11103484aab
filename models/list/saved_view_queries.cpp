// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/saved_view_queries.h"

#include "models/db/db_executor.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SavedViewQueries)
};

SavedViewList viewsFrom(const QJsonObject &json)
{
    SavedViewList list;
    list.defaultView = json[QLatin1String("default")].toString();
    for (const QJsonValue &value : json[QLatin1String("views")].toArray()) {
        const QJsonObject view = value.toObject();
        list.views.append({.id = QUuid::fromString(view[QLatin1String("id")].toString()),
                           .name = view[QLatin1String("name")].toString(),
                           .owner = view[QLatin1String("owner")].toString(),
                           .isMine = view[QLatin1String("mine")].toBool(),
                           .sharedWith = view[QLatin1String("shared_with")].toString(),
                           .definition = view[QLatin1String("definition")].toObject(),
                           .rowVersion = view[QLatin1String("row_version")].toInteger()});
    }
    return list;
}

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QString textOf(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

// The row version a statement answers with; no row means that the view is another's, or another, by now.
Result<qint64> versionFrom(const Result<QVariant> &answer)
{
    if (answer)
        return answer->toLongLong();
    if (answer.error().kind == Error::Kind::NotFound)
        return failure(Error::Kind::Conflict, Tr::tr("This view was changed or removed meanwhile. It is shown as it is now."), answer.error().detail);
    return failure(answer.error());
}

} // namespace

SavedViewQueries::SavedViewQueries(DbExecutor &executor, QString list)
    : m_executor(executor)
    , m_list(std::move(list))
{
}

QFuture<Result<SavedViewList>> SavedViewQueries::load() const
{
    return m_executor.run(
        [list = m_list](Connection &connection) -> Result<SavedViewList> {
            const auto json = connection.json(SqlText::load(QStringLiteral("list/saved_views")), {{QStringLiteral("list"), list}});
            if (!json)
                return failure(json.error());
            return viewsFrom(json->object());
        },
        JobOptions{.repeatable = true, .label = Tr::tr("Loading the views")});
}

QFuture<Result<qint64>> SavedViewQueries::add(const SavedView &view) const
{
    return m_executor.run(
        [list = m_list, view](Connection &connection) {
            return versionFrom(connection.value(SqlText::load(QStringLiteral("list/add_view")), {{QStringLiteral("view_id"), view.id}, {QStringLiteral("list"), list}, {QStringLiteral("name"), view.name}, {QStringLiteral("shared_with"), orNull(view.sharedWith)}, {QStringLiteral("definition"), textOf(view.definition)}}));
        },
        JobOptions{.repeatable = true, .label = Tr::tr("Saving the view")});
}

QFuture<Result<qint64>> SavedViewQueries::change(const SavedView &view) const
{
    return m_executor.run(
        [view](Connection &connection) {
            return versionFrom(connection.value(SqlText::load(QStringLiteral("list/change_view")), {{QStringLiteral("view_id"), view.id}, {QStringLiteral("row_version"), view.rowVersion}, {QStringLiteral("name"), view.name}, {QStringLiteral("shared_with"), orNull(view.sharedWith)}, {QStringLiteral("definition"), textOf(view.definition)}}));
        },
        JobOptions{.label = Tr::tr("Saving the view")});
}

QFuture<Result<qint64>> SavedViewQueries::remove(const QUuid &id) const
{
    return m_executor.run(
        [id](Connection &connection) { return connection.run(SqlText::load(QStringLiteral("list/remove_view")), {{QStringLiteral("view_id"), id}}); },
        JobOptions{.repeatable = true, .label = Tr::tr("Removing the view")});
}

QFuture<Result<qint64>> SavedViewQueries::setDefault(const QString &viewId) const
{
    return m_executor.run(
        [list = m_list, viewId](Connection &connection) {
            return connection.run(SqlText::load(QStringLiteral("list/set_default_view")), {{QStringLiteral("list"), list}, {QStringLiteral("view_id"), viewId}});
        },
        JobOptions{.repeatable = true, .label = Tr::tr("Saving the view")});
}
