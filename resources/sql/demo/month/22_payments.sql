-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    writes the month's payments, and the refunds with their lines, decisions and allowances.
-- Parameters: {month}.

-- Attempts are counted backwards: number 0 is the one that counts.
insert into shop.payments_{month} (payment_id, order_id, customer_id, amount_charged, currency, payment_method, status, provider,
    provider_transaction_id, provider_response, gateway_fee_amount, card_last_four, card_brand, card_exp_month, card_exp_year, risk_score,
    fraud_check_result, refunded_amount, refund_pending_amount, recorded_by_login, created_at, processed_at, failed_at, error_code,
    error_message, retry_count, updated_at, row_version)
select demo_work.id(demo_work.at(x.made), o.n * 4 + attempt, 22), o.order_id, o.customer_id, o.total, o.currency, o.method,
       case when x.status = 'COMPLETED' and r.status = 'COMPLETED' then case when r.amount = o.total then 'REFUNDED' else 'PARTIALLY_REFUNDED' end
            else x.status end,
       x.provider,
       case when x.provider is not null and x.status <> 'CANCELLED' then lower(left(x.provider, 2)) || '_' || substr(md5(o.order_id::text || attempt), 1, 20) end,
       case when x.status = 'COMPLETED' and x.provider is not null then jsonb_build_object('status', 'succeeded')
            when x.status = 'FAILED' then jsonb_build_object('status', 'failed', 'decline_code', x.error_code) end,
       case when x.status = 'COMPLETED' and x.provider is not null
            then least(o.total, round(o.total * 0.019 + 25 * o.factor)) else 0 end::bigint,
       case when is_card then lpad(demo_work.below(o.customer_no, 1501, 10000)::text, 4, '0') end,
       case when is_card then demo_work.pick('{Visa,Visa,Mastercard,Mastercard,Amex,JCB}', o.customer_no, 1502) end,
       case when is_card then 1 + demo_work.below(o.customer_no, 1503, 12) end,
       case when is_card then date_part('year', o.created_at)::integer + 1 + demo_work.below(o.customer_no, 1504, 4) end,
       case when is_card then round(power(demo_work.u(o.n, 1505), 4)::numeric, 2) end,
       case when is_card and demo_work.u(o.n, 1505) > 0.97 then '{"rule": "first order, high value", "action": "review"}'::jsonb end,
       case when x.status = 'COMPLETED' and r.status = 'COMPLETED' then r.amount else 0 end,
       case when x.status = 'COMPLETED' and r.status in ('PENDING', 'PROCESSING') then r.amount else 0 end,
       'storefront', demo_work.at(x.made),
       case when x.status = 'COMPLETED' then demo_work.at(o.charged) end,
       case when x.status = 'FAILED' then demo_work.at(x.made) + interval '3 seconds' end,
       x.error_code,
       case x.error_code when 'card_declined' then 'The card was declined.' when 'expired_card' then 'The card has expired.'
                         when 'insufficient_funds' then 'Not enough money on the account.' when 'timeout' then 'The bank did not answer.' end,
       case when x.status = 'FAILED' then 1 else 0 end,
       demo_work.at(greatest(x.made, case when x.status in ('COMPLETED') then greatest(o.charged, r.ended) end, case when x.status = 'CANCELLED' then o.cancelled end)),
       1 + case when x.status in ('PENDING') then 0 else 1 end + case when x.status = 'COMPLETED' then num_nonnulls(r.asked, r.ended) else 0 end
  from demo_work.orders as o
  left join demo_work.refunds as r on r.n = o.n
 cross join lateral (select o.method in ('CREDIT_CARD', 'DEBIT_CARD') as is_card, o.method not in ('COD', 'NET_BANKING') as can_fail) as m
 cross join lateral (select case when can_fail and o.story = 'UNPAID' then demo_work.below(o.n, 1510, 3)
                                 when can_fail and demo_work.u(o.n, 1011) < 0.05 then 1 else 0 end as last_attempt) as c
 cross join lateral generate_series(0, last_attempt) as attempt
 cross join lateral (
   select case when attempt > 0 then 'FAILED'
               when can_fail and o.story = 'UNPAID' then 'FAILED'
               when o.charged is not null then 'COMPLETED'
               when o.cancelled is not null then 'CANCELLED'
               when can_fail then 'PROCESSING'
               else 'PENDING' end as status,
          case o.method when 'COD' then null when 'UPI' then 'RAZORPAY' when 'WALLET' then 'PAYPAL' when 'NET_BANKING' then 'ADYEN'
                        else case when o.currency = 'JPY' then 'ADYEN' else 'STRIPE' end end as provider,
          case when attempt = 0 and o.charged is not null then o.pay_made else o.h0 + 0.15 * (last_attempt - attempt) end as made) as y
 cross join lateral (
   select y.*, case when y.status = 'FAILED' then demo_work.pick('{card_declined,insufficient_funds,expired_card,timeout}', o.n * 4 + attempt, 1511) end as error_code) as x
 where x.made < o.now_hour
 order by o.order_id, x.made;

insert into shop.refunds_{month} (refund_id, payment_id, order_id, refund_amount, items_amount, tax_amount, shipping_amount, goodwill_amount,
    currency, reason, description, status, approval, requested_by, provider_refund_id, processed_by, processed_by_login, processed_at,
    created_at, completed_at, error_code, error_message, updated_at, row_version)
select r.refund_id, r.payment_id, r.order_id, r.amount, r.items, r.tax, r.shipping, r.goodwill, r.currency, r.reason,
       case when r.goodwill > 0 then 'A small thank-you for your patience.' end, r.status, r.approval, r.requester,
       case when r.sent is not null then 're_' || substr(md5(r.refund_id::text), 1, 20) end,
       case when r.sent is not null then r.requester_id end, case when r.sent is not null then r.requester end, demo_work.at(r.sent),
       demo_work.at(r.asked), case when r.status = 'COMPLETED' then demo_work.at(r.ended) end,
       case when r.status = 'FAILED' then 'card_closed' end, case when r.status = 'FAILED' then 'The card was closed; pay by bank transfer.' end,
       demo_work.at(greatest(r.asked, r.decided, r.sent, r.ended)), 1 + num_nonnulls(r.decided, r.sent, r.ended)
  from demo_work.refunds as r
 order by r.order_id;

insert into shop.refund_lines_{month} (refund_line_id, order_id, refund_id, order_item_id, quantity, amount, reason, restock, inventory_id, created_at)
select demo_work.id(demo_work.at(r.asked), l.line, 31), r.order_id, r.refund_id, demo_work.id(o.created_at, l.line, 2), l.quantity, l.amount, r.reason,
       l.restock, case when l.restock <> 'NONE' then a.inventory_id end, demo_work.at(r.asked)
  from demo_work.refund_lines as l
  join demo_work.refunds as r using (n)
  join demo_work.orders as o using (n)
  join (select line, min(inventory_id::text)::uuid as inventory_id from demo_work.allocations group by line) as a using (line)
 order by r.order_id, l.k;

insert into shop.refund_approvals_{month} (order_id, refund_id, approved_by, decision, note, created_at)
select order_id, refund_id, 'mona.keller', case when approval = 'GIVEN' then 'APPROVED' else 'REJECTED' end,
       case when approval = 'REFUSED' then 'The photo shows normal wear.' end, demo_work.at(decided)
  from demo_work.refunds
 where approval in ('GIVEN', 'REFUSED')
 order by order_id;

insert into shop.refund_allowances_{month} (order_id, login, used_amount, limit_amount)
select r.order_id, r.requester, case when r.status in ('FAILED', 'CANCELLED') then 0 else r.amount end, l.amount
  from demo_work.refunds as r
  join demo_work.refund_limits as l on l.login = r.requester and l.currency = r.currency
 where r.approval = 'NOT_NEEDED'
 order by r.order_id;
