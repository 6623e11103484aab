// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/core/role.h"
#include "models/list/list_definition.h"
#include "models/list/record_view.h"

#include <QDateTime>
#include <QFuture>
#include <QJsonDocument>
#include <QList>
#include <QString>
#include <QUuid>

class CancelToken;
class DbExecutor;

// Units that a reservation holds of one stock row.
struct ReservedLine {
    QString name;
    QString sku;
    QString warehouseCode;
    QString warehouseName;
    QString bin;
    int quantity = 0;
};

// A reservation as its screen shows it: values only. Times are UTC.
struct ReservationDetail {
    QUuid id;
    QString customerName; // empty: may not be seen
    QString customerEmail;
    QUuid orderId; // null: not ordered
    QString orderNumber;
    QString status;
    bool isOverdue = false; // expired, and the job that gives units back has not been here yet
    QDateTime createdAt;
    QDateTime expiresAt;
    QDateTime confirmedAt;
    QDateTime endedAt; // the units went back
    QList<ReservedLine> lines; // of the warehouses that this person sees

    [[nodiscard]] int units() const;
    [[nodiscard]] static Result<ReservationDetail> fromJson(const QJsonDocument &json);
};

// Who holds stock, until when. Warehouse staff read no customers.
[[nodiscard]] ListDefinition reservationListDefinition(Roles roles);
[[nodiscard]] QList<RecordView> reservationViews(Roles roles);
[[nodiscard]] QFuture<Result<ReservationDetail>> loadReservation(DbExecutor &executor, Roles roles, const QUuid &reservationId, const CancelToken &cancel);
