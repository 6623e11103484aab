// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/draft_store.h"
#include "models/db/db_executor.h"
#include "models/db/session.h"
#include "models/refunds/refund_queries.h"
#include "tests/gui/gui_driver.h"
#include "tests/gui/stock_driver.h"
#include "tests/support/server_proxy.h"
#include "tests/support/test_database.h"
#include "ui/common/desk_page.h"
#include "ui/common/notice.h"
#include "ui/common/record_table.h"
#include "ui/common/sheet.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTest>

namespace {

const auto agent = QStringLiteral("sam.okafor");
const auto otherAgent = QStringLiteral("lucia.fernandez");
const auto manager = QStringLiteral("mona.keller");
const auto packer = QStringLiteral("jonas.weber");
const auto notice = QStringLiteral("windowNotice");
const auto sheet = QStringLiteral("refundSheet");
const auto sheetNotice = QStringLiteral("refundSheetNotice");
const auto nowButton = QStringLiteral("refundNowButton");
const auto goodwill = QStringLiteral("refundGoodwillEdit");
const auto chip = QStringLiteral("refundChip");

// An order that came, was paid once in euros, and of which nothing was given back.
const auto untouched = QStringLiteral("o.status = 'DELIVERED' and o.currency = 'EUR' and o.paid_amount > 0 and o.refunded_amount = 0 "
                                      "and not exists (select from shop.refunds r where r.order_id = o.order_id) "
                                      "and (select count(*) from shop.payments p where p.order_id = o.order_id and p.status = 'COMPLETED') = 1 ");

} // namespace

// Refunds on the real window, from the order to the rows, through the logins of those who pay and approve them. Every
// test has a shop of its own. The points are those of the project's list of what must hold with money.
class TestRefunds : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
    }

    void cleanup()
    {
        m_gui.reset();
        m_database.reset();
    }

    void anAgentRefundsPartOfAnOrder()
    {
        const QString number = orderThat(untouched + QStringLiteral("and o.discount_amount = 0 and exists (select from shop.order_items i "
                                                                    "where i.order_id = o.order_id and i.quantity > 1 and i.unit_price_amount < 9000 "
                                                                    "and i.shipped_quantity = i.quantity)"));
        const QString item = QStringLiteral("from shop.order_items i join shop.orders o using (order_id) where o.order_number = '%1' and i.quantity > 1 "
                                            "and i.unit_price_amount < 9000 and i.shipped_quantity = i.quantity order by i.order_item_id limit 1")
                                 .arg(number);
        const QString sku = m_database->value(QStringLiteral("select i.product_sku ") + item).toString();
        const qint64 price = m_database->value(QStringLiteral("select i.unit_price_amount ") + item).toLongLong();
        QVERIFY(m_gui->signIn(agent));
        openSheet(number);
        auto *quantity = m_gui->find<QSpinBox>(QStringLiteral("refundQuantity_") + sku);
        QVERIFY(quantity != nullptr);
        quantity->setValue(1);
        auto *goods = m_gui->find<QComboBox>(QStringLiteral("refundGoods_") + sku);
        QVERIFY(goods != nullptr);
        goods->setCurrentIndex(2); // damaged
        const QUuid place = m_gui->find<QComboBox>(QStringLiteral("refundPlace_") + sku)->currentData().toUuid();
        setReason(QStringLiteral("Arrived damaged"));
        QVERIFY(m_gui->type(goodwill, QStringLiteral("2.50")));
        QVERIFY(m_gui->type(QStringLiteral("refundMessageEdit"), QStringLiteral("Sorry about the mug.")));
        QVERIFY(m_gui->click(nowButton));
        QTRY_VERIFY(!m_gui->isVisible(sheet));
        QTRY_VERIFY2(m_gui->text(notice).contains(QStringLiteral("is requested")), qPrintable(m_gui->text(notice)));
        QCOMPARE(refund(number, QStringLiteral("status || ' ' || approval || ' ' || items_amount || ' ' || goodwill_amount || ' ' || requested_by || ' ' || reason")),
                 QStringLiteral("PENDING NOT_NEEDED %1 250 sam.okafor Arrived damaged").arg(price));
        QCOMPARE(line(number, QStringLiteral("quantity || ' ' || restock || ' ' || inventory_id")),
                 QStringLiteral("1 DAMAGED %1").arg(place.toString(QUuid::WithoutBraces)));

        // On the desk it is sent, and paid out: the goods come back once, the order counts it.
        const QString damaged = QStringLiteral("select damaged_quantity from shop.inventory_items where inventory_id = '%1'").arg(place.toString(QUuid::WithoutBraces));
        const int before = m_database->value(damaged).toInt();
        openRefund(number);
        QCOMPARE(m_gui->text(chip), QStringLiteral("Requested"));
        QVERIFY(m_gui->click(QStringLiteral("sendRefundButton")));
        QTRY_COMPARE(m_gui->text(chip), QStringLiteral("Processing"));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->click(QStringLiteral("completeRefundButton")));
        QVERIFY(m_gui->type(QStringLiteral("outcomeEdit"), QStringLiteral("re_123")));
        QVERIFY(m_gui->click(QStringLiteral("outcomeNowButton")));
        QTRY_COMPARE(m_gui->text(chip), QStringLiteral("Refunded"));
        QCOMPARE(refund(number, QStringLiteral("status || ' ' || provider_refund_id")), QStringLiteral("COMPLETED re_123"));
        QCOMPARE(m_database->value(damaged).toInt(), before + 1);
        QCOMPARE(m_database->value(QStringLiteral("select refunded_amount from shop.orders where order_number = '%1'").arg(number)).toString(),
                 refund(number, QStringLiteral("refund_amount")));
        QCOMPARE(refund(number, QStringLiteral("refund_amount - tax_amount")), QString::number(price + 250));
    }

    // The database decides, whoever asks it and however.
    void aboveTheLimitSomebodyElseWithAHigherOneApproves()
    {
        const QString number = orderThat(untouched + QStringLiteral("and o.paid_amount between 20000 and 150000"));
        QVERIFY(m_gui->signIn(agent));
        openSheet(number);
        QVERIFY(m_gui->type(goodwill, QStringLiteral("150.01")));
        setReason(QStringLiteral("Late delivery"));
        QVERIFY2(m_gui->text(QStringLiteral("refundLimitNotice")).contains(QStringLiteral("must approve")), "nobody said that it needs a second person");
        QVERIFY(m_gui->text(nowButton).startsWith(QStringLiteral("Ask for approval of 150.01")));
        QVERIFY(m_gui->click(nowButton));
        QTRY_VERIFY2(m_gui->text(notice).contains(QStringLiteral("waits for somebody else")), qPrintable(m_gui->text(notice)));
        QCOMPARE(refund(number, QStringLiteral("status || ' ' || approval")), QStringLiteral("PENDING NEEDED"));

        // the requester has no button, and no way round it
        openRefund(number);
        QCOMPARE(m_gui->text(chip), QStringLiteral("Waits for approval"));
        QVERIFY(!m_gui->isVisible(QStringLiteral("approveButton")));
        QVERIFY(!m_gui->isVisible(QStringLiteral("sendRefundButton")));
        QVERIFY(m_gui->text(QStringLiteral("refundHintLabel")).startsWith(QStringLiteral("You asked for this refund")));
        QCOMPARE(stateOf(agent, decision(number)), QStringLiteral("BR012"));
        QCOMPARE(stateOf(agent, approvalByHand(number)), QStringLiteral("42501"));
        // a second agent with the same limit is refused by the database
        QCOMPARE(stateOf(otherAgent, decision(number)), QStringLiteral("BR012"));
        QCOMPARE(stateOf(otherAgent, approvalByHand(number)), QStringLiteral("42501"));
        QCOMPARE(refund(number, QStringLiteral("approval")), QStringLiteral("NEEDED"));

        GuiDriver second({m_database->profile()});
        QVERIFY(second.signIn(otherAgent));
        openRefund(second, number);
        QVERIFY(!second.isVisible(QStringLiteral("approveButton")));
        QVERIFY(second.text(QStringLiteral("refundHintLabel")).contains(QStringLiteral("above your limit of 150.00")));

        // the manager sees it first, and approves; the agent's window shows it by itself
        GuiDriver boss({m_database->profile()});
        QVERIFY(boss.signIn(manager));
        boss.window().workspace()->showDesk(QStringLiteral("refunds"));
        QTRY_VERIFY(boss.isVisible(QStringLiteral("refundsTable")));
        QTRY_VERIFY(boss.isSettled());
        QTRY_COMPARE(boss.find<RecordTable>(QStringLiteral("refundsTable"))->model()->index(0, 0).data().toString(), number);
        QVERIFY(boss.clickIndex(QStringLiteral("refundsTable"), 0));
        QTRY_VERIFY(boss.isVisible(QStringLiteral("approveButton")));
        QTRY_VERIFY(boss.isSettled());
        QVERIFY(boss.click(QStringLiteral("approveButton")));
        QTRY_COMPARE(boss.text(chip), QStringLiteral("Approved"));
        QCOMPARE(refund(number, QStringLiteral("approval")), QStringLiteral("GIVEN"));
        QTRY_COMPARE(m_gui->text(chip), QStringLiteral("Approved"));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("sendRefundButton")));
    }

    void aManagerRejectsWithAReason()
    {
        const QString number = orderThat(untouched + QStringLiteral("and o.paid_amount between 20000 and 150000"));
        ask(agent, number, 16000);
        QVERIFY(m_gui->signIn(manager));
        openRefund(number);
        QVERIFY(m_gui->click(QStringLiteral("rejectButton")));
        QVERIFY(m_gui->click(QStringLiteral("outcomeNowButton")));
        QVERIFY2(!m_gui->text(QStringLiteral("outcomeProblemLabel")).isEmpty(), "a refund was about to be rejected without a reason");
        QVERIFY(m_gui->type(QStringLiteral("outcomeEdit"), QStringLiteral("the parcel was delivered")));
        QVERIFY(m_gui->click(QStringLiteral("outcomeNowButton")));
        QTRY_COMPARE(m_gui->text(chip), QStringLiteral("Rejected"));
        QCOMPARE(refund(number, QStringLiteral("status || ' ' || approval")), QStringLiteral("CANCELLED REFUSED"));
    }

    void nobodyApprovesTheirOwn()
    {
        const QString number = orderThat(untouched + QStringLiteral("and o.paid_amount > 60000"));
        m_database->execute(QStringLiteral("update backoffice.staff set refund_limit_amount = 50000 where login = 'mona.keller'"));
        ask(manager, number, 50001);
        m_database->execute(QStringLiteral("update backoffice.staff set refund_limit_amount = 200000 where login = 'mona.keller'"));
        QVERIFY(m_gui->signIn(manager));
        openRefund(number);
        QVERIFY(!m_gui->isVisible(QStringLiteral("approveButton")));
        QVERIFY(m_gui->text(QStringLiteral("refundHintLabel")).startsWith(QStringLiteral("You asked for this refund")));
        QCOMPARE(stateOf(manager, decision(number)), QStringLiteral("BR012"));
        QCOMPARE(stateOf(manager, approvalByHand(number)), QStringLiteral("42501"));
    }

    // point 29, by hand: the last cent is there once
    void twoWindowsRefundTheLastCent()
    {
        const QString number = orderThat(untouched + QStringLiteral("and o.paid_amount between 5000 and 14000"));
        const qint64 paid = m_database->value(QStringLiteral("select paid_amount from shop.orders where order_number = '%1'").arg(number)).toLongLong();
        GuiDriver second({m_database->profile()});
        const QList<GuiDriver *> windows{m_gui.get(), &second};
        QVERIFY(m_gui->signIn(agent));
        QVERIFY(second.signIn(otherAgent));
        for (GuiDriver *window : windows) {
            openSheet(*window, number);
            QVERIFY(window->type(goodwill, QLocale().toString(double(paid) / 100, 'f', 2)));
            setReason(*window, QStringLiteral("Price adjusted"));
        }
        for (GuiDriver *window : windows)
            QVERIFY(window->click(nowButton));
        QTRY_VERIFY(m_gui->isSettled() && second.isSettled());
        QTRY_COMPARE(int(m_gui->isVisible(sheet)) + int(second.isVisible(sheet)), 1);
        GuiDriver &loser = m_gui->isVisible(sheet) ? *m_gui : second;
        QTRY_VERIFY2(loser.text(sheetNotice).contains(QStringLiteral("More would be refunded than was paid")), qPrintable(loser.text(sheetNotice)));
        // nothing typed is lost, and what is left is told anew
        QCOMPARE(loser.text(goodwill), QLocale().toString(double(paid) / 100, 'f', 2));
        QTRY_VERIFY(!loser.text(QStringLiteral("refundPaymentProblemLabel")).isEmpty());
        QCOMPARE(count(number), 1);
        QCOMPARE(m_database->value(QStringLiteral("select refund_pending_amount from shop.payments p join shop.orders o using (order_id) where o.order_number = '%1' "
                                                  "and p.status = 'COMPLETED'")
                                       .arg(number))
                     .toLongLong(),
                 paid);
    }

    // point 32: killed while it commits
    void aLinkCutAtCommitNeverPaysTwice()
    {
        const QString number = orderThat(untouched + QStringLiteral("and o.paid_amount > 5000"));
        m_database->execute(QStringLiteral("create function public.cut() returns trigger language plpgsql security definer as $$ begin "
                                           "perform pg_terminate_backend(pg_backend_pid()); return null; end $$"));
        m_database->execute(QStringLiteral("create constraint trigger zz_cut after insert on shop.refunds deferrable initially deferred "
                                           "for each row execute function public.cut()"));
        QVERIFY(m_gui->signIn(agent));
        openSheet(number);
        QVERIFY(m_gui->type(goodwill, QStringLiteral("12.34")));
        setReason(QStringLiteral("Late delivery"));
        QVERIFY(m_gui->click(nowButton));
        // Killed while it commits, as often as it is tried: the sheet says so and keeps everything.
        QTRY_VERIFY_WITH_TIMEOUT(!m_gui->text(sheetNotice).isEmpty(), 20'000);
        QVERIFY2(m_gui->text(sheetNotice).contains(QStringLiteral("not refunded twice")), qPrintable(m_gui->text(sheetNotice)));
        QCOMPARE(m_gui->text(goodwill), QStringLiteral("12.34"));
        m_database->execute(QStringLiteral("create or replace function public.cut() returns trigger language plpgsql as $$ begin return null; end $$"));
        QTRY_VERIFY_WITH_TIMEOUT(m_gui->find<QAbstractButton>(nowButton)->isEnabled(), 20'000);
        QVERIFY(m_gui->click(nowButton));
        QTRY_VERIFY_WITH_TIMEOUT(!m_gui->isVisible(sheet), 20'000);
        QCOMPARE(count(number), 1);
        QCOMPARE(m_database->value(QStringLiteral("select count(*) from backoffice.commands where kind = 'request_refund' and login = '%1' "
                                                  "and request ->> 'goodwill' = '1234'")
                                       .arg(agent))
                     .toInt(),
                 1);
    }

    // point 33: the program is killed while nobody knows the outcome, and runs again
    void aKilledProgramGoesOnWithTheSameCommand_data()
    {
        QTest::addColumn<bool>("wasDone");
        QTest::newRow("the server had done it") << true;
        QTest::newRow("the server had not") << false;
    }
    void aKilledProgramGoesOnWithTheSameCommand()
    {
        QFETCH(bool, wasDone);
        const QString number = orderThat(untouched + QStringLiteral("and o.paid_amount > 5000"));
        // What a killed program leaves on the disk: the refund as it was sent, and the command that it was sent with.
        RefundOrder order{.orderId = m_database->value(QStringLiteral("select order_id from shop.orders where order_number = '%1'").arg(number)).toUuid(),
                          .paymentId = m_database->value(QStringLiteral("select p.payment_id from shop.payments p join shop.orders o using (order_id) "
                                                                        "where o.order_number = '%1' and p.status = 'COMPLETED'")
                                                             .arg(number))
                                           .toUuid(),
                          .currency = QStringLiteral("EUR"),
                          .reason = QStringLiteral("Late delivery"),
                          .lines = {}};
        order.goodwill = 1234;
        QCOMPARE(RefundOrder::fromContent(order.content()).content(), order.content());
        const CommandId command = CommandId::make();
        if (wasDone) {
            DbExecutor executor(m_database->profile(), m_database->credentials(agent));
            auto done = RefundQueries(executor).request(command, order);
            done.waitForFinished();
            QVERIFY(done.result());
        }
        QVERIFY(m_gui->signIn(agent));
        QVERIFY(m_gui->window().workspace()->session().drafts().put({.desk = QStringLiteral("orders"),
                                                                     .form = QStringLiteral("refund"),
                                                                     .key = order.orderId.toString(QUuid::WithoutBraces),
                                                                     .title = number,
                                                                     .was = {},
                                                                     .mine = {},
                                                                     .at = QDateTime::currentDateTimeUtc(),
                                                                     .command = command.uuid(),
                                                                     .sent = order.content()}));
        m_gui->window().workspace()->openRecord(QStringLiteral("orders"), number);
        QTRY_COMPARE(m_gui->text(QStringLiteral("orderNumberLabel")), number);
        QTRY_VERIFY2(m_gui->text(notice).contains(QStringLiteral("its answer never came")), qPrintable(m_gui->text(notice)));
        openSheet(number);
        QVERIFY2(m_gui->text(sheetNotice).contains(QStringLiteral("12.34")), qPrintable(m_gui->text(sheetNotice)));
        emit m_gui->find<Notice>(sheetNotice)->actionTriggered();
        QTRY_VERIFY(!m_gui->isVisible(sheet));
        QTRY_VERIFY(m_gui->isSettled());
        QCOMPARE(count(number), 1);
        QVERIFY(!m_gui->window().workspace()->session().drafts().find(QStringLiteral("orders"), QStringLiteral("refund"), order.orderId.toString(QUuid::WithoutBraces)));
    }

    // point 32: the server made the change, and its answer reached nobody
    void aLostAnswerNeverPaysTwice()
    {
        const QString number = orderThat(untouched + QStringLiteral("and o.paid_amount > 5000"));
        ServerProxy proxy(m_database->profile());
        GuiDriver window({proxy.profile()});
        QVERIFY(window.signIn(agent));
        openSheet(window, number);
        QVERIFY(window.type(goodwill, QStringLiteral("12.34")));
        setReason(window, QStringLiteral("Late delivery"));
        proxy.loseTheAnswerTo("request_refund");
        QVERIFY(window.click(nowButton));
        // It is asked again by itself, with the same command id.
        QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(sheet), 20'000);
        QVERIFY2(window.text(notice).contains(QStringLiteral("is requested")), qPrintable(window.text(notice)));
        QCOMPARE(count(number), 1);
    }

    // point 30
    void amountsThatCannotBeAreToldAtTheField()
    {
        const QString number = orderThat(untouched + QStringLiteral("and o.paid_amount > 5000 and o.shipping_amount > 0"));
        QVERIFY(m_gui->signIn(agent));
        openSheet(number);
        const auto isRefused = [this](const QString &field, const QString &typed) {
            if (!m_gui->type(field + QStringLiteral("Edit"), typed))
                return false;
            if (const auto *now = m_gui->find<QAbstractButton>(nowButton); now->isEnabled())
                QTest::mouseClick(m_gui->find<QAbstractButton>(nowButton), Qt::LeftButton);
            return !m_gui->text(field + QStringLiteral("ProblemLabel")).isEmpty() && m_gui->isVisible(sheet);
        };
        setReason(QStringLiteral("Price adjusted"));
        for (const QString &typed : {QStringLiteral("-1"), QStringLiteral("0.001"), QStringLiteral("5 USD"), QStringLiteral("abc"),
                                     QStringLiteral("99999999.99"), QStringLiteral("92233720368547758.07"), QStringLiteral("99999999999999999999")})
            QVERIFY2(isRefused(QStringLiteral("refundGoodwill"), typed), qPrintable(typed));
        QVERIFY(m_gui->type(goodwill, QString()));
        QVERIFY(isRefused(QStringLiteral("refundShipping"), QStringLiteral("9999")));
        QVERIFY(m_gui->type(QStringLiteral("refundShippingEdit"), QStringLiteral("0")));
        QVERIFY2(!m_gui->find<QAbstractButton>(nowButton)->isEnabled(), "a refund of nothing was offered");
        QVERIFY(m_gui->isSettled());
        QCOMPARE(count(number), 0);
        QVERIFY(qobject_cast<DeskPage *>(m_gui->window().workspace()->currentPage())->hasUnsavedWork());
    }

    void aRefundNeedsAReason()
    {
        const QString number = orderThat(untouched);
        QVERIFY(m_gui->signIn(agent));
        openSheet(number);
        QVERIFY(m_gui->type(goodwill, QStringLiteral("1")));
        QVERIFY(m_gui->click(nowButton));
        QVERIFY(!m_gui->text(QStringLiteral("refundReasonProblemLabel")).isEmpty());
        QCOMPARE(count(number), 0);
    }

    void oneThatFailedIsAskedForAgainOnce()
    {
        const QString number = orderThat(untouched + QStringLiteral("and o.paid_amount > 5000"));
        ask(agent, number, 1000);
        QVERIFY(m_gui->signIn(agent));
        openRefund(number);
        QVERIFY(m_gui->click(QStringLiteral("sendRefundButton")));
        QTRY_COMPARE(m_gui->text(chip), QStringLiteral("Processing"));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->click(QStringLiteral("failRefundButton")));
        QVERIFY(m_gui->type(QStringLiteral("outcomeEdit"), QStringLiteral("the card is closed")));
        QVERIFY(m_gui->click(QStringLiteral("outcomeNowButton")));
        QTRY_COMPARE(m_gui->text(chip), QStringLiteral("Failed"));
        QTRY_VERIFY(m_gui->isSettled());
        for (int press = 0; press < 2; ++press) {
            QVERIFY(m_gui->click(QStringLiteral("retryRefundButton")));
            QTRY_VERIFY(m_gui->isSettled());
        }
        QCOMPARE(count(number), 2);
        // a colleague presses it too
        GuiDriver second({m_database->profile()});
        QVERIFY(second.signIn(otherAgent));
        openRefund(second, number, QStringLiteral("r.status = 'FAILED'"));
        QVERIFY(second.click(QStringLiteral("retryRefundButton")));
        QTRY_VERIFY2(second.text(QStringLiteral("refundNotice")).startsWith(QStringLiteral("Somebody has asked for this refund again already")),
                     qPrintable(second.text(QStringLiteral("refundNotice"))));
        QCOMPARE(count(number), 2);
    }

    // point 35: what the person saw is no longer so
    void aStaleWindowIsTold()
    {
        const QString number = orderThat(untouched + QStringLiteral("and o.paid_amount > 5000"));
        ask(agent, number, 1000);
        QVERIFY(m_gui->signIn(agent));
        openRefund(number);
        // without the notice that would show it
        m_database->execute(QStringLiteral("alter table shop.refunds disable trigger announce_update"));
        QCOMPARE(stateOf(otherAgent, QStringLiteral("select backoffice.move_refund(gen_random_uuid(), r.order_id, r.refund_id, 'CANCELLED', r.row_version) %1").arg(from(number))), QString());
        QVERIFY(m_gui->click(QStringLiteral("sendRefundButton")));
        QTRY_VERIFY2(m_gui->text(QStringLiteral("refundNotice")).contains(QStringLiteral("Somebody else changed this refund first")), qPrintable(m_gui->text(QStringLiteral("refundNotice"))));
        QTRY_COMPARE(m_gui->text(chip), QStringLiteral("Cancelled"));
        QCOMPARE(refund(number, QStringLiteral("status")), QStringLiteral("CANCELLED"));
    }

    void theWarehouseSeesNothingOfIt()
    {
        const QString number = orderThat(untouched);
        QVERIFY(m_gui->signIn(packer));
        for (const Desk &desk : m_gui->window().workspace()->desks())
            QVERIFY(desk.id != QLatin1String("refunds"));
        m_gui->window().workspace()->openRecord(QStringLiteral("orders"), number);
        QTRY_COMPARE(m_gui->text(QStringLiteral("orderNumberLabel")), number);
        QVERIFY(!m_gui->isVisible(QStringLiteral("refundButton")));
        QVERIFY(m_gui->window().findChild<QWidget *>(sheet) == nullptr);
        QCOMPARE(stateOf(packer, QStringLiteral("select from shop.refunds")), QStringLiteral("42501"));
        QCOMPARE(stateOf(packer, QStringLiteral("select backoffice.request_refund(gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'EUR', 'x')")), QStringLiteral("42501"));
    }

    void everythingHasAName()
    {
        const QString number = orderThat(untouched + QStringLiteral("and o.paid_amount > 5000"));
        QVERIFY(m_gui->signIn(agent));
        openSheet(number);
        QVERIFY(m_gui->click(QStringLiteral("refundAllButton")));
        QCOMPARE(namelessWidget(*m_gui->window().workspace()->currentPage()), QString());
        QVERIFY(m_gui->click(QStringLiteral("refundCloseButton")));
        ask(agent, number, 100);
        openRefund(number);
        QCOMPARE(namelessWidget(*m_gui->window().workspace()->currentPage()), QString());
    }

private:
    QString orderThat(const QString &condition) const
    {
        const QString number = m_database->value(QStringLiteral("select max(o.order_number) from shop.orders o where %1").arg(condition)).toString();
        if (number.isEmpty())
            qFatal("The demo shop has no order with %s", qPrintable(condition));
        return number;
    }

    void openSheet(const QString &number) { openSheet(*m_gui, number); }
    void openSheet(GuiDriver &window, const QString &number)
    {
        window.window().workspace()->openRecord(QStringLiteral("orders"), number);
        QTRY_COMPARE(window.text(QStringLiteral("orderNumberLabel")), number);
        QTRY_VERIFY(window.isSettled());
        QVERIFY(window.click(QStringLiteral("refundButton")));
        QTRY_VERIFY(window.isVisible(goodwill));
        QTRY_VERIFY(window.isSettled());
    }

    void setReason(const QString &reason) { setReason(*m_gui, reason); }
    static void setReason(GuiDriver &window, const QString &reason) { window.find<QComboBox>(QStringLiteral("refundReasonCombo"))->setEditText(reason); }

    void openRefund(const QString &number) { openRefund(*m_gui, number); }
    void openRefund(GuiDriver &window, const QString &number, const QString &condition = QStringLiteral("true"))
    {
        const QString key = m_database->value(QStringLiteral("select r.refund_id::text %1 and %2 order by r.refund_id desc limit 1").arg(from(number), condition)).toString();
        window.window().workspace()->openRecord(QStringLiteral("refunds"), key);
        QTRY_COMPARE(window.text(QStringLiteral("refundTitleLabel")), number);
        QTRY_VERIFY(window.isSettled());
    }

    // Asked for by somebody, as goodwill, without a window.
    void ask(const QString &login, const QString &number, qint64 amount) const
    {
        QCOMPARE(stateOf(login, QStringLiteral("select backoffice.request_refund(gen_random_uuid(), o.order_id, p.payment_id, 'EUR', 'test', p_goodwill_amount => %2) "
                                               "from shop.orders o join shop.payments p using (order_id) where o.order_number = '%1' and p.status = 'COMPLETED'")
                                    .arg(number)
                                    .arg(amount)),
                 QString());
    }

    [[nodiscard]] static QString from(const QString &number)
    {
        return QStringLiteral("from shop.refunds r join shop.orders o using (order_id) where o.order_number = '%1'").arg(number);
    }
    [[nodiscard]] static QString decision(const QString &number)
    {
        return QStringLiteral("select backoffice.decide_refund(gen_random_uuid(), r.order_id, r.refund_id, 'APPROVED') %1").arg(from(number));
    }
    [[nodiscard]] static QString approvalByHand(const QString &number)
    {
        return QStringLiteral("insert into shop.refund_approvals (order_id, refund_id, decision) select r.order_id, r.refund_id, 'APPROVED' %1").arg(from(number));
    }

    // What the database says to this person's statement: the SQLSTATE, or nothing when it was done.
    [[nodiscard]] QString stateOf(const QString &login, const QString &sql) const
    {
        const auto connection = m_database->connectAs(login);
        if (!connection)
            return QStringLiteral("no connection");
        const auto done = connection->runScript(sql.toUtf8());
        return done ? QString() : done.error().sqlState;
    }

    [[nodiscard]] QString refund(const QString &number, const QString &columns) const
    {
        return m_database->value(QStringLiteral("select (select %1 from shop.refunds where refund_id = r.refund_id) %2").arg(columns, from(number))).toString();
    }
    [[nodiscard]] QString line(const QString &number, const QString &columns) const
    {
        return m_database->value(QStringLiteral("select (select %1 from shop.refund_lines l where l.refund_id = r.refund_id and l.order_id = r.order_id) %2").arg(columns, from(number))).toString();
    }
    [[nodiscard]] int count(const QString &number) const { return m_database->value(QStringLiteral("select count(*)::integer %1").arg(from(number))).toInt(); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
};

QTEST_MAIN(TestRefunds)
#include "tst_refunds.moc"
