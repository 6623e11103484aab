// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/stall_watch.h"

#include <QFile>

using namespace std::chrono_literals;

namespace {

constexpr auto beat = 5ms;

} // namespace

StallWatch::StallWatch()
    : m_waitedBefore(waitedForProcessor())
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout([this] { tick(); });
    m_clock.start();
    m_timer.start(beat);
}

void StallWatch::tick()
{
    const auto waited = waitedForProcessor();
    const auto gap = std::chrono::nanoseconds(m_clock.nsecsElapsed()) - beat - (waited - m_waitedBefore);
    m_longest = std::max(m_longest, gap);
    m_waitedBefore = waited;
    m_clock.start();
}

std::chrono::nanoseconds StallWatch::waitedForProcessor()
{
    // Of the calling thread: time on the processor, time waiting for one, turns taken (Documentation/scheduler/sched-stats.rst).
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    if (!file.open(QIODevice::ReadOnly))
        return 0ns;
    return std::chrono::nanoseconds(file.readAll().split(' ').value(1).toLongLong());
}
