// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/refunds/refund_detail.h"

#include "models/core/json_row.h"

#include <algorithm>

namespace {

QString options(const QJsonObject &object)
{
    QStringList values;
    for (const QJsonValue &value : object)
        values.append(value.toVariant().toString());
    return values.join(QStringLiteral(" / "));
}

RefundLine line(const JsonRow &row, const QString &currency)
{
    return {.itemId = row.id("order_item_id"),
            .name = row.text("product_name"),
            .sku = row.text("product_sku"),
            .options = options(row.value("variant_options").toObject()),
            .quantity = row.count("quantity"),
            .amount = Money(row.number("amount"), currency),
            .reason = row.text("reason"),
            .restock = restockOf(row.text("restock")),
            .inventoryId = row.id("inventory_id"),
            .warehouse = row.text("warehouse_name")};
}

OtherRefund other(const JsonRow &row, const JsonPeople &people)
{
    return {.id = row.id("refund_id"),
            .state = refundStateCode(row.text("status"), row.text("approval"), false),
            .amount = Money(row.number("refund_amount"), row.text("currency")),
            .reason = row.text("reason"),
            .requestedBy = people.name(row.text("requested_by")),
            .createdAt = row.time("created_at")};
}

void readPayment(RefundDetail &refund, const JsonRow &row)
{
    const QString currency = row.text("currency");
    refund.paymentMethod = row.text("payment_method");
    refund.paymentStatus = row.text("status");
    refund.provider = row.text("provider");
    refund.transactionId = row.text("provider_transaction_id");
    refund.cardBrand = row.text("card_brand");
    refund.cardLastFour = row.text("card_last_four");
    refund.paidAt = row.time("processed_at");
    refund.charged = Money(row.number("amount_charged"), currency);
    refund.refunded = Money(row.number("refunded_amount"), currency);
    refund.pending = Money(row.number("refund_pending_amount"), currency);
}

// Newest first. Who settled it is not kept in the row; the audit log has it.
QList<RefundEvent> timeline(const RefundDetail &refund, const QString &sender, const QString &settler, const JsonRow &row)
{
    const QDateTime settledAt = row.isNull("settled_at") ? row.time("updated_at") : row.time("settled_at");
    using Kind = RefundEvent::Kind;
    QList<RefundEvent> events;
    events.append({Kind::Requested, refund.createdAt, refund.requestedBy, refund.reason});
    if (refund.decision)
        events.append({refund.decision->approved ? Kind::Approved : Kind::Rejected, refund.decision->at, refund.decision->by, refund.decision->note});
    if (refund.sentAt.isValid())
        events.append({Kind::Sent, refund.sentAt, sender, {}});
    if (refund.status == u"COMPLETED")
        events.append({Kind::Completed, row.time("completed_at"), settler, refund.providerReference});
    else if (refund.status == u"FAILED")
        events.append({Kind::Failed, settledAt, settler, refund.failedBecause});
    else if (refund.state == u"CANCELLED")
        events.append({Kind::Withdrawn, settledAt, settler, {}});
    std::reverse(events.begin(), events.end());
    return events;
}

} // namespace

QString refundStateCode(const QString &status, const QString &approval, bool hasNoAnswer)
{
    if (status == u"PENDING" && approval == u"NEEDED")
        return QStringLiteral("NEEDED");
    if (status == u"PENDING" && approval == u"GIVEN")
        return QStringLiteral("APPROVED");
    if (status == u"CANCELLED" && approval == u"REFUSED")
        return QStringLiteral("REJECTED");
    return hasNoAnswer ? QStringLiteral("NO_ANSWER") : status;
}

RefundOrder RefundDetail::again() const
{
    RefundOrder order{.orderId = orderId,
                      .paymentId = paymentId,
                      .currency = amount.currency(),
                      .reason = reason,
                      .lines = {},
                      .tax = tax.minorUnits(),
                      .shipping = shipping.minorUnits(),
                      .goodwill = goodwill.minorUnits(),
                      .message = message};
    for (const RefundLine &line : lines)
        order.lines.append({line.itemId, line.quantity, line.amount.minorUnits(), line.reason, line.restock, line.inventoryId});
    return order;
}

Result<RefundDetail> RefundDetail::fromJson(const QJsonDocument &json)
{
    const JsonRow root(json.object());
    const JsonRow row(root.value("refund"));
    RefundDetail refund;
    refund.id = row.id("refund_id");
    if (refund.id.isNull())
        return failure(Error::Kind::Internal, QStringLiteral("The server's answer was not a refund."), QString::fromUtf8(json.toJson().left(200)));
    const JsonPeople people(root.value("people"));
    const QString currency = row.text("currency");
    refund.orderId = row.id("order_id");
    refund.paymentId = row.id("payment_id");
    refund.status = row.text("status");
    refund.state = refundStateCode(refund.status, row.text("approval"), row.yes("has_no_answer"));
    refund.rowVersion = row.number("row_version");
    refund.amount = Money(row.number("refund_amount"), currency);
    refund.items = Money(row.number("items_amount"), currency);
    refund.tax = Money(row.number("tax_amount"), currency);
    refund.shipping = Money(row.number("shipping_amount"), currency);
    refund.goodwill = Money(row.number("goodwill_amount"), currency);
    refund.reason = row.text("reason");
    refund.message = row.text("description");
    refund.requestedBy = people.name(row.text("requested_by"));
    refund.providerReference = row.text("provider_refund_id");
    refund.failedBecause = row.text("error_message");
    refund.createdAt = row.time("created_at");
    refund.sentAt = row.time("processed_at");
    refund.isOwn = row.yes("is_own");

    const JsonRow order(root.value("order"));
    refund.orderNumber = order.text("order_number");
    refund.orderStatus = order.text("status");
    refund.customerName = order.text("customer_name");
    readPayment(refund, JsonRow(root.value("payment")));
    for (const QJsonValue &value : root.array("lines"))
        refund.lines.append(line(JsonRow(value), currency));
    if (const JsonRow decision(root.value("decision")); !root.isNull("decision")) {
        refund.decision = RefundDecision{.approved = decision.text("decision") == u"APPROVED",
                                         .by = people.name(decision.text("approved_by")),
                                         .note = decision.text("note"),
                                         .at = decision.time("created_at")};
    }
    for (const QJsonValue &value : root.array("others"))
        refund.others.append(other(JsonRow(value), people));
    for (const QJsonValue &value : root.array("moves"))
        refund.moves.append(value.toString());
    refund.limit = Money(root.number("limit"), currency);
    refund.mayDecide = root.yes("may_decide");
    refund.mayAsk = root.yes("may_ask");
    refund.timeline = ::timeline(refund, people.name(row.text("processed_by_login")), people.name(row.text("settled_by_login")), row);
    return refund;
}
