// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/report_drill.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace {

const auto orders = QStringLiteral("orders");
const auto placed = QStringLiteral("placed");
const auto refunded = QStringLiteral("refunded");

DateFilter within(const DateFilter::Days &days)
{
    return {.preset = DateFilter::Preset::Custom, .from = days.from, .to = days.to};
}

// The days of the slot that begins on this one, within the period.
DateFilter::Days daysOfSlot(const QString &step, QDate first, const DayPeriod &period)
{
    QDate last = first;
    if (step == QLatin1String("week"))
        last = first.addDays(7 - first.dayOfWeek());
    else if (step == QLatin1String("month"))
        last = QDate(first.year(), first.month(), first.daysInMonth());
    else if (step == QLatin1String("quarter"))
        last = QDate(first.year(), (first.month() - 1) / 3 * 3 + 1, 1).addMonths(3).addDays(-1);
    else if (step == QLatin1String("year"))
        last = QDate(first.year(), 12, 31);
    return {first, std::min(last, period.lastDay())};
}

std::optional<ReportDrill> recordOf(const char *desk, const QString &key)
{
    return ReportDrill{.desk = QString::fromLatin1(desk), .record = key, .filters = {}};
}

// "shop.orders {"order_id": "0190..."}"
std::optional<ReportDrill> auditedRecord(const QString &key)
{
    static const QHash<QString, std::pair<const char *, const char *>> desks{{QStringLiteral("shop.orders"), {"orders", "order_id"}},
                                                                             {QStringLiteral("shop.refunds"), {"refunds", "refund_id"}},
                                                                             {QStringLiteral("shop.inventory_items"), {"stock", "inventory_id"}}};
    const auto desk = desks.constFind(key.section(QLatin1Char(' '), 0, 0));
    if (desk == desks.cend())
        return {};
    const QJsonObject record = QJsonDocument::fromJson(key.section(QLatin1Char(' '), 1).toUtf8()).object();
    return recordOf(desk->first, record[QLatin1String(desk->second)].toString());
}

} // namespace

std::optional<ReportDrill> drillOf(const ReportResult &result, const ReportRows::Cells &cells)
{
    const QString &report = result.request.report;
    const QString &group = result.request.group;
    const bool isTotal = !cells.first();
    const QString key = QString::fromUtf8(cells.first().value_or(QByteArray()));
    const auto cell = [&cells](int column) { return QString::fromUtf8(cells.at(column + 1).value_or(QByteArray())); };
    const DateFilter::Days all{result.period.firstDay(), result.period.lastDay()};

    if (group == QLatin1String("record") || group == QLatin1String("stock")) {
        if (isTotal)
            return {};
        if (report == QLatin1String("audit"))
            return auditedRecord(key);
        if (report == QLatin1String("refunds"))
            return recordOf("refunds", key);
        return recordOf(report.startsWith(QLatin1String("stock")) ? "stock" : "orders", key);
    }
    if (group == QLatin1String("customer") && !isTotal)
        return recordOf("customers", key);

    const bool ofRefunds = report == QLatin1String("refunds");
    if (!ofRefunds && report != QLatin1String("sales") && report != QLatin1String("customers"))
        return {};
    // an hour is no filter of the orders' list
    if (group == QLatin1String("hour") && !isTotal)
        return {};
    const DateFilter::Days days = isTimeGroup(group) && !isTotal ? daysOfSlot(group, QDate::fromString(cell(0), Qt::ISODate), result.period) : all;
    FilterSet filters;
    if (ofRefunds)
        filters.insert(refunded, within(days));
    else
        filters = {{placed, within(days)}, {QStringLiteral("cancelled"), YesNoFilter{false}}};
    if (!result.request.currency.isEmpty())
        filters.insert(QStringLiteral("total"), MoneyFilter{.from = 0, .to = {}, .currency = result.request.currency});
    if (!isTotal && !isTimeGroup(group)) {
        static const QHash<QString, std::pair<const char *, int>> filtersOf{
            {QStringLiteral("reason"), {"refund_reason", 0}}, {QStringLiteral("category"), {"category", 1}}, {QStringLiteral("product"), {"product", 1}}, {QStringLiteral("country"), {"country", 0}}};
        const auto filter = filtersOf.constFind(group);
        if (group == QLatin1String("currency"))
            filters.insert(QStringLiteral("total"), MoneyFilter{.from = 0, .to = {}, .currency = key});
        else if (filter == filtersOf.cend() || cell(filter->second).isEmpty())
            return {};
        else
            filters.insert(QLatin1String(filter->first), TextFilter{cell(filter->second)});
    }
    return ReportDrill{.desk = orders, .record = {}, .filters = filters};
}
