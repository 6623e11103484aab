// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/record_table.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTest>

#include <malloc.h>

namespace {

constexpr int tenMillion = 10'000'000;

class FlatModel : public QAbstractTableModel
{
public:
    explicit FlatModel(int rows)
        : m_rows(rows)
    {
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QStringLiteral("%1/%2").arg(QString::number(index.row()), QString::number(index.column())) : QVariant();
    }
    void remove(int first, int last)
    {
        beginRemoveRows({}, first, last);
        m_rows -= last - first + 1;
        endRemoveRows();
    }
    void append(int rows)
    {
        beginInsertRows({}, m_rows, m_rows + rows - 1);
        m_rows += rows;
        endInsertRows();
    }

private:
    int m_rows;
};

// Notes which cells are painted, where and how.
class NotingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        rects[{index.row(), index.column()}] = option.rect;
        if (option.state & QStyle::State_Selected)
            selected.insert(index.row());
        if (option.state & QStyle::State_MouseOver)
            hovered.insert(index.row());
    }
    mutable QMap<QPair<int, int>, QRect> rects;
    mutable QSet<int> selected;
    mutable QSet<int> hovered;
};

struct Bench {
    explicit Bench(int rows)
        : model(rows)
    {
        table.setItemDelegate(&delegate);
        table.setRowHeight(30);
        table.setModel(&model);
        table.horizontalHeader()->setStretchLastSection(false);
        table.resize(400, 30 * 10 + 40);
        table.show();
    }
    [[nodiscard]] bool isShown() { return QTest::qWaitForWindowExposed(&table); }
    void repaint()
    {
        delegate.rects.clear();
        delegate.selected.clear();
        delegate.hovered.clear();
        table.viewport()->repaint();
    }
    [[nodiscard]] bool isInSight(int row) const
    {
        return row >= table.firstVisibleRow() && table.visualRect(model.index(row, 0)).bottom() < table.viewport()->height();
    }
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(table.viewport(), Qt::LeftButton, modifiers, table.visualRect(model.index(row, 1)).center());
    }
    [[nodiscard]] QList<int> selectedRows() const
    {
        QList<int> rows;
        for (const QModelIndex &index : table.selectionModel()->selectedRows())
            rows.append(index.row());
        std::sort(rows.begin(), rows.end());
        return rows;
    }

    FlatModel model;
    NotingDelegate delegate;
    RecordTable table;
};

} // namespace

class TestRecordTable : public QObject
{
    Q_OBJECT

private slots:
    void tenMillionRowsCostNothing()
    {
        FlatModel model(tenMillion);
        const auto heap = [] { return mallinfo2().uordblks + mallinfo2().hblkhd; };
        const size_t before = heap();
        RecordTable table;
        table.setModel(&model);
        table.resize(800, 600);
        table.show();
        table.scrollToRow(tenMillion - 1);
        const size_t ours = heap() - before;
        QVERIFY2(ours < 2'000'000, qPrintable(QString::number(ours)));

        // What it stands in for keeps a section a row. Should Qt ever stop doing so, RecordTable can go.
        QTableView stock;
        const size_t beforeStock = heap();
        stock.setModel(&model);
        QVERIFY(heap() - beforeStock > 50'000'000);
    }

    void itPaintsTheRowsInSightOnly()
    {
        Bench bench(tenMillion);
        QVERIFY(bench.isShown());
        bench.table.scrollToRow(5'000'000);
        bench.repaint();
        QCOMPARE(bench.delegate.rects.firstKey().first, 5'000'000);
        QCOMPARE(bench.delegate.rects.lastKey().first, bench.table.lastVisibleRow());
        QVERIFY(bench.delegate.rects.lastKey().first < 5'000'020);
        QCOMPARE(bench.delegate.rects[qMakePair(5'000'001, 1)],
                 QRect(bench.table.horizontalHeader()->sectionPosition(1), 30, bench.table.horizontalHeader()->sectionSize(1), 30));
    }

    void keysReachBothEnds()
    {
        Bench bench(tenMillion);
        QVERIFY(bench.isShown());
        bench.table.setCurrentIndex(bench.model.index(0, 0));
        const auto press = [&](Qt::Key key) {
            QTest::keyClick(&bench.table, key);
            return bench.table.currentIndex().row();
        };
        QCOMPARE(press(Qt::Key_Down), 1);
        QCOMPARE(press(Qt::Key_PageDown), 1 + bench.table.verticalScrollBar()->pageStep());
        QCOMPARE(press(Qt::Key_End), tenMillion - 1);
        QVERIFY(bench.isInSight(tenMillion - 1));
        QCOMPARE(press(Qt::Key_Down), tenMillion - 1);
        QCOMPARE(press(Qt::Key_Up), tenMillion - 2);
        QCOMPARE(press(Qt::Key_PageUp), tenMillion - 2 - bench.table.verticalScrollBar()->pageStep());
        QCOMPARE(press(Qt::Key_Home), 0);
        QCOMPARE(bench.table.firstVisibleRow(), 0);
        QCOMPARE(press(Qt::Key_Up), 0);
    }

    void typingDoesNotSearchTenMillionRows()
    {
        Bench bench(tenMillion);
        QVERIFY(bench.isShown());
        bench.table.setCurrentIndex(bench.model.index(3, 0));
        QTest::keyClicks(&bench.table, QStringLiteral("99"));
        QCOMPARE(bench.table.currentIndex().row(), 3);
    }

    void theMouseSelectsWholeRows()
    {
        Bench bench(100);
        bench.table.setSelectionMode(QAbstractItemView::ExtendedSelection);
        QVERIFY(bench.isShown());
        bench.table.scrollToRow(50);
        bench.click(52);
        QCOMPARE(bench.selectedRows(), QList<int>({52}));
        bench.click(55, Qt::ShiftModifier);
        QCOMPARE(bench.selectedRows(), QList<int>({52, 53, 54, 55}));
        bench.click(53, Qt::ControlModifier);
        QCOMPARE(bench.selectedRows(), QList<int>({52, 54, 55}));
        bench.table.scrollToRow(70);
        bench.click(71, Qt::ShiftModifier); // from a row that is out of sight by now
        QVERIFY(bench.selectedRows().contains(60));
        bench.repaint();
        QVERIFY(bench.delegate.selected.contains(70));
        QVERIFY(!bench.delegate.selected.contains(73));
    }

    void shiftAndKeysExtendTheSelection()
    {
        Bench bench(100);
        bench.table.setSelectionMode(QAbstractItemView::ExtendedSelection);
        QVERIFY(bench.isShown());
        bench.click(2);
        QTest::keyClick(&bench.table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&bench.table, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(bench.selectedRows(), QList<int>({2, 3, 4}));
        QTest::keyClick(&bench.table, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(bench.selectedRows(), QList<int>({2, 3}));
    }

    void theRowUnderTheMouseIsLitWhole()
    {
        Bench bench(100);
        QVERIFY(bench.isShown());
        QTest::mouseMove(bench.table.viewport(), QPoint(20, 100));
        QTRY_VERIFY((bench.repaint(), bench.delegate.hovered == QSet<int>{3}));
    }

    void theViewSaysWhatIsInSight()
    {
        Bench bench(tenMillion);
        QVERIFY(bench.isShown());
        QSignalSpy seen(&bench.table, &RecordTable::visibleRowsChanged);
        bench.table.scrollToRow(1'000);
        QCOMPARE(seen.last(), QVariantList({1'000, bench.table.lastVisibleRow()}));
        const int last = bench.table.lastVisibleRow();
        bench.table.resize(400, 700);
        QTRY_VERIFY(seen.last().at(1).toInt() > last);
        bench.model.remove(500, tenMillion - 1);
        QCOMPARE(seen.last().at(1).toInt(), 499);
        bench.model.append(1'000'000);
        bench.table.scrollToRow(1'000'400);
        QVERIFY(seen.last().at(0).toInt() > 1'000'000);
    }

    void scrollingToARowShowsIt()
    {
        Bench bench(tenMillion);
        QVERIFY(bench.isShown());
        bench.table.scrollTo(bench.model.index(777'777, 0));
        QVERIFY(bench.isInSight(777'777));
        const int first = bench.table.firstVisibleRow();
        bench.table.scrollTo(bench.model.index(777'775, 0));
        QCOMPARE(bench.table.firstVisibleRow(), first); // in sight already
        bench.table.scrollTo(bench.model.index(100, 0), QAbstractItemView::PositionAtTop);
        QCOMPARE(bench.table.firstVisibleRow(), 100);
        QCOMPARE(bench.table.indexAt(QPoint(5, 35)).row(), 101);
    }

    void hiddenAndMovedColumnsAreFollowed()
    {
        Bench bench(10);
        QVERIFY(bench.isShown());
        bench.table.horizontalHeader()->hideSection(0);
        bench.table.horizontalHeader()->moveSection(2, 1);
        QCOMPARE(bench.table.indexAt(QPoint(5, 5)).column(), 2);
        QVERIFY(!bench.table.visualRect(bench.model.index(0, 0)).isValid());
        bench.repaint();
        QVERIFY(!bench.delegate.rects.contains(qMakePair(0, 0)));
    }

    void wideColumnsScrollSideways()
    {
        Bench bench(10);
        QVERIFY(bench.isShown());
        bench.table.horizontalHeader()->resizeSection(0, 2'000);
        bench.table.setCurrentIndex(bench.model.index(0, 0));
        QTest::keyClick(&bench.table, Qt::Key_Right);
        const int offset = bench.table.horizontalScrollBar()->value();
        QVERIFY(offset > 0);
        QCOMPARE(bench.table.visualRect(bench.model.index(0, 0)).left(), -offset);
        QTest::keyClick(&bench.table, Qt::Key_Left);
        QCOMPARE(bench.table.horizontalScrollBar()->value(), 0);
    }
};

QTEST_MAIN(TestRecordTable)
#include "tst_record_table.moc"
