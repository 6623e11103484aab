// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

/// Rows chosen by key, so that a choice survives refresh, sorting and scrolling out of memory. Either a set of keys, or
/// "all that match" with exceptions.
class KeySelection
{
public:
    [[nodiscard]] bool contains(const QString &key) const { return m_all != m_keys.contains(key); }
    [[nodiscard]] bool isEmpty() const { return !m_all && m_keys.isEmpty(); }
    [[nodiscard]] bool isAllThatMatch() const { return m_all; }
    /// How many rows are chosen out of `matching` rows.
    [[nodiscard]] qint64 count(qint64 matching) const { return m_all ? matching - m_keys.size() : m_keys.size(); }
    /// The chosen keys, or with isAllThatMatch() the keys left out.
    [[nodiscard]] const QSet<QString> &keys() const { return m_keys; }
    bool operator==(const KeySelection &) const = default;

    void set(const QString &key, bool chosen);
    void toggle(const QString &key) { set(key, !contains(key)); }
    void clear();
    void selectAllThatMatch();

private:
    bool m_all = false;
    QSet<QString> m_keys;
};
