// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/three_way.h"

#include <QHash>
#include <QString>

struct Error;
struct StaffDetail;

// The fields of an account as its forms edit them: display_name, role, refund_limit (as typed, in the main currency), warehouse_ids
// (an array of ids, in the order of their text); for a new account also login, email, password and again.

[[nodiscard]] FieldValues staffFields(const StaffDetail &staff);
// The fields that changed as the database takes them: refund_limit becomes refund_limit_amount in minor units.
[[nodiscard]] QJsonObject staffChanges(const FieldValues &changed, const QString &currency);

// Field and sentence for each value that cannot be saved.
[[nodiscard]] QHash<QString, QString> staffProblems(const FieldValues &values, const QString &currency);
[[nodiscard]] QHash<QString, QString> newStaffProblems(const FieldValues &values, const QString &currency);
[[nodiscard]] QHash<QString, QString> passwordProblems(const FieldValues &values);

// "lucia.fernandez" for "Lucía Fernández"; empty for a name without a Latin letter.
[[nodiscard]] QString loginFor(const QString &name);
// A password nobody can guess, in groups that can be read out, without letters that look alike.
[[nodiscard]] QString madeUpPassword();

// The field that the database refuses; empty: none in particular.
[[nodiscard]] QString staffFieldOf(const Error &error);
