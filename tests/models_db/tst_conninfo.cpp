// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/connection_profile.h"
#include "models/db/conninfo.h"

#include <QScopeGuard>
#include <QTest>

#include <libpq-fe.h>

using namespace std::chrono_literals;

namespace {

// What libpq understands of the text that QPSQL is given.
QMap<QString, QString> understood(const ConnectionProfile &profile, Route route = Route::Primary)
{
    const auto text = Conninfo(profile, route, QStringLiteral("Back'room \\ test"), 5s).connectOptions();
    char *problem = nullptr;
    PQconninfoOption *parsed = text ? PQconninfoParse(text->toUtf8().constData(), &problem) : nullptr;
    const auto freeAll = qScopeGuard([&] {
        PQconninfoFree(parsed);
        PQfreemem(problem);
    });
    QMap<QString, QString> values;
    for (const PQconninfoOption *option = parsed; option && option->keyword; ++option) {
        if (option->val)
            values.insert(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    return values;
}

QString valueOf(const QMap<QString, QString> &values, const char *keyword)
{
    return values.value(QString::fromLatin1(keyword));
}

} // namespace

class TestConninfo : public QObject
{
    Q_OBJECT

private slots:
    void aRemoteServerMustProveItself()
    {
        const auto values = understood({.host = QStringLiteral("db.example.com"), .port = 6432, .database = QStringLiteral("shop")});
        QCOMPARE(valueOf(values, "sslmode"), QStringLiteral("verify-full"));
        QCOMPARE(valueOf(values, "channel_binding"), QStringLiteral("require"));
        QVERIFY(valueOf(values, "sslrootcert").endsWith(QLatin1String(".crt")));
        QCOMPARE(valueOf(values, "host"), QStringLiteral("db.example.com"));
        QCOMPARE(valueOf(values, "port"), QStringLiteral("6432"));
        QCOMPARE(valueOf(values, "dbname"), QStringLiteral("shop"));
        QVERIFY(!values.contains(QStringLiteral("target_session_attrs")));
    }

    void noOptionWeakensThat()
    {
        const auto values = understood({.host = QStringLiteral("db.example.com"),
                                        .options = {{QStringLiteral("sslmode"), QStringLiteral("disable")},
                                                    {QStringLiteral("channel_binding"), QStringLiteral("disable")}}});
        QCOMPARE(valueOf(values, "sslmode"), QStringLiteral("verify-full"));
        QCOMPARE(valueOf(values, "channel_binding"), QStringLiteral("require"));
    }

    void aSocketNeedsNoTls()
    {
        QVERIFY(!understood({.host = QStringLiteral("/run/postgresql")}).contains(QStringLiteral("sslmode")));
    }

    void ownCertificate()
    {
        const auto values = understood({.host = QStringLiteral("h"), .rootCertificate = QStringLiteral("/home/o'neil/ca \\ root.crt")});
        QCOMPARE(valueOf(values, "sslrootcert"), QStringLiteral("/home/o'neil/ca \\ root.crt"));
        QCOMPARE(valueOf(values, "application_name"), QStringLiteral("Back'room \\ test"));
    }

    void readingGoesToAStandbyWhenOneIsNamed()
    {
        const ConnectionProfile profile{.host = QStringLiteral("a"), .standbyHosts = QStringLiteral("b,c")};
        const auto standby = understood(profile, Route::Standby);
        QCOMPARE(valueOf(standby, "host"), QStringLiteral("b,c,a"));
        QCOMPARE(valueOf(standby, "target_session_attrs"), QStringLiteral("prefer-standby"));
        const auto primary = understood(profile, Route::Primary);
        QCOMPARE(valueOf(primary, "host"), QStringLiteral("a"));
        QVERIFY(!primary.contains(QStringLiteral("target_session_attrs")));
    }

    void writingFindsThePrimaryAmongSeveral()
    {
        QCOMPARE(valueOf(understood({.host = QStringLiteral("a,b")}), "target_session_attrs"), QStringLiteral("read-write"));
    }

    void aSemicolonIsRefusedSinceItWouldBeCutOff()
    {
        const auto text = Conninfo({.host = QStringLiteral("a;sslmode=disable")}, Route::Primary, QStringLiteral("x"), 5s).connectOptions();
        QVERIFY(!text);
        QCOMPARE(text.error().kind, Error::Kind::InvalidInput);
    }

    void readsAddressesAsPsqlDoes()
    {
        const auto uri = ConnectionProfile::fromConninfo(QStringLiteral("postgresql://ada@db.example.com:6432/shop?sslmode=verify-ca"));
        QVERIFY(uri.has_value());
        QCOMPARE(uri->host, QStringLiteral("db.example.com"));
        QCOMPARE(uri->port, quint16(6432));
        QCOMPARE(uri->database, QStringLiteral("shop"));
        QCOMPARE(uri->options.value(QStringLiteral("user")), QStringLiteral("ada"));
        const auto values = understood(*uri);
        QCOMPARE(valueOf(values, "sslmode"), QStringLiteral("verify-ca"));

        const auto service = ConnectionProfile::fromConninfo(QStringLiteral("service=shop"));
        QVERIFY(service.has_value());
        QCOMPARE(valueOf(understood(*service), "service"), QStringLiteral("shop"));
    }

    void refusesBrokenAddressesAndPasswordsInThem()
    {
        const auto broken = ConnectionProfile::fromConninfo(QStringLiteral("postgresql://["));
        QVERIFY(!broken);
        QVERIFY(!broken.error().detail.isEmpty());
        const auto secret = ConnectionProfile::fromConninfo(QStringLiteral("postgresql://ada:hush@h/shop"));
        QVERIFY(!secret);
        QVERIFY(!(secret.error().message + secret.error().detail).contains(QLatin1String("hush")));
    }

    void loginAndPasswordStayOutOfTheText()
    {
        const Conninfo conninfo({.host = QStringLiteral("/tmp")}, Route::Primary, QStringLiteral("x"), 5s);
        const Credentials credentials{.login = QStringLiteral("ada"), .password = QStringLiteral("hush")};
        QVERIFY(!conninfo.connectOptions()->contains(QLatin1String("hush")));
        const auto keywords = conninfo.keywords(credentials);
        const auto values = conninfo.values(credentials);
        QCOMPARE(keywords.size(), values.size());
        QCOMPARE(keywords.last(), nullptr);
        QCOMPARE(QByteArray(keywords[keywords.size() - 2]), "password");
        QCOMPARE(QByteArray(values[values.size() - 2]), "hush");
    }
};

QTEST_GUILESS_MAIN(TestConninfo)
#include "tst_conninfo.moc"
