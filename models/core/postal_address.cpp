// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/postal_address.h"

#include "models/core/json_values.h"

PostalAddress PostalAddress::fromJson(const QJsonObject &object)
{
    PostalAddress result;
    result.name = jsonText(object, "name");
    result.phone = jsonText(object, "phone");
    const QString town = QStringList{jsonText(object, "postal_code"), jsonText(object, "city")}.join(u' ').trimmed();
    for (const QString &line : {jsonText(object, "line1"), jsonText(object, "line2"), town, jsonText(object, "state"), jsonText(object, "country")}) {
        if (!line.isEmpty())
            result.lines.append(line);
    }
    return result;
}
