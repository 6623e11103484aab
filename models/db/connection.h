// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/db/cancel_token.h"
#include "models/db/connection_profile.h"
#include "models/db/sql_text.h"

#include <QByteArrayView>
#include <QJsonDocument>
#include <QList>
#include <QSqlQuery>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

struct CancelState;
struct pg_cancel;
struct pg_conn;

// One row of Connection::stream(): libpq's own bytes, valid only inside the call.
class RowView
{
public:
    virtual ~RowView() = default;
    [[nodiscard]] virtual int size() const = 0;
    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual QByteArrayView bytes(int column) const = 0;
};

// One connection to PostgreSQL, used by the one thread that opened it. Queries go through QtSql (driver QPSQL); COPY, streaming and
// cancel go through the same connection's libpq handle. Statements are prepared once and kept until the connection is lost.
class Connection
{
public:
    struct Settings {
        QString applicationName = QStringLiteral("Backroom");
        Route route = Route::Primary;
        std::chrono::seconds connectTimeout{5};
        std::chrono::milliseconds statementTimeout{0}; // 0: none
        std::chrono::milliseconds lockTimeout{5000};
        QString setRole = {}; // SET ROLE after sign-in (migrations)
    };

    Connection(ConnectionProfile profile, Credentials credentials);
    Connection(ConnectionProfile profile, Credentials credentials, Settings settings);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] Result<void> open();
    void close();
    // False as soon as a statement met a dead link, though QtSql still believes in it.
    [[nodiscard]] bool isOpen() const;
    // Looks, without asking the server, whether it has closed an idle connection meanwhile.
    [[nodiscard]] bool isStillThere();

    // Runs a statement and counts the rows it touched. Outside a transaction a lost link is OutcomeUnknown.
    [[nodiscard]] Result<qint64> run(const SqlText &sql, const SqlValues &values = {});

    // A statement that is a whole change of its own (autocommit; typically a function call with a command id). Tried again on
    // serialization failures and deadlocks. A link lost on the way is OutcomeUnknown: ask again with the same command id.
    [[nodiscard]] Result<QJsonDocument> command(const SqlText &sql, const SqlValues &values);

    // Shows each row as it arrives; memory stays flat. Returning false stops the query (Error::Kind::Cancelled). The server sends the
    // first row when it has made all of them, since QtSql runs what it prepared by EXECUTE: for answers without a LIMIT see stream().
    using Visitor = std::function<bool(const QSqlQuery &row)>;
    [[nodiscard]] Result<void> forEach(const SqlText &sql, const SqlValues &values, const Visitor &visitor);

    // All rows, each made into a value by reader(const QSqlQuery &).
    template<typename Reader>
    [[nodiscard]] auto list(const SqlText &sql, const SqlValues &values, Reader reader) -> Result<QList<std::invoke_result_t<Reader, const QSqlQuery &>>>
    {
        QList<std::invoke_result_t<Reader, const QSqlQuery &>> rows;
        auto done = forEach(sql, values, [&](const QSqlQuery &row) {
            rows.append(reader(row));
            return true;
        });
        if (!done)
            return failure(done.error());
        return rows;
    }

    // The first row, or Error::Kind::NotFound when there is none.
    template<typename Reader>
    [[nodiscard]] auto one(const SqlText &sql, const SqlValues &values, Reader reader) -> Result<std::invoke_result_t<Reader, const QSqlQuery &>>
    {
        auto rows = list(sql, values, reader);
        if (!rows)
            return failure(rows.error());
        if (rows->isEmpty())
            return failure(notFound(sql));
        return std::move(rows->first());
    }

    // The first column of the first row.
    [[nodiscard]] Result<QVariant> value(const SqlText &sql, const SqlValues &values = {});
    // The same, as JSON: a whole screen in one round trip. NULL or no row is NotFound.
    [[nodiscard]] Result<QJsonDocument> json(const SqlText &sql, const SqlValues &values = {});

    // Runs text of any number of statements at once, without parameters (migrations, set-up).
    [[nodiscard]] Result<void> runScript(const QByteArray &text);

    // body() -> Result<T> in one transaction: committed when it succeeds, rolled back when not. On a serialization failure or a
    // deadlock the whole body runs again. A COMMIT that gets no answer is OutcomeUnknown.
    template<typename Body>
    [[nodiscard]] auto transaction(Body body) -> std::invoke_result_t<Body>
    {
        for (int attempt = 1;; ++attempt) {
            auto result = transactionOnce(body);
            if (result || !waitBeforeRetry(result.error(), attempt))
                return result;
        }
    }

    // COPY ... TO STDOUT. :name values are put in as quoted literals, since COPY takes no parameters.
    using Sink = std::function<Result<void>(QByteArrayView chunk)>;
    [[nodiscard]] Result<qint64> copyOut(const SqlText &sql, const SqlValues &values, const Sink &sink);
    // COPY ... FROM STDIN; source() returns chunks and, at the end, an empty one. Its error stops the copy, and nothing is kept.
    using Source = std::function<Result<QByteArray>()>;
    [[nodiscard]] Result<qint64> copyIn(const SqlText &sql, const Source &source);
    // Row by row in libpq's single-row mode: the first row comes at once, and five times as many in a second as through QVariant. An
    // error from visitor stops the query.
    using RowVisitor = std::function<Result<void>(const RowView &row)>;
    [[nodiscard]] Result<qint64> stream(const SqlText &sql, const SqlValues &values, const RowVisitor &visitor);

    [[nodiscard]] pg_conn *handle() const;
    // A name as SQL wants it, for the few statements that take no parameter there (LISTEN, SET ROLE).
    [[nodiscard]] QByteArray quotedIdentifier(const QString &name) const;
    [[nodiscard]] int backendPid() const;

    // From any thread: breaks the socket, so that whoever waits on a silent server gets ConnectionLost at once.
    void abandon();

private:
    friend class CancelScope;
    void setCancelState(std::shared_ptr<CancelState> state);
    [[nodiscard]] std::shared_ptr<pg_cancel> cancelHandle() const;

    template<typename Body>
    [[nodiscard]] auto transactionOnce(Body &body) -> std::invoke_result_t<Body>
    {
        if (auto begun = begin(); !begun)
            return failure(begun.error());
        auto result = body();
        if (!result) {
            rollBack();
            return result;
        }
        if (auto committed = commit(); !committed)
            return failure(committed.error());
        return result;
    }
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();
    void rollBack();
    // True after a pause when the whole change may be tried again.
    [[nodiscard]] bool waitBeforeRetry(const Error &error, int attempt) const;

    [[nodiscard]] Error notFound(const SqlText &sql) const;

    struct Private;
    std::unique_ptr<Private> d;
};
