-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    how large the database is, in bytes.
-- Parameters: none.

select pg_database_size(current_database());
