// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/background_tasks.h"
#include "models/db/session.h"
#include "models/list/windowed_list_model.h"
#include "tests/gui/gui_driver.h"
#include "tests/gui/stall_watch.h"
#include "tests/support/test_database.h"
#include "ui/common/desk_page.h"
#include "ui/common/empty_state.h"
#include "ui/common/notice.h"
#include "ui/common/open_file.h"
#include "ui/common/print_sheet.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/common/theme.h"
#include "ui/shell/shortcuts_sheet.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <csignal>
#include <sys/resource.h>

using namespace std::chrono_literals;

namespace {

const auto agent = QStringLiteral("sam.okafor");
const auto colleague = QStringLiteral("lucia.fernandez");
const auto manager = QStringLiteral("mona.keller");
const auto hostile = QStringLiteral("=HYPERLINK(''file:///etc/hostname'')<b>%1 %n</b>");

} // namespace

// What every list can do, on the real window, the orders and the real server. Every test has a shop of its own.
class TestLists : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(QStringLiteral("backroom-test"));
        Theme::instance().install(*qApp);
    }

    void init()
    {
        QSettings().clear();
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_files = std::make_unique<QTemporaryDir>();
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
    }

    void cleanup()
    {
        m_gui.reset();
        m_database.reset();
    }

    // Saved views -------------------------------------------------------------------------------------------------------

    void aViewIsSavedAndThereAgain()
    {
        QVERIFY(signIn(agent));
        search(QStringLiteral("müller"));
        list()->setCompact(true);
        QVERIFY(saveAs(QStringLiteral("All Mullers & <b>Co</b>")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("All Mullers & <b>Co</b>"));
        QVERIFY(!isEdited());
        QCOMPARE(m_database->value(QStringLiteral("select login || ' ' || list || ' ' || (definition -> 'query' ->> 'search') from backoffice.saved_views")).toString(),
                 QStringLiteral("%1 orders müller").arg(agent));
        const int found = rows();

        m_gui->restart();
        QSettings().clear(); // another machine
        QVERIFY(signIn(agent));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("All Mullers & <b>Co</b>"));
        QVERIFY(!list()->isCompact());
        lastTab()->click();
        QTRY_COMPARE(m_gui->text(QStringLiteral("listSearchEdit")), QStringLiteral("müller"));
        QTRY_COMPARE(rows(), found);
        QVERIFY(list()->isCompact());
        // The view's density is the view's.
        m_gui->find<QAbstractButton>(QStringLiteral("allView"))->click();
        QVERIFY(!list()->isCompact());
    }

    void aChangedViewSaysSoAndIsSavedOrBroughtBack()
    {
        QVERIFY(signIn(agent));
        search(QStringLiteral("müller"));
        QVERIFY(saveAs(QStringLiteral("Mine")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Mine"));
        list()->table()->horizontalHeader()->setFocus();
        list()->model()->sort(list()->model()->definition().columnIndex(QStringLiteral("total")), Qt::DescendingOrder);
        QTRY_VERIFY(isEdited());
        QVERIFY(m_gui->triggerAction(QStringLiteral("bringViewBackAction")));
        QTRY_VERIFY(!isEdited());
        QCOMPARE(list()->model()->query().sort, QStringLiteral("placed"));

        list()->model()->sort(list()->model()->definition().columnIndex(QStringLiteral("total")), Qt::DescendingOrder);
        QTRY_VERIFY(isEdited());
        QVERIFY(m_gui->triggerAction(QStringLiteral("saveViewAction")));
        QTRY_VERIFY(!isEdited());
        QTRY_COMPARE(m_database->value(QStringLiteral("select definition -> 'query' ->> 'sort' from backoffice.saved_views")).toString(), QStringLiteral("total"));
    }

    void aViewIsRenamedAndSharedWithTheOwnRole()
    {
        QVERIFY(signIn(agent));
        QVERIFY(saveAs(QStringLiteral("Ours")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Ours"));
        QVERIFY(m_gui->triggerAction(QStringLiteral("changeViewAction")));
        auto *sharing = m_gui->find<QComboBox>(QStringLiteral("viewSharingCombo"));
        QCOMPARE(sharing->count(), 2); // nobody, and support
        QCOMPARE(sharing->itemText(1), QStringLiteral("Support"));
        sharing->setCurrentIndex(1);
        QVERIFY(m_gui->type(QStringLiteral("viewNameEdit"), QStringLiteral("Support's own")));
        QVERIFY(m_gui->click(QStringLiteral("saveViewButton")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Support's own"));
        QVERIFY(!m_gui->isVisible(QStringLiteral("viewSheet")));

        // The colleague has it, and may not change it.
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
        QVERIFY(signIn(colleague));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Support's own"));
        lastTab()->click();
        QVERIFY2(lastTab()->toolTip().contains(QStringLiteral("Shared by %1").arg(agent)), qPrintable(lastTab()->toolTip()));
        QVERIFY(!action(QStringLiteral("removeViewAction"))->isVisible());
        QVERIFY(!action(QStringLiteral("changeViewAction"))->isVisible());

        // The warehouse does not see it.
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
        QVERIFY(signIn(QStringLiteral("jonas.weber")));
        QVERIFY(!viewTitles().contains(QStringLiteral("Support's own")));
    }

    void aManagerSharesWithAnybody()
    {
        QVERIFY(signIn(manager));
        QVERIFY(m_gui->triggerAction(QStringLiteral("saveViewAsAction")));
        QCOMPARE(m_gui->find<QComboBox>(QStringLiteral("viewSharingCombo"))->count(), 6);
    }

    void aNameThatIsTakenIsRefusedInPlace()
    {
        QVERIFY(signIn(agent));
        QVERIFY(saveAs(QStringLiteral("Twice")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Twice"));
        QVERIFY(saveAs(QStringLiteral("Twice")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("viewNotice")), QStringLiteral("There is a view of this name already."));
        QCOMPARE(m_gui->text(QStringLiteral("viewNameEdit")), QStringLiteral("Twice"));
        QVERIFY(m_gui->type(QStringLiteral("viewNameEdit"), QString()));
        QVERIFY(m_gui->click(QStringLiteral("saveViewButton")));
        QCOMPARE(m_gui->text(QStringLiteral("viewNotice")), QStringLiteral("Give the view a name."));
    }

    void aRemovedViewIsBroughtBack()
    {
        QVERIFY(signIn(agent));
        search(QStringLiteral("müller"));
        QVERIFY(saveAs(QStringLiteral("Precious")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Precious"));
        const QVariant before = m_database->value(QStringLiteral("select view_id::text || definition from backoffice.saved_views"));
        QVERIFY(m_gui->triggerAction(QStringLiteral("removeViewAction")));
        QTRY_VERIFY(!viewTitles().contains(QStringLiteral("Precious")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("ordersListNotice")), QStringLiteral("The view “Precious” was removed."));
        QCOMPARE(m_database->value(QStringLiteral("select count(*) from backoffice.saved_views")).toInt(), 0);
        QVERIFY(pressNotice());
        QTRY_VERIFY(viewTitles().contains(QStringLiteral("Precious")));
        QCOMPARE(m_database->value(QStringLiteral("select view_id::text || definition from backoffice.saved_views")), before);
    }

    void aStaleViewIsNotOverwritten()
    {
        QVERIFY(signIn(agent));
        QVERIFY(saveAs(QStringLiteral("Mine")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Mine"));
        // The same person at another machine.
        const auto other = m_database->connectAs(agent);
        QVERIFY(other->runScript("update backoffice.saved_views set name = 'Mine, from home'"));
        search(QStringLiteral("müller"));
        QVERIFY(m_gui->triggerAction(QStringLiteral("saveViewAction")));
        QTRY_VERIFY(m_gui->text(QStringLiteral("ordersListNotice")).startsWith(QStringLiteral("This view was changed or removed meanwhile.")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Mine, from home"));
        QCOMPARE(m_database->value(QStringLiteral("select definition -> 'query' ->> 'search' from backoffice.saved_views")).toString(), QString());
    }

    void theListBeginsWithTheDefaultView()
    {
        QVERIFY(signIn(agent));
        search(QStringLiteral("müller"));
        QVERIFY(saveAs(QStringLiteral("Every morning")));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("Every morning"));
        QVERIFY(m_gui->triggerAction(QStringLiteral("defaultViewAction")));
        QTRY_VERIFY(m_gui->isSettled());
        m_gui->restart();
        QSettings().clear();
        QVERIFY(signIn(agent));
        QTRY_COMPARE(m_gui->text(QStringLiteral("listSearchEdit")), QStringLiteral("müller"));
        QVERIFY(action(QStringLiteral("defaultViewAction"))->isChecked());
    }

    void aViewOfANewerProgramShowsNothingRatherThanTooMuch()
    {
        const auto other = m_database->connectAs(agent);
        QVERIFY(other->runScript("insert into backoffice.saved_views (list, name, definition) values ('orders', 'From the future', "
                                 "'{\"version\": 99, \"query\": {\"filters\": {\"mood\": {\"kind\": \"mood\"}}}}')"));
        QVERIFY(signIn(agent));
        QTRY_COMPARE(viewTitles().last(), QStringLiteral("From the future"));
        lastTab()->click();
        QTRY_COMPARE(rows(), 0);
        QTRY_COMPARE(m_gui->find<EmptyState>(QStringLiteral("ordersEmptyState"))->what(), QStringLiteral("Nothing found"));
    }

    // Columns -----------------------------------------------------------------------------------------------------------

    void columnsAreChosenMovedAndRemembered()
    {
        QVERIFY(signIn(agent));
        const QStringList before = list()->shownColumns();
        QVERIFY(m_gui->click(QStringLiteral("ordersColumnsButton")));
        auto *columns = qApp->activePopupWidget()->findChild<QListWidget *>(QStringLiteral("columnList"));
        QVERIFY(columns != nullptr);
        item(columns, QStringLiteral("E-mail"))->setCheckState(Qt::Checked);
        item(columns, QStringLiteral("Placed"))->setCheckState(Qt::Unchecked);
        QVERIFY(list()->shownColumns().contains(QStringLiteral("email")));
        QVERIFY(!list()->shownColumns().contains(QStringLiteral("placed")));
        columns->setCurrentItem(item(columns, QStringLiteral("E-mail")));
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(columns, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(list()->shownColumns().first(), QStringLiteral("email"));
        qApp->activePopupWidget()->findChild<QCheckBox *>(QStringLiteral("compactRowsCheck"))->click();
        QVERIFY(list()->isCompact());
        qApp->activePopupWidget()->close();

        m_gui->restart();
        QVERIFY(signIn(agent));
        QCOMPARE(list()->shownColumns().first(), QStringLiteral("email"));
        QVERIFY(!list()->shownColumns().contains(QStringLiteral("placed")));
        QVERIFY(list()->isCompact());
        QVERIFY(m_gui->click(QStringLiteral("ordersColumnsButton")));
        qApp->activePopupWidget()->findChild<QAbstractButton *>(QStringLiteral("resetColumnsButton"))->click();
        QCOMPARE(list()->shownColumns(), before);
        QVERIFY(!list()->isCompact());
        qApp->activePopupWidget()->close();
    }

    void theLastColumnStays()
    {
        QVERIFY(signIn(agent));
        QVERIFY(m_gui->click(QStringLiteral("ordersColumnsButton")));
        auto *columns = qApp->activePopupWidget()->findChild<QListWidget *>(QStringLiteral("columnList"));
        for (int row = 0; row < columns->count(); ++row)
            columns->item(row)->setCheckState(Qt::Unchecked);
        QCOMPARE(list()->shownColumns().size(), 1);
        qApp->activePopupWidget()->close();
    }

    // Choosing ----------------------------------------------------------------------------------------------------------

    void severalAreChosenAndThenAll()
    {
        QVERIFY(signIn(agent));
        choose(0, 2);
        QTRY_COMPARE(m_gui->text(QStringLiteral("chosenLabel")), QStringLiteral("3 orders chosen"));
        const int all = rows();
        QCOMPARE(m_gui->text(QStringLiteral("chooseAllButton")), QStringLiteral("Choose all %1").arg(all));
        QVERIFY(m_gui->click(QStringLiteral("chooseAllButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("chosenLabel")), QStringLiteral("%1 orders chosen").arg(all));
        QVERIFY(!m_gui->isVisible(QStringLiteral("chooseAllButton")));
        // They outlive a refresh, and not another search.
        list()->refresh();
        QTRY_VERIFY(m_gui->isSettled());
        QCOMPARE(list()->chosenCount(), all);
        search(QStringLiteral("müller"));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("bulkBar")));
    }

    void escapeChoosesNothing()
    {
        QVERIFY(signIn(agent));
        choose(0, 4);
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("bulkBar")));
        QVERIFY(m_gui->click(QStringLiteral("clearChoiceButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("bulkBar")));
        QVERIFY(list()->chosenCount() <= 1);
    }

    void whatIsCopiedRunsNowhere()
    {
        plantHostileName();
        QVERIFY(signIn(agent));
        list()->table()->setFocus();
        choose(0, 0);
        QVERIFY(m_gui->triggerAction(QStringLiteral("copyAction")));
        const QString shown = QString(hostile).replace(QStringLiteral("''"), QStringLiteral("'"));
        QCOMPARE(QApplication::clipboard()->text().split(QLatin1Char('\t')).at(1), QLatin1Char('\'') + shown);
        QVERIFY(m_gui->triggerAction(QStringLiteral("copyCsvAction")));
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).startsWith(QStringLiteral("Order,Customer,Status,")));
        QVERIFY2(lines.at(1).contains(QStringLiteral(",\"'%1\",").arg(shown)), qPrintable(lines.at(1)));
    }

    // Files -------------------------------------------------------------------------------------------------------------

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

    // Many at once ------------------------------------------------------------------------------------------------------

    void severalOrdersAreConfirmedAndEachIsToldOf()
    {
        m_database->execute(QStringLiteral("update shop.orders set hold_reason = null"));
        QVERIFY(signIn(agent));
        QVERIFY(m_gui->click(QStringLiteral("to-confirmView")));
        const int pending = m_database->value(QStringLiteral("select count(*) from shop.orders where status = 'PENDING' and deleted_at is null")).toInt();
        QVERIFY(pending >= 2);
        const QString confirmations = QStringLiteral("select count(*) from shop.order_status_history where to_status = 'CONFIRMED' and changed_by_login = '%1'").arg(agent);
        const int before = m_database->value(confirmations).toInt();
        QTRY_COMPARE(rows(), pending);
        QTRY_VERIFY(m_gui->isSettled());
        list()->chooseAllThatMatch();
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("confirmSeveralBulkButton")));
        QVERIFY(m_gui->click(QStringLiteral("confirmSeveralBulkButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("bulkSummaryLabel")), QStringLiteral("%1 orders can be changed.").arg(pending));
        QCOMPARE(m_gui->text(QStringLiteral("bulkStartButton")), QStringLiteral("Confirm %1 orders").arg(pending));
        // Somebody is faster with one of them.
        const auto other = m_database->connectAs(colleague);
        const auto taken = other->runScript("select backoffice.move_order(gen_random_uuid(), o.order_id, 'CANCELLED', o.row_version, 'test') "
                                            "from shop.orders o where o.status = 'PENDING' order by o.order_id limit 1");
        QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().message));
        QVERIFY(m_gui->click(QStringLiteral("bulkStartButton")));
        QTRY_COMPARE(tasks().running(), 0);
        QTRY_VERIFY(m_gui->text(QStringLiteral("bulkSummaryLabel")).endsWith(QStringLiteral("1 was refused.")));
        const auto *lines = m_gui->find<QListWidget>(QStringLiteral("bulkOrdersList"));
        QCOMPARE(lines->count(), pending);
        QCOMPARE(lines->findItems(QStringLiteral("is now confirmed"), Qt::MatchContains).size(), pending - 1);
        QCOMPARE(m_database->value(QStringLiteral("select count(*) from shop.orders where status = 'PENDING'")).toInt(), 0);
        QCOMPARE(m_database->value(confirmations).toInt(), before + pending - 1);
        QVERIFY(m_gui->click(QStringLiteral("bulkCloseButton")));
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

    // Keys --------------------------------------------------------------------------------------------------------------

    void everyKeyOfAListIsOnTheSheet()
    {
        QVERIFY(signIn(agent));
        QStringList keys;
        for (const ShortcutsSheet::Key &key : ShortcutsSheet::keysOf(m_gui->window().workspace()->currentPage()))
            keys << key.keys;
        for (const char *key : {"Ctrl+F", "/", "Return", "Ctrl+A", "Esc", "Ctrl+C", "Ctrl+Shift+C", "Ctrl+Shift+E", "Ctrl+P", "Ctrl+Shift+S", "Ctrl+Shift+L", "Down",
                                "Shift+Down", "PgDown", "End", "Alt+1"})
            QVERIFY2(keys.contains(QString::fromLatin1(key)), key);
    }

private:
    bool signIn(const QString &login)
    {
        if (!m_gui->signIn(login))
            return false;
        if (list() == nullptr) // a manager begins elsewhere
            m_gui->window().workspace()->showDesk(QStringLiteral("orders"));
        return QTest::qWaitFor([this] { return rows() >= 0 && m_gui->isSettled(); });
    }
    [[nodiscard]] RecordList *list() const { return m_gui->find<RecordList>(QStringLiteral("ordersList")); }
    [[nodiscard]] int rows() const { return list() == nullptr ? -1 : list()->model()->rowCount(); }
    [[nodiscard]] BackgroundTasks &tasks() const { return m_gui->window().workspace()->session().tasks(); }
    [[nodiscard]] QAction *action(const QString &name) const { return m_gui->window().findChild<QAction *>(name); }

    [[nodiscard]] QList<QAbstractButton *> tabs() const
    {
        QList<QAbstractButton *> found;
        for (auto *button : list()->findChildren<QAbstractButton *>()) {
            if (button->objectName().endsWith(QLatin1String("View")) && !button->isHidden())
                found << button;
        }
        std::sort(found.begin(), found.end(), [](const auto *a, const auto *b) { return a->x() < b->x(); });
        return found;
    }
    [[nodiscard]] QAbstractButton *lastTab() const { return tabs().last(); }
    [[nodiscard]] QStringList viewTitles() const
    {
        QStringList titles;
        for (const QAbstractButton *tab : tabs())
            titles << tab->text();
        return titles;
    }
    [[nodiscard]] bool isEdited() const { return action(QStringLiteral("bringViewBackAction"))->isVisible(); }

    void search(const QString &words)
    {
        list()->search(words);
        QTRY_VERIFY(m_gui->isSettled());
    }

    bool saveAs(const QString &name)
    {
        return m_gui->triggerAction(QStringLiteral("saveViewAsAction")) && m_gui->type(QStringLiteral("viewNameEdit"), name)
            && m_gui->click(QStringLiteral("saveViewButton"));
    }

    bool pressNotice()
    {
        auto *button = m_gui->find<Notice>(QStringLiteral("ordersListNotice"))->findChild<QAbstractButton *>(QStringLiteral("noticeButton"));
        button->click();
        return button != nullptr;
    }

    void choose(int first, int last)
    {
        const QAbstractItemModel *model = list()->model();
        list()->table()->setCurrentIndex(model->index(first, 0));
        list()->table()->selectionModel()->select(QItemSelection(model->index(first, 0), model->index(last, model->columnCount() - 1)),
                                                  QItemSelectionModel::ClearAndSelect);
    }

    static QListWidgetItem *item(const QListWidget *columns, const QString &title) { return columns->findItems(title, Qt::MatchExactly).value(0); }

    void plantHostileName()
    {
        m_database->execute(QStringLiteral("update shop.orders set customer_name = '%1' where order_id = (select max(order_id::text)::uuid from shop.orders where deleted_at is null)").arg(hostile));
    }

    [[nodiscard]] static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
};

QTEST_MAIN(TestLists)
#include "tst_lists.moc"
