-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Begins a run: its id, or NULL when the job is off, not due (where that is asked) or running elsewhere.
-- Parameters: job, only_when_due. Index: jobs_pkey.
select backoffice.begin_job(cast(:job as text), cast(:only_when_due as boolean))
