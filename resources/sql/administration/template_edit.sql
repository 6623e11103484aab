-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Changes some texts of a template, once for each command id.
-- Parameters: command_id, template_id, row_version (the one the person saw), changes (JSON object of the fields that change).
-- Index: notification_templates_pkey.
select backoffice.edit_template(
    cast(:command_id as uuid),
    cast(:template_id as uuid),
    cast(:row_version as bigint),
    cast(:changes as jsonb))
