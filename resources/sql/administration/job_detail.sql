-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A job with its latest runs.
-- Parameters: job. Returns one JSON value, or no row when there is no such job. For managers and administrators.
-- Index: jobs_pkey, job_runs_by_job.
select json_build_object(
    'job', j.job,
    'description', j.description,
    'every', extract(epoch from j.every),
    'is_enabled', j.is_enabled,
    'row_version', j.row_version,
    'last_started_at', j.last_started_at,
    'last_finished_at', j.last_finished_at,
    'requested_at', j.requested_at,
    'requested_by', (
        select s.display_name
        from backoffice.staff s
        where s.login = j.requested_by
    ),
    'due_at', case when j.is_enabled then j.last_started_at + j.every end,
    'now', now(),
    'runs', (
        select coalesce(json_agg(f order by f.run_id desc), '[]')
        from (
            select r.run_id, r.status, r.login, r.started_at, r.finished_at, r.rows_done, r.error_code, r.error_message,
                r.status = 'RUNNING' and not exists (
                    select
                    from pg_catalog.pg_stat_activity p
                    where p.pid = r.backend_pid
                ) as is_gone
            from backoffice.job_runs r
            where r.job = j.job
            order by r.run_id desc
            limit 30
        ) f
    ))
from backoffice.jobs j
where j.job = cast(:job as text)
