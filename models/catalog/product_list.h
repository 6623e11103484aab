// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/role.h"
#include "models/list/list_definition.h"
#include "models/list/record_view.h"

#include <QList>
#include <QString>

// The list of products. Managers see cost prices and sellers, support sellers, the warehouse neither.
[[nodiscard]] ListDefinition productListDefinition(Roles roles);

// The views that everybody begins with.
[[nodiscard]] QList<RecordView> productViews(Roles roles);
