// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/finders.h"

#include "models/db/session.h"
#include "models/orders/order_queries.h"
#include "models/shell/find_queries.h"
#include "ui/common/state.h"

namespace {

using Hits = Result<QList<RecordHit>>;

template<typename T, typename ToHit>
Hits hitsOf(const Result<QList<T>> &found, ToHit toHit)
{
    if (!found)
        return failure(found.error());
    QList<RecordHit> hits;
    for (const T &record : *found)
        hits.append(toHit(record));
    return hits;
}

QString keyOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QFuture<Hits> findOrders(Session &session, const QString &words, const CancelToken &cancel)
{
    return OrderQueries(session.executor(), session.whoAmI().roles).suggest(words, cancel).then([](const Result<QList<OrderHit>> &found) {
        return hitsOf(found, [](const OrderHit &order) {
            return RecordHit{keyOf(order.orderId), order.number, joined({order.foundBy, order.customerName, orderState(order.status).word})};
        });
    });
}

QFuture<Hits> findCustomers(Session &session, const QString &words, const CancelToken &cancel)
{
    // The warehouse reads no customers; a refusal would be news to nobody.
    if (!session.hasAnyRole(Roles(Role::Support) | Role::Manager | Role::Admin))
        return QtFuture::makeReadyFuture(Hits());
    return FindQueries(session.executor()).customers(words, cancel).then([](const Result<QList<CustomerHit>> &found) {
        return hitsOf(found, [](const CustomerHit &customer) {
            return RecordHit{keyOf(customer.userId), customer.name, joined({customer.email, customer.phone})};
        });
    });
}

QFuture<Hits> findProducts(Session &session, const QString &words, const CancelToken &cancel)
{
    return FindQueries(session.executor()).products(words, cancel).then([](const Result<QList<ProductHit>> &found) {
        return hitsOf(found, [](const ProductHit &product) {
            return RecordHit{keyOf(product.productId), product.name, joined({product.sku, product.barcode})};
        });
    });
}

} // namespace

QList<Desk> withFinders(QList<Desk> desks)
{
    static const QHash<QString, Desk::Finder> finders{
        {QStringLiteral("order"), findOrders},
        {QStringLiteral("customer"), findCustomers},
        {QStringLiteral("product"), findProducts},
    };
    for (Desk &desk : desks) {
        if (!desk.find)
            desk.find = finders.value(desk.recordKind);
    }
    return desks;
}
