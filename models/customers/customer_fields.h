// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/core/three_way.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

// A customer as a form edits them: name, email, phone, date_of_birth (ISO), preferred_currency, and each part of the usual addresses
// (shipping.line1, billing.city, ...), so that two people may change different parts of one address.

// From the row with its profile.
[[nodiscard]] FieldValues customerFields(const QJsonObject &row);
// What backoffice.edit_customer() takes: an address of which a part has changed goes whole.
[[nodiscard]] QJsonObject customerChanges(const FieldValues &changed, const FieldValues &whole);
// What is wrong with the values, field by field, in words.
[[nodiscard]] QHash<QString, QString> customerProblems(const FieldValues &values);
// The field that the database refused.
[[nodiscard]] QString customerFieldOf(const Error &error);

// name, line1, line2, postal_code, city, state, country, phone
[[nodiscard]] QStringList addressParts();
