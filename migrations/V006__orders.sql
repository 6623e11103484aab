-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The order graph: an order and all that hangs on it, partitioned by the month in order_id, with (order_id, own id) as
-- every primary key. Foreign keys inside the graph are made leaf to leaf (backoffice.month_keys, at the end). What moves
-- the counters and states is in the order flow (V009) and the refund flow (V014).

-- Orders ------------------------------------------------------------------------------------------------------------

create sequence shop.order_number_sequence;
comment on sequence shop.order_number_sequence is 'For order numbers; has gaps, and nothing relies on there being none.';

create table shop.order_numbers (
    order_number varchar(50) not null,
    order_id uuid not null,
    constraint order_numbers_pkey primary key (order_number) include (order_id),
    constraint order_numbers_number_form check (order_number ~ '^[A-Z0-9][A-Z0-9/_-]*$')
);
comment on table shop.order_numbers is
    'Makes order numbers unique across all months and finds an order by its number, archived ones too. No foreign key into the graph.';

create table shop.orders (
    order_id uuid not null default shop.uuid7(),
    order_number varchar(50) not null default (
        'ORD-' || to_char(now() at time zone 'UTC', 'YYYY') || '-'
        || lpad(nextval('shop.order_number_sequence')::text, 6, '0')),
    customer_id uuid not null,
    customer_name varchar(255) not null,
    customer_email varchar(255) not null,
    status varchar(20) not null default 'PENDING',
    subtotal_amount bigint not null,
    tax_amount bigint not null default 0,
    shipping_amount bigint not null default 0,
    discount_amount bigint not null default 0,
    total_amount bigint not null,
    currency varchar(3) not null default 'USD',
    item_count integer not null default 0,
    paid_amount bigint not null default 0,
    refunded_amount bigint not null default 0,
    refunded_tax_amount bigint not null default 0,
    refunded_shipping_amount bigint not null default 0,
    shipping_address jsonb not null,
    billing_address jsonb not null,
    notes text,
    special_instructions text,
    gift_message text,
    tracking_number varchar(100),
    status_reason text,
    cancel_reason text,
    hold_reason text,
    created_at timestamptz not null default current_timestamp,
    confirmed_at timestamptz,
    paid_at timestamptz,
    processing_at timestamptz,
    shipped_at timestamptz,
    delivered_at timestamptz,
    cancelled_at timestamptz,
    estimated_delivery_at timestamptz,
    deleted_at timestamptz,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    search_text text not null generated always as (shop.fold_text(
        order_number || ' ' || customer_name || ' ' || customer_email || ' '
        || coalesce(shipping_address ->> 'name', '') || ' ' || coalesce(shipping_address ->> 'phone', '') || ' '
        || coalesce(tracking_number, ''))) stored,
    constraint orders_pkey primary key (order_id),
    constraint orders_customer_exists foreign key (customer_id) references shop.users (user_id),
    constraint orders_status_known check (status in (
        'PENDING', 'CONFIRMED', 'PAID', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'REFUNDED', 'RETURNED')),
    constraint orders_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint orders_amounts_not_negative check (
        subtotal_amount >= 0 and tax_amount >= 0 and shipping_amount >= 0 and discount_amount >= 0 and total_amount >= 0),
    constraint orders_total_adds_up check (
        total_amount = subtotal_amount + tax_amount + shipping_amount - discount_amount),
    constraint orders_item_count_not_negative check (item_count >= 0),
    constraint orders_paid_not_negative check (paid_amount >= 0),
    constraint orders_refunded_within_paid check (refunded_amount between 0 and paid_amount),
    constraint orders_tax_refund_cap check (refunded_tax_amount between 0 and tax_amount),
    constraint orders_shipping_refund_cap check (refunded_shipping_amount between 0 and shipping_amount),
    constraint orders_addresses_form check (
        jsonb_typeof(shipping_address) = 'object' and jsonb_typeof(billing_address) = 'object'),
    -- a time condition on created_at can then carry the same condition on order_id, which prunes months
    constraint orders_created_at_in_id check (
        floor(extract(epoch from created_at) * 1000)::bigint = shop.uuid7_millis(order_id)),
    constraint orders_cancel_reason_given check (
        status <> 'CANCELLED' or cancel_reason is not null and btrim(cancel_reason) <> ''),
    constraint orders_deleted_when_cancelled check (deleted_at is null or status = 'CANCELLED')
)
partition by range (order_id);
comment on table shop.orders is 'Orders, a partition a month. Amounts are in minor units of the order''s currency.';
comment on column shop.orders.order_id is 'Made by the server from the same now() as created_at.';
comment on column shop.orders.order_number is 'What people say; unique through shop.order_numbers.';
comment on column shop.orders.customer_name is 'Copied from the customer when the order is placed, so that lists sort and search without a join.';
comment on column shop.orders.item_count is 'Units ordered: the sum of the quantities of its items, checked at commit.';
comment on column shop.orders.paid_amount is 'Sum of its completed payments; moved by the engine.';
comment on column shop.orders.refunded_amount is 'Sum of its completed refunds; moved by the engine.';
comment on column shop.orders.refunded_tax_amount is 'Tax parts of its refunds that did not fail, for the cap.';
comment on column shop.orders.refunded_shipping_amount is 'Shipping parts of its refunds that did not fail, for the cap.';
comment on column shop.orders.status_reason is 'Why the status last changed; goes into the history.';
comment on column shop.orders.cancel_reason is 'Why it was cancelled; from status_reason.';
comment on column shop.orders.hold_reason is 'Not NULL: on hold, not to be processed or shipped, and why.';
comment on column shop.orders.deleted_at is 'Hidden from lists; cancelled orders only.';
comment on column shop.orders.search_text is 'Number, names, e-mail, phone and tracking number without case and accents, for finding while typing.';

-- newest first, also within a time: the primary key (ids are in time order)
-- orders of a customer, newest first; the storefront's policy
create index idx_orders_customer on shop.orders (customer_id, order_id);
-- list by status, newest first, and the counts on the tabs
create index idx_orders_status on shop.orders (status, order_id);
-- list by amount
create index idx_orders_total on shop.orders (total_amount, order_id);
-- find while typing
create index idx_orders_search on shop.orders using gin (search_text extensions.gin_trgm_ops);

create table shop.order_items (
    order_item_id uuid not null default shop.uuid7(),
    order_id uuid not null,
    product_id uuid not null,
    product_name varchar(500) not null,
    product_sku varchar(100),
    product_image_url varchar(500),
    unit_price_amount bigint not null,
    quantity integer not null,
    total_price_amount bigint not null,
    variant_options jsonb not null default '{}',
    requires_shipping boolean not null default true,
    fulfillment_status varchar(20) not null default 'PENDING',
    allocated_quantity integer not null default 0,
    shipped_quantity integer not null default 0,
    cancelled_quantity integer not null default 0,
    returned_quantity integer not null default 0,
    refunded_quantity integer not null default 0,
    refunded_amount bigint not null default 0,
    created_at timestamptz not null default current_timestamp,
    constraint order_items_pkey primary key (order_id, order_item_id),
    constraint order_items_product_exists foreign key (product_id) references shop.products (product_id),
    constraint order_items_quantity_positive check (quantity > 0),
    constraint order_items_unit_price_not_negative check (unit_price_amount >= 0),
    constraint order_items_total_is_price_times_quantity check (total_price_amount = unit_price_amount * quantity),
    constraint order_items_fulfillment_known check (fulfillment_status in (
        'PENDING', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'RETURNED')),
    constraint order_items_shipped_cap check (
        shipped_quantity >= 0 and cancelled_quantity >= 0 and shipped_quantity + cancelled_quantity <= quantity),
    constraint order_items_allocated_cap check (allocated_quantity between 0 and quantity),
    constraint order_items_returned_cap check (returned_quantity between 0 and shipped_quantity),
    constraint order_items_refunded_quantity_cap check (refunded_quantity between 0 and quantity),
    constraint order_items_refunded_amount_cap check (refunded_amount between 0 and total_price_amount)
)
partition by range (order_id);
comment on table shop.order_items is
    'What was ordered, as the product was at that moment: name, SKU and price never change. Counters are moved by the engine.';
comment on column shop.order_items.requires_shipping is 'From the product: without it the item needs no stock and no parcel.';
comment on column shop.order_items.allocated_quantity is 'Units that its allocations hold or have sent.';
comment on column shop.order_items.returned_quantity is 'Units that came back with a refund which did not fail.';
comment on column shop.order_items.refunded_quantity is 'Units of its refunds that did not fail.';
comment on column shop.order_items.refunded_amount is 'Amounts of its refund lines that did not fail, for the cap.';
-- orders of a product, newest first; sales of a product
create index idx_order_items_product on shop.order_items (product_id, order_id);

create table shop.order_status_history (
    history_id uuid not null default shop.uuid7(),
    order_id uuid not null,
    from_status varchar(20),
    to_status varchar(20) not null,
    changed_by uuid,
    changed_by_login name not null default session_user,
    reason text,
    metadata jsonb not null default '{}',
    created_at timestamptz not null default clock_timestamp(),
    constraint order_status_history_pkey primary key (order_id, history_id),
    constraint order_status_history_changed_by_exists foreign key (changed_by) references shop.users (user_id)
)
partition by range (order_id);
comment on table shop.order_status_history is 'Every state an order was in, written by the engine, never changed.';
comment on column shop.order_status_history.changed_by is 'The member of staff, or the customer for what the storefront did.';
comment on column shop.order_status_history.created_at is 'To the clock, not the transaction: several states can pass in one.';

create table shop.order_notes (
    note_id uuid not null default shop.uuid7(),
    order_id uuid not null,
    login name not null default session_user,
    body text not null,
    created_at timestamptz not null default current_timestamp,
    constraint order_notes_pkey primary key (order_id, note_id),
    constraint order_notes_body_given check (btrim(body) <> '' and length(body) <= 10000)
)
partition by range (order_id);
comment on table shop.order_notes is 'What the staff told each other about an order; customers do not see it.';

-- Allocations and shipments -----------------------------------------------------------------------------------------

create table shop.order_allocations (
    allocation_id uuid not null default shop.uuid7(),
    order_id uuid not null,
    order_item_id uuid not null,
    inventory_id uuid not null,
    warehouse_id uuid not null,
    product_id uuid not null,
    quantity integer not null,
    committed_quantity integer not null default 0,
    shipped_quantity integer not null default 0,
    released_quantity integer not null default 0,
    reservation_id uuid,
    created_at timestamptz not null default current_timestamp,
    constraint order_allocations_pkey primary key (order_id, allocation_id),
    constraint order_allocations_stock_exists foreign key (inventory_id) references shop.inventory_items (inventory_id),
    constraint order_allocations_quantity_positive check (quantity > 0),
    constraint order_allocations_commit_cap check (
        committed_quantity >= 0 and released_quantity >= 0 and committed_quantity + released_quantity <= quantity),
    constraint order_allocations_ship_cap check (shipped_quantity between 0 and committed_quantity)
)
partition by range (order_id);
comment on table shop.order_allocations is
    'Which stock row gives the units of an order''s item. quantity = still reserved + committed_quantity + released_quantity; '
    'of the committed ones shipped_quantity have left.';
comment on column shop.order_allocations.committed_quantity is 'Moved from reserved to committed when processing began, shipped ones included.';
comment on column shop.order_allocations.released_quantity is 'Given back to available when the order was cancelled.';
comment on column shop.order_allocations.reservation_id is
    'The checkout that reserved the units. NULL: a member of staff allocated them, and the engine reserved them then.';
-- the warehouse's queue
create index idx_order_allocations_queue on shop.order_allocations (warehouse_id, order_id)
    where shipped_quantity + released_quantity < quantity;
-- which orders hold a stock row's units
create index idx_order_allocations_stock on shop.order_allocations (inventory_id, order_id)
    where shipped_quantity + released_quantity < quantity;

create table shop.shipments (
    shipment_id uuid not null default shop.uuid7(),
    order_id uuid not null,
    warehouse_id uuid not null,
    carrier varchar(100) not null,
    tracking_number varchar(100),
    shipped_by name not null default session_user,
    shipped_at timestamptz not null default current_timestamp,
    delivered_at timestamptz,
    constraint shipments_pkey primary key (order_id, shipment_id),
    constraint shipments_warehouse_exists foreign key (warehouse_id) references shop.warehouses (warehouse_id),
    constraint shipments_carrier_given check (btrim(carrier) <> ''),
    constraint shipments_delivered_later check (delivered_at >= shipped_at)
)
partition by range (order_id);
comment on table shop.shipments is 'Parcels that left a warehouse.';
comment on column shop.shipments.shipped_by is 'The login that shipped it.';
-- shipments of a warehouse, newest first
create index idx_shipments_warehouse on shop.shipments (warehouse_id, shipment_id);
-- look-up by what the carrier says
create index idx_shipments_tracking on shop.shipments (tracking_number) where tracking_number is not null;

create table shop.shipment_lines (
    shipment_line_id uuid not null default shop.uuid7(),
    order_id uuid not null,
    shipment_id uuid not null,
    order_item_id uuid not null,
    allocation_id uuid not null,
    warehouse_id uuid not null,
    quantity integer not null,
    created_at timestamptz not null default current_timestamp,
    constraint shipment_lines_pkey primary key (order_id, shipment_line_id),
    constraint shipment_lines_quantity_positive check (quantity > 0)
)
partition by range (order_id);
comment on table shop.shipment_lines is
    'What a parcel carries: inserting a line ships the units. The engine moves the counters, writes the OUTBOUND movement and, '
    'when nothing is left to ship, the order''s state.';
comment on column shop.shipment_lines.warehouse_id is 'That of the shipment and the allocation, for the policies.';

-- Payments and refunds ----------------------------------------------------------------------------------------------

create table shop.payments (
    payment_id uuid not null default shop.uuid7(),
    order_id uuid not null,
    customer_id uuid not null,
    amount_charged bigint not null,
    currency varchar(3) not null,
    payment_method varchar(20) not null,
    status varchar(20) not null default 'PENDING',
    provider varchar(50),
    provider_transaction_id varchar(255),
    provider_response jsonb,
    gateway_fee_amount bigint not null default 0,
    net_amount bigint not null generated always as (amount_charged - gateway_fee_amount) stored,
    card_last_four varchar(4),
    card_brand varchar(20),
    card_exp_month integer,
    card_exp_year integer,
    risk_score decimal(3, 2),
    fraud_check_result jsonb,
    refunded_amount bigint not null default 0,
    refund_pending_amount bigint not null default 0,
    recorded_by_login name not null default session_user,
    created_at timestamptz not null default current_timestamp,
    processed_at timestamptz,
    failed_at timestamptz,
    error_code varchar(50),
    error_message text,
    retry_count integer not null default 0,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    constraint payments_pkey primary key (order_id, payment_id),
    constraint payments_customer_exists foreign key (customer_id) references shop.users (user_id),
    constraint payments_amount_positive check (amount_charged > 0),
    constraint payments_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint payments_method_known check (payment_method in (
        'CREDIT_CARD', 'DEBIT_CARD', 'UPI', 'WALLET', 'NET_BANKING', 'COD')),
    constraint payments_status_known check (status in (
        'PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED', 'REFUNDED', 'PARTIALLY_REFUNDED')),
    constraint payments_fee_range check (gateway_fee_amount between 0 and amount_charged),
    constraint payments_card_last_four_form check (card_last_four ~ '^[0-9]{4}$'),
    constraint payments_card_exp_month_range check (card_exp_month between 1 and 12),
    constraint payments_card_exp_year_range check (card_exp_year between 2000 and 2200),
    constraint payments_risk_score_range check (risk_score between 0 and 1),
    constraint payments_retry_count_not_negative check (retry_count >= 0),
    constraint payments_refund_not_negative check (refunded_amount >= 0 and refund_pending_amount >= 0),
    constraint payments_refund_cap check (refunded_amount + refund_pending_amount <= amount_charged)
)
partition by range (order_id);
comment on table shop.payments is 'Money asked for and received for an order, in minor units of currency.';
comment on column shop.payments.provider_response is 'As the provider sent it; no role of the staff can read it.';
comment on column shop.payments.fraud_check_result is 'Hidden from all but managers.';
comment on column shop.payments.refunded_amount is 'Completed refunds; moved by the engine.';
comment on column shop.payments.refund_pending_amount is 'Refunds neither completed nor failed nor cancelled; moved by the engine.';
comment on column shop.payments.recorded_by_login is 'The login that recorded it.';
-- payments of a customer
create index idx_payments_customer on shop.payments (customer_id, payment_id);
-- list by state, newest first
create index idx_payments_status on shop.payments (status, payment_id);
-- a payment known by its id alone
create index idx_payments_id on shop.payments (payment_id);
-- the provider's calls back
create index idx_payments_provider_txn on shop.payments (provider_transaction_id) where provider_transaction_id is not null;
-- reconciliation with a provider
create index idx_payments_provider_status_date on shop.payments (provider, status, created_at) where provider is not null;
-- the provider's echo of a payment is not recorded as a second one
create unique index payments_transaction_taken on shop.payments (order_id, provider, provider_transaction_id);

create table shop.refunds (
    refund_id uuid not null default shop.uuid7(),
    payment_id uuid not null,
    order_id uuid not null,
    refund_amount bigint not null,
    items_amount bigint not null default 0,
    tax_amount bigint not null default 0,
    shipping_amount bigint not null default 0,
    goodwill_amount bigint not null default 0,
    currency varchar(3) not null,
    reason varchar(100) not null,
    description text,
    status varchar(20) not null default 'PENDING',
    approval varchar(20) not null default 'NEEDED',
    requested_by name not null default session_user,
    provider_refund_id varchar(255),
    provider_response jsonb,
    processed_by uuid,
    processed_by_login name,
    processed_at timestamptz,
    created_at timestamptz not null default current_timestamp,
    completed_at timestamptz,
    error_code varchar(50),
    error_message text,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    constraint refunds_pkey primary key (order_id, refund_id),
    constraint refunds_processed_by_exists foreign key (processed_by) references shop.users (user_id),
    constraint refunds_amount_positive check (refund_amount > 0),
    constraint refunds_parts_not_negative check (
        items_amount >= 0 and tax_amount >= 0 and shipping_amount >= 0 and goodwill_amount >= 0),
    constraint refunds_parts_add_up check (
        refund_amount = items_amount + tax_amount + shipping_amount + goodwill_amount),
    constraint refunds_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint refunds_reason_given check (btrim(reason) <> ''),
    constraint refunds_status_known check (status in ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    constraint refunds_approval_known check (approval in ('NOT_NEEDED', 'NEEDED', 'GIVEN', 'REFUSED')),
    constraint refunds_nothing_sent_unapproved check (
        status not in ('PROCESSING', 'COMPLETED') or approval in ('NOT_NEEDED', 'GIVEN')),
    constraint refunds_completed_when check ((status = 'COMPLETED') = (completed_at is not null))
)
partition by range (order_id);
comment on table shop.refunds is
    'Money given back, on one payment of the same order. PENDING: asked for; PROCESSING: sent to the provider, outcome '
    'unknown; COMPLETED, FAILED and CANCELLED are final. It counts against every cap until it fails or is cancelled.';
comment on column shop.refunds.items_amount is 'The sum of its lines, checked at commit.';
comment on column shop.refunds.tax_amount is 'Tax given back, where tax was charged on top.';
comment on column shop.refunds.goodwill_amount is 'Given for no line in particular.';
comment on column shop.refunds.approval is
    'NOT_NEEDED: within what the requester may refund on one order; NEEDED, GIVEN, REFUSED: another person decides. Set by the engine.';
comment on column shop.refunds.requested_by is 'The login that asked for it, who cannot approve it.';
comment on column shop.refunds.provider_response is 'As the provider sent it; no role of the staff can read it.';
-- refunds of a payment
create index idx_refunds_payment on shop.refunds (order_id, payment_id);
-- the refund list, newest first, and a refund known by its id alone
create index idx_refunds_id on shop.refunds (refund_id);
-- list by state
create index idx_refunds_status on shop.refunds (status, refund_id);
-- the approval queue
create index idx_refunds_to_approve on shop.refunds (refund_id) where status = 'PENDING' and approval = 'NEEDED';

create table shop.refund_lines (
    refund_line_id uuid not null default shop.uuid7(),
    order_id uuid not null,
    refund_id uuid not null,
    order_item_id uuid not null,
    quantity integer not null,
    amount bigint not null,
    reason varchar(100),
    restock varchar(20) not null default 'NONE',
    inventory_id uuid,
    created_at timestamptz not null default current_timestamp,
    constraint refund_lines_pkey primary key (order_id, refund_line_id),
    constraint refund_lines_stock_exists foreign key (inventory_id) references shop.inventory_items (inventory_id),
    constraint refund_lines_quantity_positive check (quantity > 0),
    constraint refund_lines_amount_not_negative check (amount >= 0),
    constraint refund_lines_restock_known check (restock in ('NONE', 'SELLABLE', 'DAMAGED')),
    constraint refund_lines_restock_somewhere check ((restock = 'NONE') = (inventory_id is null))
)
partition by range (order_id);
comment on table shop.refund_lines is 'Which items a refund is for, and what becomes of the goods.';
comment on column shop.refund_lines.restock is
    'NONE: the goods do not come back. SELLABLE, DAMAGED: into which bucket they go, once, when the refund completes.';
comment on column shop.refund_lines.inventory_id is 'The stock row they go back to.';

create table shop.refund_approvals (
    order_id uuid not null,
    refund_id uuid not null,
    approved_by name not null default session_user,
    decision varchar(20) not null,
    note text,
    created_at timestamptz not null default current_timestamp,
    constraint refund_approvals_pkey primary key (order_id, refund_id),
    constraint refund_approvals_decision_known check (decision in ('APPROVED', 'REJECTED')),
    constraint refund_approvals_rejection_explained check (
        decision <> 'REJECTED' or note is not null and btrim(note) <> '')
)
partition by range (order_id);
comment on table shop.refund_approvals is
    'The second person''s decision on a refund. The policy compares approver, requester and limit; the engine does the rest.';

create table shop.refund_allowances (
    order_id uuid not null,
    login name not null,
    used_amount bigint not null,
    limit_amount bigint not null,
    constraint refund_allowances_pkey primary key (order_id, login),
    constraint refund_allowances_cap check (used_amount between 0 and limit_amount)
)
partition by range (order_id);
comment on table shop.refund_allowances is
    'What one person has refunded on one order without a second person, against the limit then; in minor units of the order''s currency.';

-- Rows and columns --------------------------------------------------------------------------------------------------

select backoffice.protect_table(t::regclass)
from unnest(array[
    'shop.order_numbers', 'shop.orders', 'shop.order_items', 'shop.order_allocations', 'shop.payments', 'shop.refunds',
    'shop.refund_allowances', 'shop.shipments']) as t;
select backoffice.protect_table(t::regclass, true)
from unnest(array[
    'shop.order_status_history', 'shop.order_notes', 'shop.shipment_lines', 'shop.refund_lines', 'shop.refund_approvals']) as t;

do $$
declare
    v_table text;
begin
    -- staff see all rows: a constant condition keeps the search indexes usable; the columns are the grants'
    foreach v_table in array array[
        'order_numbers', 'orders', 'order_items', 'order_status_history', 'order_notes']
    loop
        execute format(
            'create policy staff_read on shop.%I for select '
            'to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker using (true)', v_table);
    end loop;
    foreach v_table in array array[
        'payments', 'refunds', 'refund_lines', 'refund_approvals', 'refund_allowances', 'order_allocations', 'shipments',
        'shipment_lines']
    loop
        execute format(
            'create policy staff_read on shop.%I for select '
            'to backroom_support, backroom_manager, backroom_admin, backroom_worker using (true)', v_table);
    end loop;
    -- warehouse staff see what is theirs to send
    foreach v_table in array array['order_allocations', 'shipments', 'shipment_lines']
    loop
        execute format(
            'create policy warehouse_read on shop.%I for select '
            'to backroom_warehouse using (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]))', v_table);
    end loop;
end;
$$;

-- orders
create policy staff_update on shop.orders
    for update
    to backroom_warehouse, backroom_support, backroom_manager
    using (true)
    with check (true);
grant select on shop.order_numbers, shop.orders, shop.order_items
    to backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant select on shop.order_numbers to backroom_warehouse;
grant select (order_id, order_number, customer_id, customer_name, status, item_count, shipping_address, notes,
        special_instructions, gift_message, tracking_number, status_reason, cancel_reason, hold_reason, created_at,
        confirmed_at, paid_at, processing_at, shipped_at, delivered_at, cancelled_at, estimated_delivery_at, deleted_at,
        updated_at, row_version, search_text) on shop.orders
    to backroom_warehouse;
grant update (status, status_reason, hold_reason, shipping_address, billing_address, notes, special_instructions,
        gift_message, estimated_delivery_at) on shop.orders
    to backroom_support, backroom_manager;
grant update (deleted_at) on shop.orders to backroom_manager;
grant update (status, status_reason, hold_reason) on shop.orders to backroom_warehouse;
grant update (status, status_reason, item_count, paid_amount, refunded_amount, refunded_tax_amount,
        refunded_shipping_amount, tracking_number, customer_id, customer_name, customer_email) on shop.orders
    to backroom_engine;
grant insert on shop.order_numbers to backroom_engine;

-- items
grant select (order_item_id, order_id, product_id, product_name, product_sku, product_image_url, quantity, variant_options,
        requires_shipping, fulfillment_status, allocated_quantity, shipped_quantity, cancelled_quantity, returned_quantity, created_at) on shop.order_items
    to backroom_warehouse;
grant update (fulfillment_status, allocated_quantity, shipped_quantity, cancelled_quantity, returned_quantity, refunded_quantity,
        refunded_amount) on shop.order_items
    to backroom_engine;

-- history and notes
grant select on shop.order_status_history, shop.order_notes
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant insert on shop.order_status_history to backroom_engine;
create policy staff_add on shop.order_notes
    for insert
    to backroom_warehouse, backroom_support, backroom_manager
    with check (login = session_user);
grant insert (order_id, body) on shop.order_notes to backroom_warehouse, backroom_support, backroom_manager;

-- allocations
create policy staff_add on shop.order_allocations
    for insert
    to backroom_support, backroom_manager
    with check (true);
grant select on shop.order_allocations
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant insert (order_id, order_item_id, inventory_id, quantity) on shop.order_allocations
    to backroom_support, backroom_manager;
grant insert, update (committed_quantity, shipped_quantity, released_quantity) on shop.order_allocations
    to backroom_engine;

-- shipments
create policy warehouse_add on shop.shipments
    for insert
    to backroom_warehouse
    with check (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy managers_add on shop.shipments
    for insert
    to backroom_manager
    with check (true);
create policy warehouse_update on shop.shipments
    for update
    to backroom_warehouse
    using (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]))
    with check (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy staff_update on shop.shipments
    for update
    to backroom_support, backroom_manager
    using (true)
    with check (true);
create policy warehouse_add on shop.shipment_lines
    for insert
    to backroom_warehouse
    with check (warehouse_id = any ((select backoffice.my_warehouses())::uuid[]));
create policy managers_add on shop.shipment_lines
    for insert
    to backroom_manager
    with check (true);
grant select on shop.shipments, shop.shipment_lines
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant insert (order_id, warehouse_id, carrier, tracking_number),
        update (carrier, tracking_number, delivered_at) on shop.shipments
    to backroom_warehouse, backroom_manager;
grant update (delivered_at) on shop.shipments to backroom_support, backroom_engine;
grant insert (order_id, shipment_id, order_item_id, allocation_id, warehouse_id, quantity) on shop.shipment_lines
    to backroom_warehouse, backroom_manager;

-- payments
create policy staff_add on shop.payments
    for insert
    to backroom_manager, backroom_worker
    with check (true);
create policy staff_update on shop.payments
    for update
    to backroom_manager, backroom_worker
    using (true)
    with check (true);
grant select (payment_id, order_id, customer_id, amount_charged, currency, payment_method, status, provider,
        provider_transaction_id, gateway_fee_amount, net_amount, card_last_four, card_brand, card_exp_month, card_exp_year,
        risk_score, refunded_amount, refund_pending_amount, recorded_by_login, created_at, processed_at, failed_at,
        error_code, error_message, retry_count, updated_at, row_version) on shop.payments
    to backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant select (fraud_check_result) on shop.payments to backroom_manager;
grant insert (order_id, customer_id, amount_charged, currency, payment_method, status, provider, provider_transaction_id,
        provider_response, gateway_fee_amount, card_last_four, card_brand, card_exp_month, card_exp_year, risk_score,
        fraud_check_result, error_code, error_message),
        update (status, provider_transaction_id, provider_response, gateway_fee_amount, risk_score, fraud_check_result,
        error_code, error_message, retry_count) on shop.payments
    to backroom_worker;
grant insert (order_id, customer_id, amount_charged, currency, payment_method, status, provider, provider_transaction_id),
        update (status, provider_transaction_id, error_message) on shop.payments
    to backroom_manager;
grant update (status, customer_id, refunded_amount, refund_pending_amount) on shop.payments to backroom_engine;

-- refunds
create policy staff_add on shop.refunds
    for insert
    to backroom_support, backroom_manager
    with check (requested_by = session_user);
create policy staff_update on shop.refunds
    for update
    to backroom_support, backroom_manager, backroom_worker
    using (true)
    with check (true);
create policy staff_add on shop.refund_lines
    for insert
    to backroom_support, backroom_manager
    with check (true);
create policy staff_decide on shop.refund_approvals
    for insert
    to backroom_support, backroom_manager
    with check (
        approved_by = session_user
        and exists (
            select from shop.refunds r
            where r.order_id = refund_approvals.order_id
                and r.refund_id = refund_approvals.refund_id
                and r.requested_by <> session_user
                and r.refund_amount <= (select backoffice.my_refund_limit(r.currency))));
grant select (refund_id, payment_id, order_id, refund_amount, items_amount, tax_amount, shipping_amount, goodwill_amount,
        currency, reason, description, status, approval, requested_by, provider_refund_id, processed_by,
        processed_by_login, processed_at, created_at, completed_at, error_code, error_message, updated_at, row_version)
    on shop.refunds
    to backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant insert (order_id, payment_id, refund_amount, items_amount, tax_amount, shipping_amount, goodwill_amount, currency,
        reason, description),
        update (status, provider_refund_id, error_code, error_message) on shop.refunds
    to backroom_support, backroom_manager;
grant update (status, provider_refund_id, provider_response, error_code, error_message) on shop.refunds to backroom_worker;
grant update (status, approval) on shop.refunds to backroom_engine;
grant select on shop.refund_lines, shop.refund_approvals, shop.refund_allowances
    to backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant insert (order_id, refund_id, order_item_id, quantity, amount, reason, restock, inventory_id) on shop.refund_lines
    to backroom_support, backroom_manager;
grant insert (order_id, refund_id, decision, note) on shop.refund_approvals to backroom_support, backroom_manager;
grant insert, update (used_amount, limit_amount) on shop.refund_allowances to backroom_engine;

-- Months ------------------------------------------------------------------------------------------------------------

select backoffice.register_month_table(t.relation, 'GRAPH', 'order_id', t.is_ledger)
from (values
    (1, 'shop.orders', false),
    (2, 'shop.order_items', false),
    (3, 'shop.order_status_history', true),
    (4, 'shop.order_notes', true),
    (5, 'shop.order_allocations', false),
    (6, 'shop.shipments', false),
    (7, 'shop.shipment_lines', true),
    (8, 'shop.payments', false),
    (9, 'shop.refunds', false),
    (10, 'shop.refund_lines', true),
    (11, 'shop.refund_approvals', true),
    (12, 'shop.refund_allowances', false)
) as t (position, relation, is_ledger)
order by t.position;

insert into backoffice.month_keys (relation, name, columns, referenced_relation, referenced_columns)
values
    ('shop.order_items', 'order_items_order_exists', '{order_id}', 'shop.orders', '{order_id}'),
    ('shop.order_status_history', 'order_status_history_order_exists', '{order_id}', 'shop.orders', '{order_id}'),
    ('shop.order_notes', 'order_notes_order_exists', '{order_id}', 'shop.orders', '{order_id}'),
    ('shop.order_allocations', 'order_allocations_item_exists', '{order_id,order_item_id}',
        'shop.order_items', '{order_id,order_item_id}'),
    ('shop.shipments', 'shipments_order_exists', '{order_id}', 'shop.orders', '{order_id}'),
    ('shop.shipment_lines', 'shipment_lines_shipment_exists', '{order_id,shipment_id}',
        'shop.shipments', '{order_id,shipment_id}'),
    ('shop.shipment_lines', 'shipment_lines_item_exists', '{order_id,order_item_id}',
        'shop.order_items', '{order_id,order_item_id}'),
    ('shop.shipment_lines', 'shipment_lines_allocation_exists', '{order_id,allocation_id}',
        'shop.order_allocations', '{order_id,allocation_id}'),
    ('shop.payments', 'payments_order_exists', '{order_id}', 'shop.orders', '{order_id}'),
    -- proves that a refund is of a payment of the same order
    ('shop.refunds', 'refunds_payment_exists', '{order_id,payment_id}', 'shop.payments', '{order_id,payment_id}'),
    ('shop.refund_lines', 'refund_lines_refund_exists', '{order_id,refund_id}', 'shop.refunds', '{order_id,refund_id}'),
    ('shop.refund_lines', 'refund_lines_item_exists', '{order_id,order_item_id}',
        'shop.order_items', '{order_id,order_item_id}'),
    ('shop.refund_approvals', 'refund_approvals_refund_exists', '{order_id,refund_id}',
        'shop.refunds', '{order_id,refund_id}'),
    ('shop.refund_allowances', 'refund_allowances_order_exists', '{order_id}', 'shop.orders', '{order_id}');

select backoffice.make_months_ahead();
