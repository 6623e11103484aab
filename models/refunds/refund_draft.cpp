// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/refunds/refund_draft.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <numeric>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RefundDraft)
};

// Nothing typed is nothing to give; what cannot be read is a problem, and counts as nothing until it can.
qint64 amount(const QString &typed, const RefundBasis &basis, const QLocale &locale, RefundDraft::Field field, RefundDraft::Sum &sum)
{
    if (typed.trimmed().isEmpty())
        return 0;
    const Result<Money> money = Money::parse(typed, basis.currency, locale);
    if (!money) {
        sum.problems.append({field, money.error().message});
        return 0;
    }
    if (money->isNegative()) {
        sum.problems.append({field, Tr::tr("An amount to give back is not less than zero.")});
        return 0;
    }
    return money->minorUnits();
}

void addLine(const RefundDraft::Line &line, const RefundBasis &basis, RefundDraft::Sum &sum)
{
    const RefundItem *item = basis.item(line.itemId);
    if (item == nullptr || line.quantity <= 0)
        return;
    if (line.quantity > item->unitsLeft())
        sum.problems.append({RefundDraft::Field::Line, QCoreApplication::translate("RefundDraft", "Only %Ln unit(s) left to refund.", nullptr, item->unitsLeft()), item->id});
    if (line.restock != Restock::None && line.quantity > item->unitsThatCanComeBack()) {
        sum.problems.append({RefundDraft::Field::Restock,
                             item->unitsThatCanComeBack() <= 0 ? Tr::tr("None of these was sent, so none can come back.")
                                                               : QCoreApplication::translate("RefundDraft", "Only %Ln unit(s) of it can come back.", nullptr,
                                                                                             item->unitsThatCanComeBack()),
                             item->id});
    } else if (line.restock != Restock::None && line.inventoryId.isNull()) {
        sum.problems.append({RefundDraft::Field::Restock, Tr::tr("Say where the goods go."), item->id});
    }
    sum.order.lines.append({.itemId = item->id,
                            .quantity = line.quantity,
                            .amount = item->amountOf(line.quantity),
                            .reason = line.reason.trimmed(),
                            .restock = line.restock,
                            .inventoryId = line.restock == Restock::None ? QUuid() : line.inventoryId});
}

} // namespace

QString restockCode(Restock restock)
{
    switch (restock) {
    case Restock::None: return QStringLiteral("NONE");
    case Restock::Sellable: return QStringLiteral("SELLABLE");
    case Restock::Damaged: return QStringLiteral("DAMAGED");
    }
    return {};
}

Restock restockOf(const QString &code)
{
    if (code == QLatin1String("SELLABLE"))
        return Restock::Sellable;
    return code == QLatin1String("DAMAGED") ? Restock::Damaged : Restock::None;
}

qint64 RefundOrder::items() const
{
    return std::accumulate(lines.begin(), lines.end(), qint64(0), [](qint64 sum, const Line &line) { return sum + line.amount; });
}

QJsonArray RefundOrder::linesAsJson() const
{
    QJsonArray array;
    for (const Line &line : lines) {
        QJsonObject object{{QStringLiteral("order_item_id"), line.itemId.toString(QUuid::WithoutBraces)},
                           {QStringLiteral("quantity"), line.quantity},
                           {QStringLiteral("amount"), line.amount},
                           {QStringLiteral("restock"), restockCode(line.restock)}};
        if (!line.reason.isEmpty())
            object.insert(QStringLiteral("reason"), line.reason);
        if (!line.inventoryId.isNull())
            object.insert(QStringLiteral("inventory_id"), line.inventoryId.toString(QUuid::WithoutBraces));
        array.append(object);
    }
    return array;
}

QJsonObject RefundOrder::content() const
{
    return {{QStringLiteral("order"), orderId.toString()}, {QStringLiteral("payment"), paymentId.toString()}, {QStringLiteral("currency"), currency}, {QStringLiteral("reason"), reason}, {QStringLiteral("lines"), linesAsJson()}, {QStringLiteral("tax"), tax}, {QStringLiteral("shipping"), shipping}, {QStringLiteral("goodwill"), goodwill}, {QStringLiteral("message"), message}};
}

RefundOrder RefundOrder::fromContent(const QJsonObject &content)
{
    const auto text = [&content](const char *key) { return content[QLatin1String(key)].toString(); };
    const auto number = [&content](const char *key) { return content[QLatin1String(key)].toInteger(); };
    RefundOrder order{.orderId = QUuid::fromString(text("order")),
                      .paymentId = QUuid::fromString(text("payment")),
                      .currency = text("currency"),
                      .reason = text("reason"),
                      .lines = {},
                      .tax = number("tax"),
                      .shipping = number("shipping"),
                      .goodwill = number("goodwill"),
                      .message = text("message")};
    for (const QJsonValue &value : content[QLatin1String("lines")].toArray()) {
        const QJsonObject line = value.toObject();
        order.lines.append({.itemId = QUuid::fromString(line[QLatin1String("order_item_id")].toString()),
                            .quantity = line[QLatin1String("quantity")].toInt(),
                            .amount = line[QLatin1String("amount")].toInteger(),
                            .reason = line[QLatin1String("reason")].toString(),
                            .restock = restockOf(line[QLatin1String("restock")].toString()),
                            .inventoryId = QUuid::fromString(line[QLatin1String("inventory_id")].toString())});
    }
    return order;
}

RefundDraft::Sum RefundDraft::sum(const RefundBasis &basis, const QLocale &locale) const
{
    Sum sum;
    RefundOrder &order = sum.order;
    order.orderId = basis.orderId;
    order.paymentId = paymentId;
    order.currency = basis.currency;
    order.reason = reason.simplified();
    order.message = message.trimmed();
    for (const Line &line : lines)
        addLine(line, basis, sum);
    order.shipping = amount(shipping, basis, locale, Field::Shipping, sum);
    if (order.shipping > basis.shippingLeft())
        sum.problems.append({Field::Shipping, Tr::tr("This is more than what is left of the shipping cost.")});
    order.goodwill = amount(goodwill, basis, locale, Field::Goodwill, sum);
    order.tax = basis.taxOn(order.items(), std::min(order.shipping, basis.shippingLeft()));

    const RefundablePayment *payment = basis.payment(paymentId);
    if (payment == nullptr) {
        sum.problems.append({Field::Payment, Tr::tr("Nothing that was paid is left to refund.")});
    } else if (payment->charged.currency() != basis.currency) {
        sum.problems.append({Field::Payment, Tr::tr("This payment is in another currency than the order.")});
    } else {
        // Goodwill as typed can be anything up to 2^63: compare without adding to it.
        const qint64 rest = payment->left() - order.items() - order.tax - order.shipping;
        sum.left = order.goodwill > rest ? 0 : rest - order.goodwill;
        if (order.goodwill > rest)
            sum.problems.append({rest < 0 ? Field::Total : Field::Goodwill, Tr::tr("This is more than what is left of the payment.")});
        else if (order.total() == 0 && sum.problems.isEmpty())
            sum.problems.append({Field::Total, Tr::tr("Choose what to give back: units, shipping cost or goodwill.")});
    }
    if (order.reason.isEmpty())
        sum.problems.append({Field::Reason, Tr::tr("Say why the money is refunded.")});
    sum.needsApproval = order.goodwill > basis.limitLeft() || order.total() > basis.limitLeft();
    return sum;
}

RefundDraft::Field fieldOf(const Error &error)
{
    using Field = RefundDraft::Field;
    // A month's own keys carry the month in their name.
    static const QRegularExpression month(QStringLiteral("_\\d{6}(?=_)"));
    const QString constraint = QString(error.constraint).remove(month);
    if (constraint == QLatin1String("orders_shipping_refund_cap"))
        return Field::Shipping;
    if (constraint == QLatin1String("refunds_reason_given"))
        return Field::Reason;
    return Field::Total;
}
