-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Removes a view of one's own; one that is gone already is no fault.
-- Parameters: :view_id. Index: saved_views_pkey.
delete from backoffice.saved_views
where view_id = :view_id::uuid
    and login = session_user;
