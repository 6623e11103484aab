// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the staff asks of a large shop: lists and searches with row-level security and without, a report from the rollups
// and from the rows, folding, and archiving a month against copying it. BACKROOM_BENCH_ORDERS=... for another size than a
// million; BACKROOM_BENCH_DATABASE=... for a demo shop that is loaded already, which is left as it was.

#include "models/db/connection.h"
#include "models/list/list_sql.h"
#include "tests/bench/bench_shop.h"
#include "tests/bench/samples.h"
#include "tests/plans/shipped_lists.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <libpq-fe.h>

namespace {

class Bench
{
public:
    int run();

private:
    bool open();
    void listsUnderRowSecurity();
    // index: of a list scoped by warehouse, whose policy is a condition on rows; there is no limit for these
    void compare(const QString &what, const QString &login, const ListStatement &statement, const QString &index = {});
    void searches();
    void report30Days();
    void fold();
    void archive();
    double timed(const QString &sql, const QString &login = {});
    double timed(const ListStatement &statement);
    void must(const QString &sql);

    BenchShop m_shop;
    std::unique_ptr<Connection> m_connection;
};

QString ratioText(double ratio)
{
    return QString::number(ratio, 'f', ratio < 10 ? 2 : 0) + QLatin1Char('x');
}

void Bench::must(const QString &sql)
{
    if (auto done = m_connection->runScript(sql.toUtf8()); !done)
        qFatal("%s\n%s", qPrintable(done.error().detail), qPrintable(sql));
}

double Bench::timed(const QString &sql, const QString &login)
{
    must(login.isEmpty() ? QStringLiteral("reset session authorization") : QStringLiteral("set session authorization \"%1\"").arg(login));
    QElapsedTimer clock;
    clock.start();
    must(sql);
    const double time = double(clock.nsecsElapsed()) / 1e6;
    must(QStringLiteral("reset session authorization"));
    return time;
}

double Bench::timed(const ListStatement &statement)
{
    const SqlText::Numbered numbered = statement.sql.numbered();
    QList<QByteArray> texts;
    for (const QString &name : numbered.names)
        texts.append(statement.values.value(name).toString().toUtf8());
    QList<const char *> values;
    for (const QByteArray &text : std::as_const(texts))
        values.append(text.constData());
    QElapsedTimer clock;
    clock.start();
    PGresult *result = PQexecParams(m_connection->handle(), numbered.text.constData(), int(values.size()), nullptr, values.constData(), nullptr, nullptr, 0);
    if (PQresultStatus(result) != PGRES_TUPLES_OK)
        qFatal("%s", PQresultErrorMessage(result));
    PQclear(result);
    return double(clock.nsecsElapsed()) / 1e6;
}

bool Bench::open()
{
    if (!m_shop.isReady())
        return false;
    m_connection = std::make_unique<Connection>(m_shop.profile(), Credentials{.login = QStringLiteral("postgres"), .password = {}});
    if (auto opened = m_connection->open(); !opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().detail));
        return false;
    }
    return true;
}

// The same statement by the person who sends it, and by the superuser, for whom there are no policies.
void Bench::compare(const QString &what, const QString &login, const ListStatement &statement, const QString &index)
{
    Samples with;
    Samples without;
    for (int i = -5; i < 60; ++i) {
        must(QStringLiteral("set session authorization \"%1\"").arg(login));
        const double secured = timed(statement);
        must(QStringLiteral("reset session authorization"));
        const double open = timed(statement);
        if (i < 0)
            continue; // warm
        with.add(secured);
        without.add(open);
    }
    const double ratio = with.median() / without.median();
    if (!index.isEmpty()) {
        std::printf("%-44s %-26s %-30s %s, scoped by warehouse: %s\n", qPrintable(what), qPrintable(with.text()), qPrintable(QStringLiteral("no policies ") + without.text()), qPrintable(ratioText(ratio)), qPrintable(index));
        return;
    }
    report(what, with.text(), QStringLiteral("no policies ") + without.text(), QStringLiteral("%1, wanted <= 1.2x").arg(ratioText(ratio)), ratio <= 1.2);
}

void Bench::listsUnderRowSecurity()
{
    for (const ShippedList &shipped : shippedLists()) {
        const ListSql list(shipped.definition, {.query = ListQuery::defaultOf(shipped.definition), .today = QDate::currentDate()});
        const bool isScoped = shipped.login == QLatin1String("jonas.weber") && shipped.definition.relation != QLatin1String("shop.orders");
        compare(QStringLiteral("list %1, %2").arg(shipped.definition.id, shipped.login), shipped.login, list.page({.kind = PageSeek::Kind::Start, .limit = 100}),
                isScoped ? shipped.definition.column(shipped.definition.defaultSort)->sortIndex : QString());
        if (shipped.definition.searchFilter.isEmpty() || shipped.definition.relation != QLatin1String("shop.orders"))
            continue;
        ListQuery rare = ListQuery::defaultOf(shipped.definition);
        rare.search = QStringLiteral("lindqvist");
        const ListSql searched(shipped.definition, {.query = rare, .today = QDate::currentDate()});
        compare(QStringLiteral("  searched"), shipped.login, searched.page({.kind = PageSeek::Kind::Start, .limit = 100}));
    }
}

void Bench::searches()
{
    const auto statement = [](const char *words) {
        return ListStatement{SqlText::fromText(QStringLiteral("search"), QStringLiteral("select p.product_id, p.name from shop.products p where p.search_vector @@ websearch_to_tsquery('english', '%1') "
                                                                                        "order by ts_rank(p.search_vector, websearch_to_tsquery('english', '%1')) desc, p.product_id limit 20")
                                                                             .arg(QLatin1String(words))),
                             {},
                             false};
    };
    for (const char *words : {"ultralight titanium", "tent"})
        compare(QStringLiteral("storefront search “%1”").arg(QLatin1String(words)), QStringLiteral("storefront"), statement(words));
}

void Bench::report30Days()
{
    Samples rollup;
    Samples live;
    for (int i = 0; i < 5; ++i) {
        rollup.add(timed(QStringLiteral("select * from reporting.figures(array['gross_sales', 'orders', 'units'], date_trunc('hour', now()) - interval '365 days', date_trunc('hour', now()), 'day', 'UTC')"), QStringLiteral("mona.keller")));
        live.add(timed(QStringLiteral("select date_trunc('day', o.created_at), o.currency, count(distinct o.order_id), sum(i.total_price_amount), sum(i.quantity) from shop.orders o "
                                      "join shop.order_items i on i.order_id = o.order_id where o.created_at >= now() - interval '365 days' "
                                      "and o.order_id >= shop.uuid7_floor(now() - interval '365 days') group by 1, 2")));
    }
    const double ratio = live.median() / rollup.median();
    report(QStringLiteral("report of a year by day"), rollup.text(), QStringLiteral("from the rows ") + live.text(), QStringLiteral("%1 faster, wanted >= 50x").arg(ratioText(ratio)), ratio >= 50);
}

void Bench::fold()
{
    // what a thousand orders a second leave behind in twenty seconds, put back afterwards
    constexpr int deltas = 20'000;
    Samples time;
    for (int i = 0; i < 3; ++i) {
        must(QStringLiteral("begin; insert into reporting.sales_deltas (order_id, bucket, currency, orders, tax, shipping, discount) select order_id, reporting.bucket(created_at), currency, 0, 0, 0, 0 "
                            "from (select * from shop.orders order by order_id desc limit %1) o")
                 .arg(deltas));
        QElapsedTimer clock;
        clock.start();
        must(QStringLiteral("select reporting.fold_sales(%1)").arg(deltas));
        time.add(double(clock.nsecsElapsed()) / 1e6);
        must(QStringLiteral("rollback"));
    }
    const double perSecond = deltas * 1000 / time.median();
    report(QStringLiteral("fold 20,000 orders into the rollups"), time.text(), QString(), QStringLiteral("%1/s, wanted >= 2,000/s").arg(perSecond, 0, 'f', 0), perSecond >= 2000);
}

void Bench::archive()
{
    const QString month = m_connection->value(SqlText::fromText(QStringLiteral("month"), QStringLiteral("select to_char(min(shop.uuid7_time(order_id)), 'YYYY-MM-01') from (select order_id from shop.orders order by order_id limit 1) o"))).value_or(QVariant()).toString();
    must(QStringLiteral("begin; set local lock_timeout = 0; set role backroom_owner; select backoffice.prepare_archive('%1')").arg(month));
    QElapsedTimer clock;
    clock.start();
    must(QStringLiteral("select backoffice.archive_month('%1')").arg(month));
    const double moved = double(clock.nsecsElapsed()) / 1e6;
    must(QStringLiteral("rollback"));
    clock.restart();
    must(QStringLiteral("begin; do $$ declare t record; begin for t in select relation, backoffice.month_leaf(relation, '%1') as leaf from backoffice.month_tables where kind = 'GRAPH' order by position loop "
                        "execute format('create table %s_copied (like %s including generated including indexes)', t.leaf, t.leaf); perform backoffice.copy_rows(t.leaf, t.leaf || '_copied'); end loop; end $$")
             .arg(month));
    const double copied = double(clock.nsecsElapsed()) / 1e6;
    must(QStringLiteral("rollback"));
    report(QStringLiteral("archive the month %1").arg(month.first(7)), QString::number(moved, 'f', 0), QStringLiteral("copied with its indexes %1").arg(copied, 0, 'f', 0),
           QStringLiteral("%1 faster, wanted >= 10x").arg(ratioText(copied / moved)), copied >= 10 * moved);
}

int Bench::run()
{
    if (!open())
        return 1;
    std::printf("%-44s %-26s %-30s\n", "milliseconds: median (5 % - 95 %)", "ours", "peer or floor");
    listsUnderRowSecurity();
    searches();
    report30Days();
    fold();
    archive();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return Bench().run();
}
