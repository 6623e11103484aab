// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/sql_errors.h"

#include <QMetaEnum>
#include <QSet>
#include <QTest>

using Kind = Error::Kind;
Q_DECLARE_METATYPE(Error::Kind)

namespace {

Error errorOfState(const char *state)
{
    return errorFrom({.sqlState = QString::fromLatin1(state), .whole = QStringLiteral("what the server said")});
}

} // namespace

class TestSqlErrors : public QObject
{
    Q_OBJECT

private slots:
    void statesBecomeKinds_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("canRetry");
        const auto row = [](const char *state, Kind kind, bool canRetry) { QTest::newRow(state) << kind << canRetry; };
        row("57014", Kind::Timeout, true);
        row("57P01", Kind::ConnectionLost, true);
        row("57P02", Kind::ConnectionLost, true);
        row("57P03", Kind::ServerAway, true);
        row("08000", Kind::ConnectionLost, true);
        row("08003", Kind::ConnectionLost, true);
        row("08006", Kind::ConnectionLost, true);
        row("25006", Kind::ServerAway, true);
        row("25P03", Kind::ConnectionLost, true);
        row("28P01", Kind::AuthenticationFailed, false);
        row("28000", Kind::AuthenticationFailed, false);
        row("3D000", Kind::NotFound, false);
        row("53100", Kind::Internal, false);
        row("53200", Kind::Internal, true);
        row("53300", Kind::TooManyConnections, true);
        row("42501", Kind::PermissionDenied, false);
        row("42P01", Kind::Internal, false);
        row("40001", Kind::Conflict, true);
        row("40P01", Kind::Conflict, true);
        row("55P03", Kind::Conflict, true);
        row("23505", Kind::Conflict, false);
        row("23503", Kind::Rejected, false);
        row("23502", Kind::InvalidInput, false);
        row("23514", Kind::Rejected, false);
        row("23P01", Kind::Conflict, false);
        row("22003", Kind::InvalidInput, false);
        row("22001", Kind::InvalidInput, false);
        row("22P02", Kind::InvalidInput, false);
        row("22021", Kind::InvalidInput, false);
        row("P0001", Kind::Rejected, false);
        row("BR001", Kind::Conflict, false);
        row("BR002", Kind::Rejected, false);
        row("BR003", Kind::Rejected, false);
        row("BR004", Kind::Rejected, false);
        row("BR005", Kind::NotFound, false);
        row("BR006", Kind::Rejected, false);
        row("BR007", Kind::InvalidInput, false);
        row("BR008", Kind::InvalidInput, false);
        row("BR009", Kind::Rejected, false);
        row("BR010", Kind::Rejected, false);
        row("BR011", Kind::Internal, false);
        row("BR012", Kind::PermissionDenied, false);
        row("BR013", Kind::Rejected, false);
        row("XX000", Kind::Internal, false);
        row("", Kind::Internal, false);
    }

    void statesBecomeKinds()
    {
        QFETCH(Kind, kind);
        QFETCH(bool, canRetry);
        const Error error = errorOfState(QTest::currentDataTag());
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.canRetry, canRetry);
        // Words for a person: a whole sentence, and no code in it; the code is in the detail.
        QVERIFY(error.message.size() > 10 && error.message.endsWith(QLatin1Char('.')));
        QVERIFY(!error.message.contains(QLatin1String("what the server said")));
        QVERIFY(error.detail.contains(QLatin1String("what the server said")));
        QVERIFY(qstrlen(QTest::currentDataTag()) == 0 || !error.message.contains(QLatin1String(QTest::currentDataTag())));
    }

    void eachCodeOfOursHasItsOwnWords()
    {
        QSet<QString> sentences;
        for (int number = 1; number <= 13; ++number)
            sentences.insert(errorOfState(qPrintable(QStringLiteral("BR%1").arg(number, 3, 10, QLatin1Char('0')))).message);
        QCOMPARE(sentences.size(), 13);
    }

    void theShopsOwnSentenceComesFirst()
    {
        const Error error = errorFrom({.sqlState = QStringLiteral("BR002"), .primary = QStringLiteral("You cannot move this from SHIPPED to PENDING.")});
        QVERIFY(error.message.startsWith(QLatin1String("You cannot move this from SHIPPED to PENDING. ")));
    }

    void othersServerTextStaysInTheLog()
    {
        // A duplicate's text holds the other row's values, which this person may not see.
        const Error error = errorFrom({.sqlState = QStringLiteral("23505"), .constraint = QStringLiteral("no_words_for_this"), .primary = QStringLiteral("duplicate key (secret)")});
        QVERIFY(!error.message.contains(QLatin1String("secret")));
        QCOMPARE(error.constraint, QStringLiteral("no_words_for_this"));
    }

    void constraintsHaveWords()
    {
        const auto words = [](const char *constraint) { return errorFrom({.sqlState = QStringLiteral("23514"), .constraint = QString::fromLatin1(constraint)}).message; };
        QCOMPARE(words("payments_refund_cap"), QStringLiteral("More would be refunded than was paid."));
        QCOMPARE(words("refund_approvals_202601_pkey"), QStringLiteral("Somebody has decided about this refund already."));
        QCOMPARE(words("anything_else_positive"), QStringLiteral("A number must be greater than zero."));
        QCOMPARE(words("anything_else"), QStringLiteral("A rule of the shop does not allow this."));
    }

    void aBrokenLinkCountsMoreThanTheCode()
    {
        QCOMPARE(errorFrom({.sqlState = QStringLiteral("XX000"), .linkBroken = true}).kind, Kind::ConnectionLost);
        QCOMPARE(errorFrom({.linkBroken = true}).kind, Kind::ConnectionLost);
    }

    void cancelledCountsMost()
    {
        QCOMPARE(errorFrom({.sqlState = QStringLiteral("57014"), .cancelled = true}).kind, Kind::Cancelled);
        QCOMPARE(errorFrom({.linkBroken = true, .cancelled = true}).kind, Kind::Cancelled);
    }

    void failuresToConnect_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Kind>("kind");
        const auto row = [](const char *state, const char *text, Kind kind) {
            QTest::addRow("%s %s", state, text) << QString::fromLatin1(state) << QString::fromLatin1(text) << kind;
        };
        row("28P01", "", Kind::AuthenticationFailed);
        row("28000", "", Kind::AuthenticationFailed);
        row("3D000", "", Kind::NotFound);
        row("42501", "", Kind::PermissionDenied);
        row("53300", "", Kind::TooManyConnections);
        row("57P03", "", Kind::ServerAway);
        row("57P01", "", Kind::ServerAway);
        row("", "connection to server at \"h\" (10.0.0.1), port 5432 failed: Connection refused", Kind::ServerAway);
        row("", "could not translate host name \"h\" to address: Name or service not known", Kind::ServerAway);
        row("", "connection to server on socket \"/x/.s.PGSQL.5432\" failed: No such file or directory", Kind::ServerAway);
        row("", "failed: timeout expired", Kind::ServerAway);
        row("", "failed: server does not support SSL, but SSL was required", Kind::TlsRefused);
        row("", "failed: SSL error: certificate verify failed", Kind::TlsRefused);
        row("", "failed: server certificate for \"a\" does not match host name \"b\"", Kind::TlsRefused);
        row("", "root certificate file \"/root.crt\" does not exist", Kind::TlsRefused);
        row("", "channel binding required, but server authenticated client without channel binding", Kind::TlsRefused);
        row("", "fe_sendauth: no password supplied", Kind::AuthenticationFailed);
        row("", "FATAL:  password authentication failed for user \"x\"", Kind::AuthenticationFailed);
        // Two hosts: what a person can mend counts more.
        row("", "\"a\" failed: Connection refused\n\"b\" failed: SSL error: certificate verify failed", Kind::TlsRefused);
        row("", "etwas anderes", Kind::Internal);
    }

    void failuresToConnect()
    {
        QFETCH(QString, state);
        QFETCH(QString, text);
        QFETCH(Kind, kind);
        const Error error = connectErrorFrom(state, text);
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.detail, text);
        QVERIFY(error.message.endsWith(QLatin1Char('.')));
    }
};

QTEST_GUILESS_MAIN(TestSqlErrors)
#include "tst_sql_errors.moc"
