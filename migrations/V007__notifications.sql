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
create index notifications_by_user on shop.notifications (user_id, created_at desc);
-- an order's messages, in its timeline
create index notifications_by_order on shop.notifications (order_id) where order_id is not null;
-- the sender's queue
create index notifications_due on shop.notifications (scheduled_at) where status in ('QUEUED', 'SENDING');
