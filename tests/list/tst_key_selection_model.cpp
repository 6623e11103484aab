// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/key_selection_model.h"
#include "tests/list/fuzz_seed.h"
#include "tests/list/model_bench.h"

#include <QSignalSpy>
#include <QTest>

class TestKeySelectionModel : public QObject
{
    Q_OBJECT

    using Flags = QItemSelectionModel::SelectionFlags;

    struct Bench : ModelBench {
        explicit Bench(int rows)
            : ModelBench(rows)
            , selection(&model)
        {
            open();
            settle();
        }
        void choose(int firstRow, int lastRow, Flags command)
        {
            selection.select(QItemSelection(model.index(firstRow, 0), model.index(lastRow, 0)), command | QItemSelectionModel::Rows);
        }
        [[nodiscard]] QSet<QString> trueKeys(int firstRow, int lastRow) const
        {
            QSet<QString> keys;
            for (int row = firstRow; row <= lastRow; ++row)
                keys.insert(trueKey(row));
            return keys;
        }
        KeySelectionModel selection;
    };

private slots:
    void rowsBecomeRecords()
    {
        Bench bench(1'000);
        bench.choose(2, 4, QItemSelectionModel::ClearAndSelect);
        QCOMPARE(bench.model.selection().keys(), bench.trueKeys(2, 4));
        bench.choose(3, 3, QItemSelectionModel::Toggle);
        QVERIFY(!bench.model.selection().contains(bench.trueKey(3)));
        QVERIFY(bench.selection.isRowSelected(4));
        bench.choose(9, 9, QItemSelectionModel::ClearAndSelect);
        QCOMPARE(bench.model.selection().keys(), bench.trueKeys(9, 9));
        bench.selection.clear();
        QVERIFY(bench.model.selection().isEmpty());
    }

    void aRangeOutOfMemoryIsFetched()
    {
        Bench bench(20'000);
        QSignalSpy completed(&bench.selection, &KeySelectionModel::completed);
        bench.choose(50, 5'049, QItemSelectionModel::ClearAndSelect);
        QVERIFY(!bench.selection.isComplete());
        bench.settle();
        QVERIFY(bench.selection.isComplete());
        QCOMPARE(completed.count(), 1);
        QCOMPARE(bench.model.selection().keys(), bench.trueKeys(50, 5'049));
        bench.choose(100, 5'049, QItemSelectionModel::Deselect);
        bench.settle();
        QCOMPARE(bench.model.selection().keys(), bench.trueKeys(50, 99));
    }

    void laterStepsWaitForEarlierOnes()
    {
        Bench bench(20'000);
        bench.choose(0, 4'999, QItemSelectionModel::ClearAndSelect);
        bench.choose(3, 3, QItemSelectionModel::Toggle);
        QVERIFY(!bench.selection.isRowSelected(3));
        bench.settle();
        QVERIFY(!bench.model.selection().contains(bench.trueKey(3)));
        QCOMPARE(bench.model.selection().keys().size(), 4'999);
    }

    void keysThatCannotBeFetchedAreRefused()
    {
        Bench bench(20'000);
        bench.source->nextPageFails = Error{.kind = Error::Kind::ServerAway};
        QSignalSpy refused(&bench.selection, &KeySelectionModel::refused);
        bench.choose(0, 4'999, QItemSelectionModel::ClearAndSelect);
        bench.settle();
        QCOMPARE(refused.count(), 1);
        QVERIFY(bench.selection.isComplete());
        QVERIFY(bench.model.selection().contains(bench.trueKey(3)));
        QVERIFY(!bench.model.selection().contains(bench.trueKey(4'000)));
    }

    void tooManyRowsAreRefused()
    {
        Bench bench(30'000);
        bench.choose(1, 1, QItemSelectionModel::ClearAndSelect);
        QSignalSpy refused(&bench.selection, &KeySelectionModel::refused);
        bench.choose(0, 20'000, QItemSelectionModel::ClearAndSelect);
        QCOMPARE(refused.count(), 1);
        QCOMPARE(bench.model.selection().keys(), bench.trueKeys(1, 1));
        QVERIFY(!bench.selection.isRowSelected(2));
    }

    void everyRowIsAllThatMatch()
    {
        Bench bench(30'000);
        bench.choose(0, bench.model.rowCount() - 1, QItemSelectionModel::ClearAndSelect);
        QVERIFY(bench.model.selection().isAllThatMatch());
        QCOMPARE(bench.model.selection().count(bench.model.count().rows), 30'000);
        bench.choose(5, 5, QItemSelectionModel::Toggle);
        QCOMPARE(bench.model.selection().count(bench.model.count().rows), 29'999);
        QVERIFY(!bench.selection.isRowSelected(5));
        // A row that was not in memory is selected when it comes.
        bench.see(20'000);
        bench.settle();
        QVERIFY(bench.selection.isRowSelected(20'010));
    }

    void chosenRecordsSurviveRefreshAndSorting()
    {
        Bench bench(10'000);
        bench.choose(2, 3, QItemSelectionModel::ClearAndSelect);
        const QSet<QString> chosen = bench.model.selection().keys();
        for (int i = 0; i < 5; ++i)
            bench.source->truth.insert(-1);
        bench.model.refresh();
        bench.settle();
        QCOMPARE(bench.model.selection().keys(), chosen);
        QVERIFY(!bench.selection.isRowSelected(3));
        QVERIFY(bench.selection.isRowSelected(7) && bench.selection.isRowSelected(8));

        bench.model.sort(0, Qt::DescendingOrder);
        bench.settle();
        QCOMPARE(bench.model.selection().keys(), chosen);
        QVERIFY(bench.selection.isRowSelected(7)); // the fake source knows one order only

        // Far away and back: the page was forgotten and fetched again.
        for (int row = 0; row < 10'000; row += 90) {
            bench.see(row);
            bench.settle();
        }
        bench.see(0);
        bench.settle();
        QVERIFY(bench.selection.isRowSelected(7) && !bench.selection.isRowSelected(9));
    }

    void anotherFilterForgetsThem()
    {
        Bench bench(1'000);
        bench.choose(2, 3, QItemSelectionModel::ClearAndSelect);
        ListQuery query = bench.model.query();
        query.search = QStringLiteral("x");
        bench.model.setQuery(query);
        bench.settle();
        QVERIFY(bench.model.selection().isEmpty());
        QVERIFY(!bench.selection.hasSelection());
    }

    void aChoiceMadeElsewhereIsShown()
    {
        Bench bench(1'000);
        KeySelection chosen;
        chosen.set(bench.trueKey(6), true);
        bench.model.setSelection(chosen);
        QVERIFY(bench.selection.isRowSelected(6));
        bench.model.setSelection({});
        QVERIFY(!bench.selection.isRowSelected(6));
    }

    // Whatever is clicked: what the view shows as selected is what is chosen, and both are what a plain set says.
    void fuzz()
    {
        QRandomGenerator random(fuzzSeed());
        for (int round = 0; round < fuzzRounds(6); ++round) {
            Bench bench(2'000);
            QSet<int> expected;
            for (int step = 0; step < 60; ++step) {
                const int from = int(random.bounded(2'000));
                const int to = std::min(from + int(random.bounded(random.bounded(4) ? 5 : 700)), 1'999);
                const int kind = int(random.bounded(4));
                if (kind == 0)
                    expected.clear();
                for (int row = from; row <= to; ++row) {
                    if (kind == 2 || (kind == 3 && expected.contains(row)))
                        expected.remove(row);
                    else
                        expected.insert(row);
                }
                const Flags commands[] = {QItemSelectionModel::ClearAndSelect, QItemSelectionModel::Select,
                                          QItemSelectionModel::Deselect, QItemSelectionModel::Toggle};
                bench.choose(from, to, commands[kind]);
                if (random.bounded(3) == 0)
                    bench.see(int(random.bounded(2'000)));
                if (random.bounded(5) == 0)
                    bench.model.refresh();
                bench.settle();
                QSet<QString> keys;
                for (const int row : std::as_const(expected))
                    keys.insert(bench.trueKey(row));
                QCOMPARE(bench.model.selection().keys(), keys);
                for (const auto &[first, last] : bench.model.rowsInMemory())
                    for (int row = first; row <= last; ++row)
                        QCOMPARE(bench.selection.isRowSelected(row), expected.contains(row));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestKeySelectionModel)
#include "tst_key_selection_model.moc"
