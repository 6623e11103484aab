// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/order_paper.h"

#include "ui/common/card_parts.h"
#include "ui/common/format.h"
#include "ui/common/paper.h"
#include "ui/orders/order_words.h"
#include "ui/orders/packing_slip.h"

#include <QCoreApplication>
#include <QLocale>

#include <functional>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(OrderPaper)
};

QString day(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime().date(), QLocale::LongFormat);
}

QString detail(const QString &sku, const QString &options)
{
    QStringList parts{sku, options};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QStringList linesOf(const PostalAddress &address, const QString &otherwise)
{
    const QStringList lines = addressLines(address);
    return lines.isEmpty() ? QStringList{otherwise} : lines;
}

void addressBlocks(Paper &paper, const OrderDetail &order)
{
    const QStringList to = linesOf(order.billingAddress.value_or(order.shippingAddress), order.customerName);
    const QStringList shipTo = linesOf(order.shippingAddress, order.customerName);
    paper.blocks(Tr::tr("Billed to"), to, shipTo == to ? QString() : Tr::tr("Delivered to"), shipTo == to ? QStringList() : shipTo);
}

void sumUnlessZero(Paper &paper, const QString &word, const Money &amount)
{
    if (amount.minorUnits() != 0)
        paper.sum(word, Format::money(amount));
}

void paintInvoice(QPagedPaintDevice &device, QPainter &painter, const QString &shop, const OrderPapers &papers)
{
    const OrderDetail &order = papers.order;
    const OrderDetail::Amounts &amounts = *order.amounts;
    Paper paper(device, painter, shop, Tr::tr("Invoice %1, continued").arg(order.number));
    paper.head(shop, Tr::tr("Invoice"), {Tr::tr("Number %1").arg(order.number), Tr::tr("Ordered on %1").arg(day(order.placedAt))}, order.number);
    addressBlocks(paper, order);
    paper.columns({Tr::tr("Item"), Tr::tr("Quantity"), Tr::tr("Price"), Tr::tr("Amount")});
    for (const OrderItem &item : order.items)
        paper.row(item.name, detail(item.sku, item.options), {Format::count(item.quantity), Format::money(*item.unitPrice), Format::money(*item.total)});
    paper.gap(4);
    paper.sum(Tr::tr("Subtotal"), Format::money(amounts.subtotal));
    if (amounts.discount.minorUnits() != 0)
        paper.sum(Tr::tr("Discount"), Format::money(-amounts.discount.minorUnits(), amounts.discount.currency()));
    paper.sum(Tr::tr("Shipping"), Format::money(amounts.shipping));
    paper.sum(Tr::tr("Tax"), Format::money(amounts.tax));
    paper.sum(Tr::tr("Total"), Format::money(amounts.total), true);
    paper.gap(4);
    for (const OrderPayment &payment : order.payments) {
        if (payment.processedAt.isValid())
            paper.paragraph(Tr::tr("%1 paid on %2, %3.").arg(Format::money(payment.amount), day(payment.processedAt), paymentWords(payment)));
    }
    for (const CreditNote &note : papers.creditNotes)
        paper.paragraph(Tr::tr("%1 given back on %2, credit note %3.").arg(Format::money(note.total), day(note.issuedAt), note.number));
    if (const Money due = papers.due(); due.minorUnits() > 0)
        paper.sum(Tr::tr("Still to pay"), Format::money(due), true);
    paper.end();
}

void paintCreditNote(QPagedPaintDevice &device, QPainter &painter, const QString &shop, const OrderDetail &order, const CreditNote &note)
{
    Paper paper(device, painter, shop, Tr::tr("Credit note %1, continued").arg(note.number));
    paper.head(shop, Tr::tr("Credit note"),
               {Tr::tr("Number %1").arg(note.number), Tr::tr("Issued on %1").arg(day(note.issuedAt)), Tr::tr("For invoice %1").arg(order.number)},
               order.number);
    addressBlocks(paper, order);
    if (!note.lines.isEmpty()) {
        paper.columns({Tr::tr("Item"), Tr::tr("Quantity"), Tr::tr("Amount")});
        for (const CreditNote::Line &line : note.lines)
            paper.row(line.name, detail(line.sku, line.options), {Format::count(line.quantity), Format::money(line.amount)});
        paper.gap(4);
    }
    sumUnlessZero(paper, Tr::tr("Shipping"), note.shipping);
    sumUnlessZero(paper, Tr::tr("Goodwill"), note.goodwill);
    sumUnlessZero(paper, Tr::tr("Tax"), note.tax);
    paper.sum(Tr::tr("Given back"), Format::money(note.total), true);
    paper.gap(4);
    if (note.payment)
        paper.paragraph(Tr::tr("Paid back to: %1.").arg(paymentWords(*note.payment)));
    paper.paragraph(Tr::tr("Reason: %1").arg(note.reason));
    paper.end();
}

using PaintOne = std::function<void(QPagedPaintDevice &, QPainter &)>;

QList<PaintOne> papersOf(OrderPaperKind kind, const QString &shop, const QList<OrderPapers> &orders)
{
    QList<PaintOne> result;
    for (const OrderPapers &papers : orders) {
        switch (kind) {
        case OrderPaperKind::Invoice:
            if (papers.hasInvoice())
                result.append([shop, papers](QPagedPaintDevice &device, QPainter &painter) { paintInvoice(device, painter, shop, papers); });
            break;
        case OrderPaperKind::CreditNote:
            for (const CreditNote &note : papers.creditNotes) {
                result.append([shop, order = papers.order, note](QPagedPaintDevice &device, QPainter &painter) {
                    paintCreditNote(device, painter, shop, order, note);
                });
            }
            break;
        case OrderPaperKind::PackingSlip:
            if (papers.hasPackingSlip())
                result.append([shop, papers](QPagedPaintDevice &device, QPainter &painter) { paintPackingSlip(device, painter, shop, papers.order); });
            break;
        }
    }
    return result;
}

} // namespace

int countOrderPapers(OrderPaperKind kind, const QList<OrderPapers> &orders)
{
    return int(papersOf(kind, {}, orders).size());
}

void paintOrderPapers(QPagedPaintDevice &device, OrderPaperKind kind, const QString &shop, const QList<OrderPapers> &orders)
{
    const QList<PaintOne> papers = papersOf(kind, shop, orders);
    paintPapers(device, int(papers.size()), [&papers](QPagedPaintDevice &target, QPainter &painter, int i) { papers[i](target, painter); });
}

Result<void> writeOrderPapers(const QString &path, OrderPaperKind kind, const QString &shop, const QList<OrderPapers> &orders)
{
    return writePdf(path, orderPaperTitle(kind), [&](QPagedPaintDevice &device) { paintOrderPapers(device, kind, shop, orders); });
}

QString orderPaperTitle(OrderPaperKind kind)
{
    switch (kind) {
    case OrderPaperKind::Invoice: return Tr::tr("Invoices");
    case OrderPaperKind::CreditNote: return Tr::tr("Credit notes");
    case OrderPaperKind::PackingSlip: return Tr::tr("Packing slips");
    }
    return {};
}
