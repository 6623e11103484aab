// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/carts/cart_queries.h"

#include "models/core/json_values.h"
#include "models/db/db_executor.h"
#include "models/db/sql_text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CartQueries)
};

QString optionsOf(const QJsonObject &object)
{
    QStringList values;
    for (const QJsonValue &value : object)
        values.append(value.toVariant().toString());
    return values.join(QStringLiteral(" / "));
}

// A code, or an object that has one.
QString codeOf(const QJsonValue &value)
{
    return value.isObject() ? value.toObject()[QLatin1String("code")].toString() : value.toString();
}

} // namespace

Money CartDetail::value() const
{
    qint64 sum = 0;
    for (const CartItem &item : items)
        sum += item.price.currency() == currency ? item.total().minorUnits() : 0;
    return Money(sum, currency);
}

int CartDetail::units() const
{
    int sum = 0;
    for (const CartItem &item : items)
        sum += item.quantity;
    return sum;
}

Result<CartDetail> CartDetail::fromJson(const QJsonDocument &json)
{
    const QJsonObject root = json.object();
    const QJsonObject row = root[QLatin1String("cart")].toObject();
    const QJsonObject customer = root[QLatin1String("customer")].toObject();
    CartDetail cart;
    cart.id = jsonId(row, "cart_id");
    if (cart.id.isNull())
        return failure(Error::Kind::Internal, QStringLiteral("The server's answer was not a cart."), QString::fromUtf8(json.toJson().left(200)));
    cart.customerId = jsonId(row, "customer_id");
    cart.customerName = jsonText(customer, "name");
    cart.customerEmail = jsonText(customer, "email");
    cart.status = jsonText(row, "status");
    cart.currency = jsonText(row, "currency");
    cart.notes = jsonText(row, "notes");
    for (const QJsonValue &code : row[QLatin1String("discount_codes")].toArray())
        cart.discountCodes.append(codeOf(code));
    cart.orderId = jsonId(row, "order_id");
    cart.orderNumber = jsonText(root, "order_number");
    cart.createdAt = jsonTime(row, "created_at");
    cart.changedAt = jsonTime(row, "updated_at");
    cart.expiresAt = jsonTime(row, "expires_at");
    for (const QJsonValue &value : root[QLatin1String("items")].toArray()) {
        const QJsonObject item = value.toObject();
        cart.items.append({.name = jsonText(item, "name"),
                           .sku = jsonText(item, "sku"),
                           .options = optionsOf(item[QLatin1String("variant_options")].toObject()),
                           .quantity = jsonCount(item, "quantity"),
                           .price = jsonMoney(item, "unit_price_amount", jsonText(item, "unit_price_currency")),
                           .priceNow = jsonMoney(item, "price_amount", jsonText(item, "price_currency")),
                           .isSold = jsonText(item, "status") == u"ACTIVE"});
    }
    return cart;
}

QFuture<Result<CartDetail>> CartQueries::detail(const QUuid &cartId, const CancelToken &cancel) const
{
    return m_executor.run(
        [cartId](Connection &connection) -> Result<CartDetail> {
            const auto json = connection.json(SqlText::load(QStringLiteral("carts/detail")), {{QStringLiteral("cart_id"), cartId}});
            if (!json && json.error().kind == Error::Kind::NotFound)
                return failure(Error::Kind::NotFound, Tr::tr("This cart is not there any more. Refresh the list."), json.error().detail);
            if (!json)
                return failure(json.error());
            return CartDetail::fromJson(*json);
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the cart")});
}
