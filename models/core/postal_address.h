// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

// An address as it is written on a parcel.
struct PostalAddress {
    QString name;
    QStringList lines; // street, city with postcode, region, country; empty ones left out
    QString phone;

    [[nodiscard]] bool isEmpty() const { return name.isEmpty() && lines.isEmpty(); }
    // {"name", "line1", "line2", "postal_code", "city", "state", "country", "phone"}
    [[nodiscard]] static PostalAddress fromJson(const QJsonObject &object);
};
