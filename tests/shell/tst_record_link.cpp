// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/shell/record_link.h"

#include <QTest>

class TestRecordLink : public QObject
{
    Q_OBJECT

private slots:
    void aLinkOfOursIsRead()
    {
        const auto link = RecordLink::read(QStringLiteral("backroom://order/ORD-2026-004988"));
        QVERIFY(link);
        QCOMPARE(link->kind, QStringLiteral("order"));
        QCOMPARE(link->name, QStringLiteral("ORD-2026-004988"));
        QCOMPARE(RecordLink::read(link->text())->name, link->name);
        // Some programs add a slash at the end.
        QCOMPARE(RecordLink::read(link->text() + u'/')->name, link->name);
    }

    void anythingElseIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        const auto form = QStringLiteral("links of Backroom's look like");
        const auto letters = QStringLiteral("letters, digits and hyphens only");
        QTest::newRow("nothing") << QString() << form;
        QTest::newRow("another scheme") << QStringLiteral("https://order/ORD-1") << form;
        QTest::newRow("no number") << QStringLiteral("backroom://order") << form;
        QTest::newRow("empty number") << QStringLiteral("backroom://order/") << letters;
        QTest::newRow("unknown kind") << QStringLiteral("backroom://payroll/1") << QStringLiteral("no records called “payroll”");
        QTest::newRow("a command") << QStringLiteral("backroom://order/ORD-1/ship") << form;
        QTest::newRow("a question") << QStringLiteral("backroom://order/ORD-1?do=cancel") << letters;
        QTest::newRow("a fragment") << QStringLiteral("backroom://order/ORD-1#x") << letters;
        QTest::newRow("a user") << QStringLiteral("backroom://me@order/ORD-1") << form;
        QTest::newRow("encoded") << QStringLiteral("backroom://order/%4f%52%44") << letters;
        QTest::newRow("another folder") << QStringLiteral("backroom://order/../../etc/passwd") << form;
        QTest::newRow("SQL") << QStringLiteral("backroom://order/x' or true --") << letters;
        QTest::newRow("an option") << QStringLiteral("backroom://order/--tour") << letters;
        QTest::newRow("markup") << QStringLiteral("backroom://order/<b>x") << letters;
        QTest::newRow("other digits") << QStringLiteral("backroom://order/ORD-٤") << letters;
        QTest::newRow("a line break") << QStringLiteral("backroom://order/ORD-1\n") << letters;
        QTest::newRow("a null") << QStringLiteral("backroom://order/ORD-1") + QChar(QChar::Null) << letters;
        QTest::newRow("turned round") << QStringLiteral("backroom://order/ORD-1\u202e") << letters;
        QTest::newRow("a long number") << QStringLiteral("backroom://order/") + QString(65, u'A') << letters;
        QTest::newRow("endless") << QStringLiteral("backroom://order/") + QString(100'000, u'A') << QStringLiteral("longer than any link");
    }

    void anythingElseIsRefusedInWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        const auto link = RecordLink::read(text);
        QVERIFY(!link);
        QCOMPARE(link.error().kind, Error::Kind::InvalidInput);
        QVERIFY2(link.error().message.contains(words), qPrintable(link.error().message));
        // Whatever stood in the link, the sentence is one line of a bearable length.
        QVERIFY(link.error().message.size() < 120);
        QVERIFY(!link.error().message.contains(u'\n'));
    }
};

QTEST_APPLESS_MAIN(TestRecordLink)
#include "tst_record_link.moc"
