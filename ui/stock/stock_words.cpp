// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/stock_words.h"

#include "models/stock/stock_lists.h"
#include "ui/common/format.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StockWords)
};

} // namespace

StateLook stockState(const QString &code)
{
    static const QHash<QString, Tone> tones{
        {QStringLiteral("OUT"), Tone::Bad},
        {QStringLiteral("LOW"), Tone::Waiting},
        {QStringLiteral("ENOUGH"), Tone::Good},
        {QStringLiteral("DRAFT"), Tone::Waiting},
        {QStringLiteral("IN_TRANSIT"), Tone::Shipped},
        {QStringLiteral("PARTLY_RECEIVED"), Tone::Processing},
        {QStringLiteral("RECEIVED"), Tone::Good},
        {QStringLiteral("COUNTING"), Tone::Processing},
        {QStringLiteral("REVIEW"), Tone::Waiting},
        {QStringLiteral("APPROVED"), Tone::Good},
    };
    return {stockStateTitle(code), tones.value(code, Tone::Neutral)};
}

QString movementWords(const StockMovement &movement)
{
    const QString &type = movement.type;
    QString words = type;
    if (type == QLatin1String("INBOUND"))
        words = Tr::tr("Received");
    else if (type == QLatin1String("OUTBOUND"))
        words = Tr::tr("Shipped");
    else if (type == QLatin1String("RETURN"))
        words = Tr::tr("Came back");
    else if (type == QLatin1String("ADJUSTMENT"))
        words = movement.referenceType == QLatin1String("COUNT") ? Tr::tr("Counted") : Tr::tr("Adjusted");
    else if (type == QLatin1String("TRANSFER"))
        words = movement.change.onHand() < 0 ? Tr::tr("Sent to another warehouse") : Tr::tr("Came from another warehouse");
    else if (type == QLatin1String("DAMAGE"))
        words = movement.change.damaged > 0 ? Tr::tr("Damaged") : Tr::tr("Put right");
    else if (type == QLatin1String("RESERVE"))
        words = Tr::tr("Reserved");
    else if (type == QLatin1String("COMMIT"))
        words = Tr::tr("Picked");
    else if (type == QLatin1String("RELEASE"))
        words = Tr::tr("Set free");
    // a transfer's and a count's reason is what was just said
    const bool isSaid = movement.reason.isEmpty() || type == QLatin1String("TRANSFER") || movement.referenceType == QLatin1String("COUNT");
    return isSaid ? words : Tr::tr("%1: %2").arg(words, movement.reason);
}

QString holdWords(const StockHold &hold)
{
    switch (hold.kind) {
    case StockHold::Kind::Checkout: return Tr::tr("A customer at the checkout");
    case StockHold::Kind::Order: return Tr::tr("Reserved for %1").arg(hold.orderNumber);
    case StockHold::Kind::Picked: return Tr::tr("Picked for %1").arg(hold.orderNumber);
    }
    Q_UNREACHABLE();
}

QString signedCount(int number)
{
    return number > 0 ? u'+' + Format::count(number) : Format::count(number);
}

QString skusOf(const QList<CodeHit> &products)
{
    QStringList skus;
    for (const CodeHit &product : products)
        skus << product.sku;
    return skus.join(QStringLiteral(", "));
}
