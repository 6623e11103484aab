// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stock/stock_detail.h"

#include "models/core/json_row.h"

#include <QJsonArray>

namespace {

// The statements ask for one more than a screenful, to know whether there is more.
constexpr qsizetype movementsShown = 50;

StockMovement movement(const JsonRow &row, const JsonPeople &people, const StockBuckets &after)
{
    return {
        .sequence = row.number("movement_sequence"),
        .at = row.time("movement_date"),
        .type = row.text("movement_type"),
        .change = {row.count("delta_available"), row.count("delta_reserved"), row.count("delta_committed"), row.count("delta_damaged")},
        .after = after,
        .who = people.name(row.text("changed_by_login")),
        .reason = row.text("reason"),
        .notes = row.text("notes"),
        .orderId = row.id("order_id"),
        .orderNumber = row.text("order_number"),
        .referenceType = row.text("reference_type"),
        .referenceId = row.id("reference_id"),
    };
}

// Newest first; the balance is carried back from the newest to the oldest.
QList<StockMovement> card(const QJsonArray &rows, const JsonPeople &people, StockBuckets after, bool &hasOlder)
{
    QList<StockMovement> result;
    for (const QJsonValue &value : rows) {
        result.append(movement(JsonRow(value), people, after));
        after -= result.last().change;
    }
    hasOlder = result.size() > movementsShown;
    if (hasOlder)
        result.removeLast();
    return result;
}

StockHold hold(const JsonRow &row)
{
    const QString kind = row.text("kind");
    return {
        .kind = kind == QLatin1String("CHECKOUT") ? StockHold::Kind::Checkout
            : kind == QLatin1String("PICKED")     ? StockHold::Kind::Picked
                                                  : StockHold::Kind::Order,
        .quantity = row.count("quantity"),
        .reservationId = row.id("reservation_id"),
        .orderId = row.id("order_id"),
        .orderNumber = row.text("order_number"),
        .since = row.time("since"),
        .expiresAt = row.time("expires_at"),
    };
}

} // namespace

StockBuckets &StockBuckets::operator-=(const StockBuckets &other)
{
    available -= other.available;
    reserved -= other.reserved;
    committed -= other.committed;
    damaged -= other.damaged;
    return *this;
}

QString StockDetail::level() const
{
    return now.available == 0 ? QStringLiteral("OUT") : isLow ? QStringLiteral("LOW")
                                                              : QStringLiteral("ENOUGH");
}

Result<StockDetail> StockDetail::fromJson(const QJsonDocument &json)
{
    const JsonRow root(json.object());
    const JsonRow row(root.value("stock"));
    const JsonPeople people(root.value("people"));
    StockDetail detail;
    detail.id = row.id("inventory_id");
    if (detail.id.isNull())
        return failure(Error::Kind::Internal, QString(), QStringLiteral("stock/detail: no inventory_id"));
    detail.productId = row.id("product_id");
    detail.warehouseId = row.id("warehouse_id");
    detail.sku = row.text("sku");
    detail.barcode = row.text("barcode");
    detail.productName = row.text("product_name");
    detail.warehouseCode = row.text("warehouse_code");
    detail.warehouseName = row.text("warehouse_name");
    detail.bin = row.text("location_bin");
    detail.shelf = row.text("location_shelf");
    detail.now = {row.count("available_quantity"), row.count("reserved_quantity"), row.count("committed_quantity"), row.count("damaged_quantity")};
    detail.reorderPoint = row.count("reorder_point");
    detail.reorderQuantity = row.count("reorder_quantity");
    detail.maxLevel = row.count("max_stock_level");
    detail.isLow = row.yes("is_low_stock");
    detail.lastCounted = row.date("last_count_date");
    detail.lastMoved = row.time("last_stock_update");
    detail.sequence = row.number("movement_sequence");
    detail.rowVersion = row.number("row_version");
    detail.movements = card(root.array("movements"), people, detail.now, detail.hasOlder);
    for (const QJsonValue &value : root.array("holds"))
        detail.holds.append(hold(JsonRow(value)));
    for (const QJsonValue &value : root.array("elsewhere")) {
        const JsonRow other(value);
        detail.elsewhere.append({other.id("inventory_id"), other.text("warehouse_code"), other.text("warehouse_name"),
                                 other.count("available_quantity"), other.count("on_hand")});
    }
    detail.mayMove = root.yes("may_move");
    detail.mayTransfer = root.yes("may_transfer");
    return detail;
}

OlderMovements OlderMovements::fromJson(const QJsonDocument &json, StockBuckets after)
{
    const JsonRow root(json.object());
    OlderMovements older;
    older.movements = card(root.array("movements"), JsonPeople(root.value("people")), after, older.hasOlder);
    return older;
}
