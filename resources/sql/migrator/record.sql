-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Writes down one file that ran. :version as in its name (001), :checksum SHA-256 in hex.
insert into shop.schema_migrations (version, description, execution_time_ms, checksum)
values (:version, :description, :milliseconds, :checksum)
