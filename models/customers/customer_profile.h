// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/money.h"
#include "models/core/postal_address.h"
#include "models/core/result.h"
#include "models/core/three_way.h"

#include <QDate>
#include <QDateTime>
#include <QJsonDocument>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

// What a customer bought in one currency.
struct CustomerTotal {
    int orders = 0;
    Money spent; // paid and not refunded
    Money refunded;
};

struct CustomerOrder {
    QUuid id;
    QString number;
    QString status;
    Money total;
    int units = 0;
    QDateTime placedAt;
};

struct CustomerRefund {
    QUuid orderId;
    QString orderNumber;
    QString status;
    Money amount;
    QString reason;
    QString requestedBy;
    QDateTime createdAt;
};

struct CustomerReview {
    QString product;
    int rating = 0;
    QString title;
    QString content;
    QString moderation;
    QDateTime createdAt;
};

struct CustomerNote {
    QString who;
    QString text;
    QDateTime at;
};

// One thing that happened. The words are ui/'s; here are the facts.
struct CustomerEvent {
    enum class Kind {
        Registered,
        Ordered, // what: order number, state, amount
        Refunded, // what: order number, state, amount
        Reviewed, // what: product, rating
        Noted, // what: the text
        Changed, // fields
    };
    Kind kind = Kind::Registered;
    QDateTime at;
    QString who;
    QString what;
    QString state;
    Money amount;
    int rating = 0;
    QStringList fields;
};

// A customer as the profile shows them: values only, read in one round trip (resources/sql/customers/profile.sql). Times are UTC.
struct CustomerProfile {
    QUuid id;
    QString name;
    QString email;
    QString phone;
    bool isActive = true;
    bool emailVerified = false;
    QDateTime registeredAt;
    QDateTime lastLoginAt;
    QDateTime closedAt;
    QString closedReason;
    QUuid mergedInto;
    QString mergedIntoName;
    qint64 rowVersion = 0; // of the account
    qint64 version = 0; // of the account with the profile, for editing
    QString changedBy; // who changed it last; empty: nobody in the last year

    QDate dateOfBirth;
    int loyaltyPoints = 0;
    QString preferredCurrency;
    QList<PostalAddress> shippingAddresses; // the first is the usual one
    QList<PostalAddress> billingAddresses;
    FieldValues fields; // as the form edits them: see customerFields()

    QList<CustomerTotal> totals; // most spent first
    QList<CustomerOrder> orders; // newest first, at most 50
    QList<CustomerRefund> refunds; // of these orders
    QList<CustomerReview> reviews;
    QList<CustomerNote> notes; // newest first
    QList<CustomerEvent> timeline; // newest first

    QStringList currencies; // that the shop takes

    // What the grants of this person allow.
    bool mayEdit = false;
    bool mayNote = false;
    bool mayClose = false;
    bool mayMerge = false;

    [[nodiscard]] QString state() const; // ACTIVE, CLOSED or MERGED
    [[nodiscard]] int orderCount() const;

    [[nodiscard]] static Result<CustomerProfile> fromJson(const QJsonDocument &json);
};

// The states of CustomerProfile::state(), and their words, translated.
[[nodiscard]] QStringList customerStates();
[[nodiscard]] QString customerStateTitle(const QString &state);
