-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Keeps a view of a list under an id that the program made: asked twice, it is kept once.
-- Parameters: :view_id, :list, :name, :shared_with (NULL: nobody), :definition. Index: saved_views_pkey.
with added as (
    insert into backoffice.saved_views (view_id, list, name, shared_with, definition)
    values (:view_id::uuid, :list, btrim(:name), :shared_with, :definition::jsonb)
    on conflict (view_id) do nothing
    returning row_version)
select row_version
from added
union all
select v.row_version
from backoffice.saved_views as v
where v.view_id = :view_id::uuid
    and v.login = session_user
limit 1;
