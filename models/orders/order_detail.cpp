// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/orders/order_detail.h"

#include "models/core/json_values.h"
#include "models/core/share.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace {

// {"size": "M", "color": "Green"} -> "Green / M": the values in the order of their names, as the server keeps them.
QString options(const QJsonObject &object)
{
    QStringList values;
    for (const QJsonValue &value : object)
        values.append(value.toVariant().toString());
    return values.join(QStringLiteral(" / "));
}

OrderItem item(const QJsonObject &row, const QString &currency)
{
    OrderItem result{
        .id = jsonId(row, "order_item_id"),
        .name = jsonText(row, "product_name"),
        .sku = jsonText(row, "product_sku"),
        .options = options(row[QLatin1String("variant_options")].toObject()),
        .fulfillmentStatus = jsonText(row, "fulfillment_status"),
        .quantity = jsonCount(row, "quantity"),
        .shipped = jsonCount(row, "shipped_quantity"),
        .cancelled = jsonCount(row, "cancelled_quantity"),
        .refunded = jsonCount(row, "refunded_quantity"),
    };
    if (row.contains(QLatin1String("unit_price_amount"))) {
        result.unitPrice = jsonMoney(row, "unit_price_amount", currency);
        result.total = jsonMoney(row, "total_price_amount", currency);
    }
    return result;
}

OrderAllocation allocation(const QJsonObject &row)
{
    return {
        .id = jsonId(row, "allocation_id"),
        .itemId = jsonId(row, "order_item_id"),
        .warehouseId = jsonId(row, "warehouse_id"),
        .warehouseCode = jsonText(row, "warehouse_code"),
        .warehouseName = jsonText(row, "warehouse_name"),
        .bin = jsonText(row, "location_bin"),
        .quantity = jsonCount(row, "quantity"),
        .committed = jsonCount(row, "committed_quantity"),
        .shipped = jsonCount(row, "shipped_quantity"),
        .released = jsonCount(row, "released_quantity"),
    };
}

OrderShipment shipment(const QJsonObject &row, const PeopleNames &people)
{
    return {
        .id = jsonId(row, "shipment_id"),
        .warehouseCode = jsonText(row, "warehouse_code"),
        .warehouseName = jsonText(row, "warehouse_name"),
        .carrier = jsonText(row, "carrier"),
        .trackingNumber = jsonText(row, "tracking_number"),
        .shippedBy = people.name(jsonText(row, "shipped_by")),
        .shippedAt = jsonTime(row, "shipped_at"),
        .deliveredAt = jsonTime(row, "delivered_at"),
        .units = jsonCount(row, "units"),
    };
}

OrderPayment payment(const QJsonObject &row, const PeopleNames &people)
{
    const QString currency = jsonText(row, "currency");
    return {
        .id = jsonId(row, "payment_id"),
        .method = jsonText(row, "payment_method"),
        .status = jsonText(row, "status"),
        .amount = jsonMoney(row, "amount_charged", currency),
        .refunded = jsonMoney(row, "refunded_amount", currency),
        .provider = jsonText(row, "provider"),
        .transactionId = jsonText(row, "provider_transaction_id"),
        .cardBrand = jsonText(row, "card_brand"),
        .cardLastFour = jsonText(row, "card_last_four"),
        .failure = jsonText(row, "error_message"),
        .recordedBy = people.name(jsonText(row, "recorded_by_login")),
        .createdAt = jsonTime(row, "created_at"),
        .processedAt = jsonTime(row, "processed_at"),
        .failedAt = jsonTime(row, "failed_at"),
    };
}

OrderRefund refund(const QJsonObject &row, const PeopleNames &people)
{
    return {
        .id = jsonId(row, "refund_id"),
        .status = jsonText(row, "status"),
        .approval = jsonText(row, "approval"),
        .amount = jsonMoney(row, "refund_amount", jsonText(row, "currency")),
        .reason = jsonText(row, "reason"),
        .requestedBy = people.name(jsonText(row, "requested_by")),
        .processedBy = people.name(jsonText(row, "processed_by_login")),
        .settledBy = people.name(jsonText(row, "settled_by_login")),
        .failure = jsonText(row, "error_message"),
        .createdAt = jsonTime(row, "created_at"),
        .processedAt = jsonTime(row, "processed_at"),
        .settledAt = jsonTime(row, "settled_at"),
        .completedAt = jsonTime(row, "completed_at"),
        .hasNoAnswer = row[QLatin1String("has_no_answer")].toBool(),
    };
}

QString paidBy(const OrderPayment &payment)
{
    if (payment.cardLastFour.isEmpty())
        return payment.method;
    return payment.cardBrand + QStringLiteral(" •• ") + payment.cardLastFour;
}

void addPayment(QList<OrderEvent> &events, const OrderPayment &payment)
{
    if (payment.processedAt.isValid()) {
        events.append({.kind = OrderEvent::Kind::PaymentReceived,
                       .at = payment.processedAt,
                       .who = payment.provider.isEmpty() ? payment.recordedBy : payment.provider,
                       .amount = payment.amount,
                       .how = paidBy(payment)});
    }
    if (payment.failedAt.isValid()) {
        events.append({.kind = OrderEvent::Kind::PaymentFailed,
                       .at = payment.failedAt,
                       .who = payment.provider.isEmpty() ? payment.recordedBy : payment.provider,
                       .amount = payment.amount,
                       .how = paidBy(payment),
                       .text = payment.failure});
    }
}

void addRefund(QList<OrderEvent> &events, const OrderRefund &refund)
{
    events.append({.kind = OrderEvent::Kind::RefundRequested,
                   .at = refund.createdAt,
                   .who = refund.requestedBy,
                   .amount = refund.amount,
                   .text = refund.reason});
    if (refund.processedAt.isValid()) {
        events.append({.kind = OrderEvent::Kind::RefundSent,
                       .at = refund.processedAt,
                       .who = refund.processedBy,
                       .to = refund.hasNoAnswer ? QStringLiteral("NO_ANSWER") : QString(),
                       .amount = refund.amount});
    }
    // what was settled before it was kept by whom is told of who sent it
    const QString settler = refund.settledBy.isEmpty() ? refund.processedBy : refund.settledBy;
    const auto settled = [&](OrderEvent::Kind kind, const QDateTime &at, const QString &text) {
        events.append({.kind = kind, .at = at, .who = settler, .amount = refund.amount, .text = text});
    };
    if (refund.completedAt.isValid())
        settled(OrderEvent::Kind::RefundCompleted, refund.completedAt, {});
    else if (refund.status == u"FAILED")
        settled(OrderEvent::Kind::RefundFailed, refund.settledAt.isValid() ? refund.settledAt : refund.processedAt, refund.failure);
    else if (refund.status == u"CANCELLED" && refund.settledAt.isValid())
        settled(OrderEvent::Kind::RefundWithdrawn, refund.settledAt, {});
}

OrderEvent cancellation(const OrderDetail &order, const QJsonObject &row, const PeopleNames &people)
{
    OrderEvent event{.kind = OrderEvent::Kind::Cancelled,
                     .at = jsonTime(row, "created_at"),
                     .who = people.name(jsonText(row, "login")),
                     .text = jsonText(row, "reason"),
                     .units = jsonCount(row, "units")};
    QStringList lines;
    for (const QJsonValue &value : row[QLatin1String("lines")].toArray()) {
        const QJsonObject line = value.toObject();
        if (const OrderItem *item = order.item(jsonId(line, "order_item_id")))
            lines.append(QStringLiteral("%1 × %2").arg(QString::number(jsonCount(line, "quantity")), item->name));
    }
    event.how = lines.join(QStringLiteral(", "));
    if (order.amounts)
        event.amount = jsonMoney(row, "amount", order.amounts->total.currency());
    return event;
}

QList<OrderEvent> timeline(const OrderDetail &order, const QJsonObject &json, const PeopleNames &people)
{
    QList<OrderEvent> events;
    for (const QJsonValue &value : json[QLatin1String("history")].toArray()) {
        const QJsonObject row = value.toObject();
        events.append({.kind = OrderEvent::Kind::Status,
                       .at = jsonTime(row, "created_at"),
                       .who = people.name(jsonText(row, "changed_by_login")),
                       .from = jsonText(row, "from_status"),
                       .to = jsonText(row, "to_status"),
                       .text = jsonText(row, "reason")});
    }
    for (const QJsonValue &value : json[QLatin1String("notes")].toArray()) {
        const QJsonObject row = value.toObject();
        events.append({.kind = OrderEvent::Kind::Note,
                       .at = jsonTime(row, "created_at"),
                       .who = people.name(jsonText(row, "login")),
                       .text = jsonText(row, "body")});
    }
    for (const QJsonValue &value : json[QLatin1String("cancellations")].toArray())
        events.append(cancellation(order, value.toObject(), people));
    for (const OrderPayment &payment : order.payments)
        addPayment(events, payment);
    for (const OrderRefund &refund : order.refunds)
        addRefund(events, refund);
    for (const OrderShipment &shipment : order.shipments) {
        events.append({.kind = OrderEvent::Kind::Shipped,
                       .at = shipment.shippedAt,
                       .who = shipment.shippedBy,
                       .how = QStringList{shipment.carrier, shipment.trackingNumber}.join(u' ').trimmed(),
                       .place = shipment.warehouseName,
                       .units = shipment.units});
    }
    // stable, since one transaction gives several events the same time
    std::stable_sort(events.begin(), events.end(), [](const OrderEvent &a, const OrderEvent &b) { return a.at < b.at; });
    std::reverse(events.begin(), events.end());
    return events;
}

} // namespace

bool OrderDetail::canProcess() const
{
    return mayMoveTo(QStringLiteral("PROCESSING")) && !allocations.isEmpty();
}

bool OrderDetail::canShip() const
{
    return mayShip && holdReason.isEmpty()
        && std::any_of(allocations.begin(), allocations.end(), [](const OrderAllocation &a) { return a.readyToShip() > 0; });
}

bool OrderDetail::canCancel() const
{
    return mayMoveTo(QStringLiteral("CANCELLED")) && std::any_of(items.begin(), items.end(), [](const OrderItem &item) { return item.leftToShip() > 0; });
}

bool OrderDetail::canCancelWhole() const
{
    return mayMoveTo(QStringLiteral("CANCELLED")) && std::none_of(items.begin(), items.end(), [](const OrderItem &item) { return item.shipped > 0; });
}

std::optional<Money> OrderDetail::worthOf(const QHash<QUuid, int> &units) const
{
    if (!amounts)
        return {};
    const qint64 discount = amounts->discount.minorUnits();
    const qint64 subtotal = amounts->subtotal.minorUnits();
    qint64 priceBefore = 0;
    qint64 before = 0; // what earlier cancellations were worth, and with these
    qint64 after = 0;
    for (const OrderItem &item : items) {
        const qint64 price = item.total ? item.total->minorUnits() : 0;
        const qint64 cost = price - (shareOf(discount, priceBefore + price, subtotal) - shareOf(discount, priceBefore, subtotal));
        priceBefore += price;
        before += shareOf(cost, item.cancelled, item.quantity);
        after += shareOf(cost, item.cancelled + units.value(item.id), item.quantity);
    }
    const qint64 tax = amounts->tax.minorUnits();
    const qint64 taxed = subtotal - discount + amounts->shipping.minorUnits();
    return Money(after - before + shareOf(tax, after, taxed) - shareOf(tax, before, taxed), amounts->total.currency());
}

bool OrderDetail::canHold() const
{
    static const QStringList open{QStringLiteral("PENDING"), QStringLiteral("CONFIRMED"), QStringLiteral("PAID"), QStringLiteral("PROCESSING")};
    return mayHold && holdReason.isEmpty() && open.contains(status);
}

const OrderItem *OrderDetail::item(const QUuid &itemId) const
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const OrderItem &item) { return item.id == itemId; });
    return found == items.end() ? nullptr : &*found;
}

Result<OrderDetail> OrderDetail::fromJson(const QJsonDocument &json)
{
    const QJsonObject root = json.object();
    const QJsonObject head = root[QLatin1String("order")].toObject();
    OrderDetail order;
    order.id = jsonId(head, "order_id");
    if (order.id.isNull())
        return failure(Error::Kind::Internal, QStringLiteral("The server's answer was not an order."), QString::fromUtf8(json.toJson().left(200)));

    const PeopleNames people(root[QLatin1String("people")].toObject());
    const QString currency = jsonText(head, "currency");
    order.number = jsonText(head, "order_number");
    order.status = jsonText(head, "status");
    order.rowVersion = head[QLatin1String("row_version")].toInteger();
    order.placedAt = jsonTime(head, "created_at");
    order.estimatedDeliveryAt = jsonTime(head, "estimated_delivery_at");
    order.customerId = jsonId(head, "customer_id");
    order.customerName = jsonText(head, "customer_name");
    order.customerEmail = jsonText(head, "customer_email");
    order.customerOrders = jsonCount(head, "customer_orders");
    order.shippingAddress = PostalAddress::fromJson(head[QLatin1String("shipping_address")].toObject());
    if (head.contains(QLatin1String("billing_address")))
        order.billingAddress = PostalAddress::fromJson(head[QLatin1String("billing_address")].toObject());
    order.notes = jsonText(head, "notes");
    order.specialInstructions = jsonText(head, "special_instructions");
    order.giftMessage = jsonText(head, "gift_message");
    order.trackingNumber = jsonText(head, "tracking_number");
    order.holdReason = jsonText(head, "hold_reason");
    order.cancelReason = jsonText(head, "cancel_reason");
    if (head.contains(QLatin1String("total_amount"))) {
        order.amounts = Amounts{
            .subtotal = jsonMoney(head, "subtotal_amount", currency),
            .shipping = jsonMoney(head, "shipping_amount", currency),
            .tax = jsonMoney(head, "tax_amount", currency),
            .discount = jsonMoney(head, "discount_amount", currency),
            .total = jsonMoney(head, "total_amount", currency),
            .paid = jsonMoney(head, "paid_amount", currency),
            .refunded = jsonMoney(head, "refunded_amount", currency),
            .cancelled = jsonMoney(head, "cancelled_amount", currency),
        };
    }
    for (const QJsonValue &row : root[QLatin1String("items")].toArray())
        order.items.append(::item(row.toObject(), currency));
    for (const QJsonValue &row : root[QLatin1String("allocations")].toArray())
        order.allocations.append(allocation(row.toObject()));
    for (const QJsonValue &row : root[QLatin1String("shipments")].toArray())
        order.shipments.append(shipment(row.toObject(), people));
    for (const QJsonValue &row : root[QLatin1String("payments")].toArray())
        order.payments.append(payment(row.toObject(), people));
    for (const QJsonValue &row : root[QLatin1String("refunds")].toArray())
        order.refunds.append(refund(row.toObject(), people));
    order.timeline = ::timeline(order, root, people);
    for (const QJsonValue &state : root[QLatin1String("moves")].toArray())
        order.moves.append(state.toString());
    order.mayShip = root[QLatin1String("may_ship")].toBool();
    order.mayNote = root[QLatin1String("may_note")].toBool();
    order.mayHold = root[QLatin1String("may_hold")].toBool();
    return order;
}
