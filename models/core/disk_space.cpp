// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/core/disk_space.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

std::optional<qint64> freeDiskSpace(const QString &folder)
{
    QString there = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    while (!QFileInfo::exists(there) && there != QLatin1String("/"))
        there = QFileInfo(there).path();
    std::error_code failed;
    const auto space = std::filesystem::space(QFile::encodeName(there).constData(), failed);
    if (failed)
        return std::nullopt;
    return qint64(space.available);
}
