// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refunds/refunds_page.h"

#include "models/core/change_notice.h"
#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/list/windowed_list_model.h"
#include "models/refunds/refund_list.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/refunds/refund_work_view.h"

#include <QVBoxLayout>

namespace {

QString keyOf(const QUuid &refundId)
{
    return refundId.isNull() ? QString() : refundId.toString(QUuid::WithoutBraces);
}

RecordNouns refundNouns()
{
    return {.counted = [](int n) { return RefundsPage::tr("%Ln refund(s)", nullptr, n); },
            .icon = QStringLiteral("desk-refunds"),
            .emptyTitle = RefundsPage::tr("No refunds here"),
            .emptyText = RefundsPage::tr("Nothing waits to be done. Refunds are asked for on the order."),
            .failedTitle = RefundsPage::tr("The refunds could not be loaded")};
}

QList<RecordView> recordViews(Roles roles)
{
    QList<RecordView> views;
    for (const RefundView &view : refundViews(roles))
        views.append({view.id, view.title, view.query});
    return views;
}

} // namespace

RefundsPage::RefundsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : DeskPage(tr("Refunds"), parent)
    , m_model(new WindowedListModel(refundListDefinition(), std::move(source), this))
    , m_list(new RecordList(m_model, refundNouns()))
    , m_view(new RefundWorkView(session, this))
{
    setObjectName(QStringLiteral("refundsPage"));
    m_list->setObjectName(QStringLiteral("refundsList"));
    m_list->setDelegate(QStringLiteral("state"), new ChipDelegate(refundState));
    m_list->setViews(recordViews(session.whoAmI().roles));
    m_list->setDetail(m_view);
    m_list->table()->setObjectName(QStringLiteral("refundsTable"));
    setFocusProxy(m_list->table());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);

    connect(m_list, &RecordList::summaryChanged, this, &RefundsPage::setSummary);
    connect(m_list, &RecordList::currentKeyChanged, this, [this](const QString &key) {
        m_view->open(QUuid::fromString(key));
        if (key.isEmpty())
            emit recordShown({}, {});
    });
    connect(m_list, &RecordList::activated, this, [this] { m_view->focusAction(); });
    connect(m_view, &RefundWorkView::shown, this,
            [this](const RefundDetail &refund) { emit recordShown(keyOf(refund.id), tr("Refund for %1").arg(refund.orderNumber)); });
    connect(m_view, &RefundWorkView::changed, this, [this](const QUuid &refundId) { m_model->patchRows({keyOf(refundId)}); });
    connect(m_view, &RefundWorkView::told, this, &RefundsPage::told);
    connect(m_view, &RefundWorkView::orderRequested, this,
            [this](const QUuid &orderId) { emit recordRequested(QStringLiteral("orders"), orderId.toString(QUuid::WithoutBraces)); });
    connect(&session.listener(), &Listener::notified, this, [this](const QString &channel, const QString &payload) {
        if (channel == QLatin1String(ChangeNotice::Channel))
            onNotified(payload);
    });
    session.listener().listen(QString::fromLatin1(ChangeNotice::Channel));
}

RefundsPage::~RefundsPage() = default;

void RefundsPage::refresh()
{
    if (!m_opened) {
        m_opened = true;
        m_list->open();
        return;
    }
    m_list->refresh();
    m_view->reload();
}

void RefundsPage::search(const QString &words)
{
    m_list->search(words);
}

void RefundsPage::openRecord(const QString &key)
{
    if (const QUuid id = QUuid::fromString(key); !id.isNull())
        m_list->choose(keyOf(id));
    else
        m_list->search(key);
}

void RefundsPage::openView(const QString &viewId)
{
    m_list->setView(viewId);
}

bool RefundsPage::hasUnsavedWork() const
{
    return m_view->hasUnsavedWork();
}

void RefundsPage::onNotified(const QString &payload)
{
    const ChangeNotice notice = ChangeNotice::read(payload, QStringLiteral("refund_id"));
    if (notice.relation != QLatin1String("shop.refunds"))
        return;
    if (notice.keys)
        m_model->patchRows(*notice.keys);
    else
        m_list->refresh();
}
