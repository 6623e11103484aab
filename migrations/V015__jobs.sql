-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Jobs: what must happen without anybody asking. `backroomctl jobs` runs them as a login of backroom_worker:
--
--   select backoffice.begin_job('fold_sales');         a run's id, or NULL when it is off, not due or running elsewhere
--   select backoffice.step_job(run_id);                a transaction each, until it returns less than the job's batch
--   select backoffice.end_job(run_id, rows, null, null);
--
-- Every job does its work in batches, each a transaction that is done wholly or not at all, and takes only rows that no
-- other batch has: so it can be run twice, killed anywhere, and started on two machines at once.

create table backoffice.jobs (
    job text not null,
    position integer not null,
    description text not null,
    function regproc not null,
    batch integer not null,
    every interval not null,
    is_enabled boolean not null default true,
    keeps_idle_runs boolean not null default true,
    last_started_at timestamptz,
    last_finished_at timestamptz,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    constraint jobs_pkey primary key (job),
    constraint jobs_position_taken unique (position),
    constraint jobs_batch_positive check (batch > 0),
    constraint jobs_every_positive check (every > interval '0')
);
comment on table backoffice.jobs is 'The jobs there are, when they are due and when they last ran.';
comment on column backoffice.jobs.function is 'Takes the batch size, returns how many rows it did. Written by migrations only: it is executed.';
comment on column backoffice.jobs.keeps_idle_runs is 'Whether a run that found nothing to do is kept; a job that runs every second would bury the others.';

create table backoffice.job_runs (
    run_id uuid not null default shop.uuid7(),
    job text not null,
    status varchar(20) not null default 'RUNNING',
    login name not null default session_user,
    backend_pid integer not null default pg_backend_pid(),
    started_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    rows_done bigint,
    error_code text,
    error_message text,
    constraint job_runs_pkey primary key (run_id),
    constraint job_runs_job_exists foreign key (job) references backoffice.jobs (job),
    constraint job_runs_status_known check (status in ('RUNNING', 'DONE', 'FAILED', 'ABANDONED')),
    constraint job_runs_finished_when_over check ((status = 'RUNNING') = (finished_at is null))
);
comment on table backoffice.job_runs is 'The runs of the jobs. ABANDONED: its program or machine died; the next run took over.';
-- the latest runs of a job
create index job_runs_by_job on backoffice.job_runs (job, run_id desc);
-- what the next run finds abandoned
create index job_runs_running on backoffice.job_runs (job) where status = 'RUNNING';

select backoffice.protect_table('backoffice.jobs');
select backoffice.protect_table('backoffice.job_runs');
create policy staff_read on backoffice.jobs
    for select
    to backroom_manager, backroom_admin, backroom_worker
    using (true);
create policy admins_update on backoffice.jobs
    for update
    to backroom_admin
    using (true)
    with check (true);
create policy staff_read on backoffice.job_runs
    for select
    to backroom_manager, backroom_admin, backroom_worker
    using (true);
grant select on backoffice.jobs, backoffice.job_runs to backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant update (every, is_enabled) on backoffice.jobs to backroom_admin;
grant update (last_started_at, last_finished_at) on backoffice.jobs to backroom_engine;
grant insert (job), update (status, finished_at, rows_done, error_code, error_message), delete on backoffice.job_runs
    to backroom_engine;

create trigger touch
    before update of every, is_enabled on backoffice.jobs
    for each row execute function shop.touch_row();
create trigger audit
    after update of every, is_enabled on backoffice.jobs
    for each row execute function backoffice.audit('backoffice.jobs', 'job');

-- Running a job -------------------------------------------------------------------------------------------------

create function backoffice.job_lock(p_job text)
    returns bigint
    language sql
    immutable strict
    set search_path = ''
as $$
    select hashtextextended('backoffice.jobs/' || p_job, 0);
$$;
comment on function backoffice.job_lock(text) is 'The advisory lock that a running job''s session holds.';

create function backoffice.begin_job(p_job text, p_only_when_due boolean default false)
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
        and (not p_only_when_due or last_started_at is null or last_started_at + every <= clock_timestamp());
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
comment on function backoffice.begin_job(text, boolean) is
    'Begins a run of a job: its id, or NULL when the job is off, not due (if that is asked) or running in another session.';

create function backoffice.step_job(p_run_id uuid)
    returns integer
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_job record;
    v_rows integer;
begin
    select j.function, j.batch
    into v_job
    from backoffice.job_runs r
    join backoffice.jobs j on j.job = r.job
    where r.run_id = p_run_id
        and r.status = 'RUNNING';
    if not found then
        raise exception 'This run is over.' using errcode = 'BR002';
    end if;
    execute format('select %s($1)', v_job.function) into v_rows using v_job.batch;
    return v_rows;
end;
$$;
comment on function backoffice.step_job(uuid) is 'Does one batch of a run, with the worker''s own rights; returns how many rows.';

create function backoffice.end_job(p_run_id uuid, p_rows bigint, p_error_code text default null, p_error_message text default null)
    returns void
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_job text;
begin
    update backoffice.job_runs
    set status = case when p_error_code is null and p_error_message is null then 'DONE' else 'FAILED' end,
        finished_at = clock_timestamp(),
        rows_done = p_rows,
        error_code = p_error_code,
        error_message = left(p_error_message, 2000)
    where run_id = p_run_id
        and status = 'RUNNING'
    returning job into v_job;
    if not found then
        raise exception 'This run is over.' using errcode = 'BR002';
    end if;
    delete from backoffice.job_runs r
    using backoffice.jobs j
    where r.run_id = p_run_id
        and r.status = 'DONE'
        and r.rows_done = 0
        and j.job = r.job
        and not j.keeps_idle_runs;
    update backoffice.jobs
    set last_finished_at = clock_timestamp()
    where job = v_job;
    perform pg_advisory_unlock(backoffice.job_lock(v_job));
end;
$$;
comment on function backoffice.end_job(uuid, bigint, text, text) is 'Ends a run, with the error when there was one.';

-- The jobs ------------------------------------------------------------------------------------------------------

create function backoffice.make_months(p_limit integer)
    returns integer
    language sql
    volatile security definer
    set search_path = ''
as $$
    select case when p_limit > 0 then backoffice.make_months_ahead(2) else 0 end;
$$;
comment on function backoffice.make_months(integer) is 'Job: partitions of the next months. Runs as the owner, who alone may.';

create function backoffice.expire_reservations(p_limit integer)
    returns integer
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_count integer;
begin
    -- one statement, so that all units are given back in the order in which stock is locked
    update shop.inventory_reservations
    set status = 'EXPIRED'
    where reservation_id in (
        select r.reservation_id
        from shop.inventory_reservations r
        where r.status = 'ACTIVE'
            and r.expires_at <= now()
        order by r.expires_at
        limit p_limit
        for update skip locked);
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;
comment on function backoffice.expire_reservations(integer) is 'Job: gives back what checkouts held and did not buy.';

create function backoffice.abandon_carts(p_limit integer)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_count integer;
begin
    update shop.carts
    set status = 'ABANDONED'
    where cart_id in (
        select c.cart_id
        from shop.carts c
        where c.status = 'ACTIVE'
            and (c.expires_at <= now()
                or c.updated_at <= now() - (
                    select (s.value #>> '{}')::integer * interval '1 hour'
                    from backoffice.settings s
                    where s.key = 'cart_abandoned_after_hours'))
        order by c.updated_at
        limit p_limit
        for update skip locked);
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;
comment on function backoffice.abandon_carts(integer) is 'Job: carts that nobody touched for cart_abandoned_after_hours are abandoned, until somebody does.';

insert into backoffice.settings (key, value)
values
    ('cart_abandoned_after_hours', '24'),
    ('forget_after_days', '90');

create function backoffice.remove_expired_tokens(p_limit integer)
    returns integer
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_count integer;
begin
    delete from shop.user_tokens
    where token_id in (
        select t.token_id
        from shop.user_tokens t
        where t.expires_at < now()
        limit p_limit);
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;
comment on function backoffice.remove_expired_tokens(integer) is 'Job: tokens past their time.';

create function backoffice.forget_after()
    returns timestamptz
    language sql
    stable
    set search_path = ''
as $$
    select now() - greatest((s.value #>> '{}')::integer, 7) * interval '1 day'
    from backoffice.settings s
    where s.key = 'forget_after_days';
$$;
comment on function backoffice.forget_after() is 'Bookkeeping from before this moment is removed; a week is always kept.';

create function backoffice.forget_commands(p_limit integer)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_count integer;
begin
    delete from backoffice.commands
    where command_id in (
        select c.command_id
        from backoffice.commands c
        where c.created_at < backoffice.forget_after()
        limit p_limit
        for update skip locked);
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;
comment on function backoffice.forget_commands(integer) is 'Job: commands so old that nobody sends them again.';

create function backoffice.forget_reservations(p_limit integer)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_ids uuid[];
begin
    select array_agg(o.reservation_id)
    into v_ids
    from (
        select r.reservation_id
        from shop.inventory_reservations r
        where r.reservation_id < shop.uuid7_floor(backoffice.forget_after())
            and r.created_at < backoffice.forget_after()
            and r.status <> 'ACTIVE'
        order by r.reservation_id
        limit p_limit
        for update skip locked
    ) o;
    delete from shop.reservation_allocations
    where reservation_id = any (v_ids);
    delete from shop.inventory_reservations
    where reservation_id = any (v_ids);
    return coalesce(cardinality(v_ids), 0);
end;
$$;
comment on function backoffice.forget_reservations(integer) is
    'Job: reservations that ended long ago; the orders'' allocations and the stock ledger keep what they did.';

create function backoffice.forget_runs(p_limit integer)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_count integer;
begin
    delete from backoffice.job_runs
    where run_id in (
        select r.run_id
        from backoffice.job_runs r
        where r.run_id < shop.uuid7_floor(backoffice.forget_after())
            and r.status <> 'RUNNING'
        limit p_limit
        for update skip locked);
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;
comment on function backoffice.forget_runs(integer) is 'Job: runs of jobs of long ago.';

create function backoffice.measure_warehouses(p_limit integer)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_count integer;
begin
    update shop.warehouses w
    set current_utilization = m.utilization
    from (
        select h.warehouse_id, coalesce(least(round(100.0 * sum(
            s.available_quantity + s.reserved_quantity + s.committed_quantity + s.damaged_quantity) / h.max_capacity, 2), 999.99), 0) as utilization
        from shop.warehouses h
        left join shop.inventory_items s on s.warehouse_id = h.warehouse_id
        group by h.warehouse_id
        order by h.warehouse_id
        limit p_limit
    ) m
    where m.warehouse_id = w.warehouse_id
        and m.utilization <> w.current_utilization;
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;
comment on function backoffice.measure_warehouses(integer) is 'Job: how full the warehouses are.';

create table backoffice.low_stock_alerts (
    inventory_id uuid not null,
    alerted_at timestamptz not null default current_timestamp,
    constraint low_stock_alerts_pkey primary key (inventory_id),
    constraint low_stock_alerts_stock_exists foreign key (inventory_id) references shop.inventory_items (inventory_id)
);
comment on table backoffice.low_stock_alerts is 'Stock rows whose people were told that they run low; gone when they no longer do.';
select backoffice.protect_table('backoffice.low_stock_alerts');
grant select, insert (inventory_id), delete on backoffice.low_stock_alerts to backroom_engine;

create function backoffice.alert_low_stock(p_limit integer)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_count integer;
begin
    delete from backoffice.low_stock_alerts a
    using shop.inventory_items s
    where s.inventory_id = a.inventory_id
        and not s.is_low_stock;

    with fresh as (
        insert into backoffice.low_stock_alerts (inventory_id)
        select s.inventory_id
        from shop.inventory_items s
        where s.is_low_stock
            and not exists (
                select from backoffice.low_stock_alerts a
                where a.inventory_id = s.inventory_id)
        order by s.inventory_id
        limit p_limit
        on conflict (inventory_id) do nothing
        returning inventory_id
    ),
    told as (
        select shop.queue_notification(m.user_id, 'LOW_STOCK_ALERT', jsonb_build_object(
            'product_name', p.name, 'sku', p.sku, 'warehouse_name', w.name, 'available', s.available_quantity,
            'reorder_point', s.reorder_point))
        from fresh f
        join shop.inventory_items s on s.inventory_id = f.inventory_id
        join shop.products p on p.product_id = s.product_id and p.status = 'ACTIVE'
        join shop.warehouses w on w.warehouse_id = s.warehouse_id and w.is_active
        join backoffice.staff_warehouses a on a.warehouse_id = s.warehouse_id
        join backoffice.staff m on m.login = a.login and m.is_active
    )
    select count(*)
    into v_count
    from fresh
    cross join (select count(*) from told) t;
    return v_count;
end;
$$;
comment on function backoffice.alert_low_stock(integer) is 'Job: tells the people of a warehouse once when a product runs low there.';

create table reporting.finished_days (
    day date not null,
    written_at timestamptz not null default current_timestamp,
    constraint finished_days_pkey primary key (day)
);
comment on table reporting.finished_days is 'Days whose stock and ratings are in shop.product_analytics.';
select backoffice.protect_table('reporting.finished_days');
grant select, insert (day) on reporting.finished_days to backroom_engine;

create function reporting.write_product_days(p_limit integer)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_yesterday constant date := (now() at time zone 'UTC')::date - 1;
    v_day date;
begin
    -- the day after the last one written, or yesterday; a machine that was off catches up a day a batch
    insert into reporting.finished_days (day)
    select coalesce(max(f.day) + 1, v_yesterday)
    from reporting.finished_days f
    having coalesce(max(f.day) + 1, v_yesterday) <= v_yesterday
    on conflict (day) do nothing
    returning day into v_day;
    if v_day is null then
        return 0;
    end if;
    perform reporting.write_product_day(v_day);
    return least(p_limit, 1);
end;
$$;
comment on function reporting.write_product_days(integer) is 'Job: shop.product_analytics of the next finished day.';

grant delete on backoffice.commands to backroom_engine;
grant delete on shop.inventory_reservations, shop.reservation_allocations to backroom_engine;

select backoffice.set_function_owner(f::regprocedure, 'backroom_engine')
from unnest(array[
    'backoffice.job_lock(text)', 'backoffice.begin_job(text, boolean)', 'backoffice.end_job(uuid, bigint, text, text)',
    'backoffice.abandon_carts(integer)', 'backoffice.forget_after()', 'backoffice.forget_commands(integer)',
    'backoffice.forget_reservations(integer)', 'backoffice.forget_runs(integer)', 'backoffice.measure_warehouses(integer)',
    'backoffice.alert_low_stock(integer)', 'reporting.write_product_days(integer)']) as f;
grant execute on function
        backoffice.begin_job(text, boolean), backoffice.step_job(uuid), backoffice.end_job(uuid, bigint, text, text),
        backoffice.make_months(integer), backoffice.expire_reservations(integer), backoffice.abandon_carts(integer),
        backoffice.remove_expired_tokens(integer), backoffice.forget_commands(integer), backoffice.forget_reservations(integer),
        backoffice.forget_runs(integer), backoffice.measure_warehouses(integer), backoffice.alert_low_stock(integer),
        reporting.write_product_days(integer)
    to backroom_worker;

insert into backoffice.jobs (position, job, function, batch, every, keeps_idle_runs, description)
values
    (1, 'make_months', 'backoffice.make_months', 1000, '6 hours', true, 'Makes the partitions of the next months.'),
    (2, 'expire_reservations', 'backoffice.expire_reservations', 200, '10 seconds', false, 'Gives back what checkouts held and did not buy.'),
    (3, 'fold_sales', 'reporting.fold_sales', 20000, '1 second', false, 'Folds new sales into the rollups.'),
    (4, 'refresh_product_performance', 'reporting.refresh_product_performance', 2, '1 hour', true, 'Refreshes the product summary.'),
    (5, 'write_product_days', 'reporting.write_product_days', 1, '1 hour', false, 'Writes a finished day''s stock and ratings by product.'),
    (6, 'abandon_carts', 'backoffice.abandon_carts', 1000, '5 minutes', false, 'Marks carts that were left.'),
    (7, 'remove_expired_tokens', 'backoffice.remove_expired_tokens', 5000, '1 hour', false, 'Removes tokens past their time.'),
    (8, 'alert_low_stock', 'backoffice.alert_low_stock', 200, '1 minute', false, 'Tells warehouses what runs low.'),
    (9, 'measure_warehouses', 'backoffice.measure_warehouses', 1000, '5 minutes', false, 'Measures how full warehouses are.'),
    (10, 'forget_commands', 'backoffice.forget_commands', 5000, '6 hours', false, 'Forgets commands that nobody sends again.'),
    (11, 'forget_reservations', 'backoffice.forget_reservations', 1000, '6 hours', false, 'Forgets reservations that ended long ago.'),
    (12, 'forget_runs', 'backoffice.forget_runs', 5000, '1 day', false, 'Forgets runs of jobs of long ago.');
