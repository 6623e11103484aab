// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/catalog_queries.h"
#include "models/db/cancel_token.h"
#include "models/db/deliver.h"
#include "ui/common/desk_page.h"

class ProductWorkView;
class Session;

/// One product alone, in a tab or a window of its own.
class ProductRecordPage : public DeskPage
{
    Q_OBJECT

public:
    explicit ProductRecordPage(Session &session, QWidget *parent = nullptr);

    void refresh() override;
    void openRecord(const QString &keyOrSku) override;
    [[nodiscard]] bool hasUnsavedWork() const override;

private:
    ProductWorkView *m_view;
    CatalogQueries m_queries;
    Generation m_search;
    CancelToken m_searchToken;
};
