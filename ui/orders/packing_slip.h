// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/orders/order_detail.h"

#include <QList>

class QPagedPaintDevice;
class QPainter;

/// What lies in the parcel: where it goes, what was ordered, what is in this parcel and what was sent before; no prices.
void paintPackingSlip(QPagedPaintDevice &device, QPainter &painter, const QString &shop, const OrderDetail &order);
/// A PDF of those of several orders, each on pages of its own; the file is whole or not there.
[[nodiscard]] Result<void> writePackingSlips(const QString &path, const QString &shop, const QList<OrderDetail> &orders);
