-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was changed in a period, by whom, in its order. Key: relation and key of the record.
-- Parameters: starts, ends. Index: audit_log_pkey.
select a.relation || ' ' || a.key::text as row_key, (extract(epoch from a.changed_at) * 1000)::bigint as at, a.login::text as login,
    a.relation, a.action, (
        select string_agg(k.value, ', ' order by k.key)
        from jsonb_each_text(a.key) k
    ) as record, (
        select string_agg(k.key, ', ' order by k.key)
        from jsonb_object_keys(coalesce(a.new_values, a.old_values)) k (key)
    ) as fields, a.old_values::text as before, a.new_values::text as after
from backoffice.audit_log a
where a.changed_at >= cast(:starts as timestamptz)
    and a.changed_at < cast(:ends as timestamptz)
order by a.changed_at, a.audit_id
