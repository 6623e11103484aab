// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/printed_list.h"

#include "models/db/connection.h"
#include "models/list/atomic_file.h"
#include "models/list/list_sql.h"
#include "ui/common/format.h"
#include "ui/common/paper.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QIODevice>
#include <QLocale>
#include <QPdfWriter>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PrintedList)
};

constexpr int mostUpright = 6;
constexpr qreal titlePoints = 14;
constexpr qreal bodyPoints = 8;
constexpr qreal rowHeight = 1.55; // of a line
constexpr int resolution = 300;

// Shares of the width, as on the screen.
qreal shareOf(const ExportColumn &column)
{
    if (column.isCompanion)
        return 0; // amounts say it themselves
    switch (column.type) {
    case ColumnType::Status: return 1.3;
    case ColumnType::Money: return 1.3;
    case ColumnType::Time: return 1.7;
    case ColumnType::Date: return 1.1;
    case ColumnType::Integer: return 0.8;
    case ColumnType::Decimal: return 0.8;
    case ColumnType::YesNo: return 0.7;
    case ColumnType::Text:
    case ColumnType::Key: break;
    }
    return 2;
}

bool isNumber(ColumnType type)
{
    return type == ColumnType::Money || type == ColumnType::Integer || type == ColumnType::Decimal;
}

// Lets the document's writer write into a file that appears when it is whole.
class FileDevice final : public QIODevice
{
public:
    explicit FileDevice(const QString &path)
        : m_file(path)
    {
    }
    Result<void> begin()
    {
        QIODevice::open(QIODevice::WriteOnly);
        return m_file.open();
    }
    Result<void> commit()
    {
        if (m_problem)
            return failure(*m_problem);
        return m_file.commit();
    }
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        // The writer does not look; the next row does.
        if (!m_problem) {
            if (auto written = m_file.write(QByteArrayView(data, size)); !written)
                m_problem = written.error();
        }
        return size;
    }

private:
    AtomicFile m_file;
    std::optional<Error> m_problem;
};

class PdfFile final : public RowSink
{
public:
    PdfFile(const ExportTarget &target, const PageTitle &title, qint64 rows)
        : m_columns(target.columns)
        , m_device(target.path)
        , m_writer(&m_device)
        , m_pages(m_writer, title, target.columns)
    {
        m_pages.setRows(rows);
        m_writer.setTitle(title.title);
        m_writer.setCreator(QStringLiteral("Backroom"));
        m_writer.setResolution(resolution);
        m_writer.setPageLayout(pageLayoutFor(m_columns.size()));
    }
    Result<void> begin()
    {
        if (auto opened = m_device.begin(); !opened)
            return opened;
        if (!m_pages.begin())
            return failure(Error::Kind::Internal, Tr::tr("The document could not be made."));
        return {};
    }
    Result<void> row(const RowView &row) override
    {
        QStringList cells = printedCells(row, m_columns);
        const bool isSum = row.isNull(0);
        if (isSum && cells.first().isEmpty())
            cells.first() = Tr::tr("Total");
        m_pages.addRow(cells, isSum ? PrintedList::Weight::Sum : PrintedList::Weight::Body);
        if (m_device.problem())
            return failure(*m_device.problem());
        return {};
    }
    Result<void> finish() override
    {
        m_pages.end();
        return m_device.commit();
    }

private:
    QList<ExportColumn> m_columns;
    FileDevice m_device;
    QPdfWriter m_writer;
    PrintedList m_pages;
};

} // namespace

QPageLayout pageLayoutFor(qsizetype columns)
{
    const QLocale::Country country = QLocale::system().country();
    const bool letter = country == QLocale::UnitedStates || country == QLocale::Canada;
    return {QPageSize(letter ? QPageSize::Letter : QPageSize::A4), columns > mostUpright ? QPageLayout::Landscape : QPageLayout::Portrait,
            QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter};
}

QStringList printedCells(const RowView &row, const QList<ExportColumn> &columns)
{
    QStringList cells;
    cells.reserve(columns.size());
    for (int i = 0; i < columns.size(); ++i) {
        const ExportColumn &column = columns.at(i);
        if (row.isNull(i + 1)) { // the first is the key
            cells << QString();
            continue;
        }
        const QString text = QString::fromUtf8(row.bytes(i + 1));
        switch (column.type) {
        case ColumnType::Money:
            cells << Format::money(text.toLongLong(), column.currency < 0 ? QString() : QString::fromUtf8(row.bytes(column.currency + 1)));
            break;
        case ColumnType::Time:
            cells << QLocale().toString(listValue(column.type, text).toDateTime().toLocalTime(), QLocale::ShortFormat);
            break;
        case ColumnType::Date:
            cells << QLocale().toString(listValue(column.type, text).toDate(), QLocale::ShortFormat);
            break;
        case ColumnType::Integer: cells << Format::count(text.toLongLong()); break;
        case ColumnType::Decimal: cells << Format::decimal(text.toLongLong()); break;
        case ColumnType::YesNo: cells << (text == QLatin1String("true") ? Tr::tr("Yes") : Tr::tr("No")); break;
        case ColumnType::Status: cells << column.words.value(text.toUtf8(), text); break;
        case ColumnType::Text:
        case ColumnType::Key: cells << text.simplified(); break;
        }
    }
    return cells;
}

PrintedList::PrintedList(QPagedPaintDevice &device, PageTitle title, QList<ExportColumn> columns)
    : m_device(device)
    , m_title(std::move(title))
    , m_columns(std::move(columns))
    , m_bodyFont(paperFont(bodyPoints, QFont::Normal))
    , m_headFont(paperFont(bodyPoints, QFont::DemiBold))
{
}

PrintedList::~PrintedList()
{
    if (m_painter.isActive())
        m_painter.end();
}

bool PrintedList::begin()
{
    if (!m_painter.begin(&m_device))
        return false;
    m_area = QRectF(0, 0, m_painter.viewport().width(), m_painter.viewport().height());
    const QFontMetricsF metrics(m_bodyFont, &m_device);
    m_line = metrics.height() * rowHeight;
    m_ascent = (m_line - metrics.height()) / 2 + metrics.ascent();
    qreal shares = 0;
    for (const ExportColumn &column : std::as_const(m_columns))
        shares += shareOf(column);
    qreal left = m_area.left();
    for (const ExportColumn &column : std::as_const(m_columns)) {
        m_lefts << left;
        const qreal width = m_area.width() * shareOf(column) / shares;
        m_widths << width - metrics.averageCharWidth();
        left += width;
    }
    beginPage();
    return true;
}

void PrintedList::drawCell(int column, qreal top, const QString &text)
{
    if (text.isEmpty() || m_columns.at(column).isCompanion)
        return;
    const QFontMetricsF metrics(m_painter.font(), &m_device);
    const qreal width = m_widths.at(column);
    qreal advance = metrics.horizontalAdvance(text);
    QString shown = text;
    if (advance > width) {
        shown = metrics.elidedText(text, Qt::ElideRight, width);
        advance = metrics.horizontalAdvance(shown);
    }
    const qreal left = m_lefts.at(column) + (isNumber(m_columns.at(column).type) ? width - advance : 0);
    m_painter.drawText(QPointF(left, top + m_ascent), shown);
}

void PrintedList::beginPage()
{
    if (m_page > 0)
        m_device.newPage();
    ++m_page;
    m_y = m_area.top();
    m_painter.setPen(Qt::black);
    if (m_page == 1) {
        const QFont font = paperFont(titlePoints, QFont::DemiBold);
        const QFontMetricsF metrics(font, &m_device);
        m_painter.setFont(font);
        m_painter.drawText(QPointF(m_area.left(), m_y + metrics.ascent()), metrics.elidedText(m_title.title, Qt::ElideRight, m_area.width()));
        m_y += metrics.height();
        m_painter.setFont(m_bodyFont);
        m_painter.setPen(Qt::darkGray);
        const QFontMetricsF body(m_bodyFont, &m_device);
        m_painter.drawText(QPointF(m_area.left(), m_y + m_ascent), body.elidedText(m_title.subtitle, Qt::ElideRight, m_area.width()));
        m_y += 2 * m_line;
    }
    m_painter.setFont(m_headFont);
    m_painter.setPen(Qt::black);
    for (int i = 0; i < m_columns.size(); ++i)
        drawCell(i, m_y, m_columns.at(i).title);
    m_y += m_line;
    m_painter.drawLine(QPointF(m_area.left(), m_y), QPointF(m_area.right(), m_y));
    m_painter.setFont(m_bodyFont);
    if (m_page == 1 && m_rows >= 0) {
        // the pages behind the first have no title, and so more room
        const int first = rowsOfThisPage();
        const qreal here = std::exchange(m_y, m_area.top() + m_line);
        const int further = qMax(1, rowsOfThisPage());
        m_y = here;
        m_allPages = 1 + int((qMax<qint64>(0, m_rows - first) + further - 1) / further);
    }
}

int PrintedList::rowsOfThisPage() const
{
    int rows = 0;
    for (qreal y = m_y; y + 2 * m_line <= m_area.bottom(); y += m_line)
        ++rows;
    return rows;
}

void PrintedList::endPage()
{
    m_painter.setFont(m_bodyFont);
    m_painter.setPen(Qt::darkGray);
    const QString page = QLocale().toString(m_page);
    const QString number = m_allPages > 0 ? Tr::tr("Page %1 of %2").arg(page, QLocale().toString(m_allPages)) : Tr::tr("Page %1").arg(page);
    const QFontMetricsF metrics(m_bodyFont, &m_device);
    m_painter.drawText(QPointF(m_area.right() - metrics.horizontalAdvance(number), m_area.bottom() - metrics.descent()), number);
    m_painter.setPen(Qt::black);
}

void PrintedList::addRow(const QStringList &cells, Weight weight)
{
    if (isFull()) {
        endPage();
        beginPage();
    }
    m_painter.setFont(weight == Weight::Sum ? m_headFont : m_bodyFont);
    for (int i = 0; i < m_columns.size(); ++i)
        drawCell(i, m_y, cells.value(i));
    m_y += m_line;
    m_painter.setPen(Qt::lightGray);
    m_painter.drawLine(QPointF(m_area.left(), m_y), QPointF(m_area.right(), m_y));
    m_painter.setPen(Qt::black);
}

void PrintedList::end()
{
    endPage();
    m_painter.end();
}

RowSinkMaker pdfFile(const ExportTarget &target, const PageTitle &title, qint64 rows)
{
    return [target, title, rows]() -> Result<std::unique_ptr<RowSink>> {
        auto file = std::make_unique<PdfFile>(target, title, rows);
        if (auto begun = file->begin(); !begun)
            return failure(begun.error());
        return file;
    };
}
