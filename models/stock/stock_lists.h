// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/role.h"
#include "models/list/list_definition.h"
#include "models/list/record_view.h"

#include <QList>
#include <QString>

// Stock by product and warehouse, in the order of the SKU. Row-level security shows warehouse staff their own warehouses.
[[nodiscard]] ListDefinition stockListDefinition();
// What is low first, as the day begins with it.
[[nodiscard]] QList<RecordView> stockViews();

// Stock sent from one warehouse to another, newest first.
[[nodiscard]] ListDefinition transferListDefinition();
[[nodiscard]] QList<RecordView> transferViews();
[[nodiscard]] QStringList transferStates();

// Counts of a warehouse or some bins of it, newest first.
[[nodiscard]] ListDefinition countListDefinition();
[[nodiscard]] QList<RecordView> countViews();
[[nodiscard]] QStringList countStates();

// The warehouses themselves.
[[nodiscard]] ListDefinition warehouseListDefinition();
[[nodiscard]] QList<RecordView> warehouseViews();

// "Low", "In transit": a code of the lists above, translated.
[[nodiscard]] QString stockStateTitle(const QString &code);
