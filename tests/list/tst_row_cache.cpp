// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/row_cache.h"
#include "tests/list/fuzz_seed.h"

#include <QMap>
#include <QTest>

namespace {

CachedRow rowWithKey(int key)
{
    CachedRow cached;
    cached.row.cursor.key = QString::number(key);
    return cached;
}

constexpr auto any = [](const CachedRow &) { return true; };

} // namespace

class TestRowCache : public QObject
{
    Q_OBJECT

private slots:
    void itForgetsTheFarthestPages()
    {
        RowCache cache;
        for (int page = 0; page < 2 * RowCache::maxPages; ++page)
            cache.put(page * RowCache::pageRows, rowWithKey(page));
        const int middle = RowCache::maxPages * RowCache::pageRows;
        cache.evict(middle, middle + 30);
        QCOMPARE(cache.pageCount(), RowCache::maxPages);
        QVERIFY(cache.at(middle));
        QVERIFY(!cache.at(0));
        QVERIFY(!cache.at((2 * RowCache::maxPages - 1) * RowCache::pageRows));
    }

    void whatIsInSightStays()
    {
        RowCache cache;
        for (int page = 0; page < 2 * RowCache::maxPages; ++page)
            cache.put(page * RowCache::pageRows, rowWithKey(page));
        cache.evict(0, 30);
        QVERIFY(cache.at(0));
        QVERIFY(!cache.at((2 * RowCache::maxPages - 1) * RowCache::pageRows));
    }

    // The same operations on a QMap must give the same contents.
    void fuzz()
    {
        QRandomGenerator random(fuzzSeed());
        for (int round = 0; round < 200; ++round) {
            RowCache cache;
            QMap<int, int> model;
            const int range = 1 + int(random.bounded(5'000));
            for (int step = 0; step < 300; ++step) {
                const int row = int(random.bounded(range));
                switch (random.bounded(6)) {
                case 0:
                case 1:
                case 2:
                    cache.put(row, rowWithKey(step));
                    model[row] = step;
                    break;
                case 3:
                    cache.drop(row);
                    model.remove(row);
                    break;
                case 4:
                    if (random.bounded(8) == 0) {
                        cache.dropFrom(row);
                        while (!model.isEmpty() && model.lastKey() >= row)
                            model.remove(model.lastKey());
                    }
                    break;
                default: {
                    const auto below = model.lowerBound(row);
                    QCOMPARE(cache.nearestAtOrAfter(row, any), below == model.end() ? -1 : below.key());
                    const auto above = model.upperBound(row);
                    QCOMPARE(cache.nearestAtOrBefore(row, any), above == model.begin() ? -1 : std::prev(above).key());
                }
                }
                QCOMPARE(cache.at(row) != nullptr, model.contains(row));
            }
            QMap<int, int> content;
            cache.forEach([&](int row, const CachedRow &cached) { content[row] = cached.row.cursor.key.toInt(); });
            QCOMPARE(content, model);
            for (auto it = model.cbegin(); it != model.cend(); ++it)
                QCOMPARE(cache.find(QString::number(it.value())), it.key());
            QCOMPARE(cache.find(QStringLiteral("none")), -1);
        }
    }
};

QTEST_APPLESS_MAIN(TestRowCache)
#include "tst_row_cache.moc"
