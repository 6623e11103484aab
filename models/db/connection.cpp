// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/connection.h"

#include "models/db/connect_failure.h"
#include "models/db/connection_private.h"
#include "models/db/sql_errors.h"
#include "models/db/sql_values.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlResult>
#include <QThread>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

Q_LOGGING_CATEGORY(dbLog, "backroom.db", QtWarningMsg)

namespace {

constexpr int mostTries = 5;
constexpr size_t mostStatements = 200;

QString nextConnectionName()
{
    static std::atomic<quint64> last = 0;
    return QStringLiteral("backroom-%1").arg(++last);
}

// QtSql keeps the libpq result of the last statement; it knows more than QSqlError does.
const PGresult *resultOf(const QSqlQuery &query)
{
    const QVariant handle = query.result() ? query.result()->handle() : QVariant();
    if (qstrcmp(handle.typeName(), "pg_result*") != 0)
        return nullptr;
    return *static_cast<PGresult *const *>(handle.constData());
}

PGconn *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "pg_conn*") != 0)
        return nullptr;
    return *static_cast<PGconn *const *>(handle.constData());
}

} // namespace

Connection::Connection(ConnectionProfile profile, Credentials credentials)
    : Connection(std::move(profile), std::move(credentials), Settings())
{
}

Connection::Connection(ConnectionProfile profile, Credentials credentials, Settings settings)
    : d(std::make_unique<Private>())
{
    d->profile = std::move(profile);
    d->credentials = std::move(credentials);
    d->settings = std::move(settings);
}

Connection::~Connection()
{
    close();
}

Result<void> Connection::open()
{
    close();
    const Conninfo conninfo(d->profile, d->settings.route, d->settings.applicationName, d->settings.connectTimeout);
    const auto options = conninfo.connectOptions();
    if (!options)
        return failure(options.error());

    d->name = nextConnectionName();
    {
        const EnglishLibpq english;
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), d->name);
        database.setConnectOptions(*options);
        database.setNumericalPrecisionPolicy(QSql::HighPrecision);
        if (!database.open(d->credentials.login, d->credentials.password)) {
            const QString text = database.lastError().databaseText();
            database = QSqlDatabase();
            close();
            return failure(explainConnectFailure(text, conninfo, d->credentials));
        }
        const std::lock_guard lock(d->socketMutex);
        d->handle = handleOf(database);
        d->socket = dup(PQsocket(d->handle));
    }
    PQsetNoticeProcessor(
        d->handle, [](void *, const char *text) { qCDebug(dbLog, "%s", text); }, nullptr);
    d->lost = false;
    d->transactionOpen = false;
    d->cancelHandle = std::shared_ptr<pg_cancel>(PQgetCancel(d->handle), PQfreeCancel);
    return d->prepareSession();
}

Result<void> Connection::Private::prepareSession()
{
    // Times on the wire are UTC; a person's zone is the window's business.
    QByteArray set = "set timezone = 'UTC'; set plan_cache_mode = auto";
    set += "; set statement_timeout = " + QByteArray::number(qint64(settings.statementTimeout.count()));
    set += "; set lock_timeout = " + QByteArray::number(qint64(settings.lockTimeout.count()));
    set += "; set client_connection_check_interval = '5s'"; // a server works no longer for a client that has gone
    if (settings.route == Route::Standby)
        set += "; set default_transaction_read_only = on"; // also when only the primary is there to be read
    if (!settings.setRole.isEmpty())
        set += "; set role " + quotedIdentifier(settings.setRole);
    plan = SqlText::Plan::Auto;
    return simple(set.constData());
}

void Connection::close()
{
    if (d->name.isEmpty())
        return;
    {
        const std::lock_guard lock(d->socketMutex);
        if (d->socket >= 0)
            ::close(d->socket);
        d->socket = -1;
        d->handle = nullptr;
    }
    d->cancelHandle.reset();
    // The driver goes first: a statement that outlives it frees itself without a word to the server, which may be gone.
    QSqlDatabase::removeDatabase(d->name);
    d->statements.clear();
    d->name.clear();
}

bool Connection::isOpen() const
{
    return d->isOpen();
}

pg_conn *Connection::handle() const
{
    return d->handle;
}

bool Connection::isStillThere()
{
    // Between jobs the server says nothing but farewell (and settings it announces): whatever is readable is looked at.
    while (isOpen()) {
        pollfd readable{.fd = d->socket, .events = POLLIN, .revents = 0};
        if (poll(&readable, 1, 0) <= 0)
            return true;
        if (!PQconsumeInput(d->handle) || PQstatus(d->handle) != CONNECTION_OK)
            d->lost = true;
        else
            PQisBusy(d->handle); // reads what came
    }
    return false;
}

void Connection::abandon()
{
    const std::lock_guard lock(d->socketMutex);
    d->lost = true;
    if (d->socket >= 0)
        shutdown(d->socket, SHUT_RDWR);
}

QByteArray Connection::Private::quotedIdentifier(const QString &text) const
{
    const QByteArray utf8 = text.toUtf8();
    char *quoted = PQescapeIdentifier(handle, utf8.constData(), size_t(utf8.size()));
    const QByteArray result(quoted);
    PQfreemem(quoted);
    return result;
}

QByteArray Connection::quotedIdentifier(const QString &name) const
{
    return d->quotedIdentifier(name);
}

int Connection::backendPid() const
{
    return d->handle ? PQbackendPID(d->handle) : 0;
}

void Connection::setCancelState(std::shared_ptr<CancelState> state)
{
    d->cancelState = std::move(state);
}

std::shared_ptr<pg_cancel> Connection::cancelHandle() const
{
    return d->cancelHandle;
}

// Statements --------------------------------------------------------------------------------------------------------

Result<void> Connection::Private::mayAsk() const
{
    if (isCancelled())
        return failure(errorFrom({.cancelled = true}));
    if (!isOpen())
        return failure(errorFrom({.linkBroken = true}));
    return {};
}

Error Connection::Private::errorOf(const PGresult *result, const QString &text)
{
    if (handle && PQstatus(handle) != CONNECTION_OK)
        lost = true;
    const auto field = [&](int code) { return result ? QString::fromUtf8(PQresultErrorField(result, code)) : QString(); };
    const SqlFailure said{
        .sqlState = field(PG_DIAG_SQLSTATE),
        .constraint = field(PG_DIAG_CONSTRAINT_NAME),
        .primary = field(PG_DIAG_MESSAGE_PRIMARY),
        .whole = text.trimmed(),
        .linkBroken = lost,
        .cancelled = isCancelled(),
    };
    return errorFrom(said);
}

Error Connection::Private::errorOf(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    const PGresult *result = resultOf(query);
    if (result && PQresultErrorField(result, PG_DIAG_SQLSTATE))
        return errorOf(result, QString::fromUtf8(PQresultErrorMessage(result)));
    Error worded = errorOf(nullptr, error.databaseText());
    if (worded.kind == Error::Kind::Internal && !error.nativeErrorCode().isEmpty())
        worded = errorFrom({.sqlState = error.nativeErrorCode(), .whole = error.databaseText(), .linkBroken = lost});
    return worded;
}

Error Connection::Private::failed(QSqlQuery &query)
{
    const Error error = errorOf(query); // before the answer is thrown away
    finish(query);
    return error;
}

Result<void> Connection::Private::usePlan(SqlText::Plan wanted)
{
    if (wanted == plan)
        return {};
    auto set = simple(wanted == SqlText::Plan::Generic ? "set plan_cache_mode = force_generic_plan" : "set plan_cache_mode = auto");
    if (set)
        plan = wanted;
    return set;
}

Result<Connection::Private::Statement *> Connection::Private::prepared(const SqlText &sql)
{
    const QString key = sql.text();
    if (const auto found = statements.find(key); found != statements.end()) {
        found->second->lastUse = ++uses;
        return found->second.get();
    }
    if (statements.size() >= mostStatements) {
        const auto oldest = std::min_element(statements.begin(), statements.end(),
                                             [](const auto &a, const auto &b) { return a.second->lastUse < b.second->lastUse; });
        statements.erase(oldest);
    }
    const SqlText::Numbered numbered = sql.numbered();
    auto statement = std::make_unique<Statement>(QSqlQuery(QSqlDatabase::database(name, false)), numbered.names, ++uses);
    statement->query.setForwardOnly(true);
    // $1 passes through QtSql untouched; its own placeholders stumble over brackets and comments.
    if (!statement->query.prepare(QString::fromUtf8(numbered.text)))
        return failure(errorOf(statement->query));
    return statements.emplace(key, std::move(statement)).first->second.get();
}

Result<QSqlQuery *> Connection::Private::execute(const SqlText &sql, const SqlValues &values)
{
    if (auto may = mayAsk(); !may)
        return failure(may.error());
    if (auto planned = usePlan(sql.plan()); !planned)
        return failure(planned.error());

    for (int attempt = 1;; ++attempt) {
        const auto statement = prepared(sql);
        if (!statement)
            return failure(statement.error());
        QSqlQuery &query = (*statement)->query;
        if (auto bound = bind(**statement, sql, values); !bound)
            return failure(bound.error());
        if (query.exec())
            return &query;

        const Error error = failed(query);
        // Gone by DISCARD ALL of a pooler (26000), or a migration changed what it returns (0A000): prepare it anew, once.
        const bool stale = error.sqlState == QLatin1String("26000") || error.sqlState == QLatin1String("0A000");
        if (!stale || attempt > 1 || inTransaction())
            return failure(error);
        statements.erase(sql.text());
    }
}

Result<void> Connection::Private::bind(Statement &statement, const SqlText &sql, const SqlValues &values)
{
    for (int i = 0; i < statement.names.size(); ++i) {
        const auto value = values.constFind(statement.names[i]);
        if (value == values.constEnd())
            return failure(missingValue(sql, statement.names[i]));
        const auto text = sqlValue(*value);
        if (!text)
            return failure(text.error());
        statement.query.bindValue(i, *text);
    }
    return {};
}

Error Connection::Private::missingValue(const SqlText &sql, const QString &name)
{
    return Error{
        .kind = Error::Kind::Internal,
        .message = QCoreApplication::translate("Connection", "The program asked the database a malformed question."),
        .detail = QStringLiteral("%1: no value for :%2").arg(sql.name(), name),
    };
}

// QtSql leaves the end of the answer unread, and for libpq the connection stays busy until it is read.
void Connection::Private::finish(QSqlQuery &query)
{
    query.finish();
    while (PGresult *rest = PQgetResult(handle))
        PQclear(rest);
}

Result<qint64> Connection::run(const SqlText &sql, const SqlValues &values)
{
    const auto query = d->execute(sql, values);
    if (!query)
        return failure(d->inDoubt(query.error()));
    qint64 rows = (*query)->numRowsAffected();
    if ((*query)->isSelect()) {
        rows = 0;
        while ((*query)->next())
            ++rows;
    }
    if ((*query)->lastError().isValid())
        return failure(d->inDoubt(d->failed(**query)));
    d->finish(**query);
    return rows;
}

Result<void> Connection::forEach(const SqlText &sql, const SqlValues &values, const Visitor &visitor)
{
    const auto query = d->execute(sql, values);
    if (!query)
        return failure(query.error());
    while ((*query)->next()) {
        if (!visitor(**query)) {
            d->stopAtServer();
            d->finish(**query);
            return failure(errorFrom({.cancelled = true}));
        }
    }
    if ((*query)->lastError().isValid())
        return failure(d->failed(**query));
    d->finish(**query);
    return {};
}

void Connection::Private::stopAtServer()
{
    char problem[256];
    PQcancel(cancelHandle.get(), problem, sizeof problem); // else all the rows left would have to be read
}

Result<QVariant> Connection::value(const SqlText &sql, const SqlValues &values)
{
    return one(sql, values, [](const QSqlQuery &row) { return row.value(0); });
}

Result<QJsonDocument> Connection::json(const SqlText &sql, const SqlValues &values)
{
    const auto text = value(sql, values);
    if (!text)
        return failure(text.error());
    if (text->isNull())
        return failure(notFound(sql));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text->toString().toUtf8(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(Error::Kind::Internal, QCoreApplication::translate("Connection", "The database's answer could not be read."),
                       sql.name() + QLatin1String(": ") + problem.errorString());
    return document;
}

Result<QJsonDocument> Connection::command(const SqlText &sql, const SqlValues &values)
{
    for (int attempt = 1;; ++attempt) {
        auto answer = json(sql, values);
        if (answer)
            return answer;
        if (d->inTransaction() || !waitBeforeRetry(answer.error(), attempt))
            return failure(d->inDoubt(answer.error()));
    }
}

Error Connection::notFound(const SqlText &sql) const
{
    return Error{
        .kind = Error::Kind::NotFound,
        .message = QCoreApplication::translate("Connection", "There is no such record, or you may not see it."),
        .detail = sql.name(),
    };
}

Result<void> Connection::Private::simple(const char *text)
{
    PGresult *result = PQexec(handle, text);
    const ExecStatusType status = PQresultStatus(result);
    Result<void> done;
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY)
        done = failure(errorOf(result, QString::fromUtf8(PQerrorMessage(handle))));
    PQclear(result);
    return done;
}

Result<void> Connection::runScript(const QByteArray &text)
{
    if (auto may = d->mayAsk(); !may)
        return may;
    return d->simple(text.constData());
}

// Transactions ------------------------------------------------------------------------------------------------------

bool Connection::Private::inTransaction() const
{
    return handle && PQtransactionStatus(handle) != PQTRANS_IDLE;
}

Result<void> Connection::begin()
{
    if (auto may = d->mayAsk(); !may)
        return may;
    if (d->inTransaction())
        return failure(Error::Kind::Internal, QCoreApplication::translate("Connection", "The program began a change inside another."));
    auto begun = d->simple("begin");
    d->transactionOpen = begun.has_value();
    return begun;
}

Result<void> Connection::commit()
{
    if (auto may = d->mayAsk(); !may) {
        rollBack();
        return may;
    }
    if (PQtransactionStatus(d->handle) == PQTRANS_INERROR) {
        // COMMIT would answer "ROLLBACK", as if nothing were wrong.
        rollBack();
        return failure(Error::Kind::Internal, QCoreApplication::translate("Connection", "The change was not made: one of its steps had failed."));
    }
    d->transactionOpen = false;
    auto committed = d->simple("commit");
    if (!committed)
        d->plan.reset();
    if (!committed && d->lost)
        return failure(d->outcomeUnknown(committed.error()));
    return committed;
}

void Connection::rollBack()
{
    d->transactionOpen = false;
    d->plan.reset();
    if (isOpen() && d->inTransaction() && !d->simple("rollback"))
        d->lost = true; // a connection in an unknown state is not used again
}

// Inside a transaction a lost link undoes everything; outside, the statement may have been carried out.
Error Connection::Private::inDoubt(const Error &error) const
{
    return error.kind == Error::Kind::ConnectionLost && !transactionOpen ? outcomeUnknown(error) : error;
}

Error Connection::Private::outcomeUnknown(const Error &loss)
{
    Error error = loss;
    error.kind = Error::Kind::OutcomeUnknown;
    error.message = QCoreApplication::translate("Connection",
                                                "The connection broke before the server confirmed the change. It may or may not have been made. "
                                                "Trying again is safe: it is made once at most.");
    error.canRetry = true;
    return error;
}

bool Connection::waitBeforeRetry(const Error &error, int attempt) const
{
    const bool again = error.sqlState == QLatin1String("40001") || error.sqlState == QLatin1String("40P01");
    if (!again || attempt >= mostTries || !d->mayAsk())
        return false;
    // Two who collided must not come back at the same moment.
    const int longest = 20 << attempt;
    QThread::msleep(ulong(QRandomGenerator::global()->bounded(longest / 2, longest)));
    return true;
}
