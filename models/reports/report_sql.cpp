// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/report_sql.h"

#include <QCoreApplication>

namespace {

constexpr qint64 quarterOfAnHour = 15 * 60;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

// Metrics of customers are counted apart: somebody who ordered on two days is one customer of the week.
bool isOfPeople(const QString &metric)
{
    return metric == QLatin1String("new_customers") || metric == QLatin1String("returning_customers");
}

QString filtered(const QString &metric, const QString &name)
{
    return QStringLiteral(", max(d.value) filter (where d.metric = '%1') as %2").arg(metric, name);
}

} // namespace

ReportStatement reportStatement(const ReportRequest &request, const DayPeriod &period, const QString &mainCurrency)
{
    const ReportDefinition &report = *findReport(request.report);
    const ReportGroup &group = *report.group(request.group);
    ReportStatement result{.sql = SqlText::load(QStringLiteral("reports/") + group.sql), .values = {}, .columns = group.columns};

    const bool compares = request.compare && !group.compared.isEmpty();
    const auto orNull = [](const QString &value) { return value.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(value); };
    TimeSpan span = period.span();
    if (report.isAsOf)
        span.starts = span.ends.addSecs(-quarterOfAnHour);
    const TimeSpan before = period.beforeSoFar();
    result.values = {{QStringLiteral("by"), group.id},
                     {QStringLiteral("starts"), span.starts},
                     {QStringLiteral("ends"), span.ends},
                     {QStringLiteral("before_starts"), before.starts},
                     {QStringLiteral("before_ends"), before.ends},
                     {QStringLiteral("zone"), QString::fromLatin1(period.zone().id())},
                     {QStringLiteral("currency"), orNull(group.offersCurrency ? request.currency : QString())},
                     {QStringLiteral("main_currency"), mainCurrency},
                     {QStringLiteral("warehouse"), orNull(group.offersWarehouse ? request.warehouse : QString())},
                     {QStringLiteral("compared"), orNull(compares ? group.compared : QString())}};
    if (group.metrics.isEmpty())
        return result;

    const int currency = int(result.columns.size());
    result.columns.append({.id = QStringLiteral("currency"), .title = Tr::tr("Currency"), .isCompanion = true});
    QStringList metrics;
    QStringList people;
    QString values;
    QString columns;
    const auto add = [&](ExportColumn column, const QString &sql) {
        if (column.type == ColumnType::Money)
            column.currency = currency;
        result.columns.append(column);
        columns += QStringLiteral(", ") + sql;
    };
    for (const QString &metric : group.metrics) {
        (isOfPeople(metric) ? people : metrics).append(metric);
        values += filtered(metric, metric);
        add(metricColumn(metric), metricSql(metric, QStringLiteral("r.") + metric));
    }
    if (compares) {
        values += filtered(QStringLiteral("before"), QStringLiteral("before"));
        ExportColumn past = metricColumn(group.compared);
        past.id = QStringLiteral("before");
        //: The title of a column; %1 is a figure, "Net sales".
        past.title = Tr::tr("%1 before").arg(past.title);
        add(past, metricSql(group.compared, QStringLiteral("r.before")));
        add({.id = QStringLiteral("change"), .title = Tr::tr("Change %"), .type = ColumnType::Decimal},
            QStringLiteral("round((r.%1 - r.before) * 100000 / nullif(abs(r.before), 0))::bigint").arg(group.compared));
    }
    result.values.insert(QStringLiteral("metrics"), metrics);
    result.values.insert(QStringLiteral("people"), people);
    result.values.insert(QStringLiteral("sorted"), group.metrics.first());
    result.sql = result.sql.with(QStringLiteral("values"), values).with(QStringLiteral("columns"), columns);
    if (group.sql == QLatin1String("by_part"))
        result.sql = result.sql.with(QStringLiteral("labels"), group.labels).with(QStringLiteral("joins"), group.joins);
    return result;
}
