-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    gives one of the demo's people, whose login was there already, the demo's password.
-- Parameters: :login, :verifier.

select backoffice.set_staff_password(:login, :verifier);
