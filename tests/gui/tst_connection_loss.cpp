// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/scratch_shop.h"
#include "tests/gui/gui_driver.h"
#include "tests/gui/stall_watch.h"
#include "ui/common/desk_page.h"
#include "ui/shell/connection_badge.h"
#include "ui/shell/link_watch.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <csignal>

using namespace std::chrono_literals;

namespace {

// What a person notices as a hitch (security.md: the event loop never stalls longer).
constexpr auto longestStall = 100ms;
const auto linkNotice = QStringLiteral("linkNotice");

// A desk whose page counts how often it was told to load, and has a field to type into.
class CountingPage : public DeskPage
{
public:
    explicit CountingPage(QWidget *parent)
        : DeskPage(QStringLiteral("Counting"), parent)
    {
        auto *field = new QLineEdit(this);
        field->setObjectName(QStringLiteral("draftEdit"));
        setObjectName(QStringLiteral("countingPage"));
    }
    void refresh() override { ++loads; }

    int loads = 0;
};

Desk countingDesk()
{
    return {.id = QStringLiteral("counting"), .title = QStringLiteral("Counting"), .icon = QStringLiteral("note"), .roles = Role::Support, .create = [](Session &, QWidget *parent) -> DeskPage * { return new CountingPage(parent); }};
}

} // namespace

// The server goes away and comes back under a signed-in person, and so does a frozen one. A cluster of its own, since it
// is stopped for real.
class TestConnectionLoss : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().install(*qApp);
        const auto opened = m_shop.open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message + opened.error().detail));
    }

    void cleanup() { thaw(); }

    void theWatchNoticesACallThatWaits()
    {
        StallWatch watch;
        QTimer::singleShot(20ms, this, [] { QThread::sleep(1); });
        QTRY_VERIFY(watch.longest() > longestStall);
    }

    void theServerStopsAndComesBack()
    {
        GuiDriver gui({m_shop.profile()}, {countingDesk()});
        QVERIFY(gui.signIn(ScratchShop::employee()));
        const auto *page = gui.find<CountingPage>(QStringLiteral("countingPage"));
        QCOMPARE(page->loads, 1);
        QVERIFY(gui.type(QStringLiteral("draftEdit"), QStringLiteral("half a sentence")));

        StallWatch watch;
        QVERIFY(stop());
        // Nobody asks anything, and still the loss is noticed.
        QTRY_VERIFY_WITH_TIMEOUT(gui.text(linkNotice).startsWith(QStringLiteral("The connection to the server is lost.")), 20'000);
        QVERIFY(gui.text(linkNotice).contains(QStringLiteral("What you typed is kept.")));
        // Long enough until the next attempt that it is the button that brings the server back.
        const QRegularExpression inAWhile(QStringLiteral("^Offline, retry in ([4-9]|\\d\\d) s"));
        QTRY_VERIFY_WITH_TIMEOUT(inAWhile.match(gui.text(QStringLiteral("connectionBadge"))).hasMatch(), 60'000);

        const QSignalSpy recovered(&gui.window().workspace()->linkWatch(), &LinkWatch::recovered);
        QVERIFY(start());
        QVERIFY(gui.click(QStringLiteral("noticeButton"))); // Reconnect now
        QTRY_COMPARE_WITH_TIMEOUT(recovered.size(), 1, 20'000);
        QTRY_VERIFY(!gui.isVisible(linkNotice));
        QVERIFY(gui.text(QStringLiteral("windowNotice")).startsWith(QStringLiteral("Connected again.")));
        QCOMPARE(gui.text(QStringLiteral("draftEdit")), QStringLiteral("half a sentence"));
        QTRY_VERIFY_WITH_TIMEOUT(page->loads > 1, 20'000); // what is on the screen may have been old
        QVERIFY2(watch.longest() < longestStall, qPrintable(QString::number(watch.longest().count())));
    }

    void itComesBackByItselfToo()
    {
        GuiDriver gui({m_shop.profile()});
        QVERIFY(gui.signIn(ScratchShop::employee()));
        QVERIFY(stop());
        QTRY_VERIFY_WITH_TIMEOUT(gui.isVisible(linkNotice), 20'000);
        const QSignalSpy recovered(&gui.window().workspace()->linkWatch(), &LinkWatch::recovered);
        QVERIFY(start());
        QTRY_COMPARE_WITH_TIMEOUT(recovered.size(), 1, 30'000);
        QTRY_VERIFY(!gui.isVisible(linkNotice));
    }

    // security.md 42
    void aFrozenServerStopsNeitherTheWindowNorTheKeyboard()
    {
        GuiDriver gui({m_shop.profile()});
        QVERIFY(gui.signIn(ScratchShop::employee()));

        freeze();
        StallWatch watch;
        QVERIFY(gui.triggerAction(QStringLiteral("refreshAction")));
        QVERIFY(gui.type(QStringLiteral("listSearchEdit"), QStringLiteral("typed while frozen")));
        QTRY_VERIFY_WITH_TIMEOUT(gui.isVisible(linkNotice), 30'000);
        QVERIFY(gui.find<ConnectionBadge>(QStringLiteral("connectionBadge"))->link() != Link::Up);
        QVERIFY(gui.isVisible(QStringLiteral("noticeButton"))); // a way out is offered
        QVERIFY(gui.triggerAction(QStringLiteral("paletteAction"))); // and the window goes on working
        QVERIFY(gui.type(QStringLiteral("paletteEdit"), QStringLiteral("dark")));
        QTest::keyClick(gui.find<QLineEdit>(QStringLiteral("paletteEdit")), Qt::Key_Escape);
        QTest::qWait(qEnvironmentVariableIntValue("BACKROOM_TEST_FREEZE_SECONDS") * 1000); // how long it lasts, more is no worse
        QVERIFY2(watch.longest() < longestStall, qPrintable(QString::number(watch.longest().count())));

        thaw();
        QTRY_COMPARE_WITH_TIMEOUT(gui.find<ConnectionBadge>(QStringLiteral("connectionBadge"))->link(), Link::Up, 30'000);
        QCOMPARE(gui.text(QStringLiteral("listSearchEdit")), QStringLiteral("typed while frozen"));
    }

    void signingOutOfAFrozenServerDoesNotWait()
    {
        GuiDriver gui({m_shop.profile()});
        QVERIFY(gui.signIn(ScratchShop::employee()));
        freeze();
        StallWatch watch;
        QVERIFY(gui.triggerAction(QStringLiteral("refreshAction")));
        QVERIFY(gui.triggerAction(QStringLiteral("signOutAction")));
        QTRY_VERIFY(gui.window().workspace() == nullptr);
        QVERIFY(gui.isVisible(QStringLiteral("signInButton")));
        QVERIFY2(watch.longest() < longestStall, qPrintable(QString::number(watch.longest().count())));
        thaw();
    }

    void whoIsTakenOffTheStaffIsToldAndSignsInAgain()
    {
        GuiDriver gui({m_shop.profile()});
        QVERIFY(gui.signIn(ScratchShop::employee()));
        QVERIFY(m_shop.execute("select backoffice.deactivate_staff('kim.lindqvist')"));
        QTRY_COMPARE_WITH_TIMEOUT(gui.find<ConnectionBadge>(QStringLiteral("connectionBadge"))->link(), Link::SignedOut, 30'000);
        QVERIFY(!gui.text(linkNotice).isEmpty());
        QVERIFY(gui.click(QStringLiteral("noticeButton"))); // Sign in again
        QTRY_VERIFY(gui.isVisible(QStringLiteral("signInPage")));
    }

private:
    // Starting and stopping a server takes a while; the window's event loop turns meanwhile, and is watched.
    [[nodiscard]] static bool besideTheLoop(const std::function<bool()> &work)
    {
        bool done = false;
        const std::unique_ptr<QThread> thread(QThread::create([&] { done = work(); }));
        thread->start();
        return QTest::qWaitFor([&] { return thread->isFinished(); }, 60'000) && thread->wait() && done;
    }
    [[nodiscard]] bool stop()
    {
        return besideTheLoop([this] { return m_shop.cluster().stop().has_value(); });
    }
    [[nodiscard]] bool start()
    {
        return besideTheLoop([this] { return m_shop.cluster().start(LocalCluster::Durability::ThrowAway).has_value(); });
    }

    // Stops every process of the cluster where it stands, as an overloaded or hanging machine does.
    void freeze()
    {
        const auto postmaster = m_shop.cluster().status().pid;
        m_frozen.append(postmaster);
        QProcess children;
        children.start(QStringLiteral("pgrep"), {QStringLiteral("-P"), QString::number(postmaster)});
        QVERIFY(children.waitForFinished());
        for (const QByteArray &pid : children.readAll().split('\n')) {
            if (!pid.isEmpty())
                m_frozen.append(pid.toLongLong());
        }
        for (const qint64 pid : std::as_const(m_frozen))
            QCOMPARE(::kill(pid_t(pid), SIGSTOP), 0);
    }

    void thaw()
    {
        for (const qint64 pid : std::exchange(m_frozen, {}))
            ::kill(pid_t(pid), SIGCONT);
    }

    ScratchShop m_shop{QStringLiteral(BACKROOM_BIN_DIR)};
    QList<qint64> m_frozen;
};

QTEST_MAIN(TestConnectionLoss)
#include "tst_connection_loss.moc"
