// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/three_way.h"

namespace {

QJsonValue valueOf(const FieldValues &values, const QString &field)
{
    const QJsonValue value = values.value(field);
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

QStringList fieldsOf(const FieldValues &was, const FieldValues &mine, const FieldValues &theirs)
{
    QStringList fields = was.keys() + mine.keys() + theirs.keys();
    fields.removeDuplicates();
    fields.sort();
    return fields;
}

} // namespace

ThreeWay threeWay(const FieldValues &was, const FieldValues &mine, const FieldValues &theirs)
{
    ThreeWay result;
    for (const QString &field : fieldsOf(was, mine, theirs)) {
        const QJsonValue before = valueOf(was, field);
        const QJsonValue here = valueOf(mine, field);
        const QJsonValue there = valueOf(theirs, field);
        const bool iChanged = here != before;
        const bool theyChanged = there != before && there != here;
        result.merged.insert(field, iChanged ? here : there);
        if (iChanged && theyChanged)
            result.conflicts.append({field, before, here, there});
        else if (theyChanged)
            result.takenOver.append(field);
    }
    return result;
}

FieldValues changedFields(const FieldValues &was, const FieldValues &now)
{
    FieldValues changed;
    for (const QString &field : fieldsOf(was, now, {})) {
        if (valueOf(was, field) != valueOf(now, field))
            changed.insert(field, valueOf(now, field));
    }
    return changed;
}
