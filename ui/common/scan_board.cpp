// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/scan_board.h"

#include "models/core/scan_code.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/scan_signal.h"

#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace {

constexpr int numberWidth = 86;
constexpr int leastHeight = 180;

// A quantity is a whole number that stock can hold: nothing else can be typed.
class QuantityDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *box = new QSpinBox(parent);
        box->setObjectName(QStringLiteral("quantityEditor"));
        box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        box->setRange(0, ScanLines::mostUnits);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setFrame(false);
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        static_cast<QSpinBox *>(editor)->setValue(index.data(Qt::EditRole).toInt());
        static_cast<QSpinBox *>(editor)->selectAll();
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        auto *box = static_cast<QSpinBox *>(editor);
        box->interpretText();
        model->setData(index, box->value());
    }
};

} // namespace

ScanBoard::ScanBoard(const QString &name, const QList<ScanLines::Column> &columns, QWidget *parent)
    : QWidget(parent)
    , m_lines(new ScanLines(this))
    , m_signal(new ScanSignal)
    , m_table(new QTableView)
    , m_undo(new QPushButton(tr("Undo the last scan")))
{
    m_table->setObjectName(name + QStringLiteral("Table"));
    m_table->setAccessibleName(tr("Lines"));
    m_table->setModel(m_lines);
    m_table->setItemDelegate(new QuantityDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setMinimumHeight(leastHeight);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Space::RowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < ScanLines::ColumnCount; ++column)
        m_table->setColumnHidden(column, !columns.contains(ScanLines::Column(column)));
    m_table->horizontalHeader()->setSectionResizeMode(ScanLines::Name, QHeaderView::Stretch);
    m_table->setColumnWidth(ScanLines::Place, numberWidth);
    m_table->setColumnWidth(ScanLines::Sku, 150);
    m_table->setColumnWidth(ScanLines::Note, 150);
    for (const ScanLines::Column column : {ScanLines::Expected, ScanLines::Quantity, ScanLines::Damaged})
        m_table->setColumnWidth(column, numberWidth);

    m_undo->setObjectName(name + QStringLiteral("UndoButton"));
    setLook(m_undo, ButtonLook::Quiet);
    setShortcutShown(m_undo, Qt::CTRL | Qt::Key_Z);
    m_undo->setEnabled(false);
    connect(m_undo, &QPushButton::clicked, this, &ScanBoard::undo);
    connect(m_lines, &ScanLines::changed, this, [this] {
        m_undo->setEnabled(m_lines->hasInput());
        emit changed();
    });

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_undo);
    foot->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    layout->addWidget(m_signal);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
}

bool ScanBoard::scan(const QString &code)
{
    const ScanLines::Scanned scanned = m_lines->scan(code);
    switch (scanned.outcome) {
    case ScanLines::Scanned::Outcome::Unknown: return false;
    case ScanLines::Scanned::Outcome::Counted: showRow(scanned.row); break;
    case ScanLines::Scanned::Outcome::Full: {
        const ScanLine &line = m_lines->lines().at(scanned.row);
        m_signal->tell(Tone::Waiting, line.name, tr("All of it is there already: put this one back."),
                       tr("%1 of %2").arg(Format::count(line.quantity + line.damaged), Format::count(line.expected.value_or(0))));
        break;
    }
    case ScanLines::Scanned::Outcome::Several: tellSeveral(code, {}); break;
    }
    return true;
}

void ScanBoard::scanRow(int row)
{
    m_lines->addOne(row);
    showRow(row);
}

void ScanBoard::showRow(int row)
{
    const ScanLine &line = m_lines->lines().at(row);
    const bool tooMany = line.expected && line.quantity + line.damaged > *line.expected;
    QStringList detail{line.sku, line.place, line.note};
    detail.removeAll(QString());
    if (tooMany)
        detail.prepend(tr("more than expected"));
    const QString figure = line.expected ? tr("%1 of %2").arg(Format::count(line.quantity), Format::count(*line.expected)) : Format::count(line.quantity);
    m_signal->tell(tooMany ? Tone::Waiting : Tone::Good, line.name, detail.join(QStringLiteral(" · ")), figure);
    m_table->setCurrentIndex(m_lines->index(row, ScanLines::Quantity));
    m_table->scrollTo(m_table->currentIndex());
}

void ScanBoard::tellUnknown(const QString &code)
{
    const ScanCode scanned(code);
    const QString shown = scanned.isUnreadable() ? tr("Unreadable code") : scanned.text();
    const QString why = scanned.isUnreadable() ? tr("The label cannot be read. Scan it again, or type the quantity.")
        : scanned.hasWrongCheckDigit()         ? tr("The check digit is wrong: the code is damaged. Scan it again.")
                                               : tr("No product has this code. Set it aside.");
    m_signal->tell(Tone::Bad, shown, why, QStringLiteral("?"));
}

void ScanBoard::tellSeveral(const QString &code, const QString &which)
{
    m_signal->tell(Tone::Bad, ScanCode(code).text(), which.isEmpty() ? tr("Several products carry this code: type the quantity at the right one.") : tr("Several products carry this code: %1").arg(which),
                   QStringLiteral("?"));
}

void ScanBoard::undo()
{
    if (const std::optional<int> row = m_lines->undo()) {
        const ScanLine &line = m_lines->lines().at(*row);
        m_signal->tell(Tone::Neutral, line.name, tr("One scan taken back."), Format::count(line.quantity));
    }
}
