// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/staged_products.h"
#include "models/catalog/staged_queries.h"
#include "models/db/db_executor.h"
#include "tests/support/test_database.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

// Products edited like a spreadsheet: what is staged, refused and undone, and what of it reaches the database.
class TestStagedProducts : public QObject
{
    Q_OBJECT

    static constexpr int name = int(StagedField::Name);
    static constexpr int price = int(StagedField::Price);
    static constexpr int compareAt = int(StagedField::CompareAt);

    static StagedProduct product(const QString &title, qint64 amount, const QString &currency = QStringLiteral("EUR"))
    {
        StagedProduct made{.id = QUuid::createUuid(), .version = 3, .currency = currency, .values = {}};
        made.values[name] = title;
        made.values[int(StagedField::Sku)] = QStringLiteral("S-") + title;
        made.values[int(StagedField::Status)] = QStringLiteral("ACTIVE");
        made.values[price] = amount;
        return made;
    }
    static QString text(const StagedProducts &model, int row, int column) { return model.index(row, column).data().toString(); }
    static QString problem(const StagedProducts &model, int row, int column) { return model.index(row, column).data(StagedProducts::ProblemRole).toString(); }
    static bool isStaged(const StagedProducts &model, int row, int column) { return model.index(row, column).data(StagedProducts::StagedRole).toBool(); }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland)); }
    void init()
    {
        m_model = std::make_unique<StagedProducts>();
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_model.get());
        m_model->setProducts({product(QStringLiteral("Tent"), 10000), product(QStringLiteral("Mug"), 1295), product(QStringLiteral("Fan"), 1500, QStringLiteral("JPY"))});
    }

    void aCellIsStagedAndUndone()
    {
        QVERIFY(m_model->setData(m_model->index(0, price), QStringLiteral("99.9")));
        QCOMPARE(text(*m_model, 0, price), QStringLiteral("99.90"));
        QCOMPARE(m_model->index(0, price).data(StagedProducts::BeforeRole).toString(), QStringLiteral("100.00"));
        QVERIFY(isStaged(*m_model, 0, price));
        QCOMPARE(m_model->stagedCells(), 1);
        QCOMPARE(QJsonDocument(m_model->changes().first()[QLatin1String("changes")].toObject()).toJson(QJsonDocument::Compact), "{\"price_amount\":9990}");
        QCOMPARE(m_model->changes().first()[QLatin1String("row_version")].toInt(), 3);
        m_model->undo();
        QCOMPARE(m_model->stagedCells(), 0);
        QVERIFY(!m_model->canUndo());
        // what is as it was is no change
        m_model->setData(m_model->index(0, price), QStringLiteral("99"));
        m_model->setData(m_model->index(0, price), QStringLiteral("100"));
        QCOMPARE(m_model->stagedCells(), 0);
        QVERIFY(m_model->changes().isEmpty());
    }

    void problemsStandAtTheirCells_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("refused");
        const auto row = [](const char *title, StagedField field, const char *typed, bool refused) { QTest::newRow(title) << int(field) << QString::fromUtf8(typed) << refused; };
        row("negative price", StagedField::Price, "-4.99", true);
        row("zero price", StagedField::Price, "0", true);
        row("no price", StagedField::Price, "", true);
        row("words", StagedField::Price, "cheap", true);
        row("too many decimals", StagedField::Price, "1.999", true);
        row("with its currency", StagedField::Price, "12.50 EUR", false);
        row("another currency", StagedField::Price, "12.50 USD", true);
        row("grouped", StagedField::Price, "1,299.00", false);
        row("badly grouped", StagedField::Price, "12,99", true);
        row("cost nothing", StagedField::Cost, "0", false);
        row("negative cost", StagedField::Cost, "-1", true);
        row("lower before", StagedField::CompareAt, "99.99", true);
        row("higher before", StagedField::CompareAt, "100.01", false);
        row("no name", StagedField::Name, "  ", true);
        row("state", StagedField::Status, "draft", false);
        row("no state", StagedField::Status, "sold", true);
        row("weight", StagedField::Weight, "1.5", true);
        row("whole weight", StagedField::Weight, "1500", false);
        row("no code", StagedField::Sku, "", false);
        row("tags", StagedField::Tags, "a, b,,a", false);
    }
    void problemsStandAtTheirCells()
    {
        QFETCH(int, column);
        QFETCH(QString, typed);
        QFETCH(bool, refused);
        m_model->setData(m_model->index(0, column), typed);
        QCOMPARE(!problem(*m_model, 0, column).isEmpty(), refused);
        QCOMPARE(m_model->problems(), refused ? 1 : 0);
        QCOMPARE(m_model->firstProblem(), refused ? m_model->index(0, column) : QModelIndex());
        if (refused)
            QCOMPARE(text(*m_model, 0, column), typed.trimmed()); // kept to be mended
    }

    void aSpreadsheetIsPasted()
    {
        QCOMPARE(m_model->paste(m_model->index(1, price), QStringLiteral("13.5\t15\r\n2000\t2500\r\n")), 0);
        QCOMPARE(text(*m_model, 1, price), QStringLiteral("13.50"));
        QCOMPARE(text(*m_model, 1, compareAt), QStringLiteral("15.00"));
        QCOMPARE(text(*m_model, 2, price), QStringLiteral("2000"));
        QCOMPARE(m_model->stagedCells(), 4);
        QCOMPARE(m_model->stagedProducts(), 2);
        m_model->undo(); // one step
        QCOMPARE(m_model->stagedCells(), 0);
        // what has no place is said
        QCOMPARE(m_model->paste(m_model->index(2, price), QStringLiteral("1\n2\n3")), 2);
        m_model->discard();
        // one value for all marked cells
        m_model->paste(m_model->index(0, price), QStringLiteral("50"), {m_model->index(0, price), m_model->index(1, price), m_model->index(2, price)});
        QCOMPARE(m_model->stagedCells(), 3);
        QCOMPARE(text(*m_model, 2, price), QStringLiteral("50"));
    }

    void formulasAreExact()
    {
        using Kind = StagedFormula::Kind;
        QCOMPARE(m_model->apply({StagedField::Price, Kind::Percent, QStringLiteral("10")}, {}), 0);
        QCOMPARE(text(*m_model, 0, price), QStringLiteral("110.00"));
        QCOMPARE(text(*m_model, 1, price), QStringLiteral("14.25")); // 14.245
        QCOMPARE(text(*m_model, 2, price), QStringLiteral("1650"));
        QCOMPARE(m_model->apply({StagedField::Price, Kind::EndIn, QStringLiteral("0.99")}, {0, 1}), 0);
        QCOMPARE(text(*m_model, 0, price), QStringLiteral("109.99"));
        QCOMPARE(text(*m_model, 1, price), QStringLiteral("13.99"));
        m_model->undo();
        m_model->undo();
        QCOMPARE(m_model->stagedCells(), 0);
        m_model->apply({StagedField::Price, Kind::Percent, QStringLiteral("-7.5")}, {0});
        QCOMPARE(text(*m_model, 0, price), QStringLiteral("92.50"));
        m_model->apply({StagedField::Price, Kind::Add, QStringLiteral("-100")}, {0});
        QVERIFY(!problem(*m_model, 0, price).isEmpty());
        // none to compare with: left as they are, and counted
        QCOMPARE(m_model->apply({StagedField::CompareAt, Kind::Percent, QStringLiteral("10")}, {}), 3);
        QCOMPARE(m_model->apply({StagedField::Price, Kind::Percent, QStringLiteral("ten")}, {}), 3);
        QCOMPARE(m_model->apply({StagedField::Price, Kind::EndIn, QStringLiteral("99")}, {2}), 0); // yen
        QCOMPARE(text(*m_model, 2, price), QStringLiteral("1499"));
    }

    void whatIsSavedIsSavedOnceAndTakenBack()
    {
        TestDatabase database(TestDatabase::From::DemoAsLoaded);
        QVERIFY2(database.isReady(), qPrintable(database.problem()));
        DbExecutor executor(database.profile(), database.credentials(QStringLiteral("mona.keller")));
        const StagedQueries queries(executor);
        QList<QUuid> ids;
        for (const QString &id : database.value(QStringLiteral("select string_agg(product_id::text, ',') from (select product_id from shop.products where price_currency = 'EUR' and "
                                                               "compare_at_price_amount is null order by name limit 3) p"))
                                     .toString()
                                     .split(QLatin1Char(',')))
            ids << QUuid::fromString(id);
        const auto prices = [&] {
            return database.value(QStringLiteral("select string_agg(price_amount::text, ',' order by name) from shop.products where product_id = any ('{%1,%2,%3}')")
                                      .arg(ids.at(0).toString(QUuid::WithoutBraces), ids.at(1).toString(QUuid::WithoutBraces), ids.at(2).toString(QUuid::WithoutBraces)))
                .toString();
        };
        const QString before = prices();
        const auto load = [&] {
            auto future = queries.load(ids, {});
            future.waitForFinished();
            return future.result().value();
        };
        const auto save = [&](const CommandId &command, const QJsonArray &changes) {
            auto future = queries.save(command, changes);
            future.waitForFinished();
            return future.result();
        };
        m_model->setProducts(load());
        QCOMPARE(m_model->rowCount(), 3);
        m_model->apply({StagedField::Price, StagedFormula::Kind::Add, QStringLiteral("1.00")}, {});
        const CommandId command = CommandId::make();
        const QJsonArray changes = m_model->changes();
        const auto saved = save(command, changes);
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().detail));
        QCOMPARE(saved->size(), 3);
        const QString raised = prices();
        QVERIFY(raised != before);
        QVERIFY(save(command, changes));
        QCOMPARE(prices(), raised);
        m_model->settle(*saved);
        QCOMPARE(m_model->stagedCells(), 0);

        // taken back, where nobody changed it since
        const auto undone = save(CommandId::make(), m_model->undoOfSaved());
        QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().detail));
        QCOMPARE(prices(), before);
        m_model->settleUndo(*undone);
        QVERIFY(m_model->undoOfSaved().isEmpty());

        // somebody else was first at one of them: none is saved, and it is known which
        m_model->apply({StagedField::Price, StagedFormula::Kind::Add, QStringLiteral("1.00")}, {});
        database.execute(QStringLiteral("update shop.products set name = name || '!' where product_id = '%1'").arg(ids.at(1).toString(QUuid::WithoutBraces)));
        const auto refused = save(CommandId::make(), m_model->changes());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QCOMPARE(StagedQueries::conflictsOf(refused.error()), QSet<QUuid>{ids.at(1)});
        QCOMPARE(prices(), before);
        m_model->setConflicts(StagedQueries::conflictsOf(refused.error()));
        QVERIFY(m_model->index(1, price).data(StagedProducts::ConflictRole).toBool());
        // with theirs beside it, what was typed is still there
        m_model->refresh(load());
        QVERIFY(text(*m_model, 1, name).endsWith(QLatin1Char('!')));
        const auto agreed = save(CommandId::make(), m_model->changes());
        QVERIFY2(agreed, qPrintable(agreed ? QString() : agreed.error().detail));
        QCOMPARE(prices(), raised);

        DbExecutor agent(database.profile(), database.credentials(QStringLiteral("sam.okafor")));
        auto forbidden = StagedQueries(agent).save(CommandId::make(), changes);
        forbidden.waitForFinished();
        QCOMPARE(forbidden.result().error().kind, Error::Kind::PermissionDenied);
    }

private:
    std::unique_ptr<StagedProducts> m_model;
};

QTEST_GUILESS_MAIN(TestStagedProducts)
#include "tst_staged_products.moc"
