// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/carts/cart_queries.h"
#include "models/db/db_executor.h"
#include "tests/support/test_database.h"

#include <QTest>

// Carts through the logins of those who may see them, and of those who may not.
class TestCartQueries : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_database.isReady(), qPrintable(m_database.problem())); }

    void aCartIsWorthItsItems()
    {
        const QString id = aCart(QStringLiteral("(select count(*) from shop.cart_items i where i.cart_id = c.cart_id) > 1 and c.customer_id is not null"));
        const auto cart = detail(QStringLiteral("sam.okafor"), id);
        QVERIFY2(cart, cart ? "" : qPrintable(cart.error().message));
        QVERIFY(!cart->customerName.isEmpty());
        QVERIFY(cart->items.size() > 1);
        QCOMPARE(cart->value().minorUnits(),
                 m_database.value(QStringLiteral("select sum(quantity * unit_price_amount)::bigint from shop.cart_items where cart_id = '%1'").arg(id)).toLongLong());
        QCOMPARE(cart->units(), m_database.value(QStringLiteral("select sum(quantity)::integer from shop.cart_items where cart_id = '%1'").arg(id)).toInt());
    }

    void whatBecameMoreExpensiveIsTold()
    {
        const QString id = aCart(QStringLiteral("c.status = 'ACTIVE' and exists (select from shop.cart_items i join shop.products p using (product_id) "
                                                "where i.cart_id = c.cart_id and p.price_currency = i.unit_price_currency)"));
        m_database.execute(QStringLiteral("update shop.products set price_amount = price_amount + 777, compare_at_price_amount = null "
                                          "where product_id in (select product_id from shop.cart_items where cart_id = '%1')")
                               .arg(id));
        const auto cart = detail(QStringLiteral("mona.keller"), id);
        QVERIFY2(cart, cart ? "" : qPrintable(cart.error().message));
        QVERIFY(std::any_of(cart->items.cbegin(), cart->items.cend(), [](const CartItem &item) { return item.hasNewPrice(); }));
    }

    void warehouseStaffAreRefused()
    {
        const auto cart = detail(QStringLiteral("jonas.weber"), aCart(QStringLiteral("true")));
        QVERIFY(!cart);
        QCOMPARE(cart.error().sqlState, QStringLiteral("42501"));
    }

private:
    [[nodiscard]] QString aCart(const QString &condition) const
    {
        const QString id = m_database.value(QStringLiteral("select c.cart_id from shop.carts c where %1 order by c.cart_id desc limit 1").arg(condition)).toString();
        if (id.isEmpty())
            qFatal("The demo shop has no cart with %s", qPrintable(condition));
        return id;
    }

    [[nodiscard]] Result<CartDetail> detail(const QString &login, const QString &id) const
    {
        DbExecutor executor(m_database.profile(), m_database.credentials(login));
        auto future = CartQueries(executor).detail(QUuid::fromString(id), {});
        future.waitForFinished();
        return future.result();
    }

    TestDatabase m_database{TestDatabase::From::Demo};
};

QTEST_GUILESS_MAIN(TestCartQueries)
#include "tst_cart_queries.moc"
