// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

// Threads that talk to the server. A thread in connect() cannot be woken, so nobody waits for one while the window is open: its body
// owns (by shared_ptr) all it touches. When the application object goes, those left get two seconds to end.
namespace DatabaseThreads {

void start(const QString &name, std::function<void()> body);

}
