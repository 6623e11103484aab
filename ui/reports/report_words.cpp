// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/report_words.h"

#include "ui/common/format.h"
#include "ui/common/payment_words.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

QString dayText(QDate day)
{
    return QLocale().toString(day, Tr::tr("d MMM yyyy"));
}

QString daysText(QDate from, QDate to)
{
    //: From one day to another.
    return from == to ? dayText(from) : Tr::tr("%1 to %2").arg(dayText(from), dayText(to));
}

const QHash<QByteArray, QString> &countries()
{
    static const QHash<QByteArray, QString> words = [] {
        QHash<QByteArray, QString> result;
        for (char first = 'A'; first <= 'Z'; ++first) {
            for (char second = 'A'; second <= 'Z'; ++second) {
                const QString code = QStringLiteral("%1%2").arg(QLatin1Char(first)).arg(QLatin1Char(second));
                if (const QString name = Format::country(code); name != code)
                    result.insert(code.toLatin1(), name);
            }
        }
        return result;
    }();
    return words;
}

QHash<QByteArray, QString> wordsOf(const QString &column)
{
    QHash<QByteArray, QString> words;
    if (column == QLatin1String("country"))
        return countries();
    if (column == QLatin1String("method")) {
        for (const char *method : {"CREDIT_CARD", "DEBIT_CARD", "UPI", "WALLET", "NET_BANKING", "COD"})
            words.insert(method, paymentMethodWords(QLatin1String(method)));
    } else if (column == QLatin1String("provider")) {
        for (const char *provider : {"STRIPE", "PAYPAL", "ADYEN", "RAZORPAY"})
            words.insert(provider, providerWords(QLatin1String(provider)));
    } else if (column == QLatin1String("type")) {
        words = {{"INBOUND", Tr::tr("Received")}, {"OUTBOUND", Tr::tr("Shipped")}, {"RETURN", Tr::tr("Returned")}, {"ADJUSTMENT", Tr::tr("Adjusted")}, {"TRANSFER", Tr::tr("Transferred")}, {"DAMAGE", Tr::tr("Damaged")}, {"RESERVE", Tr::tr("Reserved")}, {"COMMIT", Tr::tr("Picked")}, {"RELEASE", Tr::tr("Released")}};
    } else if (column == QLatin1String("action")) {
        words = {{"INSERT", Tr::tr("Added")}, {"UPDATE", Tr::tr("Changed")}, {"DELETE", Tr::tr("Removed")}};
    }
    return words;
}

} // namespace

QString reportDays(const ReportDefinition &report, const DayPeriod &period)
{
    return report.isAsOf ? Tr::tr("at the end of %1").arg(dayText(period.lastDay())) : daysText(period.firstDay(), period.lastDay());
}

QString reportTitle(const ReportRequest &request)
{
    const ReportDefinition *report = findReport(request.report);
    const ReportGroup *group = report == nullptr ? nullptr : report->group(request.group);
    if (group == nullptr)
        return {};
    //: The title of a report; %1 is "Sales", %2 is "Product" or "Every refund".
    return Tr::tr("%1: %2").arg(report->title, group->title);
}

QString reportSubtitle(const ReportResult &result, const ReportChoices &choices)
{
    const ReportDefinition &report = *findReport(result.request.report);
    const ReportGroup &group = *report.group(result.request.group);
    QStringList parts{reportDays(report, result.period)};
    if (result.request.compare && !group.compared.isEmpty())
        parts << Tr::tr("compared with %1").arg(daysText(result.period.firstDayBefore(), result.period.lastDayBefore()));
    if (group.offersCurrency)
        parts << (result.request.currency.isEmpty() ? Tr::tr("all currencies") : Tr::tr("%1 only").arg(result.request.currency));
    if (group.offersWarehouse && !result.request.warehouse.isEmpty()) {
        for (const ReportChoices::Choice &warehouse : choices.warehouses) {
            if (warehouse.id == result.request.warehouse)
                parts << warehouse.title;
        }
    }
    const QString zone = QString::fromLatin1(result.period.zone().id());
    parts << Tr::tr("as of %1, %2").arg(QLocale().toString(result.at.toTimeZone(result.period.zone()), QLocale::ShortFormat), zone);
    return parts.join(QStringLiteral(" · "));
}

QList<ExportColumn> withWords(QList<ExportColumn> columns)
{
    for (ExportColumn &column : columns) {
        if (column.type == ColumnType::Status)
            column.words = wordsOf(column.id);
    }
    return columns;
}
