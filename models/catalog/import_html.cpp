// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog/import_html.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace {

// Those that shop programs write; anything else with a name is left as it stands.
const QHash<QString, QString> &namedEntities()
{
    static const QHash<QString, QString> table{
        {QStringLiteral("amp"), QStringLiteral("&")},
        {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},
        {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")},
        {QStringLiteral("nbsp"), QStringLiteral(" ")},
        {QStringLiteral("copy"), QStringLiteral("©")},
        {QStringLiteral("reg"), QStringLiteral("®")},
        {QStringLiteral("trade"), QStringLiteral("™")},
        {QStringLiteral("hellip"), QStringLiteral("…")},
        {QStringLiteral("ndash"), QStringLiteral("–")},
        {QStringLiteral("mdash"), QStringLiteral("—")},
        {QStringLiteral("lsquo"), QStringLiteral("‘")},
        {QStringLiteral("rsquo"), QStringLiteral("’")},
        {QStringLiteral("ldquo"), QStringLiteral("“")},
        {QStringLiteral("rdquo"), QStringLiteral("”")},
        {QStringLiteral("bull"), QStringLiteral("•")},
        {QStringLiteral("middot"), QStringLiteral("·")},
        {QStringLiteral("deg"), QStringLiteral("°")},
        {QStringLiteral("times"), QStringLiteral("×")},
        {QStringLiteral("frac12"), QStringLiteral("½")},
        {QStringLiteral("euro"), QStringLiteral("€")},
        {QStringLiteral("pound"), QStringLiteral("£")},
        {QStringLiteral("yen"), QStringLiteral("¥")},
        {QStringLiteral("auml"), QStringLiteral("ä")},
        {QStringLiteral("ouml"), QStringLiteral("ö")},
        {QStringLiteral("uuml"), QStringLiteral("ü")},
        {QStringLiteral("Auml"), QStringLiteral("Ä")},
        {QStringLiteral("Ouml"), QStringLiteral("Ö")},
        {QStringLiteral("Uuml"), QStringLiteral("Ü")},
        {QStringLiteral("szlig"), QStringLiteral("ß")},
        {QStringLiteral("eacute"), QStringLiteral("é")},
        {QStringLiteral("egrave"), QStringLiteral("è")},
        {QStringLiteral("agrave"), QStringLiteral("à")},
        {QStringLiteral("ccedil"), QStringLiteral("ç")},
        {QStringLiteral("ntilde"), QStringLiteral("ñ")},
    };
    return table;
}

QString characterOf(const QString &entity)
{
    if (!entity.startsWith(QLatin1Char('#')))
        return namedEntities().value(entity, QLatin1Char('&') + entity + QLatin1Char(';'));
    const bool hex = entity.mid(1).startsWith(QLatin1Char('x'), Qt::CaseInsensitive);
    bool ok = false;
    const uint code = entity.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
    const bool isText = ok && code > 0 && code <= 0x10FFFF && !QChar::isSurrogate(code);
    const char32_t character = code;
    return isText ? QString::fromUcs4(&character, 1) : QString();
}

QString withoutEntities(const QString &text)
{
    static const QRegularExpression entity(QStringLiteral("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"));
    QString plain;
    qsizetype at = 0;
    for (auto each = entity.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        plain += QStringView(text).mid(at, match.capturedStart() - at);
        plain += characterOf(match.captured(1));
        at = match.capturedEnd();
    }
    return plain + text.mid(at);
}

// What a tag does to the text around it.
QString gapOf(const QString &name, bool isClosing)
{
    static const QSet<QString> paragraphs{QStringLiteral("p"), QStringLiteral("h1"), QStringLiteral("h2"), QStringLiteral("h3"), QStringLiteral("h4"),
                                          QStringLiteral("h5"), QStringLiteral("h6"), QStringLiteral("ul"), QStringLiteral("ol"), QStringLiteral("table"),
                                          QStringLiteral("hr"), QStringLiteral("dl"), QStringLiteral("pre"), QStringLiteral("blockquote")};
    static const QSet<QString> lines{QStringLiteral("br"), QStringLiteral("div"), QStringLiteral("tr"), QStringLiteral("dt"), QStringLiteral("dd"), QStringLiteral("section")};
    if (name == QLatin1String("li"))
        return isClosing ? QString() : QStringLiteral("\n• ");
    if (paragraphs.contains(name))
        return QStringLiteral("\n\n");
    if (lines.contains(name))
        return QStringLiteral("\n");
    return name == QLatin1String("td") || name == QLatin1String("th") ? QStringLiteral(" ") : QString();
}

} // namespace

QString plainTextOfHtml(const QString &html)
{
    static const QRegularExpression tag(QStringLiteral("</?[A-Za-z][^<>]*>|<!--.*?-->"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression entity(QStringLiteral("&(#?[A-Za-z0-9]{2,31});"));
    if (!html.contains(tag))
        return html.contains(entity) ? withoutEntities(html) : html;

    static const QRegularExpression unread(QStringLiteral("<(script|style)\\b[^>]*>.*?(</\\1\\s*>|$)"),
                                           QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression nameOf(QStringLiteral("^<(/?)([A-Za-z][A-Za-z0-9]*)"));
    static const QRegularExpression blanks(QStringLiteral("[ \\t\\r\\n\\f]+"));
    const QString source = QString(html).remove(unread);
    QString plain;
    const auto addWords = [&plain](QString words) {
        words.replace(blanks, QStringLiteral(" "));
        plain += withoutEntities(words);
    };
    qsizetype at = 0;
    for (auto each = tag.globalMatch(source); each.hasNext();) {
        const auto match = each.next();
        addWords(source.mid(at, match.capturedStart() - at));
        const auto named = nameOf.match(match.captured());
        if (named.hasMatch())
            plain += gapOf(named.captured(2).toLower(), !named.captured(1).isEmpty());
        at = match.capturedEnd();
    }
    addWords(source.mid(at));

    static const QRegularExpression aroundLines(QStringLiteral(" *\\n *"));
    static const QRegularExpression manyLines(QStringLiteral("\\n{3,}"));
    static const QRegularExpression manyBlanks(QStringLiteral(" {2,}"));
    static const QRegularExpression beforeItems(QStringLiteral("\\n{2,}(?=• )"));
    plain.replace(aroundLines, QStringLiteral("\n")).replace(manyLines, QStringLiteral("\n\n")).replace(manyBlanks, QStringLiteral(" "));
    return plain.replace(beforeItems, QStringLiteral("\n")).trimmed();
}
