// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/keychain_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMetaEnum>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <optional>

namespace {

using Outcome = SecretStore::Outcome;
using Answer = SecretStore::Answer;

constexpr int patience = 20'000;
const auto key = QStringLiteral("sam.okafor@db.example.org/backroom");

std::optional<Answer> waited(const std::function<void(QObject *, const SecretStore::Handler &)> &ask)
{
    QObject context;
    std::optional<Answer> answer;
    ask(&context, [&answer](const Answer &arrived) { answer = arrived; });
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, patience);
    return answer;
}

std::optional<Answer> kept(SecretStore &store, const QString &name, const QString &secret)
{
    return waited([&](QObject *context, const SecretStore::Handler &handler) { store.keep(name, secret, context, handler); });
}

std::optional<Answer> read(SecretStore &store, const QString &name)
{
    return waited([&](QObject *context, const SecretStore::Handler &handler) { store.read(name, context, handler); });
}

std::optional<Answer> forgotten(SecretStore &store, const QString &name)
{
    return waited([&](QObject *context, const SecretStore::Handler &handler) { store.forget(name, context, handler); });
}

// What this program does when a test starts it again on another bus, since a process knows one bus only.
int answerOnThisBus()
{
    KeychainStore store;
    for (const auto &answer : {read(store, key), kept(store, key, QStringLiteral("secret")), forgotten(store, key)})
        std::printf("%d\n", answer ? int(answer->outcome) : -1);
    return 0;
}

} // namespace

// The keychain of the program against a real Secret Service (tests/keychain/run starts one), and where there is none.
class TestKeychain : public QObject
{
    Q_OBJECT

private slots:
    void whatWasNeverKeptIsNotThere()
    {
        KeychainStore store;
        const auto answer = read(store, QStringLiteral("nobody@nowhere"));
        QVERIFY2(answer, "the keychain does not answer");
        QCOMPARE(answer->outcome, Outcome::NothingKept);
        QVERIFY(answer->secret.isEmpty());
    }

    void aPasswordIsKeptReadAndForgotten_data()
    {
        QTest::addColumn<QString>("password");
        QTest::newRow("plain") << QStringLiteral("correct horse battery staple");
        QTest::newRow("every script") << QStringLiteral("pässwörd мир 密碼 كلمة 🔑 \\ ' \" %1");
        QTest::newRow("long") << QString(4096, QChar(u'x'));
    }
    void aPasswordIsKeptReadAndForgotten()
    {
        QFETCH(const QString, password);
        KeychainStore store;
        auto answer = kept(store, key, password);
        QVERIFY(answer && answer->outcome == Outcome::Done);

        KeychainStore afterTheNextStart;
        answer = read(afterTheNextStart, key);
        QVERIFY(answer && answer->outcome == Outcome::Done);
        QCOMPARE(answer->secret, password);

        answer = forgotten(afterTheNextStart, key);
        QVERIFY(answer && answer->outcome == Outcome::Done);
        answer = read(store, key);
        QVERIFY(answer);
        QCOMPARE(answer->outcome, Outcome::NothingKept);
    }

    void theLaterPasswordReplacesTheEarlier()
    {
        KeychainStore store;
        QVERIFY(kept(store, key, QStringLiteral("old")));
        QVERIFY(kept(store, key, QStringLiteral("new")));
        const auto answer = read(store, key);
        QVERIFY(answer);
        QCOMPARE(answer->secret, QStringLiteral("new"));
    }

    void twoPeopleDoNotSeeEachOthers()
    {
        KeychainStore store;
        QVERIFY(kept(store, key, QStringLiteral("Sam's")));
        QVERIFY(kept(store, QStringLiteral("mona.keller@db.example.org/backroom"), QStringLiteral("Mona's")));
        const auto answer = read(store, key);
        QVERIFY(answer);
        QCOMPARE(answer->secret, QStringLiteral("Sam's"));
    }

    void nothingOfItIsOnTheDiskInTheClear()
    {
        const QByteArray password("only-in-the-ring-5b1f");
        KeychainStore store;
        QVERIFY(kept(store, key, QString::fromLatin1(password)));
        const QString folder = qEnvironmentVariable("XDG_DATA_HOME");
        QVERIFY2(QDir(folder + QStringLiteral("/keyrings")).exists(), "the ring is somewhere else than this test looks");
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(password), qPrintable(file.fileName()));
        }
    }

    // security.md 50: no keychain is told apart from one that refuses, at once, and nothing is kept elsewhere.
    void withoutAKeychain_data()
    {
        QTest::addColumn<bool>("bus");
        QTest::newRow("no session bus") << false;
        QTest::newRow("a bus without a Secret Service") << true;
    }
    void withoutAKeychain()
    {
        QFETCH(const bool, bus);
        const QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(variable), home.path());
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=%1/none").arg(home.path()));

        QProcess daemon;
        if (bus) {
            QFile config(home.filePath(QStringLiteral("bus.conf")));
            QVERIFY(config.open(QIODevice::WriteOnly));
            config.write(QStringLiteral("<busconfig><type>session</type><listen>unix:path=%1/bus</listen>"
                                        "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>")
                             .arg(home.path())
                             .toUtf8());
            config.close();
            daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--nofork"), QStringLiteral("--print-address"), QStringLiteral("--config-file=%1").arg(config.fileName())});
            QVERIFY(daemon.waitForReadyRead(patience));
            environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromUtf8(daemon.readLine().trimmed()));
        }

        QProcess again;
        again.setProcessEnvironment(environment);
        again.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--answer-on-this-bus")});
        QVERIFY2(again.waitForFinished(3 * patience), "asking a keychain that is not there never ends");
        const QByteArray noKeychain = QByteArray::number(int(Outcome::NoKeychain)) + '\n';
        QCOMPARE(again.readAllStandardOutput(), noKeychain + noKeychain + noKeychain);
        QDirIterator files(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = files.next();
            QVERIFY2(name.endsWith(QStringLiteral("bus.conf")), qPrintable(name + QStringLiteral(" was written")));
        }
        if (bus) {
            daemon.terminate();
            QVERIFY(daemon.waitForFinished(patience));
        }
    }

    void noAnswerReachesAScreenThatIsGone()
    {
        KeychainStore store;
        bool answered = false;
        auto context = std::make_unique<QObject>();
        store.read(key, context.get(), [&answered](const Answer &) { answered = true; });
        context.reset();
        QVERIFY(read(store, key)); // this one comes after it
        QVERIFY(!answered);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().contains(QStringLiteral("--answer-on-this-bus")))
        return answerOnThisBus();
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychain.moc"
