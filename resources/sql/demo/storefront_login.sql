-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    the storefront's login, made or given the demo's password; run as backroom_accounts.
-- Parameters: :verifier.

select
    backoffice.set_login(
        'storefront',
        case when to_regrole('storefront') is null then 'create role %1$I login password %2$L' else 'alter role %1$I password %2$L' end,
        :verifier),
    backoffice.set_login('storefront', 'grant application_user to %1$I');
