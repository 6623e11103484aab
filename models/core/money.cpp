// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/money.h"

#include <QCoreApplication>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Money)
};

// The sign that people type for a currency; only where it means one currency beyond doubt.
QStringView symbolOf(const QString &currency)
{
    static const QHash<QString, QString> symbols{
        {QStringLiteral("EUR"), QStringLiteral("€")},
        {QStringLiteral("USD"), QStringLiteral("$")},
        {QStringLiteral("GBP"), QStringLiteral("£")},
        {QStringLiteral("JPY"), QStringLiteral("¥")},
    };
    const auto found = symbols.constFind(currency);
    return found == symbols.cend() ? QStringView() : QStringView(*found);
}

QStringView withoutCurrency(QStringView text, const QString &currency)
{
    for (const QStringView mark : {QStringView(currency), symbolOf(currency)}) {
        if (mark.isEmpty())
            continue;
        if (text.startsWith(mark, Qt::CaseInsensitive))
            return text.sliced(mark.size()).trimmed();
        if (text.endsWith(mark, Qt::CaseInsensitive))
            return text.chopped(mark.size()).trimmed();
    }
    return text;
}

bool isBlank(QChar c)
{
    return c.isSpace() || c == QChar(0x202F) || c == QChar(0x00A0);
}

bool isApostrophe(QChar c)
{
    return c == QLatin1Char('\'') || c == QChar(0x2019);
}

bool isGroupSeparator(QChar c, QChar ofLocale)
{
    if (c == ofLocale || isBlank(c))
        return true;
    return isApostrophe(c) && isApostrophe(ofLocale);
}

QChar first(const QString &text)
{
    return text.isEmpty() ? QChar() : text.front();
}

// "1,234,567" and "12,34,567", never "1,5": the last group has three digits, the others one to three.
bool groupsAreSound(const QList<int> &groups)
{
    if (groups.size() == 1)
        return true;
    if (groups.last() != 3)
        return false;
    return std::all_of(groups.cbegin(), groups.cend(), [](int digits) { return digits >= 1 && digits <= 3; });
}

tl::unexpected<Error> overflow()
{
    return failure(Error::Kind::InvalidInput, Tr::tr("This amount is too large."));
}

tl::unexpected<Error> notAnAmount()
{
    return failure(Error::Kind::InvalidInput, Tr::tr("This is not an amount."));
}

tl::unexpected<Error> mixedCurrencies(const Money &a, const Money &b)
{
    return failure(Error::Kind::InvalidInput,
                   Tr::tr("Amounts in %1 and %2 cannot be put together.").arg(a.currency(), b.currency()));
}

} // namespace

int minorDigits(const QString &currency)
{
    static const QHash<QString, int> exceptions = [] {
        QHash<QString, int> digits;
        for (const char *code : {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"})
            digits.insert(QString::fromLatin1(code), 0);
        for (const char *code : {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
            digits.insert(QString::fromLatin1(code), 3);
        for (const char *code : {"CLF", "UYW"})
            digits.insert(QString::fromLatin1(code), 4);
        return digits;
    }();
    return exceptions.value(currency, 2);
}

Result<Money> Money::parse(QStringView text, const QString &currency, const QLocale &locale)
{
    const int decimals = minorDigits(currency);
    const QChar decimalPoint = first(locale.decimalPoint());
    const QChar groupSeparator = first(locale.groupSeparator());

    text = withoutCurrency(text.trimmed(), currency);
    const bool negative = text.startsWith(QLatin1Char('-')) || text.startsWith(QChar(0x2212));
    if (negative || text.startsWith(QLatin1Char('+')))
        text = withoutCurrency(text.sliced(1).trimmed(), currency);

    qint64 minorUnits = 0;
    QList<int> groups{0};
    int fraction = -1; // digits after the decimal point; -1: no point yet
    for (const QChar c : text) {
        if (c.isDigit()) {
            // Grown towards the sign, so that the smallest amount fits as well.
            const int digit = negative ? -c.digitValue() : c.digitValue();
            if (qMulOverflow(minorUnits, qint64(10), &minorUnits) || qAddOverflow(minorUnits, qint64(digit), &minorUnits))
                return overflow();
            ++(fraction < 0 ? groups.last() : fraction);
        } else if (c == decimalPoint && fraction < 0) {
            fraction = 0;
        } else if (isGroupSeparator(c, groupSeparator) && fraction < 0 && groups.last() > 0) {
            groups.append(0);
        } else {
            return notAnAmount();
        }
    }
    const bool noDigits = groups.first() == 0 && fraction <= 0;
    if (noDigits || fraction == 0 || !groupsAreSound(groups))
        return notAnAmount();
    if (fraction > decimals) {
        return failure(Error::Kind::InvalidInput,
                       decimals == 0 ? Tr::tr("%1 has no decimals.").arg(currency)
                                     : Tr::tr("%1 has %2 decimals.").arg(currency, QString::number(decimals)));
    }
    for (int missing = decimals - std::max(fraction, 0); missing > 0; --missing) {
        if (qMulOverflow(minorUnits, qint64(10), &minorUnits))
            return overflow();
    }
    return Money(minorUnits, currency);
}

Result<Money> Money::plus(const Money &other) const
{
    if (m_currency != other.m_currency)
        return mixedCurrencies(*this, other);
    qint64 sum = 0;
    if (qAddOverflow(m_minorUnits, other.m_minorUnits, &sum))
        return overflow();
    return Money(sum, m_currency);
}

Result<Money> Money::minus(const Money &other) const
{
    if (m_currency != other.m_currency)
        return mixedCurrencies(*this, other);
    qint64 difference = 0;
    if (qSubOverflow(m_minorUnits, other.m_minorUnits, &difference))
        return overflow();
    return Money(difference, m_currency);
}

Result<Money> Money::times(qint64 factor) const
{
    qint64 product = 0;
    if (qMulOverflow(m_minorUnits, factor, &product))
        return overflow();
    return Money(product, m_currency);
}

QString Money::toPlainString() const
{
    const int decimals = minorDigits(m_currency);
    QString digits = QString::number(m_minorUnits);
    const QString sign = digits.startsWith(QLatin1Char('-')) ? QStringLiteral("-") : QString();
    digits = digits.sliced(sign.size());
    if (decimals == 0)
        return sign + digits;
    digits = digits.rightJustified(decimals + 1, QLatin1Char('0'));
    return sign + digits.chopped(decimals) + QLatin1Char('.') + digits.last(decimals);
}

std::partial_ordering Money::operator<=>(const Money &other) const
{
    if (m_currency != other.m_currency)
        return std::partial_ordering::unordered;
    return m_minorUnits <=> other.m_minorUnits;
}
