// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/administration/staff_queries.h"
#include "ui/common/command_sheet.h"

/// The fields of an account that can be edited.
[[nodiscard]] QList<FormField> staffFormFields(const QString &currency);

/// The sheet that opens an account: the login follows the name until it is typed, and a password can be made up.
[[nodiscard]] CommandSheet *newStaffSheet(QWidget *page, const StaffQueries &queries);

/// The sheet that asks for a password twice, or makes one up. Who sends it is up to the page.
[[nodiscard]] CommandSheet *newPasswordSheet(QWidget *page, const QString &name, const FormSheetWords &words);
