// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/db/connection.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

/// The rows of a report, kept in a file without a name, so that ten rows and ten million take the same memory and every
/// file made of them says what the screen says. Written once by one thread, then read by any. The last row may be the
/// total: it has no key and is kept apart.
class ReportRows
{
public:
    using Cells = QList<std::optional<QByteArray>>; ///< the key, then the columns

    [[nodiscard]] static Result<std::shared_ptr<ReportRows>> create();
    ~ReportRows();
    ReportRows(const ReportRows &) = delete;
    ReportRows &operator=(const ReportRows &) = delete;

    [[nodiscard]] Result<void> append(const RowView &row);
    /// No more rows will come.
    [[nodiscard]] Result<void> finish();

    /// Without the total.
    [[nodiscard]] qint64 size() const { return m_rows - (m_total.isEmpty() ? 0 : 1); }
    /// Empty: the report has none.
    [[nodiscard]] const Cells &total() const { return m_total; }
    /// A block of rows; fewer at the end.
    [[nodiscard]] Result<QList<Cells>> block(qint64 number) const;
    static constexpr qint64 rowsOfABlock = 64;
    /// Every row in its order, the total last.
    [[nodiscard]] Result<void> forEach(const std::function<Result<void>(const RowView &row)> &visitor) const;

private:
    explicit ReportRows(int descriptor);
    [[nodiscard]] Result<void> flush();
    [[nodiscard]] Result<QByteArray> bytes(qint64 from, qint64 until) const;

    int m_descriptor;
    QByteArray m_buffer;
    qint64 m_written = 0;
    qint64 m_rows = 0;
    std::vector<qint64> m_blocks; ///< where each begins
    Cells m_total;
};
