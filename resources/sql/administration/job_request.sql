-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Asks for a run of a job at once, once for each command id.
-- Parameters: command_id, job. Index: jobs_pkey.
select backoffice.request_job(cast(:command_id as uuid), cast(:job as text))
