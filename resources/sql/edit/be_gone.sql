-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The window has closed the record.
-- Parameters: place, window_id. Index: presence_pkey.
select backoffice.be_gone(cast(:place as text), cast(:window_id as uuid))
