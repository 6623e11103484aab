// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/theme.h"

#include <QStringList>

struct OrderEvent;
struct OrderPayment;
struct PostalAddress;

/// What an order's screen says in words that depend on its data.

/// "Payment received, Visa •• 4242, 349.44 €".
[[nodiscard]] QString eventWords(const OrderEvent &event);
[[nodiscard]] Tone eventTone(const OrderEvent &event);
/// "Visa •• 4242", "Bank transfer".
[[nodiscard]] QString paymentWords(const OrderPayment &payment);
/// Name, street, town and country, one a line.
[[nodiscard]] QStringList addressLines(const PostalAddress &address);
/// "Confirm", "Start processing": moving an order to this state, as a button says it.
[[nodiscard]] QString moveWords(const QString &toStatus);
/// "ORD-1 is confirmed.", once it was done.
[[nodiscard]] QString movedWords(const QString &number, const QString &toStatus);
