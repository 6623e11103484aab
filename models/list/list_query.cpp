// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/list_query.h"

#include <QJsonArray>

#include <array>

namespace {

using Preset = DateFilter::Preset;

constexpr std::array presetNames{
    std::pair{Preset::Custom, "custom"},
    std::pair{Preset::Today, "today"},
    std::pair{Preset::Yesterday, "yesterday"},
    std::pair{Preset::Last7Days, "last7Days"},
    std::pair{Preset::Last30Days, "last30Days"},
    std::pair{Preset::ThisWeek, "thisWeek"},
    std::pair{Preset::ThisMonth, "thisMonth"},
    std::pair{Preset::LastMonth, "lastMonth"},
    std::pair{Preset::ThisYear, "thisYear"},
};

QJsonObject object(const char *kind)
{
    return {{QStringLiteral("kind"), QString::fromLatin1(kind)}};
}

// Amounts are written as text: a JSON number is a double and would lose cents of large ones.
struct ToJson {
    QJsonObject operator()(const StatusFilter &filter) const
    {
        QJsonObject json = object("status");
        json[QStringLiteral("codes")] = QJsonArray::fromStringList(filter.codes);
        return json;
    }
    QJsonObject operator()(const MoneyFilter &filter) const
    {
        QJsonObject json = object("money");
        if (filter.from)
            json[QStringLiteral("from")] = QString::number(*filter.from);
        if (filter.to)
            json[QStringLiteral("to")] = QString::number(*filter.to);
        if (!filter.currency.isEmpty())
            json[QStringLiteral("currency")] = filter.currency;
        return json;
    }
    QJsonObject operator()(const DateFilter &filter) const
    {
        QJsonObject json = object("date");
        for (const auto &[preset, name] : presetNames)
            if (preset == filter.preset)
                json[QStringLiteral("preset")] = QString::fromLatin1(name);
        if (filter.from.isValid())
            json[QStringLiteral("from")] = filter.from.toString(Qt::ISODate);
        if (filter.to.isValid())
            json[QStringLiteral("to")] = filter.to.toString(Qt::ISODate);
        return json;
    }
    QJsonObject operator()(const TextFilter &filter) const
    {
        QJsonObject json = object("text");
        json[QStringLiteral("text")] = filter.text;
        return json;
    }
    QJsonObject operator()(const YesNoFilter &filter) const
    {
        QJsonObject json = object("yesNo");
        json[QStringLiteral("yes")] = filter.yes;
        return json;
    }
    QJsonObject operator()(const TreeFilter &filter) const
    {
        QJsonObject json = object("tree");
        json[QStringLiteral("nodes")] = QJsonArray::fromStringList(filter.nodes);
        return json;
    }
    QJsonObject operator()(const UnknownFilter &) const { return object("unknown"); }
};

std::optional<QStringList> strings(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList result;
    for (const QJsonValue &element : value.toArray()) {
        if (!element.isString())
            return std::nullopt;
        result.append(element.toString());
    }
    return result;
}

// An end of a range: absent is open, present must be readable.
template<typename T, typename Read>
bool readEnd(const QJsonValue &value, T &end, Read read)
{
    if (value.isUndefined())
        return true;
    return value.isString() && read(value.toString(), end);
}

std::optional<MoneyFilter> moneyFilter(const QJsonObject &json)
{
    const auto amount = [](const QString &text, std::optional<qint64> &end) {
        bool ok = false;
        end = text.toLongLong(&ok);
        return ok;
    };
    const QJsonValue currency = json[QStringLiteral("currency")];
    MoneyFilter filter;
    if (!readEnd(json[QStringLiteral("from")], filter.from, amount) || !readEnd(json[QStringLiteral("to")], filter.to, amount)
        || !(currency.isUndefined() || currency.isString()))
        return std::nullopt;
    filter.currency = currency.toString();
    return filter;
}

std::optional<DateFilter> dateFilter(const QJsonObject &json)
{
    const auto day = [](const QString &text, QDate &end) {
        end = QDate::fromString(text, Qt::ISODate);
        return end.isValid();
    };
    const QString preset = json[QStringLiteral("preset")].toString();
    const auto named = std::find_if(presetNames.begin(), presetNames.end(),
                                    [&](const auto &entry) { return preset == QLatin1String(entry.second); });
    DateFilter filter;
    if (named == presetNames.end() || !readEnd(json[QStringLiteral("from")], filter.from, day)
        || !readEnd(json[QStringLiteral("to")], filter.to, day))
        return std::nullopt;
    filter.preset = named->first;
    return filter;
}

FilterValue filterFromJson(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    const QString kind = json[QStringLiteral("kind")].toString();
    if (kind == QLatin1String("status")) {
        if (const auto codes = strings(json[QStringLiteral("codes")]))
            return StatusFilter{*codes};
    } else if (kind == QLatin1String("money")) {
        if (const auto filter = moneyFilter(json))
            return *filter;
    } else if (kind == QLatin1String("date")) {
        if (const auto filter = dateFilter(json))
            return *filter;
    } else if (kind == QLatin1String("text")) {
        if (const QJsonValue text = json[QStringLiteral("text")]; text.isString())
            return TextFilter{text.toString()};
    } else if (kind == QLatin1String("yesNo")) {
        if (const QJsonValue yes = json[QStringLiteral("yes")]; yes.isBool())
            return YesNoFilter{yes.toBool()};
    } else if (kind == QLatin1String("tree")) {
        if (const auto nodes = strings(json[QStringLiteral("nodes")]))
            return TreeFilter{*nodes};
    }
    return UnknownFilter{};
}

} // namespace

const QString ListQuery::bestMatch = QStringLiteral("best-match");

bool ListQuery::isRanked(const ListDefinition &definition) const
{
    return sort == bestMatch && !search.isEmpty() && !definition.rankSql.isEmpty();
}

ListQuery ListQuery::searching(const QString &words, const ListDefinition &definition) const
{
    ListQuery query = *this;
    query.search = words;
    if (definition.rankSql.isEmpty())
        return query;
    const ListQuery usual = defaultOf(definition);
    const bool begins = search.isEmpty() && !words.isEmpty();
    if (begins && sort == usual.sort && descending == usual.descending) {
        query.sort = bestMatch;
        query.descending = true;
    } else if (words.isEmpty() && sort == bestMatch) {
        query.sort = usual.sort;
        query.descending = usual.descending;
    }
    return query;
}

ListQuery ListQuery::defaultOf(const ListDefinition &definition)
{
    return {.sort = definition.defaultSort, .descending = definition.defaultDescending};
}

QJsonObject ListQuery::toJson() const
{
    QJsonObject filterObject;
    for (auto it = filters.cbegin(); it != filters.cend(); ++it)
        filterObject[it.key()] = std::visit(ToJson(), it.value());
    return {{QStringLiteral("sort"), sort},
            {QStringLiteral("descending"), descending},
            {QStringLiteral("search"), search},
            {QStringLiteral("filters"), filterObject}};
}

ListQuery ListQuery::fromJson(const QJsonObject &json, const ListDefinition &definition)
{
    ListQuery query = defaultOf(definition);
    const QString sort = json[QStringLiteral("sort")].toString();
    if (const ColumnDefinition *column = definition.column(sort); column && column->isSortable()) {
        query.sort = sort;
        query.descending = json[QStringLiteral("descending")].toBool(definition.defaultDescending);
    } else if (sort == bestMatch && !definition.rankSql.isEmpty()) {
        query.sort = bestMatch;
        query.descending = true;
    }

    const QJsonValue search = json[QStringLiteral("search")];
    query.search = search.toString();
    if (!search.isUndefined() && !search.isString())
        query.filters.insert(QStringLiteral("search"), UnknownFilter{});

    const QJsonValue filters = json[QStringLiteral("filters")];
    if (!filters.isUndefined() && !filters.isObject())
        query.filters.insert(QStringLiteral("filters"), UnknownFilter{});
    const QJsonObject filterObject = filters.toObject();
    for (auto it = filterObject.begin(); it != filterObject.end(); ++it)
        query.filters.insert(it.key(), definition.filter(it.key()) ? filterFromJson(it.value()) : UnknownFilter{});
    return query;
}
