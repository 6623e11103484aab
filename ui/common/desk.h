// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/core/role.h"
#include "models/db/cancel_token.h"
#include "models/list/record_view.h"

#include <QFuture>
#include <QString>

#include <functional>

class DeskPage;
class QWidget;
class Session;

/// A record that fits the words typed in the command palette.
struct RecordHit {
    QString key; ///< for DeskPage::openRecord()
    QString title; ///< "ORD-2026-482302"
    QString detail; ///< "Olena Шевченко · Paid · 662.74 €"
};

/// An entry of the navigation rail. The window shows the desks whose roles the person has; what they may do there is
/// decided by the database.
struct Desk {
    QString id; ///< "orders", the name of its folders
    QString title; ///< translated
    QString icon; ///< a name for Icons
    Roles roles;
    std::function<DeskPage *(Session &session, QWidget *parent)> create;

    /// The kind of record that openRecord() shows: "order", "customer", "product". The command palette looks for records of
    /// this kind as soon as a desk names it (app/desktop/finders.h), links backroom://order/... lead to it, and so do news.
    QString recordKind = {};
    /// Finds the desk's records for the command palette, best first, off the window's thread. Filled in by the record's
    /// kind where the desk brings none of its own.
    using Finder = std::function<QFuture<Result<QList<RecordHit>>>(Session &session, const QString &words, const CancelToken &cancel)>;
    Finder find = {};
    /// A page with one record alone, for a tab or a window of its own; openRecord() says which. Empty: records are shown
    /// beside their list only.
    std::function<DeskPage *(Session &session, QWidget *parent)> createRecord = {};
    /// The views that its list is born with, and the name its saved views are kept under (backoffice.saved_views.list).
    std::function<QList<RecordView>(Roles roles)> views = {};
    std::function<QString(Roles roles)> listName = {};
};
