// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

/// What a metric's number counts. All numbers are whole: minor units of the main currency, pieces, millionths of a ratio
/// and thousandths of an hour, a day or a factor, so that no figure goes through a double on its way.
enum class MetricUnit { Money,
                        Count,
                        Ratio,
                        Hours,
                        Days,
                        Factor };

/// A metric of the registry (reporting.metrics) in a period and in the one it is compared with.
struct MetricFigure {
    QString metric;
    QString title;
    MetricUnit unit = MetricUnit::Count;
    QString description;
    std::optional<bool> higherIsBetter;
    std::optional<qint64> value; ///< none: there was nothing to average
    std::optional<qint64> before;
    bool operator==(const MetricFigure &) const = default;
};

/// Metrics slot by slot. A slot in which nothing happened is there too; its metrics are missing.
struct MetricSeries {
    QList<QDateTime> starts; ///< when each begins, UTC
    QHash<QString, QList<std::optional<qint64>>> values; ///< metric to a value a slot
    bool operator==(const MetricSeries &) const = default;
};

struct DashboardTrend {
    MetricSeries now;
    MetricSeries before;
    bool operator==(const DashboardTrend &) const = default;
};

struct ProductFigure {
    QString productId;
    QString name;
    QString sku; ///< may be empty
    qint64 units = 0;
    qint64 gross = 0;
    bool operator==(const ProductFigure &) const = default;
};

struct CategoryFigure {
    QString name; ///< empty with the slug: products without a category
    QString slug;
    qint64 units = 0;
    qint64 gross = 0;
    bool operator==(const CategoryFigure &) const = default;
};

struct ProductSales {
    QList<ProductFigure> products; ///< the best
    QList<CategoryFigure> categories; ///< all that sold
    bool operator==(const ProductSales &) const = default;
};

/// Orders of one status that are not done yet, by the day they were placed on.
struct OpenOrders {
    enum Age { Today,
               Yesterday,
               ThisWeek,
               Older,
               Ages };
    static constexpr int daysOfAWeek = 7; ///< today and yesterday among them
    /// The statuses an order does not end in, in the order of its life.
    [[nodiscard]] static QStringList states();
    QString status;
    std::array<qint64, Ages> counts{};
    [[nodiscard]] qint64 total() const { return counts[Today] + counts[Yesterday] + counts[ThisWeek] + counts[Older]; }
    bool operator==(const OpenOrders &) const = default;
};

struct RefundReason {
    QString reason;
    qint64 refunds = 0;
    qint64 amount = 0;
    bool operator==(const RefundReason &) const = default;
};

struct LowStockRow {
    QString inventoryId;
    QString product;
    QString sku;
    QString warehouse;
    qint64 available = 0;
    qint64 reorderPoint = 0;
    bool operator==(const LowStockRow &) const = default;
};

struct LowStock {
    QList<LowStockRow> rows; ///< the emptiest
    qint64 all = 0;
    bool operator==(const LowStock &) const = default;
};
