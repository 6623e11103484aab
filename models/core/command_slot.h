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
            m_open = Open{CommandId::make(), content};
        return m_open->id;
    }
    // What an earlier run of the program sent and never heard of again.
    void restore(const CommandId &id, const QJsonObject &content) { m_open = Open{id, content}; }
    // The server has answered, with a result or with a refusal: the next press is a new intention.
    void settle() { m_open.reset(); }

private:
    struct Open {
        CommandId id;
        QJsonObject content;
    };
    std::optional<Open> m_open;
};
