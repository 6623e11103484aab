-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Orders that are not done yet, by status and by the day they were placed on.
-- Parameters: today, yesterday, this_week (the midnights that part the ages, in the zone of whoever looks).
-- Index: the one by status, without the rows.
select o.status,
    count(*) filter (where o.order_id >= shop.uuid7_floor(cast(:today as timestamptz))) as today,
    count(*) filter (where o.order_id >= shop.uuid7_floor(cast(:yesterday as timestamptz))
        and o.order_id < shop.uuid7_floor(cast(:today as timestamptz))) as yesterday,
    count(*) filter (where o.order_id >= shop.uuid7_floor(cast(:this_week as timestamptz))
        and o.order_id < shop.uuid7_floor(cast(:yesterday as timestamptz))) as this_week,
    count(*) filter (where o.order_id < shop.uuid7_floor(cast(:this_week as timestamptz))) as older
from shop.orders o
where o.status in ('PENDING', 'CONFIRMED', 'PAID', 'PROCESSING', 'SHIPPED')
group by o.status
