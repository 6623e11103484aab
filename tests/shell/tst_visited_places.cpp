// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/shell/visited_places.h"

#include <QTest>

using namespace std::chrono_literals;

class TestVisitedPlaces : public QObject
{
    Q_OBJECT

    static Place order(const QString &key) { return {QStringLiteral("orders"), key}; }
    static Place order(int key) { return order(QString::number(key)); }

private slots:
    void backAndForward()
    {
        VisitedPlaces places;
        QVERIFY(!places.canGoBack());
        QVERIFY(!places.back(0s));
        places.visit(order(1), 0s);
        places.visit(order(2), 10s);
        places.visit(order(3), 20s);
        QVERIFY(places.back(30s) == order(2));
        QVERIFY(places.back(30s) == order(1));
        QVERIFY(!places.canGoBack());
        QVERIFY(places.forward(30s) == order(2));
        QVERIFY(places.canGoForward());
    }

    void goingThereIsNoVisit()
    {
        VisitedPlaces places;
        places.visit(order(1), 0s);
        places.visit(order(2), 10s);
        places.visit(*places.back(20s), 20s); // the window shows it and says so
        QVERIFY(places.canGoForward());
        QVERIFY(places.forward(21s) == order(2));
    }

    void anotherWayHasNoForward()
    {
        VisitedPlaces places;
        places.visit(order(1), 0s);
        places.visit(order(2), 10s);
        QVERIFY(places.back(20s));
        places.visit(order(3), 30s);
        QVERIFY(!places.canGoForward());
        QVERIFY(places.back(40s) == order(1));
    }

    void whatOnePassesByIsNoVisit()
    {
        VisitedPlaces places;
        places.visit(order(1000), 0s);
        for (int i = 0; i < 50; ++i) // down the list with the key held
            places.visit(order(i), 10s + i * 50ms);
        places.visit(order(2000), 15s);
        QVERIFY(places.back(20s) == order(49));
        QVERIFY(places.back(20s) == order(1000));
    }

    void anotherDeskIsAVisitHoweverShort()
    {
        VisitedPlaces places;
        places.visit(order(1), 0s);
        places.visit({QStringLiteral("customers"), QStringLiteral("x")}, 100ms);
        QVERIFY(places.back(1s) == order(1));
    }

    void aStepBackIsNotPassedBy()
    {
        VisitedPlaces places;
        places.visit(order(1), 0s);
        places.visit(order(2), 10s);
        QVERIFY(places.back(20s));
        places.visit(order(3), 20s + 50ms);
        QVERIFY(places.back(30s) == order(1));
    }

    void itForgetsTheOldest()
    {
        VisitedPlaces places;
        for (int i = 0; i < 3 * VisitedPlaces::mostKept; ++i)
            places.visit(order(i), i * 1s);
        int steps = 0;
        while (places.back(1000s))
            ++steps;
        QCOMPARE(steps, VisitedPlaces::mostKept - 1);
    }
};

QTEST_APPLESS_MAIN(TestVisitedPlaces)
#include "tst_visited_places.moc"
