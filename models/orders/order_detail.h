// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/money.h"
#include "models/core/postal_address.h"
#include "models/core/result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonDocument>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

// An order as its screen shows it: values only, read in one round trip (resources/sql/orders/detail*.sql). Times are UTC. What this
// person may not see (amounts, billing, payments for warehouse staff) is absent, never zero.

struct OrderItem {
    QUuid id;
    QString name;
    QString sku;
    QString options; // "M / Green"
    QString fulfillmentStatus;
    int quantity = 0;
    int shipped = 0;
    int cancelled = 0;
    int refunded = 0;
    std::optional<Money> unitPrice;
    std::optional<Money> total;

    [[nodiscard]] int leftToShip() const { return quantity - shipped - cancelled; }
};

// Units of one item that come from one warehouse.
struct OrderAllocation {
    QUuid id;
    QUuid itemId;
    QUuid warehouseId;
    QString warehouseCode;
    QString warehouseName;
    QString bin;
    int quantity = 0;
    int committed = 0; // picked for this order, shipped ones included
    int shipped = 0;
    int released = 0;

    [[nodiscard]] int readyToShip() const { return committed - shipped; }
};

struct OrderShipment {
    QUuid id;
    QString warehouseCode;
    QString warehouseName;
    QString carrier;
    QString trackingNumber;
    QString shippedBy; // display name, or the login where nobody is known by it
    QDateTime shippedAt;
    QDateTime deliveredAt;
    int units = 0;
};

struct OrderPayment {
    QUuid id;
    QString method;
    QString status;
    Money amount;
    Money refunded;
    QString provider;
    QString transactionId;
    QString cardBrand;
    QString cardLastFour;
    QString failure;
    QString recordedBy;
    QDateTime createdAt;
    QDateTime processedAt;
    QDateTime failedAt;
};

struct OrderRefund {
    QUuid id;
    QString status;
    QString approval;
    Money amount;
    QString reason;
    QString requestedBy;
    QString processedBy; // who sent it
    QString settledBy; // who said how it ended
    QString failure;
    QDateTime createdAt;
    QDateTime processedAt;
    QDateTime settledAt;
    QDateTime completedAt;
    bool hasNoAnswer = false; // sent a while ago: nobody knows whether it was paid
};

// One thing that happened. The words are ui/'s; here are the facts.
struct OrderEvent {
    enum class Kind {
        Status, // to (and from)
        PaymentReceived, // amount, how
        PaymentFailed, // amount, how, text: the provider's reason
        RefundRequested, // amount, text: the reason
        RefundSent, // amount, to: NO_ANSWER when nobody knows what became of it
        RefundCompleted, // amount
        RefundWithdrawn, // amount
        RefundFailed, // amount, text: the provider's reason
        Shipped, // how: carrier and tracking number, place: warehouse, units
        Note, // text
        Cancelled, // units, how: which, text: the reason, amount: what they would have cost
    };
    Kind kind = Kind::Status;
    QDateTime at;
    QString who; // display name, or the login where nobody is known by it
    QString from;
    QString to;
    std::optional<Money> amount;
    QString how;
    QString place;
    QString text;
    int units = 0;
};

struct OrderDetail {
    QUuid id;
    QString number;
    QString status;
    qint64 rowVersion = 0;
    QDateTime placedAt;
    QDateTime estimatedDeliveryAt;

    QUuid customerId;
    QString customerName;
    QString customerEmail;
    int customerOrders = 0; // counted up to 100

    PostalAddress shippingAddress;
    std::optional<PostalAddress> billingAddress;

    QString notes;
    QString specialInstructions;
    QString giftMessage;
    QString trackingNumber;
    QString holdReason; // empty: not on hold
    QString cancelReason;

    struct Amounts {
        Money subtotal;
        Money shipping;
        Money tax;
        Money discount;
        Money total;
        Money paid;
        Money refunded;
        Money cancelled; // of the total: units cancelled while the rest went on, no longer owed

        [[nodiscard]] Money owed() const { return Money(total.minorUnits() - cancelled.minorUnits(), total.currency()); }
    };
    std::optional<Amounts> amounts;

    QList<OrderItem> items;
    QList<OrderAllocation> allocations;
    QList<OrderShipment> shipments;
    QList<OrderPayment> payments;
    QList<OrderRefund> refunds;
    QList<OrderEvent> timeline; // newest first

    // What the state machine and this person's role allow from here, as the database says.
    QStringList moves; // states the person may move it to
    bool mayShip = false; // this role ships; canShip() adds whether there is something to send
    bool mayNote = false;
    bool mayHold = false;

    [[nodiscard]] bool mayMoveTo(const QString &state) const { return moves.contains(state); }
    // Something of it is sent from the person's own warehouses (for the others: from any).
    [[nodiscard]] bool canProcess() const;
    [[nodiscard]] bool canShip() const;
    // Something of it has not left yet.
    [[nodiscard]] bool canCancel() const;
    // Nothing of it has left: from the first parcel on only the rest is cancelled, and what was sent is refunded.
    [[nodiscard]] bool canCancelWhole() const;
    // What so many more units of some items would have cost, with their share of discount and tax, as the database will say it.
    [[nodiscard]] std::optional<Money> worthOf(const QHash<QUuid, int> &units) const;
    // Not yet sent, not held.
    [[nodiscard]] bool canHold() const;
    [[nodiscard]] bool canRelease() const { return mayHold && !holdReason.isEmpty(); }
    [[nodiscard]] const OrderItem *item(const QUuid &itemId) const;

    [[nodiscard]] static Result<OrderDetail> fromJson(const QJsonDocument &json);
};
