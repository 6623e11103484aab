// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

/// Hands files to the desktop's other programs.
class OpenFile
{
public:
    static void open(const QString &path);
    static void showInFolder(const QString &path);

    /// What opens a file or a folder; tests put their own in its place.
    static std::function<void(const QString &path)> opener;
};
