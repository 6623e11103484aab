// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QPrintPreviewWidget;

/// One page at a time, as large as there is room, and named for those who do not see it. `id` begins the names: "print" is
/// printPreview, printPages.
void dressPreview(QPrintPreviewWidget *preview, const QString &id);
