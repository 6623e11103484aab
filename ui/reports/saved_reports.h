// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/role.h"
#include "models/list/saved_views.h"
#include "models/reports/report_request.h"
#include "ui/common/theme.h"

#include <QPushButton>

#include <functional>

class QMenu;
class ViewSheet;

/// The button with the reports that people keep under a name, their own and those shared with them.
class SavedReports : public QPushButton
{
    Q_OBJECT

public:
    SavedReports(DbExecutor &executor, Roles roles, QWidget *page);

    /// What is on the screen, for saving it.
    void setPresent(std::function<ReportRequest()> present) { m_present = std::move(present); }
    void load() { m_views.load(); }
    /// Chooses one by its id, as soon as it is known.
    void choose(const QString &viewId);

signals:
    void chosen(const ReportRequest &request);
    void told(Tone tone, const QString &message);

private:
    void fillMenu();
    void onSaved(const QString &viewId);

    SavedViews m_views;
    ViewSheet *m_sheet;
    QMenu *m_menu;
    QString m_wanted;
    std::function<ReportRequest()> m_present;
};
