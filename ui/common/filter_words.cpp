// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/filter_words.h"

#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

QString dayWords(QDate day)
{
    return QLocale().toString(day, Tr::tr("d MMM yyyy"));
}

// More nodes of a tree are counted, not named.
constexpr int mostTitles = 2;

struct Words {
    const FilterDefinition &definition;

    QString operator()(const StatusFilter &filter) const
    {
        QStringList titles;
        for (const FilterOption &option : definition.options) {
            if (filter.codes.contains(option.code))
                titles << option.title;
        }
        return titles.isEmpty() ? Tr::tr("none") : titles.join(Tr::tr(", "));
    }

    QString operator()(const MoneyFilter &filter) const
    {
        const auto amount = [&filter](qint64 minor) { return Format::money(minor, filter.currency); };
        if (filter.from && filter.to)
            return Tr::tr("%1 to %2").arg(amount(*filter.from), amount(*filter.to));
        if (filter.from)
            return Tr::tr("from %1").arg(amount(*filter.from));
        return filter.to ? Tr::tr("up to %1").arg(amount(*filter.to)) : Tr::tr("any");
    }

    QString operator()(const DateFilter &filter) const { return dateWords(filter); }
    QString operator()(const TextFilter &filter) const { return Tr::tr("“%1”").arg(filter.text); }
    QString operator()(const YesNoFilter &filter) const { return filter.yes ? Tr::tr("yes") : Tr::tr("no"); }
    QString operator()(const TreeFilter &filter) const
    {
        QStringList titles;
        for (const FilterOption &option : definition.options) {
            if (filter.nodes.contains(option.code))
                titles << option.title;
        }
        const auto chosen = filter.nodes.size();
        return chosen <= mostTitles && titles.size() == chosen ? titles.join(Tr::tr(", ")) : Tr::tr("%Ln chosen", nullptr, int(chosen));
    }
    QString operator()(const UnknownFilter &) const { return Tr::tr("not understood"); }
};

} // namespace

QString dateWords(const DateFilter &filter)
{
    switch (filter.preset) {
    case DateFilter::Preset::Today: return Tr::tr("today");
    case DateFilter::Preset::Yesterday: return Tr::tr("yesterday");
    case DateFilter::Preset::Last7Days: return Tr::tr("last 7 days");
    case DateFilter::Preset::Last30Days: return Tr::tr("last 30 days");
    case DateFilter::Preset::ThisWeek: return Tr::tr("this week");
    case DateFilter::Preset::ThisMonth: return Tr::tr("this month");
    case DateFilter::Preset::LastMonth: return Tr::tr("last month");
    case DateFilter::Preset::ThisYear: return Tr::tr("this year");
    case DateFilter::Preset::Custom: break;
    }
    if (filter.from.isValid() && filter.to.isValid()) {
        return filter.from == filter.to ? dayWords(filter.from)
                                        : Tr::tr("%1 to %2").arg(dayWords(filter.from), dayWords(filter.to));
    }
    if (filter.from.isValid())
        return Tr::tr("from %1").arg(dayWords(filter.from));
    return filter.to.isValid() ? Tr::tr("until %1").arg(dayWords(filter.to)) : Tr::tr("any time");
}

QString filterWords(const FilterDefinition &definition, const FilterValue &value)
{
    return std::visit(Words{definition}, value);
}
