-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    says that the demo shop is being loaded, or that it is complete.
-- Parameters: :state (loading, complete), :orders, :seed.

insert into backoffice.settings (key, value)
values (
    'demo_load',
    jsonb_build_object('state', (:state)::text, 'orders', (:orders)::bigint, 'seed', (:seed)::bigint))
on conflict (key) do update
set value = excluded.value;
