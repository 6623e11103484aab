// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/administration/staff_fields.h"

#include "models/administration/staff_detail.h"
#include "models/core/error.h"
#include "models/core/money.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace {

constexpr int shortestPassword = 12;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StaffFields)
};

QString text(const FieldValues &values, const char *field)
{
    return values[QLatin1String(field)].toString().trimmed();
}

// As people of this place would type it.
QString typed(const Money &amount)
{
    return amount.toPlainString().replace(u'.', QLocale().decimalPoint());
}

} // namespace

FieldValues staffFields(const StaffDetail &staff)
{
    QStringList ids;
    for (const StaffWarehouse &warehouse : staff.warehouses)
        ids.append(warehouse.id);
    ids.sort();
    return {{QStringLiteral("display_name"), staff.name},
            {QStringLiteral("role"), staff.role},
            {QStringLiteral("refund_limit"), typed(Money(staff.refundLimit, staff.mainCurrency))},
            {QStringLiteral("warehouse_ids"), QJsonArray::fromStringList(ids)}};
}

QJsonObject staffChanges(const FieldValues &changed, const QString &currency)
{
    QJsonObject changes = changed;
    if (changes.contains(QLatin1String("refund_limit"))) {
        const auto limit = Money::parse(changes.take(QLatin1String("refund_limit")).toString(), currency);
        changes.insert(QStringLiteral("refund_limit_amount"), limit ? limit->minorUnits() : 0);
    }
    return changes;
}

QHash<QString, QString> staffProblems(const FieldValues &values, const QString &currency)
{
    QHash<QString, QString> problems;
    if (text(values, "display_name").isEmpty())
        problems.insert(QStringLiteral("display_name"), Tr::tr("How is this person called?"));
    if (text(values, "role").isEmpty())
        problems.insert(QStringLiteral("role"), Tr::tr("Choose what this person does."));
    const auto limit = Money::parse(text(values, "refund_limit"), currency);
    if (!limit)
        problems.insert(QStringLiteral("refund_limit"), limit.error().message);
    else if (limit->isNegative())
        problems.insert(QStringLiteral("refund_limit"), Tr::tr("A limit cannot be less than zero."));
    if (text(values, "role") == u"WAREHOUSE" && values[QLatin1String("warehouse_ids")].toArray().isEmpty())
        problems.insert(QStringLiteral("warehouse_ids"), Tr::tr("Without a warehouse this person would see no stock. Choose at least one."));
    return problems;
}

QHash<QString, QString> newStaffProblems(const FieldValues &values, const QString &currency)
{
    static const QRegularExpression login(QStringLiteral("^[a-z][a-z0-9._-]{1,62}$"));
    static const QRegularExpression email(QStringLiteral("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"));
    QHash<QString, QString> problems = staffProblems(values, currency);
    problems.insert(passwordProblems(values));
    if (!login.match(text(values, "login")).hasMatch())
        problems.insert(QStringLiteral("login"), Tr::tr("A login begins with a letter and holds small letters, digits and . _ - only."));
    if (!email.match(text(values, "email")).hasMatch())
        problems.insert(QStringLiteral("email"), Tr::tr("This is no e-mail address."));
    return problems;
}

QHash<QString, QString> passwordProblems(const FieldValues &values)
{
    const QString password = values[QLatin1String("password")].toString();
    if (password.size() < shortestPassword)
        return {{QStringLiteral("password"), Tr::tr("At least %1 characters.").arg(QLocale().toString(shortestPassword))}};
    if (password != values[QLatin1String("again")].toString())
        return {{QStringLiteral("again"), Tr::tr("This is not the same password.")}};
    return {};
}

QString loginFor(const QString &name)
{
    QString login;
    for (const QChar letter : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if ((letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9'))
            login += letter;
        else if (letter.isSpace() && !login.isEmpty() && !login.endsWith(u'.'))
            login += u'.';
    }
    while (login.endsWith(u'.'))
        login.chop(1);
    return !login.isEmpty() && login.front().isLetter() ? login : QString();
}

QString madeUpPassword()
{
    static const auto letters = QStringLiteral("abcdefghjkmnpqrstuvwxyz23456789");
    constexpr int groups = 4;
    constexpr int groupLength = 4;
    QString password;
    for (int i = 0; i < groups * groupLength; ++i) {
        if (i > 0 && i % groupLength == 0)
            password += u'-';
        password += letters[QRandomGenerator::system()->bounded(int(letters.size()))];
    }
    return password;
}

QString staffFieldOf(const Error &error)
{
    static const QHash<QString, QString> fields{{QStringLiteral("staff_login_form"), QStringLiteral("login")},
                                                {QStringLiteral("staff_pkey"), QStringLiteral("login")},
                                                {QStringLiteral("staff_display_name_given"), QStringLiteral("display_name")},
                                                {QStringLiteral("staff_role_known"), QStringLiteral("role")},
                                                {QStringLiteral("staff_refund_limit_not_negative"), QStringLiteral("refund_limit")},
                                                {QStringLiteral("staff_warehouses_warehouse_exists"), QStringLiteral("warehouse_ids")},
                                                {QStringLiteral("valid_email"), QStringLiteral("email")},
                                                {QStringLiteral("idx_users_email_unique"), QStringLiteral("email")}};
    return fields.value(error.constraint);
}
