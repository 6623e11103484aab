// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "app/desktop/desktop.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

void Tour::visitRoles()
{
    struct Visitor {
        QString role;
        QString login;
    };
    for (const auto &[role, login] : {Visitor{QStringLiteral("support"), QStringLiteral("sam.okafor")},
                                      Visitor{QStringLiteral("warehouse"), QStringLiteral("jonas.weber")},
                                      Visitor{QStringLiteral("manager"), QStringLiteral("mona.keller")},
                                      Visitor{QStringLiteral("admin"), QStringLiteral("ada.novak")}}) {
        signInAs(role, login);
        m_walk->shoot(role + QStringLiteral("-first-screen"));
        m_walk->then(QStringLiteral("the palette opens"), [this] { m_walk->trigger(QStringLiteral("paletteAction")); });
        m_walk->shoot(role + QStringLiteral("-palette"));
        m_walk->then(QStringLiteral("the keys are shown"), [this] { m_walk->trigger(QStringLiteral("shortcutsAction")); });
        m_walk->shoot(role + QStringLiteral("-shortcuts"));
        m_walk->then(QStringLiteral("the keys are put away"), [this] { m_walk->press(QStringLiteral("closeShortcutsButton")); });
        signOut();
    }
}
