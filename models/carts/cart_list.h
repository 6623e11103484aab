// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list/list_definition.h"
#include "models/list/record_view.h"

#include <QList>

[[nodiscard]] ListDefinition cartListDefinition();

[[nodiscard]] QList<RecordView> cartViews();
