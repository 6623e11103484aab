// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/disk_space.h"
#include "models/core/money.h"
#include "models/db/connection.h"
#include "models/list/atomic_file.h"
#include "models/list/list_export.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <xlsxwriter.h>

#include <array>
#include <cerrno>
#include <cmath>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(XlsxFile)
};

constexpr lxw_row_t rowsOfASheet = LXW_ROW_MAX;
constexpr qsizetype longestText = 32'767;
constexpr qint64 largestExact = 999'999'999'999'999; // a spreadsheet keeps fifteen digits
constexpr int rowsBetweenLooks = 1000;
constexpr double daysTo1970 = 25'569;
constexpr double millisecondsOfADay = 86'400'000;

// A spreadsheet refuses the whole file for one of these, and half a text is better than none.
QByteArray showable(QByteArrayView value)
{
    QByteArray text = value.toByteArray();
    for (char &c : text) {
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r')
            c = '?';
    }
    if (text.size() > longestText) // bytes are at least as many as characters
        text = QString::fromUtf8(text).left(longestText - 1).append(QChar(0x2026)).toUtf8();
    return text;
}

double widthOf(ColumnType type)
{
    switch (type) {
    case ColumnType::Time: return 19;
    case ColumnType::Date:
    case ColumnType::Money:
    case ColumnType::Status: return 13;
    case ColumnType::Integer:
    case ColumnType::Decimal:
    case ColumnType::YesNo: return 9;
    case ColumnType::Text:
    case ColumnType::Key: break;
    }
    return 24;
}

// What Excel takes as the name of a sheet.
QByteArray sheetName(const QString &name, int number)
{
    static const QRegularExpression refused(QStringLiteral("[\\[\\]:*?/\\\\']"));
    QString clean = name.isEmpty() ? QStringLiteral("List") : QString(name).remove(refused).left(24);
    return (number == 1 ? clean : QStringLiteral("%1 %2").arg(clean).arg(number)).toUtf8();
}

class XlsxFile final : public RowSink
{
public:
    explicit XlsxFile(const ExportTarget &target)
        : m_columns(target.columns)
        , m_name(target.name)
        , m_file(target.path)
        , m_folder(QFile::encodeName(QFileInfo(target.path).absolutePath()))
    {
    }
    ~XlsxFile() override
    {
        if (m_book != nullptr)
            lxw_workbook_free(m_book);
    }

    Result<void> begin()
    {
        if (auto opened = m_file.open(); !opened)
            return opened;
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.use_zip64 = LXW_TRUE; // without it a sheet ends at four gigabytes
        options.tmpdir = m_folder.data(); // where there is room for the file there is room for its parts
        m_book = workbook_new_opt(m_file.temporaryPath().constData(), &options);
        if (m_book == nullptr)
            return failure(m_file.errorOf(errno));
        m_title = workbook_add_format(m_book);
        format_set_bold(m_title);
        m_time = format("yyyy-mm-dd hh:mm:ss");
        m_date = format("yyyy-mm-dd");
        m_count = format("#,##0");
        m_decimals = {format("#,##0"), format("#,##0.0"), format("#,##0.00"), format("#,##0.000"), format("#,##0.0000")};
        return addSheet();
    }

    Result<void> row(const RowView &row) override
    {
        if (m_row == rowsOfASheet) {
            endSheet();
            if (auto added = addSheet(); !added)
                return added;
        }
        for (int i = 0; i < m_columns.size(); ++i) {
            if (!row.isNull(i + 1)) // the first is the key
                writeCell(row, i);
            else if (i == 0 && row.isNull(0))
                worksheet_write_string(m_sheet, m_row, 0, Tr::tr("Total").toUtf8().constData(), m_title);
        }
        return ++m_row % rowsBetweenLooks == 0 ? look() : Result<void>();
    }

    Result<void> finish() override
    {
        endSheet();
        if (auto looked = look(); !looked)
            return looked;
        if (auto room = lookForRoom(); !room)
            return room;
        errno = 0;
        const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
        if (error != LXW_NO_ERROR)
            return failure(m_file.errorOf(errno != 0 ? errno : ENOSPC));
        return m_file.commit();
    }

private:
    lxw_format *format(const char *number)
    {
        lxw_format *made = workbook_add_format(m_book);
        format_set_num_format(made, number);
        return made;
    }

    Result<void> addSheet()
    {
        m_sheet = workbook_add_worksheet(m_book, sheetName(m_name, ++m_sheets).constData());
        if (m_sheet == nullptr)
            return failure(m_file.errorOf(errno != 0 ? errno : ENOSPC));
        worksheet_freeze_panes(m_sheet, 1, 0);
        for (int i = 0; i < m_columns.size(); ++i) {
            const ExportColumn &column = m_columns.at(i);
            worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), widthOf(column.type), nullptr);
            //: The title of a column of moments. They are in UTC.
            const QString title = column.type == ColumnType::Time ? Tr::tr("%1 (UTC)").arg(column.title) : column.title;
            worksheet_write_string(m_sheet, 0, lxw_col_t(i), showable(title.toUtf8()).constData(), m_title);
        }
        m_row = 1;
        return {};
    }

    void endSheet()
    {
        if (!m_columns.isEmpty())
            worksheet_autofilter(m_sheet, 0, 0, m_row - 1, lxw_col_t(m_columns.size() - 1));
    }

    void writeCell(const RowView &row, int i)
    {
        const ExportColumn &column = m_columns.at(i);
        const QByteArrayView value = row.bytes(i + 1);
        const auto cell = lxw_col_t(i);
        switch (column.type) {
        case ColumnType::Money: {
            const int digits = column.currency < 0 ? 2 : digitsOf(row.bytes(column.currency + 1));
            const qint64 minor = value.toByteArray().toLongLong();
            if (std::abs(minor) <= largestExact) {
                worksheet_write_number(m_sheet, m_row, cell, double(minor) / std::pow(10.0, digits), m_decimals[size_t(digits)]);
            } else {
                QByteArray exact;
                appendDecimal(exact, value, digits);
                worksheet_write_string(m_sheet, m_row, cell, exact.constData(), nullptr);
            }
            break;
        }
        case ColumnType::Time: {
            // The library's own dates are taken apart and put together again for each cell.
            const double days = double(value.toByteArray().toLongLong()) / millisecondsOfADay;
            worksheet_write_number(m_sheet, m_row, cell, daysTo1970 + days, m_time);
            break;
        }
        case ColumnType::Decimal:
            worksheet_write_number(m_sheet, m_row, cell, double(value.toByteArray().toLongLong()) / 1000, m_decimals[1]);
            break;
        case ColumnType::Integer: {
            const qint64 number = value.toByteArray().toLongLong();
            if (std::abs(number) <= largestExact)
                worksheet_write_number(m_sheet, m_row, cell, double(number), m_count);
            else
                worksheet_write_string(m_sheet, m_row, cell, value.toByteArray().constData(), nullptr);
            break;
        }
        case ColumnType::Date: {
            const QDate date = QDate::fromString(QString::fromLatin1(value), Qt::ISODate);
            if (date.isValid())
                worksheet_write_number(m_sheet, m_row, cell, daysTo1970 + double(QDate(1970, 1, 1).daysTo(date)), m_date);
            break;
        }
        case ColumnType::YesNo:
            worksheet_write_boolean(m_sheet, m_row, cell, value == "true", nullptr);
            break;
        case ColumnType::Status:
            if (const auto word = column.words.constFind(value.toByteArray()); word != column.words.cend()) {
                worksheet_write_string(m_sheet, m_row, cell, word->toUtf8().constData(), nullptr);
                break;
            }
            [[fallthrough]];
        case ColumnType::Text:
        case ColumnType::Key:
            // A string cell is never a formula, whatever it begins with.
            worksheet_write_string(m_sheet, m_row, cell, showable(value).constData(), nullptr);
        }
    }

    int digitsOf(QByteArrayView currency)
    {
        if (currency != m_currency) {
            m_currency = currency.toByteArray();
            m_digits = minorDigits(QString::fromUtf8(m_currency));
        }
        return m_digits;
    }

    // The library does not look whether its rows reached the disk.
    Result<void> look()
    {
        errno = 0;
        if (std::fflush(m_sheet->optimize_tmpfile) == 0 && std::ferror(m_sheet->optimize_tmpfile) == 0)
            return {};
        return failure(m_file.errorOf(errno != 0 ? errno : ENOSPC));
    }

    // Nor, at the end, whether the copy it makes of them did: there has to be room for that beforehand.
    Result<void> lookForRoom()
    {
        const qint64 copy = qint64(std::ftell(m_sheet->optimize_tmpfile));
        const auto free = freeDiskSpace(QString::fromLocal8Bit(m_folder));
        if (free && *free < copy + copy / 2)
            return failure(m_file.errorOf(ENOSPC));
        return {};
    }

    QList<ExportColumn> m_columns;
    QString m_name;
    AtomicFile m_file;
    QByteArray m_folder;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_title = nullptr;
    lxw_format *m_time = nullptr;
    lxw_format *m_date = nullptr;
    lxw_format *m_count = nullptr;
    std::array<lxw_format *, 5> m_decimals{};
    lxw_row_t m_row = 0;
    int m_sheets = 0;
    QByteArray m_currency;
    int m_digits = 2;
};

} // namespace

RowSinkMaker xlsxFile(const ExportTarget &target)
{
    return [target]() -> Result<std::unique_ptr<RowSink>> {
        auto file = std::make_unique<XlsxFile>(target);
        if (auto begun = file->begin(); !begun)
            return failure(begun.error());
        return file;
    };
}
