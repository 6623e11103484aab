// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

// What backoffice.announce() tells channel `backroom_changes` after a change that a member of staff made.
struct ChangeNotice {
    QString relation; // "shop.orders"
    QString by; // the login that made it
    std::optional<QStringList> keys; // of the column asked for; none: more rows than a message names, so reload

    static constexpr auto Channel = "backroom_changes";

    // A payload that cannot be read has no relation.
    [[nodiscard]] static ChangeNotice read(const QString &payload, const QString &keyColumn);
    // Whether it may be about this record.
    [[nodiscard]] bool mayConcern(const QString &key) const { return !keys || keys->contains(key); }
};
