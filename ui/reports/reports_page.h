// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/report_queries.h"
#include "ui/common/desk_page.h"
#include "ui/common/export_sheet.h"

#include <QHash>

class ActionButton;
class EmptyState;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedLayout;
class ReportParameters;
class ReportTable;
class SavedReports;
class Session;

/// The managers' reports: what is asked above, the answer below. A report runs beside the window, and others can be looked
/// at meanwhile; each keeps its last answer. What is on the screen is what a file of it says.
class ReportsPage : public DeskPage
{
    Q_OBJECT

public:
    explicit ReportsPage(Session &session, QWidget *parent = nullptr);
    ~ReportsPage() override;

    void refresh() override;
    /// A report's id, or that of a saved one.
    void openView(const QString &viewId) override;

    void showReport(const ReportRequest &request);
    void run();
    [[nodiscard]] const ReportTable &table() const { return *m_table; }

private:
    [[nodiscard]] QWidget *buildHead();
    void choose(const QString &reportId);
    void showState();
    void showProgress();
    void settle(const ReportRequest &request, int task, const Result<ReportResult> &answer);
    void openRow(const ReportRows::Cells &cells);
    void openExport();
    void exportTo(const ExportSheet::Choice &choice);
    [[nodiscard]] const ReportResult *shown() const;

    // What is known of one report.
    struct Known {
        ReportRequest request;
        std::optional<ReportResult> result;
        std::optional<Error> error;
        int task = 0; ///< the one that runs; 0: none
    };

    Session &m_session;
    ReportQueries m_queries;
    ReportChoices m_choices;
    CancelToken m_cancel;
    QHash<QString, Known> m_known;
    QString m_report;
    bool m_asked = false; ///< for the choices

    QListWidget *m_list;
    QLabel *m_title;
    QLabel *m_description;
    QLabel *m_note;
    SavedReports *m_saved;
    ReportParameters *m_parameters;
    ActionButton *m_run;
    QPushButton *m_stop;
    QPushButton *m_export;
    QStackedLayout *m_stack;
    EmptyState *m_state;
    QWidget *m_skeleton;
    ReportTable *m_table;
    ExportSheet *m_exportSheet;
};
