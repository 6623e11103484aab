// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/error.h"
#include "models/core/result.h"
#include "models/core/three_way.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

struct SellerDetail;

// A seller as the forms edit them.

// business_name, business_type, commission (percent, as people type it), name, email, phone, and each part of the address ("address.city").
[[nodiscard]] FieldValues sellerFields(const SellerDetail &seller);
[[nodiscard]] FieldValues newSellerFields();
// What backoffice.edit_seller() and add_seller() take: an address of which a part has changed goes whole.
[[nodiscard]] QJsonObject sellerChanges(const FieldValues &changed, const FieldValues &whole);
[[nodiscard]] QHash<QString, QString> sellerProblems(const FieldValues &values);
// The field that the database refused.
[[nodiscard]] QString sellerFieldOf(const Error &error);
// line1, line2, postal_code, city, state, country
[[nodiscard]] QStringList sellerAddressParts();

// holder, account, bic, bank, tax_id: what is sealed.
[[nodiscard]] QStringList bankParts();
// What the envelope of the seller holds; empty values where there is none. An error when the key does not open it.
[[nodiscard]] Result<FieldValues> bankFields(const SellerDetail &seller, const QByteArray &key);
// The envelope for edit_seller(); null when nothing is left to seal.
[[nodiscard]] QJsonValue sealedBank(const QString &sellerKey, const FieldValues &values, const QByteArray &key);
[[nodiscard]] QHash<QString, QString> bankProblems(const FieldValues &values);

// Hundredths of a percent. "0.1250" is 1250.
[[nodiscard]] int commissionOfRate(const QString &rate);
// "12.5", in the language's own way.
[[nodiscard]] QString commissionWords(int commission);
