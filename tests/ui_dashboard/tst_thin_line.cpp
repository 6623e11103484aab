// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dashboard/thin_line.h"

#include <QTest>

#include <cmath>

// A line of many points, drawn with those that a screen can show.
class TestThinLine : public QObject
{
    Q_OBJECT

private slots:
    void fewPointsStay()
    {
        const QList<QPointF> points{{0, 1}, {1, 5}, {2, -3}};
        QCOMPARE(thinned(points, 100), points);
        QCOMPARE(thinned({}, 100), QList<QPointF>());
        QCOMPARE(thinned(points, 0), points);
    }

    void noPeakIsLost()
    {
        QList<QPointF> points;
        for (int i = 0; i < 100'000; ++i)
            points.append({double(i), std::sin(i / 5000.0)});
        points[31'337].setY(40);
        points[77'777].setY(-50);
        const QList<QPointF> few = thinned(points, 500);
        QVERIFY(few.size() <= 501 * 4);
        QVERIFY(few.size() >= 500);
        QVERIFY(few.contains(QPointF(31'337, 40)));
        QVERIFY(few.contains(QPointF(77'777, -50)));
        QCOMPARE(few.first(), points.first());
        QCOMPARE(few.last(), points.last());
        for (qsizetype i = 1; i < few.size(); ++i)
            QVERIFY(few.at(i - 1).x() < few.at(i).x());
    }

    void pointsOnOnePlaceAreOnePixel()
    {
        const QList<QPointF> points(1000, QPointF(3, 4));
        QCOMPARE(thinned(points, 10), QList<QPointF>{QPointF(3, 4)});
    }
};

QTEST_GUILESS_MAIN(TestThinLine)
#include "tst_thin_line.moc"
