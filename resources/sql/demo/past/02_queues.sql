-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    what will happen to stock, and what will be written to customers: filled by each month's orders, emptied by
--             the month in which it happens.
-- Parameters: none.

create unlogged table demo_work.events (
    hour double precision not null,
    stock_no integer not null,
    turn smallint not null,        -- first what comes, then what goes
    key bigint not null,           -- tells the events of one kind apart
    type text not null,
    available integer not null default 0,
    reserved integer not null default 0,
    committed integer not null default 0,
    damaged integer not null default 0,
    order_id uuid,
    reference_type text,
    reference_id uuid,
    reason text,
    login name not null,
    user_id uuid,
    unit_cost bigint
);

create unlogged table demo_work.messages (
    hour double precision not null,
    key bigint not null,
    type text not null,
    customer_id uuid not null,
    name text not null,
    email text not null,
    phone text,
    order_id uuid,
    order_number text,
    amount text,
    carrier text,
    tracking_number text
);

-- Some want a text message when a parcel leaves, some want no pushed messages, some want to sleep.
insert into shop.notification_preferences (user_id, notification_type, email_enabled, sms_enabled, push_enabled, quiet_hours_start, quiet_hours_end,
    timezone, frequency, created_at, updated_at)
select customer_id, type, true, sms, push, case when quiet then time '22:00' end, case when quiet then time '07:00' end,
       case country when 'US' then 'America/New_York' when 'JP' then 'Asia/Tokyo' when 'GB' then 'Europe/London' else 'Europe/Berlin' end,
       'IMMEDIATE', registered_at, registered_at
  from demo_work.customers
 cross join lateral (values ('ORDER_SHIPPED', 0.05, true), ('ORDER_DELIVERED', 0.03, false)) as t (type, share, sms)
 cross join lateral (select demo_work.u(customer_no, 1700) < 0.5 as push, demo_work.u(customer_no, 1701) < 0.3 as quiet) as w
 where demo_work.u(customer_no, 1702) < share;

-- shop.fill_template for the few names that these messages use, quicker.
create function demo_work.fill(template text, name text, number text, amount text, carrier text, tracking text) returns text
  language sql immutable parallel safe
  as $$select replace(replace(replace(replace(replace(replace(replace(template, '{{customer_name}}', name), '{{order_number}}', coalesce(number, '')),
                '{{total}}', coalesce(amount, '')), '{{amount}}', coalesce(amount, '')), '{{carrier}}', coalesce(carrier, '')),
                '{{tracking_number}}', coalesce(tracking, '')), '{{link}}', 'https://nordwind-outdoor.example/confirm')$$;
