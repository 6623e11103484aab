// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>

// Measures how long the event loop of this thread was kept from turning, while it lives. Time in which the thread was
// ready to run and the machine gave it no processor is not counted: that is the neighbours' fault, not a call that waits.
class StallWatch
{
public:
    StallWatch();

    [[nodiscard]] std::chrono::milliseconds longest() const { return std::chrono::duration_cast<std::chrono::milliseconds>(m_longest); }

private:
    void tick();
    [[nodiscard]] static std::chrono::nanoseconds waitedForProcessor();

    QTimer m_timer;
    QElapsedTimer m_clock;
    std::chrono::nanoseconds m_waitedBefore;
    std::chrono::nanoseconds m_longest{0};
};
