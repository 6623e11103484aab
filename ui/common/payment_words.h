// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// "Visa •• 4242", "Cash on delivery": what was paid with.
[[nodiscard]] QString paymentMeans(const QString &method, const QString &cardBrand, const QString &cardLastFour);
/// "Credit card" for "CREDIT_CARD".
[[nodiscard]] QString paymentMethodWords(const QString &method);
/// "Stripe" for "STRIPE": who moved the money.
[[nodiscard]] QString providerWords(const QString &provider);
