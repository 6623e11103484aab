// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/anchors.h"
#include "tests/list/fuzz_seed.h"

#include <QTest>

class TestAnchors : public QObject
{
    Q_OBJECT

    static Anchors make(int step, qint64 counted)
    {
        QList<Cursor> cursors;
        for (qint64 row = 0; row < counted; row += step)
            cursors.append({QString(), QString::number(row)});
        return Anchors(cursors, step, counted);
    }

private slots:
    void noAnchorsKnowNoPlace()
    {
        QVERIFY(!Anchors().atOrBefore(0));
        QVERIFY(!Anchors().atOrAfter(0));
    }

    void whatWasNotWalkedHasNoPlace()
    {
        const Anchors anchors = make(100, 950);
        QCOMPARE(anchors.atOrBefore(949)->row, 900);
        QVERIFY(!anchors.atOrBefore(950));
        QVERIFY(!anchors.atOrBefore(-1));
        QCOMPARE(anchors.atOrAfter(900)->row, 900);
        QVERIFY(!anchors.atOrAfter(901));
        QCOMPARE(anchors.atOrAfter(-5)->row, 0);
    }

    // Every anchor is at the row it says, and no nearer one exists, also after thinning.
    void fuzz()
    {
        QRandomGenerator random(fuzzSeed());
        for (int round = 0; round < 2'000; ++round) {
            const int step = 1 + int(random.bounded(50));
            const qint64 counted = random.bounded(3'000);
            Anchors anchors = make(step, counted);
            if (random.bounded(2)) {
                const int limit = 1 + int(random.bounded(40));
                anchors.thin(limit);
                QVERIFY(anchors.cursors().size() <= limit);
                QCOMPARE(anchors.step() % step, 0);
            }
            QCOMPARE(anchors.counted(), counted);
            const qint64 row = random.bounded(3'100);
            if (const auto place = anchors.atOrBefore(row)) {
                QCOMPARE(place->cursor.key, QString::number(place->row));
                QVERIFY(place->row <= row && row - place->row < anchors.step());
            } else {
                QVERIFY(row >= counted);
            }
            if (const auto place = anchors.atOrAfter(row)) {
                QCOMPARE(place->cursor.key, QString::number(place->row));
                QVERIFY(place->row >= row && place->row - row < anchors.step());
            } else {
                QVERIFY(counted == 0 || row > (counted - 1) / anchors.step() * anchors.step());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestAnchors)
#include "tst_anchors.moc"
