// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/barcode.h"
#include "ui/common/theme.h"
#include "ui/stock/labels.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#define ZX_USE_UTF8 // text() as UTF-8
#include <ZXing/ReadBarcode.h>

// Labels as a scanner meets them: what is printed is read back by ZXing.
class TestLabels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void codesAreReadBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("EAN-13") << QStringLiteral("4006381333931") << QStringLiteral("4006381333931");
        QTest::newRow("EAN-8") << QStringLiteral("96385074") << QStringLiteral("96385074");
        QTest::newRow("UPC-A") << QStringLiteral("036000291452") << QStringLiteral("036000291452");
        QTest::newRow("an EAN with a wrong digit is printed as it is") << QStringLiteral("4006381333932") << QStringLiteral("4006381333932");
        QTest::newRow("SKU") << QStringLiteral("MBL-200-M") << QStringLiteral("MBL-200-M");
        QTest::newRow("bin") << QStringLiteral("A-12-3") << QStringLiteral("A-12-3");
        QTest::newRow("order") << QStringLiteral("ORD-2026-482302") << QStringLiteral("ORD-2026-482302");
        QTest::newRow("other scripts") << QStringLiteral("登山-Größe-1") << QStringLiteral("登山-Größe-1");
    }
    void codesAreReadBack()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const std::optional<Barcode> code = Barcode::of(text);
        QVERIFY(code);
        QImage paper(900, 500, QImage::Format_Grayscale8);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        code->paint(painter, {50, 50, 800, 400});
        painter.end();
        QCOMPARE(decoded(paper), read);
    }

    void nothingHasNoCode()
    {
        QVERIFY(!Barcode::of(QString()));
        QVERIFY(!Barcode::of(QStringLiteral("  ")));
        QVERIFY(!Barcode::of(QString(5000, u'x')));
    }

    void everyPaperIsReadBack_data()
    {
        QTest::addColumn<int>("paper");
        QTest::addColumn<int>("copies");
        QTest::addColumn<int>("pages");
        QTest::newRow("roll") << 0 << 2 << 2;
        QTest::newRow("large roll") << 1 << 1 << 1;
        QTest::newRow("sheet") << 2 << 25 << 2;
    }
    void everyPaperIsReadBack()
    {
        QFETCH(int, paper);
        QFETCH(int, copies);
        QFETCH(int, pages);
        const QList<Label> labels(copies, Label{QStringLiteral("MBL-200-M"), QStringLiteral("Merino Base Layer 200, a name that is longer than its label is wide"), QStringLiteral("4006381333931")});
        QTemporaryDir folder;
        const QString pdf = folder.filePath(QStringLiteral("labels.pdf"));
        const auto written = writeLabels(pdf, LabelPaper::all().at(paper), labels);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        // as a printer would see it
        QProcess render;
        render.start(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("300"), QStringLiteral("-png"), pdf, folder.filePath(QStringLiteral("page"))});
        QVERIFY2(render.waitForFinished() && render.exitCode() == 0, render.readAllStandardError().constData());
        const QStringList images = QDir(folder.path()).entryList({QStringLiteral("page*.png")}, QDir::Files, QDir::Name);
        QCOMPARE(int(images.size()), pages);
        const LabelPaper sheet = LabelPaper::all().at(paper);
        int found = 0;
        for (const QString &image : images) {
            const QImage page = QImage(folder.filePath(image)).convertToFormat(QImage::Format_Grayscale8);
            const QSize size(page.width() / sheet.columns, page.height() / sheet.rows);
            for (int place = 0; place < sheet.columns * sheet.rows; ++place) {
                const QPoint corner(place % sheet.columns * size.width(), place / sheet.columns * size.height());
                const QString text = decoded(page.copy(QRect(corner, size)));
                if (found < copies)
                    QCOMPARE(text, QStringLiteral("4006381333931"));
                else
                    QCOMPARE(text, QString()); // the rest of the last page is empty
                found += text.isEmpty() ? 0 : 1;
            }
        }
        QCOMPARE(found, copies);
    }

    void aFileThatCannotBeWrittenIsTold()
    {
        const auto written = writeLabels(QStringLiteral("/proc/nothing/labels.pdf"), LabelPaper::all().first(), {Label{QStringLiteral("A"), {}, QStringLiteral("A")}});
        QVERIFY(!written);
        QVERIFY(!written.error().message.isEmpty());
    }

private:
    static QString decoded(const QImage &image)
    {
        const ZXing::ImageView view(image.constBits(), image.width(), image.height(), ZXing::ImageFormat::Lum, int(image.bytesPerLine()));
        ZXing::DecodeHints hints;
        hints.setTryHarder(true);
        const ZXing::Result result = ZXing::ReadBarcode(view, hints);
        return result.isValid() ? QString::fromStdString(result.text()) : QString();
    }
};

QTEST_MAIN(TestLabels)
#include "tst_labels.moc"
