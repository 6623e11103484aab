-- Ends a run.
-- Parameters: run_id, rows, error_code and error_message (NULL: it went well). Index: job_runs_pkey.
select backoffice.end_job(
    cast(:run_id as uuid),
    cast(:rows as bigint),
    cast(:error_code as text),
    cast(:error_message as text))
