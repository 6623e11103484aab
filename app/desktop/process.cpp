// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/process.h"

#include <QSqlDatabase>

#include <cstdio>
#include <cstdlib>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace {

QtMessageHandler usualHandler = nullptr;

void sentenceHandler(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type != QtFatalMsg) {
        usualHandler(type, context, message);
        return;
    }
    std::fprintf(stderr, "backroom: The window cannot be opened. %s\n", qPrintable(message.section(u'\n', 0, 0)));
    std::_Exit(Process::cannotStart);
}

} // namespace

void Process::forbidCoreDumps()
{
#ifdef NDEBUG
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

QString Process::whyNoWindow()
{
    if (!qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return {};
    return QStringLiteral("There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set. "
                          "Start it on a desktop, or under xvfb-run.");
}

Process::FatalMessagesAsSentences::FatalMessagesAsSentences()
{
    usualHandler = qInstallMessageHandler(sentenceHandler);
}

Process::FatalMessagesAsSentences::~FatalMessagesAsSentences()
{
    qInstallMessageHandler(usualHandler);
}

QString Process::whyNoDatabase()
{
    if (QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL")))
        return {};
    return QStringLiteral("Qt's driver for PostgreSQL is missing. On Debian and Ubuntu it is the package libqt6sql6-psql.");
}
