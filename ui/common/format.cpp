// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/format.h"

#include "models/core/money.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

// The whole units and the minor ones apart, with integers only: a double would lose cents of large amounts.
QString digits(qint64 minor, int decimals, const QLocale &locale)
{
    quint64 scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    // Negating the smallest integer would overflow; unsigned arithmetic does not.
    const quint64 size = minor < 0 ? quint64(0) - quint64(minor) : quint64(minor);
    QString text = locale.toString(size / scale);
    if (decimals > 0) {
        QString fraction = QString::number(size % scale).rightJustified(decimals, QLatin1Char('0'));
        if (const QString zero = locale.zeroDigit(); zero != QLatin1String("0")) {
            for (QChar &digit : fraction)
                digit = QChar(zero.at(0).unicode() + digit.digitValue());
        }
        text += locale.decimalPoint() + fraction;
    }
    return text;
}

// One sign for a currency that everybody knows; the code for all others ("kr" and "$" are several currencies).
QString sign(const QString &currency)
{
    if (currency == QLatin1String("EUR"))
        return QStringLiteral("€");
    if (currency == QLatin1String("GBP"))
        return QStringLiteral("£");
    if (currency == QLatin1String("JPY"))
        return QStringLiteral("¥");
    if (currency == QLatin1String("USD"))
        return QStringLiteral("$");
    return currency;
}

QString withSign(const QString &amount, const QString &currency)
{
    // A no-break space: an amount is never torn from its currency.
    return currency.isEmpty() ? amount : amount + QChar(QChar::Nbsp) + sign(currency);
}

} // namespace

QString Format::money(qint64 minor, const QString &currency)
{
    const QLocale locale;
    const QString minus = minor < 0 ? QStringLiteral("−") : QString();
    return withSign(minus + digits(minor, minorDigits(currency), locale), currency);
}

QString Format::wholeMoney(qint64 minor, const QString &currency)
{
    qint64 scale = 1;
    for (int i = 0; i < minorDigits(currency); ++i)
        scale *= 10;
    const qint64 whole = minor / scale + (2 * (minor % scale) >= scale ? 1 : 2 * (minor % scale) <= -scale ? -1
                                                                                                           : 0);
    const QString minus = whole < 0 ? QStringLiteral("−") : QString();
    return withSign(minus + digits(whole, 0, QLocale()), currency);
}

QString Format::money(const Money &amount)
{
    return money(amount.minorUnits(), amount.currency());
}

QString Format::isolated(const QString &text)
{
    const auto isRightToLeft = [](QChar character) {
        return character.direction() == QChar::DirR || character.direction() == QChar::DirAL;
    };
    if (std::none_of(text.cbegin(), text.cend(), isRightToLeft))
        return text;
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popDirectionalIsolate(0x2069);
    return firstStrongIsolate + text + popDirectionalIsolate;
}

QString Format::count(qint64 number)
{
    return QLocale().toString(number);
}

QString Format::decimal(qint64 thousandths)
{
    return QLocale().toString(double(thousandths) / 1000, 'f', 1);
}

QString Format::country(const QString &code)
{
    const QLocale::Territory territory = code.size() == 2 ? QLocale::codeToTerritory(code) : QLocale::AnyTerritory;
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

QString Format::when(const QDateTime &moment, const QDateTime &now)
{
    if (!moment.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = moment.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date() == today)
        return time;
    constexpr int daysOfAWeek = 7;
    if (const qint64 days = local.date().daysTo(today); days > 0 && days < daysOfAWeek)
        return Tr::tr("%1 %2").arg(locale.toString(local.date(), QStringLiteral("ddd")), time);
    //: A date of this year with the time, in the order of your language; see QLocale::toString for the letters.
    if (local.date().year() == today.year())
        return Tr::tr("%1 %2").arg(locale.toString(local.date(), Tr::tr("d MMM")), time);
    //: A date of another year; see QLocale::toString for the letters.
    return locale.toString(local.date(), Tr::tr("d MMM yyyy"));
}

QString Format::ago(const QDateTime &moment, const QDateTime &now)
{
    if (!moment.isValid())
        return {};
    const qint64 seconds = moment.secsTo(now);
    if (seconds < 0)
        return when(moment, now);
    if (seconds < 60)
        return Tr::tr("just now");
    if (seconds < 3600)
        return Tr::tr("%n minute(s) ago", nullptr, int(seconds / 60));
    if (seconds < 6 * 3600)
        return Tr::tr("%n hour(s) ago", nullptr, int(seconds / 3600));
    return when(moment, now);
}

QString Format::stamp(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    return QLocale().toString(moment.toLocalTime(), QLocale::LongFormat);
}
