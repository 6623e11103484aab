// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QString;
class QWidget;
struct CustomerProfile;

/// The content of each card of a profile; null when there is nothing to show. What the database says is plain text.
[[nodiscard]] QWidget *totalsContent(const CustomerProfile &customer);
/// `open` is told the key of the order that was pressed.
[[nodiscard]] QWidget *ordersContent(const CustomerProfile &customer, const std::function<void(const QString &)> &open);
[[nodiscard]] QWidget *refundsContent(const CustomerProfile &customer, const std::function<void(const QString &)> &open);
[[nodiscard]] QWidget *addressesContent(const CustomerProfile &customer);
[[nodiscard]] QWidget *reviewsContent(const CustomerProfile &customer);
[[nodiscard]] QWidget *notesContent(const CustomerProfile &customer);
[[nodiscard]] QWidget *timelineContent(const CustomerProfile &customer);
