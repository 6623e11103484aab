// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <cstdio>

/// Times of one operation, in milliseconds.
class Samples
{
public:
    void add(double milliseconds) { m_times.insert(std::upper_bound(m_times.begin(), m_times.end(), milliseconds), milliseconds); }
    [[nodiscard]] double at(double share) const
    {
        return m_times.isEmpty() ? 0 : m_times[std::min(qsizetype(share * double(m_times.size())), m_times.size() - 1)];
    }
    [[nodiscard]] double median() const { return at(0.5); }
    [[nodiscard]] QString text() const
    {
        return QStringLiteral("%1 (%2-%3)").arg(QString::number(median(), 'f', 2), QString::number(at(0.05), 'f', 2), QString::number(at(0.95), 'f', 2));
    }

private:
    QList<double> m_times;
};

/// A row of the table: what, ours against the peer's, what was wanted. Medians with the 5th and 95th percentile.
inline void report(const QString &what, const QString &ours, const QString &peer, const QString &result, bool reached)
{
    std::printf("%-44s %-26s %-30s %-34s %s\n", qPrintable(what), qPrintable(ours), qPrintable(peer), qPrintable(result),
                reached ? "reached" : "MISSED");
    std::fflush(stdout);
}
