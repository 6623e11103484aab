// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cmake/pch_core.h"

#include <QtGui>
#include <QtWidgets>
