-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What ran on this database, in order. A table of some dozens of rows; no index needed.
select
    version::integer,
    description,
    checksum,
    executed_at,
    execution_time_ms
from shop.schema_migrations
order by version::integer
