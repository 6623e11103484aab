// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/catalog_forms.h"

#include "models/catalog/product_fields.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace {

// where a draft that was left behind is taken up again
const auto desk = QStringLiteral("catalog");
const auto shelvesDesk = QStringLiteral("categories");
const QStringList categoryFields{QStringLiteral("name"), QStringLiteral("slug"), QStringLiteral("description"), QStringLiteral("image_url")};
constexpr qsizetype longestName = 255;
constexpr qsizetype longestUrl = 500;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CatalogForms)
};

QString keyOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

Result<qint64> versionOf(const Result<SavedRecord> &saved)
{
    return saved ? Result<qint64>(saved->version) : Result<qint64>(failure(saved.error()));
}

// Remembers the id that the server gave.
auto rememberedIn(std::shared_ptr<QUuid> added)
{
    return [added = std::move(added)](const Result<SavedRecord> &saved) {
        if (saved)
            *added = saved->id;
        return versionOf(saved);
    };
}

Result<EditRecord> nothingElse(const QString &)
{
    return failure(Error::Kind::NotFound, Tr::tr("It was not added yet."));
}

QHash<QString, QString> categoryProblems(const FieldValues &values)
{
    static const QRegularExpression slugForm(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$"));
    const auto text = [&values](const char *field) { return values[QLatin1String(field)].toString().trimmed(); };
    QHash<QString, QString> problems;
    if (text("name").isEmpty())
        problems.insert(QStringLiteral("name"), Tr::tr("A name is needed."));
    else if (text("name").toUcs4().size() > longestName)
        problems.insert(QStringLiteral("name"), Tr::tr("A name has at most 255 characters."));
    if (!text("slug").isEmpty() && !slugForm.match(text("slug")).hasMatch())
        problems.insert(QStringLiteral("slug"), Tr::tr("Small letters, digits and single hyphens."));
    if (text("image_url").toUcs4().size() > longestUrl)
        problems.insert(QStringLiteral("image_url"), Tr::tr("An address has at most 500 characters."));
    return problems;
}

QString categoryFieldOf(const Error &error)
{
    static const QHash<QString, QString> fields{{QStringLiteral("categories_slug_taken"), QStringLiteral("slug")},
                                                {QStringLiteral("categories_slug_form"), QStringLiteral("slug")},
                                                {QStringLiteral("categories_name_given"), QStringLiteral("name")}};
    return fields.value(error.constraint);
}

} // namespace

QString newRecordKey()
{
    return QStringLiteral("new");
}

EditRecord productRecordOf(const ProductDetail &product)
{
    return {.key = keyOf(product.id), .title = product.name, .values = productFields(product), .version = product.rowVersion, .changedBy = product.changedBy()};
}

EditRecord categoryRecordOf(const Category &category)
{
    return {.key = keyOf(category.id),
            .title = category.name,
            .values = {{QStringLiteral("name"), category.name},
                       {QStringLiteral("slug"), category.slug},
                       {QStringLiteral("description"), category.description},
                       {QStringLiteral("image_url"), category.imageUrl}},
            .version = category.rowVersion,
            .changedBy = {}};
}

EditForm productEditForm(const CatalogQueries &queries)
{
    return {.desk = desk,
            .form = QStringLiteral("product"),
            .load =
                [queries](const QString &key) {
                    return queries.product(QUuid::fromString(key), {}).then([](const Result<ProductDetail> &product) -> Result<EditRecord> {
                        if (!product)
                            return failure(product.error());
                        return productRecordOf(*product);
                    });
                },
            .save =
                [queries](const CommandId &id, const EditForm::Change &change) {
                    return queries.editProduct(id, QUuid::fromString(change.key), change.version, productChanges(change.changed, change.whole)).then(versionOf);
                },
            .problems = productProblems,
            .fieldOf = productFieldOf};
}

EditForm productAddForm(const CatalogQueries &queries, std::shared_ptr<QUuid> added)
{
    return {.desk = desk,
            .form = QStringLiteral("product-add"),
            .load = [](const QString &key) { return QtFuture::makeReadyFuture(nothingElse(key)); },
            .save =
                [queries, added = std::move(added)](const CommandId &id, const EditForm::Change &change) {
                    return queries.addProduct(id, productChanges(change.whole, change.whole)).then(rememberedIn(added));
                },
            .problems = productProblems,
            .fieldOf = productFieldOf};
}

EditForm categoryEditForm(const CatalogQueries &queries)
{
    return {.desk = shelvesDesk,
            .form = QStringLiteral("category"),
            .load =
                [queries](const QString &key) {
                    return queries.categories({}).then([key](const Result<QList<Category>> &categories) -> Result<EditRecord> {
                        if (!categories)
                            return failure(categories.error());
                        for (const Category &category : *categories) {
                            if (keyOf(category.id) == key)
                                return categoryRecordOf(category);
                        }
                        return failure(Error::Kind::NotFound, Tr::tr("This category is not there any more."));
                    });
                },
            .save = [queries](const CommandId &id, const EditForm::Change &change) { return queries.editCategory(id, QUuid::fromString(change.key), change.version, change.changed).then(versionOf); },
            .problems = categoryProblems,
            .fieldOf = categoryFieldOf};
}

EditForm categoryAddForm(const CatalogQueries &queries, std::shared_ptr<QUuid> added)
{
    return {.desk = shelvesDesk,
            .form = QStringLiteral("category-add"),
            .load = [](const QString &key) { return QtFuture::makeReadyFuture(nothingElse(key)); },
            .save =
                [queries, added = std::move(added)](const CommandId &id, const EditForm::Change &change) {
                    FieldValues fields;
                    for (const QString &field : categoryFields)
                        fields.insert(field, change.whole[field]);
                    return queries.addCategory(id, QUuid::fromString(change.whole[QLatin1String("parent")].toString()), fields).then(rememberedIn(added));
                },
            .problems = categoryProblems,
            .fieldOf = categoryFieldOf};
}
