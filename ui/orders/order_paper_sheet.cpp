// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/order_paper_sheet.h"

#include "models/db/db_executor.h"
#include "models/db/session.h"
#include "models/orders/order_bulk.h"
#include "ui/common/action_button.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/print_preview.h"
#include "ui/common/save_file.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace {

constexpr int sheetWidth = 760;
constexpr std::array kinds{OrderPaperKind::Invoice, OrderPaperKind::CreditNote, OrderPaperKind::PackingSlip};

QString nameOf(OrderPaperKind kind)
{
    switch (kind) {
    case OrderPaperKind::Invoice: return QStringLiteral("invoice");
    case OrderPaperKind::CreditNote: return QStringLiteral("creditNote");
    case OrderPaperKind::PackingSlip: return QStringLiteral("packingSlip");
    }
    return {};
}

} // namespace

OrderPaperSheet::OrderPaperSheet(Session &session, QWidget *page)
    : Sheet(page)
    , m_session(session)
    , m_queries(session.executor(), session.whoAmI().roles)
    , m_printer(std::make_unique<QPrinter>(QPrinter::ScreenResolution))
    , m_title(plainLabel({}, TextLook::Title))
    , m_note(plainLabel({}, TextLook::Small))
    , m_notice(new Notice)
    , m_kinds(new QButtonGroup(this))
    , m_stack(new QStackedWidget)
    , m_state(new EmptyState)
    , m_preview(new QPrintPreviewWidget(m_printer.get()))
    , m_pages(new PageTurner(m_preview, QStringLiteral("paper")))
    , m_save(new ActionButton(tr("Save as PDF…"), Qt::CTRL | Qt::Key_Return))
    , m_print(new ActionButton(tr("Print…"), QKeySequence::Print))
{
    setObjectName(QStringLiteral("orderPaperSheet"));
    m_note->setObjectName(QStringLiteral("paperNote"));
    m_note->setWordWrap(true);
    m_notice->setObjectName(QStringLiteral("paperNotice"));
    m_save->setObjectName(QStringLiteral("paperSaveButton"));
    m_print->setObjectName(QStringLiteral("paperPrintButton"));
    dressPreview(m_preview, QStringLiteral("paper"));
    setLook(m_save, ButtonLook::Primary);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_preview);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("paperCloseButton"));
    setLook(close, ButtonLook::Quiet);

    auto *choice = new QHBoxLayout;
    choice->setSpacing(Space::Large);
    for (const OrderPaperKind kind : kinds) {
        auto *button = new QRadioButton(orderPaperTitle(kind));
        button->setObjectName(nameOf(kind) + QStringLiteral("Radio"));
        m_kinds->addButton(button, int(kind));
        choice->addWidget(button);
    }
    choice->addStretch();

    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(Space::Page, Space::Large, Space::Page, Space::Large);
    layout->setSpacing(Space::Small);
    layout->addWidget(m_title);
    layout->addLayout(choice);
    layout->addWidget(m_note);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::Small);
    m_pages->addTo(buttons);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_print);
    buttons->addWidget(m_save);
    layout->addLayout(buttons);
    setForm(form, sheetWidth);
    setFirstField(m_save);

    m_printer->setOutputFormat(QPrinter::PdfFormat); // a preview needs no printer
    m_printer->setFullPage(true);
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this,
            [this](QPrinter *printer) { paintOrderPapers(*printer, kind(), m_session.whoAmI().shopName, m_papers.mid(0, mostPreviewed)); });
    connect(m_kinds, &QButtonGroup::idClicked, this, &OrderPaperSheet::showKind);
    connect(m_save, &QPushButton::clicked, this, &OrderPaperSheet::save);
    connect(m_print, &QPushButton::clicked, this, &OrderPaperSheet::print);
    connect(close, &QPushButton::clicked, this, &Sheet::close);
    connect(this, &Sheet::closed, this, [this] {
        (void)m_questions.next();
        m_cancel.cancel();
        m_papers.clear();
    });
}

OrderPaperSheet::~OrderPaperSheet() = default;

void OrderPaperSheet::openFor(const OrderDetail &order)
{
    m_isCut = false;
    begin(tr("Documents of %1").arg(order.number));
    load({order.id});
}

void OrderPaperSheet::openFor(PageSource &source, const ListReading &chosen)
{
    begin(tr("Documents"));
    deliver(OrderBulk::read(source, chosen, m_cancel), this, m_questions.next(), [this](const Result<QList<BulkOrder>> &orders) {
        if (!orders) {
            m_state->showFailed(tr("The orders could not be read"), orders.error().message, {});
            return;
        }
        QList<QUuid> ids;
        for (const BulkOrder &order : *orders)
            ids.append(order.id);
        m_isCut = orders->size() == OrderBulk::mostOrders;
        m_title->setText(tr("Documents of %Ln order(s)", nullptr, int(ids.size())));
        load(ids);
    });
}

void OrderPaperSheet::begin(const QString &title)
{
    m_title->setText(title);
    m_note->clear();
    m_notice->clear();
    m_papers.clear();
    for (QAbstractButton *button : m_kinds->buttons())
        button->setEnabled(false);
    m_state->showLoading(tr("The documents are being made"));
    m_stack->setCurrentWidget(m_state);
    m_save->setEnabled(false);
    m_print->setEnabled(false);
    m_pages->setHasPages(false);
    open();
    m_cancel = CancelToken();
}

void OrderPaperSheet::load(const QList<QUuid> &orders)
{
    deliver(m_queries.papers(orders, m_cancel), this, m_questions.next(), [this](const Result<QList<OrderPapers>> &papers) {
        if (papers)
            show(*papers);
        else
            m_state->showFailed(tr("The orders could not be read"), papers.error().message, {});
    });
}

void OrderPaperSheet::show(const QList<OrderPapers> &papers)
{
    m_papers = papers;
    bool isChosen = false;
    for (const OrderPaperKind kind : kinds) {
        QAbstractButton *button = m_kinds->button(int(kind));
        const int count = countOrderPapers(kind, m_papers);
        //: %1 a kind of document, %2 how many there are of it.
        button->setText(tr("%1 (%2)").arg(orderPaperTitle(kind), Format::count(count)));
        button->setEnabled(count > 0);
        if (count > 0 && !isChosen) {
            button->setChecked(true);
            isChosen = true;
        }
    }
    if (!isChosen) {
        m_state->showEmpty(QStringLiteral("print"), tr("No documents yet"), tr("An order has an invoice from the moment it is confirmed."));
        return;
    }
    showKind();
}

void OrderPaperSheet::showKind()
{
    const int count = countOrderPapers(kind(), m_papers);
    QStringList notes;
    if (m_isCut)
        notes << tr("At most %1 orders at once.").arg(Format::count(OrderBulk::mostOrders));
    if (m_papers.size() > mostPreviewed)
        notes << tr("Shown are those of the first %1 orders; saved or printed are all.").arg(Format::count(mostPreviewed));
    else if (kind() == OrderPaperKind::Invoice && count < m_papers.size())
        notes << tr("Orders that nobody confirmed, or that were called off before they were paid, have none.");
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    m_stack->setCurrentWidget(m_preview);
    m_preview->updatePreview();
    m_preview->setCurrentPage(1);
    m_save->setEnabled(true);
    const bool hasPrinter = !QPrinterInfo::availablePrinterNames().isEmpty();
    m_print->setEnabled(hasPrinter);
    m_print->setToolTip(hasPrinter ? QString() : tr("No printer is set up on this computer."));
    m_pages->setHasPages(true);
}

void OrderPaperSheet::save()
{
    const QString base = m_papers.size() == 1 ? m_papers.first().order.number : tr("orders");
    const QString path = SaveFile::ask(this, tr("Save the documents"), QStringLiteral("%1-%2.pdf").arg(base, nameOf(kind()).toLower()), tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    const int count = countOrderPapers(kind(), m_papers);
    const QString message = tr("%Ln document(s) are in %1.", nullptr, count).arg(QFileInfo(path).fileName());
    // Beside the window: hundreds of pages take a moment.
    m_session.tasks().start(orderPaperTitle(kind()), 0, [this, path, message](const TaskControl &control) {
        return m_session.executor().run(
            [path, message, what = kind(), shop = m_session.whoAmI().shopName, papers = m_papers](Connection &) -> Result<TaskResult> {
                if (const auto written = writeOrderPapers(path, what, shop, papers); !written)
                    return failure(written.error());
                return TaskResult{.message = message, .file = path};
            },
            JobOptions{.cancel = control.cancel(), .lane = Lane::Background, .repeatable = true, .label = tr("Writing the documents")});
    });
    close();
}

void OrderPaperSheet::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    printer->setFullPage(true);
    auto *dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        paintOrderPapers(*printer, kind(), m_session.whoAmI().shopName, m_papers);
        close();
    });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

OrderPaperKind OrderPaperSheet::kind() const
{
    return OrderPaperKind(m_kinds->checkedId());
}
