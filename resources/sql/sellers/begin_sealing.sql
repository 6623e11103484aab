-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Says with which key sellers' data are sealed, once for the whole shop and for each command id.
-- Parameters: command_id, fingerprint (of the key, which stays here). Index: sealing_key_pkey.
select backoffice.begin_sealing(
    cast(:command_id as uuid),
    cast(:fingerprint as text))
