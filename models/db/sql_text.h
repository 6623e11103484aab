// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <functional>

// Values for the :name placeholders of a statement.
using SqlValues = QVariantMap;

// One SQL statement from resources/sql, with its comments taken out (QtSql would read quotes and colons in them).
//
// The header comment says what it is for, its parameters and its index. One line in it is read by the program:
//     -- plan: generic      run with force_generic_plan (list pages); otherwise the server decides
// Whitelisted fragments go where the file says /*{marker}*/; user text goes into :name values, never here.
class SqlText
{
public:
    enum class Plan {
        Auto,
        Generic,
    };

    SqlText() = default;
    // "orders/list_page" is :/sql/orders/list_page.sql. A missing file is a fault of the build and ends the program.
    [[nodiscard]] static SqlText load(const QString &name);
    // For statements put together from whitelisted parts.
    [[nodiscard]] static SqlText fromText(const QString &name, const QString &text, Plan plan = Plan::Auto);

    [[nodiscard]] SqlText with(const QString &marker, const QString &fragment) const;

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] Plan plan() const { return m_plan; }

    // The same statement with $1, $2, ... and the names in that order, as libpq wants them.
    struct Numbered {
        QByteArray text;
        QStringList names;
    };
    [[nodiscard]] Numbered numbered() const;
    // The same statement with each placeholder replaced by what literal(name) gives, for COPY, which takes no parameters.
    [[nodiscard]] QByteArray withLiterals(const std::function<QString(const QString &name)> &literal) const;

private:
    QString m_name;
    QString m_text;
    Plan m_plan = Plan::Auto;
};

// '{"a","b"}': a list as one value for a text[] or uuid[] parameter.
[[nodiscard]] QString sqlArray(const QStringList &values);
