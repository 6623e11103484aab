// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_definition.h"
#include "models/list/record_view.h"

#include <QList>
#include <QString>
#include <QStringList>

// Who sells in the shop, by name. For support and managers.
[[nodiscard]] ListDefinition sellerListDefinition();
[[nodiscard]] QList<RecordView> sellerViews();

// VERIFIED, UNVERIFIED, SUSPENDED
[[nodiscard]] QStringList sellerStates();
[[nodiscard]] QString sellerStateTitle(const QString &state);
