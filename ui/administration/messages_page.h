// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/administration/housekeeping_queries.h"
#include "ui/common/record_desk_page.h"

#include <optional>

class Card;

/// What was sent to people and what waits to be sent; what failed says why, and is sent again from here.
class MessagesPage : public RecordDeskPage
{
    Q_OBJECT

public:
    MessagesPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~MessagesPage() override;

protected:
    void load() override;
    void showBusy(bool busy) override;

private:
    void show(const MessageDetail &message);

    HousekeepingQueries m_queries;
    std::optional<MessageDetail> m_message;
    QPushButton *m_resend;
    QPushButton *m_order;
    Card *m_text;
    Card *m_story;
};
