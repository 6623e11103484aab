// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/receive_sheet.h"

#include "models/stock/code_finder.h"
#include "ui/common/format.h"
#include "ui/common/notice.h"
#include "ui/common/scan_board.h"
#include "ui/common/scan_signal.h"
#include "ui/stock/stock_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QVBoxLayout>

namespace {

constexpr int sheetWidth = 860;
constexpr int longestReference = 200;

} // namespace

ReceiveSheet::ReceiveSheet(Session &session, QWidget *page)
    : StockSheet(session, QStringLiteral("receive"), sheetWidth, page)
    , m_finder(new CodeFinder(session, CodeFinder::Memory::Remembers, this))
    , m_warehouse(new QComboBox)
    , m_reference(new QLineEdit)
    , m_code(new QLineEdit)
    , m_board(new ScanBoard(QStringLiteral("receive"), {ScanLines::Place, ScanLines::Sku, ScanLines::Name, ScanLines::Quantity, ScanLines::Damaged}))
{
    setTitle(tr("Receive goods"), tr("Scan each unit, or type the quantity of a line. Nothing is booked before you press the button."));
    m_warehouse->setObjectName(QStringLiteral("receiveWarehouseCombo"));
    m_reference->setObjectName(QStringLiteral("receiveReferenceEdit"));
    m_reference->setMaxLength(longestReference);
    m_reference->setPlaceholderText(tr("As the supplier writes it"));
    m_code->setObjectName(QStringLiteral("receiveCodeEdit"));
    m_code->setPlaceholderText(tr("SKU or barcode, then Enter"));

    auto *fields = new QHBoxLayout;
    fields->setSpacing(Space::Medium);
    for (const auto &[title, field] : {std::pair<QString, QWidget *>{tr("Into"), m_warehouse}, {tr("Delivery number"), m_reference}, {tr("Without a scanner"), m_code}}) {
        auto *column = new QVBoxLayout;
        addField(title, field, column);
        fields->addLayout(column, 1);
    }
    body()->addLayout(fields);
    m_board->setMinimumHeight(330);
    body()->addWidget(m_board, 1);
    setFirstField(m_board->table());

    connect(m_board, &ScanBoard::changed, this, &ReceiveSheet::showButton);
    connect(m_warehouse, &QComboBox::currentIndexChanged, this, &ReceiveSheet::showButton);
    connect(m_code, &QLineEdit::returnPressed, this, [this] {
        if (!m_code->text().trimmed().isEmpty())
            scan(m_code->text());
        m_code->clear();
    });
    connect(m_finder, &CodeFinder::found, this, [this](const QString &, const CodeHit &product) {
        addProduct(product);
        m_board->scan(product.sku.isEmpty() ? product.barcode : product.sku);
    });
    connect(m_finder, &CodeFinder::unknown, m_board, &ScanBoard::tellUnknown);
    connect(m_finder, &CodeFinder::several, this, [this](const QString &code, const QList<CodeHit> &products) {
        m_board->tellSeveral(code, skusOf(products));
    });
    connect(m_finder, &CodeFinder::failed, this, [this](const QString &code, const Error &error) {
        m_board->scanSignal()->tell(Tone::Bad, code, tr("%1 This scan is not counted: scan it again.").arg(error.message), QStringLiteral("?"));
    });
    reset();
}

void ReceiveSheet::openFor(const QList<StockWarehouse> &warehouses, const QUuid &chosen)
{
    if (!hasInput()) {
        m_warehouse->clear();
        for (const StockWarehouse &warehouse : warehouses)
            m_warehouse->addItem(warehouse.name, warehouse.id);
        m_warehouse->setCurrentIndex(qMax(0, m_warehouse->findData(chosen)));
    }
    notice()->clear();
    showButton();
    open();
}

bool ReceiveSheet::hasInput() const
{
    return m_board->lines()->hasInput();
}

bool ReceiveSheet::scan(const QString &code)
{
    if (isBusy())
        return false;
    // behind those that are still looked up, so that what is said last is about the latest scan
    if (m_finder->waiting() > 0 || !m_board->scan(code))
        m_finder->find(code);
    return true;
}

void ReceiveSheet::addProduct(const CodeHit &product)
{
    QString bin;
    for (const CodeHit::Place &place : product.places) {
        if (place.warehouseId == m_warehouse->currentData().toUuid())
            bin = place.bin;
    }
    m_board->lines()->add({.id = product.productId.toString(QUuid::WithoutBraces),
                           .productId = product.productId.toString(QUuid::WithoutBraces),
                           .sku = product.sku,
                           .barcode = product.barcode,
                           .name = product.name,
                           .place = bin,
                           .note = {}});
}

void ReceiveSheet::submit()
{
    QJsonArray lines;
    for (const ScanLine &line : m_board->lines()->lines()) {
        if (line.quantity + line.damaged > 0) {
            lines.append(QJsonObject{{QStringLiteral("product_id"), line.productId},
                                     {QStringLiteral("quantity"), line.quantity},
                                     {QStringLiteral("damaged_quantity"), line.damaged}});
        }
    }
    send({StockCommand::Kind::Receive,
          {{QStringLiteral("warehouse_id"), m_warehouse->currentData().toUuid().toString(QUuid::WithoutBraces)},
           {QStringLiteral("lines"), lines},
           {QStringLiteral("reference"), m_reference->text().simplified()}}});
}

QString ReceiveSheet::news(const QJsonObject &) const
{
    return tr("%Ln unit(s) came into %1.", nullptr, m_board->lines()->units() + m_board->lines()->damagedUnits()).arg(m_warehouse->currentText());
}

void ReceiveSheet::reset()
{
    m_board->lines()->clear();
    m_reference->clear();
    m_board->scanSignal()->invite(tr("Scan the first unit"), tr("The scanner works here without a click."));
}

void ReceiveSheet::showButton()
{
    const int units = m_board->lines()->units() + m_board->lines()->damagedUnits();
    setButton(units > 0 ? tr("Receive %Ln unit(s) into %1", nullptr, units).arg(m_warehouse->currentText()) : tr("Nothing scanned yet"),
              units > 0 && m_warehouse->currentIndex() >= 0);
    m_board->setEnabled(!isBusy());
}
