// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/report_table.h"

#include "models/list/windowed_list_model.h"
#include "ui/common/record_table.h"
#include "ui/common/theme.h"
#include "ui/common/value_delegates.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace {

constexpr int denseRow = 30;
constexpr int sampled = 40; // rows whose text decides a column's width
constexpr int widestText = 260;
constexpr int narrowest = 64;
constexpr int margins = 2 * Space::Medium + 6;
constexpr int titleMargins = margins + 14; // the place of the arrow

// The one row of sums, as a model of the same columns.
class SumsModel final : public QAbstractTableModel
{
public:
    SumsModel(const ReportTableModel *report, QObject *parent)
        : QAbstractTableModel(parent)
        , m_report(report)
    {
        connect(report, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
        connect(report, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
    }
    int rowCount(const QModelIndex &parent = {}) const override { return !parent.isValid() && m_report->hasTotal() ? 1 : 0; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_report->columnCount(); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::FontRole)
            return Theme::font(TypeSize::Body, QFont::DemiBold);
        const QVariant value = m_report->total(index.column(), role);
        return index.column() == 0 && role == Qt::DisplayRole && !value.isValid() ? ReportTable::tr("Total") : value;
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override { return m_report->headerData(section, orientation, role); }

private:
    const ReportTableModel *m_report;
};

// The first column names the row: a part without a name has one here, and so do the sums.
class NameDelegate final : public RowDelegate
{
public:
    NameDelegate(ColumnType type, QObject *parent)
        : RowDelegate(parent, Emphasis::Strong)
        , m_type(type)
    {
    }
    QString text(const QModelIndex &index) const override
    {
        const QVariant raw = index.data(WindowedListModel::RawValueRole);
        if (!raw.isValid())
            return index.data(Qt::DisplayRole).isValid() ? index.data(Qt::DisplayRole).toString() : ReportTable::tr("None");
        if (m_type == ColumnType::Time)
            return QLocale().toString(raw.toDateTime().toLocalTime(), QLocale::ShortFormat);
        if (m_type == ColumnType::Date)
            return QLocale().toString(raw.toDate(), ReportTable::tr("ddd d MMM yyyy"));
        return RowDelegate::text(index);
    }

private:
    ColumnType m_type;
};

RowDelegate *delegateOf(ColumnType type, QObject *parent)
{
    switch (type) {
    case ColumnType::Money: return new MoneyDelegate(parent);
    case ColumnType::Integer: return new CountDelegate(parent);
    case ColumnType::Decimal: return new DecimalDelegate(parent);
    case ColumnType::Time: return new TimeDelegate(parent);
    case ColumnType::Date: return new DateDelegate(parent);
    case ColumnType::YesNo: return new YesNoDelegate(parent);
    case ColumnType::Text:
    case ColumnType::Status:
    case ColumnType::Key: break;
    }
    return new RowDelegate(parent);
}

} // namespace

ReportTable::ReportTable(QWidget *parent)
    : QWidget(parent)
    , m_model(new ReportTableModel(this))
    , m_sums(new SumsModel(m_model, this))
    , m_rows(new RecordTable)
    , m_total(new RecordTable)
{
    m_rows->setObjectName(QStringLiteral("reportTable"));
    m_rows->setAccessibleName(tr("Rows of the report"));
    m_total->setObjectName(QStringLiteral("reportTotals"));
    m_total->setAccessibleName(tr("Sums of the report"));
    for (RecordTable *table : {m_rows, m_total}) {
        table->setRowHeight(denseRow);
        table->setFrameShape(QFrame::NoFrame);
    }
    m_rows->setModel(m_model);
    m_total->setModel(m_sums);
    m_total->horizontalHeader()->hide();
    m_total->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_total->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_total->setSelectionMode(QAbstractItemView::NoSelection);
    m_total->setFocusPolicy(Qt::NoFocus);
    m_total->setFixedHeight(denseRow);
    m_rows->horizontalHeader()->setSectionsMovable(false);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFocusProxy(m_rows);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_total);

    connect(m_rows->horizontalHeader(), &QHeaderView::sectionResized, this, &ReportTable::followColumns);
    connect(m_rows->horizontalScrollBar(), &QScrollBar::valueChanged, m_total->horizontalScrollBar(), &QScrollBar::setValue);
    const auto open = [this](const ReportRows::Cells &cells) {
        if (!cells.isEmpty())
            emit activated(cells);
    };
    connect(m_rows, &QAbstractItemView::doubleClicked, this, [this, open](const QModelIndex &index) { open(m_model->cellsOf(index.row())); });
    connect(m_total, &QAbstractItemView::doubleClicked, this, [this, open] { open(m_model->result()->rows->total()); });
    m_rows->installEventFilter(this);
}

void ReportTable::setResult(const std::optional<ReportResult> &result)
{
    m_model->setResult(result);
    m_total->setVisible(m_model->hasTotal());
    setDelegates();
    fitColumns();
    m_rows->scrollToTop();
    if (m_model->rowCount() > 0)
        m_rows->setCurrentIndex(m_model->index(0, 0));
}

void ReportTable::setDelegates()
{
    for (int section = 0; section < m_model->columnCount(); ++section) {
        const ColumnType type = m_model->column(section).type;
        for (RecordTable *table : {m_rows, m_total}) {
            QAbstractItemDelegate *before = table->itemDelegateForColumn(section);
            table->setItemDelegateForColumn(section, section == 0 ? new NameDelegate(type, table) : delegateOf(type, table));
            if (before != table->itemDelegate())
                delete before;
        }
    }
}

// As wide as their titles and their first rows; what room is left goes to the texts.
void ReportTable::fitColumns()
{
    const QFontMetrics body(Theme::font(TypeSize::Body, QFont::DemiBold));
    const QFontMetrics head(Theme::font(TypeSize::Small, QFont::DemiBold));
    QList<int> widths;
    QList<int> texts;
    int all = 0;
    for (int section = 0; section < m_model->columnCount(); ++section) {
        const auto *delegate = qobject_cast<const RowDelegate *>(m_rows->itemDelegateForColumn(section));
        int width = head.horizontalAdvance(m_model->column(section).title) + titleMargins - margins;
        for (int row = 0; row < qMin(sampled, m_model->rowCount()); ++row)
            width = qMax(width, body.horizontalAdvance(delegate->text(m_model->index(row, section))));
        if (m_sums->rowCount() > 0)
            width = qMax(width, body.horizontalAdvance(delegate->text(m_sums->index(0, section))));
        const bool isText = m_model->column(section).type == ColumnType::Text;
        width = qMax(narrowest, (isText ? qMin(width, widestText) : width) + margins);
        if (isText)
            texts << section;
        widths << width;
        all += width;
    }
    const int room = m_rows->viewport()->width() - all;
    const QList<int> takers = texts.isEmpty() ? QList<int>{0} : texts;
    for (const int section : takers) {
        if (room > 0 && section < widths.size())
            widths[section] += room / int(takers.size());
    }
    for (int section = 0; section < widths.size(); ++section)
        m_rows->horizontalHeader()->resizeSection(section, widths.at(section));
    followColumns();
}

void ReportTable::followColumns()
{
    for (int section = 0; section < m_model->columnCount(); ++section)
        m_total->horizontalHeader()->resizeSection(section, m_rows->horizontalHeader()->sectionSize(section));
    m_total->horizontalScrollBar()->setValue(m_rows->horizontalScrollBar()->value());
}

void ReportTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

bool ReportTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_rows && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_rows->currentIndex().isValid()) {
            emit activated(m_model->cellsOf(m_rows->currentIndex().row()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
