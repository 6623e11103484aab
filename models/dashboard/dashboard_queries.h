// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/dashboard/dashboard_data.h"
#include "models/list/day_period.h"

#include <QFuture>
#include <QStringList>

class CancelToken;
class DbExecutor;

/// Everything the dashboard asks of the database: figures of the metric registry, read from the rollups. Each call returns
/// at once; give the future to deliver(). Who is no manager gets Error::Kind::PermissionDenied.
class DashboardQueries
{
public:
    explicit DashboardQueries(DbExecutor &executor);

    [[nodiscard]] QFuture<Result<QList<MetricFigure>>> figures(const QStringList &metrics, const DayPeriod &period, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<DashboardTrend>> trend(const QStringList &metrics, const DayPeriod &period, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<ProductSales>> productSales(const DayPeriod &period, int products, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<QList<RefundReason>>> refundReasons(const DayPeriod &period, const CancelToken &cancel) const;
    /// As of now, whatever the period; in the order of an order's life.
    [[nodiscard]] QFuture<Result<QList<OpenOrders>>> openOrders(QDate today, const QTimeZone &zone, const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<LowStock>> lowStock(int rows, const CancelToken &cancel) const;
    /// Another text than before: something happened in the shop meanwhile.
    [[nodiscard]] QFuture<Result<QString>> pulse(const CancelToken &cancel) const;

private:
    DbExecutor &m_executor;
};
