// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/list_window.h"
#include "tests/list/fuzz_seed.h"
#include "tests/list/truth_list.h"

#include <QTest>

namespace {

// Fetches until nothing more is planned for these rows, as the model does.
int settle(ListWindow &window, const TruthList &truth, int first, int last)
{
    int fetches = 0;
    while (const auto fetch = window.plan(first, last)) {
        (void)window.accept(*fetch, truth.answer(fetch->seek));
        window.evict(first, last);
        if (++fetches > 50)
            qFatal("the window never settles");
    }
    return fetches;
}

QString keyAt(const ListWindow &window, int row)
{
    const CachedRow *cached = window.cache().at(row);
    return cached ? cached->row.cursor.key : QString();
}

QString trueKey(const TruthList &truth, int row)
{
    return QString::number(truth[row].second);
}

bool isInOrder(const ListWindow &window)
{
    std::optional<TruthList::Entry> previous;
    std::optional<TruthList::Entry> previousGuess;
    bool ok = true;
    window.cache().forEach([&](int, const CachedRow &cached) {
        if (cached.isFiller())
            return;
        const auto entry = TruthList::entryOf(cached.row.cursor);
        auto &before = cached.guessed ? previousGuess : previous;
        ok = ok && (!before || *before < entry);
        before = entry;
    });
    return ok;
}

TruthList makeTruth(int rows, quint32 seed = 1)
{
    QRandomGenerator random(seed);
    TruthList truth;
    truth.fill(rows, random);
    return truth;
}

} // namespace

class TestListWindow : public QObject
{
    Q_OBJECT

private slots:
    void aListThatFitsInOnePageIsExact()
    {
        const TruthList truth = makeTruth(7);
        ListWindow window;
        settle(window, truth, 0, 30);
        QCOMPARE(window.rows(), 7);
        QCOMPARE(window.count(), (RowCount{RowCount::Kind::Exact, 7}));
        QCOMPARE(keyAt(window, 6), trueKey(truth, 6));
    }

    void anEmptyListIsExact()
    {
        ListWindow window;
        settle(window, TruthList(), 0, 30);
        QCOMPARE(window.count(), (RowCount{RowCount::Kind::Exact, 0}));
        QCOMPARE(window.rows(), 0);
    }

    void aListOfWholePagesEnds()
    {
        const TruthList truth = makeTruth(200);
        ListWindow window;
        for (int row = 0; row < window.rows() || row == 0; row += 25)
            settle(window, truth, row, row + 24);
        QCOMPARE(window.count(), (RowCount{RowCount::Kind::Exact, 200}));
    }

    void scrollingWithoutAnyMeasureMeetsEveryRow()
    {
        const TruthList truth = makeTruth(25'000);
        ListWindow window;
        settle(window, truth, 0, 30);
        for (int row = 0; row + 30 < window.rows(); row += 17) {
            settle(window, truth, row, row + 30);
            for (int r = row; r <= row + 30 && r < truth.size(); ++r)
                QCOMPARE(keyAt(window, r), trueKey(truth, r));
            QVERIFY(window.cache().pageCount() <= RowCache::maxPages);
        }
        QCOMPARE(window.count(), (RowCount{RowCount::Kind::Exact, truth.size()}));
        // Nothing of the middle is in memory any more, and no anchors came.
        settle(window, truth, 9'000, 9'030);
        QCOMPARE(keyAt(window, 9'015), trueKey(truth, 9'015));
    }

    void anchorsMakeEveryJumpOneShortSeek()
    {
        const TruthList truth = makeTruth(100'000);
        ListWindow window;
        settle(window, truth, 0, 30);
        window.setEstimate(90'000, {});
        window.setAnchors(truth.anchors(1'000, truth.size()), true);
        QCOMPARE(window.rows(), truth.size());
        for (const int row : {99'990, 50'000, 0, 12'345, 99'000, 1}) {
            const auto fetch = window.plan(row, row + 30);
            if (fetch) {
                QVERIFY(fetch->seek.skip <= (row < 99'000 ? 500 : 1'000));
                QVERIFY(!fetch->guessed);
            }
            settle(window, truth, row, row + 30);
            for (int r = row; r <= row + 30 && r < truth.size(); ++r)
                QCOMPARE(keyAt(window, r), trueKey(truth, r));
        }
    }

    void aJumpBeforeTheAnchorsIsPutRightLater()
    {
        const TruthList truth = makeTruth(100'000);
        QRandomGenerator random(2);
        ListWindow window;
        settle(window, truth, 0, 30);
        window.setEstimate(120'000, truth.sample(300, random));
        QCOMPARE(window.rows(), 120'000);
        settle(window, truth, 60'000, 60'030);
        const CachedRow *seen = window.cache().at(60'010);
        QVERIFY(seen && seen->guessed);
        const Cursor cursor = seen->row.cursor;
        const int trueRow = truth.rowOf(cursor);
        QVERIFY(std::abs(trueRow - 50'000) < 15'000);

        window.setAnchors(truth.anchors(1'000, truth.size()), true);
        window.shift(60'010, trueRow - 60'010);
        QCOMPARE(keyAt(window, trueRow), cursor.key);
        QVERIFY(!window.cache().at(trueRow)->guessed);
        settle(window, truth, trueRow - 10, trueRow + 20);
        for (int r = trueRow - 10; r <= trueRow + 20; ++r)
            QCOMPARE(keyAt(window, r), trueKey(truth, r));
    }

    void theLastRowsAreReadFromTheEnd()
    {
        const TruthList truth = makeTruth(100'000);
        QRandomGenerator random(3);
        ListWindow window;
        settle(window, truth, 0, 30);
        window.setEstimate(80'000, truth.sample(300, random));
        settle(window, truth, 79'970, 79'999);
        QCOMPARE(keyAt(window, 79'999), trueKey(truth, 99'999));
    }

    void aGuessPastTheEndShortensTheList()
    {
        const TruthList truth = makeTruth(1'000);
        QRandomGenerator random(3);
        ListWindow window;
        settle(window, truth, 0, 30);
        window.setEstimate(100'000, truth.sample(300, random));
        settle(window, truth, 99'000, 99'030);
        // From there on, scrolling up meets the top, wherever it was believed to be.
        int row = window.rows() - 30;
        for (int steps = 0; steps < 200 && window.rows() > 1'000; ++steps) {
            while (const auto fetch = window.plan(row, row + 29)) {
                row += window.accept(*fetch, truth.answer(fetch->seek)).shiftedBy;
                row = std::max(row, 0);
            }
            row = std::max(row - 25, 0);
        }
        settle(window, truth, 0, 29);
        QCOMPARE(keyAt(window, 3), trueKey(truth, 3));
        QVERIFY(isInOrder(window));
    }

    void aRefreshKeepsItsPlace()
    {
        const TruthList truth = makeTruth(10'000);
        const Cursor cursor = TruthList::cursorOf(truth[5'100]);
        ListWindow window(9'990, 5'050, cursor); // 50 rows came in front of it meanwhile
        settle(window, truth, 5'050, 5'080);
        QCOMPARE(keyAt(window, 5'050), cursor.key);
        window.setAnchors(truth.anchors(1'000, truth.size()), true);
        window.shift(5'050, truth.rowOf(cursor) - 5'050);
        QCOMPARE(keyAt(window, 5'100), cursor.key);
    }

    void aRefreshWhoseRowsAreGoneOpensAtTheTop()
    {
        const TruthList truth = makeTruth(50);
        ListWindow window(10'000, 5'050, {QStringLiteral("999999"), QStringLiteral("1")});
        settle(window, truth, 5'050, 5'080);
        QCOMPARE(window.rows(), 50);
        settle(window, truth, 0, 30);
        QCOMPARE(keyAt(window, 0), trueKey(truth, 0));
    }

    void newRowsAtTheTopStayOut()
    {
        TruthList truth = makeTruth(10'000);
        ListWindow window;
        settle(window, truth, 0, 30);
        const QString top = keyAt(window, 0);
        window.setAnchors(truth.anchors(100, truth.size()), true);
        for (int i = 0; i < 5; ++i)
            truth.insert(-1);
        settle(window, truth, 9'900, 9'930);
        for (int row = 9'900; row > 0; row -= 25)
            settle(window, truth, row, row + 30);
        settle(window, truth, 0, 30);
        QCOMPARE(keyAt(window, 0), top);
        QVERIFY(isInOrder(window));
    }

    void aFailedStretchIsLeftAloneUntilRetry()
    {
        const TruthList truth = makeTruth(1'000);
        ListWindow window;
        settle(window, truth, 0, 30);
        window.setAnchors(truth.anchors(100, truth.size()), true);
        const auto fetch = window.plan(500, 530);
        QVERIFY(fetch);
        window.fail(*fetch, Error{.kind = Error::Kind::Timeout, .message = QStringLiteral("too slow")});
        QCOMPARE(window.failureAt(510)->message, QStringLiteral("too slow"));
        settle(window, truth, 500, 530); // the pages above and below are still wanted
        QVERIFY(!window.cache().at(510));
        window.forgetFailures();
        settle(window, truth, 500, 530);
        QCOMPARE(keyAt(window, 510), trueKey(truth, 510));
    }

    // Random scrolling, measuring, inserting and deleting. Whatever happens: rows in memory are in order and never
    // twice, exact places are true as long as nothing was inserted or deleted, rows once fetched do not move while they
    // are in memory, memory is bounded, and everything in sight arrives.
    void fuzz()
    {
        QRandomGenerator random(fuzzSeed());
        for (int round = 0; round < fuzzRounds(60); ++round) {
            const quint32 seed = random.generate();
            fuzzRound(seed);
            if (QTest::currentTestFailed()) {
                qWarning() << "round seed" << seed;
                return;
            }
        }
    }

private:
    void fuzzRound(quint32 seed)
    {
        QRandomGenerator random(seed);
        TruthList truth;
        truth.fill(int(random.bounded(random.bounded(2) ? 30'000 : 500)), random);
        const bool frozen = random.bounded(2);
        ListWindow window;
        settle(window, truth, 0, 30);
        bool measured = false;
        int first = 0;
        for (int step = 0; step < 60; ++step) {
            switch (random.bounded(8)) {
            case 0:
                if (window.rows() > 0)
                    first = int(random.bounded(window.rows()));
                break;
            case 1:
                first = std::max(first - int(random.bounded(200)), 0);
                break;
            case 2:
            case 3:
                first += int(random.bounded(200));
                break;
            case 4:
                if (!measured)
                    window.setEstimate(truth.size() * qint64(50 + random.bounded(100)) / 100,
                                       truth.sample(int(random.bounded(300)), random));
                break;
            case 5:
                if (!measured && random.bounded(4) == 0) {
                    measured = true;
                    measure(window, truth, random, first);
                }
                break;
            default:
                if (!frozen)
                    mutate(truth, random);
            }
            first = std::clamp(first, 0, std::max(window.rows() - 1, 0));
            const int last = first + 10 + int(random.bounded(60));

            QMap<int, QString> before;
            window.cache().forEach([&](int row, const CachedRow &cached) {
                if (!cached.guessed && !cached.isFiller())
                    before[row] = cached.row.cursor.key;
            });
            int shifted = 0;
            for (int fetches = 0;; ++fetches) {
                const auto fetch = window.plan(first, last);
                if (!fetch)
                    break;
                QVERIFY(fetches < 50);
                QVERIFY2(fetch->seek.skip <= 20'000, "never an OFFSET from afar");
                const auto change = window.accept(*fetch, truth.answer(fetch->seek));
                shifted += change.shiftedBy;
                first = std::max(first + change.shiftedBy, 0);
                window.evict(first, last);
            }
            QVERIFY(window.cache().pageCount() <= RowCache::maxPages);
            QVERIFY(isInOrder(window));
            if (shifted == 0) {
                for (auto it = before.cbegin(); it != before.cend(); ++it)
                    if (const CachedRow *cached = window.cache().at(it.key()))
                        QCOMPARE(cached->row.cursor.key, it.value());
            }
            if (frozen) {
                window.cache().forEach([&](int row, const CachedRow &cached) {
                    QVERIFY(!cached.isFiller() || cached.guessed);
                    if (!cached.guessed)
                        QCOMPARE(cached.row.cursor.key, trueKey(truth, row));
                });
                for (int row = first; row + 1 <= std::min(last, window.rows() - 1); ++row) {
                    const CachedRow *one = window.cache().at(row);
                    const CachedRow *next = window.cache().at(row + 1);
                    if (one && next && !one->isFiller() && !next->isFiller())
                        QCOMPARE(truth.rowOf(next->row.cursor), truth.rowOf(one->row.cursor) + 1);
                }
            }
            if (measured && window.count().kind == RowCount::Kind::Exact)
                for (int row = first; row <= std::min(last, window.rows() - 1); ++row)
                    QVERIFY2(window.cache().at(row), "a measured list shows every row in sight");
        }
    }

    static void measure(ListWindow &window, const TruthList &truth, QRandomGenerator &random, int &first)
    {
        const int top = window.top() ? truth.rowOf(*window.top()) : 0;
        const bool complete = random.bounded(3) > 0;
        const int step = RowCache::pageRows * int(1 + random.bounded(20));
        window.setAnchors(truth.anchorsFrom(top, step, complete ? truth.size() : int(random.bounded(truth.size() + 1))),
                          complete);
        if (!complete)
            return;
        const CachedRow *seen = window.cache().at(first);
        if (seen && seen->guessed && !seen->isFiller()) {
            const int delta = truth.rowOf(seen->row.cursor) - top - first;
            window.shift(first, delta);
            first = std::max(first + delta, 0);
        } else {
            window.forgetGuesses();
        }
    }

    static void mutate(TruthList &truth, QRandomGenerator &random)
    {
        for (int i = int(random.bounded(20)); i > 0; --i)
            truth.insert(int(random.bounded(std::max(truth.size() / 7, 1))));
        for (int i = int(random.bounded(20)); i > 0 && truth.size() > 0; --i)
            truth.removeAt(int(random.bounded(truth.size())));
    }
};

QTEST_APPLESS_MAIN(TestListWindow)
#include "tst_list_window.moc"
