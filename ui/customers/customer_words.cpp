// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customers/customer_words.h"

#include "models/core/money.h"
#include "models/customers/customer_profile.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CustomerWords)
};

// A column of the database as people call it.
QString fieldWords(const QString &column)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("CustomerWords", "name")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("CustomerWords", "e-mail")},
        {QStringLiteral("phone"), QT_TRANSLATE_NOOP("CustomerWords", "phone")},
        {QStringLiteral("is_active"), QT_TRANSLATE_NOOP("CustomerWords", "account")},
        {QStringLiteral("email_verified"), QT_TRANSLATE_NOOP("CustomerWords", "confirmation of the e-mail")},
        {QStringLiteral("merged_into"), QT_TRANSLATE_NOOP("CustomerWords", "merged")},
        {QStringLiteral("shipping_addresses"), QT_TRANSLATE_NOOP("CustomerWords", "shipping address")},
        {QStringLiteral("billing_addresses"), QT_TRANSLATE_NOOP("CustomerWords", "billing address")},
        {QStringLiteral("date_of_birth"), QT_TRANSLATE_NOOP("CustomerWords", "date of birth")},
        {QStringLiteral("preferred_currency"), QT_TRANSLATE_NOOP("CustomerWords", "currency")},
        {QStringLiteral("loyalty_points"), QT_TRANSLATE_NOOP("CustomerWords", "points")},
    };
    const char *word = words.value(column);
    return word == nullptr ? QString() : Tr::tr(word);
}

QString changedWords(const QStringList &fields)
{
    QStringList words;
    for (const QString &field : fields)
        words.append(fieldWords(field));
    words.removeAll(QString());
    return words.isEmpty() ? Tr::tr("Changed") : Tr::tr("Changed: %1").arg(QLocale().createSeparatedList(words));
}

} // namespace

StateLook customerState(const QString &code)
{
    const Tone tone = code == u"ACTIVE" ? Tone::Good : code == u"CLOSED" ? Tone::Bad
                                                                         : Tone::Neutral;
    return {customerStateTitle(code), tone};
}

StateLook moderationState(const QString &code)
{
    if (code == u"PENDING")
        return {Tr::tr("Waiting"), Tone::Waiting};
    if (code == u"APPROVED")
        return {Tr::tr("Published"), Tone::Good};
    return code == u"REJECTED" ? StateLook{Tr::tr("Rejected"), Tone::Bad} : StateLook{code, Tone::Neutral};
}

QString eventWords(const CustomerEvent &event)
{
    using Kind = CustomerEvent::Kind;
    switch (event.kind) {
    case Kind::Registered: return Tr::tr("Became a customer");
    case Kind::Ordered: return Tr::tr("Ordered %1, %2").arg(event.what, Format::money(event.amount));
    case Kind::Refunded: return Tr::tr("Refund of %1 for %2").arg(Format::money(event.amount), event.what);
    case Kind::Reviewed: return Tr::tr("Reviewed %1: %2").arg(Format::isolated(event.what), starsWords(event.rating));
    case Kind::Noted: return event.what;
    case Kind::Changed: return changedWords(event.fields);
    }
    return {};
}

Tone eventTone(const CustomerEvent &event)
{
    using Kind = CustomerEvent::Kind;
    switch (event.kind) {
    case Kind::Registered: return Tone::Good;
    case Kind::Ordered: return orderState(event.state).tone;
    case Kind::Refunded: return refundState(event.state).tone;
    case Kind::Reviewed: return Tone::Accent;
    case Kind::Noted:
    case Kind::Changed: return Tone::Neutral;
    }
    return Tone::Neutral;
}

QString spentWords(const QString &amounts)
{
    QStringList words;
    for (const QString &amount : amounts.split(QStringLiteral(" · "), Qt::SkipEmptyParts)) {
        // every amount has all decimals of its currency, so that its digits are the minor units
        QString digits = amount.section(u' ', 0, 0);
        words.append(Format::money(digits.remove(u'.').toLongLong(), amount.section(u' ', 1)));
    }
    return words.join(QStringLiteral(" · "));
}

QString starsWords(int rating)
{
    return Tr::tr("%1 of 5 stars").arg(Format::count(rating));
}

QList<FormField> customerFormFields()
{
    using Kind = FormField::Kind;
    QList<FormField> fields{
        {.id = QStringLiteral("name"), .label = Tr::tr("Name"), .half = true},
        {.id = QStringLiteral("email"), .label = Tr::tr("E-mail"), .half = true},
        {.id = QStringLiteral("phone"), .label = Tr::tr("Phone"), .half = true},
        {.id = QStringLiteral("date_of_birth"), .label = Tr::tr("Date of birth"), .half = true, .hint = QStringLiteral("1984-03-27")},
        {.id = QStringLiteral("preferred_currency"), .label = Tr::tr("Currency"), .kind = Kind::Choice, .half = true},
    };
    const auto addAddressFields = [&fields](const QString &kind, const QString &heading) {
        fields.append({.id = kind, .label = heading, .kind = Kind::Heading});
        const auto add = [&](const char *part, const QString &label) {
            fields.append({.id = kind + u'.' + QLatin1String(part), .label = label, .half = true});
        };
        add("name", Tr::tr("Name on the parcel"));
        add("line1", Tr::tr("Street"));
        add("line2", Tr::tr("Second line"));
        add("postal_code", Tr::tr("Postcode"));
        add("city", Tr::tr("City"));
        add("state", Tr::tr("Region"));
        add("country", Tr::tr("Country (two letters)"));
        add("phone", Tr::tr("Phone for the carrier"));
    };
    addAddressFields(QStringLiteral("shipping"), Tr::tr("Usual shipping address"));
    addAddressFields(QStringLiteral("billing"), Tr::tr("Usual billing address"));
    return fields;
}
