-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Does one batch of a run and says how many rows it did.
-- Parameters: run_id. Index: job_runs_pkey.
select backoffice.step_job(cast(:run_id as uuid))
