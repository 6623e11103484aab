// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/list/list_definition.h"
#include "models/list/list_query.h"

#include <QList>
#include <QString>

// The list of customers, for support and managers.
[[nodiscard]] ListDefinition customerListDefinition();

// A view that everybody begins with.
struct CustomerView {
    QString id;
    QString title; // translated
    ListQuery query;
};
[[nodiscard]] QList<CustomerView> customerViews();
