-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Do this database and this program fit together? Asked first, before anything that may have another shape.
-- oldest_program: the newest migration a program must know at least to work here. A migration that only adds leaves it alone, one that
-- takes something away raises it; without it a program must know all of them.
-- Parameters: none. Index: none, a handful of rows.
select json_build_object(
    'newest', (select max(version::integer) from shop.schema_migrations),
    'oldest_program', (select value from backoffice.settings where key = 'oldest_program'));
