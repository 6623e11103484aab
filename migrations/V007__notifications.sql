-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Notifications: templates, what each person wants to hear, and the queue that is also the log.

create table shop.notification_templates (
    template_id uuid not null default shop.uuid7(),
    name varchar(100) not null,
    notification_type varchar(50) not null,
    email_subject varchar(255),
    email_body_html text,
    email_body_text text,
    sms_content varchar(160),
    push_title varchar(100),
    push_body varchar(255),
    variables jsonb not null default '[]'::jsonb,
    is_active boolean not null default true,
    language varchar(5) not null default 'en',
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    constraint notification_templates_pkey primary key (template_id),
    constraint notification_templates_name_taken unique (name),
    constraint notification_templates_name_given check (btrim(name) <> ''),
    constraint notification_templates_type_known check (notification_type in (
        'ORDER_CONFIRMATION', 'ORDER_SHIPPED', 'ORDER_DELIVERED', 'ORDER_CANCELLED', 'PAYMENT_SUCCESS', 'PAYMENT_FAILED',
        'REFUND_PROCESSED', 'LOW_STOCK_ALERT', 'WELCOME', 'PASSWORD_RESET', 'EMAIL_VERIFICATION')),
    constraint notification_templates_variables_listed check (jsonb_typeof(variables) = 'array'),
    constraint notification_templates_email_whole check ((email_subject is null) = (email_body_text is null)),
    constraint notification_templates_push_whole check ((push_title is null) = (push_body is null))
);
comment on table shop.notification_templates is 'Texts of notifications; {{name}} stands for a variable.';
comment on column shop.notification_templates.variables is 'Names that the texts may use: ["customer_name", "order_number"].';
comment on column shop.notification_templates.email_body_html is 'Optional beside email_body_text; values are escaped by whoever sends it.';
comment on column shop.notification_templates.language is 'ISO 639 code, with a country where it matters: en, de, pt-BR.';

-- the template for a type and a language: one active at a time
create unique index notification_templates_one_active
    on shop.notification_templates (notification_type, language) where is_active;

create table shop.notification_preferences (
    user_id uuid not null,
    notification_type varchar(50) not null,
    email_enabled boolean not null default true,
    sms_enabled boolean not null default false,
    push_enabled boolean not null default true,
    quiet_hours_start time,
    quiet_hours_end time,
    timezone varchar(50) not null default 'UTC',
    frequency varchar(20) not null default 'IMMEDIATE',
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    constraint notification_preferences_pkey primary key (user_id, notification_type),
    constraint notification_preferences_user_exists
        foreign key (user_id) references shop.users (user_id) on delete cascade,
    constraint notification_preferences_type_known check (notification_type in (
        'ORDER_CONFIRMATION', 'ORDER_SHIPPED', 'ORDER_DELIVERED', 'ORDER_CANCELLED', 'PAYMENT_SUCCESS', 'PAYMENT_FAILED',
        'REFUND_PROCESSED', 'LOW_STOCK_ALERT', 'WELCOME', 'PASSWORD_RESET', 'EMAIL_VERIFICATION')),
    constraint notification_preferences_frequency_known check (frequency in ('IMMEDIATE', 'DAILY', 'WEEKLY', 'DISABLED')),
    constraint notification_preferences_quiet_hours_whole check ((quiet_hours_start is null) = (quiet_hours_end is null))
);
comment on table shop.notification_preferences is 'What a person wants to be told, how and when; no row means the defaults.';
comment on column shop.notification_preferences.quiet_hours_start is 'Local to timezone; hours past midnight are written 22:00 to 07:00.';

create table shop.notifications (
    notification_id uuid not null default shop.uuid7(),
    user_id uuid not null,
    template_id uuid,
    notification_type varchar(50) not null,
    channel varchar(20) not null,
    subject varchar(255),
    content text not null,
    recipient varchar(255) not null,
    status varchar(20) not null default 'QUEUED',
    sent_at timestamptz,
    delivered_at timestamptz,
    opened_at timestamptz,
    clicked_at timestamptz,
    retry_count integer not null default 0,
    max_retries integer not null default 3,
    error_message text,
    priority varchar(10) not null default 'NORMAL',
    metadata jsonb not null default '{}'::jsonb,
    order_id uuid,
    created_at timestamptz not null default current_timestamp,
    scheduled_at timestamptz not null default current_timestamp,
    constraint notifications_pkey primary key (created_at, notification_id),
    constraint notifications_user_exists foreign key (user_id) references shop.users (user_id),
    constraint notifications_template_exists
        foreign key (template_id) references shop.notification_templates (template_id),
    constraint notifications_type_known check (notification_type in (
        'ORDER_CONFIRMATION', 'ORDER_SHIPPED', 'ORDER_DELIVERED', 'ORDER_CANCELLED', 'PAYMENT_SUCCESS', 'PAYMENT_FAILED',
        'REFUND_PROCESSED', 'LOW_STOCK_ALERT', 'WELCOME', 'PASSWORD_RESET', 'EMAIL_VERIFICATION')),
    constraint notifications_channel_known check (channel in ('EMAIL', 'SMS', 'PUSH', 'IN_APP')),
    constraint notifications_status_known check (status in (
        'QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'BOUNCED')),
    constraint notifications_priority_known check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    constraint notifications_retries_within_limit check (retry_count between 0 and max_retries),
    constraint notifications_metadata_object check (jsonb_typeof(metadata) = 'object')
)
partition by range (created_at);
comment on table shop.notifications is 'Messages to people: the queue of those to send and the log of those sent; a partition a month by created_at.';
comment on column shop.notifications.notification_id is 'Time-ordered; a notification known by its id alone is found with created_at >= shop.uuid7_time(notification_id).';
comment on column shop.notifications.recipient is 'E-mail address, telephone number or device, as it was when queued.';
comment on column shop.notifications.order_id is 'The order it tells of. No foreign key: an order moves to the archive with its month.';
comment on column shop.notifications.metadata is 'The values the texts were filled with, and what the sender noted.';
comment on column shop.notifications.scheduled_at is 'Not to be sent before; later than created_at in quiet hours, for digests and after a failure.';

-- a person's messages, newest first
create index idx_notifications_user on shop.notifications (user_id, created_at desc);
-- an order's messages, in its timeline
create index idx_notifications_order on shop.notifications (order_id) where order_id is not null;
-- the sender's queue
create index idx_notifications_scheduled on shop.notifications (scheduled_at) where status in ('QUEUED', 'SENDING');

-- Rows and columns ----------------------------------------------------------------------------------------------

select backoffice.protect_table('shop.notification_templates');
select backoffice.protect_table('shop.notification_preferences');
select backoffice.protect_table('shop.notifications');

create policy staff_read on shop.notification_templates
    for select
    to backroom_support, backroom_manager, backroom_admin, backroom_worker
    using (true);
create policy managers_add on shop.notification_templates
    for insert
    to backroom_manager, backroom_admin
    with check (true);
create policy managers_update on shop.notification_templates
    for update
    to backroom_manager, backroom_admin
    using (true)
    with check (true);
grant select on shop.notification_templates
    to backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant insert (
        template_id, name, notification_type, email_subject, email_body_html, email_body_text, sms_content, push_title, push_body,
        variables, is_active, language),
    update (
        name, email_subject, email_body_html, email_body_text, sms_content, push_title, push_body, variables, is_active, language)
    on shop.notification_templates
    to backroom_manager, backroom_admin;

create policy staff_read on shop.notification_preferences
    for select
    to backroom_support, backroom_manager, backroom_worker
    using (true);
create policy storefront_own on shop.notification_preferences
    to application_user
    using (user_id = (select shop.current_customer_id()))
    with check (user_id = (select shop.current_customer_id()));
grant select on shop.notification_preferences
    to backroom_support, backroom_manager, backroom_worker, backroom_engine, application_user;
grant insert (
        user_id, notification_type, email_enabled, sms_enabled, push_enabled, quiet_hours_start, quiet_hours_end, timezone, frequency),
    update (
        email_enabled, sms_enabled, push_enabled, quiet_hours_start, quiet_hours_end, timezone, frequency)
    on shop.notification_preferences
    to application_user;

-- whoever reads a link that resets a password has the account: these messages are for the sender alone
create policy staff_read on shop.notifications
    for select
    to backroom_support, backroom_manager
    using (notification_type not in ('PASSWORD_RESET', 'EMAIL_VERIFICATION'));
create policy worker_reads on shop.notifications
    for select
    to backroom_worker
    using (true);
create policy worker_updates on shop.notifications
    for update
    to backroom_worker
    using (true)
    with check (true);
create policy storefront_own on shop.notifications
    for select
    to application_user
    using (
        user_id = (select shop.current_customer_id())
        and channel = 'IN_APP');
grant select on shop.notifications
    to backroom_support, backroom_manager, backroom_worker, backroom_engine, application_user;
grant update (status, sent_at, delivered_at, opened_at, clicked_at, retry_count, error_message, scheduled_at, metadata)
    on shop.notifications
    to backroom_worker;
grant insert on shop.notifications to backroom_engine;

-- What triggers keep --------------------------------------------------------------------------------------------

create trigger touch
    before update on shop.notification_templates
    for each row execute function shop.touch_row();
create trigger audit
    after insert or update or delete on shop.notification_templates
    for each row execute function backoffice.audit('shop.notification_templates', 'template_id');

insert into shop.transitions (relation, from_status, to_status, role)
values
    ('shop.notifications', 'QUEUED', 'SENDING', 'backroom_worker'),
    ('shop.notifications', 'SENDING', 'SENT', 'backroom_worker'),
    ('shop.notifications', 'SENDING', 'QUEUED', 'backroom_worker'),
    ('shop.notifications', 'SENDING', 'FAILED', 'backroom_worker'),
    ('shop.notifications', 'SENT', 'DELIVERED', 'backroom_worker'),
    ('shop.notifications', 'SENT', 'BOUNCED', 'backroom_worker'),
    ('shop.notifications', 'DELIVERED', 'BOUNCED', 'backroom_worker');

create trigger check_transition
    before update of status on shop.notifications
    for each row execute function shop.check_transition('shop.notifications');

create trigger check_timezone
    before insert or update of timezone on shop.notification_preferences
    for each row execute function shop.check_timezone();
create trigger touch
    before update on shop.notification_preferences
    for each row execute function shop.touch_row();

-- Putting a message into the queue ------------------------------------------------------------------------------

create function shop.fill_template(p_text text, p_values jsonb)
    returns text
    language plpgsql
    immutable
    parallel safe
    set search_path = ''
as $$
begin
    -- one pass, so that a value that looks like a variable stays what it is
    return (select string_agg(
        case
            when piece.n = 1 then piece.text
            when p_values ? name.key then coalesce(p_values ->> name.key, '') || substr(piece.text, length(name.key) + 3)
            else '{{' || piece.text
        end,
        '' order by piece.n)
    from string_to_table(p_text, '{{') with ordinality as piece (text, n)
    cross join lateral (select substring(piece.text from '^(\w+)}}') as key) as name);
end;
$$;
comment on function shop.fill_template(text, jsonb) is 'Puts the values into a template''s {{names}}; a name without a value stays as it is.';

create function shop.queue_notification(p_user_id uuid, p_type text, p_values jsonb, p_order_id uuid default null)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_count integer;
begin
    insert into shop.notifications (
        user_id, template_id, notification_type, channel, subject, content, recipient, priority, metadata, order_id, scheduled_at)
    select u.user_id, t.template_id, p_type, c.channel, shop.fill_template(c.subject, p_values),
        shop.fill_template(c.content, p_values), c.recipient, case when o.at_once then 'HIGH' else 'NORMAL' end,
        coalesce(p_values, '{}'), p_order_id,
        case
            when o.at_once then now()
            when p.frequency = 'DAILY' then (l.day + 1 + time '08:00') at time zone p.timezone
            when p.frequency = 'WEEKLY' then (date_trunc('week', l.day::timestamp) + interval '7 days 8 hours') at time zone p.timezone
            when l.is_quiet and p.quiet_hours_end > l.clock then (l.day + p.quiet_hours_end) at time zone p.timezone
            when l.is_quiet then (l.day + 1 + p.quiet_hours_end) at time zone p.timezone
            else now()
        end
    from shop.users u
    join shop.notification_templates t
        on t.notification_type = p_type
        and t.is_active
        and t.language = 'en'
    left join shop.notification_preferences p
        on p.user_id = u.user_id
        and p.notification_type = p_type
    cross join lateral (
        -- what a person asked for a moment ago to get into the account does not wait and cannot be switched off
        select p_type in ('PASSWORD_RESET', 'EMAIL_VERIFICATION') as at_once
    ) o
    cross join lateral (
        values
            ('EMAIL', t.email_subject::text, t.email_body_text, u.email::text, coalesce(p.email_enabled, true) or o.at_once),
            ('SMS', null, t.sms_content::text, u.phone::text, coalesce(p.sms_enabled, false) and not o.at_once),
            ('PUSH', t.push_title::text, t.push_body::text, u.user_id::text, coalesce(p.push_enabled, true) and not o.at_once)
    ) c (channel, subject, content, recipient, is_wanted)
    cross join lateral (
        select n.moment::date as day, n.moment::time as clock,
            case
                when p.quiet_hours_start < p.quiet_hours_end
                    then n.moment::time >= p.quiet_hours_start and n.moment::time < p.quiet_hours_end
                else n.moment::time >= p.quiet_hours_start or n.moment::time < p.quiet_hours_end
            end as is_quiet
        from (values (now() at time zone coalesce(p.timezone, 'UTC'))) n (moment)
    ) l
    where u.user_id = p_user_id
        and c.is_wanted
        and c.content is not null
        and c.recipient is not null
        and (p.frequency is distinct from 'DISABLED' or o.at_once);
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;
comment on function shop.queue_notification(uuid, text, jsonb, uuid) is
    'Queues a message for a person in every channel that the person wants and the active template has; returns how many. '
    'For the engine''s triggers: select shop.queue_notification(customer_id, ''ORDER_CONFIRMATION'', '
    '{"customer_name": ..., "order_number": ..., "total": ...}, order_id).';

select backoffice.set_function_owner('shop.fill_template(text, jsonb)', 'backroom_engine');
select backoffice.set_function_owner('shop.queue_notification(uuid, text, jsonb, uuid)', 'backroom_engine');

insert into shop.notification_templates (
    name, notification_type, email_subject, email_body_text, sms_content, push_title, push_body, variables)
values
    ('Order confirmation', 'ORDER_CONFIRMATION', 'Your order {{order_number}}',
        E'Hello {{customer_name}},\n\nthank you for your order {{order_number}} over {{total}}. We tell you when it is on its way.',
        null, 'Order received', 'Thank you: {{order_number}} over {{total}}.', '["customer_name", "order_number", "total"]'),
    ('Order shipped', 'ORDER_SHIPPED', 'Your order {{order_number}} is on its way',
        E'Hello {{customer_name}},\n\nyour order {{order_number}} left our warehouse with {{carrier}}, tracking number {{tracking_number}}.',
        'Order {{order_number}} is on its way: {{carrier}} {{tracking_number}}', 'On its way', '{{order_number}} was shipped with {{carrier}}.',
        '["customer_name", "order_number", "carrier", "tracking_number"]'),
    ('Order delivered', 'ORDER_DELIVERED', 'Your order {{order_number}} was delivered',
        E'Hello {{customer_name}},\n\nyour order {{order_number}} was delivered. We hope you like it.',
        null, 'Delivered', '{{order_number}} was delivered.', '["customer_name", "order_number"]'),
    ('Order cancelled', 'ORDER_CANCELLED', 'Your order {{order_number}} was cancelled',
        E'Hello {{customer_name}},\n\nyour order {{order_number}} was cancelled. What you paid is paid back.',
        null, 'Cancelled', '{{order_number}} was cancelled.', '["customer_name", "order_number"]'),
    ('Payment received', 'PAYMENT_SUCCESS', 'We received your payment for {{order_number}}',
        E'Hello {{customer_name}},\n\nwe received {{amount}} for your order {{order_number}}.',
        null, 'Payment received', '{{amount}} for {{order_number}}.', '["customer_name", "order_number", "amount"]'),
    ('Payment failed', 'PAYMENT_FAILED', 'Your payment for {{order_number}} failed',
        E'Hello {{customer_name}},\n\nyour payment of {{amount}} for the order {{order_number}} did not go through. Please try again.',
        null, 'Payment failed', '{{amount}} for {{order_number}} did not go through.', '["customer_name", "order_number", "amount"]'),
    ('Refund paid', 'REFUND_PROCESSED', 'We refunded {{amount}} for {{order_number}}',
        E'Hello {{customer_name}},\n\nwe refunded {{amount}} for your order {{order_number}}. It arrives within a few days.',
        null, 'Refund paid', '{{amount}} for {{order_number}}.', '["customer_name", "order_number", "amount"]'),
    ('Low stock', 'LOW_STOCK_ALERT', '{{product_name}} runs low in {{warehouse_name}}',
        E'{{product_name}} ({{sku}}) is down to {{available}} in {{warehouse_name}}; the reorder point is {{reorder_point}}.',
        null, 'Low stock', '{{product_name}}: {{available}} left in {{warehouse_name}}.',
        '["product_name", "sku", "warehouse_name", "available", "reorder_point"]'),
    ('Welcome', 'WELCOME', 'Welcome, {{customer_name}}',
        E'Hello {{customer_name}},\n\nwelcome. Your account is ready.', null, null, null, '["customer_name"]'),
    ('Password reset', 'PASSWORD_RESET', 'Choose a new password',
        E'Hello {{customer_name}},\n\nchoose a new password here: {{link}}\n\nIf you did not ask for it, do nothing.',
        null, null, null, '["customer_name", "link"]'),
    ('E-mail verification', 'EMAIL_VERIFICATION', 'Is this your address?',
        E'Hello {{customer_name}},\n\nplease confirm your e-mail address here: {{link}}', null, null, null, '["customer_name", "link"]');

select backoffice.register_month_table('shop.notifications', 'TIME', 'created_at');
select backoffice.make_months_ahead();
