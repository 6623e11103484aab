// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/print_preview.h"

#include <QCoreApplication>
#include <QGraphicsView>
#include <QPrintPreviewWidget>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PrintPreview)
};

constexpr int leastHeight = 440;

} // namespace

void dressPreview(QPrintPreviewWidget *preview, const QString &id)
{
    preview->setObjectName(id + QStringLiteral("Preview"));
    preview->setAccessibleName(Tr::tr("The pages as they will be printed"));
    preview->setViewMode(QPrintPreviewWidget::SinglePageView);
    preview->setZoomMode(QPrintPreviewWidget::FitInView);
    preview->setMinimumHeight(leastHeight);
    if (auto *pages = preview->findChild<QGraphicsView *>()) {
        pages->setObjectName(id + QStringLiteral("Pages"));
        pages->setAccessibleName(preview->accessibleName());
    }
}
