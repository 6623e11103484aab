// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/packing_slip.h"

#include "ui/common/card_parts.h"
#include "ui/common/format.h"
#include "ui/common/paper.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PackingSlip)
};

// What was picked of it in the warehouses whose allocations this person sees.
int inParcel(const OrderDetail &order, const OrderItem &item)
{
    int ready = 0;
    for (const OrderAllocation &allocation : order.allocations)
        ready += allocation.itemId == item.id ? allocation.readyToShip() : 0;
    return ready;
}

} // namespace

void paintPackingSlip(QPagedPaintDevice &device, QPainter &painter, const QString &shop, const OrderDetail &order)
{
    Paper paper(device, painter, shop, Tr::tr("Packing slip %1, continued").arg(order.number));
    paper.head(shop, Tr::tr("Packing slip"),
               {Tr::tr("Order %1 of %2").arg(order.number, QLocale().toString(order.placedAt.toLocalTime().date(), QLocale::LongFormat))}, order.number);
    QStringList address = addressLines(order.shippingAddress);
    if (address.isEmpty())
        address << order.customerName;
    paper.blocks({}, address, {}, {});
    paper.columns({Tr::tr("Item"), Tr::tr("Ordered"), Tr::tr("Sent before"), Tr::tr("In this parcel")});
    for (const OrderItem &item : order.items) {
        QStringList second{item.sku, item.options};
        second.removeAll(QString());
        paper.row(item.name, second.join(QStringLiteral(" · ")),
                  {Format::count(item.quantity - item.cancelled), Format::count(item.shipped), Format::count(inParcel(order, item))});
    }
    paper.gap(4);
    for (const QString &note : {order.giftMessage, order.specialInstructions}) {
        if (!note.isEmpty())
            paper.paragraph(note);
    }
    paper.end();
}

Result<void> writePackingSlips(const QString &path, const QString &shop, const QList<OrderDetail> &orders)
{
    return writePdf(path, Tr::tr("Packing slips"), [&](QPagedPaintDevice &device) {
        paintPapers(device, int(orders.size()),
                    [&](QPagedPaintDevice &target, QPainter &painter, int i) { paintPackingSlip(target, painter, shop, orders[i]); });
    });
}
