// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sellers/seller_words.h"

#include "models/sellers/seller_detail.h"
#include "models/sellers/seller_list.h"
#include "ui/common/card_parts.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SellerWords)
};

// A column of the database as people call it.
QString fieldWords(const QString &column)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("SellerWords", "contact")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("SellerWords", "e-mail")},
        {QStringLiteral("phone"), QT_TRANSLATE_NOOP("SellerWords", "phone")},
        {QStringLiteral("business_name"), QT_TRANSLATE_NOOP("SellerWords", "name of the business")},
        {QStringLiteral("business_type"), QT_TRANSLATE_NOOP("SellerWords", "legal form")},
        {QStringLiteral("business_address"), QT_TRANSLATE_NOOP("SellerWords", "address")},
        {QStringLiteral("commission_rate"), QT_TRANSLATE_NOOP("SellerWords", "commission")},
        {QStringLiteral("is_verified"), QT_TRANSLATE_NOOP("SellerWords", "verification")},
        {QStringLiteral("bank_details"), QT_TRANSLATE_NOOP("SellerWords", "bank and tax data")},
        {QStringLiteral("is_active"), QT_TRANSLATE_NOOP("SellerWords", "account")},
    };
    const char *word = words.value(column);
    return word == nullptr ? QString() : Tr::tr(word);
}

} // namespace

StateLook sellerState(const QString &code)
{
    const Tone tone = code == u"VERIFIED" ? Tone::Good : code == u"UNVERIFIED" ? Tone::Waiting
                                                                               : Tone::Bad;
    return {sellerStateTitle(code), tone};
}

QString sellerSubtitle(const SellerDetail &seller)
{
    QStringList parts{seller.legalForm, Tr::tr("seller since %1").arg(QLocale().toString(seller.since.toLocalTime().date(), QStringLiteral("MMM yyyy")))};
    if (seller.lastLoginAt.isValid())
        parts << Tr::tr("last seen %1").arg(Format::ago(seller.lastLoginAt));
    return dotted(parts);
}

QString sellerChangeWords(const SellerChange &change)
{
    if (change.isNew)
        return Tr::tr("Became a seller");
    QStringList words;
    for (const QString &field : change.fields)
        words.append(fieldWords(field));
    words.removeAll(QString());
    return words.isEmpty() ? Tr::tr("Changed") : Tr::tr("Changed: %1").arg(QLocale().createSeparatedList(words));
}

QString documentWords(const QString &kind)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("REGISTER_EXTRACT"), QT_TRANSLATE_NOOP("SellerWords", "extract from the register")},
        {QStringLiteral("ID_CARD"), QT_TRANSLATE_NOOP("SellerWords", "identity card")},
        {QStringLiteral("W9"), QT_TRANSLATE_NOOP("SellerWords", "form W-9")},
    };
    const char *word = words.value(kind);
    return word == nullptr ? kind : Tr::tr(word);
}

QList<FormField> sellerFormFields()
{
    using Kind = FormField::Kind;
    return {{.id = QStringLiteral("business_name"), .label = Tr::tr("Business")},
            {.id = QStringLiteral("business_type"), .label = Tr::tr("Legal form"), .half = true, .hint = Tr::tr("GmbH, AS, LLC…")},
            {.id = QStringLiteral("commission"), .label = Tr::tr("Commission, %"), .half = true},
            {.id = QStringLiteral("contact"), .label = Tr::tr("Contact"), .kind = Kind::Heading},
            {.id = QStringLiteral("name"), .label = Tr::tr("Name")},
            {.id = QStringLiteral("email"), .label = Tr::tr("E-mail"), .half = true},
            {.id = QStringLiteral("phone"), .label = Tr::tr("Phone"), .half = true},
            {.id = QStringLiteral("address"), .label = Tr::tr("Address of the business"), .kind = Kind::Heading},
            {.id = QStringLiteral("address.line1"), .label = Tr::tr("Street"), .half = true},
            {.id = QStringLiteral("address.line2"), .label = Tr::tr("Second line"), .half = true},
            {.id = QStringLiteral("address.postal_code"), .label = Tr::tr("Postcode"), .half = true},
            {.id = QStringLiteral("address.city"), .label = Tr::tr("City"), .half = true},
            {.id = QStringLiteral("address.state"), .label = Tr::tr("Region"), .half = true},
            {.id = QStringLiteral("address.country"), .label = Tr::tr("Country (two letters)"), .half = true}};
}

QList<FormField> bankFormFields()
{
    return {{.id = QStringLiteral("holder"), .label = Tr::tr("Account holder")},
            {.id = QStringLiteral("account"), .label = Tr::tr("IBAN or account number")},
            {.id = QStringLiteral("bic"), .label = Tr::tr("BIC"), .half = true},
            {.id = QStringLiteral("bank"), .label = Tr::tr("Bank"), .half = true},
            {.id = QStringLiteral("tax_id"), .label = Tr::tr("Tax id")}};
}
