// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refunds/refunds_page.h"

#include "models/db/session.h"
#include "models/list/windowed_list_model.h"
#include "models/refunds/refund_list.h"
#include "ui/common/chip_delegate.h"
#include "ui/refunds/refund_work_view.h"

namespace {

RecordNouns refundNouns()
{
    return {.counted = [](int n) { return RefundsPage::tr("%Ln refund(s)", nullptr, n); },
            .icon = QStringLiteral("desk-refunds"),
            .emptyTitle = RefundsPage::tr("No refunds here"),
            .emptyText = RefundsPage::tr("Nothing waits to be done. Refunds are asked for on the order."),
            .failedTitle = RefundsPage::tr("The refunds could not be loaded"),
            .name = RefundsPage::tr("Refunds")};
}

} // namespace

RefundsPage::RefundsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : ListPage(session, tr("Refunds"), refundListDefinition(), std::move(source),
               {.name = QStringLiteral("refunds"),
                .relation = QStringLiteral("shop.refunds"),
                .keyColumn = QStringLiteral("refund_id"),
                .nouns = refundNouns(),
                .views = refundViews(session.whoAmI().roles)},
               parent)
    , m_view(new RefundWorkView(session, this))
{
    list()->setDelegate(QStringLiteral("state"), new ChipDelegate(refundState));
    list()->setDetail(m_view);

    connect(list(), &RecordList::activated, this, [this] { m_view->focusAction(); });
    connect(m_view, &RefundWorkView::shown, this,
            [this](const RefundDetail &refund) { emit recordShown(keyOf(refund.id), tr("Refund for %1").arg(refund.orderNumber)); });
    connect(m_view, &RefundWorkView::changed, this, [this](const QUuid &refundId) { model()->patchRows({keyOf(refundId)}); });
    connect(m_view, &RefundWorkView::told, this, &RefundsPage::told);
    connect(m_view, &RefundWorkView::orderRequested, this,
            [this](const QUuid &orderId) { emit recordRequested(QStringLiteral("orders"), keyOf(orderId)); });
}

RefundsPage::~RefundsPage() = default;

void RefundsPage::showRecord(const QString &key)
{
    m_view->open(QUuid::fromString(key));
}

void RefundsPage::reloadRecord()
{
    m_view->reload();
}

bool RefundsPage::hasUnsavedWork() const
{
    return m_view->hasUnsavedWork();
}
