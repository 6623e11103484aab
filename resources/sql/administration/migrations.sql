-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The migrations that ran on this database, the latest first.
-- Parameters: none. Index: none, a handful of rows.
select m.version::integer as version, m.description, m.executed_at, m.execution_time_ms, m.checksum,
    coalesce(
        (
            select s.display_name
            from backoffice.staff s
            where s.login = m.executed_by
        ),
        m.executed_by::text) as executed_by
from shop.schema_migrations m
order by m.version::integer desc
