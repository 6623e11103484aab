// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// The words of an HTML fragment as plain text: paragraphs and list items on lines of their own, entities as their characters,
/// scripts, styles and comments left out. Text without a tag or an entity stays as it is.
[[nodiscard]] QString plainTextOfHtml(const QString &html);
