// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/count_sheets.h"

#include "models/db/session.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/scan_board.h"
#include "ui/common/scan_signal.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int narrow = 520;
constexpr int wide = 860;
constexpr int boardHeight = 420;
constexpr int longestNote = 1000;

QString plain(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

int countedLines(const ScanLines &lines)
{
    return int(std::count_if(lines.lines().cbegin(), lines.lines().cend(), [](const ScanLine &line) { return line.isCounted; }));
}

} // namespace

// Beginning -------------------------------------------------------------------------------------------------------------

StartCountSheet::StartCountSheet(Session &session, QWidget *page)
    : StockSheet(session, QStringLiteral("startCount"), narrow, page)
    , m_queries(session.executor(), session.whoAmI().roles)
    , m_warehouse(new QComboBox)
    , m_bins(new QLineEdit)
    , m_extent(plainLabel({}, TextLook::Strong))
    , m_notes(new QLineEdit)
{
    setTitle(tr("New count"), tr("Work goes on while it is counted: what moves meanwhile is taken into account."));
    m_warehouse->setObjectName(QStringLiteral("startCountWarehouseCombo"));
    m_bins->setObjectName(QStringLiteral("startCountBinsEdit"));
    m_bins->setPlaceholderText(tr("All bins; or their beginnings: A-01, B"));
    m_extent->setObjectName(QStringLiteral("startCountExtentLabel"));
    m_notes->setObjectName(QStringLiteral("startCountNotesEdit"));
    m_notes->setMaxLength(longestNote);
    addField(tr("Where"), m_warehouse);
    addField(tr("Bins"), m_bins);
    body()->addWidget(m_extent);
    addField(tr("Note"), m_notes);
    setFirstField(m_bins);
    connect(m_warehouse, &QComboBox::currentIndexChanged, this, &StartCountSheet::loadBins);
    connect(m_bins, &QLineEdit::textChanged, this, [this] {
        clearProblems();
        showButton();
    });
}

void StartCountSheet::openFor(const QList<StockWarehouse> &all)
{
    m_warehouse->clear();
    for (const StockWarehouse &warehouse : all) {
        if (warehouse.isMine)
            m_warehouse->addItem(warehouse.name, warehouse.id);
    }
    notice()->clear();
    clearProblems();
    showButton();
    open();
}

void StartCountSheet::loadBins()
{
    m_content.clear();
    showButton();
    if (m_warehouse->currentIndex() < 0)
        return;
    deliver(m_queries.bins(m_warehouse->currentData().toUuid(), {}), this, m_loads.next(), [this](const Result<QList<BinContent>> &bins) {
        if (bins)
            m_content = *bins;
        else
            notice()->tell(Tone::Bad, bins.error().message);
        showButton();
    });
}

QStringList StartCountSheet::chosenBins() const
{
    QStringList beginnings = m_bins->text().toUpper().split(QRegularExpression(QStringLiteral("[,;\\s]+")), Qt::SkipEmptyParts);
    QStringList bins;
    for (const BinContent &content : m_content) {
        const bool fits = std::any_of(beginnings.cbegin(), beginnings.cend(), [&](const QString &beginning) { return content.bin.startsWith(beginning); });
        if (fits && !content.bin.isEmpty())
            bins << content.bin;
    }
    return bins;
}

int StartCountSheet::chosenRows() const
{
    const bool all = m_bins->text().trimmed().isEmpty();
    const QStringList bins = chosenBins();
    int rows = 0;
    for (const BinContent &content : m_content)
        rows += all || bins.contains(content.bin) ? content.rows : 0;
    return rows;
}

bool StartCountSheet::hasInput() const
{
    return isOpen() && !(m_bins->text().isEmpty() && m_notes->text().isEmpty());
}

// A bin's own label.
bool StartCountSheet::scan(const QString &code)
{
    QStringList bins = m_bins->text().split(u',', Qt::SkipEmptyParts);
    bins << code.trimmed();
    m_bins->setText(bins.join(u','));
    return true;
}

void StartCountSheet::submit()
{
    const bool all = m_bins->text().trimmed().isEmpty();
    if (!all && chosenBins().isEmpty()) {
        tellProblem(m_bins, tr("No bin of this warehouse with stock begins so."));
        return;
    }
    send({StockCommand::Kind::StartCount,
          {{QStringLiteral("warehouse_id"), plain(m_warehouse->currentData().toUuid())},
           {QStringLiteral("bins"), all ? QJsonValue() : QJsonValue(QJsonArray::fromStringList(chosenBins()))},
           {QStringLiteral("product_ids"), QJsonValue()},
           {QStringLiteral("is_blind"), true},
           {QStringLiteral("notes"), m_notes->text().simplified()}}});
}

QString StartCountSheet::news(const QJsonObject &answer) const
{
    return tr("A count of %Ln line(s) has begun.", nullptr, answer[QStringLiteral("lines")].toInt());
}

void StartCountSheet::reset()
{
    m_bins->clear();
    m_notes->clear();
}

void StartCountSheet::showButton()
{
    const int rows = chosenRows();
    m_extent->setText(m_content.isEmpty() ? QString() : tr("%Ln line(s) to count", nullptr, rows));
    setButton(tr("Begin the count"), m_warehouse->currentIndex() >= 0);
}

// Counting --------------------------------------------------------------------------------------------------------------

CountSheet::CountSheet(Session &session, QWidget *page)
    : StockSheet(session, QStringLiteral("count"), wide, page)
    , m_board(new ScanBoard(QStringLiteral("count"), {ScanLines::Place, ScanLines::Sku, ScanLines::Name, ScanLines::Quantity}))
{
    m_board->lines()->setTitle(ScanLines::Quantity, tr("Found"));
    m_board->lines()->setBlank(true);
    m_board->setMinimumHeight(boardHeight);
    body()->addWidget(m_board, 1);
    setFirstField(m_board->table());
    connect(m_board, &ScanBoard::changed, this, &CountSheet::showButton);
}

void CountSheet::openFor(const CountDetail &count)
{
    if (count.id != m_count.id || !m_board->lines()->hasInput()) {
        QList<ScanLine> lines;
        for (const CountLine &line : count.lines) {
            if (line.isOpen())
                lines.append({.id = plain(line.id), .productId = plain(line.productId), .sku = line.sku, .barcode = line.barcode, .name = line.name, .place = line.bin, .note = {}});
        }
        m_board->lines()->setLines(lines);
        m_board->scanSignal()->invite(tr("Scan what lies there"), tr("Or choose a line and type what was found; 0 is an answer too."));
    }
    m_count = count;
    setTitle(tr("Count in %1").arg(count.warehouseName), tr("%Ln line(s) to count", nullptr, int(m_board->lines()->lines().size())));
    notice()->clear();
    showButton();
    open();
}

bool CountSheet::hasInput() const
{
    return m_board->lines()->hasInput();
}

bool CountSheet::scan(const QString &code)
{
    if (isBusy())
        return false;
    if (!m_board->scan(code))
        m_board->scanSignal()->tell(Tone::Bad, code.trimmed(), tr("This is not on the count, or it was counted before."), QStringLiteral("?"));
    return true;
}

void CountSheet::submit()
{
    QJsonArray lines;
    for (const ScanLine &line : m_board->lines()->lines()) {
        if (line.isCounted)
            lines.append(QJsonObject{{QStringLiteral("count_line_id"), line.id}, {QStringLiteral("counted_quantity"), line.quantity}});
    }
    send({StockCommand::Kind::RecordCount, {{QStringLiteral("count_id"), plain(m_count.id)}, {QStringLiteral("lines"), lines}}});
}

QString CountSheet::news(const QJsonObject &answer) const
{
    return tr("%Ln line(s) counted.", nullptr, answer[QStringLiteral("lines")].toInt());
}

void CountSheet::reset()
{
    m_board->lines()->clear();
}

void CountSheet::showButton()
{
    const int counted = countedLines(*m_board->lines());
    setButton(counted > 0 ? tr("Record %Ln counted line(s)", nullptr, counted) : tr("Nothing counted yet"), counted > 0);
    m_board->setEnabled(!isBusy());
}
