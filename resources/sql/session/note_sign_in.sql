-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Notes that this person has signed in, for the administrators' list.
-- Parameters: none. Index: staff_seen_pkey.
select backoffice.note_sign_in()
