// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/role.h"

#include <QString>

#include <functional>

class DeskPage;
class QWidget;
class Session;

/// An entry of the navigation rail. The window shows the desks whose roles the person has; what they may do there is
/// decided by the database.
struct Desk {
    QString id;    ///< "orders", the name of its folders
    QString title; ///< translated
    QString icon;  ///< a name for Icons
    Roles roles;
    std::function<DeskPage *(Session &session, QWidget *parent)> create;
};
