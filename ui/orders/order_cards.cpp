// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/order_cards.h"

#include "models/orders/order_detail.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/payment_words.h"
#include "ui/orders/order_words.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(OrderCards)
};

// "1 of 2 shipped", "2 cancelled": what happened to a line so far.
QString progressOf(const OrderItem &item)
{
    QStringList parts;
    if (item.shipped > 0) {
        parts << (item.shipped == item.quantity ? Tr::tr("shipped")
                                                : Tr::tr("%1 of %2 shipped").arg(Format::count(item.shipped), Format::count(item.quantity)));
    }
    if (item.cancelled > 0)
        parts << Tr::tr("%1 cancelled").arg(Format::count(item.cancelled));
    if (item.refunded > 0)
        parts << Tr::tr("%1 refunded").arg(Format::count(item.refunded));
    return dotted(parts);
}

// Where the pieces lie that are still to be sent.
QString placesOf(const OrderDetail &order, const OrderItem &item)
{
    QStringList places;
    for (const OrderAllocation &allocation : order.allocations) {
        const int left = allocation.quantity - allocation.shipped - allocation.released;
        if (allocation.itemId != item.id || left <= 0)
            continue;
        const QString place = dotted({allocation.warehouseName, allocation.bin});
        places << (left == item.quantity ? place : Tr::tr("%1 from %2").arg(Format::count(left), place));
    }
    return places.join(QStringLiteral(", "));
}

void addAmount(QGridLayout *grid, const QString &title, const Money &amount, TextLook look = TextLook::Muted)
{
    const int row = grid->rowCount();
    grid->addWidget(plainLabel(title, look), row, 0, 1, 2);
    grid->addWidget(plainLabel(Format::money(amount), look == TextLook::Muted ? TextLook::Body : look), row, 2, Qt::AlignRight);
}

void addAmounts(QGridLayout *grid, const OrderDetail::Amounts &amounts)
{
    grid->addWidget(separator(), grid->rowCount(), 0, 1, 3);
    addAmount(grid, Tr::tr("Subtotal"), amounts.subtotal);
    addAmount(grid, Tr::tr("Shipping"), amounts.shipping);
    if (!amounts.discount.isZero())
        addAmount(grid, Tr::tr("Discount"), Money(-amounts.discount.minorUnits(), amounts.discount.currency()));
    addAmount(grid, Tr::tr("Tax"), amounts.tax);
    addAmount(grid, Tr::tr("Total"), amounts.total, TextLook::Strong);
    if (!amounts.cancelled.isZero())
        addAmount(grid, Tr::tr("Cancelled"), Money(-amounts.cancelled.minorUnits(), amounts.cancelled.currency()));
    if (amounts.paid != amounts.total || !amounts.cancelled.isZero())
        addAmount(grid, Tr::tr("Paid"), amounts.paid);
    if (!amounts.refunded.isZero())
        addAmount(grid, Tr::tr("Refunded"), amounts.refunded);
}

bool same(const PostalAddress &one, const PostalAddress &other)
{
    return one.name == other.name && one.lines == other.lines;
}

} // namespace

QWidget *itemsContent(const OrderDetail &order)
{
    QGridLayout *grid = newGrid();
    grid->setColumnStretch(0, 1);
    for (const OrderItem &item : order.items) {
        const int row = grid->rowCount();
        QStringList second{item.sku, item.options, progressOf(item)};
        if (!order.amounts || item.leftToShip() > 0)
            second << placesOf(order, item);
        grid->addWidget(twoLines(plainLabel(item.name), dotted(second)), row, 0);
        //: A number of pieces, as in "2 x Camp Mug".
        grid->addWidget(plainLabel(Tr::tr("%1 ×").arg(Format::count(item.quantity)), TextLook::Muted), row, 1, Qt::AlignRight | Qt::AlignTop);
        if (item.total)
            grid->addWidget(plainLabel(Format::money(*item.total)), row, 2, Qt::AlignRight | Qt::AlignTop);
    }
    if (order.amounts)
        addAmounts(grid, *order.amounts);
    return grid->parentWidget();
}

QWidget *shipmentsContent(const OrderDetail &order)
{
    if (order.shipments.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid();
    grid->setColumnStretch(0, 1);
    for (const OrderShipment &shipment : order.shipments) {
        const int row = grid->rowCount();
        const QString second = dotted({Tr::tr("%Ln unit(s) from %1", nullptr, shipment.units).arg(shipment.warehouseName),
                                       Format::when(shipment.shippedAt), shipment.shippedBy});
        QLabel *parcel = selectable(plainLabel(dotted({shipment.carrier, shipment.trackingNumber})));
        QWidget *lines = twoLines(parcel, second);
        lines->setToolTip(plainTip(Format::stamp(shipment.shippedAt)));
        grid->addWidget(lines, row, 0);
        auto *chip = new Chip;
        chip->setState(shipmentState(shipment.deliveredAt.isValid() ? QStringLiteral("DELIVERED") : QStringLiteral("SHIPPED")));
        grid->addWidget(chip, row, 1, Qt::AlignRight | Qt::AlignTop);
    }
    return grid->parentWidget();
}

QWidget *addressesContent(const OrderDetail &order)
{
    if (order.shippingAddress.isEmpty() && !order.billingAddress)
        return nullptr;
    QGridLayout *grid = newGrid(2);
    const bool oneForBoth = order.billingAddress && same(*order.billingAddress, order.shippingAddress);
    addAddress(grid, 0, oneForBoth ? Tr::tr("Shipping and billing") : Tr::tr("Shipping"), order.shippingAddress);
    if (order.billingAddress && !oneForBoth)
        addAddress(grid, 1, Tr::tr("Billing"), *order.billingAddress);
    return grid->parentWidget();
}

QWidget *customerContent(const OrderDetail &order)
{
    if (order.customerName.isEmpty() && order.customerEmail.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid(2);
    grid->addWidget(selectable(wrapped(plainLabel(order.customerName))), 0, 0);
    if (!order.customerEmail.isEmpty())
        grid->addWidget(selectable(wrapped(plainLabel(order.customerEmail, TextLook::Muted))), 1, 0);
    return grid->parentWidget();
}

QWidget *notesContent(const OrderDetail &order)
{
    QGridLayout *grid = newGrid(2);
    const auto add = [grid](const QString &title, const QString &text) {
        if (text.isEmpty())
            return;
        grid->addWidget(plainLabel(title, TextLook::Small), grid->rowCount(), 0);
        grid->addWidget(selectable(wrapped(plainLabel(text))), grid->rowCount(), 0);
    };
    add(Tr::tr("For the parcel"), order.specialInstructions);
    add(Tr::tr("Gift message"), order.giftMessage);
    add(Tr::tr("From the customer"), order.notes);
    if (grid->count() > 0)
        return grid->parentWidget();
    delete grid->parentWidget();
    return nullptr;
}

QWidget *paymentsContent(const OrderDetail &order)
{
    if (!order.amounts || (order.payments.isEmpty() && order.refunds.isEmpty()))
        return nullptr;
    QGridLayout *grid = newGrid();
    grid->setColumnStretch(0, 1);
    const auto add = [grid](const QString &what, const QString &second, const StateLook &state, const Money &amount, const QDateTime &at) {
        const int row = grid->rowCount();
        QWidget *lines = twoLines(plainLabel(what), second);
        lines->setToolTip(plainTip(Format::stamp(at)));
        grid->addWidget(lines, row, 0);
        auto *chip = new Chip;
        chip->setState(state);
        grid->addWidget(chip, row, 1, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(plainLabel(Format::money(amount)), row, 2, Qt::AlignRight | Qt::AlignTop);
    };
    for (const OrderPayment &payment : order.payments) {
        const QDateTime at = payment.processedAt.isValid() ? payment.processedAt : payment.createdAt;
        add(paymentWords(payment), lined({dotted({Format::when(at), providerWords(payment.provider)}), payment.transactionId, payment.failure}),
            paymentState(payment.status), payment.amount, at);
    }
    for (const OrderRefund &refund : order.refunds) {
        add(Tr::tr("Refund"), dotted({Format::when(refund.createdAt), refund.requestedBy, refund.reason, refund.failure}),
            refundState(refund.hasNoAnswer ? QStringLiteral("NO_ANSWER") : refund.status), Money(-refund.amount.minorUnits(), refund.amount.currency()), refund.createdAt);
    }
    return grid->parentWidget();
}

QWidget *timelineContent(const OrderDetail &order)
{
    if (order.timeline.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid(0);
    const auto last = order.timeline.size() - 1;
    for (qsizetype i = 0; i <= last; ++i) {
        const OrderEvent &event = order.timeline.at(i);
        addEvent(grid, int(i), int(last) + 1, eventTone(event), eventWords(event), dotted({Format::when(event.at), providerWords(event.who)}),
                 Format::stamp(event.at));
    }
    return grid->parentWidget();
}
