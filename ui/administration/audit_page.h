// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/administration/housekeeping_queries.h"
#include "ui/common/record_desk_page.h"

class Card;

/// The audit: who changed what and when, what it was before and is after, and the way to the record.
class AuditPage : public RecordDeskPage
{
    Q_OBJECT

public:
    AuditPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~AuditPage() override;

protected:
    void load() override;
    [[nodiscard]] QString recordTitle() const override { return m_title; }

private:
    void show(const AuditEntry &entry);

    HousekeepingQueries m_queries;
    QPushButton *m_open;
    Card *m_differences;
    Card *m_record;
    Card *m_history;
    QString m_title;
    QString m_desk;
    QString m_recordKey;
};
