// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QWidget;

/// Sentences about every text in sight that has no room: labels, buttons, fields. What is shortened on purpose (names and
/// other data, with an ellipsis) is no fault.
[[nodiscard]] QStringList cutOffTexts(const QWidget &window);
