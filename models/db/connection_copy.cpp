// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
// COPY and streaming, on the libpq handle of the same connection.
#include "models/db/connection_private.h"
#include "models/db/sql_errors.h"
#include "models/db/sql_values.h"

#include <QCoreApplication>
#include <QScopeGuard>

namespace {

using ResultPointer = std::unique_ptr<PGresult, decltype(&PQclear)>;

ResultPointer nextResult(PGconn *connection)
{
    return {PQgetResult(connection), &PQclear};
}

// The connection is busy until its last result has been taken.
void takeTheRest(PGconn *connection)
{
    while (const auto result = nextResult(connection)) {
        char *chunk = nullptr;
        if (PQresultStatus(result.get()) == PGRES_COPY_IN)
            PQputCopyEnd(connection, "given up");
        while (PQresultStatus(result.get()) == PGRES_COPY_OUT && PQgetCopyData(connection, &chunk, 0) >= 0)
            PQfreemem(chunk);
        if (PQstatus(connection) != CONNECTION_OK)
            return;
    }
}

class LibpqRow final : public RowView
{
public:
    explicit LibpqRow(const PGresult *result)
        : m_result(result)
    {
    }
    int size() const override { return PQnfields(m_result); }
    bool isNull(int column) const override { return PQgetisnull(m_result, 0, column) != 0; }
    QByteArrayView bytes(int column) const override
    {
        return {PQgetvalue(m_result, 0, column), PQgetlength(m_result, 0, column)};
    }

private:
    const PGresult *m_result;
};

} // namespace

Result<qint64> Connection::copyOut(const SqlText &sql, const SqlValues &values, const Sink &sink)
{
    if (auto may = d->mayAsk(); !may)
        return failure(may.error());
    const auto text = d->withLiterals(sql, values);
    if (!text)
        return failure(text.error());

    const ResultPointer started(PQexec(d->handle, text->constData()), &PQclear);
    if (PQresultStatus(started.get()) != PGRES_COPY_OUT)
        return failure(d->errorOf(started.get(), QString::fromUtf8(PQerrorMessage(d->handle))));
    const auto leaveIdle = qScopeGuard([&] { takeTheRest(d->handle); });

    for (;;) {
        char *chunk = nullptr;
        const int length = PQgetCopyData(d->handle, &chunk, 0);
        const auto freeChunk = qScopeGuard([&] { PQfreemem(chunk); });
        if (length < 0)
            break; // the end, or an error: the final result tells
        if (auto taken = sink(QByteArrayView(chunk, length)); !taken) {
            d->stopAtServer();
            return failure(taken.error());
        }
    }
    const auto ended = nextResult(d->handle);
    if (PQresultStatus(ended.get()) != PGRES_COMMAND_OK)
        return failure(d->errorOf(ended.get(), QString::fromUtf8(PQerrorMessage(d->handle))));
    return QByteArray(PQcmdTuples(ended.get())).toLongLong();
}

Result<qint64> Connection::copyIn(const SqlText &sql, const Source &source)
{
    if (auto may = d->mayAsk(); !may)
        return failure(may.error());
    const auto text = d->withLiterals(sql, {});
    if (!text)
        return failure(text.error());

    const ResultPointer started(PQexec(d->handle, text->constData()), &PQclear);
    if (PQresultStatus(started.get()) != PGRES_COPY_IN)
        return failure(d->errorOf(started.get(), QString::fromUtf8(PQerrorMessage(d->handle))));
    const auto leaveIdle = qScopeGuard([&] { takeTheRest(d->handle); });

    const char *giveUp = nullptr;
    Result<QByteArray> chunk;
    for (;;) {
        chunk = d->isCancelled() ? failure(errorFrom({.cancelled = true})) : source();
        if (!chunk)
            giveUp = "given up by the sender";
        if (!chunk || chunk->isEmpty() || PQputCopyData(d->handle, chunk->constData(), int(chunk->size())) < 0)
            break;
    }
    PQputCopyEnd(d->handle, giveUp);
    const auto ended = nextResult(d->handle);
    if (!chunk)
        return failure(chunk.error());
    if (PQresultStatus(ended.get()) != PGRES_COMMAND_OK)
        return failure(d->inDoubt(d->errorOf(ended.get(), QString::fromUtf8(PQerrorMessage(d->handle)))));
    return QByteArray(PQcmdTuples(ended.get())).toLongLong();
}

Result<qint64> Connection::stream(const SqlText &sql, const SqlValues &values, const RowVisitor &visitor)
{
    if (auto may = d->mayAsk(); !may)
        return failure(may.error());
    // The setting rules the unnamed statement too: a plan made without its values would never be made again with them.
    if (auto planned = d->usePlan(sql.plan()); !planned)
        return failure(planned.error());
    const SqlText::Numbered numbered = sql.numbered();
    QList<std::optional<QByteArray>> texts;
    for (const QString &name : numbered.names) {
        const auto value = values.constFind(name);
        if (value == values.constEnd())
            return failure(Private::missingValue(sql, name));
        auto text = libpqValue(*value);
        if (!text)
            return failure(text.error());
        texts.append(std::move(*text));
    }
    QList<const char *> pointers;
    for (const auto &text : std::as_const(texts))
        pointers.append(text ? text->constData() : nullptr);

    if (!PQsendQueryParams(d->handle, numbered.text.constData(), int(pointers.size()), nullptr, pointers.constData(), nullptr, nullptr, 0))
        return failure(d->errorOf(nullptr, QString::fromUtf8(PQerrorMessage(d->handle))));
    PQsetSingleRowMode(d->handle);
    const auto leaveIdle = qScopeGuard([&] { takeTheRest(d->handle); });

    qint64 rows = 0;
    while (const auto result = nextResult(d->handle)) {
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_SINGLE_TUPLE) {
            ++rows;
            if (auto taken = visitor(LibpqRow(result.get())); !taken) {
                d->stopAtServer();
                return failure(taken.error());
            }
        } else if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
            return failure(d->errorOf(result.get(), QString::fromUtf8(PQerrorMessage(d->handle))));
        }
    }
    return rows;
}

Result<QByteArray> Connection::Private::withLiterals(const SqlText &sql, const SqlValues &values) const
{
    std::optional<Error> problem;
    QByteArray text = sql.withLiterals([&](const QString &placeholder) {
        const auto value = values.constFind(placeholder);
        const auto bytes = value == values.constEnd() ? Result<std::optional<QByteArray>>(failure(missingValue(sql, placeholder))) : libpqValue(*value);
        if (!bytes) {
            problem = bytes.error();
            return QString();
        }
        if (!*bytes)
            return QStringLiteral("NULL");
        char *quoted = PQescapeLiteral(handle, (*bytes)->constData(), size_t((*bytes)->size()));
        const QString literal = QString::fromUtf8(quoted);
        PQfreemem(quoted);
        return literal;
    });
    if (problem)
        return failure(*problem);
    return text;
}
