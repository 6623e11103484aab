// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/gui_driver.h"
#include "tests/gui/stock_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/desk_page.h"
#include "ui/common/record_table.h"
#include "ui/common/scan_lines.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

namespace {

const auto packer = QStringLiteral("jonas.weber");
const auto manager = QStringLiteral("mona.keller");
const auto agent = QStringLiteral("sam.okafor");

} // namespace

// The stock desk on the real window, through the logins of those who work at it. Every test has a shop of its own.
class TestStock : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
        m_stock = StockRow::inHamburg(*m_database);
    }
    void cleanup()
    {
        m_gui.reset();
        m_database.reset();
    }

    void theDayBeginsWithWhatIsLow()
    {
        openDesk(packer);
        QTRY_VERIFY(rows() > 0);
        QTRY_VERIFY(m_gui->isSettled());
        const int low = m_database->value(QStringLiteral("select count(*) from shop.inventory_items join shop.warehouses using (warehouse_id) where code in ('HAM', 'LIS') and is_low_stock")).toInt();
        QTRY_COMPARE(rows(), low);
        QVERIFY(m_gui->click(QStringLiteral("outView")));
        const int out = m_database->value(QStringLiteral("select count(*) from shop.inventory_items join shop.warehouses using (warehouse_id) where code in ('HAM', 'LIS') and available_quantity = 0")).toInt();
        QTRY_COMPARE(rows(), out);
    }

    void aScanFindsItsProductWhateverHasTheFocus()
    {
        openDesk(packer);
        for (const char *place : {"listSearchEdit", "stockTable"}) {
            auto *field = m_gui->find<QWidget>(QLatin1String(place));
            QVERIFY(field != nullptr);
            field->setFocus();
            Scanner::scan(m_stock.sku);
            QTRY_COMPARE(m_gui->text(QStringLiteral("stockTitleLabel")), m_stock.sku);
            QTRY_COMPARE(m_gui->text(QStringLiteral("scanWhatLabel")), m_stock.name);
        }
        QCOMPARE(m_gui->text(QStringLiteral("listSearchEdit")), QString());
        // of the person's two warehouses the one that has most of it
        QTRY_COMPARE(m_gui->text(QStringLiteral("figure_0")),
                     m_database->value(QStringLiteral("select max(available_quantity)::text from shop.inventory_items join shop.warehouses using (warehouse_id) "
                                                      "where product_id = '%1' and code in ('HAM', 'LIS')")
                                           .arg(m_stock.productId))
                         .toString());
    }

    void unknownDamagedAndDoubledCodesAreTold_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("told");
        QTest::newRow("unknown") << QStringLiteral("NOTHING-1") << QStringLiteral("No product has this code.");
        QTest::newRow("damaged") << QStringLiteral("4006381333921") << QStringLiteral("The check digit is wrong: the code is damaged. Scan it again.");
        QTest::newRow("hostile") << QStringLiteral("<b>%1</b>") << QStringLiteral("No product has this code.");
        QTest::newRow("doubled") << QStringLiteral("DOUBLE") << QStringLiteral("Several products carry this code: ");
    }
    void unknownDamagedAndDoubledCodesAreTold()
    {
        QFETCH(QString, code);
        QFETCH(QString, told);
        m_database->execute(QStringLiteral("update shop.products set barcode = 'DOUBLE' where product_id in (select product_id from shop.products order by product_id limit 2)"));
        openDesk(packer);
        Scanner::scan(code);
        QTRY_VERIFY2(m_gui->text(QStringLiteral("scanDetailLabel")).startsWith(told), qPrintable(m_gui->text(QStringLiteral("scanDetailLabel"))));
        QCOMPARE(m_gui->text(QStringLiteral("scanWhatLabel")), code);
        QCOMPARE(m_gui->find<QLabel>(QStringLiteral("scanWhatLabel"))->textFormat(), Qt::PlainText);
    }

    void aDeliveryIsReceivedByScanning()
    {
        const int before = m_stock.available(*m_database);
        openDesk(packer);
        QVERIFY(m_gui->click(QStringLiteral("receiveButton")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("receiveSheet")));
        chooseWarehouse(QStringLiteral("receiveWarehouseCombo"));
        // 40 scans at 20 a second and faster, while the first code is still being looked up
        for (int i = 0; i < 40; ++i)
            Scanner::scan(m_stock.sku);
        Scanner::scan(QStringLiteral("NOTHING-1"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("scanWhatLabel")), QStringLiteral("NOTHING-1"));
        QTRY_VERIFY(m_gui->text(QStringLiteral("receiveNowButton")).startsWith(QStringLiteral("Receive 40 units into")));
        Scanner::scan(m_stock.sku);
        QTRY_COMPARE(m_gui->text(QStringLiteral("scanFigureLabel")), QStringLiteral("41"));
        QVERIFY(m_gui->click(QStringLiteral("receiveUndoButton")));
        QVERIFY(currentPage()->hasUnsavedWork());
        QCOMPARE(m_stock.available(*m_database), before); // nothing is booked yet
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("receiveSheet")));
        QCOMPARE(m_stock.available(*m_database), before + 40);
        QCOMPARE(m_stock.latest(*m_database), QStringLiteral("INBOUND 40 jonas.weber"));
        QVERIFY(m_stock.bucketsAddUp(*m_database));
        QVERIFY(!currentPage()->hasUnsavedWork());
    }

    void stockIsAdjustedWithAReason()
    {
        const int before = m_stock.available(*m_database);
        openStock(packer);
        QVERIFY(m_gui->click(QStringLiteral("adjustButton")));
        // nothing, too much and no reason are told beside the field
        QVERIFY(m_gui->click(QStringLiteral("adjustNowButton")));
        QCOMPARE(m_gui->text(QStringLiteral("adjustAvailableSpinProblem")), QStringLiteral("By how much? 0 would change nothing."));
        spin(QStringLiteral("adjustAvailableSpin"), -before - 1);
        QVERIFY(m_gui->click(QStringLiteral("adjustNowButton")));
        QCOMPARE(m_gui->text(QStringLiteral("adjustAvailableSpinProblem")), QStringLiteral("Only %1 are available.").arg(before));
        spin(QStringLiteral("adjustAvailableSpin"), -1);
        QVERIFY(m_gui->click(QStringLiteral("adjustNowButton")));
        QVERIFY(!m_gui->text(QStringLiteral("adjustReasonComboProblem")).isEmpty());
        QCOMPARE(m_stock.available(*m_database), before);
        choose(QStringLiteral("adjustReasonCombo"), QStringLiteral("Missing"));
        QVERIFY(m_gui->click(QStringLiteral("adjustNowButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("adjustSheet")));
        QCOMPARE(m_stock.available(*m_database), before - 1);
        QCOMPARE(m_stock.latest(*m_database), QStringLiteral("ADJUSTMENT -1 jonas.weber"));
        QVERIFY(m_stock.bucketsAddUp(*m_database));
        QTRY_COMPARE(m_gui->text(QStringLiteral("figure_0")), QString::number(before - 1));
        QTRY_VERIFY(shows(QStringLiteral("Adjusted: Missing")));
    }

    void whoComesSecondLooksAgain()
    {
        const int before = m_stock.available(*m_database);
        openStock(packer);
        QVERIFY(m_gui->click(QStringLiteral("adjustButton")));
        spin(QStringLiteral("adjustAvailableSpin"), -1);
        choose(QStringLiteral("adjustReasonCombo"), QStringLiteral("Missing"));
        m_stock.somebodyMoves(*m_database, manager, 5);
        // the figure of the sheet follows, so the decision is on what is there
        QTRY_COMPARE(m_gui->text(QStringLiteral("adjustResultLabel")), QStringLiteral("%1 → %2 available").arg(before + 5).arg(before + 4));
        QVERIFY(m_gui->click(QStringLiteral("adjustNowButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("adjustSheet")));
        QCOMPARE(m_stock.available(*m_database), before + 4);
    }

    void brokenUnitsGoOffSale()
    {
        const int before = m_stock.available(*m_database);
        openStock(packer);
        QVERIFY(m_gui->click(QStringLiteral("damageButton")));
        spin(QStringLiteral("damageQuantitySpin"), before + 1);
        choose(QStringLiteral("damageReasonCombo"), QStringLiteral("Dropped"));
        QVERIFY(m_gui->click(QStringLiteral("damageNowButton")));
        QCOMPARE(m_gui->text(QStringLiteral("damageQuantitySpinProblem")), QStringLiteral("Only %1 are available.").arg(before));
        spin(QStringLiteral("damageQuantitySpin"), 2);
        QVERIFY(m_gui->click(QStringLiteral("damageNowButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("damageSheet")));
        QCOMPARE(m_stock.available(*m_database), before - 2);
        QCOMPARE(m_stock.latest(*m_database), QStringLiteral("DAMAGE 0 jonas.weber"));
        QVERIFY(m_stock.bucketsAddUp(*m_database));
    }

    // Somebody sells the shelf empty between the look and the button: the database says no, and what was typed stays.
    void stockThatIsNotThereIsRefused()
    {
        openStock(packer);
        QVERIFY(m_gui->click(QStringLiteral("damageButton")));
        spin(QStringLiteral("damageQuantitySpin"), 2);
        choose(QStringLiteral("damageReasonCombo"), QStringLiteral("Dropped"));
        const int before = m_stock.available(*m_database);
        m_database->execute(QStringLiteral("alter table shop.inventory_movements disable trigger announce"));
        m_stock.somebodyMoves(*m_database, manager, -before);
        QVERIFY(m_gui->click(QStringLiteral("damageNowButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("damageNotice")), QStringLiteral("There is not enough stock for this movement."));
        QVERIFY(m_gui->isVisible(QStringLiteral("damageSheet")));
        QCOMPARE(m_gui->find<QSpinBox>(QStringLiteral("damageQuantitySpin"))->value(), 2);
        QCOMPARE(m_stock.available(*m_database), 0);
    }

    void goodsOfAnOrderComeBack()
    {
        const QString found = m_database->value(QStringLiteral(
                                                    "select n.order_number || ' ' || s.inventory_id || ' ' || i.shipped_quantity - i.returned_quantity from shop.order_items i "
                                                    "join shop.order_numbers n using (order_id) join shop.inventory_items s using (product_id) join shop.warehouses w using (warehouse_id) "
                                                    "where w.code = 'HAM' and i.shipped_quantity > i.returned_quantity order by i.order_id desc limit 1"))
                                  .toString();
        m_stock.id = found.section(u' ', 1, 1);
        const int left = found.section(u' ', 2).toInt();
        const int before = m_stock.available(*m_database);
        openStock(packer);
        QVERIFY(m_gui->click(QStringLiteral("returnButton")));
        QVERIFY(m_gui->click(QStringLiteral("returnNowButton")));
        QVERIFY(!m_gui->text(QStringLiteral("returnOrderEditProblem")).isEmpty());
        Scanner::scan(found.section(u' ', 0, 0)); // the packing slip's barcode
        QTRY_COMPARE(m_gui->find<QSpinBox>(QStringLiteral("returnQuantitySpin"))->value(), left);
        spin(QStringLiteral("returnQuantitySpin"), left + 1);
        choose(QStringLiteral("returnReasonCombo"), QStringLiteral("Does not fit"));
        QVERIFY(m_gui->click(QStringLiteral("returnNowButton")));
        QCOMPARE(m_gui->text(QStringLiteral("returnQuantitySpinProblem")), QStringLiteral("At most %1 can come back.").arg(left));
        spin(QStringLiteral("returnQuantitySpin"), left);
        QVERIFY(m_gui->click(QStringLiteral("returnNowButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("returnSheet")));
        QCOMPARE(m_stock.available(*m_database), before + left);
        QCOMPARE(m_stock.latest(*m_database), QStringLiteral("RETURN %1 jonas.weber").arg(left));
    }

    // The server ends the session while the change is under way: pressing again does it once.
    void aLostLinkDoesNotReceiveTwice()
    {
        const int before = m_stock.available(*m_database);
        openDesk(packer);
        QVERIFY(m_gui->click(QStringLiteral("receiveButton")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("receiveSheet")));
        chooseWarehouse(QStringLiteral("receiveWarehouseCombo"));
        Scanner::scan(m_stock.sku);
        QTRY_COMPARE(m_gui->text(QStringLiteral("scanFigureLabel")), QStringLiteral("1"));
        // the row is locked, so that the change waits in the middle when its session is ended
        const auto other = m_database->connectAs(QStringLiteral("postgres"));
        QVERIFY(other->runScript(QStringLiteral("begin; select from shop.inventory_items where inventory_id = '%1' for update").arg(m_stock.id).toUtf8()).has_value());
        QVERIFY(m_gui->click(QStringLiteral("receiveNowButton")));
        const QString waiting = QStringLiteral("select pid from pg_stat_activity where datname = current_database() and usename = 'jonas.weber' and wait_event_type = 'Lock'");
        QTRY_VERIFY(!m_database->value(QStringLiteral("select (%1)").arg(waiting)).isNull());
        m_database->execute(QStringLiteral("select pg_terminate_backend((%1))").arg(waiting));
        QVERIFY(other->runScript("rollback").has_value());
        // it carries a command id, so the program asks again by itself; what it then says is the outcome
        QTRY_VERIFY_WITH_TIMEOUT(m_gui->isSettled(), 20'000);
        if (m_gui->isVisible(QStringLiteral("receiveSheet")))
            QVERIFY(m_gui->click(QStringLiteral("receiveNowButton")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_gui->isVisible(QStringLiteral("receiveSheet")), 20'000);
        QCOMPARE(m_stock.available(*m_database), before + 1);
        QCOMPARE(m_database->value(QStringLiteral("select count(*) from backoffice.commands where kind = 'receive_stock'")).toInt(), 1);
    }

    void anAgentSeesAndMovesNothing()
    {
        openStock(agent);
        for (const char *name : {"receiveButton", "adjustButton", "damageButton", "returnButton"})
            QVERIFY2(!m_gui->isVisible(QLatin1String(name)), name);
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("movementsCard")));
    }

    void anAdministratorHasNoStockDesk()
    {
        QVERIFY(m_gui->signIn(QStringLiteral("ada.novak")));
        for (const Desk &desk : m_gui->window().workspace()->desks())
            QVERIFY2(desk.id != u"stock", qPrintable(desk.id));
    }

    void everythingHasANameAndAKey()
    {
        openStock(packer);
        for (const char *sheet : {"receiveButton", "adjustButton", "damageButton", "returnButton"}) {
            QVERIFY(m_gui->click(QLatin1String(sheet)));
            QTRY_VERIFY(m_gui->isSettled());
            QCOMPARE(namelessWidget(*currentPage()), QString());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        }
    }

private:
    void openDesk(const QString &login)
    {
        QVERIFY(m_gui->signIn(login));
        m_gui->window().workspace()->showDesk(QStringLiteral("stock"));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("stockTable")));
        QTRY_VERIFY(m_gui->isSettled());
    }
    void openStock(const QString &login)
    {
        openDesk(login);
        m_gui->window().workspace()->openRecord(QStringLiteral("stock"), m_stock.id);
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("movementsCard")));
        QTRY_VERIFY(m_gui->isSettled());
    }
    [[nodiscard]] DeskPage *currentPage() const { return m_gui->window().workspace()->currentPage(); }
    [[nodiscard]] int rows() const
    {
        const auto *table = m_gui->find<RecordTable>(QStringLiteral("stockTable"));
        return table == nullptr ? -1 : table->model()->rowCount();
    }
    void spin(const QString &name, int value)
    {
        auto *box = m_gui->find<QSpinBox>(name);
        QVERIFY(box != nullptr);
        box->setValue(value);
    }
    void choose(const QString &name, const QString &text)
    {
        auto *combo = m_gui->find<QComboBox>(name);
        QVERIFY(combo != nullptr && combo->findText(text) >= 0);
        combo->setCurrentIndex(combo->findText(text));
    }
    void chooseWarehouse(const QString &name) { choose(name, m_stock.warehouse); }
    [[nodiscard]] bool shows(const QString &text) const
    {
        const QList<QLabel *> labels = m_gui->window().findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
    StockRow m_stock;
};

QTEST_MAIN(TestStock)
#include "tst_stock.moc"
