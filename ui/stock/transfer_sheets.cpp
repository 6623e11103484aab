// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/transfer_sheets.h"

#include "models/stock/code_finder.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/scan_board.h"
#include "ui/common/scan_signal.h"
#include "ui/stock/stock_words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

namespace {

constexpr int wide = 860;
constexpr int narrow = 560;
constexpr int boardHeight = 330;
constexpr int longestReason = 100;
constexpr int longestNote = 1000;

QString plain(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

// Planning --------------------------------------------------------------------------------------------------------------

TransferSheet::TransferSheet(Session &session, QWidget *page)
    : StockSheet(session, QStringLiteral("transfer"), wide, page)
    , m_finder(new CodeFinder(session, CodeFinder::Memory::Remembers, this))
    , m_from(new QComboBox)
    , m_to(new QComboBox)
    , m_notes(new QLineEdit)
    , m_code(new QLineEdit)
    , m_board(new ScanBoard(QStringLiteral("transfer"), {ScanLines::Place, ScanLines::Sku, ScanLines::Name, ScanLines::Expected, ScanLines::Quantity}))
{
    setTitle(tr("New transfer"), tr("Scan what goes along. Nothing leaves the shelf before the transfer is sent."));
    m_from->setObjectName(QStringLiteral("transferFromCombo"));
    m_to->setObjectName(QStringLiteral("transferToCombo"));
    m_notes->setObjectName(QStringLiteral("transferNotesEdit"));
    m_notes->setMaxLength(longestNote);
    m_notes->setPlaceholderText(tr("For the people there"));
    m_code->setObjectName(QStringLiteral("transferCodeEdit"));
    m_code->setPlaceholderText(tr("SKU or barcode, then Enter"));
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(Space::Medium);
    const auto place = [&](const QString &title, QWidget *field, int row, int column) {
        auto *cell = new QVBoxLayout;
        addField(title, field, cell);
        fields->addLayout(cell, row, column);
    };
    place(tr("From"), m_from, 0, 0);
    place(tr("To"), m_to, 0, 1);
    place(tr("Without a scanner"), m_code, 1, 0);
    place(tr("Note"), m_notes, 1, 1);
    body()->addLayout(fields);
    m_board->lines()->setTitle(ScanLines::Expected, tr("Available"));
    m_board->setMinimumHeight(boardHeight);
    body()->addWidget(m_board, 1);
    setFirstField(m_board->table());

    connect(m_board, &ScanBoard::changed, this, &TransferSheet::showButton);
    connect(m_to, &QComboBox::currentIndexChanged, this, [this] {
        clearProblems();
        showButton();
    });
    // what was there belongs to the other warehouse
    connect(m_from, &QComboBox::activated, this, [this] { m_board->lines()->clear(); });
    connect(m_code, &QLineEdit::returnPressed, this, [this] {
        if (!m_code->text().trimmed().isEmpty())
            scan(m_code->text());
        m_code->clear();
    });
    connect(m_finder, &CodeFinder::found, this, [this](const QString &, const CodeHit &product) { addProduct(product); });
    connect(m_finder, &CodeFinder::unknown, m_board, &ScanBoard::tellUnknown);
    connect(m_finder, &CodeFinder::several, this, [this](const QString &code, const QList<CodeHit> &products) { m_board->tellSeveral(code, skusOf(products)); });
    connect(m_finder, &CodeFinder::failed, this, [this](const QString &code, const Error &error) {
        m_board->scanSignal()->tell(Tone::Bad, code, tr("%1 This scan is not counted: scan it again.").arg(error.message), QStringLiteral("?"));
    });
    reset();
}

void TransferSheet::openFor(const QList<StockWarehouse> &all)
{
    if (!hasInput()) {
        m_from->clear();
        m_to->clear();
        for (const StockWarehouse &warehouse : all) {
            if (warehouse.isMine)
                m_from->addItem(warehouse.name, warehouse.id);
            m_to->addItem(warehouse.name, warehouse.id);
        }
        m_to->setCurrentIndex(-1);
    }
    notice()->clear();
    clearProblems();
    showButton();
    open();
}

bool TransferSheet::hasInput() const
{
    return m_board->lines()->hasInput();
}

bool TransferSheet::scan(const QString &code)
{
    if (isBusy())
        return false;
    if (m_finder->waiting() > 0 || !m_board->scan(code))
        m_finder->find(code);
    return true;
}

void TransferSheet::addProduct(const CodeHit &product)
{
    const auto here = std::find_if(product.places.cbegin(), product.places.cend(),
                                   [this](const CodeHit::Place &place) { return place.warehouseId == m_from->currentData().toUuid(); });
    if (here == product.places.cend()) {
        m_board->scanSignal()->tell(Tone::Waiting, product.name, tr("There is none of it in %1.").arg(m_from->currentText()), QStringLiteral("0"));
        return;
    }
    const QString key = plain(product.productId);
    m_board->scanRow(m_board->lines()->add(
        {.id = key, .productId = key, .sku = product.sku, .barcode = product.barcode, .name = product.name, .place = here->bin, .note = {}, .expected = here->available}));
}

void TransferSheet::submit()
{
    if (m_to->currentIndex() < 0 || m_to->currentData() == m_from->currentData()) {
        tellProblem(m_to, tr("Where does it go? A transfer ends in another warehouse."));
        return;
    }
    QJsonArray lines;
    for (const ScanLine &line : m_board->lines()->lines()) {
        if (line.quantity > 0)
            lines.append(QJsonObject{{QStringLiteral("product_id"), line.productId}, {QStringLiteral("quantity"), line.quantity}});
    }
    send({StockCommand::Kind::CreateTransfer,
          {{QStringLiteral("from_warehouse_id"), plain(m_from->currentData().toUuid())},
           {QStringLiteral("to_warehouse_id"), plain(m_to->currentData().toUuid())},
           {QStringLiteral("lines"), lines},
           {QStringLiteral("notes"), m_notes->text().simplified()}}});
}

QString TransferSheet::news(const QJsonObject &) const
{
    return tr("A transfer of %Ln unit(s) to %1 is planned.", nullptr, m_board->lines()->units()).arg(m_to->currentText());
}

void TransferSheet::reset()
{
    m_board->lines()->clear();
    m_notes->clear();
    m_to->setCurrentIndex(-1);
    m_board->scanSignal()->invite(tr("Scan the first unit"), tr("The scanner works here without a click."));
}

void TransferSheet::showButton()
{
    const int units = m_board->lines()->units();
    setButton(units > 0 ? tr("Plan the transfer of %Ln unit(s)", nullptr, units) : tr("Nothing scanned yet"), units > 0);
    m_board->setEnabled(!isBusy());
}

// Arriving --------------------------------------------------------------------------------------------------------------

ArrivalSheet::ArrivalSheet(Session &session, QWidget *page)
    : StockSheet(session, QStringLiteral("arrival"), wide, page)
    , m_board(new ScanBoard(QStringLiteral("arrival"), {ScanLines::Sku, ScanLines::Name, ScanLines::Expected, ScanLines::Quantity, ScanLines::Damaged}))
    , m_all(new QPushButton(tr("All of it is here")))
{
    m_all->setObjectName(QStringLiteral("arrivalAllButton"));
    m_board->lines()->setTitle(ScanLines::Expected, tr("On the way"));
    m_board->lines()->setTitle(ScanLines::Quantity, tr("Arrived"));
    m_board->lines()->setStrict(true);
    m_board->setMinimumHeight(boardHeight + 60);
    body()->addWidget(m_board, 1);
    body()->addWidget(m_all, 0, Qt::AlignLeft);
    setFirstField(m_board->table());
    connect(m_board, &ScanBoard::changed, this, &ArrivalSheet::showButton);
    connect(m_all, &QPushButton::clicked, this, [this] {
        ScanLines *lines = m_board->lines();
        for (int row = 0; row < lines->rowCount(); ++row)
            lines->setQuantity(row, qMax(0, lines->lines().at(row).expected.value_or(0) - lines->lines().at(row).damaged));
    });
}

void ArrivalSheet::openFor(const TransferDetail &transfer)
{
    if (transfer.id != m_transfer.id) {
        reset();
        m_board->scanSignal()->invite(tr("Scan what arrived"), tr("Damaged units are typed in their column."));
    }
    notice()->clear();
    setTransfer(transfer);
    open();
}

void ArrivalSheet::setTransfer(const TransferDetail &transfer)
{
    QHash<QString, ScanLine> before;
    for (const ScanLine &line : m_board->lines()->lines())
        before.insert(line.id, line);
    m_transfer = transfer;
    QList<ScanLine> lines;
    for (const TransferLine &line : transfer.lines) {
        if (line.onTheWay() <= 0)
            continue;
        const QString id = plain(line.id);
        ScanLine fresh{.id = id, .productId = plain(line.productId), .sku = line.sku, .barcode = line.barcode, .name = line.name, .place = {}, .note = {}, .expected = line.onTheWay()};
        fresh.damaged = qMin(before[id].damaged, line.onTheWay());
        fresh.quantity = qMin(before[id].quantity, line.onTheWay() - fresh.damaged);
        lines.append(fresh);
    }
    m_board->lines()->setLines(lines);
    setTitle(tr("Receive from %1").arg(transfer.fromName), tr("into %1 · %Ln unit(s) on the way", nullptr, transfer.onTheWay()).arg(transfer.toName));
    showButton();
}

bool ArrivalSheet::hasInput() const
{
    return isOpen() && m_board->lines()->hasInput();
}

bool ArrivalSheet::scan(const QString &code)
{
    if (isBusy())
        return false;
    if (!m_board->scan(code))
        m_board->scanSignal()->tell(Tone::Bad, code.trimmed(), tr("This is not on the transfer. Set it aside."), QStringLiteral("?"));
    return true;
}

void ArrivalSheet::submit()
{
    QJsonArray lines;
    for (const ScanLine &line : m_board->lines()->lines()) {
        if (line.quantity + line.damaged > line.expected.value_or(0)) {
            notice()->tell(Tone::Bad, tr("Of %1 only %2 are on the way.").arg(line.sku, Format::count(line.expected.value_or(0))));
            return;
        }
        if (line.quantity + line.damaged > 0) {
            lines.append(QJsonObject{{QStringLiteral("transfer_line_id"), line.id},
                                     {QStringLiteral("quantity"), line.quantity},
                                     {QStringLiteral("damaged_quantity"), line.damaged}});
        }
    }
    send({StockCommand::Kind::ReceiveTransfer,
          {{QStringLiteral("transfer_id"), plain(m_transfer.id)}, {QStringLiteral("row_version"), m_transfer.rowVersion}, {QStringLiteral("lines"), lines}}});
}

QString ArrivalSheet::news(const QJsonObject &answer) const
{
    const int units = m_board->lines()->units() + m_board->lines()->damagedUnits();
    return answer[QStringLiteral("status")].toString() == QLatin1String("RECEIVED")
        ? tr("All of the transfer is in %1.").arg(m_transfer.toName)
        : tr("%Ln unit(s) are in %1; the rest is still on the way.", nullptr, units).arg(m_transfer.toName);
}

void ArrivalSheet::reset()
{
    m_transfer = {};
    m_board->lines()->clear();
}

void ArrivalSheet::showButton()
{
    const int units = m_board->lines()->units() + m_board->lines()->damagedUnits();
    setButton(units > 0 ? tr("Take %Ln unit(s) in", nullptr, units) : tr("Nothing scanned yet"), units > 0);
    m_board->setEnabled(!isBusy());
}

// Calling off -----------------------------------------------------------------------------------------------------------

CallOffSheet::CallOffSheet(Session &session, QWidget *page)
    : StockSheet(session, QStringLiteral("callOff"), narrow, page)
    , m_question(plainLabel({}, TextLook::Muted))
    , m_reason(new QComboBox)
{
    m_question->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("callOffReasonCombo"));
    m_reason->setEditable(true);
    m_reason->addItems({tr("Not needed any more"), tr("Wrong warehouse"), tr("Lost on the way"), tr("Came back")});
    m_reason->lineEdit()->setMaxLength(longestReason);
    m_reason->lineEdit()->setPlaceholderText(tr("Choose or write why"));
    body()->addWidget(m_question);
    addField(tr("Reason"), m_reason);
    setFirstField(m_reason);
}

void CallOffSheet::openFor(const TransferDetail &transfer)
{
    reset();
    m_transfer = transfer;
    setTitle(tr("Call the transfer off"), QStringLiteral("%1 → %2").arg(transfer.fromName, transfer.toName));
    const bool isOnTheWay = transfer.onTheWay() > 0;
    m_question->setText(isOnTheWay ? tr("How many of each came back? The others count as lost.") : tr("Nothing has left yet, so no stock changes."));
    if (isOnTheWay) {
        m_host = new QWidget;
        auto *grid = new QGridLayout(m_host);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setColumnStretch(0, 1);
        for (const TransferLine &line : transfer.lines) {
            if (line.onTheWay() <= 0)
                continue;
            const int row = grid->rowCount();
            auto *name = plainLabel(QStringLiteral("%1 · %2").arg(line.sku, line.name));
            name->setWordWrap(true);
            auto *returned = new QSpinBox;
            returned->setObjectName(QStringLiteral("callOffReturned_%1").arg(line.sku));
            returned->setAccessibleName(tr("Units of %1 that came back").arg(line.name));
            returned->setRange(0, line.onTheWay());
            returned->setValue(line.onTheWay());
            grid->addWidget(name, row, 0);
            grid->addWidget(returned, row, 1);
            grid->addWidget(plainLabel(tr("of %1").arg(Format::count(line.onTheWay())), TextLook::Muted), row, 2);
            m_lines.append({line.id, returned, line.onTheWay()});
        }
        body()->insertWidget(1, m_host);
    }
    notice()->clear();
    clearProblems();
    showButton();
    open();
}

bool CallOffSheet::hasInput() const
{
    return isOpen() && !m_reason->currentText().isEmpty();
}

void CallOffSheet::submit()
{
    const QString reason = m_reason->currentText().simplified();
    if (reason.isEmpty()) {
        tellProblem(m_reason, tr("Say why, so that the others can follow what happened."));
        return;
    }
    QJsonArray lines;
    for (const Line &line : std::as_const(m_lines)) {
        lines.append(QJsonObject{{QStringLiteral("transfer_line_id"), plain(line.id)},
                                 {QStringLiteral("returned_quantity"), line.returned->value()},
                                 {QStringLiteral("lost_quantity"), line.onTheWay - line.returned->value()}});
    }
    send({StockCommand::Kind::CancelTransfer,
          {{QStringLiteral("transfer_id"), plain(m_transfer.id)},
           {QStringLiteral("row_version"), m_transfer.rowVersion},
           {QStringLiteral("reason"), reason},
           {QStringLiteral("lines"), lines.isEmpty() ? QJsonValue() : QJsonValue(lines)}}});
}

QString CallOffSheet::news(const QJsonObject &) const
{
    return tr("The transfer to %1 is called off.").arg(m_transfer.toName);
}

void CallOffSheet::reset()
{
    delete m_host;
    m_host = nullptr;
    m_lines.clear();
    m_reason->setCurrentIndex(-1);
    m_reason->clearEditText();
}

void CallOffSheet::showButton()
{
    setButton(tr("Call it off"));
}
