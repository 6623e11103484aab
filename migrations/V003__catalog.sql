-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Catalog: the category tree, products, their pictures and their reviews.

-- Categories --------------------------------------------------------------------------------------------------------

create table shop.categories (
    category_id uuid not null default shop.uuid7(),
    name varchar(255) not null,
    slug varchar(255) not null,
    parent_category_id uuid,
    description text,
    image_url varchar(500),
    sort_order integer not null default 0,
    is_active boolean not null default true,
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    search_vector tsvector not null
        generated always as (to_tsvector('english', name || ' ' || coalesce(description, ''))) stored,
    constraint categories_pkey primary key (category_id),
    constraint categories_slug_taken unique (slug),
    constraint categories_name_given check (btrim(name) <> ''),
    constraint categories_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint categories_parent_exists foreign key (parent_category_id) references shop.categories (category_id),
    constraint categories_parent_other check (parent_category_id <> category_id)
);
comment on table shop.categories is 'The tree that products are shelved in.';
-- the tree, level by level
create index idx_categories_parent on shop.categories (parent_category_id, sort_order, name);
create index idx_categories_search on shop.categories using gin (search_vector);

-- Products ----------------------------------------------------------------------------------------------------------

create table shop.products (
    product_id uuid not null default shop.uuid7(),
    seller_id uuid not null,
    name varchar(500) not null,
    slug varchar(500) not null,
    description text,
    short_description varchar(500),
    price_amount bigint not null,
    price_currency varchar(3) not null default 'USD',
    compare_at_price_amount bigint,
    cost_price_amount bigint,
    sku varchar(100),
    barcode varchar(100),
    weight_grams integer,
    dimensions jsonb,
    category_id uuid,
    attributes jsonb not null default '{}',
    variants jsonb not null default '[]',
    meta_title varchar(255),
    meta_description text,
    tags text[],
    status varchar(20) not null default 'DRAFT',
    is_digital boolean not null default false,
    requires_shipping boolean not null default true,
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    published_at timestamptz,
    row_version bigint not null default 1,
    search_vector tsvector not null generated always as (
        setweight(to_tsvector('english', name), 'A')
        || setweight(to_tsvector('english', coalesce(description, '')), 'B')
        || setweight(to_tsvector('english', coalesce(shop.join_words(tags), '')), 'C')) stored,
    search_text text not null
        generated always as (shop.fold_text(name || ' ' || coalesce(sku, '') || ' ' || coalesce(barcode, ''))) stored,
    constraint products_pkey primary key (product_id),
    constraint products_slug_taken unique (slug),
    constraint products_sku_taken unique (sku),
    constraint products_seller_exists foreign key (seller_id) references shop.users (user_id),
    constraint products_category_exists foreign key (category_id) references shop.categories (category_id),
    constraint products_currency_known foreign key (price_currency) references backoffice.currencies (code),
    constraint products_name_given check (btrim(name) <> ''),
    constraint products_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    constraint products_price_positive check (price_amount > 0),
    constraint products_compare_at_price_higher check (compare_at_price_amount >= price_amount),
    constraint products_cost_price_not_negative check (cost_price_amount >= 0),
    constraint products_sku_given check (btrim(sku) <> ''),
    constraint products_weight_not_negative check (weight_grams >= 0),
    constraint products_dimensions_form check (jsonb_typeof(dimensions) = 'object'),
    constraint products_attributes_form check (jsonb_typeof(attributes) = 'object'),
    constraint products_variants_listed check (jsonb_typeof(variants) = 'array'),
    constraint products_status_known check (status in ('DRAFT', 'ACTIVE', 'INACTIVE', 'ARCHIVED')),
    constraint products_digital_not_shipped check (not (is_digital and requires_shipping)),
    constraint products_published_when_active check (status <> 'ACTIVE' or published_at is not null)
);
comment on table shop.products is 'What is for sale. A product that was ever sold is archived, never deleted.';
comment on column shop.products.price_amount is 'In minor units of price_currency.';
comment on column shop.products.compare_at_price_amount is 'The price before, for display.';
comment on column shop.products.cost_price_amount is 'What the seller paid for it; hidden from support and warehouse.';
comment on column shop.products.dimensions is '{"length": 10, "width": 5, "height": 2, "unit": "cm"}';
comment on column shop.products.variants is '[{"size": "L", "color": "red"}, ...]: what can be chosen.';
comment on column shop.products.published_at is 'When it first became ACTIVE; set by a trigger.';
comment on column shop.products.search_vector is 'Name (A), description (B) and tags (C), for the storefront''s search.';
comment on column shop.products.search_text is 'Name, SKU and barcode without case and accents, for finding while typing.';
comment on column shop.products.row_version is 'Counts edits; an editor sends the version it started from.';

-- list of a seller
create index idx_products_seller_status on shop.products (seller_id, status, product_id);
-- a category's page, by price
create index idx_products_category_status_price on shop.products (category_id, status, price_amount, product_id);
-- list by status, newest first (ids are in time order)
create index idx_products_status on shop.products (status, product_id);
-- list by price, by name
create index idx_products_price on shop.products (price_amount, product_id);
create index idx_products_name on shop.products (name, product_id);
-- list by the latest change: what changed since
create index idx_products_updated_at on shop.products (updated_at, product_id);
create index idx_products_search on shop.products using gin (search_vector);
create index idx_products_tags on shop.products using gin (tags);
create index idx_products_find on shop.products using gin (search_text extensions.gin_trgm_ops);
-- the scanner
create index idx_products_barcode on shop.products (barcode) where barcode is not null;

create table shop.product_images (
    image_id uuid not null default shop.uuid7(),
    product_id uuid not null,
    image_url varchar(500) not null,
    alt_text varchar(255),
    sort_order integer not null default 0,
    is_primary boolean not null default false,
    created_at timestamptz not null default current_timestamp,
    constraint product_images_pkey primary key (image_id),
    constraint product_images_product_exists foreign key (product_id) references shop.products (product_id) on delete cascade,
    constraint product_images_url_given check (btrim(image_url) <> '')
);
comment on table shop.product_images is 'Pictures of a product, the primary one first.';
create index idx_product_images_product on shop.product_images (product_id, sort_order);
create unique index product_images_one_primary on shop.product_images (product_id) where is_primary;

create table shop.product_reviews (
    review_id uuid not null default shop.uuid7(),
    product_id uuid not null,
    customer_id uuid not null,
    order_id uuid,
    rating integer not null,
    title varchar(255),
    content text,
    is_verified_purchase boolean not null default false,
    is_approved boolean not null default false,
    helpful_count integer not null default 0,
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    moderation_status varchar(20) not null default 'PENDING',
    moderation_reason text,
    moderated_by_login name,
    moderated_at timestamptz,
    row_version bigint not null default 1,
    constraint product_reviews_pkey primary key (review_id),
    constraint product_reviews_customer_product_taken unique (product_id, customer_id),
    constraint product_reviews_product_exists foreign key (product_id) references shop.products (product_id),
    constraint product_reviews_customer_exists foreign key (customer_id) references shop.users (user_id),
    constraint product_reviews_rating_range check (rating between 1 and 5),
    constraint product_reviews_helpful_not_negative check (helpful_count >= 0),
    constraint product_reviews_moderation_known check (moderation_status in ('PENDING', 'APPROVED', 'REJECTED')),
    constraint product_reviews_approved_by_moderation check (is_approved = (moderation_status = 'APPROVED')),
    constraint product_reviews_rejection_explained check (
        moderation_status <> 'REJECTED' or moderation_reason is not null and btrim(moderation_reason) <> '')
);
comment on table shop.product_reviews is 'Ratings of customers; shown once a member of staff approved them.';
comment on column shop.product_reviews.order_id is 'The order that proves the purchase. No foreign key: an order moves to the archive with its month.';
comment on column shop.product_reviews.is_verified_purchase is 'Set by a trigger that finds the product in that customer''s order.';
comment on column shop.product_reviews.is_approved is 'The specification''s column; follows moderation_status.';
comment on column shop.product_reviews.moderation_status is 'PENDING until a person decides, who can change her mind.';
-- reviews of a customer; those of a product are found by the unique key
create index idx_product_reviews_customer on shop.product_reviews (customer_id, review_id);
-- the moderation queue, oldest first, and the list by state
create index idx_product_reviews_moderation on shop.product_reviews (moderation_status, review_id);

-- Rows and columns --------------------------------------------------------------------------------------------------

select backoffice.protect_table(t::regclass)
from unnest(array['shop.categories', 'shop.products', 'shop.product_images', 'shop.product_reviews']) as t;

create policy staff_read on shop.categories
    for select
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker
    using (true);
create policy managers_add on shop.categories
    for insert
    to backroom_manager
    with check (true);
create policy managers_update on shop.categories
    for update
    to backroom_manager
    using (true)
    with check (true);
create policy managers_delete on shop.categories
    for delete
    to backroom_manager
    using (true);
grant select on shop.categories
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant insert (name, slug, parent_category_id, description, image_url, sort_order, is_active),
        update (name, slug, parent_category_id, description, image_url, sort_order, is_active),
        delete on shop.categories
    to backroom_manager;

create policy staff_read on shop.products
    for select
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker
    using (true);
create policy managers_add on shop.products
    for insert
    to backroom_manager
    with check (true);
create policy managers_update on shop.products
    for update
    to backroom_manager
    using (true)
    with check (true);
grant select (product_id, seller_id, name, slug, description, short_description, price_amount, price_currency,
        compare_at_price_amount, sku, barcode, weight_grams, dimensions, category_id, attributes, variants, meta_title,
        meta_description, tags, status, is_digital, requires_shipping, created_at, updated_at, published_at, row_version,
        search_vector, search_text) on shop.products
    to backroom_warehouse, backroom_support, backroom_admin, backroom_worker, backroom_engine;
grant select on shop.products to backroom_manager;
grant insert (seller_id, name, slug, description, short_description, price_amount, price_currency,
        compare_at_price_amount, cost_price_amount, sku, barcode, weight_grams, dimensions, category_id, attributes,
        variants, meta_title, meta_description, tags, status, is_digital, requires_shipping),
        update (seller_id, name, slug, description, short_description, price_amount, price_currency,
        compare_at_price_amount, cost_price_amount, sku, barcode, weight_grams, dimensions, category_id, attributes,
        variants, meta_title, meta_description, tags, status, is_digital, requires_shipping) on shop.products
    to backroom_manager;
-- a scanned code that is not known yet is tied to its product where it is scanned
create policy warehouse_update on shop.products
    for update
    to backroom_warehouse
    using (true)
    with check (true);
grant update (barcode) on shop.products to backroom_warehouse;

create policy staff_read on shop.product_images
    for select
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker
    using (true);
create policy managers_add on shop.product_images
    for insert
    to backroom_manager
    with check (true);
create policy managers_update on shop.product_images
    for update
    to backroom_manager
    using (true)
    with check (true);
create policy managers_delete on shop.product_images
    for delete
    to backroom_manager
    using (true);
grant select on shop.product_images
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant insert (product_id, image_url, alt_text, sort_order, is_primary),
        update (image_url, alt_text, sort_order, is_primary),
        delete on shop.product_images
    to backroom_manager;

create policy staff_read on shop.product_reviews
    for select
    to backroom_support, backroom_manager, backroom_admin, backroom_worker
    using (true);
create policy staff_moderate on shop.product_reviews
    for update
    to backroom_support, backroom_manager
    using (true)
    with check (true);
grant select on shop.product_reviews
    to backroom_support, backroom_manager, backroom_admin, backroom_worker, backroom_engine;
grant update (moderation_status, moderation_reason) on shop.product_reviews to backroom_support, backroom_manager;

-- What triggers keep ------------------------------------------------------------------------------------------------

create function shop.check_category_tree()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    if new.parent_category_id is null then
        return new;
    end if;
    -- two moves at once could each be right alone and close a circle together
    perform pg_advisory_xact_lock(hashtextextended('shop.categories', 0));
    if exists (
        with recursive ancestors as (
            select c.category_id, c.parent_category_id, 1 as depth
            from shop.categories c
            where c.category_id = new.parent_category_id
            union all
            select c.category_id, c.parent_category_id, a.depth + 1
            from ancestors a
            join shop.categories c on c.category_id = a.parent_category_id
            where a.depth < 100
        )
        select from ancestors a
        where a.category_id = new.category_id
            or a.depth >= 20)
    then
        raise exception 'A category cannot lie below itself, nor 20 levels deep.'
            using errcode = 'BR008',
                detail = format('Category %s.', new.name);
    end if;
    return new;
end;
$$;
comment on function shop.check_category_tree() is 'AFTER INSERT OR UPDATE of the parent: keeps the tree a tree.';
select backoffice.set_function_owner('shop.check_category_tree()', 'backroom_engine');

create function shop.stamp_product()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    if new.status = 'ACTIVE' and new.published_at is null then
        new.published_at := now();
    end if;
    return new;
end;
$$;
comment on function shop.stamp_product() is 'BEFORE INSERT OR UPDATE: when the product first became ACTIVE.';

create function shop.stamp_review()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    if new.moderation_status is distinct from old.moderation_status then
        new.is_approved := new.moderation_status = 'APPROVED';
        new.moderated_by_login := session_user;
        new.moderated_at := now();
    end if;
    return new;
end;
$$;
comment on function shop.stamp_review() is 'BEFORE UPDATE: who decided on a review, and when.';

create trigger stamp
    before insert or update on shop.products
    for each row execute function shop.stamp_product();
create trigger stamp
    before update of moderation_status on shop.product_reviews
    for each row execute function shop.stamp_review();
create trigger touch
    before update on shop.categories
    for each row execute function shop.touch_row();
create trigger touch
    before update on shop.products
    for each row execute function shop.touch_row();
create trigger touch
    before update on shop.product_reviews
    for each row execute function shop.touch_row();
create trigger tree
    after insert or update of parent_category_id on shop.categories
    for each row execute function shop.check_category_tree();

create trigger audit
    after insert or update or delete on shop.categories
    for each row execute function backoffice.audit('shop.categories', 'category_id');
create trigger audit
    after insert or update or delete on shop.products
    for each row execute function backoffice.audit('shop.products', 'product_id', 'cost_price_amount');
create trigger audit
    after update or delete on shop.product_reviews
    for each row execute function backoffice.audit('shop.product_reviews', 'review_id');

create trigger announce_insert
    after insert on shop.categories
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.categories', 'category_id');
create trigger announce_update
    after update on shop.categories
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.categories', 'category_id');
create trigger announce_delete
    after delete on shop.categories
    referencing old table as changed_rows
    for each statement execute function backoffice.announce('shop.categories', 'category_id');
create trigger announce_insert
    after insert on shop.products
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.products', 'product_id');
create trigger announce_update
    after update on shop.products
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.products', 'product_id');
create trigger announce_update
    after update on shop.product_reviews
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.product_reviews', 'review_id');
