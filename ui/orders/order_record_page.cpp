// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/order_record_page.h"

#include "ui/common/format.h"
#include "ui/orders/order_work_view.h"

#include <QHBoxLayout>
#include <QUuid>

namespace {

// Wider, and a line of an order would be too long for the eye to follow.
constexpr int widest = 860;

} // namespace

OrderRecordPage::OrderRecordPage(Session &session, QWidget *parent)
    : DeskPage(tr("Order"), parent)
    , m_view(new OrderWorkView(session, this))
{
    setObjectName(QStringLiteral("orderRecordPage"));
    m_view->setMaximumWidth(widest);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Page, Space::Tight, Space::Page - Space::Gutter, Space::Page);
    layout->addWidget(m_view, 100);
    layout->addStretch(1);

    connect(m_view, &OrderWorkView::told, this, &OrderRecordPage::told);
    connect(m_view, &OrderWorkView::shown, this, [this](const OrderDetail &order) {
        setSummary(tr("%1 · placed %2", "customer · when").arg(Format::isolated(order.customerName.simplified()), Format::ago(order.placedAt)));
        emit recordShown(m_view->orderId().toString(QUuid::WithoutBraces), order.number);
    });
}

void OrderRecordPage::addRefunding(RecordAction *action)
{
    m_view->addRefunding(action);
}

void OrderRecordPage::refresh()
{
    m_view->reload();
}

void OrderRecordPage::openRecord(const QString &key)
{
    if (const QUuid id = QUuid::fromString(key); id != m_view->orderId())
        m_view->open(id);
}

bool OrderRecordPage::hasUnsavedWork() const
{
    return m_view->hasUnsavedWork();
}
