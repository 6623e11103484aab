-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Refunds paid in a period by their reason, in the main currency by the rate of the day each was completed on: they add up
-- to the registry's refunds.
-- Parameters: starts, ends. Index: idx_refunds_status.
with paid as materialized (
    select r.reason, r.currency, (r.completed_at at time zone 'UTC')::date as day, r.refund_amount
    from shop.refunds r
    where r.status = 'COMPLETED'
        and r.completed_at >= cast(:starts as timestamptz)
        and r.completed_at < cast(:ends as timestamptz)
    union all
    select r.reason, r.currency, (r.completed_at at time zone 'UTC')::date, r.refund_amount
    from archive.refunds r
    where r.status = 'COMPLETED'
        and r.completed_at >= cast(:starts as timestamptz)
        and r.completed_at < cast(:ends as timestamptz)
), summed as (
    select p.reason, p.currency, p.day, count(*) as refunds, sum(p.refund_amount) as amount
    from paid p
    group by p.reason, p.currency, p.day
)
select s.reason, sum(s.refunds)::bigint as refunds, round(sum(s.amount * reporting.main_factor(s.currency, s.day)))::bigint as amount
from summed s
group by s.reason
order by amount desc, s.reason
