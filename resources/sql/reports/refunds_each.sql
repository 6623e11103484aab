-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Every refund completed in a period, the earliest first, the total last. Key: the refund; NULL is the total. The last amount
-- is in the report's currency, by the rate of the day it was completed on; the total is the registry's.
-- Parameters: starts, ends, zone, currency (NULL: all, in the main one), main_currency. Index: idx_refunds_status.
with ask as materialized (
    select cast(:starts as timestamptz) as starts, cast(:ends as timestamptz) as ends, cast(:zone as text) as zone,
        cast(:currency as text) as currency, cast(:main_currency as text) as main_currency
), refund as (
    select r.refund_id, r.order_id, r.completed_at, r.reason, r.currency, r.items_amount, r.tax_amount, r.shipping_amount,
        r.goodwill_amount, r.refund_amount, r.status, o.order_number, o.customer_name, o.cancelled_at
    from shop.refunds r
    join shop.orders o on o.order_id = r.order_id
    where r.status = 'COMPLETED'
        and r.completed_at >= cast(:starts as timestamptz)
        and r.completed_at < cast(:ends as timestamptz)
    union all
    select r.refund_id, r.order_id, r.completed_at, r.reason, r.currency, r.items_amount, r.tax_amount, r.shipping_amount,
        r.goodwill_amount, r.refund_amount, r.status, o.order_number, o.customer_name, o.cancelled_at
    from archive.refunds r
    join archive.orders o on o.order_id = r.order_id
    where r.status = 'COMPLETED'
        and r.completed_at >= cast(:starts as timestamptz)
        and r.completed_at < cast(:ends as timestamptz)
), line as (
    select r.refund_id::text as row_key, (extract(epoch from r.completed_at) * 1000)::bigint as completed, r.order_number,
        r.customer_name, r.reason, r.currency::text as currency, r.items_amount, r.tax_amount, r.shipping_amount, r.goodwill_amount,
        r.refund_amount, coalesce(ask.currency, ask.main_currency) as report_currency,
        m.refunded * case when ask.currency is null
            then reporting.main_factor(r.currency, (r.completed_at at time zone 'UTC')::date) else 1 end as amount
    from refund r
    cross join ask
    cross join lateral reporting.refund_measures(r.status, r.refund_amount, r.items_amount, r.goodwill_amount, r.cancelled_at) m
    where ask.currency is null
        or r.currency = ask.currency
    union all
    select null, null, null, null, null, null, null, null, null, null, null, coalesce(ask.currency, ask.main_currency), f.value
    from ask
    cross join lateral reporting.breakdown(array['refunds'], 'reason', ask.starts, ask.ends, ask.zone, ask.currency) f
    where f.part is null
)
select l.row_key, l.completed, l.order_number, l.customer_name, l.reason, l.currency, l.items_amount, l.tax_amount, l.shipping_amount,
    l.goodwill_amount, l.refund_amount, l.report_currency, round(l.amount)::bigint as amount
from line l
order by l.row_key is null, l.completed, l.row_key
