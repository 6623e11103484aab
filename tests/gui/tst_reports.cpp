// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/session.h"
#include "models/list/windowed_list_model.h"
#include "tests/gui/gui_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/empty_state.h"
#include "ui/common/export_sheet.h"
#include "ui/common/record_table.h"
#include "ui/reports/report_table.h"
#include "ui/reports/reports_page.h"
#include "ui/shell/page_shelf.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QTest>

namespace {

const auto manager = QStringLiteral("mona.keller");
constexpr int patience = 20'000;

} // namespace

// The managers' reports on the real window: asked for, read, followed to their rows, written to files and kept.
class TestReports : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
    }
    void cleanup()
    {
        m_gui.reset();
        m_database.reset();
    }

    void aReportIsRunAndItsTotalLeadsToItsOrders()
    {
        openReports();
        QVERIFY(m_gui->find<EmptyState>(QString()) != nullptr || page() != nullptr);
        QVERIFY(m_gui->click(QStringLiteral("reportRunButton")));
        settle();
        const qint64 orders = m_database->value(QStringLiteral("select count(*) from shop.orders o where %1").arg(inPeriod())).toLongLong();
        QCOMPARE(table()->rowCount(), 30);
        QCOMPARE(totalOf("orders").toLongLong(), orders);
        auto *rows = m_gui->find<RecordTable>(QStringLiteral("reportTable"));
        QVERIFY(rows != nullptr);
        QVERIFY(!rows->accessibleName().isEmpty());
        // a day leads to its orders
        const int column = columnOf("orders");
        int best = 0;
        for (int row = 0; row < table()->rowCount(); ++row) {
            if (number(row, column) > number(best, column))
                best = row;
        }
        const qint64 expected = number(best, column);
        QVERIFY(expected > 0);
        rows->setFocus();
        rows->setCurrentIndex(table()->index(best, 0));
        QTest::keyClick(rows, Qt::Key_Return);
        QCOMPARE(m_gui->window().workspace()->shelf().currentDesk(), QStringLiteral("orders"));
        QTRY_COMPARE_WITH_TIMEOUT(exactRows(), expected, patience);
        // and the sums to all of them
        m_gui->window().workspace()->showDesk(QStringLiteral("reports"));
        settle();
        auto *sums = m_gui->find<RecordTable>(QStringLiteral("reportTotals"));
        QVERIFY(sums != nullptr);
        emit sums->doubleClicked(sums->model()->index(0, 0));
        QTRY_COMPARE_WITH_TIMEOUT(exactRows(), orders, patience);
    }

    void partsLeadToTheirOrders()
    {
        openReports();
        for (const char *group : {"category", "product", "country", "currency"}) {
            runReport({.report = QStringLiteral("sales"), .group = QString::fromLatin1(group)});
            QVERIFY2(table()->rowCount() > 0, group);
            const QString key = table()->index(0, 0).data(WindowedListModel::KeyRole).toString();
            const QString name = QString::fromLatin1(group);
            const QString of = name == u"country" ? QStringLiteral("upper(btrim(o.shipping_address ->> 'country')) = '%1'")
                : name == u"currency"             ? QStringLiteral("o.currency = '%1'")
                                                  : QStringLiteral("exists (select from shop.order_items i join shop.products p using (product_id) where i.order_id = o.order_id "
                                                                               "and i.quantity > i.cancelled_quantity and p.%2_id = '%1')");
            const qint64 expected = m_database->value(QStringLiteral("select count(*) from shop.orders o where %1 and %2")
                                                          .arg(inPeriod(), QString(of).replace(QStringLiteral("%1"), key).replace(QStringLiteral("%2"), name)))
                                        .toLongLong();
            QVERIFY(expected > 0);
            auto *rows = m_gui->find<RecordTable>(QStringLiteral("reportTable"));
            emit rows->doubleClicked(table()->index(0, 0));
            QCOMPARE(m_gui->window().workspace()->shelf().currentDesk(), QStringLiteral("orders"));
            QTRY_COMPARE_WITH_TIMEOUT(exactRows(), expected, patience);
            m_gui->window().workspace()->showDesk(QStringLiteral("reports"));
            settle();
        }
    }

    void aReportIsWrittenInEveryFormat()
    {
        openReports();
        runReport({.report = QStringLiteral("stock_ledger"), .group = QStringLiteral("record")});
        QTemporaryDir folder;
        const std::pair<ExportSheet::Format, QByteArray> formats[] = {
            {ExportSheet::Format::Csv, "\xEF\xBB\xBF"}, {ExportSheet::Format::Workbook, "PK"}, {ExportSheet::Format::Document, "%PDF"}};
        for (const auto &[format, begins] : formats) {
            const QString path = folder.filePath(QStringLiteral("ledger.%1").arg(int(format)));
            QVERIFY(m_gui->click(QStringLiteral("reportExportButton")));
            auto *sheet = page()->findChild<ExportSheet *>();
            QVERIFY(sheet != nullptr && sheet->isOpen());
            sheet->close();
            emit sheet->exportRequested({.format = format, .path = path});
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.read(8).startsWith(begins));
        }
    }

    void whatIsChosenAnewIsSaid()
    {
        openReports();
        runReport({.report = QStringLiteral("refunds"), .group = QStringLiteral("reason")});
        const QString before = m_gui->text(QStringLiteral("reportNote"));
        m_gui->find<QCheckBox>(QStringLiteral("reportCompareCheck"))->click();
        QVERIFY(m_gui->text(QStringLiteral("reportNote")) != before);
        QVERIFY(m_gui->click(QStringLiteral("reportRunButton")));
        settle();
        QVERIFY(columnOf("change") > 0);
        // another report, and back: the answer is still there
        auto *list = m_gui->find<QListWidget>(QStringLiteral("reportsList"));
        const int refunds = list->currentRow();
        list->setCurrentRow(0);
        QVERIFY(!page()->table().isVisible());
        list->setCurrentRow(refunds);
        QVERIFY(page()->table().isVisible());
    }

    void daysWithoutAnythingAreSaid()
    {
        openReports();
        page()->showReport({.report = QStringLiteral("refunds"), .group = QStringLiteral("reason"), .period = {.preset = DateFilter::Preset::Custom, .from = QDate(2010, 1, 1), .to = QDate(2010, 1, 31)}});
        page()->run();
        settle();
        QVERIFY(!page()->table().isVisible());
        QVERIFY(page()->findChild<EmptyState *>()->isVisible());
    }

    void aRunGoesOnWhenTheScreenIsLeftAndCanBeTakenBack()
    {
        openReports();
        // the ledger waits for somebody who has it locked
        auto locker = m_database->connectAs(QStringLiteral("postgres"));
        QVERIFY(locker->runScript("begin; lock table shop.inventory_movements in access exclusive mode"));
        page()->showReport({.report = QStringLiteral("stock_ledger"), .group = QStringLiteral("record")});
        page()->run();
        QVERIFY(m_gui->isVisible(QStringLiteral("reportCancelButton")));
        QVERIFY(m_gui->click(QStringLiteral("reportCancelButton")));
        settle();
        QVERIFY(m_gui->isVisible(QStringLiteral("reportRunButton")));
        page()->run();
        m_gui->window().workspace()->showDesk(QStringLiteral("dashboard"));
        QVERIFY(locker->runScript("rollback"));
        settle();
        m_gui->window().workspace()->showDesk(QStringLiteral("reports"));
        settle();
        QVERIFY(page()->table().isVisible());
        QVERIFY(table()->rowCount() > 0);
    }

    void aReportIsKeptUnderAName()
    {
        openReports();
        runReport({.report = QStringLiteral("sales"), .group = QStringLiteral("week"), .period = {.preset = DateFilter::Preset::LastMonth}, .compare = true});
        QVERIFY(m_gui->triggerAction(QStringLiteral("saveReportAction")));
        QVERIFY(m_gui->type(QStringLiteral("viewNameEdit"), QStringLiteral("Weeks & more")));
        QVERIFY(m_gui->click(QStringLiteral("saveViewButton")));
        settle();
        QCOMPARE(m_database->value(QStringLiteral("select definition ->> 'group' from backoffice.saved_views where list = 'reports' and login = '%1'").arg(manager)).toString(),
                 QStringLiteral("week"));
        m_gui->restart();
        openReports();
        settle();
        QVERIFY(m_gui->triggerAction(QStringLiteral("savedReport_Weeks & more")));
        settle();
        QCOMPARE(m_gui->find<QComboBox>(QStringLiteral("reportGroupCombo"))->currentData().toString(), QStringLiteral("week"));
        QVERIFY(m_gui->find<QCheckBox>(QStringLiteral("reportCompareCheck"))->isChecked());
        QVERIFY(table()->rowCount() >= 4);
    }

    void othersHaveNoReports_data()
    {
        QTest::addColumn<QString>("login");
        for (const char *login : {"sam.okafor", "jonas.weber", "ada.novak"})
            QTest::addRow("%s", login) << QString::fromLatin1(login);
    }
    void othersHaveNoReports()
    {
        QFETCH(QString, login);
        QVERIFY(m_gui->signIn(login));
        for (const Desk &desk : m_gui->window().workspace()->desks())
            QVERIFY(desk.id != u"reports");
        m_gui->window().workspace()->showDesk(QStringLiteral("reports"));
        QVERIFY(!m_gui->isVisible(QStringLiteral("reportsPage")));
        // with the same login and another program in hand
        const auto theirs = m_database->connectAs(login);
        QVERIFY(theirs != nullptr);
        const auto figures = theirs->runScript("select * from reporting.breakdown('{net_sales}', 'country', '2026-01-01', '2026-02-01')");
        QVERIFY(!figures && figures.error().kind == Error::Kind::PermissionDenied);
    }

private:
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_gui->isSettled(), patience); }
    void openReports()
    {
        QVERIFY(m_gui->signIn(manager));
        m_gui->window().resize(1280, 800);
        m_gui->window().workspace()->showDesk(QStringLiteral("reports"));
        settle();
        QVERIFY(m_gui->isVisible(QStringLiteral("reportsPage")));
    }
    void runReport(const ReportRequest &request)
    {
        page()->showReport(request);
        page()->run();
        settle();
        QVERIFY(page()->table().isVisible());
    }
    // The 30 days that reports begin with, in the zone of this process.
    static QString inPeriod()
    {
        const QDate today = QDate::currentDate();
        return QStringLiteral("o.created_at >= '%1' and o.created_at < '%2' and o.cancelled_at is null")
            .arg(today.addDays(-29).startOfDay().toUTC().toString(Qt::ISODate), today.addDays(1).startOfDay().toUTC().toString(Qt::ISODate));
    }
    [[nodiscard]] ReportsPage *page() const { return m_gui->find<ReportsPage>(QStringLiteral("reportsPage")); }
    [[nodiscard]] const ReportTableModel *table() const { return &page()->table().model(); }
    [[nodiscard]] int columnOf(const char *id) const
    {
        for (int section = 0; section < table()->columnCount(); ++section) {
            if (table()->column(section).id == QLatin1String(id))
                return section;
        }
        return -1;
    }
    [[nodiscard]] qint64 number(int row, int column) const { return table()->index(row, column).data(WindowedListModel::RawValueRole).toLongLong(); }
    [[nodiscard]] QString totalOf(const char *id) const { return table()->total(columnOf(id), Qt::DisplayRole).toString(); }
    // How many orders the list has; -1 while it does not know.
    [[nodiscard]] qint64 exactRows() const
    {
        const auto *orders = m_gui->window().findChild<RecordTable *>(QStringLiteral("ordersTable"));
        const auto *model = orders == nullptr ? nullptr : qobject_cast<const WindowedListModel *>(orders->model());
        return model == nullptr || !m_gui->isSettled() ? -1 : model->rowCount();
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
};

QTEST_MAIN(TestReports)
#include "tst_reports.moc"
