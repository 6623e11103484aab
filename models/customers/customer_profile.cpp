// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customer_profile.h"

#include "models/core/json_values.h"
#include "models/customers/customer_fields.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CustomerProfile)
};

QList<PostalAddress> addresses(const QJsonValue &list)
{
    QList<PostalAddress> result;
    for (const QJsonValue &value : list.toArray()) {
        if (const PostalAddress address = PostalAddress::fromJson(value.toObject()); !address.isEmpty())
            result.append(address);
    }
    return result;
}

void readSales(CustomerProfile &customer, const QJsonObject &root, const PeopleNames &people)
{
    for (const QJsonValue &value : root[QLatin1String("totals")].toArray()) {
        const QJsonObject row = value.toObject();
        const QString currency = jsonText(row, "currency");
        customer.totals.append({jsonCount(row, "orders"), jsonMoney(row, "spent", currency), jsonMoney(row, "refunded", currency)});
    }
    for (const QJsonValue &value : root[QLatin1String("orders")].toArray()) {
        const QJsonObject row = value.toObject();
        customer.orders.append({jsonId(row, "order_id"), jsonText(row, "order_number"), jsonText(row, "status"),
                                jsonMoney(row, "total_amount", jsonText(row, "currency")), jsonCount(row, "item_count"), jsonTime(row, "created_at")});
    }
    for (const QJsonValue &value : root[QLatin1String("refunds")].toArray()) {
        const QJsonObject row = value.toObject();
        customer.refunds.append({jsonId(row, "order_id"), jsonText(row, "order_number"), jsonText(row, "status"),
                                 jsonMoney(row, "refund_amount", jsonText(row, "currency")), jsonText(row, "reason"),
                                 people.name(jsonText(row, "requested_by")), jsonTime(row, "created_at")});
    }
}

void readWords(CustomerProfile &customer, const QJsonObject &root, const PeopleNames &people)
{
    for (const QJsonValue &value : root[QLatin1String("reviews")].toArray()) {
        const QJsonObject row = value.toObject();
        customer.reviews.append({jsonText(row, "product_name"), jsonCount(row, "rating"), jsonText(row, "title"), jsonText(row, "content"),
                                 jsonText(row, "moderation_status"), jsonTime(row, "created_at")});
    }
    for (const QJsonValue &value : root[QLatin1String("notes")].toArray()) {
        const QJsonObject row = value.toObject();
        customer.notes.append({people.name(jsonText(row, "login")), jsonText(row, "body"), jsonTime(row, "created_at")});
    }
}

void readTimeline(CustomerProfile &customer, const QJsonArray &changes, const PeopleNames &people)
{
    using Kind = CustomerEvent::Kind;
    QList<CustomerEvent> &events = customer.timeline;
    events.append({.kind = Kind::Registered, .at = customer.registeredAt});
    for (const CustomerOrder &order : std::as_const(customer.orders))
        events.append({.kind = Kind::Ordered, .at = order.placedAt, .what = order.number, .state = order.status, .amount = order.total});
    for (const CustomerRefund &refund : std::as_const(customer.refunds)) {
        events.append({.kind = Kind::Refunded, .at = refund.createdAt, .who = refund.requestedBy, .what = refund.orderNumber, .state = refund.status, .amount = refund.amount});
    }
    for (const CustomerReview &review : std::as_const(customer.reviews))
        events.append({.kind = Kind::Reviewed, .at = review.createdAt, .what = review.product, .rating = review.rating});
    for (const CustomerNote &note : std::as_const(customer.notes))
        events.append({.kind = Kind::Noted, .at = note.at, .who = note.who, .what = note.text});
    for (const QJsonValue &value : changes) {
        const QJsonObject row = value.toObject();
        QStringList fields;
        for (const QJsonValue &field : row[QLatin1String("fields")].toArray())
            fields.append(field.toString());
        events.append({.kind = Kind::Changed, .at = jsonTime(row, "changed_at"), .who = people.name(jsonText(row, "login")), .fields = fields});
        if (customer.changedBy.isEmpty())
            customer.changedBy = events.last().who;
    }
    // stable and turned, as one transaction gives several events the same time
    std::stable_sort(events.begin(), events.end(), [](const CustomerEvent &a, const CustomerEvent &b) { return a.at > b.at; });
}

} // namespace

Result<CustomerProfile> CustomerProfile::fromJson(const QJsonDocument &json)
{
    const QJsonObject root = json.object();
    const QJsonObject head = root[QLatin1String("customer")].toObject();
    CustomerProfile customer;
    customer.id = jsonId(head, "user_id");
    if (customer.id.isNull())
        return failure(Error::Kind::Internal, Tr::tr("The server's answer was not a customer."), QString::fromUtf8(json.toJson().left(200)));

    const PeopleNames people(root[QLatin1String("people")].toObject());
    customer.name = jsonText(head, "name");
    customer.email = jsonText(head, "email");
    customer.phone = jsonText(head, "phone");
    customer.isActive = head[QLatin1String("is_active")].toBool();
    customer.emailVerified = head[QLatin1String("email_verified")].toBool();
    customer.registeredAt = jsonTime(head, "created_at");
    customer.lastLoginAt = jsonTime(head, "last_login_at");
    customer.closedAt = jsonTime(head, "deactivated_at");
    customer.closedReason = jsonText(head, "deactivated_reason");
    customer.mergedInto = jsonId(head, "merged_into");
    customer.mergedIntoName = jsonText(head, "merged_into_name");
    customer.rowVersion = head[QLatin1String("row_version")].toInteger();
    customer.version = head[QLatin1String("version")].toInteger();
    customer.dateOfBirth = QDate::fromString(jsonText(head, "date_of_birth"), Qt::ISODate);
    customer.loyaltyPoints = jsonCount(head, "loyalty_points");
    customer.preferredCurrency = jsonText(head, "preferred_currency");
    customer.shippingAddresses = addresses(head[QLatin1String("shipping_addresses")]);
    customer.billingAddresses = addresses(head[QLatin1String("billing_addresses")]);
    customer.fields = customerFields(head);
    readSales(customer, root, people);
    readWords(customer, root, people);
    readTimeline(customer, root[QLatin1String("changes")].toArray(), people);
    for (const QJsonValue &code : root[QLatin1String("currencies")].toArray())
        customer.currencies.append(code.toString());
    customer.mayEdit = root[QLatin1String("may_edit")].toBool();
    customer.mayNote = root[QLatin1String("may_note")].toBool();
    customer.mayClose = root[QLatin1String("may_close")].toBool();
    customer.mayMerge = root[QLatin1String("may_merge")].toBool();
    return customer;
}

QString CustomerProfile::state() const
{
    if (!mergedInto.isNull())
        return QStringLiteral("MERGED");
    return isActive ? QStringLiteral("ACTIVE") : QStringLiteral("CLOSED");
}

int CustomerProfile::orderCount() const
{
    int count = 0;
    for (const CustomerTotal &total : totals)
        count += total.orders;
    return count;
}

QStringList customerStates()
{
    return {QStringLiteral("ACTIVE"), QStringLiteral("CLOSED"), QStringLiteral("MERGED")};
}

QString customerStateTitle(const QString &state)
{
    if (state == u"ACTIVE")
        return Tr::tr("Active");
    if (state == u"CLOSED")
        return Tr::tr("Closed");
    return state == u"MERGED" ? Tr::tr("Merged") : state;
}
