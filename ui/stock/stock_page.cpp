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
#include "ui/common/chip_delegate.h"
#include "ui/common/detail_header.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/record_pane.h"
#include "ui/common/scan_filter.h"
#include "ui/common/scan_signal.h"
#include "ui/stock/label_sheet.h"
#include "ui/stock/receive_sheet.h"
#include "ui/stock/return_sheet.h"
#include "ui/stock/row_sheets.h"
#include "ui/stock/stock_cards.h"
#include "ui/stock/stock_words.h"

#include <QApplication>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace {

const auto prefixSetting = QStringLiteral("scanner/prefix");

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
    : ListPage(session, tr("Stock"), stockListDefinition(), std::move(source),
               {.name = QStringLiteral("stock"),
                .relation = QStringLiteral("shop.inventory_items"),
                .keyColumn = QStringLiteral("inventory_id"),
                .nouns = nouns(),
                .views = stockViews()},
               parent)
    , m_queries(session.executor(), session.whoAmI().roles)
    , m_header(new DetailHeader(QStringLiteral("stock")))
    , m_pane(new RecordPane(QStringLiteral("stock"), {.name = tr("Stock card"), .icon = QStringLiteral("box"), .nothingTitle = tr("Nothing chosen"), .nothingText = tr("Scan a product, or choose one in the list, to see what explains its figures."), .failedTitle = tr("The stock card could not be loaded")}, m_header))
    , m_signal(new ScanSignal)
    , m_holds(m_pane->addCard("holdsCard", tr("Who holds it")))
    , m_elsewhere(m_pane->addCard("elsewhereCard", tr("Elsewhere")))
    , m_movements(m_pane->addCard("movementsCard", tr("Stock card")))
    , m_older(new QPushButton(tr("Older movements")))
    , m_scanner(new ScanFilter(this))
    , m_finder(new CodeFinder(session, CodeFinder::Memory::AsksAnew, this))
    , m_receive(new ReceiveSheet(session, this))
    , m_adjust(new AdjustSheet(session, this))
    , m_damage(new DamageSheet(session, this))
    , m_return(new ReturnSheet(session, this))
    , m_labels(new LabelSheet(this))
    , m_sheets{m_receive, m_adjust, m_damage, m_return}
{
    list()->setDelegate(QStringLiteral("level"), new ChipDelegate(stockState));
    m_older->setObjectName(QStringLiteral("olderMovementsButton"));
    setLook(m_older, ButtonLook::Quiet);
    m_movements->header()->addWidget(m_older);
    connect(m_older, &QPushButton::clicked, this, &StockPage::loadOlder);

    auto *side = new QWidget;
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->setSpacing(Space::Medium);
    auto *signalRow = new QHBoxLayout;
    signalRow->setContentsMargins(0, 0, Space::Gutter, 0);
    signalRow->addWidget(m_signal);
    sideLayout->addLayout(signalRow);
    sideLayout->addWidget(m_pane, 1);
    m_signal->hide();
    list()->setDetail(side);

    connect(m_pane, &RecordPane::retryRequested, this, &StockPage::reloadRecord);
    makeActions(session);
    connectScanner(session);
}

StockPage::~StockPage() = default;

void StockPage::makeActions(Session &session)
{
    const auto button = [](const char *name, const QString &text, const QKeySequence &key) {
        auto *made = new ActionButton(text, key);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_receiveButton = button("receiveButton", tr("Receive…"), Qt::Key_F2);
    setLook(m_receiveButton, ButtonLook::Primary);
    m_receiveButton->setVisible(session.hasAnyRole(Roles(Role::Warehouse) | Role::Manager));
    list()->addAction(m_receiveButton);
    connect(m_receiveButton, &QPushButton::clicked, this, [this] {
        withWarehouses([this](const QList<StockWarehouse> &mine) { m_receive->openFor(mine, m_stock ? m_stock->warehouseId : QUuid()); });
    });

    auto *adjust = button("adjustButton", tr("Adjust…"), Qt::Key_F3);
    auto *damage = button("damageButton", tr("Damage…"), Qt::Key_F4);
    auto *back = button("returnButton", tr("Take back…"), Qt::Key_F6);
    auto *labels = button("labelsButton", tr("Labels…"), Qt::Key_F8);
    m_moveButtons = {adjust, damage, back};
    for (ActionButton *move : std::as_const(m_moveButtons))
        m_header->addAction(move);
    m_header->addAction(labels);
    connect(labels, &QPushButton::clicked, this, [this] { m_labels->openFor(*m_stock); });
    connect(m_labels, &LabelSheet::written, this, [this](const QString &path) { emit told(Tone::Good, tr("The labels are in %1.").arg(path)); });
    connect(adjust, &QPushButton::clicked, this, [this] { m_adjust->openFor(*m_stock); });
    connect(damage, &QPushButton::clicked, this, [this] { m_damage->openFor(*m_stock); });
    connect(back, &QPushButton::clicked, this, [this] { m_return->openFor(*m_stock); });
    for (StockSheet *sheet : std::as_const(m_sheets)) {
        connect(sheet, &StockSheet::finished, this, [this](const QString &news) {
            emit told(Tone::Good, news);
            list()->refresh();
            reloadRecord();
            showCounts();
        });
        // refused mostly because it is no longer what was shown
        connect(sheet, &StockSheet::refused, this, &StockPage::reloadRecord);
    }
}

void StockPage::connectScanner(Session &)
{
    m_scanner->setPrefix(QSettings().value(prefixSetting).toString());
    connect(m_scanner, &ScanFilter::scanned, this, &StockPage::onScan);
    connect(m_finder, &CodeFinder::found, this, &StockPage::onFound);
    connect(m_finder, &CodeFinder::unknown, this, [this](const QString &code) {
        const ScanCode scanned(code);
        m_signal->show();
        m_signal->tell(Tone::Bad, scanned.isUnreadable() ? tr("Unreadable code") : scanned.text(),
                       scanned.isUnreadable()             ? tr("The label cannot be read. Scan it again.")
                           : scanned.hasWrongCheckDigit() ? tr("The check digit is wrong: the code is damaged. Scan it again.")
                                                          : tr("No product has this code."),
                       QStringLiteral("?"));
    });
    connect(m_finder, &CodeFinder::several, this, [this](const QString &code, const QList<CodeHit> &products) {
        m_signal->show();
        m_signal->tell(Tone::Waiting, code, tr("Several products carry this code: %1").arg(skusOf(products)), QStringLiteral("?"));
        list()->search(code);
    });
    connect(m_finder, &CodeFinder::failed, this, [this](const QString &code, const Error &error) {
        m_signal->show();
        m_signal->tell(Tone::Bad, code, error.message, QStringLiteral("?"));
    });
}

void StockPage::refresh()
{
    ListPage::refresh();
    showCounts();
}

void StockPage::rowsChanged(const ChangeNotice &change)
{
    if (change.mayConcern(keyOf(m_key)))
        reloadRecord();
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

bool StockPage::hasUnsavedWork() const
{
    return std::any_of(m_sheets.cbegin(), m_sheets.cend(), [](const StockSheet *sheet) { return sheet->hasInput(); });
}

void StockPage::showRecord(const QString &key)
{
    m_header->notice()->clear();
    m_key = QUuid::fromString(key);
    m_stock.reset();
    if (m_key.isNull()) {
        m_loading.cancel();
        (void)m_loads.next();
        m_pane->showNothing();
        return;
    }
    m_pane->showLoading();
    reloadRecord();
}

void StockPage::reloadRecord()
{
    if (m_key.isNull())
        return;
    m_loading.cancel();
    m_loading = CancelToken();
    deliver(m_queries.detail(m_key, m_loading), this, m_loads.next(), [this](Result<StockDetail> answer) { showAnswer(std::move(answer)); });
}

void StockPage::showAnswer(Result<StockDetail> answer)
{
    if (answer) {
        m_stock = std::move(*answer);
        showStock();
    } else if (m_stock) {
        // what is known stays in sight
        m_header->notice()->tell(Tone::Bad, answer.error().message);
    } else {
        m_pane->showFailure(answer.error());
    }
}

void StockPage::showStock()
{
    m_header->show(m_stock->sku.isEmpty() ? m_stock->productName : m_stock->sku, stockState(m_stock->level()), subtitleOf(*m_stock));
    m_header->setFigures(stockFigures(*m_stock));
    for (ActionButton *button : std::as_const(m_moveButtons))
        button->setVisible(m_stock->mayMove);
    m_holds->setContent(holdsContent(*m_stock));
    m_elsewhere->setContent(elsewhereContent(*m_stock));
    m_movements->setContent(movementsContent(*m_stock));
    m_older->setVisible(m_stock->hasOlder);
    m_pane->showRecord(keyOf(m_stock->id));
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
    deliver(m_queries.older(m_stock->id, oldest.sequence, before, m_loading), this, m_loads.current(), [this](Result<OlderMovements> answer) {
        if (!answer) {
            m_header->notice()->tell(Tone::Bad, answer.error().message);
            return;
        }
        m_stock->movements += answer->movements;
        m_stock->hasOlder = answer->hasOlder;
        showStock();
    });
}

void StockPage::showCounts()
{
    deliver(m_queries.viewCounts({}), this, [this](const Result<StockViewCounts> &counts) {
        if (!counts)
            return; // the tabs say less then
        list()->setViewCount(QStringLiteral("low"), counts->low);
        list()->setViewCount(QStringLiteral("out"), counts->out);
    });
}

StockSheet *StockPage::openedSheet() const
{
    const auto open = std::find_if(m_sheets.cbegin(), m_sheets.cend(), [](const StockSheet *sheet) { return sheet->isOpen(); });
    return open == m_sheets.cend() ? nullptr : *open;
}

void StockPage::onScan(const QString &code)
{
    if (StockSheet *sheet = openedSheet()) {
        if (!sheet->scan(code))
            QApplication::beep();
        return;
    }
    if (!m_labels->isOpen())
        m_finder->find(code);
}

void StockPage::onFound(const QString &code, const CodeHit &product)
{
    m_signal->show();
    if (product.places.isEmpty()) {
        m_signal->tell(Tone::Waiting, product.name, tr("%1 is in none of your warehouses.").arg(product.sku.isEmpty() ? code : product.sku), QStringLiteral("0"));
        return;
    }
    // the warehouse that is on the screen, else the first that has some
    auto place = std::find_if(product.places.cbegin(), product.places.cend(),
                              [this](const CodeHit::Place &here) { return m_stock && here.warehouseId == m_stock->warehouseId; });
    if (place == product.places.cend())
        place = std::max_element(product.places.cbegin(), product.places.cend(),
                                 [](const CodeHit::Place &one, const CodeHit::Place &other) { return one.available < other.available; });
    m_signal->tell(Tone::Good, product.name, dotted({product.sku, place->bin}));
    list()->choose(keyOf(place->inventoryId));
}

void StockPage::withWarehouses(std::function<void(const QList<StockWarehouse> &)> then)
{
    if (!m_warehouses.isEmpty()) {
        then(m_warehouses);
        return;
    }
    deliver(m_queries.warehouses({}), this, [this, then = std::move(then)](const Result<QList<StockWarehouse>> &all) {
        if (!all) {
            emit told(Tone::Bad, all.error().message);
            return;
        }
        for (const StockWarehouse &warehouse : *all) {
            if (warehouse.isMine)
                m_warehouses.append(warehouse);
        }
        then(m_warehouses);
    });
}
