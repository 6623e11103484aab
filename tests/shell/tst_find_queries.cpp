// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/db_executor.h"
#include "models/shell/find_queries.h"
#include "models/shell/user_settings.h"
#include "tests/support/test_database.h"
#include "tests/support/why_not.h"

#include <QJsonObject>
#include <QTest>

// What the palette looks up, through the logins of the people who type, on a demo shop of the test's own.
class TestFindQueries : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_database.isReady(), qPrintable(m_database.problem()));
        m_agent = std::make_unique<DbExecutor>(m_database.profile(), m_database.credentials(QStringLiteral("sam.okafor")));
        m_packer = std::make_unique<DbExecutor>(m_database.profile(), m_database.credentials(QStringLiteral("jonas.weber")));
    }

    void aCustomerIsFoundByNameMailAndPhone()
    {
        const QString id = text("select user_id from shop.users where user_type = 'CUSTOMER' and phone is not null and merged_into is null limit 1");
        for (const char *column : {"email", "upper(email)", "phone", "shop.fold_text(email)", "shop.fold_text(name)"}) {
            const QString words = m_database.value(QStringLiteral("select %1 from shop.users where user_id = '%2'").arg(QLatin1String(column), id)).toString();
            const auto hits = customers(*m_agent, words);
            QVERIFY2(hits, qPrintable(whyNot(hits)));
            QVERIFY2(hits->size() <= 8, column);
            const bool found = std::any_of(hits->begin(), hits->end(), [&](const CustomerHit &hit) { return hit.userId.toString(QUuid::WithoutBraces) == id; });
            QVERIFY2(found || hits->size() == 8, qPrintable(words));
            if (QLatin1String(column).contains(QLatin1String("email")))
                QCOMPARE(hits->first().userId.toString(QUuid::WithoutBraces), id); // the whole address names one
        }
    }

    void onlyCustomersAreFound()
    {
        const auto hits = customers(*m_agent, QStringLiteral("mona.keller"));
        QVERIFY2(hits, qPrintable(whyNot(hits)));
        QVERIFY(hits->isEmpty());
        // Two letters are in half the shop, and no index has them.
        QVERIFY(customers(*m_agent, QStringLiteral("an"))->isEmpty());
    }

    void nobodySearchesByAPattern()
    {
        for (const auto &words : {QStringLiteral("%%%"), QStringLiteral("___"), QStringLiteral("\\\\\\"), QStringLiteral("'; drop table shop.users --")}) {
            QVERIFY(customers(*m_agent, words)->isEmpty());
            QVERIFY(products(*m_agent, words)->isEmpty());
        }
    }

    void aPackerFindsNoCustomers()
    {
        const auto hits = customers(*m_packer, QStringLiteral("example"));
        QVERIFY(!hits);
        QCOMPARE(hits.error().kind, Error::Kind::PermissionDenied);
    }

    void aProductIsFoundByItsCodes()
    {
        const QString id = text("select product_id from shop.products where barcode is not null and sku is not null limit 1");
        const QString sku = text("select sku from shop.products where product_id = '%1'", id);
        const QString barcode = text("select barcode from shop.products where product_id = '%1'", id);
        for (const QString &words : {sku, sku.toLower(), barcode}) {
            const auto hits = products(*m_packer, words);
            QVERIFY2(hits, qPrintable(whyNot(hits)));
            QVERIFY2(!hits->isEmpty(), qPrintable(words));
            QCOMPARE(hits->first().productId.toString(QUuid::WithoutBraces), id);
        }
        const auto beginning = products(*m_agent, sku.left(5));
        QVERIFY(!beginning->isEmpty());
        for (const ProductHit &hit : *beginning)
            QVERIFY(hit.sku.startsWith(sku.left(5)) || hit.name.contains(sku.left(5), Qt::CaseInsensitive));
        const QString name = text("select name from shop.products where product_id = '%1'", id);
        QVERIFY(!products(*m_agent, name.section(u' ', 0, 0))->isEmpty());
    }

    void savedViewsAreOnesOwnAndThoseShared()
    {
        m_database.execute(QStringLiteral(
            "insert into backoffice.saved_views (login, list, name, shared_with, definition) values "
            "('sam.okafor', 'orders', 'Mine', null, '{}'), ('mona.keller', 'orders', 'For all', 'ALL', '{}'), "
            "('mona.keller', 'orders', 'For packers', 'WAREHOUSE', '{}'), ('mona.keller', 'orders', 'Hers', null, '{}'), "
            "('sam.okafor', 'stock', 'Another list', null, '{}')"));
        auto answer = FindQueries(*m_agent).savedViews({QStringLiteral("orders")}, {});
        answer.waitForFinished();
        const auto found = answer.result();
        QVERIFY2(found, qPrintable(whyNot(found)));
        QStringList names;
        for (const SavedViewHit &view : *found)
            names << view.name;
        QCOMPARE(names, QStringList({QStringLiteral("For all"), QStringLiteral("Mine")}));
    }

    void settingsAreOnesOwn()
    {
        const auto load = [](DbExecutor &executor) {
            auto answer = UserSettings(executor).load(QStringLiteral("shell.test"));
            answer.waitForFinished();
            return answer.result();
        };
        const auto save = [this](int value) {
            auto answer = UserSettings(*m_agent).save(QStringLiteral("shell.test"), QJsonDocument(QJsonObject{{QStringLiteral("n"), value}}));
            answer.waitForFinished();
            return answer.result().has_value();
        };
        QCOMPARE(load(*m_agent).error().kind, Error::Kind::NotFound);
        QVERIFY(save(1));
        QVERIFY(save(2));
        QCOMPARE(load(*m_agent)->object()[QStringLiteral("n")].toInt(), 2);
        QCOMPARE(load(*m_packer).error().kind, Error::Kind::NotFound);
    }

private:
    static Result<QList<CustomerHit>> customers(DbExecutor &executor, const QString &words)
    {
        auto answer = FindQueries(executor).customers(words, {});
        answer.waitForFinished();
        return answer.result();
    }
    static Result<QList<ProductHit>> products(DbExecutor &executor, const QString &words)
    {
        auto answer = FindQueries(executor).products(words, {});
        answer.waitForFinished();
        return answer.result();
    }
    [[nodiscard]] QString text(const char *sql, const QString &argument = {}) const
    {
        const QString statement = QString::fromLatin1(sql);
        return m_database.value(argument.isEmpty() ? statement : statement.arg(argument)).toString();
    }

    TestDatabase m_database{TestDatabase::From::Demo};
    std::unique_ptr<DbExecutor> m_agent;
    std::unique_ptr<DbExecutor> m_packer;
};

QTEST_GUILESS_MAIN(TestFindQueries)
#include "tst_find_queries.moc"
