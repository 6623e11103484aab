// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/choose_file.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace {

const auto folderKey = QStringLiteral("import/folder");

QString &answer()
{
    static QString path;
    return path;
}

} // namespace

QString ChooseFile::ask(QWidget *parent, const QString &title, const QString &filter)
{
    if (!answer().isEmpty())
        return answer();
    const QString folder = QSettings().value(folderKey, QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)).toString();
    const QString path = QFileDialog::getOpenFileName(parent, title, folder, filter);
    if (!path.isEmpty())
        QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
    return path;
}

void ChooseFile::answerWith(const QString &path)
{
    answer() = path;
}
