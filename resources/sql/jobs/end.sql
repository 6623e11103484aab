-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Ends a run.
-- Parameters: run_id, rows, error_code and error_message (NULL: it went well). Index: job_runs_pkey.
select backoffice.end_job(
    cast(:run_id as uuid),
    cast(:rows as bigint),
    cast(:error_code as text),
    cast(:error_message as text))
