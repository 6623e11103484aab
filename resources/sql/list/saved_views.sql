-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The saved views of a list that this person may use, own ones first, and the one the list opens with. What is shared is
-- decided by the table's policies.
-- Parameters: :list. Index: saved_views_name_taken or saved_views_shared (both, once there are many views); user_settings_pkey.
select json_build_object(
    'views', coalesce((
        select json_agg(
            json_build_object(
                'id', v.view_id,
                'name', v.name,
                'owner', v.login,
                'mine', v.login = session_user,
                'shared_with', v.shared_with,
                'definition', v.definition,
                'row_version', v.row_version)
            order by v.login <> session_user, v.position, lower(v.name), v.view_id)
        from backoffice.saved_views as v
        where v.list = :list), '[]'),
    'default', (
        select s.value ->> 'view'
        from backoffice.user_settings as s
        where s.login = session_user
            and s.key = 'lists/' || :list || '/default_view'));
