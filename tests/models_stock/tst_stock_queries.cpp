// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/db_executor.h"
#include "models/list/list_queries.h"
#include "models/stock/stock_lists.h"
#include "models/stock/stock_queries.h"
#include "tests/support/test_database.h"
#include "tests/support/why_not.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

// Stock through the logins of the people who handle it, on a demo shop of the test's own.
class TestStockQueries : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_packer = signIn(QStringLiteral("jonas.weber"), Role::Warehouse);
        m_manager = signIn(QStringLiteral("mona.keller"), Role::Manager);
        m_agent = signIn(QStringLiteral("sam.okafor"), Role::Support);
    }

    void cleanup()
    {
        m_packer.reset();
        m_manager.reset();
        m_agent.reset();
        m_database.reset();
    }

    void theStockCardAddsUp()
    {
        // the row with the longest history: more than one screenful, and every bucket moved
        const QUuid id = m_database->value(QStringLiteral("select inventory_id from shop.inventory_items order by movement_sequence desc limit 1")).toUuid();
        const auto stock = answer(m_manager->queries.detail(id, {}));
        QVERIFY2(stock, qPrintable(whyNot(stock)));
        QVERIFY2(stock->hasOlder, "the demo has no stock row with a long history");
        QList<StockMovement> card = stock->movements;
        bool more = stock->hasOlder;
        while (more) {
            StockBuckets before = card.last().after;
            before -= card.last().change;
            const auto older = answer(m_manager->queries.older(id, card.last().sequence, before, {}));
            QVERIFY2(older, qPrintable(whyNot(older)));
            card += older->movements;
            more = older->hasOlder;
        }
        QCOMPARE(card.first().after, stock->now);
        QCOMPARE(card.first().sequence, stock->sequence);
        QCOMPARE(qint64(card.size()), stock->sequence);
        for (qsizetype i = 0; i + 1 < card.size(); ++i) {
            StockBuckets before = card[i].after;
            before -= card[i].change;
            QCOMPARE(before, card[i + 1].after);
            QCOMPARE(card[i].sequence, card[i + 1].sequence + 1);
        }
        StockBuckets beginning = card.last().after;
        beginning -= card.last().change;
        QCOMPARE(beginning, StockBuckets());
    }

    void holdsAddUpToTheirBuckets()
    {
        int seen = 0;
        const QStringList ids = m_database->value(QStringLiteral("select string_agg(inventory_id::text, ',') from (select inventory_id from shop.inventory_items "
                                                                 "where reserved_quantity > 0 order by reserved_quantity desc limit 20) s"))
                                    .toString()
                                    .split(u',');
        for (const QString &id : ids) {
            const auto stock = answer(m_manager->queries.detail(QUuid::fromString(id), {}));
            QVERIFY2(stock, qPrintable(whyNot(stock)));
            int reserved = 0;
            int picked = 0;
            for (const StockHold &hold : stock->holds) {
                (hold.kind == StockHold::Kind::Picked ? picked : reserved) += hold.quantity;
                QCOMPARE(hold.expiresAt.isValid(), hold.kind == StockHold::Kind::Checkout);
                QCOMPARE(hold.orderNumber.isEmpty(), hold.kind == StockHold::Kind::Checkout);
                ++seen;
            }
            QCOMPARE(reserved, stock->now.reserved);
            QCOMPARE(picked, stock->now.committed);
        }
        QVERIFY(seen > 0);
    }

    void othersWarehousesAreNotThere()
    {
        QCOMPARE(answer(m_packer->queries.detail(row("DEN"), {})).error().kind, Error::Kind::NotFound);
        QVERIFY(answer(m_packer->queries.detail(row("HAM"), {})).has_value());
        QVERIFY(answer(m_agent->queries.detail(row("DEN"), {})).has_value());
        QVERIFY(!answer(m_agent->queries.detail(row("DEN"), {}))->mayMove);
        QVERIFY(answer(m_packer->queries.detail(row("HAM"), {}))->mayMove);
    }

    void codesAreFound_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("products");
        QTest::newRow("the SKU") << QStringLiteral("TST-1") << 1;
        QTest::newRow("the SKU in small letters, with blanks") << QStringLiteral(" tst-1 ") << 1;
        QTest::newRow("EAN-13") << QStringLiteral("4006381333931") << 1;
        QTest::newRow("UPC-A of a product that has it as EAN-13") << QStringLiteral("036000291452") << 1;
        QTest::newRow("as it is stored") << QStringLiteral("0036000291452") << 1;
        QTest::newRow("two products") << QStringLiteral("DOUBLE") << 2;
        QTest::newRow("unknown") << QStringLiteral("4006381333932") << 0;
        QTest::newRow("not SQL") << QStringLiteral("' or true --") << 0;
        QTest::newRow("a wild card") << QStringLiteral("%") << 0;
    }
    void codesAreFound()
    {
        QFETCH(QString, code);
        QFETCH(int, products);
        setCodes();
        const auto hits = answer(m_packer->queries.findCode(code, {}));
        QVERIFY2(hits, qPrintable(whyNot(hits)));
        QCOMPARE(int(hits->size()), products);
    }

    void onlyOwnPlacesAreTold()
    {
        setCodes();
        const auto hits = answer(m_packer->queries.findCode(QStringLiteral("TST-1"), {}));
        QVERIFY2(hits, qPrintable(whyNot(hits)));
        for (const CodeHit::Place &place : hits->first().places) {
            const QString code = m_database->value(QStringLiteral("select code from shop.warehouses where warehouse_id = '%1'").arg(plain(place.warehouseId))).toString();
            QVERIFY2(code == u"HAM" || code == u"LIS", qPrintable(code));
        }
    }

    void goodsAreReceivedOnce()
    {
        const auto before = detailOf("HAM");
        const StockCommand command{StockCommand::Kind::Receive,
                                   {{QStringLiteral("warehouse_id"), plain(before.warehouseId)},
                                    {QStringLiteral("lines"), QJsonArray{line(before.productId, 7, 2)}},
                                    {QStringLiteral("reference"), QStringLiteral("PO-7731")}}};
        const CommandId id = CommandId::make();
        QVERIFY2(run(*m_packer, id, command), qPrintable(m_why));
        QVERIFY2(run(*m_packer, id, command), qPrintable(m_why));
        const auto after = answer(m_packer->queries.detail(before.id, {}));
        QCOMPARE(after->now.available, before.now.available + 7);
        QCOMPARE(after->now.damaged, before.now.damaged + 2);
        const StockMovement &movement = after->movements.first();
        QCOMPARE(movement.type, QStringLiteral("INBOUND"));
        QCOMPARE(movement.who, QStringLiteral("Jonas Weber"));
        QCOMPARE(movement.notes, QStringLiteral("PO-7731"));
        QCOMPARE(movement.change.available, 7);
    }

    void badQuantitiesAreRefused_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QJsonObject>("values");
        QTest::addColumn<QString>("sqlState");
        const int adjust = int(StockCommand::Kind::Adjust);
        const int damage = int(StockCommand::Kind::Damage);
        const auto values = [](const char *name, const QJsonValue &value) { return QJsonObject{{QLatin1String(name), value}}; };
        QTest::newRow("adjust by nothing") << adjust << values("delta_available", 0) << QStringLiteral("23514");
        QTest::newRow("adjust below zero") << adjust << values("delta_available", -1'000'000) << QStringLiteral("BR004");
        QTest::newRow("adjust past what can be counted") << adjust << values("delta_available", 2'147'483'647) << QStringLiteral("22003");
        QTest::newRow("a number that is none") << adjust << values("delta_available", QStringLiteral("many")) << QStringLiteral("22P02");
        QTest::newRow("damage more than there is") << damage << values("quantity", 1'000'000) << QStringLiteral("BR004");
        QTest::newRow("damage nothing") << damage << values("quantity", 0) << QStringLiteral("23514");
        QTest::newRow("mend more than is damaged") << damage << values("quantity", -1'000'000) << QStringLiteral("BR004");
    }
    void badQuantitiesAreRefused()
    {
        QFETCH(int, kind);
        QFETCH(QJsonObject, values);
        QFETCH(QString, sqlState);
        const auto before = detailOf("HAM");
        values.insert(QStringLiteral("inventory_id"), plain(before.id));
        values.insert(QStringLiteral("reason"), QStringLiteral("test"));
        if (kind == int(StockCommand::Kind::Adjust)) {
            values.insert(QStringLiteral("delta_damaged"), 0);
            values.insert(QStringLiteral("movement_sequence"), before.sequence);
        }
        values.insert(QStringLiteral("notes"), QString());
        QVERIFY(!run(*m_packer, CommandId::make(), {StockCommand::Kind(kind), values}));
        QCOMPARE(m_state, sqlState);
        QCOMPARE(answer(m_packer->queries.detail(before.id, {}))->sequence, before.sequence);
    }

    void anAdjustmentOfAnOldFigureIsRefused()
    {
        const auto seen = detailOf("HAM");
        QVERIFY2(run(*m_manager, CommandId::make(), adjustment(seen, 3)), qPrintable(m_why));
        QVERIFY(!run(*m_packer, CommandId::make(), adjustment(seen, 3)));
        QCOMPARE(m_kind, Error::Kind::Conflict);
        QCOMPARE(answer(m_packer->queries.detail(seen.id, {}))->now.available, seen.now.available + 3);
    }

    void anAdjustmentNeedsAReason()
    {
        const auto seen = detailOf("HAM");
        StockCommand command = adjustment(seen, 1);
        command.values[QStringLiteral("reason")] = QString();
        QVERIFY(!run(*m_packer, CommandId::make(), command));
        QCOMPARE(m_why, QStringLiteral("Say why the stock changes."));
    }

    void anAgentMovesNothing()
    {
        const auto seen = detailOf("HAM");
        QVERIFY(!run(*m_agent, CommandId::make(), adjustment(seen, 1)));
        QCOMPARE(m_kind, Error::Kind::PermissionDenied);
        // and whoever works elsewhere does not either
        QVERIFY(!run(*m_packer, CommandId::make(), adjustment(answer(m_manager->queries.detail(row("DEN"), {})).value(), 1)));
        QCOMPARE(m_state, QStringLiteral("42501"));
    }

    void goodsComeBackNoMoreThanWereShipped()
    {
        const QString found = m_database->value(QStringLiteral(
                                                    "select n.order_number || ' ' || s.inventory_id from shop.order_items i join shop.order_numbers n using (order_id) "
                                                    "join shop.inventory_items s using (product_id) join shop.warehouses w using (warehouse_id) "
                                                    "where w.code = 'HAM' and i.shipped_quantity > i.returned_quantity order by i.order_id desc limit 1"))
                                  .toString();
        QVERIFY(!found.isEmpty());
        const QString number = found.section(u' ', 0, 0);
        const auto before = answer(m_packer->queries.detail(QUuid::fromString(found.section(u' ', 1)), {})).value();
        const auto items = answer(m_packer->queries.returnable(number.toLower(), before.productId, {}));
        QVERIFY2(items, qPrintable(whyNot(items)));
        QVERIFY(!items->isEmpty());
        const Returnable item = items->first();
        const auto back = [&](int quantity) {
            return StockCommand{StockCommand::Kind::TakeBack,
                                {{QStringLiteral("order_id"), plain(item.orderId)},
                                 {QStringLiteral("order_item_id"), plain(item.itemId)},
                                 {QStringLiteral("inventory_id"), plain(before.id)},
                                 {QStringLiteral("quantity"), quantity},
                                 {QStringLiteral("condition"), QStringLiteral("DAMAGED")},
                                 {QStringLiteral("reason"), QStringLiteral("Faulty")}}};
        };
        QVERIFY(!run(*m_packer, CommandId::make(), back(item.left() + 1)));
        QCOMPARE(m_why, QStringLiteral("More came back than was shipped."));
        QVERIFY2(run(*m_packer, CommandId::make(), back(item.left())), qPrintable(m_why));
        QVERIFY(!run(*m_packer, CommandId::make(), back(1)));
        const auto after = answer(m_packer->queries.detail(before.id, {})).value();
        QCOMPARE(after.now.damaged, before.now.damaged + item.left());
        QCOMPARE(after.now.available, before.now.available);
        QCOMPARE(after.movements.first().orderNumber, number);
    }

    void aTransferGoesFromShelfToShelf()
    {
        const auto from = detailOf("HAM");
        const QUuid lisbon = warehouse("LIS");
        const auto made = send(*m_packer, {StockCommand::Kind::CreateTransfer, {{QStringLiteral("from_warehouse_id"), plain(from.warehouseId)}, {QStringLiteral("to_warehouse_id"), plain(lisbon)}, {QStringLiteral("lines"), QJsonArray{QJsonObject{{QStringLiteral("product_id"), plain(from.productId)}, {QStringLiteral("quantity"), 3}}}}, {QStringLiteral("notes"), QString()}}});
        QVERIFY2(made, qPrintable(m_why));
        const QUuid id = QUuid::fromString((*made)[QStringLiteral("transfer_id")].toString());
        auto transfer = answer(m_packer->queries.transfer(id, {})).value();
        QVERIFY(transfer.canSend() && !transfer.canReceive());
        QVERIFY2(send(*m_packer, {StockCommand::Kind::ShipTransfer, versioned(transfer)}), qPrintable(m_why));
        QCOMPARE(answer(m_packer->queries.detail(from.id, {}))->now.available, from.now.available - 3);

        transfer = answer(m_packer->queries.transfer(id, {})).value();
        QCOMPARE(transfer.status, QStringLiteral("IN_TRANSIT"));
        QCOMPARE(transfer.onTheWay(), 3);
        const auto arrived = [&transfer](int good, int broken) {
            QJsonObject values = versioned(transfer);
            values.insert(QStringLiteral("lines"), QJsonArray{QJsonObject{{QStringLiteral("transfer_line_id"), plain(transfer.lines.first().id)}, {QStringLiteral("quantity"), good}, {QStringLiteral("damaged_quantity"), broken}}});
            return StockCommand{StockCommand::Kind::ReceiveTransfer, values};
        };
        QVERIFY2(!send(*m_packer, arrived(4, 0)), "more arrived than was sent");
        QVERIFY2(send(*m_packer, arrived(1, 1)), qPrintable(m_why));
        transfer = answer(m_packer->queries.transfer(id, {})).value();
        QCOMPARE(transfer.status, QStringLiteral("PARTLY_RECEIVED"));
        QVERIFY2(send(*m_packer, arrived(1, 0)), qPrintable(m_why));
        transfer = answer(m_packer->queries.transfer(id, {})).value();
        QCOMPARE(transfer.status, QStringLiteral("RECEIVED"));
        QVERIFY(!transfer.canReceive() && !transfer.canCancel());
        QCOMPARE(transfer.events.first().who, QStringLiteral("Jonas Weber"));
        // an agent sees it and can do nothing with it; whoever works at neither end does not see it
        const auto seen = answer(m_agent->queries.transfer(id, {}));
        QVERIFY(seen && !seen->sends && !seen->receives);
        const auto priya = signIn(QStringLiteral("priya.raman"), Role::Warehouse);
        QCOMPARE(answer(priya->queries.transfer(id, {})).error().kind, Error::Kind::NotFound);
    }

    void aCountIsBlindAndDecidedBySomebodyElse()
    {
        const auto stock = detailOf("HAM", QStringLiteral("and s.available_quantity > 3 and not exists (select from shop.stock_count_lines l where l.inventory_id = s.inventory_id and l.is_open)"));
        const auto begun = send(*m_packer, {StockCommand::Kind::StartCount, {{QStringLiteral("warehouse_id"), plain(stock.warehouseId)}, {QStringLiteral("bins"), QJsonValue()}, {QStringLiteral("product_ids"), QJsonArray{plain(stock.productId)}}, {QStringLiteral("is_blind"), true}, {QStringLiteral("notes"), QString()}}});
        QVERIFY2(begun, qPrintable(m_why));
        const QUuid id = QUuid::fromString((*begun)[QStringLiteral("count_id")].toString());
        auto count = answer(m_packer->queries.count(id, {})).value();
        QCOMPARE(count.lines.size(), 1);
        QVERIFY(!count.lines.first().expected);
        const int good = stock.now.onHand() - stock.now.damaged;
        const auto counted = [&count](int found) {
            return StockCommand{StockCommand::Kind::RecordCount,
                                {{QStringLiteral("count_id"), plain(count.id)},
                                 {QStringLiteral("lines"), QJsonArray{QJsonObject{{QStringLiteral("count_line_id"), plain(count.lines.first().id)}, {QStringLiteral("counted_quantity"), found}}}}}};
        };
        const auto move = [&count](const char *to, const QJsonValue &recount = {}) {
            return StockCommand{StockCommand::Kind::MoveCount,
                                {{QStringLiteral("count_id"), plain(count.id)},
                                 {QStringLiteral("to_status"), QLatin1String(to)},
                                 {QStringLiteral("row_version"), count.rowVersion},
                                 {QStringLiteral("recount"), recount}}};
        };
        QVERIFY2(!send(*m_packer, move("REVIEW")), "a count that nobody counted was handed in");
        QVERIFY2(send(*m_packer, counted(good - 2)), qPrintable(m_why));
        QVERIFY2(send(*m_packer, move("REVIEW")), qPrintable(m_why));
        count = answer(m_manager->queries.count(id, {})).value();
        QCOMPARE(count.lines.first().variance, std::optional(-2));
        QVERIFY2(!send(*m_packer, move("APPROVED")), "whoever counted approved it");
        // counted again: now it is one short
        QVERIFY2(send(*m_manager, move("COUNTING", QJsonArray{plain(count.lines.first().id)})), qPrintable(m_why));
        count = answer(m_packer->queries.count(id, {})).value();
        QCOMPARE(count.linesLeft(), 1);
        QVERIFY2(send(*m_packer, counted(good - 1)), qPrintable(m_why));
        QVERIFY2(send(*m_packer, move("REVIEW")), qPrintable(m_why));
        count = answer(m_manager->queries.count(id, {})).value();
        QVERIFY2(send(*m_manager, move("APPROVED")), qPrintable(m_why));
        const auto after = answer(m_manager->queries.detail(stock.id, {})).value();
        QCOMPARE(after.now.available, stock.now.available - 1);
        QCOMPARE(after.movements.first().referenceType, QStringLiteral("COUNT"));
    }

    void listsAreSortedByIndexesThatExist()
    {
        for (const ListDefinition &list : {stockListDefinition(), transferListDefinition(), countListDefinition(), warehouseListDefinition()}) {
            for (const ColumnDefinition &column : list.columns) {
                if (!column.isSortable())
                    continue;
                const QString known = m_database->value(QStringLiteral("select count(*) from pg_class where relkind = 'i' and relname = '%1'").arg(column.sortIndex)).toString();
                QVERIFY2(known.toInt() > 0, qPrintable(column.sortIndex));
            }
        }
    }

    void listsAreReadByTheirRoles()
    {
        for (const Person *person : {m_packer.get(), m_manager.get()}) {
            for (const ListDefinition &list : {stockListDefinition(), transferListDefinition(), countListDefinition(), warehouseListDefinition()}) {
                SqlPageSource source(const_cast<DbExecutor &>(person->executor), list);
                const ListQuestion question{.query = ListQuery::defaultOf(list), .today = QDate::currentDate()};
                const auto page = answer(source.page(question, {.limit = 10}, {}));
                QVERIFY2(page, qPrintable(list.id + (page ? QString() : page.error().detail)));
                QVERIFY2(!page->rows.isEmpty(), qPrintable(list.id));
            }
        }
    }

    void theListFindsBySkuBarcodeAndName_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("SKU") << QStringLiteral("tst-1");
        QTest::newRow("barcode") << QStringLiteral("4006381333931");
        QTest::newRow("name without accents") << QStringLiteral("ecrins");
    }
    void theListFindsBySkuBarcodeAndName()
    {
        QFETCH(QString, words);
        setCodes();
        ListDefinition list = stockListDefinition();
        SqlPageSource source(m_packer->executor, list);
        ListQuestion question{.query = ListQuery::defaultOf(list), .today = QDate::currentDate()};
        question.query.search = words;
        const auto page = answer(source.page(question, {.limit = 10}, {}));
        QVERIFY2(page, qPrintable(whyNot(page)));
        QVERIFY(!page->rows.isEmpty());
    }

    void theSkuOfAStockRowIsItsProducts()
    {
        setCodes();
        QCOMPARE(m_database->value(QStringLiteral("select count(*) from shop.inventory_items s join shop.products p using (product_id) where s.product_sku <> coalesce(p.sku, '')")).toInt(), 0);
        QVERIFY(m_database->value(QStringLiteral("select count(*) from shop.inventory_items where product_sku = 'TST-1'")).toInt() > 0);
    }

private:
    struct Person {
        DbExecutor executor;
        StockQueries queries;
        Person(const ConnectionProfile &profile, const Credentials &credentials, Roles roles)
            : executor(profile, credentials)
            , queries(executor, roles)
        {
        }
    };

    std::unique_ptr<Person> signIn(const QString &login, Roles roles) const
    {
        return std::make_unique<Person>(m_database->profile(), m_database->credentials(login), roles);
    }

    template<typename T>
    static Result<T> answer(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.result();
    }

    Result<QJsonObject> send(const Person &person, const StockCommand &command, const CommandId &id = CommandId::make())
    {
        const auto done = answer(person.queries.send(id, command));
        m_why = done ? QString() : done.error().message;
        m_state = done ? QString() : done.error().sqlState;
        m_kind = done ? Error::Kind::Internal : done.error().kind;
        return done;
    }
    bool run(const Person &person, const CommandId &id, const StockCommand &command) { return send(person, command, id).has_value(); }

    static QString plain(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }
    static QJsonObject line(const QUuid &product, int quantity, int damaged)
    {
        return {{QStringLiteral("product_id"), plain(product)}, {QStringLiteral("quantity"), quantity}, {QStringLiteral("damaged_quantity"), damaged}};
    }
    static StockCommand adjustment(const StockDetail &stock, int change)
    {
        return {StockCommand::Kind::Adjust,
                {{QStringLiteral("inventory_id"), plain(stock.id)},
                 {QStringLiteral("delta_available"), change},
                 {QStringLiteral("delta_damaged"), 0},
                 {QStringLiteral("reason"), QStringLiteral("Found")},
                 {QStringLiteral("notes"), QString()},
                 {QStringLiteral("movement_sequence"), stock.sequence}}};
    }
    static QJsonObject versioned(const TransferDetail &transfer)
    {
        return {{QStringLiteral("transfer_id"), plain(transfer.id)}, {QStringLiteral("row_version"), transfer.rowVersion}};
    }

    QUuid warehouse(const char *code) const
    {
        return m_database->value(QStringLiteral("select warehouse_id from shop.warehouses where code = '%1'").arg(QLatin1String(code))).toUuid();
    }
    QUuid row(const char *warehouseCode, const QString &more = {}) const
    {
        return m_database->value(QStringLiteral("select s.inventory_id from shop.inventory_items s join shop.warehouses w using (warehouse_id) "
                                                "where w.code = '%1' and s.available_quantity > 3 %2 order by s.inventory_id limit 1")
                                     .arg(QLatin1String(warehouseCode), more))
            .toUuid();
    }
    StockDetail detailOf(const char *warehouseCode, const QString &more = {}) const { return answer(m_manager->queries.detail(row(warehouseCode, more), {})).value(); }

    // Two products with codes of the test's own, both in Hamburg, and one barcode that both have.
    void setCodes() const
    {
        m_database->execute(QStringLiteral(
            "with chosen as (select p.product_id, row_number() over (order by p.product_id) as n from shop.products p "
            "where p.name like '%Écrins%' and exists (select from shop.inventory_items s join shop.warehouses w using (warehouse_id) "
            "where s.product_id = p.product_id and w.code = 'HAM') limit 4) "
            "update shop.products p set sku = case c.n when 1 then 'TST-1' else p.sku end, "
            "barcode = (array['4006381333931', '0036000291452', 'DOUBLE', 'DOUBLE'])[c.n] from chosen c where c.product_id = p.product_id"));
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Person> m_packer;
    std::unique_ptr<Person> m_manager;
    std::unique_ptr<Person> m_agent;
    QString m_why;
    QString m_state;
    Error::Kind m_kind = Error::Kind::Internal;
};

QTEST_GUILESS_MAIN(TestStockQueries)
#include "tst_stock_queries.moc"
