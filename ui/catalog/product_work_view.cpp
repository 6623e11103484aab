// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/product_work_view.h"

#include "models/core/change_notice.h"
#include "models/db/session.h"
#include "models/edit/presence.h"
#include "ui/catalog/product_header.h"
#include "ui/catalog/product_pane.h"
#include "ui/common/notice.h"

#include <QVBoxLayout>

namespace {

QString keyOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

ProductWorkView::ProductWorkView(Session &session, QWidget *page, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_record(new ProductRecord(session, this))
    , m_presence(new Presence(session, QStringLiteral("products"), this))
    , m_pane(new ProductPane)
{
    Q_UNUSED(page)
    setObjectName(QStringLiteral("productWorkView"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    connectRecord();

    connect(&session.listener(), &Listener::notified, this, [this](const QString &channel, const QString &payload) {
        if (channel != QLatin1String(ChangeNotice::Channel))
            return;
        const ChangeNotice notice = ChangeNotice::read(payload, QStringLiteral("product_id"));
        if (notice.relation == QLatin1String("shop.products") && notice.mayConcern(keyOf(m_record->id())))
            m_record->reload();
    });
    session.listener().listen(QString::fromLatin1(ChangeNotice::Channel));
}

void ProductWorkView::connectRecord()
{
    connect(m_record, &ProductRecord::stateChanged, this, &ProductWorkView::showState);
    connect(m_record, &ProductRecord::productChanged, this, &ProductWorkView::showProduct);
    connect(m_pane, &ProductPane::retryRequested, m_record, &ProductRecord::reload);
    connect(m_pane, &ProductPane::stockRequested, this, &ProductWorkView::stockRequested);
    connect(m_pane->header(), &ProductHeader::closeRequested, this, &ProductWorkView::closeRequested);
    connect(m_presence, &Presence::othersChanged, this, [this] { m_pane->header()->setOthers(m_presence->others()); });
}

void ProductWorkView::open(const QUuid &id)
{
    if (id == m_record->id() && m_record->state() != ProductRecord::State::Failed)
        return;
    m_pane->header()->notice()->clear();
    m_record->open(id);
    m_presence->enter(id.isNull() ? QString() : keyOf(id));
}

void ProductWorkView::reload()
{
    m_record->reload();
}

void ProductWorkView::focusAction()
{
    m_pane->header()->focusAction();
}

void ProductWorkView::setClosable(bool closable)
{
    m_pane->header()->setClosable(closable);
}

bool ProductWorkView::hasUnsavedWork() const
{
    return false;
}

void ProductWorkView::showProduct()
{
    m_pane->showProduct(*m_record->product());
    emit shown(*m_record->product());
}

void ProductWorkView::showState()
{
    // What is known stays in sight while it is loaded again.
    const bool known = m_record->product().has_value();
    switch (m_record->state()) {
    case ProductRecord::State::Closed: m_pane->showNothing(); break;
    case ProductRecord::State::Loading:
        if (!known)
            m_pane->showLoading();
        break;
    case ProductRecord::State::Failed:
        if (known)
            m_pane->header()->notice()->tell(Tone::Bad, m_record->failure()->message);
        else
            m_pane->showFailure(*m_record->failure());
        break;
    case ProductRecord::State::Ready: break;
    }
}
