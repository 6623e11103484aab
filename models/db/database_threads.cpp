// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/database_threads.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QMutex>
#include <QSet>
#include <QThread>

#include <chrono>

using namespace std::chrono_literals;

namespace {

QMutex mutex;
QSet<QThread *> threads;

void forget(QThread *thread)
{
    const QMutexLocker lock(&mutex);
    threads.remove(thread);
}

void waitForAll()
{
    QMutexLocker lock(&mutex);
    const QSet<QThread *> left = threads;
    lock.unlock();
    const QDeadlineTimer deadline(2s);
    for (QThread *thread : left) {
        if (thread->wait(deadline))
            delete thread;
    }
}

} // namespace

void DatabaseThreads::start(const QString &name, std::function<void()> body)
{
    static const bool registered = (qAddPostRoutine(waitForAll), true);
    Q_UNUSED(registered)
    QThread *thread = QThread::create(std::move(body));
    thread->setObjectName(name);
    if (QCoreApplication *application = QCoreApplication::instance())
        thread->moveToThread(application->thread()); // where an event loop deletes it
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    QObject::connect(thread, &QObject::destroyed, [thread] { forget(thread); });
    {
        const QMutexLocker lock(&mutex);
        threads.insert(thread);
    }
    thread->start();
}
