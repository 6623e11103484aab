// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/grid_edit.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

// Cells that are typed, pasted, added, removed and put in order; with names above them, or columns of a fixed kind.
class TestGridEdit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void whatIsSetComesBackAndIsNoNews()
    {
        GridEdit grid(QStringLiteral("images"), images());
        QSignalSpy edited(&grid, &GridEdit::edited);
        QCOMPARE(grid.rows(), QJsonArray());
        const QJsonArray rows{row({"a", "b"}), row({"", ""}), row({"c", ""})};
        grid.setRows(rows);
        QCOMPARE(grid.rows(), rows);
        QCOMPARE(grid.table()->rowCount(), 4); // one to go on in
        QCOMPARE(edited.size(), 0);
    }

    void typingInTheLastRowMakesAnother()
    {
        GridEdit grid(QStringLiteral("images"), images());
        QSignalSpy edited(&grid, &GridEdit::edited);
        grid.table()->item(0, 0)->setText(QStringLiteral("a"));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.last().first().toJsonArray(), one(row({"a", ""})));
        QCOMPARE(grid.table()->rowCount(), 2);
    }

    void cellsOfASpreadsheetArePasted()
    {
        GridEdit grid(QStringLiteral("images"), images());
        grid.setRows(one(row({"a", "b"})));
        QSignalSpy edited(&grid, &GridEdit::edited);
        QGuiApplication::clipboard()->setText(QStringLiteral("1\t2\ttoo far\r\n3\t4\r\n5\r\n"));
        grid.table()->setCurrentCell(0, 0);
        QTest::keyClick(grid.table(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(grid.rows(), (QJsonArray{row({"1", "2"}), row({"3", "4"}), row({"5", ""})}));
        QCOMPARE(edited.size(), 1);
        // and copied, and cleared
        grid.table()->setRangeSelected(QTableWidgetSelectionRange(0, 0, 2, 1), true);
        QTest::keyClick(grid.table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("1\t2\n3\t4\n5\t"));
        QTest::keyClick(grid.table(), Qt::Key_Delete);
        QCOMPARE(grid.rows(), QJsonArray());
    }

    void rowsAreRemovedAndPutInOrder()
    {
        GridEdit grid(QStringLiteral("images"), images());
        grid.setRows({row({"a", "1"}), row({"b", "2"}), row({"c", "3"})});
        grid.table()->setCurrentCell(2, 0);
        QVERIFY(!button(grid, "imagesDownButton")->isEnabled());
        button(grid, "imagesUpButton")->click();
        QCOMPARE(grid.rows(), (QJsonArray{row({"a", "1"}), row({"c", "3"}), row({"b", "2"})}));
        QCOMPARE(grid.table()->currentRow(), 1);
        button(grid, "imagesDownButton")->click();
        grid.table()->setCurrentCell(0, 0);
        QVERIFY(!button(grid, "imagesUpButton")->isEnabled());
        button(grid, "imagesRemoveButton")->click();
        QCOMPARE(grid.rows(), (QJsonArray{row({"b", "2"}), row({"c", "3"})}));
        // the row to go on in is nobody's
        grid.table()->setCurrentCell(2, 0);
        QVERIFY(!button(grid, "imagesRemoveButton")->isEnabled());
    }

    void aNamedGridHasColumnsOfItsOwn()
    {
        GridEdit grid(QStringLiteral("variants"), variants());
        QCOMPARE(grid.rows(), QJsonArray());
        grid.table()->setCurrentCell(1, 0);
        grid.table()->item(1, 0)->setText(QStringLiteral("M"));
        QCOMPARE(grid.rows(), (QJsonArray{row({"size", "sku", "price"}), row({"M", "", ""})}));
        button(grid, "variantsAddColumnButton")->click();
        grid.table()->item(0, 1)->setText(QStringLiteral("color"));
        grid.table()->item(1, 1)->setText(QStringLiteral("red"));
        QCOMPARE(grid.rows(), (QJsonArray{row({"size", "color", "sku", "price"}), row({"M", "red", "", ""})}));
        // what the columns of the end are called is not typed, nor pasted over
        QVERIFY(!(grid.table()->item(0, 2)->flags() & Qt::ItemIsEditable));
        QGuiApplication::clipboard()->setText(QStringLiteral("Groesse\tFarbe\tArtikel\nL\tblau\tV-1"));
        grid.table()->setCurrentCell(0, 0);
        QTest::keyClick(grid.table(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(grid.rows(), (QJsonArray{row({"Groesse", "Farbe", "sku", "price"}), row({"L", "blau", "V-1", ""})}));
        grid.table()->setCurrentCell(1, 1);
        button(grid, "variantsRemoveColumnButton")->click();
        QCOMPARE(grid.rows(), (QJsonArray{row({"Groesse", "sku", "price"}), row({"L", "V-1", ""})}));
        QVERIFY(!button(grid, "variantsRemoveColumnButton")->isEnabled());
        grid.table()->setCurrentCell(0, 0);
        QVERIFY(!button(grid, "variantsRemoveButton")->isEnabled());
    }

    void whatIsWrongStandsAtItsCell()
    {
        GridEdit grid(QStringLiteral("images"), images());
        grid.setRows(one(row({"a", "b"})));
        QSignalSpy edited(&grid, &GridEdit::edited);
        grid.setProblems({{QStringLiteral("0/1"), QStringLiteral("<b>Too long</b>")}});
        QVERIFY(grid.table()->item(0, 1)->toolTip().contains(QStringLiteral("&lt;b&gt;")));
        QVERIFY(grid.table()->item(0, 1)->background() != grid.table()->item(0, 0)->background());
        QCOMPARE(grid.table()->item(0, 1)->data(Qt::AccessibleDescriptionRole).toString(), QStringLiteral("<b>Too long</b>"));
        grid.setProblems({});
        QCOMPARE(grid.table()->item(0, 1)->background(), grid.table()->item(0, 0)->background());
        QCOMPARE(edited.size(), 0);
    }

    void tabLeadsOn()
    {
        GridEdit grid(QStringLiteral("images"), images());
        QVERIFY(!grid.table()->tabKeyNavigation());
    }

private:
    [[nodiscard]] static GridColumns images() { return {.columns = {{QStringLiteral("Address")}, {QStringLiteral("Words")}}, .addRow = QStringLiteral("Add")}; }
    [[nodiscard]] static GridColumns variants()
    {
        return {.columns = {{QStringLiteral("SKU")}, {QStringLiteral("Price")}}, .codes = {QStringLiteral("sku"), QStringLiteral("price")}, .newColumn = QStringLiteral("size"), .addRow = QStringLiteral("Add")};
    }
    [[nodiscard]] static QJsonArray row(std::initializer_list<const char *> cells)
    {
        QJsonArray all;
        for (const char *cell : cells)
            all.append(QString::fromUtf8(cell));
        return all;
    }
    // in braces, one list is the list itself
    [[nodiscard]] static QJsonArray one(const QJsonArray &row)
    {
        QJsonArray rows;
        rows.append(row);
        return rows;
    }
    [[nodiscard]] static QPushButton *button(const GridEdit &grid, const char *name) { return grid.findChild<QPushButton *>(QLatin1String(name)); }
};

QTEST_MAIN(TestGridEdit)
#include "tst_grid_edit.moc"
