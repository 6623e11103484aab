// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/grid_edit.h"

#include "ui/common/flow_layout.h"
#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

namespace {

constexpr int tableHeight = 176;

// A text, or one of the options of its column in words.
class CellDelegate final : public QStyledItemDelegate
{
public:
    CellDelegate(const GridColumns &columns, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_columns(columns)
    {
    }

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto options = optionsOf(index);
        if (options.isEmpty()) {
            QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
            editor->setObjectName(QStringLiteral("gridCellEdit"));
            return editor;
        }
        auto *combo = new QComboBox(parent);
        combo->setObjectName(QStringLiteral("gridCellCombo"));
        for (const auto &[value, words] : options)
            combo->addItem(words, value);
        return combo;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *combo = qobject_cast<QComboBox *>(editor))
            combo->setCurrentIndex(qMax(0, combo->findData(index.data(Qt::EditRole).toString())));
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (const auto *combo = qobject_cast<QComboBox *>(editor))
            model->setData(index, combo->currentData().toString());
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (m_columns.isNamed() && index.row() == 0) {
            option->font.setWeight(QFont::DemiBold);
            const qsizetype at = m_columns.codes.indexOf(option->text);
            if (at >= 0 && !(index.flags() & Qt::ItemIsEditable))
                option->text = m_columns.columns[at].title;
        }
        for (const auto &[value, words] : optionsOf(index)) {
            if (value == option->text)
                option->text = words;
        }
    }

private:
    [[nodiscard]] QList<QPair<QString, QString>> optionsOf(const QModelIndex &index) const
    {
        return m_columns.isNamed() ? QList<QPair<QString, QString>>() : m_columns.columns.value(index.column()).options;
    }

    const GridColumns &m_columns;
};

} // namespace

GridEdit::GridEdit(const QString &name, GridColumns columns, QWidget *parent)
    : QWidget(parent)
    , m_columns(std::move(columns))
    , m_table(new QTableWidget)
{
    m_table->setObjectName(name + QStringLiteral("Table"));
    m_table->setFixedHeight(tableHeight);
    m_table->setItemDelegate(new CellDelegate(m_columns, m_table));
    m_table->setTabKeyNavigation(false); // Tab leads on through the form
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Space::DenseRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setVisible(!m_columns.isNamed());
    m_table->installEventFilter(this);
    setObjectName(name + QStringLiteral("Grid"));
    setFocusProxy(m_table);

    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(Space::Tight);
    buttons->setLayout(flow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Tight);
    layout->addWidget(m_table);
    layout->addWidget(buttons);
    const auto button = [&](const char *suffix, const QString &text, void (GridEdit::*act)()) {
        auto *made = new QPushButton(text);
        made->setObjectName(name + QLatin1String(suffix));
        setLook(made, ButtonLook::Quiet);
        connect(made, &QPushButton::clicked, this, act);
        flow->addWidget(made);
        return made;
    };
    button("AddButton", m_columns.addRow, &GridEdit::addRow);
    m_remove = button("RemoveButton", tr("Remove"), &GridEdit::removeRow);
    m_up = button("UpButton", tr("Up"), &GridEdit::moveUp);
    m_down = button("DownButton", tr("Down"), &GridEdit::moveDown);
    if (m_columns.isNamed()) {
        button("AddColumnButton", tr("Add a choice"), &GridEdit::addColumn);
        m_removeColumn = button("RemoveColumnButton", tr("Remove this choice"), &GridEdit::removeColumn);
    }
    connect(m_table, &QTableWidget::itemChanged, this, &GridEdit::changed);
    connect(m_table, &QTableWidget::currentCellChanged, this, &GridEdit::showButtons);
    setRows({});
}

void GridEdit::setRows(const QJsonArray &rows)
{
    const QPair<int, int> at{m_table->currentRow(), m_table->currentColumn()};
    fill(rows);
    m_table->setCurrentCell(qBound(0, at.first, m_table->rowCount() - 1), qBound(0, at.second, m_table->columnCount() - 1));
    showButtons();
}

void GridEdit::fill(const QJsonArray &rows)
{
    const QScopedValueRollback filling(m_filling, true);
    QJsonArray all = rows;
    if (m_columns.isNamed() && all.isEmpty())
        all.append(QJsonArray::fromStringList(QStringList{m_columns.newColumn} + m_columns.codes));
    const qsizetype columns = m_columns.isNamed() ? all.first().toArray().size() : m_columns.columns.size();
    m_table->clearContents();
    m_table->setColumnCount(int(columns));
    m_table->setRowCount(int(all.size()) + 1);
    QStringList titles;
    for (const GridColumns::Column &column : m_columns.columns)
        titles.append(column.title);
    if (!m_columns.isNamed())
        m_table->setHorizontalHeaderLabels(titles);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QJsonArray cells = all.at(row).toArray();
        for (int column = 0; column < columns; ++column)
            setCell(row, column, cells.at(column).toString());
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    colour();
}

void GridEdit::setCell(int row, int column, const QString &text)
{
    QTableWidgetItem *item = m_table->item(row, column);
    if (item == nullptr) {
        item = new QTableWidgetItem;
        m_table->setItem(row, column, item);
    }
    item->setText(text);
    const bool isCode = m_columns.isNamed() && row == 0 && column >= m_table->columnCount() - int(m_columns.codes.size());
    item->setFlags(isCode ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
}

QString GridEdit::cell(int row, int column) const
{
    const QTableWidgetItem *item = m_table->item(row, column);
    return item == nullptr ? QString() : item->text();
}

QJsonArray GridEdit::rows() const
{
    QJsonArray all;
    qsizetype filled = 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QJsonArray cells;
        bool isBlank = true;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            cells.append(cell(row, column));
            isBlank = isBlank && cell(row, column).trimmed().isEmpty();
        }
        all.append(cells);
        if (!isBlank && row >= firstRow())
            filled = all.size();
    }
    while (all.size() > filled)
        all.removeLast();
    return all;
}

void GridEdit::setProblems(const QHash<QString, QString> &problems)
{
    m_problems = problems;
    colour();
}

void GridEdit::colour()
{
    const QScopedValueRollback filling(m_filling, true);
    const ToneColors bad = Theme::instance().tone(Tone::Bad);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column) {
            QTableWidgetItem *item = m_table->item(row, column);
            if (item == nullptr)
                continue;
            const QString problem = m_problems.value(QStringLiteral("%1/%2").arg(QString::number(row), QString::number(column)));
            item->setBackground(problem.isEmpty() ? QBrush() : QBrush(bad.tint));
            item->setForeground(problem.isEmpty() ? QBrush() : QBrush(bad.ink));
            item->setToolTip(plainTip(problem));
            item->setData(Qt::AccessibleDescriptionRole, problem);
        }
    }
}

void GridEdit::changed()
{
    if (m_filling)
        return;
    // there is always a row to go on in
    const int last = m_table->rowCount() - 1;
    bool isUsed = last < firstRow();
    for (int column = 0; column < m_table->columnCount(); ++column)
        isUsed = isUsed || !cell(last, column).isEmpty();
    if (isUsed) {
        const QScopedValueRollback filling(m_filling, true);
        m_table->insertRow(last + 1);
        for (int column = 0; column < m_table->columnCount(); ++column)
            setCell(last + 1, column, {});
    }
    showButtons();
    emit edited(rows());
}

void GridEdit::showButtons()
{
    const int row = m_table->currentRow();
    const int last = m_table->rowCount() - 2; // the row below is the one to go on in
    const bool isRow = row >= firstRow() && row <= last;
    m_remove->setEnabled(isRow);
    m_up->setEnabled(isRow && row > firstRow());
    m_down->setEnabled(isRow && row < last);
    if (m_removeColumn != nullptr) {
        const int options = m_table->columnCount() - int(m_columns.codes.size());
        m_removeColumn->setEnabled(options > 1 && m_table->currentColumn() >= 0 && m_table->currentColumn() < options);
    }
}

void GridEdit::addRow()
{
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    m_table->editItem(m_table->item(m_table->rowCount() - 1, 0));
}

void GridEdit::removeRow()
{
    const int row = m_table->currentRow();
    m_table->removeRow(row);
    m_table->setCurrentCell(qMin(row, m_table->rowCount() - 1), 0);
    changed();
}

void GridEdit::moveUp()
{
    move(-1);
}

void GridEdit::moveDown()
{
    move(1);
}

void GridEdit::move(int by)
{
    const int row = m_table->currentRow();
    {
        const QScopedValueRollback filling(m_filling, true);
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QString text = cell(row, column);
            setCell(row, column, cell(row + by, column));
            setCell(row + by, column, text);
        }
    }
    m_table->setCurrentCell(row + by, m_table->currentColumn());
    changed();
}

void GridEdit::addColumn()
{
    const int at = m_table->columnCount() - int(m_columns.codes.size());
    {
        const QScopedValueRollback filling(m_filling, true);
        m_table->insertColumn(at);
        for (int row = 0; row < m_table->rowCount(); ++row)
            setCell(row, at, {});
    }
    changed();
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentCell(0, at);
    m_table->editItem(m_table->item(0, at));
}

void GridEdit::removeColumn()
{
    m_table->removeColumn(m_table->currentColumn());
    changed();
}

// Rows of cells between tabs and line ends, as spreadsheets copy them, from the current cell on.
void GridEdit::paste()
{
    QString text = QGuiApplication::clipboard()->text();
    text.remove(u'\r');
    while (text.endsWith(u'\n'))
        text.chop(1);
    if (text.isEmpty())
        return;
    const int top = qMax(0, m_table->currentRow());
    const int left = qMax(0, m_table->currentColumn());
    {
        const QScopedValueRollback filling(m_filling, true);
        const QStringList lines = text.split(u'\n');
        for (int i = 0; i < lines.size(); ++i) {
            while (top + i >= m_table->rowCount()) {
                m_table->insertRow(m_table->rowCount());
                for (int column = 0; column < m_table->columnCount(); ++column)
                    setCell(m_table->rowCount() - 1, column, {});
            }
            const QStringList cells = lines[i].split(u'\t');
            for (int k = 0; k < cells.size() && left + k < m_table->columnCount(); ++k) {
                if (m_table->item(top + i, left + k)->flags() & Qt::ItemIsEditable)
                    setCell(top + i, left + k, cells[k].trimmed());
            }
        }
    }
    changed();
}

void GridEdit::copy() const
{
    const auto ranges = m_table->selectedRanges();
    if (ranges.isEmpty())
        return;
    QStringList lines;
    for (int row = ranges.first().topRow(); row <= ranges.first().bottomRow(); ++row) {
        QStringList cells;
        for (int column = ranges.first().leftColumn(); column <= ranges.first().rightColumn(); ++column)
            cells.append(cell(row, column));
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void GridEdit::clearCells()
{
    {
        const QScopedValueRollback filling(m_filling, true);
        for (QTableWidgetItem *item : m_table->selectedItems()) {
            if (item->flags() & Qt::ItemIsEditable)
                item->setText({});
        }
    }
    changed();
}

bool GridEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && isEnabled()) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste)) {
            paste();
            return true;
        }
        if (key->matches(QKeySequence::Copy)) {
            copy();
            return true;
        }
        if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace) {
            clearCells();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void GridEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        colour();
    QWidget::changeEvent(event);
}
