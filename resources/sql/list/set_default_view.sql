-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The view that a list opens with for this person, on every machine.
-- Parameters: :list, :view_id (an id, also of a built-in view). Index: user_settings_pkey.
insert into backoffice.user_settings (key, value)
values ('lists/' || :list || '/default_view', jsonb_build_object('view', :view_id::text))
on conflict (login, key) do update
set value = excluded.value;
