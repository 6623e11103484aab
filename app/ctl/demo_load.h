// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QtGlobal>

#include <functional>

class Connection;

// What `backroomctl demo load` is asked for. The same orders, seed and day give the same shop.
struct DemoLoadOptions {
    qint64 orders = 60'000;
    qint64 seed = 1;
};

// One finished piece of the load, for a progress line. `month` is empty for the steps that are not of one month.
struct DemoLoadProgress {
    QString step; // "month/20_orders", say
    QString month; // "2026-01"
    int done = 0; // pieces done so far, of
    int total = 0;
    qint64 milliseconds = 0;
};

struct DemoLoadReport {
    qint64 orders = 0;
    qint64 seed = 0;
    int months = 0;
    double seconds = 0;
    qint64 bytes = 0; // growth of the database
};

using DemoLoadProgressHandler = std::function<void(const DemoLoadProgress &)>;

// Fills the shop with believable content, on the server. `connection` is a login that may do SET ROLE
// backroom_owner (backroom_migrator), on a migrated database. Blocks; call it from a program without a window.
// Refuses, with a sentence to show, when the shop has orders, when an earlier load stopped half way, or when the
// disk is too small. Interrupting it loses nothing but the half-made demo shop.
[[nodiscard]] Result<DemoLoadReport> loadDemoShop(Connection &connection, const DemoLoadOptions &options,
                                                  const DemoLoadProgressHandler &progress);
