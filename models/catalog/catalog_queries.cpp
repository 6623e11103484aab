// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/catalog_queries.h"

#include "models/catalog/product_list.h"
#include "models/db/db_executor.h"
#include "models/db/sql_text.h"
#include "models/list/filter_sql.h"

#include <QCoreApplication>

namespace {

// Longer than this nobody waits for numbers beside a list.
constexpr auto countBudget = "set local statement_timeout = '3s'";

QString tr(const char *text)
{
    return QCoreApplication::translate("CatalogQueries", text);
}

Error gone(const Error &error)
{
    if (error.kind != Error::Kind::NotFound)
        return error;
    return {.kind = Error::Kind::NotFound, .message = tr("This product is not there any more, or not visible to you. Refresh the list."), .detail = error.detail};
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
        JobOptions{.cancel = cancel, .repeatable = true, .label = tr("Loading the product")});
}

QFuture<Result<QUuid>> CatalogQueries::findByCode(const QString &code, const CancelToken &cancel) const
{
    return m_executor->run(
        [code](Connection &connection) -> Result<QUuid> {
            const auto found = connection.value(SqlText::load(QStringLiteral("catalog/id_of_code")), {{QStringLiteral("code"), code}});
            if (!found && found.error().kind == Error::Kind::NotFound)
                return failure(Error::Kind::NotFound, tr("No product has this SKU or barcode."), found.error().detail);
            if (!found)
                return failure(found.error());
            return found->toUuid();
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = tr("Finding the product")});
}

QFuture<Result<QList<Category>>> CatalogQueries::categories(const CancelToken &cancel) const
{
    return m_executor->run(
        [](Connection &connection) {
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
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = tr("Loading the categories")});
}

QFuture<Result<QList<SellerName>>> CatalogQueries::sellers(const CancelToken &cancel) const
{
    return m_executor->run(
        [](Connection &connection) {
            return connection.list(SqlText::load(QStringLiteral("catalog/sellers")), {},
                                   [](const QSqlQuery &row) { return SellerName{row.value(0).toUuid(), row.value(1).toString()}; });
        },
        JobOptions{.cancel = cancel, .repeatable = true, .label = tr("Loading the sellers")});
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
        JobOptions{.cancel = cancel, .repeatable = true, .label = tr("Counting products")});
}
