// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/row_count.h"
#include "models/list/windowed_list_model.h"
#include "tests/gui/gui_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/record_table.h"
#include "ui/dashboard/bar_rows.h"
#include "ui/dashboard/chart_panel.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/dashboard/metric_tile.h"
#include "ui/dashboard/trend_chart.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
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
        QCOMPARE(m_gui->window().workspace()->currentDesk(), QStringLiteral("dashboard"));
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
        QCOMPARE(m_gui->window().workspace()->currentDesk(), QStringLiteral("orders"));
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
                QCOMPARE(m_gui->window().workspace()->currentDesk(), QStringLiteral("orders"));
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
        QCOMPARE(m_gui->window().workspace()->currentDesk(), QStringLiteral("orders"));
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

    void whatHappensShowsByItself()
    {
        openDashboard();
        const QString before = tile("orders")->figure();
        // as the storefront does, which announces nothing
        m_database->execute(QStringLiteral("update shop.orders set status = 'CANCELLED', status_reason = 'test' where order_id = "
                                          "(select order_id from shop.orders where status in ('PENDING', 'CONFIRMED', 'PAID') order by order_id desc limit 1)"));
        QTRY_VERIFY_WITH_TIMEOUT(tile("orders")->figure() != before, patience);
        QTRY_COMPARE_WITH_TIMEOUT(tile("orders")->figure(), QLocale().toString(ordersInPeriod()), patience);
    }

    void daysWithoutOrdersSaySo()
    {
        openDashboard();
        m_gui->find<DashboardPage>(QStringLiteral("dashboardPage"))
            ->setPeriod({.preset = DateFilter::Preset::Custom, .from = QDate(2010, 1, 1), .to = QDate(2010, 1, 31)});
        settle();
        QCOMPARE(tile("orders")->figure(), QStringLiteral("0"));
        QCOMPARE(tile("average_order_value")->figure(), QStringLiteral("–"));
        for (const char *name : {"trend", "category", "product", "hours", "reason"})
            QVERIFY2(m_gui->isVisible(QLatin1String(name) + QStringLiteral("State")), name);
    }

    void aRefusalIsToldAndTriedAgain()
    {
        QVERIFY(m_gui->signIn(manager));
        settle();
        m_database->execute(QStringLiteral("revoke select on shop.refunds, archive.refunds from backroom_manager"));
        m_database->execute(QStringLiteral("revoke select (reason) on shop.refunds from backroom_manager"));
        m_gui->find<DashboardPage>(QStringLiteral("dashboardPage"))->setPeriod({.preset = DateFilter::Preset::Last7Days});
        settle();
        QVERIFY(m_gui->isVisible(QStringLiteral("reasonState")));
        QVERIFY2(m_gui->isVisible(QStringLiteral("trendChart")), "one panel's failure took the others with it");
        m_database->execute(QStringLiteral("grant select on shop.refunds to backroom_manager"));
        m_database->execute(QStringLiteral("grant select on archive.refunds to backroom_manager"));
        m_gui->window().workspace()->refresh();
        settle();
        QVERIFY(m_gui->isVisible(QStringLiteral("reasonChart")) || panel("reason")->table().rows.isEmpty());
    }

    void aChartIsATableAPictureAndAFile()
    {
        m_database->execute(QStringLiteral("update shop.products set name = '=cmd|calc ' || name"));
        openDashboard();
        QVERIFY(m_gui->triggerAction(QStringLiteral("productTableAction")));
        auto *table = m_gui->find<QTableWidget>(QStringLiteral("productTable"));
        QVERIFY(table != nullptr);
        QCOMPARE(table->rowCount(), int(panel("product")->table().rows.size()));
        QVERIFY(m_gui->triggerAction(QStringLiteral("productTableAction")));

        const QTemporaryDir folder;
        const QString picture = folder.filePath(QStringLiteral("chart.png"));
        QVERIFY(panel("trend")->savePicture(picture));
        const QImage image(picture);
        QCOMPARE(image.size(), panel("trend")->size() * 2);
        // an axis drawn in the library's own colours would be black on white
        QCOMPARE(image.pixelColor(image.width() / 2, 8).name(), Theme::instance().color(Token::Card).name());
        const QString file = folder.filePath(QStringLiteral("products.csv"));
        QVERIFY(panel("product")->saveCsv(file));
        QFile read(file);
        QVERIFY(read.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = read.readAll().split('\n');
        QCOMPARE(lines.first().trimmed(), QByteArray("Product,SKU,Units,Gross sales"));
        QCOMPARE(lines.size(), panel("product")->table().rows.size() + 2);
        for (qsizetype i = 1; i + 1 < lines.size(); ++i)
            QVERIFY2(!lines.at(i).startsWith('=') && !lines.at(i).startsWith("\"="), lines.at(i).constData());
        QVERIFY(!panel("product")->saveCsv(folder.filePath(QStringLiteral("missing/products.csv"))));
    }

    void everythingHasANameAndIsReachable()
    {
        openDashboard();
        for (const QWidget *widget : m_gui->window().workspace()->currentPage()->findChildren<QWidget *>()) {
            const bool interactive = qobject_cast<const QAbstractButton *>(widget) != nullptr || qobject_cast<const QComboBox *>(widget) != nullptr
                || qobject_cast<const BarRows *>(widget) != nullptr || qobject_cast<const TrendChart *>(widget) != nullptr;
            if (!interactive || !widget->isVisible())
                continue;
            QVERIFY2(!widget->objectName().isEmpty() && !widget->objectName().startsWith(QStringLiteral("qt_")), widget->metaObject()->className());
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty()), qPrintable(widget->objectName()));
            QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(widget->objectName()));
        }
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
        const auto *table = m_gui->find<RecordTable>(QStringLiteral("ordersTable"));
        const auto *model = table == nullptr ? nullptr : qobject_cast<const WindowedListModel *>(table->model());
        return model == nullptr || !m_gui->isSettled() ? -1 : model->rowCount();
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
};

QTEST_MAIN(TestDashboard)
#include "tst_dashboard.moc"
