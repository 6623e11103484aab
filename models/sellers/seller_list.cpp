// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sellers/seller_list.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SellerList)
};

ColumnDefinition column(const char *id, const QString &title, ColumnType type, const QString &sql)
{
    return {.id = QLatin1String(id), .title = title, .type = type, .sql = sql};
}

ColumnDefinition hidden(ColumnDefinition column)
{
    column.shown = false;
    return column;
}

// Read for the rows of a page only.
QString ofAccount(const char *name)
{
    return QStringLiteral("(select u.%1 from shop.users u where u.user_id = s.user_id)").arg(QLatin1String(name));
}

const auto onSaleSql = QStringLiteral("(select count(*) from shop.products p where p.seller_id = s.user_id and p.status = 'ACTIVE')");
const auto productsSql = QStringLiteral("(select count(*) from shop.products p where p.seller_id = s.user_id)");
const auto stateSql = QStringLiteral("case when not (select u.is_active from shop.users u where u.user_id = s.user_id) then 'SUSPENDED' "
                                     "when s.is_verified then 'VERIFIED' else 'UNVERIFIED' end");

QList<ColumnDefinition> columns()
{
    ColumnDefinition name = column("name", Tr::tr("Seller"), ColumnType::Text, QStringLiteral("s.business_name"));
    name.sortSql = QStringLiteral("shop.fold_text(s.business_name)");
    name.sortType = QStringLiteral("text");
    name.sortIndex = QStringLiteral("idx_seller_profiles_name");

    // the id is made from the time of registration, so its order is the order of time
    ColumnDefinition since = column("since", Tr::tr("Seller since"), ColumnType::Time, QStringLiteral("s.created_at"));
    since.sortSql = QStringLiteral("s.user_id");
    since.sortType = QStringLiteral("uuid");
    since.sortIndex = QStringLiteral("seller_profiles_pkey");
    ColumnDefinition contact = column("contact", Tr::tr("Contact"), ColumnType::Text, ofAccount("name"));
    contact.characters = 18; // the businesses need the room
    return {
        name,
        column("status", Tr::tr("Status"), ColumnType::Status, stateSql),
        column("on_sale", Tr::tr("On sale"), ColumnType::Integer, onSaleSql),
        column("commission", Tr::tr("Commission, %"), ColumnType::Decimal, QStringLiteral("cast(s.commission_rate * 100000 as bigint)")),
        contact,
        hidden(column("email", Tr::tr("E-mail"), ColumnType::Text, ofAccount("email"))),
        hidden(column("phone", Tr::tr("Phone"), ColumnType::Text, ofAccount("phone"))),
        hidden(column("type", Tr::tr("Legal form"), ColumnType::Text, QStringLiteral("s.business_type"))),
        hidden(column("products", Tr::tr("Products"), ColumnType::Integer, productsSql)),
        hidden(since),
    };
}

QList<FilterDefinition> filters()
{
    FilterDefinition status{.id = QStringLiteral("status"), .title = Tr::tr("Status"), .kind = FilterKind::Status, .sql = stateSql + QStringLiteral(" = any (?)")};
    for (const QString &state : sellerStates())
        status.options.append({state, sellerStateTitle(state)});
    FilterDefinition since{.id = QStringLiteral("since"), .title = Tr::tr("Seller since"), .kind = FilterKind::Date, .sql = QStringLiteral("s.created_at")};
    since.dateFloorSql = QStringLiteral("s.user_id >= shop.uuid7_floor(?)");
    FilterDefinition search{.id = QStringLiteral("search"), .title = Tr::tr("Search"), .kind = FilterKind::Text};
    search.places = {{QStringLiteral("shop.fold_text(s.business_name) like shop.fold_text(?)"), FilterDefinition::TextPlace::Match::Contains},
                     {QStringLiteral("s.user_id in (select u.user_id from shop.users u where u.search_text like shop.fold_text(?))"),
                      FilterDefinition::TextPlace::Match::Contains}};
    return {status, since, search};
}

RecordView view(const char *id, const QString &title, const QStringList &states)
{
    RecordView result{QString::fromLatin1(id), title, ListQuery::defaultOf(sellerListDefinition())};
    if (!states.isEmpty())
        result.query.filters = {{QStringLiteral("status"), StatusFilter{states}}};
    return result;
}

} // namespace

ListDefinition sellerListDefinition()
{
    ListDefinition definition;
    definition.id = QStringLiteral("sellers");
    definition.relation = QStringLiteral("shop.seller_profiles");
    definition.alias = QStringLiteral("s");
    definition.keySql = QStringLiteral("s.user_id");
    definition.keyType = QStringLiteral("uuid");
    definition.columns = columns();
    definition.filters = filters();
    definition.searchFilter = QStringLiteral("search");
    definition.defaultSort = QStringLiteral("name");
    definition.defaultDescending = false;
    return definition;
}

QList<RecordView> sellerViews()
{
    return {view("all", Tr::tr("All"), {}), view("to-verify", Tr::tr("To verify"), {QStringLiteral("UNVERIFIED")}),
            view("suspended", Tr::tr("Suspended"), {QStringLiteral("SUSPENDED")})};
}

QStringList sellerStates()
{
    return {QStringLiteral("VERIFIED"), QStringLiteral("UNVERIFIED"), QStringLiteral("SUSPENDED")};
}

QString sellerStateTitle(const QString &state)
{
    if (state == u"VERIFIED")
        return Tr::tr("Verified");
    if (state == u"UNVERIFIED")
        return Tr::tr("To verify");
    return state == u"SUSPENDED" ? Tr::tr("Suspended") : state;
}
