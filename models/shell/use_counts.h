// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QString>

// How much a person uses each thing the command palette offers. What was used lately counts more than what was used long ago: a use
// is worth half after a month.
class UseCounts
{
public:
    UseCounts() = default;
    // What cannot be read counts nothing.
    [[nodiscard]] static UseCounts read(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;

    void count(const QString &id, const QDate &today);
    [[nodiscard]] double score(const QString &id, const QDate &today) const;
    [[nodiscard]] bool isEmpty() const { return m_uses.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_uses.size(); }

    // More are forgotten, the least used first, so that it stays one small setting.
    static constexpr qsizetype mostKept = 400;

private:
    struct Use {
        double score = 0;
        QDate day;
    };
    QHash<QString, Use> m_uses;
};
