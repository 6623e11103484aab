-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- An entry of the audit with what it changed, and what else happened in the same transaction and to the same record.
-- Parameters: audit_id. Returns one JSON value, or no row when there is no such entry. For managers and administrators.
-- Index: audit_log_by_id, audit_log_by_record, staff_pkey.
with entry as (
    select a.audit_id, a.changed_at, a.login, a.relation, a.action, a.key, a.old_values, a.new_values, a.transaction_id
    from backoffice.audit_log a
    where a.audit_id = cast(:audit_id as uuid)
)
select json_build_object(
    'audit_id', e.audit_id,
    'changed_at', e.changed_at,
    'login', e.login,
    'name', (
        select s.display_name
        from backoffice.staff s
        where s.login = e.login
    ),
    'relation', e.relation,
    'action', e.action,
    'key', e.key,
    'old_values', e.old_values,
    'new_values', e.new_values,
    'transaction', e.transaction_id::text,
    'history', (
        select coalesce(json_agg(f order by f.changed_at desc), '[]')
        from (
            select o.audit_id, o.changed_at, o.action,
                coalesce(
                    (
                        select s.display_name
                        from backoffice.staff s
                        where s.login = o.login
                    ),
                    o.login) as name,
                array(select jsonb_object_keys(coalesce(o.new_values, o.old_values)) order by 1) as fields
            from (
                -- OFFSET keeps the months from being walked backwards: the record's entries are few
                select l.audit_id, l.changed_at, l.login, l.action, l.old_values, l.new_values
                from backoffice.audit_log l
                where l.relation = e.relation
                    and l.key = e.key
                    and l.audit_id <> e.audit_id
                offset 0
            ) o
            order by o.changed_at desc
            limit 20
        ) f
    ))
from entry e
