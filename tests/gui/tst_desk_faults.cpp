// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/gui_driver.h"
#include "tests/gui/stock_driver.h"
#include "tests/support/server_proxy.h"
#include "tests/support/test_database.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/shell/link_watch.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>

namespace {

const auto agent = QStringLiteral("sam.okafor");
const auto packer = QStringLiteral("jonas.weber");
const auto manager = QStringLiteral("mona.keller");
const auto parcelFromHamburg = QStringLiteral(
    "o.status = 'PROCESSING' and o.hold_reason is null and o.item_count > 1 and not exists (select from shop.shipments s where s.order_id = o.order_id) "
    "and 'HAM' = all (select w.code from shop.order_allocations a join shop.warehouses w using (warehouse_id) where a.order_id = o.order_id) "
    "and exists (select from shop.order_allocations a where a.order_id = o.order_id and a.committed_quantity > 0)");

} // namespace

// The link is lost in the middle of each write of the agents' and the packers' desks, before the server heard of it and after it was
// done: what was typed stays, pressing again does it, and it is done once.
class TestDeskFaults : public QObject
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
        m_stock = StockRow::inHamburg(*m_database);
    }
    void cleanup()
    {
        m_gui.reset();
        m_proxy.reset();
        m_database.reset();
    }

    void everyWriteIsDoneOnce_data()
    {
        QTest::addColumn<QString>("write");
        QTest::addColumn<bool>("isHeard");
        for (const char *write : {"receive", "adjust", "damage", "return", "transfer", "count", "hold", "note", "ship", "cancel lines", "review", "settle refund"}) {
            QTest::addRow("%s, the answer is lost", write) << QString::fromLatin1(write) << true;
            QTest::addRow("%s, the question is lost", write) << QString::fromLatin1(write) << false;
        }
    }
    void everyWriteIsDoneOnce()
    {
        QFETCH(QString, write);
        QFETCH(bool, isHeard);
        begin(write);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(effect(), 0);
        if (isHeard)
            m_proxy->loseTheAnswerTo(m_kind);
        else
            m_proxy->loseTheQuestion(m_kind);
        QVERIFY(m_gui->click(m_button));
        if (isHeard)
            QTRY_COMPARE_WITH_TIMEOUT(done(), 1, 20'000);
        m_proxy->cut();
        pressUntilDone();
        QTRY_COMPARE(done(), 1);
        QCOMPARE(effect(), 1);
    }

    // What was typed is there when the link is: nobody has to write it again.
    void nothingTypedIsLost()
    {
        begin(QStringLiteral("note"));
        m_proxy->goAway();
        QVERIFY(m_gui->click(m_button));
        QTRY_VERIFY_WITH_TIMEOUT(m_gui->isVisible(QStringLiteral("orderNoteNotice")) || m_gui->window().workspace()->linkWatch().link() != Link::Up, 30'000);
        QVERIFY(m_gui->isVisible(m_sheet));
        QCOMPARE(m_gui->text(QStringLiteral("bodyEdit")), QStringLiteral("Called at noon"));
        m_proxy->comeBack();
        pressUntilDone();
        QTRY_COMPARE(done(), 1);
        QCOMPARE(effect(), 1);
    }

private:
    // Everything but the last press.
    void begin(const QString &write)
    {
        if (write == u"receive") {
            expect("receive_stock", "receiveNowButton", "receiveSheet", movements("INBOUND"));
            openDesk(packer, QStringLiteral("stock"));
            QVERIFY(m_gui->click(QStringLiteral("receiveButton")));
            QTRY_VERIFY(m_gui->isVisible(m_sheet));
            choose(QStringLiteral("receiveWarehouseCombo"), m_stock.warehouse);
            Scanner::scan(m_stock.sku);
            QTRY_COMPARE(m_gui->text(QStringLiteral("scanFigureLabel")), QStringLiteral("1"));
        } else if (write == u"adjust") {
            expect("adjust_stock", "adjustNowButton", "adjustSheet", movements("ADJUSTMENT"));
            openRecord(packer, QStringLiteral("stock"), m_stock.id, QStringLiteral("adjustButton"));
            QVERIFY(m_gui->click(QStringLiteral("adjustButton")));
            m_gui->find<QSpinBox>(QStringLiteral("adjustAvailableSpin"))->setValue(-1);
            choose(QStringLiteral("adjustReasonCombo"), QStringLiteral("Missing"));
        } else if (write == u"damage") {
            expect("damage_stock", "damageNowButton", "damageSheet", movements("DAMAGE"));
            openRecord(packer, QStringLiteral("stock"), m_stock.id, QStringLiteral("damageButton"));
            QVERIFY(m_gui->click(QStringLiteral("damageButton")));
            m_gui->find<QSpinBox>(QStringLiteral("damageQuantitySpin"))->setValue(1);
            choose(QStringLiteral("damageReasonCombo"), QStringLiteral("Dropped"));
        } else if (write == u"return") {
            beginReturn();
        } else if (write == u"transfer") {
            beginTransfer();
        } else if (write == u"count") {
            beginCount();
        } else if (write == u"hold") {
            const QString number = anOrder(parcelFromHamburg);
            expect("hold_order", "orderHoldSaveButton", "orderHoldSheet", ofOrder("select count(*) from shop.order_notes where body = 'On hold: Address in doubt' and %1", number));
            openOrder(agent, number);
            QVERIFY(m_gui->triggerAction(QStringLiteral("holdOrderAction")));
            QVERIFY(m_gui->type(QStringLiteral("reasonEdit"), QStringLiteral("Address in doubt")));
        } else if (write == u"note") {
            const QString number = anOrder(parcelFromHamburg);
            expect("add_order_note", "orderNoteSaveButton", "orderNoteSheet", ofOrder("select count(*) from shop.order_notes where body = 'Called at noon' and %1", number));
            openOrder(agent, number);
            QVERIFY(m_gui->triggerAction(QStringLiteral("noteOrderAction")));
            QVERIFY(m_gui->type(QStringLiteral("bodyEdit"), QStringLiteral("Called at noon")));
        } else if (write == u"ship") {
            const QString number = anOrder(parcelFromHamburg);
            expect("ship_order", "shipNowButton", "shipSheet", ofOrder("select count(*) from shop.shipments where %1", number));
            openOrder(packer, number);
            QVERIFY(m_gui->click(QStringLiteral("shipButton")));
            m_gui->find<QComboBox>(QStringLiteral("carrierCombo"))->setEditText(QStringLiteral("DHL"));
            shrink(QStringLiteral("shipQuantity")); // in part: all could not be sent twice anyway
        } else if (write == u"cancel lines") {
            const QString number = anOrder(parcelFromHamburg);
            expect("cancel_lines", "cancelNowButton", "cancelSheet", ofOrder("select sum(quantity) from shop.order_cancellations where %1", number));
            openOrder(agent, number);
            QVERIFY(m_gui->triggerAction(QStringLiteral("cancelOrderAction")));
            shrink(QStringLiteral("cancelQuantity"));
            auto *reasons = m_gui->find<QComboBox>(QStringLiteral("reasonCombo"));
            reasons->setCurrentIndex(1);
        } else if (write == u"review") {
            beginReview();
        } else {
            beginSettling();
        }
    }

    void beginReturn()
    {
        const QString found = m_database->value(QStringLiteral(
                                                    "select n.order_number || ' ' || s.inventory_id from shop.order_items i "
                                                    "join shop.order_numbers n using (order_id) join shop.inventory_items s using (product_id) join shop.warehouses w using (warehouse_id) "
                                                    "where w.code = 'HAM' and i.shipped_quantity > i.returned_quantity order by i.order_id desc limit 1"))
                                  .toString();
        m_stock.id = found.section(u' ', 1, 1);
        expect("return_stock", "returnNowButton", "returnSheet", movements("RETURN"));
        openRecord(packer, QStringLiteral("stock"), m_stock.id, QStringLiteral("returnButton"));
        QVERIFY(m_gui->click(QStringLiteral("returnButton")));
        Scanner::scan(found.section(u' ', 0, 0));
        QTRY_VERIFY(m_gui->find<QSpinBox>(QStringLiteral("returnQuantitySpin"))->value() > 0);
        m_gui->find<QSpinBox>(QStringLiteral("returnQuantitySpin"))->setValue(1);
        choose(QStringLiteral("returnReasonCombo"), QStringLiteral("Does not fit"));
    }

    void beginTransfer()
    {
        perform(packer, QStringLiteral("select backoffice.create_transfer(gen_random_uuid(), (select warehouse_id from shop.warehouses where code = 'HAM'), "
                                       "(select warehouse_id from shop.warehouses where code = 'LIS'), '[{\"product_id\": \"%1\", \"quantity\": 1}]')")
                            .arg(m_stock.productId));
        const QString id = m_database->value(QStringLiteral("select transfer_id::text from shop.stock_transfers order by transfer_id desc limit 1")).toString();
        expect("ship_transfer", "sendTransferButton", "sendTransferButton", movements("TRANSFER"));
        openRecord(packer, QStringLiteral("transfers"), id, m_button);
    }

    void beginCount()
    {
        perform(packer, QStringLiteral("select backoffice.start_count(gen_random_uuid(), (select warehouse_id from shop.warehouses where code = 'HAM'), null, array['%1']::uuid[], true, null)").arg(m_stock.productId));
        const QString id = m_database->value(QStringLiteral("select count_id::text from shop.stock_counts order by count_id desc limit 1")).toString();
        perform(packer, QStringLiteral("select backoffice.record_count(gen_random_uuid(), '%1', (select jsonb_agg(jsonb_build_object('count_line_id', l.count_line_id, "
                                       "'counted_quantity', 0)) from shop.stock_count_lines l where l.count_id = '%1'))")
                            .arg(id));
        perform(packer, QStringLiteral("select backoffice.move_count(gen_random_uuid(), '%1', 'REVIEW', row_version) from shop.stock_counts where count_id = '%1'").arg(id));
        expect("move_count", "approveCountButton", "approveCountButton", movements("ADJUSTMENT"));
        openRecord(manager, QStringLiteral("counts"), id, m_button);
    }

    void beginReview()
    {
        const QString id = m_database->value(QStringLiteral("select review_id::text from shop.product_reviews order by review_id desc limit 1")).toString();
        m_database->execute(QStringLiteral("update shop.product_reviews set moderation_status = 'PENDING', moderation_reason = null where review_id = '%1'").arg(id));
        const QString since = m_database->value(QStringLiteral("select row_version from shop.product_reviews where review_id = '%1'").arg(id)).toString();
        expect("moderate_review", "approveReviewButton", "approveReviewButton",
               QStringLiteral("select row_version - %2 from shop.product_reviews where review_id = '%1'").arg(id, since));
        openRecord(agent, QStringLiteral("reviews"), id, m_button);
    }

    void beginSettling()
    {
        const QString number = anOrder(QStringLiteral("o.status = 'DELIVERED' and o.paid_amount > 5000 and not exists (select from shop.refunds r where r.order_id = o.order_id)"));
        perform(manager, QStringLiteral("select backoffice.request_refund(gen_random_uuid(), p.order_id, p.payment_id, p.currency, 'late', '[]', 0, 0, 1000) "
                                        "from shop.payments p join shop.orders o using (order_id) where o.order_number = '%1' and p.status = 'COMPLETED' limit 1")
                             .arg(number));
        const QString id = m_database->value(QStringLiteral("select refund_id::text from shop.refunds join shop.orders using (order_id) where order_number = '%1'").arg(number)).toString();
        perform(manager, QStringLiteral("select backoffice.move_refund(gen_random_uuid(), order_id, refund_id, 'PROCESSING', row_version) from shop.refunds where refund_id = '%1'").arg(id));
        m_database->execute(QStringLiteral("delete from backoffice.commands where kind = 'move_refund'")); // the test's own
        expect("move_refund", "outcomeNowButton", "outcomeSheet", ofOrder("select refunded_amount / 1000 from shop.orders where %1", number));
        openRecord(manager, QStringLiteral("refunds"), id, QStringLiteral("completeRefundButton"));
        QVERIFY(m_gui->click(QStringLiteral("completeRefundButton")));
        QVERIFY(m_gui->type(QStringLiteral("outcomeEdit"), QStringLiteral("re_4711")));
    }

    // As a person does: press again as long as it can be pressed, and the window asks anew by itself.
    void pressUntilDone()
    {
        const auto isDone = [this] {
            if (done() == 1 && !m_gui->isVisible(m_sheet))
                return true;
            auto *button = m_gui->find<QAbstractButton>(m_button);
            if (button != nullptr && button->isEnabled())
                QTest::mouseClick(button, Qt::LeftButton);
            QTest::qWait(200);
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), 60'000);
    }

    void expect(const char *kind, const char *button, const char *sheet, const QString &effect)
    {
        m_kind = kind;
        m_button = QLatin1String(button);
        m_sheet = QLatin1String(sheet);
        m_effect = effect;
        m_before = m_database->value(m_effect).toInt();
        m_doneBefore = commands();
    }
    [[nodiscard]] int effect() const { return m_database->value(m_effect).toInt() - m_before; }
    [[nodiscard]] int commands() const
    {
        return m_database->value(QStringLiteral("select count(*)::integer from backoffice.commands where kind = '%1' and result is not null").arg(QLatin1String(m_kind))).toInt();
    }
    [[nodiscard]] int done() const { return commands() - m_doneBefore; }
    [[nodiscard]] QString movements(const char *type) const
    {
        return QStringLiteral("select count(*) from shop.inventory_movements where inventory_id = '%1' and movement_type = '%2'").arg(m_stock.id, QLatin1String(type));
    }
    [[nodiscard]] static QString ofOrder(const char *select, const QString &number)
    {
        return QString::fromLatin1(select).arg(QStringLiteral("order_id = (select order_id from shop.order_numbers where order_number = '%1')").arg(number));
    }
    [[nodiscard]] QString anOrder(const QString &condition) const
    {
        const QString number = m_database->value(QStringLiteral("select max(o.order_number) from shop.orders o where %1").arg(condition)).toString();
        if (number.isEmpty())
            qFatal("The demo shop has no order with %s", qPrintable(condition));
        return number;
    }

    // One unit of the first item, none of the others.
    void shrink(const QString &beginning)
    {
        bool first = true;
        for (QSpinBox *field : m_gui->window().findChildren<QSpinBox *>()) {
            if (field->isVisible() && field->objectName().startsWith(beginning))
                field->setValue(std::exchange(first, false) ? 1 : 0);
        }
        QVERIFY(!first);
    }
    void openDesk(const QString &login, const QString &desk)
    {
        QVERIFY(m_gui->signIn(login));
        m_gui->window().workspace()->showDesk(desk);
        QTRY_VERIFY(m_gui->isSettled());
    }
    void openRecord(const QString &login, const QString &desk, const QString &id, const QString &button)
    {
        openDesk(login, desk);
        m_gui->window().workspace()->openRecord(desk, id);
        QTRY_VERIFY(m_gui->isVisible(button));
        QTRY_VERIFY(m_gui->isSettled());
    }
    void openOrder(const QString &login, const QString &number)
    {
        QVERIFY(m_gui->signIn(login));
        m_gui->window().workspace()->openRecord(QStringLiteral("orders"), number);
        QTRY_COMPARE(m_gui->text(QStringLiteral("orderNumberLabel")), number);
        QTRY_VERIFY(m_gui->isSettled());
    }
    void choose(const QString &name, const QString &text)
    {
        auto *combo = m_gui->find<QComboBox>(name);
        QVERIFY(combo != nullptr && combo->findText(text) >= 0);
        combo->setCurrentIndex(combo->findText(text));
    }
    void perform(const QString &login, const QString &sql) const
    {
        const auto other = m_database->connectAs(login);
        QVERIFY(other);
        const auto ran = other->runScript(sql.toUtf8());
        QVERIFY2(ran, ran ? "" : qPrintable(ran.error().message + ran.error().detail));
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<ServerProxy> m_proxy;
    std::unique_ptr<GuiDriver> m_gui;
    StockRow m_stock;
    QByteArray m_kind;
    QString m_button;
    QString m_sheet; // what is gone when it is done
    QString m_effect;
    int m_before = 0;
    int m_doneBefore = 0;
};

QTEST_MAIN(TestDeskFaults)
#include "tst_desk_faults.moc"
