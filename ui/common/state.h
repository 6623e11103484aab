// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QString>

/// The word and the tone of a state code as the database stores it ("PAID"). An unknown code is shown as it is, neutral.
struct StateLook {
    QString word;
    Tone tone = Tone::Neutral;
};

[[nodiscard]] StateLook orderState(const QString &code);
[[nodiscard]] StateLook paymentState(const QString &code);
[[nodiscard]] StateLook refundState(const QString &code);
[[nodiscard]] StateLook shipmentState(const QString &code);
[[nodiscard]] StateLook productState(const QString &code);
