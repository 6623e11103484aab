// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/windowed_list_model.h"
#include "tests/gui/gui_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/record_table.h"
#include "ui/dashboard/bar_rows.h"
#include "ui/dashboard/chart_panel.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/dashboard/metric_tile.h"
#include "ui/dashboard/trend_chart.h"
#include "ui/shell/page_shelf.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QComboBox>
#include <QLocale>
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
            "where p.sku = '%1' and i.quantity > i.cancelled_quantity and %2").arg(sku, inPeriod())).toLongLong();
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

private:
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
