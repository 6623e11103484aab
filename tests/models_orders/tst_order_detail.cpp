// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/orders/order_detail.h"
#include "models/orders/order_list.h"

#include <QTest>

// What the server's answer becomes, without a server.
class TestOrderDetail : public QObject
{
    Q_OBJECT

private slots:
    void readsAmountsBeyondADouble()
    {
        // 2^53 + 1 cents: a double would lose the last one
        const auto order = OrderDetail::fromJson(answer(R"("total_amount": 9007199254740993, "currency": "EUR",)"));
        QVERIFY(order);
        QCOMPARE(order->amounts->total, Money(9007199254740993, QStringLiteral("EUR")));
    }

    void leavesOutWhatIsNotGranted()
    {
        const auto order = OrderDetail::fromJson(answer({}));
        QVERIFY(order);
        QVERIFY(!order->amounts);
        QVERIFY(!order->billingAddress);
        QVERIFY(!order->items.first().total);
    }

    void refusesAnAnswerThatIsNoOrder()
    {
        const auto order = OrderDetail::fromJson(QJsonDocument::fromJson("{}"));
        QVERIFY(!order);
        QCOMPARE(order.error().kind, Error::Kind::Internal);
    }

    void showsTheNewestEventFirstAndNamesPeople()
    {
        const auto order = OrderDetail::fromJson(answer({}));
        QVERIFY(order);
        QCOMPARE(order->timeline.size(), 3);
        QCOMPARE(order->timeline[0].kind, OrderEvent::Kind::Note);
        QCOMPARE(order->timeline[0].who, QStringLiteral("someone.gone")); // nobody is known by it any more
        QCOMPARE(order->timeline[1].to, QStringLiteral("CONFIRMED"));
        QCOMPARE(order->timeline[1].who, QStringLiteral("Sam Okafor"));
        QCOMPARE(order->timeline[2].to, QStringLiteral("PENDING"));
        QCOMPARE(order->timeline[1].at.toUTC(), QDateTime(QDate(2026, 3, 1), QTime(9, 30, 0, 123), Qt::UTC));
    }

    void shipsOnlyWhatIsCommittedAndNotOnHold()
    {
        auto order = OrderDetail::fromJson(answer({})).value();
        QVERIFY(order.canShip());
        order.holdReason = QStringLiteral("address in doubt");
        QVERIFY(!order.canShip());
        order.holdReason.clear();
        order.allocations[0].shipped = order.allocations[0].committed;
        QVERIFY(!order.canShip());
        order.allocations[0].shipped = 0;
        order.mayShip = false;
        QVERIFY(!order.canShip());
    }

    void processesOnlyWhatIsSentFromHere()
    {
        auto order = OrderDetail::fromJson(answer({})).value();
        order.moves = {QStringLiteral("PROCESSING")};
        QVERIFY(order.canProcess());
        order.allocations.clear(); // those of other warehouses are not shown
        QVERIFY(!order.canProcess());
    }

    void cancelsWholeOnlyWhereNothingHasLeft()
    {
        auto order = OrderDetail::fromJson(answer({})).value();
        order.moves = {QStringLiteral("CANCELLED")};
        for (OrderItem &item : order.items) {
            item.quantity = 2;
            item.shipped = item.cancelled = 0;
        }
        QVERIFY(order.canCancelWhole());
        QVERIFY(order.canCancel());
        order.items.last().shipped = 1;
        QVERIFY(!order.canCancelWhole());
        QVERIFY(order.canCancel()); // the rest of it
        for (OrderItem &item : order.items)
            item.shipped = item.quantity;
        QVERIFY(!order.canCancel());
        for (OrderItem &item : order.items)
            item.shipped = 0;
        order.moves.clear();
        QVERIFY(!order.canCancelWhole());
        QVERIFY(!order.canCancel());
    }

    // As backoffice.cancel_lines() says it: tests/db/cancel_lines.sql has the same order.
    void cancelledUnitsAreWorthTheirShareOfDiscountAndTax()
    {
        OrderDetail order;
        const auto euros = [](qint64 cents) { return Money(cents, QStringLiteral("EUR")); };
        order.amounts = OrderDetail::Amounts{.subtotal = euros(3870), .shipping = euros(500), .tax = euros(77), .discount = euros(100), .total = euros(4347), .paid = euros(4347), .refunded = euros(0), .cancelled = euros(0)};
        OrderItem mugs;
        mugs.id = QUuid::createUuid();
        mugs.quantity = 3;
        mugs.unitPrice = euros(1290);
        mugs.total = euros(3870);
        order.items = {mugs};
        QCOMPARE(*order.worthOf({{mugs.id, 1}}), euros(1280));
        order.items[0].cancelled = 1;
        QCOMPARE(*order.worthOf({{mugs.id, 1}}), euros(1278));
        order.items[0].cancelled = 0;
        QCOMPARE(*order.worthOf({{mugs.id, 2}}), euros(2558));
        order.amounts.reset();
        QVERIFY(!order.worthOf({{mugs.id, 1}}));
    }

    void warehouseStaffGetNoColumnOfAmountsOrMail()
    {
        const ListDefinition definition = orderListDefinition(Role::Warehouse);
        for (const ColumnDefinition &column : definition.columns) {
            QVERIFY2(!column.sql.contains(u"amount"), qPrintable(column.id));
            QVERIFY2(!column.sql.contains(u"email"), qPrintable(column.id));
        }
        QVERIFY(!definition.filter(QStringLiteral("total")));
        QVERIFY(orderListDefinition(Role::Support).column(QStringLiteral("total")));
    }

    void everyViewAsksForKnownStates()
    {
        for (const Roles roles : {Roles(Role::Warehouse), Roles(Role::Support), Roles(Role::Manager)}) {
            const QList<RecordView> views = orderViews(roles);
            QVERIFY(!views.isEmpty());
            for (const RecordView &view : views) {
                const auto filter = view.query.filters.value(QStringLiteral("status"), StatusFilter{});
                for (const QString &state : std::get<StatusFilter>(filter).codes)
                    QVERIFY2(orderStates().contains(state), qPrintable(view.id + state));
            }
        }
    }

private:
    static QJsonDocument answer(const QByteArray &amounts)
    {
        const QByteArray text = R"({
            "order": {)"
            + amounts + R"("order_id": "01890000-0000-7000-8000-000000000001", "order_number": "ORD-2026-000001",
                "status": "PROCESSING", "row_version": 4, "customer_name": "Zoë <b>Jansen</b>",
                "shipping_address": {"name": "Zoë", "line1": "Kade 1", "postal_code": "1011", "city": "Amsterdam", "country": "NL"},
                "created_at": "2026-03-01T09:00:00+00:00"},
            "items": [{"order_item_id": "01890000-0000-7000-8000-000000000002", "product_name": "Mug", "quantity": 2,
                "variant_options": {"color": "Red"}}],
            "allocations": [{"order_item_id": "01890000-0000-7000-8000-000000000002", "quantity": 2, "committed_quantity": 2,
                "shipped_quantity": 0, "released_quantity": 0}],
            "shipments": [],
            "history": [
                {"to_status": "PENDING", "changed_by_login": "storefront", "created_at": "2026-03-01T09:00:00+00:00"},
                {"from_status": "PENDING", "to_status": "CONFIRMED", "changed_by_login": "sam.okafor",
                    "created_at": "2026-03-01T10:30:00.123456+01:00"}],
            "notes": [{"login": "someone.gone", "body": "called back", "created_at": "2026-03-01T10:00:00+00:00"}],
            "people": {"sam.okafor": "Sam Okafor"},
            "moves": ["SHIPPED"], "may_ship": true, "may_note": true})";
        return QJsonDocument::fromJson(text);
    }
};

QTEST_APPLESS_MAIN(TestOrderDetail)
#include "tst_order_detail.moc"
