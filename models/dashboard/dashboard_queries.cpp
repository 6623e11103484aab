// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/dashboard/dashboard_queries.h"

#include "models/db/db_executor.h"
#include "models/db/sql_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DashboardQueries)
};

SqlText statement(const char *name)
{
    return SqlText::load(QStringLiteral("dashboard/") + QLatin1String(name));
}

// The dashboard is looked at as a whole, so nobody waits for the first of its panels more than for the last, and a list that
// somebody opens meanwhile goes first.
JobOptions options(const CancelToken &cancel)
{
    return {.cancel = cancel, .lane = Lane::Background, .repeatable = true, .label = Tr::tr("Working out the figures")};
}

MetricUnit unitOf(const QString &code)
{
    static const QHash<QString, MetricUnit> units{
        {QStringLiteral("MONEY"), MetricUnit::Money}, {QStringLiteral("COUNT"), MetricUnit::Count}, {QStringLiteral("RATIO"), MetricUnit::Ratio}, {QStringLiteral("HOURS"), MetricUnit::Hours}, {QStringLiteral("DAYS"), MetricUnit::Days}, {QStringLiteral("FACTOR"), MetricUnit::Factor}};
    return units.value(code, MetricUnit::Factor);
}

template<typename T>
std::optional<T> optional(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<T>(value.value<T>());
}

SqlValues valuesOf(const TimeSpan &span)
{
    return {{QStringLiteral("starts"), span.starts}, {QStringLiteral("ends"), span.ends}};
}

Result<MetricSeries> seriesOf(Connection &connection, const QStringList &metrics, const TimeSpan &span, const QString &step, const QString &zone)
{
    SqlValues values = valuesOf(span);
    values.insert(QStringLiteral("metrics"), metrics);
    values.insert(QStringLiteral("step"), step);
    values.insert(QStringLiteral("zone"), zone);
    MetricSeries series;
    const auto done = connection.forEach(statement("trend"), values, [&](const QSqlQuery &row) {
        const QDateTime slot = QDateTime::fromMSecsSinceEpoch(row.value(0).toLongLong(), Qt::UTC);
        if (series.starts.isEmpty() || series.starts.last() != slot) {
            series.starts.append(slot);
            for (const QString &metric : metrics)
                series.values[metric].append(std::nullopt);
        }
        if (!row.value(1).isNull())
            series.values[row.value(1).toString()].last() = optional<qint64>(row.value(2));
        return true;
    });
    if (!done)
        return failure(done.error());
    return series;
}

} // namespace

QStringList OpenOrders::states()
{
    return {QStringLiteral("PENDING"), QStringLiteral("CONFIRMED"), QStringLiteral("PAID"), QStringLiteral("PROCESSING"), QStringLiteral("SHIPPED")};
}

DashboardQueries::DashboardQueries(DbExecutor &executor)
    : m_executor(executor)
{
}

QFuture<Result<QList<MetricFigure>>> DashboardQueries::figures(const QStringList &metrics, const DayPeriod &period, const CancelToken &cancel) const
{
    SqlValues values = valuesOf(period.span());
    const TimeSpan before = period.beforeSoFar();
    values.insert(QStringLiteral("metrics"), metrics);
    values.insert(QStringLiteral("before_starts"), before.starts);
    values.insert(QStringLiteral("before_ends"), before.ends);
    return m_executor.run(
        [values](Connection &connection) {
            return connection.list(statement("figures"), values, [](const QSqlQuery &row) {
                return MetricFigure{.metric = row.value(0).toString(),
                                    .title = row.value(1).toString(),
                                    .unit = unitOf(row.value(2).toString()),
                                    .description = row.value(3).toString(),
                                    .higherIsBetter = optional<bool>(row.value(4)),
                                    .value = optional<qint64>(row.value(5)),
                                    .before = optional<qint64>(row.value(6))};
            });
        },
        options(cancel));
}

QFuture<Result<DashboardTrend>> DashboardQueries::trend(const QStringList &metrics, const DayPeriod &period, const CancelToken &cancel) const
{
    const QString zone = QString::fromLatin1(period.zone().id());
    return m_executor.run(
        [metrics, now = period.span(), before = period.before(), step = period.stepName(), zone](Connection &connection) -> Result<DashboardTrend> {
            auto present = seriesOf(connection, metrics, now, step, zone);
            if (!present)
                return failure(present.error());
            auto past = seriesOf(connection, metrics, before, step, zone);
            if (!past)
                return failure(past.error());
            return DashboardTrend{std::move(*present), std::move(*past)};
        },
        options(cancel));
}

QFuture<Result<ProductSales>> DashboardQueries::productSales(const DayPeriod &period, int products, const CancelToken &cancel) const
{
    SqlValues values = valuesOf(period.span());
    values.insert(QStringLiteral("products"), products);
    return m_executor.run(
        [values](Connection &connection) -> Result<ProductSales> {
            const auto json = connection.json(statement("product_sales"), values);
            if (!json)
                return failure(json.error());
            const auto whole = [](const QJsonObject &row, const char *name) { return row[QLatin1String(name)].toInteger(); };
            const auto text = [](const QJsonObject &row, const char *name) { return row[QLatin1String(name)].toString(); };
            ProductSales sales;
            for (const auto item : json->object()[QLatin1String("products")].toArray()) {
                const QJsonObject row = item.toObject();
                sales.products.append({text(row, "product_id"), text(row, "name"), text(row, "sku"), whole(row, "units"), whole(row, "gross")});
            }
            for (const auto item : json->object()[QLatin1String("categories")].toArray()) {
                const QJsonObject row = item.toObject();
                sales.categories.append({text(row, "name"), text(row, "slug"), whole(row, "units"), whole(row, "gross")});
            }
            return sales;
        },
        options(cancel));
}

QFuture<Result<QList<RefundReason>>> DashboardQueries::refundReasons(const DayPeriod &period, const CancelToken &cancel) const
{
    return m_executor.run(
        [values = valuesOf(period.span())](Connection &connection) {
            return connection.list(statement("refund_reasons"), values, [](const QSqlQuery &row) {
                return RefundReason{row.value(0).toString(), row.value(1).toLongLong(), row.value(2).toLongLong()};
            });
        },
        options(cancel));
}

QFuture<Result<QList<OpenOrders>>> DashboardQueries::openOrders(QDate today, const QTimeZone &zone, const CancelToken &cancel) const
{
    const auto midnight = [&zone](QDate day) { return day.startOfDay(zone).toUTC(); };
    const SqlValues values{{QStringLiteral("today"), midnight(today)},
                           {QStringLiteral("yesterday"), midnight(today.addDays(-1))},
                           {QStringLiteral("this_week"), midnight(today.addDays(-OpenOrders::daysOfAWeek + 1))}};
    return m_executor.run(
        [values](Connection &connection) -> Result<QList<OpenOrders>> {
            auto rows = connection.list(statement("open_orders"), values, [](const QSqlQuery &row) {
                OpenOrders orders{.status = row.value(0).toString()};
                for (int age = 0; age < OpenOrders::Ages; ++age)
                    orders.counts[size_t(age)] = row.value(age + 1).toLongLong();
                return orders;
            });
            if (!rows)
                return rows;
            QList<OpenOrders> sorted;
            for (const QString &status : OpenOrders::states()) {
                const auto found = std::find_if(rows->cbegin(), rows->cend(), [&status](const OpenOrders &orders) { return orders.status == status; });
                sorted.append(found == rows->cend() ? OpenOrders{.status = status} : *found);
            }
            return sorted;
        },
        options(cancel));
}

QFuture<Result<LowStock>> DashboardQueries::lowStock(int rows, const CancelToken &cancel) const
{
    return m_executor.run(
        [rows](Connection &connection) -> Result<LowStock> {
            LowStock stock;
            const auto done = connection.forEach(statement("low_stock"), {{QStringLiteral("most"), rows}}, [&stock](const QSqlQuery &row) {
                stock.rows.append({row.value(0).toString(), row.value(1).toString(), row.value(2).toString(), row.value(3).toString(),
                                   row.value(4).toLongLong(), row.value(5).toLongLong()});
                stock.all = row.value(6).toLongLong();
                return true;
            });
            if (!done)
                return failure(done.error());
            return stock;
        },
        options(cancel));
}

QFuture<Result<QString>> DashboardQueries::pulse(const CancelToken &cancel) const
{
    return m_executor.run(
        [](Connection &connection) -> Result<QString> {
            const auto beat = connection.value(statement("pulse"));
            if (!beat)
                return failure(beat.error());
            return beat->toString();
        },
        options(cancel));
}
