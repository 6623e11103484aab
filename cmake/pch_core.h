// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore>

#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <vector>
