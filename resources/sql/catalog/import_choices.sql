-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a person chooses from where a file says nothing: {"currencies": [code], "sellers": [{"id", "name", "email"}]}.
-- Parameters: none.
-- Index: idx_users_type_name.
select jsonb_build_object(
    'currencies', (select jsonb_agg(c.code order by c.code) from backoffice.currencies c),
    'sellers', (
        select coalesce(jsonb_agg(jsonb_build_object('id', s.user_id, 'name', s.name, 'email', s.email)), '[]')
        from (
            select u.user_id, u.name, u.email
            from shop.users u
            where u.user_type = 'SELLER'
            order by u.name, u.user_id
            limit 500) s))
