// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/role.h"
#include "models/list/list_definition.h"
#include "models/list/record_view.h"

#include <QList>

[[nodiscard]] ListDefinition refundListDefinition();

// The queue by what has to be done. Who approves much sees first what waits for their decision.
[[nodiscard]] QList<RecordView> refundViews(Roles roles);
