-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- rights_now in an order that does not depend on the server's collation.
copy (
    select n.object, n.name, n.role, n.command, n.what
    from rights_now n
    where n.what is not null
    order by n.object, n.name collate "C", n.role, n.command, n.what collate "C"
) to stdout;
