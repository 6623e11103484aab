// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/import_lines.h"

#include "models/catalog/import_cells.h"
#include "models/catalog/import_shopify.h"
#include "models/list/csv_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace {

// A line a product: our own files, and those that a person mapped.
class PlainLines final : public ImportLineMaker
{
public:
    PlainLines(const ImportMapping &mapping, Taker taker)
        : m_mapping(mapping)
        , m_taker(std::move(taker))
        , m_isOwn(mapping.kind == ImportKind::Own)
    {
        for (const QString &target : mapping.targets)
            m_cells << importCellOf(target);
    }

    void add(const ImportCsvRecord &record) override
    {
        ImportLine line;
        line.line = record.line;
        if (const qsizetype count = filledCells(record); count > m_cells.size() || record.cells.size() < m_cells.size())
            line.addProblem({}, count > m_cells.size() ? QStringLiteral("too_many_cells") : QStringLiteral("too_few_cells"), QString::number(count));
        QJsonObject attributes;
        for (qsizetype i = 0; i < qMin(m_cells.size(), record.cells.size()); ++i) {
            if (m_mapping.targets.at(i) == QLatin1String("attribute"))
                addAttribute(attributes, m_mapping.headers.at(i), record.cells.at(i).text);
            else if (m_cells.at(i))
                line[*m_cells.at(i)] = read(*m_cells.at(i), record.cells.at(i));
        }
        if (!attributes.isEmpty())
            line[ImportCell::Attributes] = importJson(attributes);
        if (!line[ImportCell::Handle])
            line[ImportCell::NewHandle] = newHandle(line);
        m_taker(line);
    }

private:
    static qsizetype filledCells(const ImportCsvRecord &record)
    {
        qsizetype count = record.cells.size();
        while (count > 0 && record.cells.at(count - 1).text.isEmpty())
            --count;
        return count;
    }

    static void addAttribute(QJsonObject &attributes, const QString &name, const QByteArray &text)
    {
        if (const QString value = QString::fromUtf8(text).trimmed(); !value.isEmpty())
            attributes.insert(name, value);
    }

    std::optional<QByteArray> read(ImportCell cell, const ImportCsvCell &source) const
    {
        if (m_isOwn && importIsProse(cell)) {
            if (source.text.isEmpty() && !source.isQuoted)
                return {};
            return CsvText::original(source.text);
        }
        const QByteArray text = m_isOwn ? CsvText::original(source.text).trimmed() : source.text.trimmed();
        if (text.isEmpty())
            return {};
        switch (cell) {
        case ImportCell::Status:
        case ImportCell::Currency: return text.toUpper();
        case ImportCell::Tags: return importTags(text);
        case ImportCell::Images: return text.startsWith('[') ? text : importAddresses(text);
        case ImportCell::IsDigital:
        case ImportCell::RequiresShipping: return importYesNo(text);
        case ImportCell::Weight: return importWhole(text);
        default: return text;
        }
    }

    static std::optional<QByteArray> newHandle(const ImportLine &line)
    {
        QStringList words;
        for (const ImportCell cell : {ImportCell::Name, ImportCell::Sku}) {
            const QString word = line[cell] ? handleOf(QString::fromUtf8(*line[cell])) : QString();
            if (!word.isEmpty())
                words << word;
        }
        return words.isEmpty() ? std::optional<QByteArray>() : words.join(QLatin1Char('-')).toLatin1();
    }

    const ImportMapping m_mapping;
    const Taker m_taker;
    const bool m_isOwn;
    QList<std::optional<ImportCell>> m_cells;
};

void appendCopied(QByteArray &copy, const std::optional<QByteArray> &cell)
{
    if (!cell) {
        copy.append("\\N");
        return;
    }
    for (const char c : *cell) {
        switch (c) {
        case '\\': copy.append("\\\\"); break;
        case '\n': copy.append("\\n"); break;
        case '\r': copy.append("\\r"); break;
        case '\t': copy.append("\\t"); break;
        default: copy.append(c);
        }
    }
}

} // namespace

void ImportLine::addProblem(const QString &field, const QString &problem, const QString &value)
{
    auto &unread = (*this)[ImportCell::Unread];
    QJsonArray problems = unread ? QJsonDocument::fromJson(*unread).array() : QJsonArray();
    problems.append(QJsonObject{{QStringLiteral("field"), field}, {QStringLiteral("problem"), problem}, {QStringLiteral("value"), value}});
    unread = QJsonDocument(problems).toJson(QJsonDocument::Compact);
}

void ImportLine::appendTo(QByteArray &copy) const
{
    copy.append(QByteArray::number(line));
    for (const auto &cell : m_cells) {
        copy.append('\t');
        appendCopied(copy, cell);
    }
    copy.append('\n');
}

std::unique_ptr<ImportLineMaker> ImportLineMaker::make(const ImportMapping &mapping, const Taker &taker)
{
    if (mapping.kind == ImportKind::Shopify)
        return std::make_unique<ShopifyLines>(mapping, taker);
    return std::make_unique<PlainLines>(mapping, taker);
}
