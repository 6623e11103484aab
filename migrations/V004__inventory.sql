-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Inventory: where stock is, how much of it, what is promised to whom, and every change that made it so.
--
-- A stock row has four buckets (available, reserved, committed, damaged). Nobody sets a bucket: a movement is inserted
-- and the engine's trigger moves the buckets by its four deltas. So each bucket is the sum of its deltas, always.

-- Warehouses and bins -------------------------------------------------------------------------------------------

create table shop.warehouses (
    warehouse_id uuid not null default shop.uuid7(),
    name varchar(255) not null,
    code varchar(20) not null,
    address jsonb not null,
    latitude decimal(10, 8),
    longitude decimal(11, 8),
    timezone varchar(50) not null default 'UTC',
    type varchar(20) not null default 'FULFILLMENT',
    max_capacity integer,
    current_utilization decimal(5, 2) not null default 0.00,
    is_active boolean not null default true,
    operating_hours jsonb,
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    constraint warehouses_pkey primary key (warehouse_id),
    constraint warehouses_code_taken unique (code),
    constraint warehouses_code_form check (code ~ '^[A-Z0-9-]+$'),
    constraint warehouses_name_given check (btrim(name) <> ''),
    constraint warehouses_type_known check (type in ('FULFILLMENT', 'DROPSHIP', 'RETAIL')),
    constraint warehouses_latitude_range check (latitude between -90 and 90),
    constraint warehouses_longitude_range check (longitude between -180 and 180),
    constraint warehouses_capacity_positive check (max_capacity > 0),
    constraint warehouses_utilization_not_negative check (current_utilization >= 0)
);
comment on table shop.warehouses is 'Places that hold stock.';
comment on column shop.warehouses.code is 'Short unique name on labels and screens, such as HAM.';
comment on column shop.warehouses.timezone is 'IANA name; operating hours and cut-off times are local to it.';
comment on column shop.warehouses.current_utilization is 'Percentage of max_capacity on hand, brought up to date by a job; 0 without a capacity.';
comment on column shop.warehouses.operating_hours is '{"monday": {"open": "09:00", "close": "18:00"}, ...}; a day left out is closed.';
comment on column shop.warehouses.row_version is 'Counts edits; an editor sends the version it started from.';

create table shop.bins (
    bin_id uuid not null default shop.uuid7(),
    warehouse_id uuid not null,
    code varchar(20) not null,
    is_active boolean not null default true,
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    constraint bins_pkey primary key (bin_id),
    constraint bins_code_taken unique (warehouse_id, code),
    constraint bins_code_given check (btrim(code) <> '' and code = btrim(code)),
    constraint bins_warehouse_exists foreign key (warehouse_id) references shop.warehouses (warehouse_id)
);
comment on table shop.bins is 'Places inside a warehouse; a stock row names its bin by code.';

alter table backoffice.staff_warehouses
    add constraint staff_warehouses_warehouse_exists
        foreign key (warehouse_id) references shop.warehouses (warehouse_id);

-- Stock ---------------------------------------------------------------------------------------------------------

create table shop.inventory_items (
    inventory_id uuid not null default shop.uuid7(),
    product_id uuid not null,
    warehouse_id uuid not null,
    available_quantity integer not null default 0,
    reserved_quantity integer not null default 0,
    committed_quantity integer not null default 0,
    damaged_quantity integer not null default 0,
    total_received bigint not null default 0,
    total_sold bigint not null default 0,
    total_adjusted bigint not null default 0,
    reorder_point integer not null default 10,
    reorder_quantity integer not null default 50,
    max_stock_level integer,
    location_bin varchar(20),
    location_shelf varchar(20),
    movement_sequence bigint not null default 0,
    is_low_stock boolean not null generated always as (available_quantity <= reorder_point) stored,
    last_stock_update timestamptz not null default current_timestamp,
    last_count_date date,
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    constraint inventory_items_pkey primary key (inventory_id),
    constraint inventory_items_product_warehouse_taken unique (product_id, warehouse_id),
    constraint inventory_items_product_exists foreign key (product_id) references shop.products (product_id),
    constraint inventory_items_warehouse_exists foreign key (warehouse_id) references shop.warehouses (warehouse_id),
    constraint inventory_items_bin_exists
        foreign key (warehouse_id, location_bin) references shop.bins (warehouse_id, code) on update cascade,
    constraint inventory_items_available_not_negative check (available_quantity >= 0),
    constraint inventory_items_reserved_not_negative check (reserved_quantity >= 0),
    constraint inventory_items_committed_not_negative check (committed_quantity >= 0),
    constraint inventory_items_damaged_not_negative check (damaged_quantity >= 0),
    constraint inventory_items_reorder_point_not_negative check (reorder_point >= 0),
    constraint inventory_items_reorder_quantity_positive check (reorder_quantity > 0),
    constraint inventory_items_max_stock_positive check (max_stock_level > 0)
)
with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
comment on table shop.inventory_items is
    'Stock of one product in one warehouse. The buckets are moved by inserting into shop.inventory_movements, never set. '
    'No index has a bucket in it and the fill factor leaves room, so that moving stock stays a heap-only update.';
comment on column shop.inventory_items.available_quantity is 'Free to sell.';
comment on column shop.inventory_items.reserved_quantity is 'Promised to a checkout or an order, still on the shelf.';
comment on column shop.inventory_items.committed_quantity is 'Being picked and packed for orders.';
comment on column shop.inventory_items.damaged_quantity is 'On hand, not for sale.';
comment on column shop.inventory_items.total_received is 'Units of all INBOUND movements.';
comment on column shop.inventory_items.total_sold is 'Units of all OUTBOUND movements.';
comment on column shop.inventory_items.total_adjusted is 'Net units of all ADJUSTMENT movements.';
comment on column shop.inventory_items.movement_sequence is 'Number of the latest movement of this row; orders the stock card.';
comment on column shop.inventory_items.is_low_stock is 'Available at or under the reorder point; indexed in place of available_quantity, which changes with every sale.';
comment on column shop.inventory_items.last_count_date is 'Day of the last approved count.';
comment on column shop.inventory_items.row_version is 'Counts edits of the settings (reorder point, bin, ...), not movements: a sale must not make an edit stale.';

-- stock of a warehouse, and the join from it; the unique key above serves look-ups by product
create index idx_inventory_warehouse on shop.inventory_items (warehouse_id, product_id);
-- the low stock list and its count on the rail
create index idx_inventory_low_stock on shop.inventory_items (warehouse_id, product_id) where is_low_stock;

-- Movements: the stock ledger -----------------------------------------------------------------------------------

-- In a function, since the server reads the text of a CHECK anew for every statement: written out there, this one took
-- 40 % of the time of a movement.
create function shop.movement_fits(
    p_type text, p_available integer, p_reserved integer, p_committed integer, p_damaged integer)
    returns boolean
    language plpgsql
    immutable parallel safe
    set search_path = ''
as $$
begin
    return case p_type
        when 'INBOUND' then p_available >= 0 and p_damaged >= 0 and p_reserved = 0 and p_committed = 0
        when 'RETURN' then p_available >= 0 and p_damaged >= 0 and p_reserved = 0 and p_committed = 0
        when 'OUTBOUND' then p_committed < 0 and p_available = 0 and p_reserved = 0 and p_damaged = 0
        when 'ADJUSTMENT' then p_reserved = 0 and p_committed = 0
        when 'TRANSFER' then p_reserved = 0 and p_committed = 0
        when 'DAMAGE' then p_damaged = -p_available and p_reserved = 0 and p_committed = 0
        when 'RESERVE' then p_reserved > 0 and p_available = -p_reserved and p_committed = 0 and p_damaged = 0
        when 'COMMIT' then p_committed > 0 and p_reserved = -p_committed and p_available = 0 and p_damaged = 0
        when 'RELEASE' then p_available > 0 and p_reserved <= 0 and p_committed <= 0
            and p_available + p_reserved + p_committed = 0 and p_damaged = 0
        else false
    end;
end;
$$;
comment on function shop.movement_fits(text, integer, integer, integer, integer) is
    'Whether there is such a type of movement, and whether it may change the buckets like that.';

create table shop.inventory_movements (
    movement_id uuid not null default shop.uuid7(),
    inventory_id uuid not null,
    warehouse_id uuid not null,
    product_id uuid not null,
    movement_sequence bigint not null,
    movement_type varchar(20) not null,
    delta_available integer not null default 0,
    delta_reserved integer not null default 0,
    delta_committed integer not null default 0,
    delta_damaged integer not null default 0,
    quantity_change integer not null
        generated always as (delta_available + delta_reserved + delta_committed + delta_damaged) stored,
    quantity_before integer not null,
    quantity_after integer not null,
    available_after integer not null,
    order_id uuid,
    reference_type varchar(20),
    reference_id uuid,
    reason varchar(100),
    notes text,
    unit_cost_amount bigint,
    changed_by uuid default backoffice.my_user_id(),
    changed_by_login name not null default session_user,
    movement_date timestamptz not null default current_timestamp,
    created_at timestamptz not null default current_timestamp,
    constraint inventory_movements_pkey primary key (movement_date, movement_id),
    constraint inventory_movements_stock_exists
        foreign key (inventory_id) references shop.inventory_items (inventory_id),
    constraint inventory_movements_changed_by_exists foreign key (changed_by) references shop.users (user_id),
    constraint inventory_movements_not_empty check (
        delta_available <> 0 or delta_reserved <> 0 or delta_committed <> 0 or delta_damaged <> 0),
    constraint inventory_movements_before_after check (quantity_before + quantity_change = quantity_after),
    constraint inventory_movements_type_deltas check (shop.movement_fits(
        movement_type, delta_available, delta_reserved, delta_committed, delta_damaged)),
    constraint inventory_movements_reason_given check (
        movement_type not in ('ADJUSTMENT', 'DAMAGE') or btrim(reason) <> '' and reason is not null),
    constraint inventory_movements_reference_whole check (reference_id is null or reference_type is not null),
    constraint inventory_movements_unit_cost_not_negative check (unit_cost_amount >= 0)
)
partition by range (movement_date);
comment on table shop.inventory_movements is
    'The stock ledger: every change of every bucket, never changed afterwards, a partition a month. Inserting a row is the '
    'only way to change stock: the engine''s trigger guards and moves the buckets and fills in warehouse_id, product_id, '
    'movement_sequence, quantity_before, quantity_after and available_after, which an insert therefore leaves out. '
    'Statements that insert several rows do so in the order of inventory_id: all transactions lock stock in that one order.';
comment on column shop.inventory_movements.movement_id is 'Time-ordered; a movement known by its id alone is found with movement_date >= shop.uuid7_time(movement_id).';
comment on column shop.inventory_movements.warehouse_id is 'Copied from the stock row, so that policies need no look-up.';
comment on column shop.inventory_movements.movement_sequence is 'Position in the stock row''s own history. Ids and times do not follow before/after under concurrency; this does.';
comment on column shop.inventory_movements.quantity_change is 'Change of the quantity on hand: 0 when units only change bucket.';
comment on column shop.inventory_movements.quantity_before is 'On hand (all four buckets) before the movement.';
comment on column shop.inventory_movements.quantity_after is 'On hand (all four buckets) after the movement.';
comment on column shop.inventory_movements.available_after is 'Free to sell after the movement: answers "why is it 3?".';
comment on column shop.inventory_movements.order_id is 'The order this was done for. No foreign key: an order moves to the archive with its month.';
comment on column shop.inventory_movements.reference_type is 'What reference_id points to: RESERVATION, ORDER, SHIPMENT, PURCHASE, TRANSFER, COUNT, RETURN, ...';
comment on column shop.inventory_movements.reason is 'Required where a person decides: ADJUSTMENT and DAMAGE.';
comment on column shop.inventory_movements.unit_cost_amount is 'Cost of a unit received, in minor units of the product''s currency; hidden from support.';
comment on column shop.inventory_movements.changed_by_login is 'The login that did it, through functions and triggers too.';

-- the stock card: newest first by sequence
create index idx_inventory_movements_inventory on shop.inventory_movements (inventory_id, movement_sequence desc);
-- what an order did to stock; reservations are made before their order exists, so only later movements are in it
create index idx_inventory_movements_order on shop.inventory_movements (order_id) where order_id is not null;
-- (the movement list, newest first, also of one warehouse among a few, walks the primary key backwards)

-- Reservations --------------------------------------------------------------------------------------------------

create table shop.inventory_reservations (
    reservation_id uuid not null default shop.uuid7(),
    customer_id uuid not null,
    order_id uuid,
    items jsonb not null,
    status varchar(20) not null default 'ACTIVE',
    created_at timestamptz not null default current_timestamp,
    expires_at timestamptz not null default (current_timestamp + interval '15 minutes'),
    confirmed_at timestamptz,
    cancelled_at timestamptz,
    constraint inventory_reservations_pkey primary key (reservation_id),
    constraint inventory_reservations_customer_exists foreign key (customer_id) references shop.users (user_id),
    constraint inventory_reservations_status_known check (status in ('ACTIVE', 'CONFIRMED', 'CANCELLED', 'EXPIRED')),
    constraint inventory_reservations_items_listed check (jsonb_typeof(items) = 'array'),
    constraint inventory_reservations_expires_later check (expires_at > created_at),
    constraint inventory_reservations_confirmed_for_order check ((status = 'CONFIRMED') = (order_id is not null)),
    constraint inventory_reservations_order_taken unique (order_id)
);
comment on table shop.inventory_reservations is
    'Stock held for a checkout. Inserting a row allocates all of its items or fails (BR004); confirming it (status, order_id) '
    'hands the allocation to the order and touches no stock row; cancelling or expiring it gives the units back.';
comment on column shop.inventory_reservations.reservation_id is 'May be made by the client: sending the same reservation again returns the first one.';
comment on column shop.inventory_reservations.order_id is 'Set when the order is placed. No foreign key: an order moves to the archive with its month.';
comment on column shop.inventory_reservations.items is '[{"product_id": "...", "quantity": 2}] as asked for; shop.reservation_allocations says which warehouse gives what.';
comment on column shop.inventory_reservations.cancelled_at is 'When the units went back, by cancelling or by expiry.';

create index idx_inventory_reservations_customer on shop.inventory_reservations (customer_id);
-- the expiry job's queue
create index idx_inventory_reservations_expiring on shop.inventory_reservations (expires_at) where status = 'ACTIVE';

create table shop.reservation_allocations (
    reservation_id uuid not null,
    inventory_id uuid not null,
    warehouse_id uuid not null,
    product_id uuid not null,
    quantity integer not null,
    constraint reservation_allocations_pkey primary key (reservation_id, inventory_id),
    constraint reservation_allocations_reservation_exists
        foreign key (reservation_id) references shop.inventory_reservations (reservation_id),
    constraint reservation_allocations_stock_exists
        foreign key (inventory_id) references shop.inventory_items (inventory_id),
    constraint reservation_allocations_quantity_positive check (quantity > 0)
);
comment on table shop.reservation_allocations is 'From which stock row each reservation holds how many units; written by the engine.';

-- who holds this stock row's units: an active reservation's rows, found from the stock card
create index idx_reservation_allocations_inventory on shop.reservation_allocations (inventory_id);


-- The engine: movements move buckets ----------------------------------------------------------------------------

create function shop.apply_movement()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    -- the guard is in the statement that takes the row lock, so it sees the latest figures at every isolation level
    update shop.inventory_items s
    set available_quantity = s.available_quantity + new.delta_available,
        reserved_quantity = s.reserved_quantity + new.delta_reserved,
        committed_quantity = s.committed_quantity + new.delta_committed,
        damaged_quantity = s.damaged_quantity + new.delta_damaged,
        total_received = s.total_received
            + case when new.movement_type = 'INBOUND' then new.delta_available + new.delta_damaged else 0 end,
        total_sold = s.total_sold
            - case when new.movement_type = 'OUTBOUND' then new.delta_committed else 0 end,
        total_adjusted = s.total_adjusted
            + case when new.movement_type = 'ADJUSTMENT' then new.delta_available + new.delta_damaged else 0 end,
        movement_sequence = s.movement_sequence + 1,
        last_stock_update = now()
    where s.inventory_id = new.inventory_id
        and s.available_quantity + new.delta_available >= 0
        and s.reserved_quantity + new.delta_reserved >= 0
        and s.committed_quantity + new.delta_committed >= 0
        and s.damaged_quantity + new.delta_damaged >= 0
    returning s.warehouse_id, s.product_id, s.movement_sequence, s.available_quantity,
        s.available_quantity + s.reserved_quantity + s.committed_quantity + s.damaged_quantity
    into new.warehouse_id, new.product_id, new.movement_sequence, new.available_after, new.quantity_after;
    if found then
        new.quantity_before := new.quantity_after
            - (new.delta_available + new.delta_reserved + new.delta_committed + new.delta_damaged);
        return new;
    end if;
    if exists (select from shop.inventory_items s where s.inventory_id = new.inventory_id) then
        raise exception 'There is not enough stock for this movement.'
            using errcode = 'BR004',
                detail = format('inventory_id %s, %s', new.inventory_id, new.movement_type);
    end if;
    raise exception 'This stock row does not exist.'
        using errcode = 'BR005',
            detail = format('inventory_id %s', new.inventory_id);
end;
$$;
comment on function shop.apply_movement() is
    'Moves the buckets of a stock row by an inserted movement''s deltas, or refuses with BR004, and fills in the movement''s '
    'place in the history.';

create trigger apply_movement
    before insert on shop.inventory_movements
    for each row execute function shop.apply_movement();

-- The engine: reservations hold and give back -------------------------------------------------------------------

create function shop.plan_reservation(p_items jsonb)
    returns table (inventory_id uuid, warehouse_id uuid, product_id uuid, quantity integer, missing bigint)
    language plpgsql
    stable
    set search_path = ''
as $$
#variable_conflict use_column
begin
    return query
    with wanted as (
        select (i ->> 'product_id')::uuid as product_id, sum((i ->> 'quantity')::integer) as quantity
        from jsonb_array_elements(p_items) as i
        group by 1
    ),
    candidate as (
        select w.product_id, w.quantity as wanted, s.inventory_id, s.warehouse_id, s.available_quantity,
            -- as few parcels as possible: first the warehouse that has the most of the lines whole, then the fullest
            count(*) filter (where s.available_quantity >= w.quantity) over (partition by s.warehouse_id) as whole_lines
        from wanted w
        join shop.inventory_items s
            on s.product_id = w.product_id
            and s.available_quantity > 0
        join shop.warehouses h
            on h.warehouse_id = s.warehouse_id
            and h.is_active
    ),
    ranked as (
        select c.*,
            coalesce(sum(c.available_quantity) over (
                partition by c.product_id
                order by c.whole_lines desc, c.available_quantity desc, c.inventory_id
                rows between unbounded preceding and 1 preceding), 0) as taken_before
        from candidate c
    )
    select r.inventory_id, r.warehouse_id, w.product_id, least(r.available_quantity, w.quantity - r.taken_before)::integer,
        (w.quantity - coalesce(sum(least(r.available_quantity, w.quantity - r.taken_before))
            over (partition by w.product_id), 0))::bigint
    from wanted w
    left join ranked r
        on r.product_id = w.product_id
        and r.taken_before < w.quantity
    order by r.inventory_id;
end;
$$;
comment on function shop.plan_reservation(jsonb) is
    'Which stock rows would give how many units to a reservation, in the order of inventory_id in which stock is locked; '
    'missing says how many units of the product all warehouses together are short of.';

create function shop.allocate_reservation()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_short uuid;
begin
    if new.status <> 'ACTIVE' then
        raise exception 'A reservation begins as active.' using errcode = 'BR002';
    end if;
    if jsonb_array_length(new.items) not between 1 and 500 then
        raise exception 'A reservation holds between 1 and 500 items.' using errcode = 'BR008';
    end if;
    if exists (
        select from jsonb_array_elements(new.items) as i
        where (jsonb_typeof(i) = 'object'
            and coalesce(i ->> 'product_id', '') ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
            and coalesce(i ->> 'quantity', '') ~ '^[1-9][0-9]{0,5}$') is not true)
    then
        raise exception 'Each item of a reservation names a product and a quantity from 1 to 999999.' using errcode = 'BR008';
    end if;

    -- First without locking what is not needed. When a stock row was taken from under the plan, the second round locks
    -- every row that could help, in the one order, and decides on figures that cannot change any more.
    for v_attempt in 1..2
    loop
        begin
            if v_attempt = 2 then
                perform
                from shop.inventory_items s
                where s.product_id in (
                    select (i ->> 'product_id')::uuid
                    from jsonb_array_elements(new.items) as i)
                order by s.inventory_id
                for no key update;
            end if;

            with plan as materialized (
                select p.inventory_id, p.product_id, p.quantity, p.missing
                from shop.plan_reservation(new.items) p
            ),
            moved as (
                insert into shop.inventory_movements (
                    inventory_id, movement_type, delta_available, delta_reserved, reference_type, reference_id, changed_by)
                select p.inventory_id, 'RESERVE', -p.quantity, p.quantity, 'RESERVATION', new.reservation_id, null
                from plan p
                where not exists (select from plan m where m.missing > 0)
                order by p.inventory_id
                returning inventory_id, warehouse_id, product_id, delta_reserved
            ),
            held as (
                insert into shop.reservation_allocations (reservation_id, inventory_id, warehouse_id, product_id, quantity)
                select new.reservation_id, m.inventory_id, m.warehouse_id, m.product_id, m.delta_reserved
                from moved m
            )
            select p.product_id
            into v_short
            from plan p
            where p.missing > 0
            limit 1;
            if found then
                raise exception 'There is not enough stock.'
                    using errcode = 'BR004',
                        detail = format('product_id %s', v_short);
            end if;
            return null;
        exception
            when sqlstate 'BR004' then
                if v_attempt = 2 then
                    raise;
                end if;
        end;
    end loop;
end;
$$;
comment on function shop.allocate_reservation() is
    'Holds all of a new reservation''s items or none (BR004), splitting a line over warehouses where one has too few.';

create trigger allocate_reservation
    after insert on shop.inventory_reservations
    for each row execute function shop.allocate_reservation();

create function shop.guard_reservation()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    if new.status = old.status then
        raise exception 'The order of a reservation is set when it is confirmed.' using errcode = 'BR002';
    end if;
    if new.status <> 'CONFIRMED' then
        new.cancelled_at := now();
        return new;
    end if;

    if old.expires_at <= clock_timestamp() then
        raise exception 'The reservation has expired.'
            using errcode = 'BR009',
                detail = format('reservation_id %s', old.reservation_id);
    end if;
    if not exists (
        select from shop.orders o
        where o.order_id = new.order_id
            and o.customer_id = old.customer_id)
    then
        raise exception 'A reservation is confirmed by an order of its own customer.'
            using errcode = 'BR005',
                detail = format('order_id %s', new.order_id);
    end if;
    new.confirmed_at := now();
    -- holding stock may be lost in a crash, an order may not
    if current_setting('synchronous_commit') = 'off' then
        perform set_config('synchronous_commit', 'on', true);
    end if;
    return new;
end;
$$;
comment on function shop.guard_reservation() is
    'What must be true when a reservation is confirmed, and its times. Who may move it is in shop.transitions.';

-- named to fire after the check of the transition, so that a reservation that is no longer active says so
create trigger guard_reservation
    before update of status, order_id on shop.inventory_reservations
    for each row
    when (new.status is distinct from old.status or new.order_id is distinct from old.order_id)
    execute function shop.guard_reservation();

create function shop.give_back_reservations()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    insert into shop.inventory_movements (
        inventory_id, movement_type, delta_available, delta_reserved, reference_type, reference_id, changed_by)
    select a.inventory_id, 'RELEASE', a.quantity, -a.quantity, 'RESERVATION', a.reservation_id, null
    from new_rows n
    join old_rows o
        on o.reservation_id = n.reservation_id
        and o.status = 'ACTIVE'
    join shop.reservation_allocations a on a.reservation_id = n.reservation_id
    where n.status in ('CANCELLED', 'EXPIRED')
    order by a.inventory_id;
    return null;
end;
$$;
comment on function shop.give_back_reservations() is
    'Makes the units of cancelled and expired reservations available again: all of a statement''s at once, in the order in '
    'which stock is locked.';

create trigger give_back_reservations
    after update on shop.inventory_reservations
    referencing old table as old_rows new table as new_rows
    for each statement execute function shop.give_back_reservations();

-- What the storefront calls -------------------------------------------------------------------------------------

create function shop.get_product_availability(p_product_id uuid)
    returns table (total_available integer, warehouses jsonb)
    language sql
    stable security invoker
    set search_path = ''
as $$
    select coalesce(sum(s.available_quantity), 0)::integer,
        coalesce(
            jsonb_agg(
                jsonb_build_object(
                    'warehouse_id', w.warehouse_id,
                    'warehouse_name', w.name,
                    'available_quantity', s.available_quantity)
                order by s.available_quantity desc, w.name),
            '[]')
    from shop.inventory_items s
    join shop.warehouses w
        on w.warehouse_id = s.warehouse_id
        and w.is_active
    where s.product_id = p_product_id;
$$;
comment on function shop.get_product_availability(uuid) is 'What can be sold of a product, in all and by active warehouse.';

create function shop.reserve_inventory(p_customer_id uuid, p_items jsonb, p_reservation_id uuid default null)
    returns uuid
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_reservation_id uuid;
begin
    if p_customer_id is null or p_items is null or jsonb_typeof(p_items) <> 'array' then
        raise exception 'A reservation needs a customer and a list of items.' using errcode = 'BR008';
    end if;
    -- In a transaction of its own nothing waits for the disk: a crash loses the reservation and its stock change
    -- together, so nothing is ever sold twice, and a much wanted row is free again many times sooner.
    if pg_current_xact_id_if_assigned() is null then
        perform set_config('synchronous_commit', 'off', true);
    end if;

    insert into shop.inventory_reservations (reservation_id, customer_id, items)
    values (coalesce(p_reservation_id, shop.uuid7()), p_customer_id, p_items)
    on conflict (reservation_id) do nothing
    returning reservation_id into v_reservation_id;
    if v_reservation_id is not null then
        return v_reservation_id;
    end if;

    select r.reservation_id
    into v_reservation_id
    from shop.inventory_reservations r
    where r.reservation_id = p_reservation_id
        and r.customer_id = p_customer_id
        and r.items = p_items;
    if not found then
        raise exception 'This reservation id was used for other items.'
            using errcode = 'BR003',
                detail = format('reservation_id %s', p_reservation_id);
    end if;
    return v_reservation_id;
end;
$$;
comment on function shop.reserve_inventory(uuid, jsonb, uuid) is
    'Holds the items ([{"product_id": "...", "quantity": 2}]) for 15 minutes, all or nothing: BR004 when there is not enough. '
    'Best called in a transaction of its own, which then does not wait for the disk. With p_reservation_id made by the '
    'caller a repeated call returns the first reservation.';

-- Time zones ----------------------------------------------------------------------------------------------------

create function shop.check_timezone()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    perform now() at time zone new.timezone;
    return new;
exception
    when invalid_parameter_value then
        raise exception 'There is no time zone %.', new.timezone using errcode = 'BR008';
end;
$$;
comment on function shop.check_timezone() is 'Refuses an unknown name in the column timezone (BR008), which would otherwise fail wherever it is used.';

-- Triggers of the rows that people edit -------------------------------------------------------------------------

-- only edits by people: figures kept by jobs and movements of stock must not make an open editor stale
create trigger touch
    before update of name, code, address, latitude, longitude, timezone, type, max_capacity, is_active, operating_hours
    on shop.warehouses
    for each row execute function shop.touch_row();
create trigger check_timezone
    before insert or update of timezone on shop.warehouses
    for each row execute function shop.check_timezone();
create trigger touch
    before update on shop.bins
    for each row execute function shop.touch_row();
create trigger touch
    before update of reorder_point, reorder_quantity, max_stock_level, location_bin, location_shelf on shop.inventory_items
    for each row execute function shop.touch_row();
create trigger audit
    after insert or delete
    or update of name, code, address, latitude, longitude, timezone, type, max_capacity, is_active, operating_hours
    on shop.warehouses
    for each row execute function backoffice.audit('shop.warehouses', 'warehouse_id');
create trigger audit
    after insert or update or delete on shop.bins
    for each row execute function backoffice.audit('shop.bins', 'bin_id');
create trigger audit
    after update of reorder_point, reorder_quantity, max_stock_level, location_bin, location_shelf on shop.inventory_items
    for each row execute function backoffice.audit('shop.inventory_items', 'inventory_id');

create trigger announce
    after update on shop.warehouses
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.warehouses', 'warehouse_id');
create trigger announce
    after insert on shop.inventory_movements
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.inventory_items', 'inventory_id');
create trigger announce
    after update on shop.inventory_reservations
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.inventory_reservations', 'reservation_id');
-- Who may move a reservation ------------------------------------------------------------------------------------

insert into shop.transitions (relation, from_status, to_status, role)
values
    ('shop.inventory_reservations', 'ACTIVE', 'CONFIRMED', 'application_user'),
    ('shop.inventory_reservations', 'ACTIVE', 'CONFIRMED', 'backroom_engine'),
    ('shop.inventory_reservations', 'ACTIVE', 'CANCELLED', 'application_user'),
    ('shop.inventory_reservations', 'ACTIVE', 'CANCELLED', 'backroom_support'),
    ('shop.inventory_reservations', 'ACTIVE', 'CANCELLED', 'backroom_manager'),
    ('shop.inventory_reservations', 'ACTIVE', 'EXPIRED', 'backroom_worker');

create trigger check_transition
    before update of status on shop.inventory_reservations
    for each row execute function shop.check_transition('shop.inventory_reservations');

-- Protection ----------------------------------------------------------------------------------------------------

select backoffice.protect_table('shop.warehouses');
select backoffice.protect_table('shop.bins');
select backoffice.protect_table('shop.inventory_items');
select backoffice.protect_table('shop.inventory_movements', true);
select backoffice.protect_table('shop.inventory_reservations');
select backoffice.protect_table('shop.reservation_allocations');

-- warehouses and bins: everybody of the staff sees them, managers keep them
create policy staff_read on shop.warehouses
    for select
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker
    using (true);
create policy storefront_reads on shop.warehouses
    for select
    to application_user
    using (is_active);
create policy managers_add on shop.warehouses
    for insert
    to backroom_manager
    with check (true);
create policy managers_update on shop.warehouses
    for update
    to backroom_manager
    using (true)
    with check (true);
grant select on shop.warehouses
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant select (warehouse_id, name, code, is_active) on shop.warehouses to application_user;
grant insert (warehouse_id, name, code, address, latitude, longitude, timezone, type, max_capacity, is_active, operating_hours),
        update (name, code, address, latitude, longitude, timezone, type, max_capacity, is_active, operating_hours)
    on shop.warehouses
    to backroom_manager;
grant update (current_utilization) on shop.warehouses to backroom_engine;

create policy staff_read on shop.bins
    for select
    to backroom_warehouse, backroom_support, backroom_manager
    using (true);
create policy warehouse_adds on shop.bins
    for insert
    to backroom_warehouse
    with check (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy warehouse_updates on shop.bins
    for update
    to backroom_warehouse
    using (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]))
    with check (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy managers_add on shop.bins
    for insert
    to backroom_manager
    with check (true);
create policy managers_update on shop.bins
    for update
    to backroom_manager
    using (true)
    with check (true);
grant select on shop.bins to backroom_warehouse, backroom_support, backroom_manager, backroom_engine;
grant insert (bin_id, warehouse_id, code, is_active), update (code, is_active) on shop.bins
    to backroom_warehouse, backroom_manager;

-- stock: the warehouse's own people see and set up theirs; buckets are the engine's alone
create policy warehouse_reads on shop.inventory_items
    for select
    to backroom_warehouse
    using (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy warehouse_adds on shop.inventory_items
    for insert
    to backroom_warehouse
    with check (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy warehouse_updates on shop.inventory_items
    for update
    to backroom_warehouse
    using (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]))
    with check (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy all_read on shop.inventory_items
    for select
    to backroom_support, backroom_manager, backroom_worker, application_user
    using (true);
create policy managers_add on shop.inventory_items
    for insert
    to backroom_manager
    with check (true);
create policy managers_update on shop.inventory_items
    for update
    to backroom_manager
    using (true)
    with check (true);
grant select on shop.inventory_items
    to backroom_warehouse, backroom_support, backroom_manager, backroom_worker, backroom_engine;
grant select (inventory_id, product_id, warehouse_id, available_quantity) on shop.inventory_items to application_user;
grant insert (inventory_id, product_id, warehouse_id, reorder_point, reorder_quantity, max_stock_level, location_bin, location_shelf),
        update (reorder_point, reorder_quantity, max_stock_level, location_bin, location_shelf)
    on shop.inventory_items
    to backroom_warehouse, backroom_manager;
grant insert (product_id, warehouse_id),
        update (
            available_quantity, reserved_quantity, committed_quantity, damaged_quantity,
            total_received, total_sold, total_adjusted, movement_sequence, last_stock_update, last_count_date)
    on shop.inventory_items
    to backroom_engine;

-- movements: people insert what they decide, the engine inserts consequences, nobody changes one
create policy warehouse_reads on shop.inventory_movements
    for select
    to backroom_warehouse
    using (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy warehouse_adds on shop.inventory_movements
    for insert
    to backroom_warehouse
    with check (
        movement_type in ('INBOUND', 'ADJUSTMENT', 'DAMAGE')
        and warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy all_read on shop.inventory_movements
    for select
    to backroom_support, backroom_manager, backroom_worker
    using (true);
create policy managers_add on shop.inventory_movements
    for insert
    to backroom_manager
    with check (movement_type in ('INBOUND', 'ADJUSTMENT', 'DAMAGE'));
grant select on shop.inventory_movements to backroom_warehouse, backroom_manager, backroom_worker, backroom_engine;
grant select (
        movement_id, inventory_id, warehouse_id, product_id, movement_sequence, movement_type, delta_available, delta_reserved,
        delta_committed, delta_damaged, quantity_change, quantity_before, quantity_after, available_after, order_id,
        reference_type, reference_id, reason, notes, changed_by, changed_by_login, movement_date, created_at)
    on shop.inventory_movements
    to backroom_support;
grant insert (inventory_id, movement_type, delta_available, delta_damaged, reference_type, reference_id, reason, notes, unit_cost_amount)
    on shop.inventory_movements
    to backroom_warehouse, backroom_manager;
grant insert (
        inventory_id, movement_type, delta_available, delta_reserved, delta_committed, delta_damaged, order_id,
        reference_type, reference_id, reason, notes, changed_by)
    on shop.inventory_movements
    to backroom_engine;

-- reservations: the storefront its own customer's, support sees and repairs, the worker expires
create policy storefront_own on shop.inventory_reservations
    to application_user
    using (customer_id = (select shop.current_customer_id()))
    with check (customer_id = (select shop.current_customer_id()));
create policy staff_read on shop.inventory_reservations
    for select
    to backroom_warehouse, backroom_support, backroom_manager, backroom_worker
    using (true);
create policy staff_update on shop.inventory_reservations
    for update
    to backroom_support, backroom_manager, backroom_worker
    using (true)
    with check (true);
grant select on shop.inventory_reservations
    to backroom_warehouse, backroom_support, backroom_manager, backroom_worker, backroom_engine, application_user;
grant insert (reservation_id, customer_id, items), update (status, order_id) on shop.inventory_reservations
    to application_user;
grant update (status) on shop.inventory_reservations to backroom_support, backroom_manager, backroom_worker;
grant update (status, order_id) on shop.inventory_reservations to backroom_engine;

create policy storefront_own on shop.reservation_allocations
    for select
    to application_user
    using (exists (
        select from shop.inventory_reservations r
        where r.reservation_id = reservation_allocations.reservation_id));
create policy warehouse_reads on shop.reservation_allocations
    for select
    to backroom_warehouse
    using (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy staff_read on shop.reservation_allocations
    for select
    to backroom_support, backroom_manager, backroom_worker
    using (true);
grant select on shop.reservation_allocations
    to backroom_warehouse, backroom_support, backroom_manager, backroom_worker, backroom_engine, application_user;
grant insert on shop.reservation_allocations to backroom_engine;

-- functions
grant execute on function shop.movement_fits(text, integer, integer, integer, integer)
    to backroom_warehouse, backroom_manager, backroom_engine;
select backoffice.set_function_owner('shop.apply_movement()', 'backroom_engine');
select backoffice.set_function_owner('shop.plan_reservation(jsonb)', 'backroom_engine');
select backoffice.set_function_owner('shop.allocate_reservation()', 'backroom_engine');
select backoffice.set_function_owner('shop.guard_reservation()', 'backroom_engine');
select backoffice.set_function_owner('shop.give_back_reservations()', 'backroom_engine');
grant execute on function shop.get_product_availability(uuid)
    to backroom_warehouse, backroom_support, backroom_manager, backroom_worker, application_user;
grant execute on function shop.reserve_inventory(uuid, jsonb, uuid) to application_user;
-- they allocate stock to orders that no checkout reserved for
grant execute on function shop.plan_reservation(jsonb) to backroom_support, backroom_manager;

select backoffice.register_month_table('shop.inventory_movements', 'TIME', 'movement_date', true);
select backoffice.make_months_ahead();
