// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/desk.h"

#include <QList>

/// Who finds records of a kind for the command palette. A desk that names its recordKind and brings no finder of its own
/// gets the one registered here, so that a new desk's records are found as soon as it exists and nothing is ever found
/// that no desk can show.
[[nodiscard]] QList<Desk> withFinders(QList<Desk> desks);
