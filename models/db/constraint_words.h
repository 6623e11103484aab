// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// What a person is told when this constraint of the database refuses; empty when the SQLSTATE says as much.
[[nodiscard]] QString wordsForConstraint(const QString &constraint);

// Every constraint that has words of its own, so that a test finds the ones that are gone from the schema.
[[nodiscard]] QStringList constraintsWithWords();
