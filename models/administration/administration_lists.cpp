// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/administration/administration_lists.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AdministrationLists)
};

ColumnDefinition column(const char *id, const QString &title, ColumnType type, const char *sql)
{
    return {.id = QString::fromLatin1(id), .title = title, .type = type, .sql = QString::fromLatin1(sql)};
}

ColumnDefinition hidden(ColumnDefinition column)
{
    column.shown = false;
    return column;
}

// By the primary key, in its order.
ColumnDefinition byKey(ColumnDefinition column, const char *sql, const char *type, const char *index)
{
    column.sortSql = QString::fromLatin1(sql);
    column.sortType = QString::fromLatin1(type);
    column.sortIndex = QString::fromLatin1(index);
    return column;
}

RecordView view(const ListDefinition &definition, const char *id, const QString &title, const FilterSet &filters)
{
    RecordView result{QString::fromLatin1(id), title, ListQuery::defaultOf(definition)};
    result.query.filters = filters;
    return result;
}

StatusFilter status(const QStringList &codes)
{
    return StatusFilter{codes};
}

} // namespace

ListDefinition staffListDefinition()
{
    ListDefinition definition;
    definition.id = QStringLiteral("staff");
    definition.relation = QStringLiteral("backoffice.staff");
    definition.alias = QStringLiteral("s");
    definition.keySql = QStringLiteral("s.login");
    definition.keyType = QStringLiteral("name");
    definition.keyFollowsTime = false;
    ColumnDefinition limit = column("limit", Tr::tr("Refund limit"), ColumnType::Money, "s.refund_limit_amount");
    limit.currencyColumn = QStringLiteral("currency");
    definition.columns = {
        column("name", Tr::tr("Name"), ColumnType::Text, "s.display_name"),
        hidden(byKey(column("login", Tr::tr("Login"), ColumnType::Text, "s.login::text"), "s.login", "name", "staff_pkey")),
        column("role", Tr::tr("Role"), ColumnType::Status, "s.role"),
        column("warehouses", Tr::tr("Warehouses"), ColumnType::Text,
               "(select string_agg(w.code, ', ' order by w.code) from backoffice.staff_warehouses m "
               "join shop.warehouses w on w.warehouse_id = m.warehouse_id where m.login = s.login)"),
        limit,
        column("seen", Tr::tr("Last signed in"), ColumnType::Time, "(select n.signed_in_at from backoffice.staff_seen n where n.login = s.login)"),
        hidden(column("state", Tr::tr("Account"), ColumnType::Status, "case when s.is_active then 'ACTIVE' else 'CLOSED' end")),
        hidden(column("since", Tr::tr("Since"), ColumnType::Time, "s.created_at")),
        hidden(column("password", Tr::tr("Password set"), ColumnType::Time, "s.password_set_at")),
        hidden(column("currency", Tr::tr("Currency"), ColumnType::Text, "(select t.value #>> '{}' from backoffice.settings t where t.key = 'main_currency')")),
    };
    FilterDefinition role{.id = QStringLiteral("role"), .title = Tr::tr("Role"), .kind = FilterKind::Status, .sql = QStringLiteral("s.role = any (?)")};
    role.options = {{QStringLiteral("WAREHOUSE"), Tr::tr("Warehouse")},
                    {QStringLiteral("SUPPORT"), Tr::tr("Support")},
                    {QStringLiteral("MANAGER"), Tr::tr("Manager")},
                    {QStringLiteral("ADMIN"), Tr::tr("Administrator")},
                    {QStringLiteral("WORKER"), Tr::tr("Jobs")}};
    const FilterDefinition active{.id = QStringLiteral("active"), .title = Tr::tr("Account is open"), .kind = FilterKind::YesNo, .sql = QStringLiteral("s.is_active")};
    FilterDefinition search{.id = QStringLiteral("search"), .title = Tr::tr("Search"), .kind = FilterKind::Text};
    search.places = {{QStringLiteral("s.login like lower(?)"), FilterDefinition::TextPlace::Match::Contains},
                     {QStringLiteral("shop.fold_text(s.display_name) like shop.fold_text(?)"), FilterDefinition::TextPlace::Match::Contains}};
    definition.filters = {role, active, search};
    definition.searchFilter = QStringLiteral("search");
    definition.defaultSort = QStringLiteral("login");
    definition.defaultDescending = false;
    return definition;
}

QList<RecordView> staffViews()
{
    const ListDefinition definition = staffListDefinition();
    return {view(definition, "open", Tr::tr("Working here"), {{QStringLiteral("active"), YesNoFilter{}}}),
            view(definition, "administrators", Tr::tr("Administrators"), {{QStringLiteral("role"), status({QStringLiteral("ADMIN")})}}),
            view(definition, "closed", Tr::tr("Closed"), {{QStringLiteral("active"), YesNoFilter{false}}}), view(definition, "all", Tr::tr("All"), {})};
}

ListDefinition auditListDefinition()
{
    ListDefinition definition;
    definition.id = QStringLiteral("audit");
    definition.relation = QStringLiteral("backoffice.audit_log");
    definition.alias = QStringLiteral("a");
    definition.keySql = QStringLiteral("a.audit_id");
    definition.keyType = QStringLiteral("uuid");
    definition.columns = {
        // the id is made from the time of the change, so its order is the order of time
        byKey(column("at", Tr::tr("When"), ColumnType::Time, "a.changed_at"), "a.audit_id", "uuid", "audit_log_by_id"),
        column("who", Tr::tr("Who"), ColumnType::Text, "coalesce((select s.display_name from backoffice.staff s where s.login = a.login), a.login)"),
        column("action", Tr::tr("Did"), ColumnType::Status, "a.action"),
        column("relation", Tr::tr("What"), ColumnType::Text, "a.relation"),
        column("fields", Tr::tr("Fields"), ColumnType::Text,
               "(select string_agg(k.name, ', ' order by k.name) from jsonb_object_keys(case when a.action = 'UPDATE' then a.new_values end) as k (name))"),
        hidden(column("record", Tr::tr("Record"), ColumnType::Text, "(select string_agg(k.value, ' ' order by k.key) from jsonb_each_text(a.key) as k)")),
        hidden(column("login", Tr::tr("Login"), ColumnType::Text, "a.login::text")),
    };
    FilterDefinition relation{.id = QStringLiteral("relation"), .title = Tr::tr("What"), .kind = FilterKind::Status, .sql = QStringLiteral("a.relation = any (?)")};
    for (const AuditedTable &table : auditedTables())
        relation.options.append({table.relation, table.title});
    FilterDefinition action{.id = QStringLiteral("action"), .title = Tr::tr("Did"), .kind = FilterKind::Status, .sql = QStringLiteral("a.action = any (?)")};
    action.options = {{QStringLiteral("INSERT"), Tr::tr("Added")}, {QStringLiteral("UPDATE"), Tr::tr("Changed")}, {QStringLiteral("DELETE"), Tr::tr("Deleted")}};
    FilterDefinition when{.id = QStringLiteral("at"), .title = Tr::tr("When"), .kind = FilterKind::Date, .sql = QStringLiteral("a.changed_at")};
    when.dateFloorSql = QStringLiteral("a.audit_id >= shop.uuid7_floor(?)");
    FilterDefinition search{.id = QStringLiteral("search"), .title = Tr::tr("Search"), .kind = FilterKind::Text};
    search.places = {{QStringLiteral("a.login = ?"), FilterDefinition::TextPlace::Match::Exact},
                     {QStringLiteral("a.key::text like ?"), FilterDefinition::TextPlace::Match::Contains}};
    definition.filters = {relation, action, when, search};
    definition.searchFilter = QStringLiteral("search");
    definition.defaultSort = QStringLiteral("at");
    definition.defaultDescending = true;
    return definition;
}

QList<AuditedTable> auditedTables()
{
    return {{QStringLiteral("backoffice.staff"), Tr::tr("Staff accounts"), QStringLiteral("staff"), QStringLiteral("login")},
            {QStringLiteral("backoffice.staff_warehouses"), Tr::tr("Warehouses of the staff"), QStringLiteral("staff"), QStringLiteral("login")},
            {QStringLiteral("backoffice.settings"), Tr::tr("Settings"), {}, {}},
            {QStringLiteral("backoffice.currencies"), Tr::tr("Currencies"), {}, {}},
            {QStringLiteral("backoffice.jobs"), Tr::tr("Jobs"), QStringLiteral("jobs"), QStringLiteral("job")},
            {QStringLiteral("shop.users"), Tr::tr("Customers and users"), QStringLiteral("customers"), QStringLiteral("user_id")},
            {QStringLiteral("shop.customer_profiles"), Tr::tr("Customer profiles"), QStringLiteral("customers"), QStringLiteral("user_id")},
            {QStringLiteral("shop.seller_profiles"), Tr::tr("Sellers"), QStringLiteral("sellers"), QStringLiteral("user_id")},
            {QStringLiteral("shop.admin_profiles"), Tr::tr("Staff profiles"), {}, {}},
            {QStringLiteral("shop.categories"), Tr::tr("Categories"), {}, {}},
            {QStringLiteral("shop.products"), Tr::tr("Products"), QStringLiteral("products"), QStringLiteral("product_id")},
            {QStringLiteral("shop.product_images"), Tr::tr("Product images"), {}, {}},
            {QStringLiteral("shop.warehouses"), Tr::tr("Warehouses"), QStringLiteral("warehouses"), QStringLiteral("warehouse_id")},
            {QStringLiteral("shop.bins"), Tr::tr("Bins"), {}, {}},
            {QStringLiteral("shop.inventory_items"), Tr::tr("Stock rows"), QStringLiteral("stock"), QStringLiteral("inventory_id")},
            {QStringLiteral("shop.orders"), Tr::tr("Orders"), QStringLiteral("orders"), QStringLiteral("order_id")},
            {QStringLiteral("shop.payments"), Tr::tr("Payments"), QStringLiteral("orders"), QStringLiteral("order_id")},
            {QStringLiteral("shop.refunds"), Tr::tr("Refunds"), QStringLiteral("refunds"), QStringLiteral("refund_id")},
            {QStringLiteral("shop.notification_templates"), Tr::tr("Notification templates"), QStringLiteral("templates"), QStringLiteral("template_id")}};
}

QList<RecordView> auditViews()
{
    const ListDefinition definition = auditListDefinition();
    const DateFilter today{.preset = DateFilter::Preset::Today, .from = {}, .to = {}};
    const auto when = QStringLiteral("at");
    return {view(definition, "all", Tr::tr("All"), {}), view(definition, "today", Tr::tr("Today"), {{when, today}}),
            view(definition, "staff", Tr::tr("Staff accounts"),
                 {{QStringLiteral("relation"), status({QStringLiteral("backoffice.staff"), QStringLiteral("backoffice.staff_warehouses")})}}),
            view(definition, "deleted", Tr::tr("Deleted"), {{QStringLiteral("action"), status({QStringLiteral("DELETE")})}})};
}

ListDefinition jobListDefinition()
{
    ListDefinition definition;
    definition.id = QStringLiteral("jobs");
    definition.relation = QStringLiteral("backoffice.jobs");
    definition.alias = QStringLiteral("j");
    definition.keySql = QStringLiteral("j.job");
    definition.keyType = QStringLiteral("text");
    definition.keyFollowsTime = false;
    const QString last = QStringLiteral("(select %1 from backoffice.job_runs r where r.job = j.job order by r.run_id desc limit 1)");
    // as JobDetail::isLate() has it; a run whose program has no connection any more is one that nobody ends
    const QString state = QStringLiteral(
                              "case when not j.is_enabled then 'OFF' "
                              "when %1 then 'STUCK' when %2 = 'RUNNING' then 'RUNNING' when %2 = 'FAILED' then 'FAILED' "
                              "when now() > j.last_started_at + j.every + greatest(j.every, interval '5 minutes') then 'LATE' "
                              "when j.last_started_at is null then 'NEVER' else 'DONE' end")
                              .arg(last.arg(QStringLiteral("r.status = 'RUNNING' and not exists (select from pg_catalog.pg_stat_activity p where p.pid = r.backend_pid)")),
                                   last.arg(QStringLiteral("r.status")));
    definition.columns = {
        byKey(column("job", Tr::tr("Job"), ColumnType::Text, "j.job"), "j.job", "text", "jobs_pkey"),
        {.id = QStringLiteral("state"), .title = Tr::tr("Status"), .type = ColumnType::Status, .sql = state},
        column("every", Tr::tr("Every (seconds)"), ColumnType::Integer, "extract(epoch from j.every)::bigint"),
        column("started", Tr::tr("Last run"), ColumnType::Time, "j.last_started_at"),
        {.id = QStringLiteral("took"),
         .title = Tr::tr("Took (ms)"),
         .type = ColumnType::Integer,
         .sql = last.arg(QStringLiteral("(extract(epoch from r.finished_at - r.started_at) * 1000)::bigint"))},
        {.id = QStringLiteral("rows"), .title = Tr::tr("Rows"), .type = ColumnType::Integer, .sql = last.arg(QStringLiteral("r.rows_done"))},
        hidden({.id = QStringLiteral("error"), .title = Tr::tr("Failed because"), .type = ColumnType::Text, .sql = last.arg(QStringLiteral("r.error_message"))}),
        hidden(column("description", Tr::tr("What it does"), ColumnType::Text, "j.description")),
    };
    const FilterDefinition on{.id = QStringLiteral("on"), .title = Tr::tr("Switched on"), .kind = FilterKind::YesNo, .sql = QStringLiteral("j.is_enabled")};
    const FilterDefinition failed{.id = QStringLiteral("failed"),
                                  .title = Tr::tr("Failed last"),
                                  .kind = FilterKind::YesNo,
                                  .sql = last.arg(QStringLiteral("r.status")) + QStringLiteral(" in ('FAILED', 'ABANDONED')")};
    definition.filters = {on, failed};
    definition.defaultSort = QStringLiteral("job");
    definition.defaultDescending = false;
    return definition;
}

QList<RecordView> jobViews()
{
    const ListDefinition definition = jobListDefinition();
    return {view(definition, "all", Tr::tr("All"), {}), view(definition, "failed", Tr::tr("Failed"), {{QStringLiteral("failed"), YesNoFilter{}}}),
            view(definition, "off", Tr::tr("Switched off"), {{QStringLiteral("on"), YesNoFilter{false}}})};
}

ListDefinition templateListDefinition()
{
    ListDefinition definition;
    definition.id = QStringLiteral("templates");
    definition.relation = QStringLiteral("shop.notification_templates");
    definition.alias = QStringLiteral("t");
    definition.keySql = QStringLiteral("t.template_id");
    definition.keyType = QStringLiteral("uuid");
    definition.keyFollowsTime = false;
    definition.columns = {
        byKey(column("name", Tr::tr("Name"), ColumnType::Text, "t.name"), "t.name", "varchar", "notification_templates_by_name"),
        column("language", Tr::tr("Language"), ColumnType::Text, "t.language"),
        column("channels", Tr::tr("Sent by"), ColumnType::Text,
               "concat_ws(', ', case when t.email_body_text is not null then 'E-mail' end, case when t.sms_content is not null then 'SMS' end, "
               "case when t.push_body is not null then 'Push' end)"),
        column("subject", Tr::tr("Subject"), ColumnType::Text, "t.email_subject"),
        column("state", Tr::tr("Status"), ColumnType::Status, "case when t.is_active then 'ACTIVE' else 'CLOSED' end"),
        hidden(column("changed", Tr::tr("Changed"), ColumnType::Time, "t.updated_at")),
    };
    const FilterDefinition active{.id = QStringLiteral("active"), .title = Tr::tr("In use"), .kind = FilterKind::YesNo, .sql = QStringLiteral("t.is_active")};
    FilterDefinition search{.id = QStringLiteral("search"), .title = Tr::tr("Search"), .kind = FilterKind::Text};
    search.places = {{QStringLiteral("shop.fold_text(t.name) like shop.fold_text(?)"), FilterDefinition::TextPlace::Match::Contains}};
    definition.filters = {active, search};
    definition.searchFilter = QStringLiteral("search");
    definition.defaultSort = QStringLiteral("name");
    definition.defaultDescending = false;
    return definition;
}

QList<RecordView> templateViews()
{
    const ListDefinition definition = templateListDefinition();
    return {view(definition, "all", Tr::tr("All"), {}), view(definition, "in-use", Tr::tr("In use"), {{QStringLiteral("active"), YesNoFilter{}}})};
}

ListDefinition messageListDefinition()
{
    ListDefinition definition;
    definition.id = QStringLiteral("messages");
    definition.relation = QStringLiteral("shop.notifications");
    definition.alias = QStringLiteral("n");
    definition.keySql = QStringLiteral("n.notification_id");
    definition.keyType = QStringLiteral("uuid");
    definition.columns = {
        // the id is made from the time it was queued, so its order is the order of time
        byKey(column("at", Tr::tr("Queued"), ColumnType::Time, "n.created_at"), "n.notification_id", "uuid", "idx_notifications_id"),
        column("type", Tr::tr("Message"), ColumnType::Text, "n.notification_type"),
        column("to", Tr::tr("To"), ColumnType::Text, "(select u.name from shop.users u where u.user_id = n.user_id)"),
        column("channel", Tr::tr("By"), ColumnType::Text, "n.channel"),
        column("state", Tr::tr("Status"), ColumnType::Status, "n.status"),
        hidden(column("error", Tr::tr("Failed because"), ColumnType::Text, "n.error_message")),
        hidden(column("recipient", Tr::tr("Address"), ColumnType::Text, "n.recipient")),
        hidden(column("sent", Tr::tr("Sent"), ColumnType::Time, "n.sent_at")),
        hidden(column("tries", Tr::tr("Tries"), ColumnType::Integer, "n.retry_count")),
        hidden(column("subject", Tr::tr("Subject"), ColumnType::Text, "n.subject")),
    };
    FilterDefinition state{.id = QStringLiteral("state"), .title = Tr::tr("Status"), .kind = FilterKind::Status, .sql = QStringLiteral("n.status = any (?)")};
    state.options = {{QStringLiteral("QUEUED"), Tr::tr("Waiting")}, {QStringLiteral("SENDING"), Tr::tr("On its way")}, {QStringLiteral("SENT"), Tr::tr("Sent")}, {QStringLiteral("DELIVERED"), Tr::tr("Arrived")}, {QStringLiteral("FAILED"), Tr::tr("Failed")}, {QStringLiteral("BOUNCED"), Tr::tr("Came back")}};
    FilterDefinition channel{.id = QStringLiteral("channel"), .title = Tr::tr("By"), .kind = FilterKind::Status, .sql = QStringLiteral("n.channel = any (?)")};
    channel.options = {{QStringLiteral("EMAIL"), Tr::tr("E-mail")}, {QStringLiteral("SMS"), Tr::tr("SMS")}, {QStringLiteral("PUSH"), Tr::tr("Push")}, {QStringLiteral("IN_APP"), Tr::tr("In the shop")}};
    FilterDefinition at{.id = QStringLiteral("at"), .title = Tr::tr("Queued"), .kind = FilterKind::Date, .sql = QStringLiteral("n.created_at")};
    at.dateFloorSql = QStringLiteral("n.notification_id >= shop.uuid7_floor(?)");
    FilterDefinition search{.id = QStringLiteral("search"), .title = Tr::tr("Search"), .kind = FilterKind::Text};
    search.places = {{QStringLiteral("n.user_id in (select u.user_id from shop.users u where u.search_text like shop.fold_text(?))"),
                      FilterDefinition::TextPlace::Match::Contains},
                     {QStringLiteral("n.order_id in (select o.order_id from shop.order_numbers o where o.order_number = upper(?))"),
                      FilterDefinition::TextPlace::Match::Exact}};
    definition.filters = {state, channel, at, search};
    definition.searchFilter = QStringLiteral("search");
    definition.defaultSort = QStringLiteral("at");
    definition.defaultDescending = true;
    return definition;
}

QList<RecordView> messageViews()
{
    const ListDefinition definition = messageListDefinition();
    const auto state = QStringLiteral("state");
    return {view(definition, "waiting", Tr::tr("Waiting"), {{state, status({QStringLiteral("QUEUED"), QStringLiteral("SENDING")})}}),
            view(definition, "failed", Tr::tr("Failed"), {{state, status({QStringLiteral("FAILED"), QStringLiteral("BOUNCED")})}}),
            view(definition, "sent", Tr::tr("Sent"), {{state, status({QStringLiteral("SENT"), QStringLiteral("DELIVERED")})}}),
            view(definition, "all", Tr::tr("All"), {})};
}
