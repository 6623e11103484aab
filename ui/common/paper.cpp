// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/paper.h"

#include "ui/common/barcode.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace {

constexpr int resolution = 600;
// millimetres
constexpr qreal margin = 18;
constexpr qreal numberWidth = 26;
constexpr qreal sumWidth = 70;
constexpr qreal codeWidth = 62;
constexpr qreal footHeight = 6;
constexpr qreal lineHeight = 5;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

constexpr int topLeft = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
constexpr int topRight = Qt::AlignRight | Qt::AlignTop;

} // namespace

QFont paperFont(qreal points, QFont::Weight weight)
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

Paper::Paper(QPagedPaintDevice &device, QPainter &painter, QString foot, QString continued)
    : m_device(device)
    , m_painter(painter)
    , m_foot(std::move(foot))
    , m_continued(std::move(continued))
    , m_mm(painter.device()->logicalDpiX() / 25.4)
    , m_page(margin * m_mm, margin * m_mm, painter.device()->width() - 2 * margin * m_mm, painter.device()->height() - 2 * margin * m_mm)
    , m_y(m_page.y())
{
}

void Paper::head(const QString &shop, const QString &title, const QStringList &lines, const QString &code)
{
    const QRectF place(m_page.right() - codeWidth * m_mm, m_y, codeWidth * m_mm, 14 * m_mm);
    if (const std::optional<Barcode> barcode = Barcode::of(code))
        barcode->paint(m_painter, place);
    write({place.x(), place.bottom() + m_mm, place.width(), lineHeight * m_mm}, font(Size::Small), code, Qt::AlignHCenter | Qt::AlignTop);

    const qreal wide = m_page.width() - (codeWidth + 8) * m_mm;
    m_y += write({m_page.x(), m_y, wide, 8 * m_mm}, font(Size::Body), shop, topLeft) + 2 * m_mm;
    m_y += write({m_page.x(), m_y, wide, 12 * m_mm}, font(Size::Title, QFont::DemiBold), title, topLeft) + 2 * m_mm;
    m_y += write({m_page.x(), m_y, wide, 40 * m_mm}, font(Size::Body), lines.join(u'\n'), topLeft);
    m_y = qMax(m_y, place.bottom() + lineHeight * m_mm) + 10 * m_mm;
}

void Paper::blocks(const QString &leftTitle, const QStringList &left, const QString &rightTitle, const QStringList &right)
{
    const qreal wide = m_page.width() / 2 - 4 * m_mm;
    const auto block = [&](qreal x, const QString &title, const QStringList &lines) {
        qreal height = 0;
        if (!title.isEmpty())
            height += write({x, m_y, wide, lineHeight * m_mm}, font(Size::Small, QFont::DemiBold), title, topLeft) + m_mm;
        return height + write({x, m_y + height, wide, 60 * m_mm}, font(Size::Body), lines.join(u'\n'), topLeft);
    };
    const qreal first = block(m_page.x(), leftTitle, left);
    const qreal second = right.isEmpty() ? 0 : block(m_page.center().x() + 4 * m_mm, rightTitle, right);
    m_y += qMax(first, second) + 10 * m_mm;
}

void Paper::columns(const QStringList &titles)
{
    m_columns = titles;
    paintColumns();
}

void Paper::row(const QString &name, const QString &detail, const QStringList &numbers)
{
    const QFont main = font(Size::Body, QFont::Medium);
    const qreal nameHeight = heightOf(name, main, nameWidth());
    const qreal detailHeight = detail.isEmpty() ? 0 : heightOf(detail, font(Size::Small), nameWidth());
    const qreal height = nameHeight + detailHeight + 2 * m_mm;
    need(height);
    write({m_page.x(), m_y, nameWidth(), nameHeight + m_mm}, main, name, topLeft);
    if (!detail.isEmpty())
        write({m_page.x(), m_y + nameHeight, nameWidth(), detailHeight + m_mm}, font(Size::Small), detail, topLeft);
    for (int i = 0; i < numbers.size(); ++i) {
        const bool isLast = i + 1 == numbers.size();
        write({numberLeft(i), m_y, numberWidth * m_mm, 6 * m_mm}, font(Size::Body, isLast ? QFont::DemiBold : QFont::Normal), numbers[i], topRight);
    }
    m_y += height;
    rule();
}

void Paper::sum(const QString &word, const QString &amount, bool isStrong)
{
    m_columns.clear(); // the table is over: a new page does not begin it again
    need(6 * m_mm);
    const QFont weight = font(Size::Body, isStrong ? QFont::DemiBold : QFont::Normal);
    const qreal left = m_page.right() - sumWidth * m_mm;
    write({left, m_y, (sumWidth - 32) * m_mm, 6 * m_mm}, weight, word, Qt::AlignLeft | Qt::AlignTop);
    write({m_page.right() - 40 * m_mm, m_y, 40 * m_mm, 6 * m_mm}, weight, amount, topRight);
    m_y += 6 * m_mm;
}

void Paper::paragraph(const QString &text, Size size)
{
    m_columns.clear();
    const qreal height = heightOf(text, font(size), m_page.width());
    need(height);
    m_y += write({m_page.x(), m_y, m_page.width(), height + m_mm}, font(size), text, topLeft) + 2 * m_mm;
}

void Paper::gap(qreal millimetres)
{
    m_y += millimetres * m_mm;
}

void Paper::end()
{
    paintFoot();
}

QFont Paper::font(Size size, QFont::Weight weight) const
{
    return paperFont(size == Size::Title ? 18 : size == Size::Body ? 9.5
                                                                   : 7.5,
                     weight);
}

qreal Paper::write(const QRectF &place, const QFont &textFont, const QString &text, int flags)
{
    m_painter.setFont(textFont);
    QRectF used;
    m_painter.drawText(place, flags, text, &used);
    return used.height();
}

qreal Paper::heightOf(const QString &text, const QFont &textFont, qreal width) const
{
    m_painter.setFont(textFont);
    return m_painter.boundingRect(QRectF(0, 0, width, m_page.height()), topLeft, text).height();
}

void Paper::need(qreal height)
{
    if (m_y + height <= m_page.bottom() - (footHeight + 2) * m_mm)
        return;
    paintFoot();
    m_device.newPage();
    ++m_number;
    m_y = m_page.y();
    m_y += write({m_page.x(), m_y, m_page.width(), lineHeight * m_mm}, font(Size::Small), m_continued, topLeft) + 4 * m_mm;
    if (!m_columns.isEmpty())
        paintColumns();
}

void Paper::paintColumns()
{
    const QFont head = font(Size::Small, QFont::DemiBold);
    const QStringList numbers = m_columns.mid(1);
    write({m_page.x(), m_y, nameWidth(), lineHeight * m_mm}, head, m_columns.first(), topLeft);
    for (int i = 0; i < numbers.size(); ++i)
        write({numberLeft(i), m_y, numberWidth * m_mm, lineHeight * m_mm}, head, numbers[i], topRight);
    m_y += 6 * m_mm;
    rule();
}

void Paper::rule()
{
    m_painter.fillRect(QRectF(m_page.x(), m_y - 0.5 * m_mm, m_page.width(), 0.15 * m_mm), Qt::gray);
    m_y += m_mm;
}

void Paper::paintFoot()
{
    write({m_page.x(), m_page.bottom() - footHeight * m_mm, m_page.width(), footHeight * m_mm}, font(Size::Small),
          Tr::tr("%1 · page %2").arg(m_foot, Format::count(m_number)), Qt::AlignHCenter | Qt::AlignBottom);
}

qreal Paper::nameWidth() const
{
    return numberLeft(0) - m_page.x() - 2 * m_mm;
}

qreal Paper::numberLeft(int column) const
{
    return m_page.right() - qreal(m_columns.size() - 1 - column) * numberWidth * m_mm;
}

void paintPapers(QPagedPaintDevice &device, int count, const std::function<void(QPagedPaintDevice &, QPainter &, int)> &paintOne)
{
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageMargins({});
    QPainter painter(&device);
    painter.setPen(Qt::black);
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            device.newPage();
        paintOne(device, painter, i);
    }
}

Result<void> writePdf(const QString &path, const QString &title, const std::function<void(QPagedPaintDevice &)> &paint)
{
    QSaveFile file(path);
    const auto refused = [&]() -> Result<void> {
        return failure(Error::Kind::InvalidInput, Tr::tr("The file cannot be written: %1").arg(file.errorString()), path);
    };
    if (!file.open(QIODevice::WriteOnly))
        return refused();
    {
        QPdfWriter writer(&file);
        writer.setResolution(resolution);
        writer.setTitle(title);
        paint(writer);
    }
    return file.commit() ? Result<void>() : refused();
}
