// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_definition.h"
#include "models/list/record_view.h"

#include <QList>

// The lists of the administration desks.

[[nodiscard]] ListDefinition staffListDefinition();
[[nodiscard]] QList<RecordView> staffViews();

// A table whose changes the audit keeps, what people call it, and the desk that shows its records by this part of the key.
struct AuditedTable {
    QString relation;
    QString title; // translated
    QString desk; // empty: no desk does
    QString key;
};
[[nodiscard]] QList<AuditedTable> auditedTables();
[[nodiscard]] ListDefinition auditListDefinition();
[[nodiscard]] QList<RecordView> auditViews();

[[nodiscard]] ListDefinition jobListDefinition();
[[nodiscard]] QList<RecordView> jobViews();

[[nodiscard]] ListDefinition templateListDefinition();
[[nodiscard]] QList<RecordView> templateViews();

[[nodiscard]] ListDefinition messageListDefinition();
[[nodiscard]] QList<RecordView> messageViews();
