-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Keeps a setting of this person; whoever writes last is right.
-- Parameters: key, value (jsonb). Index: user_settings_pkey.
insert into backoffice.user_settings (key, value)
values (:key, cast(:value as jsonb))
on conflict (login, key) do update
set value = excluded.value
