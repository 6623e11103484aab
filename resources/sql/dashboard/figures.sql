-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Metrics of the registry in a period and in the one it is compared with. Money, counts and everything else as whole
-- numbers: minor units, pieces, millionths of a ratio, thousandths of an hour; what adds up is zero where nothing happened.
-- Parameters: metrics (text[]), starts, ends, before_starts, before_ends (quarters of an hour). Index: those of
-- reporting.figures(), which reads the rollup by its primary key.
with ask as (
    select cast(:metrics as text[]) as metrics, cast(:starts as timestamptz) as starts, cast(:ends as timestamptz) as ends,
        cast(:before_starts as timestamptz) as before_starts, cast(:before_ends as timestamptz) as before_ends
), scale as (
    select m.metric, m.position, m.title, m.unit, m.description, m.higher_is_better,
        case m.unit when 'MONEY' then 1 when 'COUNT' then 1 when 'RATIO' then 1000000 else 1000 end as factor,
        case when m.is_additive or m.unit = 'COUNT' then 0 end as nothing
    from reporting.metrics m, ask
    where m.metric = any (ask.metrics)
)
select s.metric, s.title, s.unit, s.description, s.higher_is_better,
    coalesce(round(n.value * s.factor), s.nothing)::bigint as value,
    coalesce(round(b.value * s.factor), s.nothing)::bigint as before
from scale s
left join (
    select f.metric, f.value
    from ask
    cross join lateral reporting.figures(ask.metrics, ask.starts, ask.ends) f
) n on n.metric = s.metric
left join (
    select f.metric, f.value
    from ask
    cross join lateral reporting.figures(ask.metrics, ask.before_starts, ask.before_ends) f
) b on b.metric = s.metric
order by s.position
