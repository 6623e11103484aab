// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/connection.h"
#include "models/shell/inbox.h"
#include "tests/gui/gui_driver.h"
#include "tests/support/test_database.h"
#include "tests/support/why_not.h"
#include "ui/common/notice.h"
#include "ui/shell/bell_button.h"
#include "ui/shell/inbox_row.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QTest>

namespace {

const auto agent = QStringLiteral("sam.okafor");
const auto manager = QStringLiteral("mona.keller");

} // namespace

// News: what the database knows to need this person, what it leads to, and what was read.
class TestInbox : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_database->execute(QStringLiteral("update backoffice.staff set refund_limit_amount = 1 where login = 'sam.okafor'; "
                                           "update backoffice.staff set refund_limit_amount = 100000000 where login = 'mona.keller'"));
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
    }

    void cleanup()
    {
        m_gui.reset();
        m_database.reset();
    }

    void aRefundThatWaitsIsNewsToWhoMayDecide()
    {
        const QString number = askForRefund(agent);
        QVERIFY(m_gui->signIn(manager));
        QTRY_VERIFY(hasNews(QStringLiteral("waits for your approval"), number));
        QCOMPARE(bell()->count(), unread());
        QVERIFY(bell()->accessibleName().contains(QString::number(unread())));

        // A press leads to the order and marks it as read.
        QVERIFY(m_gui->click(QStringLiteral("bellButton")));
        const int before = unread();
        InboxRow *row = rowOf(number);
        QVERIFY(row != nullptr);
        QTest::mouseClick(row, Qt::LeftButton);
        QTRY_COMPARE(m_gui->text(QStringLiteral("orderNumberLabel")), number);
        QVERIFY(!m_gui->isVisible(QStringLiteral("inboxSheet")));
        QCOMPARE(unread(), before - 1);

        // Remembered with the person, not with the machine.
        QTRY_VERIFY(m_database->value(QStringLiteral("select count(*) from backoffice.user_settings where login = 'mona.keller' and key = 'inbox.read'")).toInt() == 1);
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
        QVERIFY(m_gui->signIn(manager));
        QTRY_VERIFY(hasNews(QStringLiteral("waits for your approval"), number));
        QCOMPARE(bell()->count(), before - 1);
    }

    void whoAskedIsNotAskedToApprove()
    {
        const QString number = askForRefund(agent);
        QVERIFY(m_gui->signIn(agent));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(!hasNews(QStringLiteral("waits for your approval"), number));
    }

    void aDecisionReachesWhoAskedWhileTheyWork()
    {
        const QString number = askForRefund(agent);
        QVERIFY(m_gui->signIn(agent));
        QTRY_VERIFY(m_gui->isSettled());
        auto mona = m_database->connectAs(manager);
        const auto decided = mona->value(SqlText::fromText(QStringLiteral("test"), QStringLiteral("select backoffice.decide_refund(gen_random_uuid(), r.order_id, r.refund_id, 'REJECTED', 'no receipt') "
                                                                                                  "from shop.refunds r join shop.orders o on o.order_id = r.order_id where o.order_number = '%1' and r.approval = 'NEEDED'")
                                                                                       .arg(number)));
        QVERIFY2(decided, qPrintable(whyNot(decided)));
        // Told by NOTIFY, not by the minute's look.
        QTRY_VERIFY(hasNews(QStringLiteral("was refused"), number));
        QVERIFY(m_gui->text(QStringLiteral("windowNotice")).endsWith(QStringLiteral("was refused")));
        QVERIFY(m_gui->click(QStringLiteral("noticeButton"))); // Show
        QVERIFY(m_gui->isVisible(QStringLiteral("inboxSheet")));
        QVERIFY(m_gui->click(QStringLiteral("inboxReadAllButton")));
        QCOMPARE(bell()->count(), 0);
    }

    void aPackerIsToldOfStockOnItsWay()
    {
        m_database->execute(QStringLiteral(
            "insert into shop.stock_transfers (from_warehouse_id, to_warehouse_id, status, shipped_at) "
            "select f.warehouse_id, t.warehouse_id, 'IN_TRANSIT', now() from shop.warehouses f, shop.warehouses t where f.code = 'DEN' and t.code in ('HAM', 'OSA')"));
        QVERIFY(m_gui->signIn(QStringLiteral("jonas.weber")));
        QTRY_VERIFY(hasNews(QStringLiteral("Stock is on its way to"), QStringLiteral("Denver")));
        int coming = 0;
        for (const InboxItem &item : inbox().items())
            coming += item.kind == InboxItem::Kind::TransferComing && item.subject.contains(QStringLiteral("Denver")) ? 1 : 0;
        QCOMPARE(coming, 1); // Osaka is not his
        QVERIFY(!hasNews(QStringLiteral("refund"), {}));
    }

    void aFailedJobIsNewsToManagersAlone()
    {
        m_database->execute(QStringLiteral(
            "insert into backoffice.job_runs (job, status, finished_at, error_message) select job, 'FAILED', now(), 'disk full' from backoffice.jobs limit 1"));
        QVERIFY(m_gui->signIn(manager));
        QTRY_VERIFY(hasNews(QStringLiteral("failed"), QStringLiteral("disk full")));
        // No desk shows jobs yet: a press marks it as read and stays.
        QVERIFY(m_gui->triggerAction(QStringLiteral("inboxAction")));
        InboxRow *row = rowOf(QStringLiteral("disk full"));
        const int before = unread();
        QTest::mouseClick(row, Qt::LeftButton);
        QCOMPARE(unread(), before - 1);
        QVERIFY(m_gui->isVisible(QStringLiteral("inboxSheet")));

        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
        QVERIFY(m_gui->signIn(agent));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(!hasNews(QStringLiteral("failed"), QStringLiteral("disk full")));
    }

    void theProgramsOwnNewsAreThereToo()
    {
        QVERIFY(m_gui->signIn(agent));
        m_gui->window().workspace()->inbox().add(QStringLiteral("export-1"), QStringLiteral("The export failed"), QStringLiteral("The disk is full."));
        QVERIFY(hasNews(QStringLiteral("The export failed"), QStringLiteral("The disk is full.")));
        QCOMPARE(m_gui->text(QStringLiteral("windowNotice")), QStringLiteral("The export failed"));
    }

private:
    // More than the agent may refund alone, so that another person decides.
    QString askForRefund(const QString &login)
    {
        auto connection = m_database->connectAs(login);
        const QString order = m_database->value(QStringLiteral(
                                                    "select o.order_number from shop.payments p join shop.orders o on o.order_id = p.order_id "
                                                    "where p.status = 'COMPLETED' and o.status = 'DELIVERED' and o.currency = 'EUR' and p.refunded_amount = 0 and p.refund_pending_amount = 0 "
                                                    "and p.amount_charged > 5000 order by o.order_id desc limit 1"))
                                  .toString();
        const auto asked = connection->value(SqlText::fromText(QStringLiteral("test"), QStringLiteral("select backoffice.request_refund(gen_random_uuid(), o.order_id, p.payment_id, 'EUR', 'goodwill', '[]', 0, 0, 3000) ->> 'approval' "
                                                                                                      "from shop.orders o join shop.payments p on p.order_id = o.order_id where o.order_number = '%1' and p.status = 'COMPLETED'")
                                                                                           .arg(order)));
        if (!asked || asked->toString() != QLatin1String("NEEDED"))
            qFatal("No refund waits: %s", asked ? qPrintable(asked->toString()) : qPrintable(whyNot(asked)));
        return order;
    }
    [[nodiscard]] Inbox &inbox() const { return m_gui->window().workspace()->inbox(); }
    [[nodiscard]] int unread() const { return inbox().unread(); }
    [[nodiscard]] BellButton *bell() const { return m_gui->find<BellButton>(QStringLiteral("bellButton")); }
    [[nodiscard]] bool hasNews(const QString &sentence, const QString &detail) const
    {
        const QList<InboxItem> &items = inbox().items();
        return std::any_of(items.begin(), items.end(), [&](const InboxItem &item) {
            const InboxWords words = InboxWords::of(item);
            return words.sentence.contains(sentence) && words.detail.contains(detail);
        });
    }
    [[nodiscard]] InboxRow *rowOf(const QString &detail) const
    {
        for (InboxRow *row : m_gui->window().findChildren<InboxRow *>()) {
            if (row->isVisible() && row->accessibleDescription().contains(detail))
                return row;
        }
        return nullptr;
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
};

QTEST_MAIN(TestInbox)
#include "tst_inbox.moc"
