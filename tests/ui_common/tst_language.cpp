// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/language.h"
#include "ui/common/pseudo_translator.h"

#include <QApplication>
#include <QTest>

class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void thePseudoLanguageIsLongerAndAccented_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"Ship…", "Sign in", "Mark all as read", "Orders appear here as soon as a customer places one in the shop."})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void thePseudoLanguageIsLongerAndAccented()
    {
        QFETCH(QString, text);
        const QString written = PseudoTranslator::written(text);
        QVERIFY2(written.size() * 10 >= text.size() * 13, qPrintable(written));
        QVERIFY(!written.contains(text));
        QVERIFY(PseudoTranslator::isWritten(written));
    }

    void placeholdersStay()
    {
        QVERIFY(PseudoTranslator::written(QStringLiteral("%1 of %2 rows")).contains(QStringLiteral("%1 ")));
        QVERIFY(PseudoTranslator::written(QStringLiteral("%Ln order(s)")).contains(QStringLiteral("%Ln ")));
        QVERIFY(PseudoTranslator::written(QStringLiteral("ends with %1")).contains(QStringLiteral("%1")));
        QVERIFY(PseudoTranslator::written(QStringLiteral("100 %")).contains(QStringLiteral("%")));
        QVERIFY(PseudoTranslator::written(QStringLiteral("&Close")).contains(u'&'));
        QCOMPARE(PseudoTranslator::written(QStringLiteral("%1: %2")).arg(QStringLiteral("a"), QStringLiteral("b")).count(u'%'), 0);
        QCOMPARE(PseudoTranslator::written(QString()), QString());
    }

    void itIsAskedForOurTextsOnly()
    {
        PseudoTranslator translator;
        QVERIFY(PseudoTranslator::isWritten(translator.translate("OrdersPage", "Orders", nullptr, -1)));
        QVERIFY(translator.translate("Format", "d MMM yyyy", nullptr, -1).isNull());
        QVERIFY(translator.translate("QShortcut", "Ctrl", nullptr, -1).isNull());
        QVERIFY(translator.translate("QGuiApplication", "QT_LAYOUT_DIRECTION", nullptr, -1).isNull());
    }

    void theProgramSpeaksIt()
    {
        installPseudoLanguage(*qApp);
        QVERIFY(PseudoTranslator::isWritten(QCoreApplication::translate("OrdersPage", "%Ln order(s)", nullptr, 3)));
        QVERIFY(QCoreApplication::translate("OrdersPage", "%Ln order(s)", nullptr, 3).contains(u'3'));
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
