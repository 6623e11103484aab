// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/print_sheet.h"

#include "models/db/connection.h"
#include "ui/common/action_button.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/print_preview.h"

#include <QLabel>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

constexpr int sheetWidth = 760;

// Keeps the rows in words.
class Collector final : public RowSink
{
public:
    Collector(QList<ExportColumn> columns, std::shared_ptr<std::vector<QStringList>> rows)
        : m_columns(std::move(columns))
        , m_rows(std::move(rows))
    {
        m_rows->clear();
    }
    Result<void> row(const RowView &row) override
    {
        m_rows->push_back(printedCells(row, m_columns));
        return {};
    }
    Result<void> finish() override { return {}; }

private:
    QList<ExportColumn> m_columns;
    std::shared_ptr<std::vector<QStringList>> m_rows;
};

} // namespace

PrintSheet::PrintSheet(QWidget *page)
    : Sheet(page)
    , m_printer(std::make_unique<QPrinter>(QPrinter::ScreenResolution))
    , m_title(plainLabel({}, TextLook::Title))
    , m_note(plainLabel({}, TextLook::Small))
    , m_stack(new QStackedWidget)
    , m_state(new EmptyState)
    , m_preview(new QPrintPreviewWidget(m_printer.get()))
    , m_pages(new PageTurner(m_preview, QStringLiteral("print")))
    , m_print(new ActionButton(tr("Print…"), Qt::CTRL | Qt::Key_Return))
{
    setObjectName(QStringLiteral("printSheet"));
    m_note->setObjectName(QStringLiteral("printNote"));
    m_note->setWordWrap(true);
    m_print->setObjectName(QStringLiteral("printNowButton"));
    dressPreview(m_preview, QStringLiteral("print"));
    setLook(m_print, ButtonLook::Primary);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_preview);
    auto *document = new QPushButton(tr("Save as PDF…"));
    document->setObjectName(QStringLiteral("printDocumentButton"));
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("printCloseButton"));
    setLook(close, ButtonLook::Quiet);

    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(Space::Page, Space::Large, Space::Page, Space::Large);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addWidget(m_stack, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::Small);
    m_pages->addTo(buttons);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(document);
    buttons->addWidget(m_print);
    layout->addLayout(buttons);
    setForm(form, sheetWidth);
    setFirstField(m_print);

    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, &PrintSheet::paint);
    connect(m_print, &QPushButton::clicked, this, &PrintSheet::print);
    connect(close, &QPushButton::clicked, this, &Sheet::close);
    connect(document, &QPushButton::clicked, this, [this] {
        Sheet::close();
        emit documentRequested();
    });
    connect(this, &Sheet::closed, this, [this] {
        (void)m_questions.next();
        m_cancel.cancel();
        m_rows.clear();
    });
}

PrintSheet::~PrintSheet() = default;

void PrintSheet::openFor(PageSource &source, const ListReading &reading, const QList<ExportColumn> &columns, const PageTitle &title, qint64 matching)
{
    m_head = title;
    m_columns = columns;
    m_rows.clear();
    m_title->setText(tr("Print %1").arg(title.title));
    m_note->setText(matching > mostRows ? tr("The first %1 of %2 rows. Save a PDF to have all of them.").arg(Format::count(mostRows), Format::count(matching))
                                        : title.subtitle);
    m_state->showLoading(tr("The pages are being made"));
    m_stack->setCurrentWidget(m_state);
    m_print->setEnabled(false);
    m_pages->setHasPages(false);
    open();

    m_cancel = CancelToken();
    ListReading limited = reading;
    limited.limit = mostRows;
    auto rows = std::make_shared<std::vector<QStringList>>();
    const RowSinkMaker collect = [columns, rows]() -> Result<std::unique_ptr<RowSink>> { return std::make_unique<Collector>(columns, rows); };
    deliver(source.read(limited, collect, m_cancel), this, m_questions.next(), [this, rows](const Result<qint64> &read) {
        if (!read) {
            m_state->showFailed(tr("The list could not be read"), read.error().message, {});
            return;
        }
        m_rows = std::move(*rows);
        m_printer->setOutputFormat(QPrinter::PdfFormat); // a preview needs no printer
        m_printer->setPageLayout(pageLayoutFor(m_columns.size()));
        m_stack->setCurrentWidget(m_preview);
        m_preview->updatePreview();
        m_pages->setHasPages(!m_rows.empty());
        const bool hasPrinter = !QPrinterInfo::availablePrinterNames().isEmpty();
        m_print->setEnabled(hasPrinter);
        if (!hasPrinter)
            m_print->setToolTip(tr("No printer is set up on this computer."));
    });
}

void PrintSheet::paint(QPrinter *printer)
{
    PrintedList pages(*printer, m_head, m_columns);
    if (!pages.begin())
        return;
    for (const QStringList &row : m_rows)
        pages.addRow(row);
    pages.end();
}

void PrintSheet::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    printer->setPageLayout(pageLayoutFor(m_columns.size()));
    auto *dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        paint(printer);
        close();
    });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}
