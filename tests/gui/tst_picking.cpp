// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/windowed_list_model.h"
#include "tests/gui/gui_driver.h"
#include "tests/gui/stock_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/desk_page.h"
#include "ui/common/notice.h"
#include "ui/common/record_table.h"
#include "ui/common/save_file.h"
#include "ui/common/scan_lines.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace {

const auto packer = QStringLiteral("jonas.weber");
const auto tracking = QStringLiteral("00340434161094042557");

} // namespace

// Picking, packing and shipping on the real window, to the rows in the database. Every test has a shop of its own.
class TestPicking : public QObject
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
        SaveFile::answerWith(QString());
        m_gui.reset();
        m_database.reset();
    }

    void anOrderIsPickedPackedAndShippedByScanning()
    {
        const QString id = anOrder();
        openWalk(packer, id);
        QCOMPARE(value(QStringLiteral("select status from shop.orders"), id).toString(), QStringLiteral("PROCESSING"));
        QCOMPARE(value(QStringLiteral("select sum(quantity - committed_quantity)::integer from shop.order_allocations"), id).toInt(), 0);

        QTemporaryDir folder;
        SaveFile::answerWith(folder.filePath(QStringLiteral("slip.pdf")));
        QVERIFY(m_gui->click(QStringLiteral("pickSlipsButton")));
        QFile slip(folder.filePath(QStringLiteral("slip.pdf")));
        QVERIFY(slip.open(QIODevice::ReadOnly));
        QVERIFY(slip.readAll().startsWith("%PDF"));

        Scanner::scan(QStringLiteral("SOMETHING-ELSE"));
        QTRY_COMPARE(m_gui->text(QStringLiteral("scanDetailLabel")), QStringLiteral("This is on none of the orders: put it back."));
        for (const ScanLine &line : board()->lines()) {
            for (int unit = 0; unit < *line.expected; ++unit)
                Scanner::scan(line.sku);
        }
        QTRY_VERIFY(board()->isComplete());
        Scanner::scan(board()->lines().last().sku); // one too many
        QTRY_COMPARE(m_gui->text(QStringLiteral("scanDetailLabel")), QStringLiteral("All of it is there already: put this one back."));
        const QString number = value(QStringLiteral("select order_number from shop.orders"), id).toString();
        Scanner::scan(number); // the slip in the parcel
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("shipSheet")));
        m_gui->find<QComboBox>(QStringLiteral("carrierCombo"))->setEditText(QStringLiteral("DHL"));
        Scanner::scan(tracking);
        QTRY_COMPARE(m_gui->text(QStringLiteral("trackingEdit")), tracking);
        QVERIFY(m_gui->click(QStringLiteral("shipNowButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("shipSheet")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("pickingTable")) || m_gui->isVisible(QStringLiteral("pickingEmptyState")));
        QCOMPARE(value(QStringLiteral("select status from shop.orders"), id).toString(), QStringLiteral("SHIPPED"));
        QCOMPARE(value(QStringLiteral("select carrier || ' ' || tracking_number || ' ' || shipped_by from shop.shipments"), id).toString(),
                 QStringLiteral("DHL %1 jonas.weber").arg(tracking));
    }

    void aPartIsShippedAndTheRestStays()
    {
        const QString id = anOrder(QStringLiteral("and o.item_count > 1"));
        openWalk(packer, id);
        const int all = std::accumulate(board()->lines().cbegin(), board()->lines().cend(), 0, [](int sum, const ScanLine &line) { return sum + *line.expected; });
        Scanner::scan(board()->lines().first().sku);
        QTRY_COMPARE(board()->units(), 1);
        const QString number = value(QStringLiteral("select order_number from shop.orders"), id).toString();
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("ship_") + number));
        QVERIFY(m_gui->click(QStringLiteral("ship_") + number));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("shipSheet")));
        QVERIFY2(m_gui->text(QStringLiteral("shipNowButton")).startsWith(QStringLiteral("Ship 1 unit from")), qPrintable(m_gui->text(QStringLiteral("shipNowButton"))));
        m_gui->find<QComboBox>(QStringLiteral("carrierCombo"))->setEditText(QStringLiteral("DHL"));
        QVERIFY(m_gui->click(QStringLiteral("shipNowButton")));
        QTRY_VERIFY(!m_gui->isVisible(QStringLiteral("shipSheet")));
        QTRY_VERIFY(m_gui->isSettled());
        QCOMPARE(value(QStringLiteral("select sum(committed_quantity - shipped_quantity)::integer from shop.order_allocations"), id).toInt(), all - 1);
        QTRY_COMPARE(std::accumulate(board()->lines().cbegin(), board()->lines().cend(), 0, [](int sum, const ScanLine &line) { return sum + *line.expected; }), all - 1);
        QCOMPARE(value(QStringLiteral("select status from shop.orders"), id).toString(), QStringLiteral("PROCESSING"));
    }

    // What is in the cart is known again after the program was killed, or left to the queue and taken up.
    void aHalfPickedListComesBack()
    {
        const QString id = anOrder(QStringLiteral("and o.item_count > 1"));
        openWalk(packer, id);
        Scanner::scan(board()->lines().first().sku);
        QTRY_COMPARE(board()->units(), 1);
        m_gui->restart();
        openDesk(packer);
        QTRY_VERIFY2(m_gui->text(QStringLiteral("pickQueueNotice")).startsWith(QStringLiteral("You began to pick: 1 of ")), qPrintable(m_gui->text(QStringLiteral("pickQueueNotice"))));
        goOn();
        QTRY_COMPARE(board()->units(), 1);
        QVERIFY(m_gui->click(QStringLiteral("pickDoneButton")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("pickQueueNotice")));
        goOn();
        QTRY_COMPARE(board()->units(), 1);
        const int before = value(QStringLiteral("select sum(committed_quantity - shipped_quantity)::integer from shop.order_allocations"), id).toInt();
        QVERIFY(before > 1);
    }

    void whatOthersSentMeanwhileIsNotPickedAgain()
    {
        const QString id = anOrder(QStringLiteral("and o.item_count > 1"));
        openWalk(packer, id);
        for (const ScanLine &line : board()->lines()) {
            for (int unit = 0; unit < *line.expected; ++unit)
                Scanner::scan(line.sku);
        }
        QTRY_VERIFY(board()->isComplete());
        const int all = board()->units();
        m_gui->restart();
        // a manager sends one unit of the first line
        const auto manager = m_database->connectAs(QStringLiteral("mona.keller"));
        QVERIFY(manager);
        const auto sent = manager->runScript(QStringLiteral("select backoffice.ship_order(gen_random_uuid(), o.order_id, o.row_version, 'DHL', null, "
                                                            "(select jsonb_build_array(jsonb_build_object('order_item_id', a.order_item_id, 'quantity', 1)) "
                                                            "from shop.order_allocations a where a.order_id = o.order_id and a.committed_quantity > a.shipped_quantity limit 1)) "
                                                            "from shop.orders o where o.order_id = '%1'")
                                                 .arg(id)
                                                 .toUtf8());
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message + sent.error().detail));
        openDesk(packer);
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("pickQueueNotice")));
        goOn();
        QTRY_COMPARE(board()->units(), all - 1);
        QVERIFY(board()->isComplete());
        QTRY_COMPARE(m_gui->find<Notice>(QStringLiteral("pickNotice"))->message(), QStringLiteral("1 unit that you had picked is not to be sent any more: put it back."));
    }

    void severalOrdersArePickedInTheOrderOfTheBins()
    {
        const QString first = anOrder();
        const QString second = anOrder(QStringLiteral("and o.order_id <> '%1'").arg(first));
        openDesk(packer);
        auto *table = m_gui->find<RecordTable>(QStringLiteral("pickingTable"));
        auto *model = qobject_cast<WindowedListModel *>(table->model());
        KeySelection chosen;
        chosen.set(first, true);
        chosen.set(second, true);
        model->setSelection(chosen);
        QTRY_COMPARE(m_gui->text(QStringLiteral("pickButton")), QStringLiteral("Pick 2 orders"));
        QVERIFY(m_gui->click(QStringLiteral("pickButton")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("pickTable")));
        QStringList bins;
        QSet<QString> orders;
        for (const ScanLine &line : board()->lines()) {
            bins << line.place;
            orders << line.note;
        }
        QCOMPARE(orders.size(), 2);
        QStringList sorted = bins;
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(bins, sorted);
    }

    void anOrderOnHoldIsLeftOut()
    {
        const QString id = anOrder();
        const QVariant before = value(QStringLiteral("select status from shop.orders"), id);
        openDesk(packer);
        m_database->execute(QStringLiteral("update shop.orders set hold_reason = 'address in doubt' where order_id = '%1'").arg(id));
        m_gui->window().workspace()->openRecord(QStringLiteral("picking"), id);
        QTRY_VERIFY(!m_gui->text(QStringLiteral("pickQueueNotice")).isEmpty());
        QVERIFY(!m_gui->isVisible(QStringLiteral("pickTable")));
        QVERIFY2(m_gui->text(QStringLiteral("pickQueueNotice")).contains(QStringLiteral("address in doubt")), qPrintable(m_gui->text(QStringLiteral("pickQueueNotice"))));
        QCOMPARE(value(QStringLiteral("select status from shop.orders"), id), before);
    }

    void anAgentHasNoPickingDesk()
    {
        QVERIFY(m_gui->signIn(QStringLiteral("sam.okafor")));
        for (const Desk &desk : m_gui->window().workspace()->desks())
            QVERIFY2(desk.id != u"picking", "an agent picks nothing");
    }

    void everythingHasANameAndAKey()
    {
        openWalk(packer, anOrder());
        QCOMPARE(namelessWidget(*m_gui->window().workspace()->currentPage()), QString());
    }

private:
    void goOn()
    {
        auto *notice = m_gui->find<Notice>(QStringLiteral("pickQueueNotice"));
        QVERIFY(notice != nullptr);
        QTest::mouseClick(notice->findChild<QAbstractButton *>(QStringLiteral("noticeButton")), Qt::LeftButton);
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("pickTable")));
        QTRY_VERIFY(m_gui->isSettled());
    }
    // A paid order that comes whole from Hamburg.
    [[nodiscard]] QString anOrder(const QString &more = {}) const
    {
        const QString id = m_database->value(QStringLiteral("select o.order_id::text from shop.orders o where o.status in ('PAID', 'PROCESSING') and o.hold_reason is null "
                                                            "and not exists (select from shop.shipments s where s.order_id = o.order_id) "
                                                            "and 'HAM' = all (select w.code from shop.order_allocations a join shop.warehouses w using (warehouse_id) where a.order_id = o.order_id) "
                                                            "and not exists (select from shop.order_items i where i.order_id = o.order_id and i.allocated_quantity < i.quantity) %1 "
                                                            "order by o.status = 'PAID' desc, o.order_id desc limit 1")
                                                 .arg(more))
                               .toString();
        if (id.isEmpty())
            qFatal("The demo shop has no order for Hamburg to pick %s", qPrintable(more));
        return id;
    }
    [[nodiscard]] QVariant value(const QString &select, const QString &id) const { return m_database->value(QStringLiteral("%1 where order_id = '%2'").arg(select, id)); }
    void openDesk(const QString &login)
    {
        QVERIFY(m_gui->signIn(login));
        m_gui->window().workspace()->showDesk(QStringLiteral("picking"));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("pickingTable")) || m_gui->isVisible(QStringLiteral("pickingEmptyState")));
        QTRY_VERIFY(m_gui->isSettled());
    }
    void openWalk(const QString &login, const QString &id)
    {
        openDesk(login);
        m_gui->window().workspace()->openRecord(QStringLiteral("picking"), id);
        QTRY_VERIFY2(m_gui->isVisible(QStringLiteral("pickTable")), qPrintable(m_gui->text(QStringLiteral("pickQueueNotice"))));
        QTRY_VERIFY(m_gui->isSettled());
    }
    [[nodiscard]] ScanLines *board() const
    {
        auto *page = m_gui->window().workspace()->currentPage();
        return page->findChild<ScanLines *>();
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
};

QTEST_MAIN(TestPicking)
#include "tst_picking.moc"
