// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/editor_form.h"
#include "ui/common/state.h"

struct CustomerEvent;
struct CustomerProfile;

/// What a customer's screen says in words that depend on its data.

[[nodiscard]] StateLook customerState(const QString &code);
[[nodiscard]] StateLook moderationState(const QString &code);
[[nodiscard]] QString eventWords(const CustomerEvent &event);
[[nodiscard]] Tone eventTone(const CustomerEvent &event);
/// "1234.50 EUR · 3000 JPY", as the list reads it from the database, in the language's own way.
[[nodiscard]] QString spentWords(const QString &amounts);
/// "★★★☆☆" reads badly aloud: "3 of 5 stars".
[[nodiscard]] QString starsWords(int rating);

/// The fields of the form that edits a customer.
[[nodiscard]] QList<FormField> customerFormFields();
