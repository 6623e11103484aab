-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What administrators look after: the audit as a list, jobs asked for at once, who applied a migration, the texts of
-- notifications, and messages as a list.

-- The audit as a list ------------------------------------------------------------------------------------------------

-- latest first, over all months, and one entry by its id
create index audit_log_by_id on backoffice.audit_log (audit_id);

-- Jobs ---------------------------------------------------------------------------------------------------------------

alter table backoffice.jobs
    add column requested_at timestamptz,
    add column requested_by name;
comment on column backoffice.jobs.requested_at is 'Somebody asked for a run at once; due until a run began later than this.';

create or replace function backoffice.begin_job(p_job text, p_only_when_due boolean default false)
    returns uuid
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_run_id uuid;
begin
    if not exists (select from backoffice.jobs j where j.job = p_job) then
        raise exception 'There is no job %.', p_job using errcode = 'BR005';
    end if;
    -- held by the session until end_job, or until the server notices that the session is gone
    if not pg_try_advisory_lock(backoffice.job_lock(p_job)) then
        return null;
    end if;

    update backoffice.jobs
    set last_started_at = clock_timestamp()
    where job = p_job
        and is_enabled
        and (not p_only_when_due or last_started_at is null or last_started_at + every <= clock_timestamp()
            or requested_at > last_started_at);
    if not found then
        perform pg_advisory_unlock(backoffice.job_lock(p_job));
        return null;
    end if;

    -- whoever holds the lock knows that these are not running
    update backoffice.job_runs
    set status = 'ABANDONED', finished_at = clock_timestamp()
    where job = p_job
        and status = 'RUNNING';
    insert into backoffice.job_runs (job)
    values (p_job)
    returning run_id into v_run_id;
    return v_run_id;
end;
$$;

create function backoffice.lock_job(p_job text, p_row_version bigint)
    returns void
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_version bigint;
begin
    select j.row_version
    into v_version
    from backoffice.jobs j
    where j.job = p_job
    for no key update;
    if not found then
        raise exception 'There is no job %.', p_job using errcode = 'BR005';
    end if;
    if v_version is distinct from p_row_version then
        raise exception 'Somebody else changed this job first.'
            using errcode = 'BR001',
                detail = format('Job %s is at version %s', p_job, v_version);
    end if;
end;
$$;
comment on function backoffice.lock_job(text, bigint) is 'Locks a job in the version that the administrator saw; else BR001, or BR005.';

create function backoffice.request_job(p_command_id uuid, p_job text)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'request_job', jsonb_build_object('job', p_job));
begin
    if v_result is not null then
        return v_result;
    end if;
    update backoffice.jobs
    set requested_at = clock_timestamp(), requested_by = session_user
    where job = p_job
        and is_enabled
    returning jsonb_build_object('job', job, 'requested_at', requested_at)
    into v_result;
    if not found then
        if exists (select from backoffice.jobs j where j.job = p_job) then
            raise exception 'This job is switched off.' using errcode = 'BR002';
        end if;
        raise exception 'There is no job %.', p_job using errcode = 'BR005';
    end if;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.request_job(uuid, text) is
    'Asks the jobs'' program for a run at once, whatever the schedule says; it begins within a second where one runs: {"job", "requested_at"}.';

create function backoffice.switch_job(p_command_id uuid, p_job text, p_row_version bigint, p_is_enabled boolean)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'switch_job', jsonb_build_object(
        'job', p_job, 'row_version', p_row_version, 'is_enabled', p_is_enabled));
begin
    if v_result is not null then
        return v_result;
    end if;
    perform backoffice.lock_job(p_job, p_row_version);
    update backoffice.jobs
    set is_enabled = p_is_enabled
    where job = p_job
    returning jsonb_build_object('job', job, 'row_version', row_version)
    into v_result;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.switch_job(uuid, text, bigint, boolean) is 'Switches a job on or off: {"job", "row_version"}.';

grant update (requested_at, requested_by) on backoffice.jobs to backroom_admin;
grant execute on function
        backoffice.lock_job(text, bigint),
        backoffice.request_job(uuid, text),
        backoffice.switch_job(uuid, text, bigint, boolean)
    to backroom_admin;

-- Migrations ---------------------------------------------------------------------------------------------------------

alter table shop.schema_migrations add column executed_by name;
alter table shop.schema_migrations alter column executed_by set default session_user;
comment on column shop.schema_migrations.executed_by is 'The login that ran it; NULL for those from before this was kept.';

-- Texts of notifications ---------------------------------------------------------------------------------------------

-- the list, by name
create index notification_templates_by_name on shop.notification_templates (name, template_id);

create function backoffice.edit_template(p_command_id uuid, p_template_id uuid, p_row_version bigint, p_changes jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'edit_template', jsonb_build_object(
        'template_id', p_template_id, 'row_version', p_row_version, 'changes', p_changes));
    v_fields constant text[] := array['name', 'email_subject', 'email_body_text', 'sms_content', 'push_title', 'push_body'];
    v_version bigint;
begin
    if v_result is not null then
        return v_result;
    end if;
    if jsonb_typeof(p_changes) is distinct from 'object' or p_changes = '{}' or p_changes - v_fields <> '{}' then
        raise exception 'These are no fields of a template.'
            using errcode = 'BR008',
                detail = format('changes %s', p_changes - v_fields);
    end if;
    select t.row_version
    into v_version
    from shop.notification_templates t
    where t.template_id = p_template_id
    for no key update;
    if not found then
        raise exception 'There is no such template.' using errcode = 'BR005';
    end if;
    if v_version is distinct from p_row_version then
        raise exception 'Somebody else changed this template first.'
            using errcode = 'BR001',
                detail = format('template_id %s is at version %s', p_template_id, v_version);
    end if;
    -- a channel without a text is one that is not used
    update shop.notification_templates t
    set name = case when p_changes ? 'name' then btrim(p_changes ->> 'name') else t.name end,
        email_subject = case when p_changes ? 'email_subject' then nullif(btrim(p_changes ->> 'email_subject'), '') else t.email_subject end,
        email_body_text = case when p_changes ? 'email_body_text' then nullif(btrim(p_changes ->> 'email_body_text'), '') else t.email_body_text end,
        sms_content = case when p_changes ? 'sms_content' then nullif(btrim(p_changes ->> 'sms_content'), '') else t.sms_content end,
        push_title = case when p_changes ? 'push_title' then nullif(btrim(p_changes ->> 'push_title'), '') else t.push_title end,
        push_body = case when p_changes ? 'push_body' then nullif(btrim(p_changes ->> 'push_body'), '') else t.push_body end
    where t.template_id = p_template_id
    returning jsonb_build_object('template_id', t.template_id, 'row_version', t.row_version)
    into v_result;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.edit_template(uuid, uuid, bigint, jsonb) is
    'Changes the texts named in p_changes of the version that the person saw: {"template_id", "row_version"}.';
grant execute on function backoffice.edit_template(uuid, uuid, bigint, jsonb) to backroom_manager, backroom_admin;
-- the preview fills in as the queue does
grant execute on function shop.fill_template(text, jsonb) to backroom_manager, backroom_admin;
grant execute on function backoffice.money_text(bigint, text) to backroom_admin;

-- Messages -----------------------------------------------------------------------------------------------------------

-- administrators see to it that messages leave; links that reset a password stay for the sender alone
alter policy staff_read on shop.notifications to backroom_support, backroom_manager, backroom_admin;
grant select on shop.notifications to backroom_admin;
-- latest first, over all months, and one message by its id
create index idx_notifications_id on shop.notifications (notification_id);
