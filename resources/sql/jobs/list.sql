-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Every job, in the order in which they are run, with how its latest run ended.
-- Parameters: none. Index: jobs_position_taken, job_runs_by_job.
select
    j.job,
    j.description,
    j.batch,
    extract(epoch from j.every) as every_seconds,
    j.is_enabled,
    j.is_enabled and (j.last_started_at is null or j.last_started_at + j.every <= now() or j.requested_at > j.last_started_at) as is_due,
    j.last_started_at,
    r.status,
    r.rows_done,
    r.error_message
from backoffice.jobs j
left join lateral (
    select l.status, l.rows_done, l.error_message
    from backoffice.job_runs l
    where l.job = j.job
    order by l.run_id desc
    limit 1
) r on true
order by j.position
