// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

/// Asks which file to read. A place of its own, so that tests and the tour can answer instead of a person.
class ChooseFile
{
public:
    /// The chosen path; empty when the person thought better of it. `filter` as QFileDialog has it.
    [[nodiscard]] static QString ask(QWidget *parent, const QString &title, const QString &filter);
    /// From now on every question is answered with this path; empty: people are asked again.
    static void answerWith(const QString &path);
};
