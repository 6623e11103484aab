-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Metrics of the registry slot by slot, as a clock in the zone shows them, the total last. A slot in which nothing happened
-- has its row. Key: the slot's first moment in milliseconds; NULL is the total. Values are whole numbers: minor units,
-- pieces, thousandths of an hour or of a percent; what adds up is zero where nothing happened.
-- Parameters: metrics, people (text[]: metrics of those that breakdown() adds up, and of customers, who are counted apart),
-- compared (metric, NULL: none), by (hour, day, week, month, quarter, year), starts, ends, before_starts, before_ends, zone,
-- currency (NULL: all, in the main one), main_currency, warehouse (NULL: all). Markers: columns, values (report_sql.cpp).
-- Index: those that the functions read by.
with ask as materialized (
    select cast(:metrics as text[]) as metrics, cast(:people as text[]) as people, cast(:compared as text) as compared,
        cast(:by as text) as by, cast(:starts as timestamptz) as starts, cast(:ends as timestamptz) as ends,
        cast(:before_starts as timestamptz) as before_starts, cast(:before_ends as timestamptz) as before_ends,
        cast(:zone as text) as zone, cast(:currency as text) as currency, cast(:main_currency as text) as main_currency,
        cast(:warehouse as uuid) as warehouse
), slots as (
    -- an hour is never longer than its day, so that going by hours from midnight meets every day, also the short ones
    select s.slot, row_number() over (order by s.slot) as number
    from (
        select distinct greatest(date_trunc(ask.by, b, ask.zone), ask.starts) as slot
        from ask
        cross join lateral generate_series(ask.starts, ask.ends - interval '15 minutes',
            case ask.by when 'hour' then interval '15 minutes' else interval '1 hour' end) as b
    ) s
), slots_before as (
    select s.slot, row_number() over (order by s.slot) as number
    from (
        select distinct greatest(date_trunc(ask.by, b, ask.zone), ask.before_starts) as slot
        from ask
        cross join lateral generate_series(ask.before_starts, ask.before_ends - interval '15 minutes',
            case ask.by when 'hour' then interval '15 minutes' else interval '1 hour' end) as b
        where ask.compared is not null
    ) s
), figures as materialized (
    select f.part, f.metric, f.value
    from ask
    cross join lateral reporting.breakdown(ask.metrics, ask.by, ask.starts, ask.ends, ask.zone, ask.currency, ask.warehouse) f
    union all
    select (extract(epoch from greatest(f.slot, ask.starts)) * 1000)::bigint::text, f.metric, f.value
    from ask
    cross join lateral reporting.figures(ask.people, ask.starts, ask.ends, ask.by, ask.zone) f
    where cardinality(ask.people) > 0
    union all
    select null, f.metric, f.value
    from ask
    cross join lateral reporting.figures(ask.people, ask.starts, ask.ends) f
    where cardinality(ask.people) > 0
    union all
    -- the first slot is compared with the first, whatever their dates
    select coalesce((extract(epoch from n.slot) * 1000)::bigint::text, case when f.part is not null then 'later' end), 'before', f.value
    from ask
    cross join lateral reporting.breakdown(array[ask.compared], ask.by, ask.before_starts, ask.before_ends, ask.zone, ask.currency,
        ask.warehouse) f
    left join slots_before b on b.slot = to_timestamp(f.part::bigint / 1000.0)
    left join slots n on n.number = b.number
    where ask.compared is not null
), parts as (
    select (extract(epoch from s.slot) * 1000)::bigint::text as part, s.slot
    from slots s
    union all
    select null, null
), pivot as (
    select p.part, p.slot /*{values}*/
    from parts p
    left join figures d on d.part is not distinct from p.part
    group by p.part, p.slot
)
select r.part as row_key, case when ask.by = 'hour' then r.part else (r.slot at time zone ask.zone)::date::text end as starts,
    coalesce(ask.currency, ask.main_currency) as currency /*{columns}*/
from pivot r
cross join ask
order by r.part is null, r.slot
