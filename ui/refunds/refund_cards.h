// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;
struct RefundDetail;

/// The parts of a refund, each as the content of its card. nullptr: nothing to show.

/// What it gives, and for what.
[[nodiscard]] QWidget *refundLinesContent(const RefundDetail &refund);
/// The payment it goes back on.
[[nodiscard]] QWidget *refundPaymentContent(const RefundDetail &refund);
/// Why, and what the customer reads.
[[nodiscard]] QWidget *refundReasonContent(const RefundDetail &refund);
/// Other refunds of the same order.
[[nodiscard]] QWidget *otherRefundsContent(const RefundDetail &refund);
/// What happened, when and by whom; newest first.
[[nodiscard]] QWidget *refundTimelineContent(const RefundDetail &refund);
