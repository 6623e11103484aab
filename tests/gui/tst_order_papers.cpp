// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/gui_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/format.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/common/save_file.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// Invoices and credit notes from the list to the file, with the amounts that the database has.
class TestOrderPapers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::instance().install(*qApp);
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        QVERIFY(m_folder.isValid());
    }
    void init()
    {
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
        m_pdf = m_folder.filePath(QStringLiteral("%1.pdf").arg(QLatin1String(QTest::currentTestFunction())));
        SaveFile::answerWith(m_pdf);
    }
    void cleanup()
    {
        SaveFile::answerWith(QString());
        m_gui.reset();
    }

    void anInvoiceAndACreditNoteOfOneOrder()
    {
        const QString number = m_database->value(QStringLiteral("select max(o.order_number) from shop.orders o join shop.refunds r using (order_id) "
                                                                "where r.status = 'COMPLETED'"))
                                   .toString();
        QVERIFY(m_gui->signIn(QStringLiteral("sam.okafor")));
        m_gui->window().workspace()->openRecord(QStringLiteral("orders"), number);
        QTRY_COMPARE(m_gui->text(QStringLiteral("orderNumberLabel")), number);
        QVERIFY(m_gui->triggerAction(QStringLiteral("papersOrderAction")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("paperPreview")));
        QVERIFY(m_gui->click(QStringLiteral("paperSaveButton")));
        QTRY_VERIFY(QFile::exists(m_pdf));
        QString text = read();
        QVERIFY2(text.contains(QStringLiteral("Number ") + number), qPrintable(text));
        QVERIFY2(text.contains(amount(QStringLiteral("total_amount"), number)), qPrintable(text));
        QFile::remove(m_pdf);

        QVERIFY(m_gui->triggerAction(QStringLiteral("papersOrderAction")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("paperPreview")));
        m_gui->find<QAbstractButton>(QStringLiteral("creditNoteRadio"))->click();
        QVERIFY(m_gui->click(QStringLiteral("paperSaveButton")));
        QTRY_VERIFY(QFile::exists(m_pdf));
        text = read();
        QVERIFY2(text.contains(number + QStringLiteral("-C1")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Given back")), qPrintable(text));
    }

    void invoicesOfAllThatAreChosen()
    {
        QVERIFY(m_gui->signIn(QStringLiteral("mona.keller")));
        m_gui->window().workspace()->showDesk(QStringLiteral("orders"));
        auto *list = m_gui->find<RecordList>(QStringLiteral("ordersList"));
        QVERIFY(list != nullptr);
        list->setView(QStringLiteral("paid-not-shipped"));
        QTRY_VERIFY(m_gui->isSettled() && list->table()->model()->rowCount() > 1);
        list->chooseAllThatMatch();
        QVERIFY(list->chosenCount() > 1);
        QVERIFY(m_gui->triggerAction(QStringLiteral("papersSeveralAction")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("paperPreview")));
        QVERIFY(m_gui->click(QStringLiteral("paperSaveButton")));
        QTRY_VERIFY(QFile::exists(m_pdf));
        const QString text = read();
        const QStringList numbers = m_database->value(QStringLiteral("select string_agg(order_number, ' ') from shop.orders where status = 'PAID'")).toString().split(u' ');
        QVERIFY(numbers.size() > 1);
        for (const QString &number : numbers) {
            QVERIFY2(text.contains(QStringLiteral("Number ") + number), qPrintable(number));
            QVERIFY2(text.contains(amount(QStringLiteral("total_amount"), number)), qPrintable(number));
        }
    }

    void aPackerIsOfferedNone()
    {
        QVERIFY(m_gui->signIn(QStringLiteral("jonas.weber")));
        m_gui->window().workspace()->showDesk(QStringLiteral("orders"));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->window().findChild<QAction *>(QStringLiteral("papersSeveralAction")) == nullptr);
        const QString number = m_database->value(QStringLiteral("select max(o.order_number) from shop.orders o join shop.order_allocations a using (order_id) "
                                                                "join shop.warehouses w using (warehouse_id) where o.status = 'PROCESSING' and w.code = 'HAM'"))
                                   .toString();
        m_gui->window().workspace()->openRecord(QStringLiteral("orders"), number);
        QTRY_COMPARE(m_gui->text(QStringLiteral("orderNumberLabel")), number);
        QVERIFY(!m_gui->window().findChild<QAction *>(QStringLiteral("papersOrderAction"))->isVisible());
    }

private:
    [[nodiscard]] QString amount(const QString &column, const QString &number) const
    {
        const auto value = [&](const QString &what) {
            return m_database->value(QStringLiteral("select %1 from shop.orders where order_number = '%2'").arg(what, number));
        };
        return plain(Format::money(value(column).toLongLong(), value(QStringLiteral("currency")).toString()));
    }

    // Spaces that do not break look like others on paper.
    [[nodiscard]] static QString plain(const QString &text) { return text.normalized(QString::NormalizationForm_KC); }

    [[nodiscard]] QString read() const
    {
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), m_pdf, QStringLiteral("-")});
        if (!reader.waitForFinished() || reader.exitCode() != 0)
            qFatal("pdftotext: %s", reader.readAllStandardError().constData());
        return plain(QString::fromUtf8(reader.readAllStandardOutput()));
    }

    QTemporaryDir m_folder;
    QString m_pdf;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
};

QTEST_MAIN(TestOrderPapers)
#include "tst_order_papers.moc"
