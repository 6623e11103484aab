// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customers/customer_cards.h"

#include "models/customers/customer_profile.h"
#include "ui/common/card_parts.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/customers/customer_words.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CustomerCards)
};

// The newest of a long list; the rest is on the desk of its own.
constexpr int ordersShown = 8;

QWidget *orderLink(const QString &number, const QUuid &id, const std::function<void(const QString &)> &open)
{
    auto *link = new QPushButton(number);
    link->setObjectName(QStringLiteral("openOrderButton_") + number);
    link->setAccessibleName(Tr::tr("Open order %1").arg(number));
    setLook(link, ButtonLook::Quiet);
    QObject::connect(link, &QPushButton::clicked, link, [open, key = id.toString(QUuid::WithoutBraces)] { open(key); });
    return link;
}

Chip *chipOf(const StateLook &state)
{
    auto *chip = new Chip;
    chip->setState(state);
    return chip;
}

void addFigure(QGridLayout *grid, int column, const QString &title, const QString &figure)
{
    grid->addWidget(wrapped(plainLabel(figure, TextLook::Strong)), 0, column, Qt::AlignBottom);
    grid->addWidget(plainLabel(title, TextLook::Small), 1, column, Qt::AlignTop);
    grid->setColumnStretch(column, 1);
}

} // namespace

QWidget *totalsContent(const CustomerProfile &customer)
{
    QStringList spent;
    QStringList refunded;
    for (const CustomerTotal &total : customer.totals) {
        spent.append(Format::money(total.spent));
        if (!total.refunded.isZero())
            refunded.append(Format::money(total.refunded));
    }
    QGridLayout *grid = newGrid(2);
    const QString none = Tr::tr("nothing");
    addFigure(grid, 0, Tr::tr("Orders"), Format::count(customer.orderCount()));
    addFigure(grid, 1, Tr::tr("Spent"), spent.isEmpty() ? none : spent.join(QLatin1Char('\n')));
    addFigure(grid, 2, Tr::tr("Refunded"), refunded.isEmpty() ? none : refunded.join(QLatin1Char('\n')));
    addFigure(grid, 3, Tr::tr("Points"), Format::count(customer.loyaltyPoints));
    return grid->parentWidget();
}

QWidget *ordersContent(const CustomerProfile &customer, const std::function<void(const QString &)> &open)
{
    QGridLayout *grid = newGrid(2);
    grid->setColumnStretch(1, 1);
    if (customer.orders.isEmpty()) {
        grid->addWidget(wrapped(plainLabel(Tr::tr("No order yet."), TextLook::Muted)), 0, 0, 1, 2);
        return grid->parentWidget();
    }
    for (const CustomerOrder &order : customer.orders.first(qMin(qsizetype(ordersShown), customer.orders.size()))) {
        const int row = grid->rowCount();
        grid->addWidget(orderLink(order.number, order.id, open), row, 0, Qt::AlignLeft);
        auto *when = plainLabel(Format::when(order.placedAt), TextLook::Muted);
        when->setToolTip(plainTip(Format::stamp(order.placedAt)));
        grid->addWidget(when, row, 1);
        grid->addWidget(chipOf(orderState(order.status)), row, 2, Qt::AlignRight);
        grid->addWidget(plainLabel(Format::money(order.total)), row, 3, Qt::AlignRight);
    }
    if (const int more = customer.orderCount() - ordersShown; more > 0)
        grid->addWidget(plainLabel(Tr::tr("and %Ln more", nullptr, more), TextLook::Small), grid->rowCount(), 0, 1, 4);
    return grid->parentWidget();
}

QWidget *refundsContent(const CustomerProfile &customer, const std::function<void(const QString &)> &open)
{
    if (customer.refunds.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid(2);
    grid->setColumnStretch(1, 1);
    for (const CustomerRefund &refund : customer.refunds) {
        const int row = grid->rowCount();
        grid->addWidget(orderLink(refund.orderNumber, refund.orderId, open), row, 0, Qt::AlignLeft | Qt::AlignTop);
        grid->addWidget(wrapped(plainLabel(dotted({Format::when(refund.createdAt), refund.reason, refund.requestedBy}), TextLook::Muted)), row, 1);
        grid->addWidget(chipOf(refundState(refund.status)), row, 2, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(plainLabel(Format::money(refund.amount)), row, 3, Qt::AlignRight | Qt::AlignTop);
    }
    return grid->parentWidget();
}

QWidget *addressesContent(const CustomerProfile &customer)
{
    if (customer.shippingAddresses.isEmpty() && customer.billingAddresses.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid(2);
    int at = 0;
    const auto add = [&](const QString &title, const PostalAddress &address) {
        // two beside each other; addAddress() fills the first two rows of a grid
        QGridLayout *cell = newGrid(2);
        addAddress(cell, 0, title, address);
        grid->addWidget(cell->parentWidget(), at / 2, at % 2, Qt::AlignTop);
        ++at;
    };
    for (qsizetype i = 0; i < customer.shippingAddresses.size(); ++i)
        add(i == 0 ? Tr::tr("Usual shipping") : Tr::tr("Other shipping"), customer.shippingAddresses[i]);
    for (qsizetype i = 0; i < customer.billingAddresses.size(); ++i)
        add(i == 0 ? Tr::tr("Usual billing") : Tr::tr("Other billing"), customer.billingAddresses[i]);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return grid->parentWidget();
}

QWidget *reviewsContent(const CustomerProfile &customer)
{
    if (customer.reviews.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid();
    grid->setColumnStretch(0, 1);
    for (const CustomerReview &review : customer.reviews) {
        const int row = grid->rowCount();
        const QString second = lined({dotted({starsWords(review.rating), Format::when(review.createdAt)}), review.title, review.content});
        grid->addWidget(twoLines(plainLabel(review.product), second), row, 0);
        grid->addWidget(chipOf(moderationState(review.moderation)), row, 1, Qt::AlignRight | Qt::AlignTop);
    }
    return grid->parentWidget();
}

QWidget *notesContent(const CustomerProfile &customer)
{
    if (customer.notes.isEmpty())
        return nullptr;
    QGridLayout *grid = newGrid();
    for (const CustomerNote &note : customer.notes) {
        QWidget *lines = twoLines(selectable(plainLabel(note.text)), dotted({note.who, Format::when(note.at)}));
        lines->setToolTip(plainTip(Format::stamp(note.at)));
        grid->addWidget(lines, grid->rowCount(), 0);
    }
    return grid->parentWidget();
}

QWidget *timelineContent(const CustomerProfile &customer)
{
    QGridLayout *grid = newGrid(0);
    const int rows = int(customer.timeline.size());
    for (int row = 0; row < rows; ++row) {
        const CustomerEvent &event = customer.timeline.at(row);
        addEvent(grid, row, rows, eventTone(event), eventWords(event), dotted({Format::when(event.at), event.who}), Format::stamp(event.at));
    }
    return grid->parentWidget();
}
