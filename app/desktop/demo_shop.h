// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/server_entry.h"

/// The demo shop on this computer: where it is and who works there. Its people can sign in through the cluster's private
/// socket only, so that their common password opens nothing to anybody else.
class DemoShop
{
public:
    [[nodiscard]] static ServerEntry server();
    [[nodiscard]] static QList<DemoPerson> people();
    [[nodiscard]] static QString password();
};
