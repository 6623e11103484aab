// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sellers/seller_queries.h"
#include "ui/common/record_desk_page.h"

#include <memory>
#include <optional>

class ActionButton;
class BankCard;
class Card;
class CommandSheet;
class EditorSheet;

/// The sellers' desk: who sells, on which terms, what of it is on sale, and for managers where their money goes.
class SellersPage : public RecordDeskPage
{
    Q_OBJECT

public:
    SellersPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~SellersPage() override;

    void openRecord(const QString &key) override;
    [[nodiscard]] bool hasUnsavedWork() const override;

protected:
    void forget() override;
    void load() override;
    void showBusy(bool busy) override;

private:
    void makeManagersPart();
    void makeActions();
    void makeSheets();
    void connectEditor(EditorSheet *sheet);
    void show(const SellerDetail &seller);
    void showBusiness(const SellerDetail &seller);
    void showProducts(const SellerDetail &seller);
    void showChanges(const SellerDetail &seller);
    void add();
    void editBank();
    void verify();
    void resume();

    SellerQueries m_queries;
    std::optional<SellerDetail> m_seller;
    Card *m_business;
    Card *m_products;
    Card *m_changes = nullptr;
    BankCard *m_bank = nullptr; ///< managers', as all that follows
    ActionButton *m_edit = nullptr;
    ActionButton *m_verify = nullptr;
    ActionButton *m_suspend = nullptr;
    ActionButton *m_resume = nullptr;
    EditorSheet *m_editSheet = nullptr;
    EditorSheet *m_addSheet = nullptr;
    EditorSheet *m_bankSheet = nullptr;
    CommandSheet *m_suspendSheet = nullptr;
    std::shared_ptr<QUuid> m_added = std::make_shared<QUuid>();
};
