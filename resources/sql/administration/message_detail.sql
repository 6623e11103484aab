-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A message to a person, with its text and what became of it. Links that reset a password are not shown to anybody.
-- Parameters: notification_id. Returns one JSON value, or no row when there is no such message or it may not be seen.
-- Index: idx_notifications_id, idx_notification_resends_notification, users_pkey, orders_pkey.
select json_build_object(
    'notification_id', n.notification_id,
    'type', n.notification_type,
    'channel', n.channel,
    'status', n.status,
    'recipient', n.recipient,
    'subject', n.subject,
    'content', n.content,
    'created_at', n.created_at,
    'scheduled_at', n.scheduled_at,
    'sent_at', n.sent_at,
    'delivered_at', n.delivered_at,
    'opened_at', n.opened_at,
    'retry_count', n.retry_count,
    'max_retries', n.max_retries,
    'error_message', n.error_message,
    'resends', (
        select coalesce(json_agg(f order by f.created_at desc), '[]')
        from (
            select r.created_at, coalesce(s.display_name, r.login) as name
            from shop.notification_resends r
            left join backoffice.staff s on s.login = r.login
            where r.notification_id = n.notification_id
        ) f
    ),
    'user_id', n.user_id,
    'customer_name', (
        select u.name
        from shop.users u
        where u.user_id = n.user_id
    ),
    'order_id', n.order_id,
    'order_number', (
        select o.order_number
        from shop.orders o
        where o.order_id = n.order_id
    ))
from shop.notifications n
where n.notification_id = cast(:notification_id as uuid)
