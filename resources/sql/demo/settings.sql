-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    how the session that loads the demo shop works: large sorts in memory, no waiting for the disk, statistics
--             from a quick look, and an end when the program at the other end is gone.
-- Parameters: :orders, :seed.

select set_config(s.name, s.value, false)
from (values
    ('demo.orders', :orders),
    ('demo.seed', :seed),
    ('work_mem', '128MB'),
    ('maintenance_work_mem', '256MB'),
    ('temp_buffers', '32MB'),
    ('jit', 'off'),
    ('default_statistics_target', '50'),
    ('synchronous_commit', 'off'),
    ('client_min_messages', 'warning'),
    ('client_connection_check_interval', '2s'),
    ('statement_timeout', '0'),
    ('lock_timeout', '10s'),
    ('timezone', 'UTC')) as s (name, value);
