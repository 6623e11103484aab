-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whether this database was ever migrated.
select to_regclass('shop.schema_migrations') is not null
