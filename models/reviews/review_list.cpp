// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reviews/review_list.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ReviewList)
};

ColumnDefinition column(const char *id, const QString &title, ColumnType type, const char *sql, bool shown = true)
{
    return {.id = QLatin1String(id), .title = title, .type = type, .sql = QLatin1String(sql), .shown = shown};
}

QList<ColumnDefinition> columns()
{
    // the id is made from the time the review was written, so its order is the order of time
    ColumnDefinition written = column("written", Tr::tr("Written"), ColumnType::Time, "r.created_at");
    written.sortSql = QStringLiteral("r.review_id");
    written.sortType = QStringLiteral("uuid");
    written.sortIndex = QStringLiteral("product_reviews_pkey");
    return {
        column("product", Tr::tr("Product"), ColumnType::Text, "(select p.name from shop.products p where p.product_id = r.product_id)"),
        column("rating", Tr::tr("Rating"), ColumnType::Status, "r.rating::text"),
        column("title", Tr::tr("Title"), ColumnType::Text, "coalesce(r.title, left(r.content, 120))"),
        column("status", Tr::tr("Status"), ColumnType::Status, "r.moderation_status"),
        written,
        column("customer", Tr::tr("Customer"), ColumnType::Text, "(select u.name from shop.users u where u.user_id = r.customer_id)", false),
        column("verified", Tr::tr("Bought it here"), ColumnType::YesNo, "r.is_verified_purchase", false),
        column("helpful", Tr::tr("Found helpful"), ColumnType::Integer, "r.helpful_count", false),
        column("by", Tr::tr("Decided by"), ColumnType::Text,
               "(select m.display_name from backoffice.staff m where m.login = r.moderated_by_login)", false),
        column("reason", Tr::tr("Rejected because"), ColumnType::Text, "r.moderation_reason", false),
        column("version", Tr::tr("Version"), ColumnType::Integer, "r.row_version", false),
    };
}

QList<FilterDefinition> filters()
{
    FilterDefinition status{
        .id = QStringLiteral("status"), .title = Tr::tr("Status"), .kind = FilterKind::Status, .sql = QStringLiteral("r.moderation_status = any (?)")};
    status.options = {{QStringLiteral("PENDING"), Tr::tr("To decide")}, {QStringLiteral("APPROVED"), Tr::tr("Approved")}, {QStringLiteral("REJECTED"), Tr::tr("Rejected")}};
    FilterDefinition rating{.id = QStringLiteral("rating"), .title = Tr::tr("Rating"), .kind = FilterKind::Status, .sql = QStringLiteral("r.rating::text = any (?)")};
    for (const char *stars : {"5", "4", "3", "2", "1"})
        rating.options.append({QLatin1String(stars), Tr::tr("%1 of 5").arg(QLatin1String(stars))});
    const FilterDefinition verified{
        .id = QStringLiteral("verified"), .title = Tr::tr("Bought it here"), .kind = FilterKind::YesNo, .sql = QStringLiteral("r.is_verified_purchase")};
    FilterDefinition written{.id = QStringLiteral("written"), .title = Tr::tr("Written"), .kind = FilterKind::Date, .sql = QStringLiteral("r.created_at")};
    written.dateFloorSql = QStringLiteral("r.review_id >= shop.uuid7_floor(?)");
    FilterDefinition search{.id = QStringLiteral("search"), .title = Tr::tr("Search"), .kind = FilterKind::Text};
    search.places = {{QStringLiteral("r.product_id = any (array(select p.product_id from shop.products p where p.search_text like shop.fold_text(?)))"),
                      FilterDefinition::TextPlace::Match::Contains},
                     {QStringLiteral("r.customer_id = any (array(select u.user_id from shop.users u where u.search_text like shop.fold_text(?)))"),
                      FilterDefinition::TextPlace::Match::Contains}};
    return {status, rating, verified, written, search};
}

RecordView view(const char *id, const QString &title, const char *state)
{
    RecordView result{QString::fromLatin1(id), title, ListQuery::defaultOf(reviewListDefinition())};
    if (state != nullptr)
        result.query.filters = {{QStringLiteral("status"), StatusFilter{{QLatin1String(state)}}}};
    return result;
}

} // namespace

ListDefinition reviewListDefinition()
{
    ListDefinition definition;
    definition.id = QStringLiteral("reviews");
    definition.relation = QStringLiteral("shop.product_reviews");
    definition.alias = QStringLiteral("r");
    definition.keySql = QStringLiteral("r.review_id");
    definition.keyType = QStringLiteral("uuid");
    definition.columns = columns();
    definition.filters = filters();
    definition.searchFilter = QStringLiteral("search");
    definition.defaultSort = QStringLiteral("written");
    definition.defaultDescending = true;
    return definition;
}

QList<RecordView> reviewViews()
{
    RecordView toDecide = view("to-decide", Tr::tr("To decide"), "PENDING");
    toDecide.query.descending = false; // who waits longest comes first
    return {toDecide, view("approved", Tr::tr("Approved"), "APPROVED"), view("rejected", Tr::tr("Rejected"), "REJECTED"), view("all", Tr::tr("All"), nullptr)};
}
