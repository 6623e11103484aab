// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/dashboard/dashboard_queries.h"
#include "models/db/db_executor.h"
#include "tests/support/test_database.h"
#include "tests/support/why_not.h"

#include <QTest>

#include <memory>

namespace {

const QStringList metrics{QStringLiteral("gross_sales"), QStringLiteral("net_sales"), QStringLiteral("orders"),
                          QStringLiteral("average_order_value"), QStringLiteral("units"), QStringLiteral("refund_rate"),
                          QStringLiteral("refunds"), QStringLiteral("fulfillment_hours"),
                          QStringLiteral("new_customers"), QStringLiteral("returning_customers")};

// The same figures from the rows, written anew: no rollup, no registry, no function of theirs.
const QString independent = QStringLiteral(R"sql(
    with span as (select '%1'::timestamptz as starts, '%2'::timestamptz as ends),
    worth as (
        select c.code as currency, d::date as day,
            case when c.code = 'EUR' then 1 else (
                select e.rate from reporting.exchange_rates e
                where e.currency = c.code and e.in_currency = 'EUR' and e.valid_from <= d::date
                order by e.valid_from desc limit 1) * case c.code when 'JPY' then 100 else 1 end end as factor
        from backoffice.currencies c, generate_series('2025-01-01'::date, '2030-01-01'::date, '1 day') d
        where c.code in ('EUR', 'USD', 'JPY')
    ),
    every_order as (
        select order_id, customer_id, created_at, shipped_at, cancelled_at, currency, discount_amount from shop.orders
        union all
        select order_id, customer_id, created_at, shipped_at, cancelled_at, currency, discount_amount from archive.orders
    ),
    every_item as (
        select order_id, product_id, quantity, cancelled_quantity, unit_price_amount from shop.order_items
        union all
        select order_id, product_id, quantity, cancelled_quantity, unit_price_amount from archive.order_items
    ),
    every_refund as (
        select order_id, refund_amount, items_amount, goodwill_amount, reason, status, completed_at, currency from shop.refunds
        union all
        select order_id, refund_amount, items_amount, goodwill_amount, reason, status, completed_at, currency from archive.refunds
    ),
    placed as (
        select o.*, w.factor from every_order o, span s, worth w
        where o.created_at >= s.starts and o.created_at < s.ends and o.cancelled_at is null
            and w.currency = o.currency and w.day = (o.created_at at time zone 'UTC')::date
    ),
    lines as (
        select i.product_id, i.quantity - i.cancelled_quantity as units, i.unit_price_amount * (i.quantity - i.cancelled_quantity) * p.factor as gross
        from placed p join every_item i using (order_id)
    ),
    paid as (
        select r.refund_amount * w.factor as amount,
            case when o.cancelled_at is not null then 0 else (r.items_amount + r.goodwill_amount) * w.factor end as of_sales, r.reason
        from every_refund r join every_order o using (order_id), span s, worth w
        where r.status = 'COMPLETED' and r.completed_at >= s.starts and r.completed_at < s.ends
            and w.currency = r.currency and w.day = (r.completed_at at time zone 'UTC')::date
    ),
    sums as (
        select coalesce((select sum(gross) from lines), 0) as gross, coalesce((select sum(discount_amount * factor) from placed), 0) as discount,
            coalesce((select sum(of_sales) from paid), 0) as refunded_sales, coalesce((select sum(amount) from paid), 0) as refunds,
            (select count(*) from placed) as orders, coalesce((select sum(units) from lines), 0) as units
    )
    select (%3)::numeric from sums
)sql");

QString expressionOf(const QString &metric)
{
    static const QHash<QString, QString> expressions{
        {QStringLiteral("gross_sales"), QStringLiteral("round(gross)")},
        {QStringLiteral("net_sales"), QStringLiteral("round(gross - discount - refunded_sales)")},
        {QStringLiteral("orders"), QStringLiteral("orders")},
        {QStringLiteral("average_order_value"), QStringLiteral("round((gross - discount - refunded_sales) / nullif(orders, 0))")},
        {QStringLiteral("units"), QStringLiteral("units")},
        {QStringLiteral("refunds"), QStringLiteral("round(refunds)")},
        {QStringLiteral("refund_rate"), QStringLiteral("round(1000000 * refunded_sales / nullif(gross - discount, 0))")},
        {QStringLiteral("fulfillment_hours"),
         QStringLiteral("(select round(1000 * avg(floor(extract(epoch from o.shipped_at - o.created_at))) / 3600) from every_order o, span s "
                        "where o.shipped_at >= s.starts and o.shipped_at < s.ends)")},
        {QStringLiteral("new_customers"),
         QStringLiteral("(select count(*) from (select min(o.created_at) as first from every_order o group by o.customer_id) f, span s "
                        "where f.first >= s.starts and f.first < s.ends)")},
        {QStringLiteral("returning_customers"),
         QStringLiteral("(select count(distinct o.customer_id) from every_order o, span s where o.created_at >= s.starts and o.created_at < s.ends "
                        "and exists (select from every_order e where e.customer_id = o.customer_id and e.created_at < s.starts))")},
    };
    return expressions.value(metric);
}

DateFilter custom(QDate from, QDate to)
{
    return {.preset = DateFilter::Preset::Custom, .from = from, .to = to};
}

} // namespace

// The dashboard's figures through a manager's login, against the rows they are made of; and who gets none.
class TestDashboardQueries : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_database.isReady(), qPrintable(m_database.problem()));
        // rates that change, so that a sum converted by one of them is wrong
        m_database.execute(QStringLiteral("insert into reporting.exchange_rates (currency, in_currency, valid_from, rate) "
                                          "select c, 'EUR', d::date, case c when 'USD' then 0.8 + extract(day from d) / 100 else 0.005 + extract(day from d) / 10000 end "
                                          "from unnest(array['USD', 'JPY']) c, generate_series(current_date - 400, current_date, '5 days') d "
                                          "on conflict do nothing"));
        QVERIFY2(m_database.value(QStringLiteral("select count(distinct currency) from shop.orders")).toInt() >= 2, "the demo shop sells in one currency");
        m_manager = std::make_unique<DbExecutor>(m_database.profile(), m_database.credentials(QStringLiteral("mona.keller")));
    }

    void figuresAreWhatTheRowsSay_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<DateFilter>("days");
        const QDate today = QDate::currentDate();
        // the last Sundays of March and October: 23 and 25 hours in Berlin
        const QDate spring = sunday(3);
        const QDate autumn = sunday(10);
        for (const char *zone : {"UTC", "Europe/Berlin", "Asia/Kolkata", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Kiritimati"}) {
            QTest::addRow("30 days, %s", zone) << QByteArray(zone) << custom(today.addDays(-35), today.addDays(-6));
            QTest::addRow("so far, %s", zone) << QByteArray(zone) << DateFilter{.preset = DateFilter::Preset::ThisYear};
        }
        QTest::addRow("clocks forward") << QByteArray("Europe/Berlin") << custom(spring, spring);
        QTest::addRow("clocks back") << QByteArray("Europe/Berlin") << custom(autumn, autumn);
        QTest::addRow("around both") << QByteArray("Europe/Berlin") << custom(spring.addDays(-1), autumn.addDays(1));
    }

    void figuresAreWhatTheRowsSay()
    {
        QFETCH(QByteArray, zone);
        QFETCH(DateFilter, days);
        const DayPeriod period(days, QDateTime::currentDateTimeUtc(), QTimeZone(zone));
        const auto figures = answer(queries().figures(metrics, period, {}));
        QVERIFY2(figures, qPrintable(whyNot(figures)));
        QCOMPARE(figures->size(), metrics.size());
        for (const MetricFigure &figure : *figures) {
            QCOMPARE(asText(figure.value), fromRows(period.span(), figure.metric));
            QCOMPARE(asText(figure.before), fromRows(period.beforeSoFar(), figure.metric));
        }
        // slot by slot, each recomputed for itself: a day's 23 or 25 hours are all in it
        const auto trend = answer(queries().trend(metrics, period, {}));
        QVERIFY2(trend, qPrintable(whyNot(trend)));
        const QList<QDateTime> &starts = trend->now.starts;
        QVERIFY(!starts.isEmpty());
        QCOMPARE(starts.first(), period.span().starts);
        const qsizetype every = std::max<qsizetype>(1, starts.size() / 6);
        for (qsizetype slot = 0; slot < starts.size(); slot += every) {
            const TimeSpan span{starts.at(slot), slot + 1 < starts.size() ? starts.at(slot + 1) : period.span().ends};
            for (const char *metric : {"net_sales", "orders", "average_order_value"}) {
                const QString name = QLatin1String(metric);
                const QString expected = fromRows(span, name);
                const QString shown = asText(trend->now.values.value(name).at(slot));
                QCOMPARE(shown.isEmpty() && name != u"average_order_value" ? QStringLiteral("0") : shown, expected);
            }
        }
    }

    void productsAndCategoriesAddUpToGrossSales_data() { figuresAreWhatTheRowsSay_data(); }
    void productsAndCategoriesAddUpToGrossSales()
    {
        QFETCH(QByteArray, zone);
        QFETCH(DateFilter, days);
        const DayPeriod period(days, QDateTime::currentDateTimeUtc(), QTimeZone(zone));
        const auto sales = answer(queries().productSales(period, 100'000, {}));
        QVERIFY2(sales, qPrintable(whyNot(sales)));
        const QString byRows = QStringLiteral("(select coalesce(string_agg(product_id || '=' || units || '=' || gross, ' ' order by product_id), '') from "
                                              "(select product_id, sum(units) as units, round(sum(gross)) as gross from lines group by 1 having sum(units) <> 0 or sum(gross) <> 0) p)");
        QStringList mine;
        for (const ProductFigure &product : sales->products)
            mine.append(QStringLiteral("%1=%2=%3").arg(product.productId).arg(product.units).arg(product.gross));
        mine.sort();
        QCOMPARE(mine.join(QLatin1Char(' ')), textFromRows(period.span(), byRows));
        QVERIFY(std::is_sorted(sales->products.begin(), sales->products.end(), [](const ProductFigure &a, const ProductFigure &b) { return a.gross > b.gross; }));

        qint64 units = 0;
        qint64 gross = 0;
        for (const CategoryFigure &category : sales->categories) {
            units += category.units;
            gross += category.gross;
        }
        QCOMPARE(QString::number(units), fromRows(period.span(), QStringLiteral("units")));
        const qint64 expected = fromRows(period.span(), QStringLiteral("gross_sales")).toLongLong();
        QVERIFY2(qAbs(gross - expected) <= sales->categories.size(), "each category is rounded once");
    }

    void reasonsAddUpToRefunds()
    {
        const DayPeriod period(DateFilter{.preset = DateFilter::Preset::ThisYear}, QDateTime::currentDateTimeUtc(), QTimeZone("Europe/Berlin"));
        const auto reasons = answer(queries().refundReasons(period, {}));
        QVERIFY2(reasons, qPrintable(whyNot(reasons)));
        QVERIFY(reasons->size() > 1);
        QStringList mine;
        for (const RefundReason &reason : *reasons)
            mine.append(QStringLiteral("%1=%2=%3").arg(reason.reason).arg(reason.refunds).arg(reason.amount));
        QCOMPARE(mine.join(QLatin1Char(';')),
                 textFromRows(period.span(), QStringLiteral("(select string_agg(reason || '=' || n || '=' || amount, ';' order by amount desc, reason) from "
                                                            "(select reason, count(*) as n, round(sum(amount)) as amount from paid group by 1) p)")));
    }

    void openOrdersAreCountedByAge()
    {
        const QTimeZone zone("Asia/Kolkata");
        const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(zone).date();
        const auto orders = answer(queries().openOrders(today, zone, {}));
        QVERIFY2(orders, qPrintable(whyNot(orders)));
        qint64 all = 0;
        for (const OpenOrders &status : *orders) {
            const QString mine = QStringLiteral("%1 %2 %3 %4").arg(status.counts[0]).arg(status.counts[1]).arg(status.counts[2]).arg(status.counts[3]);
            QCOMPARE(mine, m_database.value(QStringLiteral("select concat_ws(' ', count(*) filter (where age = 0), count(*) filter (where age = 1), count(*) filter (where age between 2 and 6), "
                                                           "count(*) filter (where age > 6)) from (select date '%1' - (created_at at time zone 'Asia/Kolkata')::date as age from shop.orders where status = '%2') o")
                                                .arg(today.toString(Qt::ISODate), status.status))
                               .toString());
            all += status.total();
        }
        QVERIFY(all > 0);
    }

    void lowStockIsTheEmptiest()
    {
        const auto stock = answer(queries().lowStock(5, {}));
        QVERIFY2(stock, qPrintable(whyNot(stock)));
        QCOMPARE(stock->all, m_database.value(QStringLiteral("select count(*) from shop.inventory_items s join shop.products p using (product_id) "
                                                             "join shop.warehouses w using (warehouse_id) where s.available_quantity <= s.reorder_point "
                                                             "and p.status = 'ACTIVE' and w.is_active"))
                                 .toLongLong());
        QVERIFY(!stock->rows.isEmpty());
        for (const LowStockRow &row : stock->rows)
            QVERIFY(row.available <= row.reorderPoint);
    }

    void aPeriodWithoutOrdersIsZeroNotAnError()
    {
        const DayPeriod period(custom(QDate(2010, 1, 1), QDate(2010, 1, 31)), QDateTime::currentDateTimeUtc(), QTimeZone("Asia/Kathmandu"));
        const auto figures = answer(queries().figures(metrics, period, {}));
        QVERIFY2(figures, qPrintable(whyNot(figures)));
        for (const MetricFigure &figure : *figures) {
            const bool average = figure.metric == u"average_order_value" || figure.metric == u"refund_rate" || figure.metric == u"fulfillment_hours";
            QCOMPARE(figure.value, average ? std::optional<qint64>() : std::optional<qint64>(0));
        }
        const auto trend = answer(queries().trend(metrics, period, {}));
        QVERIFY2(trend, qPrintable(whyNot(trend)));
        QCOMPARE(trend->now.starts.size(), 31);
        const auto sales = answer(queries().productSales(period, 8, {}));
        QVERIFY2(sales, qPrintable(whyNot(sales)));
        QVERIFY(sales->products.isEmpty() && sales->categories.isEmpty());
        QVERIFY(answer(queries().refundReasons(period, {})).value().isEmpty());
    }

    void whatIsNotFoldedYetCounts()
    {
        const DayPeriod today(DateFilter{.preset = DateFilter::Preset::Last7Days}, QDateTime::currentDateTimeUtc(), QTimeZone("Europe/Berlin"));
        const QString before = answer(queries().pulse({})).value();
        const auto sold = answer(queries().figures(metrics, today, {})).value();
        m_database.execute(QStringLiteral("update shop.orders set status = 'CANCELLED', status_reason = 'test' where order_id = "
                                          "(select order_id from shop.orders where status in ('PENDING', 'CONFIRMED', 'PAID') order by order_id desc limit 1)"));
        QVERIFY(m_database.value(QStringLiteral("select count(*) from reporting.sales_deltas")).toInt() > 0);
        QVERIFY(answer(queries().pulse({})).value() != before);
        const auto now = answer(queries().figures(metrics, today, {})).value();
        QVERIFY(now != sold);
        for (const MetricFigure &figure : now)
            QCOMPARE(asText(figure.value), fromRows(today.span(), figure.metric));
    }

    void onlyManagersGetFigures_data()
    {
        QTest::addColumn<QString>("login");
        for (const char *login : {"sam.okafor", "jonas.weber", "ada.novak"})
            QTest::addRow("%s", login) << QString::fromLatin1(login);
    }
    void onlyManagersGetFigures()
    {
        QFETCH(QString, login);
        DbExecutor executor(m_database.profile(), m_database.credentials(login));
        const DashboardQueries theirs(executor);
        const DayPeriod period(DateFilter{.preset = DateFilter::Preset::Last7Days}, QDateTime::currentDateTimeUtc(), QTimeZone::utc());
        const auto isRefused = [](const auto &result) { return !result && result.error().kind == Error::Kind::PermissionDenied; };
        QVERIFY(isRefused(answer(theirs.figures(metrics, period, {}))));
        QVERIFY(isRefused(answer(theirs.trend(metrics, period, {}))));
        QVERIFY(isRefused(answer(theirs.productSales(period, 8, {}))));
        QVERIFY(isRefused(answer(theirs.refundReasons(period, {}))));
        QVERIFY(isRefused(answer(theirs.pulse({}))));
    }

private:
    static QDate sunday(int month)
    {
        QDate day(QDate::currentDate().year(), month, 31);
        if (day > QDate::currentDate())
            day = QDate(day.year() - 1, month, 31);
        return day.addDays(-(day.dayOfWeek() % 7));
    }
    template<typename T>
    static Result<T> answer(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.result();
    }
    [[nodiscard]] DashboardQueries queries() const { return DashboardQueries(*m_manager); }
    static QString asText(const std::optional<qint64> &value) { return value ? QString::number(*value) : QString(); }
    [[nodiscard]] QString textFromRows(const TimeSpan &span, const QString &expression) const
    {
        return m_database.value(QString(independent).replace(QStringLiteral("::numeric from sums"), QStringLiteral("::text from sums")).arg(span.starts.toString(Qt::ISODate), span.ends.toString(Qt::ISODate), expression)).toString();
    }
    [[nodiscard]] QString fromRows(const TimeSpan &span, const QString &metric) const { return textFromRows(span, expressionOf(metric)); }

    TestDatabase m_database{TestDatabase::From::Demo};
    std::unique_ptr<DbExecutor> m_manager;
};

QTEST_GUILESS_MAIN(TestDashboardQueries)
#include "tst_dashboard_queries.moc"
