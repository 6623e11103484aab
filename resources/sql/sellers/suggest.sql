-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Sellers whose business or contact has the words in its name, for the palette. For support and managers.
-- Parameters: words. No index: sellers are few.
select s.user_id, s.business_name, u.name
from shop.seller_profiles s
join shop.users u on u.user_id = s.user_id
where strpos(shop.fold_text(s.business_name), shop.fold_text(cast(:words as text))) > 0
    or strpos(shop.fold_text(u.name), shop.fold_text(cast(:words as text))) > 0
order by shop.fold_text(s.business_name), s.user_id
limit 8
