// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desks.h"
#include "app/desktop/desktop.h"
#include "app/desktop/keychain_store.h"
#include "app/desktop/options.h"
#include "app/desktop/process.h"
#include "app/desktop/settings.h"
#include "app/desktop/single_instance.h"
#include "app/desktop/tour.h"
#include "ui/common/language.h"
#include "ui/shell/main_window.h"

#include <QApplication>

#include <cstdio>
#include <optional>

namespace {

int fail(const QString &sentence, int exitCode)
{
    std::fprintf(stderr, "backroom: %s\n", qPrintable(sentence));
    return exitCode;
}

} // namespace

int main(int argc, char *argv[])
{
    Process::forbidCoreDumps();

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const CommandLine commandLine = CommandLine::read(arguments);
    if (!commandLine.options) {
        std::fputs(qPrintable(commandLine.output), commandLine.exitCode == 0 ? stdout : stderr);
        return commandLine.exitCode;
    }
    const Options &options = *commandLine.options;

    if (const QString reason = Process::whyNoWindow(); !reason.isEmpty())
        return fail(reason, Process::cannotStart);
    std::optional<Process::FatalMessagesAsSentences> untilStarted(std::in_place);
    QApplication application(argc, argv);
    untilStarted.reset();
    QApplication::setOrganizationName(QStringLiteral("Backroom"));
    QApplication::setApplicationName(QStringLiteral("Backroom"));
    QApplication::setApplicationVersion(QStringLiteral(BACKROOM_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("backroom"));
    if (const QString reason = Process::whyNoDatabase(); !reason.isEmpty())
        return fail(reason, Process::cannotStart);
    Theme::instance().install(application);
    if (options.pseudo)
        installPseudoLanguage(application);
    if (options.rightToLeft)
        QApplication::setLayoutDirection(Qt::RightToLeft);

    KeychainStore secrets;
    if (!options.tourFolder.isEmpty()) {
        Tour tour(secrets, options.tourFolder);
        // From the event loop, so that its exit code reaches exec().
        QMetaObject::invokeMethod(&tour, &Tour::start, Qt::QueuedConnection);
        return QApplication::exec();
    }

    SingleInstance instance(SingleInstance::usualFolder());
    if (instance.anotherRuns()) {
        if (instance.hand(options.link))
            return 0;
        return fail(QStringLiteral("Backroom runs already but does not answer. Close its window and start it again."), Process::cannotStart);
    }

    Settings settings;
    Desktop desktop(settings, secrets, allDesks());
    if (options.scheme)
        desktop.window().setScheme(*options.scheme);
    if (!desktop.start(options.profile, options.login))
        return fail(QStringLiteral("There is no server “%1” in your list.").arg(options.profile), CommandLine::WrongUse);
    desktop.window().show();
    QObject::connect(&instance, &SingleInstance::started, &desktop.window(), &MainWindow::openLink);
    if (!options.link.isEmpty())
        desktop.window().openLink(options.link);
    return QApplication::exec();
}
