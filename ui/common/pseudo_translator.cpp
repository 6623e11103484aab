// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/pseudo_translator.h"

#include <QHash>

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

} // namespace

QString PseudoTranslator::translate(const char *context, const char *source, const char *, int) const
{
    return context[0] == 'Q' ? QString() : written(QString::fromUtf8(source));
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
