// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/import_plan_view.h"

#include "ui/catalog/import_words.h"
#include "ui/common/card_parts.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace {

constexpr int rowsAtOnce = 200;
constexpr int lineWidth = 70;
constexpr int productWidth = 240;
constexpr int linesHeight = 200;
constexpr int cellPadding = 12; // as in the theme

// A line is as tall as all that is said of it: a tree reckons with one line of text a row otherwise.
class WrappedLine : public QStyledItemDelegate
{
public:
    explicit WrappedLine(QTreeWidget *lines)
        : QStyledItemDelegate(lines)
        , m_lines(lines)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = m_lines->columnWidth(index.column()) - 2 * cellPadding;
        const QRect text = option.fontMetrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, index.data().toString());
        return {text.width(), text.height() + 2 * Space::Small};
    }

private:
    QTreeWidget *m_lines;
};

} // namespace

ImportPlanView::ImportPlanView(const ImportQueries &queries, QWidget *parent)
    : QWidget(parent)
    , m_queries(queries)
    , m_actions(new QButtonGroup(this))
    , m_remarks(wrapped(plainLabel({}, TextLook::Muted)))
    , m_lines(new QTreeWidget)
    , m_more(new QPushButton)
{
    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(Space::Small);
    const auto tab = [&](ImportAction action, const char *name) {
        auto *button = new QPushButton;
        button->setObjectName(QLatin1String(name));
        button->setCheckable(true);
        m_actions->addButton(button, int(action));
        tabs->addWidget(button);
    };
    tab(ImportAction::Refuse, "importRefusedButton");
    tab(ImportAction::Change, "importChangedButton");
    tab(ImportAction::Add, "importAddedButton");
    tabs->addStretch();

    m_remarks->setObjectName(QStringLiteral("importRemarks"));
    m_lines->setObjectName(QStringLiteral("importLines"));
    m_lines->setAccessibleName(tr("Lines of the file"));
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(false);
    m_lines->setWordWrap(true);
    m_lines->setTextElideMode(Qt::ElideNone);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setItemDelegate(new WrappedLine(m_lines));
    m_lines->setHeaderLabels({tr("Line"), tr("Product"), tr("What")});
    m_lines->headerItem()->setTextAlignment(0, Qt::AlignRight);
    m_lines->header()->setStretchLastSection(true);
    m_lines->setColumnWidth(0, lineWidth);
    m_lines->setColumnWidth(1, productWidth);
    m_lines->setMinimumHeight(linesHeight);
    m_more->setObjectName(QStringLiteral("importMoreButton"));
    setLook(m_more, ButtonLook::Quiet);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    layout->addLayout(tabs);
    layout->addWidget(m_remarks);
    layout->addWidget(m_lines, 1);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_actions, &QButtonGroup::idClicked, this, [this](int id) { choose(ImportAction(id)); });
    connect(m_more, &QPushButton::clicked, this, &ImportPlanView::loadMore);
}

int ImportPlanView::countOf(ImportAction action) const
{
    switch (action) {
    case ImportAction::Add: return m_plan.added;
    case ImportAction::Change: return m_plan.changed;
    case ImportAction::Refuse: return m_plan.refused;
    }
    Q_UNREACHABLE();
}

void ImportPlanView::showPlan(const ImportPlan &plan)
{
    m_plan = plan;
    const auto title = [this](ImportAction action, const QString &text) {
        m_actions->button(int(action))->setText(text);
        m_actions->button(int(action))->setEnabled(countOf(action) > 0);
    };
    title(ImportAction::Refuse, tr("%Ln refused", nullptr, plan.refused));
    title(ImportAction::Change, tr("%Ln changed", nullptr, plan.changed));
    title(ImportAction::Add, tr("%Ln new", nullptr, plan.added));
    QStringList remarks{tr("%Ln line(s) change nothing.", nullptr, plan.unchanged)};
    if (plan.remarks.splitProducts > 0)
        remarks << tr("%Ln product(s) become several, because a product has one price and their variants have more.", nullptr, int(plan.remarks.splitProducts));
    if (plan.remarks.stockUnits > 0)
        remarks << tr("The file names %Ln unit(s) of stock: they stay as they are, for stock moves by movements only.", nullptr, int(plan.remarks.stockUnits));
    m_remarks->setText(remarks.join(QLatin1Char(' ')));
    choose(plan.refused > 0 ? ImportAction::Refuse : plan.changed > 0 ? ImportAction::Change
                                                                      : ImportAction::Add);
}

void ImportPlanView::choose(ImportAction action)
{
    m_action = action;
    m_actions->button(int(action))->setChecked(true);
    m_lines->clear();
    m_lastLine = 0;
    loadMore();
}

void ImportPlanView::loadMore()
{
    m_more->hide();
    if (countOf(m_action) == 0)
        return;
    deliver(m_queries.rows(m_plan.id, m_action, m_lastLine, rowsAtOnce, {}), this, m_asked.next(), [this](const Result<QList<ImportRow>> &rows) {
        if (!rows) {
            emit failed(rows.error().message);
            return;
        }
        for (const ImportRow &row : *rows)
            addRow(row);
        const int left = countOf(m_action) - m_lines->topLevelItemCount();
        m_more->setVisible(left > 0 && !rows->isEmpty());
        m_more->setText(tr("Show more of %1").arg(Format::count(left)));
    });
}

void ImportPlanView::addRow(const ImportRow &row)
{
    QStringList words;
    for (const ImportProblem &problem : row.problems)
        words << importProblemWords(problem, row.currency);
    for (const ImportChange &change : row.changes)
        words << importChangeWords(change);
    // each change of a known product on a line of its own; a new one has too many
    const QString text = words.join(m_action == ImportAction::Add ? QStringLiteral(" · ") : QStringLiteral("\n"));
    auto *item = new QTreeWidgetItem(m_lines, {QString::number(row.line), row.title, text});
    item->setTextAlignment(0, Qt::AlignRight | Qt::AlignTop);
    item->setTextAlignment(1, Qt::AlignLeft | Qt::AlignTop);
    item->setToolTip(2, plainTip(words.join(QLatin1Char('\n'))));
    if (m_action == ImportAction::Refuse)
        item->setForeground(2, Theme::instance().tone(Tone::Bad).ink);
    m_lastLine = row.line;
}
