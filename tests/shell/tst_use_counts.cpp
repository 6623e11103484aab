// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/shell/use_counts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

class TestUseCounts : public QObject
{
    Q_OBJECT

    const QDate m_today{2026, 3, 1};

private slots:
    void whatIsUsedMoreCountsMore()
    {
        UseCounts uses;
        uses.count(QStringLiteral("a"), m_today);
        uses.count(QStringLiteral("b"), m_today);
        uses.count(QStringLiteral("b"), m_today);
        QCOMPARE(uses.score(QStringLiteral("a"), m_today), 1.0);
        QCOMPARE(uses.score(QStringLiteral("b"), m_today), 2.0);
        QCOMPARE(uses.score(QStringLiteral("c"), m_today), 0.0);
    }

    void whatWasUsedLongAgoCountsLess()
    {
        UseCounts uses;
        uses.count(QStringLiteral("a"), m_today.addDays(-60));
        uses.count(QStringLiteral("a"), m_today.addDays(-60));
        uses.count(QStringLiteral("b"), m_today);
        QCOMPARE(uses.score(QStringLiteral("a"), m_today), 0.5);
        QVERIFY(uses.score(QStringLiteral("b"), m_today) > uses.score(QStringLiteral("a"), m_today));
        // A clock set back does not make it worth more.
        QCOMPARE(uses.score(QStringLiteral("b"), m_today.addDays(-300)), 1.0);
    }

    void itSurvivesBeingKept()
    {
        UseCounts uses;
        uses.count(QStringLiteral("order:1"), m_today);
        uses.count(QStringLiteral("deskAction_orders"), m_today.addDays(-3));
        const UseCounts again = UseCounts::read(QJsonDocument::fromJson(QJsonDocument(uses.toJson()).toJson()).object());
        QCOMPARE(again.size(), 2);
        QCOMPARE(again.score(QStringLiteral("order:1"), m_today), 1.0);
    }

    void whatCannotBeReadCountsNothing()
    {
        const auto read = [](const char *json) { return UseCounts::read(QJsonDocument::fromJson(json).object()); };
        QVERIFY(read("[]").isEmpty());
        QVERIFY(read(R"({"a": 3, "b": ["x", "2026-03-01"], "c": [1, "some day"], "d": [-4, "2026-03-01"]})").isEmpty());
    }

    void itStaysOneSmallSetting()
    {
        UseCounts uses;
        uses.count(QStringLiteral("often"), m_today);
        uses.count(QStringLiteral("often"), m_today);
        for (int i = 0; i < 2 * UseCounts::mostKept; ++i)
            uses.count(QStringLiteral("order:01234567-0123-0123-0123-%1").arg(i, 12, 10, QLatin1Char('0')), m_today);
        QCOMPARE(uses.size(), UseCounts::mostKept);
        QVERIFY(uses.score(QStringLiteral("often"), m_today) > 0);
        QVERIFY(QJsonDocument(uses.toJson()).toJson(QJsonDocument::Compact).size() < 65'536); // user_settings_value_size
    }
};

QTEST_APPLESS_MAIN(TestUseCounts)
#include "tst_use_counts.moc"
