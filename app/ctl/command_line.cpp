// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/exit_code.h"
#include "app/ctl/verb.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(backroomctl)
};

void print(FILE *stream, const QString &line)
{
    const auto bytes = line.toUtf8() + (line.endsWith(QLatin1Char('\n')) ? "" : "\n");
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

void printJson(const QJsonObject &object)
{
    print(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

QList<Verb> allVerbs()
{
    return QList<Verb>{bootstrapVerb(), migrateVerb()} + localVerbs() + QList<Verb>{demoLoadVerb()} + jobVerbs();
}

QString overview(const QList<Verb> &verbs)
{
    auto help = Tr::tr("Sets up and looks after Backroom's database.\n\nUsage: backroomctl <command> [options]\n\nCommands:\n");
    for (const auto &verb : verbs)
        help += QStringLiteral("  %1 %2\n").arg(verb.name, -14).arg(verb.summary);
    help += Tr::tr("\n`backroomctl <command> --help` lists a command's options. `--json` prints one JSON object instead of text.\n\n");
    return help + describeExitCodes();
}

int report(const Result<Report> &result, bool json)
{
    if (result) {
        if (json) {
            auto object = result->json;
            object.insert(QStringLiteral("ok"), true);
            printJson(object);
        } else if (!result->text.isEmpty()) {
            print(stdout, result->text);
        }
        return static_cast<int>(ExitCode::Ok);
    }
    const auto &error = result.error();
    const int code = static_cast<int>(exitCodeOf(error.kind));
    if (json) {
        printJson({{QStringLiteral("ok"), false},
                   {QStringLiteral("error"),
                    QJsonObject{{QStringLiteral("exitCode"), code}, {QStringLiteral("message"), error.message}, {QStringLiteral("detail"), error.detail}, {QStringLiteral("sqlState"), error.sqlState}, {QStringLiteral("canRetry"), error.canRetry}}}});
    } else {
        print(stderr, QStringLiteral("backroomctl: ") + error.message);
        if (!error.detail.isEmpty() && !error.message.contains(error.detail))
            print(stderr, error.detail);
    }
    return code;
}

// "local start" is one verb of two words; the rest is options.
const Verb *findVerb(const QList<Verb> &verbs, QStringList &arguments)
{
    for (const auto &verb : verbs) {
        const auto words = verb.name.split(QLatin1Char(' '));
        if (arguments.size() > words.size() && arguments.mid(1, words.size()) == words) {
            arguments.remove(1, words.size());
            return &verb;
        }
    }
    return nullptr;
}

Result<Report> unknownVerb(const QStringList &arguments)
{
    auto words = arguments.mid(1);
    words.erase(std::remove_if(words.begin(), words.end(), [](const QString &word) { return word.startsWith(QLatin1Char('-')); }), words.end());
    if (words.isEmpty())
        return failure(Error::Kind::InvalidInput, Tr::tr("A command is missing. `backroomctl --help` lists them."));
    return failure(Error::Kind::InvalidInput, Tr::tr("There is no command “%1”. `backroomctl --help` lists them.").arg(words.mid(0, 2).join(QLatin1Char(' '))));
}

Result<Report> runVerb(const Verb &verb, const QStringList &arguments, bool json)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(verb.summary);
    const auto help = parser.addHelpOption();
    parser.addOption({QStringLiteral("json"), Tr::tr("Print one JSON object.")});
    verb.declareOptions(parser);
    if (!parser.parse(arguments)) {
        if (parser.unknownOptionNames().contains(QStringLiteral("password")))
            return failure(Error::Kind::InvalidInput,
                           Tr::tr("A password on the command line can be read by others on this machine. Use a password file (PGPASSFILE) or PGPASSWORD."));
        return failure(Error::Kind::InvalidInput, Tr::tr("%1 `backroomctl %2 --help` lists the options.").arg(parser.errorText(), verb.name));
    }
    if (parser.isSet(help)) {
        auto usage = parser.helpText();
        usage.replace(QStringLiteral("backroomctl [options]"), QStringLiteral("backroomctl %1 [options]").arg(verb.name));
        return Report{usage + QLatin1Char('\n') + describeExitCodes(), {}};
    }
    if (!verb.takesNames && !parser.positionalArguments().isEmpty())
        return failure(Error::Kind::InvalidInput, Tr::tr("“%1” is one word too many. `backroomctl %2 --help` lists the options.").arg(parser.positionalArguments().first(), verb.name));
    return verb.run(parser, [json](const QString &line) {
        if (!json)
            print(stderr, line);
    });
}

} // namespace

int runCommandLine(const QStringList &given)
{
    const auto verbs = allVerbs();
    auto arguments = given;
    const bool json = arguments.contains(QStringLiteral("--json"));
    if (const auto *verb = findVerb(verbs, arguments))
        return report(runVerb(*verb, arguments, json), json);
    if (arguments.contains(QStringLiteral("--version")))
        return report(Report{QStringLiteral("backroomctl " BACKROOM_VERSION), {{QStringLiteral("version"), QStringLiteral(BACKROOM_VERSION)}}}, json);
    if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h")))
        return report(Report{overview(verbs), {}}, json);
    return report(unknownVerb(arguments), json);
}
