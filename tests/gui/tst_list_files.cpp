// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/windowed_list_model.h"
#include "tests/gui/list_test.h"
#include "tests/gui/stall_watch.h"
#include "ui/common/open_file.h"
#include "ui/common/print_sheet.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QRadioButton>
#include <QScopeGuard>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace std::chrono_literals;

// What leaves a list: tables, workbooks and documents, written while one works on, and paper.
class TestListFiles : public ListTest
{
    Q_OBJECT

private slots:
    void allOrdersAreExportedWhileOneWorksOn()
    {
        plantHostileName();
        QVERIFY(signIn(agent));
        const int all = rows();
        QVERIFY(m_gui->triggerAction(QStringLiteral("exportAction")));
        QVERIFY(m_gui->isVisible(QStringLiteral("exportSheet")));
        QVERIFY(!m_gui->isVisible(QStringLiteral("exportChosenRadio")));
        QVERIFY(m_gui->click(QStringLiteral("exportCsvRadio")));
        QVERIFY2(m_gui->text(QStringLiteral("exportPathEdit")).endsWith(QStringLiteral(".csv")), qPrintable(m_gui->text(QStringLiteral("exportPathEdit"))));
        const QString path = m_files->filePath(QStringLiteral("orders.csv"));
        QVERIFY(m_gui->type(QStringLiteral("exportPathEdit"), path));
        QVERIFY(m_gui->click(QStringLiteral("exportNowButton")));
        QVERIFY(!m_gui->isVisible(QStringLiteral("exportSheet")));
        QTRY_COMPARE(tasks().running(), 0);
        QTRY_COMPARE(m_gui->text(QStringLiteral("windowNotice")), QStringLiteral("%1 orders exported to orders.csv.").arg(all));
        const QByteArray csv = bytes(path);
        QVERIFY2(csv.startsWith("\xEF\xBB\xBFOrder,Customer,Status,Total,Currency,Placed\r\n"), csv.left(90).constData());
        QCOMPARE(csv.count("\r\n"), all + 1);
        QVERIFY(csv.contains(",\"'=HYPERLINK("));

        // It is opened from the tray.
        QVERIFY(m_gui->isVisible(QStringLiteral("tasksButton")));
        QVERIFY(m_gui->click(QStringLiteral("tasksButton")));
        QStringList opened;
        const auto before = std::exchange(OpenFile::opener, [&opened](const QString &file) { opened << file; });
        QWidget *tray = qApp->activePopupWidget();
        QVERIFY(tray != nullptr);
        tray->findChild<QAbstractButton *>(QStringLiteral("taskOpenButton"))->click();
        tray->findChild<QAbstractButton *>(QStringLiteral("taskFolderButton"))->click();
        OpenFile::opener = before;
        QCOMPARE(opened, (QStringList{path, m_files->path()}));
        tray->findChild<QAbstractButton *>(QStringLiteral("taskCloseButton"))->click();
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("tasksButton")));
    }

    void theChosenAreExportedToAWorkbook()
    {
        QVERIFY(signIn(agent));
        choose(0, 4);
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("bulkBar")));
        QVERIFY(m_gui->click(QStringLiteral("exportBulkButton")));
        QVERIFY(m_gui->find<QRadioButton>(QStringLiteral("exportChosenRadio"))->isChecked());
        QVERIFY(m_gui->click(QStringLiteral("exportXlsxRadio")));
        const QString path = m_files->filePath(QStringLiteral("five.xlsx"));
        QVERIFY(m_gui->type(QStringLiteral("exportPathEdit"), path));
        QVERIFY(m_gui->click(QStringLiteral("exportNowButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("windowNotice")), QStringLiteral("5 orders exported to five.xlsx."));
        QVERIFY(bytes(path).startsWith("PK"));
    }

    void aDocumentIsMade()
    {
        QVERIFY(signIn(agent));
        QVERIFY(m_gui->triggerAction(QStringLiteral("exportAction")));
        QVERIFY(m_gui->click(QStringLiteral("exportPdfRadio")));
        const QString path = m_files->filePath(QStringLiteral("orders.pdf"));
        QVERIFY(m_gui->type(QStringLiteral("exportPathEdit"), path));
        QVERIFY(m_gui->click(QStringLiteral("exportNowButton")));
        QTRY_COMPARE_WITH_TIMEOUT(tasks().running(), 0, 30'000);
        const QByteArray pdf = bytes(path);
        QVERIFY2(pdf.startsWith("%PDF-") && pdf.trimmed().endsWith("%%EOF"), pdf.left(20).constData());
        QVERIFY2(pdf.count("/Type /Page\n") > 5, "600 orders take several pages");
    }

    void aFileIsNotReplacedWithoutAsking()
    {
        QVERIFY(signIn(agent));
        const QString path = m_files->filePath(QStringLiteral("orders.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        QVERIFY(m_gui->triggerAction(QStringLiteral("exportAction")));
        QVERIFY(m_gui->click(QStringLiteral("exportCsvRadio")));
        QVERIFY(m_gui->type(QStringLiteral("exportPathEdit"), path));
        QVERIFY(m_gui->click(QStringLiteral("exportNowButton")));
        QCOMPARE(m_gui->text(QStringLiteral("exportNotice")), QStringLiteral("orders.csv is there already. Exporting replaces it."));
        QCOMPARE(bytes(path), QByteArray("mine"));
        QVERIFY(m_gui->click(QStringLiteral("exportNowButton")));
        QTRY_COMPARE(tasks().running(), 0);
        QTRY_VERIFY(bytes(path).startsWith("\xEF\xBB\xBFOrder,"));

        QVERIFY(m_gui->triggerAction(QStringLiteral("exportAction")));
        QVERIFY(m_gui->type(QStringLiteral("exportPathEdit"), m_files->filePath(QStringLiteral("no/such.csv"))));
        QVERIFY(m_gui->click(QStringLiteral("exportNowButton")));
        QVERIFY(m_gui->text(QStringLiteral("exportNotice")).startsWith(QStringLiteral("There is no folder ")));
    }

    void aFullDiskIsToldAndNothingIsLeft_data()
    {
        QTest::addColumn<QString>("radio");
        QTest::addColumn<QString>("name");
        QTest::newRow("CSV") << QStringLiteral("exportCsvRadio") << QStringLiteral("orders.csv");
        QTest::newRow("workbook") << QStringLiteral("exportXlsxRadio") << QStringLiteral("orders.xlsx");
        QTest::newRow("PDF") << QStringLiteral("exportPdfRadio") << QStringLiteral("orders.pdf");
    }
    void aFullDiskIsToldAndNothingIsLeft()
    {
        QFETCH(const QString, radio);
        QFETCH(const QString, name);
        QVERIFY(signIn(agent));
        QVERIFY(m_gui->triggerAction(QStringLiteral("exportAction")));
        QVERIFY(m_gui->click(radio));
        QVERIFY(m_gui->type(QStringLiteral("exportPathEdit"), m_files->filePath(name)));
        StallWatch watch;
        // No file may grow beyond this: what a full disk does to whoever writes.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{8192, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        const auto restore = qScopeGuard([&before] { setrlimit(RLIMIT_FSIZE, &before); });
        QVERIFY(m_gui->click(QStringLiteral("exportNowButton")));
        QTRY_COMPARE(tasks().running(), 0);
        QTRY_COMPARE(m_gui->text(QStringLiteral("windowNotice")),
                     QStringLiteral("There is no room left in %1. Nothing was written.").arg(m_files->path()));
        QVERIFY(QDir(m_files->path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
        QVERIFY2(watch.longest() < 100ms, qPrintable(QString::number(watch.longest().count())));
    }

    void anExportIsStoppedFromTheTray()
    {
        QVERIFY(signIn(agent));
        const QString path = m_files->filePath(QStringLiteral("orders.csv"));
        QVERIFY(m_gui->triggerAction(QStringLiteral("exportAction")));
        QVERIFY(m_gui->click(QStringLiteral("exportCsvRadio")));
        QVERIFY(m_gui->type(QStringLiteral("exportPathEdit"), path));
        m_database->execute(QStringLiteral("begin; lock table shop.orders in access exclusive mode"));
        QVERIFY(m_gui->click(QStringLiteral("exportNowButton")));
        QCOMPARE(tasks().running(), 1);
        QVERIFY(m_gui->click(QStringLiteral("tasksButton")));
        qApp->activePopupWidget()->findChild<QAbstractButton *>(QStringLiteral("taskStopButton"))->click();
        QTRY_COMPARE(tasks().running(), 0);
        qApp->activePopupWidget()->close();
        m_database->execute(QStringLiteral("rollback"));
        QCOMPARE(tasks().index(0).data(BackgroundTasks::StateRole).toInt(), int(BackgroundTasks::State::Cancelled));
        QVERIFY(QDir(m_files->path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

    // Paper -------------------------------------------------------------------------------------------------------------

    void aListIsPreviewedPageByPage()
    {
        QVERIFY(signIn(agent));
        QVERIFY(m_gui->triggerAction(QStringLiteral("printAction")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("printPreview")));
        const auto *sheet = m_gui->find<PrintSheet>(QStringLiteral("printSheet"));
        QCOMPARE(sheet->rows(), rows());
        QTRY_VERIFY(m_gui->text(QStringLiteral("printPageLabel")).startsWith(QStringLiteral("Page 1 of ")));
        QVERIFY(m_gui->text(QStringLiteral("printNote")).contains(QStringLiteral("orders")));
        QVERIFY(m_gui->click(QStringLiteral("printNextButton")));
        QTRY_VERIFY(m_gui->text(QStringLiteral("printPageLabel")).startsWith(QStringLiteral("Page 2 of ")));
        QVERIFY(m_gui->click(QStringLiteral("printDocumentButton")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("exportSheet")));
        QVERIFY(!m_gui->isVisible(QStringLiteral("printSheet")));
    }

private:
    [[nodiscard]] static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_MAIN(TestListFiles)
#include "tst_list_files.moc"
