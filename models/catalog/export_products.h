// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/background_tasks.h"
#include "models/list/page_source.h"

class DbExecutor;

/// Writes the products of a reading, in its order, as the file that ImportQueries reads back without a difference: a line a product,
/// amounts with the decimals of their currency, texts that no spreadsheet runs, lists and objects as JSON. A job of the list's person;
/// for managers, who may see cost prices. Window's thread.
void exportProducts(BackgroundTasks &tasks, DbExecutor &executor, PageSource &source, const QString &title, const ListReading &reading,
                    qint64 expected, const QString &path, const std::function<QString(qint64 rows)> &sentence);

/// Writes these products; what exportProducts() does in the end.
[[nodiscard]] QFuture<Result<qint64>> writeProducts(DbExecutor &executor, const QList<QUuid> &products, const QString &path, const TaskControl &control);
