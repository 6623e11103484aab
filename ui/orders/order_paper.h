// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/orders/order_papers.h"

#include <QList>

class QPagedPaintDevice;

/// The documents of orders on paper. Each begins on a page of its own, however many are painted at once; an order that has
/// no such document is left out.
enum class OrderPaperKind { Invoice,
                            CreditNote,
                            PackingSlip };

/// How many documents that makes.
[[nodiscard]] int countOrderPapers(OrderPaperKind kind, const QList<OrderPapers> &orders);
void paintOrderPapers(QPagedPaintDevice &device, OrderPaperKind kind, const QString &shop, const QList<OrderPapers> &orders);
/// The same into a PDF; the file is whole or not there.
[[nodiscard]] Result<void> writeOrderPapers(const QString &path, OrderPaperKind kind, const QString &shop, const QList<OrderPapers> &orders);
/// "Invoices", "Credit notes", "Packing slips".
[[nodiscard]] QString orderPaperTitle(OrderPaperKind kind);
