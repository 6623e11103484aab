// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/money.h"
#include "tests/gui/gui_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/desk_page.h"
#include "ui/common/format.h"
#include "ui/common/notice.h"
#include "ui/common/record_table.h"
#include "ui/common/sheet.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

namespace {

const auto agent = QStringLiteral("sam.okafor");
const auto packer = QStringLiteral("jonas.weber"); // of Hamburg and Lisbon
const auto elsewhere = QStringLiteral("priya.raman"); // of Denver and Osaka
const auto chip = QStringLiteral("orderStatusChip");
const auto tracking = QStringLiteral("00340434161094042557");

} // namespace

// The orders desk on the real window, through the logins of those who work at it. Every test has a shop of its own.
class TestOrders : public QObject
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

    void anAgentFindsAnOrderAndSeesAllOfIt()
    {
        const QString number = orderThat(QStringLiteral("o.status = 'DELIVERED'"));
        QVERIFY(m_gui->signIn(agent));
        QVERIFY(m_gui->type(QStringLiteral("listSearchEdit"), number));
        QTRY_COMPARE(rows(), 1);
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->clickIndex(QStringLiteral("ordersTable"), 0));
        QTRY_COMPARE(m_gui->text(QStringLiteral("orderNumberLabel")), number);
        QTRY_COMPARE(m_gui->text(chip), QStringLiteral("Delivered"));
        QVERIFY(m_gui->isVisible(QStringLiteral("paymentsCard")));
        QVERIFY(m_gui->isVisible(QStringLiteral("timelineCard")));
        QVERIFY(shows(QStringLiteral("Subtotal")));
    }

    void anAgentHasNoActionsOfTheWarehouse()
    {
        QVERIFY(m_gui->signIn(agent));
        openOrder(processingOrder());
        QCOMPARE(m_gui->text(chip), QStringLiteral("Processing"));
        QVERIFY(!m_gui->isVisible(QStringLiteral("shipButton")));
        QVERIFY(!m_gui->isVisible(QStringLiteral("processButton")));
        QCOMPARE(m_gui->text(QStringLiteral("orderHintLabel")), QStringLiteral("The warehouse is packing it."));
    }

    void aPackerSeesNoAmounts()
    {
        QVERIFY(m_gui->signIn(packer));
        openOrder(processingOrder());
        QVERIFY(!m_gui->isVisible(QStringLiteral("paymentsCard")));
        for (const QLabel *label : m_gui->window().findChildren<QLabel *>()) {
            for (const QChar sign : QStringLiteral("€$¥"))
                QVERIFY2(!label->text().contains(sign), qPrintable(label->text()));
        }
    }

    void aPackerIsAskedToPackOnlyWhatTheirWarehousesSend()
    {
        const QString number = orderThat(QStringLiteral("o.status = 'PAID' and 'HAM' = all (select w.code from shop.order_allocations a "
                                                        "join shop.warehouses w using (warehouse_id) where a.order_id = o.order_id) "
                                                        "and exists (select from shop.order_allocations a where a.order_id = o.order_id)"));
        for (const auto &[who, mine] : {std::pair(packer, true), std::pair(elsewhere, false)}) {
            QVERIFY(m_gui->signIn(who));
            m_gui->window().workspace()->currentPage()->openView(QStringLiteral("to-pick"));
            QVERIFY(m_gui->type(QStringLiteral("listSearchEdit"), number));
            QTRY_VERIFY(m_gui->isSettled());
            if (mine)
                QTRY_COMPARE(rows(), 1);
            else
                QTRY_VERIFY(m_gui->isVisible(QStringLiteral("orders_to_sendEmptyState")));
            openOrder(number);
            QCOMPARE(m_gui->text(chip), QStringLiteral("Paid"));
            QCOMPARE(m_gui->isVisible(QStringLiteral("processButton")), mine);
            m_gui->restart();
        }
    }

    void aPackerShips()
    {
        const QString number = processingOrder();
        const int units = value(QStringLiteral("select sum(committed_quantity - shipped_quantity)::integer from shop.order_allocations"), number).toInt();
        QVERIFY(m_gui->signIn(packer));
        openOrder(number);
        QVERIFY(m_gui->click(QStringLiteral("shipButton")));
        QVERIFY(m_gui->isVisible(QStringLiteral("shipSheet")));
        QVERIFY2(m_gui->text(QStringLiteral("shipNowButton")).startsWith(QStringLiteral("Ship %1 unit").arg(units)),
                 qPrintable(m_gui->text(QStringLiteral("shipNowButton"))));
        setCarrier(QStringLiteral("DHL"));
        QVERIFY(m_gui->type(QStringLiteral("trackingEdit"), tracking));
        QVERIFY(m_gui->click(QStringLiteral("shipNowButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("shipSheet")));
        QTRY_COMPARE(m_gui->text(chip), QStringLiteral("Shipped"));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("shipmentsCard")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("windowNotice")), QStringLiteral("%1 is now shipped.").arg(number));

        QCOMPARE(value(QStringLiteral("select carrier || ' ' || tracking_number || ' ' || shipped_by from shop.shipments"), number).toString(),
                 QStringLiteral("DHL %1 %2").arg(tracking, packer));
        QCOMPARE(value(QStringLiteral("select changed_by_login from shop.order_status_history"), number,
                       QStringLiteral("and to_status = 'SHIPPED'"))
                     .toString(),
                 packer);
        QCOMPARE(value(QStringLiteral("select -sum(delta_committed)::integer from shop.inventory_movements"), number,
                       QStringLiteral("and movement_type = 'OUTBOUND'"))
                     .toInt(),
                 units);
    }

    void aPartOfAnOrderIsShipped()
    {
        const QString number = processingOrder(QStringLiteral("and o.item_count > 1"));
        QVERIFY(m_gui->signIn(packer));
        openOrder(number);
        QVERIFY(m_gui->click(QStringLiteral("shipButton")));
        QSpinBox *quantity = nullptr;
        for (QSpinBox *candidate : m_gui->window().findChildren<QSpinBox *>()) {
            if (candidate->isVisible() && candidate->objectName().startsWith(QStringLiteral("shipQuantity")))
                quantity = candidate;
        }
        QVERIFY(quantity != nullptr);
        const int left = quantity->value();
        quantity->setValue(left - 1);
        setCarrier(QStringLiteral("DHL"));
        QVERIFY(m_gui->click(QStringLiteral("shipNowButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("shipSheet")));
        QTRY_COMPARE(value(QStringLiteral("select sum(committed_quantity - shipped_quantity)::integer from shop.order_allocations"), number).toInt(), 1);
        QTRY_COMPARE(m_gui->text(chip), QStringLiteral("Processing"));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("shipButton")));

        // A packer cancels nothing, and of an order that left in part only the rest is cancelled.
        const auto mayCancel = [this] { return m_gui->window().findChild<QAction *>(QStringLiteral("cancelOrderAction"))->isVisible(); };
        QVERIFY(!mayCancel());
        m_gui->restart();
        QVERIFY(m_gui->signIn(agent));
        openOrder(number);
        QVERIFY(mayCancel());
        QVERIFY(m_gui->triggerAction(QStringLiteral("cancelOrderAction")));
        QCOMPARE(m_gui->text(QStringLiteral("cancelNowButton")), QStringLiteral("Cancel 1 unit"));
        chooseReason();
        QVERIFY(m_gui->click(QStringLiteral("cancelNowButton")));
        QTRY_COMPARE(m_gui->text(chip), QStringLiteral("Shipped"));
        QCOMPARE(value(QStringLiteral("select reason from shop.order_status_history"), number, QStringLiteral("and to_status = 'SHIPPED'")).toString(),
                 QStringLiteral("the rest was cancelled"));
        QTRY_VERIFY(!mayCancel());
        openOrder(processingOrder());
        QVERIFY(mayCancel());
    }

    void anAgentCancelsPartOfAnOrder_data()
    {
        QTest::addColumn<QString>("login");
        QTest::newRow("agent") << agent;
        QTest::newRow("manager") << QStringLiteral("mona.keller");
    }
    void anAgentCancelsPartOfAnOrder()
    {
        QFETCH(QString, login);
        const QString number = processingOrder(QStringLiteral("and o.item_count > 1 and o.paid_amount = o.total_amount "
                                                              "and not exists (select from shop.refunds r where r.order_id = o.order_id)"));
        const auto free = [&] {
            return m_database->value(QStringLiteral("select sum(s.available_quantity)::bigint from shop.inventory_items s "
                                                    "where s.inventory_id in (select a.inventory_id from shop.order_allocations a join shop.orders o using (order_id) "
                                                    "where o.order_number = '%1')")
                                         .arg(number))
                .toLongLong();
        };
        const qint64 before = free();
        QVERIFY(m_gui->signIn(login));
        openOrder(number);
        QVERIFY(m_gui->triggerAction(QStringLiteral("cancelOrderAction")));
        QCOMPARE(m_gui->text(QStringLiteral("cancelNowButton")), QStringLiteral("Cancel %1").arg(number));
        // all is chosen; one unit of one item is to go
        QList<QSpinBox *> fields;
        for (QSpinBox *field : m_gui->window().findChildren<QSpinBox *>()) {
            if (field->isVisible() && field->objectName().startsWith(QStringLiteral("cancelQuantity")))
                fields.append(field);
        }
        QVERIFY(!fields.isEmpty());
        for (QSpinBox *field : std::as_const(fields))
            field->setValue(0);
        QVERIFY(!m_gui->find<QWidget>(QStringLiteral("cancelNowButton"))->isEnabled());
        fields.first()->setValue(1);
        const QString sku = fields.first()->objectName().section(u'_', 1);
        QCOMPARE(m_gui->text(QStringLiteral("cancelNowButton")), QStringLiteral("Cancel 1 unit"));
        const QString effect = m_gui->text(QStringLiteral("effectLabel"));
        chooseReason();
        QVERIFY(m_gui->click(QStringLiteral("cancelNowButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("cancelSheet")));

        // what the sheet said it is worth is what the database says, and what is offered to be refunded
        const qint64 worth = value(QStringLiteral("select sum(amount + tax_amount)::bigint from shop.order_cancellations"), number,
                                   QStringLiteral("and was_paid and login = '%1' and reason = 'Ordered twice'").arg(login))
                                 .toLongLong();
        QVERIFY(worth > 0);
        const QString amount = Format::money(Money(worth, value(QStringLiteral("select currency from shop.orders"), number).toString()));
        QVERIFY2(effect.contains(amount), qPrintable(effect + QStringLiteral(" / ") + amount));
        auto *notice = m_gui->find<Notice>(QStringLiteral("orderNotice"));
        QTRY_VERIFY(notice != nullptr && notice->isVisible());
        QVERIFY2(notice->message().contains(amount), qPrintable(notice->message()));
        QCOMPARE(m_gui->text(chip), QStringLiteral("Processing"));
        QCOMPARE(free(), before + 1);
        QTRY_VERIFY(anyLabel(QStringLiteral("Cancelled 1 × ")));

        QTest::mouseClick(notice->findChild<QAbstractButton *>(QStringLiteral("noticeButton")), Qt::LeftButton);
        const QString refunded = QStringLiteral("refundQuantity_") + sku;
        QTRY_VERIFY(m_gui->isVisible(refunded));
        QTRY_COMPARE(m_gui->find<QSpinBox>(refunded)->value(), 1);
        QCOMPARE(m_gui->find<QComboBox>(QStringLiteral("refundReasonCombo"))->currentText(), QStringLiteral("Cancelled in part"));
        QVERIFY(!qobject_cast<DeskPage *>(m_gui->window().workspace()->currentPage())->hasUnsavedWork());
        QVERIFY(m_gui->click(QStringLiteral("refundNowButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("refundSheet")));
        QCOMPARE(value(QStringLiteral("select refund_amount from shop.refunds"), number).toLongLong(), worth);
    }

    void aParcelNeedsACarrier()
    {
        const QString number = processingOrder();
        const QVariant before = shipments(number);
        QVERIFY(m_gui->signIn(packer));
        openOrder(number);
        QVERIFY(m_gui->click(QStringLiteral("shipButton")));
        setCarrier(QString());
        QVERIFY(m_gui->click(QStringLiteral("shipNowButton")));
        QCOMPARE(m_gui->text(QStringLiteral("carrierProblemLabel")), QStringLiteral("Who takes the parcel?"));
        QVERIFY(m_gui->isVisible(QStringLiteral("shipSheet")));
        QVERIFY(m_gui->isSettled());
        QCOMPARE(shipments(number), before);
    }

    void aRefusalIsToldInPlaceAndNothingTypedIsLost()
    {
        const QString number = processingOrder();
        const QVariant before = shipments(number);
        QVERIFY(m_gui->signIn(packer));
        openOrder(number);
        QVERIFY(m_gui->click(QStringLiteral("shipButton")));
        setCarrier(QStringLiteral("DHL"));
        QVERIFY(m_gui->type(QStringLiteral("trackingEdit"), tracking));
        // Somebody was faster: what the packer sees is no longer so.
        m_database->execute(QStringLiteral("update shop.orders set hold_reason = 'address in doubt' where order_number = '%1'").arg(number));
        QVERIFY(m_gui->click(QStringLiteral("shipNowButton")));
        QTRY_VERIFY(!m_gui->text(QStringLiteral("shipNotice")).isEmpty());
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->isVisible(QStringLiteral("shipSheet")));
        QCOMPARE(m_gui->text(QStringLiteral("trackingEdit")), tracking);
        QCOMPARE(shipments(number), before);
        const auto *page = qobject_cast<DeskPage *>(m_gui->window().workspace()->currentPage());
        QVERIFY(page->hasUnsavedWork());
        // Closed and opened again, it still has what was typed; the order says why it waits.
        QVERIFY(m_gui->click(QStringLiteral("shipCloseButton")));
        QCOMPARE(m_gui->text(QStringLiteral("orderHoldLabel")), QStringLiteral("On hold: address in doubt"));
    }

    void anAgentCancelsWithAReason()
    {
        const QString number = orderThat(QStringLiteral("o.status in ('CONFIRMED', 'PAID', 'PROCESSING') and o.hold_reason is null "
                                                        "and not exists (select from shop.shipments s where s.order_id = o.order_id)"));
        const QString sellable = QStringLiteral("select sum(i.available_quantity)::bigint from shop.inventory_items i "
                                                "join shop.order_allocations a using (inventory_id) join shop.orders o using (order_id) "
                                                "where o.order_number = '%1'")
                                     .arg(number);
        const qint64 before = m_database->value(sellable).toLongLong();
        QVERIFY(m_gui->signIn(agent));
        openOrder(number);
        QVERIFY(m_gui->triggerAction(QStringLiteral("cancelOrderAction")));
        QVERIFY(m_gui->isVisible(QStringLiteral("cancelSheet")));
        QVERIFY(m_gui->click(QStringLiteral("cancelNowButton")));
        QVERIFY2(!m_gui->text(QStringLiteral("reasonProblemLabel")).isEmpty(), "an order was about to be cancelled without a reason");

        auto *reasons = m_gui->find<QComboBox>(QStringLiteral("reasonCombo"));
        reasons->setCurrentIndex(reasons->findText(QStringLiteral("Ordered twice")));
        QVERIFY(m_gui->type(QStringLiteral("reasonEdit"), QStringLiteral("called at noon")));
        QVERIFY(m_gui->click(QStringLiteral("cancelNowButton")));
        QTRY_COMPARE(m_gui->text(chip), QStringLiteral("Cancelled"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("orderHoldLabel")), QStringLiteral("Cancelled because: Ordered twice: called at noon"));
        QVERIFY(!m_gui->isVisible(QStringLiteral("cancelSheet")));
        QCOMPARE(value(QStringLiteral("select changed_by_login from shop.order_status_history"), number,
                       QStringLiteral("and to_status = 'CANCELLED'"))
                     .toString(),
                 agent);
        QVERIFY2(m_database->value(sellable).toLongLong() > before, "the stock did not go back on sale");
    }

    void whatOthersDoShowsByItself()
    {
        const QString number = processingOrder();
        QVERIFY(m_gui->signIn(agent));
        openOrder(number);
        QCOMPARE(m_gui->text(chip), QStringLiteral("Processing"));
        const auto manager = m_database->connectAs(QStringLiteral("mona.keller"));
        QVERIFY(manager);
        const auto moved = manager->runScript(QStringLiteral("select backoffice.move_order(gen_random_uuid(), o.order_id, 'CANCELLED', o.row_version, 'test') "
                                                             "from shop.orders o where o.order_number = '%1'")
                                                  .arg(number)
                                                  .toUtf8());
        QVERIFY2(moved, moved ? "" : qPrintable(moved.error().message + moved.error().detail));
        QTRY_COMPARE(m_gui->text(chip), QStringLiteral("Cancelled"));
    }

    void anUnknownNumberIsTold()
    {
        QVERIFY(m_gui->signIn(agent));
        m_gui->window().workspace()->openRecord(QStringLiteral("orders"), QStringLiteral("ORD-1900-000001"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("windowNotice")), QStringLiteral("There is no order ORD-1900-000001 that you can see."));
    }

    void hostileTextIsShownLiterally()
    {
        const QString hostile = QStringLiteral("<img src=''file:///etc/hostname''><b>%1 %n</b>");
        const QString number = processingOrder();
        m_database->execute(QStringLiteral("update shop.orders set customer_name = '%2', notes = '%2' where order_number = '%1'").arg(number, hostile));
        QVERIFY(m_gui->signIn(agent));
        openOrder(number);
        const QString shown = QString(hostile).replace(QStringLiteral("''"), QStringLiteral("'"));
        int found = 0;
        for (const QLabel *label : m_gui->window().findChildren<QLabel *>()) {
            if (!label->isVisible() || !label->text().contains(shown))
                continue;
            QCOMPARE(label->textFormat(), Qt::PlainText);
            ++found;
        }
        QVERIFY2(found >= 2, qPrintable(QString::number(found)));
    }

    void everythingHasANameAndAKey()
    {
        QVERIFY(m_gui->signIn(packer));
        openOrder(processingOrder());
        QVERIFY(m_gui->click(QStringLiteral("shipButton")));
        for (const QWidget *widget : m_gui->window().workspace()->currentPage()->findChildren<QWidget *>()) {
            const bool part = qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) != nullptr
                || qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr
                || qobject_cast<QLineEdit *>(widget->parentWidget()) != nullptr;
            const bool interactive = qobject_cast<const QAbstractButton *>(widget) != nullptr || qobject_cast<const QLineEdit *>(widget) != nullptr
                || qobject_cast<const QComboBox *>(widget) != nullptr || qobject_cast<const QAbstractSpinBox *>(widget) != nullptr;
            if (!interactive || part || !widget->isVisible())
                continue;
            QVERIFY2(!widget->objectName().isEmpty() && !widget->objectName().startsWith(QStringLiteral("qt_")), widget->metaObject()->className());
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty()), qPrintable(widget->objectName()));
        }
        QVERIFY(m_gui->find<QAbstractButton>(QStringLiteral("shipNowButton"))->toolTip().contains(QStringLiteral("Ctrl")));
    }

private:
    void chooseReason()
    {
        auto *reasons = m_gui->find<QComboBox>(QStringLiteral("reasonCombo"));
        QVERIFY(reasons != nullptr);
        reasons->setCurrentIndex(reasons->findText(QStringLiteral("Ordered twice")));
    }

    [[nodiscard]] bool anyLabel(const QString &beginning) const
    {
        const QList<QLabel *> labels = m_gui->window().findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(beginning); });
    }

    // The number of the newest order that fits; the test fails when the demo shop has none.
    QString orderThat(const QString &condition) const
    {
        const QString number = m_database->value(QStringLiteral("select max(o.order_number) from shop.orders o where %1").arg(condition)).toString();
        if (number.isEmpty())
            qFatal("The demo shop has no order with %s", qPrintable(condition));
        return number;
    }

    // One that the packer's Hamburg warehouse alone is packing, nothing of it sent yet.
    QString processingOrder(const QString &more = {}) const
    {
        return orderThat(QStringLiteral("o.status = 'PROCESSING' and o.hold_reason is null "
                                        "and not exists (select from shop.shipments s where s.order_id = o.order_id) "
                                        "and 'HAM' = all (select w.code from shop.order_allocations a join shop.warehouses w using (warehouse_id) "
                                        "where a.order_id = o.order_id) "
                                        "and exists (select from shop.order_allocations a where a.order_id = o.order_id and a.committed_quantity > 0) ")
                         + more);
    }

    [[nodiscard]] QVariant value(const QString &select, const QString &number, const QString &more = {}) const
    {
        return m_database->value(QStringLiteral("%1 where order_id = (select order_id from shop.orders where order_number = '%2') %3").arg(select, number, more));
    }
    [[nodiscard]] QVariant shipments(const QString &number) const { return value(QStringLiteral("select count(*) from shop.shipments"), number); }

    void openOrder(const QString &number)
    {
        m_gui->window().workspace()->openRecord(QStringLiteral("orders"), number);
        QTRY_COMPARE(m_gui->text(QStringLiteral("orderNumberLabel")), number);
        QTRY_VERIFY(m_gui->isSettled());
    }

    void setCarrier(const QString &carrier)
    {
        auto *combo = m_gui->find<QComboBox>(QStringLiteral("carrierCombo"));
        QVERIFY(combo != nullptr);
        combo->setEditText(carrier);
    }

    [[nodiscard]] int rows() const
    {
        const auto *table = m_gui->find<RecordTable>(QStringLiteral("ordersTable"));
        return table == nullptr ? -1 : table->model()->rowCount();
    }

    [[nodiscard]] bool shows(const QString &text) const
    {
        const QList<QLabel *> labels = m_gui->window().findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
};

QTEST_MAIN(TestOrders)
#include "tst_orders.moc"
