// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/local_cluster.h"
#include "models/core/result.h"
#include "models/db/connection_profile.h"

#include <QTemporaryDir>

/// An empty shop in a cluster of its own that is gone afterwards, so that the tour can show what a program says to a
/// database of another version without touching the demo shop. Every call blocks: not for the window's thread.
class ScratchShop
{
public:
    /// `toolFolder` is where backroomctl lies.
    explicit ScratchShop(const QString &toolFolder);
    ~ScratchShop();
    ScratchShop(const ScratchShop &) = delete;
    ScratchShop &operator=(const ScratchShop &) = delete;

    [[nodiscard]] Result<void> open();
    /// As if a later program had migrated it and left this one behind.
    [[nodiscard]] Result<void> makeNewer();
    /// As if its migrations had stopped one before the last.
    [[nodiscard]] Result<void> makeOlder();

    /// A login of the server (password “demo”) that the shop does not know.
    [[nodiscard]] static QString stranger();
    /// A member of staff (password “demo”).
    [[nodiscard]] static QString employee();
    [[nodiscard]] ConnectionProfile profile() const;
    [[nodiscard]] LocalCluster cluster() const;
    /// As the superuser.
    [[nodiscard]] Result<void> execute(const QByteArray &sql) const;

private:
    [[nodiscard]] Result<void> runTool(const QStringList &arguments) const;

    QString m_toolFolder;
    QTemporaryDir m_folder;
};
