// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/transfers_page.h"

#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/stock/stock_lists.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/detail_header.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/stock/stock_words.h"
#include "ui/stock/transfer_sheets.h"

#include <QGridLayout>
#include <QJsonObject>
#include <QLabel>

namespace {

const QKeySequence primaryKey(Qt::CTRL | Qt::Key_Return);

QWidget *linesContent(const TransferDetail &transfer)
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Medium);
    grid->setVerticalSpacing(Space::Small);
    grid->setColumnStretch(0, 1);
    for (const TransferLine &line : transfer.lines) {
        const int row = grid->rowCount();
        auto *name = plainLabel(line.name);
        name->setWordWrap(true);
        QStringList state{line.sku};
        if (line.onTheWay() > 0)
            state << TransfersPage::tr("%1 on the way").arg(Format::count(line.onTheWay()));
        if (line.received > 0)
            state << TransfersPage::tr("%1 arrived").arg(Format::count(line.received));
        if (line.damaged > 0)
            state << TransfersPage::tr("%1 damaged").arg(Format::count(line.damaged));
        if (line.returned > 0)
            state << TransfersPage::tr("%1 came back").arg(Format::count(line.returned));
        if (line.lost > 0)
            state << TransfersPage::tr("%1 lost").arg(Format::count(line.lost));
        auto *words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(name);
        words->addWidget(plainLabel(dotted(state), TextLook::Small));
        grid->addLayout(words, row, 0);
        //: A number of pieces, as in "2 x Camp Mug".
        grid->addWidget(plainLabel(TransfersPage::tr("%1 ×").arg(Format::count(line.quantity)), TextLook::Strong), row, 1, Qt::AlignRight | Qt::AlignTop);
    }
    return content;
}

QString eventWords(const TransferEvent &event)
{
    if (event.kind == QLatin1String("SHIPPED"))
        return TransfersPage::tr("%Ln unit(s) sent", nullptr, event.quantity);
    if (event.kind == QLatin1String("RECEIVED"))
        return TransfersPage::tr("%Ln unit(s) arrived", nullptr, event.quantity);
    if (event.kind == QLatin1String("DAMAGED"))
        return TransfersPage::tr("%Ln unit(s) arrived damaged", nullptr, event.quantity);
    if (event.kind == QLatin1String("RETURNED"))
        return TransfersPage::tr("%Ln unit(s) came back", nullptr, event.quantity);
    return TransfersPage::tr("%Ln unit(s) lost", nullptr, event.quantity);
}

QWidget *historyContent(const TransferDetail &transfer)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Small);
    const auto add = [layout](const QString &what, const QDateTime &at, const QString &who) {
        auto *line = new QVBoxLayout;
        line->setSpacing(1);
        line->addWidget(plainLabel(what));
        auto *second = plainLabel(dotted({Format::when(at), who}), TextLook::Small);
        second->setToolTip(plainTip(Format::stamp(at)));
        line->addWidget(second);
        layout->addLayout(line);
    };
    for (const TransferEvent &event : transfer.events)
        add(eventWords(event), event.at, event.who);
    add(TransfersPage::tr("Planned"), transfer.madeAt, transfer.madeBy);
    return content;
}

} // namespace

TransfersPage::TransfersPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : StockDeskPage(session, tr("Transfers"), transferListDefinition(), std::move(source),
                    {.name = QStringLiteral("transfers"),
                     .relation = QStringLiteral("shop.stock_transfers"),
                     .keyColumn = QStringLiteral("transfer_id"),
                     .nouns = {.counted = [](int n) { return tr("%Ln transfer(s)", nullptr, n); },
                               .icon = QStringLiteral("truck"),
                               .emptyTitle = tr("No transfer is like that"),
                               .emptyText = tr("Plan one with New transfer, when a warehouse has too much of what another one lacks."),
                               .failedTitle = tr("The transfers could not be loaded"),
                               .name = tr("Transfers")},
                     .views = transferViews()},
                    QStringLiteral("transferDetail"),
                    {.name = tr("Transfer"),
                     .icon = QStringLiteral("truck"),
                     .nothingTitle = tr("No transfer chosen"),
                     .nothingText = tr("Choose one to see what is on the way. When it stands at the door, scan its goods."),
                     .failedTitle = tr("The transfer could not be loaded")},
                    parent)
    , m_lines(pane()->addCard("transferLinesCard", tr("Goods")))
    , m_notes(pane()->addCard("transferNotesCard", tr("Note")))
    , m_history(pane()->addCard("transferHistoryCard", tr("History")))
    , m_send(newButton("sendTransferButton", tr("Send"), primaryKey))
    , m_receive(newButton("receiveTransferButton", tr("Receive…"), primaryKey))
    , m_callOff(newButton("callOffButton", tr("Call off…"), Qt::CTRL | Qt::SHIFT | Qt::Key_X))
    , m_new(new TransferSheet(session, this))
    , m_arrival(new ArrivalSheet(session, this))
    , m_callOffSheet(new CallOffSheet(session, this))
{
    for (StockSheet *sheet : {static_cast<StockSheet *>(m_new), static_cast<StockSheet *>(m_arrival), static_cast<StockSheet *>(m_callOffSheet)})
        addSheet(sheet);
    setLook(m_send, ButtonLook::Primary);
    setLook(m_receive, ButtonLook::Primary);
    for (ActionButton *button : {m_send, m_receive, m_callOff})
        header()->addAction(button);
    connect(m_send, &QPushButton::clicked, this, [this] {
        run({StockCommand::Kind::ShipTransfer,
             {{QStringLiteral("transfer_id"), m_transfer->id.toString(QUuid::WithoutBraces)}, {QStringLiteral("row_version"), m_transfer->rowVersion}}},
            tr("%Ln unit(s) are on their way to %1.", nullptr, m_transfer->units()).arg(m_transfer->toName));
    });
    connect(m_receive, &QPushButton::clicked, this, [this] { m_arrival->openFor(*m_transfer); });
    connect(m_callOff, &QPushButton::clicked, this, [this] { m_callOffSheet->openFor(*m_transfer); });

    ActionButton *plan = newButton("newTransferButton", tr("New transfer…"), Qt::Key_F2);
    setLook(plan, ButtonLook::Primary);
    plan->setVisible(session.hasAnyRole(Roles(Role::Warehouse) | Role::Manager));
    list()->addAction(plan);
    connect(plan, &QPushButton::clicked, this, [this] {
        withWarehouses([this](const QList<StockWarehouse> &all) { m_new->openFor(all); });
    });
}

TransfersPage::~TransfersPage() = default;

void TransfersPage::forget()
{
    m_transfer.reset();
}

void TransfersPage::load()
{
    await(queries().transfer(id(), freshToken()), [this](TransferDetail transfer) { show(std::move(transfer)); });
}

void TransfersPage::show(TransferDetail transfer)
{
    m_transfer = std::move(transfer);
    QStringList subtitle{tr("%Ln unit(s)", nullptr, m_transfer->units())};
    if (m_transfer->onTheWay() > 0)
        subtitle << tr("%1 on the way").arg(Format::count(m_transfer->onTheWay()));
    if (!m_transfer->cancelReason.isEmpty())
        subtitle << tr("called off because: %1").arg(m_transfer->cancelReason);
    header()->show(QStringLiteral("%1 → %2").arg(m_transfer->fromName, m_transfer->toName), stockState(m_transfer->status), dotted(subtitle));
    m_send->setVisible(m_transfer->canSend());
    m_receive->setVisible(m_transfer->canReceive());
    m_callOff->setVisible(m_transfer->canCancel());
    m_lines->setContent(linesContent(*m_transfer));
    QLabel *note = nullptr;
    if (!m_transfer->notes.isEmpty()) {
        note = plainLabel(m_transfer->notes);
        note->setWordWrap(true);
    }
    m_notes->setContent(note);
    m_history->setContent(historyContent(*m_transfer));
    if (m_arrival->isOpen())
        m_arrival->setTransfer(*m_transfer);
}

void TransfersPage::onScan(const QString &code)
{
    if (m_transfer && m_transfer->canReceive()) {
        m_arrival->openFor(*m_transfer);
        m_arrival->scan(code);
        return;
    }
    tellScan(Tone::Waiting, code.trimmed(), tr("Choose the transfer that this came with, then scan again."));
}

void TransfersPage::onFinished(const QJsonObject &answer)
{
    // what was planned just now is the next thing to look at
    const QString made = answer[QStringLiteral("transfer_id")].toString();
    if (!made.isEmpty() && QUuid::fromString(made) != id()) {
        list()->setView(QStringLiteral("planned"));
        openRecord(made);
    }
}
