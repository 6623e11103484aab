-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The stock list is read by SKU, all of it and what is low alone. A list of any length is walked along an index of its own
-- table, so the SKU is copied into the stock row; it changes with the product's.

alter table shop.inventory_items add column product_sku varchar(100) not null default '';
comment on column shop.inventory_items.product_sku is 'The product''s SKU, copied by triggers so that the stock list can be walked in its order; empty without one.';

update shop.inventory_items s
set product_sku = p.sku
from shop.products p
where p.product_id = s.product_id
    and p.sku is not null;

create function shop.copy_product_sku()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    new.product_sku := coalesce((
        select p.sku
        from shop.products p
        where p.product_id = new.product_id), '');
    return new;
end;
$$;
comment on function shop.copy_product_sku() is 'BEFORE INSERT: the SKU by which the stock list is sorted.';

create function shop.spread_product_sku()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    update shop.inventory_items
    set product_sku = coalesce(new.sku, '')
    where product_id = new.product_id;
    return null;
end;
$$;
comment on function shop.spread_product_sku() is 'AFTER UPDATE of a product''s SKU: its stock rows have it too.';

create trigger copy_product_sku
    before insert on shop.inventory_items
    for each row execute function shop.copy_product_sku();
create trigger spread_product_sku
    after update of sku on shop.products
    for each row
    when (new.sku is distinct from old.sku)
    execute function shop.spread_product_sku();

select backoffice.set_function_owner('shop.copy_product_sku()', 'backroom_engine');
select backoffice.set_function_owner('shop.spread_product_sku()', 'backroom_engine');
grant update (product_sku) on shop.inventory_items to backroom_engine;

-- the stock list, whole and of what is low; no bucket in them, so that moving stock stays a heap-only update
create index idx_inventory_sku on shop.inventory_items (product_sku, inventory_id);
create index idx_inventory_low_stock_sku on shop.inventory_items (product_sku, inventory_id) where is_low_stock;
