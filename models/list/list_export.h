// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/background_tasks.h"
#include "models/list/list_definition.h"
#include "models/list/page_source.h"

#include <QTimeZone>

/// A column of a file, in the file's order; its values come from the row's column of the same place, as text.
struct ExportColumn {
    QString id;
    QString title;
    ColumnType type = ColumnType::Text;
    int currency = -1; ///< Money: the place of the column with its currency
    bool isCompanion = false; ///< a currency that nobody asked for: where amounts are written with it, it is left out
    QHash<QByteArray, QString> words = {}; ///< Status: what people call the codes
};

/// The columns of a file that shows these columns of a list: each amount is followed by its currency, unless that is
/// among them anyway.
[[nodiscard]] QList<ExportColumn> exportColumns(const ListDefinition &definition, const QStringList &shown);
[[nodiscard]] QStringList columnIds(const QList<ExportColumn> &columns);

/// Where and how a list is written.
struct ExportTarget {
    QString path;
    QString name; ///< what the list is called: "Orders"
    QList<ExportColumn> columns;
    QTimeZone zone = QTimeZone::systemTimeZone();
};

/// CSV for other programs: amounts as decimal numbers, times as ISO 8601 with their zone, codes as the database has
/// them, texts that no spreadsheet runs, and all of it read back unchanged.
[[nodiscard]] RowSinkMaker csvFile(const ExportTarget &target);
/// A workbook for people: amounts and times are numbers with a format, times in UTC as the title says, words for codes. A
/// sheet that is full goes on in the next.
[[nodiscard]] RowSinkMaker xlsxFile(const ExportTarget &target);

/// Moments as ISO 8601 with the offset of a zone. Asks the zone once an hour of the data's time.
class IsoTimes
{
public:
    explicit IsoTimes(QTimeZone zone)
        : m_zone(std::move(zone))
    {
    }
    /// "2026-03-12T14:52:07+01:00".
    void append(QByteArray &line, qint64 milliseconds);

private:
    QTimeZone m_zone;
    qint64 m_hour = std::numeric_limits<qint64>::min();
    int m_offset = 0;
};

/// Appends an amount in minor units as a decimal number: "-1234.50".
void appendDecimal(QByteArray &line, QByteArrayView minor, int digits);

/// Reads a list from end to end into a file, as a job of the list's person.
void startExport(BackgroundTasks &tasks, PageSource &source, const QString &title, const ListReading &reading, qint64 expected,
                 const QString &path, const RowSinkMaker &maker, const std::function<QString(qint64 rows)> &sentence);
