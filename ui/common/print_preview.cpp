// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/print_preview.h"

#include "ui/common/format.h"
#include "ui/common/look.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QGraphicsView>
#include <QLabel>
#include <QPrintPreviewWidget>
#include <QPushButton>

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

PageTurner::PageTurner(QPrintPreviewWidget *preview, const QString &id)
    : QObject(preview)
    , m_preview(preview)
    , m_previous(new QPushButton(tr("Previous page")))
    , m_page(plainLabel({}, TextLook::Muted))
    , m_next(new QPushButton(tr("Next page")))
{
    m_previous->setObjectName(id + QStringLiteral("PreviousButton"));
    m_page->setObjectName(id + QStringLiteral("PageLabel"));
    m_next->setObjectName(id + QStringLiteral("NextButton"));
    setLook(m_previous, ButtonLook::Quiet);
    setLook(m_next, ButtonLook::Quiet);
    connect(m_preview, &QPrintPreviewWidget::previewChanged, this, &PageTurner::showPage);
    connect(m_previous, &QPushButton::clicked, this, [this] { turn(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turn(1); });
    showPage();
}

void PageTurner::addTo(QBoxLayout *row)
{
    row->addWidget(m_previous);
    row->addWidget(m_page);
    row->addWidget(m_next);
}

void PageTurner::setHasPages(bool hasPages)
{
    m_hasPages = hasPages;
    showPage();
}

void PageTurner::turn(int by)
{
    m_preview->setCurrentPage(m_preview->currentPage() + by);
    showPage();
}

void PageTurner::showPage()
{
    const int pages = m_hasPages ? m_preview->pageCount() : 0;
    const int page = m_preview->currentPage();
    m_page->setText(pages == 0 ? QString() : tr("Page %1 of %2").arg(Format::count(page), Format::count(pages)));
    m_previous->setEnabled(page > 1 && page <= pages);
    m_next->setEnabled(page < pages);
}
