// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/administration/staff_detail.h"

#include "models/core/json_row.h"

Result<StaffDetail> StaffDetail::fromJson(const QJsonDocument &json)
{
    const JsonRow row(json.object());
    StaffDetail staff;
    staff.login = row.text("login");
    staff.name = row.text("display_name");
    staff.email = row.text("email");
    staff.role = row.text("role");
    staff.refundLimit = row.number("refund_limit");
    staff.mainCurrency = row.text("main_currency");
    staff.isActive = row.yes("is_active");
    staff.createdAt = row.time("created_at");
    staff.createdBy = row.text("created_by");
    staff.deactivatedAt = row.time("deactivated_at");
    staff.passwordSetAt = row.time("password_set_at");
    staff.signedInAt = row.time("signed_in_at");
    staff.actedAt = row.time("acted_at");
    staff.sessions = row.count("sessions");
    staff.isLastAdministrator = row.yes("is_last_administrator");
    staff.isMe = row.yes("is_me");
    staff.rowVersion = row.number("row_version");
    for (const QJsonValue &value : row.array("warehouses")) {
        const JsonRow warehouse(value);
        staff.warehouses.append({warehouse.text("id"), warehouse.text("code"), warehouse.text("name"), true});
    }
    for (const QJsonValue &value : row.array("changes")) {
        const JsonRow change(value);
        staff.changes.append({change.time("changed_at"), change.text("name"), change.text("action"), change.value("old_values").toObject(),
                              change.value("new_values").toObject()});
    }
    return staff;
}
