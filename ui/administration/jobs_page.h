// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/administration/housekeeping_queries.h"
#include "ui/common/record_desk_page.h"

#include <optional>

class Card;

/// The jobs that run in the background: when, how long, with what result, and whether they run at all. A run can be asked for.
class JobsPage : public RecordDeskPage
{
    Q_OBJECT

public:
    JobsPage(Session &session, std::shared_ptr<PageSource> source, QWidget *parent = nullptr);
    ~JobsPage() override;

    void refresh() override;

protected:
    void load() override;
    void showBusy(bool busy) override;

private:
    void show(const JobDetail &job);
    void checkHealth();

    HousekeepingQueries m_queries;
    std::optional<JobDetail> m_job;
    QPushButton *m_run;
    QPushButton *m_switch;
    Card *m_schedule;
    Card *m_runs;
};
