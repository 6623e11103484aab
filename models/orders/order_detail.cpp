// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/orders/order_detail.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace {

QDateTime time(const QJsonObject &object, const char *key)
{
    return QDateTime::fromString(object[QLatin1String(key)].toString(), Qt::ISODateWithMs).toUTC();
}

QUuid id(const QJsonObject &object, const char *key)
{
    return QUuid::fromString(object[QLatin1String(key)].toString());
}

QString text(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toString();
}

int count(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toInt();
}

Money money(const QJsonObject &object, const char *key, const QString &currency)
{
    return Money(object[QLatin1String(key)].toInteger(), currency);
}

// Names of those who did things, for the logins that the rows have.
class People
{
public:
    explicit People(const QJsonObject &names)
        : m_names(names)
    {
    }
    [[nodiscard]] QString name(const QString &login) const { return m_names[login].toString(login); }

private:
    QJsonObject m_names;
};

PostalAddress address(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    PostalAddress result;
    result.name = text(object, "name");
    result.phone = text(object, "phone");
    const QString town = QStringList{text(object, "postal_code"), text(object, "city")}.join(u' ').trimmed();
    for (const QString &line : {text(object, "line1"), text(object, "line2"), town, text(object, "state"), text(object, "country")}) {
        if (!line.isEmpty())
            result.lines.append(line);
    }
    return result;
}

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
        .id = id(row, "order_item_id"),
        .name = text(row, "product_name"),
        .sku = text(row, "product_sku"),
        .options = options(row[QLatin1String("variant_options")].toObject()),
        .fulfillmentStatus = text(row, "fulfillment_status"),
        .quantity = count(row, "quantity"),
        .shipped = count(row, "shipped_quantity"),
        .cancelled = count(row, "cancelled_quantity"),
        .refunded = count(row, "refunded_quantity"),
    };
    if (row.contains(QLatin1String("unit_price_amount"))) {
        result.unitPrice = money(row, "unit_price_amount", currency);
        result.total = money(row, "total_price_amount", currency);
    }
    return result;
}

OrderAllocation allocation(const QJsonObject &row)
{
    return {
        .id = id(row, "allocation_id"),
        .itemId = id(row, "order_item_id"),
        .warehouseId = id(row, "warehouse_id"),
        .warehouseCode = text(row, "warehouse_code"),
        .warehouseName = text(row, "warehouse_name"),
        .bin = text(row, "location_bin"),
        .quantity = count(row, "quantity"),
        .committed = count(row, "committed_quantity"),
        .shipped = count(row, "shipped_quantity"),
        .released = count(row, "released_quantity"),
    };
}

OrderShipment shipment(const QJsonObject &row, const People &people)
{
    return {
        .id = id(row, "shipment_id"),
        .warehouseCode = text(row, "warehouse_code"),
        .warehouseName = text(row, "warehouse_name"),
        .carrier = text(row, "carrier"),
        .trackingNumber = text(row, "tracking_number"),
        .shippedBy = people.name(text(row, "shipped_by")),
        .shippedAt = time(row, "shipped_at"),
        .deliveredAt = time(row, "delivered_at"),
        .units = count(row, "units"),
    };
}

OrderPayment payment(const QJsonObject &row, const People &people)
{
    const QString currency = text(row, "currency");
    return {
        .id = id(row, "payment_id"),
        .method = text(row, "payment_method"),
        .status = text(row, "status"),
        .amount = money(row, "amount_charged", currency),
        .refunded = money(row, "refunded_amount", currency),
        .provider = text(row, "provider"),
        .transactionId = text(row, "provider_transaction_id"),
        .cardBrand = text(row, "card_brand"),
        .cardLastFour = text(row, "card_last_four"),
        .failure = text(row, "error_message"),
        .recordedBy = people.name(text(row, "recorded_by_login")),
        .createdAt = time(row, "created_at"),
        .processedAt = time(row, "processed_at"),
        .failedAt = time(row, "failed_at"),
    };
}

OrderRefund refund(const QJsonObject &row, const People &people)
{
    return {
        .id = id(row, "refund_id"),
        .status = text(row, "status"),
        .approval = text(row, "approval"),
        .amount = money(row, "refund_amount", text(row, "currency")),
        .reason = text(row, "reason"),
        .requestedBy = people.name(text(row, "requested_by")),
        .processedBy = people.name(text(row, "processed_by_login")),
        .failure = text(row, "error_message"),
        .createdAt = time(row, "created_at"),
        .processedAt = time(row, "processed_at"),
        .completedAt = time(row, "completed_at"),
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
    if (refund.completedAt.isValid()) {
        events.append(
            {.kind = OrderEvent::Kind::RefundCompleted, .at = refund.completedAt, .who = refund.processedBy, .amount = refund.amount});
    } else if (refund.status == u"FAILED" && refund.processedAt.isValid()) {
        events.append({.kind = OrderEvent::Kind::RefundFailed,
                       .at = refund.processedAt,
                       .who = refund.processedBy,
                       .amount = refund.amount,
                       .text = refund.failure});
    }
}

QList<OrderEvent> timeline(const OrderDetail &order, const QJsonObject &json, const People &people)
{
    QList<OrderEvent> events;
    for (const QJsonValue &value : json[QLatin1String("history")].toArray()) {
        const QJsonObject row = value.toObject();
        events.append({.kind = OrderEvent::Kind::Status,
                       .at = time(row, "created_at"),
                       .who = people.name(text(row, "changed_by_login")),
                       .from = text(row, "from_status"),
                       .to = text(row, "to_status"),
                       .text = text(row, "reason")});
    }
    for (const QJsonValue &value : json[QLatin1String("notes")].toArray()) {
        const QJsonObject row = value.toObject();
        events.append({.kind = OrderEvent::Kind::Note,
                       .at = time(row, "created_at"),
                       .who = people.name(text(row, "login")),
                       .text = text(row, "body")});
    }
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

bool OrderDetail::canShip() const
{
    return mayShip && holdReason.isEmpty()
        && std::any_of(allocations.begin(), allocations.end(), [](const OrderAllocation &a) { return a.readyToShip() > 0; });
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
    order.id = ::id(head, "order_id");
    if (order.id.isNull())
        return failure(Error::Kind::Internal, QStringLiteral("The server's answer was not an order."), QString::fromUtf8(json.toJson().left(200)));

    const People people(root[QLatin1String("people")].toObject());
    const QString currency = text(head, "currency");
    order.number = text(head, "order_number");
    order.status = text(head, "status");
    order.rowVersion = head[QLatin1String("row_version")].toInteger();
    order.placedAt = time(head, "created_at");
    order.estimatedDeliveryAt = time(head, "estimated_delivery_at");
    order.customerId = ::id(head, "customer_id");
    order.customerName = text(head, "customer_name");
    order.customerEmail = text(head, "customer_email");
    order.customerOrders = count(head, "customer_orders");
    order.shippingAddress = address(head[QLatin1String("shipping_address")]);
    if (head.contains(QLatin1String("billing_address")))
        order.billingAddress = address(head[QLatin1String("billing_address")]);
    order.notes = text(head, "notes");
    order.specialInstructions = text(head, "special_instructions");
    order.giftMessage = text(head, "gift_message");
    order.trackingNumber = text(head, "tracking_number");
    order.holdReason = text(head, "hold_reason");
    order.cancelReason = text(head, "cancel_reason");
    if (head.contains(QLatin1String("total_amount"))) {
        order.amounts = Amounts{
            .subtotal = money(head, "subtotal_amount", currency),
            .shipping = money(head, "shipping_amount", currency),
            .tax = money(head, "tax_amount", currency),
            .discount = money(head, "discount_amount", currency),
            .total = money(head, "total_amount", currency),
            .paid = money(head, "paid_amount", currency),
            .refunded = money(head, "refunded_amount", currency),
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
    return order;
}
