-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What administrators look after: jobs asked for at once and switched off, texts of notifications, messages, who
-- applied a migration; and that nobody else does.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

create function t.command(p_last integer) returns uuid language sql immutable as $$ select ('00000000-0000-4000-8000-' || lpad(p_last::text, 12, '0'))::uuid $$;
create function t.job_version(p_job text) returns bigint language sql as $$ select row_version from backoffice.jobs where job = p_job $$;
create function t.template(p_type text) returns shop.notification_templates language sql as $$
    select * from shop.notification_templates where notification_type = p_type and is_active and language = 'en'
$$;

-- Jobs --------------------------------------------------------------------------------------------------------------

set session authorization 'backroom_jobs';
select isnt(backoffice.begin_job('abandon_carts', true), null, 'a job that never ran is due');
select lives_ok($$ select backoffice.end_job(run_id, 0) from backoffice.job_runs where status = 'RUNNING' $$, 'it ends');
select is(backoffice.begin_job('abandon_carts', true), null, 'and is not due a moment later');
set session authorization 'mona.keller';
select throws_ok($$ select backoffice.request_job(t.command(1), 'abandon_carts') $$, '42501', null, 'a manager asks for no run');
select throws_ok($$ select backoffice.switch_job(t.command(1), 'abandon_carts', 1, false) $$, '42501', null, 'nor switches a job off');
select throws_ok($$ update backoffice.jobs set requested_at = now() $$, '42501', null, 'also not with psql');
set session authorization 'sam.okafor';
select throws_ok($$ select backoffice.request_job(t.command(1), 'abandon_carts') $$, '42501', null, 'nor does an agent');
set session authorization 'ada.novak';
select is(backoffice.request_job(t.command(1), 'abandon_carts') ->> 'job', 'abandon_carts', 'an administrator does');
select is(backoffice.request_job(t.command(1), 'abandon_carts') ->> 'job', 'abandon_carts', 'once for each command');
select throws_ok($$ select backoffice.request_job(t.command(2), 'nothing') $$, 'BR005', null, 'of a job that there is');
select throws_ok($$ select backoffice.begin_job('abandon_carts') $$, '42501', null, 'but does not run it with own rights');
set session authorization 'backroom_jobs';
select isnt(backoffice.begin_job('abandon_carts', true), null, 'now it is due');
select lives_ok($$ select backoffice.end_job(run_id, 0) from backoffice.job_runs where status = 'RUNNING' $$, 'it ends');
select is(backoffice.begin_job('abandon_carts', true), null, 'and the wish is fulfilled');
set session authorization 'ada.novak';
select throws_ok($$ select backoffice.switch_job(t.command(3), 'abandon_carts', t.job_version('abandon_carts') - 1, false) $$, 'BR001', null,
    'a job is not switched over what somebody else did');
select lives_ok($$ select backoffice.switch_job(t.command(3), 'abandon_carts', t.job_version('abandon_carts'), false) $$, 'else it is');
select throws_ok($$ select backoffice.request_job(t.command(4), 'abandon_carts') $$, 'BR002', null, 'a job that is off is not asked for');
select isnt_empty($$ select from backoffice.audit_log where relation = 'backoffice.jobs' and key ->> 'job' = 'abandon_carts'
    and new_values ->> 'is_enabled' = 'false' and login = 'ada.novak' $$, 'and the audit has it');

-- Templates ---------------------------------------------------------------------------------------------------------

set session authorization 'sam.okafor';
select throws_ok($$ select backoffice.edit_template(t.command(10), (t.template('WELCOME')).template_id, 1, '{"name": "X"}') $$, '42501', null, 'an agent changes no template');
set session authorization 'ada.novak';
select is(backoffice.edit_template(t.command(10), (t.template('WELCOME')).template_id, (t.template('WELCOME')).row_version,
    '{"email_subject": "Good day, {{customer_name}}", "sms_content": " "}') ->> 'row_version', ((t.template('WELCOME')).row_version)::text, 'an administrator does');
select is((t.template('WELCOME')).email_subject::text, 'Good day, {{customer_name}}', 'as it was asked');
select is((t.template('WELCOME')).sms_content::text, null, 'a text without anything is none');
select throws_ok($$ select backoffice.edit_template(t.command(11), (t.template('WELCOME')).template_id, 1, '{"name": "X"}') $$, 'BR001', null, 'not over another change');
select throws_ok($$ select backoffice.edit_template(t.command(11), (t.template('WELCOME')).template_id, 2, '{"notification_type": "X"}') $$, 'BR008', null, 'nor other fields');
select throws_like($$ select backoffice.edit_template(t.command(11), (t.template('WELCOME')).template_id, (t.template('WELCOME')).row_version, '{"email_subject": ""}') $$,
    '%notification_templates_email_whole%', 'nor half a mail');

-- Messages ----------------------------------------------------------------------------------------------------------

reset session authorization;
select t.new_id('failed', shop.uuid7()), t.new_id('reset', shop.uuid7()), t.new_id('waiting', shop.uuid7());
insert into shop.notifications (notification_id, user_id, notification_type, channel, subject, content, recipient, status, error_message)
values
    (t.id('failed'), t.id('anna'), 'ORDER_SHIPPED', 'EMAIL', 'On its way', 'Your parcel', 'old@example.com', 'FAILED', 'no such mailbox'),
    (t.id('reset'), t.id('anna'), 'PASSWORD_RESET', 'EMAIL', 'Reset', 'https://secret', 'old@example.com', 'FAILED', 'no such mailbox'),
    (t.id('waiting'), t.id('anna'), 'ORDER_SHIPPED', 'EMAIL', 'On its way', 'Your parcel', 'old@example.com', 'QUEUED', null);
set session authorization 'jonas.weber';
select throws_ok($$ select content from shop.notifications $$, '42501', null, 'the warehouse reads no messages');
set session authorization 'ada.novak';
select is((select count(*)::integer from shop.notifications where notification_type = 'PASSWORD_RESET'), 0, 'a link that resets a password is nobody''s to read');
select isnt_empty($$ select content from shop.notifications where notification_id = t.id('failed') $$, 'an administrator reads what failed');
select throws_ok($$ update shop.notifications set status = 'QUEUED' $$, '42501', null, 'but sets none back with psql');
select lives_ok($$ select backoffice.resend_notification(t.command(21), t.id('failed')) $$, 'it is sent again');
select is((select status::text from shop.notifications where notification_id = t.id('failed')), 'QUEUED', 'and waits');

-- Migrations --------------------------------------------------------------------------------------------------------

select isnt_empty($$ select from shop.schema_migrations where executed_by = 'backroom_migrator' $$, 'who applied a migration is kept');
reset session authorization;

select * from finish();
rollback;
