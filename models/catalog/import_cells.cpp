// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/import_cells.h"

#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>

std::optional<ImportCell> importCellOf(const QString &field)
{
    static const QHash<QString, ImportCell> table{
        {QStringLiteral("handle"), ImportCell::Handle},
        {QStringLiteral("sku"), ImportCell::Sku},
        {QStringLiteral("barcode"), ImportCell::Barcode},
        {QStringLiteral("name"), ImportCell::Name},
        {QStringLiteral("short_description"), ImportCell::ShortDescription},
        {QStringLiteral("description"), ImportCell::Description},
        {QStringLiteral("price"), ImportCell::Price},
        {QStringLiteral("compare_at_price"), ImportCell::CompareAtPrice},
        {QStringLiteral("cost_price"), ImportCell::CostPrice},
        {QStringLiteral("currency"), ImportCell::Currency},
        {QStringLiteral("status"), ImportCell::Status},
        {QStringLiteral("category"), ImportCell::Category},
        {QStringLiteral("seller"), ImportCell::Seller},
        {QStringLiteral("weight"), ImportCell::Weight},
        {QStringLiteral("dimensions"), ImportCell::Dimensions},
        {QStringLiteral("attributes"), ImportCell::Attributes},
        {QStringLiteral("variants"), ImportCell::Variants},
        {QStringLiteral("tags"), ImportCell::Tags},
        {QStringLiteral("meta_title"), ImportCell::MetaTitle},
        {QStringLiteral("meta_description"), ImportCell::MetaDescription},
        {QStringLiteral("is_digital"), ImportCell::IsDigital},
        {QStringLiteral("requires_shipping"), ImportCell::RequiresShipping},
        {QStringLiteral("images"), ImportCell::Images},
    };
    const auto found = table.constFind(field);
    return found == table.cend() ? std::optional<ImportCell>() : *found;
}

bool importIsProse(ImportCell cell)
{
    switch (cell) {
    case ImportCell::Name:
    case ImportCell::Sku:
    case ImportCell::Barcode:
    case ImportCell::ShortDescription:
    case ImportCell::Description:
    case ImportCell::MetaTitle:
    case ImportCell::MetaDescription: return true;
    default: return false;
    }
}

QByteArray importJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray importTags(const QByteArray &text)
{
    if (text.startsWith('['))
        return text;
    QJsonArray tags;
    for (const QByteArray &tag : text.split(',')) {
        const QString word = QString::fromUtf8(tag.trimmed());
        if (!word.isEmpty() && !tags.contains(word))
            tags.append(word);
    }
    return QJsonDocument(tags).toJson(QJsonDocument::Compact);
}

QByteArray importAddresses(const QByteArray &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;|]+"));
    QJsonArray pictures;
    for (const QString &address : QString::fromUtf8(text).split(between, Qt::SkipEmptyParts))
        pictures.append(QJsonObject{{QStringLiteral("url"), address}, {QStringLiteral("alt"), QJsonValue()}});
    return QJsonDocument(pictures).toJson(QJsonDocument::Compact);
}

QByteArray importYesNo(const QByteArray &text)
{
    const QByteArray word = text.toLower();
    if (word == "true" || word == "yes" || word == "1" || word == "y" || word == "t")
        return QByteArrayLiteral("true");
    if (word == "false" || word == "no" || word == "0" || word == "n" || word == "f")
        return QByteArrayLiteral("false");
    return text;
}

QByteArray importWhole(const QByteArray &text)
{
    const qsizetype point = text.indexOf('.');
    const bool isWhole = point > 0 && text.mid(point + 1).count('0') == text.size() - point - 1;
    return isWhole ? text.left(point) : text;
}

QString handleOf(const QString &words)
{
    static const QHash<QChar, QString> letters{{QChar(0xDF), QStringLiteral("ss")}, {QChar(0xF8), QStringLiteral("o")}, {QChar(0xE6), QStringLiteral("ae")}, {QChar(0x142), QStringLiteral("l")}, {QChar(0x111), QStringLiteral("d")}, {QChar(0x153), QStringLiteral("oe")}};
    constexpr qsizetype longest = 200;
    QString handle;
    for (const QChar sign : words.toLower().normalized(QString::NormalizationForm_KD)) {
        const bool isPlain = (sign >= QLatin1Char('a') && sign <= QLatin1Char('z')) || (sign >= QLatin1Char('0') && sign <= QLatin1Char('9'));
        if (isPlain)
            handle += sign;
        else if (letters.contains(sign))
            handle += letters.value(sign);
        else if (!sign.isMark() && sign != QLatin1Char('\'') && sign != QChar(0x2019) && !handle.isEmpty() && !handle.endsWith(QLatin1Char('-')))
            handle += QLatin1Char('-');
    }
    handle.truncate(longest);
    while (handle.endsWith(QLatin1Char('-')))
        handle.chop(1);
    return handle;
}
