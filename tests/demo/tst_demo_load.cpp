// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/demo_load.h"
#include "models/db/connection.h"
#include "tests/support/test_database.h"

#include <QProcess>
#include <QTest>

// The loader of the demo shop. That what it loads holds to every rule is proven by tests/db/demo_*.sql.
class TestDemoLoad : public QObject
{
    Q_OBJECT

private:
    struct Database {
        TestDatabase database{TestDatabase::From::Migrated};
        std::unique_ptr<Connection> migrator = database.connectAs(QStringLiteral("backroom_migrator"));
    };

    // What must not depend on the hour at which it was loaded: the goods, the people, and the orders of closed months.
    static QString goodsOf(const TestDatabase &database)
    {
        return database
            .value(QStringLiteral("select md5(string_agg(concat_ws('|', sku, name, barcode, price_amount, price_currency, status, variants), ',' order by sku)) "
                                  "from shop.products"))
            .toString();
    }
    static QString peopleOf(const TestDatabase &database)
    {
        return database
            .value(QStringLiteral("select md5(string_agg(concat_ws('|', u.email, u.name, u.phone, u.created_at, c.shipping_addresses), ',' order by u.email)) "
                                  "from shop.users u join shop.customer_profiles c using (user_id) where u.created_at < now() - interval '40 days'"))
            .toString();
    }
    static QString ordersOf(const TestDatabase &database)
    {
        return database
            .value(QStringLiteral("select md5(string_agg(concat_ws('|', o.order_id, o.order_number, o.customer_email, o.total_amount, o.delivered_at, i.items), "
                                  "',' order by o.order_id)) "
                                  "from shop.orders o join (select order_id, string_agg(concat_ws('*', quantity, product_sku, variant_options), '+' "
                                  "order by product_sku) as items from shop.order_items group by 1) i using (order_id) "
                                  "where o.created_at < now() - interval '40 days'"))
            .toString();
    }
    static QString told(const Result<DemoLoadReport> &result)
    {
        return result ? QStringLiteral("it loaded") : result.error().message + QLatin1Char('\n') + result.error().detail;
    }

private slots:
    void theSameSeedMakesTheSameShop()
    {
        // loaded by ./dev test, through the program, with the seed that is used when none is given
        const TestDatabase first(TestDatabase::From::DemoAsLoaded);
        QVERIFY2(first.isReady(), qPrintable(first.problem()));
        const qint64 orders = first.value(QStringLiteral("select value ->> 'orders' from backoffice.settings where key = 'demo_load'")).toLongLong();

        Database second;
        QVERIFY(second.migrator);
        QList<DemoLoadProgress> pieces;
        const auto loaded = loadDemoShop(*second.migrator, {.orders = orders, .seed = 1}, [&](const DemoLoadProgress &piece) { pieces.append(piece); });
        QVERIFY2(loaded, qPrintable(told(loaded)));

        QCOMPARE(goodsOf(second.database), goodsOf(first));
        QCOMPARE(peopleOf(second.database), peopleOf(first));
        QCOMPARE(ordersOf(second.database), ordersOf(first));

        QCOMPARE(loaded->orders, orders);
        QCOMPARE(loaded->months, 25);
        QVERIFY(loaded->bytes > 0);
        QVERIFY(loaded->seconds > 0);
        for (int i = 0; i < pieces.size(); ++i) {
            QCOMPARE(pieces[i].done, i + 1);
            QVERIFY(pieces[i].done <= pieces[i].total);
            QCOMPARE(pieces[i].month.isEmpty(), !pieces[i].step.startsWith(QLatin1String("month/")));
        }
        QCOMPARE(pieces.last().done, pieces.last().total);

        const auto again = loadDemoShop(*second.migrator, {.orders = orders, .seed = 1}, {});
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::Rejected);
        QVERIFY2(again.error().message.startsWith(QStringLiteral("This shop is not empty: it has %1 orders and 1000 products.").arg(orders)),
                 qPrintable(told(again)));
        QCOMPARE(second.database.value(QStringLiteral("select count(*) from shop.orders")).toLongLong(), orders);
    }

    void anotherSeedMakesAnotherShop()
    {
        const TestDatabase one(TestDatabase::From::DemoAsLoaded);
        QVERIFY2(one.isReady(), qPrintable(one.problem()));
        Database other;
        QVERIFY(other.migrator);
        const auto loaded = loadDemoShop(*other.migrator, {.orders = 1, .seed = 2}, {});
        QVERIFY2(loaded, qPrintable(told(loaded)));
        QVERIFY(goodsOf(other.database) != goodsOf(one));
        QCOMPARE(other.database.value(QStringLiteral("select count(*) from shop.orders")).toInt(), 1);
    }

    void aShopThatHasProductsIsLeftAlone()
    {
        Database shop;
        QVERIFY(shop.migrator);
        shop.database.execute(QStringLiteral(
            "with u as (insert into shop.users (email, password_hash, name, user_type) values ('a@shop.example', '!', 'A', 'SELLER') returning user_id) "
            "insert into shop.products (seller_id, name, slug, price_amount) select user_id, 'Mug', 'mug', 1 from u"));
        const auto loaded = loadDemoShop(*shop.migrator, {.orders = 10}, {});
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Error::Kind::Rejected);
        QVERIFY2(loaded.error().message.startsWith(QStringLiteral("This shop is not empty: it has 0 orders and 1 products.")), qPrintable(told(loaded)));
        QVERIFY(shop.database.value(QStringLiteral("select to_regnamespace('demo_work')")).isNull());
    }

    void twoAtOnceDoNotMix()
    {
        Database shop;
        QVERIFY(shop.migrator);
        shop.database.execute(QStringLiteral("select pg_advisory_lock(hashtextextended('demo load', 0))"));
        const auto loaded = loadDemoShop(*shop.migrator, {.orders = 10}, {});
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Error::Kind::Conflict);
        QVERIFY2(loaded.error().message.contains(QStringLiteral("right now")), qPrintable(told(loaded)));
    }

    void aDiskTooSmallIsSaidFirst()
    {
        Database shop;
        QVERIFY(shop.migrator);
        const auto loaded = loadDemoShop(*shop.migrator, {.orders = 1'000'000'000'000}, {});
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Error::Kind::Rejected);
        QVERIFY2(loaded.error().message.startsWith(QStringLiteral("The disk is too small: 1000000000000 orders need about")), qPrintable(told(loaded)));
        QCOMPARE(shop.database.value(QStringLiteral("select count(*) from backoffice.settings where key = 'demo_load'")).toInt(), 0);
    }

    void anInterruptedLoadIsKnownForWhatItIs()
    {
        Database shop;
        QVERIFY(shop.migrator);
        const QStringList arguments{QStringLiteral("demo"), QStringLiteral("load"), QStringLiteral("--orders"), QStringLiteral("300"), QStringLiteral("--dbname"),
                                    QStringLiteral("host='%1' port=5432 dbname=%2").arg(TestDatabase::socketDirectory(), shop.database.name())};
        QProcess load;
        load.setProcessChannelMode(QProcess::MergedChannels);
        load.start(QStringLiteral(BACKROOM_BIN_DIR "/backroomctl"), arguments);
        // some months are in, and the next one is on its way
        const auto monthsIn = [&] { return shop.database.value(QStringLiteral("select count(distinct date_trunc('month', created_at)) from shop.orders")).toInt(); };
        QTRY_VERIFY_WITH_TIMEOUT(load.state() == QProcess::NotRunning || monthsIn() >= 2, 120'000);
        QVERIFY2(load.state() == QProcess::Running, load.readAll().constData());
        load.kill();
        QVERIFY(load.waitForFinished());
        // the server notices that nobody waits any more
        QTRY_COMPARE_WITH_TIMEOUT(shop.database.value(QStringLiteral("select count(*) from pg_stat_activity where datname = current_database() "
                                                                     "and usename = 'backroom_migrator' and state <> 'idle'"))
                                      .toInt(),
                                  0, 30'000);

        QVERIFY(monthsIn() < 25);
        QCOMPARE(shop.database.value(QStringLiteral("select count(*) from shop.orders o where not exists (select from shop.order_items i where i.order_id = o.order_id) "
                                                    "or not exists (select from shop.order_status_history h where h.order_id = o.order_id)"))
                     .toInt(),
                 0);
        load.start(QStringLiteral(BACKROOM_BIN_DIR "/backroomctl"), arguments);
        QVERIFY(load.waitForFinished(60'000));
        QVERIFY(load.exitCode() != 0);
        const QString words = QString::fromUtf8(load.readAll());
        QVERIFY2(words.contains(QStringLiteral("An earlier load of the demo shop stopped half way")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("./dev demo --reset")), qPrintable(words));
    }
};

QTEST_GUILESS_MAIN(TestDemoLoad)
#include "tst_demo_load.moc"
