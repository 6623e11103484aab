// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/catalog_queries.h"

#include "models/catalog/product_list.h"
#include "models/core/json_row.h"
#include "models/db/db_executor.h"
#include "models/db/sql_text.h"
#include "models/list/filter_sql.h"

#include <QCoreApplication>

namespace {

// Longer than this nobody waits for numbers beside a list.
constexpr auto countBudget = "set local statement_timeout = '3s'";

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CatalogQueries)
};

Error gone(const Error &error)
{
    if (error.kind != Error::Kind::NotFound)
        return error;
    return {.kind = Error::Kind::NotFound, .message = Tr::tr("This product is not there any more, or not visible to you. Refresh the list."), .detail = error.detail};
}

Result<QList<Category>> readCategories(Connection &connection)
{
    return connection.list(SqlText::load(QStringLiteral("catalog/categories")), {}, [](const QSqlQuery &row) {
        return Category{.id = row.value(0).toUuid(),
                        .parent = row.value(1).toUuid(),
                        .name = row.value(2).toString(),
                        .slug = row.value(3).toString(),
                        .description = row.value(4).toString(),
                        .imageUrl = row.value(5).toString(),
                        .sortOrder = row.value(6).toInt(),
                        .isActive = row.value(7).toBool(),
                        .rowVersion = row.value(8).toLongLong()};
    });
}

Result<QList<SellerName>> readSellers(Connection &connection)
{
    return connection.list(SqlText::load(QStringLiteral("catalog/sellers")), {},
                           [](const QSqlQuery &row) { return SellerName{row.value(0).toUuid(), row.value(1).toString()}; });
}

// Null where there is none.
QVariant orNull(const QUuid &id)
{
    return id.isNull() ? QVariant() : QVariant(id);
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QFuture<Result<SavedRecord>> command(DbExecutor &executor, const char *file, const CommandId &id, SqlValues values, const QString &label)
{
    const SqlText sql = SqlText::load(QLatin1String("catalog/") + QLatin1String(file));
    values.insert(QStringLiteral("command_id"), id.uuid());
    return executor.run(
        [sql, values](Connection &connection) -> Result<SavedRecord> {
            const auto answer = connection.command(sql, values);
            if (!answer)
                return failure(answer.error());
            const JsonRow row(answer->object());
            SavedRecord saved{.version = row.number("row_version")};
            for (const char *key : {"product_id", "category_id"}) {
                if (saved.id.isNull())
                    saved.id = row.id(key);
            }
            return saved;
        },
        JobOptions{.repeatable = true, .label = label});
}

} // namespace

CatalogQueries::CatalogQueries(DbExecutor &executor, Roles roles)
    : m_executor(&executor)
    , m_roles(roles)
{
}

QFuture<Result<ProductDetail>> CatalogQueries::product(const QUuid &id, const CancelToken &cancel) const
{
    const bool isOffice = m_roles & (Roles(Role::Support) | Role::Manager);
    const bool isManager = m_roles & Role::Manager;
    return m_executor->run(
        [id, isOffice, isManager](Connection &connection) -> Result<ProductDetail> {
            const SqlValues values{{QStringLiteral("product_id"), id}};
            const auto ask = [&](const char *file) { return connection.json(SqlText::load(QLatin1String("catalog/") + QLatin1String(file)), values); };
            const auto json = ask("product");
            if (!json)
                return failure(gone(json.error()));
            auto product = ProductDetail::fromJson(*json);
            if (!product || !isOffice)
                return product;
            const auto office = ask("product_office");
            if (!office)
                return failure(gone(office.error()));
            product->addOffice(*office);
            if (!isManager)
                return product;
            const auto figures = ask("product_figures");
            if (!figures)
                return failure(gone(figures.error()));
            product->addFigures(*figures);
            return product;
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the product")});
}

QFuture<Result<QUuid>> CatalogQueries::findByCode(const QString &code, const CancelToken &cancel) const
{
    return m_executor->run(
        [code](Connection &connection) -> Result<QUuid> {
            const auto found = connection.value(SqlText::load(QStringLiteral("catalog/id_of_code")), {{QStringLiteral("code"), code}});
            if (!found && found.error().kind == Error::Kind::NotFound)
                return failure(Error::Kind::NotFound, Tr::tr("No product has this SKU or barcode."), found.error().detail);
            if (!found)
                return failure(found.error());
            return found->toUuid();
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Finding the product")});
}

QFuture<Result<QList<Category>>> CatalogQueries::categories(const CancelToken &cancel) const
{
    return m_executor->run(
        readCategories,
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the categories")});
}

QFuture<Result<QList<SellerName>>> CatalogQueries::sellers(const CancelToken &cancel) const
{
    return m_executor->run(readSellers, JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the sellers")});
}

QFuture<Result<CatalogChoices>> CatalogQueries::formChoices(const CancelToken &cancel) const
{
    return m_executor->run(
        [](Connection &connection) -> Result<CatalogChoices> {
            const auto categories = readCategories(connection);
            if (!categories)
                return failure(categories.error());
            const auto sellers = readSellers(connection);
            if (!sellers)
                return failure(sellers.error());
            const auto currencies = connection.list(SqlText::load(QStringLiteral("catalog/currencies")), {}, [](const QSqlQuery &row) { return row.value(0).toString(); });
            if (!currencies)
                return failure(currencies.error());
            return CatalogChoices{*categories, *sellers, *currencies};
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Opening the form")});
}

QFuture<Result<QList<CatalogCount>>> CatalogQueries::counts(const ListQuestion &question, const CancelToken &cancel) const
{
    ListQuestion wider = question;
    wider.query.filters.remove(QStringLiteral("category"));
    wider.query.filters.remove(QStringLiteral("status"));
    const ListDefinition definition = productListDefinition(m_roles);
    const FilterSql filters(definition, wider);
    QString text = QStringLiteral("select %1.category_id, %1.status, count(*)\nfrom %2 %1").arg(definition.alias, definition.relation);
    if (!filters.clauses().isEmpty())
        text += QStringLiteral("\nwhere ") + filters.clauses().join(QStringLiteral(" and "));
    text += QStringLiteral("\ngroup by %1.category_id, %1.status").arg(definition.alias);
    return m_executor->run(
        [text, values = filters.values()](Connection &connection) {
            return connection.transaction([&]() -> Result<QList<CatalogCount>> {
                if (auto bounded = connection.runScript(countBudget); !bounded)
                    return failure(bounded.error());
                return connection.list(SqlText::fromText(QStringLiteral("catalog counts"), text), values, [](const QSqlQuery &row) {
                    return CatalogCount{row.value(0).toUuid(), row.value(1).toString(), row.value(2).toLongLong()};
                });
            });
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Counting products")});
}

QFuture<Result<QHash<QUuid, qint64>>> CatalogQueries::shelfCounts(const CancelToken &cancel) const
{
    return m_executor->run(
        [](Connection &connection) -> Result<QHash<QUuid, qint64>> {
            QHash<QUuid, qint64> counts;
            const auto done = connection.forEach(SqlText::load(QStringLiteral("catalog/category_counts")), {}, [&counts](const QSqlQuery &row) {
                counts.insert(row.value(0).toUuid(), row.value(1).toLongLong());
                return true;
            });
            if (!done)
                return failure(done.error());
            return counts;
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Counting products")});
}

QFuture<Result<bool>> CatalogQueries::mayEditCategories(const CancelToken &cancel) const
{
    return m_executor->run(
        [](Connection &connection) -> Result<bool> {
            const auto may = connection.value(SqlText::load(QStringLiteral("catalog/may_edit_categories")));
            if (!may)
                return failure(may.error());
            return may->toBool();
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = Tr::tr("Loading the categories")});
}

QFuture<Result<SavedRecord>> CatalogQueries::editProduct(const CommandId &id, const QUuid &product, qint64 version, const QJsonObject &changes) const
{
    return command(*m_executor, "edit_product", id,
                   {{QStringLiteral("product_id"), product}, {QStringLiteral("row_version"), version}, {QStringLiteral("changes"), compact(changes)}},
                   Tr::tr("Saving the product"));
}

QFuture<Result<SavedRecord>> CatalogQueries::addProduct(const CommandId &id, const QJsonObject &fields) const
{
    return command(*m_executor, "add_product", id, {{QStringLiteral("fields"), compact(fields)}}, Tr::tr("Adding the product"));
}

QFuture<Result<SavedRecord>> CatalogQueries::moveCategory(const CommandId &id, const CategoryMove &move) const
{
    return command(*m_executor, "move_category", id,
                   {{QStringLiteral("category_id"), move.id},
                    {QStringLiteral("row_version"), move.version},
                    {QStringLiteral("parent_id"), orNull(move.parent)},
                    {QStringLiteral("before_id"), orNull(move.before)}},
                   Tr::tr("Moving the category"));
}

QFuture<Result<SavedRecord>> CatalogQueries::editCategory(const CommandId &id, const QUuid &category, qint64 version, const QJsonObject &changes) const
{
    return command(*m_executor, "edit_category", id,
                   {{QStringLiteral("category_id"), category}, {QStringLiteral("row_version"), version}, {QStringLiteral("changes"), compact(changes)}},
                   Tr::tr("Saving the category"));
}

QFuture<Result<SavedRecord>> CatalogQueries::addCategory(const CommandId &id, const QUuid &parent, const QJsonObject &fields) const
{
    return command(*m_executor, "add_category", id, {{QStringLiteral("parent_id"), orNull(parent)}, {QStringLiteral("fields"), compact(fields)}},
                   Tr::tr("Adding the category"));
}

QFuture<Result<SavedRecord>> CatalogQueries::removeCategory(const CommandId &id, const QUuid &category, qint64 version) const
{
    return command(*m_executor, "remove_category", id, {{QStringLiteral("category_id"), category}, {QStringLiteral("row_version"), version}},
                   Tr::tr("Removing the category"));
}
