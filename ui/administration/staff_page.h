// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/administration/staff_queries.h"
#include "ui/common/record_desk_page.h"

#include <optional>

class ActionButton;
class Card;
class CommandSheet;
class EditorSheet;

/// The staff desk: who works here, in which role and where. Accounts are opened, changed, given new passwords and closed.
class StaffPage : public RecordDeskPage
{
    Q_OBJECT

public:
    StaffPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~StaffPage() override;

    [[nodiscard]] bool hasUnsavedWork() const override;

protected:
    void load() override;

private:
    void makeActions();
    void makeSheets();
    void askWarehouses();
    void show(const StaffDetail &staff);
    void showChanges(const StaffDetail &staff);
    void openAdd();
    void openEdit();
    void openPassword(CommandSheet *sheet, const QString &title);
    void openClose();

    StaffQueries m_queries;
    std::optional<StaffDetail> m_staff;
    ActionButton *m_add;
    ActionButton *m_edit;
    ActionButton *m_password;
    ActionButton *m_close;
    ActionButton *m_reopen;
    Card *m_account;
    Card *m_changes;
    CommandSheet *m_addSheet = nullptr;
    EditorSheet *m_editSheet = nullptr;
    CommandSheet *m_passwordSheet = nullptr;
    CommandSheet *m_closeSheet = nullptr;
    CommandSheet *m_reopenSheet = nullptr;
    bool m_warehousesKnown = false;
};
