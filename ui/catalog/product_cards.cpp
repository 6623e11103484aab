// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/product_cards.h"

#include "models/catalog/product_detail.h"
#include "models/catalog/variant_table.h"
#include "ui/catalog/product_words.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/look.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProductCards)
};

constexpr double percent = 100;

Chip *chipOf(const StateLook &state)
{
    auto *chip = new Chip;
    chip->setState(state);
    return chip;
}

void addFigure(QGridLayout *grid, const QString &title, const QString &figure)
{
    const int column = grid->columnCount() - (grid->count() == 0 ? 1 : 0);
    grid->addWidget(wrapped(plainLabel(figure, TextLook::Strong)), 0, column, Qt::AlignBottom);
    grid->addWidget(wrapped(plainLabel(title, TextLook::Small)), 1, column, Qt::AlignTop);
    grid->setColumnStretch(column, 1);
}

void addFact(QGridLayout *grid, const QString &title, const QString &fact)
{
    if (fact.isEmpty())
        return;
    const int row = grid->rowCount();
    grid->addWidget(plainLabel(title, TextLook::Muted), row, 0, Qt::AlignTop);
    grid->addWidget(selectable(wrapped(plainLabel(fact))), row, 1);
}

QGridLayout *factsGrid()
{
    QGridLayout *grid = newGrid(Space::Tight);
    grid->setHorizontalSpacing(Space::Large);
    grid->setColumnStretch(1, 1);
    return grid;
}

QString marginWords(const ProductDetail &product)
{
    if (!product.cost || product.price.isZero())
        return {};
    const double share = 1 - double(product.cost->minorUnits()) / double(product.price.minorUnits());
    return QLocale().toString(share * percent, 'f', 1) + QLocale().percent();
}

// Values of the first option down, of the second across: what is offered has a mark, or its price.
QWidget *matrix(const ProductDetail &product, const VariantTable &table)
{
    QGridLayout *grid = newGrid(Space::Tight);
    grid->setHorizontalSpacing(Space::Large);
    const QStringList down = table.valuesOf(0);
    const QStringList across = table.valuesOf(1);
    grid->addWidget(plainLabel(QStringLiteral("%1 / %2").arg(attributeTitle(table.options[0]), attributeTitle(table.options[1])), TextLook::Small), 0, 0);
    for (int column = 0; column < across.size(); ++column)
        grid->addWidget(plainLabel(across[column], TextLook::Small), 0, column + 1, Qt::AlignCenter);
    for (int row = 0; row < down.size(); ++row) {
        grid->addWidget(plainLabel(down[row], TextLook::Strong), row + 1, 0);
        for (int column = 0; column < across.size(); ++column) {
            const VariantTable::Row *variant = table.find({down[row], across[column]});
            const QString price = variant != nullptr && variant->priceAmount ? Format::money(*variant->priceAmount, product.price.currency()) : QString();
            auto *cell = plainLabel(variant == nullptr ? QStringLiteral("–") : price.isEmpty() ? QStringLiteral("●")
                                                                                               : price,
                                    variant == nullptr ? TextLook::Muted : TextLook::Body);
            cell->setAccessibleName(variant == nullptr ? Tr::tr("%1, %2: not offered").arg(down[row], across[column])
                                                       : Tr::tr("%1, %2: offered").arg(down[row], across[column]));
            cell->setToolTip(plainTip(variant == nullptr ? Tr::tr("Not offered") : Tr::tr("Offered")));
            grid->addWidget(cell, row + 1, column + 1, Qt::AlignCenter);
        }
    }
    grid->setColumnStretch(int(across.size()) + 1, 1);
    return grid->parentWidget();
}

QWidget *variantRows(const ProductDetail &product, const VariantTable &table)
{
    QGridLayout *grid = newGrid(Space::Tight);
    grid->setHorizontalSpacing(Space::Large);
    int column = 0;
    for (const QString &option : table.options)
        grid->addWidget(plainLabel(attributeTitle(option), TextLook::Small), 0, column++);
    if (!table.isPlain()) {
        grid->addWidget(plainLabel(Tr::tr("SKU"), TextLook::Small), 0, column++);
        grid->addWidget(plainLabel(Tr::tr("Price"), TextLook::Small), 0, column, Qt::AlignRight);
    }
    grid->setColumnStretch(qMax(column - 1, 0), 1);
    for (const VariantTable::Row &variant : table.rows) {
        const int row = grid->rowCount();
        column = 0;
        for (const QString &value : variant.values) {
            grid->addWidget(plainLabel(value.isEmpty() ? QStringLiteral("–") : value, column == 0 ? TextLook::Strong : TextLook::Body), row, column);
            ++column;
        }
        if (!table.isPlain()) {
            grid->addWidget(selectable(plainLabel(variant.sku, TextLook::Muted)), row, column++);
            grid->addWidget(plainLabel(Format::money(variant.priceAmount.value_or(product.price.minorUnits()), product.price.currency())), row, column, Qt::AlignRight);
        }
    }
    return grid->parentWidget();
}

} // namespace

QWidget *figuresContent(const ProductDetail &product)
{
    QGridLayout *grid = newGrid(2);
    addFigure(grid, Tr::tr("Price"), Format::money(product.price));
    if (product.compareAt)
        addFigure(grid, Tr::tr("Compare at"), Format::money(*product.compareAt));
    if (product.cost) {
        addFigure(grid, Tr::tr("Cost"), Format::money(*product.cost));
        addFigure(grid, Tr::tr("Margin"), marginWords(product));
    }
    if (!product.isDigital)
        addFigure(grid, Tr::tr("Available"), Format::count(product.available()));
    if (!product.sales.isEmpty()) {
        QStringList words;
        for (const SoldLately &sales : product.sales)
            words.append(Tr::tr("%1 days: %2 units, %3").arg(Format::count(sales.days), Format::count(sales.units), Format::money(sales.revenue)));
        auto *sold = wrapped(plainLabel(Tr::tr("Sold in %1").arg(words.join(QStringLiteral(" · "))), TextLook::Small));
        sold->setObjectName(QStringLiteral("productSalesLabel"));
        sold->setContentsMargins(0, Space::Small, 0, 0);
        grid->addWidget(sold, 2, 0, 1, grid->columnCount());
    }
    return grid->parentWidget();
}

QWidget *stockContent(const ProductDetail &product, const std::function<void(const QString &)> &open)
{
    if (product.isDigital)
        return nullptr;
    QGridLayout *grid = newGrid(Space::Tight);
    grid->setHorizontalSpacing(Space::Medium);
    grid->setColumnStretch(1, 1);
    if (product.stock.isEmpty()) {
        grid->addWidget(wrapped(plainLabel(Tr::tr("It lies in no warehouse yet."), TextLook::Muted)), 0, 0, 1, 2);
        return grid->parentWidget();
    }
    const QStringList titles{{}, {}, {}, Tr::tr("Available"), Tr::tr("Reserved"), Tr::tr("Picked"), Tr::tr("Damaged")};
    for (int column = 0; column < titles.size(); ++column)
        grid->addWidget(plainLabel(titles[column], TextLook::Small), 0, column, Qt::AlignRight);
    for (const ProductStock &stock : product.stock) {
        const int row = grid->rowCount();
        auto *link = new QPushButton(stock.warehouseCode);
        link->setObjectName(QStringLiteral("openStockButton_") + stock.warehouseCode);
        link->setAccessibleName(Tr::tr("Open the stock in %1").arg(stock.warehouseName));
        link->setToolTip(plainTip(stock.warehouseName));
        setLook(link, ButtonLook::Quiet);
        QObject::connect(link, &QPushButton::clicked, link, [open, key = stock.inventoryId.toString(QUuid::WithoutBraces)] { open(key); });
        grid->addWidget(link, row, 0, Qt::AlignLeft);
        if (stock.available == 0)
            grid->addWidget(chipOf({Tr::tr("Out"), Tone::Bad}), row, 2, Qt::AlignRight);
        else if (stock.isLow)
            grid->addWidget(chipOf({Tr::tr("Low"), Tone::Waiting}), row, 2, Qt::AlignRight);
        int column = 3;
        for (const int units : {stock.available, stock.reserved, stock.committed, stock.damaged}) {
            grid->addWidget(plainLabel(Format::count(units), column == 3 ? TextLook::Strong : units == 0 ? TextLook::Muted
                                                                                                         : TextLook::Body),
                            row, column, Qt::AlignRight);
            ++column;
        }
    }
    return grid->parentWidget();
}

QWidget *variantsContent(const ProductDetail &product)
{
    const VariantTable table = VariantTable::fromJson(product.variants);
    if (table.rows.isEmpty())
        return nullptr;
    // as wide as a pane: the longer option goes down
    constexpr qsizetype mostAcross = 8;
    const bool crossed = table.options.size() == 2 && table.valuesOf(1).size() <= mostAcross && table.doubled().isEmpty();
    const bool hasCodes = std::any_of(table.rows.begin(), table.rows.end(), [](const VariantTable::Row &row) { return !row.sku.isEmpty(); });
    return crossed && !hasCodes ? matrix(product, table) : variantRows(product, table);
}

QWidget *attributesContent(const ProductDetail &product)
{
    if (product.attributes.isEmpty())
        return nullptr;
    QGridLayout *grid = factsGrid();
    for (auto attribute = product.attributes.begin(); attribute != product.attributes.end(); ++attribute)
        addFact(grid, attributeTitle(attribute.key()), attributeWords(attribute.value()));
    return grid->parentWidget();
}

QWidget *textsContent(const ProductDetail &product)
{
    if (product.description.isEmpty() && product.shortDescription.isEmpty() && product.tags.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid(Space::Small);
    const auto add = [grid](const QString &text, TextLook look) {
        if (!text.isEmpty())
            grid->addWidget(selectable(wrapped(plainLabel(text, look))), grid->rowCount(), 0);
    };
    add(product.shortDescription, TextLook::Strong);
    add(product.description, TextLook::Body);
    add(product.tags.join(QStringLiteral(" · ")), TextLook::Muted);
    return grid->parentWidget();
}

QWidget *factsContent(const ProductDetail &product)
{
    QGridLayout *grid = factsGrid();
    addFact(grid, Tr::tr("Category"), product.categoryPath.isEmpty() ? Tr::tr("on no shelf") : pathWords(product.categoryPath));
    addFact(grid, Tr::tr("Seller"), product.sellerName.isEmpty() || product.sellerIsVerified ? product.sellerName : Tr::tr("%1, not verified").arg(product.sellerName));
    addFact(grid, Tr::tr("Barcode"), product.barcode);
    addFact(grid, Tr::tr("Delivery"), product.isDigital ? Tr::tr("digital, nothing is shipped") : product.requiresShipping ? Tr::tr("is shipped")
                                                                                                                           : Tr::tr("is not shipped"));
    addFact(grid, Tr::tr("Weight"), product.weightGrams ? weightWords(*product.weightGrams) : QString());
    addFact(grid, Tr::tr("Dimensions"), dimensionWords(product));
    addFact(grid, Tr::tr("Web address"), product.slug);
    addFact(grid, Tr::tr("Search title"), product.metaTitle);
    addFact(grid, Tr::tr("Search text"), product.metaDescription);
    addFact(grid, Tr::tr("Published"), product.publishedAt.isValid() ? Format::when(product.publishedAt) : Tr::tr("never yet"));
    addFact(grid, Tr::tr("Added"), Format::when(product.createdAt));
    addFact(grid, Tr::tr("Changed"), Format::when(product.updatedAt));
    return grid->parentWidget();
}

QWidget *reviewsContent(const ProductDetail &product)
{
    if (product.reviews.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid();
    grid->setColumnStretch(0, 1);
    QStringList head;
    if (!product.averageRating.isEmpty())
        head.append(Tr::tr("%1 of 5 on average").arg(QLocale().toString(product.averageRating.toDouble(), 'f', 1)));
    head.append(Tr::tr("%1 published").arg(Format::count(product.reviewsPublished)));
    if (product.reviewsWaiting > 0)
        head.append(Tr::tr("%1 waiting").arg(Format::count(product.reviewsWaiting)));
    grid->addWidget(wrapped(plainLabel(dotted(head), TextLook::Muted)), 0, 0, 1, 2);
    for (const ProductReview &review : product.reviews) {
        const int row = grid->rowCount();
        const QString second = lined({dotted({review.customer, Format::when(review.createdAt), review.isVerified ? Tr::tr("bought it") : QString()}), review.title, review.content});
        grid->addWidget(twoLines(plainLabel(ratingWords(review.rating)), second), row, 0);
        grid->addWidget(chipOf(reviewState(review.moderation)), row, 1, Qt::AlignRight | Qt::AlignTop);
    }
    return grid->parentWidget();
}

QWidget *changesContent(const ProductDetail &product)
{
    if (product.changes.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid(0);
    const int rows = int(product.changes.size());
    for (int row = 0; row < rows; ++row) {
        const ProductChange &change = product.changes[row];
        const Tone tone = change.isNew ? Tone::Good : change.priceBefore ? Tone::Accent
                                                                         : Tone::Neutral;
        addEvent(grid, row, rows, tone, changeWords(change), dotted({Format::when(change.at), change.who}), Format::stamp(change.at));
    }
    return grid->parentWidget();
}
