// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/migrator.h"
#include "tests/support/test_database.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// Runs the program as a person or a script would.
class TestBackroomctl : public QObject
{
    Q_OBJECT

private:
    struct Run {
        int exitCode;
        QString output;
        QString errors;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(output.toUtf8()).object(); }
        [[nodiscard]] QString all() const { return QStringLiteral("exit %1\n%2\n%3").arg(QString::number(exitCode), output, errors); }
    };

    [[nodiscard]] static Run run(const QStringList &arguments, const QMap<QString, QString> &environment = {})
    {
        QProcess process;
        auto variables = QProcessEnvironment::systemEnvironment();
        for (auto variable = environment.cbegin(); variable != environment.cend(); ++variable)
            variables.insert(variable.key(), variable.value());
        process.setProcessEnvironment(variables);
        process.start(QStringLiteral(BACKROOM_BIN_DIR "/backroomctl"), arguments);
        if (!process.waitForFinished(60'000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    [[nodiscard]] QString address(const QString &more = {}) const
    {
        return QStringLiteral("host='%1' port=5432 dbname=%2 %3").arg(TestDatabase::socketDirectory(), m_database->name(), more);
    }

    std::unique_ptr<TestDatabase> m_database;

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Bootstrapped);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
    }
    void cleanup() { m_database.reset(); }

    void aWrongCommandLineIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &arguments, const char *words) {
            QTest::newRow(name) << arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts) << QString::fromUtf8(words);
        };
        row("no command", QString(), "A command is missing");
        row("unknown command", QStringLiteral("frobnicate"), "no command “frobnicate”");
        row("half a command", QStringLiteral("local"), "no command “local”");
        row("unknown option", QStringLiteral("migrate --frobnicate"), "Unknown option 'frobnicate'");
        row("option of another command", QStringLiteral("bootstrap --dry-run"), "Unknown option 'dry-run'");
        row("missing value", QStringLiteral("migrate --to"), "Missing value after '--to'");
        row("extra word", QStringLiteral("migrate now"), "“now” is one word too many");
        row("password option", QStringLiteral("migrate --password=secret"), "PGPASSFILE");
        row("password in a URI", QStringLiteral("migrate --dbname postgresql://me:secret@shop/backroom"), "password");
        row("password in pairs", QStringLiteral("migrate --dbname host=shop&password=secret"), "password");
        row("broken URI", QStringLiteral("migrate --dbname postgresql://[::1/backroom"), "not a valid address");
        row("unknown URI parameter", QStringLiteral("migrate --dbname postgresql://shop/backroom?nonsense=1"), "not a valid address");
        row("port in a URI", QStringLiteral("migrate --dbname postgresql://shop:port/backroom"), "“port” is no port");
        row("port", QStringLiteral("migrate --port 70000"), "“70000” is no port");
        row("version", QStringLiteral("migrate --to latest"), "“latest” is no version");
        row("seconds", QStringLiteral("migrate --wait soon"), "“soon” is no number of seconds");
        row("local and another", QStringLiteral("migrate --local --host shop"), "leave --host out");
        row("orders", QStringLiteral("demo load --orders many"), "not “many”");
        row("seed", QStringLiteral("demo load --seed -1"), "not “-1”");
    }
    void aWrongCommandLineIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        arguments.replaceInStrings(QStringLiteral("&"), QStringLiteral(" "));
        const auto said = run(arguments);
        QVERIFY2(said.exitCode == 64, qPrintable(said.all()));
        QVERIFY2(said.output.isEmpty(), qPrintable(said.all()));
        QVERIFY2(said.errors.contains(words), qPrintable(said.all()));
        QVERIFY2(!said.errors.contains(QStringLiteral("secret")), qPrintable(said.all()));
    }

    void helpListsCommandsAndExitCodes()
    {
        const auto help = run({QStringLiteral("--help")});
        QCOMPARE(help.exitCode, 0);
        for (const auto *word : {"bootstrap", "migrate", "local start", "local stop", "local status", "local reset", "demo load", "Exit codes"})
            QVERIFY2(help.output.contains(QLatin1String(word)), word);
        const auto ofVerb = run({QStringLiteral("migrate"), QStringLiteral("--help")});
        QCOMPARE(ofVerb.exitCode, 0);
        QVERIFY2(ofVerb.output.contains(QStringLiteral("backroomctl migrate [options]")), qPrintable(ofVerb.all()));
        QVERIFY2(ofVerb.output.contains(QStringLiteral("--dry-run")), qPrintable(ofVerb.all()));
    }

    void whyThereIsNoConnectionDecidesTheExitCode_data()
    {
        QTest::addColumn<QString>("dbname");
        QTest::addColumn<int>("exitCode");
        const auto socket = TestDatabase::socketDirectory();
        QTest::newRow("nobody answers") << QStringLiteral("host=/nonexistent") << 69;
        QTest::newRow("no such database") << QStringLiteral("host='%1' port=5432 dbname=nonexistent").arg(socket) << 69;
        QTest::newRow("no password") << QStringLiteral("host='%1' port=5432 dbname=%2 user=nobody").arg(socket, QStringLiteral("postgres")) << 77;
    }
    void whyThereIsNoConnectionDecidesTheExitCode()
    {
        QFETCH(QString, dbname);
        QFETCH(int, exitCode);
        const auto said = run({QStringLiteral("migrate"), QStringLiteral("--dbname"), dbname});
        QVERIFY2(said.exitCode == exitCode, qPrintable(said.all()));
        QVERIFY2(said.errors.startsWith(QStringLiteral("backroomctl: ")), qPrintable(said.all()));

        const auto inJson = run({QStringLiteral("migrate"), QStringLiteral("--json"), QStringLiteral("--dbname"), dbname});
        QCOMPARE(inJson.exitCode, exitCode);
        QVERIFY2(inJson.errors.isEmpty(), qPrintable(inJson.all()));
        QCOMPARE(inJson.output.count(QLatin1Char('\n')), 1);
        QCOMPARE(inJson.json().value(QStringLiteral("ok")), QJsonValue(false));
        const auto error = inJson.json().value(QStringLiteral("error")).toObject();
        QCOMPARE(error.value(QStringLiteral("exitCode")).toInt(), exitCode);
        QVERIFY(!error.value(QStringLiteral("message")).toString().isEmpty());
    }

    void migratingIsRehearsedDoneAndListed()
    {
        const QStringList migrate{QStringLiteral("migrate"), QStringLiteral("--json"), QStringLiteral("--dbname"), address()};
        const auto count = readMigrations()->size();

        const auto before = run(migrate + QStringList{QStringLiteral("--status")});
        QVERIFY2(before.exitCode == 0, qPrintable(before.all()));
        QCOMPARE(before.json().value(QStringLiteral("applied")).toArray().size(), 0);
        QCOMPARE(before.json().value(QStringLiteral("pending")).toArray().size(), count);

        const auto rehearsed = run(migrate + QStringList{QStringLiteral("--dry-run")});
        QVERIFY2(rehearsed.exitCode == 0, qPrintable(rehearsed.all()));
        QCOMPARE(rehearsed.json().value(QStringLiteral("migrations")).toArray().size(), count);
        QVERIFY(!m_database->value(QStringLiteral("select to_regclass('shop.schema_migrations') is not null")).toBool());

        const auto first = run(migrate + QStringList{QStringLiteral("--to"), QStringLiteral("V001")});
        QVERIFY2(first.exitCode == 0, qPrintable(first.all()));
        QCOMPARE(first.json().value(QStringLiteral("migrations")).toArray().size(), 1);

        const auto rest = run(migrate);
        QVERIFY2(rest.exitCode == 0, qPrintable(rest.all()));
        QCOMPARE(rest.json().value(QStringLiteral("migrations")).toArray().size(), count - 1);

        const auto after = run(migrate + QStringList{QStringLiteral("--status")});
        QCOMPARE(after.json().value(QStringLiteral("applied")).toArray().size(), count);
        QCOMPARE(after.json().value(QStringLiteral("pending")).toArray().size(), 0);
        const auto inWords = run({QStringLiteral("migrate"), QStringLiteral("--status"), QStringLiteral("--dbname"), address()});
        QVERIFY2(inWords.output.contains(QStringLiteral("up to date")), qPrintable(inWords.all()));

        // the clock of the one who asks does not matter
        const auto inTokyo = run(migrate + QStringList{QStringLiteral("--status")}, {{QStringLiteral("TZ"), QStringLiteral("Asia/Tokyo")}});
        QCOMPARE(inTokyo.output, after.output);
    }

    void anEditedMigrationIsDataThatDoesNotFit()
    {
        QTemporaryDir folder;
        const auto write = [&](const QByteArray &sql) {
            QFile file(folder.filePath(QStringLiteral("V001__only.sql")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(sql);
        };
        const QStringList migrate{QStringLiteral("migrate"), QStringLiteral("--from"), folder.path(), QStringLiteral("--dbname"), address()};
        write("create table shop.only (id int);");
        QCOMPARE(run(migrate).exitCode, 0);
        write("create table shop.only (id bigint);");
        const auto refused = run(migrate);
        QVERIFY2(refused.exitCode == 65, qPrintable(refused.all()));
        QVERIFY2(refused.errors.contains(QStringLiteral("V001")), qPrintable(refused.all()));
    }

    void aServerIsFoundAsPsqlFindsIt()
    {
        const QStringList status{QStringLiteral("migrate"), QStringLiteral("--status"), QStringLiteral("--json")};
        const QMap<QString, QString> environment{{QStringLiteral("PGHOST"), TestDatabase::socketDirectory()},
                                                 {QStringLiteral("PGPORT"), QStringLiteral("5432")},
                                                 {QStringLiteral("PGDATABASE"), m_database->name()}};
        const auto byEnvironment = run(status, environment);
        QVERIFY2(byEnvironment.exitCode == 0, qPrintable(byEnvironment.all()));

        const auto uri = QStringLiteral("postgresql:///%1?host=%2&port=5432").arg(m_database->name(), QString::fromLatin1(TestDatabase::socketDirectory().toUtf8().toPercentEncoding()));
        const auto byUri = run(status + QStringList{QStringLiteral("--dbname"), uri});
        QVERIFY2(byUri.exitCode == 0, qPrintable(byUri.all()));

        const auto byOptions = run(status + QStringList{QStringLiteral("-H"), TestDatabase::socketDirectory(), QStringLiteral("-p"), QStringLiteral("5432"), QStringLiteral("-U"), QStringLiteral("backroom_migrator"), QStringLiteral("-d"), m_database->name()});
        QVERIFY2(byOptions.exitCode == 0, qPrintable(byOptions.all()));

        QTemporaryDir folder;
        QFile services(folder.filePath(QStringLiteral("services.conf")));
        QVERIFY(services.open(QIODevice::WriteOnly));
        services.write(QStringLiteral("[shop]\nhost=%1\nport=5432\ndbname=%2\nuser=backroom_migrator\n").arg(TestDatabase::socketDirectory(), m_database->name()).toUtf8());
        services.close();
        const auto byService = run(status + QStringList{QStringLiteral("--service"), QStringLiteral("shop")},
                                   {{QStringLiteral("PGSERVICEFILE"), services.fileName()}});
        QVERIFY2(byService.exitCode == 0, qPrintable(byService.all()));
        QCOMPARE(byService.output, byEnvironment.output);

        // --local is one certain server, whatever the environment says
        const auto local = run(status + QStringList{QStringLiteral("--local")}, {{QStringLiteral("PGHOST"), QStringLiteral("/nonexistent")}, {QStringLiteral("PGSERVICE"), QStringLiteral("nonexistent")}});
        QVERIFY2(local.exitCode == 0, qPrintable(local.all()));
        QVERIFY(!local.json().value(QStringLiteral("applied")).toArray().isEmpty());
    }

    void bootstrapIsForASuperuserAndMayBeRepeated()
    {
        const auto name = m_database->name() + QStringLiteral("_new");
        const auto dropIt = [&] { m_database->execute(QStringLiteral("drop database if exists %1").arg(name)); };
        const QStringList bootstrap{QStringLiteral("bootstrap"), QStringLiteral("--json"), QStringLiteral("--dbname"),
                                    QStringLiteral("host='%1' port=5432 dbname=%2").arg(TestDatabase::socketDirectory(), name)};
        const auto first = run(bootstrap);
        const auto second = run(bootstrap);
        const auto owner = m_database->value(QStringLiteral("select pg_get_userbyid(datdba) || ' ' || pg_encoding_to_char(encoding) || ' ' || datcollate"
                                                            " from pg_database where datname = '%1'")
                                                 .arg(name))
                               .toString();
        dropIt();
        QVERIFY2(first.exitCode == 0, qPrintable(first.all()));
        QCOMPARE(first.json().value(QStringLiteral("created")), QJsonValue(true));
        QVERIFY2(second.exitCode == 0, qPrintable(second.all()));
        QCOMPARE(second.json().value(QStringLiteral("created")), QJsonValue(false));
        QCOMPARE(owner, QStringLiteral("backroom_owner UTF8 C.UTF-8"));

        const auto refused = run({QStringLiteral("bootstrap"), QStringLiteral("--dbname"), address(QStringLiteral("user=backroom_migrator"))});
        QVERIFY2(refused.exitCode == 77, qPrintable(refused.all()));
        QVERIFY2(refused.errors.contains(QStringLiteral("superuser")), qPrintable(refused.all()));
    }

    void aJobIsRunByItsName()
    {
        const TestDatabase shop(TestDatabase::From::Demo);
        QVERIFY2(shop.isReady(), qPrintable(shop.problem()));
        const auto jobs = [&shop](const QString &name) {
            const QString server = QStringLiteral("host='%1' port=5432 dbname=%2").arg(TestDatabase::socketDirectory(), shop.name());
            return run({QStringLiteral("jobs"), QStringLiteral("run"), QStringLiteral("--json"), QStringLiteral("--dbname"), server, name},
                       {{QStringLiteral("PGPASSWORD"), QStringLiteral("demo")}});
        };
        const auto one = jobs(QStringLiteral("remove_expired_tokens"));
        QVERIFY2(one.exitCode == 0, qPrintable(one.all()));
        const auto runs = one.json().value(QStringLiteral("runs")).toArray();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().toObject().value(QStringLiteral("job")).toString(), QStringLiteral("remove_expired_tokens"));
        const auto none = jobs(QStringLiteral("nosuch"));
        QVERIFY2(none.exitCode == 64, qPrintable(none.all()));
        QVERIFY2(none.all().contains(QStringLiteral("There is no job")), qPrintable(none.all()));
    }

    void theLocalClusterIsDescribed()
    {
        const auto running = run({QStringLiteral("local"), QStringLiteral("status"), QStringLiteral("--json")});
        QVERIFY2(running.exitCode == 0, qPrintable(running.all()));
        QCOMPARE(running.json().value(QStringLiteral("state")).toString(), QStringLiteral("running"));
        QCOMPARE(running.json().value(QStringLiteral("socketDirectory")).toString(), TestDatabase::socketDirectory());

        QTemporaryDir folder;
        const QMap<QString, QString> elsewhere{{QStringLiteral("BACKROOM_CLUSTER_DIR"), folder.filePath(QStringLiteral("nothing"))}};
        const auto absent = run({QStringLiteral("local"), QStringLiteral("status"), QStringLiteral("--json")}, elsewhere);
        QCOMPARE(absent.exitCode, 0);
        QCOMPARE(absent.json().value(QStringLiteral("state")).toString(), QStringLiteral("absent"));

        const auto broken = run({QStringLiteral("local"), QStringLiteral("status")},
                                {{QStringLiteral("BACKROOM_CLUSTER_DIR"), QStringLiteral(BACKROOM_BIN_DIR)}});
        QVERIFY2(broken.exitCode == 70, qPrintable(broken.all()));
        QVERIFY2(broken.errors.contains(QStringLiteral("something else than a cluster")), qPrintable(broken.all()));
    }
};

QTEST_GUILESS_MAIN(TestBackroomctl)
#include "tst_backroomctl.moc"
