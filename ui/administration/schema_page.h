// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/administration/housekeeping_queries.h"
#include "ui/common/desk_page.h"

class EmptyState;
class QStackedLayout;
class QTableWidget;
class Notice;
class QLabel;
class Session;

/// Which version the database has, by which migrations it came there, and whether this program fits it.
class SchemaPage : public DeskPage
{
    Q_OBJECT

public:
    explicit SchemaPage(Session &session, QWidget *parent = nullptr);
    ~SchemaPage() override;

    void refresh() override;

private:
    void show(const SchemaState &state);

    HousekeepingQueries m_queries;
    Generation m_loads;
    Notice *m_notice;
    QLabel *m_version;
    QTableWidget *m_table;
    EmptyState *m_state;
    QStackedLayout *m_stack;
};
