// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/change_notice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

ChangeNotice ChangeNotice::read(const QString &payload, const QString &keyColumn)
{
    const QJsonObject json = QJsonDocument::fromJson(payload.toUtf8()).object();
    ChangeNotice notice{json[QStringLiteral("relation")].toString(), json[QStringLiteral("by")].toString(), {}};
    const QJsonValue keys = json[QStringLiteral("keys")];
    if (!keys.isArray())
        return notice;
    notice.keys.emplace();
    for (const QJsonValue &key : keys.toArray())
        notice.keys->append(key[keyColumn].toString());
    return notice;
}
