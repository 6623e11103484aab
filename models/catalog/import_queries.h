// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/catalog/import_lines.h"
#include "models/core/command_id.h"
#include "models/core/result.h"
#include "models/db/background_tasks.h"

#include <QFuture>
#include <QJsonObject>
#include <QUuid>

class DbExecutor;

struct ImportFile {
    QString path;
    ImportCsvFormat format;
    ImportMapping mapping;
};

/// What a file would do, line by line counted. Nothing of it has happened.
struct ImportPlan {
    QUuid id;
    int lines = 0;
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    int refused = 0;
    ImportRemarks remarks;
};

enum class ImportAction { Add,
                          Change,
                          Refuse };

/// One field of a line: as the shop has it, and as the file would have it.
struct ImportChange {
    QString field; ///< a column of shop.products, or "images"
    QString before;
    QString after;
};

struct ImportProblem {
    QString field; ///< of ImportMapping::fields(); empty: the line as such
    QString problem;
    QString value;
};

/// A line of a file and what it would do.
struct ImportRow {
    int line = 0;
    QString title;
    QString handle;
    QString currency;
    QList<ImportChange> changes; ///< of an added product: what it would have
    QList<ImportProblem> problems;
};

struct ImportOutcome {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
};

struct ImportSeller {
    QString id, name, email;
};

struct ImportChoices {
    QStringList currencies;
    QList<ImportSeller> sellers;
};

/// Reads files of products, shows what they would do, and does it. Each call returns at once; give the future to deliver().
class ImportQueries
{
public:
    explicit ImportQueries(DbExecutor &executor);

    [[nodiscard]] QFuture<Result<ImportChoices>> choices() const;
    /// How files with these headers were mapped the last time; NotFound: never.
    [[nodiscard]] QFuture<Result<QJsonObject>> remembered(const QStringList &headers) const;
    void remember(const ImportMapping &mapping) const;

    /// Copies the file to the server and compares it with the shop. InvalidInput, with the line, when it cannot be read. Progress is
    /// in bytes of the file.
    [[nodiscard]] QFuture<Result<ImportPlan>> plan(const ImportFile &file, const TaskControl &control) const;
    [[nodiscard]] QFuture<Result<QList<ImportRow>>> rows(const QUuid &id, ImportAction action, int afterLine, int limit, const CancelToken &cancel) const;
    /// All or nothing, once for each command id. Progress is in lines. Conflict when somebody changed one of the products meanwhile.
    [[nodiscard]] QFuture<Result<ImportOutcome>> apply(const CommandId &command, const QUuid &id, const TaskControl &control) const;

    /// The first line of the file and what it looks like; `encoding` when a person knows better. Reads 64 KiB, on this thread.
    struct Beginning {
        ImportCsvFormat format;
        QStringList headers;
        QList<QStringList> sample; ///< a few lines
    };
    [[nodiscard]] static Result<Beginning> look(const QString &path, std::optional<ImportEncoding> encoding = {});

private:
    DbExecutor *m_executor;
};
