-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Products from a file, and many products changed at once. A file is copied into a temporary table (COPY takes no table
-- with row-level security), checked here against the shop, and what it would do is kept for its person to look at:
--
--   select backoffice.begin_import(import_id, file_name, options);
--   copy pg_temp.import_lines from stdin;
--   select backoffice.stage_import(import_id);                    what it would add, change and refuse
--
--   select backoffice.begin_import_apply(command_id, import_id);  one transaction from here
--   select backoffice.apply_import_rows(import_id, 5000);         until it returns 0
--   select backoffice.end_import_apply(command_id, import_id);

-- What a file would do -----------------------------------------------------------------------------------------------

create table backoffice.imports (
    import_id uuid not null,
    login name not null default session_user,
    file_name text not null,
    options jsonb not null,
    status text not null default 'STAGED',
    line_count integer,
    added_count integer,
    changed_count integer,
    unchanged_count integer,
    refused_count integer,
    created_at timestamptz not null default now(),
    applied_at timestamptz,
    constraint imports_pkey primary key (import_id),
    constraint imports_file_named check (btrim(file_name) <> '' and length(file_name) <= 255),
    constraint imports_options_form check (jsonb_typeof(options) = 'object'),
    constraint imports_status_known check (status in ('STAGED', 'APPLIED')),
    constraint imports_applied_when_done check ((status = 'APPLIED') = (applied_at is not null)),
    constraint imports_nothing_refused_applied check (status = 'STAGED' or refused_count = 0)
);
comment on table backoffice.imports is 'Files of products that a manager looked at or imported.';
comment on column backoffice.imports.options is
    '{"clears": fields that an empty cell clears, the others stay as they are, "currency", "seller_id", "status" for new '
    'products, "decimal": "." or ",", "merge_attributes": whether attributes that the file does not name stay}';
-- what the job forgets
create index imports_by_age on backoffice.imports (created_at) where status = 'STAGED';

create unlogged table backoffice.import_rows (
    import_id uuid not null,
    line integer not null,
    login name not null default session_user,
    action text not null,
    title text not null,
    handle text,
    product_id uuid,
    row_version bigint,
    currency text,
    product jsonb not null default '{}',
    before jsonb not null default '{}',
    images jsonb,
    problems jsonb not null default '[]',
    constraint import_rows_pkey primary key (import_id, line),
    constraint import_rows_action_known check (action in ('ADD', 'CHANGE', 'REFUSE')),
    constraint import_rows_refused_for_a_reason check ((action = 'REFUSE') = (problems <> '[]'))
);
comment on table backoffice.import_rows is
    'What each line of a file would do; lines that change nothing are only counted. Not logged: it can be made again from the file.';
comment on column backoffice.import_rows.product is 'Columns of shop.products to write, amounts in minor units.';
comment on column backoffice.import_rows.before is 'What these columns hold now.';
comment on column backoffice.import_rows.images is 'The pictures, the primary one first: [{"url", "alt"}]; NULL: they stay.';
comment on column backoffice.import_rows.problems is '[{"field", "problem", "value"}]: all that is wrong with the line.';
-- a page of what is added, changed or refused
create index import_rows_by_action on backoffice.import_rows (import_id, action, line);

select backoffice.protect_table('backoffice.imports');
select backoffice.protect_table('backoffice.import_rows');
create policy own_rows on backoffice.imports
    to backroom_manager
    using (login = session_user)
    with check (login = session_user);
create policy own_rows on backoffice.import_rows
    to backroom_manager
    using (login = session_user)
    with check (login = session_user);
grant select, insert (import_id, file_name, options),
        update (status, line_count, added_count, changed_count, unchanged_count, refused_count, applied_at)
    on backoffice.imports
    to backroom_manager;
grant select, delete,
        insert (import_id, line, action, title, handle, product_id, row_version, currency, product, before, images, problems)
    on backoffice.import_rows
    to backroom_manager;

-- Reading cells ------------------------------------------------------------------------------------------------------

create function backoffice.import_amount(p_text text, p_digits integer, p_decimal text)
    returns bigint
    language sql
    immutable parallel safe
    return case
        when translate(p_text, p_decimal || '_', '_x') ~ ('^-?[0-9]{1,13}' || case when p_digits > 0 then '(_[0-9]{1,' || p_digits || '})?$' else '$' end)
        then (replace(p_text, p_decimal, '.')::numeric * ('1e' || p_digits)::numeric)::bigint
    end;
comment on function backoffice.import_amount(text, integer, text) is
    'An amount in minor units, exactly; NULL for anything but digits with at most the currency''s decimals: no separators of '
    'thousands, no currency sign, no exponent.';

create function backoffice.import_json(p_text text, p_type text)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
declare
    v_json jsonb;
begin
    v_json := p_text::jsonb;
    return case when jsonb_typeof(v_json) = p_type then v_json end;
exception
    when data_exception or program_limit_exceeded then
        return null;
end;
$$;
comment on function backoffice.import_json(text, text) is 'The JSON value if it is one of that type, else NULL.';

create function backoffice.import_problem(p_field text, p_problem text, p_value text)
    returns jsonb
    language sql
    immutable parallel safe
    return jsonb_build_object('field', p_field, 'problem', p_problem, 'value', left(p_value, 200));
comment on function backoffice.import_problem(text, text, text) is 'One thing that is wrong with a line.';

create function backoffice.import_images(p_product_id uuid)
    returns jsonb
    language sql
    stable security invoker
    set search_path = ''
begin atomic
    select jsonb_agg(jsonb_build_object('url', i.image_url, 'alt', i.alt_text) order by i.is_primary desc, i.sort_order, i.image_id)
    from shop.product_images i
    where i.product_id = p_product_id;
end;
comment on function backoffice.import_images(uuid) is 'A product''s pictures as a file has them, the primary one first; NULL: none.';

-- Staging ------------------------------------------------------------------------------------------------------------

-- COPY takes no table with row-level security, and the staff make no temporary tables: this one, with no more rights than
-- filling and reading it, is made for them.
create function backoffice.make_import_table()
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
end;
$$;
comment on function backoffice.make_import_table() is
    'pg_temp.import_lines for this transaction: the lines of a file, cells as they are in it.';

create function backoffice.begin_import(p_import_id uuid, p_file_name text, p_options jsonb)
    returns void
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
begin
    insert into backoffice.imports (import_id, file_name, options)
    values (p_import_id, left(p_file_name, 255), p_options);
    perform backoffice.make_import_table();
end;
$$;
comment on function backoffice.begin_import(uuid, text, jsonb) is 'Opens an import and, for this transaction, the table that its lines are copied into.';

create function backoffice.stage_import(p_import_id uuid)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_import backoffice.imports;
    v_clears text[];
    v_currency text;
    v_decimal text;
    v_merge boolean;
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
            and lower(u.email) in (select lower(l.seller) from pg_temp.import_lines l)
    ), same_handle as (
        select coalesce(l.handle, l.new_handle) as handle, min(l.line) as first_line
        from pg_temp.import_lines l
        group by 1
        having count(*) > 1
    ), same_sku as (
        select l.sku, min(l.line) as first_line
        from pg_temp.import_lines l
        where l.sku is not null
        group by 1
        having count(*) > 1
    ), matched as (
        select l.line, coalesce(l.handle, l.new_handle) as handle, l.handle is not null as has_handle,
            case when l.handle is null then s.product_id else h.product_id end as product_id,
            s.product_id as sku_product_id
        from pg_temp.import_lines l
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
        from pg_temp.import_lines l
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
            ], null) || coalesce(array(select jsonb_array_elements((t.cells).unread::jsonb)), '{}') as problems,
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
        case when c.problems <> '{}' then '{}' else w.product end,
        case when c.problems <> '{}' or c.product_id is null then '{}' else w.before end,
        case when c.problems = '{}' and (c.product_id is null or c.images <> c.old_images) then c.images end,
        to_jsonb(c.problems)
    from checked c
    cross join lateral (
        select coalesce(jsonb_object_agg(f.name, coalesce(f.new, 'null')) filter (where f.is_given), '{}') as product,
            coalesce(jsonb_object_agg(f.name, coalesce(f.old, 'null')) filter (where f.is_given), '{}') as before
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
        ) f
    ) w
    where c.problems <> '{}'
        or c.product_id is null
        or c.is_changed;

    update backoffice.imports i
    set line_count = t.line_count,
        added_count = r.added_count,
        changed_count = r.changed_count,
        refused_count = r.refused_count,
        unchanged_count = t.line_count - r.added_count - r.changed_count - r.refused_count
    from (
        select count(*) as line_count
        from pg_temp.import_lines) t,
        (
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
comment on function backoffice.stage_import(uuid) is
    'Compares the lines of the file with the shop and keeps what they would add and change, field by field, and what is '
    'wrong with them: {"lines", "added", "changed", "unchanged", "refused"}.';

-- Changing many products ---------------------------------------------------------------------------------------------

create function backoffice.change_products(p_changes jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_rows jsonb;
begin
    -- in one order, so that two people's changes wait for each other and never in a circle
    perform
    from shop.products p
    where p.product_id in (select c.product_id from jsonb_to_recordset(p_changes) as c (product_id uuid))
    order by p.product_id
    for no key update;
    with wanted as (
        select c.product_id, c.row_version, c.changes as w
        from jsonb_to_recordset(p_changes) as c (product_id uuid, row_version bigint, changes jsonb)
    ), changed as (
        update shop.products p
        set name = case when w ? 'name' then w ->> 'name' else p.name end,
            sku = case when w ? 'sku' then w ->> 'sku' else p.sku end,
            barcode = case when w ? 'barcode' then w ->> 'barcode' else p.barcode end,
            short_description = case when w ? 'short_description' then w ->> 'short_description' else p.short_description end,
            description = case when w ? 'description' then w ->> 'description' else p.description end,
            price_amount = case when w ? 'price_amount' then (w ->> 'price_amount')::bigint else p.price_amount end,
            price_currency = case when w ? 'price_currency' then w ->> 'price_currency' else p.price_currency end,
            compare_at_price_amount = case when w ? 'compare_at_price_amount' then (w ->> 'compare_at_price_amount')::bigint
                else p.compare_at_price_amount end,
            cost_price_amount = case when w ? 'cost_price_amount' then (w ->> 'cost_price_amount')::bigint else p.cost_price_amount end,
            status = case when w ? 'status' then w ->> 'status' else p.status end,
            category_id = case when w ? 'category_id' then (w ->> 'category_id')::uuid else p.category_id end,
            seller_id = case when w ? 'seller_id' then (w ->> 'seller_id')::uuid else p.seller_id end,
            weight_grams = case when w ? 'weight_grams' then (w ->> 'weight_grams')::integer else p.weight_grams end,
            dimensions = case when w ? 'dimensions' then nullif(w -> 'dimensions', 'null') else p.dimensions end,
            attributes = case when w ? 'attributes' then w -> 'attributes' else p.attributes end,
            variants = case when w ? 'variants' then w -> 'variants' else p.variants end,
            tags = case when not w ? 'tags' then p.tags
                when w -> 'tags' <> 'null'
                then array(select t.tag from jsonb_array_elements_text(w -> 'tags') with ordinality as t (tag, n) order by t.n) end,
            meta_title = case when w ? 'meta_title' then w ->> 'meta_title' else p.meta_title end,
            meta_description = case when w ? 'meta_description' then w ->> 'meta_description' else p.meta_description end,
            is_digital = case when w ? 'is_digital' then (w ->> 'is_digital')::boolean else p.is_digital end,
            requires_shipping = case when w ? 'requires_shipping' then (w ->> 'requires_shipping')::boolean else p.requires_shipping end
        from wanted
        where p.product_id = wanted.product_id
            and p.row_version = wanted.row_version
        returning p.product_id, p.row_version
    )
    select coalesce(jsonb_agg(jsonb_build_object('product_id', c.product_id, 'row_version', c.row_version)), '[]')
    into v_rows
    from changed c;
    return v_rows;
end;
$$;
comment on function backoffice.change_products(jsonb) is
    'Writes [{"product_id", "row_version", "changes": {column: value}}] and returns those that were still as the person saw '
    'them, with their new versions; what to do about the others is the caller''s.';

create function backoffice.edit_products(p_command_id uuid, p_changes jsonb)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'edit_products', p_changes);
    v_known constant text[] := array['name', 'sku', 'barcode', 'price_amount', 'compare_at_price_amount', 'cost_price_amount',
        'status', 'category_id', 'weight_grams', 'tags'];
begin
    if v_result is not null then
        return v_result;
    end if;
    if jsonb_typeof(p_changes) is distinct from 'array' or p_changes = '[]' or exists (
        select
        from jsonb_to_recordset(p_changes) as c (product_id uuid, row_version bigint, changes jsonb)
        group by c.product_id
        having c.product_id is null
            or count(*) > 1
            or bool_or(c.row_version is null or jsonb_typeof(c.changes) is distinct from 'object' or c.changes = '{}' or c.changes - v_known <> '{}'))
    then
        raise exception 'These are no changes of products.' using errcode = 'BR008';
    end if;
    v_result := backoffice.change_products(p_changes);
    if jsonb_array_length(v_result) < jsonb_array_length(p_changes) then
        raise exception 'Some of these products were changed by somebody else meanwhile.'
            using errcode = 'BR001',
                detail = (
                    select string_agg(c.product_id::text, ',')
                    from jsonb_to_recordset(p_changes) as c (product_id uuid)
                    where c.product_id not in (select r.product_id from jsonb_to_recordset(v_result) as r (product_id uuid)));
    end if;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;
comment on function backoffice.edit_products(uuid, jsonb) is
    'Changes many products, all or none: [{"product_id", "row_version", "changes": {column: value}}]; returns their new '
    'versions. BR001, with the ids in the detail, when somebody else was first.';

-- Applying -----------------------------------------------------------------------------------------------------------

create function backoffice.begin_import_apply(p_command_id uuid, p_import_id uuid)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'import_products', jsonb_build_object('import_id', p_import_id));
    v_import backoffice.imports;
begin
    if v_result is not null then
        return v_result;
    end if;
    select i.*
    into v_import
    from backoffice.imports i
    where i.import_id = p_import_id
        and i.status = 'STAGED'
        and i.line_count is not null
    for update;
    if not found then
        raise exception 'This import is not there any more. Read the file again.'
            using errcode = 'BR005', detail = format('Import %s.', p_import_id);
    end if;
    if v_import.refused_count > 0 then
        raise exception 'The file has lines that cannot be imported.'
            using errcode = 'BR008', detail = format('%s lines of import %s.', v_import.refused_count, p_import_id);
    end if;
    return null;
end;
$$;
comment on function backoffice.begin_import_apply(uuid, uuid) is
    'First statement of an import''s transaction: NULL means go on, anything else is the result of the time it was done.';

create function backoffice.apply_import_rows(p_import_id uuid, p_limit integer)
    returns integer
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_rows backoffice.import_rows[];
    v_changes jsonb;
begin
    with taken as (
        delete from backoffice.import_rows r
        where r.import_id = p_import_id
            and r.line in (
                select o.line
                from backoffice.import_rows o
                where o.import_id = p_import_id
                order by o.line
                limit p_limit)
        returning r.*
    )
    select array_agg(t order by t.line)
    into v_rows
    from taken t;
    if v_rows is null then
        return 0;
    end if;

    with added as (
        insert into shop.products (seller_id, name, slug, description, short_description, price_amount, price_currency,
            compare_at_price_amount, cost_price_amount, sku, barcode, weight_grams, dimensions, category_id, attributes, variants,
            meta_title, meta_description, tags, status, is_digital, requires_shipping)
        select n.seller_id, n.name, r.handle, n.description, n.short_description, n.price_amount, n.price_currency,
            n.compare_at_price_amount, n.cost_price_amount, n.sku, n.barcode, n.weight_grams, nullif(n.dimensions, 'null'), n.category_id,
            n.attributes, n.variants, n.meta_title, n.meta_description, n.tags, n.status, n.is_digital, n.requires_shipping
        from unnest(v_rows) r
        cross join lateral jsonb_to_record(r.product) as n (seller_id uuid, name text, description text, short_description text,
            price_amount bigint, price_currency text, compare_at_price_amount bigint, cost_price_amount bigint, sku text, barcode text,
            weight_grams integer, dimensions jsonb, category_id uuid, attributes jsonb, variants jsonb, meta_title text,
            meta_description text, tags text[], status text, is_digital boolean, requires_shipping boolean)
        where r.action = 'ADD'
        returning product_id, slug
    )
    insert into shop.product_images (product_id, image_url, alt_text, sort_order, is_primary)
    select a.product_id, i.image ->> 'url', i.image ->> 'alt', i.n, i.n = 1
    from added a
    join unnest(v_rows) r on r.handle = a.slug
    cross join lateral jsonb_array_elements(r.images) with ordinality as i (image, n);

    select jsonb_agg(jsonb_build_object('product_id', r.product_id, 'row_version', r.row_version, 'changes', r.product))
    into v_changes
    from unnest(v_rows) r
    where r.action = 'CHANGE';
    if v_changes is not null then
        if jsonb_array_length(backoffice.change_products(v_changes)) < jsonb_array_length(v_changes) then
            raise exception 'Products of this file were changed meanwhile. Read the file again.' using errcode = 'BR001';
        end if;
        delete from shop.product_images i
        using unnest(v_rows) r
        where r.action = 'CHANGE'
            and r.images is not null
            and i.product_id = r.product_id;
        insert into shop.product_images (product_id, image_url, alt_text, sort_order, is_primary)
        select r.product_id, i.image ->> 'url', i.image ->> 'alt', i.n, i.n = 1
        from unnest(v_rows) r
        cross join lateral jsonb_array_elements(r.images) with ordinality as i (image, n)
        where r.action = 'CHANGE';
    end if;
    return cardinality(v_rows);
end;
$$;
comment on function backoffice.apply_import_rows(uuid, integer) is 'Carries out the next lines of an import; returns how many, 0 when none is left.';

create function backoffice.end_import_apply(p_command_id uuid, p_import_id uuid)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
declare
    v_import backoffice.imports;
begin
    if exists (
        select
        from backoffice.import_rows r
        where r.import_id = p_import_id)
    then
        raise exception 'Lines of this import are left.' using errcode = 'BR008', detail = format('Import %s.', p_import_id);
    end if;
    update backoffice.imports i
    set status = 'APPLIED',
        applied_at = now()
    where i.import_id = p_import_id
    returning i.*
    into v_import;
    return backoffice.finish_command(p_command_id, jsonb_build_object(
        'added', v_import.added_count, 'changed', v_import.changed_count, 'unchanged', v_import.unchanged_count));
end;
$$;
comment on function backoffice.end_import_apply(uuid, uuid) is 'Last statement of an import''s transaction: {"added", "changed", "unchanged"}.';

grant execute on function
        backoffice.import_amount(text, integer, text),
        backoffice.import_json(text, text),
        backoffice.import_problem(text, text, text),
        backoffice.import_images(uuid),
        backoffice.make_import_table(),
        backoffice.begin_import(uuid, text, jsonb),
        backoffice.stage_import(uuid),
        backoffice.change_products(jsonb),
        backoffice.edit_products(uuid, jsonb),
        backoffice.begin_import_apply(uuid, uuid),
        backoffice.apply_import_rows(uuid, integer),
        backoffice.end_import_apply(uuid, uuid)
    to backroom_manager;

-- Cleaning up --------------------------------------------------------------------------------------------------------

create function backoffice.forget_imports(p_limit integer)
    returns integer
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
declare
    v_rows integer;
    v_files integer;
begin
    delete from backoffice.import_rows
    where (import_id, line) in (
        select r.import_id, r.line
        from backoffice.imports i
        join backoffice.import_rows r on r.import_id = i.import_id
        where i.status = 'STAGED'
            and i.created_at < now() - interval '1 day'
        limit p_limit);
    get diagnostics v_rows = row_count;
    delete from backoffice.imports
    where import_id in (
        select i.import_id
        from backoffice.imports i
        where i.status = 'STAGED'
            and i.created_at < now() - interval '1 day'
            and not exists (
                select
                from backoffice.import_rows r
                where r.import_id = i.import_id)
        limit p_limit - v_rows
        for update skip locked);
    get diagnostics v_files = row_count;
    return v_rows + v_files;
end;
$$;
comment on function backoffice.forget_imports(integer) is 'Job: what was read of files that nobody imported within a day.';
select backoffice.set_function_owner('backoffice.forget_imports(integer)', 'backroom_engine');
grant select, delete on backoffice.imports, backoffice.import_rows to backroom_engine;
grant update (status) on backoffice.imports to backroom_engine; -- to lock them
grant execute on function backoffice.forget_imports(integer) to backroom_worker;

insert into backoffice.jobs (job, position, function, batch, every, keeps_idle_runs, description)
select 'forget_imports', max(j.position) + 1, 'backoffice.forget_imports', 5000, '6 hours', false, 'Forgets files that were read and not imported.'
from backoffice.jobs j;
