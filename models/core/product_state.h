// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

// ACTIVE, DRAFT, INACTIVE, ARCHIVED
[[nodiscard]] QStringList productStates();
[[nodiscard]] QString productStateTitle(const QString &state);
