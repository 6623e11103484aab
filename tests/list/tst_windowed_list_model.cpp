// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/list/fuzz_seed.h"
#include "tests/list/model_bench.h"

#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using State = WindowedListModel::State;
using RowState = WindowedListModel::RowState;

class TestWindowedListModel : public QObject
{
    Q_OBJECT

private slots:
    void itShowsEstimateThenExactCount()
    {
        ModelBench bench(10'000);
        QList<RowCount> counts;
        connect(&bench.model, &WindowedListModel::countChanged, this, [&] { counts.append(bench.model.count()); });
        bench.open();
        QCOMPARE(bench.model.state(), State::Loading);
        bench.settle();
        QCOMPARE(bench.model.state(), State::Ready);
        QCOMPARE(counts.first(), (RowCount{RowCount::Kind::Estimate, 12'000}));
        QCOMPARE(counts.last(), (RowCount{RowCount::Kind::Exact, 10'000}));
        QCOMPARE(bench.model.rowCount(), 10'000);
        QCOMPARE(bench.key(5), bench.trueKey(5));
    }

    void anEmptyListSaysSo()
    {
        ModelBench bench(0);
        bench.open();
        bench.settle();
        QCOMPARE(bench.model.state(), State::Empty);
        QCOMPARE(bench.model.count(), (RowCount{RowCount::Kind::Exact, 0}));
    }

    void rowsNotThereYetArePlaceholders()
    {
        ModelBench bench(10'000);
        bench.open();
        bench.settle();
        bench.see(5'000);
        QCOMPARE(bench.state(5'010), RowState::Loading);
        QVERIFY(!bench.model.index(5'010, 0).data(WindowedListModel::RawValueRole).isValid());
        QCOMPARE(bench.key(5'010), QString());
        QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
        bench.settle();
        QVERIFY(!changed.isEmpty());
        QCOMPARE(bench.state(5'010), RowState::Loaded);
        QCOMPARE(bench.key(5'010), bench.trueKey(5'010));
    }

    void nothingIsAnsweredWhileItIsAsked()
    {
        ModelBench bench(1'000);
        QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
        bench.open();
        bench.source->answer();
        QCOMPARE(reset.count(), 0);
        bench.settle();
        QCOMPARE(reset.count(), 1);
    }

    void scrollingThroughDropsWhatIsOutOfSight()
    {
        ModelBench bench(100'000);
        bench.open();
        bench.settle();
        bench.source->log.clear();
        for (int row = 0; row < 90'000; row += 1'000)
            bench.see(row); // one turn of the event loop: only the last matters
        QCoreApplication::processEvents();
        QCOMPARE(bench.source->log.count(QStringLiteral("page")), 1);
        bench.see(50'000); // the page under way is no longer wanted
        QCoreApplication::processEvents();
        QCOMPARE(bench.source->log.count(QStringLiteral("page")), 2);
        bench.settle();
        QCOMPARE(bench.key(50'000), bench.trueKey(50'000));
        QCOMPARE(bench.state(89'000), RowState::Loading);
    }

    void aFailedPageShowsItsReasonAndRetries()
    {
        ModelBench bench(10'000);
        bench.open();
        bench.settle();
        bench.source->nextPageFails = Error{.kind = Error::Kind::Timeout, .message = QStringLiteral("It took too long.")};
        bench.see(5'000);
        bench.settle();
        QCOMPARE(bench.state(5'010), RowState::Failed);
        QCOMPARE(bench.model.index(5'010, 0).data(WindowedListModel::FailureRole).toString(), QStringLiteral("It took too long."));
        QCOMPARE(bench.model.state(), State::Ready);
        bench.model.retry();
        bench.settle();
        QCOMPARE(bench.state(5'010), RowState::Loaded);
    }

    void aFailedFirstPageFailsTheList()
    {
        ModelBench bench(10'000);
        bench.source->nextPageFails = Error{.kind = Error::Kind::ServerAway, .message = QStringLiteral("Nobody answers.")};
        bench.open();
        bench.settle();
        QCOMPARE(bench.model.state(), State::Failed);
        QCOMPARE(bench.model.failure()->message, QStringLiteral("Nobody answers."));
        QCOMPARE(bench.model.rowCount(), 0);
        bench.model.retry();
        bench.settle();
        QCOMPARE(bench.model.state(), State::Ready);
        QVERIFY(!bench.model.failure());
    }

    void anotherQueryThatFailsDoesNotShowTheOldRows()
    {
        ModelBench bench(10'000);
        bench.open();
        bench.settle();
        ListQuery query = bench.model.query();
        query.search = QStringLiteral("x");
        bench.source->nextPageFails = Error{.kind = Error::Kind::ServerAway, .message = QStringLiteral("Nobody answers.")};
        bench.model.setQuery(query);
        QVERIFY(bench.model.rowCount() > 0); // the old rows stay until there is an answer
        bench.settle();
        QCOMPARE(bench.model.state(), State::Failed);
        QCOMPARE(bench.model.rowCount(), 0);
    }

    void aLateAnswerToAnEarlierQuestionIsDropped()
    {
        ModelBench bench(10'000);
        bench.open();
        bench.settleBut({QStringLiteral("measure")});
        bench.model.setQuery(bench.model.query());
        bench.settleBut({QStringLiteral("measure")});
        bench.source->truth = TruthList();
        QSignalSpy counted(&bench.model, &WindowedListModel::countChanged);
        bench.source->answer(QStringLiteral("measure")); // both: the first was cancelled
        bench.settle();
        QCOMPARE(counted.count(), 1);
    }

    void aJumpBeforeTheCountIsPutRightWithoutMovingWhatIsSeen()
    {
        ModelBench bench(100'000);
        bench.open();
        bench.settleBut({QStringLiteral("measure")});
        QCOMPARE(bench.model.rowCount(), 120'000);
        bench.see(60'000);
        bench.settleBut({QStringLiteral("measure")});
        QCOMPARE(bench.state(60'000), RowState::Loaded);
        const QString seen = bench.key(60'000);
        const QPersistentModelIndex kept = bench.model.index(60'000, 0);
        connect(&bench.model, &WindowedListModel::relocated, this, [&](int delta) { bench.see(bench.first + delta); });
        QSignalSpy relocated(&bench.model, &WindowedListModel::relocated);
        bench.settle();
        QCOMPARE(relocated.count(), 1);
        QCOMPARE(bench.model.rowCount(), 100'000);
        QCOMPARE(bench.key(bench.first), seen);
        QCOMPARE(bench.trueKey(bench.first), seen);
        QCOMPARE(kept.row(), bench.first);
    }

    void aListTooLongToCountSaysMoreThan()
    {
        ModelBench bench(30'000);
        bench.source->countsInTime = false;
        bench.source->canSample = false;
        bench.open();
        bench.settle();
        QCOMPARE(bench.model.count(), (RowCount{RowCount::Kind::MoreThan, 10'000}));
        // It grows while it is scrolled, to the very end.
        for (int row = 9'900; row < bench.model.rowCount(); row += 25) {
            bench.see(row);
            bench.settle();
        }
        QCOMPARE(bench.model.count(), (RowCount{RowCount::Kind::Exact, 30'000}));
        QCOMPARE(bench.key(29'999), bench.trueKey(29'999));
    }

    void newRowsAreAnnouncedAndShownByRefresh()
    {
        ModelBench bench(1'000);
        bench.open();
        bench.settle();
        const QString top = bench.key(0);
        QSignalSpy announced(&bench.model, &WindowedListModel::newRowsChanged);
        for (int i = 0; i < 12; ++i)
            bench.source->truth.insert(-1);
        bench.model.checkForNewRows();
        bench.settle();
        QCOMPARE(bench.model.newRows(), 12);
        QCOMPARE(announced.count(), 1);
        QCOMPARE(bench.key(0), top);
        bench.model.refresh();
        bench.settle();
        QCOMPARE(bench.model.newRows(), 0);
        QCOMPARE(bench.key(12), top);
        QCOMPARE(bench.model.rowCount(), 1'012);
    }

    void changedRowsRepaintWhereTheyAre()
    {
        ModelBench bench(1'000);
        bench.open();
        bench.settle();
        const QString changed = bench.key(3);
        const QString left = bench.key(4);
        const QString gone = bench.key(5);
        bench.source->leftFilter.insert(left);
        bench.source->truth.removeAt(5);
        QSignalSpy repainted(&bench.model, &QAbstractItemModel::dataChanged);
        bench.model.patchRows({changed, left});
        bench.model.patchRows({gone, changed});
        bench.settle();
        QCOMPARE(bench.source->log.count(QStringLiteral("rows")), 1);
        QCOMPARE(repainted.count(), 3);
        QCOMPARE(bench.state(3), RowState::Changed);
        QCOMPARE(bench.model.index(3, 0).data(WindowedListModel::RawValueRole).toLongLong(), -1);
        QCOMPARE(bench.state(4), RowState::LeftFilter);
        QCOMPARE(bench.state(5), RowState::Gone);
        QCOMPARE(bench.key(5), gone);
        QCOMPARE(bench.model.rowCount(), 1'000);
        bench.model.refresh();
        bench.settle();
        QCOMPARE(bench.state(3), RowState::Loaded);
        QCOMPARE(bench.model.rowCount(), 999);
    }

    void aRefreshKeepsThePlaceAndTheSelection()
    {
        ModelBench bench(10'000);
        bench.open();
        bench.settle();
        bench.see(5'000);
        bench.settle();
        QItemSelectionModel selection(&bench.model);
        selection.setCurrentIndex(bench.model.index(5'003, 0), QItemSelectionModel::SelectCurrent);
        const QString current = bench.key(5'003);
        const QString first = bench.key(5'000);
        KeySelection chosen;
        chosen.set(current, true);
        bench.model.setSelection(chosen);
        for (int i = 0; i < 40; ++i)
            bench.source->truth.insert(-1);
        connect(&bench.model, &WindowedListModel::relocated, this, [&](int delta) { bench.see(bench.first + delta); });
        bench.model.refresh();
        bench.settle();
        QCOMPARE(bench.first, 5'040);
        QCOMPARE(bench.key(bench.first), first);
        QCOMPARE(bench.key(selection.currentIndex().row()), current);
        QVERIFY(selection.isSelected(selection.currentIndex()));
        QVERIFY(selection.currentIndex().data(WindowedListModel::ChosenRole).toBool());
        QCOMPARE(bench.model.selection().count(bench.model.count().rows), 1);
    }

    void aRecordOutOfMemoryIsLocated()
    {
        ModelBench bench(10'000);
        bench.open();
        bench.settle();
        QSignalSpy located(&bench.model, &WindowedListModel::located);
        bench.model.locate(bench.trueKey(7'777));
        bench.model.locate(bench.key(5));
        bench.model.locate(QStringLiteral("nobody"));
        QCOMPARE(located.count(), 0);
        bench.settle();
        QCOMPARE(located.count(), 3);
        QCOMPARE(located[0][1].value<std::optional<int>>(), std::optional(7'777));
        QCOMPARE(located[1][1].value<std::optional<int>>(), std::optional(5));
        QCOMPARE(located[2][1].value<std::optional<int>>(), std::nullopt);
    }

    void rolesCarryRawValues()
    {
        ModelBench bench(10);
        bench.open();
        bench.settle();
        const QModelIndex index = bench.model.index(2, 0);
        QCOMPARE(index.data(WindowedListModel::RawValueRole).typeId(), int(QMetaType::LongLong));
        QCOMPARE(index.data(WindowedListModel::CurrencyRole).toString(), bench.trueKey(2));
        QCOMPARE(index.data(WindowedListModel::ColumnIdRole).toString(), QStringLiteral("amount"));
        QCOMPARE(bench.model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Amount"));
        QVERIFY(bench.model.headerData(0, Qt::Horizontal, WindowedListModel::SortableRole).toBool());
        QVERIFY(!bench.model.headerData(1, Qt::Horizontal, WindowedListModel::SortableRole).toBool());
    }

    void sortingAsksAnew()
    {
        ModelBench bench(10);
        bench.open();
        bench.settle();
        QSignalSpy changed(&bench.model, &WindowedListModel::queryChanged);
        bench.model.sort(1, Qt::DescendingOrder); // not sortable
        QCOMPARE(changed.count(), 0);
        bench.model.sort(0, Qt::DescendingOrder);
        QCOMPARE(changed.count(), 1);
        QVERIFY(bench.model.query().descending);
    }

    void selectingAllThatMatchCountsWithoutKeys()
    {
        KeySelection selection;
        selection.selectAllThatMatch();
        selection.toggle(QStringLiteral("7"));
        QVERIFY(!selection.contains(QStringLiteral("7")));
        QVERIFY(selection.contains(QStringLiteral("8")));
        QCOMPARE(selection.count(10'000'000), 9'999'999);
        selection.toggle(QStringLiteral("7"));
        QCOMPARE(selection.count(10'000'000), 10'000'000);
        selection.clear();
        QVERIFY(selection.isEmpty());
    }

    // Random use while rows come and go, answers in any order. The tester watches the model's every signal; at the end,
    // when all is quiet and refreshed, what is seen is the truth.
    void fuzz()
    {
        QRandomGenerator random(fuzzSeed());
        for (int round = 0; round < fuzzRounds(40); ++round) {
            const quint32 seed = random.generate();
            fuzzRound(seed);
            if (QTest::currentTestFailed()) {
                qWarning() << "round seed" << seed;
                return;
            }
        }
    }

private:
    static void fuzzRound(quint32 seed)
    {
        QRandomGenerator random(seed);
        ModelBench bench(int(random.bounded(3'000)));
        bench.source->countsInTime = random.bounded(4) > 0;
        bench.source->canSample = random.bounded(3) > 0;
        bench.source->estimateError = 0.5 + random.bounded(1.5);
        QObject::connect(&bench.model, &WindowedListModel::relocated, &bench.model,
                         [&](int delta) { bench.see(std::max(bench.first + delta, 0)); });
        QItemSelectionModel selection(&bench.model);
        bench.open();
        for (int step = 0; step < 150; ++step) {
            switch (random.bounded(12)) {
            case 0:
                bench.model.refresh();
                break;
            case 1:
                bench.model.setQuery(bench.model.query());
                bench.see(0);
                break;
            case 2:
                bench.source->truth.insert(int(random.bounded(400)));
                break;
            case 3:
                if (bench.source->truth.size() > 0)
                    bench.source->truth.removeAt(int(random.bounded(bench.source->truth.size())));
                break;
            case 4:
                bench.model.patchRows({bench.key(bench.first), bench.key(bench.first + 3)});
                break;
            case 5:
                bench.model.checkForNewRows();
                break;
            case 6:
                if (random.bounded(4) == 0)
                    bench.source->nextPageFails = Error{.kind = Error::Kind::Timeout};
                bench.model.retry();
                break;
            case 7:
                if (bench.model.rowCount() > 0)
                    selection.setCurrentIndex(bench.model.index(int(random.bounded(bench.model.rowCount())), 0),
                                              QItemSelectionModel::SelectCurrent);
                break;
            default:
                bench.see(int(random.bounded(std::max(bench.model.rowCount(), 1))));
            }
            if (random.bounded(2))
                QCoreApplication::processEvents();
            if (random.bounded(2)) {
                const QStringList names{QStringLiteral("page"), QStringLiteral("survey"), QStringLiteral("measure"),
                                        QStringLiteral("rowOf"), QStringLiteral("newestKeys")};
                bench.source->answer(random.bounded(2) ? QString() : names[int(random.bounded(names.size()))]);
            }
        }
        bench.source->nextPageFails.reset();
        bench.source->countsInTime = true;
        bench.settle();
        bench.model.setQuery(bench.model.query());
        bench.see(0);
        bench.settle();
        QCOMPARE(bench.model.rowCount(), bench.source->truth.size());
        for (int row = 0; row < std::min(30, bench.model.rowCount()); ++row)
            QCOMPARE(bench.key(row), bench.trueKey(row));
    }
};

QTEST_GUILESS_MAIN(TestWindowedListModel)
#include "tst_windowed_list_model.moc"
