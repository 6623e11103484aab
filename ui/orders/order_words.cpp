// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/orders/order_words.h"

#include "models/orders/order_detail.h"
#include "ui/common/format.h"
#include "ui/common/payment_words.h"
#include "ui/common/state.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(OrderWords)
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    for (QString &part : parts)
        part = Format::isolated(part);
    return parts.join(Tr::tr(", "));
}

QString amountOf(const OrderEvent &event)
{
    return event.amount ? Format::money(*event.amount) : QString();
}

QString statusWords(const OrderEvent &event)
{
    if (event.from.isEmpty())
        return Tr::tr("Order placed");
    if (event.to == QLatin1String("PROCESSING"))
        return Tr::tr("Processing started");
    const QString word = orderState(event.to).word;
    // That a payment made it so is the line below.
    return event.text.isEmpty() || event.to == QLatin1String("PAID") ? word : Tr::tr("%1: %2").arg(word, Format::isolated(event.text));
}

} // namespace

QString eventWords(const OrderEvent &event)
{
    switch (event.kind) {
    case OrderEvent::Kind::Status: return statusWords(event);
    case OrderEvent::Kind::PaymentReceived: return joined({Tr::tr("Payment received"), paymentMethodWords(event.how), amountOf(event)});
    case OrderEvent::Kind::PaymentFailed:
        return joined({Tr::tr("Payment failed"), paymentMethodWords(event.how), amountOf(event), event.text});
    case OrderEvent::Kind::RefundRequested: return joined({Tr::tr("Refund asked for"), amountOf(event), event.text});
    case OrderEvent::Kind::RefundSent:
        return event.to.isEmpty() ? joined({Tr::tr("Refund sent"), amountOf(event)})
                                  : Tr::tr("Refund sent, %1, and no answer: see at the provider whether it was paid, and say so at the refund").arg(amountOf(event));
    case OrderEvent::Kind::RefundCompleted: return joined({Tr::tr("Refunded"), amountOf(event)});
    case OrderEvent::Kind::RefundWithdrawn: return joined({Tr::tr("Refund not given"), amountOf(event)});
    case OrderEvent::Kind::RefundFailed: return joined({Tr::tr("Refund failed"), amountOf(event), event.text});
    case OrderEvent::Kind::Shipped:
        return joined({Tr::tr("%Ln unit(s) sent from %1", nullptr, event.units).arg(event.place), event.how});
    case OrderEvent::Kind::Note: return event.text;
    case OrderEvent::Kind::Cancelled: return joined({Tr::tr("Cancelled %1").arg(Format::isolated(event.how)), amountOf(event), event.text});
    }
    return {};
}

Tone eventTone(const OrderEvent &event)
{
    switch (event.kind) {
    case OrderEvent::Kind::Status: return orderState(event.to).tone;
    case OrderEvent::Kind::PaymentReceived: return Tone::Good;
    case OrderEvent::Kind::PaymentFailed:
    case OrderEvent::Kind::RefundFailed: return Tone::Bad;
    case OrderEvent::Kind::RefundRequested: return Tone::Waiting;
    case OrderEvent::Kind::RefundSent: return event.to.isEmpty() ? Tone::Processing : Tone::Bad;
    case OrderEvent::Kind::RefundWithdrawn: return Tone::Neutral;
    case OrderEvent::Kind::RefundCompleted: return Tone::Refunded;
    case OrderEvent::Kind::Shipped: return Tone::Shipped;
    case OrderEvent::Kind::Note: return Tone::Neutral;
    case OrderEvent::Kind::Cancelled: return Tone::Bad;
    }
    return Tone::Neutral;
}

QString paymentWords(const OrderPayment &payment)
{
    return paymentMeans(payment.method, payment.cardBrand, payment.cardLastFour);
}

QString moveWords(const QString &toStatus)
{
    if (toStatus == QLatin1String("CONFIRMED"))
        return Tr::tr("Confirm");
    if (toStatus == QLatin1String("PROCESSING"))
        return Tr::tr("Start processing");
    if (toStatus == QLatin1String("DELIVERED"))
        return Tr::tr("Mark delivered");
    return orderState(toStatus).word;
}

QString movedWords(const QString &number, const QString &toStatus)
{
    //: %1 is an order number, %2 a state in lower case.
    return Tr::tr("%1 is now %2.").arg(number, orderState(toStatus).word.toLower());
}
