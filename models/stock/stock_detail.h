// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"

#include <QDate>
#include <QDateTime>
#include <QJsonDocument>
#include <QList>
#include <QString>
#include <QUuid>

// A stock row as its screen shows it: values only, read in one round trip (resources/sql/stock/detail.sql). Times are UTC.

struct StockBuckets {
    int available = 0;
    int reserved = 0;
    int committed = 0;
    int damaged = 0;

    [[nodiscard]] int onHand() const { return available + reserved + committed + damaged; }
    StockBuckets &operator-=(const StockBuckets &other);
    bool operator==(const StockBuckets &) const = default;
};

// A line of the stock card.
struct StockMovement {
    qint64 sequence = 0;
    QDateTime at;
    QString type; // INBOUND, ADJUSTMENT, ...
    StockBuckets change;
    StockBuckets after; // each bucket's balance behind the movement
    QString who; // display name, or the login where nobody is known by it
    QString reason;
    QString notes;
    QUuid orderId;
    QString orderNumber;
    QString referenceType; // TRANSFER, COUNT, PURCHASE, ...
    QUuid referenceId;
};

// Somebody's units: those of all holds are the reserved and the committed bucket.
struct StockHold {
    enum class Kind { Checkout,
                      Order,
                      Picked };
    Kind kind = Kind::Checkout;
    int quantity = 0;
    QUuid reservationId;
    QUuid orderId;
    QString orderNumber;
    QDateTime since;
    QDateTime expiresAt; // of a checkout
};

struct StockElsewhere {
    QUuid inventoryId;
    QString warehouseCode;
    QString warehouseName;
    int available = 0;
    int onHand = 0;
};

struct StockDetail {
    QUuid id;
    QUuid productId;
    QUuid warehouseId;
    QString sku;
    QString barcode;
    QString productName;
    QString warehouseCode;
    QString warehouseName;
    QString bin;
    QString shelf;
    StockBuckets now;
    int reorderPoint = 0;
    int reorderQuantity = 0;
    int maxLevel = 0; // 0: none
    bool isLow = false;
    QDate lastCounted;
    QDateTime lastMoved;
    qint64 sequence = 0; // latest movement; an adjustment says which one it saw
    qint64 rowVersion = 0;

    QList<StockMovement> movements; // newest first
    bool hasOlder = false;
    QList<StockHold> holds;
    QList<StockElsewhere> elsewhere; // the same product in other warehouses that this person sees

    // what this person's role may do, as the database says
    bool mayMove = false;
    bool mayTransfer = false;

    // "LOW", as the list has it.
    [[nodiscard]] QString level() const;

    [[nodiscard]] static Result<StockDetail> fromJson(const QJsonDocument &json);
};

// Older lines of the card, to be put behind those that are known; `after` is the balance in front of the oldest of them.
struct OlderMovements {
    QList<StockMovement> movements;
    bool hasOlder = false;
    [[nodiscard]] static OlderMovements fromJson(const QJsonDocument &json, StockBuckets after);
};
