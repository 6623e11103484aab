// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QUuid>

class DraftStore;

// A walk that was begun: its orders, and how much of each line is in the cart. Kept with the drafts from the first scan on, so that a
// program that was killed goes on where it was. Lives on the window's thread.
class PickProgress
{
public:
    explicit PickProgress(DraftStore &drafts);

    // Nothing picked: nothing to keep.
    // `title` is what people call the walk.
    void keep(const QString &title, const QList<QUuid> &orders, const QHash<QString, int> &picked, int toPick);
    void forget();

    [[nodiscard]] bool isKept() const;
    [[nodiscard]] QList<QUuid> orders() const;
    // Units by line, as they were when they were last kept.
    [[nodiscard]] QHash<QString, int> picked() const;
    // How many there were to pick then.
    [[nodiscard]] int toPick() const;

private:
    DraftStore &m_drafts;
};
