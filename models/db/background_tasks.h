// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/cancel_token.h"

#include <QAbstractListModel>
#include <QFuture>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

/// What a long job and the person who waits for it say to each other; copies share it. Any thread.
class TaskControl
{
public:
    void setDone(qint64 steps) const { m_state->done.store(steps, std::memory_order_relaxed); }
    void setTotal(qint64 steps) const { m_state->total.store(steps, std::memory_order_relaxed); }
    [[nodiscard]] qint64 done() const { return m_state->done.load(std::memory_order_relaxed); }
    /// 0: nobody knows how many.
    [[nodiscard]] qint64 total() const { return m_state->total.load(std::memory_order_relaxed); }
    [[nodiscard]] const CancelToken &cancel() const { return m_state->cancel; }

private:
    struct State {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        CancelToken cancel;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// What a long job leaves behind.
struct TaskResult {
    QString message; ///< a sentence: "12,000 orders are in orders.csv."
    QString file = {}; ///< the file it wrote; empty: none
    bool isShown = false; ///< whoever asked shows it: nobody else needs to tell
};

/// The long jobs of one signed-in person, newest first: exports, bulk changes. They go on when the screen that asked for
/// them is closed, and end with the session. Window's thread.
class BackgroundTasks : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole, ///< int of State
        DoneRole, ///< qint64
        TotalRole, ///< qint64, 0: unknown
        MessageRole, ///< QString, how it ended
        FileRole, ///< QString, what it wrote
        SecondsRole ///< double, how long it has been running, or ran
    };
    enum class State { Running,
                       Cancelling,
                       Done,
                       Failed,
                       Cancelled };
    Q_ENUM(State)

    explicit BackgroundTasks(QObject *parent = nullptr);
    /// Takes back whatever still runs.
    ~BackgroundTasks() override;

    /// Begins a job; its number stays its own. `work` is called at once and returns the future of its answer, which it
    /// reports about, and takes its token from, through the control.
    using Work = std::function<QFuture<Result<TaskResult>>(const TaskControl &control)>;
    int start(const QString &title, qint64 total, const Work &work);
    void cancel(int row);
    /// Takes a job that has ended out of the list.
    void dismiss(int row);
    void dismissEnded();

    [[nodiscard]] int running() const;
    [[nodiscard]] int rowOf(int number) const; ///< -1: dismissed

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void runningChanged(int running);
    /// A job ended, well or not; not when the person took it back, nor when its result is shown anyway.
    void ended(int number);

private:
    struct Task;

    void settle(int number, const Result<TaskResult> &result);
    void tellProgress();

    std::vector<std::unique_ptr<Task>> m_tasks;
    QTimer m_look;
    int m_lastNumber = 0;
};
