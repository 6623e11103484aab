// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/export_products.h"
#include "models/catalog/import_queries.h"
#include "models/core/money.h"
#include "models/db/db_executor.h"
#include "models/list/csv_text.h"
#include "tests/support/test_database.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

// Files of products into a demo shop and out of it, through the logins of those who may and who may not.
class TestProductImport : public QObject
{
    Q_OBJECT

    using Change = std::function<void(ImportMapping &)>;

private slots:
    void initTestCase()
    {
        QVERIFY2(m_database.isReady(), qPrintable(m_database.problem()));
        m_executor = std::make_unique<DbExecutor>(m_database.profile(), m_database.credentials(QStringLiteral("mona.keller")));
        m_queries.emplace(*m_executor);
        m_seller = m_database.value(QStringLiteral("select user_id::text from shop.users where user_type = 'SELLER' order by name limit 1")).toString();
    }
    void cleanupTestCase() { m_executor.reset(); }

    void aFileAddsItsProductsAndAgainNothing()
    {
        const QString path = file("Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,"
                                  "Variant Compare At Price,Variant Requires Shipping,Image Src,Image Position,SEO Title,Cost per item\n"
                                  "moss-lamp,Moss Lamp,<p>Green &amp; warm</p>,Moor,Lamps,\"light, moss\",true,Size,Small,ML-1,900,7,19.9,25,true,https://x.example/moss.jpg,1,Moss,4.05\n"
                                  "moss-lamp,,,,,,,,Tall,ML-2,950,2,19.9,25,true,https://x.example/tall.jpg,2,,4.05\n"
                                  "moss-lamp,,,,,,,,Giant,ML-3,1800,1,49,,true,,,,\n"
                                  "fern-pot,Fern Pot,Clay,Moor,,,false,Title,Default Title,,0,0,5,,true,,,,\n");
        const qint64 units = stockUnits();
        const ImportPlan plan = planned(path);
        QCOMPARE(counts(plan), QStringLiteral("3 lines: 3 added, 0 changed, 0 unchanged, 0 refused"));
        QCOMPARE(plan.remarks.stockUnits, 10);
        QCOMPARE(plan.remarks.splitProducts, 1);
        QCOMPARE(m_database.value(QStringLiteral("select count(*) from shop.products where slug like 'moss-lamp%'")).toInt(), 0);

        const CommandId command = CommandId::make();
        const auto done = apply(command, plan.id);
        QVERIFY2(done, qPrintable(why(done)));
        QCOMPARE(done->added, 3);
        QCOMPARE(one("select concat_ws('|', name, price_amount, price_currency, compare_at_price_amount, cost_price_amount, sku, weight_grams, status, description, tags, attributes, "
                     "variants, meta_title, published_at is not null) from shop.products where slug = 'moss-lamp'"),
                 QStringLiteral("Moss Lamp|1990|EUR|2500|405|ML-1|900|ACTIVE|Green & warm|{light,moss}|{\"type\": \"Lamps\", \"brand\": \"Moor\"}|"
                                "[{\"sku\": \"ML-1\", \"size\": \"Small\"}, {\"sku\": \"ML-2\", \"size\": \"Tall\"}]|Moss|t"));
        QCOMPARE(one("select concat_ws('|', name, price_amount, sku, variants) from shop.products where slug = 'moss-lamp-giant'"),
                 QStringLiteral("Moss Lamp – Giant|4900|ML-3|[{\"size\": \"Giant\"}]"));
        QCOMPARE(one("select concat_ws('|', status, price_amount, coalesce(sku, '-'), variants) from shop.products where slug = 'fern-pot'"), QStringLiteral("DRAFT|500|-|[]"));
        QCOMPARE(one("select string_agg(image_url || ' ' || is_primary, ',' order by sort_order) from shop.product_images i join shop.products p using (product_id) where slug = 'moss-lamp'"),
                 QStringLiteral("https://x.example/moss.jpg true,https://x.example/tall.jpg false"));
        QCOMPARE(stockUnits(), units);

        // sent again, after an answer that was lost: the same answer, and nothing happens
        const auto again = apply(command, plan.id);
        QVERIFY2(again, qPrintable(why(again)));
        QCOMPARE(again->added, 3);
        QCOMPARE(m_database.value(QStringLiteral("select count(*) from shop.products where slug like 'moss-lamp%'")).toInt(), 2);
        // another intention about what was done
        QCOMPARE(apply(CommandId::make(), plan.id).error().kind, Error::Kind::NotFound);
        QCOMPARE(counts(planned(path)), QStringLiteral("3 lines: 0 added, 0 changed, 3 unchanged, 0 refused"));
    }

    void aDryRunShowsEachFieldThatChanges()
    {
        const QString slug = aProduct(QStringLiteral("p.price_currency = 'EUR' and p.compare_at_price_amount is null and p.status = 'ACTIVE'"));
        const QString sku = one("select sku from shop.products where slug = '" + slug + "'");
        const qint64 price = one("select price_amount from shop.products where slug = '" + slug + "'").toLongLong();
        const QString path = file("SKU;Price;Name;Category\n" + sku.toUtf8() + ";" + Money(price + 155, "EUR").toPlainString().toLatin1() + ";Renamed \xE2\x9C\x93;\n");
        const ImportPlan plan = planned(path);
        QCOMPARE(counts(plan), QStringLiteral("1 lines: 0 added, 1 changed, 0 unchanged, 0 refused"));
        const auto rows = result(m_queries->rows(plan.id, ImportAction::Change, 0, 100, {}));
        QVERIFY2(rows, qPrintable(why(rows)));
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().line, 2);
        QStringList changes;
        for (const ImportChange &change : rows->first().changes)
            changes << QStringLiteral("%1: %2 > %3").arg(change.field, change.before, change.after);
        changes.sort();
        const QString name = one("select name from shop.products where slug = '" + slug + "'");
        QCOMPARE(changes, QStringList({QStringLiteral("name: %1 > Renamed ✓").arg(name), QStringLiteral("price_amount: %1 > %2").arg(Money(price, "EUR").toPlainString(), Money(price + 155, "EUR").toPlainString())}));

        // somebody was faster: nothing of it happens
        m_database.execute(QStringLiteral("update shop.products set name = 'Theirs' where slug = '%1'").arg(slug));
        const auto late = apply(CommandId::make(), plan.id);
        QVERIFY(!late);
        QCOMPARE(late.error().kind, Error::Kind::Conflict);
        QCOMPARE(one("select concat_ws('|', name, price_amount) from shop.products where slug = '" + slug + "'"), QStringLiteral("Theirs|%1").arg(price));
        const auto now = apply(CommandId::make(), planned(path).id);
        QVERIFY2(now, qPrintable(why(now)));
        QCOMPARE(one("select concat_ws('|', name, price_amount) from shop.products where slug = '" + slug + "'"), QStringLiteral("Renamed ✓|%1").arg(price + 155));
        // an empty cell of somebody else's file takes nothing away
        QVERIFY(!one("select category_id from shop.products where slug = '" + slug + "'").isEmpty());
    }

    void linesAreRefusedWithTheirReason_data()
    {
        QTest::addColumn<QByteArray>("cells"); // of line 2
        QTest::addColumn<QString>("problems");
        const auto row = [](const char *name, const char *cells, const char *problems) { QTest::newRow(name) << QByteArray(cells) << QString::fromUtf8(problems); };
        // sku,name,price,compare at price,cost price,currency,status,category,seller,weight,attributes,digital,images
        row("nothing wrong", "N-1,Tent,19.90,25,4,EUR,active,,,1200,,no,", "");
        row("thousands", "N-1,Tent,\"1,299.00\",,,EUR,,,,,,,", "price not_an_amount 1,299.00");
        row("too many decimals", "N-1,Tent,19.999,,,EUR,,,,,,,", "price not_an_amount 19.999");
        row("yen have no sen", "N-1,Tent,1500.5,,,JPY,,,,,,,", "price not_an_amount 1500.5");
        row("a sign of money", "N-1,Tent,\xE2\x82\xAC"
                               "19,,,EUR,,,,,,,",
            "price not_an_amount \xE2\x82\xAC"
            "19");
        row("exponent", "N-1,Tent,1e3,,,EUR,,,,,,,", "price not_an_amount 1e3");
        row("underscore", "N-1,Tent,1_9,,,EUR,,,,,,,", "price not_an_amount 1_9");
        row("negative", "N-1,Tent,-5,,,EUR,,,,,,,", "price not_positive -5");
        row("zero", "N-1,Tent,0.00,,,EUR,,,,,,,", "price not_positive 0.00");
        row("no price", "N-1,Tent,,,,EUR,,,,,,,", "price missing ");
        row("lower before", "N-1,Tent,20,19.99,,EUR,,,,,,,", "compare_at_price below_price 19.99");
        row("negative cost", "N-1,Tent,20,,-1,EUR,,,,,,,", "cost_price negative -1");
        row("no such currency", "N-1,Tent,20,,,XTS,,,,,,,", "currency unknown XTS");
        row("no such status", "N-1,Tent,20,,,EUR,gone,,,,,,", "status unknown GONE");
        row("no such category", "N-1,Tent,20,,,EUR,,Nonsense,,,,,", "category unknown Nonsense");
        row("no such seller", "N-1,Tent,20,,,EUR,,,nobody@x.example,,,,", "seller unknown nobody@x.example");
        row("weight", "N-1,Tent,20,,,EUR,,,,1.5 kg,,,", "weight not_a_weight 1.5 kg");
        row("attributes", "N-1,Tent,20,,,EUR,,,,,[1],,", "attributes not_an_object [1]");
        row("broken JSON", "N-1,Tent,20,,,EUR,,,,,{a,,", "attributes not_an_object {a");
        row("digital", "N-1,Tent,20,,,EUR,,,,,,perhaps,", "is_digital not_yes_or_no perhaps");
        row("pictures", "N-1,Tent,20,,,EUR,,,,,,,file:///etc/passwd", "images not_an_address [{\"alt\": null, \"url\": \"file:///etc/passwd\"}]");
        row("no name", "N-1,,20,,,EUR,,,,,,,", "name missing ");
        row("no key", ",Tent,20,,,EUR,,,,,,,", "handle missing ");
        row("no key, no name", ",,20,,,EUR,,,,,,,", "handle missing |name missing ");
        row("several at once", "N-1,Tent,-5,,-1,EUR,gone,,,,,,", "cost_price negative -1|price not_positive -5|status unknown GONE");
        row("surplus", "N-1,Tent,20,,,EUR,,,,,,,,more", " too_many_cells 14");
        row("cut off", "N-1,Tent,20", " too_few_cells 3");
        row("too much", "N-1,Tent,99999999999999,,,EUR,,,,,,,", "price not_an_amount 99999999999999");
    }
    void linesAreRefusedWithTheirReason()
    {
        QFETCH(QByteArray, cells);
        QFETCH(QString, problems);
        const ImportPlan plan = planned(file("sku,name,price,compare at price,cost price,currency,status,category,seller,weight,attributes,digital,images\n" + cells + "\n"));
        QStringList found;
        const auto rows = result(m_queries->rows(plan.id, ImportAction::Refuse, 0, 100, {}));
        QVERIFY2(rows, qPrintable(why(rows)));
        for (const ImportRow &row : *rows) {
            QCOMPARE(row.line, 2);
            for (const ImportProblem &problem : row.problems)
                found << QStringLiteral("%1 %2 %3").arg(problem.field, problem.problem, problem.value);
        }
        found.sort();
        QCOMPARE(found.join(QLatin1Char('|')), problems);
        const auto done = apply(CommandId::make(), plan.id);
        QCOMPARE(bool(done), problems.isEmpty());
        if (!done) {
            QCOMPARE(done.error().kind, Error::Kind::InvalidInput);
            QCOMPARE(one("select count(*) from shop.products where sku = 'N-1'"), QStringLiteral("0"));
        }
        m_database.execute(QStringLiteral("delete from shop.products where sku = 'N-1'"));
    }

    void aSkuTwiceOrOfAnotherIsRefused()
    {
        const QString slug = aProduct(QStringLiteral("p.price_currency = 'EUR'"));
        const QString taken = one("select sku from shop.products where slug = '" + slug + "'");
        const ImportPlan plan = planned(file("handle,sku,name,price\nnew-a,D-1,A,1\nnew-b,D-1,B,2\nnew-c," + taken.toUtf8() + ",C,3\nnew-a,D-4,D,4\n"));
        QCOMPARE(counts(plan), QStringLiteral("4 lines: 1 added, 0 changed, 0 unchanged, 3 refused"));
        const auto rows = result(m_queries->rows(plan.id, ImportAction::Refuse, 0, 100, {})).value();
        QStringList found;
        for (const ImportRow &row : rows)
            found << QStringLiteral("%1 %2 %3 %4").arg(QString::number(row.line), row.problems.first().field, row.problems.first().problem, row.problems.first().value);
        QCOMPARE(found, QStringList({QStringLiteral("3 sku twice 2"), QStringLiteral("4 sku taken ") + taken, QStringLiteral("5 handle twice 2")}));
        // pages go on where the last ended
        const auto next = result(m_queries->rows(plan.id, ImportAction::Refuse, 3, 1, {})).value();
        QCOMPARE(next.size(), 1);
        QCOMPARE(next.first().line, 4);
    }

    void commasAreDecimalsWhenTold()
    {
        const ImportPlan plan = planned(file("sku;name;price\nK-1;Topf;1299,5\nK-2;Topf;1.299,50\nK-3;Topf;12.5\n"), [](ImportMapping &mapping) { mapping.commaDecimals = true; });
        QCOMPARE(counts(plan), QStringLiteral("3 lines: 1 added, 0 changed, 0 unchanged, 2 refused"));
        const auto rows = result(m_queries->rows(plan.id, ImportAction::Add, 0, 10, {})).value();
        const auto price = std::find_if(rows.first().changes.begin(), rows.first().changes.end(), [](const ImportChange &change) { return change.field == QLatin1String("price_amount"); });
        QCOMPARE(price->after, QStringLiteral("1299.50"));
    }

    void pricesOfAnotherCurrencyAreNotMixed()
    {
        const QString slug = aProduct(QStringLiteral("p.price_currency = 'USD'"));
        const ImportPlan plan = planned(file("handle,price\n" + slug.toUtf8() + ",12.00\n"));
        QCOMPARE(counts(plan), QStringLiteral("1 lines: 0 added, 0 changed, 0 unchanged, 1 refused"));
        QCOMPARE(result(m_queries->rows(plan.id, ImportAction::Refuse, 0, 10, {})).value().first().problems.first().problem, QStringLiteral("other_currency"));
    }

    void categoriesAreFoundBySlugPathAndName()
    {
        const QString path = one("with recursive t as (select category_id, name::text as path, 1 as n from shop.categories where parent_category_id is null union all "
                                 "select c.category_id, t.path || ' > ' || c.name, t.n + 1 from t join shop.categories c on c.parent_category_id = t.category_id) "
                                 "select path from t where n = 3 order by path limit 1");
        const QString slug = one("select slug from shop.categories order by slug limit 1");
        const ImportPlan plan = planned(file("sku,name,price,category\nC-1,A,1,\"" + path.toUpper().toUtf8() + "\"\nC-2,B,1," + slug.toUtf8() + "\n"));
        QCOMPARE(counts(plan), QStringLiteral("2 lines: 2 added, 0 changed, 0 unchanged, 0 refused"));
        // a name that means two shelves means none
        m_database.execute(QStringLiteral("insert into shop.categories (name, slug) values ('Odds', 'odds-1'), ('Odds', 'odds-2')"));
        QCOMPARE(planned(file("sku,name,price,category\nC-1,A,1,odds\n")).refused, 1);
    }

    void whatIsExportedIsImportedWithoutADifference()
    {
        // everything that a cell can hold
        m_database.execute(QStringLiteral("update shop.products set name = '=cmd|'' /C calc''!A0', description = e'two\\r\\nlines, \"quoted\"\\n', short_description = '', meta_title = '''apostrophe', "
                                          "tags = array['a,b', '[x', ' padded ', 'ü'], attributes = '{\"a\": \"=1+1\", \"n\": 12345678901234567890.5}', sku = '-1+2', dimensions = null "
                                          "where product_id = (select product_id from shop.products order by product_id limit 1)"));
        m_database.execute(QStringLiteral("update shop.products set tags = '{}', description = null, category_id = null, cost_price_amount = null, weight_grams = null, name = '  padded  ', "
                                          "is_digital = true, requires_shipping = false where product_id = (select product_id from shop.products order by product_id offset 1 limit 1)"));
        m_database.execute(QStringLiteral("update shop.products set tags = null where product_id = (select product_id from shop.products order by product_id offset 2 limit 1)"));
        m_database.execute(QStringLiteral("delete from shop.product_images where product_id = (select product_id from shop.products order by product_id offset 3 limit 1)"));

        const QString before = everything();
        const QString path = m_folder.filePath(QStringLiteral("products.csv"));
        const QList<QUuid> products = allProducts();
        const auto written = result(writeProducts(*m_executor, products, path, {}));
        QVERIFY2(written, qPrintable(why(written)));
        QCOMPARE(*written, qint64(products.size()));
        QFile exported(path);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        const QByteArray csv = exported.readAll();
        QVERIFY2(csv.contains(",\"'=cmd|' /C calc'!A0\","), "formulas do nothing in a spreadsheet");
        QVERIFY(csv.contains(",\"'-1+2\","));

        QCOMPARE(counts(planned(path)), QStringLiteral("%1 lines: 0 added, 0 changed, %1 unchanged, 0 refused").arg(products.size()));

        // and into a shop that has lost and mangled them
        m_database.execute(QStringLiteral("update shop.products set name = 'Lost', description = 'x', tags = '{z}', attributes = '{\"z\": 1}', variants = '[]', meta_title = null, "
                                          "short_description = null, cost_price_amount = 1, weight_grams = 1, category_id = null, barcode = null"));
        m_database.execute(QStringLiteral("delete from shop.product_images where image_id in (select image_id from shop.product_images order by image_id limit 500)"));
        QVERIFY(everything() != before);
        const ImportPlan plan = planned(path);
        QCOMPARE(plan.changed, int(products.size()));
        const auto done = apply(CommandId::make(), plan.id);
        QVERIFY2(done, qPrintable(why(done)));
        QCOMPARE(everything(), before);
    }

    void damageLeavesNothing()
    {
        const auto refused = result(m_queries->plan(fileOf(file("sku,name,price\nX-1,A,1\nX-2,\"B,2\nX-3,C,3\n")), {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::InvalidInput);
        QVERIFY2(refused.error().message.startsWith(QStringLiteral("Line 3:")), qPrintable(refused.error().message));
        QCOMPARE(one("select count(*) from backoffice.imports where file_name = '" + m_lastName + "'"), QStringLiteral("0"));
    }

    void takenBackMidwayLeavesNothing()
    {
        const ImportPlan plan = planned(manyProducts("taken", 6000));
        TaskControl control;
        const auto future = m_queries->apply(CommandId::make(), plan.id, control);
        QTRY_VERIFY_WITH_TIMEOUT(control.done() > 0, 60'000);
        control.cancel().cancel();
        const auto done = result(future);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Cancelled);
        QCOMPARE(one("select count(*) from shop.products where sku like 'taken-%'"), QStringLiteral("0"));
        // and can be done after all
        const auto later = apply(CommandId::make(), plan.id);
        QVERIFY2(later, qPrintable(why(later)));
        QCOMPARE(one("select count(*) from shop.products where sku like 'taken-%'"), QStringLiteral("6000"));
    }

    void aLinkLostMidwayMakesItOnce()
    {
        const ImportPlan plan = planned(manyProducts("lost", 6000));
        TaskControl control;
        const auto future = m_queries->apply(CommandId::make(), plan.id, control);
        QTRY_VERIFY_WITH_TIMEOUT(control.done() > 0, 60'000);
        m_database.execute(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'mona.keller' and query like '%apply_import_rows%'"));
        // the executor sends it again by itself, since the command can only be carried out once
        const auto done = result(future);
        QVERIFY2(done, qPrintable(why(done)));
        QCOMPARE(one("select count(*) from shop.products where sku like 'lost-%'"), QStringLiteral("6000"));
        QCOMPARE(one("select count(*) from backoffice.commands where kind = 'import_products' and request ->> 'import_id' = '" + plan.id.toString(QUuid::WithoutBraces) + "'"), QStringLiteral("1"));
    }

    void othersImportNothing()
    {
        for (const QString &login : {QStringLiteral("sam.okafor"), QStringLiteral("jonas.weber"), QStringLiteral("ada.novak")}) {
            DbExecutor executor(m_database.profile(), m_database.credentials(login));
            const ImportQueries queries(executor);
            const auto refused = result(queries.plan(fileOf(file("sku,name,price\nX-1,A,1\n")), {}));
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::PermissionDenied);
        }
    }

private:
    template<typename T>
    static Result<T> result(const QFuture<Result<T>> &future)
    {
        QFuture<Result<T>> waiting = future;
        waiting.waitForFinished();
        return waiting.resultCount() == 0 ? Result<T>(failure(Error::Kind::Cancelled, QString())) : waiting.result();
    }
    template<typename T>
    static QString why(const Result<T> &result)
    {
        return result ? QString() : result.error().message + QLatin1Char(' ') + result.error().detail;
    }
    static QString counts(const ImportPlan &plan)
    {
        return QStringLiteral("%1 lines: %2 added, %3 changed, %4 unchanged, %5 refused").arg(plan.lines).arg(plan.added).arg(plan.changed).arg(plan.unchanged).arg(plan.refused);
    }
    QString one(const QString &sql) const { return m_database.value(sql).toString(); }
    QString one(const char *sql) const { return one(QString::fromUtf8(sql)); }
    qint64 stockUnits() const { return one("select sum(available_quantity + reserved_quantity + committed_quantity + damaged_quantity) from shop.inventory_items").toLongLong(); }
    QString aProduct(const QString &condition) const
    {
        return one("select p.slug from shop.products p where " + condition + " and p.sku is not null order by random() limit 1");
    }
    QString everything() const
    {
        return one("select md5(string_agg((to_jsonb(p) - 'updated_at' - 'row_version')::text || coalesce((select jsonb_agg(jsonb_build_array(i.image_url, i.alt_text, i.is_primary) order by "
                   "i.is_primary desc, i.sort_order, i.image_id) from shop.product_images i where i.product_id = p.product_id)::text, ''), '|' order by p.product_id)) from shop.products p");
    }
    QList<QUuid> allProducts() const
    {
        QList<QUuid> ids;
        for (const QString &id : one("select string_agg(product_id::text, ',' order by name desc, product_id) from shop.products").split(QLatin1Char(',')))
            ids << QUuid::fromString(id);
        return ids;
    }
    QString file(const QByteArray &content)
    {
        m_lastName = QStringLiteral("file%1.csv").arg(++m_files);
        QFile made(m_folder.filePath(m_lastName));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("The test's file cannot be written.");
        return made.fileName();
    }
    QString manyProducts(const QByteArray &prefix, int count)
    {
        QByteArray content("sku,name,price\n");
        for (int i = 1; i <= count; ++i)
            content += prefix + '-' + QByteArray::number(i) + ",Thing " + QByteArray::number(i) + ",9.99\n";
        return file(content);
    }
    ImportFile fileOf(const QString &path, const Change &change = {}) const
    {
        const auto beginning = ImportQueries::look(path);
        if (!beginning)
            return {.path = path, .format = {}, .mapping = {}};
        ImportFile file{.path = path, .format = beginning->format, .mapping = ImportMapping::of(beginning->headers)};
        file.mapping.currency = QStringLiteral("EUR");
        file.mapping.sellerId = m_seller;
        if (change)
            change(file.mapping);
        return file;
    }
    ImportPlan planned(const QString &path, const Change &change = {}) const
    {
        const auto plan = result(m_queries->plan(fileOf(path, change), {}));
        if (!plan)
            qWarning("%s", qPrintable(why(plan)));
        return plan.value_or(ImportPlan{});
    }
    Result<ImportOutcome> apply(const CommandId &command, const QUuid &id) const { return result(m_queries->apply(command, id, {})); }

    TestDatabase m_database{TestDatabase::From::DemoAsLoaded};
    std::unique_ptr<DbExecutor> m_executor;
    std::optional<ImportQueries> m_queries;
    QTemporaryDir m_folder;
    QString m_seller;
    QString m_lastName;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(TestProductImport)
#include "tst_product_import.moc"
