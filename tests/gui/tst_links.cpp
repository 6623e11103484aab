// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/options.h"
#include "app/desktop/single_instance.h"
#include "tests/gui/gui_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/notice.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace std::chrono_literals;

namespace {

const auto agent = QStringLiteral("sam.okafor");

} // namespace

// backroom:// links: to the one window that is there, to the record, and nowhere else.
class TestLinks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().install(*qApp);
        QVERIFY2(m_database.isReady(), qPrintable(m_database.problem()));
        m_number = m_database.value(QStringLiteral("select order_number from shop.orders where status = 'DELIVERED' limit 1")).toString();
    }

    void aLinkOpensTheOrder()
    {
        GuiDriver gui({m_database.profile()});
        QVERIFY(gui.signIn(agent));
        gui.window().openLink(QStringLiteral("backroom://order/%1").arg(m_number));
        QTRY_COMPARE(gui.text(QStringLiteral("orderNumberLabel")), m_number);
        gui.window().openLink(QStringLiteral("backroom://order/ORD-1900-000001"));
        QTRY_COMPARE(gui.text(QStringLiteral("windowNotice")), QStringLiteral("There is no order ORD-1900-000001 that you can see."));
    }

    void aLinkWaitsForThePersonToSignIn()
    {
        GuiDriver gui({m_database.profile()});
        gui.window().openLink(QStringLiteral("backroom://order/%1").arg(m_number));
        QCOMPARE(gui.text(QStringLiteral("signInNotice")), QStringLiteral("%1 opens as soon as you are signed in.").arg(m_number));
        QVERIFY(gui.signIn(agent));
        QTRY_COMPARE(gui.text(QStringLiteral("orderNumberLabel")), m_number);
    }

    void aHostileLinkIsRefusedInWords()
    {
        GuiDriver gui({m_database.profile()});
        gui.window().openLink(QStringLiteral("backroom://order/<img src=x>"));
        QVERIFY(gui.text(QStringLiteral("signInNotice")).contains(QStringLiteral("was not opened")));
        QVERIFY(gui.signIn(agent));
        gui.window().openLink(QStringLiteral("backroom://payroll/1"));
        QCOMPARE(gui.text(QStringLiteral("windowNotice")), QStringLiteral("The link was not opened: Backroom has no records called “payroll”."));
        QVERIFY(gui.text(QStringLiteral("orderNumberLabel")).isNull());
    }

    void theSecondHandsItsLinkToTheFirst()
    {
        QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(first.isFirst());
        QSignalSpy started(&first, &SingleInstance::started);
        SingleInstance second(folder.path());
        QVERIFY(!second.isFirst());
        QVERIFY(second.anotherRuns());
        QVERIFY(handBesideTheLoop(second, QStringLiteral("backroom://order/ORD-1")));
        QCOMPARE(started.size(), 1);
        QCOMPARE(started.at(0).at(0).toString(), QStringLiteral("backroom://order/ORD-1"));
        QVERIFY(handBesideTheLoop(second, QString()));
        QCOMPARE(started.at(1).at(0).toString(), QString());
    }

    void theNextIsTheFirstWhenTheFirstIsGone()
    {
        QTemporaryDir folder;
        {
            SingleInstance first(folder.path());
            QVERIFY(first.isFirst());
        }
        // What a killed program leaves behind.
        QFile socket(folder.filePath(QStringLiteral("backroom.socket")));
        QVERIFY(socket.open(QIODevice::WriteOnly));
        socket.close();
        SingleInstance next(folder.path());
        QVERIFY(next.isFirst());
    }

    void withoutAFolderItWorksByItself()
    {
        SingleInstance instance(QStringLiteral("/nowhere/at/all"));
        QVERIFY(!instance.isFirst());
        QVERIFY(!instance.anotherRuns());
    }

    void nobodyElseReachesIt()
    {
        QTemporaryDir folder;
        SingleInstance first(folder.path());
        const QFile::Permissions rights = QFile::permissions(folder.filePath(QStringLiteral("backroom.socket")));
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    }

    void rubbishIsNotRead()
    {
        QTemporaryDir folder;
        SingleInstance first(folder.path());
        const QSignalSpy started(&first, &SingleInstance::started);
        QLocalSocket flood;
        flood.connectToServer(folder.filePath(QStringLiteral("backroom.socket")));
        QTRY_COMPARE(flood.state(), QLocalSocket::ConnectedState);
        flood.write(QByteArray(1'000'000, 'x'));
        QTRY_COMPARE(flood.state(), QLocalSocket::UnconnectedState);
        QLocalSocket silent;
        silent.connectToServer(folder.filePath(QStringLiteral("backroom.socket")));
        QTRY_COMPARE(silent.state(), QLocalSocket::ConnectedState);
        QTRY_COMPARE_WITH_TIMEOUT(silent.state(), QLocalSocket::UnconnectedState, 10'000);
        QCOMPARE(started.size(), 0);
    }

    void theProgramItselfHandsOver()
    {
        SingleInstance first(SingleInstance::usualFolder());
        QVERIFY(first.isFirst());
        QSignalSpy started(&first, &SingleInstance::started);
        QProcess program;
        program.start(QStringLiteral(BACKROOM_BIN_DIR "/backroom"), {QStringLiteral("backroom://order/%1").arg(m_number)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 20'000);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(started.size(), 1);
        QCOMPARE(started.at(0).at(0).toString(), QStringLiteral("backroom://order/%1").arg(m_number));
    }

    void theCommandLineTakesOneLink()
    {
        const auto read = [](const QStringList &arguments) { return CommandLine::read(QStringList{QStringLiteral("backroom")} + arguments); };
        QCOMPARE(read({QStringLiteral("backroom://order/X")}).options->link, QStringLiteral("backroom://order/X"));
        QVERIFY(!read({QStringLiteral("/etc/passwd")}).options);
        QVERIFY(!read({QStringLiteral("backroom://order/X"), QStringLiteral("backroom://order/Y")}).options);
    }

    void theDesktopKnowsWhoOpensLinks()
    {
        QFile file(QStringLiteral(BACKROOM_SOURCE_DIR "/packaging/backroom.desktop"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        QVERIFY(lines.contains(QStringLiteral("MimeType=x-scheme-handler/backroom;")));
        QVERIFY(lines.contains(QStringLiteral("Exec=backroom %u")));
    }

private:
    // hand() waits for the answer, which comes from this thread's loop.
    static bool handBesideTheLoop(const SingleInstance &instance, const QString &link)
    {
        bool handed = false;
        const std::unique_ptr<QThread> thread(QThread::create([&] { handed = instance.hand(link); }));
        thread->start();
        return QTest::qWaitFor([&] { return thread->isFinished(); }, 20'000) && handed;
    }

    TestDatabase m_database{TestDatabase::From::Demo};
    QString m_number;
};

QTEST_MAIN(TestLinks)
#include "tst_links.moc"
