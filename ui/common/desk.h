// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/core/role.h"
#include "models/db/cancel_token.h"

#include <QFuture>
#include <QString>

#include <functional>

class DeskPage;
class QWidget;
class Session;

/// A record that fits the words typed in the command palette.
struct RecordHit {
    QString key;    ///< for DeskPage::openRecord()
    QString title;  ///< "ORD-2026-482302"
    QString detail; ///< "Olena Шевченко · Paid · 662.74 €"
};

/// An entry of the navigation rail. The window shows the desks whose roles the person has; what they may do there is
/// decided by the database.
struct Desk {
    QString id;    ///< "orders", the name of its folders
    QString title; ///< translated
    QString icon;  ///< a name for Icons
    Roles roles;
    std::function<DeskPage *(Session &session, QWidget *parent)> create;

    /// Finds the desk's records for the command palette, best first, off the window's thread. Empty: none to find.
    using Finder = std::function<QFuture<Result<QList<RecordHit>>>(Session &session, const QString &words, const CancelToken &cancel)>;
    Finder find = {};
};
