// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_query.h"

#include <QJsonArray>
#include <QString>

#include <optional>

/// A named way to look at a list: one of its tabs, and a line of the command palette.
struct RecordView {
    QString id;
    QString title; ///< translated
    ListQuery query;
    QJsonArray columns = {}; ///< as the column chooser writes them; empty: the person's own
    std::optional<bool> compact = {}; ///< none: as the person has it
};
