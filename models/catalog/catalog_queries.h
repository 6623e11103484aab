// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/product_detail.h"
#include "models/core/command_id.h"
#include "models/core/role.h"
#include "models/list/page_source.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QString>
#include <QUuid>

class CancelToken;
class DbExecutor;

struct Category {
    QUuid id;
    QUuid parent; // null: at the top
    QString name;
    QString slug;
    QString description;
    QString imageUrl;
    int sortOrder = 0;
    bool isActive = true;
    qint64 rowVersion = 0;
};

struct SellerName {
    QUuid id;
    QString name;
};

// What can be chosen in the form of a product.
struct CatalogChoices {
    QList<Category> categories;
    QList<SellerName> sellers;
    QStringList currencies;
};

// How many products of a question lie on which shelf in which state; a null id is no shelf.
struct CatalogCount {
    QUuid category;
    QString status;
    qint64 products = 0;
};

// What a write left behind.
struct SavedRecord {
    QUuid id;
    qint64 version = 0;
};

// Where a category goes: below `parent` (null: at the top), in front of `before` (null: last).
struct CategoryMove {
    QUuid id;
    qint64 version = 0;
    QUuid parent;
    QUuid before;
};

// Everything the catalog asks of the database. Each call returns at once; give the future to deliver().
class CatalogQueries
{
public:
    CatalogQueries(DbExecutor &executor, Roles roles);

    // NotFound when there is no such product, or not any more for this person.
    [[nodiscard]] QFuture<Result<ProductDetail>> product(const QUuid &id, const CancelToken &cancel) const;
    // By SKU or barcode. NotFound when no product has it.
    [[nodiscard]] QFuture<Result<QUuid>> findByCode(const QString &code, const CancelToken &cancel) const;
    // In the order of the screen.
    [[nodiscard]] QFuture<Result<QList<Category>>> categories(const CancelToken &cancel) const;
    // For support and managers.
    [[nodiscard]] QFuture<Result<QList<SellerName>>> sellers(const CancelToken &cancel) const;
    // For those who edit.
    [[nodiscard]] QFuture<Result<CatalogChoices>> formChoices(const CancelToken &cancel) const;
    // What the list's question would find without its filters of category and state; Timeout when that takes too long.
    [[nodiscard]] QFuture<Result<QList<CatalogCount>>> counts(const ListQuestion &question, const CancelToken &cancel) const;

    // How many products lie on each shelf itself.
    [[nodiscard]] QFuture<Result<QHash<QUuid, qint64>>> shelfCounts(const CancelToken &cancel) const;
    [[nodiscard]] QFuture<Result<bool>> mayEditCategories(const CancelToken &cancel) const;

    // Writes are carried out once for each command id. The changes are columns: see productChanges().
    [[nodiscard]] QFuture<Result<SavedRecord>> editProduct(const CommandId &command, const QUuid &id, qint64 version, const QJsonObject &changes) const;
    [[nodiscard]] QFuture<Result<SavedRecord>> addProduct(const CommandId &command, const QJsonObject &fields) const;
    [[nodiscard]] QFuture<Result<SavedRecord>> moveCategory(const CommandId &command, const CategoryMove &move) const;
    [[nodiscard]] QFuture<Result<SavedRecord>> editCategory(const CommandId &command, const QUuid &id, qint64 version, const QJsonObject &changes) const;
    [[nodiscard]] QFuture<Result<SavedRecord>> addCategory(const CommandId &command, const QUuid &parent, const QJsonObject &fields) const;
    [[nodiscard]] QFuture<Result<SavedRecord>> removeCategory(const CommandId &command, const QUuid &id, qint64 version) const;

    [[nodiscard]] DbExecutor &executor() const { return *m_executor; }
    [[nodiscard]] Roles roles() const { return m_roles; }

private:
    DbExecutor *m_executor;
    Roles m_roles;
};
