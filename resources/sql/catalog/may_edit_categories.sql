-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whether this person may change the shelves.
-- Parameters: none. No index: it reads no table.
select has_column_privilege('shop.categories', 'name', 'UPDATE')
