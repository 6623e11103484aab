// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/pseudo_translator.h"

#include <QRegularExpression>

namespace {

constexpr QChar opening(u'⟦');
constexpr QChar closing(u'⟧');
// Short words grow most when they are translated.
constexpr int shortText = 10;
constexpr int longWord = 9;

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aceinosuyACEINOSUYdglrtzDGLRTZ");
    static const QString marked = QStringLiteral("àçéîñöšûýÀÇÉÎÑÖŠÛÝđğļřťžĐĞĻŘŤŽ");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : marked.at(at);
}

// "d MMM yyyy" has no letters to read: these stand for numbers and names.
bool isDateFormat(const QString &text)
{
    static const QRegularExpression format(QStringLiteral("^(d{1,4}|M{1,4}|y{2,4}|H{1,2}|m{1,2}|s{1,2}|[ ,.:/-])+$"));
    return format.match(text).hasMatch() && text.size() > 1;
}

} // namespace

QString PseudoTranslator::translate(const char *context, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    return context[0] == 'Q' || isDateFormat(text) ? QString() : written(text);
}

QString PseudoTranslator::written(const QString &text)
{
    if (text.trimmed().isEmpty())
        return text;
    QString result(opening);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'%') {
            result += accented(text.at(i));
            continue;
        }
        do
            result += text.at(i);
        while (++i < text.size() && (text.at(i).isDigit() || text.at(i) == u'L' || text.at(i) == u'n'));
        --i;
    }
    const qsizetype longer = text.size() <= shortText ? (text.size() + 1) / 2 : text.size() / 3;
    // In words, so that lines break as they would.
    for (qsizetype i = 0; i < longer; ++i)
        result += longer > 2 && i % longWord == 0 ? u' ' : u'~';
    return result + closing;
}

bool PseudoTranslator::isWritten(const QString &text)
{
    return text.contains(opening);
}
