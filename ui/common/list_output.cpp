// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/list_output.h"

#include "models/list/csv_text.h"
#include "models/list/list_export.h"
#include "models/list/page_source.h"
#include "models/list/windowed_list_model.h"
#include "ui/common/filter_words.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/print_sheet.h"
#include "ui/common/printed_list.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/common/row_delegate.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QItemSelectionModel>

#include <limits>

namespace {

constexpr int mostCopiedRows = 10'000;

// Numbers, dates and amounts are what they are; what people and shops wrote may be anything.
bool isWritten(ColumnType type)
{
    return type == ColumnType::Text || type == ColumnType::Status || type == ColumnType::Key;
}

QString cellText(const QString &text, ColumnType type, ListOutput::TextForm form)
{
    if (form == ListOutput::TextForm::Tabs)
        return isWritten(type) ? QString::fromUtf8(CsvText::inert(text.toUtf8())) : text;
    QByteArray cell;
    if (isWritten(type) || text.contains(QLatin1Char(',')))
        CsvText::append(cell, text.toUtf8());
    else
        cell = text.toUtf8();
    return QString::fromUtf8(cell);
}

} // namespace

ListOutput::ListOutput(RecordList *list)
    : QObject(list)
    , m_list(list)
{
    const auto action = [list](const char *name, const QString &text, const char *icon, const QKeySequence &key) {
        auto *made = new QAction(Icons::icon(QString::fromLatin1(icon)), text, list);
        made->setObjectName(QString::fromLatin1(name));
        made->setShortcut(key);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        return made;
    };
    m_export = action("exportAction", tr("Export…"), "download", Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    m_print = action("printAction", tr("Print…"), "print", QKeySequence::Print);
    m_copy = action("copyAction", tr("Copy"), "copy", QKeySequence::Copy);
    m_copyCsv = action("copyCsvAction", tr("Copy as CSV"), "copy", Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_export->setVisible(false);
    m_print->setVisible(false);
    list->addActions({m_export, m_print});
    // Only in the rows: elsewhere Ctrl+C copies the text that is marked.
    for (QAction *copies : {m_copy, m_copyCsv}) {
        copies->setShortcutContext(Qt::WidgetShortcut);
        list->table()->addAction(copies);
    }
    connect(m_export, &QAction::triggered, this, &ListOutput::openExport);
    connect(m_print, &QAction::triggered, this, &ListOutput::openPrint);
    connect(m_copy, &QAction::triggered, this, [this] { copy(TextForm::Tabs); });
    connect(m_copyCsv, &QAction::triggered, this, [this] { copy(TextForm::Csv); });
}

void ListOutput::setTasks(BackgroundTasks *tasks)
{
    m_tasks = tasks;
    m_exportSheet = new ExportSheet(m_list);
    m_export->setVisible(true);
    m_print->setVisible(true);
    connect(m_exportSheet, &ExportSheet::exportRequested, this, &ListOutput::start);
}

QString ListOutput::chosenText(TextForm form) const
{
    const RecordTable *table = m_list->table();
    const WindowedListModel *model = m_list->model();
    const QStringList ids = m_list->shownColumns();
    const QChar separator = form == TextForm::Csv ? QLatin1Char(',') : QLatin1Char('\t');
    QStringList lines;
    if (form == TextForm::Csv) {
        QStringList titles;
        for (const QString &id : ids)
            titles << cellText(model->definition().column(id)->title, ColumnType::Text, form);
        lines << titles.join(separator);
    }
    for (const QItemSelectionRange &range : table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && lines.size() < mostCopiedRows; ++row) {
            if (model->keyOfRow(row).isEmpty())
                continue;
            QStringList cells;
            for (const QString &id : ids) {
                const int column = model->definition().columnIndex(id);
                const auto *delegate = qobject_cast<const RowDelegate *>(table->itemDelegateForColumn(column));
                const QString text = delegate != nullptr ? delegate->text(model->index(row, column)) : QString();
                cells << cellText(text, model->definition().columns.at(column).type, form);
            }
            lines << cells.join(separator);
        }
    }
    return lines.join(QLatin1Char('\n'));
}

void ListOutput::copy(TextForm form)
{
    const QString text = chosenText(form);
    const qint64 copied = text.count(QLatin1Char('\n')) + (form == TextForm::Csv ? 0 : 1);
    if (text.isEmpty() || copied == 0)
        return;
    QGuiApplication::clipboard()->setText(text);
    qint64 chosen = 0;
    for (const QItemSelectionRange &range : m_list->table()->selectionModel()->selection())
        chosen += range.height();
    if (copied < chosen)
        emit told(Tone::Waiting, tr("%1 of %2 rows were copied: only rows that were in sight are in memory. Export them to have all.").arg(Format::count(copied), Format::count(chosen)));
}

QList<ExportColumn> ListOutput::columns(bool all) const
{
    QStringList ids = m_list->shownColumns();
    if (all) {
        for (const ColumnDefinition &column : m_list->model()->definition().columns) {
            if (!ids.contains(column.id))
                ids << column.id;
        }
    }
    return exportColumns(m_list->model()->definition(), ids);
}

PageTitle ListOutput::pageTitle(bool chosenOnly) const
{
    const WindowedListModel *model = m_list->model();
    QStringList parts{chosenOnly ? m_list->chosenWords() : m_list->matchingWords()};
    for (const FilterDefinition &filter : model->definition().filters) {
        const auto value = model->query().filters.constFind(filter.id);
        if (value != model->query().filters.cend())
            parts << tr("%1: %2").arg(filter.title, filterWords(filter, *value));
    }
    if (!model->query().search.isEmpty())
        parts << tr("“%1”").arg(model->query().search);
    parts << QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat);
    return {.title = m_list->name(), .subtitle = parts.join(QStringLiteral(" · "))};
}

void ListOutput::openExport()
{
    m_exportSheet->openFor(m_list->name(), m_list->matchingWords(), m_list->chosenCount() > 1 ? m_list->chosenWords() : QString());
}

void ListOutput::openPrint()
{
    const bool chosenOnly = m_list->chosenCount() > 1;
    const ListReading reading = m_list->reading(chosenOnly, columnIds(columns(false)));
    if (m_printSheet == nullptr) {
        // Not before somebody prints: it asks for the printers, and a print server may think about that.
        m_printSheet = new PrintSheet(m_list);
        connect(m_printSheet, &PrintSheet::documentRequested, this, &ListOutput::openExport);
    }
    m_printSheet->openFor(m_list->model()->source(), reading, columns(false), pageTitle(chosenOnly),
                          chosenOnly ? m_list->chosenCount() : m_list->model()->count().rows);
}

void ListOutput::start(const ExportSheet::Choice &choice)
{
    const ExportTarget target{.path = choice.path, .name = m_list->name(), .columns = columns(choice.allColumns)};
    RowSinkMaker maker;
    switch (choice.format) {
    case ExportSheet::Format::Csv: maker = csvFile(target); break;
    case ExportSheet::Format::Workbook: maker = xlsxFile(target); break;
    case ExportSheet::Format::Document: maker = pdfFile(target, pageTitle(choice.chosenOnly)); break;
    }
    const QString file = QFileInfo(choice.path).fileName();
    const qint64 expected = choice.chosenOnly ? m_list->chosenCount() : m_list->model()->count().rows;
    startExport(*m_tasks, m_list->model()->source(), tr("Export to %1").arg(file), m_list->reading(choice.chosenOnly, columnIds(target.columns)),
                expected, choice.path, maker, [counted = m_list->nouns().counted, file](qint64 rows) {
                    //: %1 is "12,000 orders", %2 a file.
                    return tr("%1 exported to %2.").arg(counted(int(qMin<qint64>(rows, std::numeric_limits<int>::max()))), file);
                });
}
