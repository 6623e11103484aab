// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

// A record as a form edits it: the name of a field and its value. A field that is not there is null.
using FieldValues = QJsonObject;

// One field that two people have changed, each in their own way.
struct FieldConflict {
    QString field;
    QJsonValue was;
    QJsonValue mine;
    QJsonValue theirs;
};

// What becomes of a record that two people changed at the same time.
struct ThreeWay {
    FieldValues merged; // mine where I changed it, else theirs; in a conflict mine
    QStringList takenOver; // fields that only the other one changed
    QList<FieldConflict> conflicts;
};

// Fields that both changed to the same are no conflict.
[[nodiscard]] ThreeWay threeWay(const FieldValues &was, const FieldValues &mine, const FieldValues &theirs);

// The fields of `now` that differ from `was`.
[[nodiscard]] FieldValues changedFields(const FieldValues &was, const FieldValues &now);
