// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customers/customer_record_page.h"

#include "ui/customers/customer_work_view.h"

#include <QHBoxLayout>
#include <QUuid>

namespace {

// Wider, and a line would be too long for the eye to follow.
constexpr int widest = 860;

} // namespace

CustomerRecordPage::CustomerRecordPage(Session &session, QWidget *parent)
    : DeskPage(tr("Customer"), parent)
    , m_view(new CustomerWorkView(session, this))
{
    setObjectName(QStringLiteral("customerRecordPage"));
    m_view->setMaximumWidth(widest);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Page, Space::Tight, Space::Page - Space::Gutter, Space::Page);
    layout->addWidget(m_view, 100);
    layout->addStretch(1);

    connect(m_view, &CustomerWorkView::told, this, &CustomerRecordPage::told);
    connect(m_view, &CustomerWorkView::orderRequested, this, [this](const QString &key) { emit recordRequested(QStringLiteral("orders"), key); });
    connect(m_view, &CustomerWorkView::customerRequested, this,
            [this](const QUuid &id) { emit recordRequested(QStringLiteral("customers"), id.toString(QUuid::WithoutBraces)); });
    connect(m_view, &CustomerWorkView::shown, this, [this](const CustomerProfile &customer) {
        setSummary(customer.email);
        emit recordShown(customer.id.toString(QUuid::WithoutBraces), customer.name);
    });
}

void CustomerRecordPage::refresh()
{
    m_view->reload();
}

void CustomerRecordPage::openRecord(const QString &key)
{
    m_view->open(QUuid::fromString(key));
}

bool CustomerRecordPage::hasUnsavedWork() const
{
    return m_view->hasUnsavedWork();
}
