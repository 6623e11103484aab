// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/catalog_queries.h"
#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "ui/common/desk_page.h"

#include <QTimer>

#include <memory>

class CategoryPanel;
class PageSource;
class ProductTools;
class ProductWorkView;
class RecordList;
class Session;
class WindowedListModel;

/// The products: shelves and states with their counts, the list, and the product that was chosen. Without one the list has
/// the room.
class ProductsPage : public DeskPage
{
    Q_OBJECT

public:
    ProductsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~ProductsPage() override;

    /// The list of the roles that this session has, able to offer its categories and sellers.
    [[nodiscard]] static ListDefinition definition(Session &session);

    void refresh() override;
    void search(const QString &words) override;
    void openRecord(const QString &keyOrSku) override;
    void openView(const QString &viewId) override;
    void openRows(const QString &viewId, const FilterSet &filters) override;
    [[nodiscard]] bool hasUnsavedWork() const override;

    [[nodiscard]] RecordList *list() const { return m_list; }
    [[nodiscard]] WindowedListModel *model() const { return m_model; }
    [[nodiscard]] ProductWorkView *view() const { return m_view; }
    [[nodiscard]] ProductTools *tools() const { return m_tools; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectList();
    void showProduct(const QString &key);
    void arrange();
    void loadCategories();
    void count();
    void onNotified(const QString &payload);

    Session &m_session;
    CatalogQueries m_queries;
    WindowedListModel *m_model;
    CategoryPanel *m_panel;
    RecordList *m_list;
    ProductWorkView *m_view;
    ProductTools *m_tools = nullptr; ///< managers'
    QTimer m_recount;
    Generation m_counts;
    CancelToken m_countToken;
    Generation m_search;
    CancelToken m_searchToken;
    bool m_opened = false;
};
