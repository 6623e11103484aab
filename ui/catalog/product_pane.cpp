// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/product_pane.h"

#include "models/catalog/product_detail.h"
#include "ui/catalog/product_cards.h"
#include "ui/catalog/product_header.h"
#include "ui/catalog/product_images.h"
#include "ui/common/card.h"

ProductPane::ProductPane(QWidget *parent)
    : ProductPane(new ProductHeader, parent)
{
}

ProductPane::ProductPane(ProductHeader *header, QWidget *parent)
    : RecordPane(QStringLiteral("product"),
                 {.name = tr("Product"),
                  .icon = QStringLiteral("desk-catalog"),
                  .nothingTitle = tr("No product chosen"),
                  .nothingText = tr("Choose one in the list to see prices, stock, variants and texts."),
                  .failedTitle = tr("The product could not be loaded")},
                 header, parent)
    , m_header(header)
    , m_figures(addCard("productFiguresCard", tr("At a glance")))
    , m_stock(addCard("productStockCard", tr("Stock")))
    , m_variants(addCard("productVariantsCard", tr("Variants")))
    , m_texts(addCard("productTextsCard", tr("Description")))
    , m_images(addCard("productImagesCard", tr("Images")))
    , m_attributes(addCard("productAttributesCard", tr("Attributes")))
    , m_facts(addCard("productFactsCard", tr("Details")))
    , m_reviews(addCard("productReviewsCard", tr("Reviews")))
    , m_changes(addCard("productChangesCard", tr("Changes")))
{
}

void ProductPane::showProduct(const ProductDetail &product, bool hasDraft)
{
    m_header->show(product, hasDraft);
    m_figures->setContent(figuresContent(product));
    m_stock->setContent(stockContent(product, [this](const QString &key) { emit stockRequested(key); }));
    m_variants->setContent(variantsContent(product));
    m_texts->setContent(textsContent(product));
    m_images->setContent(imagesContent(product));
    m_attributes->setContent(attributesContent(product));
    m_facts->setContent(factsContent(product));
    m_reviews->setContent(reviewsContent(product));
    m_changes->setContent(changesContent(product));
    showRecord(product.id.toString());
}
