-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The saved views of some lists that this person has: their own and those shared with them, for the command palette.
-- Parameters: lists (text[]). At most 200 rows, in the order of the tabs.
-- Indexes: saved_views_name_taken for one's own, saved_views_shared for the others'.
select v.view_id, v.list, v.name
from backoffice.saved_views v
where v.login = session_user
    and v.list = any (cast(:lists as text[]))
union all
select v.view_id, v.list, v.name
from backoffice.saved_views v
where v.list = any (cast(:lists as text[]))
    and v.shared_with is not null
    and v.login <> session_user
order by list, name
limit 200
