-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Customers of whom the words are a part of name, e-mail or phone; whom the words name exactly comes first.
-- Parameters: words (as typed; case and accents do not matter). At most 8 rows; customers merged into others are left out.
-- Indexes: idx_users_email_unique for the whole address, idx_users_search (trigrams, so three letters at least) for the rest.
with typed as (
    select
        btrim(cast(:words as text)) as words,
        '%' || replace(replace(replace(shop.fold_text(btrim(cast(:words as text))), '\', '\\'), '%', '\%'), '_', '\_') || '%' as pattern
), found as (
    (
        select u.user_id, u.name, u.email, u.phone, u.user_type, u.merged_into, true as is_exact
        from shop.users u
        where lower(u.email) = lower((select words from typed))
    )
    union all
    (
        select u.user_id, u.name, u.email, u.phone, u.user_type, u.merged_into, false as is_exact
        from shop.users u
        where u.search_text like (select pattern from typed)
            and length((select words from typed)) >= 3
            and u.user_type = 'CUSTOMER'
            and u.merged_into is null
        limit 16
    )
)
select f.user_id, f.name, f.email, coalesce(f.phone, '') as phone
from found f
where f.user_type = 'CUSTOMER'
    and f.merged_into is null
group by f.user_id, f.name, f.email, f.phone
order by bool_or(f.is_exact) desc, f.name, f.user_id
limit 8
