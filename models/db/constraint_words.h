// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// What a person is told when this constraint of the database refuses; empty for those that only a fault of the program can meet.
[[nodiscard]] QString wordsForConstraint(const QString &constraint);

// Every constraint that has words, so that a test finds the ones that are gone from the schema.
[[nodiscard]] QStringList constraintsWithWords();
