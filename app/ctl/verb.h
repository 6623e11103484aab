// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

class QCommandLineParser;

// What a verb has to say when it worked: one text for people, one object for scripts (--json).
struct Report {
    QString text;
    QJsonObject json;
};

// A line while a verb works; on the error stream, and not with --json.
using Progress = std::function<void(const QString &line)>;

struct Verb {
    QString name; // "local start"
    QString summary;
    std::function<void(QCommandLineParser &)> declareOptions;
    std::function<Result<Report>(const QCommandLineParser &, const Progress &)> run;
    bool takesNames = false; // words after the options
};

[[nodiscard]] Verb bootstrapVerb();
[[nodiscard]] Verb migrateVerb();
[[nodiscard]] QList<Verb> localVerbs();
[[nodiscard]] Verb demoLoadVerb();
[[nodiscard]] QList<Verb> jobVerbs();

// Parses, runs and reports. Returns the exit code of the program.
[[nodiscard]] int runCommandLine(const QStringList &arguments);
