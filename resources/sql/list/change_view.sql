-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Changes a view of one's own from the version that was seen; no row when it is another by now.
-- Parameters: :view_id, :row_version, :name, :shared_with (NULL: nobody), :definition. Index: saved_views_pkey.
update backoffice.saved_views
set name = btrim(:name),
    shared_with = :shared_with,
    definition = :definition::jsonb
where view_id = :view_id::uuid
    and row_version = :row_version
returning row_version;
