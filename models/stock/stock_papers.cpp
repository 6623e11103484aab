// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stock/stock_papers.h"

#include "models/core/json_row.h"

#include <algorithm>
#include <numeric>

namespace {

std::optional<int> countOrNothing(const JsonRow &row, const char *key)
{
    return row.isNull(key) ? std::nullopt : std::optional(row.count(key));
}

} // namespace

int TransferDetail::units() const
{
    return std::accumulate(lines.cbegin(), lines.cend(), 0, [](int sum, const TransferLine &line) { return sum + line.quantity; });
}

int TransferDetail::onTheWay() const
{
    return std::accumulate(lines.cbegin(), lines.cend(), 0, [](int sum, const TransferLine &line) { return sum + line.onTheWay(); });
}

bool TransferDetail::canCancel() const
{
    if (status == QLatin1String("DRAFT"))
        return sends || receives;
    return sends && onTheWay() > 0;
}

Result<TransferDetail> TransferDetail::fromJson(const QJsonDocument &json)
{
    const JsonRow root(json.object());
    const JsonRow row(root.value("transfer"));
    const JsonPeople people(root.value("people"));
    TransferDetail detail;
    detail.id = row.id("transfer_id");
    if (detail.id.isNull())
        return failure(Error::Kind::Internal, QString(), QStringLiteral("stock/transfer_detail: no transfer_id"));
    detail.status = row.text("status");
    detail.rowVersion = row.number("row_version");
    detail.fromId = row.id("from_warehouse_id");
    detail.fromCode = row.text("from_code");
    detail.fromName = row.text("from_name");
    detail.toId = row.id("to_warehouse_id");
    detail.toCode = row.text("to_code");
    detail.toName = row.text("to_name");
    detail.notes = row.text("notes");
    detail.cancelReason = row.text("cancel_reason");
    detail.madeBy = people.name(row.text("created_by_login"));
    detail.madeAt = row.time("created_at");
    detail.shippedAt = row.time("shipped_at");
    for (const QJsonValue &value : root.array("lines")) {
        const JsonRow line(value);
        detail.lines.append({.id = line.id("transfer_line_id"),
                             .productId = line.id("product_id"),
                             .sku = line.text("sku"),
                             .barcode = line.text("barcode"),
                             .name = line.text("name"),
                             .quantity = line.count("quantity"),
                             .shipped = line.count("shipped_quantity"),
                             .received = line.count("received_quantity"),
                             .damaged = line.count("damaged_quantity"),
                             .returned = line.count("returned_quantity"),
                             .lost = line.count("lost_quantity")});
    }
    for (const QJsonValue &value : root.array("moves")) {
        const JsonRow move(value);
        detail.events.append({move.text("kind"), people.name(move.text("login")), move.time("created_at"), move.count("quantity")});
    }
    detail.sends = root.yes("sends");
    detail.receives = root.yes("receives");
    return detail;
}

int CountDetail::linesLeft() const
{
    return int(std::count_if(lines.cbegin(), lines.cend(), [](const CountLine &line) { return line.isOpen(); }));
}

bool CountDetail::showsVariances() const
{
    return std::any_of(lines.cbegin(), lines.cend(), [](const CountLine &line) { return line.variance.has_value(); });
}

Result<CountDetail> CountDetail::fromJson(const QJsonDocument &json)
{
    const JsonRow root(json.object());
    const JsonRow row(root.value("count"));
    const JsonPeople people(root.value("people"));
    CountDetail detail;
    detail.id = row.id("count_id");
    if (detail.id.isNull())
        return failure(Error::Kind::Internal, QString(), QStringLiteral("stock/count_detail: no count_id"));
    detail.status = row.text("status");
    detail.rowVersion = row.number("row_version");
    detail.isBlind = row.yes("is_blind");
    detail.notes = row.text("notes");
    detail.warehouseId = row.id("warehouse_id");
    detail.warehouseCode = row.text("warehouse_code");
    detail.warehouseName = row.text("warehouse_name");
    detail.begunBy = people.name(row.text("created_by_login"));
    detail.begunAt = row.time("created_at");
    detail.decidedBy = people.name(row.text("decided_by_login"));
    detail.decidedAt = row.time("decided_at");
    for (const QJsonValue &value : root.array("lines")) {
        const JsonRow line(value);
        detail.lines.append({.id = line.id("count_line_id"),
                             .inventoryId = line.id("inventory_id"),
                             .productId = line.id("product_id"),
                             .sku = line.text("sku"),
                             .barcode = line.text("barcode"),
                             .name = line.text("name"),
                             .bin = line.text("location_bin"),
                             .counted = countOrNothing(line, "counted_quantity"),
                             .timesCounted = line.count("times_counted"),
                             .recount = line.yes("recount_requested"),
                             .expected = countOrNothing(line, "expected_quantity"),
                             .variance = countOrNothing(line, "variance")});
    }
    for (const QJsonValue &move : root.array("moves"))
        detail.moves.append(move.toString());
    return detail;
}

Result<WarehouseDetail> WarehouseDetail::fromJson(const QJsonDocument &json)
{
    const JsonRow root(json.object());
    const JsonRow row(root.value("warehouse"));
    WarehouseDetail detail;
    detail.id = row.id("warehouse_id");
    if (detail.id.isNull())
        return failure(Error::Kind::Internal, QString(), QStringLiteral("stock/warehouse_detail: no warehouse_id"));
    detail.code = row.text("code");
    detail.name = row.text("name");
    detail.type = row.text("type");
    detail.timeZone = row.text("timezone");
    const JsonRow address(row.value("address"));
    const QString town = QStringList{address.text("postal_code"), address.text("city")}.join(u' ').trimmed();
    for (const QString &line : {address.text("name"), address.text("line1"), address.text("line2"), town, address.text("state")}) {
        if (!line.isEmpty())
            detail.address.append(line);
    }
    detail.country = address.text("country");
    detail.phone = address.text("phone");
    detail.addressParts = row.value("address").toObject();
    detail.units = root.number("units");
    detail.rowVersion = row.number("row_version");
    detail.mayEdit = root.yes("may_edit");
    detail.mayKeepBins = root.yes("may_keep_bins");
    detail.seesStock = root.yes("sees_stock");
    detail.capacity = row.count("max_capacity");
    detail.utilization = row.value("current_utilization").toDouble();
    detail.isActive = row.yes("is_active");
    const JsonRow hours(row.value("operating_hours"));
    for (const char *day : {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}) {
        const JsonRow times(hours.value(day));
        if (!times.text("open").isEmpty())
            detail.hours.append({QLatin1String(day), times.text("open"), times.text("close")});
    }
    for (const QJsonValue &value : root.array("bins")) {
        const JsonRow bin(value);
        detail.bins.append({bin.text("code"), bin.yes("is_active"), bin.count("rows")});
    }
    return detail;
}
