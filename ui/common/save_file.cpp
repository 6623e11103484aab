// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/save_file.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace {

QString &answer()
{
    static QString path;
    return path;
}

} // namespace

QString SaveFile::ask(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter)
{
    if (!answer().isEmpty())
        return answer();
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return QFileDialog::getSaveFileName(parent, title, folder.filePath(suggestion), filter);
}

void SaveFile::answerWith(const QString &path)
{
    answer() = path;
}
