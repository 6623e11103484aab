// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/cancel_state.h"
#include "models/db/connection.h"
#include "models/db/conninfo.h"

#include <libpq-fe.h>

#include <atomic>
#include <map>
#include <mutex>

// The inside of Connection, for its own source files only.
struct Connection::Private {
    struct Statement {
        QSqlQuery query;
        QStringList names;
        quint64 lastUse;
    };

    ConnectionProfile profile;
    Credentials credentials;
    Settings settings;

    QString name; // of the QSqlDatabase; empty while closed
    PGconn *handle = nullptr;
    std::mutex socketMutex;
    int socket = -1; // a duplicate, so that abandon() never meets another file's number
    std::atomic<bool> lost = false;
    std::shared_ptr<pg_cancel> cancelHandle;
    std::shared_ptr<CancelState> cancelState;
    std::optional<SqlText::Plan> plan; // as set at the server; unknown after a rollback, which undoes what was set inside
    std::map<QString, std::unique_ptr<Statement>> statements; // by their text, which fragments are part of
    quint64 uses = 0;
    bool transactionOpen = false; // as begun here; libpq forgets it with the link

    [[nodiscard]] bool isOpen() const { return handle && !lost; }
    [[nodiscard]] bool isCancelled() const { return cancelState && cancelState->cancelled; }
    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] Result<void> mayAsk() const;
    [[nodiscard]] Result<void> prepareSession();
    [[nodiscard]] Result<void> simple(const char *text);
    [[nodiscard]] Result<void> usePlan(SqlText::Plan wanted);
    [[nodiscard]] Result<Statement *> prepared(const SqlText &sql);
    [[nodiscard]] Result<void> bind(Statement &statement, const SqlText &sql, const SqlValues &values);
    [[nodiscard]] Result<QSqlQuery *> execute(const SqlText &sql, const SqlValues &values);
    [[nodiscard]] Result<QByteArray> withLiterals(const SqlText &sql, const SqlValues &values) const;
    [[nodiscard]] QByteArray quotedIdentifier(const QString &text) const;
    void finish(QSqlQuery &query);
    void stopAtServer();
    [[nodiscard]] Error errorOf(const PGresult *result, const QString &text);
    [[nodiscard]] Error errorOf(const QSqlQuery &query);
    [[nodiscard]] Error failed(QSqlQuery &query);
    [[nodiscard]] static Error missingValue(const SqlText &sql, const QString &name);
    [[nodiscard]] Error inDoubt(const Error &error) const;
    [[nodiscard]] static Error outcomeUnknown(const Error &loss);
};
