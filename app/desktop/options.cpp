// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/options.h"

#include <QCommandLineParser>
#include <QMetaEnum>

namespace {

CommandLine wrong(const QString &sentence)
{
    return {std::nullopt, QStringLiteral("backroom: %1\nRun “backroom --help” for what it understands.\n").arg(sentence), CommandLine::WrongUse};
}

} // namespace

CommandLine CommandLine::read(const QStringList &arguments)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("Shows the version."));
    const QCommandLineOption profile(QStringLiteral("profile"), QStringLiteral("Chooses a server of your list."), QStringLiteral("name"));
    const QCommandLineOption login(QStringLiteral("login"), QStringLiteral("Fills in who signs in."), QStringLiteral("name"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("Colours for this run: system, light or dark."), QStringLiteral("theme"));
    const QCommandLineOption tour(QStringLiteral("tour"),
                                  QStringLiteral("Walks through every screen of the demo shop and leaves pictures in the folder."), QStringLiteral("folder"));
    const QCommandLineOption pseudo(QStringLiteral("pseudo"), QStringLiteral("Shows every text accented and longer, to see what has no room."));
    const QCommandLineOption rightToLeft(QStringLiteral("right-to-left"), QStringLiteral("Mirrors the window, as in Arabic."));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The back-office of an e-commerce shop: orders, stock, refunds, reports."));
    parser.addPositionalArgument(QStringLiteral("link"), QStringLiteral("Opens a record: backroom://order/ORD-2026-000001."), QStringLiteral("[link]"));
    parser.addOptions({help, version, profile, login, theme, tour, pseudo, rightToLeft});

    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        // asked before there is an application, which would know its name
        return {std::nullopt, parser.helpText().replace(QStringLiteral("<executable_name>"), QStringLiteral("backroom")), 0};
    if (parser.isSet(version))
        return {std::nullopt, QStringLiteral("backroom " BACKROOM_VERSION "\n"), 0};
    Options options;
    for (const QString &argument : parser.positionalArguments()) {
        if (!argument.startsWith(QLatin1String("backroom:")) || !options.link.isEmpty())
            return wrong(QStringLiteral("It does not know what to do with “%1”.").arg(argument));
        options.link = argument;
    }
    options.profile = parser.value(profile);
    options.login = parser.value(login);
    options.tourFolder = parser.value(tour);
    options.pseudo = parser.isSet(pseudo);
    options.rightToLeft = parser.isSet(rightToLeft);
    if (parser.isSet(tour) && options.tourFolder.isEmpty())
        return wrong(QStringLiteral("The tour needs a folder for its pictures."));
    if (parser.isSet(theme)) {
        const QString name = parser.value(theme);
        const auto schemes = QMetaEnum::fromType<Theme::Scheme>();
        for (int i = 0; i < schemes.keyCount(); ++i) {
            if (name == QString::fromLatin1(schemes.key(i)).toLower())
                options.scheme = Theme::Scheme(schemes.value(i));
        }
        if (!options.scheme)
            return wrong(QStringLiteral("There is no theme “%1”; there are system, light and dark.").arg(name));
    }
    return {options, {}, 0};
}
