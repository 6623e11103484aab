-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The refund flow. Every cap is a counter with a CHECK, moved when a refund or a line is inserted and moved back, once,
-- when it fails or is cancelled:
--   payments_refund_cap                  all refunds of a payment, pending ones included
--   orders_tax_refund_cap, orders_shipping_refund_cap
--   order_items_refunded_quantity_cap, order_items_refunded_amount_cap, order_items_returned_cap
--   refund_allowances_cap                what one person refunds on one order without a second one
-- The order is locked first, then its payment, its items, and the allowance.

insert into shop.transitions (relation, from_status, to_status, role)
select 'shop.refunds', t.from_status, t.to_status, t.role
from (values
    ('PENDING', 'PROCESSING', 'backroom_support'),
    ('PENDING', 'PROCESSING', 'backroom_manager'),
    ('PENDING', 'PROCESSING', 'backroom_worker'),
    ('PENDING', 'CANCELLED', 'backroom_support'),
    ('PENDING', 'CANCELLED', 'backroom_manager'),
    ('PENDING', 'CANCELLED', 'backroom_engine'),
    ('PROCESSING', 'COMPLETED', 'backroom_support'),
    ('PROCESSING', 'COMPLETED', 'backroom_manager'),
    ('PROCESSING', 'COMPLETED', 'backroom_worker'),
    ('PROCESSING', 'FAILED', 'backroom_support'),
    ('PROCESSING', 'FAILED', 'backroom_manager'),
    ('PROCESSING', 'FAILED', 'backroom_worker')
) as t (from_status, to_status, role);

-- Asking for a refund -----------------------------------------------------------------------------------------------

create function shop.fill_refund()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
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
comment on function shop.fill_refund() is 'BEFORE INSERT: whether a second person has to approve, by the requester''s limit for the order.';
select backoffice.set_function_owner('shop.fill_refund()', 'backroom_engine');

create function shop.count_refund()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
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
comment on function shop.count_refund() is 'AFTER INSERT: moves the counters of order and payment, whose CHECKs are the caps.';
select backoffice.set_function_owner('shop.count_refund()', 'backroom_engine');

create function shop.count_refund_line()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
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
comment on function shop.count_refund_line() is 'AFTER INSERT: moves the counters of the item, whose CHECKs are the caps.';
select backoffice.set_function_owner('shop.count_refund_line()', 'backroom_engine');

create function shop.check_refund_sums()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
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
comment on function shop.check_refund_sums() is 'At commit: items_amount is the sum of the lines.';
select backoffice.set_function_owner('shop.check_refund_sums()', 'backroom_engine');

-- Deciding and paying -----------------------------------------------------------------------------------------------

create function shop.apply_refund_decision()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
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
comment on function shop.apply_refund_decision() is 'AFTER INSERT: what a decision means for the refund.';
select backoffice.set_function_owner('shop.apply_refund_decision()', 'backroom_engine');

create function shop.guard_refund()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
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
comment on function shop.guard_refund() is 'BEFORE UPDATE: settled is settled, nothing is sent without the approval it needs; who and when.';
select backoffice.set_function_owner('shop.guard_refund()', 'backroom_engine');

create function shop.refund_moved()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
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
comment on function shop.refund_moved() is
    'AFTER a change of status. COMPLETED: payment and order count it, the goods go to stock, the order may be RETURNED or '
    'REFUNDED. FAILED, CANCELLED: every counter goes back.';
select backoffice.set_function_owner('shop.refund_moved()', 'backroom_engine');

create function shop.order_closed()
    returns trigger
    language plpgsql
    volatile security definer
    set search_path = ''
as $$
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
comment on function shop.order_closed() is 'AFTER an order is delivered or cancelled whose money was all given back before.';
select backoffice.set_function_owner('shop.order_closed()', 'backroom_engine');

create trigger fill
    before insert on shop.refunds
    for each row execute function shop.fill_refund();
create trigger count
    after insert on shop.refunds
    for each row execute function shop.count_refund();
create trigger count
    after insert on shop.refund_lines
    for each row execute function shop.count_refund_line();
create constraint trigger sums
    after insert on shop.refunds
    deferrable initially deferred
    for each row execute function shop.check_refund_sums();
create constraint trigger sums
    after insert on shop.refund_lines
    deferrable initially deferred
    for each row execute function shop.check_refund_sums();
create trigger apply
    after insert on shop.refund_approvals
    for each row execute function shop.apply_refund_decision();
-- in this order, by name: what is settled is told before whether one might
create trigger a_guard
    before update on shop.refunds
    for each row execute function shop.guard_refund();
create trigger check_transition
    before update of status on shop.refunds
    for each row execute function shop.check_transition('shop.refunds');
create trigger touch
    before update on shop.refunds
    for each row execute function shop.touch_row();
create trigger moved
    after update of status on shop.refunds
    for each row
    when (new.status is distinct from old.status)
    execute function shop.refund_moved();
create trigger moved_last
    after update of status on shop.orders
    for each row
    when (new.status is distinct from old.status and new.status in ('DELIVERED', 'CANCELLED'))
    execute function shop.order_closed();

create trigger ledger
    before update or delete on shop.refund_lines
    for each row execute function shop.refuse_change();
create trigger ledger
    before update or delete on shop.refund_approvals
    for each row execute function shop.refuse_change();
create trigger audit
    after insert or update or delete on shop.refunds
    for each row execute function backoffice.audit('shop.refunds', 'order_id,refund_id', 'provider_response');
create trigger audit
    after insert on shop.refund_approvals
    for each row execute function backoffice.audit('shop.refund_approvals', 'order_id,refund_id');
create trigger announce_insert
    after insert on shop.refunds
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.refunds', 'order_id,refund_id');
create trigger announce_update
    after update on shop.refunds
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('shop.refunds', 'order_id,refund_id');

-- Functions that bundle statements ----------------------------------------------------------------------------------

create function backoffice.request_refund(
    p_command_id uuid,
    p_order_id uuid,
    p_payment_id uuid,
    p_currency text,
    p_reason text,
    p_lines jsonb default '[]',
    p_tax_amount bigint default 0,
    p_shipping_amount bigint default 0,
    p_goodwill_amount bigint default 0,
    p_description text default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
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
comment on function backoffice.request_refund(uuid, uuid, uuid, text, text, jsonb, bigint, bigint, bigint, text) is
    'Asks for a refund of a payment. Lines: [{"order_item_id", "quantity", "amount", "reason", "restock", "inventory_id"}], '
    'restock NONE, SELLABLE or DAMAGED. {"refund_id", "status", "approval", "row_version"}; p_description is what the customer reads.';

create function backoffice.decide_refund(
    p_command_id uuid, p_order_id uuid, p_refund_id uuid, p_decision text, p_note text default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
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
comment on function backoffice.decide_refund(uuid, uuid, uuid, text, text) is
    'APPROVED or REJECTED (with a note), by somebody else than the requester and within the decider''s own limit.';

create function backoffice.move_refund(
    p_command_id uuid,
    p_order_id uuid,
    p_refund_id uuid,
    p_to_status text,
    p_row_version bigint,
    p_provider_refund_id text default null,
    p_error_code text default null,
    p_error_message text default null)
    returns jsonb
    language plpgsql
    volatile security invoker
    set search_path = ''
as $$
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
comment on function backoffice.move_refund(uuid, uuid, uuid, text, bigint, text, text, text) is
    'PROCESSING (sent to the provider), COMPLETED, FAILED or CANCELLED: {"status", "approval", "row_version", "order_status"}.';

grant execute on function
        backoffice.request_refund(uuid, uuid, uuid, text, text, jsonb, bigint, bigint, bigint, text),
        backoffice.decide_refund(uuid, uuid, uuid, text, text)
    to backroom_support, backroom_manager;
grant execute on function backoffice.move_refund(uuid, uuid, uuid, text, bigint, text, text, text)
    to backroom_support, backroom_manager, backroom_worker;
