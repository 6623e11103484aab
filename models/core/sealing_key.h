// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>

// The key of the shop that this person has been given, see SealedBox. It comes from the person, once, and from then on from their
// keychain; without one it is known until the program ends. Lives on the window's thread.
class SealingKey : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    enum class From { Keychain,
                      Person };

    [[nodiscard]] bool isKnown() const { return !m_key.isEmpty(); }
    [[nodiscard]] const QByteArray &bytes() const { return m_key; }
    // It will be there the next time, too.
    [[nodiscard]] bool isKept() const { return m_kept; }

    void take(const QByteArray &key, From from)
    {
        m_key = key;
        m_kept = from == From::Keychain;
        emit changed(from);
    }
    void setKept()
    {
        m_kept = true;
        emit changed(From::Keychain);
    }

signals:
    void changed(SealingKey::From from);

private:
    QByteArray m_key;
    bool m_kept = false;
};
