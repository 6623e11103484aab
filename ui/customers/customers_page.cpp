// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customers/customers_page.h"

#include "models/customers/customer_list.h"
#include "models/list/windowed_list_model.h"
#include "ui/common/chip_delegate.h"
#include "ui/customers/customer_words.h"
#include "ui/customers/customer_work_view.h"

namespace {

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
            .failedTitle = CustomersPage::tr("The customers could not be loaded"),
            .name = CustomersPage::tr("Customers")};
}

} // namespace

CustomersPage::CustomersPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : ListPage(session, tr("Customers"), customerListDefinition(), std::move(source),
               {.name = QStringLiteral("customers"),
                .relation = QStringLiteral("shop.users"),
                .keyColumn = QStringLiteral("user_id"),
                .nouns = customerNouns(),
                .views = customerViews()},
               parent)
    , m_view(new CustomerWorkView(session, this))
{
    list()->setDelegate(QStringLiteral("status"), new ChipDelegate(customerState));
    list()->setDelegate(QStringLiteral("spent"), new SpentDelegate);
    list()->setDetail(m_view);
    offerPlaces(list());

    connect(list(), &RecordList::activated, this, [this] { m_view->focusAction(); });
    connect(m_view, &CustomerWorkView::shown, this, [this](const CustomerProfile &customer) { emit recordShown(keyOf(customer.id), customer.name); });
    connect(m_view, &CustomerWorkView::told, this, &CustomersPage::told);
    connect(m_view, &CustomerWorkView::changed, this, [this](const QUuid &id) { model()->patchRows({keyOf(id)}); });
    connect(m_view, &CustomerWorkView::orderRequested, this, [this](const QString &key) { emit recordRequested(QStringLiteral("orders"), key); });
    connect(m_view, &CustomerWorkView::customerRequested, this, [this](const QUuid &id) { list()->choose(keyOf(id)); });
}

CustomersPage::~CustomersPage() = default;

void CustomersPage::showRecord(const QString &key)
{
    m_view->open(QUuid::fromString(key));
}

void CustomersPage::reloadRecord()
{
    m_view->reload();
}

bool CustomersPage::hasUnsavedWork() const
{
    return m_view->hasUnsavedWork();
}
