// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customers/customers_page.h"

#include "models/core/change_notice.h"
#include "models/customers/customer_list.h"
#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/list/windowed_list_model.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/record_list.h"
#include "ui/common/record_table.h"
#include "ui/customers/customer_words.h"
#include "ui/customers/customer_work_view.h"

#include <QVBoxLayout>

namespace {

QString keyOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

// What somebody spent, a currency after the other, trailing like every amount.
class SpentDelegate final : public RowDelegate
{
public:
    SpentDelegate()
        : RowDelegate(nullptr, Emphasis::Plain, Qt::AlignRight)
    {
    }
    [[nodiscard]] QString text(const QModelIndex &index) const override { return spentWords(index.data(WindowedListModel::RawValueRole).toString()); }
};

RecordNouns customerNouns()
{
    return {.counted = [](int n) { return CustomersPage::tr("%Ln customer(s)", nullptr, n); },
            .icon = QStringLiteral("desk-customers"),
            .emptyTitle = CustomersPage::tr("No customers yet"),
            .emptyText = CustomersPage::tr("Customers appear here as soon as somebody opens an account in the shop."),
            .failedTitle = CustomersPage::tr("The customers could not be loaded")};
}

} // namespace

CustomersPage::CustomersPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : DeskPage(tr("Customers"), parent)
    , m_model(new WindowedListModel(customerListDefinition(), std::move(source), this))
    , m_list(new RecordList(m_model, customerNouns()))
    , m_view(new CustomerWorkView(session, this))
{
    setObjectName(QStringLiteral("customersPage"));
    m_list->setObjectName(QStringLiteral("customersList"));
    m_list->setDelegate(QStringLiteral("status"), new ChipDelegate(customerState));
    m_list->setDelegate(QStringLiteral("spent"), new SpentDelegate);
    QList<RecordView> views;
    for (const CustomerView &view : customerViews())
        views.append({view.id, view.title, view.query});
    m_list->setViews(views);
    m_list->setDetail(m_view);
    setFocusProxy(m_list->table());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);

    connect(m_list, &RecordList::summaryChanged, this, &CustomersPage::setSummary);
    connect(m_list, &RecordList::currentKeyChanged, this, [this](const QString &key) {
        m_view->open(QUuid::fromString(key));
        if (key.isEmpty())
            emit recordShown({}, {});
    });
    connect(m_list, &RecordList::activated, this, [this] { m_view->focusAction(); });
    connect(m_view, &CustomerWorkView::shown, this, [this](const CustomerProfile &customer) { emit recordShown(keyOf(customer.id), customer.name); });
    connect(m_view, &CustomerWorkView::told, this, &CustomersPage::told);
    connect(m_view, &CustomerWorkView::changed, this, [this](const QUuid &id) { m_model->patchRows({keyOf(id)}); });
    connect(m_view, &CustomerWorkView::orderRequested, this, [this](const QString &key) { emit recordRequested(QStringLiteral("orders"), key); });
    connect(m_view, &CustomerWorkView::customerRequested, this, [this](const QUuid &id) { m_list->choose(keyOf(id)); });
    offerPlaces(m_list);
    connect(&session.listener(), &Listener::notified, this, [this](const QString &channel, const QString &payload) {
        if (channel == QLatin1String(ChangeNotice::Channel))
            onNotified(payload);
    });
}

CustomersPage::~CustomersPage() = default;

void CustomersPage::refresh()
{
    if (!m_opened) {
        m_opened = true;
        m_list->open();
        return;
    }
    m_list->refresh();
    m_view->reload();
}

void CustomersPage::search(const QString &words)
{
    m_list->search(words);
}

void CustomersPage::openRecord(const QString &key)
{
    const QUuid id = QUuid::fromString(key);
    if (id.isNull())
        m_list->search(key);
    else
        m_list->choose(keyOf(id));
}

void CustomersPage::openView(const QString &viewId)
{
    m_list->setView(viewId);
}

bool CustomersPage::hasUnsavedWork() const
{
    return m_view->hasUnsavedWork();
}

void CustomersPage::onNotified(const QString &payload)
{
    const ChangeNotice notice = ChangeNotice::read(payload, QStringLiteral("user_id"));
    if (notice.relation != QLatin1String("shop.users"))
        return;
    if (notice.keys)
        m_model->patchRows(*notice.keys);
    else
        m_list->refresh();
}
