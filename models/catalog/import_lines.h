// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/import_csv.h"
#include "models/catalog/import_mapping.h"

#include <QJsonArray>
#include <QSet>

#include <array>
#include <functional>
#include <memory>
#include <optional>

/// The columns of pg_temp.import_lines behind the line number, in their order.
enum class ImportCell {
    Handle,
    NewHandle, ///< for a new product whose file has none
    Sku,
    Barcode,
    Name,
    ShortDescription,
    Description,
    Price,
    CompareAtPrice,
    CostPrice,
    Currency,
    Status,
    Category,
    Seller,
    Weight,
    Dimensions,
    Attributes,
    Variants,
    Tags,
    MetaTitle,
    MetaDescription,
    IsDigital,
    RequiresShipping,
    Images,
    Unread, ///< what is wrong with the line as a line: a JSON list of problems
    Count
};

/// One product as a file describes it: text, as the database reads and checks it.
class ImportLine
{
public:
    qint64 line = 0;

    [[nodiscard]] std::optional<QByteArray> &operator[](ImportCell cell) { return m_cells.at(std::size_t(cell)); }
    [[nodiscard]] const std::optional<QByteArray> &operator[](ImportCell cell) const { return m_cells.at(std::size_t(cell)); }
    void addProblem(const QString &field, const QString &problem, const QString &value = {});
    /// Appends the line as COPY's text format has it.
    void appendTo(QByteArray &copy) const;

private:
    std::array<std::optional<QByteArray>, std::size_t(ImportCell::Count)> m_cells;
};

/// What a file said that is not taken over, or not as it stands.
struct ImportRemarks {
    qint64 stockUnits = 0; ///< in its stock column; stock moves by movements only
    qint64 splitProducts = 0; ///< products that became several, for their variants have several prices
};

/// Makes the lines of products out of the records of a file, in flat memory. Any thread.
class ImportLineMaker
{
public:
    using Taker = std::function<void(const ImportLine &line)>;

    virtual ~ImportLineMaker() = default;
    [[nodiscard]] static std::unique_ptr<ImportLineMaker> make(const ImportMapping &mapping, const Taker &taker);

    virtual void add(const ImportCsvRecord &record) = 0;
    /// The file has ended.
    virtual void finish() {}
    [[nodiscard]] const ImportRemarks &remarks() const { return m_remarks; }

protected:
    ImportRemarks m_remarks;
};

/// A web address for these words: small letters, digits, single hyphens; empty when nothing of that is in them.
[[nodiscard]] QString handleOf(const QString &words);
