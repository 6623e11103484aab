// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/shell/use_counts.h"
#include "models/shell/visited_places.h"

#include <QJsonDocument>
#include <QObject>
#include <QPointer>
#include <QStringList>

class CommandPalette;
class Workspace;
struct Desk;
struct PaletteEntry;

/// What the command palette offers to the person who is signed in: the desks' records and views, what was looked at
/// lately, and the order of it all by what this person uses. That is kept in backoffice.user_settings, as ids only.
class PaletteBoard : public QObject
{
    Q_OBJECT

public:
    explicit PaletteBoard(CommandPalette &palette, QObject *parent = nullptr);

    void start(Workspace &workspace);
    void stop();
    void open(QList<PaletteEntry> actions);

    static constexpr auto SettingsKey = "palette.uses";

private:
    void onLoaded(const Result<QJsonDocument> &kept);
    void onUsed(const QString &id);
    void onSeen(const Place &place, const QString &title);
    void addSavedViews();
    [[nodiscard]] QList<PaletteEntry> seenLately() const;
    [[nodiscard]] QList<PaletteEntry> views() const;
    [[nodiscard]] QList<PaletteEntry> searches(const QString &words) const;
    [[nodiscard]] PaletteEntry viewEntry(const Desk &desk, const QString &viewId, const QString &title) const;

    CommandPalette &m_palette;
    QPointer<Workspace> m_workspace;
    UseCounts m_uses;
    QStringList m_usedBeforeLoaded;
    bool m_loaded = false;
    struct Seen {
        Place place;
        QString title;
    };
    QList<Seen> m_seen; ///< the latest first
};
