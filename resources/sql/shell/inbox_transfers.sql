-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Stock on its way to this person's warehouses in the last three months. At most 50, newest first.
-- Parameters: none. Index: stock_transfers_pkey, back to then; warehouses_pkey.
select 'TRANSFER' as kind, t.transfer_id, coalesce(t.shipped_at, t.created_at) as at, s.name, 0::bigint, '', d.name, t.transfer_id
from shop.stock_transfers t
join shop.warehouses s on s.warehouse_id = t.from_warehouse_id
join shop.warehouses d on d.warehouse_id = t.to_warehouse_id
where t.to_warehouse_id = any ((select backoffice.my_warehouses())::uuid[])
    and t.transfer_id >= shop.uuid7_floor(now() - interval '90 days')
    and t.status in ('IN_TRANSIT', 'PARTLY_RECEIVED')
order by t.transfer_id desc
limit 50
