-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Metrics of the registry by product, category, country and so on, the largest first, the total last. Key: the part as
-- breakdown() has it; NULL is the total. Values are whole numbers: minor units, pieces, thousandths of an hour or of a
-- percent; what adds up is zero where nothing happened.
-- Parameters: metrics (text[]), sorted, compared (metrics; compared NULL: none), by, starts, ends, before_starts, before_ends,
-- zone, currency (NULL: all, in the main one), main_currency, warehouse (NULL: all). Markers: labels, joins, columns, values
-- (report_sql.cpp). Index: those that the functions read by.
with ask as materialized (
    select cast(:metrics as text[]) as metrics, cast(:sorted as text) as sorted, cast(:compared as text) as compared,
        cast(:by as text) as by, cast(:starts as timestamptz) as starts, cast(:ends as timestamptz) as ends,
        cast(:before_starts as timestamptz) as before_starts, cast(:before_ends as timestamptz) as before_ends,
        cast(:zone as text) as zone, cast(:currency as text) as currency, cast(:main_currency as text) as main_currency,
        cast(:warehouse as uuid) as warehouse
), figures as materialized (
    select f.part, f.metric, f.value
    from ask
    cross join lateral reporting.breakdown(ask.metrics, ask.by, ask.starts, ask.ends, ask.zone, ask.currency, ask.warehouse) f
    union all
    select f.part, 'before', f.value
    from ask
    cross join lateral reporting.breakdown(array[ask.compared], ask.by, ask.before_starts, ask.before_ends, ask.zone, ask.currency,
        ask.warehouse) f
    where ask.compared is not null
), pivot as (
    select d.part, max(d.value) filter (where d.metric = ask.sorted) as size /*{values}*/
    from figures d
    cross join ask
    group by d.part
    -- what was ordered and cancelled again is no row; the total is always one
    having d.part is null or bool_or(d.value <> 0)
)
select r.part as row_key /*{labels}*/, coalesce(ask.currency, ask.main_currency) as currency /*{columns}*/
from pivot r
cross join ask
/*{joins}*/
order by r.part is null, r.size desc nulls last, r.part
