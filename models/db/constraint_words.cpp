// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/constraint_words.h"

#include <QCoreApplication>
#include <QHash>

namespace {

// A constraint of a table made in months has the same name on each of them.
const QHash<QString, const char *> &words()
{
    static const QHash<QString, const char *> table{
    };
    return table;
}

} // namespace

QString wordsForConstraint(const QString &constraint)
{
    const char *sentence = words().value(constraint);
    return sentence ? QCoreApplication::translate("Constraint", sentence) : QString();
}

QStringList constraintsWithWords()
{
    return words().keys();
}
