// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/shell/visited_places.h"

#include <QByteArray>
#include <QList>

/// What one person had open, for the next start. Places only: no name, number or amount of the shop's.
struct WorkState {
    struct Window {
        Place place;
        QByteArray geometry;
    };
    QString desk;
    QList<Place> tabs;
    int currentTab = 0; ///< 0: the desk
    QList<Window> windows;
};
