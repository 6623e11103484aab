// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/administration/administration_words.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("AdministrationWords", text);
}

} // namespace

StateLook staffRole(const QString &code)
{
    static const QHash<QString, StateLook> looks{{QStringLiteral("WAREHOUSE"), {tr("Warehouse"), Tone::Shipped}},
                                                 {QStringLiteral("SUPPORT"), {tr("Support"), Tone::Paid}},
                                                 {QStringLiteral("MANAGER"), {tr("Manager"), Tone::Processing}},
                                                 {QStringLiteral("ADMIN"), {tr("Administrator"), Tone::Waiting}},
                                                 {QStringLiteral("WORKER"), {tr("Jobs"), Tone::Neutral}}};
    return looks.value(code, {code, Tone::Neutral});
}

StateLook accountState(const QString &code)
{
    return code == QLatin1String("ACTIVE") ? StateLook{tr("Open"), Tone::Good} : StateLook{tr("Closed"), Tone::Neutral};
}

QString roleEffect(const QString &code)
{
    static const QHash<QString, QString> effects{
        {QStringLiteral("WAREHOUSE"), tr("Stock, picking, packing and shipping in the warehouses below. Sees no amounts and no payments.")},
        {QStringLiteral("SUPPORT"), tr("Orders, customers and payments; refunds up to the limit below without a second person.")},
        {QStringLiteral("MANAGER"), tr("All of the shop's work, figures and reports; approves refunds up to the limit below.")},
        {QStringLiteral("ADMIN"), tr("Staff accounts, audit, jobs and notifications. Changes no orders and pays no refunds.")},
        {QStringLiteral("WORKER"), tr("For the background jobs, not for a person.")}};
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
    static const QHash<QString, StateLook> looks{{QStringLiteral("INSERT"), {tr("Added"), Tone::Good}},
                                                 {QStringLiteral("UPDATE"), {tr("Changed"), Tone::Paid}},
                                                 {QStringLiteral("DELETE"), {tr("Deleted"), Tone::Bad}}};
    return looks.value(code, {code, Tone::Neutral});
}

StateLook jobState(const QString &code)
{
    static const QHash<QString, StateLook> looks{{QStringLiteral("DONE"), {tr("Done"), Tone::Good}},
                                                 {QStringLiteral("RUNNING"), {tr("Running"), Tone::Processing}},
                                                 {QStringLiteral("FAILED"), {tr("Failed"), Tone::Bad}},
                                                 {QStringLiteral("ABANDONED"), {tr("Broken off"), Tone::Refunded}},
                                                 {QStringLiteral("STUCK"), {tr("Stuck"), Tone::Bad}},
                                                 {QStringLiteral("LATE"), {tr("Late"), Tone::Bad}},
                                                 {QStringLiteral("NEVER"), {tr("Never ran"), Tone::Waiting}},
                                                 {QStringLiteral("OFF"), {tr("Switched off"), Tone::Neutral}}};
    return looks.value(code, {code, Tone::Neutral});
}

StateLook templateState(const QString &code)
{
    return code == QLatin1String("ACTIVE") ? StateLook{tr("In use"), Tone::Good} : StateLook{tr("Not in use"), Tone::Neutral};
}

StateLook messageState(const QString &code)
{
    static const QHash<QString, StateLook> looks{{QStringLiteral("QUEUED"), {tr("Waiting"), Tone::Waiting}},
                                                 {QStringLiteral("SENDING"), {tr("On its way"), Tone::Processing}},
                                                 {QStringLiteral("SENT"), {tr("Sent"), Tone::Paid}},
                                                 {QStringLiteral("DELIVERED"), {tr("Arrived"), Tone::Good}},
                                                 {QStringLiteral("FAILED"), {tr("Failed"), Tone::Bad}},
                                                 {QStringLiteral("BOUNCED"), {tr("Came back"), Tone::Bad}}};
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
        {QStringLiteral("ORDER_CONFIRMATION"), tr("Order confirmed")}, {QStringLiteral("ORDER_SHIPPED"), tr("Order shipped")}, {QStringLiteral("ORDER_DELIVERED"), tr("Order delivered")}, {QStringLiteral("ORDER_CANCELLED"), tr("Order cancelled")}, {QStringLiteral("PAYMENT_SUCCESS"), tr("Payment received")}, {QStringLiteral("PAYMENT_FAILED"), tr("Payment failed")}, {QStringLiteral("REFUND_PROCESSED"), tr("Refund paid")}, {QStringLiteral("LOW_STOCK_ALERT"), tr("Low stock")}, {QStringLiteral("WELCOME"), tr("Welcome")}, {QStringLiteral("PASSWORD_RESET"), tr("New password")}, {QStringLiteral("EMAIL_VERIFICATION"), tr("Address to confirm")}};
    return titles.value(type, type);
}

QString channelTitle(const QString &channel)
{
    static const QHash<QString, QString> titles{{QStringLiteral("EMAIL"), tr("E-mail")},
                                                {QStringLiteral("SMS"), tr("SMS")},
                                                {QStringLiteral("PUSH"), tr("Push")},
                                                {QStringLiteral("IN_APP"), tr("In the shop")}};
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
