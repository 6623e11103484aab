// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/open_file.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

std::function<void(const QString &path)> OpenFile::opener = [](const QString &path) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
};

void OpenFile::open(const QString &path)
{
    opener(path);
}

void OpenFile::showInFolder(const QString &path)
{
    opener(QFileInfo(path).absolutePath());
}
