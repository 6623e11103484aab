-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Puts a message that failed back into the queue, once for each command id.
-- Parameters: command_id, notification_id. Index: idx_notification_resends_notification.
select backoffice.resend_notification(cast(:command_id as uuid), cast(:notification_id as uuid))
