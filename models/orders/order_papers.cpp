// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/orders/order_papers.h"

#include "models/core/json_values.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace {

CreditNote creditNote(const QJsonObject &row, int ordinal, const OrderDetail &order)
{
    const QString currency = jsonText(row, "currency");
    CreditNote note{
        .refundId = jsonId(row, "refund_id"),
        .number = QStringLiteral("%1-C%2").arg(order.number, QString::number(ordinal)),
        .issuedAt = jsonTime(row, "completed_at"),
        .reason = jsonText(row, "reason"),
        .lines = {},
        .shipping = jsonMoney(row, "shipping_amount", currency),
        .goodwill = jsonMoney(row, "goodwill_amount", currency),
        .tax = jsonMoney(row, "tax_amount", currency),
        .total = jsonMoney(row, "refund_amount", currency),
        .payment = {},
    };
    for (const QJsonValue &value : row[QLatin1String("lines")].toArray()) {
        const QJsonObject line = value.toObject();
        const OrderItem *item = order.item(jsonId(line, "order_item_id"));
        note.lines.append({.name = item != nullptr ? item->name : QString(),
                           .sku = item != nullptr ? item->sku : QString(),
                           .options = item != nullptr ? item->options : QString(),
                           .quantity = jsonCount(line, "quantity"),
                           .amount = jsonMoney(line, "amount", currency)});
    }
    const QUuid paymentId = jsonId(row, "payment_id");
    for (const OrderPayment &payment : order.payments) {
        if (payment.id == paymentId)
            note.payment = payment;
    }
    return note;
}

} // namespace

bool OrderPapers::hasInvoice() const
{
    if (!order.amounts || order.status == u"PENDING")
        return false;
    return order.status != u"CANCELLED" || order.amounts->paid.minorUnits() > 0;
}

bool OrderPapers::hasPackingSlip() const
{
    return std::any_of(order.items.begin(), order.items.end(), [](const OrderItem &item) { return item.quantity > item.cancelled; });
}

Money OrderPapers::due() const
{
    const qint64 left = order.status == u"CANCELLED" ? 0 : order.amounts->owed().minorUnits() - order.amounts->paid.minorUnits();
    return Money(qMax<qint64>(0, left), order.amounts->total.currency());
}

Result<OrderPapers> OrderPapers::fromJson(const QJsonDocument &json)
{
    const auto order = OrderDetail::fromJson(json);
    if (!order)
        return failure(order.error());
    OrderPapers papers{.order = *order, .creditNotes = {}};
    for (const QJsonValue &value : json.object()[QLatin1String("credit_notes")].toArray())
        papers.creditNotes.append(creditNote(value.toObject(), int(papers.creditNotes.size()) + 1, papers.order));
    return papers;
}
