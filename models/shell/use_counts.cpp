// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/shell/use_counts.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace {

constexpr double halfLifeDays = 30;

} // namespace

UseCounts UseCounts::read(const QJsonObject &json)
{
    UseCounts counts;
    for (auto entry = json.begin(); entry != json.end() && counts.m_uses.size() < mostKept; ++entry) {
        const QJsonArray use = entry.value().toArray();
        const QDate day = QDate::fromString(use.at(1).toString(), Qt::ISODate);
        if (const double score = use.at(0).toDouble(); score > 0 && day.isValid())
            counts.m_uses.insert(entry.key(), {score, day});
    }
    return counts;
}

QJsonObject UseCounts::toJson() const
{
    QJsonObject json;
    for (auto use = m_uses.begin(); use != m_uses.end(); ++use)
        json.insert(use.key(), QJsonArray{std::round(use->score * 1000) / 1000, use->day.toString(Qt::ISODate)});
    return json;
}

void UseCounts::count(const QString &id, const QDate &today)
{
    m_uses.insert(id, {score(id, today) + 1, today});
    if (m_uses.size() <= mostKept)
        return;
    // Never the one that was just used.
    auto least = m_uses.end();
    for (auto use = m_uses.begin(); use != m_uses.end(); ++use) {
        if (use.key() != id && (least == m_uses.end() || score(use.key(), today) < score(least.key(), today)))
            least = use;
    }
    m_uses.erase(least);
}

double UseCounts::score(const QString &id, const QDate &today) const
{
    const auto use = m_uses.find(id);
    if (use == m_uses.end())
        return 0;
    // A clock that was set back does not make the past worth more.
    const double days = double(std::max<qint64>(0, use->day.daysTo(today)));
    return use->score * std::pow(0.5, days / halfLifeDays);
}
