// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stock/reservations.h"

#include "models/core/json_values.h"
#include "models/db/db_executor.h"
#include "models/db/sql_text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Reservations)
};

bool readsCustomers(Roles roles)
{
    return roles & (Roles(Role::Support) | Role::Manager);
}

ColumnDefinition column(const char *id, const QString &title, ColumnType type, const char *sql, bool shown = true)
{
    return {.id = QLatin1String(id), .title = title, .type = type, .sql = QLatin1String(sql), .shown = shown};
}

RecordView view(const char *id, const QString &title, Roles roles, const char *state)
{
    RecordView result{QString::fromLatin1(id), title, ListQuery::defaultOf(reservationListDefinition(roles))};
    if (state != nullptr)
        result.query.filters = {{QStringLiteral("status"), StatusFilter{{QLatin1String(state)}}}};
    return result;
}

} // namespace

int ReservationDetail::units() const
{
    int sum = 0;
    for (const ReservedLine &line : lines)
        sum += line.quantity;
    return sum;
}

Result<ReservationDetail> ReservationDetail::fromJson(const QJsonDocument &json)
{
    const QJsonObject root = json.object();
    const QJsonObject row = root[QLatin1String("reservation")].toObject();
    ReservationDetail reservation;
    reservation.id = jsonId(row, "reservation_id");
    if (reservation.id.isNull())
        return failure(Error::Kind::Internal, QStringLiteral("The server's answer was not a reservation."), QString::fromUtf8(json.toJson().left(200)));
    const QJsonObject customer = root[QLatin1String("customer")].toObject();
    reservation.customerName = jsonText(customer, "name");
    reservation.customerEmail = jsonText(customer, "email");
    reservation.orderId = jsonId(row, "order_id");
    reservation.orderNumber = jsonText(root, "order_number");
    reservation.status = jsonText(row, "status");
    reservation.isOverdue = row[QLatin1String("is_overdue")].toBool();
    reservation.createdAt = jsonTime(row, "created_at");
    reservation.expiresAt = jsonTime(row, "expires_at");
    reservation.confirmedAt = jsonTime(row, "confirmed_at");
    reservation.endedAt = jsonTime(row, "cancelled_at");
    for (const QJsonValue &value : root[QLatin1String("lines")].toArray()) {
        const QJsonObject line = value.toObject();
        reservation.lines.append({.name = jsonText(line, "name"),
                                  .sku = jsonText(line, "sku"),
                                  .warehouseCode = jsonText(line, "warehouse_code"),
                                  .warehouseName = jsonText(line, "warehouse_name"),
                                  .bin = jsonText(line, "location_bin"),
                                  .quantity = jsonCount(line, "quantity")});
    }
    return reservation;
}

ListDefinition reservationListDefinition(Roles roles)
{
    ListDefinition list;
    list.id = readsCustomers(roles) ? QStringLiteral("reservations") : QStringLiteral("reservations.warehouse");
    list.relation = QStringLiteral("shop.inventory_reservations");
    list.alias = QStringLiteral("r");
    list.keySql = QStringLiteral("r.reservation_id");
    list.keyType = QStringLiteral("uuid");
    // the id is made from the time of the reservation, so its order is the order of time
    ColumnDefinition made = column("made", Tr::tr("Made"), ColumnType::Time, "r.created_at");
    made.sortSql = QStringLiteral("r.reservation_id");
    made.sortType = QStringLiteral("uuid");
    made.sortIndex = QStringLiteral("inventory_reservations_pkey");
    if (readsCustomers(roles))
        list.columns.append(column("customer", Tr::tr("Customer"), ColumnType::Text, "(select u.name from shop.users u where u.user_id = r.customer_id)"));
    list.columns += {
        column("order", Tr::tr("Order"), ColumnType::Text, "(select o.order_number from shop.orders o where o.order_id = r.order_id)"),
        column("status", Tr::tr("Status"), ColumnType::Status, "r.status"),
        column("units", Tr::tr("Units"), ColumnType::Integer,
               "(select coalesce(sum(a.quantity), 0)::bigint from shop.reservation_allocations a where a.reservation_id = r.reservation_id)"),
        column("expires", Tr::tr("Expires"), ColumnType::Time, "r.expires_at"),
        made,
    };
    FilterDefinition status{.id = QStringLiteral("status"), .title = Tr::tr("Status"), .kind = FilterKind::Status, .sql = QStringLiteral("r.status = any (?)")};
    status.options = {{QStringLiteral("ACTIVE"), Tr::tr("Held")}, {QStringLiteral("CONFIRMED"), Tr::tr("Ordered")}, {QStringLiteral("CANCELLED"), Tr::tr("Given back")}, {QStringLiteral("EXPIRED"), Tr::tr("Expired")}};
    const FilterDefinition overdue{.id = QStringLiteral("overdue"),
                                   .title = Tr::tr("Overdue"),
                                   .kind = FilterKind::YesNo,
                                   .sql = QStringLiteral("r.status = 'ACTIVE' and r.expires_at <= now()")};
    FilterDefinition search{.id = QStringLiteral("search"), .title = Tr::tr("Search"), .kind = FilterKind::Text};
    search.places = {{QStringLiteral("r.order_id = any (array(select n.order_id from shop.order_numbers n where n.order_number = upper(btrim(?))))"),
                      FilterDefinition::TextPlace::Match::Exact},
                     {QStringLiteral("r.reservation_id = any (array(select a.reservation_id from shop.reservation_allocations a "
                                     "join shop.inventory_items s on s.inventory_id = a.inventory_id "
                                     "join shop.products p on p.product_id = s.product_id where p.sku = ?))"),
                      FilterDefinition::TextPlace::Match::Exact}};
    if (readsCustomers(roles)) {
        search.places.append({QStringLiteral("r.customer_id = any (array(select u.user_id from shop.users u where u.search_text like shop.fold_text(?)))"),
                              FilterDefinition::TextPlace::Match::Contains});
    }
    list.filters = {status, overdue, search};
    list.searchFilter = QStringLiteral("search");
    list.defaultSort = QStringLiteral("made");
    return list;
}

QList<RecordView> reservationViews(Roles roles)
{
    return {view("held", Tr::tr("Held"), roles, "ACTIVE"), view("ordered", Tr::tr("Ordered"), roles, "CONFIRMED"), view("expired", Tr::tr("Expired"), roles, "EXPIRED"),
            view("all", Tr::tr("All"), roles, nullptr)};
}

QFuture<Result<ReservationDetail>> loadReservation(DbExecutor &executor, Roles roles, const QUuid &reservationId, const CancelToken &cancel)
{
    const SqlText sql = SqlText::load(readsCustomers(roles) ? QStringLiteral("stock/reservation_detail") : QStringLiteral("stock/reservation_detail_warehouse"));
    return executor.run(
        [sql, reservationId](Connection &connection) -> Result<ReservationDetail> {
            const auto json = connection.json(sql, {{QStringLiteral("reservation_id"), reservationId}});
            if (!json && json.error().kind == Error::Kind::NotFound)
                return failure(Error::Kind::NotFound, Tr::tr("This reservation is not there any more. Refresh the list."), json.error().detail);
            if (!json)
                return failure(json.error());
            return ReservationDetail::fromJson(*json);
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the reservation")});
}
