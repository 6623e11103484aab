// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/sql_values.h"

#include "models/db/sql_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace {

QVariant textOrNull(const QString &text)
{
    return text.isNull() ? QVariant() : QVariant(text);
}

QString compact(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QVariant asBasicType(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        return {};
    case QMetaType::QString:
        return textOrNull(value.toString());
    case QMetaType::QUuid:
        return value.toUuid().isNull() ? QVariant() : QVariant(value.toUuid().toString(QUuid::WithoutBraces));
    case QMetaType::QDate:
        return textOrNull(value.toDate().toString(Qt::ISODate));
    case QMetaType::QDateTime:
        return textOrNull(value.toDateTime().toUTC().toString(Qt::ISODateWithMs));
    case QMetaType::QStringList:
        return sqlArray(value.toStringList());
    case QMetaType::QJsonObject:
        return compact(QJsonDocument(value.toJsonObject()));
    case QMetaType::QJsonArray:
        return compact(QJsonDocument(value.toJsonArray()));
    case QMetaType::QJsonDocument:
        return compact(value.toJsonDocument());
    default:
        return value;
    }
}

} // namespace

Result<QVariant> sqlValue(const QVariant &value)
{
    const QVariant basic = asBasicType(value);
    // PostgreSQL cannot keep it, and everything after it would be cut off.
    if (basic.typeId() == QMetaType::QString && basic.toString().contains(QChar(0))) {
        return failure(Error::Kind::InvalidInput,
                       QCoreApplication::translate("Connection", "The text contains a character that cannot be stored (NUL)."));
    }
    return basic;
}

Result<std::optional<QByteArray>> libpqValue(const QVariant &value)
{
    const auto basic = sqlValue(value);
    if (!basic)
        return failure(basic.error());
    if (!basic->isValid())
        return std::nullopt;
    if (basic->typeId() == QMetaType::QByteArray)
        return "\\x" + basic->toByteArray().toHex();
    return basic->toString().toUtf8();
}
