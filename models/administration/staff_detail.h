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

// An account of the staff as its screen shows it: values only, read in one round trip (resources/sql/administration/staff_detail.sql).
// Times are UTC.

struct StaffWarehouse {
    QString id;
    QString code;
    QString name;
    bool isActive = true;
};

// What somebody did to the account.
struct StaffChange {
    QDateTime at;
    QString who; // display name, or the login
    QString action; // INSERT, UPDATE
    QJsonObject before;
    QJsonObject after;
};

struct StaffDetail {
    QString login;
    QString name;
    QString email;
    QString role; // WAREHOUSE, SUPPORT, MANAGER, ADMIN, WORKER
    qint64 refundLimit = 0; // minor units of the main currency
    QString mainCurrency;
    bool isActive = true;
    QDateTime createdAt;
    QString createdBy;
    QDateTime deactivatedAt;
    QDateTime passwordSetAt; // invalid: not since the account was made
    QDateTime signedInAt; // invalid: never with the program
    QDateTime actedAt; // the last change made by this person within a year
    int sessions = 0; // connections open now
    bool isLastAdministrator = false;
    bool isMe = false;
    qint64 rowVersion = 0;
    QList<StaffWarehouse> warehouses;
    QList<StaffChange> changes; // the latest first

    [[nodiscard]] static Result<StaffDetail> fromJson(const QJsonDocument &json);
};
