// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refunds/refund_cards.h"

#include "models/refunds/refund_detail.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/payment_words.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RefundCards)
};

// A grid in a widget of its own, the start of every card's content.
QGridLayout *newGrid(int rowGap = Space::Small)
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::Large);
    grid->setVerticalSpacing(rowGap);
    grid->setColumnStretch(0, 1);
    return grid;
}

QLabel *wrapped(QLabel *label)
{
    label->setWordWrap(true);
    label->setMinimumWidth(40);
    return label;
}

QString dotted(QStringList parts)
{
    parts.removeAll(QString());
    for (QString &part : parts)
        part = Format::isolated(part);
    return parts.join(QStringLiteral(" · "));
}

// A main line with a smaller one under it.
QWidget *twoLines(QLabel *main, const QString &second)
{
    auto *pair = new QWidget;
    auto *layout = new QVBoxLayout(pair);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(wrapped(main));
    if (!second.isEmpty())
        layout->addWidget(wrapped(plainLabel(second, TextLook::Small)));
    return pair;
}

void addAmount(QGridLayout *grid, const QString &title, const Money &amount, TextLook look = TextLook::Muted)
{
    const int row = grid->rowCount();
    grid->addWidget(plainLabel(title, look), row, 0);
    grid->addWidget(plainLabel(Format::money(amount), look == TextLook::Muted ? TextLook::Body : look), row, 1, Qt::AlignRight);
}

void addPart(QGridLayout *grid, const QString &title, const Money &amount)
{
    if (!amount.isZero())
        addAmount(grid, title, amount);
}

QString goodsOf(const RefundLine &line)
{
    switch (line.restock) {
    case Restock::None: return Tr::tr("goods do not come back");
    case Restock::Sellable: return Tr::tr("back to %1, sellable").arg(line.warehouse);
    case Restock::Damaged: return Tr::tr("back to %1, damaged").arg(line.warehouse);
    }
    return {};
}

QString wordsOf(const RefundEvent &event)
{
    const auto with = [&event](const QString &what) {
        return event.text.isEmpty() ? what : Tr::tr("%1: %2").arg(what, Format::isolated(event.text));
    };
    switch (event.kind) {
    case RefundEvent::Kind::Requested: return with(Tr::tr("Asked for"));
    case RefundEvent::Kind::Approved: return with(Tr::tr("Approved"));
    case RefundEvent::Kind::Rejected: return with(Tr::tr("Rejected"));
    case RefundEvent::Kind::Sent: return Tr::tr("Sent to the provider");
    case RefundEvent::Kind::Completed: return with(Tr::tr("Paid out"));
    case RefundEvent::Kind::Failed: return with(Tr::tr("Failed"));
    case RefundEvent::Kind::Withdrawn: return Tr::tr("Withdrawn");
    }
    return {};
}

} // namespace

QWidget *refundLinesContent(const RefundDetail &refund)
{
    QGridLayout *grid = newGrid();
    for (const RefundLine &line : refund.lines) {
        const int row = grid->rowCount();
        //: A number of pieces of something: "2 × Camp Mug".
        const QString what = Tr::tr("%1 × %2").arg(Format::count(line.quantity), Format::isolated(line.name));
        grid->addWidget(twoLines(plainLabel(what), dotted({line.sku, line.options, goodsOf(line), line.reason})), row, 0);
        grid->addWidget(plainLabel(Format::money(line.amount)), row, 1, Qt::AlignRight | Qt::AlignTop);
    }
    addPart(grid, Tr::tr("Shipping"), refund.shipping);
    addPart(grid, Tr::tr("Tax on top"), refund.tax);
    addPart(grid, Tr::tr("Goodwill"), refund.goodwill);
    addAmount(grid, Tr::tr("Refund"), refund.amount, TextLook::Strong);
    return grid->parentWidget();
}

QWidget *refundPaymentContent(const RefundDetail &refund)
{
    QGridLayout *grid = newGrid(Space::Tight);
    const QString means = paymentMeans(refund.paymentMethod, refund.cardBrand, refund.cardLastFour);
    grid->addWidget(twoLines(plainLabel(means), dotted({providerWords(refund.provider), refund.transactionId, Format::when(refund.paidAt)})), 0, 0);
    auto *chip = new Chip;
    chip->setState(paymentState(refund.paymentStatus));
    grid->addWidget(chip, 0, 1, Qt::AlignRight | Qt::AlignTop);
    const QString currency = refund.charged.currency();
    const qint64 left = refund.charged.minorUnits() - refund.refunded.minorUnits() - refund.pending.minorUnits();
    addAmount(grid, Tr::tr("Paid"), refund.charged);
    addPart(grid, Tr::tr("Refunded"), refund.refunded);
    addPart(grid, Tr::tr("Asked for and not settled"), refund.pending);
    addAmount(grid, Tr::tr("Left"), Money(left, currency));
    return grid->parentWidget();
}

QWidget *refundReasonContent(const RefundDetail &refund)
{
    QGridLayout *grid = newGrid(Space::Tight);
    grid->addWidget(wrapped(plainLabel(refund.reason)), 0, 0);
    if (!refund.message.isEmpty()) {
        grid->addWidget(plainLabel(Tr::tr("The customer reads"), TextLook::Small), 1, 0);
        grid->addWidget(wrapped(plainLabel(refund.message)), 2, 0);
    }
    return grid->parentWidget();
}

QWidget *otherRefundsContent(const RefundDetail &refund)
{
    if (refund.others.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid();
    for (const OtherRefund &other : refund.others) {
        const int row = grid->rowCount();
        grid->addWidget(twoLines(plainLabel(other.reason), dotted({Format::when(other.createdAt), other.requestedBy})), row, 0);
        auto *chip = new Chip;
        chip->setState(refundState(other.state));
        grid->addWidget(chip, row, 1, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(plainLabel(Format::money(other.amount)), row, 2, Qt::AlignRight | Qt::AlignTop);
    }
    return grid->parentWidget();
}

QWidget *refundTimelineContent(const RefundDetail &refund)
{
    QGridLayout *grid = newGrid();
    for (const RefundEvent &event : refund.timeline) {
        QWidget *lines = twoLines(plainLabel(wordsOf(event)), dotted({Format::when(event.at), event.who}));
        lines->setToolTip(plainTip(Format::stamp(event.at)));
        grid->addWidget(lines, grid->rowCount(), 0);
    }
    return grid->parentWidget();
}
