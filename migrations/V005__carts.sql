-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Carts: what customers and guests are about to buy.

create table shop.carts (
    cart_id uuid not null default shop.uuid7(),
    customer_id uuid,
    session_id varchar(255),
    status varchar(20) not null default 'ACTIVE',
    currency varchar(3) not null default 'USD',
    notes text,
    discount_codes jsonb not null default '[]',
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    expires_at timestamptz not null default (current_timestamp + interval '30 days'),
    order_id uuid,
    row_version bigint not null default 1,
    constraint carts_pkey primary key (cart_id),
    constraint carts_customer_exists foreign key (customer_id) references shop.users (user_id) on delete cascade,
    constraint carts_currency_known foreign key (currency) references backoffice.currencies (code),
    constraint carts_status_known check (status in ('ACTIVE', 'ABANDONED', 'CONVERTED')),
    constraint carts_discount_codes_listed check (jsonb_typeof(discount_codes) = 'array'),
    constraint carts_owner_given check (customer_id is not null or session_id is not null)
);
comment on table shop.carts is 'A cart of a customer, or of a guest known by the storefront''s session.';
comment on column shop.carts.session_id is 'Whoever knows it owns the guest''s cart: no role of the staff can read it.';
comment on column shop.carts.order_id is 'The order that it became. No foreign key: an order moves to the archive with its month.';
comment on column shop.carts.updated_at is 'Also moved by changes of the items: the age of an abandoned cart.';
create index idx_carts_customer on shop.carts (customer_id, cart_id);
create index idx_carts_session on shop.carts (session_id) where session_id is not null;
-- the list of live and abandoned carts, and the job that finds carts to abandon
create index idx_carts_status on shop.carts (status, updated_at, cart_id);

create table shop.cart_items (
    cart_item_id uuid not null default shop.uuid7(),
    cart_id uuid not null,
    product_id uuid not null,
    quantity integer not null,
    unit_price_amount bigint not null,
    unit_price_currency varchar(3) not null,
    variant_options jsonb not null default '{}',
    added_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    constraint cart_items_pkey primary key (cart_item_id),
    constraint cart_items_product_taken unique (cart_id, product_id, variant_options),
    constraint cart_items_cart_exists foreign key (cart_id) references shop.carts (cart_id) on delete cascade,
    constraint cart_items_product_exists foreign key (product_id) references shop.products (product_id),
    constraint cart_items_quantity_positive check (quantity > 0),
    constraint cart_items_unit_price_not_negative check (unit_price_amount >= 0),
    constraint cart_items_variant_form check (jsonb_typeof(variant_options) = 'object')
);
comment on table shop.cart_items is 'Products in a cart, with the price of the moment; the unique key also finds a cart''s items.';
-- who has this product in a cart
create index idx_cart_items_product on shop.cart_items (product_id);

-- Rows and columns --------------------------------------------------------------------------------------------------

select backoffice.protect_table(t::regclass)
from unnest(array['shop.carts', 'shop.cart_items']) as t;

create policy staff_read on shop.carts
    for select
    to backroom_support, backroom_manager, backroom_worker
    using (true);
grant select (cart_id, customer_id, status, currency, notes, discount_codes, created_at, updated_at, expires_at, order_id,
        row_version) on shop.carts
    to backroom_support, backroom_manager, backroom_worker, backroom_engine;
grant update (status, customer_id, order_id, updated_at) on shop.carts to backroom_engine;

create policy staff_read on shop.cart_items
    for select
    to backroom_support, backroom_manager, backroom_worker
    using (true);
grant select on shop.cart_items to backroom_support, backroom_manager, backroom_worker, backroom_engine;

-- What triggers keep ------------------------------------------------------------------------------------------------

insert into shop.transitions (relation, from_status, to_status, role)
values
    ('shop.carts', 'ACTIVE', 'CONVERTED', 'application_user'),
    ('shop.carts', 'ABANDONED', 'CONVERTED', 'application_user'),
    ('shop.carts', 'ABANDONED', 'ACTIVE', 'application_user'),
    ('shop.carts', 'ACTIVE', 'ABANDONED', 'application_user'),
    ('shop.carts', 'ACTIVE', 'ABANDONED', 'backroom_engine');

create function shop.touch_cart()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    update shop.carts
    set updated_at = clock_timestamp()
    where cart_id in (
        case when tg_op <> 'INSERT' then old.cart_id end,
        case when tg_op <> 'DELETE' then new.cart_id end);
    return null;
end;
$$;
comment on function shop.touch_cart() is 'AFTER a change of items: the cart is not abandoned.';
select backoffice.set_function_owner('shop.touch_cart()', 'backroom_engine');

create trigger transition
    before update of status on shop.carts
    for each row execute function shop.check_transition('shop.carts');
create trigger touch
    before update on shop.carts
    for each row execute function shop.touch_row();
create trigger touch
    before update on shop.cart_items
    for each row execute function shop.touch_row();
create trigger touch_cart
    after insert or update or delete on shop.cart_items
    for each row execute function shop.touch_cart();
