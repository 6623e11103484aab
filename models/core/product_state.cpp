// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/product_state.h"

#include <QCoreApplication>
#include <QHash>

QStringList productStates()
{
    return {QStringLiteral("ACTIVE"), QStringLiteral("DRAFT"), QStringLiteral("INACTIVE"), QStringLiteral("ARCHIVED")};
}

QString productStateTitle(const QString &state)
{
    static const QHash<QString, const char *> titles{
        {QStringLiteral("ACTIVE"), QT_TRANSLATE_NOOP("ProductState", "Active")},
        {QStringLiteral("DRAFT"), QT_TRANSLATE_NOOP("ProductState", "Draft")},
        {QStringLiteral("INACTIVE"), QT_TRANSLATE_NOOP("ProductState", "Inactive")},
        {QStringLiteral("ARCHIVED"), QT_TRANSLATE_NOOP("ProductState", "Archived")},
    };
    const char *title = titles.value(state);
    return title != nullptr ? QCoreApplication::translate("ProductState", title) : state;
}
