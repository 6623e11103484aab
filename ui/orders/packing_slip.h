// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/result.h"
#include "models/orders/order_detail.h"

#include <QList>

class QPagedPaintDevice;

/// What lies in the parcel: where it goes, what was ordered, what is in this parcel and what was sent before; no prices.
/// Each order begins a page of its own, however many are written at once.
void paintPackingSlips(QPagedPaintDevice &device, const QString &shop, const QList<OrderDetail> &orders);
/// The same into a PDF; the file is whole or not there.
[[nodiscard]] Result<void> writePackingSlips(const QString &path, const QString &shop, const QList<OrderDetail> &orders);
