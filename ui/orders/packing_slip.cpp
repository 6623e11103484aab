// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/packing_slip.h"

#include "ui/common/barcode.h"
#include "ui/common/card_parts.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/orders/order_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace {

constexpr int resolution = 600;
constexpr qreal margin = 18; // mm
constexpr qreal numberWidth = 26; // mm
constexpr qreal bodyPoints = 10;
constexpr qreal smallPoints = 8;
constexpr qreal titlePoints = 18;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PackingSlip)
};

QFont font(qreal points, QFont::Weight weight = QFont::Normal)
{
    QFont result = Theme::font(TypeSize::Body, weight);
    result.setPointSizeF(points);
    return result;
}

// One order's pages.
class Slip
{
public:
    Slip(QPagedPaintDevice &device, QPainter &painter, const QString &shop, const OrderDetail &order)
        : m_device(device)
        , m_painter(painter)
        , m_shop(shop)
        , m_order(order)
        , m_mm(painter.device()->logicalDpiX() / 25.4)
        , m_page(margin * m_mm, margin * m_mm, painter.device()->width() - 2 * margin * m_mm, painter.device()->height() - 2 * margin * m_mm)
        , m_y(m_page.y())
    {
    }

    void paint()
    {
        paintHead();
        paintColumns();
        for (const OrderItem &item : m_order.items)
            paintItem(item);
        for (const QString &note : {m_order.giftMessage, m_order.specialInstructions}) {
            if (!note.isEmpty() && m_y < m_page.bottom() - 34 * m_mm)
                m_y += write({m_page.x(), m_y + 4 * m_mm, m_page.width(), 24 * m_mm}, font(bodyPoints), note) + 4 * m_mm;
        }
        paintFoot();
    }

private:
    qreal write(const QRectF &place, const QFont &textFont, const QString &text, int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap)
    {
        m_painter.setFont(textFont);
        QRectF used;
        m_painter.drawText(place, flags, text, &used);
        return used.height();
    }

    void paintHead()
    {
        const QRectF code(m_page.right() - 62 * m_mm, m_y, 62 * m_mm, 14 * m_mm);
        if (const std::optional<Barcode> barcode = Barcode::of(m_order.number))
            barcode->paint(m_painter, code);
        write({code.x(), code.bottom() + m_mm, code.width(), 5 * m_mm}, font(smallPoints), m_order.number, Qt::AlignHCenter | Qt::AlignTop);
        const qreal wide = m_page.width() - 70 * m_mm;
        write({m_page.x(), m_y, wide, 8 * m_mm}, font(bodyPoints), m_shop);
        write({m_page.x(), m_y + 7 * m_mm, wide, 12 * m_mm}, font(titlePoints, QFont::DemiBold), Tr::tr("Packing slip"));
        write({m_page.x(), m_y + 20 * m_mm, wide, 6 * m_mm}, font(bodyPoints),
              Tr::tr("Order %1 of %2").arg(m_order.number, QLocale().toString(m_order.placedAt.toLocalTime().date(), QLocale::LongFormat)));
        m_y += 32 * m_mm;
        QStringList address = addressLines(m_order.shippingAddress);
        if (address.isEmpty())
            address << m_order.customerName;
        m_y += write({m_page.x(), m_y, 90 * m_mm, 50 * m_mm}, font(bodyPoints), address.join(u'\n')) + 12 * m_mm;
    }

    void paintColumns()
    {
        const QFont head = font(smallPoints, QFont::DemiBold);
        write({m_page.x(), m_y, nameWidth(), 5 * m_mm}, head, Tr::tr("Item"));
        writeNumber(0, head, Tr::tr("Ordered"));
        writeNumber(1, head, Tr::tr("Sent before"));
        writeNumber(2, head, Tr::tr("In this parcel"));
        m_y += 6 * m_mm;
        rule();
    }

    void paintItem(const OrderItem &item)
    {
        const QFont main = font(bodyPoints, QFont::Medium);
        QStringList second{item.sku, item.options};
        second.removeAll(QString());
        m_painter.setFont(main);
        const qreal name = m_painter.boundingRect(QRectF(0, 0, nameWidth(), m_page.height()), Qt::TextWordWrap, item.name).height();
        const qreal height = name + 6 * m_mm;
        if (m_y + height > m_page.bottom() - 12 * m_mm)
            turnPage();
        write({m_page.x(), m_y, nameWidth(), height}, main, item.name);
        write({m_page.x(), m_y + name, nameWidth(), 5 * m_mm}, font(smallPoints), second.join(QStringLiteral(" · ")));
        writeNumber(0, font(bodyPoints), Format::count(item.quantity - item.cancelled));
        writeNumber(1, font(bodyPoints), Format::count(item.shipped));
        writeNumber(2, font(bodyPoints, QFont::DemiBold), Format::count(inParcel(item)));
        m_y += height;
        rule();
    }

    void turnPage()
    {
        paintFoot();
        m_device.newPage();
        ++m_number;
        m_y = m_page.y();
        write({m_page.x(), m_y, m_page.width(), 6 * m_mm}, font(smallPoints), Tr::tr("Packing slip %1, continued").arg(m_order.number));
        m_y += 8 * m_mm;
        paintColumns();
    }

    // What this person's warehouse has picked for it.
    [[nodiscard]] int inParcel(const OrderItem &item) const
    {
        int ready = 0;
        for (const OrderAllocation &allocation : m_order.allocations)
            ready += allocation.itemId == item.id ? allocation.readyToShip() : 0;
        return ready;
    }

    void paintFoot()
    {
        write({m_page.x(), m_page.bottom() - 6 * m_mm, m_page.width(), 6 * m_mm}, font(smallPoints), Tr::tr("%1 · page %2").arg(m_shop, Format::count(m_number)),
              Qt::AlignHCenter | Qt::AlignBottom);
    }

    void rule()
    {
        m_painter.fillRect(QRectF(m_page.x(), m_y - 0.5 * m_mm, m_page.width(), 0.15 * m_mm), Qt::gray);
        m_y += m_mm;
    }

    [[nodiscard]] qreal nameWidth() const { return m_page.width() - 3 * numberWidth * m_mm; }
    void writeNumber(int column, const QFont &textFont, const QString &text)
    {
        write({m_page.right() - (3 - column) * numberWidth * m_mm, m_y, numberWidth * m_mm, 6 * m_mm}, textFont, text, Qt::AlignRight | Qt::AlignTop);
    }

    QPagedPaintDevice &m_device;
    QPainter &m_painter;
    QString m_shop;
    const OrderDetail &m_order;
    qreal m_mm;
    QRectF m_page;
    qreal m_y;
    int m_number = 1;
};

} // namespace

void paintPackingSlips(QPagedPaintDevice &device, const QString &shop, const QList<OrderDetail> &orders)
{
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageMargins({});
    QPainter painter(&device);
    painter.setPen(Qt::black);
    for (int i = 0; i < orders.size(); ++i) {
        if (i > 0)
            device.newPage();
        Slip(device, painter, shop, orders[i]).paint();
    }
}

Result<void> writePackingSlips(const QString &path, const QString &shop, const QList<OrderDetail> &orders)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(Error::Kind::InvalidInput, Tr::tr("The file cannot be written: %1").arg(file.errorString()), path);
    {
        QPdfWriter writer(&file);
        writer.setResolution(resolution);
        writer.setTitle(Tr::tr("Packing slips"));
        paintPackingSlips(writer, shop, orders);
    }
    if (!file.commit())
        return failure(Error::Kind::InvalidInput, Tr::tr("The file cannot be written: %1").arg(file.errorString()), path);
    return {};
}
