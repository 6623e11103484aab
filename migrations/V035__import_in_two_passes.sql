-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A file of products is compared with the shop in two passes: what is as the file says already is passed over first, and only the rest is
-- read, checked and compared field by field.

create function backoffice.amount_text(p_amount bigint, p_digits integer, p_decimal text)
    returns text
    language sql
    immutable parallel safe
    return case p_digits
        when 2 then (p_amount / 100)::text || p_decimal || right((100 + p_amount % 100)::text, 2)
        else p_amount::text
    end;
comment on function backoffice.amount_text(bigint, integer, text) is
    'An amount of a currency with no or two decimals that is not negative, as our own files write it.';
grant execute on function backoffice.amount_text(bigint, integer, text) to backroom_manager;

create or replace function backoffice.make_import_table()
    returns void
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
begin
    create temporary table import_lines (
        line integer not null,
        handle text,
        new_handle text,
        sku text,
        barcode text,
        name text,
        short_description text,
        description text,
        price text,
        compare_at_price text,
        cost_price text,
        currency text,
        status text,
        category text,
        seller text,
        weight text,
        dimensions text,
        attributes text,
        variants text,
        tags text,
        meta_title text,
        meta_description text,
        is_digital text,
        requires_shipping text,
        images text,
        unread text
    ) on commit drop;
    grant select, insert on pg_temp.import_lines to backroom_manager;
    -- the lines that are not as the shop has it already
    create temporary table import_rest (like pg_temp.import_lines) on commit drop;
    grant select, insert on pg_temp.import_rest to backroom_manager;
end;
$$;

create or replace function backoffice.stage_import(p_import_id uuid)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
    set work_mem = '64MB'
as $$
declare
    v_import backoffice.imports;
    v_clears text[];
    v_currency text;
    v_decimal text;
    v_merge boolean;
    v_lines integer;
    v_with_handle integer;
    v_by_sku boolean;
    v_plain text[];
    v_cents text[];
begin
    select i.*
    into v_import
    from backoffice.imports i
    where i.import_id = p_import_id
        and i.line_count is null;
    if not found then
        raise exception 'This import is not open.' using errcode = 'BR005', detail = format('Import %s.', p_import_id);
    end if;
    select coalesce(array_agg(o.field), '{}')
    into v_clears
    from jsonb_array_elements_text(v_import.options -> 'clears') as o (field);
    v_currency := v_import.options ->> 'currency';
    v_decimal := coalesce(v_import.options ->> 'decimal', '.');
    v_merge := coalesce((v_import.options ->> 'merge_attributes')::boolean, false);


    -- What is as the file says is found first, in one pass over plain columns: of a file that was exported, edited and given back nearly all
    -- lines end here. What says the same in other words, and a file that names some products by their handle and some by their SKU, is left
    -- for the thorough comparison.
    select count(*), count(l.handle)
    into v_lines, v_with_handle
    from pg_temp.import_lines l;
    v_by_sku := v_with_handle = 0;
    select coalesce(array_agg(y.code) filter (where y.minor_digits = 0), '{}'), coalesce(array_agg(y.code) filter (where y.minor_digits = 2), '{}')
    into v_plain, v_cents
    from backoffice.currencies y
    where y.minor_digits in (0, 2);
    with twice as (
        select case when v_by_sku then l.sku else l.handle end as word
        from pg_temp.import_lines l
        where case when v_by_sku then l.sku else l.handle end is not null
        group by 1
        having count(*) > 1
    )
    insert into pg_temp.import_rest
    select l.*
    from pg_temp.import_lines l
    left join shop.products p on case when v_by_sku then p.sku else p.slug end = case when v_by_sku then l.sku else l.handle end
        and v_with_handle in (0, v_lines)
    where not coalesce(p.product_id is not null
        and l.unread is null
        and p.price_currency = any (v_plain || v_cents)
        and case when l.name is null then not 'name' = any (v_clears) else l.name = p.name end
        and case when l.sku is null then p.sku is null or not 'sku' = any (v_clears) else l.sku = p.sku end
        and case when l.price is null then not 'price' = any (v_clears)
            else l.price = backoffice.amount_text(p.price_amount, case when p.price_currency = any (v_cents) then 2 else 0 end, v_decimal) end
        and case when l.currency is null then coalesce(v_currency, p.price_currency) = p.price_currency else l.currency = p.price_currency end
        and case when l.status is null then true else l.status = p.status end
        and case when l.description is null then p.description is null or not 'description' = any (v_clears) else l.description = p.description end
        and case when l.barcode is null then p.barcode is null or not 'barcode' = any (v_clears) else l.barcode = p.barcode end
        and case when l.short_description is null then p.short_description is null or not 'short_description' = any (v_clears)
            else l.short_description = p.short_description end
        and case when l.compare_at_price is null then p.compare_at_price_amount is null or not 'compare_at_price' = any (v_clears)
            else l.compare_at_price = backoffice.amount_text(p.compare_at_price_amount, case when p.price_currency = any (v_cents) then 2 else 0 end, v_decimal) end
        and case when l.cost_price is null then p.cost_price_amount is null or not 'cost_price' = any (v_clears)
            else l.cost_price = backoffice.amount_text(p.cost_price_amount, case when p.price_currency = any (v_cents) then 2 else 0 end, v_decimal) end
        and case when l.category is null then p.category_id is null or not 'category' = any (v_clears) else l.category = (
            select c.slug
            from shop.categories c
            where c.category_id = p.category_id) end
        and case when l.seller is null then true else l.seller = (
            select u.email
            from shop.users u
            where u.user_id = p.seller_id) end
        and case when l.weight is null then p.weight_grams is null or not 'weight' = any (v_clears) else l.weight = p.weight_grams::text end
        and case when l.dimensions is null then p.dimensions is null or not 'dimensions' = any (v_clears) else l.dimensions = p.dimensions::text end
        and case when l.attributes is null then p.attributes = '{}' or not 'attributes' = any (v_clears) else l.attributes = p.attributes::text end
        and case when l.variants is null then p.variants = '[]' or not 'variants' = any (v_clears) else l.variants = p.variants::text end
        and case when l.tags is null then p.tags is null or not 'tags' = any (v_clears)
            else l.tags = array_to_json(p.tags)::text or l.tags = to_jsonb(p.tags)::text end
        and case when l.meta_title is null then p.meta_title is null or not 'meta_title' = any (v_clears) else l.meta_title = p.meta_title end
        and case when l.meta_description is null then p.meta_description is null or not 'meta_description' = any (v_clears)
            else l.meta_description = p.meta_description end
        and case when l.is_digital is null then true else l.is_digital = p.is_digital::text end
        and case when l.requires_shipping is null then l.is_digital is distinct from 'true' or not p.requires_shipping
            else l.requires_shipping = p.requires_shipping::text end
        and case when l.images is not null then l.images = backoffice.import_images(p.product_id)::text
            else not 'images' = any (v_clears) or backoffice.import_images(p.product_id) is null end
        and case when v_by_sku then l.sku else l.handle end not in (select t.word from twice t), false);

    with recursive shelves as (
        select c.category_id, c.slug::text as slug, lower(c.name) as name, lower(c.name) as path
        from shop.categories c
        where c.parent_category_id is null
        union all
        select c.category_id, c.slug::text, lower(c.name), s.path || ' > ' || lower(c.name)
        from shelves s
        join shop.categories c on c.parent_category_id = s.category_id
    ), shelf_words as (
        -- what could mean two shelves means none
        select w.words, w.rank, min(w.category_id::text)::uuid as category_id
        from (
            select s.slug as words, 1 as rank, s.category_id from shelves s
            union all
            select s.path, 2, s.category_id from shelves s
            union all
            select s.name, 3, s.category_id from shelves s) w
        group by w.words, w.rank
        having count(*) = 1
    ), shelf as (
        select distinct on (w.words) w.words, w.category_id
        from shelf_words w
        order by w.words, w.rank
    ), vendor as (
        select lower(u.email) as words, u.user_id
        from shop.users u
        where u.user_type = 'SELLER'
            and lower(u.email) in (select lower(l.seller) from pg_temp.import_rest l)
    ), same_handle as (
        select coalesce(l.handle, l.new_handle) as handle, min(l.line) as first_line
        from pg_temp.import_rest l
        group by 1
        having count(*) > 1
    ), same_sku as (
        select l.sku, min(l.line) as first_line
        from pg_temp.import_rest l
        where l.sku is not null
        group by 1
        having count(*) > 1
    ), matched as (
        select l.line, coalesce(l.handle, l.new_handle) as handle, l.handle is not null as has_handle,
            case when l.handle is null then s.product_id else h.product_id end as product_id,
            s.product_id as sku_product_id
        from pg_temp.import_rest l
        left join shop.products h on h.slug = l.handle
        left join shop.products s on s.sku = l.sku
    ), typed as materialized (
        select l as cells, l.line, m.handle, m.has_handle, m.product_id, m.sku_product_id, p as old,
            coalesce(l.currency, p.price_currency, v_currency) as currency, y.minor_digits as digits,
            coalesce(l.name, case when not 'name' = any (v_clears) then p.name end) as name,
            coalesce(l.sku, case when not 'sku' = any (v_clears) then p.sku end) as sku,
            coalesce(l.barcode, case when not 'barcode' = any (v_clears) then p.barcode end) as barcode,
            coalesce(l.short_description, case when not 'short_description' = any (v_clears) then p.short_description end) as short_description,
            coalesce(l.description, case when not 'description' = any (v_clears) then p.description end) as description,
            case when l.price is not null then backoffice.import_amount(l.price, y.minor_digits, v_decimal)
                when not 'price' = any (v_clears) then p.price_amount end as price_amount,
            case when l.compare_at_price is not null then backoffice.import_amount(l.compare_at_price, y.minor_digits, v_decimal)
                when not 'compare_at_price' = any (v_clears) then p.compare_at_price_amount end as compare_at_price_amount,
            case when l.cost_price is not null then backoffice.import_amount(l.cost_price, y.minor_digits, v_decimal)
                when not 'cost_price' = any (v_clears) then p.cost_price_amount end as cost_price_amount,
            coalesce(l.status, p.status, v_import.options ->> 'status', 'DRAFT') as status,
            case when l.category is not null then c.category_id
                when not 'category' = any (v_clears) then p.category_id end as category_id,
            coalesce(v.user_id, p.seller_id, (v_import.options ->> 'seller_id')::uuid) as seller_id,
            case when l.weight ~ '^[0-9]{1,9}$' then l.weight::integer
                when l.weight is null and not 'weight' = any (v_clears) then p.weight_grams end as weight_grams,
            case when l.dimensions = p.dimensions::text or l.dimensions is null and not 'dimensions' = any (v_clears) then p.dimensions
                else backoffice.import_json(l.dimensions, 'object') end as dimensions,
            case when l.attributes = p.attributes::text or l.attributes is null and not 'attributes' = any (v_clears)
                then coalesce(p.attributes, '{}')
                when l.attributes is null then '{}'
                when v_merge then coalesce(p.attributes, '{}') || backoffice.import_json(l.attributes, 'object')
                else backoffice.import_json(l.attributes, 'object') end as attributes,
            case when l.variants = p.variants::text or l.variants is null and not 'variants' = any (v_clears) then coalesce(p.variants, '[]')
                when l.variants is null then '[]'
                else backoffice.import_json(l.variants, 'array') end as variants,
            case when l.tags is not null
                then array(select t.tag from jsonb_array_elements_text(backoffice.import_json(l.tags, 'array')) with ordinality as t (tag, n) order by t.n)
                when not 'tags' = any (v_clears) then p.tags end as tags,
            coalesce(l.meta_title, case when not 'meta_title' = any (v_clears) then p.meta_title end) as meta_title,
            coalesce(l.meta_description, case when not 'meta_description' = any (v_clears) then p.meta_description end) as meta_description,
            case when l.is_digital in ('true', 'false') then l.is_digital::boolean else coalesce(p.is_digital, false) end as is_digital,
            case when l.requires_shipping in ('true', 'false') then l.requires_shipping::boolean
                when l.is_digital = 'true' then false
                else coalesce(p.requires_shipping, true) end as requires_shipping,
            case when l.images is not null then backoffice.import_json(l.images, 'array')
                when 'images' = any (v_clears) then '[]' end as images,
            coalesce(case when (l.images is not null or 'images' = any (v_clears)) and p.product_id is not null then backoffice.import_images(p.product_id) end, '[]') as old_images
        from pg_temp.import_rest l
        join matched m on m.line = l.line
        left join shop.products p on p.product_id = m.product_id
        left join shelf c on c.words = lower(l.category)
        left join vendor v on v.words = lower(l.seller)
        left join backoffice.currencies y on y.code = coalesce(l.currency, p.price_currency, v_currency)
    ), checked as materialized (
        select t.*,
            array_remove(array[
                case when t.handle is null or not t.has_handle and (t.cells).sku is null
                    then backoffice.import_problem('handle', 'missing', null) end,
                case when t.handle !~ '^[a-z0-9]+(-[a-z0-9]+)*$' then backoffice.import_problem('handle', 'not_a_handle', t.handle)
                    when length(t.handle) > 500 then backoffice.import_problem('handle', 'too_long', t.handle)
                    when d.first_line < t.line then backoffice.import_problem('handle', 'twice', d.first_line::text) end,
                case when t.name is null or btrim(t.name) = '' then backoffice.import_problem('name', 'missing', null)
                    when length(t.name) > 500 then backoffice.import_problem('name', 'too_long', t.name) end,
                case when length(t.sku) > 100 then backoffice.import_problem('sku', 'too_long', t.sku)
                    when k.first_line < t.line then backoffice.import_problem('sku', 'twice', k.first_line::text)
                    when t.sku_product_id <> t.product_id or t.sku_product_id is not null and t.product_id is null
                    then backoffice.import_problem('sku', 'taken', t.sku) end,
                case when length(t.barcode) > 100 then backoffice.import_problem('barcode', 'too_long', t.barcode) end,
                case when length(t.short_description) > 500 then backoffice.import_problem('short_description', 'too_long', t.short_description) end,
                case when length(t.meta_title) > 255 then backoffice.import_problem('meta_title', 'too_long', t.meta_title) end,
                case when t.digits is null then backoffice.import_problem('currency', 'unknown', t.currency)
                    when (t.cells).currency is null and v_currency <> t.currency
                    then backoffice.import_problem('currency', 'other_currency', t.currency) end,
                case when t.digits is null then null
                    when t.price_amount is null and (t.cells).price is null then backoffice.import_problem('price', 'missing', null)
                    when t.price_amount is null then backoffice.import_problem('price', 'not_an_amount', (t.cells).price)
                    when t.price_amount <= 0 then backoffice.import_problem('price', 'not_positive', (t.cells).price) end,
                case when t.digits is null then null
                    when t.compare_at_price_amount is null and (t.cells).compare_at_price is not null
                    then backoffice.import_problem('compare_at_price', 'not_an_amount', (t.cells).compare_at_price)
                    when t.compare_at_price_amount < t.price_amount
                    then backoffice.import_problem('compare_at_price', 'below_price', (t.cells).compare_at_price) end,
                case when t.digits is null then null
                    when t.cost_price_amount is null and (t.cells).cost_price is not null
                    then backoffice.import_problem('cost_price', 'not_an_amount', (t.cells).cost_price)
                    when t.cost_price_amount < 0 then backoffice.import_problem('cost_price', 'negative', (t.cells).cost_price) end,
                case when t.status not in ('DRAFT', 'ACTIVE', 'INACTIVE', 'ARCHIVED') then backoffice.import_problem('status', 'unknown', t.status) end,
                case when (t.cells).category is not null and t.category_id is null
                    then backoffice.import_problem('category', 'unknown', (t.cells).category) end,
                case when (t.cells).seller is not null and v.user_id is null then backoffice.import_problem('seller', 'unknown', (t.cells).seller)
                    when t.seller_id is null then backoffice.import_problem('seller', 'missing', null) end,
                case when t.weight_grams is null and (t.cells).weight is not null
                    then backoffice.import_problem('weight', 'not_a_weight', (t.cells).weight) end,
                case when t.dimensions is null and (t.cells).dimensions is not null
                    then backoffice.import_problem('dimensions', 'not_an_object', (t.cells).dimensions) end,
                case when t.attributes is null then backoffice.import_problem('attributes', 'not_an_object', (t.cells).attributes) end,
                case when t.variants is null then backoffice.import_problem('variants', 'not_a_list', (t.cells).variants) end,
                case when (t.cells).is_digital not in ('true', 'false')
                    then backoffice.import_problem('is_digital', 'not_yes_or_no', (t.cells).is_digital) end,
                case when (t.cells).requires_shipping not in ('true', 'false')
                    then backoffice.import_problem('requires_shipping', 'not_yes_or_no', (t.cells).requires_shipping) end,
                case when t.is_digital and t.requires_shipping then backoffice.import_problem('is_digital', 'digital_ships', null) end,
                case when t.images is null and (t.cells).images is not null
                    then backoffice.import_problem('images', 'not_a_list', (t.cells).images)
                    when t.images is distinct from t.old_images and exists (
                        select from jsonb_array_elements(t.images) as i (image)
                        where coalesce(i.image ->> 'url', '') !~ '^https?://[^[:space:]]{3,}$'
                            or length(i.image ->> 'url') > 500
                            or length(i.image ->> 'alt') > 255)
                    then backoffice.import_problem('images', 'not_an_address', t.images::text) end
            ], null) || case when (t.cells).unread is null then '{}' else array(select jsonb_array_elements((t.cells).unread::jsonb)) end as problems,
            t.product_id is not null and (
                ((t.old).name, (t.old).barcode, (t.old).short_description, (t.old).description, (t.old).price_amount, (t.old).price_currency,
                    (t.old).compare_at_price_amount, (t.old).cost_price_amount, (t.old).status, (t.old).category_id, (t.old).seller_id)
                is distinct from (t.name, t.barcode, t.short_description, t.description, t.price_amount, t.currency,
                    t.compare_at_price_amount, t.cost_price_amount, t.status, t.category_id, t.seller_id)
                or ((t.old).sku, (t.old).weight_grams, (t.old).dimensions, (t.old).attributes, (t.old).variants, (t.old).tags,
                    (t.old).meta_title, (t.old).meta_description, (t.old).is_digital, (t.old).requires_shipping)
                is distinct from (t.sku, t.weight_grams, t.dimensions, t.attributes, t.variants, t.tags,
                    t.meta_title, t.meta_description, t.is_digital, t.requires_shipping)
                or t.images is not null and t.images <> t.old_images) as is_changed
        from typed t
        left join same_handle d on d.handle = t.handle
        left join same_sku k on k.sku = (t.cells).sku
        left join vendor v on v.words = lower((t.cells).seller)
    )
    insert into backoffice.import_rows (import_id, line, action, title, handle, product_id, row_version, currency, product, before, images, problems)
    select p_import_id, c.line,
        case when c.problems <> '{}' then 'REFUSE' when c.product_id is null then 'ADD' else 'CHANGE' end,
        coalesce(nullif(btrim(c.name), ''), c.handle, c.sku, ''),
        c.handle, c.product_id, (c.old).row_version, c.currency,
        w.product[1], w.product[2],
        case when c.problems = '{}' and (c.product_id is null or c.images <> c.old_images) then c.images end,
        to_jsonb(c.problems)
    from checked c
    cross join lateral (
        select case
            when c.problems <> '{}' then array['{}', '{}']::jsonb[]
            -- all there is of a new product; what is absent is not written
            when c.product_id is null then array[
                jsonb_strip_nulls(jsonb_build_object('name', c.name, 'sku', c.sku, 'barcode', c.barcode, 'short_description', c.short_description,
                    'description', c.description, 'price_amount', c.price_amount, 'price_currency', c.currency,
                    'compare_at_price_amount', c.compare_at_price_amount, 'cost_price_amount', c.cost_price_amount, 'status', c.status,
                    'category_id', c.category_id, 'seller_id', c.seller_id, 'weight_grams', c.weight_grams, 'tags', c.tags,
                    'meta_title', c.meta_title, 'meta_description', c.meta_description, 'is_digital', c.is_digital,
                    'requires_shipping', c.requires_shipping))
                || jsonb_build_object('attributes', c.attributes, 'variants', c.variants)
                || case when c.dimensions is null then '{}' else jsonb_build_object('dimensions', c.dimensions) end,
                '{}']
            else (
                select array[
                    coalesce(jsonb_object_agg(f.name, coalesce(f.new, 'null')) filter (where f.is_given), '{}'),
                    coalesce(jsonb_object_agg(f.name, coalesce(f.old, 'null')) filter (where f.is_given), '{}')]
                from (
                    select v.name, v.new, v.old, v.new is distinct from v.old as is_given
                    from (
                        values ('name', to_jsonb(c.name), to_jsonb((c.old).name)),
                            ('sku', to_jsonb(c.sku), to_jsonb((c.old).sku)),
                            ('barcode', to_jsonb(c.barcode), to_jsonb((c.old).barcode)),
                            ('short_description', to_jsonb(c.short_description), to_jsonb((c.old).short_description)),
                            ('description', to_jsonb(c.description), to_jsonb((c.old).description)),
                            ('price_amount', to_jsonb(c.price_amount), to_jsonb((c.old).price_amount)),
                            ('price_currency', to_jsonb(c.currency), to_jsonb((c.old).price_currency)),
                            ('compare_at_price_amount', to_jsonb(c.compare_at_price_amount), to_jsonb((c.old).compare_at_price_amount)),
                            ('cost_price_amount', to_jsonb(c.cost_price_amount), to_jsonb((c.old).cost_price_amount)),
                            ('status', to_jsonb(c.status), to_jsonb((c.old).status)),
                            ('category_id', to_jsonb(c.category_id), to_jsonb((c.old).category_id)),
                            ('seller_id', to_jsonb(c.seller_id), to_jsonb((c.old).seller_id)),
                            ('weight_grams', to_jsonb(c.weight_grams), to_jsonb((c.old).weight_grams)),
                            ('dimensions', c.dimensions, (c.old).dimensions),
                            ('attributes', c.attributes, (c.old).attributes),
                            ('variants', c.variants, (c.old).variants),
                            ('tags', to_jsonb(c.tags), to_jsonb((c.old).tags)),
                            ('meta_title', to_jsonb(c.meta_title), to_jsonb((c.old).meta_title)),
                            ('meta_description', to_jsonb(c.meta_description), to_jsonb((c.old).meta_description)),
                            ('is_digital', to_jsonb(c.is_digital), to_jsonb((c.old).is_digital)),
                            ('requires_shipping', to_jsonb(c.requires_shipping), to_jsonb((c.old).requires_shipping))
                    ) as v (name, new, old)
                ) f)
            end as product
    ) w
    where c.problems <> '{}'
        or c.product_id is null
        or c.is_changed;

    update backoffice.imports i
    set line_count = v_lines,
        added_count = r.added_count,
        changed_count = r.changed_count,
        refused_count = r.refused_count,
        unchanged_count = v_lines - r.added_count - r.changed_count - r.refused_count
    from (
        select count(*) filter (where r.action = 'ADD') as added_count,
            count(*) filter (where r.action = 'CHANGE') as changed_count,
            count(*) filter (where r.action = 'REFUSE') as refused_count
        from backoffice.import_rows r
        where r.import_id = p_import_id) r
    where i.import_id = p_import_id
    returning i.*
    into v_import;
    return jsonb_build_object('lines', v_import.line_count, 'added', v_import.added_count, 'changed', v_import.changed_count,
        'unchanged', v_import.unchanged_count, 'refused', v_import.refused_count);
end;
$$;
