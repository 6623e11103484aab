// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/carts/carts_page.h"

#include "models/carts/cart_list.h"
#include "models/carts/cart_queries.h"
#include "models/db/session.h"
#include "models/list/page_source.h"
#include "ui/common/action_button.h"
#include "ui/common/card.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/detail_header.h"
#include "ui/common/format.h"
#include "ui/common/look.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace {

StateLook cartState(const QString &code)
{
    if (code == u"ACTIVE")
        return {CartsPage::tr("Live"), Tone::Good};
    if (code == u"ABANDONED")
        return {CartsPage::tr("Abandoned"), Tone::Waiting};
    return {code == u"CONVERTED" ? CartsPage::tr("Ordered") : code, Tone::Neutral};
}

QString noteOf(const CartItem &item)
{
    if (!item.isSold)
        return CartsPage::tr("no longer sold");
    return item.hasNewPrice() ? CartsPage::tr("now %1").arg(Format::money(item.priceNow)) : QString();
}

QWidget *itemsContent(const CartDetail &cart)
{
    if (cart.items.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid();
    for (const CartItem &item : cart.items) {
        const int row = grid->rowCount();
        //: A number of pieces of something: "2 × Camp Mug".
        const QString what = CartsPage::tr("%1 × %2").arg(Format::count(item.quantity), Format::isolated(item.name));
        grid->addWidget(twoLines(plainLabel(what), dotted({item.sku, item.options, noteOf(item)})), row, 0);
        grid->addWidget(plainLabel(Format::money(item.total())), row, 1, Qt::AlignRight | Qt::AlignTop);
    }
    const int row = grid->rowCount();
    grid->addWidget(plainLabel(CartsPage::tr("Value"), TextLook::Strong), row, 0);
    grid->addWidget(plainLabel(Format::money(cart.value()), TextLook::Strong), row, 1, Qt::AlignRight);
    return grid->parentWidget();
}

QWidget *aboutContent(const CartDetail &cart)
{
    QGridLayout *grid = newGrid(Space::Tight);
    const auto line = [grid](const QString &main, const QString &second) {
        if (!main.isEmpty())
            grid->addWidget(twoLines(selectable(plainLabel(main)), second), grid->rowCount(), 0);
    };
    line(cart.customerId.isNull() ? CartsPage::tr("A guest") : cart.customerName, cart.customerEmail);
    line(CartsPage::tr("Begun %1, last changed %2").arg(Format::when(cart.createdAt), Format::when(cart.changedAt)),
         cart.orderId.isNull() ? CartsPage::tr("Kept until %1").arg(Format::when(cart.expiresAt)) : QString());
    if (!cart.discountCodes.isEmpty())
        line(CartsPage::tr("Discount codes: %1").arg(cart.discountCodes.join(QStringLiteral(", "))), {});
    line(cart.notes, {});
    return grid->parentWidget();
}

} // namespace

CartsPage::CartsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : RecordDeskPage(session, tr("Carts"), cartListDefinition(), std::move(source),
                     {.name = QStringLiteral("carts"),
                      .relation = QStringLiteral("shop.carts"),
                      .keyColumn = QStringLiteral("cart_id"),
                      .nouns = {.counted = [](int n) { return tr("%Ln cart(s)", nullptr, n); },
                                .icon = QStringLiteral("desk-carts"),
                                .emptyTitle = tr("No carts here"),
                                .emptyText = tr("A cart appears as soon as somebody puts something into it in the shop."),
                                .failedTitle = tr("The carts could not be loaded"),
                                .name = tr("Carts")},
                      .views = cartViews()},
                     QStringLiteral("cart"),
                     {.name = tr("Cart"),
                      .icon = QStringLiteral("desk-carts"),
                      .nothingTitle = tr("No cart chosen"),
                      .nothingText = tr("Choose one in the list to see what is in it and whose it is."),
                      .failedTitle = tr("The cart could not be loaded")},
                     parent)
    , m_items(pane()->addCard("cartItemsCard", tr("Items")))
    , m_about(pane()->addCard("cartAboutCard", tr("About it")))
    , m_customer(new ActionButton(tr("Open the customer"), Qt::CTRL | Qt::Key_Return))
    , m_order(new ActionButton(tr("Open the order"), {}))
{
    list()->setDelegate(QStringLiteral("status"), new ChipDelegate(cartState));
    m_customer->setObjectName(QStringLiteral("cartCustomerButton"));
    m_order->setObjectName(QStringLiteral("cartOrderButton"));
    header()->addAction(m_customer);
    header()->addAction(m_order);
    connect(m_customer, &QPushButton::clicked, this,
            [this] { emit recordRequested(QStringLiteral("customers"), m_customerId.toString(QUuid::WithoutBraces)); });
    connect(m_order, &QPushButton::clicked, this, [this] { emit recordRequested(QStringLiteral("orders"), m_orderId.toString(QUuid::WithoutBraces)); });
}

void CartsPage::forget()
{
    m_customer->hide();
    m_order->hide();
}

void CartsPage::load()
{
    await(CartQueries(session().executor()).detail(id(), freshToken()), [this](const CartDetail &cart) { show(cart); });
}

void CartsPage::show(const CartDetail &cart)
{
    m_customerId = cart.customerId;
    m_orderId = cart.orderId;
    m_customer->setVisible(!cart.customerId.isNull());
    m_order->setVisible(!cart.orderNumber.isEmpty());
    header()->show(cart.customerId.isNull() ? tr("Cart of a guest") : tr("Cart of %1").arg(cart.customerName), cartState(cart.status),
                   dotted({Format::money(cart.value()), tr("%Ln unit(s)", nullptr, cart.units()), Format::ago(cart.changedAt)}));
    m_items->setContent(itemsContent(cart));
    m_about->setContent(aboutContent(cart));
}
