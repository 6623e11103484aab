-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Customers whose name, e-mail address or phone number contains what was typed so far; case and accents do not matter. Those
-- whose name begins so come first.
-- Parameters: words (escaped for LIKE). At most 8 rows. Index: idx_users_search (trigrams).
with typed as (
    select shop.fold_text(btrim(cast(:words as text))) as words
)
select u.user_id, u.name, u.email,
    case when u.merged_into is not null then 'MERGED' when u.is_active then 'ACTIVE' else 'CLOSED' end
from typed t
join shop.users u on u.search_text like '%' || t.words || '%'
where u.user_type = 'CUSTOMER'
    and length(t.words) >= 3
order by not starts_with(u.search_text, replace(t.words, '\', '')), not u.is_active, u.user_id desc
limit 8
