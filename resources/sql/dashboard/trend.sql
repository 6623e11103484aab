-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Metrics of the registry slot by slot, as a clock in the zone shows them; a slot in which nothing happened has one row
-- without a metric. Values are whole numbers as in figures.sql.
-- Parameters: metrics (text[]), starts, ends (quarters of an hour), step (hour, day, week, month), zone.
-- Index: those of reporting.figures(), which reads the rollup by its primary key.
with ask as (
    select cast(:metrics as text[]) as metrics, cast(:starts as timestamptz) as starts, cast(:ends as timestamptz) as ends,
        cast(:step as text) as step, cast(:zone as text) as zone
), slots as (
    -- an hour is never longer than its day, so that going by hours from midnight meets every day, also the short ones
    select distinct greatest(date_trunc(ask.step, b, ask.zone), ask.starts) as slot
    from ask
    cross join lateral generate_series(ask.starts, ask.ends - interval '15 minutes',
        case ask.step when 'hour' then interval '15 minutes' else interval '1 hour' end) as b
)
select (extract(epoch from s.slot) * 1000)::bigint as slot, f.metric,
    round(f.value * case m.unit when 'MONEY' then 1 when 'COUNT' then 1 when 'RATIO' then 1000000 else 1000 end)::bigint as value
from ask
cross join slots s
left join lateral (
    select g.metric, g.value, greatest(g.slot, ask.starts) as slot
    from reporting.figures(ask.metrics, ask.starts, ask.ends, ask.step, ask.zone) g
) f on f.slot = s.slot
left join reporting.metrics m on m.metric = f.metric
order by 1, 2
