-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an import would do, a page of one kind in the order of the file.
-- Parameters: import_id, action (ADD, CHANGE, REFUSE), after_line (0: from the first), limit.
-- Index: import_rows_by_action.
select r.line, r.title, r.handle, r.currency, r.product, r.before, r.images, r.problems,
    (select c.name from shop.categories c where c.category_id = cast(r.product ->> 'category_id' as uuid)) as category,
    (select c.name from shop.categories c where c.category_id = cast(r.before ->> 'category_id' as uuid)) as category_before,
    (select u.name from shop.users u where u.user_id = cast(r.product ->> 'seller_id' as uuid)) as seller,
    (select u.name from shop.users u where u.user_id = cast(r.before ->> 'seller_id' as uuid)) as seller_before
from backoffice.import_rows r
where r.import_id = cast(:import_id as uuid)
    and r.action = cast(:action as text)
    and r.line > cast(:after_line as integer)
order by r.line
limit cast(:limit as integer)
