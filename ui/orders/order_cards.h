// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;
struct OrderDetail;

/// The parts of an order, each as the content of its card. nullptr: nothing to show, or nothing this person may see.

/// What was bought, with the amounts where the person may see them.
[[nodiscard]] QWidget *itemsContent(const OrderDetail &order);
/// Parcels that left.
[[nodiscard]] QWidget *shipmentsContent(const OrderDetail &order);
/// Where it goes and to whom the bill goes.
[[nodiscard]] QWidget *addressesContent(const OrderDetail &order);
[[nodiscard]] QWidget *customerContent(const OrderDetail &order);
/// What the customer asked for, and what was noted.
[[nodiscard]] QWidget *notesContent(const OrderDetail &order);
/// Money in and out.
[[nodiscard]] QWidget *paymentsContent(const OrderDetail &order);
/// What happened, when and by whom; newest first.
[[nodiscard]] QWidget *timelineContent(const OrderDetail &order);
