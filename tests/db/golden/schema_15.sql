--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: archive; Type: SCHEMA; Schema: -; Owner: backroom_owner
--

CREATE SCHEMA archive;


ALTER SCHEMA archive OWNER TO backroom_owner;

--
-- Name: SCHEMA archive; Type: COMMENT; Schema: -; Owner: backroom_owner
--

COMMENT ON SCHEMA archive IS 'Months of orders that were closed, protected like the originals.';


--
-- Name: backoffice; Type: SCHEMA; Schema: -; Owner: backroom_owner
--

CREATE SCHEMA backoffice;


ALTER SCHEMA backoffice OWNER TO backroom_owner;

--
-- Name: SCHEMA backoffice; Type: COMMENT; Schema: -; Owner: backroom_owner
--

COMMENT ON SCHEMA backoffice IS 'Staff, commands, audit, saved views, jobs and helper functions.';


--
-- Name: extensions; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA extensions;


ALTER SCHEMA extensions OWNER TO postgres;

--
-- Name: SCHEMA extensions; Type: COMMENT; Schema: -; Owner: postgres
--

COMMENT ON SCHEMA extensions IS 'Extensions, made by a superuser; nothing of the shop''s own.';


--
-- Name: reporting; Type: SCHEMA; Schema: -; Owner: backroom_owner
--

CREATE SCHEMA reporting;


ALTER SCHEMA reporting OWNER TO backroom_owner;

--
-- Name: SCHEMA reporting; Type: COMMENT; Schema: -; Owner: backroom_owner
--

COMMENT ON SCHEMA reporting IS 'Rollups and metric views.';


--
-- Name: shop; Type: SCHEMA; Schema: -; Owner: backroom_owner
--

CREATE SCHEMA shop;


ALTER SCHEMA shop OWNER TO backroom_owner;

--
-- Name: SCHEMA shop; Type: COMMENT; Schema: -; Owner: backroom_owner
--

COMMENT ON SCHEMA shop IS 'The tables of the specification, with its names: a storefront works with search_path = shop.';


--
-- Name: btree_gin; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA extensions;


--
-- Name: EXTENSION btree_gin; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION btree_gin IS 'support for indexing common datatypes in GIN';


--
-- Name: citext; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA extensions;


--
-- Name: EXTENSION citext; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';


--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA extensions;


--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';


--
-- Name: pgcrypto; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA extensions;


--
-- Name: EXTENSION pgcrypto; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION pgcrypto IS 'cryptographic functions';


--
-- Name: unaccent; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA extensions;


--
-- Name: EXTENSION unaccent; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION unaccent IS 'text search dictionary that removes accents';


--
-- Name: abandon_carts(integer); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.abandon_carts(p_limit integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_count integer;
begin
    update shop.carts
    set status = 'ABANDONED'
    where cart_id in (
        select c.cart_id
        from shop.carts c
        where c.status = 'ACTIVE'
            and (c.expires_at <= now()
                or c.updated_at <= now() - (
                    select (s.value #>> '{}')::integer * interval '1 hour'
                    from backoffice.settings s
                    where s.key = 'cart_abandoned_after_hours'))
        order by c.updated_at
        limit p_limit
        for update skip locked);
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;


ALTER FUNCTION backoffice.abandon_carts(p_limit integer) OWNER TO backroom_engine;

--
-- Name: FUNCTION abandon_carts(p_limit integer); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.abandon_carts(p_limit integer) IS 'Job: carts that nobody touched for cart_abandoned_after_hours are abandoned, until somebody does.';


--
-- Name: add_customer_note(uuid, uuid, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.add_customer_note(p_command_id uuid, p_user_id uuid, p_body text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'add_customer_note', jsonb_build_object('user_id', p_user_id, 'body', p_body));
    v_note_id uuid;
begin
    if v_result is not null then
        return v_result;
    end if;
    if not exists (select from shop.users u where u.user_id = p_user_id and u.user_type = 'CUSTOMER') then
        perform backoffice.raise_stale_user(p_user_id);
    end if;
    insert into shop.customer_notes (user_id, body)
    values (p_user_id, btrim(p_body))
    returning note_id
    into v_note_id;
    return backoffice.finish_command(p_command_id, jsonb_build_object('note_id', v_note_id));
end;
$$;


ALTER FUNCTION backoffice.add_customer_note(p_command_id uuid, p_user_id uuid, p_body text) OWNER TO backroom_owner;

--
-- Name: FUNCTION add_customer_note(p_command_id uuid, p_user_id uuid, p_body text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.add_customer_note(p_command_id uuid, p_user_id uuid, p_body text) IS 'Keeps a note about a customer: {"note_id"}.';


--
-- Name: add_order_note(uuid, uuid, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.add_order_note(p_command_id uuid, p_order_id uuid, p_body text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'add_order_note', jsonb_build_object('order_id', p_order_id, 'body', p_body));
    v_note_id uuid;
begin
    if v_result is not null then
        return v_result;
    end if;
    -- an id of no month at all would not even reach a partition
    if not exists (select from shop.orders o where o.order_id = p_order_id) then
        perform backoffice.raise_stale_order(p_order_id);
    end if;
    insert into shop.order_notes (order_id, body)
    values (p_order_id, btrim(p_body))
    returning note_id
    into v_note_id;
    return backoffice.finish_command(p_command_id, jsonb_build_object('note_id', v_note_id));
end;
$$;


ALTER FUNCTION backoffice.add_order_note(p_command_id uuid, p_order_id uuid, p_body text) OWNER TO backroom_owner;

--
-- Name: FUNCTION add_order_note(p_command_id uuid, p_order_id uuid, p_body text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.add_order_note(p_command_id uuid, p_order_id uuid, p_body text) IS 'Keeps a note about an order: {"note_id"}.';


--
-- Name: add_transfer_moves(uuid, jsonb); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.add_transfer_moves(p_transfer_id uuid, p_moves jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.add_transfer_moves(p_transfer_id uuid, p_moves jsonb) OWNER TO backroom_owner;

--
-- Name: FUNCTION add_transfer_moves(p_transfer_id uuid, p_moves jsonb); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.add_transfer_moves(p_transfer_id uuid, p_moves jsonb) IS 'The common part of shipping, receiving and calling back: [{"transfer_line_id", "kind", "quantity"}] become facts.';


--
-- Name: adjust_stock(uuid, uuid, integer, integer, text, text, bigint); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.adjust_stock(p_command_id uuid, p_inventory_id uuid, p_delta_available integer, p_delta_damaged integer, p_reason text, p_notes text DEFAULT NULL::text, p_movement_sequence bigint DEFAULT NULL::bigint) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.adjust_stock(p_command_id uuid, p_inventory_id uuid, p_delta_available integer, p_delta_damaged integer, p_reason text, p_notes text, p_movement_sequence bigint) OWNER TO backroom_owner;

--
-- Name: FUNCTION adjust_stock(p_command_id uuid, p_inventory_id uuid, p_delta_available integer, p_delta_damaged integer, p_reason text, p_notes text, p_movement_sequence bigint); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.adjust_stock(p_command_id uuid, p_inventory_id uuid, p_delta_available integer, p_delta_damaged integer, p_reason text, p_notes text, p_movement_sequence bigint) IS 'Puts the books right, with a reason. With p_movement_sequence it refuses (BR001) when stock moved since that one was shown.';


--
-- Name: alert_low_stock(integer); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.alert_low_stock(p_limit integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_count integer;
begin
    delete from backoffice.low_stock_alerts a
    using shop.inventory_items s
    where s.inventory_id = a.inventory_id
        and not s.is_low_stock;

    with fresh as (
        insert into backoffice.low_stock_alerts (inventory_id)
        select s.inventory_id
        from shop.inventory_items s
        where s.is_low_stock
            and not exists (
                select from backoffice.low_stock_alerts a
                where a.inventory_id = s.inventory_id)
        order by s.inventory_id
        limit p_limit
        on conflict (inventory_id) do nothing
        returning inventory_id
    ),
    told as (
        select shop.queue_notification(m.user_id, 'LOW_STOCK_ALERT', jsonb_build_object(
            'product_name', p.name, 'sku', p.sku, 'warehouse_name', w.name, 'available', s.available_quantity,
            'reorder_point', s.reorder_point))
        from fresh f
        join shop.inventory_items s on s.inventory_id = f.inventory_id
        join shop.products p on p.product_id = s.product_id and p.status = 'ACTIVE'
        join shop.warehouses w on w.warehouse_id = s.warehouse_id and w.is_active
        join backoffice.staff_warehouses a on a.warehouse_id = s.warehouse_id
        join backoffice.staff m on m.login = a.login and m.is_active
    )
    select count(*)
    into v_count
    from fresh
    cross join (select count(*) from told) t;
    return v_count;
end;
$$;


ALTER FUNCTION backoffice.alert_low_stock(p_limit integer) OWNER TO backroom_engine;

--
-- Name: FUNCTION alert_low_stock(p_limit integer); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.alert_low_stock(p_limit integer) IS 'Job: tells the people of a warehouse once when a product runs low there.';


--
-- Name: allocate_order(uuid, uuid, bigint); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.allocate_order(p_command_id uuid, p_order_id uuid, p_row_version bigint) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'allocate_order', jsonb_build_object(
        'order_id', p_order_id, 'row_version', p_row_version));
    v_items jsonb;
begin
    if v_result is not null then
        return v_result;
    end if;
    perform
    from shop.orders o
    where o.order_id = p_order_id
        and o.row_version = p_row_version
    for no key update;
    if not found then
        perform backoffice.raise_stale_order(p_order_id);
    end if;

    select jsonb_agg(jsonb_build_object('product_id', i.product_id,
        'quantity', i.quantity - i.cancelled_quantity - i.allocated_quantity))
    into v_items
    from shop.order_items i
    where i.order_id = p_order_id
        and i.requires_shipping
        and i.quantity - i.cancelled_quantity > i.allocated_quantity;
    if v_items is null then
        raise exception 'All of this order has stock allocated to it.' using errcode = 'BR002';
    end if;

    with planned as (
        select r.inventory_id, r.product_id, r.quantity, r.missing,
            sum(r.quantity) over w - r.quantity as from_unit, sum(r.quantity) over w as to_unit
        from shop.plan_reservation(v_items) r
        window w as (partition by r.product_id order by r.inventory_id)
    ),
    items as (
        select i.order_item_id, i.product_id,
            sum(i.quantity - i.cancelled_quantity - i.allocated_quantity) over w
                - (i.quantity - i.cancelled_quantity - i.allocated_quantity) as from_unit,
            sum(i.quantity - i.cancelled_quantity - i.allocated_quantity) over w as to_unit
        from shop.order_items i
        where i.order_id = p_order_id
            and i.requires_shipping
            and i.quantity - i.cancelled_quantity > i.allocated_quantity
        window w as (partition by i.product_id order by i.order_item_id)
    ),
    allocated as (
        insert into shop.order_allocations (order_id, order_item_id, inventory_id, quantity)
        select p_order_id, i.order_item_id, p.inventory_id,
            (least(i.to_unit, p.to_unit) - greatest(i.from_unit, p.from_unit))::integer
        from items i
        join planned p on p.product_id = i.product_id
        where i.from_unit < p.to_unit
            and p.from_unit < i.to_unit
        order by p.inventory_id
        returning quantity
    )
    select jsonb_build_object('allocated', (select coalesce(sum(a.quantity), 0) from allocated a),
        'missing', coalesce((
            select sum(m.missing)
            from (select distinct p.product_id, p.missing from planned p) m), 0))
    into v_result;
    select v_result || jsonb_build_object('status', o.status, 'row_version', o.row_version)
    into v_result
    from shop.orders o
    where o.order_id = p_order_id;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;


ALTER FUNCTION backoffice.allocate_order(p_command_id uuid, p_order_id uuid, p_row_version bigint) OWNER TO backroom_owner;

--
-- Name: FUNCTION allocate_order(p_command_id uuid, p_order_id uuid, p_row_version bigint); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.allocate_order(p_command_id uuid, p_order_id uuid, p_row_version bigint) IS 'Reserves stock for what an order has none for, as far as there is any: {"allocated", "missing", "status", "row_version"}.';


--
-- Name: announce(); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.announce() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_keys jsonb;
    v_count bigint;
begin
    -- the storefront's and the jobs' writes are not announced: a NOTIFY in every transaction costs more than half of the throughput
    if not exists (
        select from backoffice.staff s
        where s.login = session_user
            and s.role <> 'WORKER')
    then
        return null;
    end if;

    execute format(
        'select count(*), jsonb_agg(t.key) from (select distinct jsonb_build_object(%s) as key from changed_rows r limit 21) t',
        (
            select string_agg(format('%L, r.%I', k.name, k.name), ', ')
            from unnest(string_to_array(tg_argv[1], ',')) as k (name)
        ))
    into v_count, v_keys;
    if v_count > 0 then
        perform pg_notify('backroom_changes', jsonb_build_object(
            'relation', tg_argv[0],
            'keys', case when v_count <= 20 then v_keys end,
            'by', session_user)::text);
    end if;
    return null;
end;
$$;


ALTER FUNCTION backoffice.announce() OWNER TO backroom_engine;

--
-- Name: FUNCTION announce(); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.announce() IS 'Statement trigger (arguments: relation, key columns; transition table changed_rows): tells channel backroom_changes {"relation": "shop.orders", "keys": [{"order_id": "..."}], "by": login}; more than 20 rows have keys null.';


--
-- Name: apply_import_rows(uuid, integer); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.apply_import_rows(p_import_id uuid, p_limit integer) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.apply_import_rows(p_import_id uuid, p_limit integer) OWNER TO backroom_owner;

--
-- Name: FUNCTION apply_import_rows(p_import_id uuid, p_limit integer); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.apply_import_rows(p_import_id uuid, p_limit integer) IS 'Carries out the next lines of an import; returns how many, 0 when none is left.';


--
-- Name: archive_month(date); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.archive_month(p_month date) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO ''
    SET lock_timeout TO '2s'
    AS $_$
declare
    v_month date := date_trunc('month', p_month::timestamp)::date;
    v_again boolean := to_regclass(backoffice.month_leaf('archive.orders', v_month)) is not null;
    v_graph text[];
    v_relation text;
    v_leaf text;
    v_archived text;
    v_open uuid[];
    v_bounds record;
    v_orders bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended('backoffice.make_month', 0));
    if not backoffice.is_attached(backoffice.month_leaf('shop.orders', v_month)) then
        raise exception 'There are no orders of this month to archive.'
            using errcode = 'BR011',
                detail = to_char(v_month::timestamp, 'YYYY-MM');
    end if;
    if backoffice.month_start(v_month) >= date_trunc('month', now(), 'UTC') then
        raise exception 'A month is archived when it is over.' using errcode = 'BR008';
    end if;
    select array_agg(t.relation order by t.position)
    into v_graph
    from backoffice.month_tables t
    where t.kind = 'GRAPH';
    -- all at once and parents first, as most transactions meet them; whoever waits too long for it tries again
    execute 'lock table ' || array_to_string(v_graph, ', ') || ' in access exclusive mode';
    v_open := backoffice.open_orders(v_month);
    execute 'select count(*) from ' || backoffice.month_leaf('shop.orders', v_month) into v_orders;

    if v_again then
        -- the rest of a month that was archived before: all of it or, until all is closed, nothing
        if cardinality(v_open) > 0 then
            return 0;
        end if;
        foreach v_relation in array v_graph
        loop
            v_leaf := backoffice.month_leaf(v_relation, v_month);
            perform backoffice.copy_rows(v_leaf, backoffice.month_leaf(backoffice.archive_relation(v_relation), v_month));
        end loop;
        for v_relation in
            select g.relation
            from unnest(v_graph) with ordinality as g (relation, n)
            order by g.n desc
        loop
            v_leaf := backoffice.month_leaf(v_relation, v_month);
            execute format('alter table %s detach partition %s', v_relation, v_leaf);
            execute format('drop table %s', v_leaf);
        end loop;
    else
        foreach v_relation in array v_graph
        loop
            v_leaf := backoffice.month_leaf(v_relation, v_month);
            execute format('alter table %s detach partition %s', v_relation, v_leaf);
            execute format('alter table %s set schema archive', v_leaf);
        end loop;
        if cardinality(v_open) > 0 then
            foreach v_relation in array v_graph
            loop
                perform backoffice.prepare_month_leaf(v_relation, v_month);
                perform backoffice.copy_rows(backoffice.month_leaf(backoffice.archive_relation(v_relation), v_month),
                    backoffice.month_leaf(v_relation, v_month), v_open);
            end loop;
            for v_relation in
                select g.relation
                from unnest(v_graph) with ordinality as g (relation, n)
                order by g.n desc
            loop
                -- nobody deletes from a ledger; here nothing is lost, it is next door
                v_archived := backoffice.month_leaf(backoffice.archive_relation(v_relation), v_month);
                execute format('alter table %s no force row level security', v_archived);
                execute format('delete from %s where order_id = any ($1)', v_archived) using v_open;
                execute format('alter table %s force row level security', v_archived);
            end loop;
            foreach v_relation in array v_graph
            loop
                perform backoffice.attach_month_leaf(v_relation, v_month);
            end loop;
        end if;
        foreach v_relation in array v_graph
        loop
            v_archived := backoffice.month_leaf(backoffice.archive_relation(v_relation), v_month);
            select b.from_value, b.to_value
            into v_bounds
            from backoffice.month_bounds(v_relation, v_month) b;
            execute format('alter table %s attach partition %s for values from (%L) to (%L)',
                backoffice.archive_relation(v_relation), v_archived, v_bounds.from_value, v_bounds.to_value);
            execute format('alter table %s drop constraint if exists month_range', v_archived);
        end loop;
    end if;
    insert into backoffice.archived_months (month, orders, kept_orders)
    values (v_month, v_orders - cardinality(v_open), cardinality(v_open));
    return v_orders - cardinality(v_open);
end;
$_$;


ALTER FUNCTION backoffice.archive_month(p_month date) OWNER TO backroom_owner;

--
-- Name: FUNCTION archive_month(p_month date); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.archive_month(p_month date) IS 'Moves a month''s closed orders to the archive and returns how many; locks the order graph for the moment that it takes.';


--
-- Name: archive_months(integer); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.archive_months(p_limit integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_month date;
begin
    select m
    into v_month
    from backoffice.months_to_archive() m
    limit least(p_limit, 1);
    if not found then
        return 0;
    end if;
    if not backoffice.prepare_archive(v_month) then
        perform backoffice.archive_month(v_month);
    end if;
    return 1;
end;
$$;


ALTER FUNCTION backoffice.archive_months(p_limit integer) OWNER TO backroom_owner;

--
-- Name: FUNCTION archive_months(p_limit integer); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.archive_months(p_limit integer) IS 'Job: the next step of archiving the oldest month that is old enough: preparing it, or moving it. Runs as the owner, who alone may.';


--
-- Name: archive_relation(text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.archive_relation(p_relation text) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select 'archive.' || split_part(p_relation, '.', 2);
$$;


ALTER FUNCTION backoffice.archive_relation(p_relation text) OWNER TO backroom_owner;

--
-- Name: FUNCTION archive_relation(p_relation text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.archive_relation(p_relation text) IS 'Where a table of the order graph is archived: archive.orders.';


--
-- Name: attach_month_leaf(text, date); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.attach_month_leaf(p_relation text, p_month date) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $_$
declare
    v_leaf text := backoffice.month_leaf(p_relation, p_month);
    v_suffix text := to_char(p_month::timestamp, '_YYYYMM');
    v_bounds record;
    v_key record;
    v_key_column name;
begin
    if backoffice.is_attached(v_leaf) then
        return;
    end if;
    select b.from_value, b.to_value
    into v_bounds
    from backoffice.month_bounds(p_relation, p_month) b;
    select t.key_column
    into v_key_column
    from backoffice.month_tables t
    where t.relation = p_relation;

    -- keys and indexes first, with the names of the table's and the month: attaching adopts them
    for v_key in
        select c.conname as name, pg_get_constraintdef(c.oid) as definition
        from pg_catalog.pg_constraint c
        where c.conrelid = p_relation::regclass
            and c.contype in ('p', 'u')
            and not exists (
                select from pg_catalog.pg_constraint l
                where l.conrelid = v_leaf::regclass
                    and l.contype = c.contype
                    and l.conkey = c.conkey)
        order by c.contype
    loop
        execute format('alter table %s add constraint %I %s', v_leaf, v_key.name || v_suffix, v_key.definition);
    end loop;
    for v_key in
        select i.indexrelid::regclass::text as name, i.indisunique as is_unique,
            substring(pg_get_indexdef(i.indexrelid) from ' USING .*$') as definition
        from pg_catalog.pg_index i
        where i.indrelid = p_relation::regclass
            and not exists (
                select from pg_catalog.pg_constraint c
                where c.conindid = i.indexrelid)
    loop
        execute format('create %s index if not exists %I on %s %s', case when v_key.is_unique then 'unique' else '' end,
            split_part(v_key.name, '.', 2) || v_suffix, v_leaf, v_key.definition);
    end loop;

    for v_key in
        select k.name, k.columns, k.referenced_relation, k.referenced_columns
        from backoffice.month_keys k
        where k.relation = p_relation
            and not exists (
                select from pg_catalog.pg_constraint c
                where c.conrelid = v_leaf::regclass
                    and c.conname = k.name)
        order by k.name
    loop
        execute format('alter table %s add constraint %I foreign key (%s) references %s (%s)',
            v_leaf, v_key.name,
            (select string_agg(quote_ident(c), ', ' order by o) from unnest(v_key.columns) with ordinality as u (c, o)),
            backoffice.month_leaf(v_key.referenced_relation, p_month),
            (select string_agg(quote_ident(c), ', ' order by o) from unnest(v_key.referenced_columns) with ordinality as u (c, o)));
    end loop;

    -- a validated check spares ATTACH the scan under its locks on the parent
    execute format('alter table %s add constraint month_range check (%I >= %L and %I < %L)',
        v_leaf, v_key_column, v_bounds.from_value, v_key_column, v_bounds.to_value);
    execute format('alter table %s attach partition %s for values from (%L) to (%L)',
        p_relation, v_leaf, v_bounds.from_value, v_bounds.to_value);
    execute format('alter table %s drop constraint month_range', v_leaf);
end;
$_$;


ALTER FUNCTION backoffice.attach_month_leaf(p_relation text, p_month date) OWNER TO backroom_owner;

--
-- Name: FUNCTION attach_month_leaf(p_relation text, p_month date); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.attach_month_leaf(p_relation text, p_month date) IS 'Adds keys, indexes (orders_pkey_202601) and leaf-to-leaf foreign keys to a prepared partition and attaches it, which adds the other foreign keys and the triggers of the table.';


--
-- Name: audit(); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.audit() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_old jsonb;
    v_new jsonb;
    v_key jsonb;
    v_hidden text[] := string_to_array(coalesce(tg_argv[2], ''), ',');
    -- bookkeeping and generated columns say nothing that the others do not
    v_skipped constant text[] := array['row_version', 'updated_at', 'search_text', 'search_vector'];
begin
    if tg_op <> 'INSERT' then
        v_old := to_jsonb(old) - v_skipped;
    end if;
    if tg_op <> 'DELETE' then
        v_new := to_jsonb(new) - v_skipped;
    end if;
    select jsonb_object_agg(k.name, coalesce(v_new, v_old) -> k.name)
    into v_key
    from unnest(string_to_array(tg_argv[1], ',')) as k (name);

    if tg_op = 'UPDATE' then
        select jsonb_object_agg(n.key, v_old -> n.key), jsonb_object_agg(n.key, n.value)
        into v_old, v_new
        from jsonb_each(v_new) as n
        where n.value is distinct from v_old -> n.key;
        if v_new is null then
            return null;
        end if;
    end if;
    select jsonb_object_agg(o.key, case when o.key = any (v_hidden) and o.value <> 'null' then '"(hidden)"' else o.value end)
    into v_old
    from jsonb_each(v_old) as o;
    select jsonb_object_agg(n.key, case when n.key = any (v_hidden) and n.value <> 'null' then '"(hidden)"' else n.value end)
    into v_new
    from jsonb_each(v_new) as n;

    insert into backoffice.audit_log (relation, action, key, old_values, new_values)
    values (tg_argv[0], tg_op, v_key, v_old, v_new);
    return null;
end;
$$;


ALTER FUNCTION backoffice.audit() OWNER TO backroom_engine;

--
-- Name: FUNCTION audit(); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.audit() IS 'AFTER row trigger; arguments: relation, key columns, hidden columns (comma lists).';


--
-- Name: backfill(regclass, text, text, integer); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.backfill(p_table regclass, p_set text, p_where text, p_limit integer DEFAULT 1000) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $_$
declare
    v_key text;
    v_done integer;
begin
    select string_agg(quote_ident(a.attname), ', ' order by k.n)
    into v_key
    from pg_catalog.pg_index i
    cross join lateral unnest(i.indkey::int2[]) with ordinality as k (attnum, n)
    join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = p_table
        and i.indisprimary;
    execute format(
        'update %1$s set %2$s where (%3$s) in (select %3$s from %1$s where %4$s order by %3$s limit %5$s for no key update skip locked)',
        p_table, p_set, v_key, p_where, p_limit);
    get diagnostics v_done = row_count;
    return v_done;
end;
$_$;


ALTER FUNCTION backoffice.backfill(p_table regclass, p_set text, p_where text, p_limit integer) OWNER TO backroom_owner;

--
-- Name: FUNCTION backfill(p_table regclass, p_set text, p_where text, p_limit integer); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.backfill(p_table regclass, p_set text, p_where text, p_limit integer) IS 'One batch of filling a new column: p_set for the next rows of which p_where (no longer true afterwards) holds. Called in transactions of its own until it returns 0; rows that somebody is changing come with a later batch.';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: presence; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE UNLOGGED TABLE backoffice.presence (
    place text NOT NULL,
    login name DEFAULT SESSION_USER NOT NULL,
    window_id uuid NOT NULL,
    is_editing boolean DEFAULT false NOT NULL,
    since timestamp with time zone DEFAULT now() NOT NULL,
    seen_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT presence_place_form CHECK ((place ~ '^[a-z][a-z0-9_]{0,40}/[A-Za-z0-9-]{1,64}$'::text))
);

ALTER TABLE ONLY backoffice.presence FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.presence OWNER TO backroom_owner;

--
-- Name: TABLE presence; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.presence IS 'Which record somebody has on the screen, for colleagues who open the same one.';


--
-- Name: COLUMN presence.place; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.presence.place IS 'Desk and key: customers/0190...';


--
-- Name: COLUMN presence.seen_at; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.presence.seen_at IS 'Last sign of life; who is not heard of for 45 seconds is gone.';


--
-- Name: be_gone(text, uuid); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.be_gone(p_place text, p_window_id uuid) RETURNS void
    LANGUAGE sql
    SET search_path TO ''
    BEGIN ATOMIC
 DELETE FROM backoffice.presence AS p
   WHERE ((p.place = be_gone.p_place) AND (p.login = SESSION_USER) AND (p.window_id = be_gone.p_window_id));
END;


ALTER FUNCTION backoffice.be_gone(p_place text, p_window_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION be_gone(p_place text, p_window_id uuid); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.be_gone(p_place text, p_window_id uuid) IS 'The window has closed the record.';


--
-- Name: be_present(text, uuid, boolean); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.be_present(p_place text, p_window_id uuid, p_is_editing boolean) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    delete from backoffice.presence p
    where p.seen_at < now() - interval '10 minutes';
    -- whoever begins or stops editing is announced anew
    delete from backoffice.presence p
    where p.place = p_place
        and p.login = session_user
        and p.window_id = p_window_id
        and p.is_editing <> p_is_editing;
    update backoffice.presence p
    set seen_at = now()
    where p.place = p_place
        and p.login = session_user
        and p.window_id = p_window_id;
    if not found then
        insert into backoffice.presence (place, window_id, is_editing)
        values (p_place, p_window_id, p_is_editing)
        on conflict do nothing;
    end if;
    return (
        select coalesce(jsonb_agg(jsonb_build_object('login', o.login, 'name', o.name, 'is_editing', o.is_editing) order by o.name), '[]')
        from (
            select p.login, coalesce(s.display_name, p.login) as name, bool_or(p.is_editing) as is_editing
            from backoffice.presence p
            left join backoffice.staff s on s.login = p.login
            where p.place = p_place
                and p.seen_at > now() - interval '45 seconds'
                and p.login <> session_user
            group by 1, 2) o);
end;
$$;


ALTER FUNCTION backoffice.be_present(p_place text, p_window_id uuid, p_is_editing boolean) OWNER TO backroom_owner;

--
-- Name: FUNCTION be_present(p_place text, p_window_id uuid, p_is_editing boolean); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.be_present(p_place text, p_window_id uuid, p_is_editing boolean) IS 'A sign of life from a window with this record open; who else has it: [{"login", "name", "is_editing"}].';


--
-- Name: begin_command(uuid, text, jsonb); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.begin_command(p_command_id uuid, p_kind text, p_request jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_earlier backoffice.commands;
begin
    if p_command_id is null or p_kind is null or p_request is null then
        raise exception 'A command needs an id, a kind and a content.' using errcode = 'BR008';
    end if;

    insert into backoffice.commands (command_id, kind, request)
    values (p_command_id, p_kind, p_request)
    on conflict (command_id) do nothing;
    if found then
        return null;
    end if;

    select c.*
    into v_earlier
    from backoffice.commands c
    where c.command_id = p_command_id;
    if v_earlier.login is distinct from session_user
        or v_earlier.kind is distinct from p_kind
        or v_earlier.request is distinct from p_request
        or v_earlier.result is null
    then
        raise exception 'This command id was used before, for something else.'
            using errcode = 'BR003',
                detail = format('Command %s.', p_command_id);
    end if;
    return v_earlier.result;
end;
$$;


ALTER FUNCTION backoffice.begin_command(p_command_id uuid, p_kind text, p_request jsonb) OWNER TO backroom_engine;

--
-- Name: FUNCTION begin_command(p_command_id uuid, p_kind text, p_request jsonb); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.begin_command(p_command_id uuid, p_kind text, p_request jsonb) IS 'First statement of a business function: NULL means do it now, anything else is the result of the time it was done.';


--
-- Name: begin_import(uuid, text, jsonb); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.begin_import(p_import_id uuid, p_file_name text, p_options jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    insert into backoffice.imports (import_id, file_name, options)
    values (p_import_id, left(p_file_name, 255), p_options);
    perform backoffice.make_import_table();
end;
$$;


ALTER FUNCTION backoffice.begin_import(p_import_id uuid, p_file_name text, p_options jsonb) OWNER TO backroom_owner;

--
-- Name: FUNCTION begin_import(p_import_id uuid, p_file_name text, p_options jsonb); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.begin_import(p_import_id uuid, p_file_name text, p_options jsonb) IS 'Opens an import and, for this transaction, the table that its lines are copied into.';


--
-- Name: begin_import_apply(uuid, uuid); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.begin_import_apply(p_command_id uuid, p_import_id uuid) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.begin_import_apply(p_command_id uuid, p_import_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION begin_import_apply(p_command_id uuid, p_import_id uuid); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.begin_import_apply(p_command_id uuid, p_import_id uuid) IS 'First statement of an import''s transaction: NULL means go on, anything else is the result of the time it was done.';


--
-- Name: begin_job(text, boolean); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.begin_job(p_job text, p_only_when_due boolean DEFAULT false) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_run_id uuid;
begin
    if not exists (select from backoffice.jobs j where j.job = p_job) then
        raise exception 'There is no job %.', p_job using errcode = 'BR005';
    end if;
    -- held by the session until end_job, or until the server notices that the session is gone
    if not pg_try_advisory_lock(backoffice.job_lock(p_job)) then
        return null;
    end if;

    update backoffice.jobs
    set last_started_at = clock_timestamp()
    where job = p_job
        and is_enabled
        and (not p_only_when_due or last_started_at is null or last_started_at + every <= clock_timestamp());
    if not found then
        perform pg_advisory_unlock(backoffice.job_lock(p_job));
        return null;
    end if;

    -- whoever holds the lock knows that these are not running
    update backoffice.job_runs
    set status = 'ABANDONED', finished_at = clock_timestamp()
    where job = p_job
        and status = 'RUNNING';
    insert into backoffice.job_runs (job)
    values (p_job)
    returning run_id into v_run_id;
    return v_run_id;
end;
$$;


ALTER FUNCTION backoffice.begin_job(p_job text, p_only_when_due boolean) OWNER TO backroom_engine;

--
-- Name: FUNCTION begin_job(p_job text, p_only_when_due boolean); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.begin_job(p_job text, p_only_when_due boolean) IS 'Begins a run of a job: its id, or NULL when the job is off, not due (if that is asked) or running in another session.';


--
-- Name: cancel_transfer(uuid, uuid, bigint, text, jsonb); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.cancel_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_reason text, p_lines jsonb DEFAULT NULL::jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.cancel_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_reason text, p_lines jsonb) OWNER TO backroom_owner;

--
-- Name: FUNCTION cancel_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_reason text, p_lines jsonb); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.cancel_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_reason text, p_lines jsonb) IS 'Calls a transfer off. Once shipped, lines [{"transfer_line_id", "returned_quantity"?, "lost_quantity"?}] say where every unit on the way went; what had arrived before stays, and the transfer then ends RECEIVED.';


--
-- Name: change_products(jsonb); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.change_products(p_changes jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.change_products(p_changes jsonb) OWNER TO backroom_owner;

--
-- Name: FUNCTION change_products(p_changes jsonb); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.change_products(p_changes jsonb) IS 'Writes [{"product_id", "row_version", "changes": {column: value}}] and returns those that were still as the person saw them, with their new versions; what to do about the others is the caller''s.';


--
-- Name: check_verifier(text); Type: FUNCTION; Schema: backoffice; Owner: backroom_accounts
--

CREATE FUNCTION backoffice.check_verifier(p_verifier text) RETURNS void
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $_$
begin
    if p_verifier is null
        or p_verifier !~ '^SCRAM-SHA-256\$[0-9]{4,7}:[A-Za-z0-9+/]{22,}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$'
    then
        raise exception 'A password is sent as a SCRAM-SHA-256 verifier, never as text.' using errcode = 'BR008';
    end if;
end;
$_$;


ALTER FUNCTION backoffice.check_verifier(p_verifier text) OWNER TO backroom_accounts;

--
-- Name: FUNCTION check_verifier(p_verifier text); Type: COMMENT; Schema: backoffice; Owner: backroom_accounts
--

COMMENT ON FUNCTION backoffice.check_verifier(p_verifier text) IS 'Refuses anything but a SCRAM verifier, without repeating it.';


--
-- Name: copy_rows(text, text, uuid[]); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.copy_rows(p_from text, p_to text, p_order_ids uuid[] DEFAULT NULL::uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $_$
declare
    v_columns text;
begin
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
    into v_columns
    from pg_catalog.pg_attribute a
    where a.attrelid = p_from::regclass
        and a.attnum > 0
        and not a.attisdropped
        and a.attgenerated = '';
    execute format('insert into %s (%s) select %s from %s where $1 is null or order_id = any ($1)', p_to, v_columns,
        v_columns, p_from)
    using p_order_ids;
end;
$_$;


ALTER FUNCTION backoffice.copy_rows(p_from text, p_to text, p_order_ids uuid[]) OWNER TO backroom_owner;

--
-- Name: FUNCTION copy_rows(p_from text, p_to text, p_order_ids uuid[]); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.copy_rows(p_from text, p_to text, p_order_ids uuid[]) IS 'Copies rows between two partitions of the order graph, of some orders or of all.';


--
-- Name: create_staff(name, text, text, text, text, bigint, uuid[]); Type: FUNCTION; Schema: backoffice; Owner: backroom_accounts
--

CREATE FUNCTION backoffice.create_staff(p_login name, p_display_name text, p_email text, p_role text, p_verifier text, p_refund_limit_amount bigint DEFAULT 0, p_warehouse_ids uuid[] DEFAULT '{}'::uuid[]) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $_$
declare
    v_user_id uuid;
begin
    perform backoffice.check_verifier(p_verifier);
    if p_login like 'pg\_%' or p_login like 'backroom\_%' and p_role <> 'WORKER' then
        raise exception 'This login is reserved.' using errcode = 'BR008';
    end if;

    insert into shop.users (email, password_hash, name, user_type, email_verified)
    values (p_email, '!', p_display_name, 'ADMIN', true)
    returning user_id into v_user_id;
    insert into shop.admin_profiles (user_id, role, department)
    values (v_user_id, p_role, initcap(p_role));
    -- checks login, role and limit
    insert into backoffice.staff (login, user_id, display_name, role, refund_limit_amount)
    values (p_login, v_user_id, p_display_name, p_role, p_refund_limit_amount);
    insert into backoffice.staff_warehouses (login, warehouse_id)
    select p_login, w.id
    from unnest(p_warehouse_ids) as w (id);

    perform backoffice.set_login(p_login, 'create role %1$I login password %2$L', p_verifier);
    perform backoffice.set_login(p_login, 'grant backroom_' || lower(p_role) || ' to %1$I');
    return v_user_id;
end;
$_$;


ALTER FUNCTION backoffice.create_staff(p_login name, p_display_name text, p_email text, p_role text, p_verifier text, p_refund_limit_amount bigint, p_warehouse_ids uuid[]) OWNER TO backroom_accounts;

--
-- Name: FUNCTION create_staff(p_login name, p_display_name text, p_email text, p_role text, p_verifier text, p_refund_limit_amount bigint, p_warehouse_ids uuid[]); Type: COMMENT; Schema: backoffice; Owner: backroom_accounts
--

COMMENT ON FUNCTION backoffice.create_staff(p_login name, p_display_name text, p_email text, p_role text, p_verifier text, p_refund_limit_amount bigint, p_warehouse_ids uuid[]) IS 'A new member of staff: the users row, the staff row, the login in its group. Returns the user_id.';


--
-- Name: create_transfer(uuid, uuid, uuid, jsonb, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.create_transfer(p_command_id uuid, p_from_warehouse_id uuid, p_to_warehouse_id uuid, p_lines jsonb, p_notes text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.create_transfer(p_command_id uuid, p_from_warehouse_id uuid, p_to_warehouse_id uuid, p_lines jsonb, p_notes text) OWNER TO backroom_owner;

--
-- Name: FUNCTION create_transfer(p_command_id uuid, p_from_warehouse_id uuid, p_to_warehouse_id uuid, p_lines jsonb, p_notes text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.create_transfer(p_command_id uuid, p_from_warehouse_id uuid, p_to_warehouse_id uuid, p_lines jsonb, p_notes text) IS 'Plans to send stock from one warehouse to another: lines [{"product_id", "quantity"}].';


--
-- Name: my_user_id(); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.my_user_id() RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    return (
        select s.user_id
        from backoffice.staff s
        where s.login = session_user
            and s.is_active);
end;
$$;


ALTER FUNCTION backoffice.my_user_id() OWNER TO backroom_engine;

--
-- Name: FUNCTION my_user_id(); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.my_user_id() IS 'The users row of the member of staff who is connected; NULL for everybody else.';


--
-- Name: uuid7(timestamp with time zone); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.uuid7(p_at timestamp with time zone DEFAULT now()) RETURNS uuid
    LANGUAGE sql STRICT PARALLEL SAFE
    RETURN (encode(set_bit(set_bit((SUBSTRING(int8send((floor((EXTRACT(epoch FROM p_at) * (1000)::numeric)))::bigint) FROM 3) || SUBSTRING(uuid_send(gen_random_uuid()) FROM 7)), (52)::bigint, 1), (53)::bigint, 1), 'hex'::text))::uuid;


ALTER FUNCTION shop.uuid7(p_at timestamp with time zone) OWNER TO backroom_owner;

--
-- Name: FUNCTION uuid7(p_at timestamp with time zone); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.uuid7(p_at timestamp with time zone) IS 'A new version 7 id: the milliseconds of p_at, rounded down, then random bits.';


--
-- Name: audit_log; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE TABLE backoffice.audit_log (
    audit_id uuid DEFAULT shop.uuid7() NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    login name DEFAULT SESSION_USER NOT NULL,
    user_id uuid DEFAULT backoffice.my_user_id(),
    relation text NOT NULL,
    action text NOT NULL,
    key jsonb NOT NULL,
    old_values jsonb,
    new_values jsonb,
    transaction_id xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT audit_log_action_known CHECK ((action = ANY (ARRAY['INSERT'::text, 'UPDATE'::text, 'DELETE'::text])))
)
PARTITION BY RANGE (changed_at);

ALTER TABLE ONLY backoffice.audit_log FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.audit_log OWNER TO backroom_owner;

--
-- Name: TABLE audit_log; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.audit_log IS 'Who changed what, written by triggers, so that changes made with psql are in it too. An update has only the columns that changed; hidden columns are named, without their values.';


--
-- Name: COLUMN audit_log.login; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.audit_log.login IS 'The login that was connected (session_user), also through definer functions.';


--
-- Name: customer_changes(uuid); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.customer_changes(p_user_id uuid) RETURNS TABLE(changed_at timestamp with time zone, login name, fields text[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT a.changed_at,
     a.login,
     ARRAY( SELECT jsonb_object_keys(a.new_values) AS jsonb_object_keys
           ORDER BY (jsonb_object_keys(a.new_values))) AS "array"
    FROM backoffice.audit_log a
   WHERE ((a.relation = ANY (ARRAY['shop.users'::text, 'shop.customer_profiles'::text])) AND (a.key = jsonb_build_object('user_id', customer_changes.p_user_id)) AND (a.action = 'UPDATE'::text) AND (NOT (a.new_values ?& ARRAY['last_login_at'::text])) AND (a.changed_at > (now() - '1 year'::interval)))
   ORDER BY a.changed_at DESC, a.audit_id DESC
  LIMIT 50;
END;


ALTER FUNCTION backoffice.customer_changes(p_user_id uuid) OWNER TO backroom_engine;

--
-- Name: FUNCTION customer_changes(p_user_id uuid); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.customer_changes(p_user_id uuid) IS 'Who changed which fields of a customer in the last year, the latest first; the audit''s values stay with managers.';


--
-- Name: fold_text(text); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.fold_text(p_text text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path TO ''
    AS $$
begin
    -- unaccent is only STABLE because its dictionary could be altered; ours is the one that comes with it
    return lower(extensions.unaccent('extensions.unaccent'::regdictionary, p_text));
end;
$$;


ALTER FUNCTION shop.fold_text(p_text text) OWNER TO backroom_owner;

--
-- Name: FUNCTION fold_text(p_text text); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.fold_text(p_text text) IS 'Lower case without accents, for generated columns that are searched by trigrams.';


--
-- Name: customer_profiles; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.customer_profiles (
    user_id uuid NOT NULL,
    shipping_addresses jsonb DEFAULT '[]'::jsonb NOT NULL,
    billing_addresses jsonb DEFAULT '[]'::jsonb NOT NULL,
    date_of_birth date,
    loyalty_points integer DEFAULT 0 NOT NULL,
    preferred_currency character varying(3) DEFAULT 'USD'::character varying NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT customer_profiles_billing_listed CHECK ((jsonb_typeof(billing_addresses) = 'array'::text)),
    CONSTRAINT customer_profiles_points_not_negative CHECK ((loyalty_points >= 0)),
    CONSTRAINT customer_profiles_shipping_listed CHECK ((jsonb_typeof(shipping_addresses) = 'array'::text))
);

ALTER TABLE ONLY shop.customer_profiles FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.customer_profiles OWNER TO backroom_owner;

--
-- Name: TABLE customer_profiles; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.customer_profiles IS 'What only a customer has.';


--
-- Name: COLUMN customer_profiles.shipping_addresses; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.customer_profiles.shipping_addresses IS '[{"name", "line1", "line2", "postal_code", "city", "state", "country", "phone"}, ...], the first is the usual one.';


--
-- Name: users; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.users (
    user_id uuid DEFAULT shop.uuid7() NOT NULL,
    email character varying(255) NOT NULL,
    password_hash character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    user_type character varying(20) NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    email_verified boolean DEFAULT false NOT NULL,
    phone character varying(20),
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    last_login_at timestamp with time zone,
    deactivated_at timestamp with time zone,
    deactivated_reason text,
    merged_into uuid,
    row_version bigint DEFAULT 1 NOT NULL,
    search_text text GENERATED ALWAYS AS (shop.fold_text((((((name)::text || ' '::text) || (email)::text) || ' '::text) || (COALESCE(phone, ''::character varying))::text))) STORED NOT NULL,
    CONSTRAINT users_merged_inactive CHECK (((merged_into IS NULL) OR (NOT is_active))),
    CONSTRAINT users_merged_into_other CHECK ((merged_into <> user_id)),
    CONSTRAINT users_name_given CHECK ((btrim((name)::text) <> ''::text)),
    CONSTRAINT users_type_known CHECK (((user_type)::text = ANY ((ARRAY['CUSTOMER'::character varying, 'SELLER'::character varying, 'ADMIN'::character varying])::text[]))),
    CONSTRAINT valid_email CHECK (((email)::text ~* '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$'::text))
);

ALTER TABLE ONLY shop.users FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.users OWNER TO backroom_owner;

--
-- Name: TABLE users; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.users IS 'Everybody with an account: customers, sellers, and the staff (ADMIN) with a row in backoffice.staff.';


--
-- Name: COLUMN users.password_hash; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.users.password_hash IS 'Hash that the storefront made; no role of the staff can read it. ''!'' for staff, who sign in to PostgreSQL.';


--
-- Name: COLUMN users.deactivated_at; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.users.deactivated_at IS 'Since when the account is closed.';


--
-- Name: COLUMN users.deactivated_reason; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.users.deactivated_reason IS 'Why, for colleagues; the person does not see it.';


--
-- Name: COLUMN users.merged_into; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.users.merged_into IS 'The customer who took this one''s orders, carts and reviews over; for good.';


--
-- Name: COLUMN users.row_version; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.users.row_version IS 'Counts edits; an editor sends the version it started from.';


--
-- Name: COLUMN users.search_text; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.users.search_text IS 'Name, e-mail and phone without case and accents, for finding while typing.';


--
-- Name: customer_version(uuid); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.customer_version(p_user_id uuid) RETURNS bigint
    LANGUAGE sql STABLE
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT (u.row_version + COALESCE(p.row_version, (0)::bigint))
    FROM (shop.users u
      LEFT JOIN shop.customer_profiles p ON ((p.user_id = u.user_id)))
   WHERE ((u.user_id = customer_version.p_user_id) AND ((u.user_type)::text = 'CUSTOMER'::text));
END;


ALTER FUNCTION backoffice.customer_version(p_user_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION customer_version(p_user_id uuid); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.customer_version(p_user_id uuid) IS 'Version of a customer with the profile: both rows only count up, so an equal sum means that neither has changed.';


--
-- Name: damage_stock(uuid, uuid, integer, text, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.damage_stock(p_command_id uuid, p_inventory_id uuid, p_quantity integer, p_reason text, p_notes text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.damage_stock(p_command_id uuid, p_inventory_id uuid, p_quantity integer, p_reason text, p_notes text) OWNER TO backroom_owner;

--
-- Name: FUNCTION damage_stock(p_command_id uuid, p_inventory_id uuid, p_quantity integer, p_reason text, p_notes text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.damage_stock(p_command_id uuid, p_inventory_id uuid, p_quantity integer, p_reason text, p_notes text) IS 'Units turn out damaged, with a reason; a negative quantity says that damaged ones were put right.';


--
-- Name: deactivate_customer(uuid, uuid, bigint, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.deactivate_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint, p_reason text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'deactivate_customer', jsonb_build_object(
        'user_id', p_user_id, 'row_version', p_row_version, 'reason', p_reason));
begin
    if v_result is not null then
        return v_result;
    end if;
    if coalesce(btrim(p_reason), '') = '' then
        raise exception 'Closing an account has a reason.' using errcode = 'BR008';
    end if;
    update shop.users u
    set is_active = false, deactivated_reason = btrim(p_reason)
    where u.user_id = p_user_id
        and u.row_version = p_row_version
    returning jsonb_build_object('is_active', u.is_active, 'row_version', u.row_version)
    into v_result;
    if not found then
        perform backoffice.raise_stale_user(p_user_id);
    end if;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;


ALTER FUNCTION backoffice.deactivate_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint, p_reason text) OWNER TO backroom_owner;

--
-- Name: FUNCTION deactivate_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint, p_reason text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.deactivate_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint, p_reason text) IS 'Closes a customer''s account: {"is_active", "row_version"}.';


--
-- Name: deactivate_staff(name); Type: FUNCTION; Schema: backoffice; Owner: backroom_accounts
--

CREATE FUNCTION backoffice.deactivate_staff(p_login name) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $_$
declare
    v_staff backoffice.staff := backoffice.lock_staff(p_login, false);
begin
    update backoffice.staff
    set is_active = false, deactivated_at = coalesce(deactivated_at, now())
    where login = p_login;
    update shop.users
    set is_active = false
    where user_id = v_staff.user_id;
    perform backoffice.set_login(p_login, 'alter role %1$I nologin password null');
    -- without the group even a session that slips in before the commit can do nothing
    perform backoffice.set_login(p_login, 'revoke backroom_' || lower(v_staff.role) || ' from %1$I');
    return backoffice.end_sessions(p_login);
end;
$_$;


ALTER FUNCTION backoffice.deactivate_staff(p_login name) OWNER TO backroom_accounts;

--
-- Name: FUNCTION deactivate_staff(p_login name); Type: COMMENT; Schema: backoffice; Owner: backroom_accounts
--

COMMENT ON FUNCTION backoffice.deactivate_staff(p_login name) IS 'Closes an account: no login, no group, sessions ended. The rows stay, since history speaks of them.';


--
-- Name: decide_refund(uuid, uuid, uuid, text, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.decide_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_decision text, p_note text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'decide_refund', jsonb_build_object(
        'order_id', p_order_id, 'refund_id', p_refund_id, 'decision', p_decision, 'note', p_note));
    v_refund record;
begin
    if v_result is not null then
        return v_result;
    end if;
    select r.requested_by, r.refund_amount, r.currency, r.status, r.approval
    into v_refund
    from shop.refunds r
    where r.order_id = p_order_id
        and r.refund_id = p_refund_id;
    -- the policy refuses these anyway, but cannot say which it was
    if not found then
        raise exception 'This refund does not exist, or is not visible to you.'
            using errcode = 'BR005',
                detail = format('refund_id %s', p_refund_id);
    elsif v_refund.requested_by = session_user then
        raise exception 'Nobody decides on a refund of their own.' using errcode = 'BR012';
    elsif v_refund.refund_amount > backoffice.my_refund_limit(v_refund.currency) then
        raise exception 'This refund is above your limit.' using errcode = 'BR012';
    elsif v_refund.status <> 'PENDING' or v_refund.approval <> 'NEEDED' then
        raise exception 'This refund does not wait for a decision.'
            using errcode = 'BR002',
                detail = format('refund_id %s', p_refund_id);
    end if;
    insert into shop.refund_approvals (order_id, refund_id, decision, note)
    values (p_order_id, p_refund_id, p_decision, nullif(btrim(p_note), ''));
    select jsonb_build_object('status', r.status, 'approval', r.approval, 'row_version', r.row_version)
    into v_result
    from shop.refunds r
    where r.order_id = p_order_id
        and r.refund_id = p_refund_id;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;


ALTER FUNCTION backoffice.decide_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_decision text, p_note text) OWNER TO backroom_owner;

--
-- Name: FUNCTION decide_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_decision text, p_note text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.decide_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_decision text, p_note text) IS 'APPROVED or REJECTED (with a note), by somebody else than the requester and within the decider''s own limit.';


--
-- Name: edit_customer(uuid, uuid, bigint, jsonb); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.edit_customer(p_command_id uuid, p_user_id uuid, p_version bigint, p_changes jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'edit_customer', jsonb_build_object(
        'user_id', p_user_id, 'version', p_version, 'changes', p_changes));
    v_fields constant text[] := array['name', 'email', 'phone'];
    v_profile constant text[] := array['date_of_birth', 'preferred_currency', 'shipping_address', 'billing_address'];
begin
    if v_result is not null then
        return v_result;
    end if;
    if jsonb_typeof(p_changes) is distinct from 'object' or p_changes = '{}' or p_changes - (v_fields || v_profile) <> '{}' then
        raise exception 'These are no fields of a customer.'
            using errcode = 'BR008',
                detail = format('changes %s', p_changes - (v_fields || v_profile));
    end if;
    perform backoffice.lock_customer(p_user_id, p_version);

    if p_changes ?| v_fields then
        update shop.users u
        set name = case when p_changes ? 'name' then btrim(p_changes ->> 'name') else u.name end,
            email = case when p_changes ? 'email' then btrim(p_changes ->> 'email') else u.email end,
            phone = case when p_changes ? 'phone' then nullif(btrim(p_changes ->> 'phone'), '') else u.phone end
        where u.user_id = p_user_id;
    end if;
    if p_changes ?| v_profile then
        insert into shop.customer_profiles (user_id)
        values (p_user_id)
        on conflict do nothing;
        update shop.customer_profiles p
        set date_of_birth = case when p_changes ? 'date_of_birth' then nullif(p_changes ->> 'date_of_birth', '')::date else p.date_of_birth end,
            preferred_currency = coalesce(p_changes ->> 'preferred_currency', p.preferred_currency),
            shipping_addresses = backoffice.with_usual_address(p.shipping_addresses, p_changes -> 'shipping_address'),
            billing_addresses = backoffice.with_usual_address(p.billing_addresses, p_changes -> 'billing_address')
        where p.user_id = p_user_id;
    end if;
    return backoffice.finish_command(p_command_id, jsonb_build_object('version', backoffice.customer_version(p_user_id)));
end;
$$;


ALTER FUNCTION backoffice.edit_customer(p_command_id uuid, p_user_id uuid, p_version bigint, p_changes jsonb) OWNER TO backroom_owner;

--
-- Name: FUNCTION edit_customer(p_command_id uuid, p_user_id uuid, p_version bigint, p_changes jsonb); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.edit_customer(p_command_id uuid, p_user_id uuid, p_version bigint, p_changes jsonb) IS 'Changes the fields named in p_changes (name, email, phone, date_of_birth, preferred_currency, shipping_address, billing_address: the usual one) of the version that the person saw: {"version"}.';


--
-- Name: edit_products(uuid, jsonb); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.edit_products(p_command_id uuid, p_changes jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.edit_products(p_command_id uuid, p_changes jsonb) OWNER TO backroom_owner;

--
-- Name: FUNCTION edit_products(p_command_id uuid, p_changes jsonb); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.edit_products(p_command_id uuid, p_changes jsonb) IS 'Changes many products, all or none: [{"product_id", "row_version", "changes": {column: value}}]; returns their new versions. BR001, with the ids in the detail, when somebody else was first.';


--
-- Name: end_import_apply(uuid, uuid); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.end_import_apply(p_command_id uuid, p_import_id uuid) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.end_import_apply(p_command_id uuid, p_import_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION end_import_apply(p_command_id uuid, p_import_id uuid); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.end_import_apply(p_command_id uuid, p_import_id uuid) IS 'Last statement of an import''s transaction: {"added", "changed", "unchanged"}.';


--
-- Name: end_job(uuid, bigint, text, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.end_job(p_run_id uuid, p_rows bigint, p_error_code text DEFAULT NULL::text, p_error_message text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_job text;
begin
    update backoffice.job_runs
    set status = case when p_error_code is null and p_error_message is null then 'DONE' else 'FAILED' end,
        finished_at = clock_timestamp(),
        rows_done = p_rows,
        error_code = p_error_code,
        error_message = left(p_error_message, 2000)
    where run_id = p_run_id
        and status = 'RUNNING'
    returning job into v_job;
    if not found then
        raise exception 'This run is over.' using errcode = 'BR002';
    end if;
    delete from backoffice.job_runs r
    using backoffice.jobs j
    where r.run_id = p_run_id
        and r.status = 'DONE'
        and r.rows_done = 0
        and j.job = r.job
        and not j.keeps_idle_runs;
    update backoffice.jobs
    set last_finished_at = clock_timestamp()
    where job = v_job;
    perform pg_advisory_unlock(backoffice.job_lock(v_job));
end;
$$;


ALTER FUNCTION backoffice.end_job(p_run_id uuid, p_rows bigint, p_error_code text, p_error_message text) OWNER TO backroom_engine;

--
-- Name: FUNCTION end_job(p_run_id uuid, p_rows bigint, p_error_code text, p_error_message text); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.end_job(p_run_id uuid, p_rows bigint, p_error_code text, p_error_message text) IS 'Ends a run, with the error when there was one.';


--
-- Name: end_sessions(name); Type: FUNCTION; Schema: backoffice; Owner: backroom_accounts
--

CREATE FUNCTION backoffice.end_sessions(p_login name) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_ended integer;
begin
    perform backoffice.lock_staff(p_login, false);
    select count(*) filter (where pg_terminate_backend(a.pid))
    into v_ended
    from pg_catalog.pg_stat_activity a
    where a.usename = p_login
        and a.pid <> pg_backend_pid();
    return v_ended;
end;
$$;


ALTER FUNCTION backoffice.end_sessions(p_login name) OWNER TO backroom_accounts;

--
-- Name: FUNCTION end_sessions(p_login name); Type: COMMENT; Schema: backoffice; Owner: backroom_accounts
--

COMMENT ON FUNCTION backoffice.end_sessions(p_login name) IS 'Ends the connections of a member of staff; returns how many.';


--
-- Name: expire_reservations(integer); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.expire_reservations(p_limit integer) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_count integer;
begin
    -- one statement, so that all units are given back in the order in which stock is locked
    update shop.inventory_reservations
    set status = 'EXPIRED'
    where reservation_id in (
        select r.reservation_id
        from shop.inventory_reservations r
        where r.status = 'ACTIVE'
            and r.expires_at <= now()
        order by r.expires_at
        limit p_limit
        for update skip locked);
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;


ALTER FUNCTION backoffice.expire_reservations(p_limit integer) OWNER TO backroom_owner;

--
-- Name: FUNCTION expire_reservations(p_limit integer); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.expire_reservations(p_limit integer) IS 'Job: gives back what checkouts held and did not buy.';


--
-- Name: finish_command(uuid, jsonb); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.finish_command(p_command_id uuid, p_result jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    update backoffice.commands
    set result = coalesce(p_result, '{}')
    where command_id = p_command_id
        and login = session_user
        and result is null;
    if not found then
        raise exception 'This command was not begun, or is finished.'
            using errcode = 'BR003',
                detail = format('Command %s.', p_command_id);
    end if;
    return coalesce(p_result, '{}');
end;
$$;


ALTER FUNCTION backoffice.finish_command(p_command_id uuid, p_result jsonb) OWNER TO backroom_engine;

--
-- Name: FUNCTION finish_command(p_command_id uuid, p_result jsonb); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.finish_command(p_command_id uuid, p_result jsonb) IS 'Last statement of a business function: keeps and returns its result.';


--
-- Name: forget_after(); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.forget_after() RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select now() - greatest((s.value #>> '{}')::integer, 7) * interval '1 day'
    from backoffice.settings s
    where s.key = 'forget_after_days';
$$;


ALTER FUNCTION backoffice.forget_after() OWNER TO backroom_engine;

--
-- Name: FUNCTION forget_after(); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.forget_after() IS 'Bookkeeping from before this moment is removed; a week is always kept.';


--
-- Name: forget_commands(integer); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.forget_commands(p_limit integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_count integer;
begin
    delete from backoffice.commands
    where command_id in (
        select c.command_id
        from backoffice.commands c
        where c.created_at < backoffice.forget_after()
        limit p_limit
        for update skip locked);
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;


ALTER FUNCTION backoffice.forget_commands(p_limit integer) OWNER TO backroom_engine;

--
-- Name: FUNCTION forget_commands(p_limit integer); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.forget_commands(p_limit integer) IS 'Job: commands so old that nobody sends them again.';


--
-- Name: forget_imports(integer); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.forget_imports(p_limit integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.forget_imports(p_limit integer) OWNER TO backroom_engine;

--
-- Name: FUNCTION forget_imports(p_limit integer); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.forget_imports(p_limit integer) IS 'Job: what was read of files that nobody imported within a day.';


--
-- Name: forget_reservations(integer); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.forget_reservations(p_limit integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_ids uuid[];
begin
    select array_agg(o.reservation_id)
    into v_ids
    from (
        select r.reservation_id
        from shop.inventory_reservations r
        where r.reservation_id < shop.uuid7_floor(backoffice.forget_after())
            and r.created_at < backoffice.forget_after()
            and r.status <> 'ACTIVE'
        order by r.reservation_id
        limit p_limit
        for update skip locked
    ) o;
    delete from shop.reservation_allocations
    where reservation_id = any (v_ids);
    delete from shop.inventory_reservations
    where reservation_id = any (v_ids);
    return coalesce(cardinality(v_ids), 0);
end;
$$;


ALTER FUNCTION backoffice.forget_reservations(p_limit integer) OWNER TO backroom_engine;

--
-- Name: FUNCTION forget_reservations(p_limit integer); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.forget_reservations(p_limit integer) IS 'Job: reservations that ended long ago; the orders'' allocations and the stock ledger keep what they did.';


--
-- Name: forget_runs(integer); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.forget_runs(p_limit integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_count integer;
begin
    delete from backoffice.job_runs
    where run_id in (
        select r.run_id
        from backoffice.job_runs r
        where r.run_id < shop.uuid7_floor(backoffice.forget_after())
            and r.status <> 'RUNNING'
        limit p_limit
        for update skip locked);
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;


ALTER FUNCTION backoffice.forget_runs(p_limit integer) OWNER TO backroom_engine;

--
-- Name: FUNCTION forget_runs(p_limit integer); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.forget_runs(p_limit integer) IS 'Job: runs of jobs of long ago.';


--
-- Name: hold_order(uuid, uuid, bigint, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.hold_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_reason text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'hold_order', jsonb_build_object(
        'order_id', p_order_id, 'row_version', p_row_version, 'reason', p_reason));
    v_reason constant text := nullif(btrim(p_reason), '');
    v_before text;
begin
    if v_result is not null then
        return v_result;
    end if;
    select o.hold_reason
    into v_before
    from shop.orders o
    where o.order_id = p_order_id
        and o.row_version = p_row_version
    for no key update;
    if not found then
        perform backoffice.raise_stale_order(p_order_id);
    end if;
    if v_before is not distinct from v_reason then
        raise exception 'The order is held for this reason already, or not at all.' using errcode = 'BR002';
    end if;
    update shop.orders o
    set hold_reason = v_reason
    where o.order_id = p_order_id
        and (v_reason is null or o.status not in ('SHIPPED', 'DELIVERED', 'CANCELLED', 'REFUNDED', 'RETURNED'))
    returning jsonb_build_object('status', o.status, 'row_version', o.row_version)
    into v_result;
    if not found then
        raise exception 'This order is past being held.' using errcode = 'BR002';
    end if;
    -- the note is what the order's story tells of it: who, when and why
    insert into shop.order_notes (order_id, body)
    values (p_order_id, coalesce('On hold: ' || v_reason, 'Released from hold: ' || v_before));
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;


ALTER FUNCTION backoffice.hold_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_reason text) OWNER TO backroom_owner;

--
-- Name: FUNCTION hold_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_reason text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.hold_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_reason text) IS 'Holds an order with a reason, or releases it (NULL), and notes it down: {"status", "row_version"}.';


--
-- Name: hold_transfer(uuid, bigint); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.hold_transfer(p_transfer_id uuid, p_row_version bigint) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.hold_transfer(p_transfer_id uuid, p_row_version bigint) OWNER TO backroom_owner;

--
-- Name: FUNCTION hold_transfer(p_transfer_id uuid, p_row_version bigint); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.hold_transfer(p_transfer_id uuid, p_row_version bigint) IS 'Locks a transfer, or says that it has changed (BR001) or is not to be seen (BR005).';


--
-- Name: import_amount(text, integer, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.import_amount(p_text text, p_digits integer, p_decimal text) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (translate(p_text, (p_decimal || '_'::text), '_x'::text) ~ ('^-?[0-9]{1,13}'::text || CASE WHEN (p_digits > 0) THEN (('(_[0-9]{1,'::text || p_digits) || '})?$'::text) ELSE '$'::text END)) THEN (((replace(p_text, p_decimal, '.'::text))::numeric * (('1e'::text || p_digits))::numeric))::bigint ELSE NULL::bigint END;


ALTER FUNCTION backoffice.import_amount(p_text text, p_digits integer, p_decimal text) OWNER TO backroom_owner;

--
-- Name: FUNCTION import_amount(p_text text, p_digits integer, p_decimal text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.import_amount(p_text text, p_digits integer, p_decimal text) IS 'An amount in minor units, exactly; NULL for anything but digits with at most the currency''s decimals: no separators of thousands, no currency sign, no exponent.';


--
-- Name: product_images; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.product_images (
    image_id uuid DEFAULT shop.uuid7() NOT NULL,
    product_id uuid NOT NULL,
    image_url character varying(500) NOT NULL,
    alt_text character varying(255),
    sort_order integer DEFAULT 0 NOT NULL,
    is_primary boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT product_images_url_given CHECK ((btrim((image_url)::text) <> ''::text))
);

ALTER TABLE ONLY shop.product_images FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.product_images OWNER TO backroom_owner;

--
-- Name: TABLE product_images; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.product_images IS 'Pictures of a product, the primary one first.';


--
-- Name: import_images(uuid); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.import_images(p_product_id uuid) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT jsonb_agg(jsonb_build_object('url', i.image_url, 'alt', i.alt_text) ORDER BY i.is_primary DESC, i.sort_order, i.image_id) AS jsonb_agg
    FROM shop.product_images i
   WHERE (i.product_id = import_images.p_product_id);
END;


ALTER FUNCTION backoffice.import_images(p_product_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION import_images(p_product_id uuid); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.import_images(p_product_id uuid) IS 'A product''s pictures as a file has them, the primary one first; NULL: none.';


--
-- Name: import_json(text, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.import_json(p_text text, p_type text) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.import_json(p_text text, p_type text) OWNER TO backroom_owner;

--
-- Name: FUNCTION import_json(p_text text, p_type text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.import_json(p_text text, p_type text) IS 'The JSON value if it is one of that type, else NULL.';


--
-- Name: import_problem(text, text, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.import_problem(p_field text, p_problem text, p_value text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN jsonb_build_object('field', p_field, 'problem', p_problem, 'value', "left"(p_value, 200));


ALTER FUNCTION backoffice.import_problem(p_field text, p_problem text, p_value text) OWNER TO backroom_owner;

--
-- Name: FUNCTION import_problem(p_field text, p_problem text, p_value text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.import_problem(p_field text, p_problem text, p_value text) IS 'One thing that is wrong with a line.';


--
-- Name: index_statements(regclass, name, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.index_statements(p_table regclass, p_index name, p_definition text) RETURNS SETOF text
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    with leaves as (
        select c.relname as leaf, n.nspname as schema, left(c.relname || '_' || p_index, 63) as index
        from pg_catalog.pg_inherits i
        join pg_catalog.pg_class c on c.oid = i.inhrelid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where i.inhparent = p_table
    ),
    statements as (
        select 1 as step, '' as leaf, format('create index if not exists %I on only %s %s', p_index, p_table, p_definition) as text
        union all
        -- what an interrupted build left behind
        select 2, l.leaf, format('drop index concurrently if exists %I.%I', l.schema, l.index)
        from leaves l
        join pg_catalog.pg_index x on x.indexrelid = to_regclass(format('%I.%I', l.schema, l.index))
        where not x.indisvalid
        union all
        select 3, l.leaf, format('create index concurrently if not exists %I on %I.%I %s', l.index, l.schema, l.leaf, p_definition)
        from leaves l
        union all
        select 4, l.leaf, format('alter index %I.%I attach partition %I.%I', n.nspname, p_index, l.schema, l.index)
        from leaves l
        join pg_catalog.pg_class p on p.oid = p_table
        join pg_catalog.pg_namespace n on n.oid = p.relnamespace
    )
    select s.text
    from statements s
    order by s.step, s.leaf;
$$;


ALTER FUNCTION backoffice.index_statements(p_table regclass, p_index name, p_definition text) OWNER TO backroom_owner;

--
-- Name: FUNCTION index_statements(p_table regclass, p_index name, p_definition text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.index_statements(p_table regclass, p_index name, p_definition text) IS 'The statements that give a partitioned table an index without stopping anybody, each to be run by itself, outside a transaction: the parent''s empty index, each partition''s concurrently, and their attachment. Safe to run again.';


--
-- Name: is_attached(text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.is_attached(p_leaf text) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select exists (
        select from pg_catalog.pg_class c
        where c.oid = to_regclass(p_leaf)
            and c.relispartition);
$$;


ALTER FUNCTION backoffice.is_attached(p_leaf text) OWNER TO backroom_owner;

--
-- Name: FUNCTION is_attached(p_leaf text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.is_attached(p_leaf text) IS 'Whether a partition exists and is part of its table.';


--
-- Name: job_lock(text); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.job_lock(p_job text) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT
    SET search_path TO ''
    AS $$
    select hashtextextended('backoffice.jobs/' || p_job, 0);
$$;


ALTER FUNCTION backoffice.job_lock(p_job text) OWNER TO backroom_engine;

--
-- Name: FUNCTION job_lock(p_job text); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.job_lock(p_job text) IS 'The advisory lock that a running job''s session holds.';


--
-- Name: lock_customer(uuid, bigint); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.lock_customer(p_user_id uuid, p_version bigint) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    perform
    from shop.users u
    where u.user_id = p_user_id
        and u.user_type = 'CUSTOMER'
    for no key update;
    perform
    from shop.customer_profiles p
    where p.user_id = p_user_id
    for no key update;
    if backoffice.customer_version(p_user_id) is distinct from p_version then
        perform backoffice.raise_stale_user(p_user_id);
    end if;
end;
$$;


ALTER FUNCTION backoffice.lock_customer(p_user_id uuid, p_version bigint) OWNER TO backroom_owner;

--
-- Name: FUNCTION lock_customer(p_user_id uuid, p_version bigint); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.lock_customer(p_user_id uuid, p_version bigint) IS 'Locks a customer with the profile in the version that the person saw; else BR001, or BR005.';


--
-- Name: staff; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE TABLE backoffice.staff (
    login name NOT NULL,
    user_id uuid NOT NULL,
    display_name text NOT NULL,
    role text NOT NULL,
    refund_limit_amount bigint DEFAULT 0 NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    created_by_login name DEFAULT SESSION_USER NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    deactivated_at timestamp with time zone,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT staff_deactivated_when_inactive CHECK ((is_active = (deactivated_at IS NULL))),
    CONSTRAINT staff_display_name_given CHECK ((btrim(display_name) <> ''::text)),
    CONSTRAINT staff_login_form CHECK ((login ~ '^[a-z][a-z0-9._-]{1,62}$'::text)),
    CONSTRAINT staff_refund_limit_not_negative CHECK ((refund_limit_amount >= 0)),
    CONSTRAINT staff_role_known CHECK ((role = ANY (ARRAY['WAREHOUSE'::text, 'SUPPORT'::text, 'MANAGER'::text, 'ADMIN'::text, 'WORKER'::text])))
);

ALTER TABLE ONLY backoffice.staff FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.staff OWNER TO backroom_owner;

--
-- Name: TABLE staff; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.staff IS 'Who works here: a PostgreSQL login each, with a users row (ADMIN) of its own. Written by the staff functions only.';


--
-- Name: COLUMN staff.role; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.staff.role IS 'Which backroom_* group the login is in; WORKER is for the jobs.';


--
-- Name: COLUMN staff.refund_limit_amount; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.staff.refund_limit_amount IS 'What this person may refund on one order without a second person, and approve for others, in minor units of the main currency.';


--
-- Name: lock_staff(name, boolean); Type: FUNCTION; Schema: backoffice; Owner: backroom_accounts
--

CREATE FUNCTION backoffice.lock_staff(p_login name, p_allow_myself boolean) RETURNS backoffice.staff
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_staff backoffice.staff;
begin
    select s.*
    into v_staff
    from backoffice.staff s
    where s.login = p_login
    for update;
    if not found then
        raise exception 'There is no member of staff with this login.'
            using errcode = 'BR005',
                detail = format('Login %s.', p_login);
    end if;
    if p_login = session_user and not p_allow_myself then
        raise exception 'Administrators do not change their own account; another one does.' using errcode = 'BR012';
    end if;
    return v_staff;
end;
$$;


ALTER FUNCTION backoffice.lock_staff(p_login name, p_allow_myself boolean) OWNER TO backroom_accounts;

--
-- Name: FUNCTION lock_staff(p_login name, p_allow_myself boolean); Type: COMMENT; Schema: backoffice; Owner: backroom_accounts
--

COMMENT ON FUNCTION backoffice.lock_staff(p_login name, p_allow_myself boolean) IS 'The row of a member of staff, locked; BR005 when there is none.';


--
-- Name: make_archive_table(text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.make_archive_table(p_relation text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_archive text := backoffice.archive_relation(p_relation);
    v_row record;
begin
    execute format('create table %s (like %s including all) partition by range (order_id)', v_archive, p_relation);
    execute format('comment on table %s is %L', v_archive, format('Closed months of %s.', p_relation));
    perform backoffice.protect_table(v_archive::regclass, true);

    -- the staff who read the original read the archive, the same rows and columns; the storefront reads shop
    for v_row in
        select p.polname, coalesce(pg_get_expr(p.polqual, p.polrelid), 'true') as condition,
            string_agg(quote_ident(r.rolname), ', ' order by r.rolname) as roles
        from pg_catalog.pg_policy p
        join pg_catalog.pg_roles r on r.oid = any (p.polroles)
        where p.polrelid = p_relation::regclass
            and p.polcmd = 'r'
            and r.rolname not in ('application_user', 'backroom_owner', 'backroom_engine')
        group by p.polname, p.polqual, p.polrelid
    loop
        execute format('create policy %I on %s for select to %s using (%s)', v_row.polname, v_archive, v_row.roles,
            v_row.condition);
    end loop;
    for v_row in
        select g.grantee::regrole as role, '' as columns
        from pg_catalog.pg_class c
        cross join lateral aclexplode(c.relacl) g
        where c.oid = p_relation::regclass
            and g.privilege_type = 'SELECT'
            and g.grantee not in (c.relowner, 'application_user'::regrole, 'backroom_engine'::regrole)
        union all
        select g.grantee::regrole, '(' || string_agg(quote_ident(a.attname), ', ' order by a.attnum) || ')'
        from pg_catalog.pg_attribute a
        cross join lateral aclexplode(a.attacl) g
        where a.attrelid = p_relation::regclass
            and g.privilege_type = 'SELECT'
            and g.grantee not in ('application_user'::regrole, 'backroom_engine'::regrole)
        group by g.grantee
    loop
        execute format('grant select %s on %s to %s', v_row.columns, v_archive, v_row.role);
    end loop;
end;
$$;


ALTER FUNCTION backoffice.make_archive_table(p_relation text) OWNER TO backroom_owner;

--
-- Name: FUNCTION make_archive_table(p_relation text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.make_archive_table(p_relation text) IS 'Makes the archive of one table of the order graph, protected like the original.';


--
-- Name: make_import_table(); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.make_import_table() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.make_import_table() OWNER TO backroom_owner;

--
-- Name: FUNCTION make_import_table(); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.make_import_table() IS 'pg_temp.import_lines for this transaction: the lines of a file, cells as they are in it.';


--
-- Name: make_month(date); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.make_month(p_month date) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_relation text;
    v_made integer := 0;
begin
    perform pg_advisory_xact_lock(hashtextextended('backoffice.make_month', 0));
    for v_relation in
        select t.relation
        from backoffice.month_tables t
        where not backoffice.is_attached(backoffice.month_leaf(t.relation, p_month))
        order by t.position
    loop
        perform backoffice.prepare_month_leaf(v_relation, p_month);
        perform backoffice.attach_month_leaf(v_relation, p_month);
        v_made := v_made + 1;
    end loop;
    return v_made;
end;
$$;


ALTER FUNCTION backoffice.make_month(p_month date) OWNER TO backroom_owner;

--
-- Name: FUNCTION make_month(p_month date); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.make_month(p_month date) IS 'Makes the partitions that a month lacks; safe to run again and at once with itself.';


--
-- Name: make_months(integer); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.make_months(p_limit integer) RETURNS integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select case when p_limit > 0 then backoffice.make_months_ahead(2) else 0 end;
$$;


ALTER FUNCTION backoffice.make_months(p_limit integer) OWNER TO backroom_owner;

--
-- Name: FUNCTION make_months(p_limit integer); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.make_months(p_limit integer) IS 'Job: partitions of the next months. Runs as the owner, who alone may.';


--
-- Name: make_months_ahead(integer); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.make_months_ahead(p_count integer DEFAULT 2) RETURNS integer
    LANGUAGE sql
    SET search_path TO ''
    AS $$
    select coalesce(sum(backoffice.make_month((date_trunc('month', now() at time zone 'UTC') + m * interval '1 month')::date)), 0)::integer
    from generate_series(0, p_count) as m;
$$;


ALTER FUNCTION backoffice.make_months_ahead(p_count integer) OWNER TO backroom_owner;

--
-- Name: FUNCTION make_months_ahead(p_count integer); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.make_months_ahead(p_count integer) IS 'Partitions of this month and the next ones.';


--
-- Name: measure_warehouses(integer); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.measure_warehouses(p_limit integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_count integer;
begin
    update shop.warehouses w
    set current_utilization = m.utilization
    from (
        select h.warehouse_id, coalesce(least(round(100.0 * sum(
            s.available_quantity + s.reserved_quantity + s.committed_quantity + s.damaged_quantity) / h.max_capacity, 2), 999.99), 0) as utilization
        from shop.warehouses h
        left join shop.inventory_items s on s.warehouse_id = h.warehouse_id
        group by h.warehouse_id
        order by h.warehouse_id
        limit p_limit
    ) m
    where m.warehouse_id = w.warehouse_id
        and m.utilization <> w.current_utilization;
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;


ALTER FUNCTION backoffice.measure_warehouses(p_limit integer) OWNER TO backroom_engine;

--
-- Name: FUNCTION measure_warehouses(p_limit integer); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.measure_warehouses(p_limit integer) IS 'Job: how full the warehouses are.';


--
-- Name: merge_customer(uuid, uuid, uuid, bigint); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.merge_customer(p_command_id uuid, p_user_id uuid, p_into_id uuid, p_row_version bigint) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'merge_customer', jsonb_build_object(
        'user_id', p_user_id, 'into_id', p_into_id, 'row_version', p_row_version));
begin
    if v_result is not null then
        return v_result;
    end if;
    update shop.users u
    set merged_into = p_into_id, deactivated_reason = 'merged'
    where u.user_id = p_user_id
        and u.row_version = p_row_version;
    if not found then
        perform backoffice.raise_stale_user(p_user_id);
    end if;
    return backoffice.finish_command(p_command_id, jsonb_build_object('merged_into', p_into_id));
end;
$$;


ALTER FUNCTION backoffice.merge_customer(p_command_id uuid, p_user_id uuid, p_into_id uuid, p_row_version bigint) OWNER TO backroom_owner;

--
-- Name: FUNCTION merge_customer(p_command_id uuid, p_user_id uuid, p_into_id uuid, p_row_version bigint); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.merge_customer(p_command_id uuid, p_user_id uuid, p_into_id uuid, p_row_version bigint) IS 'Makes one customer of two: p_into_id takes everything over, p_user_id is closed. Cannot be undone.';


--
-- Name: moderate_review(uuid, uuid, text, bigint, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.moderate_review(p_command_id uuid, p_review_id uuid, p_decision text, p_row_version bigint, p_reason text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'moderate_review', jsonb_build_object(
        'review_id', p_review_id, 'decision', p_decision, 'row_version', p_row_version, 'reason', p_reason));
begin
    if v_result is not null then
        return v_result;
    end if;
    update shop.product_reviews r
    set moderation_status = p_decision, moderation_reason = nullif(btrim(p_reason), '')
    where r.review_id = p_review_id
        and r.row_version = p_row_version
    returning jsonb_build_object('moderation_status', r.moderation_status, 'row_version', r.row_version)
    into v_result;
    if not found then
        if exists (select from shop.product_reviews r where r.review_id = p_review_id) then
            raise exception 'Somebody else changed this review first.'
                using errcode = 'BR001',
                    detail = format('review_id %s', p_review_id);
        end if;
        raise exception 'This review does not exist, or is not visible to you.'
            using errcode = 'BR005',
                detail = format('review_id %s', p_review_id);
    end if;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;


ALTER FUNCTION backoffice.moderate_review(p_command_id uuid, p_review_id uuid, p_decision text, p_row_version bigint, p_reason text) OWNER TO backroom_owner;

--
-- Name: FUNCTION moderate_review(p_command_id uuid, p_review_id uuid, p_decision text, p_row_version bigint, p_reason text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.moderate_review(p_command_id uuid, p_review_id uuid, p_decision text, p_row_version bigint, p_reason text) IS 'APPROVED, or REJECTED with a reason; may be decided anew: {"moderation_status", "row_version"}.';


--
-- Name: money_text(bigint, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.money_text(p_amount bigint, p_currency text) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_digits smallint;
begin
    select c.minor_digits
    into v_digits
    from backoffice.currencies c
    where c.code = p_currency;
    return to_char(p_amount / power(10::numeric, v_digits),
        'FM999G999G999G999G990' || case when v_digits > 0 then 'D' || repeat('0', v_digits) else '' end) || ' ' || p_currency;
end;
$$;


ALTER FUNCTION backoffice.money_text(p_amount bigint, p_currency text) OWNER TO backroom_engine;

--
-- Name: FUNCTION money_text(p_amount bigint, p_currency text); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.money_text(p_amount bigint, p_currency text) IS 'An amount as the notifications write it: 349.44 EUR, 4,500 JPY.';


--
-- Name: month_bounds(text, date); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.month_bounds(p_relation text, p_month date, OUT from_value text, OUT to_value text) RETURNS record
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select
        case t.kind when 'GRAPH' then shop.uuid7_floor(b.starts)::text else to_char(b.starts at time zone 'UTC', 'YYYY-MM-DD"Z"') end,
        case t.kind when 'GRAPH' then shop.uuid7_floor(b.ends)::text else to_char(b.ends at time zone 'UTC', 'YYYY-MM-DD"Z"') end
    from backoffice.month_tables t
    cross join lateral (
        select
            backoffice.month_start(p_month) as starts,
            backoffice.month_start((date_trunc('month', p_month::timestamp) + interval '1 month')::date) as ends
    ) b
    where t.relation = p_relation;
$$;


ALTER FUNCTION backoffice.month_bounds(p_relation text, p_month date, OUT from_value text, OUT to_value text) OWNER TO backroom_owner;

--
-- Name: FUNCTION month_bounds(p_relation text, p_month date, OUT from_value text, OUT to_value text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.month_bounds(p_relation text, p_month date, OUT from_value text, OUT to_value text) IS 'First value of a month''s partition and first value after it, as text.';


--
-- Name: month_leaf(text, date); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.month_leaf(p_relation text, p_month date) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select p_relation || '_' || to_char(p_month::timestamp, 'YYYYMM');
$$;


ALTER FUNCTION backoffice.month_leaf(p_relation text, p_month date) OWNER TO backroom_owner;

--
-- Name: FUNCTION month_leaf(p_relation text, p_month date); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.month_leaf(p_relation text, p_month date) IS 'Name of a month''s partition: shop.orders_202601.';


--
-- Name: month_start(date); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.month_start(p_month date) RETURNS timestamp with time zone
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select date_trunc('month', p_month::timestamp) at time zone 'UTC';
$$;


ALTER FUNCTION backoffice.month_start(p_month date) OWNER TO backroom_owner;

--
-- Name: FUNCTION month_start(p_month date); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.month_start(p_month date) IS 'Midnight UTC of the first of the month.';


--
-- Name: months_to_archive(); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.months_to_archive() RETURNS SETOF date
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select m.month
    from (
        select to_date(right(c.relname, 6), 'YYYYMM') as month
        from pg_catalog.pg_inherits i
        join pg_catalog.pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'shop.orders'::regclass) m
    where backoffice.month_start((m.month + interval '1 month')::date) <= now() - (
            select (s.value #>> '{}')::interval
            from backoffice.settings s
            where s.key = 'archive_after')
        -- the rest of an archived month waits until all of it is closed
        and (to_regclass(backoffice.month_leaf('archive.orders', m.month)) is null
            or cardinality(backoffice.open_orders(m.month)) = 0)
    order by m.month;
$$;


ALTER FUNCTION backoffice.months_to_archive() OWNER TO backroom_owner;

--
-- Name: FUNCTION months_to_archive(); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.months_to_archive() IS 'Months old enough for the archive that have something to go there.';


--
-- Name: move_count(uuid, uuid, text, bigint, uuid[]); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.move_count(p_command_id uuid, p_count_id uuid, p_to_status text, p_row_version bigint, p_recount_line_ids uuid[] DEFAULT NULL::uuid[]) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.move_count(p_command_id uuid, p_count_id uuid, p_to_status text, p_row_version bigint, p_recount_line_ids uuid[]) OWNER TO backroom_owner;

--
-- Name: FUNCTION move_count(p_command_id uuid, p_count_id uuid, p_to_status text, p_row_version bigint, p_recount_line_ids uuid[]); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.move_count(p_command_id uuid, p_count_id uuid, p_to_status text, p_row_version bigint, p_recount_line_ids uuid[]) IS 'REVIEW when all is counted; COUNTING again with the lines to recount; APPROVED by somebody who did not count, which books the variances; or CANCELLED.';


--
-- Name: move_order(uuid, uuid, text, bigint, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.move_order(p_command_id uuid, p_order_id uuid, p_to_status text, p_row_version bigint, p_reason text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'move_order', jsonb_build_object(
        'order_id', p_order_id, 'to_status', p_to_status, 'row_version', p_row_version, 'reason', p_reason));
begin
    if v_result is not null then
        return v_result;
    end if;
    update shop.orders o
    set status = p_to_status, status_reason = nullif(btrim(p_reason), '')
    where o.order_id = p_order_id
        and o.row_version = p_row_version
        and o.status <> p_to_status;
    if not found then
        if exists (
            select from shop.orders o
            where o.order_id = p_order_id
                and o.row_version = p_row_version
                and o.status = p_to_status)
        then
            raise exception 'The order is in this state already.' using errcode = 'BR002';
        end if;
        perform backoffice.raise_stale_order(p_order_id);
    end if;
    -- read again: consequences may have moved it on
    select jsonb_build_object('status', o.status, 'row_version', o.row_version)
    into v_result
    from shop.orders o
    where o.order_id = p_order_id;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;


ALTER FUNCTION backoffice.move_order(p_command_id uuid, p_order_id uuid, p_to_status text, p_row_version bigint, p_reason text) OWNER TO backroom_owner;

--
-- Name: FUNCTION move_order(p_command_id uuid, p_order_id uuid, p_to_status text, p_row_version bigint, p_reason text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.move_order(p_command_id uuid, p_order_id uuid, p_to_status text, p_row_version bigint, p_reason text) IS 'Confirms, starts processing, delivers or cancels (which needs a reason): {"status", "row_version"} as they are then.';


--
-- Name: move_refund(uuid, uuid, uuid, text, bigint, text, text, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.move_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_to_status text, p_row_version bigint, p_provider_refund_id text DEFAULT NULL::text, p_error_code text DEFAULT NULL::text, p_error_message text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'move_refund', jsonb_build_object(
        'order_id', p_order_id, 'refund_id', p_refund_id, 'to_status', p_to_status, 'row_version', p_row_version,
        'provider_refund_id', p_provider_refund_id, 'error_code', p_error_code, 'error_message', p_error_message));
    v_refund record;
begin
    if v_result is not null then
        return v_result;
    end if;
    update shop.refunds r
    set status = p_to_status,
        provider_refund_id = coalesce(p_provider_refund_id, r.provider_refund_id),
        error_code = p_error_code,
        error_message = p_error_message
    where r.order_id = p_order_id
        and r.refund_id = p_refund_id
        and r.row_version = p_row_version
        and r.status <> p_to_status;
    if not found then
        select r.status, r.row_version
        into v_refund
        from shop.refunds r
        where r.order_id = p_order_id
            and r.refund_id = p_refund_id;
        if not found then
            raise exception 'This refund does not exist, or is not visible to you.'
                using errcode = 'BR005',
                    detail = format('refund_id %s', p_refund_id);
        elsif v_refund.row_version = p_row_version then
            raise exception 'The refund is in this state already.' using errcode = 'BR002';
        end if;
        raise exception 'Somebody else changed this refund first.'
            using errcode = 'BR001',
                detail = format('refund_id %s is %s at version %s', p_refund_id, v_refund.status, v_refund.row_version);
    end if;
    select jsonb_build_object('status', r.status, 'approval', r.approval, 'row_version', r.row_version,
        'order_status', o.status)
    into v_result
    from shop.refunds r
    join shop.orders o on o.order_id = r.order_id
    where r.order_id = p_order_id
        and r.refund_id = p_refund_id;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;


ALTER FUNCTION backoffice.move_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_to_status text, p_row_version bigint, p_provider_refund_id text, p_error_code text, p_error_message text) OWNER TO backroom_owner;

--
-- Name: FUNCTION move_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_to_status text, p_row_version bigint, p_provider_refund_id text, p_error_code text, p_error_message text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.move_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_to_status text, p_row_version bigint, p_provider_refund_id text, p_error_code text, p_error_message text) IS 'PROCESSING (sent to the provider), COMPLETED, FAILED or CANCELLED: {"status", "approval", "row_version", "order_status"}.';


--
-- Name: my_refund_limit(text); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.my_refund_limit(p_currency text DEFAULT NULL::text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select coalesce(
        (
            select floor(s.refund_limit_amount * c.limit_rate / m.limit_rate
                * power(10::numeric, c.minor_digits - m.minor_digits))::bigint
            from backoffice.staff s
            join backoffice.settings o on o.key = 'main_currency'
            join backoffice.currencies m on m.code = o.value #>> '{}'
            join backoffice.currencies c on c.code = coalesce(p_currency, m.code)
            where s.login = session_user
                and s.is_active
        ),
        0);
$$;


ALTER FUNCTION backoffice.my_refund_limit(p_currency text) OWNER TO backroom_engine;

--
-- Name: FUNCTION my_refund_limit(p_currency text); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.my_refund_limit(p_currency text) IS 'The refund limit of the connected member of staff in minor units of a currency (the main one when NULL); 0 when in doubt.';


--
-- Name: my_warehouses(); Type: FUNCTION; Schema: backoffice; Owner: backroom_engine
--

CREATE FUNCTION backoffice.my_warehouses() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select coalesce(array_agg(w.warehouse_id), '{}')
    from backoffice.staff s
    join backoffice.staff_warehouses w on w.login = s.login
    where s.login = session_user
        and s.is_active;
$$;


ALTER FUNCTION backoffice.my_warehouses() OWNER TO backroom_engine;

--
-- Name: FUNCTION my_warehouses(); Type: COMMENT; Schema: backoffice; Owner: backroom_engine
--

COMMENT ON FUNCTION backoffice.my_warehouses() IS 'Where the connected member of staff works. In a policy: = any ((select backoffice.my_warehouses())::uuid[]), evaluated once.';


--
-- Name: open_orders(date); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.open_orders(p_month date) RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
declare
    v_order_ids uuid[];
begin
    execute format(
        'select coalesce(array_agg(o.order_id), ''{}'')
         from (
            select order_id
            from %s
            where status not in (''DELIVERED'', ''CANCELLED'', ''REFUNDED'', ''RETURNED'')
            union
            select order_id
            from %s
            where status in (''PENDING'', ''PROCESSING'')) o',
        backoffice.month_leaf('shop.orders', p_month), backoffice.month_leaf('shop.refunds', p_month))
    into v_order_ids;
    return v_order_ids;
end;
$$;


ALTER FUNCTION backoffice.open_orders(p_month date) OWNER TO backroom_owner;

--
-- Name: FUNCTION open_orders(p_month date); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.open_orders(p_month date) IS 'The orders of a month that are not closed, or have a refund under way.';


--
-- Name: prepare_archive(date); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.prepare_archive(p_month date) RETURNS boolean
    LANGUAGE plpgsql
    SET search_path TO ''
    SET lock_timeout TO '2s'
    AS $$
declare
    v_table record;
    v_bounds record;
    v_leaf text;
    v_prepared boolean := false;
begin
    for v_table in
        select t.relation, t.key_column
        from backoffice.month_tables t
        where t.kind = 'GRAPH'
        order by t.position
    loop
        v_leaf := backoffice.month_leaf(v_table.relation, p_month);
        if not exists (
            select from pg_catalog.pg_constraint c
            where c.conrelid = v_leaf::regclass
                and c.conname = 'month_range')
        then
            select b.from_value, b.to_value
            into v_bounds
            from backoffice.month_bounds(v_table.relation, p_month) b;
            execute format('alter table %s add constraint month_range check (%I >= %L and %I < %L) not valid',
                v_leaf, v_table.key_column, v_bounds.from_value, v_table.key_column, v_bounds.to_value);
            execute format('alter table %s validate constraint month_range', v_leaf);
            v_prepared := true;
        end if;
    end loop;
    return v_prepared;
end;
$$;


ALTER FUNCTION backoffice.prepare_archive(p_month date) OWNER TO backroom_owner;

--
-- Name: FUNCTION prepare_archive(p_month date); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.prepare_archive(p_month date) IS 'States the range of a month''s partitions as a check and validates it, so that attaching them elsewhere reads no row. In a transaction of its own: reading goes on meanwhile. False when it was done before.';


--
-- Name: prepare_month_leaf(text, date); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.prepare_month_leaf(p_relation text, p_month date) RETURNS regclass
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_leaf text := backoffice.month_leaf(p_relation, p_month);
    v_table backoffice.month_tables;
begin
    select t.*
    into strict v_table
    from backoffice.month_tables t
    where t.relation = p_relation;
    if to_regclass(v_leaf) is null then
        execute format('create table %s (like %s including all excluding indexes excluding statistics)', v_leaf, p_relation);
        perform backoffice.protect_table(v_leaf::regclass, v_table.is_ledger);
    end if;
    return v_leaf::regclass;
end;
$$;


ALTER FUNCTION backoffice.prepare_month_leaf(p_relation text, p_month date) OWNER TO backroom_owner;

--
-- Name: FUNCTION prepare_month_leaf(p_relation text, p_month date); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.prepare_month_leaf(p_relation text, p_month date) IS 'A month''s partition on its own: no keys, no indexes, no triggers, protected, without grants. Bulk loads fill it, then attach it.';


--
-- Name: protect_table(regclass, boolean); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.protect_table(p_table regclass, p_is_ledger boolean DEFAULT false) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    execute format('alter table %s enable row level security', p_table);
    execute format('alter table %s force row level security', p_table);
    -- without a policy for the owner, migrations, materialized views and foreign-key validation silently see no rows
    if p_is_ledger then
        execute format('create policy owner_reads on %s for select to backroom_owner, backroom_engine using (true)', p_table);
        execute format('create policy owner_adds on %s for insert to backroom_owner, backroom_engine with check (true)', p_table);
    else
        execute format('create policy owner_all on %s to backroom_owner, backroom_engine using (true) with check (true)', p_table);
    end if;
end;
$$;


ALTER FUNCTION backoffice.protect_table(p_table regclass, p_is_ledger boolean) OWNER TO backroom_owner;

--
-- Name: FUNCTION protect_table(p_table regclass, p_is_ledger boolean); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.protect_table(p_table regclass, p_is_ledger boolean) IS 'Enables and forces row-level security, with the policies of the owner and the engine; a ledger gives them SELECT and INSERT only. What the engine may do is its grants.';


--
-- Name: raise_stale_order(uuid); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.raise_stale_order(p_order_id uuid) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
declare
    v_order record;
begin
    select o.status, o.row_version, h.changed_by_login
    into v_order
    from shop.orders o
    left join lateral (
        select s.changed_by_login
        from shop.order_status_history s
        where s.order_id = o.order_id
        order by s.created_at desc, s.history_id desc
        limit 1) h on true
    where o.order_id = p_order_id;
    if not found then
        raise exception 'This order does not exist, or is not visible to you.'
            using errcode = 'BR005',
                detail = format('order_id %s', p_order_id);
    end if;
    raise exception 'Somebody else changed this order first.'
        using errcode = 'BR001',
            detail = format('order_id %s is %s at version %s, last moved by %s', p_order_id, v_order.status,
                v_order.row_version, v_order.changed_by_login),
            hint = 'Look at it again and decide anew.';
end;
$$;


ALTER FUNCTION backoffice.raise_stale_order(p_order_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION raise_stale_order(p_order_id uuid); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.raise_stale_order(p_order_id uuid) IS 'Raises BR001 for an order that has another row version, BR005 for one that is not there.';


--
-- Name: raise_stale_user(uuid); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.raise_stale_user(p_user_id uuid) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
declare
    v_version bigint;
begin
    select u.row_version
    into v_version
    from shop.users u
    where u.user_id = p_user_id
        and u.user_type = 'CUSTOMER';
    if not found then
        raise exception 'This customer does not exist, or is not visible to you.'
            using errcode = 'BR005',
                detail = format('user_id %s', p_user_id);
    end if;
    raise exception 'Somebody else changed this customer first.'
        using errcode = 'BR001',
            detail = format('user_id %s is at version %s', p_user_id, v_version);
end;
$$;


ALTER FUNCTION backoffice.raise_stale_user(p_user_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION raise_stale_user(p_user_id uuid); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.raise_stale_user(p_user_id uuid) IS 'Raises BR001 for a customer who has another row version, BR005 for one who is not there.';


--
-- Name: reactivate_staff(name, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_accounts
--

CREATE FUNCTION backoffice.reactivate_staff(p_login name, p_verifier text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $_$
declare
    v_staff backoffice.staff := backoffice.lock_staff(p_login, false);
begin
    perform backoffice.check_verifier(p_verifier);
    update backoffice.staff
    set is_active = true, deactivated_at = null
    where login = p_login;
    update shop.users
    set is_active = true
    where user_id = v_staff.user_id;
    perform backoffice.set_login(p_login, 'alter role %1$I login password %2$L', p_verifier);
    perform backoffice.set_login(p_login, 'grant backroom_' || lower(v_staff.role) || ' to %1$I');
end;
$_$;


ALTER FUNCTION backoffice.reactivate_staff(p_login name, p_verifier text) OWNER TO backroom_accounts;

--
-- Name: FUNCTION reactivate_staff(p_login name, p_verifier text); Type: COMMENT; Schema: backoffice; Owner: backroom_accounts
--

COMMENT ON FUNCTION backoffice.reactivate_staff(p_login name, p_verifier text) IS 'Opens a closed account again, with a new password.';


--
-- Name: read_id(jsonb, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.read_id(p_line jsonb, p_key text) RETURNS uuid
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO ''
    AS $_$
begin
    if coalesce(p_line ->> p_key, '') !~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then
        raise exception 'A line lacks its %.', p_key using errcode = 'BR008', detail = p_line::text;
    end if;
    return (p_line ->> p_key)::uuid;
end;
$_$;


ALTER FUNCTION backoffice.read_id(p_line jsonb, p_key text) OWNER TO backroom_owner;

--
-- Name: FUNCTION read_id(p_line jsonb, p_key text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.read_id(p_line jsonb, p_key text) IS 'An id in a line of a command; BR008 when there is none.';


--
-- Name: read_lines(jsonb); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.read_lines(p_lines jsonb) RETURNS SETOF jsonb
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO ''
    AS $$
begin
    if p_lines is null or jsonb_typeof(p_lines) <> 'array' or jsonb_array_length(p_lines) not between 1 and 10000 then
        raise exception 'A command needs a list of 1 to 10000 lines.' using errcode = 'BR008';
    end if;
    return query select l.value from jsonb_array_elements(p_lines) as l;
end;
$$;


ALTER FUNCTION backoffice.read_lines(p_lines jsonb) OWNER TO backroom_owner;

--
-- Name: FUNCTION read_lines(p_lines jsonb); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.read_lines(p_lines jsonb) IS 'The lines of a command; BR008 when it is no list or an empty one.';


--
-- Name: read_quantity(jsonb, text, bigint); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.read_quantity(p_line jsonb, p_key text, p_default bigint DEFAULT NULL::bigint) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO ''
    AS $_$
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
$_$;


ALTER FUNCTION backoffice.read_quantity(p_line jsonb, p_key text, p_default bigint) OWNER TO backroom_owner;

--
-- Name: FUNCTION read_quantity(p_line jsonb, p_key text, p_default bigint); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.read_quantity(p_line jsonb, p_key text, p_default bigint) IS 'A whole number in a line of a command; BR008 when it is none.';


--
-- Name: receive_stock(uuid, uuid, jsonb, text, uuid); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.receive_stock(p_command_id uuid, p_warehouse_id uuid, p_lines jsonb, p_reference text DEFAULT NULL::text, p_reference_id uuid DEFAULT NULL::uuid) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.receive_stock(p_command_id uuid, p_warehouse_id uuid, p_lines jsonb, p_reference text, p_reference_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION receive_stock(p_command_id uuid, p_warehouse_id uuid, p_lines jsonb, p_reference text, p_reference_id uuid); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.receive_stock(p_command_id uuid, p_warehouse_id uuid, p_lines jsonb, p_reference text, p_reference_id uuid) IS 'Goods come in: lines [{"product_id", "quantity", "damaged_quantity"?, "unit_cost_amount"?}]; p_reference is the delivery''s number as people write it. Makes the stock row of a product new to the warehouse.';


--
-- Name: receive_transfer(uuid, uuid, bigint, jsonb); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.receive_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb DEFAULT NULL::jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.receive_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb) OWNER TO backroom_owner;

--
-- Name: FUNCTION receive_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.receive_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb) IS 'The destination takes units in: all that is on the way, or lines [{"transfer_line_id", "quantity", "damaged_quantity"?}].';


--
-- Name: record_count(uuid, uuid, jsonb); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.record_count(p_command_id uuid, p_count_id uuid, p_lines jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.record_count(p_command_id uuid, p_count_id uuid, p_lines jsonb) OWNER TO backroom_owner;

--
-- Name: FUNCTION record_count(p_command_id uuid, p_count_id uuid, p_lines jsonb); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.record_count(p_command_id uuid, p_count_id uuid, p_lines jsonb) IS 'What was found: lines [{"count_line_id", "counted_quantity", "counted_sequence"?}]. A line counted again replaces the figure and keeps the entry. With counted_sequence, the movement_sequence that was shown while counting, later movements do not disturb.';


--
-- Name: record_payment(uuid, uuid, bigint, text, text, text, text, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.record_payment(p_command_id uuid, p_order_id uuid, p_amount bigint, p_currency text, p_method text, p_status text DEFAULT 'COMPLETED'::text, p_provider text DEFAULT NULL::text, p_provider_transaction_id text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'record_payment', jsonb_build_object(
        'order_id', p_order_id, 'amount', p_amount, 'currency', p_currency, 'method', p_method, 'status', p_status,
        'provider', p_provider, 'provider_transaction_id', p_provider_transaction_id));
    v_payment_id uuid;
begin
    if v_result is not null then
        return v_result;
    end if;
    -- an id of no month at all would not even reach the trigger
    if not exists (select from shop.orders o where o.order_id = p_order_id) then
        perform backoffice.raise_stale_order(p_order_id);
    end if;
    insert into shop.payments (
        order_id, amount_charged, currency, payment_method, status, provider, provider_transaction_id)
    values (p_order_id, p_amount, p_currency, p_method, p_status, p_provider, p_provider_transaction_id)
    returning payment_id
    into v_payment_id;
    select jsonb_build_object('payment_id', v_payment_id, 'status', o.status, 'row_version', o.row_version,
        'paid_amount', o.paid_amount)
    into v_result
    from shop.orders o
    where o.order_id = p_order_id;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;


ALTER FUNCTION backoffice.record_payment(p_command_id uuid, p_order_id uuid, p_amount bigint, p_currency text, p_method text, p_status text, p_provider text, p_provider_transaction_id text) OWNER TO backroom_owner;

--
-- Name: FUNCTION record_payment(p_command_id uuid, p_order_id uuid, p_amount bigint, p_currency text, p_method text, p_status text, p_provider text, p_provider_transaction_id text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.record_payment(p_command_id uuid, p_order_id uuid, p_amount bigint, p_currency text, p_method text, p_status text, p_provider text, p_provider_transaction_id text) IS 'Records money received or asked for; the order becomes PAID when it is confirmed and covered. Status and row version are the order''s.';


--
-- Name: register_month_table(text, text, name, boolean); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.register_month_table(p_relation text, p_kind text, p_key_column name, p_is_ledger boolean DEFAULT false) RETURNS void
    LANGUAGE sql
    SET search_path TO ''
    AS $$
    insert into backoffice.month_tables (relation, position, kind, key_column, is_ledger)
    select p_relation, coalesce(max(t.position), 0) + 1, p_kind, p_key_column, p_is_ledger
    from backoffice.month_tables t;
$$;


ALTER FUNCTION backoffice.register_month_table(p_relation text, p_kind text, p_key_column name, p_is_ledger boolean) OWNER TO backroom_owner;

--
-- Name: FUNCTION register_month_table(p_relation text, p_kind text, p_key_column name, p_is_ledger boolean); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.register_month_table(p_relation text, p_kind text, p_key_column name, p_is_ledger boolean) IS 'Has a partition of the table made for every month from now on.';


--
-- Name: remove_expired_tokens(integer); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.remove_expired_tokens(p_limit integer) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_count integer;
begin
    delete from shop.user_tokens
    where token_id in (
        select t.token_id
        from shop.user_tokens t
        where t.expires_at < now()
        limit p_limit);
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;


ALTER FUNCTION backoffice.remove_expired_tokens(p_limit integer) OWNER TO backroom_owner;

--
-- Name: FUNCTION remove_expired_tokens(p_limit integer); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.remove_expired_tokens(p_limit integer) IS 'Job: tokens past their time.';


--
-- Name: reopen_customer(uuid, uuid, bigint); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.reopen_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'reopen_customer', jsonb_build_object(
        'user_id', p_user_id, 'row_version', p_row_version));
begin
    if v_result is not null then
        return v_result;
    end if;
    update shop.users u
    set is_active = true
    where u.user_id = p_user_id
        and u.row_version = p_row_version
    returning jsonb_build_object('is_active', u.is_active, 'row_version', u.row_version)
    into v_result;
    if not found then
        perform backoffice.raise_stale_user(p_user_id);
    end if;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;


ALTER FUNCTION backoffice.reopen_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint) OWNER TO backroom_owner;

--
-- Name: FUNCTION reopen_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.reopen_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint) IS 'Opens a closed account again, unless it was merged: {"is_active", "row_version"}.';


--
-- Name: request_refund(uuid, uuid, uuid, text, text, jsonb, bigint, bigint, bigint, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.request_refund(p_command_id uuid, p_order_id uuid, p_payment_id uuid, p_currency text, p_reason text, p_lines jsonb DEFAULT '[]'::jsonb, p_tax_amount bigint DEFAULT 0, p_shipping_amount bigint DEFAULT 0, p_goodwill_amount bigint DEFAULT 0, p_description text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'request_refund', jsonb_build_object(
        'order_id', p_order_id, 'payment_id', p_payment_id, 'currency', p_currency, 'reason', p_reason, 'lines', p_lines,
        'tax', p_tax_amount, 'shipping', p_shipping_amount, 'goodwill', p_goodwill_amount, 'description', p_description));
    v_items_amount bigint;
    v_refund_id uuid;
begin
    if v_result is not null then
        return v_result;
    end if;
    if jsonb_typeof(p_lines) is distinct from 'array' then
        raise exception 'The lines of a refund are a list of items.' using errcode = 'BR008';
    end if;
    if not exists (select from shop.orders o where o.order_id = p_order_id) then
        perform backoffice.raise_stale_order(p_order_id);
    end if;
    select coalesce(sum((l.line ->> 'amount')::bigint), 0)
    into v_items_amount
    from jsonb_array_elements(p_lines) as l (line);

    insert into shop.refunds (
        order_id, payment_id, refund_amount, items_amount, tax_amount, shipping_amount, goodwill_amount, currency, reason,
        description)
    values (
        p_order_id, p_payment_id, v_items_amount + p_tax_amount + p_shipping_amount + p_goodwill_amount, v_items_amount,
        p_tax_amount, p_shipping_amount, p_goodwill_amount, p_currency, p_reason, p_description)
    returning refund_id
    into v_refund_id;
    insert into shop.refund_lines (order_id, refund_id, order_item_id, quantity, amount, reason, restock, inventory_id)
    select p_order_id, v_refund_id, (l.line ->> 'order_item_id')::uuid, (l.line ->> 'quantity')::integer,
        (l.line ->> 'amount')::bigint, l.line ->> 'reason', coalesce(l.line ->> 'restock', 'NONE'),
        (l.line ->> 'inventory_id')::uuid
    from jsonb_array_elements(p_lines) as l (line)
    order by l.line ->> 'order_item_id';

    select jsonb_build_object('refund_id', r.refund_id, 'status', r.status, 'approval', r.approval,
        'row_version', r.row_version)
    into v_result
    from shop.refunds r
    where r.order_id = p_order_id
        and r.refund_id = v_refund_id;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;


ALTER FUNCTION backoffice.request_refund(p_command_id uuid, p_order_id uuid, p_payment_id uuid, p_currency text, p_reason text, p_lines jsonb, p_tax_amount bigint, p_shipping_amount bigint, p_goodwill_amount bigint, p_description text) OWNER TO backroom_owner;

--
-- Name: FUNCTION request_refund(p_command_id uuid, p_order_id uuid, p_payment_id uuid, p_currency text, p_reason text, p_lines jsonb, p_tax_amount bigint, p_shipping_amount bigint, p_goodwill_amount bigint, p_description text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.request_refund(p_command_id uuid, p_order_id uuid, p_payment_id uuid, p_currency text, p_reason text, p_lines jsonb, p_tax_amount bigint, p_shipping_amount bigint, p_goodwill_amount bigint, p_description text) IS 'Asks for a refund of a payment. Lines: [{"order_item_id", "quantity", "amount", "reason", "restock", "inventory_id"}], restock NONE, SELLABLE or DAMAGED. {"refund_id", "status", "approval", "row_version"}; p_description is what the customer reads.';


--
-- Name: return_stock(uuid, uuid, uuid, uuid, integer, text, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.return_stock(p_command_id uuid, p_order_id uuid, p_order_item_id uuid, p_inventory_id uuid, p_quantity integer, p_condition text, p_reason text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.return_stock(p_command_id uuid, p_order_id uuid, p_order_item_id uuid, p_inventory_id uuid, p_quantity integer, p_condition text, p_reason text) OWNER TO backroom_owner;

--
-- Name: FUNCTION return_stock(p_command_id uuid, p_order_id uuid, p_order_item_id uuid, p_inventory_id uuid, p_quantity integer, p_condition text, p_reason text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.return_stock(p_command_id uuid, p_order_id uuid, p_order_item_id uuid, p_inventory_id uuid, p_quantity integer, p_condition text, p_reason text) IS 'Shipped goods came back, SELLABLE or DAMAGED, without a refund that restocks them; never more than were shipped.';


--
-- Name: set_function_owner(regprocedure, name); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.set_function_owner(p_function regprocedure, p_owner name) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_schema name;
begin
    select n.nspname
    into v_schema
    from pg_catalog.pg_proc p
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where p.oid = p_function;
    -- the new owner must be able to create in the schema for a moment, and never keeps that
    execute format('grant create on schema %I to %I', v_schema, p_owner);
    execute format('alter function %s owner to %I', p_function, p_owner);
    execute format('revoke create on schema %I from %I', v_schema, p_owner);
end;
$$;


ALTER FUNCTION backoffice.set_function_owner(p_function regprocedure, p_owner name) OWNER TO backroom_owner;

--
-- Name: FUNCTION set_function_owner(p_function regprocedure, p_owner name); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.set_function_owner(p_function regprocedure, p_owner name) IS 'Gives a function to backroom_engine or backroom_accounts.';


--
-- Name: set_login(name, text, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_accounts
--

CREATE FUNCTION backoffice.set_login(p_login name, p_change text, p_verifier text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    execute format(p_change, p_login, p_verifier);
exception
    when duplicate_object then
        raise exception 'This login is taken.'
            using errcode = 'BR008',
                detail = format('Login %s.', p_login);
    when others then
        -- the statement, and with it the verifier, would stand in the error's context
        raise exception 'The login could not be changed.'
            using errcode = sqlstate,
                detail = format('Login %s.', p_login);
end;
$$;


ALTER FUNCTION backoffice.set_login(p_login name, p_change text, p_verifier text) OWNER TO backroom_accounts;

--
-- Name: FUNCTION set_login(p_login name, p_change text, p_verifier text); Type: COMMENT; Schema: backoffice; Owner: backroom_accounts
--

COMMENT ON FUNCTION backoffice.set_login(p_login name, p_change text, p_verifier text) IS 'Runs one statement on a role and keeps the verifier out of error messages.';


--
-- Name: set_staff_name(name, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_accounts
--

CREATE FUNCTION backoffice.set_staff_name(p_login name, p_display_name text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_staff backoffice.staff := backoffice.lock_staff(p_login, true);
begin
    update backoffice.staff
    set display_name = p_display_name
    where login = p_login;
    update shop.users
    set name = p_display_name
    where user_id = v_staff.user_id;
end;
$$;


ALTER FUNCTION backoffice.set_staff_name(p_login name, p_display_name text) OWNER TO backroom_accounts;

--
-- Name: FUNCTION set_staff_name(p_login name, p_display_name text); Type: COMMENT; Schema: backoffice; Owner: backroom_accounts
--

COMMENT ON FUNCTION backoffice.set_staff_name(p_login name, p_display_name text) IS 'The name shown.';


--
-- Name: set_staff_password(name, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_accounts
--

CREATE FUNCTION backoffice.set_staff_password(p_login name, p_verifier text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $_$
begin
    perform backoffice.check_verifier(p_verifier);
    perform backoffice.lock_staff(p_login, true);
    perform backoffice.set_login(p_login, 'alter role %1$I password %2$L', p_verifier);
end;
$_$;


ALTER FUNCTION backoffice.set_staff_password(p_login name, p_verifier text) OWNER TO backroom_accounts;

--
-- Name: FUNCTION set_staff_password(p_login name, p_verifier text); Type: COMMENT; Schema: backoffice; Owner: backroom_accounts
--

COMMENT ON FUNCTION backoffice.set_staff_password(p_login name, p_verifier text) IS 'A new password, as a SCRAM verifier.';


--
-- Name: set_staff_refund_limit(name, bigint); Type: FUNCTION; Schema: backoffice; Owner: backroom_accounts
--

CREATE FUNCTION backoffice.set_staff_refund_limit(p_login name, p_refund_limit_amount bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    perform backoffice.lock_staff(p_login, false);
    update backoffice.staff
    set refund_limit_amount = p_refund_limit_amount
    where login = p_login;
end;
$$;


ALTER FUNCTION backoffice.set_staff_refund_limit(p_login name, p_refund_limit_amount bigint) OWNER TO backroom_accounts;

--
-- Name: FUNCTION set_staff_refund_limit(p_login name, p_refund_limit_amount bigint); Type: COMMENT; Schema: backoffice; Owner: backroom_accounts
--

COMMENT ON FUNCTION backoffice.set_staff_refund_limit(p_login name, p_refund_limit_amount bigint) IS 'What a member of staff may refund on one order alone, in minor units of the main currency.';


--
-- Name: set_staff_role(name, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_accounts
--

CREATE FUNCTION backoffice.set_staff_role(p_login name, p_role text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $_$
declare
    v_staff backoffice.staff := backoffice.lock_staff(p_login, false);
begin
    -- checks the role
    update backoffice.staff
    set role = p_role
    where login = p_login;
    update shop.admin_profiles
    set role = p_role, department = initcap(p_role)
    where user_id = v_staff.user_id;
    if v_staff.is_active then
        perform backoffice.set_login(p_login, 'revoke backroom_' || lower(v_staff.role) || ' from %1$I');
        perform backoffice.set_login(p_login, 'grant backroom_' || lower(p_role) || ' to %1$I');
    end if;
end;
$_$;


ALTER FUNCTION backoffice.set_staff_role(p_login name, p_role text) OWNER TO backroom_accounts;

--
-- Name: FUNCTION set_staff_role(p_login name, p_role text); Type: COMMENT; Schema: backoffice; Owner: backroom_accounts
--

COMMENT ON FUNCTION backoffice.set_staff_role(p_login name, p_role text) IS 'Moves a member of staff to another group; takes effect at once, in open sessions too.';


--
-- Name: set_staff_warehouses(name, uuid[]); Type: FUNCTION; Schema: backoffice; Owner: backroom_accounts
--

CREATE FUNCTION backoffice.set_staff_warehouses(p_login name, p_warehouse_ids uuid[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    perform backoffice.lock_staff(p_login, true);
    delete from backoffice.staff_warehouses
    where login = p_login
        and warehouse_id <> all (coalesce(p_warehouse_ids, '{}'));
    insert into backoffice.staff_warehouses (login, warehouse_id)
    select p_login, w.id
    from unnest(p_warehouse_ids) as w (id)
    on conflict on constraint staff_warehouses_pkey do nothing;
end;
$$;


ALTER FUNCTION backoffice.set_staff_warehouses(p_login name, p_warehouse_ids uuid[]) OWNER TO backroom_accounts;

--
-- Name: FUNCTION set_staff_warehouses(p_login name, p_warehouse_ids uuid[]); Type: COMMENT; Schema: backoffice; Owner: backroom_accounts
--

COMMENT ON FUNCTION backoffice.set_staff_warehouses(p_login name, p_warehouse_ids uuid[]) IS 'Where a member of staff works.';


--
-- Name: ship_order(uuid, uuid, bigint, text, text, jsonb, uuid); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.ship_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_carrier text, p_tracking_number text, p_lines jsonb DEFAULT NULL::jsonb, p_warehouse_id uuid DEFAULT NULL::uuid) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_result jsonb := backoffice.begin_command(p_command_id, 'ship_order', jsonb_build_object(
        'order_id', p_order_id, 'row_version', p_row_version, 'carrier', p_carrier, 'tracking_number', p_tracking_number,
        'lines', p_lines, 'warehouse_id', p_warehouse_id));
    v_warehouses uuid[];
    v_shipment_id uuid;
    v_wanted bigint;
    v_sent bigint;
begin
    if v_result is not null then
        return v_result;
    end if;
    perform
    from shop.orders o
    where o.order_id = p_order_id
        and o.row_version = p_row_version
    for no key update;
    if not found then
        perform backoffice.raise_stale_order(p_order_id);
    end if;

    select array_agg(distinct a.warehouse_id)
    into v_warehouses
    from shop.order_allocations a
    where a.order_id = p_order_id
        and a.shipped_quantity < a.committed_quantity
        and (p_warehouse_id is null or a.warehouse_id = p_warehouse_id);
    if v_warehouses is null then
        raise exception 'Nothing of this order is left to be sent from here.'
            using errcode = 'BR006',
                detail = format('order_id %s', p_order_id);
    elsif cardinality(v_warehouses) > 1 then
        raise exception 'This order is sent from several warehouses: a parcel leaves from one.' using errcode = 'BR008';
    end if;
    if jsonb_typeof(coalesce(p_lines, '[]')) <> 'array' then
        raise exception 'The lines of a shipment are a list of items with quantities.' using errcode = 'BR008';
    end if;

    insert into shop.shipments (order_id, warehouse_id, carrier, tracking_number)
    values (p_order_id, v_warehouses[1], p_carrier, nullif(btrim(p_tracking_number), ''))
    returning shipment_id
    into v_shipment_id;

    with wanted as (
        select (l.line ->> 'order_item_id')::uuid as order_item_id, sum((l.line ->> 'quantity')::integer) as quantity
        from jsonb_array_elements(p_lines) as l (line)
        group by 1
    ),
    open as (
        select a.allocation_id, a.order_item_id, a.inventory_id, a.committed_quantity - a.shipped_quantity as quantity,
            sum(a.committed_quantity - a.shipped_quantity) over (
                partition by a.order_item_id
                order by a.allocation_id) - (a.committed_quantity - a.shipped_quantity) as before
        from shop.order_allocations a
        where a.order_id = p_order_id
            and a.warehouse_id = v_warehouses[1]
            and a.shipped_quantity < a.committed_quantity
    ),
    lines as (
        select o.allocation_id, o.order_item_id, o.inventory_id,
            least(o.quantity, coalesce(w.quantity, case when p_lines is null then o.before + o.quantity end, 0) - o.before)
                as quantity
        from open o
        left join wanted w on w.order_item_id = o.order_item_id
    ),
    sent as (
        insert into shop.shipment_lines (order_id, shipment_id, order_item_id, allocation_id, warehouse_id, quantity)
        select p_order_id, v_shipment_id, l.order_item_id, l.allocation_id, v_warehouses[1], l.quantity
        from lines l
        where l.quantity > 0
        order by l.inventory_id, l.allocation_id
        returning quantity
    )
    select
        (select sum(w.quantity) from wanted w),
        (select sum(s.quantity) from sent s)
    into v_wanted, v_sent;
    if v_wanted is distinct from v_sent and p_lines is not null then
        raise exception 'More is to be sent than is left of an item.'
            using errcode = 'BR006',
                detail = format('asked for %s, left %s', v_wanted, coalesce(v_sent, 0));
    end if;

    select jsonb_build_object('shipment_id', v_shipment_id, 'status', o.status, 'row_version', o.row_version)
    into v_result
    from shop.orders o
    where o.order_id = p_order_id;
    return backoffice.finish_command(p_command_id, v_result);
end;
$$;


ALTER FUNCTION backoffice.ship_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_carrier text, p_tracking_number text, p_lines jsonb, p_warehouse_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION ship_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_carrier text, p_tracking_number text, p_lines jsonb, p_warehouse_id uuid); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.ship_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_carrier text, p_tracking_number text, p_lines jsonb, p_warehouse_id uuid) IS 'Sends one parcel: the lines ([{"order_item_id", "quantity"}]) or, with NULL, all that is left in the warehouse; {"shipment_id", "status", "row_version"}. The warehouse may be left out when only one has something to send.';


--
-- Name: ship_transfer(uuid, uuid, bigint, jsonb); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.ship_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb DEFAULT NULL::jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.ship_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb) OWNER TO backroom_owner;

--
-- Name: FUNCTION ship_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.ship_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb) IS 'The source sends units: all that is left to send, or lines [{"transfer_line_id", "quantity"}].';


--
-- Name: stage_import(uuid); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.stage_import(p_import_id uuid) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $_$
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
$_$;


ALTER FUNCTION backoffice.stage_import(p_import_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION stage_import(p_import_id uuid); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.stage_import(p_import_id uuid) IS 'Compares the lines of the file with the shop and keeps what they would add and change, field by field, and what is wrong with them: {"lines", "added", "changed", "unchanged", "refused"}.';


--
-- Name: start_count(uuid, uuid, text[], uuid[], boolean, text); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.start_count(p_command_id uuid, p_warehouse_id uuid, p_bins text[] DEFAULT NULL::text[], p_product_ids uuid[] DEFAULT NULL::uuid[], p_is_blind boolean DEFAULT true, p_notes text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION backoffice.start_count(p_command_id uuid, p_warehouse_id uuid, p_bins text[], p_product_ids uuid[], p_is_blind boolean, p_notes text) OWNER TO backroom_owner;

--
-- Name: FUNCTION start_count(p_command_id uuid, p_warehouse_id uuid, p_bins text[], p_product_ids uuid[], p_is_blind boolean, p_notes text); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.start_count(p_command_id uuid, p_warehouse_id uuid, p_bins text[], p_product_ids uuid[], p_is_blind boolean, p_notes text) IS 'Begins a count of a warehouse, or of some bins or products of it, with a snapshot of what the books say.';


--
-- Name: step_job(uuid); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.step_job(p_run_id uuid) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $_$
declare
    v_job record;
    v_rows integer;
begin
    select j.function, j.batch
    into v_job
    from backoffice.job_runs r
    join backoffice.jobs j on j.job = r.job
    where r.run_id = p_run_id
        and r.status = 'RUNNING';
    if not found then
        raise exception 'This run is over.' using errcode = 'BR002';
    end if;
    execute format('select %s($1)', v_job.function) into v_rows using v_job.batch;
    return v_rows;
end;
$_$;


ALTER FUNCTION backoffice.step_job(p_run_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION step_job(p_run_id uuid); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.step_job(p_run_id uuid) IS 'Does one batch of a run, with the worker''s own rights; returns how many rows.';


--
-- Name: with_usual_address(jsonb, jsonb); Type: FUNCTION; Schema: backoffice; Owner: backroom_owner
--

CREATE FUNCTION backoffice.with_usual_address(p_addresses jsonb, p_usual jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    RETURN CASE WHEN (p_usual IS NULL) THEN p_addresses WHEN (p_usual = ANY (ARRAY['null'::jsonb, '{}'::jsonb])) THEN (p_addresses - 0) ELSE (jsonb_build_array(p_usual) || (p_addresses - 0)) END;


ALTER FUNCTION backoffice.with_usual_address(p_addresses jsonb, p_usual jsonb) OWNER TO backroom_owner;

--
-- Name: FUNCTION with_usual_address(p_addresses jsonb, p_usual jsonb); Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON FUNCTION backoffice.with_usual_address(p_addresses jsonb, p_usual jsonb) IS 'The list with another first address; none given: as it is; an empty one: without the first.';


--
-- Name: bucket(timestamp with time zone); Type: FUNCTION; Schema: reporting; Owner: backroom_owner
--

CREATE FUNCTION reporting.bucket(p_at timestamp with time zone) RETURNS timestamp with time zone
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN date_bin('00:15:00'::interval, p_at, to_timestamp((0)::double precision));


ALTER FUNCTION reporting.bucket(p_at timestamp with time zone) OWNER TO backroom_owner;

--
-- Name: FUNCTION bucket(p_at timestamp with time zone); Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON FUNCTION reporting.bucket(p_at timestamp with time zone) IS 'The quarter of an hour: fine enough for every time zone people sit in.';


--
-- Name: figures(text[], timestamp with time zone, timestamp with time zone, text, text); Type: FUNCTION; Schema: reporting; Owner: backroom_owner
--

CREATE FUNCTION reporting.figures(p_metrics text[], p_from timestamp with time zone, p_to timestamp with time zone, p_step text DEFAULT NULL::text, p_zone text DEFAULT 'UTC'::text) RETURNS TABLE(slot timestamp with time zone, metric text, value numeric)
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $_$
declare
    v_unknown text;
    v_values text;
begin
    if p_from is null or p_to is null or p_from >= p_to or reporting.bucket(p_from) <> p_from or reporting.bucket(p_to) <> p_to then
        raise exception 'A report is from one quarter of an hour to a later one.' using errcode = 'BR008';
    end if;
    if p_step not in ('hour', 'day', 'week', 'month', 'quarter', 'year') then
        raise exception 'A report goes by hour, day, week, month, quarter or year.' using errcode = 'BR008';
    end if;
    begin
        perform now() at time zone p_zone;
    exception
        when invalid_parameter_value then
            raise exception 'There is no time zone %.', p_zone using errcode = 'BR008';
    end;
    select a.name
    into v_unknown
    from unnest(p_metrics) as a (name)
    where a.name is null
        or not exists (
            select from reporting.metrics m
            where m.metric = a.name);
    if found then
        raise exception 'There is no metric %.', v_unknown using errcode = 'BR008';
    end if;

    -- sales: one pass over the rollup, converted a currency and day at a time
    v_values := reporting.metric_values(p_metrics, 'SALES');
    if v_values is not null then
        return query execute format($sql$
            select s.slot, f.metric, f.value
            from (
                select c.slot, sum(c.orders) as orders, sum(c.units) as units, sum(c.gross * c.factor) as gross,
                    sum(c.tax * c.factor) as tax, sum(c.shipping * c.factor) as shipping, sum(c.discount * c.factor) as discount,
                    sum(c.cancelled_orders) as cancelled_orders, sum(c.shipped_orders) as shipped_orders,
                    sum(c.fulfillment_seconds) as fulfillment_seconds, sum(c.delivered_orders) as delivered_orders,
                    sum(c.delivery_seconds) as delivery_seconds, sum(c.refunds) as refunds, sum(c.refunded * c.factor) as refunded,
                    sum(c.refunded_sales * c.factor) as refunded_sales
                from (
                    select d.*, reporting.main_factor(d.currency, d.day) as factor
                    from (
                        select coalesce(date_trunc($3, s.bucket, $4), $1) as slot, s.currency,
                            (s.bucket at time zone 'UTC')::date as day,
                            sum(s.orders) as orders, sum(s.units) as units, sum(s.gross) as gross, sum(s.tax) as tax,
                            sum(s.shipping) as shipping, sum(s.discount) as discount, sum(s.cancelled_orders) as cancelled_orders,
                            sum(s.shipped_orders) as shipped_orders, sum(s.fulfillment_seconds) as fulfillment_seconds,
                            sum(s.delivered_orders) as delivered_orders, sum(s.delivery_seconds) as delivery_seconds,
                            sum(s.refunds) as refunds, sum(s.refunded) as refunded, sum(s.refunded_sales) as refunded_sales
                        from reporting.sales s
                        where s.bucket >= $1
                            and s.bucket < $2
                        group by 1, 2, 3
                    ) d
                ) c
                group by c.slot
            ) s
            cross join lateral (values %s) as f (metric, value)
            $sql$, v_values)
        using p_from, p_to, p_step, p_zone;
    end if;

    -- customers do not add up: somebody who ordered on two days is one customer of the week
    v_values := reporting.metric_values(p_metrics, 'CUSTOMERS');
    if v_values is not null then
        return query execute format($sql$
            select c.slot, f.metric, f.value
            from (
                select o.slot,
                    count(*) filter (where coalesce(n.first_order_id, o.first_order_id) >= o.first_order_id) as new_customers,
                    count(*) filter (where n.first_order_id < o.first_order_id) as returning_customers
                from (
                    select coalesce(date_trunc($3, r.created_at, $4), $1) as slot, r.customer_id,
                        (array_agg(r.order_id order by r.order_id))[1] as first_order_id
                    from reporting.all_orders r
                    where r.order_id >= shop.uuid7_floor($1)
                        and r.order_id < shop.uuid7_floor($2)
                    group by 1, 2
                ) o
                left join reporting.customer_firsts n on n.customer_id = o.customer_id
                group by o.slot
            ) c
            cross join lateral (values %s) as f (metric, value)
            $sql$, v_values)
        using p_from, p_to, p_step, p_zone;
    end if;

    v_values := reporting.metric_values(p_metrics, 'STOCK');
    if v_values is not null then
        return query execute format($sql$
            select s.slot, f.metric, f.value
            from (
                select t.slot, extract(epoch from t.ends - t.starts) as seconds, a.on_hand, a.age_days, u.shipped_units
                from (
                    select n.slot, greatest(n.slot, $1) as starts,
                        least(coalesce(lead(n.slot) over (order by n.slot), $2), $2) as ends
                    from (
                        select distinct coalesce(date_trunc($3, b, $4), $1) as slot
                        from generate_series($1, $2 - interval '15 minutes', interval '15 minutes') as b
                    ) n
                ) t
                cross join lateral (
                    select sum(y.on_hand) as on_hand, sum(y.on_hand * y.age_days) / nullif(sum(y.on_hand), 0) as age_days
                    from reporting.stock_ages(t.ends) y
                ) a
                cross join lateral (
                    select -coalesce(sum(m.delta_committed), 0) as shipped_units
                    from shop.inventory_movements m
                    where m.movement_type = 'OUTBOUND'
                        and m.movement_date >= t.starts
                        and m.movement_date < t.ends
                ) u
            ) s
            cross join lateral (values %s) as f (metric, value)
            $sql$, v_values)
        using p_from, p_to, p_step, p_zone;
    end if;
end;
$_$;


ALTER FUNCTION reporting.figures(p_metrics text[], p_from timestamp with time zone, p_to timestamp with time zone, p_step text, p_zone text) OWNER TO backroom_owner;

--
-- Name: FUNCTION figures(p_metrics text[], p_from timestamp with time zone, p_to timestamp with time zone, p_step text, p_zone text); Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON FUNCTION reporting.figures(p_metrics text[], p_from timestamp with time zone, p_to timestamp with time zone, p_step text, p_zone text) IS 'Metrics of the registry from one moment to another, in slots of p_step (NULL: one slot) as a clock in p_zone shows them. A slot in which nothing happened has no row.';


--
-- Name: fold_sales(integer); Type: FUNCTION; Schema: reporting; Owner: backroom_engine
--

CREATE FUNCTION reporting.fold_sales(p_limit integer DEFAULT 20000) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_folded integer;
    v_order_ids uuid[];
    v_product_ids uuid[];
    v_from date;
    v_to date;
begin
    with next as (
        select d.delta_id
        from reporting.sales_deltas d
        order by d.delta_id
        limit p_limit
        for update skip locked
    ),
    gone as (
        delete from reporting.sales_deltas d
        using next
        where d.delta_id = next.delta_id
        returning d.*
    ),
    sales as (
        insert into reporting.sales_rollup as r (
            bucket, currency, orders, units, gross, tax, shipping, discount, cancelled_orders, shipped_orders,
            fulfillment_seconds, delivered_orders, delivery_seconds, refunds, refunded, refunded_sales)
        select g.bucket, g.currency, sum(g.orders), sum(g.units), sum(g.gross), sum(g.tax), sum(g.shipping), sum(g.discount),
            sum(g.cancelled_orders), sum(g.shipped_orders), sum(g.fulfillment_seconds), sum(g.delivered_orders),
            sum(g.delivery_seconds), sum(g.refunds), sum(g.refunded), sum(g.refunded_sales)
        from gone g
        group by g.bucket, g.currency
        order by g.bucket, g.currency
        on conflict (bucket, currency) do update
        set orders = r.orders + excluded.orders,
            units = r.units + excluded.units,
            gross = r.gross + excluded.gross,
            tax = r.tax + excluded.tax,
            shipping = r.shipping + excluded.shipping,
            discount = r.discount + excluded.discount,
            cancelled_orders = r.cancelled_orders + excluded.cancelled_orders,
            shipped_orders = r.shipped_orders + excluded.shipped_orders,
            fulfillment_seconds = r.fulfillment_seconds + excluded.fulfillment_seconds,
            delivered_orders = r.delivered_orders + excluded.delivered_orders,
            delivery_seconds = r.delivery_seconds + excluded.delivery_seconds,
            refunds = r.refunds + excluded.refunds,
            refunded = r.refunded + excluded.refunded,
            refunded_sales = r.refunded_sales + excluded.refunded_sales
    ),
    products as (
        insert into reporting.product_rollup as r (day, product_id, currency, units, gross)
        select (g.bucket at time zone 'UTC')::date, g.product_id, g.currency, sum(g.units), sum(g.gross)
        from gone g
        where g.product_id is not null
        group by 1, 2, 3
        order by 1, 2, 3
        on conflict (day, product_id, currency) do update
        set units = r.units + excluded.units,
            gross = r.gross + excluded.gross
    ),
    firsts as (
        insert into reporting.customer_firsts as f (customer_id, first_order_id)
        select g.customer_id, (array_agg(o.order_id order by o.order_id))[1]
        from gone g
        cross join lateral (
            select g.order_id
            union all
            select m.first_order_id
            from reporting.customer_firsts m
            where m.customer_id = g.merged_customer_id
        ) o
        where g.customer_id is not null
        group by g.customer_id
        order by g.customer_id
        on conflict (customer_id) do update
        set first_order_id = least(f.first_order_id, excluded.first_order_id)
    ),
    merged as (
        delete from reporting.customer_firsts f
        using gone g
        where f.customer_id = g.merged_customer_id
    )
    select count(*), array_agg(distinct g.order_id), array_agg(distinct g.product_id) filter (where g.product_id is not null),
        min((g.bucket at time zone 'UTC')::date) filter (where g.product_id is not null),
        max((g.bucket at time zone 'UTC')::date) filter (where g.product_id is not null)
    into v_folded, v_order_ids, v_product_ids, v_from, v_to
    from gone g;

    if v_folded > 0 then
        perform reporting.write_order_analytics(v_order_ids);
        perform reporting.write_product_analytics(v_from, v_to, v_product_ids);
    end if;
    return v_folded;
end;
$$;


ALTER FUNCTION reporting.fold_sales(p_limit integer) OWNER TO backroom_engine;

--
-- Name: FUNCTION fold_sales(p_limit integer); Type: COMMENT; Schema: reporting; Owner: backroom_engine
--

COMMENT ON FUNCTION reporting.fold_sales(p_limit integer) IS 'Moves deltas into the rollups, oldest first, and writes the analytics of what they touch; returns how many. Exact with several at once and when killed: a delta is gone if and only if it is folded.';


--
-- Name: item_measures(bigint, integer, integer); Type: FUNCTION; Schema: reporting; Owner: backroom_owner
--

CREATE FUNCTION reporting.item_measures(p_unit_price_amount bigint, p_quantity integer, p_cancelled_quantity integer) RETURNS TABLE(units bigint, gross bigint)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT ((p_quantity)::bigint - p_cancelled_quantity),
     (p_unit_price_amount * (p_quantity - p_cancelled_quantity));
END;


ALTER FUNCTION reporting.item_measures(p_unit_price_amount bigint, p_quantity integer, p_cancelled_quantity integer) OWNER TO backroom_owner;

--
-- Name: FUNCTION item_measures(p_unit_price_amount bigint, p_quantity integer, p_cancelled_quantity integer); Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON FUNCTION reporting.item_measures(p_unit_price_amount bigint, p_quantity integer, p_cancelled_quantity integer) IS 'What an item adds where its order was placed: the units not cancelled, and their price.';


--
-- Name: main_factor(text, date); Type: FUNCTION; Schema: reporting; Owner: backroom_owner
--

CREATE FUNCTION reporting.main_factor(p_currency text, p_day date) RETURNS numeric
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
declare
    v_factor numeric;
begin
    select case when c.code = m.code then 1 else r.rate * power(10::numeric, m.minor_digits - c.minor_digits) end
    into v_factor
    from backoffice.settings s
    join backoffice.currencies m on m.code = s.value #>> '{}'
    join backoffice.currencies c on c.code = p_currency
    left join lateral (
        select e.rate
        from reporting.exchange_rates e
        where e.currency = p_currency
            and e.in_currency = m.code
            and e.valid_from <= p_day
        order by e.valid_from desc
        limit 1
    ) r on true
    where s.key = 'main_currency';
    if v_factor is null then
        raise exception 'There is no exchange rate for % on %.', p_currency, p_day using errcode = 'BR007';
    end if;
    return v_factor;
end;
$$;


ALTER FUNCTION reporting.main_factor(p_currency text, p_day date) OWNER TO backroom_owner;

--
-- Name: FUNCTION main_factor(p_currency text, p_day date); Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON FUNCTION reporting.main_factor(p_currency text, p_day date) IS 'What one minor unit of a currency is worth in minor units of the main one that day. Without a rate it raises BR007: a sum that leaves money out is worse than none.';


--
-- Name: metric_values(text[], text); Type: FUNCTION; Schema: reporting; Owner: backroom_owner
--

CREATE FUNCTION reporting.metric_values(p_metrics text[], p_source text) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select string_agg(format('(%L, (%s)::numeric)', m.metric, m.expression), ', ' order by m.position)
    from reporting.metrics m
    where m.metric = any (p_metrics)
        and m.source = p_source;
$$;


ALTER FUNCTION reporting.metric_values(p_metrics text[], p_source text) OWNER TO backroom_owner;

--
-- Name: FUNCTION metric_values(p_metrics text[], p_source text); Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON FUNCTION reporting.metric_values(p_metrics text[], p_source text) IS 'The rows of a VALUES list with the metrics of a source; NULL when none is asked for.';


--
-- Name: note_item(); Type: FUNCTION; Schema: reporting; Owner: backroom_engine
--

CREATE FUNCTION reporting.note_item() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    insert into reporting.sales_deltas (order_id, bucket, currency, product_id, units, gross)
    select new.order_id, reporting.bucket(o.created_at), o.currency, new.product_id, is_now.units - was.units, is_now.gross - was.gross
    from shop.orders o
    cross join lateral reporting.item_measures(new.unit_price_amount, new.quantity, new.cancelled_quantity) is_now
    cross join lateral reporting.item_measures(old.unit_price_amount, old.quantity, old.cancelled_quantity) was
    where o.order_id = new.order_id;
    return null;
end;
$$;


ALTER FUNCTION reporting.note_item() OWNER TO backroom_engine;

--
-- Name: FUNCTION note_item(); Type: COMMENT; Schema: reporting; Owner: backroom_engine
--

COMMENT ON FUNCTION reporting.note_item() IS 'Appends what a changed item changes in the rollups. Owned by backroom_engine.';


--
-- Name: note_items(); Type: FUNCTION; Schema: reporting; Owner: backroom_engine
--

CREATE FUNCTION reporting.note_items() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    insert into reporting.sales_deltas (order_id, bucket, currency, product_id, units, gross)
    select i.order_id, reporting.bucket(o.created_at), o.currency, i.product_id, sum(m.units), sum(m.gross)
    from new_rows i
    join shop.orders o on o.order_id = i.order_id
    cross join lateral reporting.item_measures(i.unit_price_amount, i.quantity, i.cancelled_quantity) m
    group by i.order_id, o.created_at, o.currency, i.product_id;
    return null;
end;
$$;


ALTER FUNCTION reporting.note_items() OWNER TO backroom_engine;

--
-- Name: FUNCTION note_items(); Type: COMMENT; Schema: reporting; Owner: backroom_engine
--

COMMENT ON FUNCTION reporting.note_items() IS 'Appends what new items add to the rollups. Owned by backroom_engine.';


--
-- Name: note_order(); Type: FUNCTION; Schema: reporting; Owner: backroom_engine
--

CREATE FUNCTION reporting.note_order() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    if tg_op = 'INSERT' then
        insert into reporting.sales_deltas (
            order_id, bucket, currency, customer_id, orders, tax, shipping, discount)
        select new.order_id, m.bucket, new.currency, new.customer_id, m.orders, m.tax, m.shipping, m.discount
        from reporting.order_measures(
            new.created_at, null, null, null, new.tax_amount, new.shipping_amount, new.discount_amount) m;
        return null;
    end if;

    insert into reporting.sales_deltas (
        order_id, bucket, currency, customer_id, merged_customer_id, orders, tax, shipping, discount, cancelled_orders,
        shipped_orders, fulfillment_seconds, delivered_orders, delivery_seconds)
    select new.order_id, c.bucket, new.currency,
        case when new.customer_id <> old.customer_id then new.customer_id end,
        case when new.customer_id <> old.customer_id then old.customer_id end,
        sum(c.sign * c.orders), sum(c.sign * c.tax), sum(c.sign * c.shipping), sum(c.sign * c.discount),
        sum(c.sign * c.cancelled_orders), sum(c.sign * c.shipped_orders), sum(c.sign * c.fulfillment_seconds),
        sum(c.sign * c.delivered_orders), sum(c.sign * c.delivery_seconds)
    from (
        select 1 as sign, m.*
        from reporting.order_measures(new.created_at, new.cancelled_at, new.shipped_at, new.delivered_at,
            new.tax_amount, new.shipping_amount, new.discount_amount) m
        union all
        select -1, m.*
        from reporting.order_measures(old.created_at, old.cancelled_at, old.shipped_at, old.delivered_at,
            old.tax_amount, old.shipping_amount, old.discount_amount) m
    ) c
    group by c.bucket;

    -- refunds paid before the order was cancelled took from sales that no longer count
    if new.cancelled_at is distinct from old.cancelled_at then
        insert into reporting.sales_deltas (order_id, bucket, currency, refunded_sales)
        select r.order_id, reporting.bucket(r.completed_at), r.currency, now_is.refunded_sales - was.refunded_sales
        from shop.refunds r
        cross join lateral reporting.refund_measures(
            r.status, r.refund_amount, r.items_amount, r.goodwill_amount, new.cancelled_at) now_is
        cross join lateral reporting.refund_measures(
            r.status, r.refund_amount, r.items_amount, r.goodwill_amount, old.cancelled_at) was
        where r.order_id = new.order_id;
    end if;
    return null;
end;
$$;


ALTER FUNCTION reporting.note_order() OWNER TO backroom_engine;

--
-- Name: FUNCTION note_order(); Type: COMMENT; Schema: reporting; Owner: backroom_engine
--

COMMENT ON FUNCTION reporting.note_order() IS 'Appends what a new or changed order changes in the rollups. Owned by backroom_engine.';


--
-- Name: note_rate(); Type: FUNCTION; Schema: reporting; Owner: backroom_engine
--

CREATE FUNCTION reporting.note_rate() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    perform reporting.write_product_analytics(new.valid_from, coalesce(
        (
            select min(e.valid_from) - 1
            from reporting.exchange_rates e
            where e.currency = new.currency
                and e.in_currency = new.in_currency
                and e.valid_from > new.valid_from),
        'infinity'));
    return null;
end;
$$;


ALTER FUNCTION reporting.note_rate() OWNER TO backroom_engine;

--
-- Name: FUNCTION note_rate(); Type: COMMENT; Schema: reporting; Owner: backroom_engine
--

COMMENT ON FUNCTION reporting.note_rate() IS 'A new rate changes what the days are worth for which it holds. Owned by backroom_engine.';


--
-- Name: note_refund(); Type: FUNCTION; Schema: reporting; Owner: backroom_engine
--

CREATE FUNCTION reporting.note_refund() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    insert into reporting.sales_deltas (order_id, bucket, currency, refunds, refunded, refunded_sales)
    select new.order_id, reporting.bucket(new.completed_at), new.currency, m.refunds, m.refunded, m.refunded_sales
    from shop.orders o
    cross join lateral reporting.refund_measures(
        new.status, new.refund_amount, new.items_amount, new.goodwill_amount, o.cancelled_at) m
    where o.order_id = new.order_id;
    return null;
end;
$$;


ALTER FUNCTION reporting.note_refund() OWNER TO backroom_engine;

--
-- Name: FUNCTION note_refund(); Type: COMMENT; Schema: reporting; Owner: backroom_engine
--

COMMENT ON FUNCTION reporting.note_refund() IS 'Appends a completed refund, which is never changed afterwards. Owned by backroom_engine.';


--
-- Name: order_measures(timestamp with time zone, timestamp with time zone, timestamp with time zone, timestamp with time zone, bigint, bigint, bigint); Type: FUNCTION; Schema: reporting; Owner: backroom_owner
--

CREATE FUNCTION reporting.order_measures(p_created_at timestamp with time zone, p_cancelled_at timestamp with time zone, p_shipped_at timestamp with time zone, p_delivered_at timestamp with time zone, p_tax_amount bigint, p_shipping_amount bigint, p_discount_amount bigint) RETURNS TABLE(bucket timestamp with time zone, orders integer, tax bigint, shipping bigint, discount bigint, cancelled_orders integer, shipped_orders integer, fulfillment_seconds bigint, delivered_orders integer, delivery_seconds bigint)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT reporting.bucket(order_measures.p_created_at) AS bucket,
     1,
     order_measures.p_tax_amount AS p_tax_amount,
     order_measures.p_shipping_amount AS p_shipping_amount,
     order_measures.p_discount_amount AS p_discount_amount,
     0,
     0,
     (0)::bigint AS int8,
     0,
     (0)::bigint AS int8
   WHERE (order_measures.p_cancelled_at IS NULL)
 UNION ALL
  SELECT reporting.bucket(order_measures.p_cancelled_at) AS bucket,
     0,
     0,
     0,
     0,
     1,
     0,
     0,
     0,
     0
   WHERE (order_measures.p_cancelled_at IS NOT NULL)
 UNION ALL
  SELECT reporting.bucket(order_measures.p_shipped_at) AS bucket,
     0,
     0,
     0,
     0,
     0,
     1,
     (floor(EXTRACT(epoch FROM (order_measures.p_shipped_at - order_measures.p_created_at))))::bigint AS floor,
     0,
     0
   WHERE (order_measures.p_shipped_at IS NOT NULL)
 UNION ALL
  SELECT reporting.bucket(order_measures.p_delivered_at) AS bucket,
     0,
     0,
     0,
     0,
     0,
     0,
     0,
     1,
     (floor(EXTRACT(epoch FROM (order_measures.p_delivered_at - order_measures.p_shipped_at))))::bigint AS floor
   WHERE ((order_measures.p_delivered_at IS NOT NULL) AND (order_measures.p_shipped_at IS NOT NULL));
END;


ALTER FUNCTION reporting.order_measures(p_created_at timestamp with time zone, p_cancelled_at timestamp with time zone, p_shipped_at timestamp with time zone, p_delivered_at timestamp with time zone, p_tax_amount bigint, p_shipping_amount bigint, p_discount_amount bigint) OWNER TO backroom_owner;

--
-- Name: FUNCTION order_measures(p_created_at timestamp with time zone, p_cancelled_at timestamp with time zone, p_shipped_at timestamp with time zone, p_delivered_at timestamp with time zone, p_tax_amount bigint, p_shipping_amount bigint, p_discount_amount bigint); Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON FUNCTION reporting.order_measures(p_created_at timestamp with time zone, p_cancelled_at timestamp with time zone, p_shipped_at timestamp with time zone, p_delivered_at timestamp with time zone, p_tax_amount bigint, p_shipping_amount bigint, p_discount_amount bigint) IS 'What an order adds to which quarter of an hour: itself where it was placed unless cancelled, its cancellation, its shipping and its delivery where they happened.';


--
-- Name: rebuild_rollups(); Type: FUNCTION; Schema: reporting; Owner: backroom_engine
--

CREATE FUNCTION reporting.rebuild_rollups() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    SET work_mem TO '256MB'
    SET enable_partitionwise_join TO 'on'
    SET jit TO 'off'
    AS $_$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'Rollups are rebuilt at READ COMMITTED, which sees what was committed before the lock.' using errcode = 'BR008';
    end if;
    -- orders wait until this is done, so nothing can fall between the rows read here and the deltas
    lock table reporting.sales_deltas in exclusive mode;
    delete from reporting.sales_deltas;
    delete from reporting.sales_rollup;
    delete from reporting.product_rollup;
    delete from reporting.customer_firsts;

    insert into reporting.sales_rollup (
        bucket, currency, orders, units, gross, tax, shipping, discount, cancelled_orders, shipped_orders,
        fulfillment_seconds, delivered_orders, delivery_seconds, refunds, refunded, refunded_sales)
    select s.bucket, s.currency, s.orders, s.units, s.gross, s.tax, s.shipping, s.discount, s.cancelled_orders, s.shipped_orders,
        s.fulfillment_seconds, s.delivered_orders, s.delivery_seconds, s.refunds, s.refunded, s.refunded_sales
    from reporting.sales_from_rows s;

    insert into reporting.product_rollup (day, product_id, currency, units, gross)
    select p.day, p.product_id, p.currency, p.units, p.gross
    from reporting.product_sales_from_rows p;

    insert into reporting.customer_firsts (customer_id, first_order_id)
    select distinct on (o.customer_id) o.customer_id, o.order_id
    from reporting.all_orders o
    order by o.customer_id, o.order_id;

    delete from shop.order_analytics;
    insert into shop.order_analytics (
        order_id, order_date, customer_id, customer_type, customer_segment, product_categories, product_count,
        subtotal_amount, tax_amount, shipping_amount, discount_amount, total_amount, currency,
        fulfillment_time_hours, delivery_time_hours, shipping_country, shipping_state, shipping_city)
    select o.order_id, (o.created_at at time zone 'UTC')::date, o.customer_id,
        case when earlier.orders = 0 then 'NEW' else 'RETURNING' end,
        case when earlier.orders = 0 then 'FIRST' when earlier.orders < 5 then 'REPEAT' else 'LOYAL' end,
        i.categories, i.units,
        o.subtotal_amount, o.tax_amount, o.shipping_amount, o.discount_amount, o.total_amount, o.currency,
        floor(extract(epoch from o.shipped_at - o.created_at) / 3600)::integer,
        floor(extract(epoch from o.delivered_at - o.shipped_at) / 3600)::integer,
        case when o.shipping_address ->> 'country' ~ '^[A-Za-z]{2}$' then upper(o.shipping_address ->> 'country') end,
        left(o.shipping_address ->> 'state', 100), left(o.shipping_address ->> 'city', 100)
    from shop.orders o
    join (
        select r.order_id, row_number() over (partition by r.customer_id order by r.order_id) - 1 as orders
        from reporting.all_orders r
    ) earlier on earlier.order_id = o.order_id
    join (
        select t.order_id, sum(t.quantity) as units,
            coalesce(array_agg(distinct c.slug::text order by c.slug::text) filter (where c.slug is not null), '{}') as categories
        from shop.order_items t
        join shop.products p on p.product_id = t.product_id
        left join shop.categories c on c.category_id = p.category_id
        group by t.order_id
    ) i on i.order_id = o.order_id;

    perform reporting.write_product_analytics('-infinity', 'infinity');
end;
$_$;


ALTER FUNCTION reporting.rebuild_rollups() OWNER TO backroom_engine;

--
-- Name: FUNCTION rebuild_rollups(); Type: COMMENT; Schema: reporting; Owner: backroom_engine
--

COMMENT ON FUNCTION reporting.rebuild_rollups() IS 'Computes all rollups from the rows: after a bulk load, which bypasses the triggers, and as a repair. Nobody places orders meanwhile.';


--
-- Name: refresh_product_performance(integer); Type: FUNCTION; Schema: reporting; Owner: backroom_owner
--

CREATE FUNCTION reporting.refresh_product_performance(p_limit integer DEFAULT NULL::integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    if (select c.relispopulated from pg_catalog.pg_class c where c.oid = 'shop.product_performance_summary'::regclass) then
        refresh materialized view concurrently shop.product_performance_summary;
    else
        refresh materialized view shop.product_performance_summary;
    end if;
    return 1;
end;
$$;


ALTER FUNCTION reporting.refresh_product_performance(p_limit integer) OWNER TO backroom_owner;

--
-- Name: FUNCTION refresh_product_performance(p_limit integer); Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON FUNCTION reporting.refresh_product_performance(p_limit integer) IS 'Brings the product summary up to date while it is being read. Runs as the owner, who alone may; p_limit is there for the jobs.';


--
-- Name: refund_measures(text, bigint, bigint, bigint, timestamp with time zone); Type: FUNCTION; Schema: reporting; Owner: backroom_owner
--

CREATE FUNCTION reporting.refund_measures(p_status text, p_refund_amount bigint, p_items_amount bigint, p_goodwill_amount bigint, p_order_cancelled_at timestamp with time zone) RETURNS TABLE(refunds integer, refunded bigint, refunded_sales bigint)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT 1,
     p_refund_amount AS p_refund_amount,
         CASE
             WHEN (p_order_cancelled_at IS NULL) THEN (p_items_amount + p_goodwill_amount)
             ELSE (0)::bigint
         END AS "case"
   WHERE (p_status = 'COMPLETED'::text);
END;


ALTER FUNCTION reporting.refund_measures(p_status text, p_refund_amount bigint, p_items_amount bigint, p_goodwill_amount bigint, p_order_cancelled_at timestamp with time zone) OWNER TO backroom_owner;

--
-- Name: FUNCTION refund_measures(p_status text, p_refund_amount bigint, p_items_amount bigint, p_goodwill_amount bigint, p_order_cancelled_at timestamp with time zone); Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON FUNCTION reporting.refund_measures(p_status text, p_refund_amount bigint, p_items_amount bigint, p_goodwill_amount bigint, p_order_cancelled_at timestamp with time zone) IS 'What a refund adds where it was completed. It takes from the sales only what they contain: no tax, no shipping, and nothing of an order that was cancelled and so counts no more.';


--
-- Name: stock_ages(timestamp with time zone); Type: FUNCTION; Schema: reporting; Owner: backroom_owner
--

CREATE FUNCTION reporting.stock_ages(p_at timestamp with time zone DEFAULT now()) RETURNS TABLE(inventory_id uuid, on_hand bigint, age_days numeric)
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    -- first in, first out: what is on hand are the latest units that came in
    with level as (
        select s.inventory_id,
            (s.available_quantity + s.reserved_quantity + s.committed_quantity + s.damaged_quantity
                - coalesce(sum(m.quantity_change), 0))::bigint as on_hand
        from shop.inventory_items s
        left join shop.inventory_movements m
            on m.inventory_id = s.inventory_id
            and m.movement_date >= p_at
        group by s.inventory_id
    ),
    layer as (
        select l.inventory_id, l.on_hand, m.movement_date, m.quantity_change::bigint as units,
            coalesce(sum(m.quantity_change) over (
                partition by l.inventory_id
                order by m.movement_sequence desc
                rows between unbounded preceding and 1 preceding), 0) as newer
        from level l
        join shop.inventory_movements m
            on m.inventory_id = l.inventory_id
            and m.quantity_change > 0
            and m.movement_date < p_at
        where l.on_hand > 0
    )
    select y.inventory_id, y.on_hand,
        sum(least(y.units, y.on_hand - y.newer) * extract(epoch from p_at - y.movement_date)) / 86400
            / sum(least(y.units, y.on_hand - y.newer))
    from layer y
    where y.newer < y.on_hand
    group by y.inventory_id, y.on_hand;
$$;


ALTER FUNCTION reporting.stock_ages(p_at timestamp with time zone) OWNER TO backroom_owner;

--
-- Name: FUNCTION stock_ages(p_at timestamp with time zone); Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON FUNCTION reporting.stock_ages(p_at timestamp with time zone) IS 'Units on hand at a moment and their average age in days, a stock row each; rows without stock are left out.';


--
-- Name: write_order_analytics(uuid[]); Type: FUNCTION; Schema: reporting; Owner: backroom_engine
--

CREATE FUNCTION reporting.write_order_analytics(p_order_ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $_$
begin
    delete from shop.order_analytics
    where order_id = any (p_order_ids);
    insert into shop.order_analytics (
        order_id, order_date, customer_id, customer_type, customer_segment, product_categories, product_count,
        subtotal_amount, tax_amount, shipping_amount, discount_amount, total_amount, currency,
        fulfillment_time_hours, delivery_time_hours, shipping_country, shipping_state, shipping_city)
    select o.order_id, (o.created_at at time zone 'UTC')::date, o.customer_id,
        case when earlier.orders = 0 then 'NEW' else 'RETURNING' end,
        case when earlier.orders = 0 then 'FIRST' when earlier.orders < 5 then 'REPEAT' else 'LOYAL' end,
        items.categories, items.units,
        o.subtotal_amount, o.tax_amount, o.shipping_amount, o.discount_amount, o.total_amount, o.currency,
        floor(extract(epoch from o.shipped_at - o.created_at) / 3600)::integer,
        floor(extract(epoch from o.delivered_at - o.shipped_at) / 3600)::integer,
        case when o.shipping_address ->> 'country' ~ '^[A-Za-z]{2}$' then upper(o.shipping_address ->> 'country') end,
        left(o.shipping_address ->> 'state', 100), left(o.shipping_address ->> 'city', 100)
    from shop.orders o
    cross join lateral (
        select sum(i.quantity) as units,
            coalesce(array_agg(distinct c.slug::text order by c.slug::text) filter (where c.slug is not null), '{}') as categories
        from shop.order_items i
        join shop.products p on p.product_id = i.product_id
        left join shop.categories c on c.category_id = p.category_id
        where i.order_id = o.order_id
    ) items
    cross join lateral (
        select count(*) as orders
        from (
            select
            from reporting.all_orders e
            where e.customer_id = o.customer_id
                and e.order_id < o.order_id
            limit 5
        ) five
    ) earlier
    where o.order_id = any (p_order_ids)
        and items.units > 0;
end;
$_$;


ALTER FUNCTION reporting.write_order_analytics(p_order_ids uuid[]) OWNER TO backroom_engine;

--
-- Name: FUNCTION write_order_analytics(p_order_ids uuid[]); Type: COMMENT; Schema: reporting; Owner: backroom_engine
--

COMMENT ON FUNCTION reporting.write_order_analytics(p_order_ids uuid[]) IS 'Writes the wide rows of these orders anew from the graph.';


--
-- Name: write_product_analytics(date, date, uuid[]); Type: FUNCTION; Schema: reporting; Owner: backroom_engine
--

CREATE FUNCTION reporting.write_product_analytics(p_from date, p_to date, p_product_ids uuid[] DEFAULT NULL::uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    with sold as (
        select r.product_id, r.day, r.currency, r.units, r.gross
        from reporting.product_rollup r
        where r.day between p_from and p_to
            and (p_product_ids is null or r.product_id = any (p_product_ids))
    ),
    rate as materialized (
        select d.currency, d.day, reporting.main_factor(d.currency, d.day) as factor
        from (select distinct s.currency, s.day from sold s) d
    )
    insert into shop.product_analytics (product_id, date, units_sold, revenue_amount)
    select s.product_id, s.day, sum(s.units), round(sum(s.gross * r.factor))
    from sold s
    join rate r on r.currency = s.currency and r.day = s.day
    group by s.product_id, s.day
    on conflict (product_id, date) do update
    set units_sold = excluded.units_sold,
        revenue_amount = excluded.revenue_amount
    where (product_analytics.units_sold, product_analytics.revenue_amount)
        is distinct from (excluded.units_sold, excluded.revenue_amount);
end;
$$;


ALTER FUNCTION reporting.write_product_analytics(p_from date, p_to date, p_product_ids uuid[]) OWNER TO backroom_engine;

--
-- Name: FUNCTION write_product_analytics(p_from date, p_to date, p_product_ids uuid[]); Type: COMMENT; Schema: reporting; Owner: backroom_engine
--

COMMENT ON FUNCTION reporting.write_product_analytics(p_from date, p_to date, p_product_ids uuid[]) IS 'Writes the sales of product days from the rollup.';


--
-- Name: write_product_day(date); Type: FUNCTION; Schema: reporting; Owner: backroom_engine
--

CREATE FUNCTION reporting.write_product_day(p_day date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_end timestamptz := (p_day + 1)::timestamp at time zone 'UTC';
    v_count integer;
begin
    insert into shop.product_analytics as a (
        product_id, date, stock_level, stock_turns, average_rating, review_count)
    select p.product_id, p_day, coalesce(s.on_hand, 0),
        case when s.on_hand > 0 then least(round(coalesce(y.units, 0)::numeric / s.on_hand, 4), 999999) else 0 end,
        coalesce(round(v.rating, 2), 0), coalesce(v.reviews, 0)
    from shop.products p
    left join (
        select l.product_id, sum(l.units) as on_hand
        from (
            select t.product_id, t.available_quantity + t.reserved_quantity + t.committed_quantity + t.damaged_quantity as units
            from shop.inventory_items t
            union all
            select m.product_id, -m.quantity_change
            from shop.inventory_movements m
            where m.movement_date >= v_end
        ) l
        group by l.product_id
    ) s on s.product_id = p.product_id
    left join (
        select r.product_id, sum(r.units) as units
        from reporting.product_rollup r
        where r.day > p_day - 365
            and r.day <= p_day
        group by r.product_id
    ) y on y.product_id = p.product_id
    left join (
        select r.product_id, avg(r.rating) as rating, count(*) as reviews
        from shop.product_reviews r
        where r.is_approved
            and r.created_at < v_end
        group by r.product_id
    ) v on v.product_id = p.product_id
    where s.on_hand > 0
        or v.reviews > 0
        or exists (
            select from reporting.product_rollup r
            where r.day = p_day
                and r.product_id = p.product_id)
    on conflict (product_id, date) do update
    set stock_level = excluded.stock_level,
        stock_turns = excluded.stock_turns,
        average_rating = excluded.average_rating,
        review_count = excluded.review_count;
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;


ALTER FUNCTION reporting.write_product_day(p_day date) OWNER TO backroom_engine;

--
-- Name: FUNCTION write_product_day(p_day date); Type: COMMENT; Schema: reporting; Owner: backroom_engine
--

COMMENT ON FUNCTION reporting.write_product_day(p_day date) IS 'Writes stock, turns and ratings of a finished day into shop.product_analytics; again changes nothing.';


--
-- Name: write_product_days(integer); Type: FUNCTION; Schema: reporting; Owner: backroom_engine
--

CREATE FUNCTION reporting.write_product_days(p_limit integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_yesterday constant date := (now() at time zone 'UTC')::date - 1;
    v_day date;
begin
    -- the day after the last one written, or yesterday; a machine that was off catches up a day a batch
    insert into reporting.finished_days (day)
    select coalesce(max(f.day) + 1, v_yesterday)
    from reporting.finished_days f
    having coalesce(max(f.day) + 1, v_yesterday) <= v_yesterday
    on conflict (day) do nothing
    returning day into v_day;
    if v_day is null then
        return 0;
    end if;
    perform reporting.write_product_day(v_day);
    return least(p_limit, 1);
end;
$$;


ALTER FUNCTION reporting.write_product_days(p_limit integer) OWNER TO backroom_engine;

--
-- Name: FUNCTION write_product_days(p_limit integer); Type: COMMENT; Schema: reporting; Owner: backroom_engine
--

COMMENT ON FUNCTION reporting.write_product_days(p_limit integer) IS 'Job: shop.product_analytics of the next finished day.';


--
-- Name: allocate_reservation(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.allocate_reservation() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $_$
declare
    v_product_id uuid;
    v_quantity integer;
    v_inventory_id uuid;
    v_warehouse_id uuid;
    v_short uuid;
begin
    if new.status <> 'ACTIVE' then
        raise exception 'A reservation begins as active.' using errcode = 'BR002';
    end if;
    if jsonb_array_length(new.items) not between 1 and 500 then
        raise exception 'A reservation holds between 1 and 500 items.' using errcode = 'BR008';
    end if;

    -- Most reservations are of one product that one warehouse has: without the general plan they cost half, and a row
    -- that everybody wants is free again as soon.
    if jsonb_array_length(new.items) = 1
        and new.items -> 0 ->> 'product_id' ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        and new.items -> 0 ->> 'quantity' ~ '^[1-9][0-9]{0,5}$'
    then
        v_product_id := (new.items -> 0 ->> 'product_id')::uuid;
        v_quantity := (new.items -> 0 ->> 'quantity')::integer;
        select s.inventory_id, s.warehouse_id
        into v_inventory_id, v_warehouse_id
        from shop.inventory_items s
        join shop.warehouses h
            on h.warehouse_id = s.warehouse_id
            and h.is_active
        where s.product_id = v_product_id
            and s.available_quantity >= v_quantity
        order by s.available_quantity desc, s.inventory_id
        limit 1;
        if found then
            begin
                insert into shop.inventory_movements (
                    inventory_id, movement_type, delta_available, delta_reserved, reference_type, reference_id, changed_by)
                values (v_inventory_id, 'RESERVE', -v_quantity, v_quantity, 'RESERVATION', new.reservation_id, null);
                insert into shop.reservation_allocations (reservation_id, inventory_id, warehouse_id, product_id, quantity)
                values (new.reservation_id, v_inventory_id, v_warehouse_id, v_product_id, v_quantity);
                return null;
            exception
                when sqlstate 'BR004' then
                    null; -- it was taken meanwhile: see what the other warehouses have
            end;
        end if;
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
$_$;


ALTER FUNCTION shop.allocate_reservation() OWNER TO backroom_engine;

--
-- Name: FUNCTION allocate_reservation(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.allocate_reservation() IS 'Holds all of a new reservation''s items or none (BR004), splitting a line over warehouses where one has too few.';


--
-- Name: allocate_to_order(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.allocate_to_order() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_status text;
begin
    if new.reservation_id is not null then
        return new;
    end if;
    -- a member of staff allocates: the stock is reserved here and now
    select o.status
    into v_status
    from shop.orders o
    where o.order_id = new.order_id
    for no key update;
    if v_status is null or v_status not in ('PENDING', 'CONFIRMED', 'PAID') then
        raise exception 'Stock is allocated to an order before it is processed.'
            using errcode = 'BR002',
                detail = format('order_id %s is %s', new.order_id, v_status);
    end if;
    select s.warehouse_id, s.product_id
    into new.warehouse_id, new.product_id
    from shop.inventory_items s
    where s.inventory_id = new.inventory_id;
    update shop.order_items i
    set allocated_quantity = i.allocated_quantity + new.quantity
    where i.order_id = new.order_id
        and i.order_item_id = new.order_item_id
        and i.product_id = new.product_id
        and i.requires_shipping;
    if not found then
        raise exception 'This stock is not of a product that the item needs.'
            using errcode = 'BR005',
                detail = format('order_item_id %s, inventory_id %s', new.order_item_id, new.inventory_id);
    end if;
    insert into shop.inventory_movements (
        inventory_id, movement_type, delta_available, delta_reserved, order_id, reference_type, reference_id, changed_by)
    values (new.inventory_id, 'RESERVE', -new.quantity, new.quantity, new.order_id, 'ORDER', new.order_id,
        backoffice.my_user_id());
    return new;
end;
$$;


ALTER FUNCTION shop.allocate_to_order() OWNER TO backroom_engine;

--
-- Name: FUNCTION allocate_to_order(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.allocate_to_order() IS 'BEFORE INSERT of an allocation that no checkout reserved: reserves the stock.';


--
-- Name: apply_count_entry(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.apply_count_entry() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION shop.apply_count_entry() OWNER TO backroom_engine;

--
-- Name: FUNCTION apply_count_entry(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.apply_count_entry() IS 'Compares what was counted with the snapshot plus the movements until it was counted. Owned by backroom_engine.';


--
-- Name: apply_movement(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.apply_movement() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION shop.apply_movement() OWNER TO backroom_engine;

--
-- Name: FUNCTION apply_movement(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.apply_movement() IS 'Moves the buckets of a stock row by an inserted movement''s deltas, or refuses with BR004, and fills in the movement''s place in the history.';


--
-- Name: apply_payment(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.apply_payment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_order record;
begin
    if new.status not in ('COMPLETED', 'FAILED') then
        return null;
    end if;
    if new.status = 'COMPLETED' then
        update shop.orders
        set paid_amount = paid_amount + new.amount_charged
        where order_id = new.order_id;
        update shop.orders
        set status = 'PAID', status_reason = 'paid in full'
        where order_id = new.order_id
            and status = 'CONFIRMED'
            and paid_amount >= total_amount;
    end if;
    select o.customer_name, o.order_number
    into v_order
    from shop.orders o
    where o.order_id = new.order_id;
    perform shop.queue_notification(
        new.customer_id, case when new.status = 'COMPLETED' then 'PAYMENT_SUCCESS' else 'PAYMENT_FAILED' end,
        jsonb_build_object('customer_name', v_order.customer_name, 'order_number', v_order.order_number,
            'amount', backoffice.money_text(new.amount_charged, new.currency)),
        new.order_id);
    return null;
end;
$$;


ALTER FUNCTION shop.apply_payment() OWNER TO backroom_engine;

--
-- Name: FUNCTION apply_payment(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.apply_payment() IS 'AFTER a payment completed: the order''s paid_amount, and PAID when it is confirmed and covered.';


--
-- Name: apply_refund_decision(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.apply_refund_decision() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    update shop.refunds
    set approval = case new.decision when 'APPROVED' then 'GIVEN' else 'REFUSED' end,
        status = case new.decision when 'APPROVED' then status else 'CANCELLED' end
    where order_id = new.order_id
        and refund_id = new.refund_id
        and status = 'PENDING'
        and approval = 'NEEDED';
    if not found then
        raise exception 'This refund does not wait for a decision.'
            using errcode = 'BR002',
                detail = format('refund_id %s', new.refund_id);
    end if;
    return null;
end;
$$;


ALTER FUNCTION shop.apply_refund_decision() OWNER TO backroom_engine;

--
-- Name: FUNCTION apply_refund_decision(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.apply_refund_decision() IS 'AFTER INSERT: what a decision means for the refund.';


--
-- Name: apply_return(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.apply_return() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION shop.apply_return() OWNER TO backroom_engine;

--
-- Name: FUNCTION apply_return(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.apply_return() IS 'Counts returned units against the shipped ones (order_items_returned_cap) and puts them into stock. Owned by backroom_engine.';


--
-- Name: apply_shipment_line(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.apply_shipment_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_inventory_id uuid;
    v_item_done boolean;
begin
    perform
    from shop.orders o
    where o.order_id = new.order_id
    for no key update;
    if not exists (
        select from shop.shipments s
        where s.order_id = new.order_id
            and s.shipment_id = new.shipment_id
            and s.warehouse_id = new.warehouse_id)
    then
        raise exception 'The shipment is of another order or warehouse.'
            using errcode = 'BR005',
                detail = format('shipment_id %s', new.shipment_id);
    end if;

    update shop.order_items i
    set shipped_quantity = i.shipped_quantity + new.quantity,
        fulfillment_status = case
            when i.shipped_quantity + i.cancelled_quantity + new.quantity = i.quantity then 'SHIPPED'
            else i.fulfillment_status
        end
    where i.order_id = new.order_id
        and i.order_item_id = new.order_item_id
    returning i.shipped_quantity + i.cancelled_quantity = i.quantity
    into v_item_done;
    update shop.order_allocations a
    set shipped_quantity = a.shipped_quantity + new.quantity
    where a.order_id = new.order_id
        and a.allocation_id = new.allocation_id
        and a.order_item_id = new.order_item_id
        and a.warehouse_id = new.warehouse_id
    returning a.inventory_id
    into v_inventory_id;
    if not found then
        raise exception 'The allocation is of another order, item or warehouse.'
            using errcode = 'BR005',
                detail = format('allocation_id %s', new.allocation_id);
    end if;
    insert into shop.inventory_movements (
        inventory_id, movement_type, delta_committed, order_id, reference_type, reference_id, changed_by)
    values (v_inventory_id, 'OUTBOUND', -new.quantity, new.order_id, 'SHIPMENT', new.shipment_id, backoffice.my_user_id());

    if v_item_done and not exists (
        select from shop.order_items i
        where i.order_id = new.order_id
            and i.requires_shipping
            and i.shipped_quantity + i.cancelled_quantity < i.quantity)
    then
        update shop.orders
        set status = 'SHIPPED', status_reason = null
        where order_id = new.order_id;
    end if;
    return null;
end;
$$;


ALTER FUNCTION shop.apply_shipment_line() OWNER TO backroom_engine;

--
-- Name: FUNCTION apply_shipment_line(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.apply_shipment_line() IS 'AFTER INSERT: moves the counters, writes the OUTBOUND movement, and the order is SHIPPED when nothing is left to send.';


--
-- Name: apply_transfer_move(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.apply_transfer_move() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION shop.apply_transfer_move() OWNER TO backroom_engine;

--
-- Name: FUNCTION apply_transfer_move(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.apply_transfer_move() IS 'Moves a transfer line''s counters, the stock of the warehouse concerned, and the transfer''s state: closed when every shipped unit is accounted for. Owned by backroom_engine.';


--
-- Name: archive_old_orders(); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.archive_old_orders() RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_month date;
    v_orders bigint := 0;
begin
    for v_month in
        select m
        from backoffice.months_to_archive() m
    loop
        perform backoffice.prepare_archive(v_month);
        v_orders := v_orders + backoffice.archive_month(v_month);
    end loop;
    return v_orders;
end;
$$;


ALTER FUNCTION shop.archive_old_orders() OWNER TO backroom_owner;

--
-- Name: FUNCTION archive_old_orders(); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.archive_old_orders() IS 'The specification''s name: archives all that is old enough, returns how many orders. For the owner; the job does it gently.';


--
-- Name: check_category_tree(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.check_category_tree() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION shop.check_category_tree() OWNER TO backroom_engine;

--
-- Name: FUNCTION check_category_tree(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.check_category_tree() IS 'AFTER INSERT OR UPDATE of the parent: keeps the tree a tree.';


--
-- Name: check_order_sums(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.check_order_sums() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
    v_order record;
begin
    -- look-ups by the key, not a join: each opens one partition
    select o.subtotal_amount, o.item_count, i.amount, i.quantity
    into v_order
    from (
        select coalesce(sum(t.total_price_amount), 0) as amount, coalesce(sum(t.quantity), 0) as quantity
        from shop.order_items t
        where t.order_id = new.order_id
    ) i
    left join shop.orders o on o.order_id = new.order_id;
    if v_order.quantity = 0 or v_order.amount is distinct from v_order.subtotal_amount then
        raise exception 'The subtotal of an order is the sum of its items, and there is at least one.'
            using errcode = 'BR008',
                detail = format('order_id %s has a subtotal of %s and items for %s', new.order_id,
                    v_order.subtotal_amount, v_order.amount);
    end if;
    -- a storefront that knows only the specification does not send it
    if v_order.item_count <> v_order.quantity then
        update shop.orders
        set item_count = v_order.quantity
        where order_id = new.order_id;
    end if;
    return null;
end;
$$;


ALTER FUNCTION shop.check_order_sums() OWNER TO backroom_engine;

--
-- Name: FUNCTION check_order_sums(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.check_order_sums() IS 'At commit: subtotal and item_count are the sums over the items.';


--
-- Name: check_refund_sums(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.check_refund_sums() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_refund record;
begin
    select r.items_amount, (
            select coalesce(sum(l.amount), 0)
            from shop.refund_lines l
            where l.order_id = r.order_id
                and l.refund_id = r.refund_id) as lines_amount
    into v_refund
    from shop.refunds r
    where r.order_id = new.order_id
        and r.refund_id = new.refund_id;
    if not found or v_refund.items_amount <> v_refund.lines_amount then
        raise exception 'What a refund gives for items is the sum of its lines.'
            using errcode = 'BR008',
                detail = format('refund_id %s says %s, its lines %s', new.refund_id, v_refund.items_amount,
                    v_refund.lines_amount);
    end if;
    return null;
end;
$$;


ALTER FUNCTION shop.check_refund_sums() OWNER TO backroom_engine;

--
-- Name: FUNCTION check_refund_sums(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.check_refund_sums() IS 'At commit: items_amount is the sum of the lines.';


--
-- Name: check_review(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.check_review() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    if tg_op = 'INSERT' then
        select o.order_id
        into new.order_id
        from shop.orders o
        join shop.order_items i on i.order_id = o.order_id
        where o.customer_id = new.customer_id
            and o.order_id = coalesce(new.order_id, o.order_id)
            and o.status in ('SHIPPED', 'DELIVERED', 'RETURNED', 'REFUNDED')
            and i.product_id = new.product_id
        order by o.order_id desc
        limit 1;
        new.is_verified_purchase := found;
    elsif new.rating is distinct from old.rating
        or new.title is distinct from old.title
        or new.content is distinct from old.content
    then
        -- what was approved was another text
        new.moderation_status := 'PENDING';
        new.moderation_reason := null;
        new.is_approved := false;
    end if;
    return new;
end;
$$;


ALTER FUNCTION shop.check_review() OWNER TO backroom_engine;

--
-- Name: FUNCTION check_review(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.check_review() IS 'BEFORE INSERT: finds the order that proves the purchase. BEFORE UPDATE: a changed text is moderated again.';


--
-- Name: check_shipment_lines(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.check_shipment_lines() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    if not exists (
        select from shop.shipment_lines l
        where l.order_id = new.order_id
            and l.shipment_id = new.shipment_id)
    then
        raise exception 'A shipment carries something.'
            using errcode = 'BR008',
                detail = format('shipment_id %s', new.shipment_id);
    end if;
    return null;
end;
$$;


ALTER FUNCTION shop.check_shipment_lines() OWNER TO backroom_engine;

--
-- Name: FUNCTION check_shipment_lines(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.check_shipment_lines() IS 'At commit: a shipment has a line.';


--
-- Name: check_timezone(); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.check_timezone() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    perform now() at time zone new.timezone;
    return new;
exception
    when invalid_parameter_value then
        raise exception 'There is no time zone %.', new.timezone using errcode = 'BR008';
end;
$$;


ALTER FUNCTION shop.check_timezone() OWNER TO backroom_owner;

--
-- Name: FUNCTION check_timezone(); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.check_timezone() IS 'Refuses an unknown name in the column timezone (BR008), which would otherwise fail wherever it is used.';


--
-- Name: check_transition(); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.check_transition() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    -- current_user, since inside the engine's triggers it is backroom_engine, which no login can become
    if new.status is distinct from old.status
        and not exists (
            select from shop.transitions t
            where t.relation = tg_argv[0]
                and t.from_status = old.status
                and t.to_status = new.status
                and pg_catalog.pg_has_role(current_user, t.role, 'USAGE'))
    then
        raise exception 'You cannot move this from % to %.', old.status, new.status
            using errcode = 'BR002',
                detail = format('%s, as %s.', tg_argv[0], current_user);
    end if;
    return new;
end;
$$;


ALTER FUNCTION shop.check_transition() OWNER TO backroom_owner;

--
-- Name: FUNCTION check_transition(); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.check_transition() IS 'BEFORE UPDATE OF status: refuses a change that shop.transitions does not have for the current role (BR002).';


--
-- Name: close_count(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.close_count() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION shop.close_count() OWNER TO backroom_engine;

--
-- Name: FUNCTION close_count(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.close_count() IS 'Books an approved count''s variances and frees its stock rows for other counts. Owned by backroom_engine.';


--
-- Name: copy_product_sku(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.copy_product_sku() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    new.product_sku := coalesce((
        select p.sku
        from shop.products p
        where p.product_id = new.product_id), '');
    return new;
end;
$$;


ALTER FUNCTION shop.copy_product_sku() OWNER TO backroom_engine;

--
-- Name: FUNCTION copy_product_sku(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.copy_product_sku() IS 'BEFORE INSERT: the SKU by which the stock list is sorted.';


--
-- Name: count_refund(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.count_refund() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_payment record;
begin
    update shop.orders
    set refunded_tax_amount = refunded_tax_amount + new.tax_amount,
        refunded_shipping_amount = refunded_shipping_amount + new.shipping_amount
    where order_id = new.order_id;
    update shop.payments
    set refund_pending_amount = refund_pending_amount + new.refund_amount
    where order_id = new.order_id
        and payment_id = new.payment_id
    returning status, currency
    into v_payment;
    if not found then
        raise exception 'This order has no such payment.'
            using errcode = 'BR005',
                detail = format('order_id %s, payment_id %s', new.order_id, new.payment_id);
    end if;
    if v_payment.status not in ('COMPLETED', 'PARTIALLY_REFUNDED') then
        raise exception 'Only money that was received can be given back.'
            using errcode = 'BR002',
                detail = format('payment_id %s is %s', new.payment_id, v_payment.status);
    end if;
    if v_payment.currency <> new.currency then
        raise exception 'A refund is in the payment''s currency.'
            using errcode = 'BR007',
                detail = format('payment_id %s is in %s, the refund in %s', new.payment_id, v_payment.currency, new.currency);
    end if;
    return null;
end;
$$;


ALTER FUNCTION shop.count_refund() OWNER TO backroom_engine;

--
-- Name: FUNCTION count_refund(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.count_refund() IS 'AFTER INSERT: moves the counters of order and payment, whose CHECKs are the caps.';


--
-- Name: count_refund_line(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.count_refund_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_item record;
begin
    perform
    from shop.orders o
    where o.order_id = new.order_id
    for no key update;
    if not exists (
        select from shop.refunds r
        where r.order_id = new.order_id
            and r.refund_id = new.refund_id
            and r.status = 'PENDING')
    then
        raise exception 'Lines are added when a refund is asked for.'
            using errcode = 'BR002',
                detail = format('refund_id %s', new.refund_id);
    end if;
    update shop.order_items i
    set refunded_quantity = i.refunded_quantity + new.quantity,
        refunded_amount = i.refunded_amount + new.amount,
        returned_quantity = i.returned_quantity + case when new.restock <> 'NONE' then new.quantity else 0 end
    where i.order_id = new.order_id
        and i.order_item_id = new.order_item_id
    returning i.product_id, i.unit_price_amount
    into v_item;
    if not found then
        raise exception 'This order has no such item.'
            using errcode = 'BR005',
                detail = format('order_item_id %s', new.order_item_id);
    end if;
    if new.amount > v_item.unit_price_amount * new.quantity then
        raise exception 'More is refunded than these units cost.'
            using errcode = 'BR006',
                detail = format('%s units at %s, refunded %s', new.quantity, v_item.unit_price_amount, new.amount),
                hint = 'What is given on top is goodwill.';
    end if;
    if new.inventory_id is not null and not exists (
        select from shop.inventory_items s
        where s.inventory_id = new.inventory_id
            and s.product_id = v_item.product_id)
    then
        raise exception 'The goods would go to the stock of another product.'
            using errcode = 'BR005',
                detail = format('inventory_id %s', new.inventory_id);
    end if;
    return null;
end;
$$;


ALTER FUNCTION shop.count_refund_line() OWNER TO backroom_engine;

--
-- Name: FUNCTION count_refund_line(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.count_refund_line() IS 'AFTER INSERT: moves the counters of the item, whose CHECKs are the caps.';


--
-- Name: current_customer_id(); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.current_customer_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (current_setting('app.current_user_id'::text, true) ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'::text) THEN (current_setting('app.current_user_id'::text, true))::uuid ELSE NULL::uuid END;


ALTER FUNCTION shop.current_customer_id() OWNER TO backroom_owner;

--
-- Name: FUNCTION current_customer_id(); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.current_customer_id() IS 'For whom the storefront acts; NULL when it is not set, or to nonsense.';


--
-- Name: current_session_id(); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.current_session_id() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN NULLIF(current_setting('app.current_session_id'::text, true), ''::text);


ALTER FUNCTION shop.current_session_id() OWNER TO backroom_owner;

--
-- Name: FUNCTION current_session_id(); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.current_session_id() IS 'The guest for whom the storefront acts; NULL when it is not set.';


--
-- Name: customer_closed(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.customer_closed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    update shop.user_tokens
    set is_revoked = true
    where user_id = new.user_id
        and not is_revoked;
    update shop.carts
    set status = 'ABANDONED'
    where customer_id = new.user_id
        and status = 'ACTIVE';
    return null;
end;
$$;


ALTER FUNCTION shop.customer_closed() OWNER TO backroom_engine;

--
-- Name: FUNCTION customer_closed(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.customer_closed() IS 'AFTER an account is closed: signed out everywhere. Orders go on.';


--
-- Name: customer_merged(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.customer_merged() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    update shop.orders
    set customer_id = new.merged_into
    where customer_id = new.user_id;
    update shop.payments
    set customer_id = new.merged_into
    where customer_id = new.user_id;
    update shop.inventory_reservations
    set customer_id = new.merged_into
    where customer_id = new.user_id;
    update shop.carts
    set customer_id = new.merged_into
    where customer_id = new.user_id;
    -- one review a product: where both wrote one, the older account keeps its own
    update shop.product_reviews r
    set customer_id = new.merged_into
    where r.customer_id = new.user_id
        and not exists (
            select from shop.product_reviews t
            where t.customer_id = new.merged_into
                and t.product_id = r.product_id);
    insert into shop.customer_profiles as p (user_id, loyalty_points)
    select new.merged_into, o.loyalty_points
    from shop.customer_profiles o
    where o.user_id = new.user_id
        and o.loyalty_points > 0
    on conflict (user_id) do update
    set loyalty_points = p.loyalty_points + excluded.loyalty_points;
    update shop.customer_profiles
    set loyalty_points = 0
    where user_id = new.user_id
        and loyalty_points > 0;
    update shop.users
    set merged_into = new.merged_into
    where merged_into = new.user_id;
    return null;
end;
$$;


ALTER FUNCTION shop.customer_merged() OWNER TO backroom_engine;

--
-- Name: FUNCTION customer_merged(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.customer_merged() IS 'AFTER a merge: orders, payments, reservations, carts, reviews and points are the other customer''s. Archived orders keep the old id, which leads to the new one by merged_into.';


--
-- Name: fill_order(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.fill_order() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    if new.status <> 'PENDING' then
        raise exception 'An order begins as pending.' using errcode = 'BR002';
    end if;
    select u.name, u.email
    into new.customer_name, new.customer_email
    from shop.users u
    where u.user_id = new.customer_id
        and u.user_type = 'CUSTOMER'
        and u.is_active
    -- held to the end, so that a merge or a closing comes before the order or after it
    for share;
    if not found then
        raise exception 'There is no active customer with this id.'
            using errcode = 'BR005',
                detail = format('customer_id %s', new.customer_id);
    end if;
    if not exists (select from backoffice.currencies c where c.code = new.currency) then
        raise exception 'The shop does not take this currency.'
            using errcode = 'BR007',
                detail = format('currency %s', new.currency);
    end if;
    return new;
end;
$$;


ALTER FUNCTION shop.fill_order() OWNER TO backroom_engine;

--
-- Name: FUNCTION fill_order(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.fill_order() IS 'BEFORE INSERT: copies the customer''s name and e-mail into the order.';


--
-- Name: fill_order_item(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.fill_order_item() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
    v_product record;
begin
    select p.name, p.sku, p.price_amount, p.price_currency, p.requires_shipping, p.status, o.currency,
        o.customer_id, o.status as order_status
    into v_product
    from shop.products p
    join shop.orders o on o.order_id = new.order_id
    where p.product_id = new.product_id;
    if not found then
        raise exception 'The order or the product does not exist.'
            using errcode = 'BR005',
                detail = format('order_id %s, product_id %s', new.order_id, new.product_id);
    end if;
    -- The rule for whom an order takes items was a policy's; as such it opened every month of orders for each insert.
    if v_product.customer_id is distinct from shop.current_customer_id() or v_product.order_status <> 'PENDING' then
        raise exception 'Items are added to an order by its own customer, while it is pending.'
            using errcode = 'BR005',
                detail = format('order_id %s', new.order_id);
    end if;
    if v_product.status <> 'ACTIVE' then
        raise exception 'This product is not for sale.'
            using errcode = 'BR008',
                detail = format('product_id %s', new.product_id);
    end if;
    if v_product.price_currency <> v_product.currency then
        raise exception 'The product is priced in another currency than the order.'
            using errcode = 'BR007',
                detail = format('product_id %s in %s, order in %s', new.product_id, v_product.price_currency,
                    v_product.currency);
    end if;
    if new.unit_price_amount is distinct from v_product.price_amount then
        raise exception 'The price of this product is another one now.'
            using errcode = 'BR008',
                detail = format('product_id %s costs %s, not %s', new.product_id, v_product.price_amount,
                    new.unit_price_amount);
    end if;
    new.product_name := v_product.name;
    new.product_sku := v_product.sku;
    new.requires_shipping := v_product.requires_shipping;
    if new.product_image_url is null then
        select i.image_url
        into new.product_image_url
        from shop.product_images i
        where i.product_id = new.product_id
            and i.is_primary;
    end if;
    return new;
end;
$$;


ALTER FUNCTION shop.fill_order_item() OWNER TO backroom_engine;

--
-- Name: FUNCTION fill_order_item(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.fill_order_item() IS 'BEFORE INSERT: the snapshot of the product. Refuses an order that is not the current customer''s or no longer pending, a product that is not for sale, or at another price or in another currency.';


--
-- Name: fill_refund(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.fill_refund() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_limit bigint := backoffice.my_refund_limit(new.currency);
begin
    if new.status <> 'PENDING' then
        raise exception 'A refund begins as pending.' using errcode = 'BR002';
    end if;
    perform
    from shop.orders o
    where o.order_id = new.order_id
    for no key update;
    if not found then
        raise exception 'This order does not exist.'
            using errcode = 'BR005',
                detail = format('order_id %s', new.order_id);
    end if;

    -- within what this person may still refund on this order alone, or somebody else decides
    insert into shop.refund_allowances as a (order_id, login, used_amount, limit_amount)
    select new.order_id, session_user, new.refund_amount, v_limit
    where new.refund_amount between 1 and v_limit
    on conflict (order_id, login) do update
    set used_amount = a.used_amount + excluded.used_amount, limit_amount = excluded.limit_amount
    where a.used_amount + excluded.used_amount <= excluded.limit_amount;
    new.approval := case when found then 'NOT_NEEDED' else 'NEEDED' end;
    return new;
end;
$$;


ALTER FUNCTION shop.fill_refund() OWNER TO backroom_engine;

--
-- Name: FUNCTION fill_refund(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.fill_refund() IS 'BEFORE INSERT: whether a second person has to approve, by the requester''s limit for the order.';


--
-- Name: fill_template(text, jsonb); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.fill_template(p_text text, p_values jsonb) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO ''
    AS $$
declare
    -- expressions alone, no query: an order fills four texts
    v_pieces text[] := string_to_array(p_text, '{{');
    v_result text := v_pieces[1];
    v_key text;
begin
    -- one pass, so that a value that looks like a variable stays what it is
    for v_n in 2..coalesce(cardinality(v_pieces), 0)
    loop
        v_key := substring(v_pieces[v_n] from '^(\w+)}}');
        if p_values ? v_key then
            v_result := v_result || coalesce(p_values ->> v_key, '') || substr(v_pieces[v_n], length(v_key) + 3);
        else
            v_result := v_result || '{{' || v_pieces[v_n];
        end if;
    end loop;
    return v_result;
end;
$$;


ALTER FUNCTION shop.fill_template(p_text text, p_values jsonb) OWNER TO backroom_engine;

--
-- Name: FUNCTION fill_template(p_text text, p_values jsonb); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.fill_template(p_text text, p_values jsonb) IS 'Puts the values into a template''s {{names}}; a name without a value stays as it is.';


--
-- Name: find_login(text); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.find_login(p_email text) RETURNS TABLE(user_id uuid, password_hash text, email_verified boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select u.user_id, u.password_hash, u.email_verified
    from shop.users u
    where lower(u.email) = lower(p_email)
        and u.user_type = 'CUSTOMER'
        and u.is_active;
$$;


ALTER FUNCTION shop.find_login(p_email text) OWNER TO backroom_engine;

--
-- Name: FUNCTION find_login(p_email text); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.find_login(p_email text) IS 'What the storefront needs to check a password, by e-mail; customers only.';


--
-- Name: find_token(text, text); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.find_token(p_token_type text, p_token_hash text) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select t.user_id
    from shop.user_tokens t
    join shop.users u on u.user_id = t.user_id
    where t.token_hash = p_token_hash
        and t.token_type = p_token_type
        and not t.is_revoked
        and t.expires_at > now()
        and u.is_active;
$$;


ALTER FUNCTION shop.find_token(p_token_type text, p_token_hash text) OWNER TO backroom_engine;

--
-- Name: FUNCTION find_token(p_token_type text, p_token_hash text); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.find_token(p_token_type text, p_token_hash text) IS 'Whose valid token this is; NULL when it is nobody''s.';


--
-- Name: get_product_availability(uuid); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.get_product_availability(p_product_id uuid) RETURNS TABLE(total_available integer, warehouses jsonb)
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION shop.get_product_availability(p_product_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION get_product_availability(p_product_id uuid); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.get_product_availability(p_product_id uuid) IS 'What can be sold of a product, in all and by active warehouse.';


--
-- Name: get_shard_id(uuid); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.get_shard_id(customer_id uuid) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ((get_byte(decode(md5((customer_id)::text), 'hex'::text), 0) % 4) + 1);


ALTER FUNCTION shop.get_shard_id(customer_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION get_shard_id(customer_id uuid); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.get_shard_id(customer_id uuid) IS '1 to 4, the same on every server and in every version.';


--
-- Name: give_back_reservations(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.give_back_reservations() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    -- a confirmed reservation, which is what most updates are, gives nothing back
    if not exists (
        select from new_rows n
        where n.status in ('CANCELLED', 'EXPIRED'))
    then
        return null;
    end if;
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


ALTER FUNCTION shop.give_back_reservations() OWNER TO backroom_engine;

--
-- Name: FUNCTION give_back_reservations(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.give_back_reservations() IS 'Makes the units of cancelled and expired reservations available again: all of a statement''s at once, in the order in which stock is locked.';


--
-- Name: guard_count(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.guard_count() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION shop.guard_count() OWNER TO backroom_engine;

--
-- Name: FUNCTION guard_count(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.guard_count() IS 'What must be true when a count changes its state. Who may move it is in shop.transitions. Owned by backroom_engine.';


--
-- Name: guard_merge(); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.guard_merge() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if new.merged_into is not distinct from old.merged_into then
        return new;
    end if;
    -- under an older view of the shop it would leave behind what was ordered since
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'Customers are merged at READ COMMITTED.'
            using errcode = 'BR008',
                detail = current_setting('transaction_isolation');
    end if;
    -- the engine alone follows a chain: who was merged into somebody who is merged now
    if old.merged_into is not null and current_user <> 'backroom_engine' then
        raise exception 'This customer was merged before, and for good.'
            using errcode = 'BR002',
                detail = format('user_id %s', old.user_id);
    end if;
    perform
    from shop.users u
    where u.user_id = new.merged_into
        and u.user_type = 'CUSTOMER'
        and u.is_active
        and u.merged_into is null
    for no key update;
    if not found or old.user_type <> 'CUSTOMER' then
        raise exception 'A customer is merged into another customer whose account is open.'
            using errcode = 'BR005',
                detail = format('user_id %s into %s', old.user_id, new.merged_into);
    end if;
    new.is_active := false;
    return new;
end;
$$;


ALTER FUNCTION shop.guard_merge() OWNER TO backroom_owner;

--
-- Name: FUNCTION guard_merge(); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.guard_merge() IS 'BEFORE UPDATE of merged_into: into an open account, once.';


--
-- Name: guard_order(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.guard_order() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    if new.paid_amount >= new.total_amount and new.paid_amount > 0 then
        new.paid_at := coalesce(old.paid_at, now());
    end if;
    if new.shipping_address is distinct from old.shipping_address
        and (old.status not in ('PENDING', 'CONFIRMED', 'PAID', 'PROCESSING')
            or exists (select from shop.shipments s where s.order_id = new.order_id))
    then
        raise exception 'The shipping address is fixed once a parcel is on its way.' using errcode = 'BR002';
    end if;
    if new.status is not distinct from old.status then
        return new;
    end if;

    case new.status
        when 'CONFIRMED' then
            new.confirmed_at := now();
        when 'PAID' then
            new.paid_at := coalesce(new.paid_at, now());
        when 'PROCESSING' then
            new.processing_at := now();
            if new.hold_reason is not null then
                raise exception 'This order is on hold.'
                    using errcode = 'BR002',
                        detail = new.hold_reason;
            end if;
            if old.status = 'CONFIRMED' and not exists (
                select from shop.payments p
                where p.order_id = new.order_id
                    and p.payment_method = 'COD'
                    and p.status in ('PENDING', 'PROCESSING')
                    and p.currency = new.currency
                    and p.amount_charged >= new.total_amount - new.paid_amount)
            then
                raise exception 'This order is neither paid nor to be paid on delivery.' using errcode = 'BR002';
            end if;
            if exists (
                    select from backoffice.staff s
                    where s.login = session_user
                        and s.role = 'WAREHOUSE')
                and not exists (
                    select from shop.order_allocations a
                    where a.order_id = new.order_id
                        and a.warehouse_id = any ((select backoffice.my_warehouses())::uuid[]))
            then
                raise exception 'None of this order is sent from your warehouses.' using errcode = 'BR012';
            end if;
            if exists (
                select from shop.order_items i
                where i.order_id = new.order_id
                    and i.requires_shipping
                    and i.allocated_quantity + i.cancelled_quantity < i.quantity)
            then
                raise exception 'Not all of this order has stock allocated to it.'
                    using errcode = 'BR004',
                        hint = 'Allocate the rest, or cancel the order.';
            end if;
        when 'SHIPPED' then
            new.shipped_at := now();
        when 'DELIVERED' then
            new.delivered_at := now();
        when 'CANCELLED' then
            new.cancelled_at := now();
            new.cancel_reason := new.status_reason;
            new.hold_reason := null;
            if exists (
                select from shop.order_items i
                where i.order_id = new.order_id
                    and i.shipped_quantity > 0)
            then
                raise exception 'Part of this order has left: it is refunded, not cancelled.' using errcode = 'BR002';
            end if;
        else
            null;
    end case;
    return new;
end;
$$;


ALTER FUNCTION shop.guard_order() OWNER TO backroom_engine;

--
-- Name: FUNCTION guard_order(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.guard_order() IS 'BEFORE UPDATE, after the check of the transition: what must be true of a state, and its time.';


--
-- Name: guard_payment(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.guard_payment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_order record;
begin
    if tg_op = 'INSERT' then
        if new.status not in ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED') then
            raise exception 'A payment does not begin in this state.'
                using errcode = 'BR002',
                    detail = new.status;
        end if;
        select o.customer_id, o.currency
        into v_order
        from shop.orders o
        where o.order_id = new.order_id
            and o.customer_id = coalesce(new.customer_id, o.customer_id);
        if not found then
            raise exception 'This order does not exist, or is another customer''s.'
                using errcode = 'BR005',
                    detail = format('order_id %s', new.order_id);
        end if;
        if new.currency is distinct from v_order.currency then
            raise exception 'A payment is in the order''s currency.'
                using errcode = 'BR007',
                    detail = format('order_id %s is in %s, the payment in %s', new.order_id, v_order.currency, new.currency);
        end if;
        new.customer_id := v_order.customer_id;
    end if;
    if tg_op = 'INSERT' or new.status is distinct from old.status then
        if new.status = 'COMPLETED' then
            new.processed_at := now();
        elsif new.status = 'FAILED' then
            new.failed_at := now();
        end if;
    end if;
    return new;
end;
$$;


ALTER FUNCTION shop.guard_payment() OWNER TO backroom_engine;

--
-- Name: FUNCTION guard_payment(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.guard_payment() IS 'BEFORE INSERT OR UPDATE: a payment is its order''s, in customer and currency; its times.';


--
-- Name: guard_refund(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.guard_refund() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    if old.status in ('COMPLETED', 'FAILED', 'CANCELLED') then
        raise exception 'A settled refund is never changed.'
            using errcode = 'BR013',
                detail = format('refund_id %s is %s', old.refund_id, old.status);
    end if;
    if new.status is not distinct from old.status then
        return new;
    end if;
    if new.status = 'PROCESSING' then
        if new.approval not in ('NOT_NEEDED', 'GIVEN') then
            raise exception 'Another person has to approve this refund first.'
                using errcode = 'BR010',
                    detail = format('refund_id %s over %s %s, requested by %s', old.refund_id, old.refund_amount,
                        old.currency, old.requested_by);
        end if;
        new.processed_by := backoffice.my_user_id();
        new.processed_by_login := session_user;
        new.processed_at := now();
    elsif new.status = 'COMPLETED' then
        new.completed_at := now();
    end if;
    return new;
end;
$$;


ALTER FUNCTION shop.guard_refund() OWNER TO backroom_engine;

--
-- Name: FUNCTION guard_refund(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.guard_refund() IS 'BEFORE UPDATE: settled is settled, nothing is sent without the approval it needs; who and when.';


--
-- Name: guard_reservation(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.guard_reservation() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION shop.guard_reservation() OWNER TO backroom_engine;

--
-- Name: FUNCTION guard_reservation(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.guard_reservation() IS 'What must be true when a reservation is confirmed, and its times. Who may move it is in shop.transitions.';


--
-- Name: guard_shipment(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.guard_shipment() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_order record;
begin
    -- an update, not only a lock: so a cancel under way fails at every isolation level
    update shop.orders
    set tracking_number = coalesce(new.tracking_number, tracking_number)
    where order_id = new.order_id
    returning status, hold_reason
    into v_order;
    if not found then
        raise exception 'This order does not exist.'
            using errcode = 'BR005',
                detail = format('order_id %s', new.order_id);
    end if;
    if v_order.status <> 'PROCESSING' or v_order.hold_reason is not null then
        raise exception 'Only an order in processing that is not on hold can be shipped.'
            using errcode = 'BR002',
                detail = format('order_id %s is %s; %s', new.order_id, v_order.status, v_order.hold_reason);
    end if;
    return new;
end;
$$;


ALTER FUNCTION shop.guard_shipment() OWNER TO backroom_engine;

--
-- Name: FUNCTION guard_shipment(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.guard_shipment() IS 'BEFORE INSERT: the order is in processing, and is locked first.';


--
-- Name: hand_over_reservation(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.hand_over_reservation() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
    v_status text;
    v_handed bigint;
    v_held bigint;
begin
    select o.status
    into v_status
    from shop.orders o
    where o.order_id = new.order_id
    for no key update;
    if v_status is distinct from 'PENDING' then
        raise exception 'A reservation is confirmed for an order that was just placed.'
            using errcode = 'BR002',
                detail = format('order_id %s is %s', new.order_id, v_status);
    end if;

    -- units of a product, in items and in stock rows, laid side by side: where the two stretches meet is an allocation
    with items as (
        select i.order_item_id, i.product_id,
            sum(i.quantity) over w - i.quantity as from_unit, sum(i.quantity) over w as to_unit
        from shop.order_items i
        where i.order_id = new.order_id
            and i.requires_shipping
        window w as (partition by i.product_id order by i.order_item_id)
    ),
    held as (
        select a.inventory_id, a.warehouse_id, a.product_id, a.quantity,
            sum(a.quantity) over w - a.quantity as from_unit, sum(a.quantity) over w as to_unit
        from shop.reservation_allocations a
        where a.reservation_id = new.reservation_id
        window w as (partition by a.product_id order by a.inventory_id)
    ),
    handed as (
        insert into shop.order_allocations (
            order_id, order_item_id, inventory_id, warehouse_id, product_id, quantity, reservation_id)
        select new.order_id, i.order_item_id, h.inventory_id, h.warehouse_id, h.product_id,
            least(i.to_unit, h.to_unit) - greatest(i.from_unit, h.from_unit), new.reservation_id
        from items i
        join held h on h.product_id = i.product_id
        where i.from_unit < h.to_unit
            and h.from_unit < i.to_unit
        returning order_item_id, quantity
    ),
    counted as (
        update shop.order_items i
        set allocated_quantity = i.allocated_quantity + t.quantity
        from (
            select a.order_item_id, sum(a.quantity)::integer as quantity
            from handed a
            group by a.order_item_id) t
        where i.order_id = new.order_id
            and i.order_item_id = t.order_item_id
    )
    select
        (select coalesce(sum(a.quantity), 0) from handed a),
        (select coalesce(sum(h.quantity), 0) from held h)
    into v_handed, v_held;
    if v_handed <> v_held then
        raise exception 'The reservation holds other items than the order has.'
            using errcode = 'BR008',
                detail = format('reservation_id %s holds %s, of which the order has %s', new.reservation_id, v_held,
                    v_handed);
    end if;
    return null;
end;
$$;


ALTER FUNCTION shop.hand_over_reservation() OWNER TO backroom_engine;

--
-- Name: FUNCTION hand_over_reservation(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.hand_over_reservation() IS 'AFTER a reservation is confirmed: its units become the order''s allocations; no stock row is touched.';


--
-- Name: join_words(text[]); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.join_words(p_words text[]) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN array_to_string(p_words, ' '::text);


ALTER FUNCTION shop.join_words(p_words text[]) OWNER TO backroom_owner;

--
-- Name: FUNCTION join_words(p_words text[]); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.join_words(p_words text[]) IS 'array_to_string for text, which cannot vary and so may stand in a generated column.';


--
-- Name: movement_fits(text, integer, integer, integer, integer); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.movement_fits(p_type text, p_available integer, p_reserved integer, p_committed integer, p_damaged integer) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION shop.movement_fits(p_type text, p_available integer, p_reserved integer, p_committed integer, p_damaged integer) OWNER TO backroom_owner;

--
-- Name: FUNCTION movement_fits(p_type text, p_available integer, p_reserved integer, p_committed integer, p_damaged integer); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.movement_fits(p_type text, p_available integer, p_reserved integer, p_committed integer, p_damaged integer) IS 'Whether there is such a type of movement, and whether it may change the buckets like that.';


--
-- Name: order_closed(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.order_closed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    if new.refunded_amount >= new.paid_amount and new.paid_amount > 0 then
        update shop.orders
        set status = 'REFUNDED', status_reason = 'refunded in full before'
        where order_id = new.order_id
            and status = new.status;
    end if;
    return null;
end;
$$;


ALTER FUNCTION shop.order_closed() OWNER TO backroom_engine;

--
-- Name: FUNCTION order_closed(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.order_closed() IS 'AFTER an order is delivered or cancelled whose money was all given back before.';


--
-- Name: order_moved(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.order_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_notification text;
begin
    insert into shop.order_status_history (order_id, from_status, to_status, changed_by, reason)
    values (new.order_id, old.status, new.status, backoffice.my_user_id(), new.status_reason);

    case new.status
        when 'CONFIRMED' then
            if new.paid_amount >= new.total_amount then
                update shop.orders
                set status = 'PAID', status_reason = 'paid in full'
                where order_id = new.order_id;
            end if;
        when 'PROCESSING' then
            update shop.order_items
            set fulfillment_status = 'PROCESSING'
            where order_id = new.order_id
                and cancelled_quantity < quantity;
            insert into shop.inventory_movements (
                inventory_id, movement_type, delta_reserved, delta_committed, order_id, reference_type, reference_id,
                changed_by)
            select a.inventory_id, 'COMMIT', -sum(a.quantity - a.committed_quantity - a.released_quantity),
                sum(a.quantity - a.committed_quantity - a.released_quantity), new.order_id, 'ORDER', new.order_id,
                backoffice.my_user_id()
            from shop.order_allocations a
            where a.order_id = new.order_id
                and a.committed_quantity + a.released_quantity < a.quantity
            group by a.inventory_id
            order by a.inventory_id;
            update shop.order_allocations
            set committed_quantity = quantity - released_quantity
            where order_id = new.order_id
                and committed_quantity + released_quantity < quantity;
            -- nothing in it needs a parcel
            if not exists (
                select from shop.order_items i
                where i.order_id = new.order_id
                    and i.requires_shipping
                    and i.cancelled_quantity < i.quantity)
            then
                update shop.orders
                set status = 'SHIPPED', status_reason = 'nothing to send'
                where order_id = new.order_id;
            end if;
        when 'SHIPPED' then
            update shop.order_items
            set fulfillment_status = 'SHIPPED'
            where order_id = new.order_id
                and fulfillment_status = 'PROCESSING';
            perform shop.queue_notification(
                new.customer_id, 'ORDER_SHIPPED',
                jsonb_build_object('customer_name', new.customer_name, 'order_number', new.order_number,
                    'tracking_number', new.tracking_number,
                    'carrier', (
                        select s.carrier
                        from shop.shipments s
                        where s.order_id = new.order_id
                        order by s.shipment_id desc
                        limit 1)),
                new.order_id);
        when 'DELIVERED' then
            update shop.order_items
            set fulfillment_status = 'DELIVERED'
            where order_id = new.order_id
                and fulfillment_status = 'SHIPPED';
            update shop.shipments
            set delivered_at = new.delivered_at
            where order_id = new.order_id
                and delivered_at is null;
            v_notification := 'ORDER_DELIVERED';
        when 'CANCELLED' then
            update shop.order_items
            set cancelled_quantity = quantity, allocated_quantity = 0, fulfillment_status = 'CANCELLED'
            where order_id = new.order_id;
            insert into shop.inventory_movements (
                inventory_id, movement_type, delta_available, delta_reserved, delta_committed, order_id, reference_type,
                reference_id, reason, changed_by)
            select a.inventory_id, 'RELEASE', sum(a.quantity - a.released_quantity),
                -sum(a.quantity - a.committed_quantity - a.released_quantity), -sum(a.committed_quantity), new.order_id,
                'ORDER', new.order_id, left(new.cancel_reason, 100), backoffice.my_user_id()
            from shop.order_allocations a
            where a.order_id = new.order_id
                and a.released_quantity < a.quantity
            group by a.inventory_id
            order by a.inventory_id;
            update shop.order_allocations
            set committed_quantity = 0, released_quantity = quantity
            where order_id = new.order_id
                and released_quantity < quantity;
            v_notification := 'ORDER_CANCELLED';
        else
            null;
    end case;
    if v_notification is not null then
        perform shop.queue_notification(
            new.customer_id, v_notification,
            jsonb_build_object('customer_name', new.customer_name, 'order_number', new.order_number),
            new.order_id);
    end if;
    return null;
end;
$$;


ALTER FUNCTION shop.order_moved() OWNER TO backroom_engine;

--
-- Name: FUNCTION order_moved(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.order_moved() IS 'AFTER a change of status: history, stock, items, notification.';


--
-- Name: order_placed(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.order_placed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    insert into shop.order_numbers (order_number, order_id)
    values (new.order_number, new.order_id);
    insert into shop.order_status_history (order_id, to_status, changed_by)
    values (new.order_id, new.status, coalesce(backoffice.my_user_id(), new.customer_id));
    perform shop.queue_notification(
        new.customer_id, 'ORDER_CONFIRMATION',
        jsonb_build_object('customer_name', new.customer_name, 'order_number', new.order_number,
            'total', backoffice.money_text(new.total_amount, new.currency)),
        new.order_id);
    return null;
end;
$$;


ALTER FUNCTION shop.order_placed() OWNER TO backroom_engine;

--
-- Name: FUNCTION order_placed(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.order_placed() IS 'AFTER INSERT: number, first line of the history, notification.';


--
-- Name: place_order(uuid, uuid, uuid, jsonb, jsonb, bigint, bigint, bigint, text, text, text); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.place_order(p_command_id uuid, p_cart_id uuid, p_reservation_id uuid, p_shipping_address jsonb, p_billing_address jsonb, p_shipping_amount bigint DEFAULT 0, p_tax_amount bigint DEFAULT 0, p_discount_amount bigint DEFAULT 0, p_notes text DEFAULT NULL::text, p_special_instructions text DEFAULT NULL::text, p_gift_message text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
    v_customer_id uuid := shop.current_customer_id();
    v_result jsonb := backoffice.begin_command(p_command_id, 'place_order', jsonb_build_object(
        'customer_id', v_customer_id, 'cart_id', p_cart_id, 'reservation_id', p_reservation_id,
        'amounts', array[p_shipping_amount, p_tax_amount, p_discount_amount],
        'texts', encode(sha256(convert_to(jsonb_build_array(
            p_shipping_address, p_billing_address, p_notes, p_special_instructions, p_gift_message)::text, 'UTF8')), 'hex')));
    v_cart record;
    v_items record;
    v_order record;
begin
    if v_result is not null then
        return v_result;
    end if;

    if to_regclass('shop.orders_' || to_char(now() at time zone 'UTC', 'YYYYMM')) is null then
        raise exception 'Orders of this month have no place yet.'
            using errcode = 'BR011',
                hint = 'The job that makes months ahead has not run.';
    end if;

    select c.currency
    into v_cart
    from shop.carts c
    where c.cart_id = p_cart_id
        and c.customer_id = v_customer_id
        and c.status <> 'CONVERTED'
    for no key update;
    if not found then
        raise exception 'This cart does not exist, or was ordered already.'
            using errcode = 'BR005',
                detail = format('cart_id %s', p_cart_id);
    end if;
    select coalesce(sum(i.unit_price_amount * i.quantity), 0) as amount, coalesce(sum(i.quantity), 0) as quantity,
        bool_and(i.unit_price_currency = v_cart.currency) as is_one_currency
    into v_items
    from shop.cart_items i
    where i.cart_id = p_cart_id;
    if v_items.quantity = 0 then
        raise exception 'The cart is empty.' using errcode = 'BR008';
    end if;
    if not v_items.is_one_currency then
        raise exception 'The items of the cart are in several currencies.' using errcode = 'BR007';
    end if;

    insert into shop.orders (
        customer_id, subtotal_amount, tax_amount, shipping_amount, discount_amount, total_amount, currency, item_count,
        shipping_address, billing_address, notes, special_instructions, gift_message)
    values (
        v_customer_id, v_items.amount, p_tax_amount, p_shipping_amount, p_discount_amount,
        v_items.amount + p_tax_amount + p_shipping_amount - p_discount_amount, v_cart.currency, v_items.quantity,
        p_shipping_address, p_billing_address, p_notes, p_special_instructions, p_gift_message)
    returning order_id, order_number, total_amount, currency, status
    into v_order;
    -- the prices are the cart's: when one has changed since, the trigger refuses and the customer is asked
    insert into shop.order_items (
        order_id, product_id, product_name, unit_price_amount, quantity, total_price_amount, variant_options)
    select v_order.order_id, i.product_id, '', i.unit_price_amount, i.quantity, i.unit_price_amount * i.quantity,
        i.variant_options
    from shop.cart_items i
    where i.cart_id = p_cart_id
    order by i.cart_item_id;
    if p_reservation_id is not null then
        update shop.inventory_reservations r
        set status = 'CONFIRMED', order_id = v_order.order_id
        where r.reservation_id = p_reservation_id
            and r.status = 'ACTIVE';
        if not found then
            raise exception 'The reservation is no longer active.'
                using errcode = 'BR009',
                    detail = format('reservation_id %s', p_reservation_id);
        end if;
    end if;
    update shop.carts
    set status = 'CONVERTED', order_id = v_order.order_id
    where cart_id = p_cart_id;

    return backoffice.finish_command(p_command_id, jsonb_build_object(
        'order_id', v_order.order_id, 'order_number', v_order.order_number, 'total_amount', v_order.total_amount,
        'currency', v_order.currency, 'status', v_order.status));
end;
$$;


ALTER FUNCTION shop.place_order(p_command_id uuid, p_cart_id uuid, p_reservation_id uuid, p_shipping_address jsonb, p_billing_address jsonb, p_shipping_amount bigint, p_tax_amount bigint, p_discount_amount bigint, p_notes text, p_special_instructions text, p_gift_message text) OWNER TO backroom_owner;

--
-- Name: FUNCTION place_order(p_command_id uuid, p_cart_id uuid, p_reservation_id uuid, p_shipping_address jsonb, p_billing_address jsonb, p_shipping_amount bigint, p_tax_amount bigint, p_discount_amount bigint, p_notes text, p_special_instructions text, p_gift_message text); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.place_order(p_command_id uuid, p_cart_id uuid, p_reservation_id uuid, p_shipping_address jsonb, p_billing_address jsonb, p_shipping_amount bigint, p_tax_amount bigint, p_discount_amount bigint, p_notes text, p_special_instructions text, p_gift_message text) IS 'Orders what is in a customer''s cart, at the cart''s prices, and confirms the reservation made at checkout: {"order_id", "order_number", "total_amount", "currency", "status"}. Everything or nothing.';


--
-- Name: plan_reservation(jsonb); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.plan_reservation(p_items jsonb) RETURNS TABLE(inventory_id uuid, warehouse_id uuid, product_id uuid, quantity integer, missing bigint)
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION shop.plan_reservation(p_items jsonb) OWNER TO backroom_engine;

--
-- Name: FUNCTION plan_reservation(p_items jsonb); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.plan_reservation(p_items jsonb) IS 'Which stock rows would give how many units to a reservation, in the order of inventory_id in which stock is locked; missing says how many units of the product all warehouses together are short of.';


--
-- Name: queue_notification(uuid, text, jsonb, uuid); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.queue_notification(p_user_id uuid, p_type text, p_values jsonb, p_order_id uuid DEFAULT NULL::uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_count integer;
begin
    insert into shop.notifications (
        user_id, template_id, notification_type, channel, subject, content, recipient, priority, metadata, order_id, scheduled_at)
    select u.user_id, t.template_id, p_type, c.channel, shop.fill_template(c.subject, p_values),
        shop.fill_template(c.content, p_values), c.recipient, case when o.at_once then 'HIGH' else 'NORMAL' end,
        coalesce(p_values, '{}'), p_order_id,
        case
            when o.at_once then now()
            when p.frequency = 'DAILY' then (l.day + 1 + time '08:00') at time zone p.timezone
            when p.frequency = 'WEEKLY' then (date_trunc('week', l.day::timestamp) + interval '7 days 8 hours') at time zone p.timezone
            when l.is_quiet and p.quiet_hours_end > l.clock then (l.day + p.quiet_hours_end) at time zone p.timezone
            when l.is_quiet then (l.day + 1 + p.quiet_hours_end) at time zone p.timezone
            else now()
        end
    from shop.users u
    join shop.notification_templates t
        on t.notification_type = p_type
        and t.is_active
        and t.language = 'en'
    left join shop.notification_preferences p
        on p.user_id = u.user_id
        and p.notification_type = p_type
    cross join lateral (
        -- what a person asked for a moment ago to get into the account does not wait and cannot be switched off
        select p_type in ('PASSWORD_RESET', 'EMAIL_VERIFICATION') as at_once
    ) o
    cross join lateral (
        values
            ('EMAIL', t.email_subject::text, t.email_body_text, u.email::text, coalesce(p.email_enabled, true) or o.at_once),
            ('SMS', null, t.sms_content::text, u.phone::text, coalesce(p.sms_enabled, false) and not o.at_once),
            ('PUSH', t.push_title::text, t.push_body::text, u.user_id::text, coalesce(p.push_enabled, true) and not o.at_once)
    ) c (channel, subject, content, recipient, is_wanted)
    cross join lateral (
        select n.moment::date as day, n.moment::time as clock,
            case
                when p.quiet_hours_start < p.quiet_hours_end
                    then n.moment::time >= p.quiet_hours_start and n.moment::time < p.quiet_hours_end
                else n.moment::time >= p.quiet_hours_start or n.moment::time < p.quiet_hours_end
            end as is_quiet
        from (values (now() at time zone coalesce(p.timezone, 'UTC'))) n (moment)
    ) l
    where u.user_id = p_user_id
        and c.is_wanted
        and c.content is not null
        and c.recipient is not null
        and (p.frequency is distinct from 'DISABLED' or o.at_once);
    get diagnostics v_count = row_count;
    return v_count;
end;
$$;


ALTER FUNCTION shop.queue_notification(p_user_id uuid, p_type text, p_values jsonb, p_order_id uuid) OWNER TO backroom_engine;

--
-- Name: FUNCTION queue_notification(p_user_id uuid, p_type text, p_values jsonb, p_order_id uuid); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.queue_notification(p_user_id uuid, p_type text, p_values jsonb, p_order_id uuid) IS 'Queues a message for a person in every channel that the person wants and the active template has; returns how many. For the engine''s triggers: select shop.queue_notification(customer_id, ''ORDER_CONFIRMATION'', {"customer_name": ..., "order_number": ..., "total": ...}, order_id).';


--
-- Name: refund_moved(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.refund_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_order record;
begin
    if new.status in ('FAILED', 'CANCELLED') then
        -- once: a settled refund never moves again
        update shop.orders
        set refunded_tax_amount = refunded_tax_amount - new.tax_amount,
            refunded_shipping_amount = refunded_shipping_amount - new.shipping_amount
        where order_id = new.order_id;
        update shop.payments
        set refund_pending_amount = refund_pending_amount - new.refund_amount
        where order_id = new.order_id
            and payment_id = new.payment_id;
        update shop.order_items i
        set refunded_quantity = i.refunded_quantity - l.quantity,
            refunded_amount = i.refunded_amount - l.amount,
            returned_quantity = i.returned_quantity - l.returned
        from (
            select t.order_item_id, sum(t.quantity)::integer as quantity, sum(t.amount)::bigint as amount,
                (coalesce(sum(t.quantity) filter (where t.restock <> 'NONE'), 0))::integer as returned
            from shop.refund_lines t
            where t.order_id = new.order_id
                and t.refund_id = new.refund_id
            group by t.order_item_id) l
        where i.order_id = new.order_id
            and i.order_item_id = l.order_item_id;
        if new.approval = 'NOT_NEEDED' then
            update shop.refund_allowances
            set used_amount = used_amount - new.refund_amount
            where order_id = new.order_id
                and login = new.requested_by;
        end if;
    elsif new.status = 'COMPLETED' then
        update shop.orders
        set refunded_amount = refunded_amount + new.refund_amount
        where order_id = new.order_id
        returning status, paid_amount, refunded_amount, customer_id, customer_name, order_number
        into v_order;
        update shop.payments
        set refund_pending_amount = refund_pending_amount - new.refund_amount,
            refunded_amount = refunded_amount + new.refund_amount,
            status = case
                when refunded_amount + new.refund_amount = amount_charged then 'REFUNDED'
                else 'PARTIALLY_REFUNDED'
            end
        where order_id = new.order_id
            and payment_id = new.payment_id;
        insert into shop.inventory_movements (
            inventory_id, movement_type, delta_available, delta_damaged, order_id, reference_type, reference_id, reason,
            changed_by)
        select l.inventory_id, 'RETURN', coalesce(sum(l.quantity) filter (where l.restock = 'SELLABLE'), 0),
            coalesce(sum(l.quantity) filter (where l.restock = 'DAMAGED'), 0), new.order_id, 'REFUND', new.refund_id,
            new.reason, backoffice.my_user_id()
        from shop.refund_lines l
        where l.order_id = new.order_id
            and l.refund_id = new.refund_id
            and l.restock <> 'NONE'
        group by l.inventory_id
        order by l.inventory_id;
        update shop.order_items i
        set fulfillment_status = 'RETURNED'
        where i.order_id = new.order_id
            and i.returned_quantity = i.shipped_quantity
            and i.shipped_quantity > 0
            and i.order_item_id in (
                select l.order_item_id
                from shop.refund_lines l
                where l.order_id = new.order_id
                    and l.refund_id = new.refund_id
                    and l.restock <> 'NONE');

        if v_order.refunded_amount >= v_order.paid_amount
            and v_order.status in ('SHIPPED', 'DELIVERED', 'RETURNED', 'CANCELLED')
        then
            update shop.orders
            set status = 'REFUNDED', status_reason = new.reason
            where order_id = new.order_id;
        elsif v_order.status = 'DELIVERED' and not exists (
            select from shop.order_items i
            where i.order_id = new.order_id
                and i.shipped_quantity > 0
                and i.fulfillment_status <> 'RETURNED')
        then
            update shop.orders
            set status = 'RETURNED', status_reason = new.reason
            where order_id = new.order_id;
        end if;
        perform shop.queue_notification(
            v_order.customer_id, 'REFUND_PROCESSED',
            jsonb_build_object('customer_name', v_order.customer_name, 'order_number', v_order.order_number,
                'amount', backoffice.money_text(new.refund_amount, new.currency), 'message', new.description),
            new.order_id);
    end if;
    return null;
end;
$$;


ALTER FUNCTION shop.refund_moved() OWNER TO backroom_engine;

--
-- Name: FUNCTION refund_moved(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.refund_moved() IS 'AFTER a change of status. COMPLETED: payment and order count it, the goods go to stock, the order may be RETURNED or REFUNDED. FAILED, CANCELLED: every counter goes back.';


--
-- Name: refuse_change(); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    raise exception 'This record is part of a ledger and is never changed.'
        using errcode = 'BR013',
            detail = format('%s.%s', tg_table_schema, tg_table_name);
end;
$$;


ALTER FUNCTION shop.refuse_change() OWNER TO backroom_owner;

--
-- Name: FUNCTION refuse_change(); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.refuse_change() IS 'BEFORE UPDATE OR DELETE on ledgers: a clear word for those who could otherwise write.';


--
-- Name: reserve_inventory(uuid, jsonb, uuid); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.reserve_inventory(p_customer_id uuid, p_items jsonb, p_reservation_id uuid DEFAULT NULL::uuid) RETURNS uuid
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION shop.reserve_inventory(p_customer_id uuid, p_items jsonb, p_reservation_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION reserve_inventory(p_customer_id uuid, p_items jsonb, p_reservation_id uuid); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.reserve_inventory(p_customer_id uuid, p_items jsonb, p_reservation_id uuid) IS 'Holds the items ([{"product_id": "...", "quantity": 2}]) for 15 minutes, all or nothing: BR004 when there is not enough. Best called in a transaction of its own, which then does not wait for the disk. With p_reservation_id made by the caller a repeated call returns the first reservation.';


--
-- Name: snapshot_count_line(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.snapshot_count_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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


ALTER FUNCTION shop.snapshot_count_line() OWNER TO backroom_engine;

--
-- Name: FUNCTION snapshot_count_line(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.snapshot_count_line() IS 'What the books say when a count begins. Owned by backroom_engine.';


--
-- Name: spread_product_sku(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.spread_product_sku() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    update shop.inventory_items
    set product_sku = coalesce(new.sku, '')
    where product_id = new.product_id;
    return null;
end;
$$;


ALTER FUNCTION shop.spread_product_sku() OWNER TO backroom_engine;

--
-- Name: FUNCTION spread_product_sku(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.spread_product_sku() IS 'AFTER UPDATE of a product''s SKU: its stock rows have it too.';


--
-- Name: stamp_product(); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.stamp_product() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if new.status = 'ACTIVE' and new.published_at is null then
        new.published_at := now();
    end if;
    return new;
end;
$$;


ALTER FUNCTION shop.stamp_product() OWNER TO backroom_owner;

--
-- Name: FUNCTION stamp_product(); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.stamp_product() IS 'BEFORE INSERT OR UPDATE: when the product first became ACTIVE.';


--
-- Name: stamp_review(); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.stamp_review() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if new.moderation_status is distinct from old.moderation_status then
        new.is_approved := new.moderation_status = 'APPROVED';
        new.moderated_by_login := session_user;
        new.moderated_at := now();
    end if;
    return new;
end;
$$;


ALTER FUNCTION shop.stamp_review() OWNER TO backroom_owner;

--
-- Name: FUNCTION stamp_review(); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.stamp_review() IS 'BEFORE UPDATE: who decided on a review, and when.';


--
-- Name: stamp_transfer(); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.stamp_transfer() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    new.cancelled_at := now();
    return new;
end;
$$;


ALTER FUNCTION shop.stamp_transfer() OWNER TO backroom_owner;

--
-- Name: FUNCTION stamp_transfer(); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.stamp_transfer() IS 'BEFORE UPDATE to CANCELLED: when.';


--
-- Name: stamp_user(); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.stamp_user() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if new.is_active is distinct from old.is_active then
        new.deactivated_at := case when not new.is_active then now() end;
    end if;
    if new.is_active then
        new.deactivated_reason := null;
    end if;
    return new;
end;
$$;


ALTER FUNCTION shop.stamp_user() OWNER TO backroom_owner;

--
-- Name: FUNCTION stamp_user(); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.stamp_user() IS 'BEFORE UPDATE: since when an account is closed, and no reason for one that is open.';


--
-- Name: touch_cart(); Type: FUNCTION; Schema: shop; Owner: backroom_engine
--

CREATE FUNCTION shop.touch_cart() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    update shop.carts
    set updated_at = clock_timestamp()
    where cart_id in (
        case when tg_op <> 'INSERT' then old.cart_id end,
        case when tg_op <> 'DELETE' then new.cart_id end);
    return null;
end;
$$;


ALTER FUNCTION shop.touch_cart() OWNER TO backroom_engine;

--
-- Name: FUNCTION touch_cart(); Type: COMMENT; Schema: shop; Owner: backroom_engine
--

COMMENT ON FUNCTION shop.touch_cart() IS 'AFTER a change of items: the cart is not abandoned.';


--
-- Name: touch_row(); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.touch_row() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    new.updated_at := clock_timestamp();
    new.row_version := old.row_version + 1;
    return new;
end;
$$;


ALTER FUNCTION shop.touch_row() OWNER TO backroom_owner;

--
-- Name: FUNCTION touch_row(); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.touch_row() IS 'BEFORE UPDATE: updated_at and row_version, whatever the statement said.';


--
-- Name: uuid7_floor(timestamp with time zone); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.uuid7_floor(p_at timestamp with time zone) RETURNS uuid
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (encode((SUBSTRING(int8send((floor((EXTRACT(epoch FROM p_at) * (1000)::numeric)))::bigint) FROM 3) || '\x70008000000000000000'::bytea), 'hex'::text))::uuid;


ALTER FUNCTION shop.uuid7_floor(p_at timestamp with time zone) OWNER TO backroom_owner;

--
-- Name: FUNCTION uuid7_floor(p_at timestamp with time zone); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.uuid7_floor(p_at timestamp with time zone) IS 'The least version 7 id of that millisecond. A condition on the time of an order carries order_id >= uuid7_floor(from), which is what lets the server skip the other months.';


--
-- Name: uuid7_millis(uuid); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.uuid7_millis(p_id uuid) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ((('x'::text || encode(SUBSTRING(uuid_send(p_id) FROM 1 FOR 6), 'hex'::text)))::bit(48))::bigint;


ALTER FUNCTION shop.uuid7_millis(p_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION uuid7_millis(p_id uuid); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.uuid7_millis(p_id uuid) IS 'Milliseconds since 1970 that a version 7 id begins with.';


--
-- Name: uuid7_time(uuid); Type: FUNCTION; Schema: shop; Owner: backroom_owner
--

CREATE FUNCTION shop.uuid7_time(p_id uuid) RETURNS timestamp with time zone
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN to_timestamp(((shop.uuid7_millis(p_id))::double precision / (1000.0)::double precision));


ALTER FUNCTION shop.uuid7_time(p_id uuid) OWNER TO backroom_owner;

--
-- Name: FUNCTION uuid7_time(p_id uuid); Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON FUNCTION shop.uuid7_time(p_id uuid) IS 'When a version 7 id was made, to the millisecond.';


--
-- Name: order_allocations; Type: TABLE; Schema: archive; Owner: backroom_owner
--

CREATE TABLE archive.order_allocations (
    allocation_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    order_item_id uuid NOT NULL,
    inventory_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    product_id uuid NOT NULL,
    quantity integer NOT NULL,
    committed_quantity integer DEFAULT 0 NOT NULL,
    shipped_quantity integer DEFAULT 0 NOT NULL,
    released_quantity integer DEFAULT 0 NOT NULL,
    reservation_id uuid,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT order_allocations_commit_cap CHECK (((committed_quantity >= 0) AND (released_quantity >= 0) AND ((committed_quantity + released_quantity) <= quantity))),
    CONSTRAINT order_allocations_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT order_allocations_ship_cap CHECK (((shipped_quantity >= 0) AND (shipped_quantity <= committed_quantity)))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY archive.order_allocations FORCE ROW LEVEL SECURITY;


ALTER TABLE archive.order_allocations OWNER TO backroom_owner;

--
-- Name: TABLE order_allocations; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON TABLE archive.order_allocations IS 'Closed months of shop.order_allocations.';


--
-- Name: COLUMN order_allocations.committed_quantity; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_allocations.committed_quantity IS 'Moved from reserved to committed when processing began, shipped ones included.';


--
-- Name: COLUMN order_allocations.released_quantity; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_allocations.released_quantity IS 'Given back to available when the order was cancelled.';


--
-- Name: COLUMN order_allocations.reservation_id; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_allocations.reservation_id IS 'The checkout that reserved the units. NULL: a member of staff allocated them, and the engine reserved them then.';


--
-- Name: order_analytics; Type: TABLE; Schema: archive; Owner: backroom_owner
--

CREATE TABLE archive.order_analytics (
    id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    order_date date NOT NULL,
    order_year integer GENERATED ALWAYS AS ((EXTRACT(year FROM order_date))::integer) STORED NOT NULL,
    order_month integer GENERATED ALWAYS AS ((EXTRACT(month FROM order_date))::integer) STORED NOT NULL,
    order_day integer GENERATED ALWAYS AS ((EXTRACT(day FROM order_date))::integer) STORED NOT NULL,
    order_weekday integer GENERATED ALWAYS AS ((EXTRACT(isodow FROM order_date))::integer) STORED NOT NULL,
    customer_id uuid NOT NULL,
    customer_type character varying(20),
    customer_segment character varying(50),
    product_categories text[] DEFAULT '{}'::text[] NOT NULL,
    product_count integer NOT NULL,
    subtotal_amount bigint NOT NULL,
    tax_amount bigint NOT NULL,
    shipping_amount bigint NOT NULL,
    discount_amount bigint NOT NULL,
    total_amount bigint NOT NULL,
    currency character varying(3) NOT NULL,
    fulfillment_time_hours integer,
    delivery_time_hours integer,
    shipping_country character varying(2),
    shipping_state character varying(100),
    shipping_city character varying(100),
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT order_analytics_customer_type_known CHECK (((customer_type)::text = ANY ((ARRAY['NEW'::character varying, 'RETURNING'::character varying])::text[]))),
    CONSTRAINT order_analytics_hours_not_negative CHECK (((fulfillment_time_hours >= 0) AND (delivery_time_hours >= 0))),
    CONSTRAINT order_analytics_product_count_positive CHECK ((product_count > 0)),
    CONSTRAINT order_analytics_total_adds_up CHECK ((total_amount = (((subtotal_amount + tax_amount) + shipping_amount) - discount_amount)))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY archive.order_analytics FORCE ROW LEVEL SECURITY;


ALTER TABLE archive.order_analytics OWNER TO backroom_owner;

--
-- Name: TABLE order_analytics; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON TABLE archive.order_analytics IS 'Closed months of shop.order_analytics.';


--
-- Name: COLUMN order_analytics.id; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_analytics.id IS 'Kept for readers of the specification; the key is order_id, one row an order.';


--
-- Name: COLUMN order_analytics.order_date; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_analytics.order_date IS 'Day of shop.orders.created_at in UTC.';


--
-- Name: COLUMN order_analytics.order_weekday; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_analytics.order_weekday IS '1 Monday to 7 Sunday.';


--
-- Name: COLUMN order_analytics.customer_type; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_analytics.customer_type IS 'NEW for the customer''s first order.';


--
-- Name: COLUMN order_analytics.customer_segment; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_analytics.customer_segment IS 'By orders placed before this one: FIRST, REPEAT (1 to 4), LOYAL (5 and more).';


--
-- Name: COLUMN order_analytics.product_categories; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_analytics.product_categories IS 'Slugs of the categories of all items, sorted.';


--
-- Name: COLUMN order_analytics.product_count; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_analytics.product_count IS 'Units ordered.';


--
-- Name: COLUMN order_analytics.currency; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_analytics.currency IS 'The amounts are in its minor units: never sum them across currencies.';


--
-- Name: COLUMN order_analytics.fulfillment_time_hours; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_analytics.fulfillment_time_hours IS 'Whole hours from order to first shipment.';


--
-- Name: COLUMN order_analytics.delivery_time_hours; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_analytics.delivery_time_hours IS 'Whole hours from first shipment to delivery.';


--
-- Name: order_items; Type: TABLE; Schema: archive; Owner: backroom_owner
--

CREATE TABLE archive.order_items (
    order_item_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    product_id uuid NOT NULL,
    product_name character varying(500) NOT NULL,
    product_sku character varying(100),
    product_image_url character varying(500),
    unit_price_amount bigint NOT NULL,
    quantity integer NOT NULL,
    total_price_amount bigint NOT NULL,
    variant_options jsonb DEFAULT '{}'::jsonb NOT NULL,
    requires_shipping boolean DEFAULT true NOT NULL,
    fulfillment_status character varying(20) DEFAULT 'PENDING'::character varying NOT NULL,
    allocated_quantity integer DEFAULT 0 NOT NULL,
    shipped_quantity integer DEFAULT 0 NOT NULL,
    cancelled_quantity integer DEFAULT 0 NOT NULL,
    returned_quantity integer DEFAULT 0 NOT NULL,
    refunded_quantity integer DEFAULT 0 NOT NULL,
    refunded_amount bigint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT order_items_allocated_cap CHECK (((allocated_quantity >= 0) AND (allocated_quantity <= quantity))),
    CONSTRAINT order_items_fulfillment_known CHECK (((fulfillment_status)::text = ANY ((ARRAY['PENDING'::character varying, 'PROCESSING'::character varying, 'SHIPPED'::character varying, 'DELIVERED'::character varying, 'CANCELLED'::character varying, 'RETURNED'::character varying])::text[]))),
    CONSTRAINT order_items_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT order_items_refunded_amount_cap CHECK (((refunded_amount >= 0) AND (refunded_amount <= total_price_amount))),
    CONSTRAINT order_items_refunded_quantity_cap CHECK (((refunded_quantity >= 0) AND (refunded_quantity <= quantity))),
    CONSTRAINT order_items_returned_cap CHECK (((returned_quantity >= 0) AND (returned_quantity <= shipped_quantity))),
    CONSTRAINT order_items_shipped_cap CHECK (((shipped_quantity >= 0) AND (cancelled_quantity >= 0) AND ((shipped_quantity + cancelled_quantity) <= quantity))),
    CONSTRAINT order_items_total_is_price_times_quantity CHECK ((total_price_amount = (unit_price_amount * quantity))),
    CONSTRAINT order_items_unit_price_not_negative CHECK ((unit_price_amount >= 0))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY archive.order_items FORCE ROW LEVEL SECURITY;


ALTER TABLE archive.order_items OWNER TO backroom_owner;

--
-- Name: TABLE order_items; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON TABLE archive.order_items IS 'Closed months of shop.order_items.';


--
-- Name: COLUMN order_items.requires_shipping; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_items.requires_shipping IS 'From the product: without it the item needs no stock and no parcel.';


--
-- Name: COLUMN order_items.allocated_quantity; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_items.allocated_quantity IS 'Units that its allocations hold or have sent.';


--
-- Name: COLUMN order_items.returned_quantity; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_items.returned_quantity IS 'Units that came back with a refund which did not fail.';


--
-- Name: COLUMN order_items.refunded_quantity; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_items.refunded_quantity IS 'Units of its refunds that did not fail.';


--
-- Name: COLUMN order_items.refunded_amount; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_items.refunded_amount IS 'Amounts of its refund lines that did not fail, for the cap.';


--
-- Name: order_notes; Type: TABLE; Schema: archive; Owner: backroom_owner
--

CREATE TABLE archive.order_notes (
    note_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    login name DEFAULT SESSION_USER NOT NULL,
    body text NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT order_notes_body_given CHECK (((btrim(body) <> ''::text) AND (length(body) <= 10000)))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY archive.order_notes FORCE ROW LEVEL SECURITY;


ALTER TABLE archive.order_notes OWNER TO backroom_owner;

--
-- Name: TABLE order_notes; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON TABLE archive.order_notes IS 'Closed months of shop.order_notes.';


--
-- Name: order_returns; Type: TABLE; Schema: archive; Owner: backroom_owner
--

CREATE TABLE archive.order_returns (
    return_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    order_item_id uuid NOT NULL,
    inventory_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    quantity integer NOT NULL,
    condition character varying(20) NOT NULL,
    reason character varying(100) NOT NULL,
    login name DEFAULT SESSION_USER NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT order_returns_condition_known CHECK (((condition)::text = ANY ((ARRAY['SELLABLE'::character varying, 'DAMAGED'::character varying])::text[]))),
    CONSTRAINT order_returns_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT order_returns_reason_given CHECK ((btrim((reason)::text) <> ''::text))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY archive.order_returns FORCE ROW LEVEL SECURITY;


ALTER TABLE archive.order_returns OWNER TO backroom_owner;

--
-- Name: TABLE order_returns; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON TABLE archive.order_returns IS 'Closed months of shop.order_returns.';


--
-- Name: COLUMN order_returns.condition; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_returns.condition IS 'SELLABLE goods become available, DAMAGED ones damaged.';


--
-- Name: order_status_history; Type: TABLE; Schema: archive; Owner: backroom_owner
--

CREATE TABLE archive.order_status_history (
    history_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    from_status character varying(20),
    to_status character varying(20) NOT NULL,
    changed_by uuid,
    changed_by_login name DEFAULT SESSION_USER NOT NULL,
    reason text,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY archive.order_status_history FORCE ROW LEVEL SECURITY;


ALTER TABLE archive.order_status_history OWNER TO backroom_owner;

--
-- Name: TABLE order_status_history; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON TABLE archive.order_status_history IS 'Closed months of shop.order_status_history.';


--
-- Name: COLUMN order_status_history.changed_by; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_status_history.changed_by IS 'The member of staff, or the customer for what the storefront did.';


--
-- Name: COLUMN order_status_history.created_at; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.order_status_history.created_at IS 'To the clock, not the transaction: several states can pass in one.';


--
-- Name: order_number_sequence; Type: SEQUENCE; Schema: shop; Owner: backroom_owner
--

CREATE SEQUENCE shop.order_number_sequence
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE shop.order_number_sequence OWNER TO backroom_owner;

--
-- Name: SEQUENCE order_number_sequence; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON SEQUENCE shop.order_number_sequence IS 'For order numbers; has gaps, and nothing relies on there being none.';


--
-- Name: orders; Type: TABLE; Schema: archive; Owner: backroom_owner
--

CREATE TABLE archive.orders (
    order_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_number character varying(50) DEFAULT ((('ORD-'::text || to_char((now() AT TIME ZONE 'UTC'::text), 'YYYY'::text)) || '-'::text) || lpad((nextval('shop.order_number_sequence'::regclass))::text, 6, '0'::text)) NOT NULL,
    customer_id uuid NOT NULL,
    customer_name character varying(255) NOT NULL,
    customer_email character varying(255) NOT NULL,
    status character varying(20) DEFAULT 'PENDING'::character varying NOT NULL,
    subtotal_amount bigint NOT NULL,
    tax_amount bigint DEFAULT 0 NOT NULL,
    shipping_amount bigint DEFAULT 0 NOT NULL,
    discount_amount bigint DEFAULT 0 NOT NULL,
    total_amount bigint NOT NULL,
    currency character varying(3) DEFAULT 'USD'::character varying NOT NULL,
    item_count integer DEFAULT 0 NOT NULL,
    paid_amount bigint DEFAULT 0 NOT NULL,
    refunded_amount bigint DEFAULT 0 NOT NULL,
    refunded_tax_amount bigint DEFAULT 0 NOT NULL,
    refunded_shipping_amount bigint DEFAULT 0 NOT NULL,
    shipping_address jsonb NOT NULL,
    billing_address jsonb NOT NULL,
    notes text,
    special_instructions text,
    gift_message text,
    tracking_number character varying(100),
    status_reason text,
    cancel_reason text,
    hold_reason text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    confirmed_at timestamp with time zone,
    paid_at timestamp with time zone,
    processing_at timestamp with time zone,
    shipped_at timestamp with time zone,
    delivered_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    estimated_delivery_at timestamp with time zone,
    deleted_at timestamp with time zone,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    search_text text GENERATED ALWAYS AS (shop.fold_text((((((((((((order_number)::text || ' '::text) || (customer_name)::text) || ' '::text) || (customer_email)::text) || ' '::text) || COALESCE((shipping_address ->> 'name'::text), ''::text)) || ' '::text) || COALESCE((shipping_address ->> 'phone'::text), ''::text)) || ' '::text) || (COALESCE(tracking_number, ''::character varying))::text))) STORED NOT NULL,
    CONSTRAINT orders_addresses_form CHECK (((jsonb_typeof(shipping_address) = 'object'::text) AND (jsonb_typeof(billing_address) = 'object'::text))),
    CONSTRAINT orders_amounts_not_negative CHECK (((subtotal_amount >= 0) AND (tax_amount >= 0) AND (shipping_amount >= 0) AND (discount_amount >= 0) AND (total_amount >= 0))),
    CONSTRAINT orders_cancel_reason_given CHECK ((((status)::text <> 'CANCELLED'::text) OR ((cancel_reason IS NOT NULL) AND (btrim(cancel_reason) <> ''::text)))),
    CONSTRAINT orders_created_at_in_id CHECK (((floor((EXTRACT(epoch FROM created_at) * (1000)::numeric)))::bigint = shop.uuid7_millis(order_id))),
    CONSTRAINT orders_currency_form CHECK (((currency)::text ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT orders_deleted_when_cancelled CHECK (((deleted_at IS NULL) OR ((status)::text = 'CANCELLED'::text))),
    CONSTRAINT orders_item_count_not_negative CHECK ((item_count >= 0)),
    CONSTRAINT orders_paid_not_negative CHECK ((paid_amount >= 0)),
    CONSTRAINT orders_refunded_within_paid CHECK (((refunded_amount >= 0) AND (refunded_amount <= paid_amount))),
    CONSTRAINT orders_shipping_refund_cap CHECK (((refunded_shipping_amount >= 0) AND (refunded_shipping_amount <= shipping_amount))),
    CONSTRAINT orders_status_known CHECK (((status)::text = ANY ((ARRAY['PENDING'::character varying, 'CONFIRMED'::character varying, 'PAID'::character varying, 'PROCESSING'::character varying, 'SHIPPED'::character varying, 'DELIVERED'::character varying, 'CANCELLED'::character varying, 'REFUNDED'::character varying, 'RETURNED'::character varying])::text[]))),
    CONSTRAINT orders_tax_refund_cap CHECK (((refunded_tax_amount >= 0) AND (refunded_tax_amount <= tax_amount))),
    CONSTRAINT orders_total_adds_up CHECK ((total_amount = (((subtotal_amount + tax_amount) + shipping_amount) - discount_amount)))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY archive.orders FORCE ROW LEVEL SECURITY;


ALTER TABLE archive.orders OWNER TO backroom_owner;

--
-- Name: TABLE orders; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON TABLE archive.orders IS 'Closed months of shop.orders.';


--
-- Name: COLUMN orders.order_id; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.orders.order_id IS 'Made by the server from the same now() as created_at.';


--
-- Name: COLUMN orders.order_number; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.orders.order_number IS 'What people say; unique through shop.order_numbers.';


--
-- Name: COLUMN orders.customer_name; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.orders.customer_name IS 'Copied from the customer when the order is placed, so that lists sort and search without a join.';


--
-- Name: COLUMN orders.item_count; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.orders.item_count IS 'Units ordered: the sum of the quantities of its items, checked at commit.';


--
-- Name: COLUMN orders.paid_amount; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.orders.paid_amount IS 'Sum of its completed payments; moved by the engine.';


--
-- Name: COLUMN orders.refunded_amount; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.orders.refunded_amount IS 'Sum of its completed refunds; moved by the engine.';


--
-- Name: COLUMN orders.refunded_tax_amount; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.orders.refunded_tax_amount IS 'Tax parts of its refunds that did not fail, for the cap.';


--
-- Name: COLUMN orders.refunded_shipping_amount; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.orders.refunded_shipping_amount IS 'Shipping parts of its refunds that did not fail, for the cap.';


--
-- Name: COLUMN orders.status_reason; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.orders.status_reason IS 'Why the status last changed; goes into the history.';


--
-- Name: COLUMN orders.cancel_reason; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.orders.cancel_reason IS 'Why it was cancelled; from status_reason.';


--
-- Name: COLUMN orders.hold_reason; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.orders.hold_reason IS 'Not NULL: on hold, not to be processed or shipped, and why.';


--
-- Name: COLUMN orders.deleted_at; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.orders.deleted_at IS 'Hidden from lists; cancelled orders only.';


--
-- Name: COLUMN orders.search_text; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.orders.search_text IS 'Number, names, e-mail, phone and tracking number without case and accents, for finding while typing.';


--
-- Name: payments; Type: TABLE; Schema: archive; Owner: backroom_owner
--

CREATE TABLE archive.payments (
    payment_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    amount_charged bigint NOT NULL,
    currency character varying(3) NOT NULL,
    payment_method character varying(20) NOT NULL,
    status character varying(20) DEFAULT 'PENDING'::character varying NOT NULL,
    provider character varying(50),
    provider_transaction_id character varying(255),
    provider_response jsonb,
    gateway_fee_amount bigint DEFAULT 0 NOT NULL,
    net_amount bigint GENERATED ALWAYS AS ((amount_charged - gateway_fee_amount)) STORED NOT NULL,
    card_last_four character varying(4),
    card_brand character varying(20),
    card_exp_month integer,
    card_exp_year integer,
    risk_score numeric(3,2),
    fraud_check_result jsonb,
    refunded_amount bigint DEFAULT 0 NOT NULL,
    refund_pending_amount bigint DEFAULT 0 NOT NULL,
    recorded_by_login name DEFAULT SESSION_USER NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    processed_at timestamp with time zone,
    failed_at timestamp with time zone,
    error_code character varying(50),
    error_message text,
    retry_count integer DEFAULT 0 NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT payments_amount_positive CHECK ((amount_charged > 0)),
    CONSTRAINT payments_card_exp_month_range CHECK (((card_exp_month >= 1) AND (card_exp_month <= 12))),
    CONSTRAINT payments_card_exp_year_range CHECK (((card_exp_year >= 2000) AND (card_exp_year <= 2200))),
    CONSTRAINT payments_card_last_four_form CHECK (((card_last_four)::text ~ '^[0-9]{4}$'::text)),
    CONSTRAINT payments_currency_form CHECK (((currency)::text ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT payments_fee_range CHECK (((gateway_fee_amount >= 0) AND (gateway_fee_amount <= amount_charged))),
    CONSTRAINT payments_method_known CHECK (((payment_method)::text = ANY ((ARRAY['CREDIT_CARD'::character varying, 'DEBIT_CARD'::character varying, 'UPI'::character varying, 'WALLET'::character varying, 'NET_BANKING'::character varying, 'COD'::character varying])::text[]))),
    CONSTRAINT payments_refund_cap CHECK (((refunded_amount + refund_pending_amount) <= amount_charged)),
    CONSTRAINT payments_refund_not_negative CHECK (((refunded_amount >= 0) AND (refund_pending_amount >= 0))),
    CONSTRAINT payments_retry_count_not_negative CHECK ((retry_count >= 0)),
    CONSTRAINT payments_risk_score_range CHECK (((risk_score >= (0)::numeric) AND (risk_score <= (1)::numeric))),
    CONSTRAINT payments_status_known CHECK (((status)::text = ANY ((ARRAY['PENDING'::character varying, 'PROCESSING'::character varying, 'COMPLETED'::character varying, 'FAILED'::character varying, 'CANCELLED'::character varying, 'REFUNDED'::character varying, 'PARTIALLY_REFUNDED'::character varying])::text[])))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY archive.payments FORCE ROW LEVEL SECURITY;


ALTER TABLE archive.payments OWNER TO backroom_owner;

--
-- Name: TABLE payments; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON TABLE archive.payments IS 'Closed months of shop.payments.';


--
-- Name: COLUMN payments.provider_response; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.payments.provider_response IS 'As the provider sent it; no role of the staff can read it.';


--
-- Name: COLUMN payments.fraud_check_result; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.payments.fraud_check_result IS 'Hidden from all but managers.';


--
-- Name: COLUMN payments.refunded_amount; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.payments.refunded_amount IS 'Completed refunds; moved by the engine.';


--
-- Name: COLUMN payments.refund_pending_amount; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.payments.refund_pending_amount IS 'Refunds neither completed nor failed nor cancelled; moved by the engine.';


--
-- Name: COLUMN payments.recorded_by_login; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.payments.recorded_by_login IS 'The login that recorded it.';


--
-- Name: refund_allowances; Type: TABLE; Schema: archive; Owner: backroom_owner
--

CREATE TABLE archive.refund_allowances (
    order_id uuid NOT NULL,
    login name NOT NULL,
    used_amount bigint NOT NULL,
    limit_amount bigint NOT NULL,
    CONSTRAINT refund_allowances_cap CHECK (((used_amount >= 0) AND (used_amount <= limit_amount)))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY archive.refund_allowances FORCE ROW LEVEL SECURITY;


ALTER TABLE archive.refund_allowances OWNER TO backroom_owner;

--
-- Name: TABLE refund_allowances; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON TABLE archive.refund_allowances IS 'Closed months of shop.refund_allowances.';


--
-- Name: refund_approvals; Type: TABLE; Schema: archive; Owner: backroom_owner
--

CREATE TABLE archive.refund_approvals (
    order_id uuid NOT NULL,
    refund_id uuid NOT NULL,
    approved_by name DEFAULT SESSION_USER NOT NULL,
    decision character varying(20) NOT NULL,
    note text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT refund_approvals_decision_known CHECK (((decision)::text = ANY ((ARRAY['APPROVED'::character varying, 'REJECTED'::character varying])::text[]))),
    CONSTRAINT refund_approvals_rejection_explained CHECK ((((decision)::text <> 'REJECTED'::text) OR ((note IS NOT NULL) AND (btrim(note) <> ''::text))))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY archive.refund_approvals FORCE ROW LEVEL SECURITY;


ALTER TABLE archive.refund_approvals OWNER TO backroom_owner;

--
-- Name: TABLE refund_approvals; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON TABLE archive.refund_approvals IS 'Closed months of shop.refund_approvals.';


--
-- Name: refund_lines; Type: TABLE; Schema: archive; Owner: backroom_owner
--

CREATE TABLE archive.refund_lines (
    refund_line_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    refund_id uuid NOT NULL,
    order_item_id uuid NOT NULL,
    quantity integer NOT NULL,
    amount bigint NOT NULL,
    reason character varying(100),
    restock character varying(20) DEFAULT 'NONE'::character varying NOT NULL,
    inventory_id uuid,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT refund_lines_amount_not_negative CHECK ((amount >= 0)),
    CONSTRAINT refund_lines_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT refund_lines_restock_known CHECK (((restock)::text = ANY ((ARRAY['NONE'::character varying, 'SELLABLE'::character varying, 'DAMAGED'::character varying])::text[]))),
    CONSTRAINT refund_lines_restock_somewhere CHECK ((((restock)::text = 'NONE'::text) = (inventory_id IS NULL)))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY archive.refund_lines FORCE ROW LEVEL SECURITY;


ALTER TABLE archive.refund_lines OWNER TO backroom_owner;

--
-- Name: TABLE refund_lines; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON TABLE archive.refund_lines IS 'Closed months of shop.refund_lines.';


--
-- Name: COLUMN refund_lines.restock; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.refund_lines.restock IS 'NONE: the goods do not come back. SELLABLE, DAMAGED: into which bucket they go, once, when the refund completes.';


--
-- Name: COLUMN refund_lines.inventory_id; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.refund_lines.inventory_id IS 'The stock row they go back to.';


--
-- Name: refunds; Type: TABLE; Schema: archive; Owner: backroom_owner
--

CREATE TABLE archive.refunds (
    refund_id uuid DEFAULT shop.uuid7() NOT NULL,
    payment_id uuid NOT NULL,
    order_id uuid NOT NULL,
    refund_amount bigint NOT NULL,
    items_amount bigint DEFAULT 0 NOT NULL,
    tax_amount bigint DEFAULT 0 NOT NULL,
    shipping_amount bigint DEFAULT 0 NOT NULL,
    goodwill_amount bigint DEFAULT 0 NOT NULL,
    currency character varying(3) NOT NULL,
    reason character varying(100) NOT NULL,
    description text,
    status character varying(20) DEFAULT 'PENDING'::character varying NOT NULL,
    approval character varying(20) DEFAULT 'NEEDED'::character varying NOT NULL,
    requested_by name DEFAULT SESSION_USER NOT NULL,
    provider_refund_id character varying(255),
    provider_response jsonb,
    processed_by uuid,
    processed_by_login name,
    processed_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    completed_at timestamp with time zone,
    error_code character varying(50),
    error_message text,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT refunds_amount_positive CHECK ((refund_amount > 0)),
    CONSTRAINT refunds_approval_known CHECK (((approval)::text = ANY ((ARRAY['NOT_NEEDED'::character varying, 'NEEDED'::character varying, 'GIVEN'::character varying, 'REFUSED'::character varying])::text[]))),
    CONSTRAINT refunds_completed_when CHECK ((((status)::text = 'COMPLETED'::text) = (completed_at IS NOT NULL))),
    CONSTRAINT refunds_currency_form CHECK (((currency)::text ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT refunds_nothing_sent_unapproved CHECK ((((status)::text <> ALL ((ARRAY['PROCESSING'::character varying, 'COMPLETED'::character varying])::text[])) OR ((approval)::text = ANY ((ARRAY['NOT_NEEDED'::character varying, 'GIVEN'::character varying])::text[])))),
    CONSTRAINT refunds_parts_add_up CHECK ((refund_amount = (((items_amount + tax_amount) + shipping_amount) + goodwill_amount))),
    CONSTRAINT refunds_parts_not_negative CHECK (((items_amount >= 0) AND (tax_amount >= 0) AND (shipping_amount >= 0) AND (goodwill_amount >= 0))),
    CONSTRAINT refunds_reason_given CHECK ((btrim((reason)::text) <> ''::text)),
    CONSTRAINT refunds_status_known CHECK (((status)::text = ANY ((ARRAY['PENDING'::character varying, 'PROCESSING'::character varying, 'COMPLETED'::character varying, 'FAILED'::character varying, 'CANCELLED'::character varying])::text[])))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY archive.refunds FORCE ROW LEVEL SECURITY;


ALTER TABLE archive.refunds OWNER TO backroom_owner;

--
-- Name: TABLE refunds; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON TABLE archive.refunds IS 'Closed months of shop.refunds.';


--
-- Name: COLUMN refunds.items_amount; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.refunds.items_amount IS 'The sum of its lines, checked at commit.';


--
-- Name: COLUMN refunds.tax_amount; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.refunds.tax_amount IS 'Tax given back, where tax was charged on top.';


--
-- Name: COLUMN refunds.goodwill_amount; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.refunds.goodwill_amount IS 'Given for no line in particular.';


--
-- Name: COLUMN refunds.approval; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.refunds.approval IS 'NOT_NEEDED: within what the requester may refund on one order; NEEDED, GIVEN, REFUSED: another person decides. Set by the engine.';


--
-- Name: COLUMN refunds.requested_by; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.refunds.requested_by IS 'The login that asked for it, who cannot approve it.';


--
-- Name: COLUMN refunds.provider_response; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.refunds.provider_response IS 'As the provider sent it; no role of the staff can read it.';


--
-- Name: shipment_lines; Type: TABLE; Schema: archive; Owner: backroom_owner
--

CREATE TABLE archive.shipment_lines (
    shipment_line_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    shipment_id uuid NOT NULL,
    order_item_id uuid NOT NULL,
    allocation_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    quantity integer NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT shipment_lines_quantity_positive CHECK ((quantity > 0))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY archive.shipment_lines FORCE ROW LEVEL SECURITY;


ALTER TABLE archive.shipment_lines OWNER TO backroom_owner;

--
-- Name: TABLE shipment_lines; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON TABLE archive.shipment_lines IS 'Closed months of shop.shipment_lines.';


--
-- Name: COLUMN shipment_lines.warehouse_id; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.shipment_lines.warehouse_id IS 'That of the shipment and the allocation, for the policies.';


--
-- Name: shipments; Type: TABLE; Schema: archive; Owner: backroom_owner
--

CREATE TABLE archive.shipments (
    shipment_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    carrier character varying(100) NOT NULL,
    tracking_number character varying(100),
    shipped_by name DEFAULT SESSION_USER NOT NULL,
    shipped_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    delivered_at timestamp with time zone,
    CONSTRAINT shipments_carrier_given CHECK ((btrim((carrier)::text) <> ''::text)),
    CONSTRAINT shipments_delivered_later CHECK ((delivered_at >= shipped_at))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY archive.shipments FORCE ROW LEVEL SECURITY;


ALTER TABLE archive.shipments OWNER TO backroom_owner;

--
-- Name: TABLE shipments; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON TABLE archive.shipments IS 'Closed months of shop.shipments.';


--
-- Name: COLUMN shipments.shipped_by; Type: COMMENT; Schema: archive; Owner: backroom_owner
--

COMMENT ON COLUMN archive.shipments.shipped_by IS 'The login that shipped it.';


--
-- Name: archived_months; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE TABLE backoffice.archived_months (
    month date NOT NULL,
    archived_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    orders bigint NOT NULL,
    kept_orders bigint NOT NULL,
    archived_by_login name DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT archived_months_first_of_month CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);

ALTER TABLE ONLY backoffice.archived_months FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.archived_months OWNER TO backroom_owner;

--
-- Name: TABLE archived_months; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.archived_months IS 'When which month went to the archive; a second time when orders that were kept have closed.';


--
-- Name: COLUMN archived_months.orders; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.archived_months.orders IS 'Orders that went there then.';


--
-- Name: COLUMN archived_months.kept_orders; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.archived_months.kept_orders IS 'Orders that were not closed and stayed.';


--
-- Name: commands; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE TABLE backoffice.commands (
    command_id uuid NOT NULL,
    login name DEFAULT SESSION_USER NOT NULL,
    kind text NOT NULL,
    request jsonb NOT NULL,
    result jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY backoffice.commands FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.commands OWNER TO backroom_owner;

--
-- Name: TABLE commands; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.commands IS 'Every command with its client-made id, written first in its transaction: sent again it returns the first result and does nothing, with other content it is an error (BR003). Not partitioned, since one unique key must see them all.';


--
-- Name: COLUMN commands.request; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.commands.request IS 'What was asked, for comparison; a storefront''s addresses only as a hash.';


--
-- Name: COLUMN commands.result; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.commands.result IS 'Written in the same transaction as the effect.';


--
-- Name: currencies; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE TABLE backoffice.currencies (
    code character varying(3) NOT NULL,
    minor_digits smallint NOT NULL,
    limit_rate numeric(18,8),
    CONSTRAINT currencies_code_form CHECK (((code)::text ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT currencies_limit_rate_positive CHECK ((limit_rate > (0)::numeric)),
    CONSTRAINT currencies_minor_digits_range CHECK (((minor_digits >= 0) AND (minor_digits <= 4)))
);

ALTER TABLE ONLY backoffice.currencies FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.currencies OWNER TO backroom_owner;

--
-- Name: TABLE currencies; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.currencies IS 'Currencies the shop takes; amounts everywhere are whole minor units.';


--
-- Name: COLUMN currencies.limit_rate; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.currencies.limit_rate IS 'Units of this currency that count as one unit of the main currency when a refund is held against a limit: a fixed planning figure, so that a limit does not move overnight. Without it no refund is within any limit.';


--
-- Name: import_rows; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE UNLOGGED TABLE backoffice.import_rows (
    import_id uuid NOT NULL,
    line integer NOT NULL,
    login name DEFAULT SESSION_USER NOT NULL,
    action text NOT NULL,
    title text NOT NULL,
    handle text,
    product_id uuid,
    row_version bigint,
    currency text,
    product jsonb DEFAULT '{}'::jsonb NOT NULL,
    before jsonb DEFAULT '{}'::jsonb NOT NULL,
    images jsonb,
    problems jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT import_rows_action_known CHECK ((action = ANY (ARRAY['ADD'::text, 'CHANGE'::text, 'REFUSE'::text]))),
    CONSTRAINT import_rows_refused_for_a_reason CHECK (((action = 'REFUSE'::text) = (problems <> '[]'::jsonb)))
);

ALTER TABLE ONLY backoffice.import_rows FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.import_rows OWNER TO backroom_owner;

--
-- Name: TABLE import_rows; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.import_rows IS 'What each line of a file would do; lines that change nothing are only counted. Not logged: it can be made again from the file.';


--
-- Name: COLUMN import_rows.product; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.import_rows.product IS 'Columns of shop.products to write, amounts in minor units.';


--
-- Name: COLUMN import_rows.before; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.import_rows.before IS 'What these columns hold now.';


--
-- Name: COLUMN import_rows.images; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.import_rows.images IS 'The pictures, the primary one first: [{"url", "alt"}]; NULL: they stay.';


--
-- Name: COLUMN import_rows.problems; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.import_rows.problems IS '[{"field", "problem", "value"}]: all that is wrong with the line.';


--
-- Name: imports; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE TABLE backoffice.imports (
    import_id uuid NOT NULL,
    login name DEFAULT SESSION_USER NOT NULL,
    file_name text NOT NULL,
    options jsonb NOT NULL,
    status text DEFAULT 'STAGED'::text NOT NULL,
    line_count integer,
    added_count integer,
    changed_count integer,
    unchanged_count integer,
    refused_count integer,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    applied_at timestamp with time zone,
    CONSTRAINT imports_applied_when_done CHECK (((status = 'APPLIED'::text) = (applied_at IS NOT NULL))),
    CONSTRAINT imports_file_named CHECK (((btrim(file_name) <> ''::text) AND (length(file_name) <= 255))),
    CONSTRAINT imports_nothing_refused_applied CHECK (((status = 'STAGED'::text) OR (refused_count = 0))),
    CONSTRAINT imports_options_form CHECK ((jsonb_typeof(options) = 'object'::text)),
    CONSTRAINT imports_status_known CHECK ((status = ANY (ARRAY['STAGED'::text, 'APPLIED'::text])))
);

ALTER TABLE ONLY backoffice.imports FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.imports OWNER TO backroom_owner;

--
-- Name: TABLE imports; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.imports IS 'Files of products that a manager looked at or imported.';


--
-- Name: COLUMN imports.options; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.imports.options IS '{"clears": fields that an empty cell clears, the others stay as they are, "currency", "seller_id", "status" for new products, "decimal": "." or ",", "merge_attributes": whether attributes that the file does not name stay}';


--
-- Name: job_runs; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE TABLE backoffice.job_runs (
    run_id uuid DEFAULT shop.uuid7() NOT NULL,
    job text NOT NULL,
    status character varying(20) DEFAULT 'RUNNING'::character varying NOT NULL,
    login name DEFAULT SESSION_USER NOT NULL,
    backend_pid integer DEFAULT pg_backend_pid() NOT NULL,
    started_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    finished_at timestamp with time zone,
    rows_done bigint,
    error_code text,
    error_message text,
    CONSTRAINT job_runs_finished_when_over CHECK ((((status)::text = 'RUNNING'::text) = (finished_at IS NULL))),
    CONSTRAINT job_runs_status_known CHECK (((status)::text = ANY ((ARRAY['RUNNING'::character varying, 'DONE'::character varying, 'FAILED'::character varying, 'ABANDONED'::character varying])::text[])))
);

ALTER TABLE ONLY backoffice.job_runs FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.job_runs OWNER TO backroom_owner;

--
-- Name: TABLE job_runs; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.job_runs IS 'The runs of the jobs. ABANDONED: its program or machine died; the next run took over.';


--
-- Name: jobs; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE TABLE backoffice.jobs (
    job text NOT NULL,
    "position" integer NOT NULL,
    description text NOT NULL,
    function regproc NOT NULL,
    batch integer NOT NULL,
    every interval NOT NULL,
    is_enabled boolean DEFAULT true NOT NULL,
    keeps_idle_runs boolean DEFAULT true NOT NULL,
    last_started_at timestamp with time zone,
    last_finished_at timestamp with time zone,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT jobs_batch_positive CHECK ((batch > 0)),
    CONSTRAINT jobs_every_positive CHECK ((every > '00:00:00'::interval))
);

ALTER TABLE ONLY backoffice.jobs FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.jobs OWNER TO backroom_owner;

--
-- Name: TABLE jobs; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.jobs IS 'The jobs there are, when they are due and when they last ran.';


--
-- Name: COLUMN jobs.function; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.jobs.function IS 'Takes the batch size, returns how many rows it did. Written by migrations only: it is executed.';


--
-- Name: COLUMN jobs.keeps_idle_runs; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.jobs.keeps_idle_runs IS 'Whether a run that found nothing to do is kept; a job that runs every second would bury the others.';


--
-- Name: low_stock_alerts; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE TABLE backoffice.low_stock_alerts (
    inventory_id uuid NOT NULL,
    alerted_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);

ALTER TABLE ONLY backoffice.low_stock_alerts FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.low_stock_alerts OWNER TO backroom_owner;

--
-- Name: TABLE low_stock_alerts; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.low_stock_alerts IS 'Stock rows whose people were told that they run low; gone when they no longer do.';


--
-- Name: month_keys; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE TABLE backoffice.month_keys (
    relation text NOT NULL,
    name name NOT NULL,
    columns name[] NOT NULL,
    referenced_relation text NOT NULL,
    referenced_columns name[] NOT NULL
);

ALTER TABLE ONLY backoffice.month_keys FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.month_keys OWNER TO backroom_owner;

--
-- Name: TABLE month_keys; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.month_keys IS 'Foreign keys inside the order graph, made leaf to leaf: they travel with their month, and cost less than on the parents.';


--
-- Name: month_tables; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE TABLE backoffice.month_tables (
    relation text NOT NULL,
    "position" integer NOT NULL,
    kind text NOT NULL,
    key_column name NOT NULL,
    is_ledger boolean NOT NULL,
    CONSTRAINT month_tables_kind_known CHECK ((kind = ANY (ARRAY['GRAPH'::text, 'TIME'::text])))
);

ALTER TABLE ONLY backoffice.month_tables FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.month_tables OWNER TO backroom_owner;

--
-- Name: TABLE month_tables; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.month_tables IS 'Tables with a partition a month, in the order in which the leaves are made.';


--
-- Name: COLUMN month_tables.kind; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.month_tables.kind IS 'GRAPH: an order and what hangs on it, by order_id, whose first bits are the time. TIME: by a timestamp.';


--
-- Name: saved_views; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE TABLE backoffice.saved_views (
    view_id uuid DEFAULT shop.uuid7() NOT NULL,
    login name DEFAULT SESSION_USER NOT NULL,
    list text NOT NULL,
    name text NOT NULL,
    shared_with text,
    definition jsonb NOT NULL,
    "position" integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT saved_views_definition_form CHECK (((jsonb_typeof(definition) = 'object'::text) AND (octet_length((definition)::text) <= 65536))),
    CONSTRAINT saved_views_list_form CHECK ((list ~ '^[a-z][a-z0-9_.]{0,62}$'::text)),
    CONSTRAINT saved_views_name_given CHECK (((btrim(name) <> ''::text) AND (length(name) <= 100))),
    CONSTRAINT saved_views_shared_with_known CHECK ((shared_with = ANY (ARRAY['WAREHOUSE'::text, 'SUPPORT'::text, 'MANAGER'::text, 'ADMIN'::text, 'ALL'::text])))
);

ALTER TABLE ONLY backoffice.saved_views FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.saved_views OWNER TO backroom_owner;

--
-- Name: TABLE saved_views; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.saved_views IS 'Filters, columns and order of a list under a name.';


--
-- Name: COLUMN saved_views.list; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.saved_views.list IS 'Which list it is of: orders, stock, ...';


--
-- Name: COLUMN saved_views.shared_with; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.saved_views.shared_with IS 'NULL: only its owner has it; else everybody of that role, or ALL.';


--
-- Name: COLUMN saved_views.definition; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.saved_views.definition IS 'The program''s own; it says which version of the program wrote it.';


--
-- Name: COLUMN saved_views."position"; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON COLUMN backoffice.saved_views."position" IS 'Order of the tabs.';


--
-- Name: settings; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE TABLE backoffice.settings (
    key text NOT NULL,
    value jsonb NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT settings_key_form CHECK ((key ~ '^[a-z][a-z0-9_]*$'::text))
);

ALTER TABLE ONLY backoffice.settings FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.settings OWNER TO backroom_owner;

--
-- Name: TABLE settings; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.settings IS 'The shop''s settings, a row each: shop_name, main_currency, ...';


--
-- Name: staff_warehouses; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE TABLE backoffice.staff_warehouses (
    login name NOT NULL,
    warehouse_id uuid NOT NULL
);

ALTER TABLE ONLY backoffice.staff_warehouses FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.staff_warehouses OWNER TO backroom_owner;

--
-- Name: TABLE staff_warehouses; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.staff_warehouses IS 'The warehouses that a member of the warehouse staff works in and sees.';


--
-- Name: user_settings; Type: TABLE; Schema: backoffice; Owner: backroom_owner
--

CREATE TABLE backoffice.user_settings (
    login name DEFAULT SESSION_USER NOT NULL,
    key text NOT NULL,
    value jsonb NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT user_settings_key_form CHECK ((key ~ '^[a-zA-Z][a-zA-Z0-9_./-]{0,99}$'::text)),
    CONSTRAINT user_settings_value_size CHECK ((octet_length((value)::text) <= 65536))
);

ALTER TABLE ONLY backoffice.user_settings FORCE ROW LEVEL SECURITY;


ALTER TABLE backoffice.user_settings OWNER TO backroom_owner;

--
-- Name: TABLE user_settings; Type: COMMENT; Schema: backoffice; Owner: backroom_owner
--

COMMENT ON TABLE backoffice.user_settings IS 'Settings of one person that follow to every machine: columns, density, the last desk.';


--
-- Name: order_items; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.order_items (
    order_item_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    product_id uuid NOT NULL,
    product_name character varying(500) NOT NULL,
    product_sku character varying(100),
    product_image_url character varying(500),
    unit_price_amount bigint NOT NULL,
    quantity integer NOT NULL,
    total_price_amount bigint NOT NULL,
    variant_options jsonb DEFAULT '{}'::jsonb NOT NULL,
    requires_shipping boolean DEFAULT true NOT NULL,
    fulfillment_status character varying(20) DEFAULT 'PENDING'::character varying NOT NULL,
    allocated_quantity integer DEFAULT 0 NOT NULL,
    shipped_quantity integer DEFAULT 0 NOT NULL,
    cancelled_quantity integer DEFAULT 0 NOT NULL,
    returned_quantity integer DEFAULT 0 NOT NULL,
    refunded_quantity integer DEFAULT 0 NOT NULL,
    refunded_amount bigint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT order_items_allocated_cap CHECK (((allocated_quantity >= 0) AND (allocated_quantity <= quantity))),
    CONSTRAINT order_items_fulfillment_known CHECK (((fulfillment_status)::text = ANY ((ARRAY['PENDING'::character varying, 'PROCESSING'::character varying, 'SHIPPED'::character varying, 'DELIVERED'::character varying, 'CANCELLED'::character varying, 'RETURNED'::character varying])::text[]))),
    CONSTRAINT order_items_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT order_items_refunded_amount_cap CHECK (((refunded_amount >= 0) AND (refunded_amount <= total_price_amount))),
    CONSTRAINT order_items_refunded_quantity_cap CHECK (((refunded_quantity >= 0) AND (refunded_quantity <= quantity))),
    CONSTRAINT order_items_returned_cap CHECK (((returned_quantity >= 0) AND (returned_quantity <= shipped_quantity))),
    CONSTRAINT order_items_shipped_cap CHECK (((shipped_quantity >= 0) AND (cancelled_quantity >= 0) AND ((shipped_quantity + cancelled_quantity) <= quantity))),
    CONSTRAINT order_items_total_is_price_times_quantity CHECK ((total_price_amount = (unit_price_amount * quantity))),
    CONSTRAINT order_items_unit_price_not_negative CHECK ((unit_price_amount >= 0))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY shop.order_items FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.order_items OWNER TO backroom_owner;

--
-- Name: TABLE order_items; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.order_items IS 'What was ordered, as the product was at that moment: name, SKU and price never change. Counters are moved by the engine.';


--
-- Name: COLUMN order_items.requires_shipping; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_items.requires_shipping IS 'From the product: without it the item needs no stock and no parcel.';


--
-- Name: COLUMN order_items.allocated_quantity; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_items.allocated_quantity IS 'Units that its allocations hold or have sent.';


--
-- Name: COLUMN order_items.returned_quantity; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_items.returned_quantity IS 'Units that came back with a refund which did not fail.';


--
-- Name: COLUMN order_items.refunded_quantity; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_items.refunded_quantity IS 'Units of its refunds that did not fail.';


--
-- Name: COLUMN order_items.refunded_amount; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_items.refunded_amount IS 'Amounts of its refund lines that did not fail, for the cap.';


--
-- Name: orders; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.orders (
    order_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_number character varying(50) DEFAULT ((('ORD-'::text || to_char((now() AT TIME ZONE 'UTC'::text), 'YYYY'::text)) || '-'::text) || lpad((nextval('shop.order_number_sequence'::regclass))::text, 6, '0'::text)) NOT NULL,
    customer_id uuid NOT NULL,
    customer_name character varying(255) NOT NULL,
    customer_email character varying(255) NOT NULL,
    status character varying(20) DEFAULT 'PENDING'::character varying NOT NULL,
    subtotal_amount bigint NOT NULL,
    tax_amount bigint DEFAULT 0 NOT NULL,
    shipping_amount bigint DEFAULT 0 NOT NULL,
    discount_amount bigint DEFAULT 0 NOT NULL,
    total_amount bigint NOT NULL,
    currency character varying(3) DEFAULT 'USD'::character varying NOT NULL,
    item_count integer DEFAULT 0 NOT NULL,
    paid_amount bigint DEFAULT 0 NOT NULL,
    refunded_amount bigint DEFAULT 0 NOT NULL,
    refunded_tax_amount bigint DEFAULT 0 NOT NULL,
    refunded_shipping_amount bigint DEFAULT 0 NOT NULL,
    shipping_address jsonb NOT NULL,
    billing_address jsonb NOT NULL,
    notes text,
    special_instructions text,
    gift_message text,
    tracking_number character varying(100),
    status_reason text,
    cancel_reason text,
    hold_reason text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    confirmed_at timestamp with time zone,
    paid_at timestamp with time zone,
    processing_at timestamp with time zone,
    shipped_at timestamp with time zone,
    delivered_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    estimated_delivery_at timestamp with time zone,
    deleted_at timestamp with time zone,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    search_text text GENERATED ALWAYS AS (shop.fold_text((((((((((((order_number)::text || ' '::text) || (customer_name)::text) || ' '::text) || (customer_email)::text) || ' '::text) || COALESCE((shipping_address ->> 'name'::text), ''::text)) || ' '::text) || COALESCE((shipping_address ->> 'phone'::text), ''::text)) || ' '::text) || (COALESCE(tracking_number, ''::character varying))::text))) STORED NOT NULL,
    CONSTRAINT orders_addresses_form CHECK (((jsonb_typeof(shipping_address) = 'object'::text) AND (jsonb_typeof(billing_address) = 'object'::text))),
    CONSTRAINT orders_amounts_not_negative CHECK (((subtotal_amount >= 0) AND (tax_amount >= 0) AND (shipping_amount >= 0) AND (discount_amount >= 0) AND (total_amount >= 0))),
    CONSTRAINT orders_cancel_reason_given CHECK ((((status)::text <> 'CANCELLED'::text) OR ((cancel_reason IS NOT NULL) AND (btrim(cancel_reason) <> ''::text)))),
    CONSTRAINT orders_created_at_in_id CHECK (((floor((EXTRACT(epoch FROM created_at) * (1000)::numeric)))::bigint = shop.uuid7_millis(order_id))),
    CONSTRAINT orders_currency_form CHECK (((currency)::text ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT orders_deleted_when_cancelled CHECK (((deleted_at IS NULL) OR ((status)::text = 'CANCELLED'::text))),
    CONSTRAINT orders_item_count_not_negative CHECK ((item_count >= 0)),
    CONSTRAINT orders_paid_not_negative CHECK ((paid_amount >= 0)),
    CONSTRAINT orders_refunded_within_paid CHECK (((refunded_amount >= 0) AND (refunded_amount <= paid_amount))),
    CONSTRAINT orders_shipping_refund_cap CHECK (((refunded_shipping_amount >= 0) AND (refunded_shipping_amount <= shipping_amount))),
    CONSTRAINT orders_status_known CHECK (((status)::text = ANY ((ARRAY['PENDING'::character varying, 'CONFIRMED'::character varying, 'PAID'::character varying, 'PROCESSING'::character varying, 'SHIPPED'::character varying, 'DELIVERED'::character varying, 'CANCELLED'::character varying, 'REFUNDED'::character varying, 'RETURNED'::character varying])::text[]))),
    CONSTRAINT orders_tax_refund_cap CHECK (((refunded_tax_amount >= 0) AND (refunded_tax_amount <= tax_amount))),
    CONSTRAINT orders_total_adds_up CHECK ((total_amount = (((subtotal_amount + tax_amount) + shipping_amount) - discount_amount)))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY shop.orders FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.orders OWNER TO backroom_owner;

--
-- Name: TABLE orders; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.orders IS 'Orders, a partition a month. Amounts are in minor units of the order''s currency.';


--
-- Name: COLUMN orders.order_id; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.orders.order_id IS 'Made by the server from the same now() as created_at.';


--
-- Name: COLUMN orders.order_number; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.orders.order_number IS 'What people say; unique through shop.order_numbers.';


--
-- Name: COLUMN orders.customer_name; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.orders.customer_name IS 'Copied from the customer when the order is placed, so that lists sort and search without a join.';


--
-- Name: COLUMN orders.item_count; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.orders.item_count IS 'Units ordered: the sum of the quantities of its items, checked at commit.';


--
-- Name: COLUMN orders.paid_amount; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.orders.paid_amount IS 'Sum of its completed payments; moved by the engine.';


--
-- Name: COLUMN orders.refunded_amount; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.orders.refunded_amount IS 'Sum of its completed refunds; moved by the engine.';


--
-- Name: COLUMN orders.refunded_tax_amount; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.orders.refunded_tax_amount IS 'Tax parts of its refunds that did not fail, for the cap.';


--
-- Name: COLUMN orders.refunded_shipping_amount; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.orders.refunded_shipping_amount IS 'Shipping parts of its refunds that did not fail, for the cap.';


--
-- Name: COLUMN orders.status_reason; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.orders.status_reason IS 'Why the status last changed; goes into the history.';


--
-- Name: COLUMN orders.cancel_reason; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.orders.cancel_reason IS 'Why it was cancelled; from status_reason.';


--
-- Name: COLUMN orders.hold_reason; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.orders.hold_reason IS 'Not NULL: on hold, not to be processed or shipped, and why.';


--
-- Name: COLUMN orders.deleted_at; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.orders.deleted_at IS 'Hidden from lists; cancelled orders only.';


--
-- Name: COLUMN orders.search_text; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.orders.search_text IS 'Number, names, e-mail, phone and tracking number without case and accents, for finding while typing.';


--
-- Name: all_items; Type: VIEW; Schema: reporting; Owner: backroom_owner
--

CREATE VIEW reporting.all_items WITH (security_invoker='true') AS
 SELECT o.order_id,
    o.created_at,
    o.currency,
    i.product_id,
    i.unit_price_amount,
    i.quantity,
    i.cancelled_quantity
   FROM (shop.orders o
     JOIN shop.order_items i ON ((i.order_id = o.order_id)))
UNION ALL
 SELECT o.order_id,
    o.created_at,
    o.currency,
    i.product_id,
    i.unit_price_amount,
    i.quantity,
    i.cancelled_quantity
   FROM (archive.orders o
     JOIN archive.order_items i ON ((i.order_id = o.order_id)));


ALTER TABLE reporting.all_items OWNER TO backroom_owner;

--
-- Name: VIEW all_items; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON VIEW reporting.all_items IS 'Items of orders wherever they lie.';


--
-- Name: all_orders; Type: VIEW; Schema: reporting; Owner: backroom_owner
--

CREATE VIEW reporting.all_orders WITH (security_invoker='true') AS
 SELECT o.order_id,
    o.customer_id,
    o.currency,
    o.created_at,
    o.cancelled_at,
    o.shipped_at,
    o.delivered_at,
    o.tax_amount,
    o.shipping_amount,
    o.discount_amount
   FROM shop.orders o
UNION ALL
 SELECT o.order_id,
    o.customer_id,
    o.currency,
    o.created_at,
    o.cancelled_at,
    o.shipped_at,
    o.delivered_at,
    o.tax_amount,
    o.shipping_amount,
    o.discount_amount
   FROM archive.orders o;


ALTER TABLE reporting.all_orders OWNER TO backroom_owner;

--
-- Name: VIEW all_orders; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON VIEW reporting.all_orders IS 'Orders wherever they lie.';


--
-- Name: refunds; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.refunds (
    refund_id uuid DEFAULT shop.uuid7() NOT NULL,
    payment_id uuid NOT NULL,
    order_id uuid NOT NULL,
    refund_amount bigint NOT NULL,
    items_amount bigint DEFAULT 0 NOT NULL,
    tax_amount bigint DEFAULT 0 NOT NULL,
    shipping_amount bigint DEFAULT 0 NOT NULL,
    goodwill_amount bigint DEFAULT 0 NOT NULL,
    currency character varying(3) NOT NULL,
    reason character varying(100) NOT NULL,
    description text,
    status character varying(20) DEFAULT 'PENDING'::character varying NOT NULL,
    approval character varying(20) DEFAULT 'NEEDED'::character varying NOT NULL,
    requested_by name DEFAULT SESSION_USER NOT NULL,
    provider_refund_id character varying(255),
    provider_response jsonb,
    processed_by uuid,
    processed_by_login name,
    processed_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    completed_at timestamp with time zone,
    error_code character varying(50),
    error_message text,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT refunds_amount_positive CHECK ((refund_amount > 0)),
    CONSTRAINT refunds_approval_known CHECK (((approval)::text = ANY ((ARRAY['NOT_NEEDED'::character varying, 'NEEDED'::character varying, 'GIVEN'::character varying, 'REFUSED'::character varying])::text[]))),
    CONSTRAINT refunds_completed_when CHECK ((((status)::text = 'COMPLETED'::text) = (completed_at IS NOT NULL))),
    CONSTRAINT refunds_currency_form CHECK (((currency)::text ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT refunds_nothing_sent_unapproved CHECK ((((status)::text <> ALL ((ARRAY['PROCESSING'::character varying, 'COMPLETED'::character varying])::text[])) OR ((approval)::text = ANY ((ARRAY['NOT_NEEDED'::character varying, 'GIVEN'::character varying])::text[])))),
    CONSTRAINT refunds_parts_add_up CHECK ((refund_amount = (((items_amount + tax_amount) + shipping_amount) + goodwill_amount))),
    CONSTRAINT refunds_parts_not_negative CHECK (((items_amount >= 0) AND (tax_amount >= 0) AND (shipping_amount >= 0) AND (goodwill_amount >= 0))),
    CONSTRAINT refunds_reason_given CHECK ((btrim((reason)::text) <> ''::text)),
    CONSTRAINT refunds_status_known CHECK (((status)::text = ANY ((ARRAY['PENDING'::character varying, 'PROCESSING'::character varying, 'COMPLETED'::character varying, 'FAILED'::character varying, 'CANCELLED'::character varying])::text[])))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY shop.refunds FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.refunds OWNER TO backroom_owner;

--
-- Name: TABLE refunds; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.refunds IS 'Money given back, on one payment of the same order. PENDING: asked for; PROCESSING: sent to the provider, outcome unknown; COMPLETED, FAILED and CANCELLED are final. It counts against every cap until it fails or is cancelled.';


--
-- Name: COLUMN refunds.items_amount; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.refunds.items_amount IS 'The sum of its lines, checked at commit.';


--
-- Name: COLUMN refunds.tax_amount; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.refunds.tax_amount IS 'Tax given back, where tax was charged on top.';


--
-- Name: COLUMN refunds.goodwill_amount; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.refunds.goodwill_amount IS 'Given for no line in particular.';


--
-- Name: COLUMN refunds.approval; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.refunds.approval IS 'NOT_NEEDED: within what the requester may refund on one order; NEEDED, GIVEN, REFUSED: another person decides. Set by the engine.';


--
-- Name: COLUMN refunds.requested_by; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.refunds.requested_by IS 'The login that asked for it, who cannot approve it.';


--
-- Name: COLUMN refunds.provider_response; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.refunds.provider_response IS 'As the provider sent it; no role of the staff can read it.';


--
-- Name: all_refunds; Type: VIEW; Schema: reporting; Owner: backroom_owner
--

CREATE VIEW reporting.all_refunds WITH (security_invoker='true') AS
 SELECT o.order_id,
    o.cancelled_at,
    r.currency,
    r.status,
    r.completed_at,
    r.refund_amount,
    r.items_amount,
    r.goodwill_amount
   FROM (shop.orders o
     JOIN shop.refunds r ON ((r.order_id = o.order_id)))
UNION ALL
 SELECT o.order_id,
    o.cancelled_at,
    r.currency,
    r.status,
    r.completed_at,
    r.refund_amount,
    r.items_amount,
    r.goodwill_amount
   FROM (archive.orders o
     JOIN archive.refunds r ON ((r.order_id = o.order_id)));


ALTER TABLE reporting.all_refunds OWNER TO backroom_owner;

--
-- Name: VIEW all_refunds; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON VIEW reporting.all_refunds IS 'Refunds of orders wherever they lie.';


--
-- Name: customer_firsts; Type: TABLE; Schema: reporting; Owner: backroom_owner
--

CREATE TABLE reporting.customer_firsts (
    customer_id uuid NOT NULL,
    first_order_id uuid NOT NULL
);

ALTER TABLE ONLY reporting.customer_firsts FORCE ROW LEVEL SECURITY;


ALTER TABLE reporting.customer_firsts OWNER TO backroom_owner;

--
-- Name: TABLE customer_firsts; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON TABLE reporting.customer_firsts IS 'The first order of each customer, cancelled or not: tells new customers from returning ones.';


--
-- Name: exchange_rates; Type: TABLE; Schema: reporting; Owner: backroom_owner
--

CREATE TABLE reporting.exchange_rates (
    currency character varying(3) NOT NULL,
    in_currency character varying(3) NOT NULL,
    valid_from date NOT NULL,
    rate numeric(20,10) NOT NULL,
    login name DEFAULT SESSION_USER NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT exchange_rates_rate_positive CHECK ((rate > (0)::numeric)),
    CONSTRAINT exchange_rates_two_currencies CHECK (((currency)::text <> (in_currency)::text))
);

ALTER TABLE ONLY reporting.exchange_rates FORCE ROW LEVEL SECURITY;


ALTER TABLE reporting.exchange_rates OWNER TO backroom_owner;

--
-- Name: TABLE exchange_rates; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON TABLE reporting.exchange_rates IS 'What a unit of a currency is worth in another, from a day (UTC) on until the next row.';


--
-- Name: COLUMN exchange_rates.in_currency; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON COLUMN reporting.exchange_rates.in_currency IS 'Reports use the rates in the shop''s main currency.';


--
-- Name: COLUMN exchange_rates.rate; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON COLUMN reporting.exchange_rates.rate IS 'Units of in_currency for one unit of currency.';


--
-- Name: finished_days; Type: TABLE; Schema: reporting; Owner: backroom_owner
--

CREATE TABLE reporting.finished_days (
    day date NOT NULL,
    written_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);

ALTER TABLE ONLY reporting.finished_days FORCE ROW LEVEL SECURITY;


ALTER TABLE reporting.finished_days OWNER TO backroom_owner;

--
-- Name: TABLE finished_days; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON TABLE reporting.finished_days IS 'Days whose stock and ratings are in shop.product_analytics.';


--
-- Name: metrics; Type: TABLE; Schema: reporting; Owner: backroom_owner
--

CREATE TABLE reporting.metrics (
    metric text NOT NULL,
    "position" integer NOT NULL,
    title text NOT NULL,
    unit text NOT NULL,
    source text NOT NULL,
    expression text NOT NULL,
    is_additive boolean NOT NULL,
    higher_is_better boolean,
    description text NOT NULL,
    CONSTRAINT metrics_source_known CHECK ((source = ANY (ARRAY['SALES'::text, 'CUSTOMERS'::text, 'STOCK'::text]))),
    CONSTRAINT metrics_unit_known CHECK ((unit = ANY (ARRAY['MONEY'::text, 'COUNT'::text, 'RATIO'::text, 'HOURS'::text, 'DAYS'::text, 'FACTOR'::text])))
);

ALTER TABLE ONLY reporting.metrics FORCE ROW LEVEL SECURITY;


ALTER TABLE reporting.metrics OWNER TO backroom_owner;

--
-- Name: TABLE metrics; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON TABLE reporting.metrics IS 'The registry: every figure that a screen or report shows, its unit and its one definition.';


--
-- Name: COLUMN metrics.unit; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON COLUMN reporting.metrics.unit IS 'MONEY is in minor units of the main currency, not rounded; RATIO is 0 to 1.';


--
-- Name: COLUMN metrics.expression; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON COLUMN reporting.metrics.expression IS 'SQL over the sums of its source in a slot of time. Written by migrations only: it is executed.';


--
-- Name: COLUMN metrics.is_additive; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON COLUMN reporting.metrics.is_additive IS 'Whether slots may be added up; otherwise the longer slot is computed anew.';


--
-- Name: COLUMN metrics.higher_is_better; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON COLUMN reporting.metrics.higher_is_better IS 'The colour of a change; NULL: neither.';


--
-- Name: product_rollup; Type: TABLE; Schema: reporting; Owner: backroom_owner
--

CREATE TABLE reporting.product_rollup (
    day date NOT NULL,
    product_id uuid NOT NULL,
    currency character varying(3) NOT NULL,
    units bigint NOT NULL,
    gross bigint NOT NULL
);

ALTER TABLE ONLY reporting.product_rollup FORCE ROW LEVEL SECURITY;


ALTER TABLE reporting.product_rollup OWNER TO backroom_owner;

--
-- Name: TABLE product_rollup; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON TABLE reporting.product_rollup IS 'Units and gross sales a product, UTC day and currency, as of the last fold.';


--
-- Name: sales_deltas; Type: TABLE; Schema: reporting; Owner: backroom_owner
--

CREATE TABLE reporting.sales_deltas (
    delta_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    bucket timestamp with time zone NOT NULL,
    currency character varying(3) NOT NULL,
    product_id uuid,
    customer_id uuid,
    merged_customer_id uuid,
    orders integer DEFAULT 0 NOT NULL,
    units bigint DEFAULT 0 NOT NULL,
    gross bigint DEFAULT 0 NOT NULL,
    tax bigint DEFAULT 0 NOT NULL,
    shipping bigint DEFAULT 0 NOT NULL,
    discount bigint DEFAULT 0 NOT NULL,
    cancelled_orders integer DEFAULT 0 NOT NULL,
    shipped_orders integer DEFAULT 0 NOT NULL,
    fulfillment_seconds bigint DEFAULT 0 NOT NULL,
    delivered_orders integer DEFAULT 0 NOT NULL,
    delivery_seconds bigint DEFAULT 0 NOT NULL,
    refunds integer DEFAULT 0 NOT NULL,
    refunded bigint DEFAULT 0 NOT NULL,
    refunded_sales bigint DEFAULT 0 NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='20000');

ALTER TABLE ONLY reporting.sales_deltas FORCE ROW LEVEL SECURITY;


ALTER TABLE reporting.sales_deltas OWNER TO backroom_owner;

--
-- Name: TABLE sales_deltas; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON TABLE reporting.sales_deltas IS 'Changes of the rollups that are not folded into them yet: appended by the engine, removed by the folding job.';


--
-- Name: COLUMN sales_deltas.product_id; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON COLUMN reporting.sales_deltas.product_id IS 'For the units and gross of one product; NULL for what is of the whole order.';


--
-- Name: COLUMN sales_deltas.customer_id; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON COLUMN reporting.sales_deltas.customer_id IS 'Who placed the order, when it was placed or the customer changed.';


--
-- Name: COLUMN sales_deltas.merged_customer_id; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON COLUMN reporting.sales_deltas.merged_customer_id IS 'Whose order it was before two customers were merged.';


--
-- Name: product_sales; Type: VIEW; Schema: reporting; Owner: backroom_owner
--

CREATE VIEW reporting.product_sales WITH (security_invoker='true') AS
 SELECT r.day,
    r.product_id,
    r.currency,
    r.units,
    r.gross
   FROM reporting.product_rollup r
UNION ALL
 SELECT ((d.bucket AT TIME ZONE 'UTC'::text))::date AS day,
    d.product_id,
    d.currency,
    d.units,
    d.gross
   FROM reporting.sales_deltas d
  WHERE (d.product_id IS NOT NULL);


ALTER TABLE reporting.product_sales OWNER TO backroom_owner;

--
-- Name: VIEW product_sales; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON VIEW reporting.product_sales IS 'Sales by product up to this moment, to be summed by UTC day and currency.';


--
-- Name: product_sales_from_rows; Type: VIEW; Schema: reporting; Owner: backroom_owner
--

CREATE VIEW reporting.product_sales_from_rows WITH (security_invoker='true') AS
 SELECT ((i.created_at AT TIME ZONE 'UTC'::text))::date AS day,
    i.product_id,
    i.currency,
    sum(m.units) AS units,
    sum(m.gross) AS gross
   FROM (reporting.all_items i
     CROSS JOIN LATERAL reporting.item_measures(i.unit_price_amount, i.quantity, i.cancelled_quantity) m(units, gross))
  GROUP BY (((i.created_at AT TIME ZONE 'UTC'::text))::date), i.product_id, i.currency;


ALTER TABLE reporting.product_sales_from_rows OWNER TO backroom_owner;

--
-- Name: VIEW product_sales_from_rows; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON VIEW reporting.product_sales_from_rows IS 'reporting.product_rollup computed from the order graph.';


--
-- Name: sales_rollup; Type: TABLE; Schema: reporting; Owner: backroom_owner
--

CREATE TABLE reporting.sales_rollup (
    bucket timestamp with time zone NOT NULL,
    currency character varying(3) NOT NULL,
    orders bigint NOT NULL,
    units bigint NOT NULL,
    gross bigint NOT NULL,
    tax bigint NOT NULL,
    shipping bigint NOT NULL,
    discount bigint NOT NULL,
    cancelled_orders bigint NOT NULL,
    shipped_orders bigint NOT NULL,
    fulfillment_seconds bigint NOT NULL,
    delivered_orders bigint NOT NULL,
    delivery_seconds bigint NOT NULL,
    refunds bigint NOT NULL,
    refunded bigint NOT NULL,
    refunded_sales bigint NOT NULL
);

ALTER TABLE ONLY reporting.sales_rollup FORCE ROW LEVEL SECURITY;


ALTER TABLE reporting.sales_rollup OWNER TO backroom_owner;

--
-- Name: TABLE sales_rollup; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON TABLE reporting.sales_rollup IS 'Sums a quarter of an hour (UTC) and currency, as of the last fold; amounts in minor units of the currency.';


--
-- Name: sales; Type: VIEW; Schema: reporting; Owner: backroom_owner
--

CREATE VIEW reporting.sales WITH (security_invoker='true') AS
 SELECT r.bucket,
    r.currency,
    r.orders,
    r.units,
    r.gross,
    r.tax,
    r.shipping,
    r.discount,
    r.cancelled_orders,
    r.shipped_orders,
    r.fulfillment_seconds,
    r.delivered_orders,
    r.delivery_seconds,
    r.refunds,
    r.refunded,
    r.refunded_sales
   FROM reporting.sales_rollup r
UNION ALL
 SELECT d.bucket,
    d.currency,
    d.orders,
    d.units,
    d.gross,
    d.tax,
    d.shipping,
    d.discount,
    d.cancelled_orders,
    d.shipped_orders,
    d.fulfillment_seconds,
    d.delivered_orders,
    d.delivery_seconds,
    d.refunds,
    d.refunded,
    d.refunded_sales
   FROM reporting.sales_deltas d;


ALTER TABLE reporting.sales OWNER TO backroom_owner;

--
-- Name: VIEW sales; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON VIEW reporting.sales IS 'Sales up to this moment, to be summed by bucket and currency.';


--
-- Name: sales_from_rows; Type: VIEW; Schema: reporting; Owner: backroom_owner
--

CREATE VIEW reporting.sales_from_rows WITH (security_invoker='true') AS
 WITH one AS (
         SELECT m.bucket,
            o.currency,
            m.orders,
            (0)::bigint AS units,
            (0)::bigint AS gross,
            m.tax,
            m.shipping,
            m.discount,
            m.cancelled_orders,
            m.shipped_orders,
            m.fulfillment_seconds,
            m.delivered_orders,
            m.delivery_seconds,
            0 AS refunds,
            (0)::bigint AS refunded,
            (0)::bigint AS refunded_sales
           FROM (reporting.all_orders o
             CROSS JOIN LATERAL reporting.order_measures(o.created_at, o.cancelled_at, o.shipped_at, o.delivered_at, o.tax_amount, o.shipping_amount, o.discount_amount) m(bucket, orders, tax, shipping, discount, cancelled_orders, shipped_orders, fulfillment_seconds, delivered_orders, delivery_seconds))
        UNION ALL
         SELECT reporting.bucket(i.created_at) AS bucket,
            i.currency,
            0,
            m.units,
            m.gross,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0
           FROM (reporting.all_items i
             CROSS JOIN LATERAL reporting.item_measures(i.unit_price_amount, i.quantity, i.cancelled_quantity) m(units, gross))
        UNION ALL
         SELECT reporting.bucket(r.completed_at) AS bucket,
            r.currency,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            m.refunds,
            m.refunded,
            m.refunded_sales
           FROM (reporting.all_refunds r
             CROSS JOIN LATERAL reporting.refund_measures((r.status)::text, r.refund_amount, r.items_amount, r.goodwill_amount, r.cancelled_at) m(refunds, refunded, refunded_sales))
        )
 SELECT one.bucket,
    one.currency,
    sum(one.orders) AS orders,
    sum(one.units) AS units,
    sum(one.gross) AS gross,
    sum(one.tax) AS tax,
    sum(one.shipping) AS shipping,
    sum(one.discount) AS discount,
    sum(one.cancelled_orders) AS cancelled_orders,
    sum(one.shipped_orders) AS shipped_orders,
    sum(one.fulfillment_seconds) AS fulfillment_seconds,
    sum(one.delivered_orders) AS delivered_orders,
    sum(one.delivery_seconds) AS delivery_seconds,
    sum(one.refunds) AS refunds,
    sum(one.refunded) AS refunded,
    sum(one.refunded_sales) AS refunded_sales
   FROM one
  GROUP BY one.bucket, one.currency;


ALTER TABLE reporting.sales_from_rows OWNER TO backroom_owner;

--
-- Name: VIEW sales_from_rows; Type: COMMENT; Schema: reporting; Owner: backroom_owner
--

COMMENT ON VIEW reporting.sales_from_rows IS 'reporting.sales_rollup computed from the order graph: slow, and right by definition.';


--
-- Name: admin_profiles; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.admin_profiles (
    user_id uuid NOT NULL,
    role character varying(50) DEFAULT 'ADMIN'::character varying NOT NULL,
    permissions jsonb DEFAULT '[]'::jsonb NOT NULL,
    department character varying(100),
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT admin_profiles_permissions_listed CHECK ((jsonb_typeof(permissions) = 'array'::text))
);

ALTER TABLE ONLY shop.admin_profiles FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.admin_profiles OWNER TO backroom_owner;

--
-- Name: TABLE admin_profiles; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.admin_profiles IS 'What only a member of staff has. What the person may do is decided by backoffice.staff and the database''s grants.';


--
-- Name: COLUMN admin_profiles.permissions; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.admin_profiles.permissions IS 'Kept for readers of the specification; nothing in the back-office goes by it.';


--
-- Name: bins; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.bins (
    bin_id uuid DEFAULT shop.uuid7() NOT NULL,
    warehouse_id uuid NOT NULL,
    code character varying(20) NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT bins_code_given CHECK (((btrim((code)::text) <> ''::text) AND ((code)::text = btrim((code)::text))))
);

ALTER TABLE ONLY shop.bins FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.bins OWNER TO backroom_owner;

--
-- Name: TABLE bins; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.bins IS 'Places inside a warehouse; a stock row names its bin by code.';


--
-- Name: cart_items; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.cart_items (
    cart_item_id uuid DEFAULT shop.uuid7() NOT NULL,
    cart_id uuid NOT NULL,
    product_id uuid NOT NULL,
    quantity integer NOT NULL,
    unit_price_amount bigint NOT NULL,
    unit_price_currency character varying(3) NOT NULL,
    variant_options jsonb DEFAULT '{}'::jsonb NOT NULL,
    added_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT cart_items_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT cart_items_unit_price_not_negative CHECK ((unit_price_amount >= 0)),
    CONSTRAINT cart_items_variant_form CHECK ((jsonb_typeof(variant_options) = 'object'::text))
);

ALTER TABLE ONLY shop.cart_items FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.cart_items OWNER TO backroom_owner;

--
-- Name: TABLE cart_items; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.cart_items IS 'Products in a cart, with the price of the moment; the unique key also finds a cart''s items.';


--
-- Name: carts; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.carts (
    cart_id uuid DEFAULT shop.uuid7() NOT NULL,
    customer_id uuid,
    session_id character varying(255),
    status character varying(20) DEFAULT 'ACTIVE'::character varying NOT NULL,
    currency character varying(3) DEFAULT 'USD'::character varying NOT NULL,
    notes text,
    discount_codes jsonb DEFAULT '[]'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    expires_at timestamp with time zone DEFAULT (CURRENT_TIMESTAMP + '30 days'::interval) NOT NULL,
    order_id uuid,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT carts_discount_codes_listed CHECK ((jsonb_typeof(discount_codes) = 'array'::text)),
    CONSTRAINT carts_owner_given CHECK (((customer_id IS NOT NULL) OR (session_id IS NOT NULL))),
    CONSTRAINT carts_status_known CHECK (((status)::text = ANY ((ARRAY['ACTIVE'::character varying, 'ABANDONED'::character varying, 'CONVERTED'::character varying])::text[])))
);

ALTER TABLE ONLY shop.carts FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.carts OWNER TO backroom_owner;

--
-- Name: TABLE carts; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.carts IS 'A cart of a customer, or of a guest known by the storefront''s session.';


--
-- Name: COLUMN carts.session_id; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.carts.session_id IS 'Whoever knows it owns the guest''s cart: no role of the staff can read it.';


--
-- Name: COLUMN carts.updated_at; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.carts.updated_at IS 'Also moved by changes of the items: the age of an abandoned cart.';


--
-- Name: COLUMN carts.order_id; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.carts.order_id IS 'The order that it became. No foreign key: an order moves to the archive with its month.';


--
-- Name: categories; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.categories (
    category_id uuid DEFAULT shop.uuid7() NOT NULL,
    name character varying(255) NOT NULL,
    slug character varying(255) NOT NULL,
    parent_category_id uuid,
    description text,
    image_url character varying(500),
    sort_order integer DEFAULT 0 NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    search_vector tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, (((name)::text || ' '::text) || COALESCE(description, ''::text)))) STORED NOT NULL,
    CONSTRAINT categories_name_given CHECK ((btrim((name)::text) <> ''::text)),
    CONSTRAINT categories_parent_other CHECK ((parent_category_id <> category_id)),
    CONSTRAINT categories_slug_form CHECK (((slug)::text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);

ALTER TABLE ONLY shop.categories FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.categories OWNER TO backroom_owner;

--
-- Name: TABLE categories; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.categories IS 'The tree that products are shelved in.';


--
-- Name: customer_notes; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.customer_notes (
    note_id uuid DEFAULT shop.uuid7() NOT NULL,
    user_id uuid NOT NULL,
    login name DEFAULT SESSION_USER NOT NULL,
    body text NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT customer_notes_body_given CHECK (((btrim(body) <> ''::text) AND (length(body) <= 10000)))
);

ALTER TABLE ONLY shop.customer_notes FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.customer_notes OWNER TO backroom_owner;

--
-- Name: TABLE customer_notes; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.customer_notes IS 'What the staff told each other about a customer; the customer does not see it.';


--
-- Name: inventory_items; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.inventory_items (
    inventory_id uuid DEFAULT shop.uuid7() NOT NULL,
    product_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    available_quantity integer DEFAULT 0 NOT NULL,
    reserved_quantity integer DEFAULT 0 NOT NULL,
    committed_quantity integer DEFAULT 0 NOT NULL,
    damaged_quantity integer DEFAULT 0 NOT NULL,
    total_received bigint DEFAULT 0 NOT NULL,
    total_sold bigint DEFAULT 0 NOT NULL,
    total_adjusted bigint DEFAULT 0 NOT NULL,
    reorder_point integer DEFAULT 10 NOT NULL,
    reorder_quantity integer DEFAULT 50 NOT NULL,
    max_stock_level integer,
    location_bin character varying(20),
    location_shelf character varying(20),
    movement_sequence bigint DEFAULT 0 NOT NULL,
    is_low_stock boolean GENERATED ALWAYS AS ((available_quantity <= reorder_point)) STORED NOT NULL,
    last_stock_update timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    last_count_date date,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    product_sku character varying(100) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT inventory_items_available_not_negative CHECK ((available_quantity >= 0)),
    CONSTRAINT inventory_items_committed_not_negative CHECK ((committed_quantity >= 0)),
    CONSTRAINT inventory_items_damaged_not_negative CHECK ((damaged_quantity >= 0)),
    CONSTRAINT inventory_items_max_stock_positive CHECK ((max_stock_level > 0)),
    CONSTRAINT inventory_items_reorder_point_not_negative CHECK ((reorder_point >= 0)),
    CONSTRAINT inventory_items_reorder_quantity_positive CHECK ((reorder_quantity > 0)),
    CONSTRAINT inventory_items_reserved_not_negative CHECK ((reserved_quantity >= 0))
)
WITH (fillfactor='70', autovacuum_vacuum_scale_factor='0.02');

ALTER TABLE ONLY shop.inventory_items FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.inventory_items OWNER TO backroom_owner;

--
-- Name: TABLE inventory_items; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.inventory_items IS 'Stock of one product in one warehouse. The buckets are moved by inserting into shop.inventory_movements, never set. No index has a bucket in it and the fill factor leaves room, so that moving stock stays a heap-only update.';


--
-- Name: COLUMN inventory_items.available_quantity; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_items.available_quantity IS 'Free to sell.';


--
-- Name: COLUMN inventory_items.reserved_quantity; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_items.reserved_quantity IS 'Promised to a checkout or an order, still on the shelf.';


--
-- Name: COLUMN inventory_items.committed_quantity; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_items.committed_quantity IS 'Being picked and packed for orders.';


--
-- Name: COLUMN inventory_items.damaged_quantity; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_items.damaged_quantity IS 'On hand, not for sale.';


--
-- Name: COLUMN inventory_items.total_received; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_items.total_received IS 'Units of all INBOUND movements.';


--
-- Name: COLUMN inventory_items.total_sold; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_items.total_sold IS 'Units of all OUTBOUND movements.';


--
-- Name: COLUMN inventory_items.total_adjusted; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_items.total_adjusted IS 'Net units of all ADJUSTMENT movements.';


--
-- Name: COLUMN inventory_items.movement_sequence; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_items.movement_sequence IS 'Number of the latest movement of this row; orders the stock card.';


--
-- Name: COLUMN inventory_items.is_low_stock; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_items.is_low_stock IS 'Available at or under the reorder point; indexed in place of available_quantity, which changes with every sale.';


--
-- Name: COLUMN inventory_items.last_count_date; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_items.last_count_date IS 'Day of the last approved count.';


--
-- Name: COLUMN inventory_items.row_version; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_items.row_version IS 'Counts edits of the settings (reorder point, bin, ...), not movements: a sale must not make an edit stale.';


--
-- Name: COLUMN inventory_items.product_sku; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_items.product_sku IS 'The product''s SKU, copied by triggers so that the stock list can be walked in its order; empty without one.';


--
-- Name: inventory_movements; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.inventory_movements (
    movement_id uuid DEFAULT shop.uuid7() NOT NULL,
    inventory_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    product_id uuid NOT NULL,
    movement_sequence bigint NOT NULL,
    movement_type character varying(20) NOT NULL,
    delta_available integer DEFAULT 0 NOT NULL,
    delta_reserved integer DEFAULT 0 NOT NULL,
    delta_committed integer DEFAULT 0 NOT NULL,
    delta_damaged integer DEFAULT 0 NOT NULL,
    quantity_change integer GENERATED ALWAYS AS ((((delta_available + delta_reserved) + delta_committed) + delta_damaged)) STORED NOT NULL,
    quantity_before integer NOT NULL,
    quantity_after integer NOT NULL,
    available_after integer NOT NULL,
    order_id uuid,
    reference_type character varying(20),
    reference_id uuid,
    reason character varying(100),
    notes text,
    unit_cost_amount bigint,
    changed_by uuid DEFAULT backoffice.my_user_id(),
    changed_by_login name DEFAULT SESSION_USER NOT NULL,
    movement_date timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT inventory_movements_before_after CHECK (((quantity_before + quantity_change) = quantity_after)),
    CONSTRAINT inventory_movements_not_empty CHECK (((delta_available <> 0) OR (delta_reserved <> 0) OR (delta_committed <> 0) OR (delta_damaged <> 0))),
    CONSTRAINT inventory_movements_reason_given CHECK ((((movement_type)::text <> ALL ((ARRAY['ADJUSTMENT'::character varying, 'DAMAGE'::character varying])::text[])) OR ((btrim((reason)::text) <> ''::text) AND (reason IS NOT NULL)))),
    CONSTRAINT inventory_movements_reference_whole CHECK (((reference_id IS NULL) OR (reference_type IS NOT NULL))),
    CONSTRAINT inventory_movements_type_deltas CHECK (shop.movement_fits((movement_type)::text, delta_available, delta_reserved, delta_committed, delta_damaged)),
    CONSTRAINT inventory_movements_unit_cost_not_negative CHECK ((unit_cost_amount >= 0))
)
PARTITION BY RANGE (movement_date);

ALTER TABLE ONLY shop.inventory_movements FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.inventory_movements OWNER TO backroom_owner;

--
-- Name: TABLE inventory_movements; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.inventory_movements IS 'The stock ledger: every change of every bucket, never changed afterwards, a partition a month. Inserting a row is the only way to change stock: the engine''s trigger guards and moves the buckets and fills in warehouse_id, product_id, movement_sequence, quantity_before, quantity_after and available_after, which an insert therefore leaves out. Statements that insert several rows do so in the order of inventory_id: all transactions lock stock in that one order.';


--
-- Name: COLUMN inventory_movements.movement_id; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_movements.movement_id IS 'Time-ordered; a movement known by its id alone is found with movement_date >= shop.uuid7_time(movement_id).';


--
-- Name: COLUMN inventory_movements.warehouse_id; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_movements.warehouse_id IS 'Copied from the stock row, so that policies need no look-up.';


--
-- Name: COLUMN inventory_movements.movement_sequence; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_movements.movement_sequence IS 'Position in the stock row''s own history. Ids and times do not follow before/after under concurrency; this does.';


--
-- Name: COLUMN inventory_movements.quantity_change; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_movements.quantity_change IS 'Change of the quantity on hand: 0 when units only change bucket.';


--
-- Name: COLUMN inventory_movements.quantity_before; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_movements.quantity_before IS 'On hand (all four buckets) before the movement.';


--
-- Name: COLUMN inventory_movements.quantity_after; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_movements.quantity_after IS 'On hand (all four buckets) after the movement.';


--
-- Name: COLUMN inventory_movements.available_after; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_movements.available_after IS 'Free to sell after the movement: answers "why is it 3?".';


--
-- Name: COLUMN inventory_movements.order_id; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_movements.order_id IS 'The order this was done for. No foreign key: an order moves to the archive with its month.';


--
-- Name: COLUMN inventory_movements.reference_type; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_movements.reference_type IS 'What reference_id points to: RESERVATION, ORDER, SHIPMENT, PURCHASE, TRANSFER, COUNT, RETURN, ...';


--
-- Name: COLUMN inventory_movements.reason; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_movements.reason IS 'Required where a person decides: ADJUSTMENT and DAMAGE.';


--
-- Name: COLUMN inventory_movements.unit_cost_amount; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_movements.unit_cost_amount IS 'Cost of a unit received, in minor units of the product''s currency; hidden from support.';


--
-- Name: COLUMN inventory_movements.changed_by_login; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_movements.changed_by_login IS 'The login that did it, through functions and triggers too.';


--
-- Name: inventory_reservations; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.inventory_reservations (
    reservation_id uuid DEFAULT shop.uuid7() NOT NULL,
    customer_id uuid NOT NULL,
    order_id uuid,
    items jsonb NOT NULL,
    status character varying(20) DEFAULT 'ACTIVE'::character varying NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    expires_at timestamp with time zone DEFAULT (CURRENT_TIMESTAMP + '00:15:00'::interval) NOT NULL,
    confirmed_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    CONSTRAINT inventory_reservations_confirmed_for_order CHECK ((((status)::text = 'CONFIRMED'::text) = (order_id IS NOT NULL))),
    CONSTRAINT inventory_reservations_expires_later CHECK ((expires_at > created_at)),
    CONSTRAINT inventory_reservations_items_listed CHECK ((jsonb_typeof(items) = 'array'::text)),
    CONSTRAINT inventory_reservations_status_known CHECK (((status)::text = ANY ((ARRAY['ACTIVE'::character varying, 'CONFIRMED'::character varying, 'CANCELLED'::character varying, 'EXPIRED'::character varying])::text[])))
);

ALTER TABLE ONLY shop.inventory_reservations FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.inventory_reservations OWNER TO backroom_owner;

--
-- Name: TABLE inventory_reservations; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.inventory_reservations IS 'Stock held for a checkout. Inserting a row allocates all of its items or fails (BR004); confirming it (status, order_id) hands the allocation to the order and touches no stock row; cancelling or expiring it gives the units back.';


--
-- Name: COLUMN inventory_reservations.reservation_id; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_reservations.reservation_id IS 'May be made by the client: sending the same reservation again returns the first one.';


--
-- Name: COLUMN inventory_reservations.order_id; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_reservations.order_id IS 'Set when the order is placed. No foreign key: an order moves to the archive with its month.';


--
-- Name: COLUMN inventory_reservations.items; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_reservations.items IS '[{"product_id": "...", "quantity": 2}] as asked for; shop.reservation_allocations says which warehouse gives what.';


--
-- Name: COLUMN inventory_reservations.cancelled_at; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.inventory_reservations.cancelled_at IS 'When the units went back, by cancelling or by expiry.';


--
-- Name: notification_preferences; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.notification_preferences (
    user_id uuid NOT NULL,
    notification_type character varying(50) NOT NULL,
    email_enabled boolean DEFAULT true NOT NULL,
    sms_enabled boolean DEFAULT false NOT NULL,
    push_enabled boolean DEFAULT true NOT NULL,
    quiet_hours_start time without time zone,
    quiet_hours_end time without time zone,
    timezone character varying(50) DEFAULT 'UTC'::character varying NOT NULL,
    frequency character varying(20) DEFAULT 'IMMEDIATE'::character varying NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT notification_preferences_frequency_known CHECK (((frequency)::text = ANY ((ARRAY['IMMEDIATE'::character varying, 'DAILY'::character varying, 'WEEKLY'::character varying, 'DISABLED'::character varying])::text[]))),
    CONSTRAINT notification_preferences_quiet_hours_whole CHECK (((quiet_hours_start IS NULL) = (quiet_hours_end IS NULL))),
    CONSTRAINT notification_preferences_type_known CHECK (((notification_type)::text = ANY ((ARRAY['ORDER_CONFIRMATION'::character varying, 'ORDER_SHIPPED'::character varying, 'ORDER_DELIVERED'::character varying, 'ORDER_CANCELLED'::character varying, 'PAYMENT_SUCCESS'::character varying, 'PAYMENT_FAILED'::character varying, 'REFUND_PROCESSED'::character varying, 'LOW_STOCK_ALERT'::character varying, 'WELCOME'::character varying, 'PASSWORD_RESET'::character varying, 'EMAIL_VERIFICATION'::character varying])::text[])))
);

ALTER TABLE ONLY shop.notification_preferences FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.notification_preferences OWNER TO backroom_owner;

--
-- Name: TABLE notification_preferences; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.notification_preferences IS 'What a person wants to be told, how and when; no row means the defaults.';


--
-- Name: COLUMN notification_preferences.quiet_hours_start; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.notification_preferences.quiet_hours_start IS 'Local to timezone; hours past midnight are written 22:00 to 07:00.';


--
-- Name: notification_templates; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.notification_templates (
    template_id uuid DEFAULT shop.uuid7() NOT NULL,
    name character varying(100) NOT NULL,
    notification_type character varying(50) NOT NULL,
    email_subject character varying(255),
    email_body_html text,
    email_body_text text,
    sms_content character varying(160),
    push_title character varying(100),
    push_body character varying(255),
    variables jsonb DEFAULT '[]'::jsonb NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    language character varying(5) DEFAULT 'en'::character varying NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT notification_templates_email_whole CHECK (((email_subject IS NULL) = (email_body_text IS NULL))),
    CONSTRAINT notification_templates_name_given CHECK ((btrim((name)::text) <> ''::text)),
    CONSTRAINT notification_templates_push_whole CHECK (((push_title IS NULL) = (push_body IS NULL))),
    CONSTRAINT notification_templates_type_known CHECK (((notification_type)::text = ANY ((ARRAY['ORDER_CONFIRMATION'::character varying, 'ORDER_SHIPPED'::character varying, 'ORDER_DELIVERED'::character varying, 'ORDER_CANCELLED'::character varying, 'PAYMENT_SUCCESS'::character varying, 'PAYMENT_FAILED'::character varying, 'REFUND_PROCESSED'::character varying, 'LOW_STOCK_ALERT'::character varying, 'WELCOME'::character varying, 'PASSWORD_RESET'::character varying, 'EMAIL_VERIFICATION'::character varying])::text[]))),
    CONSTRAINT notification_templates_variables_listed CHECK ((jsonb_typeof(variables) = 'array'::text))
);

ALTER TABLE ONLY shop.notification_templates FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.notification_templates OWNER TO backroom_owner;

--
-- Name: TABLE notification_templates; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.notification_templates IS 'Texts of notifications; {{name}} stands for a variable.';


--
-- Name: COLUMN notification_templates.email_body_html; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.notification_templates.email_body_html IS 'Optional beside email_body_text; values are escaped by whoever sends it.';


--
-- Name: COLUMN notification_templates.variables; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.notification_templates.variables IS 'Names that the texts may use: ["customer_name", "order_number"].';


--
-- Name: COLUMN notification_templates.language; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.notification_templates.language IS 'ISO 639 code, with a country where it matters: en, de, pt-BR.';


--
-- Name: notifications; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.notifications (
    notification_id uuid DEFAULT shop.uuid7() NOT NULL,
    user_id uuid NOT NULL,
    template_id uuid,
    notification_type character varying(50) NOT NULL,
    channel character varying(20) NOT NULL,
    subject character varying(255),
    content text NOT NULL,
    recipient character varying(255) NOT NULL,
    status character varying(20) DEFAULT 'QUEUED'::character varying NOT NULL,
    sent_at timestamp with time zone,
    delivered_at timestamp with time zone,
    opened_at timestamp with time zone,
    clicked_at timestamp with time zone,
    retry_count integer DEFAULT 0 NOT NULL,
    max_retries integer DEFAULT 3 NOT NULL,
    error_message text,
    priority character varying(10) DEFAULT 'NORMAL'::character varying NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    order_id uuid,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    scheduled_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT notifications_channel_known CHECK (((channel)::text = ANY ((ARRAY['EMAIL'::character varying, 'SMS'::character varying, 'PUSH'::character varying, 'IN_APP'::character varying])::text[]))),
    CONSTRAINT notifications_metadata_object CHECK ((jsonb_typeof(metadata) = 'object'::text)),
    CONSTRAINT notifications_priority_known CHECK (((priority)::text = ANY ((ARRAY['LOW'::character varying, 'NORMAL'::character varying, 'HIGH'::character varying, 'URGENT'::character varying])::text[]))),
    CONSTRAINT notifications_retries_within_limit CHECK (((retry_count >= 0) AND (retry_count <= max_retries))),
    CONSTRAINT notifications_status_known CHECK (((status)::text = ANY ((ARRAY['QUEUED'::character varying, 'SENDING'::character varying, 'SENT'::character varying, 'DELIVERED'::character varying, 'FAILED'::character varying, 'BOUNCED'::character varying])::text[]))),
    CONSTRAINT notifications_type_known CHECK (((notification_type)::text = ANY ((ARRAY['ORDER_CONFIRMATION'::character varying, 'ORDER_SHIPPED'::character varying, 'ORDER_DELIVERED'::character varying, 'ORDER_CANCELLED'::character varying, 'PAYMENT_SUCCESS'::character varying, 'PAYMENT_FAILED'::character varying, 'REFUND_PROCESSED'::character varying, 'LOW_STOCK_ALERT'::character varying, 'WELCOME'::character varying, 'PASSWORD_RESET'::character varying, 'EMAIL_VERIFICATION'::character varying])::text[])))
)
PARTITION BY RANGE (created_at);

ALTER TABLE ONLY shop.notifications FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.notifications OWNER TO backroom_owner;

--
-- Name: TABLE notifications; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.notifications IS 'Messages to people: the queue of those to send and the log of those sent; a partition a month by created_at.';


--
-- Name: COLUMN notifications.notification_id; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.notifications.notification_id IS 'Time-ordered; a notification known by its id alone is found with created_at >= shop.uuid7_time(notification_id).';


--
-- Name: COLUMN notifications.recipient; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.notifications.recipient IS 'E-mail address, telephone number or device, as it was when queued.';


--
-- Name: COLUMN notifications.metadata; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.notifications.metadata IS 'The values the texts were filled with, and what the sender noted.';


--
-- Name: COLUMN notifications.order_id; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.notifications.order_id IS 'The order it tells of. No foreign key: an order moves to the archive with its month.';


--
-- Name: COLUMN notifications.scheduled_at; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.notifications.scheduled_at IS 'Not to be sent before; later than created_at in quiet hours, for digests and after a failure.';


--
-- Name: order_allocations; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.order_allocations (
    allocation_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    order_item_id uuid NOT NULL,
    inventory_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    product_id uuid NOT NULL,
    quantity integer NOT NULL,
    committed_quantity integer DEFAULT 0 NOT NULL,
    shipped_quantity integer DEFAULT 0 NOT NULL,
    released_quantity integer DEFAULT 0 NOT NULL,
    reservation_id uuid,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT order_allocations_commit_cap CHECK (((committed_quantity >= 0) AND (released_quantity >= 0) AND ((committed_quantity + released_quantity) <= quantity))),
    CONSTRAINT order_allocations_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT order_allocations_ship_cap CHECK (((shipped_quantity >= 0) AND (shipped_quantity <= committed_quantity)))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY shop.order_allocations FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.order_allocations OWNER TO backroom_owner;

--
-- Name: TABLE order_allocations; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.order_allocations IS 'Which stock row gives the units of an order''s item. quantity = still reserved + committed_quantity + released_quantity; of the committed ones shipped_quantity have left.';


--
-- Name: COLUMN order_allocations.committed_quantity; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_allocations.committed_quantity IS 'Moved from reserved to committed when processing began, shipped ones included.';


--
-- Name: COLUMN order_allocations.released_quantity; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_allocations.released_quantity IS 'Given back to available when the order was cancelled.';


--
-- Name: COLUMN order_allocations.reservation_id; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_allocations.reservation_id IS 'The checkout that reserved the units. NULL: a member of staff allocated them, and the engine reserved them then.';


--
-- Name: order_analytics; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.order_analytics (
    id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    order_date date NOT NULL,
    order_year integer GENERATED ALWAYS AS ((EXTRACT(year FROM order_date))::integer) STORED NOT NULL,
    order_month integer GENERATED ALWAYS AS ((EXTRACT(month FROM order_date))::integer) STORED NOT NULL,
    order_day integer GENERATED ALWAYS AS ((EXTRACT(day FROM order_date))::integer) STORED NOT NULL,
    order_weekday integer GENERATED ALWAYS AS ((EXTRACT(isodow FROM order_date))::integer) STORED NOT NULL,
    customer_id uuid NOT NULL,
    customer_type character varying(20),
    customer_segment character varying(50),
    product_categories text[] DEFAULT '{}'::text[] NOT NULL,
    product_count integer NOT NULL,
    subtotal_amount bigint NOT NULL,
    tax_amount bigint NOT NULL,
    shipping_amount bigint NOT NULL,
    discount_amount bigint NOT NULL,
    total_amount bigint NOT NULL,
    currency character varying(3) NOT NULL,
    fulfillment_time_hours integer,
    delivery_time_hours integer,
    shipping_country character varying(2),
    shipping_state character varying(100),
    shipping_city character varying(100),
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT order_analytics_customer_type_known CHECK (((customer_type)::text = ANY ((ARRAY['NEW'::character varying, 'RETURNING'::character varying])::text[]))),
    CONSTRAINT order_analytics_hours_not_negative CHECK (((fulfillment_time_hours >= 0) AND (delivery_time_hours >= 0))),
    CONSTRAINT order_analytics_product_count_positive CHECK ((product_count > 0)),
    CONSTRAINT order_analytics_total_adds_up CHECK ((total_amount = (((subtotal_amount + tax_amount) + shipping_amount) - discount_amount)))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY shop.order_analytics FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.order_analytics OWNER TO backroom_owner;

--
-- Name: TABLE order_analytics; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.order_analytics IS 'One wide row an order for reports, part of the order graph (its leaf references the orders leaf and travels with it); written by the job that folds the rollups, so a few seconds behind shop.orders.';


--
-- Name: COLUMN order_analytics.id; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_analytics.id IS 'Kept for readers of the specification; the key is order_id, one row an order.';


--
-- Name: COLUMN order_analytics.order_date; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_analytics.order_date IS 'Day of shop.orders.created_at in UTC.';


--
-- Name: COLUMN order_analytics.order_weekday; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_analytics.order_weekday IS '1 Monday to 7 Sunday.';


--
-- Name: COLUMN order_analytics.customer_type; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_analytics.customer_type IS 'NEW for the customer''s first order.';


--
-- Name: COLUMN order_analytics.customer_segment; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_analytics.customer_segment IS 'By orders placed before this one: FIRST, REPEAT (1 to 4), LOYAL (5 and more).';


--
-- Name: COLUMN order_analytics.product_categories; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_analytics.product_categories IS 'Slugs of the categories of all items, sorted.';


--
-- Name: COLUMN order_analytics.product_count; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_analytics.product_count IS 'Units ordered.';


--
-- Name: COLUMN order_analytics.currency; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_analytics.currency IS 'The amounts are in its minor units: never sum them across currencies.';


--
-- Name: COLUMN order_analytics.fulfillment_time_hours; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_analytics.fulfillment_time_hours IS 'Whole hours from order to first shipment.';


--
-- Name: COLUMN order_analytics.delivery_time_hours; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_analytics.delivery_time_hours IS 'Whole hours from first shipment to delivery.';


--
-- Name: order_notes; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.order_notes (
    note_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    login name DEFAULT SESSION_USER NOT NULL,
    body text NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT order_notes_body_given CHECK (((btrim(body) <> ''::text) AND (length(body) <= 10000)))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY shop.order_notes FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.order_notes OWNER TO backroom_owner;

--
-- Name: TABLE order_notes; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.order_notes IS 'What the staff told each other about an order; customers do not see it.';


--
-- Name: order_numbers; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.order_numbers (
    order_number character varying(50) NOT NULL,
    order_id uuid NOT NULL,
    CONSTRAINT order_numbers_number_form CHECK (((order_number)::text ~ '^[A-Z0-9][A-Z0-9/_-]*$'::text))
);

ALTER TABLE ONLY shop.order_numbers FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.order_numbers OWNER TO backroom_owner;

--
-- Name: TABLE order_numbers; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.order_numbers IS 'Makes order numbers unique across all months and finds an order by its number, archived ones too. No foreign key into the graph.';


--
-- Name: order_returns; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.order_returns (
    return_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    order_item_id uuid NOT NULL,
    inventory_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    quantity integer NOT NULL,
    condition character varying(20) NOT NULL,
    reason character varying(100) NOT NULL,
    login name DEFAULT SESSION_USER NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT order_returns_condition_known CHECK (((condition)::text = ANY ((ARRAY['SELLABLE'::character varying, 'DAMAGED'::character varying])::text[]))),
    CONSTRAINT order_returns_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT order_returns_reason_given CHECK ((btrim((reason)::text) <> ''::text))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY shop.order_returns FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.order_returns OWNER TO backroom_owner;

--
-- Name: TABLE order_returns; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.order_returns IS 'Goods that came back without a refund that restocks them (an exchange, or a refund paid before they arrived); part of the order graph, never changed. Together with restocking refunds it is capped by order_items.returned_quantity.';


--
-- Name: COLUMN order_returns.condition; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_returns.condition IS 'SELLABLE goods become available, DAMAGED ones damaged.';


--
-- Name: order_status_history; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.order_status_history (
    history_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    from_status character varying(20),
    to_status character varying(20) NOT NULL,
    changed_by uuid,
    changed_by_login name DEFAULT SESSION_USER NOT NULL,
    reason text,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY shop.order_status_history FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.order_status_history OWNER TO backroom_owner;

--
-- Name: TABLE order_status_history; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.order_status_history IS 'Every state an order was in, written by the engine, never changed.';


--
-- Name: COLUMN order_status_history.changed_by; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_status_history.changed_by IS 'The member of staff, or the customer for what the storefront did.';


--
-- Name: COLUMN order_status_history.created_at; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.order_status_history.created_at IS 'To the clock, not the transaction: several states can pass in one.';


--
-- Name: payments; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.payments (
    payment_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    amount_charged bigint NOT NULL,
    currency character varying(3) NOT NULL,
    payment_method character varying(20) NOT NULL,
    status character varying(20) DEFAULT 'PENDING'::character varying NOT NULL,
    provider character varying(50),
    provider_transaction_id character varying(255),
    provider_response jsonb,
    gateway_fee_amount bigint DEFAULT 0 NOT NULL,
    net_amount bigint GENERATED ALWAYS AS ((amount_charged - gateway_fee_amount)) STORED NOT NULL,
    card_last_four character varying(4),
    card_brand character varying(20),
    card_exp_month integer,
    card_exp_year integer,
    risk_score numeric(3,2),
    fraud_check_result jsonb,
    refunded_amount bigint DEFAULT 0 NOT NULL,
    refund_pending_amount bigint DEFAULT 0 NOT NULL,
    recorded_by_login name DEFAULT SESSION_USER NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    processed_at timestamp with time zone,
    failed_at timestamp with time zone,
    error_code character varying(50),
    error_message text,
    retry_count integer DEFAULT 0 NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT payments_amount_positive CHECK ((amount_charged > 0)),
    CONSTRAINT payments_card_exp_month_range CHECK (((card_exp_month >= 1) AND (card_exp_month <= 12))),
    CONSTRAINT payments_card_exp_year_range CHECK (((card_exp_year >= 2000) AND (card_exp_year <= 2200))),
    CONSTRAINT payments_card_last_four_form CHECK (((card_last_four)::text ~ '^[0-9]{4}$'::text)),
    CONSTRAINT payments_currency_form CHECK (((currency)::text ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT payments_fee_range CHECK (((gateway_fee_amount >= 0) AND (gateway_fee_amount <= amount_charged))),
    CONSTRAINT payments_method_known CHECK (((payment_method)::text = ANY ((ARRAY['CREDIT_CARD'::character varying, 'DEBIT_CARD'::character varying, 'UPI'::character varying, 'WALLET'::character varying, 'NET_BANKING'::character varying, 'COD'::character varying])::text[]))),
    CONSTRAINT payments_refund_cap CHECK (((refunded_amount + refund_pending_amount) <= amount_charged)),
    CONSTRAINT payments_refund_not_negative CHECK (((refunded_amount >= 0) AND (refund_pending_amount >= 0))),
    CONSTRAINT payments_retry_count_not_negative CHECK ((retry_count >= 0)),
    CONSTRAINT payments_risk_score_range CHECK (((risk_score >= (0)::numeric) AND (risk_score <= (1)::numeric))),
    CONSTRAINT payments_status_known CHECK (((status)::text = ANY ((ARRAY['PENDING'::character varying, 'PROCESSING'::character varying, 'COMPLETED'::character varying, 'FAILED'::character varying, 'CANCELLED'::character varying, 'REFUNDED'::character varying, 'PARTIALLY_REFUNDED'::character varying])::text[])))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY shop.payments FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.payments OWNER TO backroom_owner;

--
-- Name: TABLE payments; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.payments IS 'Money asked for and received for an order, in minor units of currency.';


--
-- Name: COLUMN payments.provider_response; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.payments.provider_response IS 'As the provider sent it; no role of the staff can read it.';


--
-- Name: COLUMN payments.fraud_check_result; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.payments.fraud_check_result IS 'Hidden from all but managers.';


--
-- Name: COLUMN payments.refunded_amount; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.payments.refunded_amount IS 'Completed refunds; moved by the engine.';


--
-- Name: COLUMN payments.refund_pending_amount; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.payments.refund_pending_amount IS 'Refunds neither completed nor failed nor cancelled; moved by the engine.';


--
-- Name: COLUMN payments.recorded_by_login; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.payments.recorded_by_login IS 'The login that recorded it.';


--
-- Name: product_analytics; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.product_analytics (
    id uuid DEFAULT shop.uuid7() NOT NULL,
    product_id uuid NOT NULL,
    date date NOT NULL,
    units_sold integer DEFAULT 0 NOT NULL,
    revenue_amount bigint DEFAULT 0 NOT NULL,
    views integer DEFAULT 0 NOT NULL,
    cart_additions integer DEFAULT 0 NOT NULL,
    conversion_rate numeric(5,4) DEFAULT 0.0000 NOT NULL,
    stock_level integer DEFAULT 0 NOT NULL,
    stock_turns numeric(10,4) DEFAULT 0.0000 NOT NULL,
    average_rating numeric(3,2) DEFAULT 0.00 NOT NULL,
    review_count integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT product_analytics_conversion_range CHECK (((conversion_rate >= (0)::numeric) AND (conversion_rate <= (1)::numeric))),
    CONSTRAINT product_analytics_counts_not_negative CHECK (((views >= 0) AND (cart_additions >= 0) AND (stock_level >= 0) AND (review_count >= 0))),
    CONSTRAINT product_analytics_rating_range CHECK (((average_rating >= (0)::numeric) AND (average_rating <= (5)::numeric)))
);

ALTER TABLE ONLY shop.product_analytics FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.product_analytics OWNER TO backroom_owner;

--
-- Name: TABLE product_analytics; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.product_analytics IS 'One row a product and day (UTC), written by the daily job; a product on which nothing happened has none.';


--
-- Name: COLUMN product_analytics.units_sold; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.product_analytics.units_sold IS 'Units ordered that day and not cancelled since.';


--
-- Name: COLUMN product_analytics.revenue_amount; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.product_analytics.revenue_amount IS 'Value of units_sold in minor units of the shop''s main currency, at that day''s rate.';


--
-- Name: COLUMN product_analytics.views; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.product_analytics.views IS 'Counted by the storefront, which adds to it; 0 until it does.';


--
-- Name: COLUMN product_analytics.conversion_rate; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.product_analytics.conversion_rate IS 'Orders with the product per view, at most 1; 0 without views.';


--
-- Name: COLUMN product_analytics.stock_level; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.product_analytics.stock_level IS 'On hand in all warehouses at the end of the day.';


--
-- Name: COLUMN product_analytics.stock_turns; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.product_analytics.stock_turns IS 'Units sold over the 365 days to this one per unit of stock_level; 0 without stock.';


--
-- Name: product_reviews; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.product_reviews (
    review_id uuid DEFAULT shop.uuid7() NOT NULL,
    product_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    order_id uuid,
    rating integer NOT NULL,
    title character varying(255),
    content text,
    is_verified_purchase boolean DEFAULT false NOT NULL,
    is_approved boolean DEFAULT false NOT NULL,
    helpful_count integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    moderation_status character varying(20) DEFAULT 'PENDING'::character varying NOT NULL,
    moderation_reason text,
    moderated_by_login name,
    moderated_at timestamp with time zone,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT product_reviews_approved_by_moderation CHECK ((is_approved = ((moderation_status)::text = 'APPROVED'::text))),
    CONSTRAINT product_reviews_helpful_not_negative CHECK ((helpful_count >= 0)),
    CONSTRAINT product_reviews_moderation_known CHECK (((moderation_status)::text = ANY ((ARRAY['PENDING'::character varying, 'APPROVED'::character varying, 'REJECTED'::character varying])::text[]))),
    CONSTRAINT product_reviews_rating_range CHECK (((rating >= 1) AND (rating <= 5))),
    CONSTRAINT product_reviews_rejection_explained CHECK ((((moderation_status)::text <> 'REJECTED'::text) OR ((moderation_reason IS NOT NULL) AND (btrim(moderation_reason) <> ''::text))))
);

ALTER TABLE ONLY shop.product_reviews FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.product_reviews OWNER TO backroom_owner;

--
-- Name: TABLE product_reviews; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.product_reviews IS 'Ratings of customers; shown once a member of staff approved them.';


--
-- Name: COLUMN product_reviews.order_id; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.product_reviews.order_id IS 'The order that proves the purchase. No foreign key: an order moves to the archive with its month.';


--
-- Name: COLUMN product_reviews.is_verified_purchase; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.product_reviews.is_verified_purchase IS 'Set by a trigger that finds the product in that customer''s order.';


--
-- Name: COLUMN product_reviews.is_approved; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.product_reviews.is_approved IS 'The specification''s column; follows moderation_status.';


--
-- Name: COLUMN product_reviews.moderation_status; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.product_reviews.moderation_status IS 'PENDING until a person decides, who can change her mind.';


--
-- Name: products; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.products (
    product_id uuid DEFAULT shop.uuid7() NOT NULL,
    seller_id uuid NOT NULL,
    name character varying(500) NOT NULL,
    slug character varying(500) NOT NULL,
    description text,
    short_description character varying(500),
    price_amount bigint NOT NULL,
    price_currency character varying(3) DEFAULT 'USD'::character varying NOT NULL,
    compare_at_price_amount bigint,
    cost_price_amount bigint,
    sku character varying(100),
    barcode character varying(100),
    weight_grams integer,
    dimensions jsonb,
    category_id uuid,
    attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    variants jsonb DEFAULT '[]'::jsonb NOT NULL,
    meta_title character varying(255),
    meta_description text,
    tags text[],
    status character varying(20) DEFAULT 'DRAFT'::character varying NOT NULL,
    is_digital boolean DEFAULT false NOT NULL,
    requires_shipping boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    published_at timestamp with time zone,
    row_version bigint DEFAULT 1 NOT NULL,
    search_vector tsvector GENERATED ALWAYS AS (((setweight(to_tsvector('english'::regconfig, (name)::text), 'A'::"char") || setweight(to_tsvector('english'::regconfig, COALESCE(description, ''::text)), 'B'::"char")) || setweight(to_tsvector('english'::regconfig, COALESCE(shop.join_words(tags), ''::text)), 'C'::"char"))) STORED NOT NULL,
    search_text text GENERATED ALWAYS AS (shop.fold_text((((((name)::text || ' '::text) || (COALESCE(sku, ''::character varying))::text) || ' '::text) || (COALESCE(barcode, ''::character varying))::text))) STORED NOT NULL,
    CONSTRAINT products_attributes_form CHECK ((jsonb_typeof(attributes) = 'object'::text)),
    CONSTRAINT products_compare_at_price_higher CHECK ((compare_at_price_amount >= price_amount)),
    CONSTRAINT products_cost_price_not_negative CHECK ((cost_price_amount >= 0)),
    CONSTRAINT products_digital_not_shipped CHECK ((NOT (is_digital AND requires_shipping))),
    CONSTRAINT products_dimensions_form CHECK ((jsonb_typeof(dimensions) = 'object'::text)),
    CONSTRAINT products_name_given CHECK ((btrim((name)::text) <> ''::text)),
    CONSTRAINT products_price_positive CHECK ((price_amount > 0)),
    CONSTRAINT products_published_when_active CHECK ((((status)::text <> 'ACTIVE'::text) OR (published_at IS NOT NULL))),
    CONSTRAINT products_sku_given CHECK ((btrim((sku)::text) <> ''::text)),
    CONSTRAINT products_slug_form CHECK (((slug)::text ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
    CONSTRAINT products_status_known CHECK (((status)::text = ANY ((ARRAY['DRAFT'::character varying, 'ACTIVE'::character varying, 'INACTIVE'::character varying, 'ARCHIVED'::character varying])::text[]))),
    CONSTRAINT products_variants_listed CHECK ((jsonb_typeof(variants) = 'array'::text)),
    CONSTRAINT products_weight_not_negative CHECK ((weight_grams >= 0))
);

ALTER TABLE ONLY shop.products FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.products OWNER TO backroom_owner;

--
-- Name: TABLE products; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.products IS 'What is for sale. A product that was ever sold is archived, never deleted.';


--
-- Name: COLUMN products.price_amount; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.products.price_amount IS 'In minor units of price_currency.';


--
-- Name: COLUMN products.compare_at_price_amount; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.products.compare_at_price_amount IS 'The price before, for display.';


--
-- Name: COLUMN products.cost_price_amount; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.products.cost_price_amount IS 'What the seller paid for it; hidden from support and warehouse.';


--
-- Name: COLUMN products.dimensions; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.products.dimensions IS '{"length": 10, "width": 5, "height": 2, "unit": "cm"}';


--
-- Name: COLUMN products.variants; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.products.variants IS '[{"size": "L", "color": "red"}, ...]: what can be chosen.';


--
-- Name: COLUMN products.published_at; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.products.published_at IS 'When it first became ACTIVE; set by a trigger.';


--
-- Name: COLUMN products.row_version; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.products.row_version IS 'Counts edits; an editor sends the version it started from.';


--
-- Name: COLUMN products.search_vector; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.products.search_vector IS 'Name (A), description (B) and tags (C), for the storefront''s search.';


--
-- Name: COLUMN products.search_text; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.products.search_text IS 'Name, SKU and barcode without case and accents, for finding while typing.';


--
-- Name: product_performance_summary; Type: MATERIALIZED VIEW; Schema: shop; Owner: backroom_owner
--

CREATE MATERIALIZED VIEW shop.product_performance_summary AS
 WITH rate AS MATERIALIZED (
         SELECT d.currency,
            d.day,
            reporting.main_factor((d.currency)::text, d.day) AS factor
           FROM ( SELECT DISTINCT r.currency,
                    r.day
                   FROM reporting.product_rollup r) d
        )
 SELECT p.product_id,
    p.name,
    p.price_amount,
    p.price_currency,
    p.seller_id,
    (COALESCE(s.units, (0)::numeric))::bigint AS total_sold,
    (COALESCE(round(s.amount), (0)::numeric))::bigint AS total_revenue,
    (COALESCE(v.rating, (0)::numeric))::numeric(3,2) AS avg_rating,
    COALESCE(v.reviews, (0)::bigint) AS review_count,
    COALESCE(i.units, (0)::bigint) AS total_stock
   FROM (((shop.products p
     LEFT JOIN ( SELECT r.product_id,
            sum(r.units) AS units,
            sum(((r.gross)::numeric * f.factor)) AS amount
           FROM (reporting.product_rollup r
             JOIN rate f ON ((((f.currency)::text = (r.currency)::text) AND (f.day = r.day))))
          GROUP BY r.product_id) s ON ((s.product_id = p.product_id)))
     LEFT JOIN ( SELECT r.product_id,
            avg(r.rating) AS rating,
            count(*) AS reviews
           FROM shop.product_reviews r
          WHERE r.is_approved
          GROUP BY r.product_id) v ON ((v.product_id = p.product_id)))
     LEFT JOIN ( SELECT t.product_id,
            sum(t.available_quantity) AS units
           FROM shop.inventory_items t
          GROUP BY t.product_id) i ON ((i.product_id = p.product_id)))
  WHERE ((p.status)::text = 'ACTIVE'::text)
  WITH NO DATA;


ALTER TABLE shop.product_performance_summary OWNER TO backroom_owner;

--
-- Name: MATERIALIZED VIEW product_performance_summary; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON MATERIALIZED VIEW shop.product_performance_summary IS 'A row an active product, as of the last refresh. total_revenue is in minor units of the main currency; has every row, so nobody may read it who may not read them all.';


--
-- Name: refund_allowances; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.refund_allowances (
    order_id uuid NOT NULL,
    login name NOT NULL,
    used_amount bigint NOT NULL,
    limit_amount bigint NOT NULL,
    CONSTRAINT refund_allowances_cap CHECK (((used_amount >= 0) AND (used_amount <= limit_amount)))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY shop.refund_allowances FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.refund_allowances OWNER TO backroom_owner;

--
-- Name: TABLE refund_allowances; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.refund_allowances IS 'What one person has refunded on one order without a second person, against the limit then; in minor units of the order''s currency.';


--
-- Name: refund_approvals; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.refund_approvals (
    order_id uuid NOT NULL,
    refund_id uuid NOT NULL,
    approved_by name DEFAULT SESSION_USER NOT NULL,
    decision character varying(20) NOT NULL,
    note text,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT refund_approvals_decision_known CHECK (((decision)::text = ANY ((ARRAY['APPROVED'::character varying, 'REJECTED'::character varying])::text[]))),
    CONSTRAINT refund_approvals_rejection_explained CHECK ((((decision)::text <> 'REJECTED'::text) OR ((note IS NOT NULL) AND (btrim(note) <> ''::text))))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY shop.refund_approvals FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.refund_approvals OWNER TO backroom_owner;

--
-- Name: TABLE refund_approvals; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.refund_approvals IS 'The second person''s decision on a refund. The policy compares approver, requester and limit; the engine does the rest.';


--
-- Name: refund_lines; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.refund_lines (
    refund_line_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    refund_id uuid NOT NULL,
    order_item_id uuid NOT NULL,
    quantity integer NOT NULL,
    amount bigint NOT NULL,
    reason character varying(100),
    restock character varying(20) DEFAULT 'NONE'::character varying NOT NULL,
    inventory_id uuid,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT refund_lines_amount_not_negative CHECK ((amount >= 0)),
    CONSTRAINT refund_lines_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT refund_lines_restock_known CHECK (((restock)::text = ANY ((ARRAY['NONE'::character varying, 'SELLABLE'::character varying, 'DAMAGED'::character varying])::text[]))),
    CONSTRAINT refund_lines_restock_somewhere CHECK ((((restock)::text = 'NONE'::text) = (inventory_id IS NULL)))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY shop.refund_lines FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.refund_lines OWNER TO backroom_owner;

--
-- Name: TABLE refund_lines; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.refund_lines IS 'Which items a refund is for, and what becomes of the goods.';


--
-- Name: COLUMN refund_lines.restock; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.refund_lines.restock IS 'NONE: the goods do not come back. SELLABLE, DAMAGED: into which bucket they go, once, when the refund completes.';


--
-- Name: COLUMN refund_lines.inventory_id; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.refund_lines.inventory_id IS 'The stock row they go back to.';


--
-- Name: reservation_allocations; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.reservation_allocations (
    reservation_id uuid NOT NULL,
    inventory_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    product_id uuid NOT NULL,
    quantity integer NOT NULL,
    CONSTRAINT reservation_allocations_quantity_positive CHECK ((quantity > 0))
);

ALTER TABLE ONLY shop.reservation_allocations FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.reservation_allocations OWNER TO backroom_owner;

--
-- Name: TABLE reservation_allocations; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.reservation_allocations IS 'From which stock row each reservation holds how many units; written by the engine.';


--
-- Name: schema_migrations; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.schema_migrations (
    version character varying(50) NOT NULL,
    description text NOT NULL,
    executed_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    execution_time_ms integer NOT NULL,
    checksum character varying(64) NOT NULL,
    CONSTRAINT schema_migrations_time_check CHECK ((execution_time_ms >= 0))
);

ALTER TABLE ONLY shop.schema_migrations FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.schema_migrations OWNER TO backroom_owner;

--
-- Name: TABLE schema_migrations; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.schema_migrations IS 'Which migrations ran; written by backroomctl migrate.';


--
-- Name: COLUMN schema_migrations.version; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.schema_migrations.version IS 'The number in the name of the file: 001 is V001.';


--
-- Name: COLUMN schema_migrations.checksum; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.schema_migrations.checksum IS 'SHA-256 of the file as it ran.';


--
-- Name: seller_profiles; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.seller_profiles (
    user_id uuid NOT NULL,
    business_name character varying(255) NOT NULL,
    business_type character varying(50),
    tax_id character varying(50),
    business_address jsonb,
    bank_details jsonb,
    commission_rate numeric(5,4) DEFAULT 0.05 NOT NULL,
    is_verified boolean DEFAULT false NOT NULL,
    verification_documents jsonb DEFAULT '[]'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT seller_profiles_bank_details_encrypted CHECK (((jsonb_typeof(bank_details) = 'object'::text) AND (bank_details ?& ARRAY['v'::text, 'alg'::text, 'nonce'::text, 'ct'::text]) AND ((bank_details - ARRAY['v'::text, 'alg'::text, 'nonce'::text, 'ct'::text]) = '{}'::jsonb))),
    CONSTRAINT seller_profiles_business_name_given CHECK ((btrim((business_name)::text) <> ''::text)),
    CONSTRAINT seller_profiles_commission_range CHECK (((commission_rate >= (0)::numeric) AND (commission_rate <= (1)::numeric))),
    CONSTRAINT seller_profiles_documents_listed CHECK ((jsonb_typeof(verification_documents) = 'array'::text))
);

ALTER TABLE ONLY shop.seller_profiles FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.seller_profiles OWNER TO backroom_owner;

--
-- Name: TABLE seller_profiles; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.seller_profiles IS 'What only a seller has.';


--
-- Name: COLUMN seller_profiles.bank_details; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.seller_profiles.bank_details IS 'Encrypted by the client (libsodium) as {"v", "alg", "nonce", "ct"}; the key never reaches the server.';


--
-- Name: shipment_lines; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.shipment_lines (
    shipment_line_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    shipment_id uuid NOT NULL,
    order_item_id uuid NOT NULL,
    allocation_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    quantity integer NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT shipment_lines_quantity_positive CHECK ((quantity > 0))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY shop.shipment_lines FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.shipment_lines OWNER TO backroom_owner;

--
-- Name: TABLE shipment_lines; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.shipment_lines IS 'What a parcel carries: inserting a line ships the units. The engine moves the counters, writes the OUTBOUND movement and, when nothing is left to ship, the order''s state.';


--
-- Name: COLUMN shipment_lines.warehouse_id; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.shipment_lines.warehouse_id IS 'That of the shipment and the allocation, for the policies.';


--
-- Name: shipments; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.shipments (
    shipment_id uuid DEFAULT shop.uuid7() NOT NULL,
    order_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    carrier character varying(100) NOT NULL,
    tracking_number character varying(100),
    shipped_by name DEFAULT SESSION_USER NOT NULL,
    shipped_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    delivered_at timestamp with time zone,
    CONSTRAINT shipments_carrier_given CHECK ((btrim((carrier)::text) <> ''::text)),
    CONSTRAINT shipments_delivered_later CHECK ((delivered_at >= shipped_at))
)
PARTITION BY RANGE (order_id);

ALTER TABLE ONLY shop.shipments FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.shipments OWNER TO backroom_owner;

--
-- Name: TABLE shipments; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.shipments IS 'Parcels that left a warehouse.';


--
-- Name: COLUMN shipments.shipped_by; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.shipments.shipped_by IS 'The login that shipped it.';


--
-- Name: stock_count_entries; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.stock_count_entries (
    entry_id uuid DEFAULT shop.uuid7() NOT NULL,
    count_id uuid NOT NULL,
    count_line_id uuid NOT NULL,
    counted_quantity integer NOT NULL,
    counted_sequence bigint,
    login name DEFAULT SESSION_USER NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT stock_count_entries_quantity_not_negative CHECK ((counted_quantity >= 0))
);

ALTER TABLE ONLY shop.stock_count_entries FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.stock_count_entries OWNER TO backroom_owner;

--
-- Name: TABLE stock_count_entries; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.stock_count_entries IS 'Who counted what, never changed afterwards; a recount is a further entry and the latest one holds.';


--
-- Name: COLUMN stock_count_entries.counted_sequence; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.stock_count_entries.counted_sequence IS 'The stock row''s movement_sequence that the counter saw; left out, that of the moment of entry.';


--
-- Name: stock_count_lines; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.stock_count_lines (
    count_line_id uuid DEFAULT shop.uuid7() NOT NULL,
    count_id uuid NOT NULL,
    inventory_id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    product_id uuid NOT NULL,
    location_bin character varying(20),
    snapshot_sequence bigint NOT NULL,
    snapshot_quantity integer NOT NULL,
    counted_quantity integer,
    counted_sequence bigint,
    expected_quantity integer,
    variance integer GENERATED ALWAYS AS ((counted_quantity - expected_quantity)) STORED,
    times_counted integer DEFAULT 0 NOT NULL,
    recount_requested boolean DEFAULT false NOT NULL,
    is_open boolean DEFAULT true NOT NULL,
    CONSTRAINT stock_count_lines_counted_after_snapshot CHECK ((counted_sequence >= snapshot_sequence)),
    CONSTRAINT stock_count_lines_counted_not_negative CHECK ((counted_quantity >= 0)),
    CONSTRAINT stock_count_lines_counted_whole CHECK ((((counted_quantity IS NULL) = (counted_sequence IS NULL)) AND ((counted_quantity IS NULL) = (expected_quantity IS NULL))))
);

ALTER TABLE ONLY shop.stock_count_lines FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.stock_count_lines OWNER TO backroom_owner;

--
-- Name: TABLE stock_count_lines; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.stock_count_lines IS 'One stock row of a count. Good units are counted: available + reserved + committed; damaged ones lie apart.';


--
-- Name: COLUMN stock_count_lines.snapshot_sequence; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.stock_count_lines.snapshot_sequence IS 'Latest movement of the stock row when the count began.';


--
-- Name: COLUMN stock_count_lines.snapshot_quantity; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.stock_count_lines.snapshot_quantity IS 'Good units when the count began.';


--
-- Name: COLUMN stock_count_lines.counted_sequence; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.stock_count_lines.counted_sequence IS 'Latest movement of the stock row when its units were counted.';


--
-- Name: COLUMN stock_count_lines.expected_quantity; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.stock_count_lines.expected_quantity IS 'snapshot_quantity plus the movements from snapshot_sequence to counted_sequence.';


--
-- Name: COLUMN stock_count_lines.is_open; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.stock_count_lines.is_open IS 'The count is not closed: a stock row is in one open count at most, or one miscount would be adjusted twice.';


--
-- Name: stock_counts; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.stock_counts (
    count_id uuid DEFAULT shop.uuid7() NOT NULL,
    warehouse_id uuid NOT NULL,
    status character varying(20) DEFAULT 'COUNTING'::character varying NOT NULL,
    is_blind boolean DEFAULT true NOT NULL,
    notes text,
    created_by_login name DEFAULT SESSION_USER NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    submitted_at timestamp with time zone,
    decided_by_login name,
    decided_at timestamp with time zone,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT stock_counts_status_known CHECK (((status)::text = ANY ((ARRAY['COUNTING'::character varying, 'REVIEW'::character varying, 'APPROVED'::character varying, 'CANCELLED'::character varying])::text[])))
);

ALTER TABLE ONLY shop.stock_counts FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.stock_counts OWNER TO backroom_owner;

--
-- Name: TABLE stock_counts; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.stock_counts IS 'A count of part of a warehouse while work goes on: COUNTING, then REVIEW by somebody who did not count, then APPROVED (the variances become ADJUSTMENT movements) or back to COUNTING for a recount, or CANCELLED.';


--
-- Name: COLUMN stock_counts.is_blind; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.stock_counts.is_blind IS 'The counting screens show no expected quantity.';


--
-- Name: stock_transfer_lines; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.stock_transfer_lines (
    transfer_line_id uuid DEFAULT shop.uuid7() NOT NULL,
    transfer_id uuid NOT NULL,
    product_id uuid NOT NULL,
    quantity integer NOT NULL,
    shipped_quantity integer DEFAULT 0 NOT NULL,
    received_quantity integer DEFAULT 0 NOT NULL,
    damaged_quantity integer DEFAULT 0 NOT NULL,
    returned_quantity integer DEFAULT 0 NOT NULL,
    lost_quantity integer DEFAULT 0 NOT NULL,
    CONSTRAINT stock_transfer_lines_accounted_within_shipped CHECK (((received_quantity >= 0) AND (damaged_quantity >= 0) AND (returned_quantity >= 0) AND (lost_quantity >= 0) AND ((((received_quantity + damaged_quantity) + returned_quantity) + lost_quantity) <= shipped_quantity))),
    CONSTRAINT stock_transfer_lines_quantity_positive CHECK ((quantity > 0)),
    CONSTRAINT stock_transfer_lines_shipped_within_quantity CHECK (((shipped_quantity >= 0) AND (shipped_quantity <= quantity)))
);

ALTER TABLE ONLY shop.stock_transfer_lines FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.stock_transfer_lines OWNER TO backroom_owner;

--
-- Name: TABLE stock_transfer_lines; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.stock_transfer_lines IS 'What a transfer carries; the counters are moved by inserting into shop.stock_transfer_moves.';


--
-- Name: COLUMN stock_transfer_lines.quantity; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.stock_transfer_lines.quantity IS 'Asked for.';


--
-- Name: COLUMN stock_transfer_lines.damaged_quantity; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.stock_transfer_lines.damaged_quantity IS 'Arrived, but damaged.';


--
-- Name: COLUMN stock_transfer_lines.returned_quantity; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.stock_transfer_lines.returned_quantity IS 'Came back to where they were sent from.';


--
-- Name: COLUMN stock_transfer_lines.lost_quantity; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.stock_transfer_lines.lost_quantity IS 'Shipped and never seen again.';


--
-- Name: stock_transfer_moves; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.stock_transfer_moves (
    move_id uuid DEFAULT shop.uuid7() NOT NULL,
    transfer_id uuid NOT NULL,
    transfer_line_id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    quantity integer NOT NULL,
    login name DEFAULT SESSION_USER NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT stock_transfer_moves_kind_known CHECK (((kind)::text = ANY ((ARRAY['SHIPPED'::character varying, 'RECEIVED'::character varying, 'DAMAGED'::character varying, 'RETURNED'::character varying, 'LOST'::character varying])::text[]))),
    CONSTRAINT stock_transfer_moves_quantity_positive CHECK ((quantity > 0))
);

ALTER TABLE ONLY shop.stock_transfer_moves FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.stock_transfer_moves OWNER TO backroom_owner;

--
-- Name: TABLE stock_transfer_moves; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.stock_transfer_moves IS 'What happened to a transfer''s units, never changed afterwards: SHIPPED by the source, RECEIVED or DAMAGED at the destination, RETURNED to the source, LOST on the way.';


--
-- Name: stock_transfers; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.stock_transfers (
    transfer_id uuid DEFAULT shop.uuid7() NOT NULL,
    from_warehouse_id uuid NOT NULL,
    to_warehouse_id uuid NOT NULL,
    status character varying(20) DEFAULT 'DRAFT'::character varying NOT NULL,
    notes text,
    cancel_reason character varying(100),
    created_by_login name DEFAULT SESSION_USER NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    shipped_at timestamp with time zone,
    received_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT stock_transfers_cancel_reason_given CHECK ((((status)::text <> 'CANCELLED'::text) OR ((cancel_reason IS NOT NULL) AND (btrim((cancel_reason)::text) <> ''::text)))),
    CONSTRAINT stock_transfers_status_known CHECK (((status)::text = ANY ((ARRAY['DRAFT'::character varying, 'IN_TRANSIT'::character varying, 'PARTLY_RECEIVED'::character varying, 'RECEIVED'::character varying, 'CANCELLED'::character varying])::text[]))),
    CONSTRAINT stock_transfers_two_warehouses CHECK ((from_warehouse_id <> to_warehouse_id))
);

ALTER TABLE ONLY shop.stock_transfers FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.stock_transfers OWNER TO backroom_owner;

--
-- Name: TABLE stock_transfers; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.stock_transfers IS 'Stock sent from one warehouse to another. Units in transit are in no bucket: they left the one and have not reached the other.';


--
-- Name: COLUMN stock_transfers.status; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.stock_transfers.status IS 'Moved by the engine when units are shipped and accounted for; people only cancel.';


--
-- Name: transitions; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.transitions (
    relation text NOT NULL,
    from_status text NOT NULL,
    to_status text NOT NULL,
    role name NOT NULL,
    CONSTRAINT transitions_change_something CHECK ((from_status <> to_status))
);

ALTER TABLE ONLY shop.transitions FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.transitions OWNER TO backroom_owner;

--
-- Name: TABLE transitions; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.transitions IS 'Who may move the status of what from where to where. backroom_engine marks a consequence that no login may make happen by hand.';


--
-- Name: user_tokens; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.user_tokens (
    token_id uuid DEFAULT shop.uuid7() NOT NULL,
    user_id uuid NOT NULL,
    token_type character varying(20) NOT NULL,
    token_hash character varying(255) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    is_revoked boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT user_tokens_type_known CHECK (((token_type)::text = ANY ((ARRAY['ACCESS'::character varying, 'REFRESH'::character varying, 'RESET_PASSWORD'::character varying, 'EMAIL_VERIFICATION'::character varying])::text[])))
);

ALTER TABLE ONLY shop.user_tokens FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.user_tokens OWNER TO backroom_owner;

--
-- Name: TABLE user_tokens; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.user_tokens IS 'The storefront''s tokens, hashed; no role of the staff can read the hash.';


--
-- Name: warehouses; Type: TABLE; Schema: shop; Owner: backroom_owner
--

CREATE TABLE shop.warehouses (
    warehouse_id uuid DEFAULT shop.uuid7() NOT NULL,
    name character varying(255) NOT NULL,
    code character varying(20) NOT NULL,
    address jsonb NOT NULL,
    latitude numeric(10,8),
    longitude numeric(11,8),
    timezone character varying(50) DEFAULT 'UTC'::character varying NOT NULL,
    type character varying(20) DEFAULT 'FULFILLMENT'::character varying NOT NULL,
    max_capacity integer,
    current_utilization numeric(5,2) DEFAULT 0.00 NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    operating_hours jsonb,
    created_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT warehouses_capacity_positive CHECK ((max_capacity > 0)),
    CONSTRAINT warehouses_code_form CHECK (((code)::text ~ '^[A-Z0-9-]+$'::text)),
    CONSTRAINT warehouses_latitude_range CHECK (((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric))),
    CONSTRAINT warehouses_longitude_range CHECK (((longitude >= ('-180'::integer)::numeric) AND (longitude <= (180)::numeric))),
    CONSTRAINT warehouses_name_given CHECK ((btrim((name)::text) <> ''::text)),
    CONSTRAINT warehouses_type_known CHECK (((type)::text = ANY ((ARRAY['FULFILLMENT'::character varying, 'DROPSHIP'::character varying, 'RETAIL'::character varying])::text[]))),
    CONSTRAINT warehouses_utilization_not_negative CHECK ((current_utilization >= (0)::numeric))
);

ALTER TABLE ONLY shop.warehouses FORCE ROW LEVEL SECURITY;


ALTER TABLE shop.warehouses OWNER TO backroom_owner;

--
-- Name: TABLE warehouses; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON TABLE shop.warehouses IS 'Places that hold stock.';


--
-- Name: COLUMN warehouses.code; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.warehouses.code IS 'Short unique name on labels and screens, such as HAM.';


--
-- Name: COLUMN warehouses.timezone; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.warehouses.timezone IS 'IANA name; operating hours and cut-off times are local to it.';


--
-- Name: COLUMN warehouses.current_utilization; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.warehouses.current_utilization IS 'Percentage of max_capacity on hand, brought up to date by a job; 0 without a capacity.';


--
-- Name: COLUMN warehouses.operating_hours; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.warehouses.operating_hours IS '{"monday": {"open": "09:00", "close": "18:00"}, ...}; a day left out is closed.';


--
-- Name: COLUMN warehouses.row_version; Type: COMMENT; Schema: shop; Owner: backroom_owner
--

COMMENT ON COLUMN shop.warehouses.row_version IS 'Counts edits; an editor sends the version it started from.';


--
-- Name: order_allocations order_allocations_pkey; Type: CONSTRAINT; Schema: archive; Owner: backroom_owner
--

ALTER TABLE ONLY archive.order_allocations
    ADD CONSTRAINT order_allocations_pkey PRIMARY KEY (order_id, allocation_id);


--
-- Name: order_analytics order_analytics_pkey; Type: CONSTRAINT; Schema: archive; Owner: backroom_owner
--

ALTER TABLE ONLY archive.order_analytics
    ADD CONSTRAINT order_analytics_pkey PRIMARY KEY (order_id);


--
-- Name: order_items order_items_pkey; Type: CONSTRAINT; Schema: archive; Owner: backroom_owner
--

ALTER TABLE ONLY archive.order_items
    ADD CONSTRAINT order_items_pkey PRIMARY KEY (order_id, order_item_id);


--
-- Name: order_notes order_notes_pkey; Type: CONSTRAINT; Schema: archive; Owner: backroom_owner
--

ALTER TABLE ONLY archive.order_notes
    ADD CONSTRAINT order_notes_pkey PRIMARY KEY (order_id, note_id);


--
-- Name: order_returns order_returns_pkey; Type: CONSTRAINT; Schema: archive; Owner: backroom_owner
--

ALTER TABLE ONLY archive.order_returns
    ADD CONSTRAINT order_returns_pkey PRIMARY KEY (order_id, return_id);


--
-- Name: order_status_history order_status_history_pkey; Type: CONSTRAINT; Schema: archive; Owner: backroom_owner
--

ALTER TABLE ONLY archive.order_status_history
    ADD CONSTRAINT order_status_history_pkey PRIMARY KEY (order_id, history_id);


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: archive; Owner: backroom_owner
--

ALTER TABLE ONLY archive.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (order_id);


--
-- Name: payments payments_pkey; Type: CONSTRAINT; Schema: archive; Owner: backroom_owner
--

ALTER TABLE ONLY archive.payments
    ADD CONSTRAINT payments_pkey PRIMARY KEY (order_id, payment_id);


--
-- Name: refund_allowances refund_allowances_pkey; Type: CONSTRAINT; Schema: archive; Owner: backroom_owner
--

ALTER TABLE ONLY archive.refund_allowances
    ADD CONSTRAINT refund_allowances_pkey PRIMARY KEY (order_id, login);


--
-- Name: refund_approvals refund_approvals_pkey; Type: CONSTRAINT; Schema: archive; Owner: backroom_owner
--

ALTER TABLE ONLY archive.refund_approvals
    ADD CONSTRAINT refund_approvals_pkey PRIMARY KEY (order_id, refund_id);


--
-- Name: refund_lines refund_lines_pkey; Type: CONSTRAINT; Schema: archive; Owner: backroom_owner
--

ALTER TABLE ONLY archive.refund_lines
    ADD CONSTRAINT refund_lines_pkey PRIMARY KEY (order_id, refund_line_id);


--
-- Name: refunds refunds_pkey; Type: CONSTRAINT; Schema: archive; Owner: backroom_owner
--

ALTER TABLE ONLY archive.refunds
    ADD CONSTRAINT refunds_pkey PRIMARY KEY (order_id, refund_id);


--
-- Name: shipment_lines shipment_lines_pkey; Type: CONSTRAINT; Schema: archive; Owner: backroom_owner
--

ALTER TABLE ONLY archive.shipment_lines
    ADD CONSTRAINT shipment_lines_pkey PRIMARY KEY (order_id, shipment_line_id);


--
-- Name: shipments shipments_pkey; Type: CONSTRAINT; Schema: archive; Owner: backroom_owner
--

ALTER TABLE ONLY archive.shipments
    ADD CONSTRAINT shipments_pkey PRIMARY KEY (order_id, shipment_id);


--
-- Name: archived_months archived_months_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.archived_months
    ADD CONSTRAINT archived_months_pkey PRIMARY KEY (month, archived_at);


--
-- Name: audit_log audit_log_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.audit_log
    ADD CONSTRAINT audit_log_pkey PRIMARY KEY (changed_at, audit_id);


--
-- Name: commands commands_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.commands
    ADD CONSTRAINT commands_pkey PRIMARY KEY (command_id);


--
-- Name: currencies currencies_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.currencies
    ADD CONSTRAINT currencies_pkey PRIMARY KEY (code);


--
-- Name: import_rows import_rows_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.import_rows
    ADD CONSTRAINT import_rows_pkey PRIMARY KEY (import_id, line);


--
-- Name: imports imports_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.imports
    ADD CONSTRAINT imports_pkey PRIMARY KEY (import_id);


--
-- Name: job_runs job_runs_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.job_runs
    ADD CONSTRAINT job_runs_pkey PRIMARY KEY (run_id);


--
-- Name: jobs jobs_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (job);


--
-- Name: jobs jobs_position_taken; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.jobs
    ADD CONSTRAINT jobs_position_taken UNIQUE ("position");


--
-- Name: low_stock_alerts low_stock_alerts_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.low_stock_alerts
    ADD CONSTRAINT low_stock_alerts_pkey PRIMARY KEY (inventory_id);


--
-- Name: month_keys month_keys_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.month_keys
    ADD CONSTRAINT month_keys_pkey PRIMARY KEY (relation, name);


--
-- Name: month_tables month_tables_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.month_tables
    ADD CONSTRAINT month_tables_pkey PRIMARY KEY (relation);


--
-- Name: month_tables month_tables_position_taken; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.month_tables
    ADD CONSTRAINT month_tables_position_taken UNIQUE ("position");


--
-- Name: presence presence_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.presence
    ADD CONSTRAINT presence_pkey PRIMARY KEY (place, login, window_id);


--
-- Name: saved_views saved_views_name_taken; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.saved_views
    ADD CONSTRAINT saved_views_name_taken UNIQUE (login, list, name);


--
-- Name: saved_views saved_views_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.saved_views
    ADD CONSTRAINT saved_views_pkey PRIMARY KEY (view_id);


--
-- Name: settings settings_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.settings
    ADD CONSTRAINT settings_pkey PRIMARY KEY (key);


--
-- Name: staff staff_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.staff
    ADD CONSTRAINT staff_pkey PRIMARY KEY (login);


--
-- Name: staff staff_user_taken; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.staff
    ADD CONSTRAINT staff_user_taken UNIQUE (user_id);


--
-- Name: staff_warehouses staff_warehouses_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.staff_warehouses
    ADD CONSTRAINT staff_warehouses_pkey PRIMARY KEY (login, warehouse_id);


--
-- Name: user_settings user_settings_pkey; Type: CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.user_settings
    ADD CONSTRAINT user_settings_pkey PRIMARY KEY (login, key);


--
-- Name: customer_firsts customer_firsts_pkey; Type: CONSTRAINT; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE ONLY reporting.customer_firsts
    ADD CONSTRAINT customer_firsts_pkey PRIMARY KEY (customer_id);


--
-- Name: exchange_rates exchange_rates_pkey; Type: CONSTRAINT; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE ONLY reporting.exchange_rates
    ADD CONSTRAINT exchange_rates_pkey PRIMARY KEY (currency, in_currency, valid_from);


--
-- Name: finished_days finished_days_pkey; Type: CONSTRAINT; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE ONLY reporting.finished_days
    ADD CONSTRAINT finished_days_pkey PRIMARY KEY (day);


--
-- Name: metrics metrics_pkey; Type: CONSTRAINT; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE ONLY reporting.metrics
    ADD CONSTRAINT metrics_pkey PRIMARY KEY (metric);


--
-- Name: metrics metrics_position_taken; Type: CONSTRAINT; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE ONLY reporting.metrics
    ADD CONSTRAINT metrics_position_taken UNIQUE ("position");


--
-- Name: product_rollup product_rollup_pkey; Type: CONSTRAINT; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE ONLY reporting.product_rollup
    ADD CONSTRAINT product_rollup_pkey PRIMARY KEY (day, product_id, currency);


--
-- Name: sales_deltas sales_deltas_pkey; Type: CONSTRAINT; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE ONLY reporting.sales_deltas
    ADD CONSTRAINT sales_deltas_pkey PRIMARY KEY (delta_id);


--
-- Name: sales_rollup sales_rollup_pkey; Type: CONSTRAINT; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE ONLY reporting.sales_rollup
    ADD CONSTRAINT sales_rollup_pkey PRIMARY KEY (bucket, currency);


--
-- Name: admin_profiles admin_profiles_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.admin_profiles
    ADD CONSTRAINT admin_profiles_pkey PRIMARY KEY (user_id);


--
-- Name: bins bins_code_taken; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.bins
    ADD CONSTRAINT bins_code_taken UNIQUE (warehouse_id, code);


--
-- Name: bins bins_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.bins
    ADD CONSTRAINT bins_pkey PRIMARY KEY (bin_id);


--
-- Name: cart_items cart_items_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.cart_items
    ADD CONSTRAINT cart_items_pkey PRIMARY KEY (cart_item_id);


--
-- Name: cart_items cart_items_product_taken; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.cart_items
    ADD CONSTRAINT cart_items_product_taken UNIQUE (cart_id, product_id, variant_options);


--
-- Name: carts carts_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.carts
    ADD CONSTRAINT carts_pkey PRIMARY KEY (cart_id);


--
-- Name: categories categories_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.categories
    ADD CONSTRAINT categories_pkey PRIMARY KEY (category_id);


--
-- Name: categories categories_slug_taken; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.categories
    ADD CONSTRAINT categories_slug_taken UNIQUE (slug);


--
-- Name: customer_notes customer_notes_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.customer_notes
    ADD CONSTRAINT customer_notes_pkey PRIMARY KEY (note_id);


--
-- Name: customer_profiles customer_profiles_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.customer_profiles
    ADD CONSTRAINT customer_profiles_pkey PRIMARY KEY (user_id);


--
-- Name: inventory_items inventory_items_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.inventory_items
    ADD CONSTRAINT inventory_items_pkey PRIMARY KEY (inventory_id);


--
-- Name: inventory_items inventory_items_product_warehouse_taken; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.inventory_items
    ADD CONSTRAINT inventory_items_product_warehouse_taken UNIQUE (product_id, warehouse_id);


--
-- Name: inventory_movements inventory_movements_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.inventory_movements
    ADD CONSTRAINT inventory_movements_pkey PRIMARY KEY (movement_date, movement_id);


--
-- Name: inventory_reservations inventory_reservations_order_taken; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.inventory_reservations
    ADD CONSTRAINT inventory_reservations_order_taken UNIQUE (order_id);


--
-- Name: inventory_reservations inventory_reservations_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.inventory_reservations
    ADD CONSTRAINT inventory_reservations_pkey PRIMARY KEY (reservation_id);


--
-- Name: notification_preferences notification_preferences_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.notification_preferences
    ADD CONSTRAINT notification_preferences_pkey PRIMARY KEY (user_id, notification_type);


--
-- Name: notification_templates notification_templates_name_taken; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.notification_templates
    ADD CONSTRAINT notification_templates_name_taken UNIQUE (name);


--
-- Name: notification_templates notification_templates_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.notification_templates
    ADD CONSTRAINT notification_templates_pkey PRIMARY KEY (template_id);


--
-- Name: notifications notifications_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.notifications
    ADD CONSTRAINT notifications_pkey PRIMARY KEY (created_at, notification_id);


--
-- Name: order_allocations order_allocations_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.order_allocations
    ADD CONSTRAINT order_allocations_pkey PRIMARY KEY (order_id, allocation_id);


--
-- Name: order_analytics order_analytics_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.order_analytics
    ADD CONSTRAINT order_analytics_pkey PRIMARY KEY (order_id);


--
-- Name: order_items order_items_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.order_items
    ADD CONSTRAINT order_items_pkey PRIMARY KEY (order_id, order_item_id);


--
-- Name: order_notes order_notes_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.order_notes
    ADD CONSTRAINT order_notes_pkey PRIMARY KEY (order_id, note_id);


--
-- Name: order_numbers order_numbers_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.order_numbers
    ADD CONSTRAINT order_numbers_pkey PRIMARY KEY (order_number) INCLUDE (order_id);


--
-- Name: order_returns order_returns_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.order_returns
    ADD CONSTRAINT order_returns_pkey PRIMARY KEY (order_id, return_id);


--
-- Name: order_status_history order_status_history_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.order_status_history
    ADD CONSTRAINT order_status_history_pkey PRIMARY KEY (order_id, history_id);


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (order_id);


--
-- Name: payments payments_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.payments
    ADD CONSTRAINT payments_pkey PRIMARY KEY (order_id, payment_id);


--
-- Name: product_analytics product_analytics_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.product_analytics
    ADD CONSTRAINT product_analytics_pkey PRIMARY KEY (id);


--
-- Name: product_analytics product_analytics_product_date_taken; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.product_analytics
    ADD CONSTRAINT product_analytics_product_date_taken UNIQUE (product_id, date);


--
-- Name: product_images product_images_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.product_images
    ADD CONSTRAINT product_images_pkey PRIMARY KEY (image_id);


--
-- Name: product_reviews product_reviews_customer_product_taken; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.product_reviews
    ADD CONSTRAINT product_reviews_customer_product_taken UNIQUE (product_id, customer_id);


--
-- Name: product_reviews product_reviews_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.product_reviews
    ADD CONSTRAINT product_reviews_pkey PRIMARY KEY (review_id);


--
-- Name: products products_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.products
    ADD CONSTRAINT products_pkey PRIMARY KEY (product_id);


--
-- Name: products products_sku_taken; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.products
    ADD CONSTRAINT products_sku_taken UNIQUE (sku);


--
-- Name: products products_slug_taken; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.products
    ADD CONSTRAINT products_slug_taken UNIQUE (slug);


--
-- Name: refund_allowances refund_allowances_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.refund_allowances
    ADD CONSTRAINT refund_allowances_pkey PRIMARY KEY (order_id, login);


--
-- Name: refund_approvals refund_approvals_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.refund_approvals
    ADD CONSTRAINT refund_approvals_pkey PRIMARY KEY (order_id, refund_id);


--
-- Name: refund_lines refund_lines_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.refund_lines
    ADD CONSTRAINT refund_lines_pkey PRIMARY KEY (order_id, refund_line_id);


--
-- Name: refunds refunds_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.refunds
    ADD CONSTRAINT refunds_pkey PRIMARY KEY (order_id, refund_id);


--
-- Name: reservation_allocations reservation_allocations_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.reservation_allocations
    ADD CONSTRAINT reservation_allocations_pkey PRIMARY KEY (reservation_id, inventory_id);


--
-- Name: schema_migrations schema_migrations_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);


--
-- Name: seller_profiles seller_profiles_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.seller_profiles
    ADD CONSTRAINT seller_profiles_pkey PRIMARY KEY (user_id);


--
-- Name: shipment_lines shipment_lines_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.shipment_lines
    ADD CONSTRAINT shipment_lines_pkey PRIMARY KEY (order_id, shipment_line_id);


--
-- Name: shipments shipments_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.shipments
    ADD CONSTRAINT shipments_pkey PRIMARY KEY (order_id, shipment_id);


--
-- Name: stock_count_entries stock_count_entries_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_count_entries
    ADD CONSTRAINT stock_count_entries_pkey PRIMARY KEY (entry_id);


--
-- Name: stock_count_lines stock_count_lines_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_count_lines
    ADD CONSTRAINT stock_count_lines_pkey PRIMARY KEY (count_line_id);


--
-- Name: stock_count_lines stock_count_lines_stock_taken; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_count_lines
    ADD CONSTRAINT stock_count_lines_stock_taken UNIQUE (count_id, inventory_id);


--
-- Name: stock_counts stock_counts_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_counts
    ADD CONSTRAINT stock_counts_pkey PRIMARY KEY (count_id);


--
-- Name: stock_transfer_lines stock_transfer_lines_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_transfer_lines
    ADD CONSTRAINT stock_transfer_lines_pkey PRIMARY KEY (transfer_line_id);


--
-- Name: stock_transfer_lines stock_transfer_lines_product_taken; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_transfer_lines
    ADD CONSTRAINT stock_transfer_lines_product_taken UNIQUE (transfer_id, product_id);


--
-- Name: stock_transfer_moves stock_transfer_moves_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_transfer_moves
    ADD CONSTRAINT stock_transfer_moves_pkey PRIMARY KEY (move_id);


--
-- Name: stock_transfers stock_transfers_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_transfers
    ADD CONSTRAINT stock_transfers_pkey PRIMARY KEY (transfer_id);


--
-- Name: transitions transitions_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.transitions
    ADD CONSTRAINT transitions_pkey PRIMARY KEY (relation, from_status, to_status, role);


--
-- Name: user_tokens user_tokens_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.user_tokens
    ADD CONSTRAINT user_tokens_pkey PRIMARY KEY (token_id);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (user_id);


--
-- Name: warehouses warehouses_code_taken; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.warehouses
    ADD CONSTRAINT warehouses_code_taken UNIQUE (code);


--
-- Name: warehouses warehouses_pkey; Type: CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.warehouses
    ADD CONSTRAINT warehouses_pkey PRIMARY KEY (warehouse_id);


--
-- Name: order_allocations_inventory_id_order_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX order_allocations_inventory_id_order_id_idx ON ONLY archive.order_allocations USING btree (inventory_id, order_id) WHERE ((shipped_quantity + released_quantity) < quantity);


--
-- Name: order_allocations_warehouse_id_order_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX order_allocations_warehouse_id_order_id_idx ON ONLY archive.order_allocations USING btree (warehouse_id, order_id) WHERE ((shipped_quantity + released_quantity) < quantity);


--
-- Name: order_analytics_customer_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX order_analytics_customer_id_idx ON ONLY archive.order_analytics USING btree (customer_id);


--
-- Name: order_analytics_order_date_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX order_analytics_order_date_idx ON ONLY archive.order_analytics USING btree (order_date);


--
-- Name: order_items_product_id_order_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX order_items_product_id_order_id_idx ON ONLY archive.order_items USING btree (product_id, order_id);


--
-- Name: orders_customer_id_order_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX orders_customer_id_order_id_idx ON ONLY archive.orders USING btree (customer_id, order_id);


--
-- Name: orders_search_text_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX orders_search_text_idx ON ONLY archive.orders USING gin (search_text extensions.gin_trgm_ops);


--
-- Name: orders_status_order_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX orders_status_order_id_idx ON ONLY archive.orders USING btree (status, order_id);


--
-- Name: orders_total_amount_order_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX orders_total_amount_order_id_idx ON ONLY archive.orders USING btree (total_amount, order_id);


--
-- Name: payments_customer_id_payment_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX payments_customer_id_payment_id_idx ON ONLY archive.payments USING btree (customer_id, payment_id);


--
-- Name: payments_order_id_provider_provider_transaction_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE UNIQUE INDEX payments_order_id_provider_provider_transaction_id_idx ON ONLY archive.payments USING btree (order_id, provider, provider_transaction_id);


--
-- Name: payments_payment_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX payments_payment_id_idx ON ONLY archive.payments USING btree (payment_id);


--
-- Name: payments_provider_status_created_at_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX payments_provider_status_created_at_idx ON ONLY archive.payments USING btree (provider, status, created_at) WHERE (provider IS NOT NULL);


--
-- Name: payments_provider_transaction_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX payments_provider_transaction_id_idx ON ONLY archive.payments USING btree (provider_transaction_id) WHERE (provider_transaction_id IS NOT NULL);


--
-- Name: payments_status_payment_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX payments_status_payment_id_idx ON ONLY archive.payments USING btree (status, payment_id);


--
-- Name: refunds_order_id_payment_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX refunds_order_id_payment_id_idx ON ONLY archive.refunds USING btree (order_id, payment_id);


--
-- Name: refunds_refund_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX refunds_refund_id_idx ON ONLY archive.refunds USING btree (refund_id);


--
-- Name: refunds_refund_id_idx1; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX refunds_refund_id_idx1 ON ONLY archive.refunds USING btree (refund_id) WHERE (((status)::text = 'PENDING'::text) AND ((approval)::text = 'NEEDED'::text));


--
-- Name: refunds_status_refund_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX refunds_status_refund_id_idx ON ONLY archive.refunds USING btree (status, refund_id);


--
-- Name: shipments_tracking_number_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX shipments_tracking_number_idx ON ONLY archive.shipments USING btree (tracking_number) WHERE (tracking_number IS NOT NULL);


--
-- Name: shipments_warehouse_id_shipment_id_idx; Type: INDEX; Schema: archive; Owner: backroom_owner
--

CREATE INDEX shipments_warehouse_id_shipment_id_idx ON ONLY archive.shipments USING btree (warehouse_id, shipment_id);


--
-- Name: audit_log_by_login; Type: INDEX; Schema: backoffice; Owner: backroom_owner
--

CREATE INDEX audit_log_by_login ON ONLY backoffice.audit_log USING btree (login, changed_at);


--
-- Name: audit_log_by_record; Type: INDEX; Schema: backoffice; Owner: backroom_owner
--

CREATE INDEX audit_log_by_record ON ONLY backoffice.audit_log USING btree (relation, key, changed_at);


--
-- Name: commands_by_age; Type: INDEX; Schema: backoffice; Owner: backroom_owner
--

CREATE INDEX commands_by_age ON backoffice.commands USING brin (created_at);


--
-- Name: import_rows_by_action; Type: INDEX; Schema: backoffice; Owner: backroom_owner
--

CREATE INDEX import_rows_by_action ON backoffice.import_rows USING btree (import_id, action, line);


--
-- Name: imports_by_age; Type: INDEX; Schema: backoffice; Owner: backroom_owner
--

CREATE INDEX imports_by_age ON backoffice.imports USING btree (created_at) WHERE (status = 'STAGED'::text);


--
-- Name: job_runs_by_job; Type: INDEX; Schema: backoffice; Owner: backroom_owner
--

CREATE INDEX job_runs_by_job ON backoffice.job_runs USING btree (job, run_id DESC);


--
-- Name: job_runs_running; Type: INDEX; Schema: backoffice; Owner: backroom_owner
--

CREATE INDEX job_runs_running ON backoffice.job_runs USING btree (job) WHERE ((status)::text = 'RUNNING'::text);


--
-- Name: presence_seen_at; Type: INDEX; Schema: backoffice; Owner: backroom_owner
--

CREATE INDEX presence_seen_at ON backoffice.presence USING btree (seen_at);


--
-- Name: saved_views_shared; Type: INDEX; Schema: backoffice; Owner: backroom_owner
--

CREATE INDEX saved_views_shared ON backoffice.saved_views USING btree (list, shared_with) WHERE (shared_with IS NOT NULL);


--
-- Name: product_rollup_by_product; Type: INDEX; Schema: reporting; Owner: backroom_owner
--

CREATE INDEX product_rollup_by_product ON reporting.product_rollup USING btree (product_id, day);


--
-- Name: idx_cart_items_product; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_cart_items_product ON shop.cart_items USING btree (product_id);


--
-- Name: idx_carts_customer; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_carts_customer ON shop.carts USING btree (customer_id, cart_id);


--
-- Name: idx_carts_session; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_carts_session ON shop.carts USING btree (session_id) WHERE (session_id IS NOT NULL);


--
-- Name: idx_carts_status; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_carts_status ON shop.carts USING btree (status, updated_at, cart_id);


--
-- Name: idx_categories_parent; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_categories_parent ON shop.categories USING btree (parent_category_id, sort_order, name);


--
-- Name: idx_categories_search; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_categories_search ON shop.categories USING gin (search_vector);


--
-- Name: idx_customer_notes_user; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_customer_notes_user ON shop.customer_notes USING btree (user_id, note_id);


--
-- Name: idx_inventory_low_stock; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_inventory_low_stock ON shop.inventory_items USING btree (warehouse_id, product_id) WHERE is_low_stock;


--
-- Name: idx_inventory_low_stock_sku; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_inventory_low_stock_sku ON shop.inventory_items USING btree (product_sku, inventory_id) WHERE is_low_stock;


--
-- Name: idx_inventory_movements_inventory; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_inventory_movements_inventory ON ONLY shop.inventory_movements USING btree (inventory_id, movement_sequence DESC);


--
-- Name: idx_inventory_movements_order; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_inventory_movements_order ON ONLY shop.inventory_movements USING btree (order_id) WHERE (order_id IS NOT NULL);


--
-- Name: idx_inventory_reservations_customer; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_inventory_reservations_customer ON shop.inventory_reservations USING btree (customer_id);


--
-- Name: idx_inventory_reservations_expiring; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_inventory_reservations_expiring ON shop.inventory_reservations USING btree (expires_at) WHERE ((status)::text = 'ACTIVE'::text);


--
-- Name: idx_inventory_sku; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_inventory_sku ON shop.inventory_items USING btree (product_sku, inventory_id);


--
-- Name: idx_inventory_warehouse; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_inventory_warehouse ON shop.inventory_items USING btree (warehouse_id, product_id);


--
-- Name: idx_notifications_order; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_notifications_order ON ONLY shop.notifications USING btree (order_id) WHERE (order_id IS NOT NULL);


--
-- Name: idx_notifications_scheduled; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_notifications_scheduled ON ONLY shop.notifications USING btree (scheduled_at) WHERE ((status)::text = ANY ((ARRAY['QUEUED'::character varying, 'SENDING'::character varying])::text[]));


--
-- Name: idx_notifications_user; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_notifications_user ON ONLY shop.notifications USING btree (user_id, created_at DESC);


--
-- Name: idx_order_allocations_queue; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_order_allocations_queue ON ONLY shop.order_allocations USING btree (warehouse_id, order_id) WHERE ((shipped_quantity + released_quantity) < quantity);


--
-- Name: idx_order_allocations_stock; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_order_allocations_stock ON ONLY shop.order_allocations USING btree (inventory_id, order_id) WHERE ((shipped_quantity + released_quantity) < quantity);


--
-- Name: idx_order_analytics_customer; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_order_analytics_customer ON ONLY shop.order_analytics USING btree (customer_id);


--
-- Name: idx_order_analytics_date; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_order_analytics_date ON ONLY shop.order_analytics USING btree (order_date);


--
-- Name: idx_order_items_product; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_order_items_product ON ONLY shop.order_items USING btree (product_id, order_id);


--
-- Name: idx_orders_customer; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_orders_customer ON ONLY shop.orders USING btree (customer_id, order_id);


--
-- Name: idx_orders_search; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_orders_search ON ONLY shop.orders USING gin (search_text extensions.gin_trgm_ops);


--
-- Name: idx_orders_status; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_orders_status ON ONLY shop.orders USING btree (status, order_id);


--
-- Name: idx_orders_total; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_orders_total ON ONLY shop.orders USING btree (total_amount, order_id);


--
-- Name: idx_payments_customer; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_payments_customer ON ONLY shop.payments USING btree (customer_id, payment_id);


--
-- Name: idx_payments_id; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_payments_id ON ONLY shop.payments USING btree (payment_id);


--
-- Name: idx_payments_provider_status_date; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_payments_provider_status_date ON ONLY shop.payments USING btree (provider, status, created_at) WHERE (provider IS NOT NULL);


--
-- Name: idx_payments_provider_txn; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_payments_provider_txn ON ONLY shop.payments USING btree (provider_transaction_id) WHERE (provider_transaction_id IS NOT NULL);


--
-- Name: idx_payments_status; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_payments_status ON ONLY shop.payments USING btree (status, payment_id);


--
-- Name: idx_product_analytics_date; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_product_analytics_date ON shop.product_analytics USING btree (date);


--
-- Name: idx_product_images_product; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_product_images_product ON shop.product_images USING btree (product_id, sort_order);


--
-- Name: idx_product_reviews_customer; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_product_reviews_customer ON shop.product_reviews USING btree (customer_id, review_id);


--
-- Name: idx_product_reviews_moderation; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_product_reviews_moderation ON shop.product_reviews USING btree (moderation_status, review_id);


--
-- Name: idx_products_barcode; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_products_barcode ON shop.products USING btree (barcode) WHERE (barcode IS NOT NULL);


--
-- Name: idx_products_category_status_price; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_products_category_status_price ON shop.products USING btree (category_id, status, price_amount, product_id);


--
-- Name: idx_products_find; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_products_find ON shop.products USING gin (search_text extensions.gin_trgm_ops);


--
-- Name: idx_products_name; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_products_name ON shop.products USING btree (name, product_id);


--
-- Name: idx_products_price; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_products_price ON shop.products USING btree (price_amount, product_id);


--
-- Name: idx_products_search; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_products_search ON shop.products USING gin (search_vector);


--
-- Name: idx_products_seller_status; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_products_seller_status ON shop.products USING btree (seller_id, status, product_id);


--
-- Name: idx_products_status; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_products_status ON shop.products USING btree (status, product_id);


--
-- Name: idx_products_tags; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_products_tags ON shop.products USING gin (tags);


--
-- Name: idx_products_updated_at; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_products_updated_at ON shop.products USING btree (updated_at, product_id);


--
-- Name: idx_refunds_id; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_refunds_id ON ONLY shop.refunds USING btree (refund_id);


--
-- Name: idx_refunds_payment; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_refunds_payment ON ONLY shop.refunds USING btree (order_id, payment_id);


--
-- Name: idx_refunds_status; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_refunds_status ON ONLY shop.refunds USING btree (status, refund_id);


--
-- Name: idx_refunds_to_approve; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_refunds_to_approve ON ONLY shop.refunds USING btree (refund_id) WHERE (((status)::text = 'PENDING'::text) AND ((approval)::text = 'NEEDED'::text));


--
-- Name: idx_reservation_allocations_inventory; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_reservation_allocations_inventory ON shop.reservation_allocations USING btree (inventory_id);


--
-- Name: idx_shipments_tracking; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_shipments_tracking ON ONLY shop.shipments USING btree (tracking_number) WHERE (tracking_number IS NOT NULL);


--
-- Name: idx_shipments_warehouse; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_shipments_warehouse ON ONLY shop.shipments USING btree (warehouse_id, shipment_id);


--
-- Name: idx_stock_count_entries_count; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_stock_count_entries_count ON shop.stock_count_entries USING btree (count_id);


--
-- Name: idx_stock_count_entries_line; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_stock_count_entries_line ON shop.stock_count_entries USING btree (count_line_id);


--
-- Name: idx_stock_counts_warehouse; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_stock_counts_warehouse ON shop.stock_counts USING btree (warehouse_id, count_id);


--
-- Name: idx_stock_transfer_moves_line; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_stock_transfer_moves_line ON shop.stock_transfer_moves USING btree (transfer_line_id);


--
-- Name: idx_stock_transfer_moves_transfer; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_stock_transfer_moves_transfer ON shop.stock_transfer_moves USING btree (transfer_id);


--
-- Name: idx_stock_transfers_destination; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_stock_transfers_destination ON shop.stock_transfers USING btree (to_warehouse_id, transfer_id);


--
-- Name: idx_stock_transfers_source; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_stock_transfers_source ON shop.stock_transfers USING btree (from_warehouse_id, transfer_id);


--
-- Name: idx_user_tokens_hash; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE UNIQUE INDEX idx_user_tokens_hash ON shop.user_tokens USING btree (token_hash);


--
-- Name: idx_user_tokens_type_expires; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_user_tokens_type_expires ON shop.user_tokens USING btree (token_type, expires_at);


--
-- Name: idx_user_tokens_user_id; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_user_tokens_user_id ON shop.user_tokens USING btree (user_id);


--
-- Name: idx_users_created_at; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_users_created_at ON shop.users USING btree (created_at, user_id);


--
-- Name: idx_users_customer_name; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_users_customer_name ON shop.users USING btree (shop.fold_text((name)::text), user_id) WHERE ((user_type)::text = 'CUSTOMER'::text);


--
-- Name: idx_users_customers; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_users_customers ON shop.users USING btree (user_id) WHERE ((user_type)::text = 'CUSTOMER'::text);


--
-- Name: idx_users_email_unique; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE UNIQUE INDEX idx_users_email_unique ON shop.users USING btree (lower((email)::text));


--
-- Name: idx_users_merged_into; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_users_merged_into ON shop.users USING btree (merged_into) WHERE (merged_into IS NOT NULL);


--
-- Name: idx_users_search; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_users_search ON shop.users USING gin (search_text extensions.gin_trgm_ops);


--
-- Name: idx_users_type_active; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_users_type_active ON shop.users USING btree (user_type, is_active, user_id);


--
-- Name: idx_users_type_name; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX idx_users_type_name ON shop.users USING btree (user_type, name, user_id);


--
-- Name: notification_templates_one_active; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE UNIQUE INDEX notification_templates_one_active ON shop.notification_templates USING btree (notification_type, language) WHERE is_active;


--
-- Name: payments_transaction_taken; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE UNIQUE INDEX payments_transaction_taken ON ONLY shop.payments USING btree (order_id, provider, provider_transaction_id);


--
-- Name: product_images_one_primary; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE UNIQUE INDEX product_images_one_primary ON shop.product_images USING btree (product_id) WHERE is_primary;


--
-- Name: product_performance_summary_product; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE UNIQUE INDEX product_performance_summary_product ON shop.product_performance_summary USING btree (product_id);


--
-- Name: product_performance_summary_revenue; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE INDEX product_performance_summary_revenue ON shop.product_performance_summary USING btree (total_revenue DESC, product_id);


--
-- Name: stock_count_lines_in_one_open_count; Type: INDEX; Schema: shop; Owner: backroom_owner
--

CREATE UNIQUE INDEX stock_count_lines_in_one_open_count ON shop.stock_count_lines USING btree (inventory_id) WHERE is_open;


--
-- Name: saved_views announce; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER announce AFTER UPDATE ON backoffice.saved_views REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('backoffice.saved_views', 'view_id');


--
-- Name: presence announce_delete; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER announce_delete AFTER DELETE ON backoffice.presence REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('backoffice.presence', 'place');


--
-- Name: presence announce_insert; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER announce_insert AFTER INSERT ON backoffice.presence REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('backoffice.presence', 'place');


--
-- Name: staff announce_insert; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER announce_insert AFTER INSERT ON backoffice.staff REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('backoffice.staff', 'login');


--
-- Name: settings announce_update; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER announce_update AFTER UPDATE ON backoffice.settings REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('backoffice.settings', 'key');


--
-- Name: staff announce_update; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER announce_update AFTER UPDATE ON backoffice.staff REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('backoffice.staff', 'login');


--
-- Name: currencies audit; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON backoffice.currencies FOR EACH ROW EXECUTE FUNCTION backoffice.audit('backoffice.currencies', 'code');


--
-- Name: jobs audit; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER UPDATE OF every, is_enabled ON backoffice.jobs FOR EACH ROW EXECUTE FUNCTION backoffice.audit('backoffice.jobs', 'job');


--
-- Name: settings audit; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON backoffice.settings FOR EACH ROW EXECUTE FUNCTION backoffice.audit('backoffice.settings', 'key');


--
-- Name: staff audit; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON backoffice.staff FOR EACH ROW EXECUTE FUNCTION backoffice.audit('backoffice.staff', 'login');


--
-- Name: staff_warehouses audit; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON backoffice.staff_warehouses FOR EACH ROW EXECUTE FUNCTION backoffice.audit('backoffice.staff_warehouses', 'login,warehouse_id');


--
-- Name: jobs touch; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE OF every, is_enabled ON backoffice.jobs FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: saved_views touch; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON backoffice.saved_views FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: settings touch; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON backoffice.settings FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: staff touch; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON backoffice.staff FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: user_settings touch; Type: TRIGGER; Schema: backoffice; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON backoffice.user_settings FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: exchange_rates audit; Type: TRIGGER; Schema: reporting; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON reporting.exchange_rates FOR EACH ROW EXECUTE FUNCTION backoffice.audit('reporting.exchange_rates', 'currency,in_currency,valid_from');


--
-- Name: exchange_rates note_rate; Type: TRIGGER; Schema: reporting; Owner: backroom_owner
--

CREATE TRIGGER note_rate AFTER INSERT OR UPDATE ON reporting.exchange_rates FOR EACH ROW EXECUTE FUNCTION reporting.note_rate();


--
-- Name: refunds a_guard; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER a_guard BEFORE UPDATE ON shop.refunds FOR EACH ROW EXECUTE FUNCTION shop.guard_refund();


--
-- Name: order_allocations allocate; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER allocate BEFORE INSERT ON shop.order_allocations FOR EACH ROW EXECUTE FUNCTION shop.allocate_to_order();


--
-- Name: inventory_reservations allocate_reservation; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER allocate_reservation AFTER INSERT ON shop.inventory_reservations FOR EACH ROW EXECUTE FUNCTION shop.allocate_reservation();


--
-- Name: inventory_movements announce; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce AFTER INSERT ON shop.inventory_movements REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.inventory_items', 'inventory_id');


--
-- Name: inventory_reservations announce; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce AFTER UPDATE ON shop.inventory_reservations REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.inventory_reservations', 'reservation_id');


--
-- Name: stock_counts announce; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce AFTER UPDATE ON shop.stock_counts REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.stock_counts', 'count_id');


--
-- Name: stock_transfers announce; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce AFTER UPDATE ON shop.stock_transfers REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.stock_transfers', 'transfer_id');


--
-- Name: warehouses announce; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce AFTER UPDATE ON shop.warehouses REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.warehouses', 'warehouse_id');


--
-- Name: categories announce_delete; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_delete AFTER DELETE ON shop.categories REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.categories', 'category_id');


--
-- Name: categories announce_insert; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_insert AFTER INSERT ON shop.categories REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.categories', 'category_id');


--
-- Name: customer_notes announce_insert; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_insert AFTER INSERT ON shop.customer_notes REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.customer_notes', 'user_id');


--
-- Name: order_notes announce_insert; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_insert AFTER INSERT ON shop.order_notes REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.order_notes', 'order_id');


--
-- Name: payments announce_insert; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_insert AFTER INSERT ON shop.payments REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.payments', 'order_id,payment_id');


--
-- Name: products announce_insert; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_insert AFTER INSERT ON shop.products REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.products', 'product_id');


--
-- Name: refunds announce_insert; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_insert AFTER INSERT ON shop.refunds REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.refunds', 'order_id,refund_id');


--
-- Name: categories announce_update; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_update AFTER UPDATE ON shop.categories REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.categories', 'category_id');


--
-- Name: customer_profiles announce_update; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_update AFTER UPDATE ON shop.customer_profiles REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.customer_profiles', 'user_id');


--
-- Name: orders announce_update; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_update AFTER UPDATE ON shop.orders REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.orders', 'order_id');


--
-- Name: payments announce_update; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_update AFTER UPDATE ON shop.payments REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.payments', 'order_id,payment_id');


--
-- Name: product_reviews announce_update; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_update AFTER UPDATE ON shop.product_reviews REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.product_reviews', 'review_id');


--
-- Name: products announce_update; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_update AFTER UPDATE ON shop.products REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.products', 'product_id');


--
-- Name: refunds announce_update; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_update AFTER UPDATE ON shop.refunds REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.refunds', 'order_id,refund_id');


--
-- Name: shipments announce_update; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_update AFTER UPDATE ON shop.shipments REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.shipments', 'order_id');


--
-- Name: users announce_update; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER announce_update AFTER UPDATE ON shop.users REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION backoffice.announce('shop.users', 'user_id');


--
-- Name: refund_approvals apply; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER apply AFTER INSERT ON shop.refund_approvals FOR EACH ROW EXECUTE FUNCTION shop.apply_refund_decision();


--
-- Name: shipment_lines apply; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER apply AFTER INSERT ON shop.shipment_lines FOR EACH ROW EXECUTE FUNCTION shop.apply_shipment_line();


--
-- Name: stock_count_entries apply_count_entry; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER apply_count_entry BEFORE INSERT ON shop.stock_count_entries FOR EACH ROW EXECUTE FUNCTION shop.apply_count_entry();


--
-- Name: payments apply_insert; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER apply_insert AFTER INSERT ON shop.payments FOR EACH ROW EXECUTE FUNCTION shop.apply_payment();


--
-- Name: inventory_movements apply_movement; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER apply_movement BEFORE INSERT ON shop.inventory_movements FOR EACH ROW EXECUTE FUNCTION shop.apply_movement();


--
-- Name: order_returns apply_return; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER apply_return BEFORE INSERT ON shop.order_returns FOR EACH ROW EXECUTE FUNCTION shop.apply_return();


--
-- Name: stock_transfer_moves apply_transfer_move; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER apply_transfer_move BEFORE INSERT ON shop.stock_transfer_moves FOR EACH ROW EXECUTE FUNCTION shop.apply_transfer_move();


--
-- Name: payments apply_update; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER apply_update AFTER UPDATE OF status ON shop.payments FOR EACH ROW WHEN (((new.status)::text IS DISTINCT FROM (old.status)::text)) EXECUTE FUNCTION shop.apply_payment();


--
-- Name: admin_profiles audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON shop.admin_profiles FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.admin_profiles', 'user_id');


--
-- Name: bins audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON shop.bins FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.bins', 'bin_id');


--
-- Name: categories audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON shop.categories FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.categories', 'category_id');


--
-- Name: customer_profiles audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER DELETE OR UPDATE ON shop.customer_profiles FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.customer_profiles', 'user_id');


--
-- Name: inventory_items audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER UPDATE OF reorder_point, reorder_quantity, max_stock_level, location_bin, location_shelf ON shop.inventory_items FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.inventory_items', 'inventory_id');


--
-- Name: notification_templates audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON shop.notification_templates FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.notification_templates', 'template_id');


--
-- Name: orders audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER DELETE OR UPDATE ON shop.orders FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.orders', 'order_id');


--
-- Name: payments audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER DELETE OR UPDATE ON shop.payments FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.payments', 'order_id,payment_id', 'provider_response,fraud_check_result');


--
-- Name: product_reviews audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER DELETE OR UPDATE ON shop.product_reviews FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.product_reviews', 'review_id');


--
-- Name: products audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON shop.products FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.products', 'product_id', 'cost_price_amount');


--
-- Name: refund_approvals audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER INSERT ON shop.refund_approvals FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.refund_approvals', 'order_id,refund_id');


--
-- Name: refunds audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON shop.refunds FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.refunds', 'order_id,refund_id', 'provider_response');


--
-- Name: seller_profiles audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON shop.seller_profiles FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.seller_profiles', 'user_id', 'tax_id,bank_details');


--
-- Name: shipments audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER DELETE OR UPDATE ON shop.shipments FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.shipments', 'order_id,shipment_id');


--
-- Name: users audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER DELETE OR UPDATE ON shop.users FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.users', 'user_id', 'password_hash');


--
-- Name: warehouses audit; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE OF name, code, address, latitude, longitude, timezone, type, max_capacity, is_active, operating_hours ON shop.warehouses FOR EACH ROW EXECUTE FUNCTION backoffice.audit('shop.warehouses', 'warehouse_id');


--
-- Name: product_reviews check_review; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER check_review BEFORE INSERT OR UPDATE OF rating, title, content ON shop.product_reviews FOR EACH ROW EXECUTE FUNCTION shop.check_review();


--
-- Name: notification_preferences check_timezone; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER check_timezone BEFORE INSERT OR UPDATE OF timezone ON shop.notification_preferences FOR EACH ROW EXECUTE FUNCTION shop.check_timezone();


--
-- Name: warehouses check_timezone; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER check_timezone BEFORE INSERT OR UPDATE OF timezone ON shop.warehouses FOR EACH ROW EXECUTE FUNCTION shop.check_timezone();


--
-- Name: inventory_reservations check_transition; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER check_transition BEFORE UPDATE OF status ON shop.inventory_reservations FOR EACH ROW EXECUTE FUNCTION shop.check_transition('shop.inventory_reservations');


--
-- Name: notifications check_transition; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER check_transition BEFORE UPDATE OF status ON shop.notifications FOR EACH ROW EXECUTE FUNCTION shop.check_transition('shop.notifications');


--
-- Name: orders check_transition; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER check_transition BEFORE UPDATE OF status ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.check_transition('shop.orders');


--
-- Name: payments check_transition; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER check_transition BEFORE UPDATE OF status ON shop.payments FOR EACH ROW EXECUTE FUNCTION shop.check_transition('shop.payments');


--
-- Name: refunds check_transition; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER check_transition BEFORE UPDATE OF status ON shop.refunds FOR EACH ROW EXECUTE FUNCTION shop.check_transition('shop.refunds');


--
-- Name: stock_counts check_transition; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER check_transition BEFORE UPDATE OF status ON shop.stock_counts FOR EACH ROW EXECUTE FUNCTION shop.check_transition('shop.stock_counts');


--
-- Name: stock_transfers check_transition; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER check_transition BEFORE UPDATE OF status ON shop.stock_transfers FOR EACH ROW EXECUTE FUNCTION shop.check_transition('shop.stock_transfers');


--
-- Name: stock_counts close_count; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER close_count AFTER UPDATE OF status ON shop.stock_counts FOR EACH ROW WHEN ((((new.status)::text = ANY ((ARRAY['APPROVED'::character varying, 'CANCELLED'::character varying])::text[])) AND ((old.status)::text <> ALL ((ARRAY['APPROVED'::character varying, 'CANCELLED'::character varying])::text[])))) EXECUTE FUNCTION shop.close_count();


--
-- Name: users closed; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER closed AFTER UPDATE ON shop.users FOR EACH ROW WHEN ((old.is_active AND (NOT new.is_active))) EXECUTE FUNCTION shop.customer_closed();


--
-- Name: inventory_items copy_product_sku; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER copy_product_sku BEFORE INSERT ON shop.inventory_items FOR EACH ROW EXECUTE FUNCTION shop.copy_product_sku();


--
-- Name: refund_lines count; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER count AFTER INSERT ON shop.refund_lines FOR EACH ROW EXECUTE FUNCTION shop.count_refund_line();


--
-- Name: refunds count; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER count AFTER INSERT ON shop.refunds FOR EACH ROW EXECUTE FUNCTION shop.count_refund();


--
-- Name: order_items fill; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER fill BEFORE INSERT ON shop.order_items FOR EACH ROW EXECUTE FUNCTION shop.fill_order_item();


--
-- Name: orders fill; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER fill BEFORE INSERT ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.fill_order();


--
-- Name: refunds fill; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER fill BEFORE INSERT ON shop.refunds FOR EACH ROW EXECUTE FUNCTION shop.fill_refund();


--
-- Name: inventory_reservations give_back_reservations; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER give_back_reservations AFTER UPDATE ON shop.inventory_reservations REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION shop.give_back_reservations();


--
-- Name: orders guard; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER guard BEFORE UPDATE ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.guard_order();


--
-- Name: payments guard; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON shop.payments FOR EACH ROW EXECUTE FUNCTION shop.guard_payment();


--
-- Name: shipments guard; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER guard BEFORE INSERT ON shop.shipments FOR EACH ROW EXECUTE FUNCTION shop.guard_shipment();


--
-- Name: stock_counts guard_count; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER guard_count BEFORE UPDATE OF status ON shop.stock_counts FOR EACH ROW WHEN (((new.status)::text IS DISTINCT FROM (old.status)::text)) EXECUTE FUNCTION shop.guard_count();


--
-- Name: users guard_merge; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER guard_merge BEFORE UPDATE OF merged_into ON shop.users FOR EACH ROW EXECUTE FUNCTION shop.guard_merge();


--
-- Name: inventory_reservations guard_reservation; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER guard_reservation BEFORE UPDATE OF status, order_id ON shop.inventory_reservations FOR EACH ROW WHEN ((((new.status)::text IS DISTINCT FROM (old.status)::text) OR (new.order_id IS DISTINCT FROM old.order_id))) EXECUTE FUNCTION shop.guard_reservation();


--
-- Name: inventory_reservations hand_over; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER hand_over AFTER UPDATE OF status ON shop.inventory_reservations FOR EACH ROW WHEN ((((new.status)::text = 'CONFIRMED'::text) AND ((old.status)::text <> 'CONFIRMED'::text))) EXECUTE FUNCTION shop.hand_over_reservation();


--
-- Name: customer_notes ledger; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER ledger BEFORE DELETE OR UPDATE ON shop.customer_notes FOR EACH ROW EXECUTE FUNCTION shop.refuse_change();


--
-- Name: order_notes ledger; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER ledger BEFORE DELETE OR UPDATE ON shop.order_notes FOR EACH ROW EXECUTE FUNCTION shop.refuse_change();


--
-- Name: order_status_history ledger; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER ledger BEFORE DELETE OR UPDATE ON shop.order_status_history FOR EACH ROW EXECUTE FUNCTION shop.refuse_change();


--
-- Name: refund_approvals ledger; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER ledger BEFORE DELETE OR UPDATE ON shop.refund_approvals FOR EACH ROW EXECUTE FUNCTION shop.refuse_change();


--
-- Name: refund_lines ledger; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER ledger BEFORE DELETE OR UPDATE ON shop.refund_lines FOR EACH ROW EXECUTE FUNCTION shop.refuse_change();


--
-- Name: shipment_lines ledger; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER ledger BEFORE DELETE OR UPDATE ON shop.shipment_lines FOR EACH ROW EXECUTE FUNCTION shop.refuse_change();


--
-- Name: shipments lines; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE CONSTRAINT TRIGGER lines AFTER INSERT ON shop.shipments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shop.check_shipment_lines();


--
-- Name: users merged; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER merged AFTER UPDATE OF merged_into ON shop.users FOR EACH ROW WHEN ((new.merged_into IS DISTINCT FROM old.merged_into)) EXECUTE FUNCTION shop.customer_merged();


--
-- Name: orders moved; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER moved AFTER UPDATE OF status ON shop.orders FOR EACH ROW WHEN (((new.status)::text IS DISTINCT FROM (old.status)::text)) EXECUTE FUNCTION shop.order_moved();


--
-- Name: refunds moved; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER moved AFTER UPDATE OF status ON shop.refunds FOR EACH ROW WHEN (((new.status)::text IS DISTINCT FROM (old.status)::text)) EXECUTE FUNCTION shop.refund_moved();


--
-- Name: orders moved_last; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER moved_last AFTER UPDATE OF status ON shop.orders FOR EACH ROW WHEN ((((new.status)::text IS DISTINCT FROM (old.status)::text) AND ((new.status)::text = ANY ((ARRAY['DELIVERED'::character varying, 'CANCELLED'::character varying])::text[])))) EXECUTE FUNCTION shop.order_closed();


--
-- Name: order_items note_item; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER note_item AFTER UPDATE ON shop.order_items FOR EACH ROW WHEN (((old.cancelled_quantity IS DISTINCT FROM new.cancelled_quantity) OR (old.quantity IS DISTINCT FROM new.quantity) OR (old.unit_price_amount IS DISTINCT FROM new.unit_price_amount))) EXECUTE FUNCTION reporting.note_item();


--
-- Name: order_items note_items; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER note_items AFTER INSERT ON shop.order_items REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION reporting.note_items();


--
-- Name: orders note_order; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER note_order AFTER INSERT ON shop.orders FOR EACH ROW EXECUTE FUNCTION reporting.note_order();


--
-- Name: orders note_order_change; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER note_order_change AFTER UPDATE ON shop.orders FOR EACH ROW WHEN ((((old.status)::text IS DISTINCT FROM (new.status)::text) OR (old.customer_id IS DISTINCT FROM new.customer_id) OR (old.cancelled_at IS DISTINCT FROM new.cancelled_at) OR (old.shipped_at IS DISTINCT FROM new.shipped_at) OR (old.delivered_at IS DISTINCT FROM new.delivered_at) OR (old.tax_amount IS DISTINCT FROM new.tax_amount) OR (old.shipping_amount IS DISTINCT FROM new.shipping_amount) OR (old.discount_amount IS DISTINCT FROM new.discount_amount) OR (old.shipping_address IS DISTINCT FROM new.shipping_address))) EXECUTE FUNCTION reporting.note_order();


--
-- Name: refunds note_refund; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER note_refund AFTER UPDATE ON shop.refunds FOR EACH ROW WHEN ((((new.status)::text = 'COMPLETED'::text) AND ((old.status)::text IS DISTINCT FROM 'COMPLETED'::text))) EXECUTE FUNCTION reporting.note_refund();


--
-- Name: orders placed; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER placed AFTER INSERT ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.order_placed();


--
-- Name: stock_count_lines snapshot_count_line; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER snapshot_count_line BEFORE INSERT ON shop.stock_count_lines FOR EACH ROW EXECUTE FUNCTION shop.snapshot_count_line();


--
-- Name: products spread_product_sku; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER spread_product_sku AFTER UPDATE OF sku ON shop.products FOR EACH ROW WHEN (((new.sku)::text IS DISTINCT FROM (old.sku)::text)) EXECUTE FUNCTION shop.spread_product_sku();


--
-- Name: product_reviews stamp; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER stamp BEFORE UPDATE OF moderation_status ON shop.product_reviews FOR EACH ROW EXECUTE FUNCTION shop.stamp_review();


--
-- Name: products stamp; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON shop.products FOR EACH ROW EXECUTE FUNCTION shop.stamp_product();


--
-- Name: users stamp; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER stamp BEFORE UPDATE OF is_active, deactivated_reason, merged_into ON shop.users FOR EACH ROW EXECUTE FUNCTION shop.stamp_user();


--
-- Name: stock_transfers stamp_transfer; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER stamp_transfer BEFORE UPDATE OF status ON shop.stock_transfers FOR EACH ROW WHEN ((((new.status)::text = 'CANCELLED'::text) AND ((old.status)::text <> 'CANCELLED'::text))) EXECUTE FUNCTION shop.stamp_transfer();


--
-- Name: order_items sums; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE CONSTRAINT TRIGGER sums AFTER INSERT OR UPDATE OF quantity, total_price_amount ON shop.order_items DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shop.check_order_sums();


--
-- Name: orders sums; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE CONSTRAINT TRIGGER sums AFTER INSERT OR UPDATE OF subtotal_amount, item_count ON shop.orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shop.check_order_sums();


--
-- Name: refund_lines sums; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE CONSTRAINT TRIGGER sums AFTER INSERT ON shop.refund_lines DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shop.check_refund_sums();


--
-- Name: refunds sums; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE CONSTRAINT TRIGGER sums AFTER INSERT ON shop.refunds DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shop.check_refund_sums();


--
-- Name: bins touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.bins FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: cart_items touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.cart_items FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: carts touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.carts FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: categories touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.categories FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: customer_profiles touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.customer_profiles FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: inventory_items touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE OF reorder_point, reorder_quantity, max_stock_level, location_bin, location_shelf ON shop.inventory_items FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: notification_preferences touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.notification_preferences FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: notification_templates touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.notification_templates FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: orders touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: payments touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.payments FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: product_reviews touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.product_reviews FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: products touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.products FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: refunds touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.refunds FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: seller_profiles touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.seller_profiles FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: stock_counts touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.stock_counts FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: stock_transfers touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.stock_transfers FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: users touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE ON shop.users FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: warehouses touch; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch BEFORE UPDATE OF name, code, address, latitude, longitude, timezone, type, max_capacity, is_active, operating_hours ON shop.warehouses FOR EACH ROW EXECUTE FUNCTION shop.touch_row();


--
-- Name: cart_items touch_cart; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER touch_cart AFTER INSERT OR DELETE OR UPDATE ON shop.cart_items FOR EACH ROW EXECUTE FUNCTION shop.touch_cart();


--
-- Name: carts transition; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER transition BEFORE UPDATE OF status ON shop.carts FOR EACH ROW EXECUTE FUNCTION shop.check_transition('shop.carts');


--
-- Name: categories tree; Type: TRIGGER; Schema: shop; Owner: backroom_owner
--

CREATE TRIGGER tree AFTER INSERT OR UPDATE OF parent_category_id ON shop.categories FOR EACH ROW EXECUTE FUNCTION shop.check_category_tree();


--
-- Name: job_runs job_runs_job_exists; Type: FK CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.job_runs
    ADD CONSTRAINT job_runs_job_exists FOREIGN KEY (job) REFERENCES backoffice.jobs(job);


--
-- Name: low_stock_alerts low_stock_alerts_stock_exists; Type: FK CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.low_stock_alerts
    ADD CONSTRAINT low_stock_alerts_stock_exists FOREIGN KEY (inventory_id) REFERENCES shop.inventory_items(inventory_id);


--
-- Name: month_keys month_keys_referenced_exists; Type: FK CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.month_keys
    ADD CONSTRAINT month_keys_referenced_exists FOREIGN KEY (referenced_relation) REFERENCES backoffice.month_tables(relation);


--
-- Name: month_keys month_keys_relation_exists; Type: FK CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.month_keys
    ADD CONSTRAINT month_keys_relation_exists FOREIGN KEY (relation) REFERENCES backoffice.month_tables(relation);


--
-- Name: staff staff_user_exists; Type: FK CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.staff
    ADD CONSTRAINT staff_user_exists FOREIGN KEY (user_id) REFERENCES shop.users(user_id);


--
-- Name: staff_warehouses staff_warehouses_staff_exists; Type: FK CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.staff_warehouses
    ADD CONSTRAINT staff_warehouses_staff_exists FOREIGN KEY (login) REFERENCES backoffice.staff(login);


--
-- Name: staff_warehouses staff_warehouses_warehouse_exists; Type: FK CONSTRAINT; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE ONLY backoffice.staff_warehouses
    ADD CONSTRAINT staff_warehouses_warehouse_exists FOREIGN KEY (warehouse_id) REFERENCES shop.warehouses(warehouse_id);


--
-- Name: exchange_rates exchange_rates_currency_exists; Type: FK CONSTRAINT; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE ONLY reporting.exchange_rates
    ADD CONSTRAINT exchange_rates_currency_exists FOREIGN KEY (currency) REFERENCES backoffice.currencies(code);


--
-- Name: exchange_rates exchange_rates_in_currency_exists; Type: FK CONSTRAINT; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE ONLY reporting.exchange_rates
    ADD CONSTRAINT exchange_rates_in_currency_exists FOREIGN KEY (in_currency) REFERENCES backoffice.currencies(code);


--
-- Name: admin_profiles admin_profiles_user_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.admin_profiles
    ADD CONSTRAINT admin_profiles_user_exists FOREIGN KEY (user_id) REFERENCES shop.users(user_id) ON DELETE CASCADE;


--
-- Name: bins bins_warehouse_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.bins
    ADD CONSTRAINT bins_warehouse_exists FOREIGN KEY (warehouse_id) REFERENCES shop.warehouses(warehouse_id);


--
-- Name: cart_items cart_items_cart_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.cart_items
    ADD CONSTRAINT cart_items_cart_exists FOREIGN KEY (cart_id) REFERENCES shop.carts(cart_id) ON DELETE CASCADE;


--
-- Name: cart_items cart_items_product_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.cart_items
    ADD CONSTRAINT cart_items_product_exists FOREIGN KEY (product_id) REFERENCES shop.products(product_id);


--
-- Name: carts carts_currency_known; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.carts
    ADD CONSTRAINT carts_currency_known FOREIGN KEY (currency) REFERENCES backoffice.currencies(code);


--
-- Name: carts carts_customer_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.carts
    ADD CONSTRAINT carts_customer_exists FOREIGN KEY (customer_id) REFERENCES shop.users(user_id) ON DELETE CASCADE;


--
-- Name: categories categories_parent_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.categories
    ADD CONSTRAINT categories_parent_exists FOREIGN KEY (parent_category_id) REFERENCES shop.categories(category_id);


--
-- Name: customer_notes customer_notes_user_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.customer_notes
    ADD CONSTRAINT customer_notes_user_exists FOREIGN KEY (user_id) REFERENCES shop.users(user_id);


--
-- Name: customer_profiles customer_profiles_currency_known; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.customer_profiles
    ADD CONSTRAINT customer_profiles_currency_known FOREIGN KEY (preferred_currency) REFERENCES backoffice.currencies(code);


--
-- Name: customer_profiles customer_profiles_user_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.customer_profiles
    ADD CONSTRAINT customer_profiles_user_exists FOREIGN KEY (user_id) REFERENCES shop.users(user_id) ON DELETE CASCADE;


--
-- Name: inventory_items inventory_items_bin_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.inventory_items
    ADD CONSTRAINT inventory_items_bin_exists FOREIGN KEY (warehouse_id, location_bin) REFERENCES shop.bins(warehouse_id, code) ON UPDATE CASCADE;


--
-- Name: inventory_items inventory_items_product_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.inventory_items
    ADD CONSTRAINT inventory_items_product_exists FOREIGN KEY (product_id) REFERENCES shop.products(product_id);


--
-- Name: inventory_items inventory_items_warehouse_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.inventory_items
    ADD CONSTRAINT inventory_items_warehouse_exists FOREIGN KEY (warehouse_id) REFERENCES shop.warehouses(warehouse_id);


--
-- Name: inventory_movements inventory_movements_changed_by_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.inventory_movements
    ADD CONSTRAINT inventory_movements_changed_by_exists FOREIGN KEY (changed_by) REFERENCES shop.users(user_id);


--
-- Name: inventory_movements inventory_movements_stock_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.inventory_movements
    ADD CONSTRAINT inventory_movements_stock_exists FOREIGN KEY (inventory_id) REFERENCES shop.inventory_items(inventory_id);


--
-- Name: inventory_reservations inventory_reservations_customer_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.inventory_reservations
    ADD CONSTRAINT inventory_reservations_customer_exists FOREIGN KEY (customer_id) REFERENCES shop.users(user_id);


--
-- Name: notification_preferences notification_preferences_user_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.notification_preferences
    ADD CONSTRAINT notification_preferences_user_exists FOREIGN KEY (user_id) REFERENCES shop.users(user_id) ON DELETE CASCADE;


--
-- Name: notifications notifications_template_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.notifications
    ADD CONSTRAINT notifications_template_exists FOREIGN KEY (template_id) REFERENCES shop.notification_templates(template_id);


--
-- Name: notifications notifications_user_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.notifications
    ADD CONSTRAINT notifications_user_exists FOREIGN KEY (user_id) REFERENCES shop.users(user_id);


--
-- Name: order_allocations order_allocations_stock_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.order_allocations
    ADD CONSTRAINT order_allocations_stock_exists FOREIGN KEY (inventory_id) REFERENCES shop.inventory_items(inventory_id);


--
-- Name: order_items order_items_product_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.order_items
    ADD CONSTRAINT order_items_product_exists FOREIGN KEY (product_id) REFERENCES shop.products(product_id);


--
-- Name: order_returns order_returns_stock_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.order_returns
    ADD CONSTRAINT order_returns_stock_exists FOREIGN KEY (inventory_id) REFERENCES shop.inventory_items(inventory_id);


--
-- Name: order_status_history order_status_history_changed_by_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.order_status_history
    ADD CONSTRAINT order_status_history_changed_by_exists FOREIGN KEY (changed_by) REFERENCES shop.users(user_id);


--
-- Name: orders orders_customer_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.orders
    ADD CONSTRAINT orders_customer_exists FOREIGN KEY (customer_id) REFERENCES shop.users(user_id);


--
-- Name: payments payments_customer_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.payments
    ADD CONSTRAINT payments_customer_exists FOREIGN KEY (customer_id) REFERENCES shop.users(user_id);


--
-- Name: product_analytics product_analytics_product_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.product_analytics
    ADD CONSTRAINT product_analytics_product_exists FOREIGN KEY (product_id) REFERENCES shop.products(product_id);


--
-- Name: product_images product_images_product_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.product_images
    ADD CONSTRAINT product_images_product_exists FOREIGN KEY (product_id) REFERENCES shop.products(product_id) ON DELETE CASCADE;


--
-- Name: product_reviews product_reviews_customer_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.product_reviews
    ADD CONSTRAINT product_reviews_customer_exists FOREIGN KEY (customer_id) REFERENCES shop.users(user_id);


--
-- Name: product_reviews product_reviews_product_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.product_reviews
    ADD CONSTRAINT product_reviews_product_exists FOREIGN KEY (product_id) REFERENCES shop.products(product_id);


--
-- Name: products products_category_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.products
    ADD CONSTRAINT products_category_exists FOREIGN KEY (category_id) REFERENCES shop.categories(category_id);


--
-- Name: products products_currency_known; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.products
    ADD CONSTRAINT products_currency_known FOREIGN KEY (price_currency) REFERENCES backoffice.currencies(code);


--
-- Name: products products_seller_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.products
    ADD CONSTRAINT products_seller_exists FOREIGN KEY (seller_id) REFERENCES shop.users(user_id);


--
-- Name: refund_lines refund_lines_stock_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.refund_lines
    ADD CONSTRAINT refund_lines_stock_exists FOREIGN KEY (inventory_id) REFERENCES shop.inventory_items(inventory_id);


--
-- Name: refunds refunds_processed_by_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.refunds
    ADD CONSTRAINT refunds_processed_by_exists FOREIGN KEY (processed_by) REFERENCES shop.users(user_id);


--
-- Name: reservation_allocations reservation_allocations_reservation_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.reservation_allocations
    ADD CONSTRAINT reservation_allocations_reservation_exists FOREIGN KEY (reservation_id) REFERENCES shop.inventory_reservations(reservation_id);


--
-- Name: reservation_allocations reservation_allocations_stock_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.reservation_allocations
    ADD CONSTRAINT reservation_allocations_stock_exists FOREIGN KEY (inventory_id) REFERENCES shop.inventory_items(inventory_id);


--
-- Name: seller_profiles seller_profiles_user_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.seller_profiles
    ADD CONSTRAINT seller_profiles_user_exists FOREIGN KEY (user_id) REFERENCES shop.users(user_id) ON DELETE CASCADE;


--
-- Name: shipments shipments_warehouse_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.shipments
    ADD CONSTRAINT shipments_warehouse_exists FOREIGN KEY (warehouse_id) REFERENCES shop.warehouses(warehouse_id);


--
-- Name: stock_count_entries stock_count_entries_count_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_count_entries
    ADD CONSTRAINT stock_count_entries_count_exists FOREIGN KEY (count_id) REFERENCES shop.stock_counts(count_id);


--
-- Name: stock_count_entries stock_count_entries_line_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_count_entries
    ADD CONSTRAINT stock_count_entries_line_exists FOREIGN KEY (count_line_id) REFERENCES shop.stock_count_lines(count_line_id);


--
-- Name: stock_count_lines stock_count_lines_count_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_count_lines
    ADD CONSTRAINT stock_count_lines_count_exists FOREIGN KEY (count_id) REFERENCES shop.stock_counts(count_id);


--
-- Name: stock_count_lines stock_count_lines_stock_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_count_lines
    ADD CONSTRAINT stock_count_lines_stock_exists FOREIGN KEY (inventory_id) REFERENCES shop.inventory_items(inventory_id);


--
-- Name: stock_counts stock_counts_warehouse_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_counts
    ADD CONSTRAINT stock_counts_warehouse_exists FOREIGN KEY (warehouse_id) REFERENCES shop.warehouses(warehouse_id);


--
-- Name: stock_transfer_lines stock_transfer_lines_product_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_transfer_lines
    ADD CONSTRAINT stock_transfer_lines_product_exists FOREIGN KEY (product_id) REFERENCES shop.products(product_id);


--
-- Name: stock_transfer_lines stock_transfer_lines_transfer_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_transfer_lines
    ADD CONSTRAINT stock_transfer_lines_transfer_exists FOREIGN KEY (transfer_id) REFERENCES shop.stock_transfers(transfer_id);


--
-- Name: stock_transfer_moves stock_transfer_moves_line_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_transfer_moves
    ADD CONSTRAINT stock_transfer_moves_line_exists FOREIGN KEY (transfer_line_id) REFERENCES shop.stock_transfer_lines(transfer_line_id);


--
-- Name: stock_transfer_moves stock_transfer_moves_transfer_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_transfer_moves
    ADD CONSTRAINT stock_transfer_moves_transfer_exists FOREIGN KEY (transfer_id) REFERENCES shop.stock_transfers(transfer_id);


--
-- Name: stock_transfers stock_transfers_from_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_transfers
    ADD CONSTRAINT stock_transfers_from_exists FOREIGN KEY (from_warehouse_id) REFERENCES shop.warehouses(warehouse_id);


--
-- Name: stock_transfers stock_transfers_to_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.stock_transfers
    ADD CONSTRAINT stock_transfers_to_exists FOREIGN KEY (to_warehouse_id) REFERENCES shop.warehouses(warehouse_id);


--
-- Name: user_tokens user_tokens_user_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.user_tokens
    ADD CONSTRAINT user_tokens_user_exists FOREIGN KEY (user_id) REFERENCES shop.users(user_id) ON DELETE CASCADE;


--
-- Name: users users_merged_into_exists; Type: FK CONSTRAINT; Schema: shop; Owner: backroom_owner
--

ALTER TABLE ONLY shop.users
    ADD CONSTRAINT users_merged_into_exists FOREIGN KEY (merged_into) REFERENCES shop.users(user_id);


--
-- Name: order_allocations; Type: ROW SECURITY; Schema: archive; Owner: backroom_owner
--

ALTER TABLE archive.order_allocations ENABLE ROW LEVEL SECURITY;

--
-- Name: order_analytics; Type: ROW SECURITY; Schema: archive; Owner: backroom_owner
--

ALTER TABLE archive.order_analytics ENABLE ROW LEVEL SECURITY;

--
-- Name: order_items; Type: ROW SECURITY; Schema: archive; Owner: backroom_owner
--

ALTER TABLE archive.order_items ENABLE ROW LEVEL SECURITY;

--
-- Name: order_notes; Type: ROW SECURITY; Schema: archive; Owner: backroom_owner
--

ALTER TABLE archive.order_notes ENABLE ROW LEVEL SECURITY;

--
-- Name: order_returns; Type: ROW SECURITY; Schema: archive; Owner: backroom_owner
--

ALTER TABLE archive.order_returns ENABLE ROW LEVEL SECURITY;

--
-- Name: order_status_history; Type: ROW SECURITY; Schema: archive; Owner: backroom_owner
--

ALTER TABLE archive.order_status_history ENABLE ROW LEVEL SECURITY;

--
-- Name: orders; Type: ROW SECURITY; Schema: archive; Owner: backroom_owner
--

ALTER TABLE archive.orders ENABLE ROW LEVEL SECURITY;

--
-- Name: order_allocations owner_adds; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_adds ON archive.order_allocations FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: order_analytics owner_adds; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_adds ON archive.order_analytics FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: order_items owner_adds; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_adds ON archive.order_items FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: order_notes owner_adds; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_adds ON archive.order_notes FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: order_returns owner_adds; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_adds ON archive.order_returns FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: order_status_history owner_adds; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_adds ON archive.order_status_history FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: orders owner_adds; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_adds ON archive.orders FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: payments owner_adds; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_adds ON archive.payments FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: refund_allowances owner_adds; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_adds ON archive.refund_allowances FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: refund_approvals owner_adds; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_adds ON archive.refund_approvals FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: refund_lines owner_adds; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_adds ON archive.refund_lines FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: refunds owner_adds; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_adds ON archive.refunds FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: shipment_lines owner_adds; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_adds ON archive.shipment_lines FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: shipments owner_adds; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_adds ON archive.shipments FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: order_allocations owner_reads; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_reads ON archive.order_allocations FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: order_analytics owner_reads; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_reads ON archive.order_analytics FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: order_items owner_reads; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_reads ON archive.order_items FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: order_notes owner_reads; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_reads ON archive.order_notes FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: order_returns owner_reads; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_reads ON archive.order_returns FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: order_status_history owner_reads; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_reads ON archive.order_status_history FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: orders owner_reads; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_reads ON archive.orders FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: payments owner_reads; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_reads ON archive.payments FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: refund_allowances owner_reads; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_reads ON archive.refund_allowances FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: refund_approvals owner_reads; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_reads ON archive.refund_approvals FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: refund_lines owner_reads; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_reads ON archive.refund_lines FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: refunds owner_reads; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_reads ON archive.refunds FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: shipment_lines owner_reads; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_reads ON archive.shipment_lines FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: shipments owner_reads; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY owner_reads ON archive.shipments FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: payments; Type: ROW SECURITY; Schema: archive; Owner: backroom_owner
--

ALTER TABLE archive.payments ENABLE ROW LEVEL SECURITY;

--
-- Name: refund_allowances; Type: ROW SECURITY; Schema: archive; Owner: backroom_owner
--

ALTER TABLE archive.refund_allowances ENABLE ROW LEVEL SECURITY;

--
-- Name: refund_approvals; Type: ROW SECURITY; Schema: archive; Owner: backroom_owner
--

ALTER TABLE archive.refund_approvals ENABLE ROW LEVEL SECURITY;

--
-- Name: refund_lines; Type: ROW SECURITY; Schema: archive; Owner: backroom_owner
--

ALTER TABLE archive.refund_lines ENABLE ROW LEVEL SECURITY;

--
-- Name: refunds; Type: ROW SECURITY; Schema: archive; Owner: backroom_owner
--

ALTER TABLE archive.refunds ENABLE ROW LEVEL SECURITY;

--
-- Name: shipment_lines; Type: ROW SECURITY; Schema: archive; Owner: backroom_owner
--

ALTER TABLE archive.shipment_lines ENABLE ROW LEVEL SECURITY;

--
-- Name: shipments; Type: ROW SECURITY; Schema: archive; Owner: backroom_owner
--

ALTER TABLE archive.shipments ENABLE ROW LEVEL SECURITY;

--
-- Name: order_allocations staff_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY staff_read ON archive.order_allocations FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: order_analytics staff_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY staff_read ON archive.order_analytics FOR SELECT TO backroom_manager, backroom_worker USING (true);


--
-- Name: order_items staff_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY staff_read ON archive.order_items FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: order_notes staff_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY staff_read ON archive.order_notes FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: order_returns staff_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY staff_read ON archive.order_returns FOR SELECT TO backroom_support, backroom_manager, backroom_worker USING (true);


--
-- Name: order_status_history staff_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY staff_read ON archive.order_status_history FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: orders staff_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY staff_read ON archive.orders FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: payments staff_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY staff_read ON archive.payments FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: refund_allowances staff_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY staff_read ON archive.refund_allowances FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: refund_approvals staff_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY staff_read ON archive.refund_approvals FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: refund_lines staff_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY staff_read ON archive.refund_lines FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: refunds staff_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY staff_read ON archive.refunds FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: shipment_lines staff_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY staff_read ON archive.shipment_lines FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: shipments staff_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY staff_read ON archive.shipments FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: order_allocations warehouse_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY warehouse_read ON archive.order_allocations FOR SELECT TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: shipment_lines warehouse_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY warehouse_read ON archive.shipment_lines FOR SELECT TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: shipments warehouse_read; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY warehouse_read ON archive.shipments FOR SELECT TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: order_returns warehouse_reads; Type: POLICY; Schema: archive; Owner: backroom_owner
--

CREATE POLICY warehouse_reads ON archive.order_returns FOR SELECT TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: staff accounts_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY accounts_all ON backoffice.staff TO backroom_accounts USING (true) WITH CHECK (true);


--
-- Name: staff_warehouses accounts_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY accounts_all ON backoffice.staff_warehouses TO backroom_accounts USING (true) WITH CHECK (true);


--
-- Name: settings admin_updates; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY admin_updates ON backoffice.settings FOR UPDATE TO backroom_admin USING (true) WITH CHECK (true);


--
-- Name: currencies admin_writes; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY admin_writes ON backoffice.currencies TO backroom_admin USING (true) WITH CHECK (true);


--
-- Name: jobs admins_update; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY admins_update ON backoffice.jobs FOR UPDATE TO backroom_admin USING (true) WITH CHECK (true);


--
-- Name: currencies all_read; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY all_read ON backoffice.currencies FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, application_user USING (true);


--
-- Name: archived_months; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.archived_months ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_log; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.audit_log ENABLE ROW LEVEL SECURITY;

--
-- Name: commands; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.commands ENABLE ROW LEVEL SECURITY;

--
-- Name: currencies; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.currencies ENABLE ROW LEVEL SECURITY;

--
-- Name: import_rows; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.import_rows ENABLE ROW LEVEL SECURITY;

--
-- Name: imports; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.imports ENABLE ROW LEVEL SECURITY;

--
-- Name: job_runs; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.job_runs ENABLE ROW LEVEL SECURITY;

--
-- Name: jobs; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.jobs ENABLE ROW LEVEL SECURITY;

--
-- Name: low_stock_alerts; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.low_stock_alerts ENABLE ROW LEVEL SECURITY;

--
-- Name: audit_log managers_read; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY managers_read ON backoffice.audit_log FOR SELECT TO backroom_manager, backroom_admin USING (true);


--
-- Name: month_keys; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.month_keys ENABLE ROW LEVEL SECURITY;

--
-- Name: month_tables; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.month_tables ENABLE ROW LEVEL SECURITY;

--
-- Name: presence own_add; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY own_add ON backoffice.presence FOR INSERT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin WITH CHECK ((login = SESSION_USER));


--
-- Name: user_settings own_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY own_all ON backoffice.user_settings TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin USING ((login = SESSION_USER)) WITH CHECK ((login = SESSION_USER));


--
-- Name: saved_views own_all_shares; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY own_all_shares ON backoffice.saved_views FOR INSERT TO backroom_manager, backroom_admin WITH CHECK ((login = SESSION_USER));


--
-- Name: presence own_and_dead_delete; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY own_and_dead_delete ON backoffice.presence FOR DELETE TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin USING (((login = SESSION_USER) OR (seen_at < (now() - '00:10:00'::interval))));


--
-- Name: saved_views own_delete; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY own_delete ON backoffice.saved_views FOR DELETE TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin USING ((login = SESSION_USER));


--
-- Name: commands own_read; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY own_read ON backoffice.commands FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING ((login = SESSION_USER));


--
-- Name: saved_views own_read; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY own_read ON backoffice.saved_views FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin USING (((login = SESSION_USER) OR (shared_with = 'ALL'::text)));


--
-- Name: import_rows own_rows; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY own_rows ON backoffice.import_rows TO backroom_manager USING ((login = SESSION_USER)) WITH CHECK ((login = SESSION_USER));


--
-- Name: imports own_rows; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY own_rows ON backoffice.imports TO backroom_manager USING ((login = SESSION_USER)) WITH CHECK ((login = SESSION_USER));


--
-- Name: presence own_update; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY own_update ON backoffice.presence FOR UPDATE TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin USING ((login = SESSION_USER)) WITH CHECK ((login = SESSION_USER));


--
-- Name: saved_views own_update_all_shares; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY own_update_all_shares ON backoffice.saved_views FOR UPDATE TO backroom_manager, backroom_admin USING ((login = SESSION_USER)) WITH CHECK ((login = SESSION_USER));


--
-- Name: archived_months owner_adds; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_adds ON backoffice.archived_months FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: audit_log owner_adds; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_adds ON backoffice.audit_log FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: commands owner_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_all ON backoffice.commands TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: currencies owner_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_all ON backoffice.currencies TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: import_rows owner_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_all ON backoffice.import_rows TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: imports owner_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_all ON backoffice.imports TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: job_runs owner_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_all ON backoffice.job_runs TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: jobs owner_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_all ON backoffice.jobs TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: low_stock_alerts owner_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_all ON backoffice.low_stock_alerts TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: month_keys owner_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_all ON backoffice.month_keys TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: month_tables owner_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_all ON backoffice.month_tables TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: presence owner_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_all ON backoffice.presence TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: saved_views owner_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_all ON backoffice.saved_views TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: settings owner_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_all ON backoffice.settings TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: staff owner_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_all ON backoffice.staff TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: staff_warehouses owner_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_all ON backoffice.staff_warehouses TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: user_settings owner_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_all ON backoffice.user_settings TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: archived_months owner_reads; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_reads ON backoffice.archived_months FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: audit_log owner_reads; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY owner_reads ON backoffice.audit_log FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: presence; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.presence ENABLE ROW LEVEL SECURITY;

--
-- Name: saved_views; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.saved_views ENABLE ROW LEVEL SECURITY;

--
-- Name: settings; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.settings ENABLE ROW LEVEL SECURITY;

--
-- Name: saved_views shared_delete; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY shared_delete ON backoffice.saved_views FOR DELETE TO backroom_manager, backroom_admin USING ((shared_with IS NOT NULL));


--
-- Name: saved_views shared_read_all; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY shared_read_all ON backoffice.saved_views FOR SELECT TO backroom_manager, backroom_admin USING ((shared_with IS NOT NULL));


--
-- Name: saved_views shared_with_support; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY shared_with_support ON backoffice.saved_views FOR SELECT TO backroom_support USING ((shared_with = 'SUPPORT'::text));


--
-- Name: saved_views shared_with_warehouse; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY shared_with_warehouse ON backoffice.saved_views FOR SELECT TO backroom_warehouse USING ((shared_with = 'WAREHOUSE'::text));


--
-- Name: staff; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.staff ENABLE ROW LEVEL SECURITY;

--
-- Name: archived_months staff_read; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY staff_read ON backoffice.archived_months FOR SELECT TO backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: job_runs staff_read; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY staff_read ON backoffice.job_runs FOR SELECT TO backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: jobs staff_read; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY staff_read ON backoffice.jobs FOR SELECT TO backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: presence staff_read; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY staff_read ON backoffice.presence FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin USING (true);


--
-- Name: settings staff_read; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY staff_read ON backoffice.settings FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: staff staff_read; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY staff_read ON backoffice.staff FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: staff_warehouses staff_read; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY staff_read ON backoffice.staff_warehouses FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: staff_warehouses; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.staff_warehouses ENABLE ROW LEVEL SECURITY;

--
-- Name: saved_views support_adds; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY support_adds ON backoffice.saved_views FOR INSERT TO backroom_support WITH CHECK (((login = SESSION_USER) AND ((shared_with IS NULL) OR (shared_with = 'SUPPORT'::text))));


--
-- Name: saved_views support_updates; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY support_updates ON backoffice.saved_views FOR UPDATE TO backroom_support USING ((login = SESSION_USER)) WITH CHECK (((login = SESSION_USER) AND ((shared_with IS NULL) OR (shared_with = 'SUPPORT'::text))));


--
-- Name: user_settings; Type: ROW SECURITY; Schema: backoffice; Owner: backroom_owner
--

ALTER TABLE backoffice.user_settings ENABLE ROW LEVEL SECURITY;

--
-- Name: saved_views warehouse_adds; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY warehouse_adds ON backoffice.saved_views FOR INSERT TO backroom_warehouse WITH CHECK (((login = SESSION_USER) AND ((shared_with IS NULL) OR (shared_with = 'WAREHOUSE'::text))));


--
-- Name: saved_views warehouse_updates; Type: POLICY; Schema: backoffice; Owner: backroom_owner
--

CREATE POLICY warehouse_updates ON backoffice.saved_views FOR UPDATE TO backroom_warehouse USING ((login = SESSION_USER)) WITH CHECK (((login = SESSION_USER) AND ((shared_with IS NULL) OR (shared_with = 'WAREHOUSE'::text))));


--
-- Name: customer_firsts; Type: ROW SECURITY; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE reporting.customer_firsts ENABLE ROW LEVEL SECURITY;

--
-- Name: exchange_rates; Type: ROW SECURITY; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE reporting.exchange_rates ENABLE ROW LEVEL SECURITY;

--
-- Name: finished_days; Type: ROW SECURITY; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE reporting.finished_days ENABLE ROW LEVEL SECURITY;

--
-- Name: exchange_rates managers_add; Type: POLICY; Schema: reporting; Owner: backroom_owner
--

CREATE POLICY managers_add ON reporting.exchange_rates FOR INSERT TO backroom_manager, backroom_admin, backroom_worker WITH CHECK (true);


--
-- Name: exchange_rates managers_correct; Type: POLICY; Schema: reporting; Owner: backroom_owner
--

CREATE POLICY managers_correct ON reporting.exchange_rates FOR UPDATE TO backroom_manager, backroom_admin USING (true) WITH CHECK (true);


--
-- Name: metrics; Type: ROW SECURITY; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE reporting.metrics ENABLE ROW LEVEL SECURITY;

--
-- Name: customer_firsts owner_all; Type: POLICY; Schema: reporting; Owner: backroom_owner
--

CREATE POLICY owner_all ON reporting.customer_firsts TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: exchange_rates owner_all; Type: POLICY; Schema: reporting; Owner: backroom_owner
--

CREATE POLICY owner_all ON reporting.exchange_rates TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: finished_days owner_all; Type: POLICY; Schema: reporting; Owner: backroom_owner
--

CREATE POLICY owner_all ON reporting.finished_days TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: metrics owner_all; Type: POLICY; Schema: reporting; Owner: backroom_owner
--

CREATE POLICY owner_all ON reporting.metrics TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: product_rollup owner_all; Type: POLICY; Schema: reporting; Owner: backroom_owner
--

CREATE POLICY owner_all ON reporting.product_rollup TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: sales_deltas owner_all; Type: POLICY; Schema: reporting; Owner: backroom_owner
--

CREATE POLICY owner_all ON reporting.sales_deltas TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: sales_rollup owner_all; Type: POLICY; Schema: reporting; Owner: backroom_owner
--

CREATE POLICY owner_all ON reporting.sales_rollup TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: product_rollup; Type: ROW SECURITY; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE reporting.product_rollup ENABLE ROW LEVEL SECURITY;

--
-- Name: sales_deltas; Type: ROW SECURITY; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE reporting.sales_deltas ENABLE ROW LEVEL SECURITY;

--
-- Name: sales_rollup; Type: ROW SECURITY; Schema: reporting; Owner: backroom_owner
--

ALTER TABLE reporting.sales_rollup ENABLE ROW LEVEL SECURITY;

--
-- Name: customer_firsts staff_read; Type: POLICY; Schema: reporting; Owner: backroom_owner
--

CREATE POLICY staff_read ON reporting.customer_firsts FOR SELECT TO backroom_manager, backroom_worker USING (true);


--
-- Name: exchange_rates staff_read; Type: POLICY; Schema: reporting; Owner: backroom_owner
--

CREATE POLICY staff_read ON reporting.exchange_rates FOR SELECT TO backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: metrics staff_read; Type: POLICY; Schema: reporting; Owner: backroom_owner
--

CREATE POLICY staff_read ON reporting.metrics FOR SELECT TO backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: product_rollup staff_read; Type: POLICY; Schema: reporting; Owner: backroom_owner
--

CREATE POLICY staff_read ON reporting.product_rollup FOR SELECT TO backroom_manager, backroom_worker USING (true);


--
-- Name: sales_deltas staff_read; Type: POLICY; Schema: reporting; Owner: backroom_owner
--

CREATE POLICY staff_read ON reporting.sales_deltas FOR SELECT TO backroom_manager, backroom_worker USING (true);


--
-- Name: sales_rollup staff_read; Type: POLICY; Schema: reporting; Owner: backroom_owner
--

CREATE POLICY staff_read ON reporting.sales_rollup FOR SELECT TO backroom_manager, backroom_worker USING (true);


--
-- Name: admin_profiles accounts_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY accounts_add ON shop.admin_profiles FOR INSERT TO backroom_accounts WITH CHECK (true);


--
-- Name: users accounts_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY accounts_add ON shop.users FOR INSERT TO backroom_accounts WITH CHECK (((user_type)::text = 'ADMIN'::text));


--
-- Name: users accounts_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY accounts_read ON shop.users FOR SELECT TO backroom_accounts USING (((user_type)::text = 'ADMIN'::text));


--
-- Name: admin_profiles accounts_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY accounts_update ON shop.admin_profiles FOR UPDATE TO backroom_accounts USING (true) WITH CHECK (true);


--
-- Name: users accounts_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY accounts_update ON shop.users FOR UPDATE TO backroom_accounts USING (((user_type)::text = 'ADMIN'::text)) WITH CHECK (((user_type)::text = 'ADMIN'::text));


--
-- Name: admin_profiles; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.admin_profiles ENABLE ROW LEVEL SECURITY;

--
-- Name: admin_profiles admin_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY admin_read ON shop.admin_profiles FOR SELECT TO backroom_admin, backroom_accounts USING (true);


--
-- Name: inventory_items all_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY all_read ON shop.inventory_items FOR SELECT TO backroom_support, backroom_manager, backroom_worker, application_user USING (true);


--
-- Name: inventory_movements all_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY all_read ON shop.inventory_movements FOR SELECT TO backroom_support, backroom_manager, backroom_worker USING (true);


--
-- Name: transitions all_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY all_read ON shop.transitions FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker, application_user, backroom_accounts USING (true);


--
-- Name: bins; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.bins ENABLE ROW LEVEL SECURITY;

--
-- Name: cart_items; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.cart_items ENABLE ROW LEVEL SECURITY;

--
-- Name: carts; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.carts ENABLE ROW LEVEL SECURITY;

--
-- Name: categories; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.categories ENABLE ROW LEVEL SECURITY;

--
-- Name: customer_notes; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.customer_notes ENABLE ROW LEVEL SECURITY;

--
-- Name: customer_profiles; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.customer_profiles ENABLE ROW LEVEL SECURITY;

--
-- Name: inventory_items; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.inventory_items ENABLE ROW LEVEL SECURITY;

--
-- Name: inventory_movements; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.inventory_movements ENABLE ROW LEVEL SECURITY;

--
-- Name: inventory_reservations; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.inventory_reservations ENABLE ROW LEVEL SECURITY;

--
-- Name: bins managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.bins FOR INSERT TO backroom_manager WITH CHECK (true);


--
-- Name: categories managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.categories FOR INSERT TO backroom_manager WITH CHECK (true);


--
-- Name: inventory_items managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.inventory_items FOR INSERT TO backroom_manager WITH CHECK (true);


--
-- Name: inventory_movements managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.inventory_movements FOR INSERT TO backroom_manager WITH CHECK (((movement_type)::text = ANY ((ARRAY['INBOUND'::character varying, 'ADJUSTMENT'::character varying, 'DAMAGE'::character varying])::text[])));


--
-- Name: notification_templates managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.notification_templates FOR INSERT TO backroom_manager, backroom_admin WITH CHECK (true);


--
-- Name: order_returns managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.order_returns FOR INSERT TO backroom_manager WITH CHECK (true);


--
-- Name: product_images managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.product_images FOR INSERT TO backroom_manager WITH CHECK (true);


--
-- Name: products managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.products FOR INSERT TO backroom_manager WITH CHECK (true);


--
-- Name: seller_profiles managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.seller_profiles FOR INSERT TO backroom_manager WITH CHECK (true);


--
-- Name: shipment_lines managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.shipment_lines FOR INSERT TO backroom_manager WITH CHECK (true);


--
-- Name: shipments managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.shipments FOR INSERT TO backroom_manager WITH CHECK (true);


--
-- Name: stock_count_entries managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.stock_count_entries FOR INSERT TO backroom_manager WITH CHECK (true);


--
-- Name: stock_count_lines managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.stock_count_lines FOR INSERT TO backroom_manager WITH CHECK (true);


--
-- Name: stock_counts managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.stock_counts FOR INSERT TO backroom_manager WITH CHECK (true);


--
-- Name: stock_transfer_moves managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.stock_transfer_moves FOR INSERT TO backroom_manager WITH CHECK (true);


--
-- Name: stock_transfers managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.stock_transfers FOR INSERT TO backroom_manager WITH CHECK (true);


--
-- Name: warehouses managers_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add ON shop.warehouses FOR INSERT TO backroom_manager WITH CHECK (true);


--
-- Name: users managers_add_sellers; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_add_sellers ON shop.users FOR INSERT TO backroom_manager WITH CHECK (((user_type)::text = ANY ((ARRAY['CUSTOMER'::character varying, 'SELLER'::character varying])::text[])));


--
-- Name: categories managers_delete; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_delete ON shop.categories FOR DELETE TO backroom_manager USING (true);


--
-- Name: product_images managers_delete; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_delete ON shop.product_images FOR DELETE TO backroom_manager USING (true);


--
-- Name: stock_count_entries managers_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_read ON shop.stock_count_entries FOR SELECT TO backroom_manager USING (true);


--
-- Name: stock_count_lines managers_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_read ON shop.stock_count_lines FOR SELECT TO backroom_manager USING (true);


--
-- Name: stock_counts managers_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_read ON shop.stock_counts FOR SELECT TO backroom_manager USING (true);


--
-- Name: bins managers_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_update ON shop.bins FOR UPDATE TO backroom_manager USING (true) WITH CHECK (true);


--
-- Name: categories managers_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_update ON shop.categories FOR UPDATE TO backroom_manager USING (true) WITH CHECK (true);


--
-- Name: inventory_items managers_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_update ON shop.inventory_items FOR UPDATE TO backroom_manager USING (true) WITH CHECK (true);


--
-- Name: notification_templates managers_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_update ON shop.notification_templates FOR UPDATE TO backroom_manager, backroom_admin USING (true) WITH CHECK (true);


--
-- Name: product_images managers_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_update ON shop.product_images FOR UPDATE TO backroom_manager USING (true) WITH CHECK (true);


--
-- Name: products managers_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_update ON shop.products FOR UPDATE TO backroom_manager USING (true) WITH CHECK (true);


--
-- Name: seller_profiles managers_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_update ON shop.seller_profiles FOR UPDATE TO backroom_manager USING (true) WITH CHECK (true);


--
-- Name: stock_count_lines managers_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_update ON shop.stock_count_lines FOR UPDATE TO backroom_manager USING (true) WITH CHECK (true);


--
-- Name: stock_counts managers_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_update ON shop.stock_counts FOR UPDATE TO backroom_manager USING (true) WITH CHECK (true);


--
-- Name: stock_transfers managers_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_update ON shop.stock_transfers FOR UPDATE TO backroom_manager USING (true) WITH CHECK (true);


--
-- Name: warehouses managers_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY managers_update ON shop.warehouses FOR UPDATE TO backroom_manager USING (true) WITH CHECK (true);


--
-- Name: notification_preferences; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.notification_preferences ENABLE ROW LEVEL SECURITY;

--
-- Name: notification_templates; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.notification_templates ENABLE ROW LEVEL SECURITY;

--
-- Name: notifications; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.notifications ENABLE ROW LEVEL SECURITY;

--
-- Name: order_allocations; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.order_allocations ENABLE ROW LEVEL SECURITY;

--
-- Name: order_analytics; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.order_analytics ENABLE ROW LEVEL SECURITY;

--
-- Name: order_items; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.order_items ENABLE ROW LEVEL SECURITY;

--
-- Name: order_notes; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.order_notes ENABLE ROW LEVEL SECURITY;

--
-- Name: order_numbers; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.order_numbers ENABLE ROW LEVEL SECURITY;

--
-- Name: order_returns; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.order_returns ENABLE ROW LEVEL SECURITY;

--
-- Name: order_status_history; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.order_status_history ENABLE ROW LEVEL SECURITY;

--
-- Name: orders; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.orders ENABLE ROW LEVEL SECURITY;

--
-- Name: customer_notes owner_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_adds ON shop.customer_notes FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: inventory_movements owner_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_adds ON shop.inventory_movements FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: order_notes owner_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_adds ON shop.order_notes FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: order_returns owner_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_adds ON shop.order_returns FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: order_status_history owner_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_adds ON shop.order_status_history FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: refund_approvals owner_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_adds ON shop.refund_approvals FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: refund_lines owner_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_adds ON shop.refund_lines FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: shipment_lines owner_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_adds ON shop.shipment_lines FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: stock_count_entries owner_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_adds ON shop.stock_count_entries FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: stock_transfer_moves owner_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_adds ON shop.stock_transfer_moves FOR INSERT TO backroom_owner, backroom_engine WITH CHECK (true);


--
-- Name: admin_profiles owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.admin_profiles TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: bins owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.bins TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: cart_items owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.cart_items TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: carts owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.carts TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: categories owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.categories TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: customer_profiles owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.customer_profiles TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: inventory_items owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.inventory_items TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: inventory_reservations owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.inventory_reservations TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: notification_preferences owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.notification_preferences TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: notification_templates owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.notification_templates TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: notifications owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.notifications TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: order_allocations owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.order_allocations TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: order_analytics owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.order_analytics TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: order_items owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.order_items TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: order_numbers owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.order_numbers TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: orders owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.orders TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: payments owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.payments TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: product_analytics owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.product_analytics TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: product_images owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.product_images TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: product_reviews owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.product_reviews TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: products owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.products TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: refund_allowances owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.refund_allowances TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: refunds owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.refunds TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: reservation_allocations owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.reservation_allocations TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: schema_migrations owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.schema_migrations TO backroom_owner USING (true) WITH CHECK (true);


--
-- Name: seller_profiles owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.seller_profiles TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: shipments owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.shipments TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: stock_count_lines owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.stock_count_lines TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: stock_counts owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.stock_counts TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: stock_transfer_lines owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.stock_transfer_lines TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: stock_transfers owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.stock_transfers TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: transitions owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.transitions TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: user_tokens owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.user_tokens TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: users owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.users TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: warehouses owner_all; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_all ON shop.warehouses TO backroom_owner, backroom_engine USING (true) WITH CHECK (true);


--
-- Name: customer_notes owner_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_reads ON shop.customer_notes FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: inventory_movements owner_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_reads ON shop.inventory_movements FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: order_notes owner_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_reads ON shop.order_notes FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: order_returns owner_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_reads ON shop.order_returns FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: order_status_history owner_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_reads ON shop.order_status_history FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: refund_approvals owner_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_reads ON shop.refund_approvals FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: refund_lines owner_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_reads ON shop.refund_lines FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: shipment_lines owner_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_reads ON shop.shipment_lines FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: stock_count_entries owner_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_reads ON shop.stock_count_entries FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: stock_transfer_moves owner_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY owner_reads ON shop.stock_transfer_moves FOR SELECT TO backroom_owner, backroom_engine USING (true);


--
-- Name: payments; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.payments ENABLE ROW LEVEL SECURITY;

--
-- Name: product_analytics; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.product_analytics ENABLE ROW LEVEL SECURITY;

--
-- Name: product_images; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.product_images ENABLE ROW LEVEL SECURITY;

--
-- Name: product_reviews; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.product_reviews ENABLE ROW LEVEL SECURITY;

--
-- Name: products; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.products ENABLE ROW LEVEL SECURITY;

--
-- Name: refund_allowances; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.refund_allowances ENABLE ROW LEVEL SECURITY;

--
-- Name: refund_approvals; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.refund_approvals ENABLE ROW LEVEL SECURITY;

--
-- Name: refund_lines; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.refund_lines ENABLE ROW LEVEL SECURITY;

--
-- Name: refunds; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.refunds ENABLE ROW LEVEL SECURITY;

--
-- Name: reservation_allocations; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.reservation_allocations ENABLE ROW LEVEL SECURITY;

--
-- Name: schema_migrations; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.schema_migrations ENABLE ROW LEVEL SECURITY;

--
-- Name: seller_profiles; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.seller_profiles ENABLE ROW LEVEL SECURITY;

--
-- Name: shipment_lines; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.shipment_lines ENABLE ROW LEVEL SECURITY;

--
-- Name: shipments; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.shipments ENABLE ROW LEVEL SECURITY;

--
-- Name: customer_notes staff_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_add ON shop.customer_notes FOR INSERT TO backroom_support, backroom_manager WITH CHECK ((login = SESSION_USER));


--
-- Name: customer_profiles staff_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_add ON shop.customer_profiles FOR INSERT TO backroom_support, backroom_manager WITH CHECK (true);


--
-- Name: order_allocations staff_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_add ON shop.order_allocations FOR INSERT TO backroom_support, backroom_manager WITH CHECK (true);


--
-- Name: order_notes staff_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_add ON shop.order_notes FOR INSERT TO backroom_warehouse, backroom_support, backroom_manager WITH CHECK ((login = SESSION_USER));


--
-- Name: payments staff_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_add ON shop.payments FOR INSERT TO backroom_manager, backroom_worker WITH CHECK (true);


--
-- Name: refund_lines staff_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_add ON shop.refund_lines FOR INSERT TO backroom_support, backroom_manager WITH CHECK (true);


--
-- Name: refunds staff_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_add ON shop.refunds FOR INSERT TO backroom_support, backroom_manager WITH CHECK ((requested_by = SESSION_USER));


--
-- Name: stock_transfer_lines staff_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_add ON shop.stock_transfer_lines FOR INSERT TO backroom_warehouse, backroom_manager WITH CHECK ((EXISTS ( SELECT
   FROM shop.stock_transfers t
  WHERE ((t.transfer_id = stock_transfer_lines.transfer_id) AND ((t.status)::text = 'DRAFT'::text)))));


--
-- Name: refund_approvals staff_decide; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_decide ON shop.refund_approvals FOR INSERT TO backroom_support, backroom_manager WITH CHECK (((approved_by = SESSION_USER) AND (EXISTS ( SELECT
   FROM shop.refunds r
  WHERE ((r.order_id = refund_approvals.order_id) AND (r.refund_id = refund_approvals.refund_id) AND (r.requested_by <> SESSION_USER) AND (r.refund_amount <= ( SELECT backoffice.my_refund_limit((r.currency)::text) AS my_refund_limit)))))));


--
-- Name: product_reviews staff_moderate; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_moderate ON shop.product_reviews FOR UPDATE TO backroom_support, backroom_manager USING (true) WITH CHECK (true);


--
-- Name: bins staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.bins FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager USING (true);


--
-- Name: cart_items staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.cart_items FOR SELECT TO backroom_support, backroom_manager, backroom_worker USING (true);


--
-- Name: carts staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.carts FOR SELECT TO backroom_support, backroom_manager, backroom_worker USING (true);


--
-- Name: categories staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.categories FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: customer_notes staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.customer_notes FOR SELECT TO backroom_support, backroom_manager USING (true);


--
-- Name: customer_profiles staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.customer_profiles FOR SELECT TO backroom_support, backroom_manager USING (true);


--
-- Name: inventory_reservations staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.inventory_reservations FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_worker USING (true);


--
-- Name: notification_preferences staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.notification_preferences FOR SELECT TO backroom_support, backroom_manager, backroom_worker USING (true);


--
-- Name: notification_templates staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.notification_templates FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: notifications staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.notifications FOR SELECT TO backroom_support, backroom_manager USING (((notification_type)::text <> ALL ((ARRAY['PASSWORD_RESET'::character varying, 'EMAIL_VERIFICATION'::character varying])::text[])));


--
-- Name: order_allocations staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.order_allocations FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: order_analytics staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.order_analytics FOR SELECT TO backroom_manager, backroom_worker USING (true);


--
-- Name: order_items staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.order_items FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: order_notes staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.order_notes FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: order_numbers staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.order_numbers FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: order_returns staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.order_returns FOR SELECT TO backroom_support, backroom_manager, backroom_worker USING (true);


--
-- Name: order_status_history staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.order_status_history FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: orders staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.orders FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: payments staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.payments FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: product_analytics staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.product_analytics FOR SELECT TO backroom_manager, backroom_worker USING (true);


--
-- Name: product_images staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.product_images FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: product_reviews staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.product_reviews FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: products staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.products FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: refund_allowances staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.refund_allowances FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: refund_approvals staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.refund_approvals FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: refund_lines staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.refund_lines FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: refunds staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.refunds FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: reservation_allocations staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.reservation_allocations FOR SELECT TO backroom_support, backroom_manager, backroom_worker USING (true);


--
-- Name: seller_profiles staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.seller_profiles FOR SELECT TO backroom_support, backroom_manager USING (true);


--
-- Name: shipment_lines staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.shipment_lines FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: shipments staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.shipments FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: stock_transfer_lines staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.stock_transfer_lines FOR SELECT TO backroom_support, backroom_manager USING (true);


--
-- Name: stock_transfer_moves staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.stock_transfer_moves FOR SELECT TO backroom_support, backroom_manager USING (true);


--
-- Name: stock_transfers staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.stock_transfers FOR SELECT TO backroom_support, backroom_manager USING (true);


--
-- Name: user_tokens staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.user_tokens FOR SELECT TO backroom_support, backroom_manager USING (true);


--
-- Name: users staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.users FOR SELECT TO backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: warehouses staff_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_read ON shop.warehouses FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: schema_migrations staff_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_reads ON shop.schema_migrations FOR SELECT TO backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker USING (true);


--
-- Name: user_tokens staff_revoke; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_revoke ON shop.user_tokens FOR UPDATE TO backroom_support, backroom_manager USING (true) WITH CHECK (is_revoked);


--
-- Name: customer_profiles staff_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_update ON shop.customer_profiles FOR UPDATE TO backroom_support, backroom_manager USING (true) WITH CHECK (true);


--
-- Name: inventory_reservations staff_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_update ON shop.inventory_reservations FOR UPDATE TO backroom_support, backroom_manager, backroom_worker USING (true) WITH CHECK (true);


--
-- Name: orders staff_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_update ON shop.orders FOR UPDATE TO backroom_warehouse, backroom_support, backroom_manager USING (true) WITH CHECK (true);


--
-- Name: payments staff_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_update ON shop.payments FOR UPDATE TO backroom_manager, backroom_worker USING (true) WITH CHECK (true);


--
-- Name: refunds staff_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_update ON shop.refunds FOR UPDATE TO backroom_support, backroom_manager, backroom_worker USING (true) WITH CHECK (true);


--
-- Name: shipments staff_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_update ON shop.shipments FOR UPDATE TO backroom_support, backroom_manager USING (true) WITH CHECK (true);


--
-- Name: users staff_update_customers; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY staff_update_customers ON shop.users FOR UPDATE TO backroom_support, backroom_manager USING (((user_type)::text = 'CUSTOMER'::text)) WITH CHECK (((user_type)::text = 'CUSTOMER'::text));


--
-- Name: stock_count_entries; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.stock_count_entries ENABLE ROW LEVEL SECURITY;

--
-- Name: stock_count_lines; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.stock_count_lines ENABLE ROW LEVEL SECURITY;

--
-- Name: stock_counts; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.stock_counts ENABLE ROW LEVEL SECURITY;

--
-- Name: stock_transfer_lines; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.stock_transfer_lines ENABLE ROW LEVEL SECURITY;

--
-- Name: stock_transfer_moves; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.stock_transfer_moves ENABLE ROW LEVEL SECURITY;

--
-- Name: stock_transfers; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.stock_transfers ENABLE ROW LEVEL SECURITY;

--
-- Name: product_reviews storefront_adds_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_adds_own ON shop.product_reviews FOR INSERT TO application_user WITH CHECK ((customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)));


--
-- Name: cart_items storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.cart_items TO application_user USING ((EXISTS ( SELECT
   FROM shop.carts c
  WHERE (c.cart_id = cart_items.cart_id)))) WITH CHECK ((EXISTS ( SELECT
   FROM shop.carts c
  WHERE ((c.cart_id = cart_items.cart_id) AND ((c.status)::text <> 'CONVERTED'::text)))));


--
-- Name: carts storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.carts TO application_user USING (((customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)) OR ((customer_id IS NULL) AND ((session_id)::text = ( SELECT shop.current_session_id() AS current_session_id))))) WITH CHECK (((customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)) OR ((customer_id IS NULL) AND ((session_id)::text = ( SELECT shop.current_session_id() AS current_session_id)))));


--
-- Name: customer_profiles storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.customer_profiles TO application_user USING ((user_id = ( SELECT shop.current_customer_id() AS current_customer_id))) WITH CHECK ((user_id = ( SELECT shop.current_customer_id() AS current_customer_id)));


--
-- Name: inventory_reservations storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.inventory_reservations TO application_user USING ((customer_id = ( SELECT shop.current_customer_id() AS current_customer_id))) WITH CHECK ((customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)));


--
-- Name: notification_preferences storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.notification_preferences TO application_user USING ((user_id = ( SELECT shop.current_customer_id() AS current_customer_id))) WITH CHECK ((user_id = ( SELECT shop.current_customer_id() AS current_customer_id)));


--
-- Name: notifications storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.notifications FOR SELECT TO application_user USING (((user_id = ( SELECT shop.current_customer_id() AS current_customer_id)) AND ((channel)::text = 'IN_APP'::text)));


--
-- Name: order_items storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.order_items FOR SELECT TO application_user USING ((EXISTS ( SELECT
   FROM shop.orders o
  WHERE ((o.order_id = order_items.order_id) AND (o.customer_id = ( SELECT shop.current_customer_id() AS current_customer_id))))));


--
-- Name: order_status_history storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.order_status_history FOR SELECT TO application_user USING ((EXISTS ( SELECT
   FROM shop.orders o
  WHERE ((o.order_id = order_status_history.order_id) AND (o.customer_id = ( SELECT shop.current_customer_id() AS current_customer_id))))));


--
-- Name: orders storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.orders FOR SELECT TO application_user USING (((customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)) AND (deleted_at IS NULL)));


--
-- Name: payments storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.payments FOR SELECT TO application_user USING ((EXISTS ( SELECT
   FROM shop.orders o
  WHERE ((o.order_id = payments.order_id) AND (o.customer_id = ( SELECT shop.current_customer_id() AS current_customer_id))))));


--
-- Name: refund_lines storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.refund_lines FOR SELECT TO application_user USING ((EXISTS ( SELECT
   FROM shop.orders o
  WHERE ((o.order_id = refund_lines.order_id) AND (o.customer_id = ( SELECT shop.current_customer_id() AS current_customer_id))))));


--
-- Name: refunds storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.refunds FOR SELECT TO application_user USING ((EXISTS ( SELECT
   FROM shop.orders o
  WHERE ((o.order_id = refunds.order_id) AND (o.customer_id = ( SELECT shop.current_customer_id() AS current_customer_id))))));


--
-- Name: reservation_allocations storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.reservation_allocations FOR SELECT TO application_user USING ((EXISTS ( SELECT
   FROM shop.inventory_reservations r
  WHERE (r.reservation_id = reservation_allocations.reservation_id))));


--
-- Name: shipment_lines storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.shipment_lines FOR SELECT TO application_user USING ((EXISTS ( SELECT
   FROM shop.orders o
  WHERE ((o.order_id = shipment_lines.order_id) AND (o.customer_id = ( SELECT shop.current_customer_id() AS current_customer_id))))));


--
-- Name: shipments storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.shipments FOR SELECT TO application_user USING ((EXISTS ( SELECT
   FROM shop.orders o
  WHERE ((o.order_id = shipments.order_id) AND (o.customer_id = ( SELECT shop.current_customer_id() AS current_customer_id))))));


--
-- Name: user_tokens storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.user_tokens TO application_user USING ((user_id = ( SELECT shop.current_customer_id() AS current_customer_id))) WITH CHECK ((user_id = ( SELECT shop.current_customer_id() AS current_customer_id)));


--
-- Name: users storefront_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_own ON shop.users FOR SELECT TO application_user USING ((user_id = ( SELECT shop.current_customer_id() AS current_customer_id)));


--
-- Name: payments storefront_pays; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_pays ON shop.payments FOR INSERT TO application_user WITH CHECK (((customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)) AND ((status)::text = 'PENDING'::text)));


--
-- Name: order_items storefront_places; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_places ON shop.order_items FOR INSERT TO application_user WITH CHECK (true);


--
-- Name: orders storefront_places; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_places ON shop.orders FOR INSERT TO application_user WITH CHECK ((customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)));


--
-- Name: categories storefront_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_reads ON shop.categories FOR SELECT TO application_user USING (true);


--
-- Name: product_images storefront_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_reads ON shop.product_images FOR SELECT TO application_user USING (true);


--
-- Name: product_reviews storefront_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_reads ON shop.product_reviews FOR SELECT TO application_user USING ((is_approved OR (customer_id = ( SELECT shop.current_customer_id() AS current_customer_id))));


--
-- Name: products storefront_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_reads ON shop.products FOR SELECT TO application_user USING (true);


--
-- Name: warehouses storefront_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_reads ON shop.warehouses FOR SELECT TO application_user USING (is_active);


--
-- Name: users storefront_registers; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_registers ON shop.users FOR INSERT TO application_user WITH CHECK (((user_id = ( SELECT shop.current_customer_id() AS current_customer_id)) AND ((user_type)::text = 'CUSTOMER'::text)));


--
-- Name: product_reviews storefront_updates_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_updates_own ON shop.product_reviews FOR UPDATE TO application_user USING ((customer_id = ( SELECT shop.current_customer_id() AS current_customer_id))) WITH CHECK ((customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)));


--
-- Name: users storefront_updates_own; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY storefront_updates_own ON shop.users FOR UPDATE TO application_user USING (((user_id = ( SELECT shop.current_customer_id() AS current_customer_id)) AND ((user_type)::text = 'CUSTOMER'::text) AND is_active)) WITH CHECK ((user_id = ( SELECT shop.current_customer_id() AS current_customer_id)));


--
-- Name: transitions; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.transitions ENABLE ROW LEVEL SECURITY;

--
-- Name: user_tokens; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.user_tokens ENABLE ROW LEVEL SECURITY;

--
-- Name: users; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.users ENABLE ROW LEVEL SECURITY;

--
-- Name: shipment_lines warehouse_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_add ON shop.shipment_lines FOR INSERT TO backroom_warehouse WITH CHECK ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: shipments warehouse_add; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_add ON shop.shipments FOR INSERT TO backroom_warehouse WITH CHECK ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: bins warehouse_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_adds ON shop.bins FOR INSERT TO backroom_warehouse WITH CHECK ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: inventory_items warehouse_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_adds ON shop.inventory_items FOR INSERT TO backroom_warehouse WITH CHECK ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: inventory_movements warehouse_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_adds ON shop.inventory_movements FOR INSERT TO backroom_warehouse WITH CHECK ((((movement_type)::text = ANY ((ARRAY['INBOUND'::character varying, 'ADJUSTMENT'::character varying, 'DAMAGE'::character varying])::text[])) AND (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))));


--
-- Name: order_returns warehouse_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_adds ON shop.order_returns FOR INSERT TO backroom_warehouse WITH CHECK ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: stock_count_entries warehouse_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_adds ON shop.stock_count_entries FOR INSERT TO backroom_warehouse WITH CHECK ((EXISTS ( SELECT
   FROM shop.stock_counts c
  WHERE (c.count_id = stock_count_entries.count_id))));


--
-- Name: stock_count_lines warehouse_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_adds ON shop.stock_count_lines FOR INSERT TO backroom_warehouse WITH CHECK ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: stock_counts warehouse_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_adds ON shop.stock_counts FOR INSERT TO backroom_warehouse WITH CHECK ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: stock_transfer_moves warehouse_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_adds ON shop.stock_transfer_moves FOR INSERT TO backroom_warehouse WITH CHECK ((EXISTS ( SELECT
   FROM shop.stock_transfers t
  WHERE ((t.transfer_id = stock_transfer_moves.transfer_id) AND ((((stock_transfer_moves.kind)::text = ANY ((ARRAY['SHIPPED'::character varying, 'RETURNED'::character varying, 'LOST'::character varying])::text[])) AND (t.from_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))) OR (((stock_transfer_moves.kind)::text = ANY ((ARRAY['RECEIVED'::character varying, 'DAMAGED'::character varying, 'LOST'::character varying])::text[])) AND (t.to_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))))))));


--
-- Name: stock_transfers warehouse_adds; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_adds ON shop.stock_transfers FOR INSERT TO backroom_warehouse WITH CHECK (((from_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])) OR (to_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))));


--
-- Name: order_allocations warehouse_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_read ON shop.order_allocations FOR SELECT TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: shipment_lines warehouse_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_read ON shop.shipment_lines FOR SELECT TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: shipments warehouse_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_read ON shop.shipments FOR SELECT TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: inventory_items warehouse_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_reads ON shop.inventory_items FOR SELECT TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: inventory_movements warehouse_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_reads ON shop.inventory_movements FOR SELECT TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: order_returns warehouse_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_reads ON shop.order_returns FOR SELECT TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: reservation_allocations warehouse_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_reads ON shop.reservation_allocations FOR SELECT TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: stock_count_entries warehouse_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_reads ON shop.stock_count_entries FOR SELECT TO backroom_warehouse USING ((EXISTS ( SELECT
   FROM shop.stock_counts c
  WHERE (c.count_id = stock_count_entries.count_id))));


--
-- Name: stock_count_lines warehouse_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_reads ON shop.stock_count_lines FOR SELECT TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: stock_counts warehouse_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_reads ON shop.stock_counts FOR SELECT TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: stock_transfer_lines warehouse_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_reads ON shop.stock_transfer_lines FOR SELECT TO backroom_warehouse USING ((EXISTS ( SELECT
   FROM shop.stock_transfers t
  WHERE (t.transfer_id = stock_transfer_lines.transfer_id))));


--
-- Name: stock_transfer_moves warehouse_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_reads ON shop.stock_transfer_moves FOR SELECT TO backroom_warehouse USING ((EXISTS ( SELECT
   FROM shop.stock_transfers t
  WHERE (t.transfer_id = stock_transfer_moves.transfer_id))));


--
-- Name: stock_transfers warehouse_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_reads ON shop.stock_transfers FOR SELECT TO backroom_warehouse USING (((from_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])) OR (to_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))));


--
-- Name: products warehouse_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_update ON shop.products FOR UPDATE TO backroom_warehouse USING (true) WITH CHECK (true);


--
-- Name: shipments warehouse_update; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_update ON shop.shipments FOR UPDATE TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))) WITH CHECK ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: bins warehouse_updates; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_updates ON shop.bins FOR UPDATE TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))) WITH CHECK ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: inventory_items warehouse_updates; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_updates ON shop.inventory_items FOR UPDATE TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))) WITH CHECK ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: stock_counts warehouse_updates; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_updates ON shop.stock_counts FOR UPDATE TO backroom_warehouse USING ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))) WITH CHECK ((warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])));


--
-- Name: stock_transfers warehouse_updates; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY warehouse_updates ON shop.stock_transfers FOR UPDATE TO backroom_warehouse USING (((from_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])) OR (to_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])))) WITH CHECK (((from_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])) OR (to_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))));


--
-- Name: warehouses; Type: ROW SECURITY; Schema: shop; Owner: backroom_owner
--

ALTER TABLE shop.warehouses ENABLE ROW LEVEL SECURITY;

--
-- Name: user_tokens worker_read; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY worker_read ON shop.user_tokens FOR SELECT TO backroom_worker USING (true);


--
-- Name: notifications worker_reads; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY worker_reads ON shop.notifications FOR SELECT TO backroom_worker USING (true);


--
-- Name: user_tokens worker_removes_expired; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY worker_removes_expired ON shop.user_tokens FOR DELETE TO backroom_worker USING ((expires_at < now()));


--
-- Name: notifications worker_updates; Type: POLICY; Schema: shop; Owner: backroom_owner
--

CREATE POLICY worker_updates ON shop.notifications FOR UPDATE TO backroom_worker USING (true) WITH CHECK (true);


--
-- Name: SCHEMA archive; Type: ACL; Schema: -; Owner: backroom_owner
--

GRANT USAGE ON SCHEMA archive TO backroom_manager;
GRANT USAGE ON SCHEMA archive TO backroom_admin;
GRANT USAGE ON SCHEMA archive TO backroom_worker;
GRANT USAGE ON SCHEMA archive TO backroom_engine;
GRANT USAGE ON SCHEMA archive TO backroom_warehouse;
GRANT USAGE ON SCHEMA archive TO backroom_support;


--
-- Name: SCHEMA backoffice; Type: ACL; Schema: -; Owner: backroom_owner
--

GRANT USAGE ON SCHEMA backoffice TO backroom_warehouse;
GRANT USAGE ON SCHEMA backoffice TO backroom_support;
GRANT USAGE ON SCHEMA backoffice TO backroom_manager;
GRANT USAGE ON SCHEMA backoffice TO backroom_admin;
GRANT USAGE ON SCHEMA backoffice TO backroom_worker;
GRANT USAGE ON SCHEMA backoffice TO backroom_engine;
GRANT USAGE ON SCHEMA backoffice TO backroom_accounts;
GRANT USAGE ON SCHEMA backoffice TO application_user;


--
-- Name: SCHEMA extensions; Type: ACL; Schema: -; Owner: postgres
--

GRANT USAGE ON SCHEMA extensions TO PUBLIC;


--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

REVOKE USAGE ON SCHEMA public FROM PUBLIC;


--
-- Name: SCHEMA reporting; Type: ACL; Schema: -; Owner: backroom_owner
--

GRANT USAGE ON SCHEMA reporting TO backroom_manager;
GRANT USAGE ON SCHEMA reporting TO backroom_admin;
GRANT USAGE ON SCHEMA reporting TO backroom_worker;
GRANT USAGE ON SCHEMA reporting TO backroom_engine;


--
-- Name: SCHEMA shop; Type: ACL; Schema: -; Owner: backroom_owner
--

GRANT USAGE ON SCHEMA shop TO backroom_warehouse;
GRANT USAGE ON SCHEMA shop TO backroom_support;
GRANT USAGE ON SCHEMA shop TO backroom_manager;
GRANT USAGE ON SCHEMA shop TO backroom_admin;
GRANT USAGE ON SCHEMA shop TO backroom_worker;
GRANT USAGE ON SCHEMA shop TO backroom_engine;
GRANT USAGE ON SCHEMA shop TO backroom_accounts;
GRANT USAGE ON SCHEMA shop TO application_user;


--
-- Name: FUNCTION abandon_carts(p_limit integer); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.abandon_carts(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.abandon_carts(p_limit integer) TO backroom_worker;


--
-- Name: FUNCTION add_customer_note(p_command_id uuid, p_user_id uuid, p_body text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.add_customer_note(p_command_id uuid, p_user_id uuid, p_body text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.add_customer_note(p_command_id uuid, p_user_id uuid, p_body text) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.add_customer_note(p_command_id uuid, p_user_id uuid, p_body text) TO backroom_manager;


--
-- Name: FUNCTION add_order_note(p_command_id uuid, p_order_id uuid, p_body text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.add_order_note(p_command_id uuid, p_order_id uuid, p_body text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.add_order_note(p_command_id uuid, p_order_id uuid, p_body text) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.add_order_note(p_command_id uuid, p_order_id uuid, p_body text) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.add_order_note(p_command_id uuid, p_order_id uuid, p_body text) TO backroom_manager;


--
-- Name: FUNCTION add_transfer_moves(p_transfer_id uuid, p_moves jsonb); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.add_transfer_moves(p_transfer_id uuid, p_moves jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.add_transfer_moves(p_transfer_id uuid, p_moves jsonb) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.add_transfer_moves(p_transfer_id uuid, p_moves jsonb) TO backroom_manager;


--
-- Name: FUNCTION adjust_stock(p_command_id uuid, p_inventory_id uuid, p_delta_available integer, p_delta_damaged integer, p_reason text, p_notes text, p_movement_sequence bigint); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.adjust_stock(p_command_id uuid, p_inventory_id uuid, p_delta_available integer, p_delta_damaged integer, p_reason text, p_notes text, p_movement_sequence bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.adjust_stock(p_command_id uuid, p_inventory_id uuid, p_delta_available integer, p_delta_damaged integer, p_reason text, p_notes text, p_movement_sequence bigint) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.adjust_stock(p_command_id uuid, p_inventory_id uuid, p_delta_available integer, p_delta_damaged integer, p_reason text, p_notes text, p_movement_sequence bigint) TO backroom_manager;


--
-- Name: FUNCTION alert_low_stock(p_limit integer); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.alert_low_stock(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.alert_low_stock(p_limit integer) TO backroom_worker;


--
-- Name: FUNCTION allocate_order(p_command_id uuid, p_order_id uuid, p_row_version bigint); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.allocate_order(p_command_id uuid, p_order_id uuid, p_row_version bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.allocate_order(p_command_id uuid, p_order_id uuid, p_row_version bigint) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.allocate_order(p_command_id uuid, p_order_id uuid, p_row_version bigint) TO backroom_manager;


--
-- Name: FUNCTION announce(); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.announce() FROM PUBLIC;


--
-- Name: FUNCTION apply_import_rows(p_import_id uuid, p_limit integer); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.apply_import_rows(p_import_id uuid, p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.apply_import_rows(p_import_id uuid, p_limit integer) TO backroom_manager;


--
-- Name: FUNCTION archive_month(p_month date); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.archive_month(p_month date) FROM PUBLIC;


--
-- Name: FUNCTION archive_months(p_limit integer); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.archive_months(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.archive_months(p_limit integer) TO backroom_worker;


--
-- Name: FUNCTION archive_relation(p_relation text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.archive_relation(p_relation text) FROM PUBLIC;


--
-- Name: FUNCTION attach_month_leaf(p_relation text, p_month date); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.attach_month_leaf(p_relation text, p_month date) FROM PUBLIC;


--
-- Name: FUNCTION audit(); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.audit() FROM PUBLIC;


--
-- Name: FUNCTION backfill(p_table regclass, p_set text, p_where text, p_limit integer); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.backfill(p_table regclass, p_set text, p_where text, p_limit integer) FROM PUBLIC;


--
-- Name: TABLE presence; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT,DELETE ON TABLE backoffice.presence TO backroom_warehouse;
GRANT SELECT,DELETE ON TABLE backoffice.presence TO backroom_support;
GRANT SELECT,DELETE ON TABLE backoffice.presence TO backroom_manager;
GRANT SELECT,DELETE ON TABLE backoffice.presence TO backroom_admin;


--
-- Name: COLUMN presence.place; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(place) ON TABLE backoffice.presence TO backroom_warehouse;
GRANT INSERT(place) ON TABLE backoffice.presence TO backroom_support;
GRANT INSERT(place) ON TABLE backoffice.presence TO backroom_manager;
GRANT INSERT(place) ON TABLE backoffice.presence TO backroom_admin;


--
-- Name: COLUMN presence.window_id; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(window_id) ON TABLE backoffice.presence TO backroom_warehouse;
GRANT INSERT(window_id) ON TABLE backoffice.presence TO backroom_support;
GRANT INSERT(window_id) ON TABLE backoffice.presence TO backroom_manager;
GRANT INSERT(window_id) ON TABLE backoffice.presence TO backroom_admin;


--
-- Name: COLUMN presence.is_editing; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(is_editing) ON TABLE backoffice.presence TO backroom_warehouse;
GRANT INSERT(is_editing) ON TABLE backoffice.presence TO backroom_support;
GRANT INSERT(is_editing) ON TABLE backoffice.presence TO backroom_manager;
GRANT INSERT(is_editing) ON TABLE backoffice.presence TO backroom_admin;


--
-- Name: COLUMN presence.seen_at; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(seen_at) ON TABLE backoffice.presence TO backroom_warehouse;
GRANT UPDATE(seen_at) ON TABLE backoffice.presence TO backroom_support;
GRANT UPDATE(seen_at) ON TABLE backoffice.presence TO backroom_manager;
GRANT UPDATE(seen_at) ON TABLE backoffice.presence TO backroom_admin;


--
-- Name: FUNCTION be_gone(p_place text, p_window_id uuid); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.be_gone(p_place text, p_window_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.be_gone(p_place text, p_window_id uuid) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.be_gone(p_place text, p_window_id uuid) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.be_gone(p_place text, p_window_id uuid) TO backroom_manager;
GRANT ALL ON FUNCTION backoffice.be_gone(p_place text, p_window_id uuid) TO backroom_admin;


--
-- Name: FUNCTION be_present(p_place text, p_window_id uuid, p_is_editing boolean); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.be_present(p_place text, p_window_id uuid, p_is_editing boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.be_present(p_place text, p_window_id uuid, p_is_editing boolean) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.be_present(p_place text, p_window_id uuid, p_is_editing boolean) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.be_present(p_place text, p_window_id uuid, p_is_editing boolean) TO backroom_manager;
GRANT ALL ON FUNCTION backoffice.be_present(p_place text, p_window_id uuid, p_is_editing boolean) TO backroom_admin;


--
-- Name: FUNCTION begin_command(p_command_id uuid, p_kind text, p_request jsonb); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.begin_command(p_command_id uuid, p_kind text, p_request jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.begin_command(p_command_id uuid, p_kind text, p_request jsonb) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.begin_command(p_command_id uuid, p_kind text, p_request jsonb) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.begin_command(p_command_id uuid, p_kind text, p_request jsonb) TO backroom_manager;
GRANT ALL ON FUNCTION backoffice.begin_command(p_command_id uuid, p_kind text, p_request jsonb) TO backroom_admin;
GRANT ALL ON FUNCTION backoffice.begin_command(p_command_id uuid, p_kind text, p_request jsonb) TO backroom_worker;
GRANT ALL ON FUNCTION backoffice.begin_command(p_command_id uuid, p_kind text, p_request jsonb) TO backroom_accounts;
GRANT ALL ON FUNCTION backoffice.begin_command(p_command_id uuid, p_kind text, p_request jsonb) TO application_user;


--
-- Name: FUNCTION begin_import(p_import_id uuid, p_file_name text, p_options jsonb); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.begin_import(p_import_id uuid, p_file_name text, p_options jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.begin_import(p_import_id uuid, p_file_name text, p_options jsonb) TO backroom_manager;


--
-- Name: FUNCTION begin_import_apply(p_command_id uuid, p_import_id uuid); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.begin_import_apply(p_command_id uuid, p_import_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.begin_import_apply(p_command_id uuid, p_import_id uuid) TO backroom_manager;


--
-- Name: FUNCTION begin_job(p_job text, p_only_when_due boolean); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.begin_job(p_job text, p_only_when_due boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.begin_job(p_job text, p_only_when_due boolean) TO backroom_worker;


--
-- Name: FUNCTION cancel_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_reason text, p_lines jsonb); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.cancel_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_reason text, p_lines jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.cancel_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_reason text, p_lines jsonb) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.cancel_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_reason text, p_lines jsonb) TO backroom_manager;


--
-- Name: FUNCTION change_products(p_changes jsonb); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.change_products(p_changes jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.change_products(p_changes jsonb) TO backroom_manager;


--
-- Name: FUNCTION check_verifier(p_verifier text); Type: ACL; Schema: backoffice; Owner: backroom_accounts
--

REVOKE ALL ON FUNCTION backoffice.check_verifier(p_verifier text) FROM PUBLIC;


--
-- Name: FUNCTION copy_rows(p_from text, p_to text, p_order_ids uuid[]); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.copy_rows(p_from text, p_to text, p_order_ids uuid[]) FROM PUBLIC;


--
-- Name: FUNCTION create_staff(p_login name, p_display_name text, p_email text, p_role text, p_verifier text, p_refund_limit_amount bigint, p_warehouse_ids uuid[]); Type: ACL; Schema: backoffice; Owner: backroom_accounts
--

REVOKE ALL ON FUNCTION backoffice.create_staff(p_login name, p_display_name text, p_email text, p_role text, p_verifier text, p_refund_limit_amount bigint, p_warehouse_ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.create_staff(p_login name, p_display_name text, p_email text, p_role text, p_verifier text, p_refund_limit_amount bigint, p_warehouse_ids uuid[]) TO backroom_admin;
GRANT ALL ON FUNCTION backoffice.create_staff(p_login name, p_display_name text, p_email text, p_role text, p_verifier text, p_refund_limit_amount bigint, p_warehouse_ids uuid[]) TO backroom_owner;


--
-- Name: FUNCTION create_transfer(p_command_id uuid, p_from_warehouse_id uuid, p_to_warehouse_id uuid, p_lines jsonb, p_notes text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.create_transfer(p_command_id uuid, p_from_warehouse_id uuid, p_to_warehouse_id uuid, p_lines jsonb, p_notes text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.create_transfer(p_command_id uuid, p_from_warehouse_id uuid, p_to_warehouse_id uuid, p_lines jsonb, p_notes text) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.create_transfer(p_command_id uuid, p_from_warehouse_id uuid, p_to_warehouse_id uuid, p_lines jsonb, p_notes text) TO backroom_manager;


--
-- Name: FUNCTION my_user_id(); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.my_user_id() FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.my_user_id() TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.my_user_id() TO backroom_support;
GRANT ALL ON FUNCTION backoffice.my_user_id() TO backroom_manager;
GRANT ALL ON FUNCTION backoffice.my_user_id() TO backroom_admin;
GRANT ALL ON FUNCTION backoffice.my_user_id() TO backroom_worker;
GRANT ALL ON FUNCTION backoffice.my_user_id() TO backroom_owner;
GRANT ALL ON FUNCTION backoffice.my_user_id() TO application_user;


--
-- Name: FUNCTION uuid7(p_at timestamp with time zone); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.uuid7(p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION shop.uuid7(p_at timestamp with time zone) TO backroom_warehouse;
GRANT ALL ON FUNCTION shop.uuid7(p_at timestamp with time zone) TO backroom_support;
GRANT ALL ON FUNCTION shop.uuid7(p_at timestamp with time zone) TO backroom_manager;
GRANT ALL ON FUNCTION shop.uuid7(p_at timestamp with time zone) TO backroom_admin;
GRANT ALL ON FUNCTION shop.uuid7(p_at timestamp with time zone) TO backroom_worker;
GRANT ALL ON FUNCTION shop.uuid7(p_at timestamp with time zone) TO backroom_engine;
GRANT ALL ON FUNCTION shop.uuid7(p_at timestamp with time zone) TO backroom_accounts;
GRANT ALL ON FUNCTION shop.uuid7(p_at timestamp with time zone) TO application_user;


--
-- Name: TABLE audit_log; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT ON TABLE backoffice.audit_log TO backroom_manager;
GRANT SELECT ON TABLE backoffice.audit_log TO backroom_admin;
GRANT SELECT,INSERT ON TABLE backoffice.audit_log TO backroom_engine;


--
-- Name: FUNCTION customer_changes(p_user_id uuid); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.customer_changes(p_user_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.customer_changes(p_user_id uuid) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.customer_changes(p_user_id uuid) TO backroom_manager;


--
-- Name: FUNCTION fold_text(p_text text); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.fold_text(p_text text) FROM PUBLIC;
GRANT ALL ON FUNCTION shop.fold_text(p_text text) TO backroom_warehouse;
GRANT ALL ON FUNCTION shop.fold_text(p_text text) TO backroom_support;
GRANT ALL ON FUNCTION shop.fold_text(p_text text) TO backroom_manager;
GRANT ALL ON FUNCTION shop.fold_text(p_text text) TO backroom_admin;
GRANT ALL ON FUNCTION shop.fold_text(p_text text) TO backroom_worker;
GRANT ALL ON FUNCTION shop.fold_text(p_text text) TO backroom_engine;
GRANT ALL ON FUNCTION shop.fold_text(p_text text) TO backroom_accounts;
GRANT ALL ON FUNCTION shop.fold_text(p_text text) TO application_user;


--
-- Name: TABLE customer_profiles; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.customer_profiles TO backroom_support;
GRANT SELECT ON TABLE shop.customer_profiles TO backroom_manager;
GRANT SELECT ON TABLE shop.customer_profiles TO backroom_engine;
GRANT SELECT ON TABLE shop.customer_profiles TO application_user;


--
-- Name: COLUMN customer_profiles.user_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(user_id) ON TABLE shop.customer_profiles TO backroom_support;
GRANT INSERT(user_id) ON TABLE shop.customer_profiles TO backroom_manager;
GRANT INSERT(user_id) ON TABLE shop.customer_profiles TO application_user;
GRANT INSERT(user_id) ON TABLE shop.customer_profiles TO backroom_engine;


--
-- Name: COLUMN customer_profiles.shipping_addresses; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(shipping_addresses),UPDATE(shipping_addresses) ON TABLE shop.customer_profiles TO backroom_support;
GRANT INSERT(shipping_addresses),UPDATE(shipping_addresses) ON TABLE shop.customer_profiles TO backroom_manager;
GRANT INSERT(shipping_addresses),UPDATE(shipping_addresses) ON TABLE shop.customer_profiles TO application_user;


--
-- Name: COLUMN customer_profiles.billing_addresses; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(billing_addresses),UPDATE(billing_addresses) ON TABLE shop.customer_profiles TO backroom_support;
GRANT INSERT(billing_addresses),UPDATE(billing_addresses) ON TABLE shop.customer_profiles TO backroom_manager;
GRANT INSERT(billing_addresses),UPDATE(billing_addresses) ON TABLE shop.customer_profiles TO application_user;


--
-- Name: COLUMN customer_profiles.date_of_birth; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(date_of_birth),UPDATE(date_of_birth) ON TABLE shop.customer_profiles TO backroom_support;
GRANT INSERT(date_of_birth),UPDATE(date_of_birth) ON TABLE shop.customer_profiles TO backroom_manager;
GRANT INSERT(date_of_birth),UPDATE(date_of_birth) ON TABLE shop.customer_profiles TO application_user;


--
-- Name: COLUMN customer_profiles.loyalty_points; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(loyalty_points) ON TABLE shop.customer_profiles TO backroom_manager;
GRANT INSERT(loyalty_points),UPDATE(loyalty_points) ON TABLE shop.customer_profiles TO backroom_engine;


--
-- Name: COLUMN customer_profiles.preferred_currency; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(preferred_currency),UPDATE(preferred_currency) ON TABLE shop.customer_profiles TO backroom_support;
GRANT INSERT(preferred_currency),UPDATE(preferred_currency) ON TABLE shop.customer_profiles TO backroom_manager;
GRANT INSERT(preferred_currency),UPDATE(preferred_currency) ON TABLE shop.customer_profiles TO application_user;


--
-- Name: COLUMN users.user_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(user_id) ON TABLE shop.users TO backroom_support;
GRANT SELECT(user_id) ON TABLE shop.users TO backroom_manager;
GRANT SELECT(user_id) ON TABLE shop.users TO backroom_admin;
GRANT SELECT(user_id) ON TABLE shop.users TO backroom_worker;
GRANT SELECT(user_id) ON TABLE shop.users TO backroom_engine;
GRANT SELECT(user_id) ON TABLE shop.users TO backroom_accounts;
GRANT SELECT(user_id),INSERT(user_id) ON TABLE shop.users TO application_user;


--
-- Name: COLUMN users.email; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(email),UPDATE(email) ON TABLE shop.users TO backroom_support;
GRANT SELECT(email),INSERT(email),UPDATE(email) ON TABLE shop.users TO backroom_manager;
GRANT SELECT(email) ON TABLE shop.users TO backroom_admin;
GRANT SELECT(email) ON TABLE shop.users TO backroom_worker;
GRANT SELECT(email) ON TABLE shop.users TO backroom_engine;
GRANT SELECT(email),INSERT(email) ON TABLE shop.users TO backroom_accounts;
GRANT SELECT(email),INSERT(email),UPDATE(email) ON TABLE shop.users TO application_user;


--
-- Name: COLUMN users.password_hash; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(password_hash) ON TABLE shop.users TO backroom_manager;
GRANT INSERT(password_hash) ON TABLE shop.users TO backroom_accounts;
GRANT INSERT(password_hash),UPDATE(password_hash) ON TABLE shop.users TO application_user;
GRANT SELECT(password_hash) ON TABLE shop.users TO backroom_engine;


--
-- Name: COLUMN users.name; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(name),UPDATE(name) ON TABLE shop.users TO backroom_support;
GRANT SELECT(name),INSERT(name),UPDATE(name) ON TABLE shop.users TO backroom_manager;
GRANT SELECT(name) ON TABLE shop.users TO backroom_admin;
GRANT SELECT(name) ON TABLE shop.users TO backroom_worker;
GRANT SELECT(name) ON TABLE shop.users TO backroom_engine;
GRANT INSERT(name),UPDATE(name) ON TABLE shop.users TO backroom_accounts;
GRANT SELECT(name),INSERT(name),UPDATE(name) ON TABLE shop.users TO application_user;


--
-- Name: COLUMN users.user_type; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(user_type) ON TABLE shop.users TO backroom_support;
GRANT SELECT(user_type),INSERT(user_type) ON TABLE shop.users TO backroom_manager;
GRANT SELECT(user_type) ON TABLE shop.users TO backroom_admin;
GRANT SELECT(user_type) ON TABLE shop.users TO backroom_worker;
GRANT SELECT(user_type) ON TABLE shop.users TO backroom_engine;
GRANT SELECT(user_type),INSERT(user_type) ON TABLE shop.users TO backroom_accounts;
GRANT SELECT(user_type),INSERT(user_type) ON TABLE shop.users TO application_user;


--
-- Name: COLUMN users.is_active; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(is_active),UPDATE(is_active) ON TABLE shop.users TO backroom_support;
GRANT SELECT(is_active),UPDATE(is_active) ON TABLE shop.users TO backroom_manager;
GRANT SELECT(is_active) ON TABLE shop.users TO backroom_admin;
GRANT SELECT(is_active) ON TABLE shop.users TO backroom_worker;
GRANT SELECT(is_active) ON TABLE shop.users TO backroom_engine;
GRANT UPDATE(is_active) ON TABLE shop.users TO backroom_accounts;
GRANT SELECT(is_active) ON TABLE shop.users TO application_user;


--
-- Name: COLUMN users.email_verified; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(email_verified) ON TABLE shop.users TO backroom_support;
GRANT SELECT(email_verified) ON TABLE shop.users TO backroom_manager;
GRANT SELECT(email_verified) ON TABLE shop.users TO backroom_admin;
GRANT SELECT(email_verified) ON TABLE shop.users TO backroom_worker;
GRANT SELECT(email_verified) ON TABLE shop.users TO backroom_engine;
GRANT INSERT(email_verified) ON TABLE shop.users TO backroom_accounts;
GRANT SELECT(email_verified),UPDATE(email_verified) ON TABLE shop.users TO application_user;


--
-- Name: COLUMN users.phone; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(phone),UPDATE(phone) ON TABLE shop.users TO backroom_support;
GRANT SELECT(phone),INSERT(phone),UPDATE(phone) ON TABLE shop.users TO backroom_manager;
GRANT SELECT(phone) ON TABLE shop.users TO backroom_admin;
GRANT SELECT(phone) ON TABLE shop.users TO backroom_worker;
GRANT SELECT(phone) ON TABLE shop.users TO backroom_engine;
GRANT SELECT(phone),INSERT(phone),UPDATE(phone) ON TABLE shop.users TO application_user;


--
-- Name: COLUMN users.created_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE shop.users TO backroom_support;
GRANT SELECT(created_at) ON TABLE shop.users TO backroom_manager;
GRANT SELECT(created_at) ON TABLE shop.users TO backroom_admin;
GRANT SELECT(created_at) ON TABLE shop.users TO backroom_worker;
GRANT SELECT(created_at) ON TABLE shop.users TO backroom_engine;
GRANT SELECT(created_at) ON TABLE shop.users TO application_user;


--
-- Name: COLUMN users.updated_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(updated_at) ON TABLE shop.users TO backroom_support;
GRANT SELECT(updated_at) ON TABLE shop.users TO backroom_manager;
GRANT SELECT(updated_at) ON TABLE shop.users TO backroom_admin;
GRANT SELECT(updated_at) ON TABLE shop.users TO backroom_worker;
GRANT SELECT(updated_at) ON TABLE shop.users TO backroom_engine;
GRANT SELECT(updated_at) ON TABLE shop.users TO application_user;


--
-- Name: COLUMN users.last_login_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(last_login_at) ON TABLE shop.users TO backroom_support;
GRANT SELECT(last_login_at) ON TABLE shop.users TO backroom_manager;
GRANT SELECT(last_login_at) ON TABLE shop.users TO backroom_admin;
GRANT SELECT(last_login_at) ON TABLE shop.users TO backroom_worker;
GRANT SELECT(last_login_at) ON TABLE shop.users TO backroom_engine;
GRANT SELECT(last_login_at),UPDATE(last_login_at) ON TABLE shop.users TO application_user;


--
-- Name: COLUMN users.deactivated_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(deactivated_at) ON TABLE shop.users TO backroom_support;
GRANT SELECT(deactivated_at) ON TABLE shop.users TO backroom_manager;
GRANT SELECT(deactivated_at) ON TABLE shop.users TO backroom_admin;
GRANT SELECT(deactivated_at) ON TABLE shop.users TO backroom_worker;
GRANT SELECT(deactivated_at) ON TABLE shop.users TO backroom_engine;


--
-- Name: COLUMN users.deactivated_reason; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(deactivated_reason),UPDATE(deactivated_reason) ON TABLE shop.users TO backroom_support;
GRANT SELECT(deactivated_reason),UPDATE(deactivated_reason) ON TABLE shop.users TO backroom_manager;
GRANT SELECT(deactivated_reason) ON TABLE shop.users TO backroom_admin;
GRANT SELECT(deactivated_reason) ON TABLE shop.users TO backroom_worker;
GRANT SELECT(deactivated_reason) ON TABLE shop.users TO backroom_engine;


--
-- Name: COLUMN users.merged_into; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(merged_into) ON TABLE shop.users TO backroom_support;
GRANT SELECT(merged_into),UPDATE(merged_into) ON TABLE shop.users TO backroom_manager;
GRANT SELECT(merged_into) ON TABLE shop.users TO backroom_admin;
GRANT SELECT(merged_into) ON TABLE shop.users TO backroom_worker;
GRANT SELECT(merged_into),UPDATE(merged_into) ON TABLE shop.users TO backroom_engine;


--
-- Name: COLUMN users.row_version; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(row_version) ON TABLE shop.users TO backroom_support;
GRANT SELECT(row_version) ON TABLE shop.users TO backroom_manager;
GRANT SELECT(row_version) ON TABLE shop.users TO backroom_admin;
GRANT SELECT(row_version) ON TABLE shop.users TO backroom_worker;
GRANT SELECT(row_version) ON TABLE shop.users TO backroom_engine;


--
-- Name: COLUMN users.search_text; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(search_text) ON TABLE shop.users TO backroom_support;
GRANT SELECT(search_text) ON TABLE shop.users TO backroom_manager;
GRANT SELECT(search_text) ON TABLE shop.users TO backroom_admin;
GRANT SELECT(search_text) ON TABLE shop.users TO backroom_worker;
GRANT SELECT(search_text) ON TABLE shop.users TO backroom_engine;


--
-- Name: FUNCTION customer_version(p_user_id uuid); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.customer_version(p_user_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.customer_version(p_user_id uuid) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.customer_version(p_user_id uuid) TO backroom_manager;


--
-- Name: FUNCTION damage_stock(p_command_id uuid, p_inventory_id uuid, p_quantity integer, p_reason text, p_notes text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.damage_stock(p_command_id uuid, p_inventory_id uuid, p_quantity integer, p_reason text, p_notes text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.damage_stock(p_command_id uuid, p_inventory_id uuid, p_quantity integer, p_reason text, p_notes text) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.damage_stock(p_command_id uuid, p_inventory_id uuid, p_quantity integer, p_reason text, p_notes text) TO backroom_manager;


--
-- Name: FUNCTION deactivate_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint, p_reason text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.deactivate_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint, p_reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.deactivate_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint, p_reason text) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.deactivate_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint, p_reason text) TO backroom_manager;


--
-- Name: FUNCTION deactivate_staff(p_login name); Type: ACL; Schema: backoffice; Owner: backroom_accounts
--

REVOKE ALL ON FUNCTION backoffice.deactivate_staff(p_login name) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.deactivate_staff(p_login name) TO backroom_admin;
GRANT ALL ON FUNCTION backoffice.deactivate_staff(p_login name) TO backroom_owner;


--
-- Name: FUNCTION decide_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_decision text, p_note text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.decide_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_decision text, p_note text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.decide_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_decision text, p_note text) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.decide_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_decision text, p_note text) TO backroom_manager;


--
-- Name: FUNCTION edit_customer(p_command_id uuid, p_user_id uuid, p_version bigint, p_changes jsonb); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.edit_customer(p_command_id uuid, p_user_id uuid, p_version bigint, p_changes jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.edit_customer(p_command_id uuid, p_user_id uuid, p_version bigint, p_changes jsonb) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.edit_customer(p_command_id uuid, p_user_id uuid, p_version bigint, p_changes jsonb) TO backroom_manager;


--
-- Name: FUNCTION edit_products(p_command_id uuid, p_changes jsonb); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.edit_products(p_command_id uuid, p_changes jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.edit_products(p_command_id uuid, p_changes jsonb) TO backroom_manager;


--
-- Name: FUNCTION end_import_apply(p_command_id uuid, p_import_id uuid); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.end_import_apply(p_command_id uuid, p_import_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.end_import_apply(p_command_id uuid, p_import_id uuid) TO backroom_manager;


--
-- Name: FUNCTION end_job(p_run_id uuid, p_rows bigint, p_error_code text, p_error_message text); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.end_job(p_run_id uuid, p_rows bigint, p_error_code text, p_error_message text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.end_job(p_run_id uuid, p_rows bigint, p_error_code text, p_error_message text) TO backroom_worker;


--
-- Name: FUNCTION end_sessions(p_login name); Type: ACL; Schema: backoffice; Owner: backroom_accounts
--

REVOKE ALL ON FUNCTION backoffice.end_sessions(p_login name) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.end_sessions(p_login name) TO backroom_admin;
GRANT ALL ON FUNCTION backoffice.end_sessions(p_login name) TO backroom_owner;


--
-- Name: FUNCTION expire_reservations(p_limit integer); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.expire_reservations(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.expire_reservations(p_limit integer) TO backroom_worker;


--
-- Name: FUNCTION finish_command(p_command_id uuid, p_result jsonb); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.finish_command(p_command_id uuid, p_result jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.finish_command(p_command_id uuid, p_result jsonb) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.finish_command(p_command_id uuid, p_result jsonb) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.finish_command(p_command_id uuid, p_result jsonb) TO backroom_manager;
GRANT ALL ON FUNCTION backoffice.finish_command(p_command_id uuid, p_result jsonb) TO backroom_admin;
GRANT ALL ON FUNCTION backoffice.finish_command(p_command_id uuid, p_result jsonb) TO backroom_worker;
GRANT ALL ON FUNCTION backoffice.finish_command(p_command_id uuid, p_result jsonb) TO backroom_accounts;
GRANT ALL ON FUNCTION backoffice.finish_command(p_command_id uuid, p_result jsonb) TO application_user;


--
-- Name: FUNCTION forget_after(); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.forget_after() FROM PUBLIC;


--
-- Name: FUNCTION forget_commands(p_limit integer); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.forget_commands(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.forget_commands(p_limit integer) TO backroom_worker;


--
-- Name: FUNCTION forget_imports(p_limit integer); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.forget_imports(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.forget_imports(p_limit integer) TO backroom_worker;


--
-- Name: FUNCTION forget_reservations(p_limit integer); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.forget_reservations(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.forget_reservations(p_limit integer) TO backroom_worker;


--
-- Name: FUNCTION forget_runs(p_limit integer); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.forget_runs(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.forget_runs(p_limit integer) TO backroom_worker;


--
-- Name: FUNCTION hold_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_reason text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.hold_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.hold_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_reason text) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.hold_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_reason text) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.hold_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_reason text) TO backroom_manager;


--
-- Name: FUNCTION hold_transfer(p_transfer_id uuid, p_row_version bigint); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.hold_transfer(p_transfer_id uuid, p_row_version bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.hold_transfer(p_transfer_id uuid, p_row_version bigint) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.hold_transfer(p_transfer_id uuid, p_row_version bigint) TO backroom_manager;


--
-- Name: FUNCTION import_amount(p_text text, p_digits integer, p_decimal text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.import_amount(p_text text, p_digits integer, p_decimal text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.import_amount(p_text text, p_digits integer, p_decimal text) TO backroom_manager;


--
-- Name: TABLE product_images; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.product_images TO backroom_warehouse;
GRANT SELECT ON TABLE shop.product_images TO backroom_support;
GRANT SELECT,DELETE ON TABLE shop.product_images TO backroom_manager;
GRANT SELECT ON TABLE shop.product_images TO backroom_admin;
GRANT SELECT ON TABLE shop.product_images TO backroom_worker;
GRANT SELECT ON TABLE shop.product_images TO backroom_engine;
GRANT SELECT ON TABLE shop.product_images TO application_user;


--
-- Name: COLUMN product_images.product_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(product_id) ON TABLE shop.product_images TO backroom_manager;


--
-- Name: COLUMN product_images.image_url; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(image_url),UPDATE(image_url) ON TABLE shop.product_images TO backroom_manager;


--
-- Name: COLUMN product_images.alt_text; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(alt_text),UPDATE(alt_text) ON TABLE shop.product_images TO backroom_manager;


--
-- Name: COLUMN product_images.sort_order; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(sort_order),UPDATE(sort_order) ON TABLE shop.product_images TO backroom_manager;


--
-- Name: COLUMN product_images.is_primary; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(is_primary),UPDATE(is_primary) ON TABLE shop.product_images TO backroom_manager;


--
-- Name: FUNCTION import_images(p_product_id uuid); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.import_images(p_product_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.import_images(p_product_id uuid) TO backroom_manager;


--
-- Name: FUNCTION import_json(p_text text, p_type text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.import_json(p_text text, p_type text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.import_json(p_text text, p_type text) TO backroom_manager;


--
-- Name: FUNCTION import_problem(p_field text, p_problem text, p_value text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.import_problem(p_field text, p_problem text, p_value text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.import_problem(p_field text, p_problem text, p_value text) TO backroom_manager;


--
-- Name: FUNCTION index_statements(p_table regclass, p_index name, p_definition text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.index_statements(p_table regclass, p_index name, p_definition text) FROM PUBLIC;


--
-- Name: FUNCTION is_attached(p_leaf text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.is_attached(p_leaf text) FROM PUBLIC;


--
-- Name: FUNCTION job_lock(p_job text); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.job_lock(p_job text) FROM PUBLIC;


--
-- Name: FUNCTION lock_customer(p_user_id uuid, p_version bigint); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.lock_customer(p_user_id uuid, p_version bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.lock_customer(p_user_id uuid, p_version bigint) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.lock_customer(p_user_id uuid, p_version bigint) TO backroom_manager;


--
-- Name: TABLE staff; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT ON TABLE backoffice.staff TO backroom_manager;
GRANT SELECT ON TABLE backoffice.staff TO backroom_admin;
GRANT SELECT ON TABLE backoffice.staff TO backroom_engine;
GRANT SELECT ON TABLE backoffice.staff TO backroom_accounts;


--
-- Name: COLUMN staff.login; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT(login) ON TABLE backoffice.staff TO backroom_warehouse;
GRANT SELECT(login) ON TABLE backoffice.staff TO backroom_support;
GRANT SELECT(login) ON TABLE backoffice.staff TO backroom_worker;
GRANT INSERT(login) ON TABLE backoffice.staff TO backroom_accounts;


--
-- Name: COLUMN staff.user_id; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT(user_id) ON TABLE backoffice.staff TO backroom_warehouse;
GRANT SELECT(user_id) ON TABLE backoffice.staff TO backroom_support;
GRANT SELECT(user_id) ON TABLE backoffice.staff TO backroom_worker;
GRANT INSERT(user_id) ON TABLE backoffice.staff TO backroom_accounts;


--
-- Name: COLUMN staff.display_name; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT(display_name) ON TABLE backoffice.staff TO backroom_warehouse;
GRANT SELECT(display_name) ON TABLE backoffice.staff TO backroom_support;
GRANT SELECT(display_name) ON TABLE backoffice.staff TO backroom_worker;
GRANT INSERT(display_name),UPDATE(display_name) ON TABLE backoffice.staff TO backroom_accounts;


--
-- Name: COLUMN staff.role; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT(role) ON TABLE backoffice.staff TO backroom_warehouse;
GRANT SELECT(role) ON TABLE backoffice.staff TO backroom_support;
GRANT SELECT(role) ON TABLE backoffice.staff TO backroom_worker;
GRANT INSERT(role),UPDATE(role) ON TABLE backoffice.staff TO backroom_accounts;


--
-- Name: COLUMN staff.refund_limit_amount; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(refund_limit_amount),UPDATE(refund_limit_amount) ON TABLE backoffice.staff TO backroom_accounts;


--
-- Name: COLUMN staff.is_active; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT(is_active) ON TABLE backoffice.staff TO backroom_warehouse;
GRANT SELECT(is_active) ON TABLE backoffice.staff TO backroom_support;
GRANT SELECT(is_active) ON TABLE backoffice.staff TO backroom_worker;
GRANT UPDATE(is_active) ON TABLE backoffice.staff TO backroom_accounts;


--
-- Name: COLUMN staff.deactivated_at; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(deactivated_at) ON TABLE backoffice.staff TO backroom_accounts;


--
-- Name: FUNCTION lock_staff(p_login name, p_allow_myself boolean); Type: ACL; Schema: backoffice; Owner: backroom_accounts
--

REVOKE ALL ON FUNCTION backoffice.lock_staff(p_login name, p_allow_myself boolean) FROM PUBLIC;


--
-- Name: FUNCTION make_archive_table(p_relation text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.make_archive_table(p_relation text) FROM PUBLIC;


--
-- Name: FUNCTION make_import_table(); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.make_import_table() FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.make_import_table() TO backroom_manager;


--
-- Name: FUNCTION make_month(p_month date); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.make_month(p_month date) FROM PUBLIC;


--
-- Name: FUNCTION make_months(p_limit integer); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.make_months(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.make_months(p_limit integer) TO backroom_worker;


--
-- Name: FUNCTION make_months_ahead(p_count integer); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.make_months_ahead(p_count integer) FROM PUBLIC;


--
-- Name: FUNCTION measure_warehouses(p_limit integer); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.measure_warehouses(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.measure_warehouses(p_limit integer) TO backroom_worker;


--
-- Name: FUNCTION merge_customer(p_command_id uuid, p_user_id uuid, p_into_id uuid, p_row_version bigint); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.merge_customer(p_command_id uuid, p_user_id uuid, p_into_id uuid, p_row_version bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.merge_customer(p_command_id uuid, p_user_id uuid, p_into_id uuid, p_row_version bigint) TO backroom_manager;


--
-- Name: FUNCTION moderate_review(p_command_id uuid, p_review_id uuid, p_decision text, p_row_version bigint, p_reason text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.moderate_review(p_command_id uuid, p_review_id uuid, p_decision text, p_row_version bigint, p_reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.moderate_review(p_command_id uuid, p_review_id uuid, p_decision text, p_row_version bigint, p_reason text) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.moderate_review(p_command_id uuid, p_review_id uuid, p_decision text, p_row_version bigint, p_reason text) TO backroom_manager;


--
-- Name: FUNCTION money_text(p_amount bigint, p_currency text); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.money_text(p_amount bigint, p_currency text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.money_text(p_amount bigint, p_currency text) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.money_text(p_amount bigint, p_currency text) TO backroom_manager;
GRANT ALL ON FUNCTION backoffice.money_text(p_amount bigint, p_currency text) TO backroom_worker;


--
-- Name: FUNCTION month_bounds(p_relation text, p_month date, OUT from_value text, OUT to_value text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.month_bounds(p_relation text, p_month date, OUT from_value text, OUT to_value text) FROM PUBLIC;


--
-- Name: FUNCTION month_leaf(p_relation text, p_month date); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.month_leaf(p_relation text, p_month date) FROM PUBLIC;


--
-- Name: FUNCTION month_start(p_month date); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.month_start(p_month date) FROM PUBLIC;


--
-- Name: FUNCTION months_to_archive(); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.months_to_archive() FROM PUBLIC;


--
-- Name: FUNCTION move_count(p_command_id uuid, p_count_id uuid, p_to_status text, p_row_version bigint, p_recount_line_ids uuid[]); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.move_count(p_command_id uuid, p_count_id uuid, p_to_status text, p_row_version bigint, p_recount_line_ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.move_count(p_command_id uuid, p_count_id uuid, p_to_status text, p_row_version bigint, p_recount_line_ids uuid[]) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.move_count(p_command_id uuid, p_count_id uuid, p_to_status text, p_row_version bigint, p_recount_line_ids uuid[]) TO backroom_manager;


--
-- Name: FUNCTION move_order(p_command_id uuid, p_order_id uuid, p_to_status text, p_row_version bigint, p_reason text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.move_order(p_command_id uuid, p_order_id uuid, p_to_status text, p_row_version bigint, p_reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.move_order(p_command_id uuid, p_order_id uuid, p_to_status text, p_row_version bigint, p_reason text) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.move_order(p_command_id uuid, p_order_id uuid, p_to_status text, p_row_version bigint, p_reason text) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.move_order(p_command_id uuid, p_order_id uuid, p_to_status text, p_row_version bigint, p_reason text) TO backroom_manager;


--
-- Name: FUNCTION move_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_to_status text, p_row_version bigint, p_provider_refund_id text, p_error_code text, p_error_message text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.move_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_to_status text, p_row_version bigint, p_provider_refund_id text, p_error_code text, p_error_message text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.move_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_to_status text, p_row_version bigint, p_provider_refund_id text, p_error_code text, p_error_message text) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.move_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_to_status text, p_row_version bigint, p_provider_refund_id text, p_error_code text, p_error_message text) TO backroom_manager;
GRANT ALL ON FUNCTION backoffice.move_refund(p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_to_status text, p_row_version bigint, p_provider_refund_id text, p_error_code text, p_error_message text) TO backroom_worker;


--
-- Name: FUNCTION my_refund_limit(p_currency text); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.my_refund_limit(p_currency text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.my_refund_limit(p_currency text) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.my_refund_limit(p_currency text) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.my_refund_limit(p_currency text) TO backroom_manager;
GRANT ALL ON FUNCTION backoffice.my_refund_limit(p_currency text) TO backroom_admin;
GRANT ALL ON FUNCTION backoffice.my_refund_limit(p_currency text) TO backroom_worker;
GRANT ALL ON FUNCTION backoffice.my_refund_limit(p_currency text) TO backroom_owner;
GRANT ALL ON FUNCTION backoffice.my_refund_limit(p_currency text) TO application_user;


--
-- Name: FUNCTION my_warehouses(); Type: ACL; Schema: backoffice; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION backoffice.my_warehouses() FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.my_warehouses() TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.my_warehouses() TO backroom_support;
GRANT ALL ON FUNCTION backoffice.my_warehouses() TO backroom_manager;
GRANT ALL ON FUNCTION backoffice.my_warehouses() TO backroom_admin;
GRANT ALL ON FUNCTION backoffice.my_warehouses() TO backroom_worker;
GRANT ALL ON FUNCTION backoffice.my_warehouses() TO backroom_owner;
GRANT ALL ON FUNCTION backoffice.my_warehouses() TO application_user;


--
-- Name: FUNCTION open_orders(p_month date); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.open_orders(p_month date) FROM PUBLIC;


--
-- Name: FUNCTION prepare_archive(p_month date); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.prepare_archive(p_month date) FROM PUBLIC;


--
-- Name: FUNCTION prepare_month_leaf(p_relation text, p_month date); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.prepare_month_leaf(p_relation text, p_month date) FROM PUBLIC;


--
-- Name: FUNCTION protect_table(p_table regclass, p_is_ledger boolean); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.protect_table(p_table regclass, p_is_ledger boolean) FROM PUBLIC;


--
-- Name: FUNCTION raise_stale_order(p_order_id uuid); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.raise_stale_order(p_order_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.raise_stale_order(p_order_id uuid) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.raise_stale_order(p_order_id uuid) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.raise_stale_order(p_order_id uuid) TO backroom_manager;
GRANT ALL ON FUNCTION backoffice.raise_stale_order(p_order_id uuid) TO backroom_worker;


--
-- Name: FUNCTION raise_stale_user(p_user_id uuid); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.raise_stale_user(p_user_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.raise_stale_user(p_user_id uuid) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.raise_stale_user(p_user_id uuid) TO backroom_manager;


--
-- Name: FUNCTION reactivate_staff(p_login name, p_verifier text); Type: ACL; Schema: backoffice; Owner: backroom_accounts
--

REVOKE ALL ON FUNCTION backoffice.reactivate_staff(p_login name, p_verifier text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.reactivate_staff(p_login name, p_verifier text) TO backroom_admin;
GRANT ALL ON FUNCTION backoffice.reactivate_staff(p_login name, p_verifier text) TO backroom_owner;


--
-- Name: FUNCTION read_id(p_line jsonb, p_key text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.read_id(p_line jsonb, p_key text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.read_id(p_line jsonb, p_key text) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.read_id(p_line jsonb, p_key text) TO backroom_manager;


--
-- Name: FUNCTION read_lines(p_lines jsonb); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.read_lines(p_lines jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.read_lines(p_lines jsonb) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.read_lines(p_lines jsonb) TO backroom_manager;


--
-- Name: FUNCTION read_quantity(p_line jsonb, p_key text, p_default bigint); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.read_quantity(p_line jsonb, p_key text, p_default bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.read_quantity(p_line jsonb, p_key text, p_default bigint) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.read_quantity(p_line jsonb, p_key text, p_default bigint) TO backroom_manager;


--
-- Name: FUNCTION receive_stock(p_command_id uuid, p_warehouse_id uuid, p_lines jsonb, p_reference text, p_reference_id uuid); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.receive_stock(p_command_id uuid, p_warehouse_id uuid, p_lines jsonb, p_reference text, p_reference_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.receive_stock(p_command_id uuid, p_warehouse_id uuid, p_lines jsonb, p_reference text, p_reference_id uuid) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.receive_stock(p_command_id uuid, p_warehouse_id uuid, p_lines jsonb, p_reference text, p_reference_id uuid) TO backroom_manager;


--
-- Name: FUNCTION receive_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.receive_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.receive_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.receive_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb) TO backroom_manager;


--
-- Name: FUNCTION record_count(p_command_id uuid, p_count_id uuid, p_lines jsonb); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.record_count(p_command_id uuid, p_count_id uuid, p_lines jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.record_count(p_command_id uuid, p_count_id uuid, p_lines jsonb) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.record_count(p_command_id uuid, p_count_id uuid, p_lines jsonb) TO backroom_manager;


--
-- Name: FUNCTION record_payment(p_command_id uuid, p_order_id uuid, p_amount bigint, p_currency text, p_method text, p_status text, p_provider text, p_provider_transaction_id text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.record_payment(p_command_id uuid, p_order_id uuid, p_amount bigint, p_currency text, p_method text, p_status text, p_provider text, p_provider_transaction_id text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.record_payment(p_command_id uuid, p_order_id uuid, p_amount bigint, p_currency text, p_method text, p_status text, p_provider text, p_provider_transaction_id text) TO backroom_manager;
GRANT ALL ON FUNCTION backoffice.record_payment(p_command_id uuid, p_order_id uuid, p_amount bigint, p_currency text, p_method text, p_status text, p_provider text, p_provider_transaction_id text) TO backroom_worker;


--
-- Name: FUNCTION register_month_table(p_relation text, p_kind text, p_key_column name, p_is_ledger boolean); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.register_month_table(p_relation text, p_kind text, p_key_column name, p_is_ledger boolean) FROM PUBLIC;


--
-- Name: FUNCTION remove_expired_tokens(p_limit integer); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.remove_expired_tokens(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.remove_expired_tokens(p_limit integer) TO backroom_worker;


--
-- Name: FUNCTION reopen_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.reopen_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.reopen_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.reopen_customer(p_command_id uuid, p_user_id uuid, p_row_version bigint) TO backroom_manager;


--
-- Name: FUNCTION request_refund(p_command_id uuid, p_order_id uuid, p_payment_id uuid, p_currency text, p_reason text, p_lines jsonb, p_tax_amount bigint, p_shipping_amount bigint, p_goodwill_amount bigint, p_description text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.request_refund(p_command_id uuid, p_order_id uuid, p_payment_id uuid, p_currency text, p_reason text, p_lines jsonb, p_tax_amount bigint, p_shipping_amount bigint, p_goodwill_amount bigint, p_description text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.request_refund(p_command_id uuid, p_order_id uuid, p_payment_id uuid, p_currency text, p_reason text, p_lines jsonb, p_tax_amount bigint, p_shipping_amount bigint, p_goodwill_amount bigint, p_description text) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.request_refund(p_command_id uuid, p_order_id uuid, p_payment_id uuid, p_currency text, p_reason text, p_lines jsonb, p_tax_amount bigint, p_shipping_amount bigint, p_goodwill_amount bigint, p_description text) TO backroom_manager;


--
-- Name: FUNCTION return_stock(p_command_id uuid, p_order_id uuid, p_order_item_id uuid, p_inventory_id uuid, p_quantity integer, p_condition text, p_reason text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.return_stock(p_command_id uuid, p_order_id uuid, p_order_item_id uuid, p_inventory_id uuid, p_quantity integer, p_condition text, p_reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.return_stock(p_command_id uuid, p_order_id uuid, p_order_item_id uuid, p_inventory_id uuid, p_quantity integer, p_condition text, p_reason text) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.return_stock(p_command_id uuid, p_order_id uuid, p_order_item_id uuid, p_inventory_id uuid, p_quantity integer, p_condition text, p_reason text) TO backroom_manager;


--
-- Name: FUNCTION set_function_owner(p_function regprocedure, p_owner name); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.set_function_owner(p_function regprocedure, p_owner name) FROM PUBLIC;


--
-- Name: FUNCTION set_login(p_login name, p_change text, p_verifier text); Type: ACL; Schema: backoffice; Owner: backroom_accounts
--

REVOKE ALL ON FUNCTION backoffice.set_login(p_login name, p_change text, p_verifier text) FROM PUBLIC;


--
-- Name: FUNCTION set_staff_name(p_login name, p_display_name text); Type: ACL; Schema: backoffice; Owner: backroom_accounts
--

REVOKE ALL ON FUNCTION backoffice.set_staff_name(p_login name, p_display_name text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.set_staff_name(p_login name, p_display_name text) TO backroom_admin;
GRANT ALL ON FUNCTION backoffice.set_staff_name(p_login name, p_display_name text) TO backroom_owner;


--
-- Name: FUNCTION set_staff_password(p_login name, p_verifier text); Type: ACL; Schema: backoffice; Owner: backroom_accounts
--

REVOKE ALL ON FUNCTION backoffice.set_staff_password(p_login name, p_verifier text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.set_staff_password(p_login name, p_verifier text) TO backroom_admin;
GRANT ALL ON FUNCTION backoffice.set_staff_password(p_login name, p_verifier text) TO backroom_owner;


--
-- Name: FUNCTION set_staff_refund_limit(p_login name, p_refund_limit_amount bigint); Type: ACL; Schema: backoffice; Owner: backroom_accounts
--

REVOKE ALL ON FUNCTION backoffice.set_staff_refund_limit(p_login name, p_refund_limit_amount bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.set_staff_refund_limit(p_login name, p_refund_limit_amount bigint) TO backroom_admin;
GRANT ALL ON FUNCTION backoffice.set_staff_refund_limit(p_login name, p_refund_limit_amount bigint) TO backroom_owner;


--
-- Name: FUNCTION set_staff_role(p_login name, p_role text); Type: ACL; Schema: backoffice; Owner: backroom_accounts
--

REVOKE ALL ON FUNCTION backoffice.set_staff_role(p_login name, p_role text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.set_staff_role(p_login name, p_role text) TO backroom_admin;
GRANT ALL ON FUNCTION backoffice.set_staff_role(p_login name, p_role text) TO backroom_owner;


--
-- Name: FUNCTION set_staff_warehouses(p_login name, p_warehouse_ids uuid[]); Type: ACL; Schema: backoffice; Owner: backroom_accounts
--

REVOKE ALL ON FUNCTION backoffice.set_staff_warehouses(p_login name, p_warehouse_ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.set_staff_warehouses(p_login name, p_warehouse_ids uuid[]) TO backroom_admin;
GRANT ALL ON FUNCTION backoffice.set_staff_warehouses(p_login name, p_warehouse_ids uuid[]) TO backroom_owner;


--
-- Name: FUNCTION ship_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_carrier text, p_tracking_number text, p_lines jsonb, p_warehouse_id uuid); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.ship_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_carrier text, p_tracking_number text, p_lines jsonb, p_warehouse_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.ship_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_carrier text, p_tracking_number text, p_lines jsonb, p_warehouse_id uuid) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.ship_order(p_command_id uuid, p_order_id uuid, p_row_version bigint, p_carrier text, p_tracking_number text, p_lines jsonb, p_warehouse_id uuid) TO backroom_manager;


--
-- Name: FUNCTION ship_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.ship_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.ship_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.ship_transfer(p_command_id uuid, p_transfer_id uuid, p_row_version bigint, p_lines jsonb) TO backroom_manager;


--
-- Name: FUNCTION stage_import(p_import_id uuid); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.stage_import(p_import_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.stage_import(p_import_id uuid) TO backroom_manager;


--
-- Name: FUNCTION start_count(p_command_id uuid, p_warehouse_id uuid, p_bins text[], p_product_ids uuid[], p_is_blind boolean, p_notes text); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.start_count(p_command_id uuid, p_warehouse_id uuid, p_bins text[], p_product_ids uuid[], p_is_blind boolean, p_notes text) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.start_count(p_command_id uuid, p_warehouse_id uuid, p_bins text[], p_product_ids uuid[], p_is_blind boolean, p_notes text) TO backroom_warehouse;
GRANT ALL ON FUNCTION backoffice.start_count(p_command_id uuid, p_warehouse_id uuid, p_bins text[], p_product_ids uuid[], p_is_blind boolean, p_notes text) TO backroom_manager;


--
-- Name: FUNCTION step_job(p_run_id uuid); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.step_job(p_run_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.step_job(p_run_id uuid) TO backroom_worker;


--
-- Name: FUNCTION with_usual_address(p_addresses jsonb, p_usual jsonb); Type: ACL; Schema: backoffice; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION backoffice.with_usual_address(p_addresses jsonb, p_usual jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION backoffice.with_usual_address(p_addresses jsonb, p_usual jsonb) TO backroom_support;
GRANT ALL ON FUNCTION backoffice.with_usual_address(p_addresses jsonb, p_usual jsonb) TO backroom_manager;


--
-- Name: FUNCTION bucket(p_at timestamp with time zone); Type: ACL; Schema: reporting; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION reporting.bucket(p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.bucket(p_at timestamp with time zone) TO backroom_manager;
GRANT ALL ON FUNCTION reporting.bucket(p_at timestamp with time zone) TO backroom_worker;
GRANT ALL ON FUNCTION reporting.bucket(p_at timestamp with time zone) TO backroom_engine;


--
-- Name: FUNCTION figures(p_metrics text[], p_from timestamp with time zone, p_to timestamp with time zone, p_step text, p_zone text); Type: ACL; Schema: reporting; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION reporting.figures(p_metrics text[], p_from timestamp with time zone, p_to timestamp with time zone, p_step text, p_zone text) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.figures(p_metrics text[], p_from timestamp with time zone, p_to timestamp with time zone, p_step text, p_zone text) TO backroom_manager;


--
-- Name: FUNCTION fold_sales(p_limit integer); Type: ACL; Schema: reporting; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION reporting.fold_sales(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.fold_sales(p_limit integer) TO backroom_worker;


--
-- Name: FUNCTION item_measures(p_unit_price_amount bigint, p_quantity integer, p_cancelled_quantity integer); Type: ACL; Schema: reporting; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION reporting.item_measures(p_unit_price_amount bigint, p_quantity integer, p_cancelled_quantity integer) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.item_measures(p_unit_price_amount bigint, p_quantity integer, p_cancelled_quantity integer) TO backroom_manager;
GRANT ALL ON FUNCTION reporting.item_measures(p_unit_price_amount bigint, p_quantity integer, p_cancelled_quantity integer) TO backroom_worker;
GRANT ALL ON FUNCTION reporting.item_measures(p_unit_price_amount bigint, p_quantity integer, p_cancelled_quantity integer) TO backroom_engine;


--
-- Name: FUNCTION main_factor(p_currency text, p_day date); Type: ACL; Schema: reporting; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION reporting.main_factor(p_currency text, p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.main_factor(p_currency text, p_day date) TO backroom_manager;
GRANT ALL ON FUNCTION reporting.main_factor(p_currency text, p_day date) TO backroom_worker;
GRANT ALL ON FUNCTION reporting.main_factor(p_currency text, p_day date) TO backroom_engine;


--
-- Name: FUNCTION metric_values(p_metrics text[], p_source text); Type: ACL; Schema: reporting; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION reporting.metric_values(p_metrics text[], p_source text) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.metric_values(p_metrics text[], p_source text) TO backroom_manager;


--
-- Name: FUNCTION note_item(); Type: ACL; Schema: reporting; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION reporting.note_item() FROM PUBLIC;


--
-- Name: FUNCTION note_items(); Type: ACL; Schema: reporting; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION reporting.note_items() FROM PUBLIC;


--
-- Name: FUNCTION note_order(); Type: ACL; Schema: reporting; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION reporting.note_order() FROM PUBLIC;


--
-- Name: FUNCTION note_rate(); Type: ACL; Schema: reporting; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION reporting.note_rate() FROM PUBLIC;


--
-- Name: FUNCTION note_refund(); Type: ACL; Schema: reporting; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION reporting.note_refund() FROM PUBLIC;


--
-- Name: FUNCTION order_measures(p_created_at timestamp with time zone, p_cancelled_at timestamp with time zone, p_shipped_at timestamp with time zone, p_delivered_at timestamp with time zone, p_tax_amount bigint, p_shipping_amount bigint, p_discount_amount bigint); Type: ACL; Schema: reporting; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION reporting.order_measures(p_created_at timestamp with time zone, p_cancelled_at timestamp with time zone, p_shipped_at timestamp with time zone, p_delivered_at timestamp with time zone, p_tax_amount bigint, p_shipping_amount bigint, p_discount_amount bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.order_measures(p_created_at timestamp with time zone, p_cancelled_at timestamp with time zone, p_shipped_at timestamp with time zone, p_delivered_at timestamp with time zone, p_tax_amount bigint, p_shipping_amount bigint, p_discount_amount bigint) TO backroom_manager;
GRANT ALL ON FUNCTION reporting.order_measures(p_created_at timestamp with time zone, p_cancelled_at timestamp with time zone, p_shipped_at timestamp with time zone, p_delivered_at timestamp with time zone, p_tax_amount bigint, p_shipping_amount bigint, p_discount_amount bigint) TO backroom_worker;
GRANT ALL ON FUNCTION reporting.order_measures(p_created_at timestamp with time zone, p_cancelled_at timestamp with time zone, p_shipped_at timestamp with time zone, p_delivered_at timestamp with time zone, p_tax_amount bigint, p_shipping_amount bigint, p_discount_amount bigint) TO backroom_engine;


--
-- Name: FUNCTION rebuild_rollups(); Type: ACL; Schema: reporting; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION reporting.rebuild_rollups() FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.rebuild_rollups() TO backroom_worker;
GRANT ALL ON FUNCTION reporting.rebuild_rollups() TO backroom_owner;


--
-- Name: FUNCTION refresh_product_performance(p_limit integer); Type: ACL; Schema: reporting; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION reporting.refresh_product_performance(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.refresh_product_performance(p_limit integer) TO backroom_worker;


--
-- Name: FUNCTION refund_measures(p_status text, p_refund_amount bigint, p_items_amount bigint, p_goodwill_amount bigint, p_order_cancelled_at timestamp with time zone); Type: ACL; Schema: reporting; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION reporting.refund_measures(p_status text, p_refund_amount bigint, p_items_amount bigint, p_goodwill_amount bigint, p_order_cancelled_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.refund_measures(p_status text, p_refund_amount bigint, p_items_amount bigint, p_goodwill_amount bigint, p_order_cancelled_at timestamp with time zone) TO backroom_manager;
GRANT ALL ON FUNCTION reporting.refund_measures(p_status text, p_refund_amount bigint, p_items_amount bigint, p_goodwill_amount bigint, p_order_cancelled_at timestamp with time zone) TO backroom_worker;
GRANT ALL ON FUNCTION reporting.refund_measures(p_status text, p_refund_amount bigint, p_items_amount bigint, p_goodwill_amount bigint, p_order_cancelled_at timestamp with time zone) TO backroom_engine;


--
-- Name: FUNCTION stock_ages(p_at timestamp with time zone); Type: ACL; Schema: reporting; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION reporting.stock_ages(p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.stock_ages(p_at timestamp with time zone) TO backroom_manager;


--
-- Name: FUNCTION write_order_analytics(p_order_ids uuid[]); Type: ACL; Schema: reporting; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION reporting.write_order_analytics(p_order_ids uuid[]) FROM PUBLIC;


--
-- Name: FUNCTION write_product_analytics(p_from date, p_to date, p_product_ids uuid[]); Type: ACL; Schema: reporting; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION reporting.write_product_analytics(p_from date, p_to date, p_product_ids uuid[]) FROM PUBLIC;


--
-- Name: FUNCTION write_product_day(p_day date); Type: ACL; Schema: reporting; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION reporting.write_product_day(p_day date) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.write_product_day(p_day date) TO backroom_worker;


--
-- Name: FUNCTION write_product_days(p_limit integer); Type: ACL; Schema: reporting; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION reporting.write_product_days(p_limit integer) FROM PUBLIC;
GRANT ALL ON FUNCTION reporting.write_product_days(p_limit integer) TO backroom_worker;


--
-- Name: FUNCTION allocate_reservation(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.allocate_reservation() FROM PUBLIC;


--
-- Name: FUNCTION allocate_to_order(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.allocate_to_order() FROM PUBLIC;


--
-- Name: FUNCTION apply_count_entry(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.apply_count_entry() FROM PUBLIC;


--
-- Name: FUNCTION apply_movement(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.apply_movement() FROM PUBLIC;


--
-- Name: FUNCTION apply_payment(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.apply_payment() FROM PUBLIC;


--
-- Name: FUNCTION apply_refund_decision(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.apply_refund_decision() FROM PUBLIC;


--
-- Name: FUNCTION apply_return(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.apply_return() FROM PUBLIC;


--
-- Name: FUNCTION apply_shipment_line(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.apply_shipment_line() FROM PUBLIC;


--
-- Name: FUNCTION apply_transfer_move(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.apply_transfer_move() FROM PUBLIC;


--
-- Name: FUNCTION archive_old_orders(); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.archive_old_orders() FROM PUBLIC;


--
-- Name: FUNCTION check_category_tree(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.check_category_tree() FROM PUBLIC;


--
-- Name: FUNCTION check_order_sums(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.check_order_sums() FROM PUBLIC;


--
-- Name: FUNCTION check_refund_sums(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.check_refund_sums() FROM PUBLIC;


--
-- Name: FUNCTION check_review(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.check_review() FROM PUBLIC;


--
-- Name: FUNCTION check_shipment_lines(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.check_shipment_lines() FROM PUBLIC;


--
-- Name: FUNCTION check_timezone(); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.check_timezone() FROM PUBLIC;


--
-- Name: FUNCTION check_transition(); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.check_transition() FROM PUBLIC;


--
-- Name: FUNCTION close_count(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.close_count() FROM PUBLIC;


--
-- Name: FUNCTION copy_product_sku(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.copy_product_sku() FROM PUBLIC;


--
-- Name: FUNCTION count_refund(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.count_refund() FROM PUBLIC;


--
-- Name: FUNCTION count_refund_line(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.count_refund_line() FROM PUBLIC;


--
-- Name: FUNCTION current_customer_id(); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.current_customer_id() FROM PUBLIC;
GRANT ALL ON FUNCTION shop.current_customer_id() TO application_user;
GRANT ALL ON FUNCTION shop.current_customer_id() TO backroom_engine;


--
-- Name: FUNCTION current_session_id(); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.current_session_id() FROM PUBLIC;
GRANT ALL ON FUNCTION shop.current_session_id() TO application_user;


--
-- Name: FUNCTION customer_closed(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.customer_closed() FROM PUBLIC;


--
-- Name: FUNCTION customer_merged(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.customer_merged() FROM PUBLIC;


--
-- Name: FUNCTION fill_order(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.fill_order() FROM PUBLIC;


--
-- Name: FUNCTION fill_order_item(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.fill_order_item() FROM PUBLIC;


--
-- Name: FUNCTION fill_refund(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.fill_refund() FROM PUBLIC;


--
-- Name: FUNCTION fill_template(p_text text, p_values jsonb); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.fill_template(p_text text, p_values jsonb) FROM PUBLIC;


--
-- Name: FUNCTION find_login(p_email text); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.find_login(p_email text) FROM PUBLIC;
GRANT ALL ON FUNCTION shop.find_login(p_email text) TO application_user;


--
-- Name: FUNCTION find_token(p_token_type text, p_token_hash text); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.find_token(p_token_type text, p_token_hash text) FROM PUBLIC;
GRANT ALL ON FUNCTION shop.find_token(p_token_type text, p_token_hash text) TO application_user;


--
-- Name: FUNCTION get_product_availability(p_product_id uuid); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.get_product_availability(p_product_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION shop.get_product_availability(p_product_id uuid) TO backroom_warehouse;
GRANT ALL ON FUNCTION shop.get_product_availability(p_product_id uuid) TO backroom_support;
GRANT ALL ON FUNCTION shop.get_product_availability(p_product_id uuid) TO backroom_manager;
GRANT ALL ON FUNCTION shop.get_product_availability(p_product_id uuid) TO backroom_worker;
GRANT ALL ON FUNCTION shop.get_product_availability(p_product_id uuid) TO application_user;


--
-- Name: FUNCTION get_shard_id(customer_id uuid); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.get_shard_id(customer_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION shop.get_shard_id(customer_id uuid) TO backroom_warehouse;
GRANT ALL ON FUNCTION shop.get_shard_id(customer_id uuid) TO backroom_support;
GRANT ALL ON FUNCTION shop.get_shard_id(customer_id uuid) TO backroom_manager;
GRANT ALL ON FUNCTION shop.get_shard_id(customer_id uuid) TO backroom_admin;
GRANT ALL ON FUNCTION shop.get_shard_id(customer_id uuid) TO backroom_worker;
GRANT ALL ON FUNCTION shop.get_shard_id(customer_id uuid) TO application_user;


--
-- Name: FUNCTION give_back_reservations(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.give_back_reservations() FROM PUBLIC;


--
-- Name: FUNCTION guard_count(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.guard_count() FROM PUBLIC;


--
-- Name: FUNCTION guard_merge(); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.guard_merge() FROM PUBLIC;


--
-- Name: FUNCTION guard_order(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.guard_order() FROM PUBLIC;


--
-- Name: FUNCTION guard_payment(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.guard_payment() FROM PUBLIC;


--
-- Name: FUNCTION guard_refund(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.guard_refund() FROM PUBLIC;


--
-- Name: FUNCTION guard_reservation(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.guard_reservation() FROM PUBLIC;


--
-- Name: FUNCTION guard_shipment(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.guard_shipment() FROM PUBLIC;


--
-- Name: FUNCTION hand_over_reservation(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.hand_over_reservation() FROM PUBLIC;


--
-- Name: FUNCTION join_words(p_words text[]); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.join_words(p_words text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION shop.join_words(p_words text[]) TO backroom_warehouse;
GRANT ALL ON FUNCTION shop.join_words(p_words text[]) TO backroom_support;
GRANT ALL ON FUNCTION shop.join_words(p_words text[]) TO backroom_manager;
GRANT ALL ON FUNCTION shop.join_words(p_words text[]) TO backroom_admin;
GRANT ALL ON FUNCTION shop.join_words(p_words text[]) TO backroom_worker;
GRANT ALL ON FUNCTION shop.join_words(p_words text[]) TO backroom_engine;
GRANT ALL ON FUNCTION shop.join_words(p_words text[]) TO backroom_accounts;
GRANT ALL ON FUNCTION shop.join_words(p_words text[]) TO application_user;


--
-- Name: FUNCTION movement_fits(p_type text, p_available integer, p_reserved integer, p_committed integer, p_damaged integer); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.movement_fits(p_type text, p_available integer, p_reserved integer, p_committed integer, p_damaged integer) FROM PUBLIC;
GRANT ALL ON FUNCTION shop.movement_fits(p_type text, p_available integer, p_reserved integer, p_committed integer, p_damaged integer) TO backroom_warehouse;
GRANT ALL ON FUNCTION shop.movement_fits(p_type text, p_available integer, p_reserved integer, p_committed integer, p_damaged integer) TO backroom_manager;
GRANT ALL ON FUNCTION shop.movement_fits(p_type text, p_available integer, p_reserved integer, p_committed integer, p_damaged integer) TO backroom_engine;


--
-- Name: FUNCTION order_closed(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.order_closed() FROM PUBLIC;


--
-- Name: FUNCTION order_moved(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.order_moved() FROM PUBLIC;


--
-- Name: FUNCTION order_placed(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.order_placed() FROM PUBLIC;


--
-- Name: FUNCTION place_order(p_command_id uuid, p_cart_id uuid, p_reservation_id uuid, p_shipping_address jsonb, p_billing_address jsonb, p_shipping_amount bigint, p_tax_amount bigint, p_discount_amount bigint, p_notes text, p_special_instructions text, p_gift_message text); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.place_order(p_command_id uuid, p_cart_id uuid, p_reservation_id uuid, p_shipping_address jsonb, p_billing_address jsonb, p_shipping_amount bigint, p_tax_amount bigint, p_discount_amount bigint, p_notes text, p_special_instructions text, p_gift_message text) FROM PUBLIC;
GRANT ALL ON FUNCTION shop.place_order(p_command_id uuid, p_cart_id uuid, p_reservation_id uuid, p_shipping_address jsonb, p_billing_address jsonb, p_shipping_amount bigint, p_tax_amount bigint, p_discount_amount bigint, p_notes text, p_special_instructions text, p_gift_message text) TO application_user;


--
-- Name: FUNCTION plan_reservation(p_items jsonb); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.plan_reservation(p_items jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION shop.plan_reservation(p_items jsonb) TO backroom_support;
GRANT ALL ON FUNCTION shop.plan_reservation(p_items jsonb) TO backroom_manager;


--
-- Name: FUNCTION queue_notification(p_user_id uuid, p_type text, p_values jsonb, p_order_id uuid); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.queue_notification(p_user_id uuid, p_type text, p_values jsonb, p_order_id uuid) FROM PUBLIC;


--
-- Name: FUNCTION refund_moved(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.refund_moved() FROM PUBLIC;


--
-- Name: FUNCTION refuse_change(); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.refuse_change() FROM PUBLIC;


--
-- Name: FUNCTION reserve_inventory(p_customer_id uuid, p_items jsonb, p_reservation_id uuid); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.reserve_inventory(p_customer_id uuid, p_items jsonb, p_reservation_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION shop.reserve_inventory(p_customer_id uuid, p_items jsonb, p_reservation_id uuid) TO application_user;


--
-- Name: FUNCTION snapshot_count_line(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.snapshot_count_line() FROM PUBLIC;


--
-- Name: FUNCTION spread_product_sku(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.spread_product_sku() FROM PUBLIC;


--
-- Name: FUNCTION stamp_product(); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.stamp_product() FROM PUBLIC;


--
-- Name: FUNCTION stamp_review(); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.stamp_review() FROM PUBLIC;


--
-- Name: FUNCTION stamp_transfer(); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.stamp_transfer() FROM PUBLIC;


--
-- Name: FUNCTION stamp_user(); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.stamp_user() FROM PUBLIC;


--
-- Name: FUNCTION touch_cart(); Type: ACL; Schema: shop; Owner: backroom_engine
--

REVOKE ALL ON FUNCTION shop.touch_cart() FROM PUBLIC;


--
-- Name: FUNCTION touch_row(); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.touch_row() FROM PUBLIC;


--
-- Name: FUNCTION uuid7_floor(p_at timestamp with time zone); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.uuid7_floor(p_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION shop.uuid7_floor(p_at timestamp with time zone) TO backroom_warehouse;
GRANT ALL ON FUNCTION shop.uuid7_floor(p_at timestamp with time zone) TO backroom_support;
GRANT ALL ON FUNCTION shop.uuid7_floor(p_at timestamp with time zone) TO backroom_manager;
GRANT ALL ON FUNCTION shop.uuid7_floor(p_at timestamp with time zone) TO backroom_admin;
GRANT ALL ON FUNCTION shop.uuid7_floor(p_at timestamp with time zone) TO backroom_worker;
GRANT ALL ON FUNCTION shop.uuid7_floor(p_at timestamp with time zone) TO backroom_engine;
GRANT ALL ON FUNCTION shop.uuid7_floor(p_at timestamp with time zone) TO backroom_accounts;
GRANT ALL ON FUNCTION shop.uuid7_floor(p_at timestamp with time zone) TO application_user;


--
-- Name: FUNCTION uuid7_millis(p_id uuid); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.uuid7_millis(p_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION shop.uuid7_millis(p_id uuid) TO backroom_warehouse;
GRANT ALL ON FUNCTION shop.uuid7_millis(p_id uuid) TO backroom_support;
GRANT ALL ON FUNCTION shop.uuid7_millis(p_id uuid) TO backroom_manager;
GRANT ALL ON FUNCTION shop.uuid7_millis(p_id uuid) TO backroom_admin;
GRANT ALL ON FUNCTION shop.uuid7_millis(p_id uuid) TO backroom_worker;
GRANT ALL ON FUNCTION shop.uuid7_millis(p_id uuid) TO backroom_engine;
GRANT ALL ON FUNCTION shop.uuid7_millis(p_id uuid) TO backroom_accounts;
GRANT ALL ON FUNCTION shop.uuid7_millis(p_id uuid) TO application_user;


--
-- Name: FUNCTION uuid7_time(p_id uuid); Type: ACL; Schema: shop; Owner: backroom_owner
--

REVOKE ALL ON FUNCTION shop.uuid7_time(p_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION shop.uuid7_time(p_id uuid) TO backroom_warehouse;
GRANT ALL ON FUNCTION shop.uuid7_time(p_id uuid) TO backroom_support;
GRANT ALL ON FUNCTION shop.uuid7_time(p_id uuid) TO backroom_manager;
GRANT ALL ON FUNCTION shop.uuid7_time(p_id uuid) TO backroom_admin;
GRANT ALL ON FUNCTION shop.uuid7_time(p_id uuid) TO backroom_worker;
GRANT ALL ON FUNCTION shop.uuid7_time(p_id uuid) TO backroom_engine;
GRANT ALL ON FUNCTION shop.uuid7_time(p_id uuid) TO backroom_accounts;
GRANT ALL ON FUNCTION shop.uuid7_time(p_id uuid) TO application_user;


--
-- Name: TABLE order_allocations; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT ON TABLE archive.order_allocations TO backroom_warehouse;
GRANT SELECT ON TABLE archive.order_allocations TO backroom_support;
GRANT SELECT ON TABLE archive.order_allocations TO backroom_manager;
GRANT SELECT ON TABLE archive.order_allocations TO backroom_admin;
GRANT SELECT ON TABLE archive.order_allocations TO backroom_worker;


--
-- Name: TABLE order_analytics; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT ON TABLE archive.order_analytics TO backroom_manager;
GRANT SELECT ON TABLE archive.order_analytics TO backroom_worker;


--
-- Name: TABLE order_items; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT ON TABLE archive.order_items TO backroom_support;
GRANT SELECT ON TABLE archive.order_items TO backroom_manager;
GRANT SELECT ON TABLE archive.order_items TO backroom_admin;
GRANT SELECT ON TABLE archive.order_items TO backroom_worker;


--
-- Name: COLUMN order_items.order_item_id; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(order_item_id) ON TABLE archive.order_items TO backroom_warehouse;


--
-- Name: COLUMN order_items.order_id; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(order_id) ON TABLE archive.order_items TO backroom_warehouse;
GRANT SELECT(order_id) ON TABLE archive.order_items TO backroom_engine;


--
-- Name: COLUMN order_items.product_id; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(product_id) ON TABLE archive.order_items TO backroom_warehouse;
GRANT SELECT(product_id) ON TABLE archive.order_items TO backroom_engine;


--
-- Name: COLUMN order_items.product_name; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(product_name) ON TABLE archive.order_items TO backroom_warehouse;


--
-- Name: COLUMN order_items.product_sku; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(product_sku) ON TABLE archive.order_items TO backroom_warehouse;


--
-- Name: COLUMN order_items.product_image_url; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(product_image_url) ON TABLE archive.order_items TO backroom_warehouse;


--
-- Name: COLUMN order_items.unit_price_amount; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(unit_price_amount) ON TABLE archive.order_items TO backroom_engine;


--
-- Name: COLUMN order_items.quantity; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(quantity) ON TABLE archive.order_items TO backroom_warehouse;
GRANT SELECT(quantity) ON TABLE archive.order_items TO backroom_engine;


--
-- Name: COLUMN order_items.variant_options; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(variant_options) ON TABLE archive.order_items TO backroom_warehouse;


--
-- Name: COLUMN order_items.requires_shipping; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(requires_shipping) ON TABLE archive.order_items TO backroom_warehouse;


--
-- Name: COLUMN order_items.fulfillment_status; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(fulfillment_status) ON TABLE archive.order_items TO backroom_warehouse;


--
-- Name: COLUMN order_items.allocated_quantity; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(allocated_quantity) ON TABLE archive.order_items TO backroom_warehouse;


--
-- Name: COLUMN order_items.shipped_quantity; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(shipped_quantity) ON TABLE archive.order_items TO backroom_warehouse;


--
-- Name: COLUMN order_items.cancelled_quantity; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(cancelled_quantity) ON TABLE archive.order_items TO backroom_warehouse;
GRANT SELECT(cancelled_quantity) ON TABLE archive.order_items TO backroom_engine;


--
-- Name: COLUMN order_items.returned_quantity; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(returned_quantity) ON TABLE archive.order_items TO backroom_warehouse;


--
-- Name: COLUMN order_items.created_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE archive.order_items TO backroom_warehouse;


--
-- Name: TABLE order_notes; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT ON TABLE archive.order_notes TO backroom_warehouse;
GRANT SELECT ON TABLE archive.order_notes TO backroom_support;
GRANT SELECT ON TABLE archive.order_notes TO backroom_manager;
GRANT SELECT ON TABLE archive.order_notes TO backroom_admin;
GRANT SELECT ON TABLE archive.order_notes TO backroom_worker;


--
-- Name: TABLE order_returns; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT ON TABLE archive.order_returns TO backroom_warehouse;
GRANT SELECT ON TABLE archive.order_returns TO backroom_support;
GRANT SELECT ON TABLE archive.order_returns TO backroom_manager;
GRANT SELECT ON TABLE archive.order_returns TO backroom_worker;


--
-- Name: TABLE order_status_history; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT ON TABLE archive.order_status_history TO backroom_warehouse;
GRANT SELECT ON TABLE archive.order_status_history TO backroom_support;
GRANT SELECT ON TABLE archive.order_status_history TO backroom_manager;
GRANT SELECT ON TABLE archive.order_status_history TO backroom_admin;
GRANT SELECT ON TABLE archive.order_status_history TO backroom_worker;


--
-- Name: SEQUENCE order_number_sequence; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT USAGE ON SEQUENCE shop.order_number_sequence TO application_user;


--
-- Name: TABLE orders; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT ON TABLE archive.orders TO backroom_support;
GRANT SELECT ON TABLE archive.orders TO backroom_manager;
GRANT SELECT ON TABLE archive.orders TO backroom_admin;
GRANT SELECT ON TABLE archive.orders TO backroom_worker;


--
-- Name: COLUMN orders.order_id; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(order_id) ON TABLE archive.orders TO backroom_warehouse;
GRANT SELECT(order_id) ON TABLE archive.orders TO backroom_engine;


--
-- Name: COLUMN orders.order_number; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(order_number) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.customer_id; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(customer_id) ON TABLE archive.orders TO backroom_warehouse;
GRANT SELECT(customer_id) ON TABLE archive.orders TO backroom_engine;


--
-- Name: COLUMN orders.customer_name; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(customer_name) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.status; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(status) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.tax_amount; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(tax_amount) ON TABLE archive.orders TO backroom_engine;


--
-- Name: COLUMN orders.shipping_amount; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(shipping_amount) ON TABLE archive.orders TO backroom_engine;


--
-- Name: COLUMN orders.discount_amount; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(discount_amount) ON TABLE archive.orders TO backroom_engine;


--
-- Name: COLUMN orders.currency; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(currency) ON TABLE archive.orders TO backroom_engine;


--
-- Name: COLUMN orders.item_count; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(item_count) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.shipping_address; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(shipping_address) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.notes; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(notes) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.special_instructions; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(special_instructions) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.gift_message; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(gift_message) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.tracking_number; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(tracking_number) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.status_reason; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(status_reason) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.cancel_reason; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(cancel_reason) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.hold_reason; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(hold_reason) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.created_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE archive.orders TO backroom_warehouse;
GRANT SELECT(created_at) ON TABLE archive.orders TO backroom_engine;


--
-- Name: COLUMN orders.confirmed_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(confirmed_at) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.paid_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(paid_at) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.processing_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(processing_at) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.shipped_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(shipped_at) ON TABLE archive.orders TO backroom_warehouse;
GRANT SELECT(shipped_at) ON TABLE archive.orders TO backroom_engine;


--
-- Name: COLUMN orders.delivered_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(delivered_at) ON TABLE archive.orders TO backroom_warehouse;
GRANT SELECT(delivered_at) ON TABLE archive.orders TO backroom_engine;


--
-- Name: COLUMN orders.cancelled_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(cancelled_at) ON TABLE archive.orders TO backroom_warehouse;
GRANT SELECT(cancelled_at) ON TABLE archive.orders TO backroom_engine;


--
-- Name: COLUMN orders.estimated_delivery_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(estimated_delivery_at) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.deleted_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(deleted_at) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.updated_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(updated_at) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.row_version; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(row_version) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.search_text; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(search_text) ON TABLE archive.orders TO backroom_warehouse;


--
-- Name: COLUMN payments.payment_id; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(payment_id) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(payment_id) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(payment_id) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(payment_id) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.order_id; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(order_id) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(order_id) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(order_id) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(order_id) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.customer_id; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(customer_id) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(customer_id) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(customer_id) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(customer_id) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.amount_charged; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(amount_charged) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(amount_charged) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(amount_charged) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(amount_charged) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.currency; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(currency) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(currency) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(currency) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(currency) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.payment_method; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(payment_method) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(payment_method) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(payment_method) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(payment_method) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.status; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(status) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(status) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(status) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(status) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.provider; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(provider) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(provider) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(provider) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(provider) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.provider_transaction_id; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(provider_transaction_id) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(provider_transaction_id) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(provider_transaction_id) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(provider_transaction_id) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.gateway_fee_amount; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(gateway_fee_amount) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(gateway_fee_amount) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(gateway_fee_amount) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(gateway_fee_amount) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.net_amount; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(net_amount) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(net_amount) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(net_amount) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(net_amount) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.card_last_four; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(card_last_four) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(card_last_four) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(card_last_four) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(card_last_four) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.card_brand; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(card_brand) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(card_brand) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(card_brand) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(card_brand) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.card_exp_month; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(card_exp_month) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(card_exp_month) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(card_exp_month) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(card_exp_month) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.card_exp_year; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(card_exp_year) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(card_exp_year) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(card_exp_year) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(card_exp_year) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.risk_score; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(risk_score) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(risk_score) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(risk_score) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(risk_score) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.fraud_check_result; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(fraud_check_result) ON TABLE archive.payments TO backroom_manager;


--
-- Name: COLUMN payments.refunded_amount; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(refunded_amount) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(refunded_amount) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(refunded_amount) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(refunded_amount) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.refund_pending_amount; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(refund_pending_amount) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(refund_pending_amount) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(refund_pending_amount) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(refund_pending_amount) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.recorded_by_login; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(recorded_by_login) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(recorded_by_login) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(recorded_by_login) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(recorded_by_login) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.created_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(created_at) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(created_at) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(created_at) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.processed_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(processed_at) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(processed_at) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(processed_at) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(processed_at) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.failed_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(failed_at) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(failed_at) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(failed_at) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(failed_at) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.error_code; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(error_code) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(error_code) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(error_code) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(error_code) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.error_message; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(error_message) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(error_message) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(error_message) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(error_message) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.retry_count; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(retry_count) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(retry_count) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(retry_count) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(retry_count) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.updated_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(updated_at) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(updated_at) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(updated_at) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(updated_at) ON TABLE archive.payments TO backroom_worker;


--
-- Name: COLUMN payments.row_version; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(row_version) ON TABLE archive.payments TO backroom_support;
GRANT SELECT(row_version) ON TABLE archive.payments TO backroom_manager;
GRANT SELECT(row_version) ON TABLE archive.payments TO backroom_admin;
GRANT SELECT(row_version) ON TABLE archive.payments TO backroom_worker;


--
-- Name: TABLE refund_allowances; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT ON TABLE archive.refund_allowances TO backroom_support;
GRANT SELECT ON TABLE archive.refund_allowances TO backroom_manager;
GRANT SELECT ON TABLE archive.refund_allowances TO backroom_admin;
GRANT SELECT ON TABLE archive.refund_allowances TO backroom_worker;


--
-- Name: TABLE refund_approvals; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT ON TABLE archive.refund_approvals TO backroom_support;
GRANT SELECT ON TABLE archive.refund_approvals TO backroom_manager;
GRANT SELECT ON TABLE archive.refund_approvals TO backroom_admin;
GRANT SELECT ON TABLE archive.refund_approvals TO backroom_worker;


--
-- Name: TABLE refund_lines; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT ON TABLE archive.refund_lines TO backroom_support;
GRANT SELECT ON TABLE archive.refund_lines TO backroom_manager;
GRANT SELECT ON TABLE archive.refund_lines TO backroom_admin;
GRANT SELECT ON TABLE archive.refund_lines TO backroom_worker;


--
-- Name: COLUMN refunds.refund_id; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(refund_id) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(refund_id) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(refund_id) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(refund_id) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.payment_id; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(payment_id) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(payment_id) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(payment_id) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(payment_id) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.order_id; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(order_id) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(order_id) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(order_id) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(order_id) ON TABLE archive.refunds TO backroom_worker;
GRANT SELECT(order_id) ON TABLE archive.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.refund_amount; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(refund_amount) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(refund_amount) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(refund_amount) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(refund_amount) ON TABLE archive.refunds TO backroom_worker;
GRANT SELECT(refund_amount) ON TABLE archive.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.items_amount; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(items_amount) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(items_amount) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(items_amount) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(items_amount) ON TABLE archive.refunds TO backroom_worker;
GRANT SELECT(items_amount) ON TABLE archive.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.tax_amount; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(tax_amount) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(tax_amount) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(tax_amount) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(tax_amount) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.shipping_amount; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(shipping_amount) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(shipping_amount) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(shipping_amount) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(shipping_amount) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.goodwill_amount; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(goodwill_amount) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(goodwill_amount) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(goodwill_amount) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(goodwill_amount) ON TABLE archive.refunds TO backroom_worker;
GRANT SELECT(goodwill_amount) ON TABLE archive.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.currency; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(currency) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(currency) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(currency) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(currency) ON TABLE archive.refunds TO backroom_worker;
GRANT SELECT(currency) ON TABLE archive.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.reason; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(reason) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(reason) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(reason) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(reason) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.description; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(description) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(description) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(description) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(description) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.status; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(status) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(status) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(status) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(status) ON TABLE archive.refunds TO backroom_worker;
GRANT SELECT(status) ON TABLE archive.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.approval; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(approval) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(approval) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(approval) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(approval) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.requested_by; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(requested_by) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(requested_by) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(requested_by) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(requested_by) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.provider_refund_id; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(provider_refund_id) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(provider_refund_id) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(provider_refund_id) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(provider_refund_id) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.processed_by; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(processed_by) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(processed_by) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(processed_by) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(processed_by) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.processed_by_login; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(processed_by_login) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(processed_by_login) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(processed_by_login) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(processed_by_login) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.processed_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(processed_at) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(processed_at) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(processed_at) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(processed_at) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.created_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(created_at) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(created_at) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(created_at) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.completed_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(completed_at) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(completed_at) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(completed_at) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(completed_at) ON TABLE archive.refunds TO backroom_worker;
GRANT SELECT(completed_at) ON TABLE archive.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.error_code; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(error_code) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(error_code) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(error_code) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(error_code) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.error_message; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(error_message) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(error_message) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(error_message) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(error_message) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.updated_at; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(updated_at) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(updated_at) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(updated_at) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(updated_at) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.row_version; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT(row_version) ON TABLE archive.refunds TO backroom_support;
GRANT SELECT(row_version) ON TABLE archive.refunds TO backroom_manager;
GRANT SELECT(row_version) ON TABLE archive.refunds TO backroom_admin;
GRANT SELECT(row_version) ON TABLE archive.refunds TO backroom_worker;


--
-- Name: TABLE shipment_lines; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT ON TABLE archive.shipment_lines TO backroom_warehouse;
GRANT SELECT ON TABLE archive.shipment_lines TO backroom_support;
GRANT SELECT ON TABLE archive.shipment_lines TO backroom_manager;
GRANT SELECT ON TABLE archive.shipment_lines TO backroom_admin;
GRANT SELECT ON TABLE archive.shipment_lines TO backroom_worker;


--
-- Name: TABLE shipments; Type: ACL; Schema: archive; Owner: backroom_owner
--

GRANT SELECT ON TABLE archive.shipments TO backroom_warehouse;
GRANT SELECT ON TABLE archive.shipments TO backroom_support;
GRANT SELECT ON TABLE archive.shipments TO backroom_manager;
GRANT SELECT ON TABLE archive.shipments TO backroom_admin;
GRANT SELECT ON TABLE archive.shipments TO backroom_worker;


--
-- Name: TABLE archived_months; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT ON TABLE backoffice.archived_months TO backroom_manager;
GRANT SELECT ON TABLE backoffice.archived_months TO backroom_admin;
GRANT SELECT ON TABLE backoffice.archived_months TO backroom_worker;


--
-- Name: TABLE commands; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT ON TABLE backoffice.commands TO backroom_warehouse;
GRANT SELECT ON TABLE backoffice.commands TO backroom_support;
GRANT SELECT ON TABLE backoffice.commands TO backroom_manager;
GRANT SELECT ON TABLE backoffice.commands TO backroom_admin;
GRANT SELECT ON TABLE backoffice.commands TO backroom_worker;
GRANT SELECT,INSERT,DELETE ON TABLE backoffice.commands TO backroom_engine;


--
-- Name: COLUMN commands.result; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(result) ON TABLE backoffice.commands TO backroom_engine;


--
-- Name: TABLE currencies; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT ON TABLE backoffice.currencies TO backroom_warehouse;
GRANT SELECT ON TABLE backoffice.currencies TO backroom_support;
GRANT SELECT ON TABLE backoffice.currencies TO backroom_manager;
GRANT SELECT,INSERT ON TABLE backoffice.currencies TO backroom_admin;
GRANT SELECT ON TABLE backoffice.currencies TO backroom_worker;
GRANT SELECT ON TABLE backoffice.currencies TO backroom_engine;
GRANT SELECT ON TABLE backoffice.currencies TO application_user;


--
-- Name: COLUMN currencies.limit_rate; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(limit_rate) ON TABLE backoffice.currencies TO backroom_admin;


--
-- Name: TABLE import_rows; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT,DELETE ON TABLE backoffice.import_rows TO backroom_manager;
GRANT SELECT,DELETE ON TABLE backoffice.import_rows TO backroom_engine;


--
-- Name: COLUMN import_rows.import_id; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(import_id) ON TABLE backoffice.import_rows TO backroom_manager;


--
-- Name: COLUMN import_rows.line; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(line) ON TABLE backoffice.import_rows TO backroom_manager;


--
-- Name: COLUMN import_rows.action; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(action) ON TABLE backoffice.import_rows TO backroom_manager;


--
-- Name: COLUMN import_rows.title; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(title) ON TABLE backoffice.import_rows TO backroom_manager;


--
-- Name: COLUMN import_rows.handle; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(handle) ON TABLE backoffice.import_rows TO backroom_manager;


--
-- Name: COLUMN import_rows.product_id; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(product_id) ON TABLE backoffice.import_rows TO backroom_manager;


--
-- Name: COLUMN import_rows.row_version; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(row_version) ON TABLE backoffice.import_rows TO backroom_manager;


--
-- Name: COLUMN import_rows.currency; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(currency) ON TABLE backoffice.import_rows TO backroom_manager;


--
-- Name: COLUMN import_rows.product; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(product) ON TABLE backoffice.import_rows TO backroom_manager;


--
-- Name: COLUMN import_rows.before; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(before) ON TABLE backoffice.import_rows TO backroom_manager;


--
-- Name: COLUMN import_rows.images; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(images) ON TABLE backoffice.import_rows TO backroom_manager;


--
-- Name: COLUMN import_rows.problems; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(problems) ON TABLE backoffice.import_rows TO backroom_manager;


--
-- Name: TABLE imports; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT ON TABLE backoffice.imports TO backroom_manager;
GRANT SELECT,DELETE ON TABLE backoffice.imports TO backroom_engine;


--
-- Name: COLUMN imports.import_id; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(import_id) ON TABLE backoffice.imports TO backroom_manager;


--
-- Name: COLUMN imports.file_name; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(file_name) ON TABLE backoffice.imports TO backroom_manager;


--
-- Name: COLUMN imports.options; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(options) ON TABLE backoffice.imports TO backroom_manager;


--
-- Name: COLUMN imports.status; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(status) ON TABLE backoffice.imports TO backroom_manager;
GRANT UPDATE(status) ON TABLE backoffice.imports TO backroom_engine;


--
-- Name: COLUMN imports.line_count; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(line_count) ON TABLE backoffice.imports TO backroom_manager;


--
-- Name: COLUMN imports.added_count; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(added_count) ON TABLE backoffice.imports TO backroom_manager;


--
-- Name: COLUMN imports.changed_count; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(changed_count) ON TABLE backoffice.imports TO backroom_manager;


--
-- Name: COLUMN imports.unchanged_count; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(unchanged_count) ON TABLE backoffice.imports TO backroom_manager;


--
-- Name: COLUMN imports.refused_count; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(refused_count) ON TABLE backoffice.imports TO backroom_manager;


--
-- Name: COLUMN imports.applied_at; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(applied_at) ON TABLE backoffice.imports TO backroom_manager;


--
-- Name: TABLE job_runs; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT ON TABLE backoffice.job_runs TO backroom_manager;
GRANT SELECT ON TABLE backoffice.job_runs TO backroom_admin;
GRANT SELECT ON TABLE backoffice.job_runs TO backroom_worker;
GRANT SELECT,DELETE ON TABLE backoffice.job_runs TO backroom_engine;


--
-- Name: COLUMN job_runs.job; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(job) ON TABLE backoffice.job_runs TO backroom_engine;


--
-- Name: COLUMN job_runs.status; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(status) ON TABLE backoffice.job_runs TO backroom_engine;


--
-- Name: COLUMN job_runs.finished_at; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(finished_at) ON TABLE backoffice.job_runs TO backroom_engine;


--
-- Name: COLUMN job_runs.rows_done; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(rows_done) ON TABLE backoffice.job_runs TO backroom_engine;


--
-- Name: COLUMN job_runs.error_code; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(error_code) ON TABLE backoffice.job_runs TO backroom_engine;


--
-- Name: COLUMN job_runs.error_message; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(error_message) ON TABLE backoffice.job_runs TO backroom_engine;


--
-- Name: TABLE jobs; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT ON TABLE backoffice.jobs TO backroom_manager;
GRANT SELECT ON TABLE backoffice.jobs TO backroom_admin;
GRANT SELECT ON TABLE backoffice.jobs TO backroom_worker;
GRANT SELECT ON TABLE backoffice.jobs TO backroom_engine;


--
-- Name: COLUMN jobs.every; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(every) ON TABLE backoffice.jobs TO backroom_admin;


--
-- Name: COLUMN jobs.is_enabled; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(is_enabled) ON TABLE backoffice.jobs TO backroom_admin;


--
-- Name: COLUMN jobs.last_started_at; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(last_started_at) ON TABLE backoffice.jobs TO backroom_engine;


--
-- Name: COLUMN jobs.last_finished_at; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(last_finished_at) ON TABLE backoffice.jobs TO backroom_engine;


--
-- Name: TABLE low_stock_alerts; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT,DELETE ON TABLE backoffice.low_stock_alerts TO backroom_engine;


--
-- Name: COLUMN low_stock_alerts.inventory_id; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(inventory_id) ON TABLE backoffice.low_stock_alerts TO backroom_engine;


--
-- Name: TABLE saved_views; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT,DELETE ON TABLE backoffice.saved_views TO backroom_warehouse;
GRANT SELECT,DELETE ON TABLE backoffice.saved_views TO backroom_support;
GRANT SELECT,DELETE ON TABLE backoffice.saved_views TO backroom_manager;
GRANT SELECT,DELETE ON TABLE backoffice.saved_views TO backroom_admin;


--
-- Name: COLUMN saved_views.view_id; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(view_id) ON TABLE backoffice.saved_views TO backroom_warehouse;
GRANT INSERT(view_id) ON TABLE backoffice.saved_views TO backroom_support;
GRANT INSERT(view_id) ON TABLE backoffice.saved_views TO backroom_manager;
GRANT INSERT(view_id) ON TABLE backoffice.saved_views TO backroom_admin;


--
-- Name: COLUMN saved_views.list; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(list) ON TABLE backoffice.saved_views TO backroom_warehouse;
GRANT INSERT(list) ON TABLE backoffice.saved_views TO backroom_support;
GRANT INSERT(list) ON TABLE backoffice.saved_views TO backroom_manager;
GRANT INSERT(list) ON TABLE backoffice.saved_views TO backroom_admin;


--
-- Name: COLUMN saved_views.name; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE backoffice.saved_views TO backroom_warehouse;
GRANT INSERT(name),UPDATE(name) ON TABLE backoffice.saved_views TO backroom_support;
GRANT INSERT(name),UPDATE(name) ON TABLE backoffice.saved_views TO backroom_manager;
GRANT INSERT(name),UPDATE(name) ON TABLE backoffice.saved_views TO backroom_admin;


--
-- Name: COLUMN saved_views.shared_with; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(shared_with),UPDATE(shared_with) ON TABLE backoffice.saved_views TO backroom_warehouse;
GRANT INSERT(shared_with),UPDATE(shared_with) ON TABLE backoffice.saved_views TO backroom_support;
GRANT INSERT(shared_with),UPDATE(shared_with) ON TABLE backoffice.saved_views TO backroom_manager;
GRANT INSERT(shared_with),UPDATE(shared_with) ON TABLE backoffice.saved_views TO backroom_admin;


--
-- Name: COLUMN saved_views.definition; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(definition),UPDATE(definition) ON TABLE backoffice.saved_views TO backroom_warehouse;
GRANT INSERT(definition),UPDATE(definition) ON TABLE backoffice.saved_views TO backroom_support;
GRANT INSERT(definition),UPDATE(definition) ON TABLE backoffice.saved_views TO backroom_manager;
GRANT INSERT(definition),UPDATE(definition) ON TABLE backoffice.saved_views TO backroom_admin;


--
-- Name: COLUMN saved_views."position"; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT("position"),UPDATE("position") ON TABLE backoffice.saved_views TO backroom_warehouse;
GRANT INSERT("position"),UPDATE("position") ON TABLE backoffice.saved_views TO backroom_support;
GRANT INSERT("position"),UPDATE("position") ON TABLE backoffice.saved_views TO backroom_manager;
GRANT INSERT("position"),UPDATE("position") ON TABLE backoffice.saved_views TO backroom_admin;


--
-- Name: TABLE settings; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT ON TABLE backoffice.settings TO backroom_warehouse;
GRANT SELECT ON TABLE backoffice.settings TO backroom_support;
GRANT SELECT ON TABLE backoffice.settings TO backroom_manager;
GRANT SELECT ON TABLE backoffice.settings TO backroom_admin;
GRANT SELECT ON TABLE backoffice.settings TO backroom_worker;
GRANT SELECT ON TABLE backoffice.settings TO backroom_engine;


--
-- Name: COLUMN settings.value; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT UPDATE(value) ON TABLE backoffice.settings TO backroom_admin;


--
-- Name: TABLE staff_warehouses; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT ON TABLE backoffice.staff_warehouses TO backroom_warehouse;
GRANT SELECT ON TABLE backoffice.staff_warehouses TO backroom_support;
GRANT SELECT ON TABLE backoffice.staff_warehouses TO backroom_manager;
GRANT SELECT ON TABLE backoffice.staff_warehouses TO backroom_admin;
GRANT SELECT ON TABLE backoffice.staff_warehouses TO backroom_worker;
GRANT SELECT ON TABLE backoffice.staff_warehouses TO backroom_engine;
GRANT SELECT,INSERT,DELETE ON TABLE backoffice.staff_warehouses TO backroom_accounts;


--
-- Name: TABLE user_settings; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT SELECT,DELETE ON TABLE backoffice.user_settings TO backroom_warehouse;
GRANT SELECT,DELETE ON TABLE backoffice.user_settings TO backroom_support;
GRANT SELECT,DELETE ON TABLE backoffice.user_settings TO backroom_manager;
GRANT SELECT,DELETE ON TABLE backoffice.user_settings TO backroom_admin;


--
-- Name: COLUMN user_settings.key; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(key) ON TABLE backoffice.user_settings TO backroom_warehouse;
GRANT INSERT(key) ON TABLE backoffice.user_settings TO backroom_support;
GRANT INSERT(key) ON TABLE backoffice.user_settings TO backroom_manager;
GRANT INSERT(key) ON TABLE backoffice.user_settings TO backroom_admin;


--
-- Name: COLUMN user_settings.value; Type: ACL; Schema: backoffice; Owner: backroom_owner
--

GRANT INSERT(value),UPDATE(value) ON TABLE backoffice.user_settings TO backroom_warehouse;
GRANT INSERT(value),UPDATE(value) ON TABLE backoffice.user_settings TO backroom_support;
GRANT INSERT(value),UPDATE(value) ON TABLE backoffice.user_settings TO backroom_manager;
GRANT INSERT(value),UPDATE(value) ON TABLE backoffice.user_settings TO backroom_admin;


--
-- Name: TABLE order_items; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.order_items TO backroom_support;
GRANT SELECT ON TABLE shop.order_items TO backroom_manager;
GRANT SELECT ON TABLE shop.order_items TO backroom_admin;
GRANT SELECT ON TABLE shop.order_items TO backroom_worker;
GRANT SELECT ON TABLE shop.order_items TO backroom_engine;


--
-- Name: COLUMN order_items.order_item_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(order_item_id) ON TABLE shop.order_items TO backroom_warehouse;
GRANT SELECT(order_item_id) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(order_id) ON TABLE shop.order_items TO backroom_warehouse;
GRANT SELECT(order_id),INSERT(order_id) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.product_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(product_id) ON TABLE shop.order_items TO backroom_warehouse;
GRANT SELECT(product_id),INSERT(product_id) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.product_name; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(product_name) ON TABLE shop.order_items TO backroom_warehouse;
GRANT SELECT(product_name),INSERT(product_name) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.product_sku; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(product_sku) ON TABLE shop.order_items TO backroom_warehouse;
GRANT SELECT(product_sku),INSERT(product_sku) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.product_image_url; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(product_image_url) ON TABLE shop.order_items TO backroom_warehouse;
GRANT SELECT(product_image_url),INSERT(product_image_url) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.unit_price_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(unit_price_amount),INSERT(unit_price_amount) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(quantity) ON TABLE shop.order_items TO backroom_warehouse;
GRANT SELECT(quantity),INSERT(quantity) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.total_price_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(total_price_amount),INSERT(total_price_amount) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.variant_options; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(variant_options) ON TABLE shop.order_items TO backroom_warehouse;
GRANT SELECT(variant_options),INSERT(variant_options) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.requires_shipping; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(requires_shipping) ON TABLE shop.order_items TO backroom_warehouse;
GRANT SELECT(requires_shipping) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.fulfillment_status; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(fulfillment_status) ON TABLE shop.order_items TO backroom_warehouse;
GRANT UPDATE(fulfillment_status) ON TABLE shop.order_items TO backroom_engine;
GRANT SELECT(fulfillment_status) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.allocated_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(allocated_quantity) ON TABLE shop.order_items TO backroom_warehouse;
GRANT UPDATE(allocated_quantity) ON TABLE shop.order_items TO backroom_engine;


--
-- Name: COLUMN order_items.shipped_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(shipped_quantity) ON TABLE shop.order_items TO backroom_warehouse;
GRANT UPDATE(shipped_quantity) ON TABLE shop.order_items TO backroom_engine;
GRANT SELECT(shipped_quantity) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.cancelled_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(cancelled_quantity) ON TABLE shop.order_items TO backroom_warehouse;
GRANT UPDATE(cancelled_quantity) ON TABLE shop.order_items TO backroom_engine;
GRANT SELECT(cancelled_quantity) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.returned_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(returned_quantity) ON TABLE shop.order_items TO backroom_warehouse;
GRANT UPDATE(returned_quantity) ON TABLE shop.order_items TO backroom_engine;
GRANT SELECT(returned_quantity) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.refunded_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(refunded_quantity) ON TABLE shop.order_items TO backroom_engine;
GRANT SELECT(refunded_quantity) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.refunded_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(refunded_amount) ON TABLE shop.order_items TO backroom_engine;
GRANT SELECT(refunded_amount) ON TABLE shop.order_items TO application_user;


--
-- Name: COLUMN order_items.created_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE shop.order_items TO backroom_warehouse;
GRANT SELECT(created_at) ON TABLE shop.order_items TO application_user;


--
-- Name: TABLE orders; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.orders TO backroom_support;
GRANT SELECT ON TABLE shop.orders TO backroom_manager;
GRANT SELECT ON TABLE shop.orders TO backroom_admin;
GRANT SELECT ON TABLE shop.orders TO backroom_worker;
GRANT SELECT ON TABLE shop.orders TO backroom_engine;


--
-- Name: COLUMN orders.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(order_id) ON TABLE shop.orders TO backroom_warehouse;
GRANT SELECT(order_id) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.order_number; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(order_number) ON TABLE shop.orders TO backroom_warehouse;
GRANT SELECT(order_number),INSERT(order_number) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.customer_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(customer_id) ON TABLE shop.orders TO backroom_warehouse;
GRANT UPDATE(customer_id) ON TABLE shop.orders TO backroom_engine;
GRANT SELECT(customer_id),INSERT(customer_id) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.customer_name; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(customer_name) ON TABLE shop.orders TO backroom_warehouse;
GRANT UPDATE(customer_name) ON TABLE shop.orders TO backroom_engine;
GRANT SELECT(customer_name) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.customer_email; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(customer_email) ON TABLE shop.orders TO backroom_engine;
GRANT SELECT(customer_email) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.status; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(status),UPDATE(status) ON TABLE shop.orders TO backroom_warehouse;
GRANT UPDATE(status) ON TABLE shop.orders TO backroom_support;
GRANT UPDATE(status) ON TABLE shop.orders TO backroom_manager;
GRANT UPDATE(status) ON TABLE shop.orders TO backroom_engine;
GRANT SELECT(status) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.subtotal_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(subtotal_amount),INSERT(subtotal_amount) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.tax_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(tax_amount),INSERT(tax_amount) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.shipping_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(shipping_amount),INSERT(shipping_amount) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.discount_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(discount_amount),INSERT(discount_amount) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.total_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(total_amount),INSERT(total_amount) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.currency; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(currency),INSERT(currency) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.item_count; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(item_count) ON TABLE shop.orders TO backroom_warehouse;
GRANT UPDATE(item_count) ON TABLE shop.orders TO backroom_engine;
GRANT SELECT(item_count),INSERT(item_count) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.paid_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(paid_amount) ON TABLE shop.orders TO backroom_engine;
GRANT SELECT(paid_amount) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.refunded_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(refunded_amount) ON TABLE shop.orders TO backroom_engine;
GRANT SELECT(refunded_amount) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.refunded_tax_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(refunded_tax_amount) ON TABLE shop.orders TO backroom_engine;


--
-- Name: COLUMN orders.refunded_shipping_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(refunded_shipping_amount) ON TABLE shop.orders TO backroom_engine;


--
-- Name: COLUMN orders.shipping_address; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(shipping_address) ON TABLE shop.orders TO backroom_warehouse;
GRANT UPDATE(shipping_address) ON TABLE shop.orders TO backroom_support;
GRANT UPDATE(shipping_address) ON TABLE shop.orders TO backroom_manager;
GRANT SELECT(shipping_address),INSERT(shipping_address) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.billing_address; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(billing_address) ON TABLE shop.orders TO backroom_support;
GRANT UPDATE(billing_address) ON TABLE shop.orders TO backroom_manager;
GRANT SELECT(billing_address),INSERT(billing_address) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.notes; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(notes) ON TABLE shop.orders TO backroom_warehouse;
GRANT UPDATE(notes) ON TABLE shop.orders TO backroom_support;
GRANT UPDATE(notes) ON TABLE shop.orders TO backroom_manager;
GRANT SELECT(notes),INSERT(notes) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.special_instructions; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(special_instructions) ON TABLE shop.orders TO backroom_warehouse;
GRANT UPDATE(special_instructions) ON TABLE shop.orders TO backroom_support;
GRANT UPDATE(special_instructions) ON TABLE shop.orders TO backroom_manager;
GRANT SELECT(special_instructions),INSERT(special_instructions) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.gift_message; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(gift_message) ON TABLE shop.orders TO backroom_warehouse;
GRANT UPDATE(gift_message) ON TABLE shop.orders TO backroom_support;
GRANT UPDATE(gift_message) ON TABLE shop.orders TO backroom_manager;
GRANT SELECT(gift_message),INSERT(gift_message) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.tracking_number; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(tracking_number) ON TABLE shop.orders TO backroom_warehouse;
GRANT UPDATE(tracking_number) ON TABLE shop.orders TO backroom_engine;
GRANT SELECT(tracking_number) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.status_reason; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(status_reason),UPDATE(status_reason) ON TABLE shop.orders TO backroom_warehouse;
GRANT UPDATE(status_reason) ON TABLE shop.orders TO backroom_support;
GRANT UPDATE(status_reason) ON TABLE shop.orders TO backroom_manager;
GRANT UPDATE(status_reason) ON TABLE shop.orders TO backroom_engine;


--
-- Name: COLUMN orders.cancel_reason; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(cancel_reason) ON TABLE shop.orders TO backroom_warehouse;
GRANT SELECT(cancel_reason) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.hold_reason; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(hold_reason),UPDATE(hold_reason) ON TABLE shop.orders TO backroom_warehouse;
GRANT UPDATE(hold_reason) ON TABLE shop.orders TO backroom_support;
GRANT UPDATE(hold_reason) ON TABLE shop.orders TO backroom_manager;


--
-- Name: COLUMN orders.created_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE shop.orders TO backroom_warehouse;
GRANT SELECT(created_at) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.confirmed_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(confirmed_at) ON TABLE shop.orders TO backroom_warehouse;
GRANT SELECT(confirmed_at) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.paid_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(paid_at) ON TABLE shop.orders TO backroom_warehouse;
GRANT SELECT(paid_at) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.processing_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(processing_at) ON TABLE shop.orders TO backroom_warehouse;
GRANT SELECT(processing_at) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.shipped_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(shipped_at) ON TABLE shop.orders TO backroom_warehouse;
GRANT SELECT(shipped_at) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.delivered_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(delivered_at) ON TABLE shop.orders TO backroom_warehouse;
GRANT SELECT(delivered_at) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.cancelled_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(cancelled_at) ON TABLE shop.orders TO backroom_warehouse;
GRANT SELECT(cancelled_at) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.estimated_delivery_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(estimated_delivery_at) ON TABLE shop.orders TO backroom_warehouse;
GRANT UPDATE(estimated_delivery_at) ON TABLE shop.orders TO backroom_support;
GRANT UPDATE(estimated_delivery_at) ON TABLE shop.orders TO backroom_manager;
GRANT SELECT(estimated_delivery_at),INSERT(estimated_delivery_at) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.deleted_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(deleted_at) ON TABLE shop.orders TO backroom_warehouse;
GRANT UPDATE(deleted_at) ON TABLE shop.orders TO backroom_manager;
GRANT SELECT(deleted_at) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.updated_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(updated_at) ON TABLE shop.orders TO backroom_warehouse;
GRANT SELECT(updated_at) ON TABLE shop.orders TO application_user;


--
-- Name: COLUMN orders.row_version; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(row_version) ON TABLE shop.orders TO backroom_warehouse;


--
-- Name: COLUMN orders.search_text; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(search_text) ON TABLE shop.orders TO backroom_warehouse;


--
-- Name: TABLE all_items; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT SELECT ON TABLE reporting.all_items TO backroom_manager;
GRANT SELECT ON TABLE reporting.all_items TO backroom_worker;
GRANT SELECT ON TABLE reporting.all_items TO backroom_engine;


--
-- Name: TABLE all_orders; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT SELECT ON TABLE reporting.all_orders TO backroom_manager;
GRANT SELECT ON TABLE reporting.all_orders TO backroom_worker;
GRANT SELECT ON TABLE reporting.all_orders TO backroom_engine;


--
-- Name: COLUMN refunds.refund_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(refund_id) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(refund_id) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(refund_id) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(refund_id) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(refund_id) ON TABLE shop.refunds TO backroom_engine;
GRANT SELECT(refund_id) ON TABLE shop.refunds TO application_user;


--
-- Name: COLUMN refunds.payment_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(payment_id),INSERT(payment_id) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(payment_id),INSERT(payment_id) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(payment_id) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(payment_id) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(payment_id) ON TABLE shop.refunds TO backroom_engine;
GRANT SELECT(payment_id) ON TABLE shop.refunds TO application_user;


--
-- Name: COLUMN refunds.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(order_id),INSERT(order_id) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(order_id),INSERT(order_id) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(order_id) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(order_id) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(order_id) ON TABLE shop.refunds TO backroom_engine;
GRANT SELECT(order_id) ON TABLE shop.refunds TO application_user;


--
-- Name: COLUMN refunds.refund_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(refund_amount),INSERT(refund_amount) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(refund_amount),INSERT(refund_amount) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(refund_amount) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(refund_amount) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(refund_amount) ON TABLE shop.refunds TO backroom_engine;
GRANT SELECT(refund_amount) ON TABLE shop.refunds TO application_user;


--
-- Name: COLUMN refunds.items_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(items_amount),INSERT(items_amount) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(items_amount),INSERT(items_amount) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(items_amount) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(items_amount) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(items_amount) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.tax_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(tax_amount),INSERT(tax_amount) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(tax_amount),INSERT(tax_amount) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(tax_amount) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(tax_amount) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(tax_amount) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.shipping_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(shipping_amount),INSERT(shipping_amount) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(shipping_amount),INSERT(shipping_amount) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(shipping_amount) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(shipping_amount) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(shipping_amount) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.goodwill_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(goodwill_amount),INSERT(goodwill_amount) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(goodwill_amount),INSERT(goodwill_amount) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(goodwill_amount) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(goodwill_amount) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(goodwill_amount) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.currency; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(currency),INSERT(currency) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(currency),INSERT(currency) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(currency) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(currency) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(currency) ON TABLE shop.refunds TO backroom_engine;
GRANT SELECT(currency) ON TABLE shop.refunds TO application_user;


--
-- Name: COLUMN refunds.reason; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(reason),INSERT(reason) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(reason),INSERT(reason) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(reason) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(reason) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(reason) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.description; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(description),INSERT(description) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(description),INSERT(description) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(description) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(description) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(description) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.status; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(status),UPDATE(status) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(status),UPDATE(status) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(status) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(status),UPDATE(status) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(status),UPDATE(status) ON TABLE shop.refunds TO backroom_engine;
GRANT SELECT(status) ON TABLE shop.refunds TO application_user;


--
-- Name: COLUMN refunds.approval; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(approval) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(approval) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(approval) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(approval) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(approval),UPDATE(approval) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.requested_by; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(requested_by) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(requested_by) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(requested_by) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(requested_by) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(requested_by) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.provider_refund_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(provider_refund_id),UPDATE(provider_refund_id) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(provider_refund_id),UPDATE(provider_refund_id) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(provider_refund_id) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(provider_refund_id),UPDATE(provider_refund_id) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(provider_refund_id) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.provider_response; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(provider_response) ON TABLE shop.refunds TO backroom_worker;


--
-- Name: COLUMN refunds.processed_by; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(processed_by) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(processed_by) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(processed_by) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(processed_by) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(processed_by) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.processed_by_login; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(processed_by_login) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(processed_by_login) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(processed_by_login) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(processed_by_login) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(processed_by_login) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.processed_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(processed_at) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(processed_at) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(processed_at) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(processed_at) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(processed_at) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.created_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(created_at) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(created_at) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(created_at) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(created_at) ON TABLE shop.refunds TO backroom_engine;
GRANT SELECT(created_at) ON TABLE shop.refunds TO application_user;


--
-- Name: COLUMN refunds.completed_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(completed_at) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(completed_at) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(completed_at) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(completed_at) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(completed_at) ON TABLE shop.refunds TO backroom_engine;
GRANT SELECT(completed_at) ON TABLE shop.refunds TO application_user;


--
-- Name: COLUMN refunds.error_code; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(error_code),UPDATE(error_code) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(error_code),UPDATE(error_code) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(error_code) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(error_code),UPDATE(error_code) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(error_code) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.error_message; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(error_message),UPDATE(error_message) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(error_message),UPDATE(error_message) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(error_message) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(error_message),UPDATE(error_message) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(error_message) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.updated_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(updated_at) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(updated_at) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(updated_at) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(updated_at) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(updated_at) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: COLUMN refunds.row_version; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(row_version) ON TABLE shop.refunds TO backroom_support;
GRANT SELECT(row_version) ON TABLE shop.refunds TO backroom_manager;
GRANT SELECT(row_version) ON TABLE shop.refunds TO backroom_admin;
GRANT SELECT(row_version) ON TABLE shop.refunds TO backroom_worker;
GRANT SELECT(row_version) ON TABLE shop.refunds TO backroom_engine;


--
-- Name: TABLE all_refunds; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT SELECT ON TABLE reporting.all_refunds TO backroom_manager;
GRANT SELECT ON TABLE reporting.all_refunds TO backroom_worker;
GRANT SELECT ON TABLE reporting.all_refunds TO backroom_engine;


--
-- Name: TABLE customer_firsts; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT SELECT ON TABLE reporting.customer_firsts TO backroom_manager;
GRANT SELECT ON TABLE reporting.customer_firsts TO backroom_worker;
GRANT SELECT,INSERT,DELETE ON TABLE reporting.customer_firsts TO backroom_engine;


--
-- Name: COLUMN customer_firsts.first_order_id; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(first_order_id) ON TABLE reporting.customer_firsts TO backroom_engine;


--
-- Name: TABLE exchange_rates; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT SELECT ON TABLE reporting.exchange_rates TO backroom_manager;
GRANT SELECT ON TABLE reporting.exchange_rates TO backroom_admin;
GRANT SELECT ON TABLE reporting.exchange_rates TO backroom_worker;
GRANT SELECT ON TABLE reporting.exchange_rates TO backroom_engine;


--
-- Name: COLUMN exchange_rates.currency; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT INSERT(currency) ON TABLE reporting.exchange_rates TO backroom_manager;
GRANT INSERT(currency) ON TABLE reporting.exchange_rates TO backroom_admin;
GRANT INSERT(currency) ON TABLE reporting.exchange_rates TO backroom_worker;


--
-- Name: COLUMN exchange_rates.in_currency; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT INSERT(in_currency) ON TABLE reporting.exchange_rates TO backroom_manager;
GRANT INSERT(in_currency) ON TABLE reporting.exchange_rates TO backroom_admin;
GRANT INSERT(in_currency) ON TABLE reporting.exchange_rates TO backroom_worker;


--
-- Name: COLUMN exchange_rates.valid_from; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT INSERT(valid_from) ON TABLE reporting.exchange_rates TO backroom_manager;
GRANT INSERT(valid_from) ON TABLE reporting.exchange_rates TO backroom_admin;
GRANT INSERT(valid_from) ON TABLE reporting.exchange_rates TO backroom_worker;


--
-- Name: COLUMN exchange_rates.rate; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT INSERT(rate),UPDATE(rate) ON TABLE reporting.exchange_rates TO backroom_manager;
GRANT INSERT(rate),UPDATE(rate) ON TABLE reporting.exchange_rates TO backroom_admin;
GRANT INSERT(rate) ON TABLE reporting.exchange_rates TO backroom_worker;


--
-- Name: TABLE finished_days; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT SELECT ON TABLE reporting.finished_days TO backroom_engine;


--
-- Name: COLUMN finished_days.day; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT INSERT(day) ON TABLE reporting.finished_days TO backroom_engine;


--
-- Name: TABLE metrics; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT SELECT ON TABLE reporting.metrics TO backroom_manager;
GRANT SELECT ON TABLE reporting.metrics TO backroom_admin;
GRANT SELECT ON TABLE reporting.metrics TO backroom_worker;


--
-- Name: TABLE product_rollup; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT SELECT ON TABLE reporting.product_rollup TO backroom_manager;
GRANT SELECT ON TABLE reporting.product_rollup TO backroom_worker;
GRANT SELECT,INSERT,DELETE ON TABLE reporting.product_rollup TO backroom_engine;


--
-- Name: COLUMN product_rollup.units; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(units) ON TABLE reporting.product_rollup TO backroom_engine;


--
-- Name: COLUMN product_rollup.gross; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(gross) ON TABLE reporting.product_rollup TO backroom_engine;


--
-- Name: TABLE sales_deltas; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT SELECT ON TABLE reporting.sales_deltas TO backroom_manager;
GRANT SELECT ON TABLE reporting.sales_deltas TO backroom_worker;
GRANT SELECT,INSERT,DELETE ON TABLE reporting.sales_deltas TO backroom_engine;


--
-- Name: COLUMN sales_deltas.delta_id; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(delta_id) ON TABLE reporting.sales_deltas TO backroom_engine;


--
-- Name: TABLE product_sales; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT SELECT ON TABLE reporting.product_sales TO backroom_manager;
GRANT SELECT ON TABLE reporting.product_sales TO backroom_worker;
GRANT SELECT ON TABLE reporting.product_sales TO backroom_engine;


--
-- Name: TABLE product_sales_from_rows; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT SELECT ON TABLE reporting.product_sales_from_rows TO backroom_manager;
GRANT SELECT ON TABLE reporting.product_sales_from_rows TO backroom_worker;
GRANT SELECT ON TABLE reporting.product_sales_from_rows TO backroom_engine;


--
-- Name: TABLE sales_rollup; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT SELECT ON TABLE reporting.sales_rollup TO backroom_manager;
GRANT SELECT ON TABLE reporting.sales_rollup TO backroom_worker;
GRANT SELECT,INSERT,DELETE ON TABLE reporting.sales_rollup TO backroom_engine;


--
-- Name: COLUMN sales_rollup.orders; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(orders) ON TABLE reporting.sales_rollup TO backroom_engine;


--
-- Name: COLUMN sales_rollup.units; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(units) ON TABLE reporting.sales_rollup TO backroom_engine;


--
-- Name: COLUMN sales_rollup.gross; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(gross) ON TABLE reporting.sales_rollup TO backroom_engine;


--
-- Name: COLUMN sales_rollup.tax; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(tax) ON TABLE reporting.sales_rollup TO backroom_engine;


--
-- Name: COLUMN sales_rollup.shipping; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(shipping) ON TABLE reporting.sales_rollup TO backroom_engine;


--
-- Name: COLUMN sales_rollup.discount; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(discount) ON TABLE reporting.sales_rollup TO backroom_engine;


--
-- Name: COLUMN sales_rollup.cancelled_orders; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(cancelled_orders) ON TABLE reporting.sales_rollup TO backroom_engine;


--
-- Name: COLUMN sales_rollup.shipped_orders; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(shipped_orders) ON TABLE reporting.sales_rollup TO backroom_engine;


--
-- Name: COLUMN sales_rollup.fulfillment_seconds; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(fulfillment_seconds) ON TABLE reporting.sales_rollup TO backroom_engine;


--
-- Name: COLUMN sales_rollup.delivered_orders; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(delivered_orders) ON TABLE reporting.sales_rollup TO backroom_engine;


--
-- Name: COLUMN sales_rollup.delivery_seconds; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(delivery_seconds) ON TABLE reporting.sales_rollup TO backroom_engine;


--
-- Name: COLUMN sales_rollup.refunds; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(refunds) ON TABLE reporting.sales_rollup TO backroom_engine;


--
-- Name: COLUMN sales_rollup.refunded; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(refunded) ON TABLE reporting.sales_rollup TO backroom_engine;


--
-- Name: COLUMN sales_rollup.refunded_sales; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT UPDATE(refunded_sales) ON TABLE reporting.sales_rollup TO backroom_engine;


--
-- Name: TABLE sales; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT SELECT ON TABLE reporting.sales TO backroom_manager;
GRANT SELECT ON TABLE reporting.sales TO backroom_worker;
GRANT SELECT ON TABLE reporting.sales TO backroom_engine;


--
-- Name: TABLE sales_from_rows; Type: ACL; Schema: reporting; Owner: backroom_owner
--

GRANT SELECT ON TABLE reporting.sales_from_rows TO backroom_manager;
GRANT SELECT ON TABLE reporting.sales_from_rows TO backroom_worker;
GRANT SELECT ON TABLE reporting.sales_from_rows TO backroom_engine;


--
-- Name: TABLE admin_profiles; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.admin_profiles TO backroom_admin;
GRANT SELECT ON TABLE shop.admin_profiles TO backroom_accounts;


--
-- Name: COLUMN admin_profiles.user_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(user_id) ON TABLE shop.admin_profiles TO backroom_accounts;


--
-- Name: COLUMN admin_profiles.role; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(role),UPDATE(role) ON TABLE shop.admin_profiles TO backroom_accounts;


--
-- Name: COLUMN admin_profiles.department; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(department),UPDATE(department) ON TABLE shop.admin_profiles TO backroom_accounts;


--
-- Name: TABLE bins; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.bins TO backroom_warehouse;
GRANT SELECT ON TABLE shop.bins TO backroom_support;
GRANT SELECT ON TABLE shop.bins TO backroom_manager;
GRANT SELECT ON TABLE shop.bins TO backroom_engine;


--
-- Name: COLUMN bins.bin_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(bin_id) ON TABLE shop.bins TO backroom_warehouse;
GRANT INSERT(bin_id) ON TABLE shop.bins TO backroom_manager;


--
-- Name: COLUMN bins.warehouse_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(warehouse_id) ON TABLE shop.bins TO backroom_warehouse;
GRANT INSERT(warehouse_id) ON TABLE shop.bins TO backroom_manager;


--
-- Name: COLUMN bins.code; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(code),UPDATE(code) ON TABLE shop.bins TO backroom_warehouse;
GRANT INSERT(code),UPDATE(code) ON TABLE shop.bins TO backroom_manager;


--
-- Name: COLUMN bins.is_active; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(is_active),UPDATE(is_active) ON TABLE shop.bins TO backroom_warehouse;
GRANT INSERT(is_active),UPDATE(is_active) ON TABLE shop.bins TO backroom_manager;


--
-- Name: TABLE cart_items; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.cart_items TO backroom_support;
GRANT SELECT ON TABLE shop.cart_items TO backroom_manager;
GRANT SELECT ON TABLE shop.cart_items TO backroom_worker;
GRANT SELECT ON TABLE shop.cart_items TO backroom_engine;
GRANT SELECT,DELETE ON TABLE shop.cart_items TO application_user;


--
-- Name: COLUMN cart_items.cart_item_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(cart_item_id) ON TABLE shop.cart_items TO application_user;


--
-- Name: COLUMN cart_items.cart_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(cart_id) ON TABLE shop.cart_items TO application_user;


--
-- Name: COLUMN cart_items.product_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(product_id) ON TABLE shop.cart_items TO application_user;


--
-- Name: COLUMN cart_items.quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(quantity),UPDATE(quantity) ON TABLE shop.cart_items TO application_user;


--
-- Name: COLUMN cart_items.unit_price_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(unit_price_amount),UPDATE(unit_price_amount) ON TABLE shop.cart_items TO application_user;


--
-- Name: COLUMN cart_items.unit_price_currency; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(unit_price_currency),UPDATE(unit_price_currency) ON TABLE shop.cart_items TO application_user;


--
-- Name: COLUMN cart_items.variant_options; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(variant_options),UPDATE(variant_options) ON TABLE shop.cart_items TO application_user;


--
-- Name: TABLE carts; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT,DELETE ON TABLE shop.carts TO application_user;


--
-- Name: COLUMN carts.cart_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(cart_id) ON TABLE shop.carts TO backroom_support;
GRANT SELECT(cart_id) ON TABLE shop.carts TO backroom_manager;
GRANT SELECT(cart_id) ON TABLE shop.carts TO backroom_worker;
GRANT SELECT(cart_id) ON TABLE shop.carts TO backroom_engine;
GRANT INSERT(cart_id) ON TABLE shop.carts TO application_user;


--
-- Name: COLUMN carts.customer_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(customer_id) ON TABLE shop.carts TO backroom_support;
GRANT SELECT(customer_id) ON TABLE shop.carts TO backroom_manager;
GRANT SELECT(customer_id) ON TABLE shop.carts TO backroom_worker;
GRANT SELECT(customer_id),UPDATE(customer_id) ON TABLE shop.carts TO backroom_engine;
GRANT INSERT(customer_id),UPDATE(customer_id) ON TABLE shop.carts TO application_user;


--
-- Name: COLUMN carts.session_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(session_id) ON TABLE shop.carts TO application_user;


--
-- Name: COLUMN carts.status; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(status) ON TABLE shop.carts TO backroom_support;
GRANT SELECT(status) ON TABLE shop.carts TO backroom_manager;
GRANT SELECT(status) ON TABLE shop.carts TO backroom_worker;
GRANT SELECT(status),UPDATE(status) ON TABLE shop.carts TO backroom_engine;
GRANT UPDATE(status) ON TABLE shop.carts TO application_user;


--
-- Name: COLUMN carts.currency; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(currency) ON TABLE shop.carts TO backroom_support;
GRANT SELECT(currency) ON TABLE shop.carts TO backroom_manager;
GRANT SELECT(currency) ON TABLE shop.carts TO backroom_worker;
GRANT SELECT(currency) ON TABLE shop.carts TO backroom_engine;
GRANT INSERT(currency),UPDATE(currency) ON TABLE shop.carts TO application_user;


--
-- Name: COLUMN carts.notes; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(notes) ON TABLE shop.carts TO backroom_support;
GRANT SELECT(notes) ON TABLE shop.carts TO backroom_manager;
GRANT SELECT(notes) ON TABLE shop.carts TO backroom_worker;
GRANT SELECT(notes) ON TABLE shop.carts TO backroom_engine;
GRANT INSERT(notes),UPDATE(notes) ON TABLE shop.carts TO application_user;


--
-- Name: COLUMN carts.discount_codes; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(discount_codes) ON TABLE shop.carts TO backroom_support;
GRANT SELECT(discount_codes) ON TABLE shop.carts TO backroom_manager;
GRANT SELECT(discount_codes) ON TABLE shop.carts TO backroom_worker;
GRANT SELECT(discount_codes) ON TABLE shop.carts TO backroom_engine;
GRANT INSERT(discount_codes),UPDATE(discount_codes) ON TABLE shop.carts TO application_user;


--
-- Name: COLUMN carts.created_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE shop.carts TO backroom_support;
GRANT SELECT(created_at) ON TABLE shop.carts TO backroom_manager;
GRANT SELECT(created_at) ON TABLE shop.carts TO backroom_worker;
GRANT SELECT(created_at) ON TABLE shop.carts TO backroom_engine;


--
-- Name: COLUMN carts.updated_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(updated_at) ON TABLE shop.carts TO backroom_support;
GRANT SELECT(updated_at) ON TABLE shop.carts TO backroom_manager;
GRANT SELECT(updated_at) ON TABLE shop.carts TO backroom_worker;
GRANT SELECT(updated_at),UPDATE(updated_at) ON TABLE shop.carts TO backroom_engine;


--
-- Name: COLUMN carts.expires_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(expires_at) ON TABLE shop.carts TO backroom_support;
GRANT SELECT(expires_at) ON TABLE shop.carts TO backroom_manager;
GRANT SELECT(expires_at) ON TABLE shop.carts TO backroom_worker;
GRANT SELECT(expires_at) ON TABLE shop.carts TO backroom_engine;
GRANT UPDATE(expires_at) ON TABLE shop.carts TO application_user;


--
-- Name: COLUMN carts.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(order_id) ON TABLE shop.carts TO backroom_support;
GRANT SELECT(order_id) ON TABLE shop.carts TO backroom_manager;
GRANT SELECT(order_id) ON TABLE shop.carts TO backroom_worker;
GRANT SELECT(order_id),UPDATE(order_id) ON TABLE shop.carts TO backroom_engine;
GRANT UPDATE(order_id) ON TABLE shop.carts TO application_user;


--
-- Name: COLUMN carts.row_version; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(row_version) ON TABLE shop.carts TO backroom_support;
GRANT SELECT(row_version) ON TABLE shop.carts TO backroom_manager;
GRANT SELECT(row_version) ON TABLE shop.carts TO backroom_worker;
GRANT SELECT(row_version) ON TABLE shop.carts TO backroom_engine;


--
-- Name: TABLE categories; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.categories TO backroom_warehouse;
GRANT SELECT ON TABLE shop.categories TO backroom_support;
GRANT SELECT,DELETE ON TABLE shop.categories TO backroom_manager;
GRANT SELECT ON TABLE shop.categories TO backroom_admin;
GRANT SELECT ON TABLE shop.categories TO backroom_worker;
GRANT SELECT ON TABLE shop.categories TO backroom_engine;
GRANT SELECT ON TABLE shop.categories TO application_user;


--
-- Name: COLUMN categories.name; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE shop.categories TO backroom_manager;


--
-- Name: COLUMN categories.slug; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(slug),UPDATE(slug) ON TABLE shop.categories TO backroom_manager;


--
-- Name: COLUMN categories.parent_category_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(parent_category_id),UPDATE(parent_category_id) ON TABLE shop.categories TO backroom_manager;


--
-- Name: COLUMN categories.description; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(description),UPDATE(description) ON TABLE shop.categories TO backroom_manager;


--
-- Name: COLUMN categories.image_url; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(image_url),UPDATE(image_url) ON TABLE shop.categories TO backroom_manager;


--
-- Name: COLUMN categories.sort_order; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(sort_order),UPDATE(sort_order) ON TABLE shop.categories TO backroom_manager;


--
-- Name: COLUMN categories.is_active; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(is_active),UPDATE(is_active) ON TABLE shop.categories TO backroom_manager;


--
-- Name: TABLE customer_notes; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.customer_notes TO backroom_support;
GRANT SELECT ON TABLE shop.customer_notes TO backroom_manager;


--
-- Name: COLUMN customer_notes.user_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(user_id) ON TABLE shop.customer_notes TO backroom_support;
GRANT INSERT(user_id) ON TABLE shop.customer_notes TO backroom_manager;


--
-- Name: COLUMN customer_notes.body; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(body) ON TABLE shop.customer_notes TO backroom_support;
GRANT INSERT(body) ON TABLE shop.customer_notes TO backroom_manager;


--
-- Name: TABLE inventory_items; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.inventory_items TO backroom_warehouse;
GRANT SELECT ON TABLE shop.inventory_items TO backroom_support;
GRANT SELECT ON TABLE shop.inventory_items TO backroom_manager;
GRANT SELECT ON TABLE shop.inventory_items TO backroom_worker;
GRANT SELECT ON TABLE shop.inventory_items TO backroom_engine;


--
-- Name: COLUMN inventory_items.inventory_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(inventory_id) ON TABLE shop.inventory_items TO application_user;
GRANT INSERT(inventory_id) ON TABLE shop.inventory_items TO backroom_warehouse;
GRANT INSERT(inventory_id) ON TABLE shop.inventory_items TO backroom_manager;


--
-- Name: COLUMN inventory_items.product_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(product_id) ON TABLE shop.inventory_items TO application_user;
GRANT INSERT(product_id) ON TABLE shop.inventory_items TO backroom_warehouse;
GRANT INSERT(product_id) ON TABLE shop.inventory_items TO backroom_manager;
GRANT INSERT(product_id) ON TABLE shop.inventory_items TO backroom_engine;


--
-- Name: COLUMN inventory_items.warehouse_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(warehouse_id) ON TABLE shop.inventory_items TO application_user;
GRANT INSERT(warehouse_id) ON TABLE shop.inventory_items TO backroom_warehouse;
GRANT INSERT(warehouse_id) ON TABLE shop.inventory_items TO backroom_manager;
GRANT INSERT(warehouse_id) ON TABLE shop.inventory_items TO backroom_engine;


--
-- Name: COLUMN inventory_items.available_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(available_quantity) ON TABLE shop.inventory_items TO application_user;
GRANT UPDATE(available_quantity) ON TABLE shop.inventory_items TO backroom_engine;


--
-- Name: COLUMN inventory_items.reserved_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(reserved_quantity) ON TABLE shop.inventory_items TO backroom_engine;


--
-- Name: COLUMN inventory_items.committed_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(committed_quantity) ON TABLE shop.inventory_items TO backroom_engine;


--
-- Name: COLUMN inventory_items.damaged_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(damaged_quantity) ON TABLE shop.inventory_items TO backroom_engine;


--
-- Name: COLUMN inventory_items.total_received; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(total_received) ON TABLE shop.inventory_items TO backroom_engine;


--
-- Name: COLUMN inventory_items.total_sold; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(total_sold) ON TABLE shop.inventory_items TO backroom_engine;


--
-- Name: COLUMN inventory_items.total_adjusted; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(total_adjusted) ON TABLE shop.inventory_items TO backroom_engine;


--
-- Name: COLUMN inventory_items.reorder_point; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(reorder_point),UPDATE(reorder_point) ON TABLE shop.inventory_items TO backroom_warehouse;
GRANT INSERT(reorder_point),UPDATE(reorder_point) ON TABLE shop.inventory_items TO backroom_manager;


--
-- Name: COLUMN inventory_items.reorder_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(reorder_quantity),UPDATE(reorder_quantity) ON TABLE shop.inventory_items TO backroom_warehouse;
GRANT INSERT(reorder_quantity),UPDATE(reorder_quantity) ON TABLE shop.inventory_items TO backroom_manager;


--
-- Name: COLUMN inventory_items.max_stock_level; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(max_stock_level),UPDATE(max_stock_level) ON TABLE shop.inventory_items TO backroom_warehouse;
GRANT INSERT(max_stock_level),UPDATE(max_stock_level) ON TABLE shop.inventory_items TO backroom_manager;


--
-- Name: COLUMN inventory_items.location_bin; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(location_bin),UPDATE(location_bin) ON TABLE shop.inventory_items TO backroom_warehouse;
GRANT INSERT(location_bin),UPDATE(location_bin) ON TABLE shop.inventory_items TO backroom_manager;


--
-- Name: COLUMN inventory_items.location_shelf; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(location_shelf),UPDATE(location_shelf) ON TABLE shop.inventory_items TO backroom_warehouse;
GRANT INSERT(location_shelf),UPDATE(location_shelf) ON TABLE shop.inventory_items TO backroom_manager;


--
-- Name: COLUMN inventory_items.movement_sequence; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(movement_sequence) ON TABLE shop.inventory_items TO backroom_engine;


--
-- Name: COLUMN inventory_items.last_stock_update; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(last_stock_update) ON TABLE shop.inventory_items TO backroom_engine;


--
-- Name: COLUMN inventory_items.last_count_date; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(last_count_date) ON TABLE shop.inventory_items TO backroom_engine;


--
-- Name: COLUMN inventory_items.product_sku; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(product_sku) ON TABLE shop.inventory_items TO backroom_engine;


--
-- Name: TABLE inventory_movements; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.inventory_movements TO backroom_warehouse;
GRANT SELECT ON TABLE shop.inventory_movements TO backroom_manager;
GRANT SELECT ON TABLE shop.inventory_movements TO backroom_worker;
GRANT SELECT ON TABLE shop.inventory_movements TO backroom_engine;


--
-- Name: COLUMN inventory_movements.movement_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(movement_id) ON TABLE shop.inventory_movements TO backroom_support;


--
-- Name: COLUMN inventory_movements.inventory_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(inventory_id) ON TABLE shop.inventory_movements TO backroom_support;
GRANT INSERT(inventory_id) ON TABLE shop.inventory_movements TO backroom_warehouse;
GRANT INSERT(inventory_id) ON TABLE shop.inventory_movements TO backroom_manager;
GRANT INSERT(inventory_id) ON TABLE shop.inventory_movements TO backroom_engine;


--
-- Name: COLUMN inventory_movements.warehouse_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(warehouse_id) ON TABLE shop.inventory_movements TO backroom_support;


--
-- Name: COLUMN inventory_movements.product_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(product_id) ON TABLE shop.inventory_movements TO backroom_support;


--
-- Name: COLUMN inventory_movements.movement_sequence; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(movement_sequence) ON TABLE shop.inventory_movements TO backroom_support;


--
-- Name: COLUMN inventory_movements.movement_type; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(movement_type) ON TABLE shop.inventory_movements TO backroom_support;
GRANT INSERT(movement_type) ON TABLE shop.inventory_movements TO backroom_warehouse;
GRANT INSERT(movement_type) ON TABLE shop.inventory_movements TO backroom_manager;
GRANT INSERT(movement_type) ON TABLE shop.inventory_movements TO backroom_engine;


--
-- Name: COLUMN inventory_movements.delta_available; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(delta_available) ON TABLE shop.inventory_movements TO backroom_support;
GRANT INSERT(delta_available) ON TABLE shop.inventory_movements TO backroom_warehouse;
GRANT INSERT(delta_available) ON TABLE shop.inventory_movements TO backroom_manager;
GRANT INSERT(delta_available) ON TABLE shop.inventory_movements TO backroom_engine;


--
-- Name: COLUMN inventory_movements.delta_reserved; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(delta_reserved) ON TABLE shop.inventory_movements TO backroom_support;
GRANT INSERT(delta_reserved) ON TABLE shop.inventory_movements TO backroom_engine;


--
-- Name: COLUMN inventory_movements.delta_committed; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(delta_committed) ON TABLE shop.inventory_movements TO backroom_support;
GRANT INSERT(delta_committed) ON TABLE shop.inventory_movements TO backroom_engine;


--
-- Name: COLUMN inventory_movements.delta_damaged; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(delta_damaged) ON TABLE shop.inventory_movements TO backroom_support;
GRANT INSERT(delta_damaged) ON TABLE shop.inventory_movements TO backroom_warehouse;
GRANT INSERT(delta_damaged) ON TABLE shop.inventory_movements TO backroom_manager;
GRANT INSERT(delta_damaged) ON TABLE shop.inventory_movements TO backroom_engine;


--
-- Name: COLUMN inventory_movements.quantity_change; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(quantity_change) ON TABLE shop.inventory_movements TO backroom_support;


--
-- Name: COLUMN inventory_movements.quantity_before; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(quantity_before) ON TABLE shop.inventory_movements TO backroom_support;


--
-- Name: COLUMN inventory_movements.quantity_after; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(quantity_after) ON TABLE shop.inventory_movements TO backroom_support;


--
-- Name: COLUMN inventory_movements.available_after; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(available_after) ON TABLE shop.inventory_movements TO backroom_support;


--
-- Name: COLUMN inventory_movements.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(order_id) ON TABLE shop.inventory_movements TO backroom_support;
GRANT INSERT(order_id) ON TABLE shop.inventory_movements TO backroom_engine;


--
-- Name: COLUMN inventory_movements.reference_type; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(reference_type) ON TABLE shop.inventory_movements TO backroom_support;
GRANT INSERT(reference_type) ON TABLE shop.inventory_movements TO backroom_warehouse;
GRANT INSERT(reference_type) ON TABLE shop.inventory_movements TO backroom_manager;
GRANT INSERT(reference_type) ON TABLE shop.inventory_movements TO backroom_engine;


--
-- Name: COLUMN inventory_movements.reference_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(reference_id) ON TABLE shop.inventory_movements TO backroom_support;
GRANT INSERT(reference_id) ON TABLE shop.inventory_movements TO backroom_warehouse;
GRANT INSERT(reference_id) ON TABLE shop.inventory_movements TO backroom_manager;
GRANT INSERT(reference_id) ON TABLE shop.inventory_movements TO backroom_engine;


--
-- Name: COLUMN inventory_movements.reason; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(reason) ON TABLE shop.inventory_movements TO backroom_support;
GRANT INSERT(reason) ON TABLE shop.inventory_movements TO backroom_warehouse;
GRANT INSERT(reason) ON TABLE shop.inventory_movements TO backroom_manager;
GRANT INSERT(reason) ON TABLE shop.inventory_movements TO backroom_engine;


--
-- Name: COLUMN inventory_movements.notes; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(notes) ON TABLE shop.inventory_movements TO backroom_support;
GRANT INSERT(notes) ON TABLE shop.inventory_movements TO backroom_warehouse;
GRANT INSERT(notes) ON TABLE shop.inventory_movements TO backroom_manager;
GRANT INSERT(notes) ON TABLE shop.inventory_movements TO backroom_engine;


--
-- Name: COLUMN inventory_movements.unit_cost_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(unit_cost_amount) ON TABLE shop.inventory_movements TO backroom_warehouse;
GRANT INSERT(unit_cost_amount) ON TABLE shop.inventory_movements TO backroom_manager;


--
-- Name: COLUMN inventory_movements.changed_by; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(changed_by) ON TABLE shop.inventory_movements TO backroom_support;
GRANT INSERT(changed_by) ON TABLE shop.inventory_movements TO backroom_engine;


--
-- Name: COLUMN inventory_movements.changed_by_login; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(changed_by_login) ON TABLE shop.inventory_movements TO backroom_support;


--
-- Name: COLUMN inventory_movements.movement_date; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(movement_date) ON TABLE shop.inventory_movements TO backroom_support;


--
-- Name: COLUMN inventory_movements.created_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE shop.inventory_movements TO backroom_support;


--
-- Name: TABLE inventory_reservations; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.inventory_reservations TO backroom_warehouse;
GRANT SELECT ON TABLE shop.inventory_reservations TO backroom_support;
GRANT SELECT ON TABLE shop.inventory_reservations TO backroom_manager;
GRANT SELECT ON TABLE shop.inventory_reservations TO backroom_worker;
GRANT SELECT,DELETE ON TABLE shop.inventory_reservations TO backroom_engine;
GRANT SELECT ON TABLE shop.inventory_reservations TO application_user;


--
-- Name: COLUMN inventory_reservations.reservation_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(reservation_id) ON TABLE shop.inventory_reservations TO application_user;


--
-- Name: COLUMN inventory_reservations.customer_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(customer_id) ON TABLE shop.inventory_reservations TO application_user;
GRANT UPDATE(customer_id) ON TABLE shop.inventory_reservations TO backroom_engine;


--
-- Name: COLUMN inventory_reservations.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(order_id) ON TABLE shop.inventory_reservations TO application_user;
GRANT UPDATE(order_id) ON TABLE shop.inventory_reservations TO backroom_engine;


--
-- Name: COLUMN inventory_reservations.items; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(items) ON TABLE shop.inventory_reservations TO application_user;


--
-- Name: COLUMN inventory_reservations.status; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(status) ON TABLE shop.inventory_reservations TO application_user;
GRANT UPDATE(status) ON TABLE shop.inventory_reservations TO backroom_support;
GRANT UPDATE(status) ON TABLE shop.inventory_reservations TO backroom_manager;
GRANT UPDATE(status) ON TABLE shop.inventory_reservations TO backroom_worker;
GRANT UPDATE(status) ON TABLE shop.inventory_reservations TO backroom_engine;


--
-- Name: TABLE notification_preferences; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.notification_preferences TO backroom_support;
GRANT SELECT ON TABLE shop.notification_preferences TO backroom_manager;
GRANT SELECT ON TABLE shop.notification_preferences TO backroom_worker;
GRANT SELECT ON TABLE shop.notification_preferences TO backroom_engine;
GRANT SELECT ON TABLE shop.notification_preferences TO application_user;


--
-- Name: COLUMN notification_preferences.user_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(user_id) ON TABLE shop.notification_preferences TO application_user;


--
-- Name: COLUMN notification_preferences.notification_type; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(notification_type) ON TABLE shop.notification_preferences TO application_user;


--
-- Name: COLUMN notification_preferences.email_enabled; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(email_enabled),UPDATE(email_enabled) ON TABLE shop.notification_preferences TO application_user;


--
-- Name: COLUMN notification_preferences.sms_enabled; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(sms_enabled),UPDATE(sms_enabled) ON TABLE shop.notification_preferences TO application_user;


--
-- Name: COLUMN notification_preferences.push_enabled; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(push_enabled),UPDATE(push_enabled) ON TABLE shop.notification_preferences TO application_user;


--
-- Name: COLUMN notification_preferences.quiet_hours_start; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(quiet_hours_start),UPDATE(quiet_hours_start) ON TABLE shop.notification_preferences TO application_user;


--
-- Name: COLUMN notification_preferences.quiet_hours_end; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(quiet_hours_end),UPDATE(quiet_hours_end) ON TABLE shop.notification_preferences TO application_user;


--
-- Name: COLUMN notification_preferences.timezone; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(timezone),UPDATE(timezone) ON TABLE shop.notification_preferences TO application_user;


--
-- Name: COLUMN notification_preferences.frequency; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(frequency),UPDATE(frequency) ON TABLE shop.notification_preferences TO application_user;


--
-- Name: TABLE notification_templates; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.notification_templates TO backroom_support;
GRANT SELECT ON TABLE shop.notification_templates TO backroom_manager;
GRANT SELECT ON TABLE shop.notification_templates TO backroom_admin;
GRANT SELECT ON TABLE shop.notification_templates TO backroom_worker;
GRANT SELECT ON TABLE shop.notification_templates TO backroom_engine;


--
-- Name: COLUMN notification_templates.template_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(template_id) ON TABLE shop.notification_templates TO backroom_manager;
GRANT INSERT(template_id) ON TABLE shop.notification_templates TO backroom_admin;


--
-- Name: COLUMN notification_templates.name; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(name),UPDATE(name) ON TABLE shop.notification_templates TO backroom_manager;
GRANT INSERT(name),UPDATE(name) ON TABLE shop.notification_templates TO backroom_admin;


--
-- Name: COLUMN notification_templates.notification_type; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(notification_type) ON TABLE shop.notification_templates TO backroom_manager;
GRANT INSERT(notification_type) ON TABLE shop.notification_templates TO backroom_admin;


--
-- Name: COLUMN notification_templates.email_subject; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(email_subject),UPDATE(email_subject) ON TABLE shop.notification_templates TO backroom_manager;
GRANT INSERT(email_subject),UPDATE(email_subject) ON TABLE shop.notification_templates TO backroom_admin;


--
-- Name: COLUMN notification_templates.email_body_html; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(email_body_html),UPDATE(email_body_html) ON TABLE shop.notification_templates TO backroom_manager;
GRANT INSERT(email_body_html),UPDATE(email_body_html) ON TABLE shop.notification_templates TO backroom_admin;


--
-- Name: COLUMN notification_templates.email_body_text; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(email_body_text),UPDATE(email_body_text) ON TABLE shop.notification_templates TO backroom_manager;
GRANT INSERT(email_body_text),UPDATE(email_body_text) ON TABLE shop.notification_templates TO backroom_admin;


--
-- Name: COLUMN notification_templates.sms_content; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(sms_content),UPDATE(sms_content) ON TABLE shop.notification_templates TO backroom_manager;
GRANT INSERT(sms_content),UPDATE(sms_content) ON TABLE shop.notification_templates TO backroom_admin;


--
-- Name: COLUMN notification_templates.push_title; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(push_title),UPDATE(push_title) ON TABLE shop.notification_templates TO backroom_manager;
GRANT INSERT(push_title),UPDATE(push_title) ON TABLE shop.notification_templates TO backroom_admin;


--
-- Name: COLUMN notification_templates.push_body; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(push_body),UPDATE(push_body) ON TABLE shop.notification_templates TO backroom_manager;
GRANT INSERT(push_body),UPDATE(push_body) ON TABLE shop.notification_templates TO backroom_admin;


--
-- Name: COLUMN notification_templates.variables; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(variables),UPDATE(variables) ON TABLE shop.notification_templates TO backroom_manager;
GRANT INSERT(variables),UPDATE(variables) ON TABLE shop.notification_templates TO backroom_admin;


--
-- Name: COLUMN notification_templates.is_active; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(is_active),UPDATE(is_active) ON TABLE shop.notification_templates TO backroom_manager;
GRANT INSERT(is_active),UPDATE(is_active) ON TABLE shop.notification_templates TO backroom_admin;


--
-- Name: COLUMN notification_templates.language; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(language),UPDATE(language) ON TABLE shop.notification_templates TO backroom_manager;
GRANT INSERT(language),UPDATE(language) ON TABLE shop.notification_templates TO backroom_admin;


--
-- Name: TABLE notifications; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.notifications TO backroom_support;
GRANT SELECT ON TABLE shop.notifications TO backroom_manager;
GRANT SELECT ON TABLE shop.notifications TO backroom_worker;
GRANT SELECT,INSERT ON TABLE shop.notifications TO backroom_engine;
GRANT SELECT ON TABLE shop.notifications TO application_user;


--
-- Name: COLUMN notifications.status; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(status) ON TABLE shop.notifications TO backroom_worker;


--
-- Name: COLUMN notifications.sent_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(sent_at) ON TABLE shop.notifications TO backroom_worker;


--
-- Name: COLUMN notifications.delivered_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(delivered_at) ON TABLE shop.notifications TO backroom_worker;


--
-- Name: COLUMN notifications.opened_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(opened_at) ON TABLE shop.notifications TO backroom_worker;


--
-- Name: COLUMN notifications.clicked_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(clicked_at) ON TABLE shop.notifications TO backroom_worker;


--
-- Name: COLUMN notifications.retry_count; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(retry_count) ON TABLE shop.notifications TO backroom_worker;


--
-- Name: COLUMN notifications.error_message; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(error_message) ON TABLE shop.notifications TO backroom_worker;


--
-- Name: COLUMN notifications.metadata; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(metadata) ON TABLE shop.notifications TO backroom_worker;


--
-- Name: COLUMN notifications.scheduled_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(scheduled_at) ON TABLE shop.notifications TO backroom_worker;


--
-- Name: TABLE order_allocations; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.order_allocations TO backroom_warehouse;
GRANT SELECT ON TABLE shop.order_allocations TO backroom_support;
GRANT SELECT ON TABLE shop.order_allocations TO backroom_manager;
GRANT SELECT ON TABLE shop.order_allocations TO backroom_admin;
GRANT SELECT ON TABLE shop.order_allocations TO backroom_worker;
GRANT SELECT,INSERT ON TABLE shop.order_allocations TO backroom_engine;


--
-- Name: COLUMN order_allocations.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(order_id) ON TABLE shop.order_allocations TO backroom_support;
GRANT INSERT(order_id) ON TABLE shop.order_allocations TO backroom_manager;


--
-- Name: COLUMN order_allocations.order_item_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(order_item_id) ON TABLE shop.order_allocations TO backroom_support;
GRANT INSERT(order_item_id) ON TABLE shop.order_allocations TO backroom_manager;


--
-- Name: COLUMN order_allocations.inventory_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(inventory_id) ON TABLE shop.order_allocations TO backroom_support;
GRANT INSERT(inventory_id) ON TABLE shop.order_allocations TO backroom_manager;


--
-- Name: COLUMN order_allocations.quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(quantity) ON TABLE shop.order_allocations TO backroom_support;
GRANT INSERT(quantity) ON TABLE shop.order_allocations TO backroom_manager;


--
-- Name: COLUMN order_allocations.committed_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(committed_quantity) ON TABLE shop.order_allocations TO backroom_engine;


--
-- Name: COLUMN order_allocations.shipped_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(shipped_quantity) ON TABLE shop.order_allocations TO backroom_engine;


--
-- Name: COLUMN order_allocations.released_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(released_quantity) ON TABLE shop.order_allocations TO backroom_engine;


--
-- Name: TABLE order_analytics; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.order_analytics TO backroom_manager;
GRANT SELECT ON TABLE shop.order_analytics TO backroom_worker;
GRANT SELECT,INSERT,DELETE ON TABLE shop.order_analytics TO backroom_engine;


--
-- Name: TABLE order_notes; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.order_notes TO backroom_warehouse;
GRANT SELECT ON TABLE shop.order_notes TO backroom_support;
GRANT SELECT ON TABLE shop.order_notes TO backroom_manager;
GRANT SELECT ON TABLE shop.order_notes TO backroom_admin;
GRANT SELECT ON TABLE shop.order_notes TO backroom_worker;
GRANT SELECT ON TABLE shop.order_notes TO backroom_engine;


--
-- Name: COLUMN order_notes.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(order_id) ON TABLE shop.order_notes TO backroom_warehouse;
GRANT INSERT(order_id) ON TABLE shop.order_notes TO backroom_support;
GRANT INSERT(order_id) ON TABLE shop.order_notes TO backroom_manager;


--
-- Name: COLUMN order_notes.body; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(body) ON TABLE shop.order_notes TO backroom_warehouse;
GRANT INSERT(body) ON TABLE shop.order_notes TO backroom_support;
GRANT INSERT(body) ON TABLE shop.order_notes TO backroom_manager;


--
-- Name: TABLE order_numbers; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.order_numbers TO backroom_support;
GRANT SELECT ON TABLE shop.order_numbers TO backroom_manager;
GRANT SELECT ON TABLE shop.order_numbers TO backroom_admin;
GRANT SELECT ON TABLE shop.order_numbers TO backroom_worker;
GRANT SELECT,INSERT ON TABLE shop.order_numbers TO backroom_engine;
GRANT SELECT ON TABLE shop.order_numbers TO backroom_warehouse;


--
-- Name: TABLE order_returns; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.order_returns TO backroom_warehouse;
GRANT SELECT ON TABLE shop.order_returns TO backroom_support;
GRANT SELECT ON TABLE shop.order_returns TO backroom_manager;
GRANT SELECT ON TABLE shop.order_returns TO backroom_worker;
GRANT SELECT ON TABLE shop.order_returns TO backroom_engine;


--
-- Name: COLUMN order_returns.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(order_id) ON TABLE shop.order_returns TO backroom_warehouse;
GRANT INSERT(order_id) ON TABLE shop.order_returns TO backroom_manager;


--
-- Name: COLUMN order_returns.order_item_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(order_item_id) ON TABLE shop.order_returns TO backroom_warehouse;
GRANT INSERT(order_item_id) ON TABLE shop.order_returns TO backroom_manager;


--
-- Name: COLUMN order_returns.inventory_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(inventory_id) ON TABLE shop.order_returns TO backroom_warehouse;
GRANT INSERT(inventory_id) ON TABLE shop.order_returns TO backroom_manager;


--
-- Name: COLUMN order_returns.quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(quantity) ON TABLE shop.order_returns TO backroom_warehouse;
GRANT INSERT(quantity) ON TABLE shop.order_returns TO backroom_manager;


--
-- Name: COLUMN order_returns.condition; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(condition) ON TABLE shop.order_returns TO backroom_warehouse;
GRANT INSERT(condition) ON TABLE shop.order_returns TO backroom_manager;


--
-- Name: COLUMN order_returns.reason; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(reason) ON TABLE shop.order_returns TO backroom_warehouse;
GRANT INSERT(reason) ON TABLE shop.order_returns TO backroom_manager;


--
-- Name: TABLE order_status_history; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.order_status_history TO backroom_warehouse;
GRANT SELECT ON TABLE shop.order_status_history TO backroom_support;
GRANT SELECT ON TABLE shop.order_status_history TO backroom_manager;
GRANT SELECT ON TABLE shop.order_status_history TO backroom_admin;
GRANT SELECT ON TABLE shop.order_status_history TO backroom_worker;
GRANT SELECT,INSERT ON TABLE shop.order_status_history TO backroom_engine;


--
-- Name: COLUMN order_status_history.history_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(history_id) ON TABLE shop.order_status_history TO application_user;


--
-- Name: COLUMN order_status_history.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(order_id) ON TABLE shop.order_status_history TO application_user;


--
-- Name: COLUMN order_status_history.from_status; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(from_status) ON TABLE shop.order_status_history TO application_user;


--
-- Name: COLUMN order_status_history.to_status; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(to_status) ON TABLE shop.order_status_history TO application_user;


--
-- Name: COLUMN order_status_history.created_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE shop.order_status_history TO application_user;


--
-- Name: COLUMN payments.payment_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(payment_id) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(payment_id) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(payment_id) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(payment_id) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(payment_id) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(payment_id) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(order_id) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(order_id),INSERT(order_id) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(order_id) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(order_id),INSERT(order_id) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(order_id) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(order_id),INSERT(order_id) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.customer_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(customer_id) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(customer_id),INSERT(customer_id) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(customer_id) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(customer_id),INSERT(customer_id) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(customer_id),UPDATE(customer_id) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(customer_id),INSERT(customer_id) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.amount_charged; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(amount_charged) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(amount_charged),INSERT(amount_charged) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(amount_charged) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(amount_charged),INSERT(amount_charged) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(amount_charged) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(amount_charged),INSERT(amount_charged) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.currency; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(currency) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(currency),INSERT(currency) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(currency) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(currency),INSERT(currency) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(currency) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(currency),INSERT(currency) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.payment_method; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(payment_method) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(payment_method),INSERT(payment_method) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(payment_method) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(payment_method),INSERT(payment_method) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(payment_method) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(payment_method),INSERT(payment_method) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.status; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(status) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(status),INSERT(status),UPDATE(status) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(status) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(status),INSERT(status),UPDATE(status) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(status),UPDATE(status) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(status),INSERT(status) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.provider; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(provider) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(provider),INSERT(provider) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(provider) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(provider),INSERT(provider) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(provider) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(provider),INSERT(provider) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.provider_transaction_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(provider_transaction_id) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(provider_transaction_id),INSERT(provider_transaction_id),UPDATE(provider_transaction_id) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(provider_transaction_id) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(provider_transaction_id),INSERT(provider_transaction_id),UPDATE(provider_transaction_id) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(provider_transaction_id) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(provider_transaction_id),INSERT(provider_transaction_id) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.provider_response; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(provider_response),UPDATE(provider_response) ON TABLE shop.payments TO backroom_worker;


--
-- Name: COLUMN payments.gateway_fee_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(gateway_fee_amount) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(gateway_fee_amount) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(gateway_fee_amount) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(gateway_fee_amount),INSERT(gateway_fee_amount),UPDATE(gateway_fee_amount) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(gateway_fee_amount) ON TABLE shop.payments TO backroom_engine;


--
-- Name: COLUMN payments.net_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(net_amount) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(net_amount) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(net_amount) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(net_amount) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(net_amount) ON TABLE shop.payments TO backroom_engine;


--
-- Name: COLUMN payments.card_last_four; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(card_last_four) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(card_last_four) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(card_last_four) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(card_last_four),INSERT(card_last_four) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(card_last_four) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(card_last_four),INSERT(card_last_four) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.card_brand; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(card_brand) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(card_brand) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(card_brand) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(card_brand),INSERT(card_brand) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(card_brand) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(card_brand),INSERT(card_brand) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.card_exp_month; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(card_exp_month) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(card_exp_month) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(card_exp_month) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(card_exp_month),INSERT(card_exp_month) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(card_exp_month) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(card_exp_month),INSERT(card_exp_month) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.card_exp_year; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(card_exp_year) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(card_exp_year) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(card_exp_year) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(card_exp_year),INSERT(card_exp_year) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(card_exp_year) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(card_exp_year),INSERT(card_exp_year) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.risk_score; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(risk_score) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(risk_score) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(risk_score) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(risk_score),INSERT(risk_score),UPDATE(risk_score) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(risk_score) ON TABLE shop.payments TO backroom_engine;


--
-- Name: COLUMN payments.fraud_check_result; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(fraud_check_result) ON TABLE shop.payments TO backroom_manager;
GRANT INSERT(fraud_check_result),UPDATE(fraud_check_result) ON TABLE shop.payments TO backroom_worker;


--
-- Name: COLUMN payments.refunded_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(refunded_amount) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(refunded_amount) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(refunded_amount) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(refunded_amount) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(refunded_amount),UPDATE(refunded_amount) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(refunded_amount) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.refund_pending_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(refund_pending_amount) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(refund_pending_amount) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(refund_pending_amount) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(refund_pending_amount) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(refund_pending_amount),UPDATE(refund_pending_amount) ON TABLE shop.payments TO backroom_engine;


--
-- Name: COLUMN payments.recorded_by_login; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(recorded_by_login) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(recorded_by_login) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(recorded_by_login) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(recorded_by_login) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(recorded_by_login) ON TABLE shop.payments TO backroom_engine;


--
-- Name: COLUMN payments.created_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(created_at) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(created_at) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(created_at) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(created_at) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(created_at) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.processed_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(processed_at) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(processed_at) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(processed_at) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(processed_at) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(processed_at) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(processed_at) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.failed_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(failed_at) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(failed_at) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(failed_at) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(failed_at) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(failed_at) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(failed_at) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.error_code; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(error_code) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(error_code) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(error_code) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(error_code),INSERT(error_code),UPDATE(error_code) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(error_code) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(error_code) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.error_message; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(error_message) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(error_message),UPDATE(error_message) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(error_message) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(error_message),INSERT(error_message),UPDATE(error_message) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(error_message) ON TABLE shop.payments TO backroom_engine;
GRANT SELECT(error_message) ON TABLE shop.payments TO application_user;


--
-- Name: COLUMN payments.retry_count; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(retry_count) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(retry_count) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(retry_count) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(retry_count),UPDATE(retry_count) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(retry_count) ON TABLE shop.payments TO backroom_engine;


--
-- Name: COLUMN payments.updated_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(updated_at) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(updated_at) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(updated_at) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(updated_at) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(updated_at) ON TABLE shop.payments TO backroom_engine;


--
-- Name: COLUMN payments.row_version; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(row_version) ON TABLE shop.payments TO backroom_support;
GRANT SELECT(row_version) ON TABLE shop.payments TO backroom_manager;
GRANT SELECT(row_version) ON TABLE shop.payments TO backroom_admin;
GRANT SELECT(row_version) ON TABLE shop.payments TO backroom_worker;
GRANT SELECT(row_version) ON TABLE shop.payments TO backroom_engine;


--
-- Name: TABLE product_analytics; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.product_analytics TO backroom_manager;
GRANT SELECT ON TABLE shop.product_analytics TO backroom_worker;
GRANT SELECT,INSERT ON TABLE shop.product_analytics TO backroom_engine;


--
-- Name: COLUMN product_analytics.units_sold; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(units_sold) ON TABLE shop.product_analytics TO backroom_engine;


--
-- Name: COLUMN product_analytics.revenue_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(revenue_amount) ON TABLE shop.product_analytics TO backroom_engine;


--
-- Name: COLUMN product_analytics.conversion_rate; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(conversion_rate) ON TABLE shop.product_analytics TO backroom_engine;


--
-- Name: COLUMN product_analytics.stock_level; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(stock_level) ON TABLE shop.product_analytics TO backroom_engine;


--
-- Name: COLUMN product_analytics.stock_turns; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(stock_turns) ON TABLE shop.product_analytics TO backroom_engine;


--
-- Name: COLUMN product_analytics.average_rating; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(average_rating) ON TABLE shop.product_analytics TO backroom_engine;


--
-- Name: COLUMN product_analytics.review_count; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(review_count) ON TABLE shop.product_analytics TO backroom_engine;


--
-- Name: TABLE product_reviews; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.product_reviews TO backroom_support;
GRANT SELECT ON TABLE shop.product_reviews TO backroom_manager;
GRANT SELECT ON TABLE shop.product_reviews TO backroom_admin;
GRANT SELECT ON TABLE shop.product_reviews TO backroom_worker;
GRANT SELECT ON TABLE shop.product_reviews TO backroom_engine;


--
-- Name: COLUMN product_reviews.review_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(review_id) ON TABLE shop.product_reviews TO application_user;


--
-- Name: COLUMN product_reviews.product_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(product_id),INSERT(product_id) ON TABLE shop.product_reviews TO application_user;


--
-- Name: COLUMN product_reviews.customer_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(customer_id),INSERT(customer_id) ON TABLE shop.product_reviews TO application_user;
GRANT UPDATE(customer_id) ON TABLE shop.product_reviews TO backroom_engine;


--
-- Name: COLUMN product_reviews.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(order_id),INSERT(order_id) ON TABLE shop.product_reviews TO application_user;


--
-- Name: COLUMN product_reviews.rating; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(rating),INSERT(rating),UPDATE(rating) ON TABLE shop.product_reviews TO application_user;


--
-- Name: COLUMN product_reviews.title; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(title),INSERT(title),UPDATE(title) ON TABLE shop.product_reviews TO application_user;


--
-- Name: COLUMN product_reviews.content; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(content),INSERT(content),UPDATE(content) ON TABLE shop.product_reviews TO application_user;


--
-- Name: COLUMN product_reviews.is_verified_purchase; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(is_verified_purchase) ON TABLE shop.product_reviews TO application_user;


--
-- Name: COLUMN product_reviews.is_approved; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(is_approved) ON TABLE shop.product_reviews TO application_user;


--
-- Name: COLUMN product_reviews.helpful_count; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(helpful_count) ON TABLE shop.product_reviews TO application_user;


--
-- Name: COLUMN product_reviews.created_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE shop.product_reviews TO application_user;


--
-- Name: COLUMN product_reviews.updated_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(updated_at) ON TABLE shop.product_reviews TO application_user;


--
-- Name: COLUMN product_reviews.moderation_status; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(moderation_status) ON TABLE shop.product_reviews TO backroom_support;
GRANT UPDATE(moderation_status) ON TABLE shop.product_reviews TO backroom_manager;


--
-- Name: COLUMN product_reviews.moderation_reason; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(moderation_reason) ON TABLE shop.product_reviews TO backroom_support;
GRANT UPDATE(moderation_reason) ON TABLE shop.product_reviews TO backroom_manager;


--
-- Name: TABLE products; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.products TO backroom_manager;


--
-- Name: COLUMN products.product_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(product_id) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(product_id) ON TABLE shop.products TO backroom_support;
GRANT SELECT(product_id) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(product_id) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(product_id) ON TABLE shop.products TO backroom_engine;
GRANT SELECT(product_id) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.seller_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(seller_id) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(seller_id) ON TABLE shop.products TO backroom_support;
GRANT SELECT(seller_id) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(seller_id) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(seller_id) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(seller_id),UPDATE(seller_id) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(seller_id) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.name; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(name) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(name) ON TABLE shop.products TO backroom_support;
GRANT SELECT(name) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(name) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(name) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(name),UPDATE(name) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(name) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.slug; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(slug) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(slug) ON TABLE shop.products TO backroom_support;
GRANT SELECT(slug) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(slug) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(slug) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(slug),UPDATE(slug) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(slug) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.description; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(description) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(description) ON TABLE shop.products TO backroom_support;
GRANT SELECT(description) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(description) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(description) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(description),UPDATE(description) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(description) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.short_description; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(short_description) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(short_description) ON TABLE shop.products TO backroom_support;
GRANT SELECT(short_description) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(short_description) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(short_description) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(short_description),UPDATE(short_description) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(short_description) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.price_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(price_amount) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(price_amount) ON TABLE shop.products TO backroom_support;
GRANT SELECT(price_amount) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(price_amount) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(price_amount) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(price_amount),UPDATE(price_amount) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(price_amount) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.price_currency; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(price_currency) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(price_currency) ON TABLE shop.products TO backroom_support;
GRANT SELECT(price_currency) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(price_currency) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(price_currency) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(price_currency),UPDATE(price_currency) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(price_currency) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.compare_at_price_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(compare_at_price_amount) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(compare_at_price_amount) ON TABLE shop.products TO backroom_support;
GRANT SELECT(compare_at_price_amount) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(compare_at_price_amount) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(compare_at_price_amount) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(compare_at_price_amount),UPDATE(compare_at_price_amount) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(compare_at_price_amount) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.cost_price_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(cost_price_amount),UPDATE(cost_price_amount) ON TABLE shop.products TO backroom_manager;


--
-- Name: COLUMN products.sku; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(sku) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(sku) ON TABLE shop.products TO backroom_support;
GRANT SELECT(sku) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(sku) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(sku) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(sku),UPDATE(sku) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(sku) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.barcode; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(barcode),UPDATE(barcode) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(barcode) ON TABLE shop.products TO backroom_support;
GRANT SELECT(barcode) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(barcode) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(barcode) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(barcode),UPDATE(barcode) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(barcode) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.weight_grams; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(weight_grams) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(weight_grams) ON TABLE shop.products TO backroom_support;
GRANT SELECT(weight_grams) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(weight_grams) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(weight_grams) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(weight_grams),UPDATE(weight_grams) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(weight_grams) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.dimensions; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(dimensions) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(dimensions) ON TABLE shop.products TO backroom_support;
GRANT SELECT(dimensions) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(dimensions) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(dimensions) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(dimensions),UPDATE(dimensions) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(dimensions) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.category_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(category_id) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(category_id) ON TABLE shop.products TO backroom_support;
GRANT SELECT(category_id) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(category_id) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(category_id) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(category_id),UPDATE(category_id) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(category_id) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.attributes; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(attributes) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(attributes) ON TABLE shop.products TO backroom_support;
GRANT SELECT(attributes) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(attributes) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(attributes) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(attributes),UPDATE(attributes) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(attributes) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.variants; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(variants) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(variants) ON TABLE shop.products TO backroom_support;
GRANT SELECT(variants) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(variants) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(variants) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(variants),UPDATE(variants) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(variants) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.meta_title; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(meta_title) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(meta_title) ON TABLE shop.products TO backroom_support;
GRANT SELECT(meta_title) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(meta_title) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(meta_title) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(meta_title),UPDATE(meta_title) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(meta_title) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.meta_description; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(meta_description) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(meta_description) ON TABLE shop.products TO backroom_support;
GRANT SELECT(meta_description) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(meta_description) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(meta_description) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(meta_description),UPDATE(meta_description) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(meta_description) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.tags; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(tags) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(tags) ON TABLE shop.products TO backroom_support;
GRANT SELECT(tags) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(tags) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(tags) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(tags),UPDATE(tags) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(tags) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.status; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(status) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(status) ON TABLE shop.products TO backroom_support;
GRANT SELECT(status) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(status) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(status) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(status),UPDATE(status) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(status) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.is_digital; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(is_digital) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(is_digital) ON TABLE shop.products TO backroom_support;
GRANT SELECT(is_digital) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(is_digital) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(is_digital) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(is_digital),UPDATE(is_digital) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(is_digital) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.requires_shipping; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(requires_shipping) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(requires_shipping) ON TABLE shop.products TO backroom_support;
GRANT SELECT(requires_shipping) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(requires_shipping) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(requires_shipping) ON TABLE shop.products TO backroom_engine;
GRANT INSERT(requires_shipping),UPDATE(requires_shipping) ON TABLE shop.products TO backroom_manager;
GRANT SELECT(requires_shipping) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.created_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(created_at) ON TABLE shop.products TO backroom_support;
GRANT SELECT(created_at) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(created_at) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(created_at) ON TABLE shop.products TO backroom_engine;
GRANT SELECT(created_at) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.updated_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(updated_at) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(updated_at) ON TABLE shop.products TO backroom_support;
GRANT SELECT(updated_at) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(updated_at) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(updated_at) ON TABLE shop.products TO backroom_engine;
GRANT SELECT(updated_at) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.published_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(published_at) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(published_at) ON TABLE shop.products TO backroom_support;
GRANT SELECT(published_at) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(published_at) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(published_at) ON TABLE shop.products TO backroom_engine;
GRANT SELECT(published_at) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.row_version; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(row_version) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(row_version) ON TABLE shop.products TO backroom_support;
GRANT SELECT(row_version) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(row_version) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(row_version) ON TABLE shop.products TO backroom_engine;


--
-- Name: COLUMN products.search_vector; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(search_vector) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(search_vector) ON TABLE shop.products TO backroom_support;
GRANT SELECT(search_vector) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(search_vector) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(search_vector) ON TABLE shop.products TO backroom_engine;
GRANT SELECT(search_vector) ON TABLE shop.products TO application_user;


--
-- Name: COLUMN products.search_text; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(search_text) ON TABLE shop.products TO backroom_warehouse;
GRANT SELECT(search_text) ON TABLE shop.products TO backroom_support;
GRANT SELECT(search_text) ON TABLE shop.products TO backroom_admin;
GRANT SELECT(search_text) ON TABLE shop.products TO backroom_worker;
GRANT SELECT(search_text) ON TABLE shop.products TO backroom_engine;


--
-- Name: TABLE product_performance_summary; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.product_performance_summary TO backroom_manager;


--
-- Name: TABLE refund_allowances; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.refund_allowances TO backroom_support;
GRANT SELECT ON TABLE shop.refund_allowances TO backroom_manager;
GRANT SELECT ON TABLE shop.refund_allowances TO backroom_admin;
GRANT SELECT ON TABLE shop.refund_allowances TO backroom_worker;
GRANT SELECT,INSERT ON TABLE shop.refund_allowances TO backroom_engine;


--
-- Name: COLUMN refund_allowances.used_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(used_amount) ON TABLE shop.refund_allowances TO backroom_engine;


--
-- Name: COLUMN refund_allowances.limit_amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(limit_amount) ON TABLE shop.refund_allowances TO backroom_engine;


--
-- Name: TABLE refund_approvals; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.refund_approvals TO backroom_support;
GRANT SELECT ON TABLE shop.refund_approvals TO backroom_manager;
GRANT SELECT ON TABLE shop.refund_approvals TO backroom_admin;
GRANT SELECT ON TABLE shop.refund_approvals TO backroom_worker;
GRANT SELECT ON TABLE shop.refund_approvals TO backroom_engine;


--
-- Name: COLUMN refund_approvals.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(order_id) ON TABLE shop.refund_approvals TO backroom_support;
GRANT INSERT(order_id) ON TABLE shop.refund_approvals TO backroom_manager;


--
-- Name: COLUMN refund_approvals.refund_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(refund_id) ON TABLE shop.refund_approvals TO backroom_support;
GRANT INSERT(refund_id) ON TABLE shop.refund_approvals TO backroom_manager;


--
-- Name: COLUMN refund_approvals.decision; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(decision) ON TABLE shop.refund_approvals TO backroom_support;
GRANT INSERT(decision) ON TABLE shop.refund_approvals TO backroom_manager;


--
-- Name: COLUMN refund_approvals.note; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(note) ON TABLE shop.refund_approvals TO backroom_support;
GRANT INSERT(note) ON TABLE shop.refund_approvals TO backroom_manager;


--
-- Name: TABLE refund_lines; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.refund_lines TO backroom_support;
GRANT SELECT ON TABLE shop.refund_lines TO backroom_manager;
GRANT SELECT ON TABLE shop.refund_lines TO backroom_admin;
GRANT SELECT ON TABLE shop.refund_lines TO backroom_worker;
GRANT SELECT ON TABLE shop.refund_lines TO backroom_engine;


--
-- Name: COLUMN refund_lines.refund_line_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(refund_line_id) ON TABLE shop.refund_lines TO application_user;


--
-- Name: COLUMN refund_lines.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(order_id) ON TABLE shop.refund_lines TO backroom_support;
GRANT INSERT(order_id) ON TABLE shop.refund_lines TO backroom_manager;
GRANT SELECT(order_id) ON TABLE shop.refund_lines TO application_user;


--
-- Name: COLUMN refund_lines.refund_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(refund_id) ON TABLE shop.refund_lines TO backroom_support;
GRANT INSERT(refund_id) ON TABLE shop.refund_lines TO backroom_manager;
GRANT SELECT(refund_id) ON TABLE shop.refund_lines TO application_user;


--
-- Name: COLUMN refund_lines.order_item_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(order_item_id) ON TABLE shop.refund_lines TO backroom_support;
GRANT INSERT(order_item_id) ON TABLE shop.refund_lines TO backroom_manager;
GRANT SELECT(order_item_id) ON TABLE shop.refund_lines TO application_user;


--
-- Name: COLUMN refund_lines.quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(quantity) ON TABLE shop.refund_lines TO backroom_support;
GRANT INSERT(quantity) ON TABLE shop.refund_lines TO backroom_manager;
GRANT SELECT(quantity) ON TABLE shop.refund_lines TO application_user;


--
-- Name: COLUMN refund_lines.amount; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(amount) ON TABLE shop.refund_lines TO backroom_support;
GRANT INSERT(amount) ON TABLE shop.refund_lines TO backroom_manager;
GRANT SELECT(amount) ON TABLE shop.refund_lines TO application_user;


--
-- Name: COLUMN refund_lines.reason; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(reason) ON TABLE shop.refund_lines TO backroom_support;
GRANT INSERT(reason) ON TABLE shop.refund_lines TO backroom_manager;


--
-- Name: COLUMN refund_lines.restock; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(restock) ON TABLE shop.refund_lines TO backroom_support;
GRANT INSERT(restock) ON TABLE shop.refund_lines TO backroom_manager;


--
-- Name: COLUMN refund_lines.inventory_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(inventory_id) ON TABLE shop.refund_lines TO backroom_support;
GRANT INSERT(inventory_id) ON TABLE shop.refund_lines TO backroom_manager;


--
-- Name: TABLE reservation_allocations; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.reservation_allocations TO backroom_warehouse;
GRANT SELECT ON TABLE shop.reservation_allocations TO backroom_support;
GRANT SELECT ON TABLE shop.reservation_allocations TO backroom_manager;
GRANT SELECT ON TABLE shop.reservation_allocations TO backroom_worker;
GRANT SELECT,INSERT,DELETE ON TABLE shop.reservation_allocations TO backroom_engine;
GRANT SELECT ON TABLE shop.reservation_allocations TO application_user;


--
-- Name: TABLE schema_migrations; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.schema_migrations TO backroom_warehouse;
GRANT SELECT ON TABLE shop.schema_migrations TO backroom_support;
GRANT SELECT ON TABLE shop.schema_migrations TO backroom_manager;
GRANT SELECT ON TABLE shop.schema_migrations TO backroom_admin;
GRANT SELECT ON TABLE shop.schema_migrations TO backroom_worker;


--
-- Name: TABLE seller_profiles; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.seller_profiles TO backroom_manager;


--
-- Name: COLUMN seller_profiles.user_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(user_id) ON TABLE shop.seller_profiles TO backroom_support;
GRANT INSERT(user_id) ON TABLE shop.seller_profiles TO backroom_manager;


--
-- Name: COLUMN seller_profiles.business_name; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(business_name) ON TABLE shop.seller_profiles TO backroom_support;
GRANT INSERT(business_name),UPDATE(business_name) ON TABLE shop.seller_profiles TO backroom_manager;


--
-- Name: COLUMN seller_profiles.business_type; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(business_type) ON TABLE shop.seller_profiles TO backroom_support;
GRANT INSERT(business_type),UPDATE(business_type) ON TABLE shop.seller_profiles TO backroom_manager;


--
-- Name: COLUMN seller_profiles.tax_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(tax_id),UPDATE(tax_id) ON TABLE shop.seller_profiles TO backroom_manager;


--
-- Name: COLUMN seller_profiles.business_address; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(business_address),UPDATE(business_address) ON TABLE shop.seller_profiles TO backroom_manager;


--
-- Name: COLUMN seller_profiles.bank_details; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(bank_details),UPDATE(bank_details) ON TABLE shop.seller_profiles TO backroom_manager;


--
-- Name: COLUMN seller_profiles.commission_rate; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(commission_rate) ON TABLE shop.seller_profiles TO backroom_support;
GRANT INSERT(commission_rate),UPDATE(commission_rate) ON TABLE shop.seller_profiles TO backroom_manager;


--
-- Name: COLUMN seller_profiles.is_verified; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(is_verified) ON TABLE shop.seller_profiles TO backroom_support;
GRANT INSERT(is_verified),UPDATE(is_verified) ON TABLE shop.seller_profiles TO backroom_manager;


--
-- Name: COLUMN seller_profiles.verification_documents; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(verification_documents),UPDATE(verification_documents) ON TABLE shop.seller_profiles TO backroom_manager;


--
-- Name: COLUMN seller_profiles.created_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE shop.seller_profiles TO backroom_support;


--
-- Name: COLUMN seller_profiles.updated_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(updated_at) ON TABLE shop.seller_profiles TO backroom_support;


--
-- Name: COLUMN seller_profiles.row_version; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(row_version) ON TABLE shop.seller_profiles TO backroom_support;


--
-- Name: TABLE shipment_lines; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.shipment_lines TO backroom_warehouse;
GRANT SELECT ON TABLE shop.shipment_lines TO backroom_support;
GRANT SELECT ON TABLE shop.shipment_lines TO backroom_manager;
GRANT SELECT ON TABLE shop.shipment_lines TO backroom_admin;
GRANT SELECT ON TABLE shop.shipment_lines TO backroom_worker;
GRANT SELECT ON TABLE shop.shipment_lines TO backroom_engine;


--
-- Name: COLUMN shipment_lines.shipment_line_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(shipment_line_id) ON TABLE shop.shipment_lines TO application_user;


--
-- Name: COLUMN shipment_lines.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(order_id) ON TABLE shop.shipment_lines TO backroom_warehouse;
GRANT INSERT(order_id) ON TABLE shop.shipment_lines TO backroom_manager;
GRANT SELECT(order_id) ON TABLE shop.shipment_lines TO application_user;


--
-- Name: COLUMN shipment_lines.shipment_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(shipment_id) ON TABLE shop.shipment_lines TO backroom_warehouse;
GRANT INSERT(shipment_id) ON TABLE shop.shipment_lines TO backroom_manager;
GRANT SELECT(shipment_id) ON TABLE shop.shipment_lines TO application_user;


--
-- Name: COLUMN shipment_lines.order_item_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(order_item_id) ON TABLE shop.shipment_lines TO backroom_warehouse;
GRANT INSERT(order_item_id) ON TABLE shop.shipment_lines TO backroom_manager;
GRANT SELECT(order_item_id) ON TABLE shop.shipment_lines TO application_user;


--
-- Name: COLUMN shipment_lines.allocation_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(allocation_id) ON TABLE shop.shipment_lines TO backroom_warehouse;
GRANT INSERT(allocation_id) ON TABLE shop.shipment_lines TO backroom_manager;


--
-- Name: COLUMN shipment_lines.warehouse_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(warehouse_id) ON TABLE shop.shipment_lines TO backroom_warehouse;
GRANT INSERT(warehouse_id) ON TABLE shop.shipment_lines TO backroom_manager;


--
-- Name: COLUMN shipment_lines.quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(quantity) ON TABLE shop.shipment_lines TO backroom_warehouse;
GRANT INSERT(quantity) ON TABLE shop.shipment_lines TO backroom_manager;
GRANT SELECT(quantity) ON TABLE shop.shipment_lines TO application_user;


--
-- Name: TABLE shipments; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.shipments TO backroom_warehouse;
GRANT SELECT ON TABLE shop.shipments TO backroom_support;
GRANT SELECT ON TABLE shop.shipments TO backroom_manager;
GRANT SELECT ON TABLE shop.shipments TO backroom_admin;
GRANT SELECT ON TABLE shop.shipments TO backroom_worker;
GRANT SELECT ON TABLE shop.shipments TO backroom_engine;


--
-- Name: COLUMN shipments.shipment_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(shipment_id) ON TABLE shop.shipments TO application_user;


--
-- Name: COLUMN shipments.order_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(order_id) ON TABLE shop.shipments TO backroom_warehouse;
GRANT INSERT(order_id) ON TABLE shop.shipments TO backroom_manager;
GRANT SELECT(order_id) ON TABLE shop.shipments TO application_user;


--
-- Name: COLUMN shipments.warehouse_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(warehouse_id) ON TABLE shop.shipments TO backroom_warehouse;
GRANT INSERT(warehouse_id) ON TABLE shop.shipments TO backroom_manager;


--
-- Name: COLUMN shipments.carrier; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(carrier),UPDATE(carrier) ON TABLE shop.shipments TO backroom_warehouse;
GRANT INSERT(carrier),UPDATE(carrier) ON TABLE shop.shipments TO backroom_manager;
GRANT SELECT(carrier) ON TABLE shop.shipments TO application_user;


--
-- Name: COLUMN shipments.tracking_number; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(tracking_number),UPDATE(tracking_number) ON TABLE shop.shipments TO backroom_warehouse;
GRANT INSERT(tracking_number),UPDATE(tracking_number) ON TABLE shop.shipments TO backroom_manager;
GRANT SELECT(tracking_number) ON TABLE shop.shipments TO application_user;


--
-- Name: COLUMN shipments.shipped_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(shipped_at) ON TABLE shop.shipments TO application_user;


--
-- Name: COLUMN shipments.delivered_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(delivered_at) ON TABLE shop.shipments TO backroom_warehouse;
GRANT UPDATE(delivered_at) ON TABLE shop.shipments TO backroom_manager;
GRANT UPDATE(delivered_at) ON TABLE shop.shipments TO backroom_support;
GRANT UPDATE(delivered_at) ON TABLE shop.shipments TO backroom_engine;
GRANT SELECT(delivered_at) ON TABLE shop.shipments TO application_user;


--
-- Name: TABLE stock_count_entries; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.stock_count_entries TO backroom_warehouse;
GRANT SELECT ON TABLE shop.stock_count_entries TO backroom_manager;
GRANT SELECT ON TABLE shop.stock_count_entries TO backroom_engine;


--
-- Name: COLUMN stock_count_entries.count_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(count_id) ON TABLE shop.stock_count_entries TO backroom_warehouse;
GRANT INSERT(count_id) ON TABLE shop.stock_count_entries TO backroom_manager;


--
-- Name: COLUMN stock_count_entries.count_line_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(count_line_id) ON TABLE shop.stock_count_entries TO backroom_warehouse;
GRANT INSERT(count_line_id) ON TABLE shop.stock_count_entries TO backroom_manager;


--
-- Name: COLUMN stock_count_entries.counted_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(counted_quantity) ON TABLE shop.stock_count_entries TO backroom_warehouse;
GRANT INSERT(counted_quantity) ON TABLE shop.stock_count_entries TO backroom_manager;


--
-- Name: COLUMN stock_count_entries.counted_sequence; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(counted_sequence) ON TABLE shop.stock_count_entries TO backroom_warehouse;
GRANT INSERT(counted_sequence) ON TABLE shop.stock_count_entries TO backroom_manager;


--
-- Name: TABLE stock_count_lines; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.stock_count_lines TO backroom_manager;
GRANT SELECT ON TABLE shop.stock_count_lines TO backroom_engine;


--
-- Name: COLUMN stock_count_lines.count_line_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(count_line_id) ON TABLE shop.stock_count_lines TO backroom_warehouse;


--
-- Name: COLUMN stock_count_lines.count_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(count_id),INSERT(count_id) ON TABLE shop.stock_count_lines TO backroom_warehouse;
GRANT INSERT(count_id) ON TABLE shop.stock_count_lines TO backroom_manager;


--
-- Name: COLUMN stock_count_lines.inventory_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(inventory_id),INSERT(inventory_id) ON TABLE shop.stock_count_lines TO backroom_warehouse;
GRANT INSERT(inventory_id) ON TABLE shop.stock_count_lines TO backroom_manager;


--
-- Name: COLUMN stock_count_lines.warehouse_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(warehouse_id) ON TABLE shop.stock_count_lines TO backroom_warehouse;


--
-- Name: COLUMN stock_count_lines.product_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(product_id) ON TABLE shop.stock_count_lines TO backroom_warehouse;


--
-- Name: COLUMN stock_count_lines.location_bin; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(location_bin) ON TABLE shop.stock_count_lines TO backroom_warehouse;


--
-- Name: COLUMN stock_count_lines.counted_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(counted_quantity) ON TABLE shop.stock_count_lines TO backroom_warehouse;
GRANT UPDATE(counted_quantity) ON TABLE shop.stock_count_lines TO backroom_engine;


--
-- Name: COLUMN stock_count_lines.counted_sequence; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(counted_sequence) ON TABLE shop.stock_count_lines TO backroom_warehouse;
GRANT UPDATE(counted_sequence) ON TABLE shop.stock_count_lines TO backroom_engine;


--
-- Name: COLUMN stock_count_lines.expected_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(expected_quantity) ON TABLE shop.stock_count_lines TO backroom_engine;


--
-- Name: COLUMN stock_count_lines.times_counted; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(times_counted) ON TABLE shop.stock_count_lines TO backroom_warehouse;
GRANT UPDATE(times_counted) ON TABLE shop.stock_count_lines TO backroom_engine;


--
-- Name: COLUMN stock_count_lines.recount_requested; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(recount_requested) ON TABLE shop.stock_count_lines TO backroom_warehouse;
GRANT UPDATE(recount_requested) ON TABLE shop.stock_count_lines TO backroom_manager;
GRANT UPDATE(recount_requested) ON TABLE shop.stock_count_lines TO backroom_engine;


--
-- Name: COLUMN stock_count_lines.is_open; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(is_open) ON TABLE shop.stock_count_lines TO backroom_warehouse;
GRANT UPDATE(is_open) ON TABLE shop.stock_count_lines TO backroom_engine;


--
-- Name: TABLE stock_counts; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.stock_counts TO backroom_warehouse;
GRANT SELECT ON TABLE shop.stock_counts TO backroom_manager;
GRANT SELECT ON TABLE shop.stock_counts TO backroom_engine;


--
-- Name: COLUMN stock_counts.warehouse_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(warehouse_id) ON TABLE shop.stock_counts TO backroom_warehouse;
GRANT INSERT(warehouse_id) ON TABLE shop.stock_counts TO backroom_manager;


--
-- Name: COLUMN stock_counts.status; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(status) ON TABLE shop.stock_counts TO backroom_warehouse;
GRANT UPDATE(status) ON TABLE shop.stock_counts TO backroom_manager;


--
-- Name: COLUMN stock_counts.is_blind; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(is_blind) ON TABLE shop.stock_counts TO backroom_warehouse;
GRANT INSERT(is_blind) ON TABLE shop.stock_counts TO backroom_manager;


--
-- Name: COLUMN stock_counts.notes; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(notes),UPDATE(notes) ON TABLE shop.stock_counts TO backroom_warehouse;
GRANT INSERT(notes),UPDATE(notes) ON TABLE shop.stock_counts TO backroom_manager;


--
-- Name: COLUMN stock_counts.submitted_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(submitted_at) ON TABLE shop.stock_counts TO backroom_engine;


--
-- Name: TABLE stock_transfer_lines; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.stock_transfer_lines TO backroom_warehouse;
GRANT SELECT ON TABLE shop.stock_transfer_lines TO backroom_support;
GRANT SELECT ON TABLE shop.stock_transfer_lines TO backroom_manager;
GRANT SELECT ON TABLE shop.stock_transfer_lines TO backroom_engine;


--
-- Name: COLUMN stock_transfer_lines.transfer_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(transfer_id) ON TABLE shop.stock_transfer_lines TO backroom_warehouse;
GRANT INSERT(transfer_id) ON TABLE shop.stock_transfer_lines TO backroom_manager;


--
-- Name: COLUMN stock_transfer_lines.product_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(product_id) ON TABLE shop.stock_transfer_lines TO backroom_warehouse;
GRANT INSERT(product_id) ON TABLE shop.stock_transfer_lines TO backroom_manager;


--
-- Name: COLUMN stock_transfer_lines.quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(quantity) ON TABLE shop.stock_transfer_lines TO backroom_warehouse;
GRANT INSERT(quantity) ON TABLE shop.stock_transfer_lines TO backroom_manager;


--
-- Name: COLUMN stock_transfer_lines.shipped_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(shipped_quantity) ON TABLE shop.stock_transfer_lines TO backroom_engine;


--
-- Name: COLUMN stock_transfer_lines.received_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(received_quantity) ON TABLE shop.stock_transfer_lines TO backroom_engine;


--
-- Name: COLUMN stock_transfer_lines.damaged_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(damaged_quantity) ON TABLE shop.stock_transfer_lines TO backroom_engine;


--
-- Name: COLUMN stock_transfer_lines.returned_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(returned_quantity) ON TABLE shop.stock_transfer_lines TO backroom_engine;


--
-- Name: COLUMN stock_transfer_lines.lost_quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(lost_quantity) ON TABLE shop.stock_transfer_lines TO backroom_engine;


--
-- Name: TABLE stock_transfer_moves; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.stock_transfer_moves TO backroom_warehouse;
GRANT SELECT ON TABLE shop.stock_transfer_moves TO backroom_support;
GRANT SELECT ON TABLE shop.stock_transfer_moves TO backroom_manager;
GRANT SELECT ON TABLE shop.stock_transfer_moves TO backroom_engine;


--
-- Name: COLUMN stock_transfer_moves.transfer_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(transfer_id) ON TABLE shop.stock_transfer_moves TO backroom_warehouse;
GRANT INSERT(transfer_id) ON TABLE shop.stock_transfer_moves TO backroom_manager;


--
-- Name: COLUMN stock_transfer_moves.transfer_line_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(transfer_line_id) ON TABLE shop.stock_transfer_moves TO backroom_warehouse;
GRANT INSERT(transfer_line_id) ON TABLE shop.stock_transfer_moves TO backroom_manager;


--
-- Name: COLUMN stock_transfer_moves.kind; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(kind) ON TABLE shop.stock_transfer_moves TO backroom_warehouse;
GRANT INSERT(kind) ON TABLE shop.stock_transfer_moves TO backroom_manager;


--
-- Name: COLUMN stock_transfer_moves.quantity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(quantity) ON TABLE shop.stock_transfer_moves TO backroom_warehouse;
GRANT INSERT(quantity) ON TABLE shop.stock_transfer_moves TO backroom_manager;


--
-- Name: TABLE stock_transfers; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.stock_transfers TO backroom_warehouse;
GRANT SELECT ON TABLE shop.stock_transfers TO backroom_support;
GRANT SELECT ON TABLE shop.stock_transfers TO backroom_manager;
GRANT SELECT ON TABLE shop.stock_transfers TO backroom_engine;


--
-- Name: COLUMN stock_transfers.from_warehouse_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(from_warehouse_id) ON TABLE shop.stock_transfers TO backroom_warehouse;
GRANT INSERT(from_warehouse_id) ON TABLE shop.stock_transfers TO backroom_manager;


--
-- Name: COLUMN stock_transfers.to_warehouse_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(to_warehouse_id) ON TABLE shop.stock_transfers TO backroom_warehouse;
GRANT INSERT(to_warehouse_id) ON TABLE shop.stock_transfers TO backroom_manager;


--
-- Name: COLUMN stock_transfers.status; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(status) ON TABLE shop.stock_transfers TO backroom_warehouse;
GRANT UPDATE(status) ON TABLE shop.stock_transfers TO backroom_manager;
GRANT UPDATE(status) ON TABLE shop.stock_transfers TO backroom_engine;


--
-- Name: COLUMN stock_transfers.notes; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(notes),UPDATE(notes) ON TABLE shop.stock_transfers TO backroom_warehouse;
GRANT INSERT(notes),UPDATE(notes) ON TABLE shop.stock_transfers TO backroom_manager;


--
-- Name: COLUMN stock_transfers.cancel_reason; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(cancel_reason) ON TABLE shop.stock_transfers TO backroom_warehouse;
GRANT UPDATE(cancel_reason) ON TABLE shop.stock_transfers TO backroom_manager;


--
-- Name: COLUMN stock_transfers.shipped_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(shipped_at) ON TABLE shop.stock_transfers TO backroom_engine;


--
-- Name: COLUMN stock_transfers.received_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(received_at) ON TABLE shop.stock_transfers TO backroom_engine;


--
-- Name: COLUMN stock_transfers.cancelled_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(cancelled_at) ON TABLE shop.stock_transfers TO backroom_engine;


--
-- Name: TABLE transitions; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.transitions TO backroom_warehouse;
GRANT SELECT ON TABLE shop.transitions TO backroom_support;
GRANT SELECT ON TABLE shop.transitions TO backroom_manager;
GRANT SELECT ON TABLE shop.transitions TO backroom_admin;
GRANT SELECT ON TABLE shop.transitions TO backroom_worker;
GRANT SELECT ON TABLE shop.transitions TO backroom_engine;
GRANT SELECT ON TABLE shop.transitions TO backroom_accounts;
GRANT SELECT ON TABLE shop.transitions TO application_user;


--
-- Name: TABLE user_tokens; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT DELETE ON TABLE shop.user_tokens TO backroom_worker;
GRANT SELECT,DELETE ON TABLE shop.user_tokens TO application_user;
GRANT SELECT ON TABLE shop.user_tokens TO backroom_engine;


--
-- Name: COLUMN user_tokens.token_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(token_id) ON TABLE shop.user_tokens TO backroom_support;
GRANT SELECT(token_id) ON TABLE shop.user_tokens TO backroom_manager;
GRANT SELECT(token_id) ON TABLE shop.user_tokens TO backroom_worker;


--
-- Name: COLUMN user_tokens.user_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(user_id) ON TABLE shop.user_tokens TO backroom_support;
GRANT SELECT(user_id) ON TABLE shop.user_tokens TO backroom_manager;
GRANT SELECT(user_id) ON TABLE shop.user_tokens TO backroom_worker;
GRANT INSERT(user_id) ON TABLE shop.user_tokens TO application_user;


--
-- Name: COLUMN user_tokens.token_type; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(token_type) ON TABLE shop.user_tokens TO backroom_support;
GRANT SELECT(token_type) ON TABLE shop.user_tokens TO backroom_manager;
GRANT SELECT(token_type) ON TABLE shop.user_tokens TO backroom_worker;
GRANT INSERT(token_type) ON TABLE shop.user_tokens TO application_user;


--
-- Name: COLUMN user_tokens.token_hash; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(token_hash) ON TABLE shop.user_tokens TO application_user;


--
-- Name: COLUMN user_tokens.expires_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(expires_at) ON TABLE shop.user_tokens TO backroom_support;
GRANT SELECT(expires_at) ON TABLE shop.user_tokens TO backroom_manager;
GRANT SELECT(expires_at) ON TABLE shop.user_tokens TO backroom_worker;
GRANT INSERT(expires_at) ON TABLE shop.user_tokens TO application_user;


--
-- Name: COLUMN user_tokens.is_revoked; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(is_revoked),UPDATE(is_revoked) ON TABLE shop.user_tokens TO backroom_support;
GRANT SELECT(is_revoked),UPDATE(is_revoked) ON TABLE shop.user_tokens TO backroom_manager;
GRANT SELECT(is_revoked) ON TABLE shop.user_tokens TO backroom_worker;
GRANT UPDATE(is_revoked) ON TABLE shop.user_tokens TO application_user;
GRANT UPDATE(is_revoked) ON TABLE shop.user_tokens TO backroom_engine;


--
-- Name: COLUMN user_tokens.created_at; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(created_at) ON TABLE shop.user_tokens TO backroom_support;
GRANT SELECT(created_at) ON TABLE shop.user_tokens TO backroom_manager;
GRANT SELECT(created_at) ON TABLE shop.user_tokens TO backroom_worker;


--
-- Name: TABLE warehouses; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT ON TABLE shop.warehouses TO backroom_warehouse;
GRANT SELECT ON TABLE shop.warehouses TO backroom_support;
GRANT SELECT ON TABLE shop.warehouses TO backroom_manager;
GRANT SELECT ON TABLE shop.warehouses TO backroom_admin;
GRANT SELECT ON TABLE shop.warehouses TO backroom_worker;
GRANT SELECT ON TABLE shop.warehouses TO backroom_engine;


--
-- Name: COLUMN warehouses.warehouse_id; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(warehouse_id) ON TABLE shop.warehouses TO application_user;
GRANT INSERT(warehouse_id) ON TABLE shop.warehouses TO backroom_manager;


--
-- Name: COLUMN warehouses.name; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(name) ON TABLE shop.warehouses TO application_user;
GRANT INSERT(name),UPDATE(name) ON TABLE shop.warehouses TO backroom_manager;


--
-- Name: COLUMN warehouses.code; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(code) ON TABLE shop.warehouses TO application_user;
GRANT INSERT(code),UPDATE(code) ON TABLE shop.warehouses TO backroom_manager;


--
-- Name: COLUMN warehouses.address; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(address),UPDATE(address) ON TABLE shop.warehouses TO backroom_manager;


--
-- Name: COLUMN warehouses.latitude; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(latitude),UPDATE(latitude) ON TABLE shop.warehouses TO backroom_manager;


--
-- Name: COLUMN warehouses.longitude; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(longitude),UPDATE(longitude) ON TABLE shop.warehouses TO backroom_manager;


--
-- Name: COLUMN warehouses.timezone; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(timezone),UPDATE(timezone) ON TABLE shop.warehouses TO backroom_manager;


--
-- Name: COLUMN warehouses.type; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(type),UPDATE(type) ON TABLE shop.warehouses TO backroom_manager;


--
-- Name: COLUMN warehouses.max_capacity; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(max_capacity),UPDATE(max_capacity) ON TABLE shop.warehouses TO backroom_manager;


--
-- Name: COLUMN warehouses.current_utilization; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT UPDATE(current_utilization) ON TABLE shop.warehouses TO backroom_engine;


--
-- Name: COLUMN warehouses.is_active; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT SELECT(is_active) ON TABLE shop.warehouses TO application_user;
GRANT INSERT(is_active),UPDATE(is_active) ON TABLE shop.warehouses TO backroom_manager;


--
-- Name: COLUMN warehouses.operating_hours; Type: ACL; Schema: shop; Owner: backroom_owner
--

GRANT INSERT(operating_hours),UPDATE(operating_hours) ON TABLE shop.warehouses TO backroom_manager;


--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: backroom_accounts
--

ALTER DEFAULT PRIVILEGES FOR ROLE backroom_accounts REVOKE ALL ON FUNCTIONS  FROM PUBLIC;


--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: backroom_engine
--

ALTER DEFAULT PRIVILEGES FOR ROLE backroom_engine REVOKE ALL ON FUNCTIONS  FROM PUBLIC;


--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: backroom_owner
--

ALTER DEFAULT PRIVILEGES FOR ROLE backroom_owner REVOKE ALL ON FUNCTIONS  FROM PUBLIC;


--
-- PostgreSQL database dump complete
--


