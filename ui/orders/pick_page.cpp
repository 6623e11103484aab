// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/pick_page.h"

#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/list/windowed_list_model.h"
#include "models/orders/order_list.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/common/save_file.h"
#include "ui/common/scan_board.h"
#include "ui/common/scan_filter.h"
#include "ui/common/scan_signal.h"
#include "ui/orders/packing_slip.h"
#include "ui/orders/ship_sheet.h"

#include <QGridLayout>
#include <QLabel>
#include <QSettings>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
#include <utility>

namespace {

// More than a cart holds.
constexpr int mostOrders = 50;
constexpr int ordersWidth = 340;

RecordNouns nouns()
{
    return {.counted = [](int n) { return PickPage::tr("%Ln order(s)", nullptr, n); },
            .icon = QStringLiteral("box"),
            .emptyTitle = PickPage::tr("Nothing to pick"),
            .emptyText = PickPage::tr("Orders appear here as soon as they are paid."),
            .failedTitle = PickPage::tr("The orders could not be loaded")};
}

// What waits longest is sent first.
QList<RecordView> views(Roles roles)
{
    QList<RecordView> result;
    for (const QString &id : {QStringLiteral("to-pick"), QStringLiteral("to-ship"), QStringLiteral("paid-not-shipped")}) {
        for (const RecordView &view : orderViews(roles)) {
            if (view.id != id)
                continue;
            RecordView queue{view.id, view.title, view.query};
            queue.query.descending = false;
            result.append(queue);
        }
    }
    return result;
}

} // namespace

PickPage::PickPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : DeskPage(tr("Picking"), parent)
    , m_shop(session.whoAmI().shopName)
    , m_model(new WindowedListModel(queueDefinition(session.whoAmI().roles), std::move(source), this))
    , m_queue(new RecordList(m_model, nouns()))
    , m_pick(new ActionButton({}, Qt::Key_F2))
    , m_queueNotice(new Notice)
    , m_board(new ScanBoard(QStringLiteral("pick"), {ScanLines::Place, ScanLines::Sku, ScanLines::Name, ScanLines::Note, ScanLines::Expected, ScanLines::Quantity}))
    , m_orders(new Card(tr("Orders")))
    , m_slips(new ActionButton(tr("Packing slips…"), Qt::Key_F6))
    , m_done(new ActionButton(tr("Back to the queue"), Qt::Key_F9))
    , m_notice(new Notice)
    , m_stack(new QStackedLayout(this))
    , m_scanner(new ScanFilter(this))
    , m_run(new PickRun(session, this))
    , m_record(new OrderRecord(session, this))
    , m_ship(new ShipSheet(this))
    , m_progress(session.drafts())
{
    setObjectName(QStringLiteral("pickPage"));
    m_queue->setObjectName(QStringLiteral("pickQueueList"));
    m_queue->setDelegate(QStringLiteral("status"), new ChipDelegate(orderState));
    m_queue->setViews(views(session.whoAmI().roles));
    m_stack->addWidget(makeQueue());
    m_stack->addWidget(makeWalk());
    setFocusProxy(m_queue->table());
    m_scanner->setPrefix(QSettings().value(QStringLiteral("scanner/prefix")).toString());
    connect(m_scanner, &ScanFilter::scanned, this, &PickPage::onScan);
    connectRun();
    connectShipping();
    showPickButton();
}

PickPage::~PickPage() = default;

ListDefinition PickPage::queueDefinition(Roles roles)
{
    ListDefinition list = orderListDefinition(roles);
    list.id = QStringLiteral("picking");
    return list;
}

QWidget *PickPage::makeQueue()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_queueNotice->setObjectName(QStringLiteral("pickQueueNotice"));
    layout->addWidget(m_queueNotice);
    layout->addWidget(m_queue, 1);
    m_pick->setObjectName(QStringLiteral("pickButton"));
    setLook(m_pick, ButtonLook::Primary);
    m_queue->addAction(m_pick);
    connect(m_model, &WindowedListModel::selectionChanged, this, &PickPage::showPickButton);
    connect(m_queue, &RecordList::summaryChanged, this, &PickPage::setSummary);
    connect(m_queue, &RecordList::activated, this, &PickPage::begin);
    connect(m_pick, &QPushButton::clicked, this, &PickPage::begin);
    connect(m_queueNotice, &Notice::actionTriggered, this, &PickPage::goOn);
    return page;
}

QWidget *PickPage::makeWalk()
{
    m_board->lines()->setTitle(ScanLines::Expected, tr("To pick"));
    m_board->lines()->setTitle(ScanLines::Quantity, tr("Picked"));
    m_board->lines()->setStrict(true);
    m_orders->setObjectName(QStringLiteral("pickOrdersCard"));
    m_notice->setObjectName(QStringLiteral("pickNotice"));
    m_slips->setObjectName(QStringLiteral("pickSlipsButton"));
    m_done->setObjectName(QStringLiteral("pickDoneButton"));
    connect(m_board, &ScanBoard::changed, this, &PickPage::showOrders);
    connect(m_board, &ScanBoard::changed, this, &PickPage::keepProgress);
    connect(m_slips, &QPushButton::clicked, this, &PickPage::saveSlips);
    connect(m_done, &QPushButton::clicked, this, &PickPage::leave);

    auto *walk = new Card;
    walk->body()->addWidget(m_notice);
    walk->body()->addWidget(m_board, 1);
    auto *sideHost = new QWidget;
    sideHost->setFixedWidth(ordersWidth);
    auto *side = new QVBoxLayout(sideHost);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(Space::Medium);
    side->addWidget(m_orders);
    side->addStretch();
    side->addWidget(m_slips);
    side->addWidget(m_done);
    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(Space::Page, Space::Large, Space::Page, Space::Page);
    layout->setSpacing(Space::Large);
    layout->addWidget(walk, 1);
    layout->addWidget(sideHost);
    return page;
}

void PickPage::connectRun()
{
    connect(m_run, &PickRun::ready, this, &PickPage::showLines);
    connect(m_run, &PickRun::refused, this, [this](const QString &number, const Error &error) {
        m_queueNotice->tell(Tone::Bad, number.isEmpty() ? error.message : QStringLiteral("%1: %2").arg(number, error.message));
        emit told(Tone::Bad, m_queueNotice->message());
        // what cannot be picked any more need not be gone on with
        if (!error.isLoss() && m_run->orders().isEmpty())
            m_progress.forget();
        // of the last one nothing follows
        QMetaObject::invokeMethod(this, &PickPage::showPickButton, Qt::QueuedConnection);
    });
    connect(m_run, &PickRun::failed, this, [this](const Error &error) {
        (m_stack->currentIndex() == 0 ? m_queueNotice : m_notice)->tell(Tone::Bad, error.message);
        showPickButton();
    });
}

void PickPage::connectShipping()
{
    connect(m_record, &OrderRecord::detailChanged, this, &PickPage::showOrder);
    connect(m_record, &OrderRecord::stateChanged, this, [this] {
        if (m_record->state() == OrderRecord::State::Failed)
            m_notice->tell(Tone::Bad, m_record->failure()->message);
    });
    connect(m_record, &OrderRecord::busyChanged, m_ship, &ShipSheet::setBusy);
    connect(m_record, &OrderRecord::actionFailed, this, [this](OrderRecord::Action, const Error &error) { m_ship->showFailure(error); });
    connect(m_record, &OrderRecord::actionDone, this, [this](OrderRecord::Action, const OrderChanged &changed) {
        const QString number = m_record->detail()->number;
        m_ship->finish();
        emit told(Tone::Good, changed.status == QLatin1String("SHIPPED") ? tr("%1 is on its way.").arg(number) : tr("A parcel of %1 is on its way. The rest is still to be sent.").arg(number));
        m_run->reload();
    });
    connect(m_ship, &ShipSheet::shipRequested, this, [this](const OrderShipping &shipping) {
        m_record->ship(shipping.warehouseId, shipping.carrier, shipping.trackingNumber, shipping.lines);
    });
}

void PickPage::refresh()
{
    offerProgress();
    if (m_opened) {
        m_queue->refresh();
        return;
    }
    m_opened = true;
    m_queue->open();
}

void PickPage::search(const QString &words)
{
    m_queue->search(words);
}

void PickPage::openRecord(const QString &key)
{
    if (const QUuid order = QUuid::fromString(key); !order.isNull())
        m_run->begin({order});
    else
        goOn();
}

bool PickPage::hasUnsavedWork() const
{
    return m_ship->hasInput() || (m_stack->currentIndex() == 1 && m_board->lines()->hasInput());
}

int PickPage::chosen() const
{
    return int(m_model->selection().count(m_model->rowCount()));
}

void PickPage::showPickButton()
{
    m_pick->setText(m_run->isBusy() ? tr("Preparing…") : tr("Pick %Ln order(s)", nullptr, chosen()));
    m_pick->setEnabled(chosen() > 0 && !m_run->isBusy());
}

void PickPage::begin()
{
    m_queueNotice->clear();
    if (chosen() > mostOrders || m_model->selection().isAllThatMatch()) {
        m_queueNotice->tell(Tone::Waiting, tr("A walk holds at most %Ln order(s).", nullptr, mostOrders));
        return;
    }
    QList<QUuid> orders;
    for (const QString &key : m_model->selection().keys())
        orders.append(QUuid::fromString(key));
    m_run->begin(orders);
    showPickButton();
}

// A walk that was left, or that the program was killed in: what is in the cart is still known.
void PickPage::offerProgress()
{
    if (m_stack->currentIndex() != 0 || !m_progress.isKept() || !m_queueNotice->message().isEmpty())
        return;
    const QHash<QString, int> picked = m_progress.picked();
    const int units = std::accumulate(picked.cbegin(), picked.cend(), 0);
    m_queueNotice->tell(Tone::Accent, tr("You began to pick: %1 of %2 units are in the cart.").arg(Format::count(units), Format::count(m_progress.toPick())), tr("Go on"));
}

void PickPage::goOn()
{
    m_queueNotice->clear();
    const QList<QUuid> orders = m_progress.orders();
    if (m_stack->currentIndex() != 0 || orders.isEmpty())
        return;
    m_goingOn = true;
    m_run->begin(orders);
    showPickButton();
}

void PickPage::keepProgress()
{
    if (m_stack->currentIndex() != 1 || m_run->orders().isEmpty())
        return;
    QList<QUuid> orders;
    for (const OrderDetail &order : m_run->orders())
        orders.append(order.id);
    QHash<QString, int> picked;
    int toPick = 0;
    for (const ScanLine &line : m_board->lines()->lines()) {
        toPick += line.expected.value_or(0);
        if (line.quantity > 0)
            picked.insert(line.id, line.quantity);
    }
    const QString first = m_run->orders().first().number;
    const int others = int(orders.size()) - 1;
    m_progress.keep(others == 0 ? first : tr("%1 and %Ln other order(s)", nullptr, others).arg(first), orders, picked, toPick);
}

void PickPage::leave()
{
    m_run->end();
    m_lines.clear();
    m_stack->setCurrentIndex(0); // from here on nothing is kept anew
    m_board->lines()->clear();
    offerProgress();
    setSummary(m_queue->summary());
    m_queue->refresh();
    m_queue->table()->setFocus();
}

void PickPage::showLines(const QList<PickLine> &lines)
{
    showPickButton();
    // what is picked of the others stays picked when one order has left
    const bool begins = m_stack->currentIndex() == 0;
    QHash<QString, int> before;
    if (begins)
        before = m_progress.picked(); // of an earlier walk
    for (const ScanLine &line : m_board->lines()->lines())
        before.insert(line.id, line.quantity);
    m_lines = lines;
    QList<ScanLine> board;
    int units = 0;
    int back = std::accumulate(before.cbegin(), before.cend(), 0);
    for (const PickLine &line : lines) {
        const QString id = line.itemId.toString() + line.warehouseId.toString() + line.bin;
        board.append({.id = id,
                      .productId = line.productId.toString(QUuid::WithoutBraces),
                      .sku = line.sku,
                      .barcode = line.barcode,
                      .name = line.name,
                      .place = line.bin,
                      .note = line.orderNumber,
                      .expected = line.quantity,
                      .quantity = qMin(before.value(id), line.quantity)});
        units += line.quantity;
        back -= board.last().quantity;
    }
    const bool goesOn = std::exchange(m_goingOn, false);
    if (lines.isEmpty()) {
        m_progress.forget();
        if (begins)
            m_queueNotice->tell(Tone::Waiting, tr("Nothing of this waits in your warehouses."));
        else
            leave();
        return;
    }
    if (begins)
        m_stack->setCurrentIndex(1);
    m_board->lines()->setLines(board);
    if (begins) {
        m_notice->clear();
        // somebody sent them meanwhile, or they were cancelled
        if (goesOn && back > 0)
            m_notice->tell(Tone::Waiting, tr("%Ln unit(s) that you had picked are not to be sent any more: put them back.", nullptr, back));
        m_board->scanSignal()->invite(tr("Begin at %1").arg(lines.first().bin.isEmpty() ? lines.first().sku : lines.first().bin), tr("Scan each unit as you take it."));
        m_board->table()->setFocus();
    }
    setSummary(tr("%Ln unit(s) to pick", nullptr, units));
}

PickPage::Progress PickPage::progressOf(const QUuid &order) const
{
    Progress progress;
    for (int row = 0; row < m_lines.size() && row < m_board->lines()->rowCount(); ++row) {
        if (m_lines[row].orderId != order)
            continue;
        progress.all += m_lines[row].quantity;
        progress.picked += m_board->lines()->lines().at(row).quantity;
    }
    return progress;
}

void PickPage::showOrders()
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(Space::Medium);
    grid->setColumnStretch(0, 1);
    bool keyGiven = false;
    for (const OrderDetail &order : m_run->orders()) {
        const auto [all, picked] = progressOf(order.id);
        if (all == 0)
            continue;
        const bool isWhole = picked >= all;
        const int row = grid->rowCount();
        auto *words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(plainLabel(order.number, TextLook::Strong));
        words->addWidget(plainLabel(isWhole ? tr("all %1 picked").arg(Format::count(all)) : tr("%1 of %2 picked").arg(Format::count(picked), Format::count(all)), TextLook::Small));
        grid->addLayout(words, row, 0);
        auto *button = new ActionButton(isWhole ? tr("Ship…") : tr("Ship part…"), {});
        button->setObjectName(QStringLiteral("ship_%1").arg(order.number));
        button->setAccessibleName(tr("Ship %1").arg(order.number));
        button->setEnabled(picked > 0);
        if (isWhole && !keyGiven) {
            setLook(button, ButtonLook::Primary);
            button->setKey(Qt::CTRL | Qt::Key_Return);
            keyGiven = true;
        }
        connect(button, &QPushButton::clicked, this, [this, id = order.id] { ship(id); });
        grid->addWidget(button, row, 1, Qt::AlignRight);
    }
    m_orders->setContent(content);
}

void PickPage::ship(const QUuid &order)
{
    m_notice->clear();
    m_shipping = order;
    if (m_record->orderId() == order)
        m_record->reload();
    else
        m_record->open(order);
}

void PickPage::showOrder()
{
    const std::optional<OrderDetail> &order = m_record->detail();
    if (!order)
        return;
    if (order->id != m_shipping) {
        if (m_ship->isOpen())
            m_ship->setOrder(*order);
        return;
    }
    m_shipping = {};
    QHash<QUuid, int> quantities;
    for (int row = 0; row < m_lines.size(); ++row) {
        if (m_lines[row].orderId == order->id)
            quantities[m_lines[row].itemId] += m_board->lines()->lines().at(row).quantity;
    }
    m_ship->openFor(*order);
    m_ship->setQuantities(quantities);
}

void PickPage::saveSlips()
{
    const QList<OrderDetail> &orders = m_run->orders();
    const QString name = orders.size() == 1 ? orders.first().number : tr("packing-slips");
    const QString path = SaveFile::ask(this, tr("Save the packing slips"), name + QStringLiteral(".pdf"), tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    if (const auto done = writePackingSlips(path, m_shop, orders); !done)
        m_notice->tell(Tone::Bad, done.error().message);
    else
        emit told(Tone::Good, tr("%Ln packing slip(s) are in %1.", nullptr, int(orders.size())).arg(path));
}

void PickPage::onScan(const QString &code)
{
    const QString read = code.trimmed();
    if (m_ship->isOpen()) {
        m_ship->setTrackingNumber(read);
        return;
    }
    if (m_stack->currentIndex() == 0) {
        m_queue->search(read); // an order's number
        return;
    }
    // the slip in the parcel: this order is packed
    for (const OrderDetail &order : m_run->orders()) {
        if (order.number.compare(read, Qt::CaseInsensitive) == 0 && progressOf(order.id).picked > 0) {
            ship(order.id);
            return;
        }
    }
    if (!m_board->scan(read))
        m_board->scanSignal()->tell(Tone::Bad, read, tr("This is on none of the orders: put it back."), QStringLiteral("?"));
}
