// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/import_lines.h"

#include <QJsonObject>

// How the cells of files become what the database reads. What makes no sense is passed on as it stands: the database refuses it with
// the line.

/// Where the field of a mapping goes; empty: nowhere.
[[nodiscard]] std::optional<ImportCell> importCellOf(const QString &field);
/// Texts that people wrote, in which blanks and empty lines mean something.
[[nodiscard]] bool importIsProse(ImportCell cell);
[[nodiscard]] QByteArray importJson(const QJsonObject &object);
/// "summer, rain" or ["summer", "rain"] as a JSON list.
[[nodiscard]] QByteArray importTags(const QByteArray &text);
/// Addresses between blanks, commas, semicolons or bars, as the JSON list of pictures.
[[nodiscard]] QByteArray importAddresses(const QByteArray &text);
/// "yes", "TRUE", "1" as "true".
[[nodiscard]] QByteArray importYesNo(const QByteArray &text);
/// "250.0" as "250".
[[nodiscard]] QByteArray importWhole(const QByteArray &text);
