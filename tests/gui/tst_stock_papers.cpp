// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/gui_driver.h"
#include "tests/gui/stock_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/desk_page.h"
#include "ui/common/scan_lines.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QComboBox>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

namespace {

const auto packer = QStringLiteral("jonas.weber");
const auto manager = QStringLiteral("mona.keller");
const auto agent = QStringLiteral("sam.okafor");

} // namespace

// Transfers and counts on the real window, from the first scan to the rows in the database. Every test has a shop of its own.
class TestStockPapers : public QObject
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

    void goodsTravelFromShelfToShelf()
    {
        const int before = m_stock.available(*m_database);
        const int there = inLisbon();
        openDesk(packer, QStringLiteral("transfers"));
        QVERIFY(m_gui->click(QStringLiteral("newTransferButton")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("transferSheet")));
        choose(QStringLiteral("transferFromCombo"), m_stock.warehouse);
        for (int i = 0; i < 3; ++i)
            Scanner::scan(m_stock.sku);
        QTRY_COMPARE(m_gui->text(QStringLiteral("scanFigureLabel")), QStringLiteral("3 of %1").arg(before));
        QVERIFY(m_gui->click(QStringLiteral("transferNowButton")));
        QCOMPARE(m_gui->text(QStringLiteral("transferToComboProblem")), QStringLiteral("Where does it go? A transfer ends in another warehouse."));
        choose(QStringLiteral("transferToCombo"), lisbonName());
        QVERIFY(m_gui->click(QStringLiteral("transferNowButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("transferSheet")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("transferDetailChip")), QStringLiteral("To send"));
        QTRY_VERIFY(m_gui->isSettled());
        QCOMPARE(m_stock.available(*m_database), before); // planned only

        QVERIFY(m_gui->click(QStringLiteral("sendTransferButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("transferDetailChip")), QStringLiteral("In transit"));
        QTRY_VERIFY(m_gui->isSettled());
        QCOMPARE(m_stock.available(*m_database), before - 3);
        QCOMPARE(m_stock.latest(*m_database), QStringLiteral("TRANSFER -3 jonas.weber"));

        // a scan at the door is the beginning of receiving
        Scanner::scan(m_stock.sku);
        QTRY_COMPARE(m_gui->text(QStringLiteral("scanFigureLabel")), QStringLiteral("1 of 3"));
        Scanner::scan(QStringLiteral("SOMETHING-ELSE"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("scanDetailLabel")), QStringLiteral("This is not on the transfer. Set it aside."));
        QVERIFY(m_gui->click(QStringLiteral("arrivalNowButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("transferDetailChip")), QStringLiteral("Partly received"));
        QTRY_VERIFY(m_gui->isSettled());
        QCOMPARE(inLisbon(), there + 1);

        QVERIFY(m_gui->click(QStringLiteral("receiveTransferButton")));
        // one more than was sent cannot be scanned, and is not taken when it is typed
        for (int i = 0; i < 3; ++i)
            Scanner::scan(m_stock.sku);
        QTRY_COMPARE(m_gui->text(QStringLiteral("scanDetailLabel")), QStringLiteral("All of it is there already: put this one back."));
        lines(QStringLiteral("arrivalTable"))->setDamaged(0, 1);
        QVERIFY(m_gui->click(QStringLiteral("arrivalNowButton")));
        QVERIFY(!m_gui->text(QStringLiteral("arrivalNotice")).isEmpty());
        lines(QStringLiteral("arrivalTable"))->setQuantity(0, 1);
        QVERIFY(m_gui->click(QStringLiteral("arrivalNowButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("transferDetailChip")), QStringLiteral("Received"));
        QTRY_VERIFY(m_gui->isSettled());
        QCOMPARE(inLisbon(), there + 2);
        QCOMPARE(m_database->value(QStringLiteral("select string_agg(kind || ' ' || quantity || ' ' || login, ', ' order by created_at, kind) from shop.stock_transfer_moves "
                                                  "where transfer_id = (select max(transfer_id::text)::uuid from shop.stock_transfers)"))
                     .toString(),
                 QStringLiteral("SHIPPED 3 jonas.weber, RECEIVED 1 jonas.weber, DAMAGED 1 jonas.weber, RECEIVED 1 jonas.weber"));
        QVERIFY(m_stock.bucketsAddUp(*m_database));
    }

    void whatIsCalledOffSaysWhereItWent()
    {
        const int before = m_stock.available(*m_database);
        const QString id = planned(3);
        openRecord(packer, QStringLiteral("transfers"), id, QStringLiteral("sendTransferButton"));
        QVERIFY(m_gui->click(QStringLiteral("sendTransferButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("transferDetailChip")), QStringLiteral("In transit"));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->click(QStringLiteral("callOffButton")));
        QVERIFY(m_gui->click(QStringLiteral("callOffNowButton")));
        QVERIFY(!m_gui->text(QStringLiteral("callOffReasonComboProblem")).isEmpty());
        auto *back = m_gui->find<QSpinBox>(QStringLiteral("callOffReturned_%1").arg(m_stock.sku));
        QVERIFY(back != nullptr);
        back->setValue(2);
        choose(QStringLiteral("callOffReasonCombo"), QStringLiteral("Lost on the way"));
        QVERIFY(m_gui->click(QStringLiteral("callOffNowButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("transferDetailChip")), QStringLiteral("Cancelled"));
        QCOMPARE(m_stock.available(*m_database), before - 1);
    }

    void stockThatIsGoneIsNotSent()
    {
        const QString id = planned(3);
        openRecord(packer, QStringLiteral("transfers"), id, QStringLiteral("sendTransferButton"));
        m_stock.somebodyMoves(*m_database, manager, 1 - m_stock.available(*m_database));
        QVERIFY(m_gui->click(QStringLiteral("sendTransferButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("transferDetailNotice")), QStringLiteral("There is not enough stock for this movement."));
        QCOMPARE(m_stock.available(*m_database), 1);
        QCOMPARE(m_database->value(QStringLiteral("select status from shop.stock_transfers where transfer_id = '%1'").arg(id)).toString(), QStringLiteral("DRAFT"));
    }

    // Two people at the door: the second one's sheet goes on with what is left.
    void whoComesSecondReceivesTheRest()
    {
        const QString id = planned(3);
        perform(manager, QStringLiteral("select backoffice.ship_transfer(gen_random_uuid(), '%1', 1)").arg(id));
        openRecord(packer, QStringLiteral("transfers"), id, QStringLiteral("receiveTransferButton"));
        Scanner::scan(m_stock.sku);
        QTRY_COMPARE(m_gui->text(QStringLiteral("scanFigureLabel")), QStringLiteral("1 of 3"));
        perform(manager, QStringLiteral("select backoffice.receive_transfer(gen_random_uuid(), t.transfer_id, t.row_version, "
                                        "(select jsonb_agg(jsonb_build_object('transfer_line_id', l.transfer_line_id, 'quantity', 2)) from shop.stock_transfer_lines l "
                                        "where l.transfer_id = t.transfer_id)) from shop.stock_transfers t where t.transfer_id = '%1'")
                             .arg(id));
        QTRY_VERIFY(lines(QStringLiteral("arrivalTable"))->lines().first().expected == std::optional(1));
        QCOMPARE(lines(QStringLiteral("arrivalTable"))->units(), 1);
        QVERIFY(m_gui->click(QStringLiteral("arrivalNowButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("transferDetailChip")), QStringLiteral("Received"));
    }

    void aCountIsTakenBlindAndDecidedBySomebodyElse()
    {
        const QString bin = m_database->value(QStringLiteral("select location_bin from shop.inventory_items where inventory_id = '%1'").arg(m_stock.id)).toString();
        // nothing else of that bin, so that the count has one line
        m_database->execute(QStringLiteral("update shop.inventory_items set location_bin = null where location_bin = '%1' and inventory_id <> '%2' "
                                           "and warehouse_id = (select warehouse_id from shop.inventory_items where inventory_id = '%2')")
                                .arg(bin, m_stock.id));
        const int before = m_stock.available(*m_database);
        const int good = m_database->value(QStringLiteral("select available_quantity + reserved_quantity + committed_quantity from shop.inventory_items where inventory_id = '%1'").arg(m_stock.id)).toInt();
        openDesk(packer, QStringLiteral("counts"));
        QVERIFY(m_gui->click(QStringLiteral("newCountButton")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("startCountSheet")));
        choose(QStringLiteral("startCountWarehouseCombo"), m_stock.warehouse);
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->type(QStringLiteral("startCountBinsEdit"), QStringLiteral("no such bin")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("startCountExtentLabel")), QStringLiteral("0 lines to count"));
        QVERIFY(m_gui->click(QStringLiteral("startCountNowButton")));
        QVERIFY(!m_gui->text(QStringLiteral("startCountBinsEditProblem")).isEmpty());
        QVERIFY(m_gui->type(QStringLiteral("startCountBinsEdit"), QString()));
        Scanner::scan(bin); // the bin's own label
        QTRY_COMPARE(m_gui->text(QStringLiteral("startCountExtentLabel")), QStringLiteral("1 line to count"));
        QVERIFY(m_gui->click(QStringLiteral("startCountNowButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("startCountSheet")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("countButton")));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(!m_gui->isVisible(QStringLiteral("approveCountButton")));

        // the first scan opens the sheet and counts; the rest is typed
        Scanner::scan(m_stock.sku);
        QTRY_COMPARE(m_gui->text(QStringLiteral("scanFigureLabel")), QStringLiteral("1"));
        lines(QStringLiteral("countTable"))->setQuantity(0, good - 1);
        QVERIFY(m_gui->click(QStringLiteral("countNowButton")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("handInButton")));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->click(QStringLiteral("handInButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("countDetailChip")), QStringLiteral("To decide"));
        const QString id = m_database->value(QStringLiteral("select count_id::text from shop.stock_counts order by count_id desc limit 1")).toString();
        QCOMPARE(m_stock.available(*m_database), before);

        // the manager wants it counted again, then approves what was found
        m_gui->restart();
        openRecord(manager, QStringLiteral("counts"), id, QStringLiteral("approveCountButton"));
        QCOMPARE(m_gui->text(QStringLiteral("recountButton")), QStringLiteral("Count 1 line again"));
        QVERIFY(m_gui->click(QStringLiteral("recountButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("countDetailChip")), QStringLiteral("Counting"));
        QTRY_VERIFY(m_gui->isSettled());
        perform(packer, QStringLiteral("select backoffice.record_count(gen_random_uuid(), '%1', (select jsonb_agg(jsonb_build_object('count_line_id', count_line_id, "
                                       "'counted_quantity', %2)) from shop.stock_count_lines where count_id = '%1'))")
                            .arg(id)
                            .arg(good - 2));
        perform(packer, QStringLiteral("select backoffice.move_count(gen_random_uuid(), '%1', 'REVIEW', row_version) from shop.stock_counts where count_id = '%1'").arg(id));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("approveCountButton")));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->click(QStringLiteral("approveCountButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("countDetailChip")), QStringLiteral("Approved"));
        QCOMPARE(m_stock.available(*m_database), before - 2);
        QCOMPARE(m_stock.latest(*m_database), QStringLiteral("ADJUSTMENT -2 mona.keller"));
        QVERIFY(m_stock.bucketsAddUp(*m_database));
    }

    void anAgentLooksAtTransfersOnly()
    {
        const QString id = planned(2);
        QVERIFY(m_gui->signIn(agent));
        for (const Desk &desk : m_gui->window().workspace()->desks())
            QVERIFY2(desk.id != u"counts", "an agent has a desk that the database does not let her see");
        m_gui->window().workspace()->openRecord(QStringLiteral("transfers"), id);
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("transferLinesCard")));
        for (const char *name : {"newTransferButton", "sendTransferButton", "receiveTransferButton", "callOffButton"})
            QVERIFY2(!m_gui->isVisible(QLatin1String(name)), name);
        const auto other = m_database->connectAs(agent);
        QVERIFY(!other->runScript(QStringLiteral("select backoffice.ship_transfer(gen_random_uuid(), '%1', 1)").arg(id).toUtf8()));
    }

    void aManagerAddsAndEditsAWarehouse()
    {
        openDesk(QStringLiteral("mona.keller"), QStringLiteral("warehouses"));
        QVERIFY(m_gui->click(QStringLiteral("newWarehouseButton")));
        QVERIFY(m_gui->type(QStringLiteral("nameEdit"), QStringLiteral("Oslo havn")));
        QVERIFY(m_gui->type(QStringLiteral("codeEdit"), QStringLiteral("no good!")));
        QVERIFY(m_gui->type(QStringLiteral("addressCityEdit"), QStringLiteral("Oslo")));
        QVERIFY(m_gui->type(QStringLiteral("hoursMondayEdit"), QStringLiteral("8:00 - 16:30")));
        QVERIFY(m_gui->click(QStringLiteral("warehouseAddSaveButton")));
        QVERIFY2(!m_gui->text(QStringLiteral("codeProblemLabel")).isEmpty(), "a code with a space was taken");
        QVERIFY(m_gui->type(QStringLiteral("codeEdit"), QStringLiteral("osl")));
        QVERIFY(m_gui->type(QStringLiteral("maxCapacityEdit"), QStringLiteral("900")));
        QVERIFY(m_gui->click(QStringLiteral("warehouseAddSaveButton")));
        QTRY_VERIFY2(!m_gui->isVisible(QStringLiteral("warehouseAddSheet")),
                     qPrintable(m_gui->text(QStringLiteral("warehouseAddNotice")) + m_gui->text(QStringLiteral("timezoneProblemLabel")) + m_gui->text(QStringLiteral("maxCapacityProblemLabel"))));
        const auto oslo = [this](const char *columns) {
            return m_database->value(QStringLiteral("select %1 from shop.warehouses where code = 'OSL'").arg(QLatin1String(columns))).toString();
        };
        QCOMPARE(oslo("name || ' ' || max_capacity || ' ' || (address ->> 'city') || ' ' || (operating_hours -> 'monday' ->> 'close')"), QStringLiteral("Oslo havn 900 Oslo 16:30"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("warehouseTitleLabel")), QStringLiteral("Oslo havn"));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("warehouseSpaceBar")));

        QVERIFY(m_gui->click(QStringLiteral("editWarehouseButton")));
        QVERIFY(m_gui->type(QStringLiteral("nameEdit"), QStringLiteral("Oslo lager")));
        // somebody else was first, with another field: both are kept
        perform(QStringLiteral("mona.keller"), QStringLiteral("update shop.warehouses set max_capacity = 1000 where code = 'OSL'"));
        choose(QStringLiteral("isActiveCombo"), QStringLiteral("Closed"));
        QVERIFY(m_gui->click(QStringLiteral("warehouseEditSaveButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("warehouseEditSheet")));
        QCOMPARE(oslo("name || ' ' || max_capacity || ' ' || is_active"), QStringLiteral("Oslo lager 1000 false"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("warehouseChip")), QStringLiteral("Closed"));
    }

    // Its stock is not theirs to see, so nothing says that there is none.
    void aPackerReadsNoStockOfAnotherCrewsWarehouse()
    {
        const QString denver = m_database->value(QStringLiteral("select warehouse_id::text from shop.warehouses where code = 'DEN'")).toString();
        openDesk(packer, QStringLiteral("warehouses"));
        m_gui->window().workspace()->openRecord(QStringLiteral("warehouses"), denver);
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("warehouseSpaceCard")));
        QTRY_VERIFY(m_gui->isSettled());
        QTRY_COMPARE(m_gui->find<QLabel>(QStringLiteral("warehouseTitleLabel"))->text(),
                     m_database->value(QStringLiteral("select name from shop.warehouses where code = 'DEN'")).toString());
        QVERIFY(!m_gui->isVisible(QStringLiteral("warehouseSpaceBar")));
        QVERIFY(!m_gui->isVisible(QStringLiteral("editBinsButton")));
    }
    void aPackerKeepsTheBinsOfTheirWarehouse()
    {
        const auto id = [this](const char *code) {
            return m_database->value(QStringLiteral("select warehouse_id::text from shop.warehouses where code = '%1'").arg(QLatin1String(code))).toString();
        };
        openRecord(packer, QStringLiteral("warehouses"), id("HAM"), QStringLiteral("editBinsButton"));
        QVERIFY(m_gui->isVisible(QStringLiteral("warehouseSpaceBar")));
        QVERIFY(!m_gui->isVisible(QStringLiteral("editWarehouseButton")));
        QVERIFY(!m_gui->isVisible(QStringLiteral("newWarehouseButton")));
        QVERIFY(m_gui->click(QStringLiteral("editBinsButton")));
        auto *bins = m_gui->find<QPlainTextEdit>(QStringLiteral("binsEdit"));
        QVERIFY(bins != nullptr);
        const QString before = bins->toPlainText();
        bins->setPlainText(before + QStringLiteral("\nz-99-01\nZ-99-02"));
        QVERIFY(m_gui->click(QStringLiteral("warehouseBinsSaveButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("warehouseBinsSheet")));
        const auto bin = [&](const char *code) {
            return m_database->value(QStringLiteral("select is_active from shop.bins where warehouse_id = '%1' and code = '%2'").arg(id("HAM"), QLatin1String(code)));
        };
        QCOMPARE(bin("Z-99-01").toBool(), true);
        QTRY_VERIFY(m_gui->isSettled());

        // one goes out of use; one with stock in it does not, and what was typed stays
        QVERIFY(m_gui->click(QStringLiteral("editBinsButton")));
        bins->setPlainText(before + QStringLiteral("\nZ-99-01"));
        QVERIFY(m_gui->click(QStringLiteral("warehouseBinsSaveButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("warehouseBinsSheet")));
        QCOMPARE(bin("Z-99-02").toBool(), false);
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->click(QStringLiteral("editBinsButton")));
        bins->setPlainText(QStringLiteral("Z-99-01"));
        QVERIFY(m_gui->click(QStringLiteral("warehouseBinsSaveButton")));
        QTRY_VERIFY(m_gui->text(QStringLiteral("warehouseBinsNotice")).startsWith(QStringLiteral("Stock lies in bin ")));
        QCOMPARE(bins->toPlainText(), QStringLiteral("Z-99-01"));
    }

    void anAgentLooksAtWarehousesOnly()
    {
        const QString id = m_database->value(QStringLiteral("select warehouse_id::text from shop.warehouses where code = 'HAM'")).toString();
        QVERIFY(m_gui->signIn(agent));
        m_gui->window().workspace()->openRecord(QStringLiteral("warehouses"), id);
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("warehouseBinsCard")));
        for (const char *name : {"newWarehouseButton", "editWarehouseButton", "editBinsButton"})
            QVERIFY2(!m_gui->isVisible(QLatin1String(name)), name);
        const auto other = m_database->connectAs(agent);
        QVERIFY(!other->runScript(QStringLiteral("select backoffice.edit_warehouse(gen_random_uuid(), '%1', 1, '{\"name\": \"x\"}')").arg(id).toUtf8()));
    }

    void everythingHasANameAndAKey()
    {
        const QString id = planned(2);
        openRecord(packer, QStringLiteral("transfers"), id, QStringLiteral("sendTransferButton"));
        for (const char *button : {"newTransferButton", "callOffButton"}) {
            QVERIFY(m_gui->click(QLatin1String(button)));
            QTRY_VERIFY(m_gui->isSettled());
            QCOMPARE(namelessWidget(*m_gui->window().workspace()->currentPage()), QString());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        }
        m_gui->window().workspace()->showDesk(QStringLiteral("counts"));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->click(QStringLiteral("newCountButton")));
        QTRY_VERIFY(m_gui->isSettled());
        QCOMPARE(namelessWidget(*m_gui->window().workspace()->currentPage()), QString());
    }

private:
    void openDesk(const QString &login, const QString &desk)
    {
        QVERIFY(m_gui->signIn(login));
        m_gui->window().workspace()->showDesk(desk);
        QTRY_VERIFY(m_gui->isVisible(desk + QStringLiteral("Table")) || m_gui->isVisible(desk + QStringLiteral("EmptyState")));
        QTRY_VERIFY(m_gui->isSettled());
    }
    void openRecord(const QString &login, const QString &desk, const QString &id, const QString &button)
    {
        openDesk(login, desk);
        m_gui->window().workspace()->openRecord(desk, id);
        QTRY_VERIFY(m_gui->isVisible(button));
        QTRY_VERIFY(m_gui->isSettled());
    }
    void perform(const QString &login, const QString &sql) const
    {
        const auto other = m_database->connectAs(login);
        QVERIFY(other);
        const auto done = other->runScript(sql.toUtf8());
        QVERIFY2(done, done ? "" : qPrintable(done.error().message + done.error().detail));
    }
    // The id of a transfer to Lisbon that the packer planned.
    [[nodiscard]] QString planned(int units) const
    {
        perform(packer, QStringLiteral("select backoffice.create_transfer(gen_random_uuid(), (select warehouse_id from shop.warehouses where code = 'HAM'), "
                                       "(select warehouse_id from shop.warehouses where code = 'LIS'), '[{\"product_id\": \"%1\", \"quantity\": %2}]')")
                            .arg(m_stock.productId)
                            .arg(units));
        return m_database->value(QStringLiteral("select transfer_id::text from shop.stock_transfers order by transfer_id desc limit 1")).toString();
    }
    [[nodiscard]] int inLisbon() const
    {
        return m_database->value(QStringLiteral("select available_quantity from shop.inventory_items join shop.warehouses using (warehouse_id) where code = 'LIS' and product_id = '%1'").arg(m_stock.productId)).toInt();
    }
    [[nodiscard]] QString lisbonName() const { return m_database->value(QStringLiteral("select name from shop.warehouses where code = 'LIS'")).toString(); }
    void choose(const QString &name, const QString &text)
    {
        auto *combo = m_gui->find<QComboBox>(name);
        QVERIFY(combo != nullptr && combo->findText(text) >= 0);
        combo->setCurrentIndex(combo->findText(text));
    }
    [[nodiscard]] ScanLines *lines(const QString &table) const { return qobject_cast<ScanLines *>(m_gui->find<QTableView>(table)->model()); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
    StockRow m_stock;
};

QTEST_MAIN(TestStockPapers)
#include "tst_stock_papers.moc"
