// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/language.h"

#include "ui/common/pseudo_translator.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

void installLanguage(QCoreApplication &application)
{
    // The locale of a bare machine has no separators and no month names of its own. Its language is English.
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));

    const auto load = [&application](const QLocale &locale) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, QStringLiteral("backroom"), QStringLiteral("_"), QStringLiteral(":/i18n")))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    // The last one installed is asked first.
    load(QLocale(QLocale::English));
    if (QLocale().language() != QLocale::English)
        load(QLocale());
}

void installPseudoLanguage(QCoreApplication &application)
{
    QCoreApplication::installTranslator(new PseudoTranslator(&application));
}
