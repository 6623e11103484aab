// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/verb.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("backroomctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BACKROOM_VERSION));
    return runCommandLine(QCoreApplication::arguments());
}
