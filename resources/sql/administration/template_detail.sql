-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A template of notifications with its texts.
-- Parameters: template_id. Returns one JSON value, or no row when there is no such template. For managers and administrators.
-- Index: notification_templates_pkey, audit_log_by_record.
select json_build_object(
    'template_id', t.template_id,
    'name', t.name,
    'type', t.notification_type,
    'language', t.language,
    'is_active', t.is_active,
    'email_subject', t.email_subject,
    'email_body_text', t.email_body_text,
    'sms_content', t.sms_content,
    'push_title', t.push_title,
    'push_body', t.push_body,
    'variables', t.variables,
    'updated_at', t.updated_at,
    'row_version', t.row_version,
    'changed_by', (
        select coalesce(s.display_name, a.login)
        from (
            -- OFFSET keeps the months from being walked backwards: the record's entries are few
            select l.changed_at, l.login
            from backoffice.audit_log l
            where l.relation = 'shop.notification_templates'
                and l.key = jsonb_build_object('template_id', t.template_id)
            offset 0
        ) a
        left join backoffice.staff s on s.login = a.login
        order by a.changed_at desc
        limit 1
    ))
from shop.notification_templates t
where t.template_id = cast(:template_id as uuid)
