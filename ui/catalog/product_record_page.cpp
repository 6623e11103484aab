// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/product_record_page.h"

#include "models/db/session.h"
#include "ui/catalog/product_work_view.h"

#include <QHBoxLayout>

namespace {

// Wider, and a line would be too long for the eye to follow.
constexpr int widest = 860;

} // namespace

ProductRecordPage::ProductRecordPage(Session &session, QWidget *parent)
    : DeskPage(tr("Product"), parent)
    , m_view(new ProductWorkView(session, this))
    , m_queries(session.executor(), session.whoAmI().roles)
{
    setObjectName(QStringLiteral("productRecordPage"));
    m_view->setMaximumWidth(widest);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Page, Space::Tight, Space::Page - Space::Gutter, Space::Page);
    layout->addWidget(m_view, 100);
    layout->addStretch(1);

    connect(m_view, &ProductWorkView::told, this, &ProductRecordPage::told);
    connect(m_view, &ProductWorkView::stockRequested, this, [this](const QString &key) { emit recordRequested(QStringLiteral("stock"), key); });
    connect(m_view, &ProductWorkView::shown, this, [this](const ProductDetail &product) {
        setSummary(product.sku);
        emit recordShown(product.id.toString(QUuid::WithoutBraces), product.name);
    });
}

void ProductRecordPage::refresh()
{
    m_view->reload();
}

void ProductRecordPage::openRecord(const QString &keyOrSku)
{
    if (const QUuid id = QUuid::fromString(keyOrSku); !id.isNull()) {
        m_view->open(id);
        return;
    }
    m_searchToken.cancel();
    m_searchToken = CancelToken();
    deliver(m_queries.findByCode(keyOrSku, m_searchToken), this, m_search.next(), [this, keyOrSku](const Result<QUuid> &found) {
        if (found)
            m_view->open(*found);
        else
            emit told(found.error().kind == Error::Kind::NotFound ? Tone::Waiting : Tone::Bad,
                      found.error().kind == Error::Kind::NotFound ? tr("There is no product %1.").arg(keyOrSku) : found.error().message);
    });
}

bool ProductRecordPage::hasUnsavedWork() const
{
    return m_view->hasUnsavedWork();
}
