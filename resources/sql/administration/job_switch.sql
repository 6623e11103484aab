-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Switches a job on or off, once for each command id.
-- Parameters: command_id, job, row_version (the one the person saw), is_enabled. Index: jobs_pkey.
select backoffice.switch_job(
    cast(:command_id as uuid),
    cast(:job as text),
    cast(:row_version as bigint),
    cast(:is_enabled as boolean))
