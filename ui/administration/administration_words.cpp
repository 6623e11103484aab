// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/administration/administration_words.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AdministrationWords)
};

} // namespace

StateLook staffRole(const QString &code)
{
    static const QHash<QString, StateLook> looks{{QStringLiteral("WAREHOUSE"), {Tr::tr("Warehouse"), Tone::Shipped}},
                                                 {QStringLiteral("SUPPORT"), {Tr::tr("Support"), Tone::Paid}},
                                                 {QStringLiteral("MANAGER"), {Tr::tr("Manager"), Tone::Processing}},
                                                 {QStringLiteral("ADMIN"), {Tr::tr("Administrator"), Tone::Waiting}},
                                                 {QStringLiteral("WORKER"), {Tr::tr("Jobs"), Tone::Neutral}}};
    return looks.value(code, {code, Tone::Neutral});
}

StateLook accountState(const QString &code)
{
    return code == QLatin1String("ACTIVE") ? StateLook{Tr::tr("Open"), Tone::Good} : StateLook{Tr::tr("Closed"), Tone::Neutral};
}

QString roleEffect(const QString &code)
{
    static const QHash<QString, QString> effects{
        {QStringLiteral("WAREHOUSE"), Tr::tr("Stock, picking, packing and shipping in the warehouses below. Sees no amounts and no payments.")},
        {QStringLiteral("SUPPORT"), Tr::tr("Orders, customers and payments; refunds up to the limit below without a second person.")},
        {QStringLiteral("MANAGER"), Tr::tr("All of the shop's work, figures and reports; approves refunds up to the limit below.")},
        {QStringLiteral("ADMIN"), Tr::tr("Staff accounts, audit, jobs and notifications. Changes no orders and pays no refunds.")},
        {QStringLiteral("WORKER"), Tr::tr("For the background jobs, not for a person.")}};
    return effects.value(code);
}

QList<QPair<QString, QString>> roleOptions()
{
    QList<QPair<QString, QString>> options;
    for (const char *code : {"WAREHOUSE", "SUPPORT", "MANAGER", "ADMIN", "WORKER"}) {
        const QString role = QString::fromLatin1(code);
        options.append({role, staffRole(role).word});
    }
    return options;
}

StateLook auditAction(const QString &code)
{
    static const QHash<QString, StateLook> looks{{QStringLiteral("INSERT"), {Tr::tr("Added"), Tone::Good}},
                                                 {QStringLiteral("UPDATE"), {Tr::tr("Changed"), Tone::Paid}},
                                                 {QStringLiteral("DELETE"), {Tr::tr("Deleted"), Tone::Bad}}};
    return looks.value(code, {code, Tone::Neutral});
}

StateLook jobState(const QString &code)
{
    static const QHash<QString, StateLook> looks{{QStringLiteral("DONE"), {Tr::tr("Done"), Tone::Good}},
                                                 {QStringLiteral("RUNNING"), {Tr::tr("Running"), Tone::Processing}},
                                                 {QStringLiteral("FAILED"), {Tr::tr("Failed"), Tone::Bad}},
                                                 {QStringLiteral("ABANDONED"), {Tr::tr("Broken off"), Tone::Refunded}},
                                                 {QStringLiteral("STUCK"), {Tr::tr("Stuck"), Tone::Bad}},
                                                 {QStringLiteral("LATE"), {Tr::tr("Late"), Tone::Bad}},
                                                 {QStringLiteral("NEVER"), {Tr::tr("Never ran"), Tone::Waiting}},
                                                 {QStringLiteral("OFF"), {Tr::tr("Switched off"), Tone::Neutral}}};
    return looks.value(code, {code, Tone::Neutral});
}

StateLook templateState(const QString &code)
{
    return code == QLatin1String("ACTIVE") ? StateLook{Tr::tr("In use"), Tone::Good} : StateLook{Tr::tr("Not in use"), Tone::Neutral};
}

StateLook messageState(const QString &code)
{
    static const QHash<QString, StateLook> looks{{QStringLiteral("QUEUED"), {Tr::tr("Waiting"), Tone::Waiting}},
                                                 {QStringLiteral("SENDING"), {Tr::tr("On its way"), Tone::Processing}},
                                                 {QStringLiteral("SENT"), {Tr::tr("Sent"), Tone::Paid}},
                                                 {QStringLiteral("DELIVERED"), {Tr::tr("Arrived"), Tone::Good}},
                                                 {QStringLiteral("FAILED"), {Tr::tr("Failed"), Tone::Bad}},
                                                 {QStringLiteral("BOUNCED"), {Tr::tr("Came back"), Tone::Bad}}};
    return looks.value(code, {code, Tone::Neutral});
}

QString auditedTable(const QString &relation)
{
    for (const AuditedTable &table : auditedTables()) {
        if (table.relation == relation)
            return table.title;
    }
    return relation;
}

QString notificationTitle(const QString &type)
{
    static const QHash<QString, QString> titles{
        {QStringLiteral("ORDER_CONFIRMATION"), Tr::tr("Order confirmed")}, {QStringLiteral("ORDER_SHIPPED"), Tr::tr("Order shipped")}, {QStringLiteral("ORDER_DELIVERED"), Tr::tr("Order delivered")}, {QStringLiteral("ORDER_CANCELLED"), Tr::tr("Order cancelled")}, {QStringLiteral("PAYMENT_SUCCESS"), Tr::tr("Payment received")}, {QStringLiteral("PAYMENT_FAILED"), Tr::tr("Payment failed")}, {QStringLiteral("REFUND_PROCESSED"), Tr::tr("Refund paid")}, {QStringLiteral("LOW_STOCK_ALERT"), Tr::tr("Low stock")}, {QStringLiteral("WELCOME"), Tr::tr("Welcome")}, {QStringLiteral("PASSWORD_RESET"), Tr::tr("New password")}, {QStringLiteral("EMAIL_VERIFICATION"), Tr::tr("Address to confirm")}};
    return titles.value(type, type);
}

QString channelTitle(const QString &channel)
{
    static const QHash<QString, QString> titles{{QStringLiteral("EMAIL"), Tr::tr("E-mail")},
                                                {QStringLiteral("SMS"), Tr::tr("SMS")},
                                                {QStringLiteral("PUSH"), Tr::tr("Push")},
                                                {QStringLiteral("IN_APP"), Tr::tr("In the shop")}};
    return titles.value(channel, channel);
}

QString spanWords(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const auto counted = [](const char *text, qint64 n) { return QCoreApplication::translate("AdministrationWords", text, nullptr, int(n)); };
    if (seconds % day == 0)
        return counted(QT_TRANSLATE_N_NOOP("AdministrationWords", "%n day(s)"), seconds / day);
    if (seconds % hour == 0)
        return counted(QT_TRANSLATE_N_NOOP("AdministrationWords", "%n hour(s)"), seconds / hour);
    if (seconds % minute == 0)
        return counted(QT_TRANSLATE_N_NOOP("AdministrationWords", "%n minute(s)"), seconds / minute);
    return counted(QT_TRANSLATE_N_NOOP("AdministrationWords", "%n second(s)"), seconds);
}
