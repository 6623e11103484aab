// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/editor_form.h"
#include "ui/common/state.h"

struct SellerChange;
struct SellerDetail;

/// What a seller's screen says in words that depend on its data.

[[nodiscard]] StateLook sellerState(const QString &code);
[[nodiscard]] QString sellerSubtitle(const SellerDetail &seller);
[[nodiscard]] QString sellerChangeWords(const SellerChange &change);
/// "register extract" for REGISTER_EXTRACT.
[[nodiscard]] QString documentWords(const QString &kind);

/// The fields of the forms.
[[nodiscard]] QList<FormField> sellerFormFields();
[[nodiscard]] QList<FormField> bankFormFields();
