// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"
#include "ui/shell/server_entry.h"
#include "ui/shell/work_state.h"

#include <QByteArray>
#include <QSettings>

/// What the program remembers of one person between two starts, in the desktop's usual settings file. Never a secret.
class Settings
{
public:
    /// In the place the desktop keeps settings in, or in a file of one's own (tests).
    Settings();
    explicit Settings(const QString &file);

    [[nodiscard]] QString file() const { return m_store.fileName(); }

    struct Servers {
        QList<ServerEntry> entries; ///< the local demo is always the first
        int current = 0;
    };
    [[nodiscard]] Servers servers() const;
    void setServers(const QList<ServerEntry> &entries, int current);

    [[nodiscard]] Theme::Scheme scheme() const;
    void setScheme(Theme::Scheme scheme);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /// What a person had open. The person is named by a digest, records by their ids.
    [[nodiscard]] WorkState workState(const QString &person) const;
    void setWorkState(const QString &person, const WorkState &state);

private:
    mutable QSettings m_store;
};
