// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/money.h"
#include "models/core/result.h"
#include "models/core/three_way.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

// A seller as the screen shows them: values only (resources/sql/sellers/seller.sql, sealed.sql). Times are UTC.

struct SellerProduct {
    QUuid id;
    QString name;
    QString sku;
    QString status;
    Money price;
};

struct SellerChange {
    QDateTime at;
    QString who; // display name, or the login
    bool isNew = false;
    QStringList fields; // columns of the account and the business
};

// What was looked at when the seller was verified.
struct SellerDocument {
    QString kind;
    QDate checkedOn;
};

// What only managers read.
struct SellerSecrets {
    QJsonObject address;
    QList<SellerDocument> documents;
    QJsonObject envelope; // bank account and tax id, sealed; empty: none
    QString clearTaxId; // from before tax ids were sealed
    QString fingerprint; // of the key of the shop; empty: nobody has made one
};

struct SellerDetail {
    QUuid id;
    QString business;
    QString legalForm;
    QString contact;
    QString email;
    QString phone;
    int commission = 0; // hundredths of a percent
    bool isVerified = false;
    bool isActive = true;
    bool emailVerified = false;
    QDateTime since;
    QDateTime lastLoginAt;
    QDateTime suspendedAt;
    QString suspendedReason;
    qint64 version = 0; // of the account with the business
    QHash<QString, int> productsByStatus;
    QList<SellerProduct> products; // the latest first, at most 10
    QList<SellerChange> changes; // the latest first
    bool mayEdit = false;
    SellerSecrets secrets; // empty for others than managers

    [[nodiscard]] QString state() const; // VERIFIED, UNVERIFIED or SUSPENDED
    [[nodiscard]] QString key() const { return id.toString(QUuid::WithoutBraces); }
    [[nodiscard]] QString changedBy() const { return changes.isEmpty() ? QString() : changes.first().who; }
    [[nodiscard]] int productCount() const;

    [[nodiscard]] static Result<SellerDetail> fromJson(const QJsonDocument &json);
    void addSecrets(const QJsonDocument &json);
};
