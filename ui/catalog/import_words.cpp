// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/import_words.h"

#include "models/core/money.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QHash>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

constexpr qsizetype longestValue = 60;

QString shortened(const QString &value)
{
    const QString line = value.simplified();
    return Format::isolated(line.size() > longestValue ? line.left(longestValue - 1) + QChar(0x2026) : line);
}

} // namespace

QString importColumnTitle(const QString &column)
{
    static const QHash<QString, QString> fields{{QStringLiteral("price_amount"), QStringLiteral("price")},
                                                {QStringLiteral("compare_at_price_amount"), QStringLiteral("compare_at_price")},
                                                {QStringLiteral("cost_price_amount"), QStringLiteral("cost_price")},
                                                {QStringLiteral("price_currency"), QStringLiteral("currency")},
                                                {QStringLiteral("category_id"), QStringLiteral("category")},
                                                {QStringLiteral("seller_id"), QStringLiteral("seller")},
                                                {QStringLiteral("weight_grams"), QStringLiteral("weight")}};
    return ImportMapping::titleOf(fields.value(column, column));
}

QString importProblemWords(const ImportProblem &problem, const QString &currency)
{
    const QString field = ImportMapping::titleOf(problem.field);
    const QString value = shortened(problem.value);
    static const QHash<QString, const char *> sentences{
        {QStringLiteral("too_long"), QT_TRANSLATE_NOOP("ImportWords", "%1 is too long.")},
        {QStringLiteral("twice"), QT_TRANSLATE_NOOP("ImportWords", "%1 is on line %2 already.")},
        {QStringLiteral("taken"), QT_TRANSLATE_NOOP("ImportWords", "%1 %2 belongs to another product.")},
        {QStringLiteral("not_a_handle"), QT_TRANSLATE_NOOP("ImportWords", "%1 “%2”: only small letters a to z, digits and single hyphens.")},
        {QStringLiteral("not_positive"), QT_TRANSLATE_NOOP("ImportWords", "%1 %2: it must be above zero.")},
        {QStringLiteral("negative"), QT_TRANSLATE_NOOP("ImportWords", "%1 %2 is below zero.")},
        {QStringLiteral("below_price"), QT_TRANSLATE_NOOP("ImportWords", "%1 %2 is below the price.")},
        {QStringLiteral("unknown"), QT_TRANSLATE_NOOP("ImportWords", "%1 “%2” is not known.")},
        {QStringLiteral("not_a_weight"), QT_TRANSLATE_NOOP("ImportWords", "%1 “%2”: whole grams, without a unit.")},
        {QStringLiteral("not_an_object"), QT_TRANSLATE_NOOP("ImportWords", "%1 “%2” is not a JSON object.")},
        {QStringLiteral("not_a_list"), QT_TRANSLATE_NOOP("ImportWords", "%1 “%2” is not a JSON list.")},
        {QStringLiteral("not_yes_or_no"), QT_TRANSLATE_NOOP("ImportWords", "%1 “%2”: yes or no.")},
        {QStringLiteral("digital_ships"), QT_TRANSLATE_NOOP("ImportWords", "What is digital is not shipped.")},
        {QStringLiteral("not_an_address"), QT_TRANSLATE_NOOP("ImportWords", "%1: an address begins with https:// or http:// and has at most 500 characters.")},
        {QStringLiteral("too_many_cells"), QT_TRANSLATE_NOOP("ImportWords", "The line has more fields than the first line: %2.")},
        {QStringLiteral("too_few_cells"), QT_TRANSLATE_NOOP("ImportWords", "The line has fewer fields than the first line: %2.")},
    };
    if (problem.problem == QLatin1String("missing"))
        return problem.field == QLatin1String("handle") ? Tr::tr("Neither a web address nor a SKU to find the product by.") : Tr::tr("%1 is missing.").arg(field);
    if (problem.problem == QLatin1String("not_an_amount"))
        return Tr::tr("%1 “%2” is no amount of %3: digits, a decimal sign and at most %4 decimals, no separators.")
            .arg(field, value, currency, QString::number(minorDigits(currency)));
    if (problem.problem == QLatin1String("other_currency"))
        return Tr::tr("The product is priced in %1. Give the file a currency column.").arg(value);
    const char *sentence = sentences.value(problem.problem);
    return sentence == nullptr ? Tr::tr("%1 “%2” cannot be used.").arg(field, value)
                               : Tr::tr(sentence).replace(QLatin1String("%1"), field).replace(QLatin1String("%2"), value);
}

QString importChangeWords(const ImportChange &change)
{
    const QString title = importColumnTitle(change.field);
    if (change.before.isEmpty())
        return QStringLiteral("%1: %2").arg(title, shortened(change.after));
    return QStringLiteral("%1: %2 → %3").arg(title, shortened(change.before), change.after.isEmpty() ? Tr::tr("nothing") : shortened(change.after));
}

QString importKindWords(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Own: return Tr::tr("A file of this program. An empty cell clears what is there.");
    case ImportKind::Shopify: return Tr::tr("Shopify's product export. An empty cell leaves what is there.");
    case ImportKind::Other: return Tr::tr("Say what the columns are. It is remembered for files with the same columns. An empty cell leaves what is there.");
    }
    Q_UNREACHABLE();
}
