-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the parameters of reports are chosen from: the currencies that reports know a rate of, the main one first, and all
-- warehouses. One JSON document. Parameters: none. Index: none, these are few.
select json_build_object(
    'currencies', (
        select coalesce(json_agg(c.code order by c.is_main desc, c.code), '[]')
        from (
            select s.value #>> '{}' as code, true as is_main
            from backoffice.settings s
            where s.key = 'main_currency'
            union
            select e.currency::text, false
            from reporting.exchange_rates e
            join backoffice.settings s on s.key = 'main_currency' and s.value #>> '{}' = e.in_currency
        ) c
    ),
    'warehouses', (
        select coalesce(json_agg(json_build_object('id', w.warehouse_id, 'title', w.name) order by w.name), '[]')
        from shop.warehouses w
    ))
