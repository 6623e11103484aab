// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/record_pane.h"

class ProductHeader;
struct ProductDetail;

/// A product in full: price and sales, stock, variants, attributes, texts, images, reviews and what was changed.
class ProductPane : public RecordPane
{
    Q_OBJECT

public:
    explicit ProductPane(QWidget *parent = nullptr);

    void showProduct(const ProductDetail &product, bool hasDraft);
    [[nodiscard]] ProductHeader *header() const { return m_header; }

signals:
    void stockRequested(const QString &key);

private:
    ProductPane(ProductHeader *header, QWidget *parent);

    ProductHeader *m_header;
    Card *m_figures;
    Card *m_stock;
    Card *m_variants;
    Card *m_texts;
    Card *m_images;
    Card *m_attributes;
    Card *m_facts;
    Card *m_reviews;
    Card *m_changes;
};
