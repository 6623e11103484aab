// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/gui_driver.h"
#include "tests/gui/stall_watch.h"
#include "tests/support/server_proxy.h"
#include "tests/support/test_database.h"
#include "ui/common/record_list.h"
#include "ui/shell/link_watch.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace {

// What a person notices as a hitch.
constexpr auto longestStall = 100ms;
const auto agent = QStringLiteral("sam.okafor");
const auto editSheet = QStringLiteral("customerEditSheet");
const auto nameEdit = QStringLiteral("nameEdit");
const auto saveButton = QStringLiteral("customerEditSaveButton");

} // namespace

// What stands between the window and the server fails while somebody edits a customer: nothing typed is lost, nothing is
// done twice, and the window never hesitates.
class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_proxy = std::make_unique<ServerProxy>(m_database->profile());
        m_gui = std::make_unique<GuiDriver>(QList{m_proxy->profile()});
        QVERIFY(m_gui->signIn(agent));
        m_customer = m_database->value(QStringLiteral("select user_id::text from shop.users where user_type = 'CUSTOMER' and is_active order by user_id desc limit 1")).toString();
        m_gui->window().workspace()->openRecord(QStringLiteral("customers"), m_customer);
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("editCustomerButton")));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->click(QStringLiteral("editCustomerButton")));
        QVERIFY(m_gui->type(nameEdit, QStringLiteral("Typed before")));
    }

    void cleanup()
    {
        m_proxy->thaw();
        m_gui.reset();
        m_proxy.reset();
        m_database.reset();
    }

    void theNetworkIsCutForAWhile()
    {
        StallWatch watch;
        m_proxy->goAway();
        typeOn(QStringLiteral(" and while it was away"));
        QVERIFY(m_gui->click(saveButton));
        QTRY_VERIFY_WITH_TIMEOUT(m_gui->isVisible(QStringLiteral("customerEditNotice")) || link() != Link::Up, 30'000);
        QVERIFY(m_gui->isVisible(editSheet));
        m_proxy->comeBack();
        saveUntilDone();
        QCOMPARE(nameInDatabase(), QStringLiteral("Typed before and while it was away"));
        QCOMPARE(edits(), 1);
        verifySmooth(watch);
    }

    void connectionsBreakAndNewOnesWork()
    {
        StallWatch watch;
        m_proxy->cut();
        typeOn(QStringLiteral(" and after"));
        QVERIFY(m_gui->click(saveButton));
        saveUntilDone();
        QCOMPARE(nameInDatabase(), QStringLiteral("Typed before and after"));
        QCOMPARE(edits(), 1);
        verifySmooth(watch);
    }

    // Done at the server, and the answer is lost: saving again is the same command.
    void theAnswerToTheSaveIsLost()
    {
        StallWatch watch;
        m_proxy->loseTheAnswerTo("edit_customer");
        QVERIFY(m_gui->click(saveButton));
        QTRY_COMPARE_WITH_TIMEOUT(edits(), 1, 20'000);
        m_proxy->cut();
        saveUntilDone();
        QCOMPARE(nameInDatabase(), QStringLiteral("Typed before"));
        QCOMPARE(edits(), 1);
        verifySmooth(watch);
    }

    // security.md 42, across a network that carries nothing any more: cancel and reconnect are offered, and what was asked is
    // taken back.
    void aQuestionThatNobodyAnswersIsTakenBack()
    {
        m_gui->find<QWidget>(editSheet)->setFocus();
        QTest::keyClick(m_gui->find<QLineEdit>(nameEdit), Qt::Key_Escape);
        QTRY_VERIFY(m_gui->isSettled());
        m_proxy->freeze();
        StallWatch watch;
        QVERIFY(m_gui->triggerAction(QStringLiteral("refreshAction")));
        QVERIFY(!m_gui->isSettled()); // mid-query
        QTRY_VERIFY_WITH_TIMEOUT(m_gui->isVisible(QStringLiteral("linkNotice")), 30'000);
        QVERIFY(m_gui->isVisible(QStringLiteral("noticeButton")));
        QVERIFY(m_gui->click(QStringLiteral("editCustomerButton"))); // what was typed is still there
        QCOMPARE(m_gui->text(nameEdit), QStringLiteral("Typed before"));
        verifySmooth(watch);
        m_proxy->thaw();
        QTRY_COMPARE_WITH_TIMEOUT(link(), Link::Up, 30'000);
        saveUntilDone();
        QCOMPARE(edits(), 1);
    }

private:
    void typeOn(const QString &text) { QTest::keyClicks(m_gui->find<QLineEdit>(nameEdit), text); }
    [[nodiscard]] Link link() const { return m_gui->window().workspace()->linkWatch().link(); }
    [[nodiscard]] QString nameInDatabase() const
    {
        return m_database->value(QStringLiteral("select name from shop.users where user_id = '%1'").arg(m_customer)).toString();
    }
    [[nodiscard]] int edits() const
    {
        return m_database->value(QStringLiteral("select count(*)::integer from backoffice.commands where kind = 'edit_customer' and result is not null")).toInt();
    }
    // As a person does: press again as long as it is said that it did not work.
    void saveUntilDone()
    {
        const auto done = [this] {
            if (!m_gui->isVisible(editSheet))
                return true;
            const auto *save = m_gui->find<QAbstractButton>(saveButton);
            if (save != nullptr && save->isEnabled())
                QTest::mouseClick(const_cast<QAbstractButton *>(save), Qt::LeftButton);
            QTest::qWait(200);
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(done(), 40'000);
    }
    static void verifySmooth(const StallWatch &watch) { QVERIFY2(watch.longest() < longestStall, qPrintable(QStringLiteral("%1 ms").arg(watch.longest().count()))); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServerProxy> m_proxy;
    std::unique_ptr<GuiDriver> m_gui;
    QString m_customer;
};

QTEST_MAIN(TestFaults)
#include "tst_faults.moc"
