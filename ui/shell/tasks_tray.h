// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QPushButton>

class BackgroundTasks;
class QVBoxLayout;
class TaskRow;

/// Where the long jobs of this person are: a button in the header, there as long as there are any, and under it each job
/// with its progress, a way to stop it, and what it made.
class TasksTray : public QPushButton
{
    Q_OBJECT

public:
    explicit TasksTray(BackgroundTasks &tasks, QWidget *parent = nullptr);

    void openTray();

signals:
    /// A job ended, well or not; `file` is what it wrote, empty when it wrote none.
    void ended(bool well, const QString &message, const QString &file);

private:
    void rebuild();
    void refresh();
    void onEnded(int number);

    BackgroundTasks &m_tasks;
    QWidget *m_tray;
    QVBoxLayout *m_rows;
    QList<TaskRow *> m_shown;
};
