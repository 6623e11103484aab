// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/connect_failure.h"

#include "models/db/conninfo.h"
#include "models/db/sql_errors.h"

#include <QRegularExpression>
#include <QScopeGuard>

#include <libpq-fe.h>
#include <poll.h>

namespace {

locale_t englishLocale()
{
    static const locale_t english = newlocale(LC_MESSAGES_MASK, "C", duplocale(LC_GLOBAL_LOCALE));
    return english;
}

// "FATAL:  28P01: password ..." in any language: what PQERRORS_VERBOSE puts before the words.
QString codeIn(const QString &text)
{
    static const QRegularExpression code(QStringLiteral(":  ([0-9A-Z]{5}): "));
    return code.match(text).captured(1);
}

} // namespace

EnglishLibpq::EnglishLibpq()
    : m_before(uselocale(englishLocale()))
{
}

EnglishLibpq::~EnglishLibpq()
{
    uselocale(m_before);
}

Error explainConnectFailure(const QString &text, const Conninfo &conninfo, const Credentials &credentials)
{
    if (const Error known = connectErrorFrom({}, text); known.kind != Error::Kind::Internal)
        return known;

    const EnglishLibpq english;
    const QList<const char *> keywords = conninfo.keywords(credentials);
    const QList<const char *> values = conninfo.values(credentials);
    PGconn *connection = PQconnectStartParams(keywords.constData(), values.constData(), 0);
    const auto finish = qScopeGuard([&] { PQfinish(connection); });
    PQsetErrorVerbosity(connection, PQERRORS_VERBOSE);
    for (auto state = PGRES_POLLING_WRITING; PQstatus(connection) != CONNECTION_BAD; state = PQconnectPoll(connection)) {
        if (state == PGRES_POLLING_OK)
            break; // works this time: tell what it said the first time
        if (state == PGRES_POLLING_FAILED)
            break;
        pollfd wait{.fd = PQsocket(connection), .events = short(state == PGRES_POLLING_READING ? POLLIN : POLLOUT), .revents = 0};
        if (poll(&wait, 1, 5000) <= 0)
            break;
    }
    const QString verbose = QString::fromUtf8(PQerrorMessage(connection));
    return connectErrorFrom(codeIn(verbose), verbose.isEmpty() ? text : verbose);
}
