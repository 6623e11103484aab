// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/customers/customer_fields.h"

#include "models/core/json_values.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>

namespace {

constexpr int longestName = 255;
constexpr int longestPhone = 20;

const QStringList plainFields{QStringLiteral("name"), QStringLiteral("email"), QStringLiteral("phone"), QStringLiteral("date_of_birth"),
                              QStringLiteral("preferred_currency")};
const QStringList addressKinds{QStringLiteral("shipping"), QStringLiteral("billing")};

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CustomerFields)
};

// The server counts characters, QString half pairs.
qsizetype length(const QString &text)
{
    return text.toUcs4().size();
}

QString nameProblem(const QString &name)
{
    if (name.trimmed().isEmpty())
        return Tr::tr("A name is needed.");
    return length(name) > longestName ? Tr::tr("A name has at most 255 characters.") : QString();
}

QString emailProblem(const QString &email)
{
    // as the database has it (valid_email)
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$"));
    if (email.trimmed().isEmpty())
        return Tr::tr("An e-mail address is needed: the customer signs in with it.");
    if (length(email) > longestName)
        return Tr::tr("An e-mail address has at most 255 characters.");
    return form.match(email.trimmed()).hasMatch() ? QString() : Tr::tr("This is not an e-mail address, such as olena@example.com.");
}

QString phoneProblem(const QString &phone)
{
    return length(phone.trimmed()) > longestPhone ? Tr::tr("A phone number has at most 20 characters.") : QString();
}

QString birthProblem(const QString &date)
{
    if (date.isEmpty())
        return {};
    const QDate day = QDate::fromString(date, Qt::ISODate);
    if (!day.isValid())
        return Tr::tr("Write the date as year-month-day: 1984-03-27.");
    return day > QDate::currentDate() ? Tr::tr("This day is yet to come.") : QString();
}

} // namespace

QStringList addressParts()
{
    return {QStringLiteral("name"), QStringLiteral("line1"), QStringLiteral("line2"), QStringLiteral("postal_code"),
            QStringLiteral("city"), QStringLiteral("state"), QStringLiteral("country"), QStringLiteral("phone")};
}

FieldValues customerFields(const QJsonObject &row)
{
    FieldValues values;
    // null and empty are the same to a form
    for (const QString &field : plainFields)
        values.insert(field, row[field].toString());
    for (const QString &kind : addressKinds) {
        const QJsonObject usual = row[kind + QStringLiteral("_addresses")].toArray().first().toObject();
        for (const QString &part : addressParts())
            values.insert(kind + u'.' + part, usual[part].toString());
    }
    return values;
}

QJsonObject customerChanges(const FieldValues &changed, const FieldValues &whole)
{
    QJsonObject changes;
    for (const QString &field : plainFields) {
        if (changed.contains(field))
            changes.insert(field, changed[field]);
    }
    for (const QString &kind : addressKinds) {
        QJsonObject address;
        bool touched = false;
        bool empty = true;
        for (const QString &part : addressParts()) {
            const QString field = kind + u'.' + part;
            const QString text = whole[field].toString().trimmed();
            touched = touched || changed.contains(field);
            empty = empty && text.isEmpty();
            address.insert(part, text);
        }
        if (touched)
            changes.insert(kind + QStringLiteral("_address"), empty ? QJsonObject() : address);
    }
    return changes;
}

QHash<QString, QString> customerProblems(const FieldValues &values)
{
    const QHash<QString, QString> all{
        {QStringLiteral("name"), nameProblem(values[QLatin1String("name")].toString())},
        {QStringLiteral("email"), emailProblem(values[QLatin1String("email")].toString())},
        {QStringLiteral("phone"), phoneProblem(values[QLatin1String("phone")].toString())},
        {QStringLiteral("date_of_birth"), birthProblem(values[QLatin1String("date_of_birth")].toString())},
    };
    QHash<QString, QString> problems;
    for (auto problem = all.cbegin(); problem != all.cend(); ++problem) {
        if (!problem->isEmpty())
            problems.insert(problem.key(), problem.value());
    }
    return problems;
}

QString customerFieldOf(const Error &error)
{
    static const QHash<QString, QString> fields{
        {QStringLiteral("idx_users_email_unique"), QStringLiteral("email")},
        {QStringLiteral("valid_email"), QStringLiteral("email")},
        {QStringLiteral("users_name_given"), QStringLiteral("name")},
        {QStringLiteral("customer_profiles_currency_known"), QStringLiteral("preferred_currency")},
    };
    return fields.value(error.constraint);
}
