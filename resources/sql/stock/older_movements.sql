-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Further back on the stock card: the movements before a known one, as stock/detail has them.
-- Parameters: inventory_id, before_sequence. Index: idx_inventory_movements_inventory (each month's, merged, 51 rows).
select json_build_object(
    'movements', (
        select coalesce(json_agg(f order by f.movement_sequence desc), '[]')
        from (
            select m.movement_sequence, m.movement_type, m.delta_available, m.delta_reserved, m.delta_committed, m.delta_damaged,
                m.available_after, m.quantity_after, m.order_id, o.order_number, m.reference_type, m.reference_id, m.reason, m.notes,
                m.changed_by_login, m.movement_date
            from shop.inventory_movements m
            left join shop.orders o on o.order_id = m.order_id
            where m.inventory_id = cast(:inventory_id as uuid)
                and m.movement_sequence < cast(:before_sequence as bigint)
            order by m.movement_sequence desc
            limit 51
        ) f
    ),
    'people', (
        select coalesce(json_object_agg(p.login, p.display_name), '{}')
        from backoffice.staff p
    )
)
