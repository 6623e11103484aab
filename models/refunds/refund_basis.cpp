// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/refunds/refund_basis.h"

#include "models/core/json_row.h"
#include "models/core/share.h"

#include <algorithm>

namespace {

QString options(const QJsonObject &object)
{
    QStringList values;
    for (const QJsonValue &value : object)
        values.append(value.toVariant().toString());
    return values.join(QStringLiteral(" / "));
}

RefundItem item(const JsonRow &row)
{
    RefundItem result;
    result.id = row.id("order_item_id");
    result.name = row.text("product_name");
    result.sku = row.text("product_sku");
    result.options = options(row.value("variant_options").toObject());
    result.quantity = row.count("quantity");
    result.shipped = row.count("shipped_quantity");
    result.returned = row.count("returned_quantity");
    result.refunded = row.count("refunded_quantity");
    result.unpaid = row.count("unpaid_quantity");
    result.owed = row.count("owed_quantity");
    result.unitPrice = row.number("unit_price_amount");
    result.cost = row.number("total_price_amount");
    result.refundedAmount = row.number("refunded_amount");
    for (const QJsonValue &value : row.array("places")) {
        const JsonRow place(value);
        result.places.append({place.id("inventory_id"), place.text("warehouse_name"), place.yes("sent")});
    }
    return result;
}

RefundablePayment payment(const JsonRow &row)
{
    const QString currency = row.text("currency");
    return {.id = row.id("payment_id"),
            .method = row.text("payment_method"),
            .cardBrand = row.text("card_brand"),
            .cardLastFour = row.text("card_last_four"),
            .processedAt = row.time("processed_at"),
            .charged = Money(row.number("amount_charged"), currency),
            .refunded = Money(row.number("refunded_amount"), currency),
            .pending = Money(row.number("refund_pending_amount"), currency)};
}

// The items' shares add up to the discount exactly: each is the difference of two rounded sums.
void takeDiscountOff(QList<RefundItem> &items, qint64 discount, qint64 subtotal)
{
    qint64 before = 0;
    for (RefundItem &item : items) {
        const qint64 upTo = before + item.cost;
        item.cost -= shareOf(discount, upTo, subtotal) - shareOf(discount, before, subtotal);
        before = upTo;
    }
}

} // namespace

qint64 RefundItem::amountOf(int units) const
{
    const int upTo = std::min(quantity, refunded + units);
    return std::min(amountLeft(), shareOf(cost, upTo, quantity) - shareOf(cost, refunded, quantity));
}

const RefundItem *RefundBasis::item(const QUuid &itemId) const
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const RefundItem &item) { return item.id == itemId; });
    return found == items.end() ? nullptr : &*found;
}

const RefundablePayment *RefundBasis::payment(const QUuid &paymentId) const
{
    const auto found = std::find_if(payments.begin(), payments.end(), [&](const RefundablePayment &payment) { return payment.id == paymentId; });
    return found == payments.end() ? nullptr : &*found;
}

qint64 RefundBasis::taxOn(qint64 itemsPart, qint64 shippingPart) const
{
    qint64 before = refundedShipping;
    for (const RefundItem &item : items)
        before += item.refundedAmount;
    const qint64 taxed = subtotal - discount + shipping;
    const qint64 upTo = std::min(taxed, before + itemsPart + shippingPart);
    return std::clamp<qint64>(shareOf(tax, upTo, taxed) - shareOf(tax, before, taxed), 0, taxLeft());
}

Result<RefundBasis> RefundBasis::fromJson(const QJsonDocument &json)
{
    const JsonRow root(json.object());
    const JsonRow order(root.value("order"));
    RefundBasis basis;
    basis.orderId = order.id("order_id");
    if (basis.orderId.isNull())
        return failure(Error::Kind::Internal, QStringLiteral("The server's answer was not an order."), QString::fromUtf8(json.toJson().left(200)));
    basis.orderNumber = order.text("order_number");
    basis.customerName = order.text("customer_name");
    basis.currency = order.text("currency");
    basis.subtotal = order.number("subtotal_amount");
    basis.discount = order.number("discount_amount");
    basis.shipping = order.number("shipping_amount");
    basis.refundedShipping = order.number("refunded_shipping_amount");
    basis.tax = order.number("tax_amount");
    basis.refundedTax = order.number("refunded_tax_amount");
    for (const QJsonValue &value : root.array("items"))
        basis.items.append(::item(JsonRow(value)));
    takeDiscountOff(basis.items, basis.discount, basis.subtotal);
    for (const QJsonValue &value : root.array("payments"))
        basis.payments.append(::payment(JsonRow(value)));
    basis.limit = root.number("limit");
    basis.used = root.number("used");
    return basis;
}
