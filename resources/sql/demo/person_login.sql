-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    logins are the whole cluster's: is there one of this name already, from another database's demo shop?
-- Parameters: :login.

select exists (select from pg_roles where rolname = (:login)::name);
