-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A shop for the write benches, made as the superuser: things by number, md5('product' || n), so that a pgbench script can
-- name them. :products stock rows in one warehouse, :customers customers, :carts carts of one to three lines that are
-- reserved and wait to be ordered. What the benches write goes through the real triggers; only this stage is set up past them.

create schema bench;

insert into shop.users (user_id, email, password_hash, name, user_type)
select md5('seller')::uuid, 'seller@bench.example', '!', 'Seller', 'SELLER'
union all
select md5('customer' || n)::uuid, 'customer' || n || '@bench.example', '!', 'Customer ' || n, 'CUSTOMER'
from generate_series(1, :customers) n;

insert into shop.warehouses (warehouse_id, name, code, address)
select md5('warehouse')::uuid, 'Bench', 'BENCH', '{"country": "DE"}';

insert into shop.products (product_id, seller_id, name, slug, price_amount, price_currency, sku, status)
select md5('product' || n)::uuid, md5('seller')::uuid, 'Product ' || n, 'product-' || n, 1000, 'EUR', 'P-' || n, 'ACTIVE'
from generate_series(1, :products) n;

insert into shop.inventory_items (inventory_id, product_id, warehouse_id)
select md5('stock' || n)::uuid, md5('product' || n)::uuid, md5('warehouse')::uuid
from generate_series(1, :products) n;
insert into shop.inventory_movements (inventory_id, movement_type, delta_available)
select md5('stock' || n)::uuid, 'INBOUND', 100000000
from generate_series(1, :products) n
order by 1;

create table bench.lines as
select n, k, 1 + (n * 7 + k * 13) % :products as product, 1 + (n + k) % 2 as quantity
from generate_series(1, :carts) n
cross join lateral generate_series(1, 1 + n % 3) k;

set session_replication_role = replica;
insert into shop.carts (cart_id, customer_id, currency)
select md5('cart' || n)::uuid, md5('customer' || 1 + n % :customers)::uuid, 'EUR'
from generate_series(1, :carts) n;
insert into shop.cart_items (cart_id, product_id, quantity, unit_price_amount, unit_price_currency)
select md5('cart' || n)::uuid, md5('product' || product)::uuid, quantity, 1000, 'EUR'
from bench.lines;
insert into shop.inventory_reservations (reservation_id, customer_id, items, expires_at)
select md5('reservation' || n)::uuid, md5('customer' || 1 + n % :customers)::uuid,
    jsonb_agg(jsonb_build_object('product_id', md5('product' || product)::uuid, 'quantity', quantity)), now() + interval '1 day'
from bench.lines
group by n;
insert into shop.reservation_allocations (reservation_id, inventory_id, warehouse_id, product_id, quantity)
select md5('reservation' || n)::uuid, md5('stock' || product)::uuid, md5('warehouse')::uuid, md5('product' || product)::uuid, quantity
from bench.lines;
reset session_replication_role;

do $$
begin
    create role bench_storefront login in role application_user;
exception
    when duplicate_object then
        null;
end;
$$;
alter role bench_storefront password 'demo';
