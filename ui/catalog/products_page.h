// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/catalog_queries.h"
#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "ui/common/list_page.h"

#include <QTimer>

class CategoryPanel;
class ProductTools;
class ProductWorkView;

/// The products: shelves and states with their counts, the list, and the product that was chosen. Without one the list has
/// the room.
class ProductsPage : public ListPage
{
    Q_OBJECT

public:
    ProductsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~ProductsPage() override;

    /// The list of the roles that this session has, able to offer its categories and sellers.
    [[nodiscard]] static ListDefinition definition(Session &session);

    void refresh() override;
    void openRecord(const QString &keyOrSku) override;
    [[nodiscard]] bool hasUnsavedWork() const override;

protected:
    void showRecord(const QString &key) override;
    void reloadRecord() override;
    void rowsChanged(const ChangeNotice &change) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectList();
    void arrange();
    void loadCategories();
    void count();

    CatalogQueries m_queries;
    CategoryPanel *m_panel;
    ProductWorkView *m_view;
    ProductTools *m_tools = nullptr; ///< managers'
    QTimer m_recount;
    Generation m_counts;
    CancelToken m_countToken;
    Generation m_search;
    CancelToken m_searchToken;
};
