-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Every payment received in a period, the earliest first, the total last. Key: its order; NULL is the total. The last three
-- amounts are in the report's currency, by the rate of the day it was processed on; the totals are the registry's.
-- Parameters: starts, ends, zone, currency (NULL: all, in the main one), main_currency.
-- Index: none, a payment is processed some time after its order was placed.
with ask as materialized (
    select cast(:starts as timestamptz) as starts, cast(:ends as timestamptz) as ends, cast(:zone as text) as zone,
        cast(:currency as text) as currency, cast(:main_currency as text) as main_currency
), payment as (
    select y.payment_id, y.order_id, coalesce(y.processed_at, y.created_at) as at, y.payment_method, y.provider, y.currency,
        y.amount_charged, y.gateway_fee_amount, o.order_number
    from shop.payments y
    join shop.orders o on o.order_id = y.order_id
    where y.status in ('COMPLETED', 'REFUNDED', 'PARTIALLY_REFUNDED')
        and y.order_id < shop.uuid7_floor(cast(:ends as timestamptz))
    union all
    select y.payment_id, y.order_id, coalesce(y.processed_at, y.created_at), y.payment_method, y.provider, y.currency,
        y.amount_charged, y.gateway_fee_amount, o.order_number
    from archive.payments y
    join archive.orders o on o.order_id = y.order_id
    where y.status in ('COMPLETED', 'REFUNDED', 'PARTIALLY_REFUNDED')
        and y.order_id < shop.uuid7_floor(cast(:ends as timestamptz))
), line as (
    select y.order_id::text as row_key, y.payment_id, (extract(epoch from y.at) * 1000)::bigint as at, y.order_number, y.payment_method,
        y.provider, y.currency::text as currency, y.amount_charged, y.gateway_fee_amount,
        coalesce(ask.currency, ask.main_currency) as report_currency, y.amount_charged * n.factor as received,
        y.gateway_fee_amount * n.factor as fee, (y.amount_charged - y.gateway_fee_amount) * n.factor as net
    from payment y
    cross join ask
    cross join lateral (
        select case when ask.currency is null then reporting.main_factor(y.currency, (y.at at time zone 'UTC')::date) else 1 end as factor
    ) n
    where y.at >= ask.starts
        and y.at < ask.ends
        and (ask.currency is null or y.currency = ask.currency)
    union all
    select null, null, null, null, null, null, null, null, null, coalesce(ask.currency, ask.main_currency),
        max(f.value) filter (where f.metric = 'payments_received'), max(f.value) filter (where f.metric = 'payment_fees'),
        max(f.value) filter (where f.metric = 'payments_net')
    from ask
    cross join lateral reporting.breakdown(array['payments_received', 'payment_fees', 'payments_net'], 'method', ask.starts, ask.ends,
        ask.zone, ask.currency) f
    where f.part is null
    group by ask.currency, ask.main_currency
)
select l.row_key, l.at, l.order_number, l.payment_method, l.provider, l.currency, l.amount_charged, l.gateway_fee_amount,
    l.report_currency, round(l.received)::bigint as received, round(l.fee)::bigint as fee, round(l.net)::bigint as net
from line l
order by l.row_key is null, l.at, l.payment_id
