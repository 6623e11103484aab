// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/import_queries.h"
#include "models/core/command_slot.h"
#include "models/db/deliver.h"
#include "ui/common/sheet.h"
#include "ui/common/theme.h"

#include <QTimer>

class ActionButton;
class ImportFileForm;
class ImportPlanView;
class Notice;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class Session;

/// Imports products from a file: which, what it would do, and then all of it or nothing. The import itself goes on in the tasks tray
/// when the sheet is closed.
class ImportSheet : public Sheet
{
    Q_OBJECT

public:
    ImportSheet(Session &session, QWidget *page);

    /// `path` empty: the person chooses the file.
    void openFor(const QString &path = {});
    [[nodiscard]] bool isWorking() const { return m_look.isActive(); }

signals:
    /// Products were added or changed.
    void imported();
    void told(Tone tone, const QString &message);

private:
    enum class Step { File,
                      Plan };
    void showStep(Step step);
    void check();
    void stop();
    void showPlan(const ImportPlan &plan);
    void apply();
    void settle(const Result<ImportOutcome> &outcome);
    void setWorking(bool working, const QString &what = {});
    void updateButtons();

    Session &m_session;
    const ImportQueries m_queries;
    QLabel *m_title;
    QStackedWidget *m_steps;
    ImportFileForm *m_file;
    ImportPlanView *m_plan;
    Notice *m_notice;
    QProgressBar *m_progress;
    QLabel *m_doing;
    QPushButton *m_back;
    QPushButton *m_close;
    ActionButton *m_go;
    Step m_step = Step::File;
    std::optional<ImportPlan> m_planned;
    TaskControl m_control;
    CommandSlot m_command;
    Generation m_asked;
    QTimer m_look;
};
