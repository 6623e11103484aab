// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/stock_page.h"

#include "models/core/scan_code.h"
#include "models/db/session.h"
#include "models/stock/code_finder.h"
#include "models/stock/stock_lists.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/detail_header.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/stock/label_sheet.h"
#include "ui/stock/receive_sheet.h"
#include "ui/stock/return_sheet.h"
#include "ui/stock/row_sheets.h"
#include "ui/stock/stock_cards.h"
#include "ui/stock/stock_words.h"

#include <algorithm>

namespace {

RecordNouns nouns()
{
    return {.counted = [](int n) { return StockPage::tr("%Ln stock row(s)", nullptr, n); },
            .icon = QStringLiteral("box"),
            .emptyTitle = StockPage::tr("Nothing here"),
            .emptyText = StockPage::tr("No stock in your warehouses is like that now."),
            .failedTitle = StockPage::tr("The stock could not be loaded"),
            .name = StockPage::tr("Stock")};
}

QString subtitleOf(const StockDetail &stock)
{
    QStringList parts{stock.productName, stock.warehouseName, stock.bin, stock.barcode,
                      StockPage::tr("reorder at %1").arg(Format::count(stock.reorderPoint))};
    if (stock.lastCounted.isValid())
        parts << StockPage::tr("counted %1").arg(QLocale().toString(stock.lastCounted, QLocale::ShortFormat));
    return dotted(parts);
}

} // namespace

StockPage::StockPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : StockDeskPage(session, tr("Stock"), stockListDefinition(), std::move(source),
                    {.name = QStringLiteral("stock"),
                     .relation = QStringLiteral("shop.inventory_items"),
                     .keyColumn = QStringLiteral("inventory_id"),
                     .nouns = nouns(),
                     .views = stockViews()},
                    QStringLiteral("stock"),
                    {.name = tr("Stock card"),
                     .icon = QStringLiteral("box"),
                     .nothingTitle = tr("Nothing chosen"),
                     .nothingText = tr("Scan a product, or choose one in the list, to see what explains its figures."),
                     .failedTitle = tr("The stock card could not be loaded")},
                    parent)
    , m_holds(pane()->addCard("holdsCard", tr("Who holds it")))
    , m_elsewhere(pane()->addCard("elsewhereCard", tr("Elsewhere")))
    , m_movements(pane()->addCard("movementsCard", tr("Stock card")))
    , m_older(new QPushButton(tr("Older movements")))
    , m_finder(new CodeFinder(session, CodeFinder::Memory::AsksAnew, this))
    , m_receive(new ReceiveSheet(session, this))
    , m_adjust(new AdjustSheet(session, this))
    , m_damage(new DamageSheet(session, this))
    , m_return(new ReturnSheet(session, this))
    , m_labels(new LabelSheet(this))
{
    for (StockSheet *sheet : std::initializer_list<StockSheet *>{m_receive, m_adjust, m_damage, m_return})
        addSheet(sheet);
    m_older->setObjectName(QStringLiteral("olderMovementsButton"));
    setLook(m_older, ButtonLook::Quiet);
    m_movements->header()->addWidget(m_older);
    connect(m_older, &QPushButton::clicked, this, &StockPage::loadOlder);
    makeActions(session);
    connectFinder();
}

StockPage::~StockPage() = default;

void StockPage::makeActions(Session &session)
{
    m_receiveButton = newButton("receiveButton", tr("Receive…"), Qt::Key_F2);
    setLook(m_receiveButton, ButtonLook::Primary);
    m_receiveButton->setVisible(session.hasAnyRole(Roles(Role::Warehouse) | Role::Manager));
    list()->addAction(m_receiveButton);
    connect(m_receiveButton, &QPushButton::clicked, this, [this] {
        withWarehouses([this](const QList<StockWarehouse> &all) {
            QList<StockWarehouse> mine;
            std::copy_if(all.cbegin(), all.cend(), std::back_inserter(mine), [](const StockWarehouse &warehouse) { return warehouse.isMine; });
            m_receive->openFor(mine, m_stock ? m_stock->warehouseId : QUuid());
        });
    });

    auto *adjust = newButton("adjustButton", tr("Adjust…"), Qt::Key_F3);
    auto *damage = newButton("damageButton", tr("Damage…"), Qt::Key_F4);
    auto *back = newButton("returnButton", tr("Take back…"), Qt::Key_F6);
    auto *labels = newButton("labelsButton", tr("Labels…"), Qt::Key_F8);
    m_moveButtons = {adjust, damage, back};
    for (ActionButton *button : {adjust, damage, back, labels})
        header()->addAction(button);
    connect(labels, &QPushButton::clicked, this, [this] { m_labels->openFor(*m_stock); });
    connect(m_labels, &LabelSheet::written, this, [this](const QString &path) { emit told(Tone::Good, tr("The labels are in %1.").arg(path)); });
    connect(adjust, &QPushButton::clicked, this, [this] { m_adjust->openFor(*m_stock); });
    connect(damage, &QPushButton::clicked, this, [this] { m_damage->openFor(*m_stock); });
    connect(back, &QPushButton::clicked, this, [this] { m_return->openFor(*m_stock); });
}

void StockPage::connectFinder()
{
    connect(m_finder, &CodeFinder::found, this, &StockPage::onFound);
    connect(m_finder, &CodeFinder::unknown, this, [this](const QString &code) {
        const ScanCode scanned(code);
        tellScan(Tone::Bad, scanned.isUnreadable() ? tr("Unreadable code") : scanned.text(),
                 scanned.isUnreadable()             ? tr("The label cannot be read. Scan it again.")
                     : scanned.hasWrongCheckDigit() ? tr("The check digit is wrong: the code is damaged. Scan it again.")
                                                    : tr("No product has this code."),
                 QStringLiteral("?"));
    });
    connect(m_finder, &CodeFinder::several, this, [this](const QString &code, const QList<CodeHit> &products) {
        tellScan(Tone::Waiting, code, tr("Several products carry this code: %1").arg(skusOf(products)), QStringLiteral("?"));
        list()->search(code);
    });
    connect(m_finder, &CodeFinder::failed, this,
            [this](const QString &code, const Error &error) { tellScan(Tone::Bad, code, error.message, QStringLiteral("?")); });
}

void StockPage::refresh()
{
    StockDeskPage::refresh();
    showCounts();
}

void StockPage::rowsChanged(const ChangeNotice &change)
{
    StockDeskPage::rowsChanged(change);
    if (!change.keys)
        showCounts();
}

void StockPage::openRecord(const QString &keyOrSku)
{
    if (const QUuid key = QUuid::fromString(keyOrSku); !key.isNull())
        list()->choose(keyOf(key));
    else
        onScan(keyOrSku);
}

void StockPage::forget()
{
    m_stock.reset();
}

void StockPage::load()
{
    await(queries().detail(id(), freshToken()), [this](StockDetail stock) {
        m_stock = std::move(stock);
        showStock();
    });
}

void StockPage::showStock()
{
    header()->show(m_stock->sku.isEmpty() ? m_stock->productName : m_stock->sku, stockState(m_stock->level()), subtitleOf(*m_stock));
    header()->setFigures(stockFigures(*m_stock));
    for (ActionButton *button : std::as_const(m_moveButtons))
        button->setVisible(m_stock->mayMove);
    m_holds->setContent(holdsContent(*m_stock));
    m_elsewhere->setContent(elsewhereContent(*m_stock));
    m_movements->setContent(movementsContent(*m_stock));
    m_older->setVisible(m_stock->hasOlder);
    for (RowSheet *sheet : {static_cast<RowSheet *>(m_adjust), static_cast<RowSheet *>(m_damage)}) {
        if (sheet->isOpen())
            sheet->setStock(*m_stock);
    }
}

void StockPage::loadOlder()
{
    const StockMovement oldest = m_stock->movements.last();
    StockBuckets before = oldest.after;
    before -= oldest.change;
    awaitMore(queries().older(m_stock->id, oldest.sequence, before, {}), [this](const OlderMovements &older) {
        m_stock->movements += older.movements;
        m_stock->hasOlder = older.hasOlder;
        showStock();
    });
}

void StockPage::showCounts()
{
    deliver(queries().viewCounts({}), this, [this](const Result<StockViewCounts> &counts) {
        if (!counts)
            return; // the tabs say less then
        list()->setViewCount(QStringLiteral("low"), counts->low);
        list()->setViewCount(QStringLiteral("out"), counts->out);
    });
}

void StockPage::onScan(const QString &code)
{
    if (!m_labels->isOpen())
        m_finder->find(code);
}

void StockPage::onFound(const QString &code, const CodeHit &product)
{
    if (product.places.isEmpty()) {
        tellScan(Tone::Waiting, product.name, tr("%1 is in none of your warehouses.").arg(product.sku.isEmpty() ? code : product.sku), QStringLiteral("0"));
        return;
    }
    // the warehouse that is on the screen, else the first that has some
    auto place = std::find_if(product.places.cbegin(), product.places.cend(),
                              [this](const CodeHit::Place &here) { return m_stock && here.warehouseId == m_stock->warehouseId; });
    if (place == product.places.cend())
        place = std::max_element(product.places.cbegin(), product.places.cend(),
                                 [](const CodeHit::Place &one, const CodeHit::Place &other) { return one.available < other.available; });
    tellScan(Tone::Good, product.name, dotted({product.sku, place->bin}));
    list()->choose(keyOf(place->inventoryId));
}
