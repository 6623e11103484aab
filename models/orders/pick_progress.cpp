// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/orders/pick_progress.h"

#include "models/core/draft_store.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace {

const auto desk = QStringLiteral("picking");
const auto form = QStringLiteral("walk");
const auto key = QStringLiteral("walk"); // one cart a person
const auto ordersField = QStringLiteral("orders");
const auto pickedField = QStringLiteral("picked");
const auto toPickField = QStringLiteral("to_pick");

FieldValues valuesOf(const DraftStore &drafts)
{
    const auto draft = drafts.find(desk, form, key);
    return draft ? draft->mine : FieldValues();
}

} // namespace

PickProgress::PickProgress(DraftStore &drafts)
    : m_drafts(drafts)
{
}

void PickProgress::keep(const QString &title, const QList<QUuid> &orders, const QHash<QString, int> &picked, int toPick)
{
    if (std::none_of(picked.cbegin(), picked.cend(), [](int units) { return units > 0; })) {
        forget();
        return;
    }
    QJsonArray ids;
    for (const QUuid &order : orders)
        ids.append(order.toString(QUuid::WithoutBraces));
    QJsonObject units;
    for (auto line = picked.cbegin(); line != picked.cend(); ++line)
        units.insert(line.key(), line.value());
    Draft draft{.desk = desk, .form = form, .key = key, .title = title};
    draft.mine = {{ordersField, ids}, {pickedField, units}, {toPickField, toPick}};
    // without a disk it lasts as long as the program
    (void)m_drafts.put(draft);
}

void PickProgress::forget()
{
    m_drafts.remove(desk, form, key);
}

bool PickProgress::isKept() const
{
    return m_drafts.find(desk, form, key).has_value();
}

QList<QUuid> PickProgress::orders() const
{
    QList<QUuid> orders;
    for (const QJsonValue &id : valuesOf(m_drafts)[ordersField].toArray())
        orders.append(QUuid::fromString(id.toString()));
    return orders;
}

QHash<QString, int> PickProgress::picked() const
{
    QHash<QString, int> picked;
    const QJsonObject units = valuesOf(m_drafts)[pickedField].toObject();
    for (auto line = units.begin(); line != units.end(); ++line)
        picked.insert(line.key(), line.value().toInt());
    return picked;
}

int PickProgress::toPick() const
{
    return valuesOf(m_drafts)[toPickField].toInt();
}
