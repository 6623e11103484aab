// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/filter_sql.h"

#include <QTimeZone>
#include <QUuid>

namespace {

const QString noRow = QStringLiteral("false");

// PostgreSQL's text has no NUL, and half a surrogate pair is no character: such text cannot be in any row.
bool canBeStored(const QString &text)
{
    return !text.contains(QChar(0)) && text.isValidUtf16();
}

// Makes every character literal in a LIKE pattern. Columns folded with unaccent() turn full-width signs into their ASCII
// forms, which would be wild cards again.
QString literalPattern(const QString &text)
{
    QString pattern;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case '%':
        case 0xFF05:
        case 0xFE6A:
            pattern += QLatin1String("\\%");
            break;
        case '_':
        case 0xFF3F:
        case 0xFE4D:
        case 0xFE4E:
        case 0xFE4F:
            pattern += QLatin1String("\\_");
            break;
        case '\\':
        case 0xFF3C:
        case 0xFE68:
            pattern += QLatin1String("\\\\");
            break;
        default:
            pattern += c;
        }
    }
    return pattern;
}

QString likePattern(const QString &text, FilterDefinition::TextPlace::Match match)
{
    using Match = FilterDefinition::TextPlace::Match;
    switch (match) {
    case Match::Contains:
        return QLatin1Char('%') + literalPattern(text) + QLatin1Char('%');
    case Match::Prefix:
        return literalPattern(text) + QLatin1Char('%');
    case Match::Exact:
        break;
    }
    return text;
}

bool isNode(const QString &node, const QString &type)
{
    if (type == QLatin1String("uuid"))
        // QUuid passes over what follows an id; the server does not
        return QUuid::fromString(node).toString(QUuid::WithoutBraces) == node.toLower() && !QUuid::fromString(node).isNull();
    bool ok = false;
    (void)node.toLongLong(&ok);
    return ok;
}

QString instant(QDate day)
{
    return day.startOfDay(QTimeZone::systemTimeZone()).toUTC().toString(Qt::ISODate);
}

bool isOrdinary(QDate day)
{
    return day.year() >= 1 && day.year() <= 9998;
}

QString filled(const QString &fragment, const QString &placeholder)
{
    return QString(fragment).replace(QLatin1Char('?'), placeholder);
}

} // namespace

FilterSql::FilterSql(const ListDefinition &definition, const ListQuestion &question)
    : m_today(question.today)
{
    const FilterSet &filters = question.query.filters;
    for (auto it = filters.cbegin(); it != filters.cend(); ++it)
        addFilter(definition.filter(it.key()), it.value());
    if (!question.query.search.isEmpty())
        addFilter(definition.filter(definition.searchFilter), TextFilter{question.query.search});
}

void FilterSql::addFilter(const FilterDefinition *filter, const FilterValue &value)
{
    if (!filter) {
        m_clauses.append(noRow);
        return;
    }
    const QString text = std::visit([&](const auto &typed) { return clause(typed, *filter); }, value);
    m_clauses.append(QLatin1Char('(') + text + QLatin1Char(')'));
}

QString FilterSql::clause(const StatusFilter &value, const FilterDefinition &filter)
{
    if (filter.kind != FilterKind::Status)
        return noRow;
    QStringList codes = value.codes;
    codes.removeIf([](const QString &code) { return !canBeStored(code); });
    return filled(filter.sql, bind(sqlArray(codes), QStringLiteral("text[]")));
}

QString FilterSql::clause(const MoneyFilter &value, const FilterDefinition &filter)
{
    if (filter.kind != FilterKind::Money || !canBeStored(value.currency))
        return noRow;
    QStringList parts{QStringLiteral("true")};
    if (value.from)
        parts << filter.sql + QLatin1String(" >= ") + bind(*value.from, QStringLiteral("bigint"));
    if (value.to)
        parts << filter.sql + QLatin1String(" <= ") + bind(*value.to, QStringLiteral("bigint"));
    if (!filter.currencySql.isEmpty() && !value.currency.isEmpty())
        parts << filter.currencySql + QLatin1String(" = ") + bind(value.currency, QStringLiteral("text"));
    return parts.join(QLatin1String(" and "));
}

QString FilterSql::clause(const DateFilter &value, const FilterDefinition &filter)
{
    if (filter.kind != FilterKind::Date)
        return noRow;
    const DateFilter::Days days = value.days(m_today);
    if ((days.from.isValid() && !isOrdinary(days.from)) || (days.to.isValid() && !isOrdinary(days.to)))
        return noRow;
    if (!filter.dateRangeSql.isEmpty()) {
        const QString from = bind(days.from.isValid() ? instant(days.from) : QStringLiteral("-infinity"), QStringLiteral("timestamptz"));
        const QString to = bind(days.to.isValid() ? instant(days.to.addDays(1)) : QStringLiteral("infinity"), QStringLiteral("timestamptz"));
        return QString(filter.dateRangeSql).replace(QLatin1String("?from"), from).replace(QLatin1String("?to"), to);
    }
    QStringList parts{QStringLiteral("true")};
    if (days.from.isValid()) {
        const QString from = bind(instant(days.from), QStringLiteral("timestamptz"));
        parts << filter.sql + QLatin1String(" >= ") + from;
        if (!filter.dateFloorSql.isEmpty())
            parts << filled(filter.dateFloorSql, from);
    }
    if (days.to.isValid())
        parts << filter.sql + QLatin1String(" < ") + bind(instant(days.to.addDays(1)), QStringLiteral("timestamptz"));
    return parts.join(QLatin1String(" and "));
}

QString FilterSql::clause(const TextFilter &value, const FilterDefinition &filter)
{
    if (filter.kind != FilterKind::Text || filter.places.isEmpty() || !canBeStored(value.text))
        return noRow;
    QStringList places;
    for (const FilterDefinition::TextPlace &place : filter.places)
        places << filled(place.sql, bind(likePattern(value.text, place.match), QStringLiteral("text")));
    return places.join(QLatin1String(" or "));
}

QString FilterSql::clause(const YesNoFilter &value, const FilterDefinition &filter)
{
    if (filter.kind != FilterKind::YesNo)
        return noRow;
    return value.yes ? filter.sql : QLatin1Char('(') + filter.sql + QLatin1String(") is not true");
}

QString FilterSql::clause(const TreeFilter &value, const FilterDefinition &filter)
{
    if (filter.kind != FilterKind::Tree)
        return noRow;
    QStringList nodes = value.nodes;
    nodes.removeIf([&](const QString &node) { return !isNode(node, filter.nodeType); });
    return filled(filter.sql, bind(sqlArray(nodes), filter.nodeType + QLatin1String("[]")));
}

QString FilterSql::clause(const UnknownFilter &, const FilterDefinition &)
{
    return noRow;
}

QString FilterSql::bind(const QVariant &value, const QString &type)
{
    const QString name = QStringLiteral("filter_%1").arg(m_values.size());
    m_values.insert(name, value);
    return QStringLiteral(":%1::%2").arg(name, type);
}
