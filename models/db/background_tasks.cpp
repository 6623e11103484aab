// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/db/background_tasks.h"

#include "models/db/deliver.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>

namespace {

// Often enough to look alive, seldom enough to cost nothing.
constexpr std::chrono::milliseconds lookPause{100};

} // namespace

struct BackgroundTasks::Task {
    int number;
    QString title;
    State state = State::Running;
    TaskControl control = {};
    TaskResult result = {};
    QElapsedTimer clock = {};
    double seconds = 0;

    [[nodiscard]] bool isRunning() const { return state == State::Running || state == State::Cancelling; }
};

BackgroundTasks::BackgroundTasks(QObject *parent)
    : QAbstractListModel(parent)
{
    m_look.setInterval(lookPause);
    connect(&m_look, &QTimer::timeout, this, &BackgroundTasks::tellProgress);
}

BackgroundTasks::~BackgroundTasks()
{
    for (const auto &task : m_tasks)
        task->control.cancel().cancel();
}

int BackgroundTasks::start(const QString &title, qint64 total, const Work &work)
{
    const int number = ++m_lastNumber;
    auto task = std::make_unique<Task>(Task{.number = number, .title = title});
    task->control.setTotal(total);
    task->clock.start();
    const TaskControl control = task->control;
    beginInsertRows({}, 0, 0);
    m_tasks.insert(m_tasks.begin(), std::move(task));
    endInsertRows();
    m_look.start();
    emit runningChanged(running());
    deliver(work(control), this, [this, number](const Result<TaskResult> &result) { settle(number, result); });
    return number;
}

void BackgroundTasks::settle(int number, const Result<TaskResult> &result)
{
    const int row = rowOf(number);
    if (row < 0)
        return;
    Task &task = *m_tasks[size_t(row)];
    task.seconds = double(task.clock.elapsed()) / 1000;
    if (result) {
        task.state = State::Done;
        task.result = *result;
    } else if (result.error().kind == Error::Kind::Cancelled && task.control.cancel().isCancelled()) {
        task.state = State::Cancelled;
    } else {
        task.state = State::Failed;
        task.result.message = result.error().message;
    }
    const bool tells = task.state != State::Cancelled && !(task.state == State::Done && task.result.isShown);
    emit dataChanged(index(row), index(row));
    if (running() == 0)
        m_look.stop();
    emit runningChanged(running());
    if (tells)
        emit ended(number);
}

void BackgroundTasks::tellProgress()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_tasks[size_t(row)]->isRunning())
            emit dataChanged(index(row), index(row), {DoneRole, TotalRole, SecondsRole});
    }
}

void BackgroundTasks::cancel(int row)
{
    if (row < 0 || row >= rowCount() || m_tasks[size_t(row)]->state != State::Running)
        return;
    m_tasks[size_t(row)]->state = State::Cancelling;
    m_tasks[size_t(row)]->control.cancel().cancel();
    emit dataChanged(index(row), index(row));
}

void BackgroundTasks::dismiss(int row)
{
    if (row < 0 || row >= rowCount() || m_tasks[size_t(row)]->isRunning())
        return;
    beginRemoveRows({}, row, row);
    m_tasks.erase(m_tasks.begin() + row);
    endRemoveRows();
}

void BackgroundTasks::dismissEnded()
{
    for (int row = rowCount() - 1; row >= 0; --row)
        dismiss(row);
}

int BackgroundTasks::running() const
{
    return int(std::count_if(m_tasks.begin(), m_tasks.end(), [](const auto &task) { return task->isRunning(); }));
}

int BackgroundTasks::rowOf(int number) const
{
    const auto found = std::find_if(m_tasks.begin(), m_tasks.end(), [number](const auto &task) { return task->number == number; });
    return found == m_tasks.end() ? -1 : int(found - m_tasks.begin());
}

int BackgroundTasks::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tasks.size());
}

QVariant BackgroundTasks::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Task &task = *m_tasks[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return task.title;
    case StateRole:
        return int(task.state);
    case DoneRole:
        return task.control.done();
    case TotalRole:
        return task.control.total();
    case MessageRole:
        return task.result.message;
    case FileRole:
        return task.result.file;
    case SecondsRole:
        return task.isRunning() ? double(task.clock.elapsed()) / 1000 : task.seconds;
    default:
        return {};
    }
}
