// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/product_images.h"

#include "models/catalog/product_detail.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip.h"
#include "ui/common/look.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProductImages)
};

} // namespace

QWidget *imagesContent(const ProductDetail &product)
{
    if (product.images.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid(Space::Small);
    grid->setColumnStretch(0, 1);
    for (const ProductImage &image : product.images) {
        const int row = grid->rowCount();
        auto *words = selectable(wrapped(plainLabel(image.altText.isEmpty() ? Tr::tr("no words for those who cannot see it") : image.altText)));
        grid->addWidget(twoLines(words, image.url), row, 0);
        if (image.isPrimary) {
            auto *chip = new Chip;
            chip->setState({Tr::tr("First"), Tone::Accent});
            grid->addWidget(chip, row, 1, Qt::AlignRight | Qt::AlignTop);
        }
    }
    return grid->parentWidget();
}
