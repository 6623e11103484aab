// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/windowed_list_model.h"
#include "tests/gui/gui_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/empty_state.h"
#include "ui/common/record_table.h"
#include "ui/dashboard/bar_rows.h"
#include "ui/dashboard/chart_panel.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/dashboard/metric_tile.h"
#include "ui/dashboard/trend_chart.h"
#include "ui/shell/page_shelf.h"
#include "ui/shell/workspace.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QImage>
#include <QLocale>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

namespace {

const auto manager = QStringLiteral("mona.keller");
constexpr int patience = 20'000;

} // namespace

// The managers' first screen on the real window, down to the rows that its numbers are made of.
class TestDashboard : public QObject
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

    void aManagerBeginsHere()
    {
        QVERIFY(m_gui->signIn(manager));
        QCOMPARE(m_gui->window().workspace()->shelf().currentDesk(), QStringLiteral("dashboard"));
        settle();
        QCOMPARE(tile("orders")->figure(), QLocale().toString(ordersInPeriod()));
        for (const char *name : {"trend", "status", "category", "product", "hours", "reason", "stock"}) {
            const ChartPanel *panel = this->panel(name);
            QVERIFY2(panel != nullptr, name);
            QVERIFY2(!panel->table().rows.isEmpty(), name);
            QCOMPARE(panel->table().rows.size(), panel->table().plain.size());
        }
    }

    void othersHaveNoDashboard_data()
    {
        QTest::addColumn<QString>("login");
        for (const char *login : {"sam.okafor", "jonas.weber", "ada.novak"})
            QTest::addRow("%s", login) << QString::fromLatin1(login);
    }
    void othersHaveNoDashboard()
    {
        QFETCH(QString, login);
        QVERIFY(m_gui->signIn(login));
        for (const Desk &desk : m_gui->window().workspace()->desks())
            QVERIFY(desk.id != u"dashboard");
        m_gui->window().workspace()->showDesk(QStringLiteral("dashboard"));
        QVERIFY(!m_gui->isVisible(QStringLiteral("dashboardPage")));
    }

    void aTileLeadsToItsOrders()
    {
        openDashboard();
        const qint64 orders = ordersInPeriod();
        QVERIFY(m_gui->click(QStringLiteral("ordersTile")));
        QCOMPARE(m_gui->window().workspace()->shelf().currentDesk(), QStringLiteral("orders"));
        QTRY_COMPARE_WITH_TIMEOUT(exactRows(), orders, patience);
    }

    void peopleLeadToTheirOrders()
    {
        m_database->execute(QStringLiteral("select reporting.fold_sales(100000)"));
        openDashboard();
        const QString newcomers = tile("new_customers")->figure();
        QVERIFY(newcomers != u"0");
        QVERIFY(m_gui->click(QStringLiteral("new_customersTile")));
        QTRY_COMPARE_WITH_TIMEOUT(QLocale().toString(exactRows()), newcomers, patience);
    }

    void everyAgeOfEveryStatusLeadsToItsOrders()
    {
        openDashboard();
        auto *rows = m_gui->find<BarRows>(QStringLiteral("statusChart"));
        QVERIFY(rows != nullptr);
        int tried = 0;
        for (int row = 0; row < rows->rows().size(); ++row) {
            for (int part = -1; part < 4; ++part) {
                const BarRow &bar = rows->rows().at(row);
                const qint64 expected = part < 0 ? QLocale().toLongLong(bar.value) : qint64(bar.parts.at(part).size);
                emit rows->opened(row, part);
                QCOMPARE(m_gui->window().workspace()->shelf().currentDesk(), QStringLiteral("orders"));
                QTRY_COMPARE_WITH_TIMEOUT(exactRows(), expected, patience);
                tried += expected > 0;
            }
        }
        QVERIFY(tried > 4);
    }

    void aBarIsPressedWithTheMouseAndWithTheKeyboard()
    {
        openDashboard();
        auto *rows = m_gui->find<BarRows>(QStringLiteral("productChart"));
        const QString sku = panel("product")->table().rows.first().at(1);
        const qint64 expected = m_database->value(QStringLiteral(
                                                      "select count(distinct o.order_id) from shop.orders o join shop.order_items i using (order_id) join shop.products p using (product_id) "
                                                      "where p.sku = '%1' and i.quantity > i.cancelled_quantity and %2")
                                                      .arg(sku, inPeriod()))
                                    .toLongLong();
        QVERIFY(expected > 0);
        QTest::mouseClick(rows, Qt::LeftButton, {}, rows->partRect(0, 0).center());
        QTRY_COMPARE_WITH_TIMEOUT(exactRows(), expected, patience);
        m_gui->window().workspace()->showDesk(QStringLiteral("dashboard"));
        settle();
        rows->setFocus();
        QTest::keyClick(rows, Qt::Key_Home);
        QTest::keyClick(rows, Qt::Key_Return);
        QCOMPARE(m_gui->window().workspace()->shelf().currentDesk(), QStringLiteral("orders"));
        QTRY_COMPARE_WITH_TIMEOUT(exactRows(), expected, patience);
    }

    void aDayOfTheChartLeadsToItsOrders()
    {
        openDashboard();
        auto *combo = m_gui->find<QComboBox>(QStringLiteral("trendMetricCombo"));
        combo->setCurrentIndex(combo->findData(QStringLiteral("orders")));
        emit combo->activated(combo->currentIndex());
        auto *chart = m_gui->find<TrendChart>(QStringLiteral("trendChart"));
        const PanelTable &table = panel("trend")->table();
        qsizetype best = 0;
        for (qsizetype i = 0; i < table.plain.size(); ++i) {
            if (table.plain.at(i).at(1).toInt() > table.plain.at(best).at(1).toInt())
                best = i;
        }
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Home);
        for (qsizetype i = 0; i < best; ++i)
            QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(chart->current(), int(best));
        const qint64 expected = table.plain.at(best).at(1).toLongLong();
        QVERIFY(expected > 0);
        QTest::mouseMove(chart->viewport(), chart->positionOf(int(best)).toPoint());
        QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, chart->positionOf(int(best)).toPoint());
        QTRY_COMPARE_WITH_TIMEOUT(exactRows(), expected, patience);
    }

    void itAsksAnewByItself()
    {
        openDashboard();
        const qint64 before = ordersInPeriod();
        QCOMPARE(tile("orders")->figure(), QLocale().toString(before));
        // somebody cancels an order, and nobody tells this window
        m_database->execute(QStringLiteral("update shop.orders set status = 'CANCELLED', status_reason = 'Changed their mind' where order_id = "
                                           "(select o.order_id from shop.orders o where o.status in ('PENDING', 'CONFIRMED', 'PAID') and %1 order by o.order_id desc limit 1)")
                                .arg(inPeriod()));
        QCOMPARE(ordersInPeriod(), before - 1);
        QTRY_COMPARE_WITH_TIMEOUT(tile("orders")->figure(), QLocale().toString(before - 1), patience);
    }

    void daysWithoutOrdersAreSaidAndNothingIsAnError()
    {
        openDashboard();
        auto *page = m_gui->find<DashboardPage>(QStringLiteral("dashboardPage"));
        page->setPeriod({.preset = DateFilter::Preset::Custom, .from = QDate(2010, 1, 1), .to = QDate(2010, 1, 31)});
        settle();
        QCOMPARE(tile("orders")->figure(), QStringLiteral("0"));
        for (const char *name : {"trend", "category", "product", "hours", "reason"}) {
            QVERIFY2(panel(name)->table().rows.isEmpty(), name);
            const auto *state = m_gui->find<EmptyState>(QLatin1String(name) + QStringLiteral("State"));
            QVERIFY2(state != nullptr, name);
            QVERIFY2(state->tone() != Tone::Bad, name);
        }
        // what is as of now is there all the same
        QVERIFY(!panel("status")->table().rows.isEmpty());
        QVERIFY(!panel("stock")->table().rows.isEmpty());
    }

    void aRefusalLeavesTheOtherPanels()
    {
        m_database->execute(QStringLiteral("revoke select (reason) on shop.refunds from backroom_manager; revoke select on archive.refunds from backroom_manager; "
                                           "revoke select on shop.refunds from backroom_manager"));
        QVERIFY(m_gui->signIn(manager));
        m_gui->window().resize(1280, 800);
        settle();
        const auto *refused = m_gui->window().findChild<EmptyState *>(QStringLiteral("reasonState"));
        QVERIFY(refused != nullptr);
        QTRY_COMPARE_WITH_TIMEOUT(refused->tone(), Tone::Bad, patience);
        for (const char *name : {"trend", "status", "category", "product", "hours", "stock"})
            QVERIFY2(!panel(name)->table().rows.isEmpty(), name);
        QCOMPARE(tile("orders")->figure(), QLocale().toString(ordersInPeriod()));
    }

    void aChartIsATableAPictureAndAFile()
    {
        openDashboard();
        const ChartPanel *trend = panel("trend");
        QVERIFY(!trend->isTable());
        QVERIFY(m_gui->triggerAction(QStringLiteral("trendTableAction")));
        QVERIFY(trend->isTable());
        auto *view = m_gui->find<QTableWidget>(QStringLiteral("trendTable"));
        QVERIFY(view != nullptr);
        QCOMPARE(view->rowCount(), int(trend->table().rows.size()));
        QVERIFY(m_gui->triggerAction(QStringLiteral("trendTableAction")));
        QVERIFY(!trend->isTable());

        QTemporaryDir folder;
        const QString picture = folder.filePath(QStringLiteral("trend.png"));
        QVERIFY(saveAs(QStringLiteral("trendPictureAction"), picture));
        const QImage drawn(picture);
        QVERIFY(drawn.width() > 300 && drawn.height() > 100);
        const QString csv = folder.filePath(QStringLiteral("trend.csv"));
        QVERIFY(saveAs(QStringLiteral("trendCsvAction"), csv));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), trend->table().plain.size() + 1);
        const QString last = QString::fromUtf8(lines.last());
        for (const QString &cell : trend->table().plain.last())
            QVERIFY2(last.contains(cell), qPrintable(cell));
    }

    void everythingHasAName()
    {
        openDashboard();
        for (const char *name : {"periodButton", "trendMetricCombo", "trendChart", "statusChart", "categoryChart", "productChart", "hoursChart", "reasonChart", "stockChart"}) {
            const auto *widget = m_gui->window().findChild<QWidget *>(QLatin1String(name));
            QVERIFY2(widget != nullptr, name);
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(spoken != nullptr && !spoken->text(QAccessible::Name).isEmpty(), name);
        }
        for (const char *metric : {"gross_sales", "net_sales", "orders", "average_order_value", "units", "refund_rate", "new_customers", "returning_customers"})
            QVERIFY2(!tile(metric)->accessibleName().isEmpty(), metric);
    }

private:
    // Answers the question where, as a person who picks a file.
    bool saveAs(const QString &action, const QString &path)
    {
        if (!m_gui->triggerAction(action))
            return false;
        auto *dialog = m_gui->window().findChild<QFileDialog *>(QStringLiteral("trendSaveDialog"));
        if (dialog == nullptr)
            return false;
        emit dialog->fileSelected(path);
        delete dialog;
        return true;
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_gui->isSettled(), patience); }
    void openDashboard()
    {
        QVERIFY(m_gui->signIn(manager));
        m_gui->window().resize(1280, 800);
        m_gui->window().workspace()->showDesk(QStringLiteral("dashboard"));
        settle();
        QTRY_VERIFY_WITH_TIMEOUT(m_gui->isVisible(QStringLiteral("trendChart")), patience);
    }

    // The 30 days that the dashboard opens with, in the zone of this process.
    static QString inPeriod()
    {
        const QDate today = QDate::currentDate();
        return QStringLiteral("o.created_at >= '%1' and o.created_at < '%2' and o.cancelled_at is null")
            .arg(today.addDays(-29).startOfDay().toUTC().toString(Qt::ISODate), today.addDays(1).startOfDay().toUTC().toString(Qt::ISODate));
    }
    [[nodiscard]] qint64 ordersInPeriod() const
    {
        return m_database->value(QStringLiteral("select count(*) from shop.orders o where %1").arg(inPeriod())).toLongLong();
    }
    [[nodiscard]] MetricTile *tile(const char *metric) const { return m_gui->find<MetricTile>(QLatin1String(metric) + QStringLiteral("Tile")); }
    [[nodiscard]] ChartPanel *panel(const char *name) const { return m_gui->find<ChartPanel>(QLatin1String(name) + QStringLiteral("Panel")); }

    // How many orders the list has; -1 while it does not know.
    [[nodiscard]] qint64 exactRows() const
    {
        // hidden behind words when there are none
        const auto *table = m_gui->window().findChild<RecordTable *>(QStringLiteral("ordersTable"));
        const auto *model = table == nullptr ? nullptr : qobject_cast<const WindowedListModel *>(table->model());
        return model == nullptr || !m_gui->isSettled() ? -1 : model->rowCount();
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
};

QTEST_MAIN(TestDashboard)
#include "tst_dashboard.moc"
