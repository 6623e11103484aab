-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Refunds that wait for this person's decision (somebody else asked, and the amount is within this person's limit), and
-- what became of the refunds that this person asked for in the last two weeks. At most 50 of each, newest first.
-- Parameters: none. Indexes: idx_refunds_to_approve; idx_refunds_id as a range of time; orders_pkey.
with waiting as (
    select 'APPROVE' as kind, r.refund_id, r.order_id, r.created_at as at, r.refund_amount, r.currency, r.requested_by as person
    from shop.refunds r
    where r.status = 'PENDING'
        and r.approval = 'NEEDED'
        and r.requested_by <> session_user
        and r.refund_amount <= (select backoffice.my_refund_limit(r.currency))
    order by r.refund_id desc
    limit 50
), decided as (
    select
        case when r.status = 'FAILED' then 'FAILED' when r.approval = 'REFUSED' then 'REFUSED' else 'APPROVED' end as kind,
        r.refund_id, r.order_id, r.updated_at as at, r.refund_amount, r.currency, r.processed_by_login as person
    from shop.refunds r
    where r.refund_id >= shop.uuid7_floor(now() - interval '14 days')
        and r.requested_by = session_user
        and (r.status = 'FAILED' or r.approval in ('GIVEN', 'REFUSED'))
    order by r.refund_id desc
    limit 50
)
select n.kind, n.refund_id, n.at, o.order_number, n.refund_amount, n.currency, coalesce(n.person, ''), n.order_id
from (
    select w.kind, w.refund_id, w.order_id, w.at, w.refund_amount, w.currency, w.person
    from waiting w
    union all
    select d.kind, d.refund_id, d.order_id, d.at, d.refund_amount, d.currency, d.person
    from decided d
) n
join shop.orders o on o.order_id = n.order_id
order by n.at desc
