// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/scan_code.h"
#include "tests/support/scanner_keys.h"
#include "ui/common/scan_filter.h"
#include "ui/common/scan_lines.h"

#include <QAbstractItemModelTester>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

// Codes, the lists that are worked through with them, and telling a scanner's keys from a person's.
class TestScanner : public QObject
{
    Q_OBJECT

private slots:
    void codesThatMeanTheSame_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("case") << QStringLiteral("mug-1") << QStringLiteral("MUG-1") << true;
        QTest::newRow("blanks around") << QStringLiteral(" MUG-1\r") << QStringLiteral("MUG-1") << true;
        QTest::newRow("UPC-A and EAN-13") << QStringLiteral("036000291452") << QStringLiteral("0036000291452") << true;
        QTest::newRow("leading zeros of other lengths") << QStringLiteral("0123") << QStringLiteral("123") << false;
        QTest::newRow("other product") << QStringLiteral("MUG-1") << QStringLiteral("MUG-2") << false;
    }
    void codesThatMeanTheSame()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, same);
        QCOMPARE(ScanCode(one).key() == ScanCode(other).key(), same);
    }

    void damagedCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("unreadable");
        QTest::addColumn<bool>("wrongDigit");
        QTest::newRow("EAN-13") << QStringLiteral("4006381333931") << false << false;
        QTest::newRow("EAN-13, one digit misread") << QStringLiteral("4006381333921") << false << true;
        QTest::newRow("EAN-8") << QStringLiteral("96385074") << false << false;
        QTest::newRow("UPC-A") << QStringLiteral("036000291452") << false << false;
        QTest::newRow("a SKU has no check digit") << QStringLiteral("MBL-200-M") << false << false;
        QTest::newRow("nothing") << QString() << true << false;
        QTest::newRow("control characters") << QStringLiteral("MUG\x01"
                                                              "1")
                                            << true << false;
        QTest::newRow("half a character") << QString(QChar(0xD800)) << true << false;
        QTest::newRow("longer than any") << QString(101, u'7') << true << false;
    }
    void damagedCodes()
    {
        QFETCH(QString, code);
        QFETCH(bool, unreadable);
        QFETCH(bool, wrongDigit);
        QCOMPARE(ScanCode(code).isUnreadable(), unreadable);
        QCOMPARE(ScanCode(code).hasWrongCheckDigit(), wrongDigit);
    }

    void linesFillOneAfterTheOther()
    {
        using Outcome = ScanLines::Scanned::Outcome;
        ScanLines lines;
        const QAbstractItemModelTester tester(&lines, QAbstractItemModelTester::FailureReportingMode::Fatal);
        lines.setStrict(true);
        lines.setLines({line("1", "MUG-1", "4006381333931", 1), line("2", "MUG-1", "4006381333931", 2), line("3", "CUP-1", "", 1)});
        QCOMPARE(lines.scan(QStringLiteral("mug-1")).row, 0);
        QCOMPARE(lines.scan(QStringLiteral("4006381333931")).row, 1);
        QCOMPARE(lines.scan(QStringLiteral("MUG-1")).row, 1);
        QCOMPARE(lines.scan(QStringLiteral("MUG-1")).outcome, Outcome::Full);
        QCOMPARE(lines.scan(QStringLiteral("TENT")).outcome, Outcome::Unknown);
        QCOMPARE(lines.units(), 3);
        QVERIFY(!lines.isComplete());
        QCOMPARE(lines.undo(), std::optional(1));
        QCOMPARE(lines.units(), 2);
        lines.scan(QStringLiteral("MUG-1"));
        lines.scan(QStringLiteral("CUP-1"));
        QVERIFY(lines.isComplete());
    }

    void aCodeOfTwoProductsCountsForNeither()
    {
        ScanLines lines;
        lines.setLines({line("1", "MUG-1", "DOUBLE", 1), line("2", "CUP-1", "DOUBLE", 1)});
        QCOMPARE(lines.scan(QStringLiteral("double")).outcome, ScanLines::Scanned::Outcome::Several);
        QCOMPARE(lines.units(), 0);
        QCOMPARE(lines.scan(QStringLiteral("CUP-1")).row, 1);
    }

    void quantitiesThatAreNoneAreNotTaken()
    {
        ScanLines lines;
        lines.setLines({line("1", "MUG-1", "", 1)});
        const QModelIndex cell = lines.index(0, ScanLines::Quantity);
        for (const QVariant &bad : {QVariant(-1), QVariant(1'000'000), QVariant(QStringLiteral("many")), QVariant(QStringLiteral("99999999999"))})
            QVERIFY2(!lines.setData(cell, bad), qPrintable(bad.toString()));
        QVERIFY(lines.setData(cell, 0));
        QCOMPARE(lines.units(), 0);
        QVERIFY(lines.lines().first().isCounted);
    }

    void init()
    {
        m_page = std::make_unique<QWidget>();
        auto *layout = new QHBoxLayout(m_page.get());
        m_field = new QLineEdit;
        m_button = new QPushButton(QStringLiteral("button"));
        m_button->setAutoDefault(true);
        layout->addWidget(m_field);
        layout->addWidget(m_button);
        m_filter = new ScanFilter(m_page.get());
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_field->setFocus();
    }
    void cleanup() { m_page.reset(); }

    void aScanIsNotTyped()
    {
        QSignalSpy scans(m_filter, &ScanFilter::scanned);
        sendScan(QStringLiteral("4006381333931"));
        QTRY_COMPARE(scans.size(), 1);
        QCOMPARE(scans.first().first().toString(), QStringLiteral("4006381333931"));
        QCOMPARE(m_field->text(), QString());
    }

    void tabEndsAScanAndMovesNoFocus()
    {
        QSignalSpy scans(m_filter, &ScanFilter::scanned);
        sendScan(QStringLiteral("MUG-1"), Qt::Key_Tab);
        QTRY_COMPARE(scans.size(), 1);
        QVERIFY(m_field->hasFocus());
    }

    void aScanPressesNoButton()
    {
        m_button->setFocus();
        QSignalSpy pressed(m_button, &QPushButton::clicked);
        QSignalSpy scans(m_filter, &ScanFilter::scanned);
        sendScan(QStringLiteral("SKU 1 2 3")); // a blank would press it
        QTRY_COMPARE(scans.size(), 1);
        QCOMPARE(scans.first().first().toString(), QStringLiteral("SKU 1 2 3"));
        QCOMPARE(pressed.size(), 0);
    }

    void typingReachesTheField()
    {
        QSignalSpy scans(m_filter, &ScanFilter::scanned);
        for (const QChar letter : QStringLiteral("ORD-2026")) {
            QTest::keyClick(m_field, letter.toLatin1(), {}, int(ScanFilter::keyGap.count()) + 15);
        }
        QTRY_COMPARE(m_field->text(), QStringLiteral("ORD-2026"));
        QTest::keyClick(m_field, Qt::Key_Return, {}, 60);
        QCOMPARE(scans.size(), 0);
    }

    void aShortNumberAndEnterIsAQuantity()
    {
        QSignalSpy scans(m_filter, &ScanFilter::scanned);
        QSignalSpy entered(m_field, &QLineEdit::returnPressed);
        QTest::keyClicks(m_field, QStringLiteral("12"));
        QTest::keyClick(m_field, Qt::Key_Return);
        QTRY_COMPARE(entered.size(), 1);
        QCOMPARE(m_field->text(), QStringLiteral("12"));
        QCOMPARE(scans.size(), 0);
    }

    void editingKeysKeepTheirOrder()
    {
        QTest::keyClicks(m_field, QStringLiteral("ab"));
        QTest::keyClick(m_field, Qt::Key_Backspace);
        QTest::keyClicks(m_field, QStringLiteral("c"));
        QTRY_COMPARE(m_field->text(), QStringLiteral("ac"));
    }

    void shortcutsPass()
    {
        m_field->setText(QStringLiteral("old"));
        QTest::keyClicks(m_field, QStringLiteral("x"));
        QTest::keyClick(m_field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(m_field, QStringLiteral("new"));
        QTRY_COMPARE(m_field->text(), QStringLiteral("new"));
    }

    void aPrefixMakesAScanHoweverSlow()
    {
        m_filter->setPrefix(QStringLiteral("~"));
        QSignalSpy scans(m_filter, &ScanFilter::scanned);
        QTest::keyClicks(m_field, QStringLiteral("~A1"), {}, int(ScanFilter::keyGap.count()) + 15);
        QTest::keyClick(m_field, Qt::Key_Return);
        QTRY_COMPARE(scans.size(), 1);
        QCOMPARE(scans.first().first().toString(), QStringLiteral("A1"));
    }

    // Scans arrive while the window is busy with the one before: none is lost, none is joined with another, all in order.
    void twentyASecondWhileTheWindowIsBusy()
    {
        QStringList got;
        connect(m_filter, &ScanFilter::scanned, this, [&got](const QString &code) {
            QTest::qSleep(30);
            got.append(code);
        });
        QStringList sent;
        for (int i = 0; i < 100; ++i) {
            sent.append(QStringLiteral("SKU-%1").arg(i, 4, 10, QLatin1Char('0')));
            sendScan(sent.last());
            if (i % 20 == 19)
                QTest::qWait(1);
        }
        QTRY_COMPARE(got.size(), sent.size());
        QCOMPARE(got, sent);
        QCOMPARE(m_field->text(), QString());
    }

    // Last, since it takes the focus to another window.
    void whatIsOutOfSightHearsNothing()
    {
        QSignalSpy scans(m_filter, &ScanFilter::scanned);
        QWidget other;
        auto *field = new QLineEdit(&other);
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QTest::keyClicks(field, QStringLiteral("4006381333931"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(field->text(), QStringLiteral("4006381333931"));
        QCOMPARE(scans.size(), 0);
    }

private:
    static ScanLine line(const char *id, const char *sku, const char *barcode, int expected)
    {
        return {.id = QLatin1String(id), .productId = QLatin1String(sku), .sku = QLatin1String(sku), .barcode = QLatin1String(barcode), .name = QLatin1String(sku), .place = {}, .note = {}, .expected = expected};
    }

    std::unique_ptr<QWidget> m_page;
    QLineEdit *m_field = nullptr;
    QPushButton *m_button = nullptr;
    ScanFilter *m_filter = nullptr;
};

QTEST_MAIN(TestScanner)
#include "tst_scanner.moc"
