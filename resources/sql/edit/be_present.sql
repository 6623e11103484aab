-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A sign of life from a window that has a record open; answers who else has it.
-- Parameters: place ("customers/<key>"), window_id, is_editing. Index: presence_pkey.
select backoffice.be_present(cast(:place as text), cast(:window_id as uuid), cast(:is_editing as boolean))
