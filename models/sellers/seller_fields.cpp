// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sellers/seller_fields.h"

#include "models/core/sealed_box.h"
#include "models/sellers/seller_detail.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

#include <optional>

namespace {

constexpr int longestName = 255;
constexpr int longestType = 50;
constexpr int longestPhone = 20;
constexpr int wholeCommission = 10000;
const QStringList plainFields{QStringLiteral("business_name"), QStringLiteral("business_type"), QStringLiteral("name"), QStringLiteral("email"), QStringLiteral("phone")};
const auto addressPrefix = QStringLiteral("address.");

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SellerFields)
};

QString text(const FieldValues &values, const QString &field)
{
    return values[field].toString().trimmed();
}

// The server counts characters, QString half pairs.
qsizetype length(const QString &text)
{
    return text.toUcs4().size();
}

std::optional<int> commissionOf(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,3})(?:\\.(\\d{1,2}))?$"));
    QString plain = typed.trimmed();
    plain.remove(u'%');
    const auto match = form.match(plain.trimmed().replace(QLocale().decimalPoint(), QStringLiteral(".")));
    if (!match.hasMatch())
        return {};
    const int commission = match.captured(1).toInt() * 100 + match.captured(2).leftJustified(2, u'0').toInt();
    return commission <= wholeCommission ? std::optional(commission) : std::nullopt;
}

// "0.1250"
QString rateOf(int commission)
{
    return QStringLiteral("%1.%2").arg(commission / wholeCommission).arg(commission % wholeCommission, 4, 10, QLatin1Char('0'));
}

QByteArray placeOf(const QString &sellerKey)
{
    return QByteArrayLiteral("shop.seller_profiles.bank_details ") + sellerKey.toLatin1();
}

QString squeezed(const QString &code)
{
    QString plain = code.toUpper();
    return plain.remove(QRegularExpression(QStringLiteral("[\\s-]")));
}

// ISO 13616: moved round and with letters as numbers, the rest of a division by 97 is 1.
bool isSound(const QString &iban)
{
    int rest = 0;
    for (const QChar letter : iban.mid(4) + iban.left(4)) {
        const int value = letter.isDigit() ? letter.digitValue() : letter.unicode() - u'A' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
}

QString accountProblem(const QString &account)
{
    static const QRegularExpression iban(QStringLiteral("^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$"));
    static const QRegularExpression begins(QStringLiteral("^[A-Z]{2}[0-9]{2}"));
    const QString plain = squeezed(account);
    if (!begins.match(plain).hasMatch())
        return plain.size() > 34 ? Tr::tr("An account number has at most 34 characters.") : QString();
    return iban.match(plain).hasMatch() && isSound(plain) ? QString() : Tr::tr("Something in this IBAN is mistyped.");
}

} // namespace

QStringList sellerAddressParts()
{
    return {QStringLiteral("line1"), QStringLiteral("line2"), QStringLiteral("postal_code"), QStringLiteral("city"), QStringLiteral("state"), QStringLiteral("country")};
}

FieldValues sellerFields(const SellerDetail &seller)
{
    FieldValues values{{QStringLiteral("business_name"), seller.business},
                       {QStringLiteral("business_type"), seller.legalForm},
                       {QStringLiteral("commission"), commissionWords(seller.commission)},
                       {QStringLiteral("name"), seller.contact},
                       {QStringLiteral("email"), seller.email},
                       {QStringLiteral("phone"), seller.phone}};
    for (const QString &part : sellerAddressParts())
        values.insert(addressPrefix + part, seller.secrets.address[part].toString());
    return values;
}

FieldValues newSellerFields()
{
    SellerDetail usual;
    usual.commission = 500; // as the database has it
    return sellerFields(usual);
}

QJsonObject sellerChanges(const FieldValues &changed, const FieldValues &whole)
{
    QJsonObject changes;
    for (const QString &field : plainFields) {
        if (changed.contains(field))
            changes.insert(field, changed[field]);
    }
    if (changed.contains(QLatin1String("commission")))
        changes.insert(QStringLiteral("commission_rate"), rateOf(commissionOf(changed[QLatin1String("commission")].toString()).value_or(0)));
    QJsonObject address;
    bool touched = false;
    bool empty = true;
    for (const QString &part : sellerAddressParts()) {
        const QString value = text(whole, addressPrefix + part);
        touched = touched || changed.contains(addressPrefix + part);
        empty = empty && value.isEmpty();
        address.insert(part, value);
    }
    if (touched)
        changes.insert(QStringLiteral("business_address"), empty ? QJsonValue() : QJsonValue(address));
    return changes;
}

QHash<QString, QString> sellerProblems(const FieldValues &values)
{
    // as the database has it (valid_email)
    static const QRegularExpression email(QStringLiteral("^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$"));
    QHash<QString, QString> problems;
    const auto demand = [&](const QString &field, const QString &missing) {
        const QString value = text(values, field);
        if (value.isEmpty())
            problems.insert(field, missing);
        else if (length(value) > longestName)
            problems.insert(field, Tr::tr("At most 255 characters."));
    };
    demand(QStringLiteral("business_name"), Tr::tr("How is the business called?"));
    demand(QStringLiteral("name"), Tr::tr("Whom does one talk to there?"));
    demand(QStringLiteral("email"), Tr::tr("An e-mail address is needed: the seller signs in with it."));
    if (!problems.contains(QStringLiteral("email")) && !email.match(text(values, QStringLiteral("email"))).hasMatch())
        problems.insert(QStringLiteral("email"), Tr::tr("This is not an e-mail address, such as trade@example.com."));
    if (length(text(values, QStringLiteral("business_type"))) > longestType)
        problems.insert(QStringLiteral("business_type"), Tr::tr("A legal form has at most 50 characters."));
    if (length(text(values, QStringLiteral("phone"))) > longestPhone)
        problems.insert(QStringLiteral("phone"), Tr::tr("A phone number has at most 20 characters."));
    if (!commissionOf(text(values, QStringLiteral("commission"))))
        problems.insert(QStringLiteral("commission"), Tr::tr("A percentage from 0 to 100, with at most two decimals."));
    return problems;
}

QString sellerFieldOf(const Error &error)
{
    static const QHash<QString, QString> fields{{QStringLiteral("idx_users_email_unique"), QStringLiteral("email")},
                                                {QStringLiteral("valid_email"), QStringLiteral("email")},
                                                {QStringLiteral("users_name_given"), QStringLiteral("name")},
                                                {QStringLiteral("seller_profiles_business_name_given"), QStringLiteral("business_name")},
                                                {QStringLiteral("seller_profiles_commission_range"), QStringLiteral("commission")}};
    return fields.value(error.constraint);
}

QStringList bankParts()
{
    return {QStringLiteral("holder"), QStringLiteral("account"), QStringLiteral("bic"), QStringLiteral("bank"), QStringLiteral("tax_id")};
}

Result<FieldValues> bankFields(const SellerDetail &seller, const QByteArray &key)
{
    QJsonObject kept;
    if (!seller.secrets.envelope.isEmpty()) {
        const auto opened = SealedBox::open(key, seller.secrets.envelope, placeOf(seller.key()));
        if (!opened)
            return failure(opened.error());
        kept = QJsonDocument::fromJson(*opened).object();
    }
    FieldValues values;
    for (const QString &part : bankParts())
        values.insert(part, kept[part].toString());
    if (!seller.secrets.clearTaxId.isEmpty())
        values.insert(QStringLiteral("tax_id"), seller.secrets.clearTaxId);
    return values;
}

QJsonValue sealedBank(const QString &sellerKey, const FieldValues &values, const QByteArray &key)
{
    QJsonObject kept;
    for (const QString &part : bankParts()) {
        if (const QString value = text(values, part); !value.isEmpty())
            kept.insert(part, value);
    }
    if (kept.isEmpty())
        return QJsonValue::Null;
    return SealedBox::seal(key, QJsonDocument(kept).toJson(QJsonDocument::Compact), placeOf(sellerKey));
}

QHash<QString, QString> bankProblems(const FieldValues &values)
{
    static const QRegularExpression bic(QStringLiteral("^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$"));
    QHash<QString, QString> problems;
    if (const QString problem = accountProblem(text(values, QStringLiteral("account"))); !problem.isEmpty())
        problems.insert(QStringLiteral("account"), problem);
    const QString code = squeezed(text(values, QStringLiteral("bic")));
    if (!code.isEmpty() && !bic.match(code).hasMatch())
        problems.insert(QStringLiteral("bic"), Tr::tr("A BIC has 8 or 11 letters and digits, such as DNBANOKK."));
    if (length(text(values, QStringLiteral("tax_id"))) > longestType)
        problems.insert(QStringLiteral("tax_id"), Tr::tr("A tax id has at most 50 characters."));
    return problems;
}

int commissionOfRate(const QString &rate)
{
    return rate.section(u'.', 0, 0).toInt() * wholeCommission + rate.section(u'.', 1).leftJustified(4, u'0').left(4).toInt();
}

QString commissionWords(int commission)
{
    QString words = QStringLiteral("%1.%2").arg(commission / 100).arg(commission % 100, 2, 10, QLatin1Char('0'));
    while (words.endsWith(u'0'))
        words.chop(1);
    if (words.endsWith(u'.'))
        words.chop(1);
    return words.replace(u'.', QLocale().decimalPoint());
}
