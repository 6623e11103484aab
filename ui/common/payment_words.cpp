// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/payment_words.h"

#include <QCoreApplication>
#include <QHash>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PaymentWords)
};

} // namespace

QString paymentMeans(const QString &method, const QString &cardBrand, const QString &cardLastFour)
{
    if (cardLastFour.isEmpty())
        return paymentMethodWords(method);
    return Tr::tr("%1 •• %2").arg(cardBrand.isEmpty() ? paymentMethodWords(method) : cardBrand, cardLastFour);
}

QString paymentMethodWords(const QString &method)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("CREDIT_CARD"), QT_TRANSLATE_NOOP("PaymentWords", "Credit card")},
        {QStringLiteral("DEBIT_CARD"), QT_TRANSLATE_NOOP("PaymentWords", "Debit card")},
        {QStringLiteral("UPI"), QT_TRANSLATE_NOOP("PaymentWords", "UPI")},
        {QStringLiteral("WALLET"), QT_TRANSLATE_NOOP("PaymentWords", "Wallet")},
        {QStringLiteral("NET_BANKING"), QT_TRANSLATE_NOOP("PaymentWords", "Net banking")},
        {QStringLiteral("COD"), QT_TRANSLATE_NOOP("PaymentWords", "Cash on delivery")},
    };
    const char *word = words.value(method);
    return word != nullptr ? Tr::tr(word) : method;
}

QString providerWords(const QString &provider)
{
    // Names of firms, the same in every language; one that is not here is shown as it is stored.
    static const QHash<QString, QString> names{
        {QStringLiteral("STRIPE"), QStringLiteral("Stripe")},
        {QStringLiteral("PAYPAL"), QStringLiteral("PayPal")},
        {QStringLiteral("RAZORPAY"), QStringLiteral("Razorpay")},
        {QStringLiteral("SQUARE"), QStringLiteral("Square")},
        {QStringLiteral("ADYEN"), QStringLiteral("Adyen")},
        {QStringLiteral("KLARNA"), QStringLiteral("Klarna")},
    };
    return names.value(provider, provider);
}
