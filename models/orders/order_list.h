// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/role.h"
#include "models/list/list_definition.h"
#include "models/list/record_view.h"

#include <QList>
#include <QString>

// The list of orders as these roles may see it: warehouse staff have no amounts and no e-mail address.
[[nodiscard]] ListDefinition orderListDefinition(Roles roles);

// The views that these roles begin with, the one for their daily work first.
[[nodiscard]] QList<RecordView> orderViews(Roles roles);

// Every state an order can be in, in the order of its life (specification, section 4).
[[nodiscard]] QStringList orderStates();
// "Processing", translated.
[[nodiscard]] QString orderStateTitle(const QString &state);
