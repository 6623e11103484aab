// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/products_page.h"

#include "models/catalog/catalog_forms.h"
#include "models/catalog/product_list.h"
#include "models/core/change_notice.h"
#include "models/db/session.h"
#include "models/list/page_source.h"
#include "models/list/windowed_list_model.h"
#include "ui/catalog/category_panel.h"
#include "ui/catalog/product_tools.h"
#include "ui/catalog/product_words.h"
#include "ui/catalog/product_work_view.h"
#include "ui/common/action_button.h"
#include "ui/common/chip_delegate.h"
#include "ui/common/look.h"
#include "ui/common/record_table.h"

#include <QHBoxLayout>

#include <chrono>

namespace {

// Below this the shelves make room for the product.
constexpr int roomForAll = 1400;
constexpr int roomForShelves = 820;
constexpr std::chrono::milliseconds countPause{300};

QString keyOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

RecordNouns productNouns()
{
    return {.counted = [](int n) { return ProductsPage::tr("%Ln product(s)", nullptr, n); },
            .icon = QStringLiteral("desk-catalog"),
            .emptyTitle = ProductsPage::tr("No products yet"),
            .emptyText = ProductsPage::tr("Products appear here as soon as somebody adds or imports them."),
            .failedTitle = ProductsPage::tr("The products could not be loaded"),
            .name = ProductsPage::tr("Products")};
}

QFuture<Result<QList<FilterNode>>> categoryNodes(const CatalogQueries &queries)
{
    return queries.categories({}).then([](const Result<QList<Category>> &categories) -> Result<QList<FilterNode>> {
        if (!categories)
            return failure(categories.error());
        QList<FilterNode> nodes;
        for (const Category &category : *categories)
            nodes.append({keyOf(category.id), category.parent.isNull() ? QString() : keyOf(category.parent), category.name});
        return nodes;
    });
}

QFuture<Result<QList<FilterNode>>> sellerNodes(const CatalogQueries &queries)
{
    return queries.sellers({}).then([](const Result<QList<SellerName>> &sellers) -> Result<QList<FilterNode>> {
        if (!sellers)
            return failure(sellers.error());
        QList<FilterNode> nodes;
        for (const SellerName &seller : *sellers)
            nodes.append({keyOf(seller.id), {}, seller.name});
        return nodes;
    });
}

} // namespace

ListDefinition ProductsPage::definition(Session &session)
{
    const CatalogQueries queries(session.executor(), session.whoAmI().roles);
    ListDefinition definition = productListDefinition(session.whoAmI().roles);
    for (FilterDefinition &filter : definition.filters) {
        if (filter.id == u"category")
            filter.nodes = [queries] { return categoryNodes(queries); };
        else if (filter.id == u"seller")
            filter.nodes = [queries] { return sellerNodes(queries); };
    }
    return definition;
}

ProductsPage::ProductsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent)
    : ListPage(session, tr("Catalog"), definition(session), std::move(source),
               {.name = QStringLiteral("products"),
                .relation = QStringLiteral("shop.products"),
                .keyColumn = QStringLiteral("product_id"),
                .nouns = productNouns(),
                .views = productViews(session.whoAmI().roles)},
               parent)
    , m_queries(session.executor(), session.whoAmI().roles)
    , m_panel(new CategoryPanel)
    , m_view(new ProductWorkView(session, this))
{
    list()->setDelegate(QStringLiteral("status"), new ChipDelegate(productState));
    list()->setDetail(m_view);
    m_view->setClosable(true);
    if (session.hasAnyRole(Role::Manager)) {
        auto *add = new ActionButton(tr("New…"), QKeySequence(Qt::CTRL | Qt::Key_N));
        add->setObjectName(QStringLiteral("addProductButton"));
        add->setAccessibleName(tr("New product"));
        setLook(add, ButtonLook::Primary);
        list()->addAction(add);
        connect(add, &QPushButton::clicked, m_view, &ProductWorkView::addProduct);
    }
    m_view->hide();

    auto *shelves = new QVBoxLayout;
    shelves->setContentsMargins(Space::Page, Space::Tight, 0, Space::Page);
    shelves->addWidget(m_panel);
    row()->insertLayout(0, shelves);
    if (session.hasAnyRole(Role::Manager))
        m_tools = new ProductTools(session, this, list(), row());

    m_recount.setSingleShot(true);
    m_recount.setInterval(countPause);
    connect(&m_recount, &QTimer::timeout, this, &ProductsPage::count);
    connectList();
    offerPlaces(list());
    session.followChanges(this, {QStringLiteral("shop.categories")}, QStringLiteral("category_id"), [this](const ChangeNotice &) {
        loadCategories();
        m_recount.start();
    });
}

ProductsPage::~ProductsPage() = default;

void ProductsPage::connectList()
{
    connect(list(), &RecordList::activated, this, [this] { m_view->focusAction(); });
    connect(model(), &WindowedListModel::queryChanged, this, [this] {
        m_panel->showQuery(model()->query());
        m_recount.start();
    });
    connect(m_panel, &CategoryPanel::filtersChanged, list(), &RecordList::setFilters);
    connect(m_view, &ProductWorkView::shown, this, [this](const ProductDetail &product) { emit recordShown(keyOf(product.id), product.name); });
    connect(m_view, &ProductWorkView::told, this, &ProductsPage::told);
    connect(m_view, &ProductWorkView::changed, this, [this](const QUuid &id) { model()->patchRows({keyOf(id)}); });
    connect(m_view, &ProductWorkView::added, this, [this](const QUuid &id) {
        list()->refresh();
        list()->choose(keyOf(id));
        m_recount.start();
    });
    connect(m_view, &ProductWorkView::stockRequested, this, [this](const QString &key) { emit recordRequested(QStringLiteral("stock"), key); });
    connect(m_view, &ProductWorkView::closeRequested, this, [this] {
        list()->leave();
        list()->table()->setFocus(Qt::OtherFocusReason);
    });
}

void ProductsPage::showRecord(const QString &key)
{
    m_view->open(QUuid::fromString(key));
    m_view->setVisible(!key.isEmpty());
    arrange();
}

void ProductsPage::reloadRecord()
{
    m_view->reload();
}

void ProductsPage::rowsChanged(const ChangeNotice &)
{
    m_recount.start();
}

void ProductsPage::resizeEvent(QResizeEvent *event)
{
    DeskPage::resizeEvent(event);
    arrange();
}

void ProductsPage::arrange()
{
    m_panel->setVisible(width() >= (m_view->isHidden() ? roomForShelves : roomForAll));
}

void ProductsPage::refresh()
{
    loadCategories();
    ListPage::refresh();
    m_recount.start();
}

void ProductsPage::loadCategories()
{
    deliver(m_queries.categories({}), this, [this](const Result<QList<Category>> &categories) {
        if (!categories)
            return; // the list says what is wrong with the link
        m_panel->setCategories(*categories);
        QList<FilterOption> titles;
        for (const Category &category : *categories)
            titles.append({keyOf(category.id), category.name});
        list()->setNodeTitles(QStringLiteral("category"), titles);
    });
    if (model()->definition().filter(QStringLiteral("seller")) == nullptr)
        return;
    deliver(m_queries.sellers({}), this, [this](const Result<QList<SellerName>> &sellers) {
        QList<FilterOption> titles;
        for (const SellerName &seller : sellers.value_or(QList<SellerName>()))
            titles.append({keyOf(seller.id), seller.name});
        list()->setNodeTitles(QStringLiteral("seller"), titles);
    });
}

void ProductsPage::count()
{
    m_countToken.cancel();
    m_countToken = CancelToken();
    deliver(m_queries.counts(model()->question(), m_countToken), this, m_counts.next(), [this](const Result<QList<CatalogCount>> &counts) {
        if (counts)
            m_panel->showCounts(*counts);
        else
            m_panel->showNoCounts();
    });
}

void ProductsPage::openRecord(const QString &keyOrSku)
{
    // the draft of a product that is not there yet
    if (keyOrSku == newRecordKey()) {
        m_view->addProduct();
        return;
    }
    if (const QUuid id = QUuid::fromString(keyOrSku); !id.isNull()) {
        list()->choose(keyOf(id));
        return;
    }
    m_searchToken.cancel();
    m_searchToken = CancelToken();
    deliver(m_queries.findByCode(keyOrSku, m_searchToken), this, m_search.next(), [this, keyOrSku](const Result<QUuid> &found) {
        if (found)
            list()->choose(keyOf(*found));
        else
            emit told(found.error().kind == Error::Kind::NotFound ? Tone::Waiting : Tone::Bad,
                      found.error().kind == Error::Kind::NotFound ? tr("There is no product %1.").arg(keyOrSku) : found.error().message);
    });
}

bool ProductsPage::hasUnsavedWork() const
{
    return m_view->hasUnsavedWork() || (m_tools != nullptr && m_tools->hasUnsavedWork());
}
