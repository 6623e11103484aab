// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;
struct ProductDetail;

/// The pictures of a product by address and words; null without any. Nothing is fetched unless the person turned it on.
[[nodiscard]] QWidget *imagesContent(const ProductDetail &product);
