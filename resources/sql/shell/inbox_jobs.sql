-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Jobs of the housekeeping whose latest run failed.
-- Parameters: none. Index: job_runs_by_job, the latest entry of each job.
select 'JOB' as kind, r.run_id, r.finished_at as at, j.job, 0::bigint, '', coalesce(r.error_message, ''), r.run_id
from backoffice.jobs j
cross join lateral (
    select l.run_id, l.status, l.finished_at, l.error_message
    from backoffice.job_runs l
    where l.job = j.job
    order by l.run_id desc
    limit 1
) r
where r.status = 'FAILED'
    and j.is_enabled
order by r.finished_at desc
