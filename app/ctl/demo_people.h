// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

class Connection;

// Makes the logins of the demo shop, all with the password `demo`: six members of staff, the jobs and the storefront.
// The connection acts as backroom_owner and the warehouses are there. Passwords are hashed here; only their SCRAM
// verifiers go to the server.
[[nodiscard]] Result<void> makeDemoPeople(Connection &connection);
