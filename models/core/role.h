// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>

// What a member of staff is employed as; the database's group roles backroom_warehouse, backroom_support, ...
enum class Role {
    Warehouse = 0x1,
    Support = 0x2,
    Manager = 0x4,
    Admin = 0x8,
    Worker = 0x10,
};
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)
