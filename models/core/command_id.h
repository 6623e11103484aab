// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

// Names one intention of one person. Made by the client when the form opens and sent again on every retry of the same intention,
// so that the database carries it out once, however often the link breaks.
class CommandId
{
public:
    [[nodiscard]] static CommandId make() { return CommandId(QUuid::createUuid()); }
    // The id that an earlier run of the program made and kept.
    [[nodiscard]] static CommandId from(const QUuid &uuid) { return CommandId(uuid); }
    // The one intention of its kind that there can be about a record, whoever has it and whenever: "again" of a failed refund.
    [[nodiscard]] static CommandId about(const QUuid &record, const QString &intention) { return CommandId(QUuid::createUuidV5(record, intention)); }
    [[nodiscard]] QUuid uuid() const { return m_uuid; }
    bool operator==(const CommandId &) const = default;

private:
    explicit CommandId(QUuid uuid)
        : m_uuid(uuid)
    {
    }
    QUuid m_uuid;
};
