// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

// Transfers and counts as their screens show them: values only, each read in one round trip. Times are UTC.

struct TransferLine {
    QUuid id;
    QUuid productId;
    QString sku;
    QString barcode;
    QString name;
    int quantity = 0;
    int shipped = 0;
    int received = 0;
    int damaged = 0;
    int returned = 0;
    int lost = 0;

    [[nodiscard]] int onTheWay() const { return shipped - received - damaged - returned - lost; }
};

struct TransferEvent {
    QString kind; // SHIPPED, RECEIVED, DAMAGED, RETURNED, LOST
    QString who;
    QDateTime at;
    int quantity = 0;
};

struct TransferDetail {
    QUuid id;
    QString status;
    qint64 rowVersion = 0;
    QUuid fromId;
    QString fromCode;
    QString fromName;
    QUuid toId;
    QString toCode;
    QString toName;
    QString notes;
    QString cancelReason;
    QString madeBy;
    QDateTime madeAt;
    QDateTime shippedAt;
    QList<TransferLine> lines;
    QList<TransferEvent> events; // newest first
    bool sends = false; // this person works at the end that sends
    bool receives = false;

    [[nodiscard]] int units() const;
    [[nodiscard]] int onTheWay() const;
    [[nodiscard]] bool canSend() const { return sends && status == QLatin1String("DRAFT"); }
    [[nodiscard]] bool canReceive() const { return receives && onTheWay() > 0; }
    // A draft either end may call off; once it is on the way the sending end says where the units went.
    [[nodiscard]] bool canCancel() const;

    [[nodiscard]] static Result<TransferDetail> fromJson(const QJsonDocument &json);
};

struct CountLine {
    QUuid id;
    QUuid inventoryId;
    QUuid productId;
    QString sku;
    QString barcode;
    QString name;
    QString bin;
    std::optional<int> counted;
    int timesCounted = 0;
    bool recount = false; // asked for again
    std::optional<int> expected; // whoever counts is not told
    std::optional<int> variance;

    [[nodiscard]] bool isOpen() const { return !counted || recount; }
};

struct CountDetail {
    QUuid id;
    QString status;
    qint64 rowVersion = 0;
    bool isBlind = true;
    QString notes;
    QUuid warehouseId;
    QString warehouseCode;
    QString warehouseName;
    QString begunBy;
    QDateTime begunAt;
    QString decidedBy;
    QDateTime decidedAt;
    QList<CountLine> lines; // by bin
    QStringList moves; // states this person may move it to

    [[nodiscard]] int linesLeft() const;
    [[nodiscard]] bool mayMoveTo(const QString &state) const { return moves.contains(state); }
    [[nodiscard]] bool showsVariances() const;

    [[nodiscard]] static Result<CountDetail> fromJson(const QJsonDocument &json);
};

struct WarehouseBin {
    QString code;
    bool isActive = true;
    int rows = 0; // stock rows that lie there
};

struct WarehouseHours {
    QString day; // "monday"
    QString open; // local to the warehouse
    QString close;
};

struct WarehouseDetail {
    QUuid id;
    QString code;
    QString name;
    QString type;
    QString timeZone;
    QStringList address; // one line each; empty ones left out
    QString country; // its code
    QString phone;
    int capacity = 0; // units; 0: not said
    double utilization = 0; // percent of the capacity
    bool isActive = true;
    QList<WarehouseHours> hours; // of the days it is open, from Monday
    QList<WarehouseBin> bins;
    QJsonObject addressParts; // as the database keeps it
    qint64 units = 0; // on hand, as far as this person sees stock
    qint64 rowVersion = 0;
    bool mayEdit = false;
    bool mayKeepBins = false;
    bool seesStock = false; ///< otherwise units and the bins' rows say nothing: packers see the stock of their own warehouses

    [[nodiscard]] static Result<WarehouseDetail> fromJson(const QJsonDocument &json);
};
