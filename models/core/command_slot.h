// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/command_id.h"

#include <QJsonObject>

#include <optional>

// Keeps the command id of one kind of action on one screen. As long as its outcome is open, the same content gets the same id, so a
// person who presses the button again after a lost link cannot cause the effect twice. Other content is another intention.
class CommandSlot
{
public:
    [[nodiscard]] CommandId idFor(const QJsonObject &content)
    {
        if (!m_open || m_open->content != content)
            m_open = Open{CommandId::make(), content, 0};
        return m_open->id;
    }
    // The same for a change of a version that the person saw. A screen may have been loaded anew before the button is pressed again,
    // so the version is no part of the intention: it is the one that was sent first.
    struct Sent {
        CommandId id;
        qint64 version = 0;
    };
    [[nodiscard]] Sent sentFor(const QJsonObject &content, qint64 version)
    {
        const CommandId id = idFor(content);
        if (m_open->version == 0)
            m_open->version = version;
        return {id, m_open->version};
    }
    // What an earlier run of the program sent and never heard of again.
    void restore(const CommandId &id, const QJsonObject &content) { m_open = Open{id, content, 0}; }
    // The server has answered, with a result or with a refusal: the next press is a new intention.
    void settle() { m_open.reset(); }

private:
    struct Open {
        CommandId id;
        QJsonObject content;
        qint64 version;
    };
    std::optional<Open> m_open;
};
