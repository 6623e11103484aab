// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/edit/record_editor.h"
#include "tests/gui/gui_driver.h"
#include "tests/support/test_database.h"
#include "ui/common/grid_edit.h"
#include "ui/common/look.h"
#include "ui/common/record_table.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

namespace {

const auto manager = QStringLiteral("mona.keller");
const auto agent = QStringLiteral("sam.okafor");
const auto nameLabel = QStringLiteral("productNameLabel");
const auto editSheet = QStringLiteral("productEditSheet");
const auto saveButton = QStringLiteral("productEditSaveButton");
const auto notice = QStringLiteral("productNotice");

} // namespace

// The catalog on the real window, through the logins of those who have it. Every test has a shop of its own.
class TestCatalog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::From::Demo);
        QVERIFY2(m_database->isReady(), qPrintable(m_database->problem()));
        m_gui = std::make_unique<GuiDriver>(QList{m_database->profile()});
        m_key = m_database->value(QStringLiteral("select product_id::text from shop.products where status = 'ACTIVE' and sku is not null order by product_id limit 1")).toString();
    }

    void cleanup()
    {
        m_gui.reset();
        m_database.reset();
    }

    void aProductIsFoundByItsWordsAndItsSku()
    {
        const QString name = value("name");
        QVERIFY(m_gui->signIn(agent));
        QVERIFY(m_gui->triggerAction(QStringLiteral("deskAction_catalog")));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->type(QStringLiteral("listSearchEdit"), name));
        QTRY_COMPARE(firstRow(QStringLiteral("productsTable")), name);
        QVERIFY(m_gui->type(QStringLiteral("listSearchEdit"), QString()));
        m_gui->window().workspace()->openRecord(QStringLiteral("catalog"), value("sku"));
        QTRY_COMPARE(m_gui->text(nameLabel), name);
        QVERIFY(m_gui->isVisible(QStringLiteral("productStockCard")));
        QVERIFY(m_gui->click(QStringLiteral("closeProductButton")));
        QVERIFY(!m_gui->isVisible(nameLabel));
    }

    void shelvesAndStatesNarrowTheList()
    {
        QVERIFY(m_gui->signIn(manager));
        QVERIFY(m_gui->triggerAction(QStringLiteral("deskAction_catalog")));
        QTRY_VERIFY(m_gui->isSettled());
        QTRY_VERIFY(m_gui->find<QTreeWidget>(QStringLiteral("categoryFilterTree")) != nullptr);
        auto *tree = m_gui->find<QTreeWidget>(QStringLiteral("categoryFilterTree"));
        QTRY_VERIFY(tree->topLevelItemCount() > 2);
        auto *table = m_gui->find<RecordTable>(QStringLiteral("productsTable"));
        tree->setCurrentItem(tree->topLevelItem(1));
        const int onShelf = m_database->value(QStringLiteral("with recursive b as (select category_id from shop.categories where category_id = '%1' union all "
                                                             "select c.category_id from shop.categories c join b on c.parent_category_id = b.category_id) "
                                                             "select count(*)::integer from shop.products join b using (category_id)")
                                                  .arg(tree->topLevelItem(1)->data(0, Qt::UserRole).toUuid().toString(QUuid::WithoutBraces)))
                                .toInt();
        QVERIFY(onShelf > 0);
        QTRY_COMPARE(table->model()->rowCount(), onShelf);
        QTRY_COMPARE(tree->topLevelItem(1)->data(0, Qt::UserRole + 1).toInt(), onShelf);
        QVERIFY(m_gui->click(QStringLiteral("statusFacet_DRAFT")));
        QTRY_VERIFY(table->model()->rowCount() < onShelf);
    }

    void supportReadsAndDoesNotEdit()
    {
        QVERIFY(m_gui->signIn(agent));
        openProduct();
        QVERIFY(!m_gui->isVisible(QStringLiteral("editProductButton")));
        QVERIFY(!m_gui->isVisible(QStringLiteral("publishProductButton")));
        QVERIFY(!m_gui->isVisible(QStringLiteral("addProductButton")));
        QVERIFY(m_gui->window().findChild<QAction *>(QStringLiteral("deskAction_categories")) == nullptr);
        for (const QLabel *label : m_gui->window().findChildren<QLabel *>())
            QVERIFY2(label->text() != u"Cost" && label->text() != u"Margin", qPrintable(label->text()));
    }

    void aManagerChangesAProductAndTakesItBack()
    {
        const QString before = value("name");
        QVERIFY(m_gui->signIn(manager));
        beginToEdit();
        m_gui->find<QLineEdit>(QStringLiteral("nameEdit"))->setText(QStringLiteral("<img src='file:///etc/passwd'> خيمة 🏕 %1"));
        QVERIFY(m_gui->type(QStringLiteral("priceEdit"), QStringLiteral("123.45")));
        QVERIFY(m_gui->click(saveButton));
        QTRY_VERIFY(!m_gui->isVisible(editSheet));
        QTRY_COMPARE(m_gui->text(nameLabel), QStringLiteral("<img src='file:///etc/passwd'> خيمة 🏕 %1"));
        QCOMPARE(m_gui->find<QLabel>(nameLabel)->textFormat(), Qt::PlainText);
        QCOMPARE(value("name"), QStringLiteral("<img src='file:///etc/passwd'> خيمة 🏕 %1"));
        QCOMPARE(value("price_amount"), QStringLiteral("12345"));
        QCOMPARE(m_gui->text(notice), QStringLiteral("Saved."));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->click(QStringLiteral("noticeButton"))); // Undo
        QTRY_COMPARE(value("name"), before);
        QTRY_COMPARE(m_gui->text(nameLabel), before);
    }

    void whatIsWrongStandsUnderItsField()
    {
        const QString taken = m_database->value(QStringLiteral("select sku from shop.products where product_id <> '%1' and sku is not null limit 1").arg(m_key)).toString();
        QVERIFY(m_gui->signIn(manager));
        beginToEdit();
        QVERIFY(m_gui->type(QStringLiteral("priceEdit"), QStringLiteral("0")));
        QCOMPARE(m_gui->text(QStringLiteral("priceProblemLabel")), QStringLiteral("A price must be above zero."));
        QVERIFY(m_gui->type(QStringLiteral("priceEdit"), QStringLiteral("5")));
        QVERIFY(m_gui->text(QStringLiteral("priceProblemLabel")).isEmpty());
        auto *variants = m_gui->find<GridEdit>(QStringLiteral("variantsGrid"));
        variants->setRows({});
        QGuiApplication::clipboard()->setText(QStringLiteral("size\n M \nM\n"));
        variants->table()->setCurrentCell(0, 0);
        QTest::keyClick(variants->table(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_gui->text(QStringLiteral("variantsProblemLabel")), QStringLiteral("Row 2: This choice is there twice: M"));
        QCOMPARE(variants->table()->item(2, 0)->toolTip(), plainTip(QStringLiteral("This choice is there twice: M")));
        variants->table()->item(2, 0)->setText(QStringLiteral("L"));
        QVERIFY(m_gui->text(QStringLiteral("variantsProblemLabel")).isEmpty());
        QVERIFY(variants->table()->item(2, 0)->toolTip().isEmpty());
        QVERIFY(m_gui->type(QStringLiteral("compareAtEdit"), QString()));
        // and what only the database knows
        QVERIFY(m_gui->type(QStringLiteral("skuEdit"), taken));
        QVERIFY(m_gui->click(saveButton));
        QTRY_COMPARE(m_gui->text(QStringLiteral("skuProblemLabel")), QStringLiteral("Another product has this SKU."));
        QVERIFY(m_gui->isVisible(editSheet));
    }

    void somebodyElseWasFirst()
    {
        QVERIFY(m_gui->signIn(manager));
        beginToEdit();
        QVERIFY(m_gui->type(QStringLiteral("nameEdit"), QStringLiteral("Mine")));
        QVERIFY(m_gui->type(QStringLiteral("tagsEdit"), QStringLiteral("new, tags")));
        m_database->execute(QStringLiteral("update shop.products set name = 'Theirs', meta_title = 'Also theirs' where product_id = '%1'").arg(m_key));
        QVERIFY(m_gui->click(saveButton));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("mergeView")));
        QVERIFY(!m_gui->find<QAbstractButton>(saveButton)->isEnabled());
        m_gui->find<QRadioButton>(QStringLiteral("nameMineRadio"))->click();
        QVERIFY(m_gui->click(saveButton));
        QTRY_VERIFY(!m_gui->isVisible(editSheet));
        QCOMPARE(value("name"), QStringLiteral("Mine"));
        QCOMPARE(value("meta_title"), QStringLiteral("Also theirs"));
        QCOMPARE(value("array_to_string(tags, ',')"), QStringLiteral("new,tags"));
    }

    // The link is gone in the middle: what was typed stays, and is saved once.
    void theBackendIsTerminatedWhileEditing()
    {
        QVERIFY(m_gui->signIn(manager));
        beginToEdit();
        QVERIFY(m_gui->type(QStringLiteral("nameEdit"), QStringLiteral("Typed before")));
        m_database->execute(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where usename = '%1'").arg(manager));
        QVERIFY(m_gui->click(saveButton));
        QTRY_VERIFY_WITH_TIMEOUT(!m_gui->isVisible(editSheet) || m_gui->isVisible(QStringLiteral("productEditNotice")), 20'000);
        if (m_gui->isVisible(editSheet)) {
            QCOMPARE(m_gui->text(QStringLiteral("nameEdit")), QStringLiteral("Typed before"));
            QVERIFY(m_gui->click(saveButton));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!m_gui->isVisible(editSheet), 20'000);
        QCOMPARE(value("name"), QStringLiteral("Typed before"));
        QCOMPARE(m_database->value(QStringLiteral("select count(*)::integer from backoffice.commands where kind = 'edit_product'")).toInt(), 1);
    }

    void aProductIsTakenOffSaleAndPublishedAgain()
    {
        QVERIFY(m_gui->signIn(manager));
        openProduct();
        QCOMPARE(m_gui->text(QStringLiteral("productStatusChip")), QStringLiteral("Active"));
        QVERIFY(m_gui->triggerAction(QStringLiteral("hideProductAction")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("productStatusChip")), QStringLiteral("Inactive"));
        QCOMPARE(value("status"), QStringLiteral("INACTIVE"));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->click(QStringLiteral("publishProductButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("productStatusChip")), QStringLiteral("Active"));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->triggerAction(QStringLiteral("archiveProductAction")));
        QTRY_COMPARE(value("status"), QStringLiteral("ARCHIVED"));
    }

    void aProductIsAdded()
    {
        QVERIFY(m_gui->signIn(manager));
        QVERIFY(m_gui->triggerAction(QStringLiteral("deskAction_catalog")));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->click(QStringLiteral("addProductButton")));
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("productAddSheet")));
        QVERIFY(m_gui->click(QStringLiteral("productAddSaveButton")));
        QCOMPARE(m_gui->text(QStringLiteral("nameProblemLabel")), QStringLiteral("A name is needed."));
        QCOMPARE(m_gui->text(QStringLiteral("sellerProblemLabel")), QStringLiteral("Choose who sells it."));
        QVERIFY(m_gui->type(QStringLiteral("nameEdit"), QStringLiteral("Brand new tent")));
        QVERIFY(m_gui->type(QStringLiteral("priceEdit"), QStringLiteral("99")));
        m_gui->find<QComboBox>(QStringLiteral("sellerCombo"))->setCurrentIndex(1);
        QVERIFY(m_gui->click(QStringLiteral("productAddSaveButton")));
        QTRY_COMPARE(m_gui->text(nameLabel), QStringLiteral("Brand new tent"));
        QCOMPARE(m_gui->text(QStringLiteral("productStatusChip")), QStringLiteral("Draft"));
        QCOMPARE(m_database->value(QStringLiteral("select price_amount || price_currency || status || slug from shop.products where name = 'Brand new tent'")).toString(),
                 QStringLiteral("9900EURDRAFTbrand-new-tent"));
    }

    void shelvesAreMovedByDraggingAndByKeys()
    {
        QVERIFY(m_gui->signIn(manager));
        openCategories();
        auto *tree = m_gui->find<QTreeWidget>(QStringLiteral("categoryTree"));
        QTreeWidgetItem *first = tree->topLevelItem(0);
        QTreeWidgetItem *second = tree->topLevelItem(1);
        const QUuid moved = first->data(0, Qt::UserRole).toUuid();
        const QUuid target = second->data(0, Qt::UserRole).toUuid();

        drop(tree, first, second);
        QTRY_COMPARE(parentOf(moved), target);
        QTRY_VERIFY(m_gui->isSettled());
        // below its own child: the database says no, in words, and all stays
        tree = m_gui->find<QTreeWidget>(QStringLiteral("categoryTree"));
        QTreeWidgetItem *parent = itemOf(tree, target);
        parent->setExpanded(true);
        drop(tree, parent, itemOf(tree, moved));
        QTRY_COMPARE(m_gui->text(QStringLiteral("categoryNotice")), QStringLiteral("A category cannot lie below itself, nor 20 levels deep."));
        QVERIFY(parentOf(target).isNull());
        QTRY_VERIFY(m_gui->isSettled());

        tree->setCurrentItem(itemOf(tree, moved));
        QVERIFY(m_gui->triggerAction(QStringLiteral("moveCategoryOutAction")));
        QTRY_VERIFY(parentOf(moved).isNull());
    }

    void shelvesAreAddedRenamedHiddenAndRemoved()
    {
        QVERIFY(m_gui->signIn(manager));
        openCategories();
        QVERIFY(m_gui->click(QStringLiteral("addCategoryButton")));
        QVERIFY(m_gui->type(QStringLiteral("nameEdit"), QStringLiteral("Lanterns <b>")));
        QVERIFY(m_gui->click(QStringLiteral("categoryAddSaveButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("categoryNameLabel")), QStringLiteral("Lanterns <b>"));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->click(QStringLiteral("editCategoryButton")));
        QVERIFY(m_gui->type(QStringLiteral("nameEdit"), QStringLiteral("Lamps")));
        QVERIFY(m_gui->click(QStringLiteral("categoryEditSaveButton")));
        QTRY_COMPARE(m_gui->text(QStringLiteral("categoryNameLabel")), QStringLiteral("Lamps"));
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->click(QStringLiteral("activeCategoryButton")));
        QTRY_VERIFY(!m_database->value(QStringLiteral("select is_active from shop.categories where name = 'Lamps'")).toBool());
        QTRY_VERIFY(m_gui->isSettled());
        QVERIFY(m_gui->click(QStringLiteral("removeCategoryButton")));
        QTRY_COMPARE(m_database->value(QStringLiteral("select count(*)::integer from shop.categories where name = 'Lamps'")).toInt(), 0);
    }

private:
    [[nodiscard]] QString value(const char *column) const
    {
        return m_database->value(QStringLiteral("select %1 from shop.products where product_id = '%2'").arg(QLatin1String(column), m_key)).toString();
    }
    [[nodiscard]] QUuid parentOf(const QUuid &id) const
    {
        return m_database->value(QStringLiteral("select parent_category_id from shop.categories where category_id = '%1'").arg(id.toString(QUuid::WithoutBraces))).toUuid();
    }
    [[nodiscard]] QString firstRow(const QString &table) const
    {
        const auto *view = m_gui->find<RecordTable>(table);
        return view == nullptr ? QString() : view->model()->index(0, 0).data().toString();
    }
    void openProduct()
    {
        m_gui->window().workspace()->openRecord(QStringLiteral("catalog"), m_key);
        QTRY_VERIFY(!m_gui->text(nameLabel).isEmpty());
        QTRY_VERIFY(m_gui->isSettled());
    }
    void beginToEdit()
    {
        openProduct();
        QVERIFY(m_gui->click(QStringLiteral("editProductButton")));
        QTRY_VERIFY(m_gui->isVisible(editSheet));
    }
    void openCategories()
    {
        QVERIFY(m_gui->triggerAction(QStringLiteral("deskAction_categories")));
        QTRY_VERIFY(m_gui->find<QTreeWidget>(QStringLiteral("categoryTree")) != nullptr && m_gui->find<QTreeWidget>(QStringLiteral("categoryTree"))->topLevelItemCount() > 1);
        QTRY_VERIFY(m_gui->isVisible(QStringLiteral("editCategoryButton")));
        QTRY_VERIFY(m_gui->isSettled());
    }
    static QTreeWidgetItem *itemOf(QTreeWidget *tree, const QUuid &id)
    {
        for (QTreeWidgetItemIterator item(tree); *item != nullptr; ++item) {
            if ((*item)->data(0, Qt::UserRole).toUuid() == id)
                return *item;
        }
        return nullptr;
    }
    // Onto the middle of a row, the way the pointer does it.
    static void drop(QTreeWidget *tree, QTreeWidgetItem *dragged, QTreeWidgetItem *target)
    {
        QMimeData data;
        const std::unique_ptr<QMimeData> made(tree->model()->mimeData({tree->model()->index(0, 0)}));
        for (const QString &format : made->formats())
            data.setData(format, made->data(format));
        data.setData(QStringLiteral("application/x-backroom-category"), dragged->data(0, Qt::UserRole).toUuid().toByteArray());
        tree->scrollToItem(target);
        const QPoint at = tree->visualItemRect(target).center();
        QDragEnterEvent enter(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree->viewport(), &enter);
        QDragMoveEvent move(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree->viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent event(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(tree->viewport(), &event);
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<GuiDriver> m_gui;
    QString m_key;
};

QTEST_MAIN(TestCatalog)
#include "tst_catalog.moc"
