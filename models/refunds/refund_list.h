// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/role.h"
#include "models/list/list_definition.h"
#include "models/list/list_query.h"

#include <QList>

[[nodiscard]] ListDefinition refundListDefinition();

// A named way to look at the refunds.
struct RefundView {
    QString id;
    QString title; // translated
    ListQuery query;
};

// The queue by what has to be done. Who approves much sees first what waits for their decision.
[[nodiscard]] QList<RefundView> refundViews(Roles roles);
