// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/sql_text.h"

#include <QFile>

namespace {

// What stands at a place of an SQL text. Only so much of the lexer as tells comments and placeholders from quoted text.
struct Token {
    enum class Kind {
        Other,
        Comment,
        Marker,
        Placeholder,
    };
    Kind kind;
    qsizetype end;
};

qsizetype endOfQuoted(const QString &text, qsizetype from, bool backslashEscapes)
{
    const QChar quote = text[from];
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (backslashEscapes && text[i] == QLatin1Char('\\'))
            ++i;
        else if (text[i] == quote)
            return i + 1; // a doubled quote simply starts the next quoted token
    }
    return text.size();
}

qsizetype endOfBlockComment(const QString &text, qsizetype from)
{
    int depth = 0;
    for (qsizetype i = from; i + 1 < text.size(); ++i) {
        if (text[i] == QLatin1Char('/') && text[i + 1] == QLatin1Char('*')) {
            ++depth;
            ++i;
        } else if (text[i] == QLatin1Char('*') && text[i + 1] == QLatin1Char('/')) {
            --depth;
            ++i;
            if (depth == 0)
                return i + 1;
        }
    }
    return text.size();
}

bool startsName(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || c == QLatin1Char('_');
}

bool continuesName(QChar c)
{
    return startsName(c) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
}

Token tokenAt(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    const QChar next = at + 1 < text.size() ? text[at + 1] : QChar();
    if (c == QLatin1Char('\'') || c == QLatin1Char('"')) {
        const bool escapes = c == QLatin1Char('\'') && at > 0 && (text[at - 1] == QLatin1Char('e') || text[at - 1] == QLatin1Char('E'))
            && (at == 1 || !text[at - 2].isLetterOrNumber());
        return {Token::Kind::Other, endOfQuoted(text, at, escapes)};
    }
    if (c == QLatin1Char('-') && next == QLatin1Char('-')) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), at);
        return {Token::Kind::Comment, end < 0 ? text.size() : end};
    }
    if (c == QLatin1Char('/') && next == QLatin1Char('*')) {
        const bool marker = at + 2 < text.size() && text[at + 2] == QLatin1Char('{');
        return {marker ? Token::Kind::Marker : Token::Kind::Comment, endOfBlockComment(text, at)};
    }
    if (c == QLatin1Char(':') && next == QLatin1Char(':'))
        return {Token::Kind::Other, at + 2}; // a cast
    if (c == QLatin1Char(':') && startsName(next)) {
        qsizetype end = at + 2;
        while (end < text.size() && continuesName(text[end]))
            ++end;
        return {Token::Kind::Placeholder, end};
    }
    return {Token::Kind::Other, at + 1};
}

QString without(const QString &text, Token::Kind unwanted)
{
    QString kept;
    kept.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const Token token = tokenAt(text, at);
        if (token.kind == unwanted)
            kept += QLatin1Char(' '); // a comment separates words
        else
            kept += QStringView(text).sliced(at, token.end - at);
        at = token.end;
    }
    return kept.trimmed();
}

} // namespace

SqlText SqlText::load(const QString &name)
{
    QFile file(QStringLiteral(":/sql/%1.sql").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The SQL file %s is not part of this build.", qUtf8Printable(name));
    const QString text = QString::fromUtf8(file.readAll());
    const Plan plan = text.contains(QLatin1String("-- plan: generic\n")) ? Plan::Generic : Plan::Auto;
    return fromText(name, text, plan);
}

SqlText SqlText::fromText(const QString &name, const QString &text, Plan plan)
{
    SqlText sql;
    sql.m_name = name;
    sql.m_text = without(text, Token::Kind::Comment);
    sql.m_plan = plan;
    return sql;
}

SqlText SqlText::with(const QString &marker, const QString &fragment) const
{
    SqlText filled = *this;
    filled.m_text.replace(QStringLiteral("/*{%1}*/").arg(marker), fragment);
    return filled;
}

QByteArray SqlText::withLiterals(const std::function<QString(const QString &)> &literal) const
{
    const QString text = without(m_text, Token::Kind::Marker);
    QString replaced;
    replaced.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const Token token = tokenAt(text, at);
        if (token.kind == Token::Kind::Placeholder)
            replaced += literal(text.sliced(at + 1, token.end - at - 1));
        else
            replaced += QStringView(text).sliced(at, token.end - at);
        at = token.end;
    }
    return replaced.toUtf8();
}

SqlText::Numbered SqlText::numbered() const
{
    Numbered numbered;
    numbered.text = withLiterals([&](const QString &name) {
        if (!numbered.names.contains(name))
            numbered.names.append(name);
        return QLatin1Char('$') + QString::number(numbered.names.indexOf(name) + 1);
    });
    return numbered;
}

QString sqlArray(const QStringList &values)
{
    QString array = QStringLiteral("{");
    for (const QString &value : values) {
        if (array.size() > 1)
            array += QLatin1Char(',');
        QString escaped = value;
        escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
        array += QLatin1Char('"') + escaped + QLatin1Char('"');
    }
    return array + QLatin1Char('}');
}
