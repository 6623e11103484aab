// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/desk.h"

/// Every desk of the program, in the order of the navigation rail.
[[nodiscard]] QList<Desk> allDesks();
