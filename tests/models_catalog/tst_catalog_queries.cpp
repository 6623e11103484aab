// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/catalog_queries.h"
#include "models/catalog/product_fields.h"
#include "models/catalog/product_list.h"
#include "models/db/db_executor.h"
#include "models/list/list_queries.h"
#include "tests/support/test_database.h"

#include <QTest>

#include <memory>

// The catalog through the logins of those who read and change it, on a demo shop of the test's own.
class TestCatalogQueries : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_database.isReady(), qPrintable(m_database.problem()));
        m_agent = signIn(QStringLiteral("sam.okafor"));
        m_packer = signIn(QStringLiteral("jonas.weber"));
        m_manager = signIn(QStringLiteral("mona.keller"));
    }

    void everybodySeesWhatTheirRoleMay()
    {
        const QUuid id = aProduct();
        const auto forManager = product(*m_manager, Role::Manager, id);
        QVERIFY2(forManager, qPrintable(message(forManager)));
        QVERIFY(forManager->mayEdit && forManager->cost && !forManager->sales.isEmpty() && !forManager->sellerName.isEmpty());
        QCOMPARE(forManager->cost->minorUnits(), one(QStringLiteral("select cost_price_amount from shop.products where product_id = '%1'"), id).toLongLong());
        const auto forAgent = product(*m_agent, Role::Support, id);
        QVERIFY2(forAgent, qPrintable(message(forAgent)));
        QVERIFY(!forAgent->mayEdit && !forAgent->cost && forAgent->sales.isEmpty() && !forAgent->sellerName.isEmpty());
        const auto forPacker = product(*m_packer, Role::Warehouse, id);
        QVERIFY2(forPacker, qPrintable(message(forPacker)));
        QVERIFY(!forPacker->mayEdit && forPacker->sellerName.isEmpty() && forPacker->reviews.isEmpty());
        // what the role must not see is refused by the database, whatever the program asks
        QCOMPARE(product(*m_agent, Role::Manager, id).error().kind, Error::Kind::PermissionDenied);
        QCOMPARE(product(*m_packer, Role::Support, id).error().kind, Error::Kind::PermissionDenied);
        // stock: all of it for managers, that of the own warehouses for those who work there
        QCOMPARE(forManager->available(), one(QStringLiteral("select sum(available_quantity) from shop.inventory_items where product_id = '%1'"), id).toLongLong());
        for (const ProductStock &stock : forPacker->stock)
            QVERIFY2(stock.warehouseCode == u"HAM" || stock.warehouseCode == u"LIS", qPrintable(stock.warehouseCode));
    }

    void salesAddUp()
    {
        const QUuid id = m_database.value(QStringLiteral("select product_id from reporting.product_rollup where day > current_date - 365 group by 1 order by sum(units) desc limit 1")).toUuid();
        const auto sold = product(*m_manager, Role::Manager, id);
        QVERIFY2(sold, qPrintable(message(sold)));
        QCOMPARE(sold->sales.last().days, 365);
        QCOMPARE(sold->sales.last().units, one(QStringLiteral("select sum(units) from reporting.product_rollup where product_id = '%1' and day > current_date - 365"), id).toLongLong());
        QVERIFY(sold->sales.last().units > 0);
    }

    void thereIsNoSuchProduct()
    {
        QCOMPARE(product(*m_agent, Role::Support, QUuid::createUuid()).error().kind, Error::Kind::NotFound);
        QCOMPARE(CatalogQueries(*m_agent, Role::Support).findByCode(QStringLiteral("no such code"), {}).result().error().kind, Error::Kind::NotFound);
    }

    void codesLeadToTheirProduct()
    {
        const QUuid id = aProduct();
        for (const char *column : {"sku", "barcode"}) {
            const QString code = one(QStringLiteral("select %1 from shop.products where product_id = '%2'").arg(QLatin1String(column), QStringLiteral("%1")), id).toString();
            const auto found = CatalogQueries(*m_packer, Role::Warehouse).findByCode(code, {}).result();
            QVERIFY2(found, qPrintable(code));
            QCOMPARE(*found, id);
        }
    }

    void aSearchBeginsWithTheBestMatch_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<int>("role");
        QTest::newRow("manager") << QStringLiteral("mona.keller") << int(Role::Manager);
        QTest::newRow("support") << QStringLiteral("sam.okafor") << int(Role::Support);
        QTest::newRow("warehouse") << QStringLiteral("jonas.weber") << int(Role::Warehouse);
    }

    void aSearchBeginsWithTheBestMatch()
    {
        QFETCH(QString, login);
        QFETCH(int, role);
        const auto executor = signIn(login);
        const QUuid named = aProduct();
        const QString name = one(QStringLiteral("select name from shop.products where product_id = '%1'"), named).toString();
        const ListDefinition definition = productListDefinition(Roles(Role(role)));
        const ListQuery query = ListQuery::defaultOf(definition).searching(name.left(name.size() - 2), definition);
        QCOMPARE(query.sort, ListQuery::bestMatch);
        SqlPageSource source(*executor, definition);
        const auto page = source.page({.query = query, .today = QDate::currentDate()}, {.kind = PageSeek::Kind::Start, .limit = 20}, {}).result();
        QVERIFY2(page, qPrintable(message(page)));
        QCOMPARE(QUuid::fromString(page->rows.first().cursor.key), named);
        // the next page goes on behind the last row, by rank and key
        const ListQuery common = ListQuery::defaultOf(definition).searching(QStringLiteral("nordwind"), definition);
        QSet<QString> seen;
        PageSeek seek{.kind = PageSeek::Kind::Start, .limit = 7};
        for (;;) {
            const auto next = source.page({.query = common, .today = QDate::currentDate()}, seek, {}).result();
            QVERIFY2(next, qPrintable(message(next)));
            for (const auto &row : next->rows) {
                QVERIFY2(!seen.contains(row.cursor.key), "a row came twice");
                seen.insert(row.cursor.key);
            }
            if (next->rows.size() < seek.limit)
                break;
            seek.kind = PageSeek::Kind::After;
            seek.cursor = next->rows.last().cursor;
        }
        QCOMPARE(seen.size(), m_database.value(QStringLiteral("select count(*)::integer from shop.products where search_vector @@ shop.product_query('nordwind') or search_text like '%nordwind%'")).toInt());
    }

    void whateverIsTypedIsNoError_data()
    {
        QTest::addColumn<QString>("words");
        for (const char *words : {"'", "\"", ":*", "a & !", "the", "-", "%", "\\", "or", "<b>", "(", "x or"})
            QTest::newRow(words) << QString::fromUtf8(words);
        QTest::newRow("NUL") << QStringLiteral("a") + QChar(0);
        QTest::newRow("half a pair") << QString(QChar(0xd800));
        QTest::newRow("long") << QString(10'000, u'x');
    }

    void whateverIsTypedIsNoError()
    {
        QFETCH(QString, words);
        const ListDefinition definition = productListDefinition(Role::Support);
        SqlPageSource source(*m_agent, definition);
        const auto page = source.page({.query = ListQuery::defaultOf(definition).searching(words, definition), .today = QDate::currentDate()},
                                      {.kind = PageSeek::Kind::Start, .limit = 5}, {})
                              .result();
        QVERIFY2(page, qPrintable(message(page)));
    }

    void searchingChoosesTheOrderAndGivesItBack()
    {
        const ListDefinition definition = productListDefinition(Role::Support);
        const ListQuery usual = ListQuery::defaultOf(definition);
        QCOMPARE(usual.searching(QStringLiteral("x"), definition).searching({}, definition), usual);
        ListQuery byName = usual;
        byName.sort = QStringLiteral("name");
        QCOMPARE(byName.searching(QStringLiteral("x"), definition).sort, QStringLiteral("name"));
        const ListQuery ranked = usual.searching(QStringLiteral("x"), definition);
        QCOMPARE(ListQuery::fromJson(ranked.toJson(), definition), ranked);
    }

    void aShelfHasWhatIsBelowIt()
    {
        const ListDefinition definition = productListDefinition(Role::Manager);
        const QString top = m_database.value(QStringLiteral("select category_id::text from shop.categories where parent_category_id is null order by sort_order limit 1")).toString();
        ListQuery query = ListQuery::defaultOf(definition);
        query.filters.insert(QStringLiteral("category"), TreeFilter{{top}});
        SqlPageSource source(*m_manager, definition);
        const auto page = source.page({.query = query, .today = QDate::currentDate()}, {.kind = PageSeek::Kind::Start, .limit = 1000}, {}).result();
        QVERIFY2(page, qPrintable(message(page)));
        QVERIFY(!page->rows.isEmpty());
        // the numbers beside the list are those of the list
        const auto counts = CatalogQueries(*m_manager, Role::Manager).counts({.query = query, .today = QDate::currentDate()}, {}).result();
        QVERIFY2(counts, qPrintable(message(counts)));
        qint64 all = 0;
        for (const CatalogCount &count : *counts)
            all += count.products;
        QCOMPARE(all, m_database.value(QStringLiteral("select count(*) from shop.products")).toLongLong());
    }

    void viewsFindWhatTheySay()
    {
        const auto found = [this](const QString &id) {
            const ListDefinition definition = productListDefinition(Role::Manager);
            for (const RecordView &view : productViews(Role::Manager)) {
                if (view.id == id) {
                    SqlPageSource source(*m_manager, definition);
                    const auto page = source.page({.query = view.query, .today = QDate::currentDate()}, {.kind = PageSeek::Kind::Start, .limit = 5000}, {}).result();
                    return page ? page->rows.size() : -1;
                }
            }
            return qsizetype(-2);
        };
        const QString active = QStringLiteral("select count(*) from shop.products p where p.status = 'ACTIVE' and ");
        const auto expected = [this, &active](const char *condition) { return qsizetype(m_database.value(active + QLatin1String(condition)).toLongLong()); };
        QCOMPARE(found(QStringLiteral("active")), expected("true"));
        QCOMPARE(found(QStringLiteral("out-of-stock")), expected("not is_digital and coalesce((select sum(available_quantity) from shop.inventory_items i where i.product_id = p.product_id), 0) = 0"));
        QCOMPARE(found(QStringLiteral("low-stock")), expected("(select bool_or(is_low_stock) from shop.inventory_items i where i.product_id = p.product_id)"));
        QCOMPARE(found(QStringLiteral("no-image")), expected("p.product_id not in (select product_id from shop.product_images)"));
    }

    void aManagerChangesAProductOnceForEachCommand()
    {
        const QUuid id = aProduct();
        const auto before = product(*m_manager, Role::Manager, id);
        FieldValues mine = productFields(*before);
        QVERIFY(productProblems(mine).isEmpty());
        mine.insert(QStringLiteral("name"), QString(255, u'ä'));
        mine.insert(QStringLiteral("tags"), QStringLiteral("one, two, one"));
        mine.insert(QStringLiteral("attributes"), QJsonArray{QJsonArray{QStringLiteral("material"), QStringLiteral("<b>wool</b>")}, QJsonArray{QStringLiteral("years"), QStringLiteral("4")}, QJsonArray{QStringLiteral("number"), QStringLiteral("4"), QStringLiteral("text")}, QJsonArray{QStringLiteral("washable"), QStringLiteral("true")}, QJsonArray{QStringLiteral("גודל"), QStringLiteral("גדול 🏔")}});
        mine.insert(QStringLiteral("images"), QJsonArray{QJsonArray{QStringLiteral("https://x.example/b.jpg"), QStringLiteral("From behind")}, QJsonArray{}, QJsonArray{QStringLiteral("https://x.example/a.jpg"), QString()}});
        const FieldValues changed = changedFields(productFields(*before), mine);
        const QJsonObject changes = productChanges(changed, mine);
        const CommandId command = CommandId::make();
        const CatalogQueries queries(*m_manager, Role::Manager);
        const auto first = queries.editProduct(command, id, before->rowVersion, changes).result();
        const auto again = queries.editProduct(command, id, before->rowVersion, changes).result();
        QVERIFY2(first && again, qPrintable(message(first)));
        QCOMPARE(first->version, again->version);
        const auto after = product(*m_manager, Role::Manager, id);
        QCOMPARE(after->name, QString(255, u'ä'));
        QCOMPARE(after->tags, (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        QCOMPARE(after->attributes[QLatin1String("years")], QJsonValue(4));
        QCOMPARE(after->attributes[QLatin1String("number")], QJsonValue(QStringLiteral("4")));
        QCOMPARE(after->attributes[QLatin1String("washable")], QJsonValue(true));
        QCOMPARE(after->images.first().url, QStringLiteral("https://x.example/b.jpg"));
        QVERIFY(after->images.first().isPrimary);
        // what a form shows, and saves unchanged, changes nothing
        QCOMPARE(productFields(*after), productFields(*product(*m_manager, Role::Manager, id)));
        QCOMPARE(after->changes.first().who, QStringLiteral("Mona Keller"));
        QCOMPARE(queries.editProduct(CommandId::make(), id, before->rowVersion, changes).result().error().sqlState, QStringLiteral("BR001"));
        QCOMPARE(CatalogQueries(*m_agent, Role::Support).editProduct(CommandId::make(), id, after->rowVersion, changes).result().error().kind, Error::Kind::PermissionDenied);
    }

    void aSkuThatIsTakenIsRefusedInWords()
    {
        const QUuid id = aProduct();
        const QString other = one(QStringLiteral("select sku from shop.products where product_id <> '%1' and sku is not null limit 1"), id).toString();
        const auto now = product(*m_manager, Role::Manager, id);
        const auto refused = CatalogQueries(*m_manager, Role::Manager).editProduct(CommandId::make(), id, now->rowVersion, {{QStringLiteral("sku"), other}}).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().message, QStringLiteral("Another product has this SKU."));
        QCOMPARE(productFieldOf(refused.error()), QStringLiteral("sku"));
    }

    void aShelfDoesNotGoBelowItself()
    {
        const CatalogQueries queries(*m_manager, Role::Manager);
        const auto categories = queries.categories({}).result();
        QVERIFY2(categories, qPrintable(message(categories)));
        const auto child = std::find_if(categories->begin(), categories->end(), [](const Category &category) { return !category.parent.isNull(); });
        const auto parent = std::find_if(categories->begin(), categories->end(), [&](const Category &category) { return category.id == child->parent; });
        const auto refused = queries.moveCategory(CommandId::make(), {parent->id, parent->rowVersion, child->id, {}}).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().message, QStringLiteral("A category cannot lie below itself, nor 20 levels deep."));
        const auto moved = queries.moveCategory(CommandId::make(), {child->id, child->rowVersion, {}, {}}).result();
        QVERIFY2(moved, qPrintable(message(moved)));
        QCOMPARE(CatalogQueries(*m_agent, Role::Support).moveCategory(CommandId::make(), {child->id, moved->version, parent->id, {}}).result().error().kind,
                 Error::Kind::PermissionDenied);
    }

private:
    static QString message(const auto &result) { return result ? QString() : result.error().message + u' ' + result.error().detail; }

    [[nodiscard]] std::unique_ptr<DbExecutor> signIn(const QString &login)
    {
        return std::make_unique<DbExecutor>(m_database.profile(), m_database.credentials(login));
    }
    static Result<ProductDetail> product(DbExecutor &executor, Roles roles, const QUuid &id) { return CatalogQueries(executor, roles).product(id, {}).result(); }
    [[nodiscard]] QUuid aProduct()
    {
        return m_database.value(QStringLiteral("select product_id from shop.products p where status = 'ACTIVE' and sku is not null and barcode is not null "
                                               "and exists (select from shop.inventory_items i where i.product_id = p.product_id) order by product_id limit 1"))
            .toUuid();
    }
    [[nodiscard]] QVariant one(const QString &sql, const QUuid &id) { return m_database.value(sql.arg(id.toString(QUuid::WithoutBraces))); }

    TestDatabase m_database{TestDatabase::From::Demo};
    std::unique_ptr<DbExecutor> m_agent;
    std::unique_ptr<DbExecutor> m_packer;
    std::unique_ptr<DbExecutor> m_manager;
};

QTEST_GUILESS_MAIN(TestCatalogQueries)
#include "tst_catalog_queries.moc"
