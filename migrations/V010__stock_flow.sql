-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Stock flow: transfers between warehouses, counts while work goes on, and the functions that receive, adjust, damage,
-- transfer and count.

-- Transfers between warehouses ----------------------------------------------------------------------------------

create table shop.stock_transfers (
    transfer_id uuid not null default shop.uuid7(),
    from_warehouse_id uuid not null,
    to_warehouse_id uuid not null,
    status varchar(20) not null default 'DRAFT',
    notes text,
    cancel_reason varchar(100),
    created_by_login name not null default session_user,
    created_at timestamptz not null default current_timestamp,
    shipped_at timestamptz,
    received_at timestamptz,
    cancelled_at timestamptz,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    constraint stock_transfers_pkey primary key (transfer_id),
    constraint stock_transfers_from_exists foreign key (from_warehouse_id) references shop.warehouses (warehouse_id),
    constraint stock_transfers_to_exists foreign key (to_warehouse_id) references shop.warehouses (warehouse_id),
    constraint stock_transfers_two_warehouses check (from_warehouse_id <> to_warehouse_id),
    constraint stock_transfers_status_known check (status in (
        'DRAFT', 'IN_TRANSIT', 'PARTLY_RECEIVED', 'RECEIVED', 'CANCELLED')),
    constraint stock_transfers_cancel_reason_given check (
        status <> 'CANCELLED' or cancel_reason is not null and btrim(cancel_reason) <> '')
);
comment on table shop.stock_transfers is
    'Stock sent from one warehouse to another. Units in transit are in no bucket: they left the one and have not reached the other.';
comment on column shop.stock_transfers.status is 'Moved by the engine when units are shipped and accounted for; people only cancel.';

-- the transfer list, newest first by key, of either end
create index idx_stock_transfers_source on shop.stock_transfers (from_warehouse_id, transfer_id);
create index idx_stock_transfers_destination on shop.stock_transfers (to_warehouse_id, transfer_id);

create table shop.stock_transfer_lines (
    transfer_line_id uuid not null default shop.uuid7(),
    transfer_id uuid not null,
    product_id uuid not null,
    quantity integer not null,
    shipped_quantity integer not null default 0,
    received_quantity integer not null default 0,
    damaged_quantity integer not null default 0,
    returned_quantity integer not null default 0,
    lost_quantity integer not null default 0,
    constraint stock_transfer_lines_pkey primary key (transfer_line_id),
    constraint stock_transfer_lines_product_taken unique (transfer_id, product_id),
    constraint stock_transfer_lines_transfer_exists
        foreign key (transfer_id) references shop.stock_transfers (transfer_id),
    constraint stock_transfer_lines_product_exists foreign key (product_id) references shop.products (product_id),
    constraint stock_transfer_lines_quantity_positive check (quantity > 0),
    constraint stock_transfer_lines_shipped_within_quantity check (shipped_quantity between 0 and quantity),
    constraint stock_transfer_lines_accounted_within_shipped check (
        received_quantity >= 0 and damaged_quantity >= 0 and returned_quantity >= 0 and lost_quantity >= 0
        and received_quantity + damaged_quantity + returned_quantity + lost_quantity <= shipped_quantity)
);
comment on table shop.stock_transfer_lines is 'What a transfer carries; the counters are moved by inserting into shop.stock_transfer_moves.';
comment on column shop.stock_transfer_lines.quantity is 'Asked for.';
comment on column shop.stock_transfer_lines.damaged_quantity is 'Arrived, but damaged.';
comment on column shop.stock_transfer_lines.returned_quantity is 'Came back to where they were sent from.';
comment on column shop.stock_transfer_lines.lost_quantity is 'Shipped and never seen again.';

create table shop.stock_transfer_moves (
    move_id uuid not null default shop.uuid7(),
    transfer_id uuid not null,
    transfer_line_id uuid not null,
    kind varchar(20) not null,
    quantity integer not null,
    login name not null default session_user,
    created_at timestamptz not null default current_timestamp,
    constraint stock_transfer_moves_pkey primary key (move_id),
    constraint stock_transfer_moves_transfer_exists
        foreign key (transfer_id) references shop.stock_transfers (transfer_id),
    constraint stock_transfer_moves_line_exists
        foreign key (transfer_line_id) references shop.stock_transfer_lines (transfer_line_id),
    constraint stock_transfer_moves_kind_known check (kind in ('SHIPPED', 'RECEIVED', 'DAMAGED', 'RETURNED', 'LOST')),
    constraint stock_transfer_moves_quantity_positive check (quantity > 0)
);
comment on table shop.stock_transfer_moves is
    'What happened to a transfer''s units, never changed afterwards: SHIPPED by the source, RECEIVED or DAMAGED at the '
    'destination, RETURNED to the source, LOST on the way.';

create index idx_stock_transfer_moves_line on shop.stock_transfer_moves (transfer_line_id);
create index idx_stock_transfer_moves_transfer on shop.stock_transfer_moves (transfer_id);

-- Counts --------------------------------------------------------------------------------------------------------

create table shop.stock_counts (
    count_id uuid not null default shop.uuid7(),
    warehouse_id uuid not null,
    status varchar(20) not null default 'COUNTING',
    is_blind boolean not null default true,
    notes text,
    created_by_login name not null default session_user,
    created_at timestamptz not null default current_timestamp,
    submitted_at timestamptz,
    decided_by_login name,
    decided_at timestamptz,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    constraint stock_counts_pkey primary key (count_id),
    constraint stock_counts_warehouse_exists foreign key (warehouse_id) references shop.warehouses (warehouse_id),
    constraint stock_counts_status_known check (status in ('COUNTING', 'REVIEW', 'APPROVED', 'CANCELLED'))
);
comment on table shop.stock_counts is
    'A count of part of a warehouse while work goes on: COUNTING, then REVIEW by somebody who did not count, then APPROVED '
    '(the variances become ADJUSTMENT movements) or back to COUNTING for a recount, or CANCELLED.';
comment on column shop.stock_counts.is_blind is 'The counting screens show no expected quantity.';

create index idx_stock_counts_warehouse on shop.stock_counts (warehouse_id, count_id);

create table shop.stock_count_lines (
    count_line_id uuid not null default shop.uuid7(),
    count_id uuid not null,
    inventory_id uuid not null,
    warehouse_id uuid not null,
    product_id uuid not null,
    location_bin varchar(20),
    snapshot_sequence bigint not null,
    snapshot_quantity integer not null,
    counted_quantity integer,
    counted_sequence bigint,
    expected_quantity integer,
    variance integer generated always as (counted_quantity - expected_quantity) stored,
    times_counted integer not null default 0,
    recount_requested boolean not null default false,
    is_open boolean not null default true,
    constraint stock_count_lines_pkey primary key (count_line_id),
    constraint stock_count_lines_stock_taken unique (count_id, inventory_id),
    constraint stock_count_lines_count_exists foreign key (count_id) references shop.stock_counts (count_id),
    constraint stock_count_lines_stock_exists
        foreign key (inventory_id) references shop.inventory_items (inventory_id),
    constraint stock_count_lines_counted_not_negative check (counted_quantity >= 0),
    constraint stock_count_lines_counted_whole check (
        (counted_quantity is null) = (counted_sequence is null) and (counted_quantity is null) = (expected_quantity is null)),
    constraint stock_count_lines_counted_after_snapshot check (counted_sequence >= snapshot_sequence)
);
comment on table shop.stock_count_lines is
    'One stock row of a count. Good units are counted: available + reserved + committed; damaged ones lie apart.';
comment on column shop.stock_count_lines.snapshot_sequence is 'Latest movement of the stock row when the count began.';
comment on column shop.stock_count_lines.snapshot_quantity is 'Good units when the count began.';
comment on column shop.stock_count_lines.counted_sequence is 'Latest movement of the stock row when its units were counted.';
comment on column shop.stock_count_lines.expected_quantity is 'snapshot_quantity plus the movements from snapshot_sequence to counted_sequence.';
comment on column shop.stock_count_lines.is_open is 'The count is not closed: a stock row is in one open count at most, or one miscount would be adjusted twice.';

create unique index stock_count_lines_in_one_open_count on shop.stock_count_lines (inventory_id) where is_open;

create table shop.stock_count_entries (
    entry_id uuid not null default shop.uuid7(),
    count_id uuid not null,
    count_line_id uuid not null,
    counted_quantity integer not null,
    counted_sequence bigint,
    login name not null default session_user,
    created_at timestamptz not null default current_timestamp,
    constraint stock_count_entries_pkey primary key (entry_id),
    constraint stock_count_entries_count_exists foreign key (count_id) references shop.stock_counts (count_id),
    constraint stock_count_entries_line_exists
        foreign key (count_line_id) references shop.stock_count_lines (count_line_id),
    constraint stock_count_entries_quantity_not_negative check (counted_quantity >= 0)
);
comment on table shop.stock_count_entries is 'Who counted what, never changed afterwards; a recount is a further entry and the latest one holds.';
comment on column shop.stock_count_entries.counted_sequence is 'The stock row''s movement_sequence that the counter saw; left out, that of the moment of entry.';

create index idx_stock_count_entries_line on shop.stock_count_entries (count_line_id);
create index idx_stock_count_entries_count on shop.stock_count_entries (count_id);

-- Returns -------------------------------------------------------------------------------------------------------

create table shop.order_returns (
    return_id uuid not null default shop.uuid7(),
    order_id uuid not null,
    order_item_id uuid not null,
    inventory_id uuid not null,
    warehouse_id uuid not null,
    quantity integer not null,
    condition varchar(20) not null,
    reason varchar(100) not null,
    login name not null default session_user,
    created_at timestamptz not null default current_timestamp,
    constraint order_returns_pkey primary key (order_id, return_id),
    constraint order_returns_stock_exists foreign key (inventory_id) references shop.inventory_items (inventory_id),
    constraint order_returns_quantity_positive check (quantity > 0),
    constraint order_returns_condition_known check (condition in ('SELLABLE', 'DAMAGED')),
    constraint order_returns_reason_given check (btrim(reason) <> '')
)
partition by range (order_id);
comment on table shop.order_returns is
    'Goods that came back without a refund that restocks them (an exchange, or a refund paid before they arrived); part of '
    'the order graph, never changed. Together with restocking refunds it is capped by order_items.returned_quantity.';
comment on column shop.order_returns.condition is 'SELLABLE goods become available, DAMAGED ones damaged.';

create trigger touch
    before update on shop.stock_transfers
    for each row execute function shop.touch_row();
create trigger touch
    before update on shop.stock_counts
    for each row execute function shop.touch_row();

create trigger announce
    after update on shop.stock_transfers
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.stock_transfers', 'transfer_id');
create trigger announce
    after update on shop.stock_counts
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.stock_counts', 'count_id');

select backoffice.protect_table('shop.order_returns', true);
select backoffice.protect_table('shop.stock_transfers');
select backoffice.protect_table('shop.stock_transfer_lines');
select backoffice.protect_table('shop.stock_transfer_moves', true);
select backoffice.protect_table('shop.stock_counts');
select backoffice.protect_table('shop.stock_count_lines');
select backoffice.protect_table('shop.stock_count_entries', true);

-- transfers and counts: read here; what people may do with them is in the file with their functions
create policy warehouse_reads on shop.stock_transfers
    for select
    to backroom_warehouse
    using (
        from_warehouse_id = any ((select backoffice.my_warehouses())::uuid[])
        or to_warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy staff_read on shop.stock_transfers
    for select
    to backroom_support, backroom_manager
    using (true);
create policy warehouse_reads on shop.stock_transfer_lines
    for select
    to backroom_warehouse
    using (exists (
        select from shop.stock_transfers t
        where t.transfer_id = stock_transfer_lines.transfer_id));
create policy staff_read on shop.stock_transfer_lines
    for select
    to backroom_support, backroom_manager
    using (true);
create policy warehouse_reads on shop.stock_transfer_moves
    for select
    to backroom_warehouse
    using (exists (
        select from shop.stock_transfers t
        where t.transfer_id = stock_transfer_moves.transfer_id));
create policy staff_read on shop.stock_transfer_moves
    for select
    to backroom_support, backroom_manager
    using (true);
grant select on shop.stock_transfers, shop.stock_transfer_lines, shop.stock_transfer_moves
    to backroom_warehouse, backroom_support, backroom_manager, backroom_engine;

create policy warehouse_reads on shop.stock_counts
    for select
    to backroom_warehouse
    using (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy managers_read on shop.stock_counts
    for select
    to backroom_manager
    using (true);
create policy warehouse_reads on shop.stock_count_lines
    for select
    to backroom_warehouse
    using (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy managers_read on shop.stock_count_lines
    for select
    to backroom_manager
    using (true);
create policy warehouse_reads on shop.stock_count_entries
    for select
    to backroom_warehouse
    using (exists (
        select from shop.stock_counts c
        where c.count_id = stock_count_entries.count_id));
create policy managers_read on shop.stock_count_entries
    for select
    to backroom_manager
    using (true);
grant select on shop.stock_counts to backroom_warehouse, backroom_manager, backroom_engine;
grant select on shop.stock_count_lines to backroom_manager, backroom_engine;
-- whoever counts is not told what to find
grant select (
        count_line_id, count_id, inventory_id, warehouse_id, product_id, location_bin, counted_quantity, counted_sequence,
        times_counted, recount_requested, is_open)
    on shop.stock_count_lines
    to backroom_warehouse;
grant select on shop.stock_count_entries to backroom_warehouse, backroom_manager, backroom_engine;

-- What people may insert and move; all else is a consequence ----------------------------------------------------

create policy staff_read on shop.order_returns
    for select
    to backroom_support, backroom_manager, backroom_worker
    using (true);
create policy warehouse_reads on shop.order_returns
    for select
    to backroom_warehouse
    using (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy warehouse_adds on shop.order_returns
    for insert
    to backroom_warehouse
    with check (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy managers_add on shop.order_returns
    for insert
    to backroom_manager
    with check (true);
grant select on shop.order_returns
    to backroom_warehouse, backroom_support, backroom_manager, backroom_worker, backroom_engine;
grant insert (order_id, order_item_id, inventory_id, quantity, condition, reason) on shop.order_returns
    to backroom_warehouse, backroom_manager;

create policy warehouse_adds on shop.stock_transfers
    for insert
    to backroom_warehouse
    with check (
        from_warehouse_id = any ((select backoffice.my_warehouses())::uuid[])
        or to_warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy warehouse_updates on shop.stock_transfers
    for update
    to backroom_warehouse
    using (
        from_warehouse_id = any ((select backoffice.my_warehouses())::uuid[])
        or to_warehouse_id = any ((select backoffice.my_warehouses())::uuid[]))
    with check (
        from_warehouse_id = any ((select backoffice.my_warehouses())::uuid[])
        or to_warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy managers_add on shop.stock_transfers
    for insert
    to backroom_manager
    with check (true);
create policy managers_update on shop.stock_transfers
    for update
    to backroom_manager
    using (true)
    with check (true);
grant insert (from_warehouse_id, to_warehouse_id, notes), update (status, notes, cancel_reason) on shop.stock_transfers
    to backroom_warehouse, backroom_manager;
grant update (status, shipped_at, received_at, cancelled_at) on shop.stock_transfers to backroom_engine;

create policy staff_add on shop.stock_transfer_lines
    for insert
    to backroom_warehouse, backroom_manager
    with check (exists (
        select from shop.stock_transfers t
        where t.transfer_id = stock_transfer_lines.transfer_id
            and t.status = 'DRAFT'));
grant insert (transfer_id, product_id, quantity) on shop.stock_transfer_lines to backroom_warehouse, backroom_manager;
grant update (shipped_quantity, received_quantity, damaged_quantity, returned_quantity, lost_quantity)
    on shop.stock_transfer_lines
    to backroom_engine;

-- each end says what happened at its own door; either may say that units are lost
create policy warehouse_adds on shop.stock_transfer_moves
    for insert
    to backroom_warehouse
    with check (exists (
        select from shop.stock_transfers t
        where t.transfer_id = stock_transfer_moves.transfer_id
            and (
                kind in ('SHIPPED', 'RETURNED', 'LOST')
                    and t.from_warehouse_id = any ((select backoffice.my_warehouses())::uuid[])
                or kind in ('RECEIVED', 'DAMAGED', 'LOST')
                    and t.to_warehouse_id = any ((select backoffice.my_warehouses())::uuid[]))));
create policy managers_add on shop.stock_transfer_moves
    for insert
    to backroom_manager
    with check (true);
grant insert (transfer_id, transfer_line_id, kind, quantity) on shop.stock_transfer_moves
    to backroom_warehouse, backroom_manager;

create policy warehouse_adds on shop.stock_counts
    for insert
    to backroom_warehouse
    with check (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy warehouse_updates on shop.stock_counts
    for update
    to backroom_warehouse
    using (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]))
    with check (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy managers_add on shop.stock_counts
    for insert
    to backroom_manager
    with check (true);
create policy managers_update on shop.stock_counts
    for update
    to backroom_manager
    using (true)
    with check (true);
grant insert (warehouse_id, is_blind, notes), update (status, notes) on shop.stock_counts
    to backroom_warehouse, backroom_manager;

-- locking the count while an entry goes in takes a right to update something
grant update (submitted_at) on shop.stock_counts to backroom_engine;

create policy warehouse_adds on shop.stock_count_lines
    for insert
    to backroom_warehouse
    with check (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy managers_add on shop.stock_count_lines
    for insert
    to backroom_manager
    with check (true);
create policy managers_update on shop.stock_count_lines
    for update
    to backroom_manager
    using (true)
    with check (true);
grant insert (count_id, inventory_id) on shop.stock_count_lines to backroom_warehouse, backroom_manager;
grant update (recount_requested) on shop.stock_count_lines to backroom_manager;
grant update (counted_quantity, counted_sequence, expected_quantity, times_counted, recount_requested, is_open)
    on shop.stock_count_lines
    to backroom_engine;

create policy warehouse_adds on shop.stock_count_entries
    for insert
    to backroom_warehouse
    with check (exists (
        select from shop.stock_counts c
        where c.count_id = stock_count_entries.count_id));
create policy managers_add on shop.stock_count_entries
    for insert
    to backroom_manager
    with check (true);
grant insert (count_id, count_line_id, counted_quantity, counted_sequence) on shop.stock_count_entries
    to backroom_warehouse, backroom_manager;

insert into shop.transitions (relation, from_status, to_status, role)
values
    ('shop.stock_transfers', 'DRAFT', 'IN_TRANSIT', 'backroom_engine'),
    ('shop.stock_transfers', 'DRAFT', 'CANCELLED', 'backroom_warehouse'),
    ('shop.stock_transfers', 'DRAFT', 'CANCELLED', 'backroom_manager'),
    ('shop.stock_transfers', 'IN_TRANSIT', 'PARTLY_RECEIVED', 'backroom_engine'),
    ('shop.stock_transfers', 'IN_TRANSIT', 'RECEIVED', 'backroom_engine'),
    ('shop.stock_transfers', 'IN_TRANSIT', 'CANCELLED', 'backroom_engine'),
    ('shop.stock_transfers', 'PARTLY_RECEIVED', 'RECEIVED', 'backroom_engine'),
    ('shop.stock_counts', 'COUNTING', 'REVIEW', 'backroom_warehouse'),
    ('shop.stock_counts', 'COUNTING', 'REVIEW', 'backroom_manager'),
    ('shop.stock_counts', 'COUNTING', 'CANCELLED', 'backroom_warehouse'),
    ('shop.stock_counts', 'COUNTING', 'CANCELLED', 'backroom_manager'),
    ('shop.stock_counts', 'REVIEW', 'COUNTING', 'backroom_manager'),
    ('shop.stock_counts', 'REVIEW', 'APPROVED', 'backroom_manager'),
    ('shop.stock_counts', 'REVIEW', 'CANCELLED', 'backroom_manager');

create trigger check_transition
    before update of status on shop.stock_transfers
    for each row execute function shop.check_transition('shop.stock_transfers');
create trigger check_transition
    before update of status on shop.stock_counts
    for each row execute function shop.check_transition('shop.stock_counts');

-- The engine: returns -------------------------------------------------------------------------------------------

create function shop.apply_return()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    select s.warehouse_id
    into new.warehouse_id
    from shop.order_items i
    join shop.inventory_items s on s.product_id = i.product_id
    where i.order_id = new.order_id
        and i.order_item_id = new.order_item_id
        and s.inventory_id = new.inventory_id;
    if not found then
        raise exception 'The order has no such item, or the stock row is of another product.' using errcode = 'BR005';
    end if;

    update shop.order_items
    set returned_quantity = returned_quantity + new.quantity
    where order_id = new.order_id
        and order_item_id = new.order_item_id;

    insert into shop.inventory_movements (
        inventory_id, movement_type, delta_available, delta_damaged, order_id, reference_type, reference_id, reason)
    values (
        new.inventory_id, 'RETURN',
        case new.condition when 'SELLABLE' then new.quantity else 0 end,
        case new.condition when 'SELLABLE' then 0 else new.quantity end,
        new.order_id, 'RETURN', new.return_id, new.reason);
    return new;
end;
$$;
comment on function shop.apply_return() is
    'Counts returned units against the shipped ones (order_items_returned_cap) and puts them into stock. Owned by backroom_engine.';

create trigger apply_return
    before insert on shop.order_returns
    for each row execute function shop.apply_return();

-- The engine: transfers -----------------------------------------------------------------------------------------

create function shop.apply_transfer_move()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_transfer record;
    v_product_id uuid;
    v_warehouse_id uuid;
    v_inventory_id uuid;
    v_arrived bigint;
    v_outstanding bigint;
begin
    -- one at a time on a transfer: what closes it is decided on its latest lines
    select t.status, t.from_warehouse_id, t.to_warehouse_id
    into v_transfer
    from shop.stock_transfers t
    where t.transfer_id = new.transfer_id
    for no key update;
    if v_transfer.status is null then
        raise exception 'This transfer does not exist.' using errcode = 'BR005';
    end if;
    if v_transfer.status not in ('IN_TRANSIT', 'PARTLY_RECEIVED') and not (v_transfer.status = 'DRAFT' and new.kind = 'SHIPPED') then
        raise exception 'A transfer that is % cannot have units %.', v_transfer.status, new.kind using errcode = 'BR002';
    end if;

    update shop.stock_transfer_lines
    set shipped_quantity = shipped_quantity + case new.kind when 'SHIPPED' then new.quantity else 0 end,
        received_quantity = received_quantity + case new.kind when 'RECEIVED' then new.quantity else 0 end,
        damaged_quantity = damaged_quantity + case new.kind when 'DAMAGED' then new.quantity else 0 end,
        returned_quantity = returned_quantity + case new.kind when 'RETURNED' then new.quantity else 0 end,
        lost_quantity = lost_quantity + case new.kind when 'LOST' then new.quantity else 0 end
    where transfer_line_id = new.transfer_line_id
        and transfer_id = new.transfer_id
    returning product_id into v_product_id;
    if not found then
        raise exception 'This line is not of this transfer.' using errcode = 'BR005';
    end if;

    if new.kind <> 'LOST' then
        v_warehouse_id := case
            when new.kind in ('SHIPPED', 'RETURNED') then v_transfer.from_warehouse_id
            else v_transfer.to_warehouse_id
        end;
        if new.kind <> 'SHIPPED' then
            insert into shop.inventory_items (product_id, warehouse_id)
            values (v_product_id, v_warehouse_id)
            on conflict (product_id, warehouse_id) do nothing;
        end if;
        select s.inventory_id
        into v_inventory_id
        from shop.inventory_items s
        where s.product_id = v_product_id
            and s.warehouse_id = v_warehouse_id;
        if not found then
            raise exception 'There is not enough stock for this movement.' using errcode = 'BR004';
        end if;
        insert into shop.inventory_movements (
            inventory_id, movement_type, delta_available, delta_damaged, reference_type, reference_id, reason)
        values (
            v_inventory_id, 'TRANSFER',
            case new.kind when 'SHIPPED' then -new.quantity when 'DAMAGED' then 0 else new.quantity end,
            case new.kind when 'DAMAGED' then new.quantity else 0 end,
            'TRANSFER', new.transfer_id, new.kind);
    end if;

    select sum(l.received_quantity + l.damaged_quantity),
        sum(l.shipped_quantity - l.received_quantity - l.damaged_quantity - l.returned_quantity - l.lost_quantity)
    into v_arrived, v_outstanding
    from shop.stock_transfer_lines l
    where l.transfer_id = new.transfer_id;

    update shop.stock_transfers t
    set status = s.status,
        shipped_at = coalesce(t.shipped_at, now()),
        received_at = case when s.status = 'RECEIVED' then now() end,
        cancelled_at = case when s.status = 'CANCELLED' then now() end
    from (
        select case
            when v_outstanding > 0 and v_arrived = 0 then 'IN_TRANSIT'
            when v_outstanding > 0 then 'PARTLY_RECEIVED'
            when v_arrived > 0 then 'RECEIVED'
            else 'CANCELLED'
        end as status
    ) s
    where t.transfer_id = new.transfer_id
        and t.status <> s.status;
    return new;
end;
$$;
comment on function shop.apply_transfer_move() is
    'Moves a transfer line''s counters, the stock of the warehouse concerned, and the transfer''s state: closed when every '
    'shipped unit is accounted for. Owned by backroom_engine.';

create trigger apply_transfer_move
    before insert on shop.stock_transfer_moves
    for each row execute function shop.apply_transfer_move();

create function shop.stamp_transfer()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    new.cancelled_at := now();
    return new;
end;
$$;
comment on function shop.stamp_transfer() is 'BEFORE UPDATE to CANCELLED: when.';

create trigger stamp_transfer
    before update of status on shop.stock_transfers
    for each row
    when (new.status = 'CANCELLED' and old.status <> 'CANCELLED')
    execute function shop.stamp_transfer();

-- The engine: counts --------------------------------------------------------------------------------------------

create function shop.snapshot_count_line()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    select s.warehouse_id, s.product_id, s.location_bin, s.movement_sequence,
        s.available_quantity + s.reserved_quantity + s.committed_quantity
    into new.warehouse_id, new.product_id, new.location_bin, new.snapshot_sequence, new.snapshot_quantity
    from shop.stock_counts c
    join shop.inventory_items s on s.warehouse_id = c.warehouse_id
    where c.count_id = new.count_id
        and c.status = 'COUNTING'
        and s.inventory_id = new.inventory_id;
    if not found then
        raise exception 'The count is closed, or the stock row is of another warehouse.' using errcode = 'BR005';
    end if;
    return new;
end;
$$;
comment on function shop.snapshot_count_line() is 'What the books say when a count begins. Owned by backroom_engine.';

create trigger snapshot_count_line
    before insert on shop.stock_count_lines
    for each row execute function shop.snapshot_count_line();

create function shop.apply_count_entry()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_line record;
    v_latest bigint;
begin
    -- the count stays open until this entry is in, and people who count beside each other do not wait for each other
    perform from shop.stock_counts c
    where c.count_id = new.count_id
        and c.status = 'COUNTING'
    for share;
    if not found then
        raise exception 'This count does not take entries now.' using errcode = 'BR002';
    end if;

    select l.inventory_id, l.snapshot_sequence, l.snapshot_quantity
    into v_line
    from shop.stock_count_lines l
    where l.count_line_id = new.count_line_id
        and l.count_id = new.count_id
    for no key update;
    if v_line.inventory_id is null then
        raise exception 'This line is not of this count.' using errcode = 'BR005';
    end if;

    select s.movement_sequence
    into v_latest
    from shop.inventory_items s
    where s.inventory_id = v_line.inventory_id;
    new.counted_sequence := coalesce(new.counted_sequence, v_latest);
    if new.counted_sequence not between v_line.snapshot_sequence and v_latest then
        raise exception 'This stock row has not been at that movement since the count began.' using errcode = 'BR008';
    end if;

    update shop.stock_count_lines
    set counted_quantity = new.counted_quantity,
        counted_sequence = new.counted_sequence,
        expected_quantity = v_line.snapshot_quantity + (
            select coalesce(sum(m.delta_available + m.delta_reserved + m.delta_committed), 0)
            from shop.inventory_movements m
            where m.inventory_id = v_line.inventory_id
                and m.movement_sequence > v_line.snapshot_sequence
                and m.movement_sequence <= new.counted_sequence),
        times_counted = times_counted + 1,
        recount_requested = false
    where count_line_id = new.count_line_id;
    return new;
end;
$$;
comment on function shop.apply_count_entry() is
    'Compares what was counted with the snapshot plus the movements until it was counted. Owned by backroom_engine.';

create trigger apply_count_entry
    before insert on shop.stock_count_entries
    for each row execute function shop.apply_count_entry();

create function shop.guard_count()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    if new.status = 'REVIEW' then
        if exists (
            select from shop.stock_count_lines l
            where l.count_id = new.count_id
                and (l.counted_quantity is null or l.recount_requested))
            or not exists (
                select from shop.stock_count_lines l
                where l.count_id = new.count_id)
        then
            raise exception 'Some lines are not counted yet.' using errcode = 'BR002';
        end if;
        new.submitted_at := now();
    elsif new.status = 'COUNTING' then
        if not exists (
            select from shop.stock_count_lines l
            where l.count_id = new.count_id
                and l.recount_requested)
        then
            raise exception 'Say which lines to count again.' using errcode = 'BR002';
        end if;
    else
        if new.status = 'APPROVED' and exists (
            select from shop.stock_count_entries e
            where e.count_id = new.count_id
                and e.login = session_user)
        then
            raise exception 'A count is approved by somebody who did not count.' using errcode = 'BR010';
        end if;
        new.decided_by_login := session_user;
        new.decided_at := now();
    end if;
    return new;
end;
$$;
comment on function shop.guard_count() is
    'What must be true when a count changes its state. Who may move it is in shop.transitions. Owned by backroom_engine.';

-- named to fire after the check of the transition
create trigger guard_count
    before update of status on shop.stock_counts
    for each row
    when (new.status is distinct from old.status)
    execute function shop.guard_count();

create function shop.close_count()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_stale uuid;
begin
    if new.status = 'APPROVED' then
        -- a variance is relative, so whatever moved since the count stays right
        insert into shop.inventory_movements (
            inventory_id, movement_type, delta_available, reference_type, reference_id, reason)
        select l.inventory_id, 'ADJUSTMENT', l.variance, 'COUNT', new.count_id, 'Count'
        from shop.stock_count_lines l
        where l.count_id = new.count_id
            and l.variance <> 0
        order by l.inventory_id;

        -- but the same difference put right by hand after it was counted must not be put right twice
        select m.inventory_id
        into v_stale
        from shop.stock_count_lines l
        join shop.inventory_movements m
            on m.inventory_id = l.inventory_id
            and m.movement_sequence > l.counted_sequence
            and m.movement_type = 'ADJUSTMENT'
            and m.reference_id is distinct from new.count_id
        where l.count_id = new.count_id
            and l.variance <> 0
        limit 1;
        if found then
            raise exception 'Stock was adjusted after it was counted: have it counted again.'
                using errcode = 'BR001', detail = format('inventory_id %s', v_stale);
        end if;

        update shop.inventory_items s
        set last_count_date = (now() at time zone w.timezone)::date
        from shop.stock_count_lines l
        join shop.warehouses w on w.warehouse_id = l.warehouse_id
        where l.count_id = new.count_id
            and s.inventory_id = l.inventory_id;
    end if;

    update shop.stock_count_lines
    set is_open = false
    where count_id = new.count_id;
    return null;
end;
$$;
comment on function shop.close_count() is
    'Books an approved count''s variances and frees its stock rows for other counts. Owned by backroom_engine.';

create trigger close_count
    after update of status on shop.stock_counts
    for each row
    when (new.status in ('APPROVED', 'CANCELLED') and old.status not in ('APPROVED', 'CANCELLED'))
    execute function shop.close_count();

select backoffice.set_function_owner(f::regprocedure, 'backroom_engine')
from unnest(array[
    'shop.apply_return()', 'shop.apply_transfer_move()', 'shop.snapshot_count_line()', 'shop.apply_count_entry()',
    'shop.guard_count()', 'shop.close_count()']) as f;

-- Reading what a command carries --------------------------------------------------------------------------------

create function backoffice.read_lines(p_lines jsonb)
    returns setof jsonb
    language plpgsql
    immutable parallel safe
    set search_path = ''
as $$
begin
    if p_lines is null or jsonb_typeof(p_lines) <> 'array' or jsonb_array_length(p_lines) not between 1 and 10000 then
        raise exception 'A command needs a list of 1 to 10000 lines.' using errcode = 'BR008';
    end if;
    return query select l.value from jsonb_array_elements(p_lines) as l;
end;
$$;
comment on function backoffice.read_lines(jsonb) is 'The lines of a command; BR008 when it is no list or an empty one.';

create function backoffice.read_id(p_line jsonb, p_key text)
    returns uuid
    language plpgsql
    immutable parallel safe
    set search_path = ''
as $$
begin
    if coalesce(p_line ->> p_key, '') !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
        raise exception 'A line lacks its %.', p_key using errcode = 'BR008', detail = p_line::text;
    end if;
    return (p_line ->> p_key)::uuid;
end;
$$;
comment on function backoffice.read_id(jsonb, text) is 'An id in a line of a command; BR008 when there is none.';

create function backoffice.read_quantity(p_line jsonb, p_key text, p_default bigint default null)
    returns bigint
    language plpgsql
    immutable parallel safe
    set search_path = ''
as $$
begin
    if p_line ->> p_key is null and p_default is not null then
        return p_default;
    end if;
    if coalesce(p_line ->> p_key, '') !~ '^[0-9]{1,9}$' then
        raise exception 'In a line the % is not a number from 0 to 999999999.', p_key
            using errcode = 'BR008', detail = p_line::text;
    end if;
    return (p_line ->> p_key)::bigint;
end;
$$;
comment on function backoffice.read_quantity(jsonb, text, bigint) is 'A whole number in a line of a command; BR008 when it is none.';

-- What people call: each is one transaction that is done once, however often it is sent -----------------------------

create function backoffice.receive_stock(
    p_command_id uuid, p_warehouse_id uuid, p_lines jsonb, p_reference text default null, p_reference_id uuid default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb;
    v_count integer;
begin
    v_result := backoffice.begin_command(p_command_id, 'receive_stock', jsonb_build_object(
        'warehouse_id', p_warehouse_id, 'lines', p_lines, 'reference', p_reference, 'reference_id', p_reference_id));
    if v_result is not null then
        return v_result;
    end if;

    insert into shop.inventory_items (product_id, warehouse_id)
    select distinct backoffice.read_id(l, 'product_id'), p_warehouse_id
    from backoffice.read_lines(p_lines) as l
    on conflict (product_id, warehouse_id) do nothing;

    insert into shop.inventory_movements (
        inventory_id, movement_type, delta_available, delta_damaged, unit_cost_amount, reference_type, reference_id, notes)
    select s.inventory_id, 'INBOUND', backoffice.read_quantity(l, 'quantity', 0), backoffice.read_quantity(l, 'damaged_quantity', 0),
        case when l ? 'unit_cost_amount' then backoffice.read_quantity(l, 'unit_cost_amount') end,
        'PURCHASE', p_reference_id, p_reference
    from backoffice.read_lines(p_lines) as l
    join shop.inventory_items s
        on s.product_id = backoffice.read_id(l, 'product_id')
        and s.warehouse_id = p_warehouse_id
    order by s.inventory_id;
    get diagnostics v_count = row_count;
    if v_count <> jsonb_array_length(p_lines) then
        raise exception 'This warehouse is not yours.' using errcode = 'BR005';
    end if;
    return backoffice.finish_command(p_command_id, jsonb_build_object('lines', v_count));
end;
$$;
comment on function backoffice.receive_stock(uuid, uuid, jsonb, text, uuid) is
    'Goods come in: lines [{"product_id", "quantity", "damaged_quantity"?, "unit_cost_amount"?}]; p_reference is the delivery''s '
    'number as people write it. Makes the stock row of a product new to the warehouse.';

create function backoffice.adjust_stock(
    p_command_id uuid, p_inventory_id uuid, p_delta_available integer, p_delta_damaged integer, p_reason text,
    p_notes text default null, p_movement_sequence bigint default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb;
    v_movement record;
begin
    v_result := backoffice.begin_command(p_command_id, 'adjust_stock', jsonb_build_object(
        'inventory_id', p_inventory_id, 'delta_available', p_delta_available, 'delta_damaged', p_delta_damaged,
        'reason', p_reason, 'notes', p_notes, 'movement_sequence', p_movement_sequence));
    if v_result is not null then
        return v_result;
    end if;

    insert into shop.inventory_movements (inventory_id, movement_type, delta_available, delta_damaged, reason, notes)
    values (p_inventory_id, 'ADJUSTMENT', coalesce(p_delta_available, 0), coalesce(p_delta_damaged, 0), p_reason, p_notes)
    returning movement_id, movement_sequence, available_after, quantity_after
    into v_movement;
    -- somebody who decided on a figure must have seen the latest one
    if v_movement.movement_sequence <> p_movement_sequence + 1 then
        raise exception 'Somebody else moved this stock first.' using errcode = 'BR001';
    end if;
    return backoffice.finish_command(p_command_id, to_jsonb(v_movement));
end;
$$;
comment on function backoffice.adjust_stock(uuid, uuid, integer, integer, text, text, bigint) is
    'Puts the books right, with a reason. With p_movement_sequence it refuses (BR001) when stock moved since that one was shown.';

create function backoffice.damage_stock(
    p_command_id uuid, p_inventory_id uuid, p_quantity integer, p_reason text, p_notes text default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb;
    v_movement record;
begin
    v_result := backoffice.begin_command(p_command_id, 'damage_stock', jsonb_build_object(
        'inventory_id', p_inventory_id, 'quantity', p_quantity, 'reason', p_reason, 'notes', p_notes));
    if v_result is not null then
        return v_result;
    end if;

    insert into shop.inventory_movements (inventory_id, movement_type, delta_available, delta_damaged, reason, notes)
    values (p_inventory_id, 'DAMAGE', -coalesce(p_quantity, 0), coalesce(p_quantity, 0), p_reason, p_notes)
    returning movement_id, movement_sequence, available_after, quantity_after
    into v_movement;
    return backoffice.finish_command(p_command_id, to_jsonb(v_movement));
end;
$$;
comment on function backoffice.damage_stock(uuid, uuid, integer, text, text) is
    'Units turn out damaged, with a reason; a negative quantity says that damaged ones were put right.';

create function backoffice.return_stock(
    p_command_id uuid, p_order_id uuid, p_order_item_id uuid, p_inventory_id uuid, p_quantity integer, p_condition text, p_reason text)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb;
    v_return_id uuid;
begin
    v_result := backoffice.begin_command(p_command_id, 'return_stock', jsonb_build_object(
        'order_id', p_order_id, 'order_item_id', p_order_item_id, 'inventory_id', p_inventory_id, 'quantity', p_quantity,
        'condition', p_condition, 'reason', p_reason));
    if v_result is not null then
        return v_result;
    end if;

    insert into shop.order_returns (order_id, order_item_id, inventory_id, quantity, condition, reason)
    values (p_order_id, p_order_item_id, p_inventory_id, p_quantity, p_condition, p_reason)
    returning return_id into v_return_id;
    return backoffice.finish_command(p_command_id, jsonb_build_object('return_id', v_return_id));
end;
$$;
comment on function backoffice.return_stock(uuid, uuid, uuid, uuid, integer, text, text) is
    'Shipped goods came back, SELLABLE or DAMAGED, without a refund that restocks them; never more than were shipped.';

create function backoffice.create_transfer(
    p_command_id uuid, p_from_warehouse_id uuid, p_to_warehouse_id uuid, p_lines jsonb, p_notes text default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb;
    v_transfer_id uuid;
begin
    v_result := backoffice.begin_command(p_command_id, 'create_transfer', jsonb_build_object(
        'from', p_from_warehouse_id, 'to', p_to_warehouse_id, 'lines', p_lines, 'notes', p_notes));
    if v_result is not null then
        return v_result;
    end if;

    insert into shop.stock_transfers (from_warehouse_id, to_warehouse_id, notes)
    values (p_from_warehouse_id, p_to_warehouse_id, p_notes)
    returning transfer_id into v_transfer_id;
    insert into shop.stock_transfer_lines (transfer_id, product_id, quantity)
    select v_transfer_id, backoffice.read_id(l, 'product_id'), sum(backoffice.read_quantity(l, 'quantity'))
    from backoffice.read_lines(p_lines) as l
    group by 2;
    return backoffice.finish_command(p_command_id, jsonb_build_object(
        'transfer_id', v_transfer_id, 'status', 'DRAFT', 'row_version', 1));
end;
$$;
comment on function backoffice.create_transfer(uuid, uuid, uuid, jsonb, text) is
    'Plans to send stock from one warehouse to another: lines [{"product_id", "quantity"}].';

create function backoffice.hold_transfer(p_transfer_id uuid, p_row_version bigint)
    returns void
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_row_version bigint;
begin
    select t.row_version
    into v_row_version
    from shop.stock_transfers t
    where t.transfer_id = p_transfer_id
    for no key update;
    if not found then
        raise exception 'This transfer does not exist.' using errcode = 'BR005';
    end if;
    if v_row_version is distinct from p_row_version then
        raise exception 'Somebody else changed this transfer first.' using errcode = 'BR001';
    end if;
end;
$$;
comment on function backoffice.hold_transfer(uuid, bigint) is 'Locks a transfer, or says that it has changed (BR001) or is not to be seen (BR005).';

create function backoffice.add_transfer_moves(p_transfer_id uuid, p_moves jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_asked integer;
    v_count integer;
    v_result jsonb;
begin
    select count(*)
    into v_asked
    from jsonb_array_elements(p_moves) as m
    where (m ->> 'quantity')::bigint > 0;
    if v_asked = 0 then
        raise exception 'There is nothing to do in this transfer.' using errcode = 'BR008';
    end if;

    -- in the order in which stock is locked
    insert into shop.stock_transfer_moves (transfer_id, transfer_line_id, kind, quantity)
    select l.transfer_id, l.transfer_line_id, m ->> 'kind', (m ->> 'quantity')::integer
    from jsonb_array_elements(p_moves) as m
    join shop.stock_transfer_lines l
        on l.transfer_line_id = (m ->> 'transfer_line_id')::uuid
        and l.transfer_id = p_transfer_id
    join shop.stock_transfers t on t.transfer_id = l.transfer_id
    left join shop.inventory_items s
        on s.product_id = l.product_id
        and s.warehouse_id = case
            when m ->> 'kind' in ('SHIPPED', 'RETURNED') then t.from_warehouse_id
            else t.to_warehouse_id
        end
    where (m ->> 'quantity')::bigint > 0
    order by s.inventory_id nulls last;
    get diagnostics v_count = row_count;
    if v_count <> v_asked then
        raise exception 'A line is not of this transfer.' using errcode = 'BR005';
    end if;

    select jsonb_build_object('transfer_id', t.transfer_id, 'status', t.status, 'row_version', t.row_version)
    into v_result
    from shop.stock_transfers t
    where t.transfer_id = p_transfer_id;
    return v_result;
end;
$$;
comment on function backoffice.add_transfer_moves(uuid, jsonb) is
    'The common part of shipping, receiving and calling back: [{"transfer_line_id", "kind", "quantity"}] become facts.';

create function backoffice.ship_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb;
    v_moves jsonb;
begin
    v_result := backoffice.begin_command(p_command_id, 'ship_transfer', jsonb_build_object(
        'transfer_id', p_transfer_id, 'row_version', p_row_version, 'lines', p_lines));
    if v_result is not null then
        return v_result;
    end if;

    perform backoffice.hold_transfer(p_transfer_id, p_row_version);
    if p_lines is null then
        select coalesce(jsonb_agg(jsonb_build_object(
            'transfer_line_id', l.transfer_line_id, 'kind', 'SHIPPED', 'quantity', l.quantity - l.shipped_quantity)), '[]')
        into v_moves
        from shop.stock_transfer_lines l
        where l.transfer_id = p_transfer_id;
    else
        select jsonb_agg(jsonb_build_object(
            'transfer_line_id', backoffice.read_id(l, 'transfer_line_id'), 'kind', 'SHIPPED',
            'quantity', backoffice.read_quantity(l, 'quantity')))
        into v_moves
        from backoffice.read_lines(p_lines) as l;
    end if;
    return backoffice.finish_command(p_command_id, backoffice.add_transfer_moves(p_transfer_id, v_moves));
end;
$$;
comment on function backoffice.ship_transfer(uuid, uuid, bigint, jsonb) is
    'The source sends units: all that is left to send, or lines [{"transfer_line_id", "quantity"}].';

create function backoffice.receive_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb;
    v_moves jsonb;
begin
    v_result := backoffice.begin_command(p_command_id, 'receive_transfer', jsonb_build_object(
        'transfer_id', p_transfer_id, 'row_version', p_row_version, 'lines', p_lines));
    if v_result is not null then
        return v_result;
    end if;

    perform backoffice.hold_transfer(p_transfer_id, p_row_version);
    if p_lines is null then
        select coalesce(jsonb_agg(jsonb_build_object(
            'transfer_line_id', l.transfer_line_id, 'kind', 'RECEIVED',
            'quantity', l.shipped_quantity - l.received_quantity - l.damaged_quantity - l.returned_quantity - l.lost_quantity)), '[]')
        into v_moves
        from shop.stock_transfer_lines l
        where l.transfer_id = p_transfer_id;
    else
        select jsonb_agg(jsonb_build_object(
            'transfer_line_id', backoffice.read_id(l, 'transfer_line_id'), 'kind', k.kind,
            'quantity', backoffice.read_quantity(l, k.key, 0)))
        into v_moves
        from backoffice.read_lines(p_lines) as l
        cross join (values ('RECEIVED', 'quantity'), ('DAMAGED', 'damaged_quantity')) as k (kind, key);
    end if;
    return backoffice.finish_command(p_command_id, backoffice.add_transfer_moves(p_transfer_id, v_moves));
end;
$$;
comment on function backoffice.receive_transfer(uuid, uuid, bigint, jsonb) is
    'The destination takes units in: all that is on the way, or lines [{"transfer_line_id", "quantity", "damaged_quantity"?}].';

create function backoffice.cancel_transfer(
    p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_reason text, p_lines jsonb default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb;
    v_status text;
    v_moves jsonb;
begin
    v_result := backoffice.begin_command(p_command_id, 'cancel_transfer', jsonb_build_object(
        'transfer_id', p_transfer_id, 'row_version', p_row_version, 'reason', p_reason, 'lines', p_lines));
    if v_result is not null then
        return v_result;
    end if;

    perform backoffice.hold_transfer(p_transfer_id, p_row_version);
    update shop.stock_transfers
    set cancel_reason = p_reason
    where transfer_id = p_transfer_id
    returning status into v_status;

    if v_status = 'DRAFT' then
        update shop.stock_transfers
        set status = 'CANCELLED'
        where transfer_id = p_transfer_id
        returning jsonb_build_object('transfer_id', transfer_id, 'status', status, 'row_version', row_version)
        into v_result;
    else
        select jsonb_agg(jsonb_build_object(
            'transfer_line_id', backoffice.read_id(l, 'transfer_line_id'), 'kind', k.kind,
            'quantity', backoffice.read_quantity(l, k.key, 0)))
        into v_moves
        from backoffice.read_lines(p_lines) as l
        cross join (values ('RETURNED', 'returned_quantity'), ('LOST', 'lost_quantity')) as k (kind, key);
        v_result := backoffice.add_transfer_moves(p_transfer_id, v_moves);
        if v_result ->> 'status' in ('IN_TRANSIT', 'PARTLY_RECEIVED') then
            raise exception 'Say of every unit on the way whether it came back or is lost.' using errcode = 'BR008';
        end if;
    end if;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.cancel_transfer(uuid, uuid, bigint, text, jsonb) is
    'Calls a transfer off. Once shipped, lines [{"transfer_line_id", "returned_quantity"?, "lost_quantity"?}] say where every '
    'unit on the way went; what had arrived before stays, and the transfer then ends RECEIVED.';

create function backoffice.start_count(
    p_command_id uuid, p_warehouse_id uuid, p_bins text[] default null, p_product_ids uuid[] default null,
    p_is_blind boolean default true, p_notes text default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb;
    v_count_id uuid;
    v_lines integer;
begin
    v_result := backoffice.begin_command(p_command_id, 'start_count', jsonb_build_object(
        'warehouse_id', p_warehouse_id, 'bins', p_bins, 'product_ids', p_product_ids, 'is_blind', p_is_blind, 'notes', p_notes));
    if v_result is not null then
        return v_result;
    end if;

    insert into shop.stock_counts (warehouse_id, is_blind, notes)
    values (p_warehouse_id, coalesce(p_is_blind, true), p_notes)
    returning count_id into v_count_id;
    insert into shop.stock_count_lines (count_id, inventory_id)
    select v_count_id, s.inventory_id
    from shop.inventory_items s
    where s.warehouse_id = p_warehouse_id
        and (p_bins is null or s.location_bin = any (p_bins))
        and (p_product_ids is null or s.product_id = any (p_product_ids))
    order by s.inventory_id;
    get diagnostics v_lines = row_count;
    if v_lines = 0 then
        raise exception 'There is nothing to count there.' using errcode = 'BR005';
    end if;
    return backoffice.finish_command(p_command_id, jsonb_build_object(
        'count_id', v_count_id, 'status', 'COUNTING', 'row_version', 1, 'lines', v_lines));
end;
$$;
comment on function backoffice.start_count(uuid, uuid, text[], uuid[], boolean, text) is
    'Begins a count of a warehouse, or of some bins or products of it, with a snapshot of what the books say.';

create function backoffice.record_count(p_command_id uuid, p_count_id uuid, p_lines jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb;
    v_count integer;
begin
    v_result := backoffice.begin_command(p_command_id, 'record_count', jsonb_build_object(
        'count_id', p_count_id, 'lines', p_lines));
    if v_result is not null then
        return v_result;
    end if;

    insert into shop.stock_count_entries (count_id, count_line_id, counted_quantity, counted_sequence)
    select p_count_id, e.count_line_id, e.counted_quantity, e.counted_sequence
    from (
        select backoffice.read_id(l, 'count_line_id') as count_line_id,
            backoffice.read_quantity(l, 'counted_quantity') as counted_quantity,
            case when l ->> 'counted_sequence' is not null then backoffice.read_quantity(l, 'counted_sequence') end as counted_sequence
        from backoffice.read_lines(p_lines) as l
    ) e
    order by e.count_line_id;
    get diagnostics v_count = row_count;
    return backoffice.finish_command(p_command_id, jsonb_build_object('count_id', p_count_id, 'lines', v_count));
end;
$$;
comment on function backoffice.record_count(uuid, uuid, jsonb) is
    'What was found: lines [{"count_line_id", "counted_quantity", "counted_sequence"?}]. A line counted again replaces the '
    'figure and keeps the entry. With counted_sequence, the movement_sequence that was shown while counting, later movements '
    'do not disturb.';

create function backoffice.move_count(
    p_command_id uuid, p_count_id uuid, p_to_status text, p_row_version bigint, p_recount_line_ids uuid[] default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb;
    v_row_version bigint;
begin
    v_result := backoffice.begin_command(p_command_id, 'move_count', jsonb_build_object(
        'count_id', p_count_id, 'to_status', p_to_status, 'row_version', p_row_version, 'recount', p_recount_line_ids));
    if v_result is not null then
        return v_result;
    end if;

    select c.row_version
    into v_row_version
    from shop.stock_counts c
    where c.count_id = p_count_id
    for no key update;
    if not found then
        raise exception 'This count does not exist.' using errcode = 'BR005';
    end if;
    if v_row_version is distinct from p_row_version then
        raise exception 'Somebody else changed this count first.' using errcode = 'BR001';
    end if;

    if p_recount_line_ids is not null then
        update shop.stock_count_lines
        set recount_requested = true
        where count_id = p_count_id
            and count_line_id = any (p_recount_line_ids);
    end if;
    update shop.stock_counts
    set status = p_to_status
    where count_id = p_count_id
    returning jsonb_build_object('count_id', count_id, 'status', status, 'row_version', row_version)
    into v_result;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.move_count(uuid, uuid, text, bigint, uuid[]) is
    'REVIEW when all is counted; COUNTING again with the lines to recount; APPROVED by somebody who did not count, which books '
    'the variances; or CANCELLED.';

grant execute on function
        backoffice.read_lines(jsonb), backoffice.read_id(jsonb, text), backoffice.read_quantity(jsonb, text, bigint),
        backoffice.receive_stock(uuid, uuid, jsonb, text, uuid),
        backoffice.adjust_stock(uuid, uuid, integer, integer, text, text, bigint),
        backoffice.damage_stock(uuid, uuid, integer, text, text),
        backoffice.return_stock(uuid, uuid, uuid, uuid, integer, text, text),
        backoffice.create_transfer(uuid, uuid, uuid, jsonb, text), backoffice.hold_transfer(uuid, bigint),
        backoffice.add_transfer_moves(uuid, jsonb), backoffice.ship_transfer(uuid, uuid, bigint, jsonb),
        backoffice.receive_transfer(uuid, uuid, bigint, jsonb), backoffice.cancel_transfer(uuid, uuid, bigint, text, jsonb),
        backoffice.start_count(uuid, uuid, text[], uuid[], boolean, text), backoffice.record_count(uuid, uuid, jsonb),
        backoffice.move_count(uuid, uuid, text, bigint, uuid[])
    to backroom_warehouse, backroom_manager;

select backoffice.register_month_table('shop.order_returns', 'GRAPH', 'order_id', true);
insert into backoffice.month_keys (relation, name, columns, referenced_relation, referenced_columns)
values ('shop.order_returns', 'order_returns_item_exists', '{order_id,order_item_id}', 'shop.order_items', '{order_id,order_item_id}');
select backoffice.make_months_ahead();
