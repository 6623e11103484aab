-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How often each person changed what in a period, the total last. Key: the login; NULL is the total.
-- Parameters: starts, ends. Index: audit_log_pkey.
select a.login::text as row_key, a.login::text as login, a.relation, count(*) filter (where a.action = 'INSERT') as added,
    count(*) filter (where a.action = 'UPDATE') as changed, count(*) filter (where a.action = 'DELETE') as removed, count(*) as all_changes
from backoffice.audit_log a
where a.changed_at >= cast(:starts as timestamptz)
    and a.changed_at < cast(:ends as timestamptz)
group by grouping sets ((a.login, a.relation), ())
order by a.login is null, a.login, a.relation
