-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the catalog's desk needs: finding products by words, changing them as one command, their story, the order of the
-- shelves, and sellers.

-- Finding ------------------------------------------------------------------------------------------------------------

-- products by name and by SKU, as people read them
create index idx_products_folded_name on shop.products (shop.fold_text(name), product_id);
create index idx_products_sku on shop.products ((coalesce(sku, ''::varchar)), product_id);

create function shop.product_query(p_words text)
    returns tsquery
    language sql
    immutable parallel safe
    return case
        -- whoever writes quotes, a minus or "or" means it
        when p_words ~ '"|(^|\s)-\S|\sor\s' then websearch_to_tsquery('pg_catalog.english', p_words)
        when numnode(plainto_tsquery('pg_catalog.english', p_words)) = 0 then ''::tsquery
        -- the last word may not be finished yet
        else (plainto_tsquery('pg_catalog.english', p_words)::text || ':*')::tsquery
    end;
comment on function shop.product_query(text) is
    'What was typed into a search of products: all words, the last one as a beginning; quotes, "or" and a minus as on the web. Never an error.';

create function shop.product_rank(p_search_text text, p_vector tsvector, p_words text)
    returns integer
    language sql
    immutable parallel safe
    return case
            when starts_with(p_search_text, shop.fold_text(p_words)) then 200000
            when position(shop.fold_text(p_words) in p_search_text) > 0 then 100000
            else 0
        end + least((ts_rank(p_vector, shop.product_query(p_words)) * 10000)::integer, 99999);
comment on function shop.product_rank(text, tsvector, text) is
    'How well a product fits the words: its name begins so, its name or a code contains them, else by the weight of where they stand.';
grant execute on function shop.product_query(text), shop.product_rank(text, tsvector, text)
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin;

-- Products -----------------------------------------------------------------------------------------------------------

-- a picture is a part of its product: whoever edits the product from an older version is told
create function shop.touch_products_of_images()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    -- a product that came in the same transaction has been seen by nobody yet
    update shop.products p
    set updated_at = now()
    where p.product_id in (
            select c.product_id
            from changed_rows c)
        and p.created_at < now();
    return null;
end;
$$;
comment on function shop.touch_products_of_images() is 'AFTER a change of pictures: their products have another version.';
select backoffice.set_function_owner('shop.touch_products_of_images()', 'backroom_engine');
grant update (updated_at) on shop.products to backroom_engine;

create trigger touch_products_insert
    after insert on shop.product_images
    referencing new table as changed_rows
    for each statement execute function shop.touch_products_of_images();
create trigger touch_products_update
    after update on shop.product_images
    referencing new table as changed_rows
    for each statement execute function shop.touch_products_of_images();
create trigger touch_products_delete
    after delete on shop.product_images
    referencing old table as changed_rows
    for each statement execute function shop.touch_products_of_images();

create function backoffice.raise_stale_product(p_product_id uuid)
    returns void
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_version bigint;
begin
    select p.row_version
    into v_version
    from shop.products p
    where p.product_id = p_product_id;
    if not found then
        raise exception 'This product does not exist, or is not visible to you.'
            using errcode = 'BR005',
                detail = format('product_id %s', p_product_id);
    end if;
    raise exception 'Somebody else changed this product first.'
        using errcode = 'BR001',
            detail = format('product_id %s is at version %s', p_product_id, v_version);
end;
$$;
comment on function backoffice.raise_stale_product(uuid) is 'Raises BR001 for a product that has another row version, BR005 for one that is not there.';

create function backoffice.product_columns(p_fields jsonb)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
declare
    v_known constant text[] := array[
        'seller_id', 'name', 'slug', 'description', 'short_description', 'price_amount', 'price_currency', 'compare_at_price_amount',
        'cost_price_amount', 'sku', 'barcode', 'weight_grams', 'dimensions', 'category_id', 'attributes', 'variants', 'meta_title',
        'meta_description', 'tags', 'status', 'is_digital', 'requires_shipping', 'images'];
begin
    if jsonb_typeof(p_fields) is distinct from 'object' or p_fields = '{}' or p_fields - v_known <> '{}' then
        raise exception 'These are no fields of a product.'
            using errcode = 'BR008',
                detail = format('fields %s', p_fields - v_known);
    end if;
    -- a text of blanks is none
    return (
        select jsonb_object_agg(f.key, case jsonb_typeof(f.value) when 'string' then to_jsonb(nullif(btrim(f.value #>> '{}'), '')) else f.value end)
        from jsonb_each(p_fields) f);
end;
$$;
comment on function backoffice.product_columns(jsonb) is 'The fields of a product that a person gave, trimmed; BR008 for any other.';

create function backoffice.free_product_slug(p_name text)
    returns text
    language sql
    stable security invoker
    set search_path = ''
begin atomic
    with base as (
        select coalesce(nullif(left(btrim(regexp_replace(shop.fold_text(p_name), '[^a-z0-9]+', '-', 'g'), '-'), 200), ''), 'product') as slug
    )
    select case
            when not exists (select from shop.products p where p.slug = rtrim(b.slug, '-')) then rtrim(b.slug, '-')
            else rtrim(b.slug, '-') || '-' || left(md5(gen_random_uuid()::text), 6)
        end
    from base b;
end;
comment on function backoffice.free_product_slug(text) is 'A web address for a new product of this name that no other product has.';

create function backoffice.set_product_images(p_product_id uuid, p_images jsonb)
    returns void
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
begin
    if jsonb_typeof(p_images) is distinct from 'array' then
        raise exception 'Images are a list.' using errcode = 'BR008';
    end if;
    if (
        select array_agg(row (i.image_url, coalesce(i.alt_text, '')) order by i.is_primary desc, i.sort_order, i.image_id)
        from shop.product_images i
        where i.product_id = p_product_id)
        is not distinct from (
        select array_agg(row (btrim(n.value ->> 'url')::varchar, coalesce(btrim(n.value ->> 'alt_text'), '')::varchar) order by n.place)
        from jsonb_array_elements(p_images) with ordinality as n (value, place))
    then
        return;
    end if;
    delete from shop.product_images i
    where i.product_id = p_product_id;
    insert into shop.product_images (product_id, image_url, alt_text, sort_order, is_primary)
    select p_product_id, btrim(n.value ->> 'url'), nullif(btrim(n.value ->> 'alt_text'), ''), n.place, n.place = 1
    from jsonb_array_elements(p_images) with ordinality as n (value, place);
end;
$$;
comment on function backoffice.set_product_images(uuid, jsonb) is 'The product''s pictures from now on, [{"url", "alt_text"}], the first one primary.';

create function backoffice.edit_product(p_command_id uuid, p_product_id uuid, p_row_version bigint, p_changes jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'edit_product', jsonb_build_object(
        'product_id', p_product_id, 'row_version', p_row_version, 'changes', p_changes));
    v_fields constant jsonb := backoffice.product_columns(p_changes);
    v_now shop.products;
begin
    if v_result is not null then
        return v_result;
    end if;
    select p.*
    into v_now
    from shop.products p
    where p.product_id = p_product_id
        and p.row_version = p_row_version
    for no key update;
    if not found then
        perform backoffice.raise_stale_product(p_product_id);
    end if;

    if v_fields - 'images' <> '{}' then
        update shop.products p
        set seller_id = n.seller_id,
            name = n.name,
            slug = n.slug,
            description = n.description,
            short_description = n.short_description,
            price_amount = n.price_amount,
            price_currency = n.price_currency,
            compare_at_price_amount = n.compare_at_price_amount,
            cost_price_amount = n.cost_price_amount,
            sku = n.sku,
            barcode = n.barcode,
            weight_grams = n.weight_grams,
            dimensions = n.dimensions,
            category_id = n.category_id,
            attributes = n.attributes,
            variants = n.variants,
            meta_title = n.meta_title,
            meta_description = n.meta_description,
            tags = n.tags,
            status = n.status,
            is_digital = n.is_digital,
            requires_shipping = n.requires_shipping
        from jsonb_populate_record(v_now, v_fields - 'images') n
        where p.product_id = p_product_id;
    end if;
    if v_fields ? 'images' then
        perform backoffice.set_product_images(p_product_id, v_fields -> 'images');
    end if;
    return backoffice.finish_command(p_command_id, (
        select jsonb_build_object('row_version', p.row_version, 'status', p.status)
        from shop.products p
        where p.product_id = p_product_id));
end;
$$;
comment on function backoffice.edit_product(uuid, uuid, bigint, jsonb) is
    'Changes the columns named in p_changes, and images ([{"url", "alt_text"}], the first one primary), of the version that the person '
    'saw: {"row_version", "status"}.';

create function backoffice.add_product(p_command_id uuid, p_fields jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'add_product', p_fields);
    v_fields constant jsonb := backoffice.product_columns(p_fields);
    v_id uuid;
begin
    if v_result is not null then
        return v_result;
    end if;
    insert into shop.products (seller_id, name, slug, description, short_description, price_amount, price_currency,
        compare_at_price_amount, cost_price_amount, sku, barcode, weight_grams, dimensions, category_id, attributes, variants,
        meta_title, meta_description, tags, status, is_digital, requires_shipping)
    select n.seller_id, n.name, coalesce(n.slug, backoffice.free_product_slug(n.name)), n.description, n.short_description, n.price_amount,
        n.price_currency, n.compare_at_price_amount, n.cost_price_amount, n.sku, n.barcode, n.weight_grams, n.dimensions, n.category_id,
        coalesce(n.attributes, '{}'), coalesce(n.variants, '[]'), n.meta_title, n.meta_description, n.tags, coalesce(n.status, 'DRAFT'),
        coalesce(n.is_digital, false), coalesce(n.requires_shipping, not coalesce(n.is_digital, false))
    from jsonb_populate_record(null::shop.products, v_fields - 'images') n
    returning product_id
    into v_id;
    if v_fields ? 'images' then
        perform backoffice.set_product_images(v_id, v_fields -> 'images');
    end if;
    return backoffice.finish_command(p_command_id, (
        select jsonb_build_object('product_id', p.product_id, 'row_version', p.row_version)
        from shop.products p
        where p.product_id = v_id));
end;
$$;
comment on function backoffice.add_product(uuid, jsonb) is
    'A new product of these columns and images; a draft, and with a web address made of the name, unless they say otherwise: {"product_id", "row_version"}.';

create function backoffice.product_changes(p_product_id uuid)
    returns table (
        changed_at timestamptz, login name, is_new boolean, fields text[], price_before bigint, price_after bigint, currency_before text, currency_after text)
    language sql
    stable security definer
    set search_path = ''
begin atomic
    select a.changed_at, a.login, a.action = 'INSERT',
        case when a.action = 'UPDATE' then array(select jsonb_object_keys(a.new_values) order by 1) end,
        case when a.action = 'UPDATE' then (a.old_values ->> 'price_amount')::bigint end,
        case when a.action = 'UPDATE' then (a.new_values ->> 'price_amount')::bigint end,
        case when a.action = 'UPDATE' then a.old_values ->> 'price_currency' end,
        case when a.action = 'UPDATE' then a.new_values ->> 'price_currency' end
    from backoffice.audit_log a
    where a.relation = 'shop.products'
        and a.key = jsonb_build_object('product_id', p_product_id)
        and a.changed_at > now() - interval '2 years'
    order by a.changed_at desc, a.audit_id desc
    limit 50;
end;
comment on function backoffice.product_changes(uuid) is
    'Who changed which columns of a product in the last two years, the latest first, with the price before and after; other values stay with the audit.';
select backoffice.set_function_owner('backoffice.product_changes(uuid)', 'backroom_engine');
grant execute on function backoffice.product_changes(uuid) to backroom_support, backroom_manager;
grant execute on function
        backoffice.raise_stale_product(uuid),
        backoffice.product_columns(jsonb),
        backoffice.free_product_slug(text),
        backoffice.set_product_images(uuid, jsonb),
        backoffice.edit_product(uuid, uuid, bigint, jsonb),
        backoffice.add_product(uuid, jsonb)
    to backroom_manager;

-- Categories ---------------------------------------------------------------------------------------------------------

-- as before, and named, so that the refusal has words of its own
create or replace function shop.check_category_tree()
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
                constraint = 'categories_tree',
                detail = format('Category %s.', new.name);
    end if;
    return new;
end;
$$;

create function backoffice.raise_stale_category(p_category_id uuid)
    returns void
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    if not exists (select from shop.categories c where c.category_id = p_category_id) then
        raise exception 'This category does not exist any more.'
            using errcode = 'BR005',
                detail = format('category_id %s', p_category_id);
    end if;
    raise exception 'Somebody else changed this category first.'
        using errcode = 'BR001',
            detail = format('category_id %s', p_category_id);
end;
$$;
comment on function backoffice.raise_stale_category(uuid) is 'Raises BR001 for a category that has another row version, BR005 for one that is not there.';

create function backoffice.order_shelf(p_parent_id uuid, p_category_id uuid, p_before_id uuid)
    returns void
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
begin
    with siblings as (
        select c.category_id,
            row_number() over (order by c.sort_order, c.name, c.category_id) as place
        from shop.categories c
        where c.parent_category_id is not distinct from p_parent_id
            and c.category_id <> p_category_id
    ), placed as (
        select p_category_id as category_id, coalesce((select s.place from siblings s where s.category_id = p_before_id), 1000000) - 0.5 as place
        union all
        select s.category_id, s.place
        from siblings s
    ), numbered as (
        select p.category_id, row_number() over (order by p.place) as place
        from placed p
    )
    update shop.categories c
    set sort_order = n.place
    from numbered n
    where c.category_id = n.category_id
        and c.sort_order <> n.place;
end;
$$;
comment on function backoffice.order_shelf(uuid, uuid, uuid) is 'Puts a category in front of another of the same parent, or last, and numbers them from 1.';

create function backoffice.move_category(p_command_id uuid, p_category_id uuid, p_row_version bigint, p_parent_id uuid, p_before_id uuid)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'move_category', jsonb_build_object(
        'category_id', p_category_id, 'row_version', p_row_version, 'parent_id', p_parent_id, 'before_id', p_before_id));
begin
    if v_result is not null then
        return v_result;
    end if;
    -- the tree's own lock first, so that two who move at once wait for each other instead of for their rows
    perform pg_advisory_xact_lock(hashtextextended('shop.categories', 0));
    update shop.categories c
    set parent_category_id = p_parent_id
    where c.category_id = p_category_id
        and c.row_version = p_row_version;
    if not found then
        perform backoffice.raise_stale_category(p_category_id);
    end if;
    perform backoffice.order_shelf(p_parent_id, p_category_id, p_before_id);
    return backoffice.finish_command(p_command_id, (
        select jsonb_build_object('row_version', c.row_version)
        from shop.categories c
        where c.category_id = p_category_id));
end;
$$;
comment on function backoffice.move_category(uuid, uuid, bigint, uuid, uuid) is
    'Puts a category below another one (NULL: at the top), in front of a sibling (NULL: last): {"row_version"}.';

create function backoffice.edit_category(p_command_id uuid, p_category_id uuid, p_row_version bigint, p_changes jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'edit_category', jsonb_build_object(
        'category_id', p_category_id, 'row_version', p_row_version, 'changes', p_changes));
    v_fields constant text[] := array['name', 'slug', 'description', 'image_url', 'is_active'];
begin
    if v_result is not null then
        return v_result;
    end if;
    if jsonb_typeof(p_changes) is distinct from 'object' or p_changes = '{}' or p_changes - v_fields <> '{}' then
        raise exception 'These are no fields of a category.' using errcode = 'BR008';
    end if;
    update shop.categories c
    set name = case when p_changes ? 'name' then btrim(p_changes ->> 'name') else c.name end,
        slug = case when p_changes ? 'slug' then btrim(p_changes ->> 'slug') else c.slug end,
        description = case when p_changes ? 'description' then nullif(btrim(p_changes ->> 'description'), '') else c.description end,
        image_url = case when p_changes ? 'image_url' then nullif(btrim(p_changes ->> 'image_url'), '') else c.image_url end,
        is_active = coalesce((p_changes ->> 'is_active')::boolean, c.is_active)
    where c.category_id = p_category_id
        and c.row_version = p_row_version
    returning jsonb_build_object('row_version', c.row_version)
    into v_result;
    if not found then
        perform backoffice.raise_stale_category(p_category_id);
    end if;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.edit_category(uuid, uuid, bigint, jsonb) is
    'Changes the fields named in p_changes (name, slug, description, image_url, is_active) of the version that the person saw: {"row_version"}.';

create function backoffice.add_category(p_command_id uuid, p_parent_id uuid, p_fields jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'add_category', jsonb_build_object('parent_id', p_parent_id, 'fields', p_fields));
    v_slug text := coalesce(nullif(btrim(p_fields ->> 'slug'), ''),
        nullif(btrim(regexp_replace(shop.fold_text(p_fields ->> 'name'), '[^a-z0-9]+', '-', 'g'), '-'), ''), 'category');
    v_id uuid;
begin
    if v_result is not null then
        return v_result;
    end if;
    -- an address that nobody chose gives way
    if coalesce(btrim(p_fields ->> 'slug'), '') = '' and exists (select from shop.categories c where c.slug = v_slug) then
        v_slug := v_slug || '-' || left(md5(gen_random_uuid()::text), 6);
    end if;
    perform pg_advisory_xact_lock(hashtextextended('shop.categories', 0));
    insert into shop.categories (name, slug, parent_category_id, description, image_url)
    values (btrim(p_fields ->> 'name'), v_slug, p_parent_id, nullif(btrim(p_fields ->> 'description'), ''), nullif(btrim(p_fields ->> 'image_url'), ''))
    returning category_id
    into v_id;
    perform backoffice.order_shelf(p_parent_id, v_id, null);
    return backoffice.finish_command(p_command_id, (
        select jsonb_build_object('category_id', c.category_id, 'row_version', c.row_version)
        from shop.categories c
        where c.category_id = v_id));
end;
$$;
comment on function backoffice.add_category(uuid, uuid, jsonb) is
    'A new category, the last below its parent, of name, slug (empty: made of the name), description, image_url: {"category_id", "row_version"}.';

create function backoffice.remove_category(p_command_id uuid, p_category_id uuid, p_row_version bigint)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'remove_category', jsonb_build_object(
        'category_id', p_category_id, 'row_version', p_row_version));
begin
    if v_result is not null then
        return v_result;
    end if;
    delete from shop.categories c
    where c.category_id = p_category_id
        and c.row_version = p_row_version;
    if not found then
        perform backoffice.raise_stale_category(p_category_id);
    end if;
    return backoffice.finish_command(p_command_id, '{}');
end;
$$;
comment on function backoffice.remove_category(uuid, uuid, bigint) is 'Removes a category that has neither products nor categories below it; else a foreign key refuses.';

grant execute on function
        backoffice.raise_stale_category(uuid),
        backoffice.order_shelf(uuid, uuid, uuid),
        backoffice.move_category(uuid, uuid, bigint, uuid, uuid),
        backoffice.edit_category(uuid, uuid, bigint, jsonb),
        backoffice.add_category(uuid, uuid, jsonb),
        backoffice.remove_category(uuid, uuid, bigint)
    to backroom_manager;

-- Sellers ------------------------------------------------------------------------------------------------------------

-- sellers by name, as people read it
create index idx_seller_profiles_name on shop.seller_profiles (shop.fold_text(business_name), user_id);

create trigger announce_insert
    after insert on shop.seller_profiles
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.seller_profiles', 'user_id');
create trigger announce_update
    after update on shop.seller_profiles
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.seller_profiles', 'user_id');

create function backoffice.edit_seller(p_command_id uuid, p_user_id uuid, p_row_version bigint, p_changes jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    -- an envelope is sealed anew each time: the same change sent again is the same command
    v_result jsonb := backoffice.begin_command(p_command_id, 'edit_seller', jsonb_build_object(
        'user_id', p_user_id, 'row_version', p_row_version, 'changes', p_changes - 'bank_details' - 'tax_id', 'fields', (
            select jsonb_agg(k.name order by k.name)
            from jsonb_object_keys(p_changes) as k (name))));
    v_fields constant text[] := array['business_name', 'business_type', 'tax_id', 'business_address', 'bank_details', 'commission_rate', 'is_verified'];
    v_now shop.seller_profiles;
begin
    if v_result is not null then
        return v_result;
    end if;
    if jsonb_typeof(p_changes) is distinct from 'object' or p_changes = '{}' or p_changes - v_fields <> '{}' then
        raise exception 'These are no fields of a seller.' using errcode = 'BR008';
    end if;
    select s.*
    into v_now
    from shop.seller_profiles s
    where s.user_id = p_user_id
        and s.row_version = p_row_version
    for no key update;
    if not found then
        if not exists (select from shop.seller_profiles s where s.user_id = p_user_id) then
            raise exception 'This seller does not exist, or is not visible to you.' using errcode = 'BR005';
        end if;
        raise exception 'Somebody else changed this seller first.' using errcode = 'BR001';
    end if;
    update shop.seller_profiles s
    set business_name = btrim(n.business_name),
        business_type = nullif(btrim(n.business_type), ''),
        tax_id = nullif(btrim(n.tax_id), ''),
        business_address = n.business_address,
        bank_details = n.bank_details,
        commission_rate = n.commission_rate,
        is_verified = n.is_verified
    from jsonb_populate_record(v_now, p_changes) n
    where s.user_id = p_user_id
    returning jsonb_build_object('row_version', s.row_version)
    into v_result;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.edit_seller(uuid, uuid, bigint, jsonb) is
    'Changes the columns named in p_changes of the version that the person saw; bank_details come as an envelope: {"row_version"}. Neither '
    'bank details nor the tax id are kept with the command.';

create function backoffice.add_seller(p_command_id uuid, p_fields jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'add_seller', p_fields - 'tax_id');
    v_fields constant text[] := array['name', 'email', 'phone', 'business_name', 'business_type', 'tax_id', 'business_address', 'commission_rate'];
    v_id uuid := shop.uuid7();
begin
    if v_result is not null then
        return v_result;
    end if;
    if jsonb_typeof(p_fields) is distinct from 'object' or p_fields - v_fields <> '{}' then
        raise exception 'These are no fields of a seller.' using errcode = 'BR008';
    end if;
    -- a password that no hash equals: the seller sets one through the storefront
    insert into shop.users (email, password_hash, name, user_type, phone)
    values (btrim(p_fields ->> 'email'), '!', btrim(p_fields ->> 'name'), 'SELLER', nullif(btrim(p_fields ->> 'phone'), ''))
    returning user_id
    into v_id;
    insert into shop.seller_profiles (user_id, business_name, business_type, tax_id, business_address, commission_rate)
    values (v_id, btrim(p_fields ->> 'business_name'), nullif(btrim(p_fields ->> 'business_type'), ''), nullif(btrim(p_fields ->> 'tax_id'), ''),
        p_fields -> 'business_address', coalesce((p_fields ->> 'commission_rate')::numeric, 0.05));
    return backoffice.finish_command(p_command_id, jsonb_build_object('user_id', v_id, 'row_version', 1));
end;
$$;
comment on function backoffice.add_seller(uuid, jsonb) is
    'A new seller, not verified: the account (name, email, phone) and the business (business_name, business_type, tax_id, business_address, '
    'commission_rate): {"user_id", "row_version"}.';

grant execute on function backoffice.edit_seller(uuid, uuid, bigint, jsonb), backoffice.add_seller(uuid, jsonb) to backroom_manager;
