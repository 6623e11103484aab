// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/db_executor.h"
#include "models/list/list_sql.h"
#include "models/orders/order_list.h"
#include "models/orders/order_queries.h"
#include "tests/support/test_database.h"

#include <QTest>

#include <memory>

// Orders through the logins of the people who handle them, on a demo shop of the test's own.
class TestOrderQueries : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_database.isReady(), qPrintable(m_database.problem()));
        m_agent = signIn(QStringLiteral("sam.okafor"), Role::Support);
        m_packer = signIn(QStringLiteral("jonas.weber"), Role::Warehouse);
    }

    void agentReadsTheWholeOrder()
    {
        const auto order = detail(*m_agent, anOrder(QStringLiteral("o.status = 'DELIVERED'")));
        QVERIFY2(order, qPrintable(message(order)));
        QVERIFY(order->amounts);
        QVERIFY(order->billingAddress);
        QVERIFY(!order->payments.isEmpty());
        QVERIFY(!order->shipments.isEmpty());
        QVERIFY(!order->shippingAddress.lines.isEmpty());
        const auto &amounts = *order->amounts;
        QCOMPARE(amounts.total.minorUnits(),
                 amounts.subtotal.minorUnits() + amounts.tax.minorUnits() + amounts.shipping.minorUnits() - amounts.discount.minorUnits());
        qint64 items = 0;
        for (const OrderItem &item : order->items)
            items += item.total->minorUnits();
        QCOMPARE(items, amounts.subtotal.minorUnits());
        // the story begins with the order being placed and is told newest first
        QCOMPARE(order->timeline.last().to, QStringLiteral("PENDING"));
        QVERIFY(std::is_sorted(order->timeline.begin(), order->timeline.end(), [](const OrderEvent &a, const OrderEvent &b) { return a.at > b.at; }));
    }

    void warehouseReadsTheSameOrderWithoutMoney()
    {
        const QUuid orderId = anOrder(QStringLiteral("o.status = 'PROCESSING' and %1").arg(allocatedIn("HAM")));
        const auto order = detail(*m_packer, orderId);
        QVERIFY2(order, qPrintable(message(order)));
        QVERIFY(!order->amounts);
        QVERIFY(!order->billingAddress);
        QVERIFY(order->payments.isEmpty());
        QVERIFY(order->customerEmail.isEmpty());
        QVERIFY(order->mayShip);
        QVERIFY(!order->allocations.isEmpty());
        for (const OrderAllocation &allocation : order->allocations)
            QVERIFY2(allocation.warehouseCode == u"HAM" || allocation.warehouseCode == u"LIS", qPrintable(allocation.warehouseCode));
    }

    void managersAndAdministratorsReadItToo()
    {
        const QUuid orderId = anOrder(QStringLiteral("o.status = 'PROCESSING'"));
        const auto manager = signIn(QStringLiteral("mona.keller"), Role::Manager);
        const auto administrator = signIn(QStringLiteral("ada.novak"), Role::Admin);
        const auto managed = detail(*manager, orderId);
        QVERIFY2(managed, qPrintable(message(managed)));
        QVERIFY(managed->amounts);
        QVERIFY(!managed->allocations.isEmpty());
        const auto administered = detail(*administrator, orderId);
        QVERIFY2(administered, qPrintable(message(administered)));
        QVERIFY(administered->amounts);
        QVERIFY(!administered->mayShip);
        QVERIFY2(administered->moves.isEmpty(), "an administrator moves no order");
    }

    // By a SKU, and by the number of a parcel that was not the last.
    void ordersAreFoundBySkuAndByAnEarlierParcel()
    {
        const QUuid orderId = anOrder(QStringLiteral("o.status = 'PROCESSING' and o.hold_reason is null and o.item_count > 1 and %1 "
                                                     "and not exists (select from shop.shipments s where s.order_id = o.order_id) "
                                                     "and 'HAM' = all (select w.code from shop.order_allocations a join shop.warehouses w using (warehouse_id) where a.order_id = o.order_id)")
                                          .arg(allocatedIn("HAM")));
        const auto manager = m_database.connectAs(QStringLiteral("mona.keller"));
        QVERIFY(manager);
        for (const char *parcel : {"EARLIER-4711", "LATER-4712"}) {
            const auto sent = manager->runScript(QStringLiteral("select backoffice.ship_order(gen_random_uuid(), o.order_id, o.row_version, 'DHL', '%2', "
                                                                "(select jsonb_build_array(jsonb_build_object('order_item_id', a.order_item_id, 'quantity', 1)) "
                                                                "from shop.order_allocations a where a.order_id = o.order_id and a.committed_quantity > a.shipped_quantity limit 1)) "
                                                                "from shop.orders o where o.order_id = '%1'")
                                                     .arg(orderId.toString(QUuid::WithoutBraces), QLatin1String(parcel))
                                                     .toUtf8());
            QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message + sent.error().detail));
        }
        const auto number = detail(*m_agent, orderId).value().number;
        for (const Person *person : {m_agent.get(), m_packer.get()}) {
            const auto hits = answer(person->queries.suggest(QStringLiteral(" EARLIER-4711 "), {}));
            QVERIFY2(hits, hits ? "" : qPrintable(hits.error().message + hits.error().detail));
            QCOMPARE(hits->size(), 1);
            QCOMPARE(hits->first().number, number);
            QCOMPARE(hits->first().foundBy, QStringLiteral("EARLIER-4711"));
        }
        const QString sku = m_database.value(QStringLiteral("select i.product_sku from shop.order_items i where i.cancelled_quantity < i.quantity order by i.order_id desc limit 1")).toString();
        const auto holding = answer(m_agent->queries.suggest(sku.toLower(), {}));
        QVERIFY(holding && !holding->isEmpty());
        for (const OrderHit &hit : *holding) {
            QCOMPARE(hit.foundBy, sku);
            QVERIFY(m_database.value(QStringLiteral("select exists (select from shop.order_items where order_id = '%1' and product_sku = '%2')").arg(hit.orderId.toString(QUuid::WithoutBraces), sku)).toBool());
        }
        QVERIFY(answer(m_agent->queries.suggest(QStringLiteral("EARLIER-471"), {}))->isEmpty());

        // all of them are in the list, by the filter of that name
        for (const Roles role : {Roles(Role::Support), Roles(Role::Warehouse)}) {
            const ListDefinition list = orderListDefinition(role);
            Person &person = role & Role::Support ? *m_agent : *m_packer;
            ListQuery query = ListQuery::defaultOf(list);
            query.filters.insert(QStringLiteral("product"), TextFilter{sku.toLower()});
            const ListSql sql(list, {.query = query, .today = QDate::currentDate()});
            const auto bySku = answer(person.executor.run([page = sql.page({.kind = PageSeek::Kind::Start, .limit = 100})](Connection &connection) {
                return connection.list(page.sql, page.values, [](const QSqlQuery &row) { return row.value(0).toString(); });
            }));
            QVERIFY2(bySku && !bySku->isEmpty(), qPrintable(message(bySku)));
        }
    }

    void documentsSayWhatTheOrderAndItsRefundsSay()
    {
        const QUuid refunded = anOrder(QStringLiteral("o.order_id = (select r.order_id from shop.refunds r where r.status = 'COMPLETED' "
                                                      "group by r.order_id order by count(*) desc, r.order_id limit 1)"));
        const QUuid open = anOrder(QStringLiteral("o.status = 'PENDING'"));
        const auto papers = answer(m_agent->queries.papers({refunded, open}, {}));
        QVERIFY2(papers, qPrintable(message(papers)));
        QCOMPARE(papers->size(), 2);
        QCOMPARE((*papers)[0].order.id, refunded); // in the order asked for
        QVERIFY(!(*papers)[1].hasInvoice());
        QVERIFY((*papers)[1].creditNotes.isEmpty());

        const OrderPapers &one = papers->first();
        qint64 given = 0;
        for (const CreditNote &note : one.creditNotes) {
            qint64 parts = note.shipping.minorUnits() + note.goodwill.minorUnits() + note.tax.minorUnits();
            for (const CreditNote::Line &line : note.lines) {
                QVERIFY(!line.name.isEmpty());
                parts += line.amount.minorUnits();
            }
            QCOMPARE(parts, note.total.minorUnits());
            QCOMPARE(note.number, QStringLiteral("%1-C%2").arg(one.order.number).arg(&note - one.creditNotes.constData() + 1));
            given += note.total.minorUnits();
        }
        QVERIFY(given > 0);
        QCOMPARE(given, one.order.amounts->refunded.minorUnits());
    }

    void aPackerGetsNoDocumentWithAmounts()
    {
        const auto refused = answer(m_packer->queries.papers({anOrder(QStringLiteral("o.status = 'DELIVERED'"))}, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().sqlState, QStringLiteral("42501"));
    }

    void unknownOrderIsSaidInWords()
    {
        const auto order = detail(*m_agent, QUuid::createUuid());
        QVERIFY(!order);
        QCOMPARE(order.error().kind, Error::Kind::NotFound);
        QVERIFY(!order.error().message.isEmpty());
    }

    void findsByNumberHoweverTyped()
    {
        const QUuid orderId = anOrder(QStringLiteral("true"));
        const QString number = m_database.value(QStringLiteral("select order_number from shop.orders where order_id = '%1'").arg(plain(orderId))).toString();
        const auto found = answer(m_agent->queries.findByNumber(QLatin1Char(' ') + number.toLower() + QLatin1Char(' '), {}));
        QVERIFY2(found, qPrintable(message(found)));
        QCOMPARE(*found, orderId);
        QCOMPARE(answer(m_agent->queries.findByNumber(QStringLiteral("x' or true --"), {})).error().kind, Error::Kind::NotFound);
    }

    void confirmsOnceHoweverOftenItIsSent()
    {
        const auto before = detail(*m_agent, anOrder(QStringLiteral("o.status = 'PENDING'"))).value();
        const OrderMove move{.orderId = before.id, .rowVersion = before.rowVersion, .toStatus = QStringLiteral("CONFIRMED")};
        const CommandId id = CommandId::make();
        const auto first = answer(m_agent->queries.move(id, move));
        QVERIFY2(first, qPrintable(message(first)));
        const auto again = answer(m_agent->queries.move(id, move));
        QVERIFY2(again, qPrintable(message(again)));
        QCOMPARE(again->rowVersion, first->rowVersion);

        const auto after = detail(*m_agent, before.id).value();
        int confirmed = 0;
        for (const OrderEvent &event : after.timeline) {
            if (event.kind == OrderEvent::Kind::Status && event.to == u"CONFIRMED") {
                ++confirmed;
                QCOMPARE(event.who, QStringLiteral("Sam Okafor"));
            }
        }
        QCOMPARE(confirmed, 1);

        OrderMove other = move;
        other.toStatus = QStringLiteral("CANCELLED");
        other.reason = QStringLiteral("changed my mind");
        const auto reused = answer(m_agent->queries.move(id, other));
        QVERIFY(!reused);
        QCOMPARE(reused.error().sqlState, QStringLiteral("BR003"));
    }

    void staleVersionIsAConflict()
    {
        const auto seen = detail(*m_agent, anOrder(QStringLiteral("o.status = 'PENDING'"))).value();
        const OrderMove move{.orderId = seen.id, .rowVersion = seen.rowVersion - 1, .toStatus = QStringLiteral("CONFIRMED")};
        const auto moved = answer(m_agent->queries.move(CommandId::make(), move));
        QVERIFY(!moved);
        QCOMPARE(moved.error().kind, Error::Kind::Conflict);
        QCOMPARE(detail(*m_agent, seen.id)->status, QStringLiteral("PENDING"));
    }

    void packerShipsAndStockFollows()
    {
        const QUuid orderId = anOrder(QStringLiteral("o.status = 'PROCESSING' and %1 and not %2").arg(allocatedIn("HAM"), allocatedOutside("HAM")));
        const auto before = detail(*m_packer, orderId).value();
        QVERIFY(before.canShip());
        int units = 0;
        for (const OrderAllocation &allocation : before.allocations)
            units += allocation.readyToShip();
        const QString sold = QStringLiteral("select coalesce(sum(-quantity_change), 0) from shop.inventory_movements "
                                            "where order_id = '%1' and movement_type = 'OUTBOUND'")
                                 .arg(plain(orderId));
        const qint64 soldBefore = m_database.value(sold).toLongLong();

        const OrderShipping shipping{.orderId = orderId,
                                     .rowVersion = before.rowVersion,
                                     .warehouseId = before.allocations.first().warehouseId,
                                     .carrier = QStringLiteral("DHL"),
                                     .trackingNumber = QStringLiteral("JD0001234567890")};
        const CommandId id = CommandId::make();
        const auto shipped = answer(m_packer->queries.ship(id, shipping));
        QVERIFY2(shipped, qPrintable(message(shipped)));
        QCOMPARE(shipped->status, QStringLiteral("SHIPPED"));
        QVERIFY(answer(m_packer->queries.ship(id, shipping)).has_value());

        const auto after = detail(*m_packer, orderId).value();
        QCOMPARE(after.trackingNumber, shipping.trackingNumber);
        QVERIFY(!after.canShip());
        QCOMPARE(after.timeline.first().who, QStringLiteral("Jonas Weber"));
        QCOMPARE(m_database.value(sold).toLongLong() - soldBefore, qint64(units));
    }

    void agentMayNotShip()
    {
        const auto order = detail(*m_agent, anOrder(QStringLiteral("o.status = 'PROCESSING' and %1").arg(allocatedIn("HAM")))).value();
        QVERIFY(!order.mayShip);
        const OrderShipping shipping{.orderId = order.id,
                                     .rowVersion = order.rowVersion,
                                     .warehouseId = order.allocations.first().warehouseId,
                                     .carrier = QStringLiteral("DHL")};
        const auto shipped = answer(m_agent->queries.ship(CommandId::make(), shipping));
        QVERIFY(!shipped);
        QCOMPARE(shipped.error().kind, Error::Kind::PermissionDenied);
        QCOMPARE(detail(*m_agent, order.id)->status, QStringLiteral("PROCESSING"));
    }

private:
    struct Person {
        DbExecutor executor;
        OrderQueries queries;
        Person(const ConnectionProfile &profile, const Credentials &credentials, Roles roles)
            : executor(profile, credentials)
            , queries(executor, roles)
        {
        }
    };

    std::unique_ptr<Person> signIn(const QString &login, Roles roles) const
    {
        return std::make_unique<Person>(m_database.profile(), m_database.credentials(login), roles);
    }

    template<typename T>
    static Result<T> answer(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.result();
    }
    template<typename T>
    static QString message(const Result<T> &result)
    {
        return result ? QString() : result.error().message + QLatin1Char(' ') + result.error().detail;
    }
    static Result<OrderDetail> detail(const Person &person, const QUuid &orderId) { return answer(person.queries.detail(orderId, {})); }

    static QString plain(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }
    QUuid anOrder(const QString &condition) const
    {
        return m_database.value(QStringLiteral("select o.order_id from shop.orders o where %1 order by o.order_id desc limit 1").arg(condition)).toUuid();
    }
    static QString allocatedIn(const char *code)
    {
        return QStringLiteral("exists (select from shop.order_allocations a join shop.warehouses w using (warehouse_id) "
                              "where a.order_id = o.order_id and w.code = '%1' and a.committed_quantity > a.shipped_quantity)")
            .arg(QLatin1String(code));
    }
    static QString allocatedOutside(const char *code)
    {
        return QStringLiteral("exists (select from shop.order_allocations a join shop.warehouses w using (warehouse_id) "
                              "where a.order_id = o.order_id and w.code <> '%1')")
            .arg(QLatin1String(code));
    }

    TestDatabase m_database{TestDatabase::From::Demo};
    std::unique_ptr<Person> m_agent;
    std::unique_ptr<Person> m_packer;
};

QTEST_GUILESS_MAIN(TestOrderQueries)
#include "tst_order_queries.moc"
