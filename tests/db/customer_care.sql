-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Merging and closing customers, moderating reviews.

begin;
set local search_path = pgtap, pg_catalog;
select no_plan();
\ir fixtures/shop.sql

create function t.user_version(p_name text) returns bigint language sql stable security definer as $$
    select row_version from shop.users where user_id = t.id(p_name)
$$;
create function t.merge(p_from text, p_into text) returns jsonb language sql as $$
    select backoffice.merge_customer(gen_random_uuid(), t.id(p_from), t.id(p_into), t.user_version(p_from))
$$;
insert into shop.users (user_id, email, password_hash, name, user_type)
values (t.new_id('cora', shop.uuid7()), 'cora@example.com', 'h', 'Cora', 'CUSTOMER');

set session authorization storefront;
select t.buy('o1', 'anna', '{"mug": 1}'), t.buy('o2', 'bert', '{"mug": 1}');
select set_config('app.current_user_id', t.id('anna')::text, true);
insert into shop.payments (order_id, customer_id, amount_charged, currency, payment_method) values (t.id('o1'), t.id('anna'), 1790, 'EUR', 'WALLET');
insert into shop.carts (customer_id) values (t.id('anna'));
insert into shop.product_reviews (product_id, customer_id, rating, content) values (t.id('mug'), t.id('anna'), 5, 'fine'), (t.id('tent'), t.id('anna'), 4, 'dry');
insert into shop.customer_profiles (user_id) values (t.id('anna'));
insert into shop.user_tokens (user_id, token_type, token_hash, expires_at) values (t.id('anna'), 'REFRESH', 'hash-a', now() + interval '1 day');
select is(shop.find_token('REFRESH', 'hash-a'), t.id('anna'), 'a token is valid');
select set_config('app.current_user_id', t.id('bert')::text, true);
insert into shop.product_reviews (product_id, customer_id, rating, content) values (t.id('mug'), t.id('bert'), 1, 'broke');
reset session authorization;
update shop.customer_profiles set loyalty_points = 40 where user_id = t.id('anna');

-- Merging -----------------------------------------------------------------------------------------------------------

set session authorization 'sam.okafor';
select throws_ok($$ select t.merge('anna', 'bert') $$, '42501', null, 'an agent merges nobody');
select throws_ok($$ update shop.users set merged_into = t.id('bert') where user_id = t.id('anna') $$, '42501', null, 'also not with psql');
set session authorization 'mona.keller';
select throws_like($$ select t.merge('anna', 'anna') $$, '%users_merged_into_other%', 'nobody is merged into herself');
select throws_ok($$ select t.merge('anna', 'seller') $$, 'BR005', null, 'nor into a seller');
select throws_ok($$ select t.merge('seller', 'anna') $$, 'BR005', null, 'nor is a seller merged');
select throws_ok($$ select t.merge('anna', 'mug') $$, 'BR005', null, 'nor into nobody');
select throws_ok($$ select backoffice.merge_customer(gen_random_uuid(), t.id('anna'), t.id('bert'), 99) $$, 'BR001', null, 'a stale version is refused');
select lives_ok($$ select t.merge('anna', 'bert') $$, 'a manager merges two customers');
reset session authorization;
select is((select count(*)::integer from shop.orders where customer_id = t.id('bert')), 2, 'the orders are the other''s');
select is((select customer_id from shop.payments), t.id('bert'), 'with their payments');
select is((select count(*)::integer from shop.carts where customer_id = t.id('anna')), 0, 'and the carts');
select results_eq(
    $$ select customer_id, content from shop.product_reviews order by content $$,
    $$ values (t.id('bert'), 'broke'), (t.id('bert'), 'dry'), (t.id('anna'), 'fine') $$, 'a review moves where there is room for it');
select is((select loyalty_points from shop.customer_profiles where user_id = t.id('bert')), 40, 'and the points');
select is((select loyalty_points from shop.customer_profiles where user_id = t.id('anna')), 0, 'which are counted once');
select is((select is_active::text || ' ' || (merged_into = t.id('bert')) || ' ' || (deactivated_at is not null) from shop.users where user_id = t.id('anna')),
    'false true true', 'the account is closed');
set session authorization storefront;
select is(shop.find_token('REFRESH', 'hash-a'), null, 'and signed out');
select is_empty($$ select shop.find_login('anna@example.com') $$, 'for good');
reset session authorization;
set session authorization 'mona.keller';
select throws_ok($$ select t.merge('anna', 'cora') $$, 'BR002', null, 'a merge is not made twice');
select throws_ok($$ update shop.users set merged_into = null where user_id = t.id('anna') $$, 'BR002', null, 'nor undone');
select throws_like($$ update shop.users set is_active = true where user_id = t.id('anna') $$, '%users_merged_inactive%', 'nor opened again');
select throws_ok($$ select t.merge('cora', 'anna') $$, 'BR005', null, 'nobody is merged into a closed account');
select lives_ok($$ select t.merge('bert', 'cora') $$, 'a chain of merges');
reset session authorization;
select is((select array_agg(distinct merged_into) from shop.users where merged_into is not null), array[t.id('cora')], 'leads to its end at once');

-- a payment that was under way when its customer was merged
reset session authorization;
select is((select status || ' ' || (customer_id = t.id('cora')) from shop.payments), 'PENDING true', 'a pending payment is the last one''s');
set session authorization storefront;
select set_config('app.current_user_id', t.id('anna')::text, true);
select is_empty($$ select payment_id from shop.payments $$, 'who is closed does not see it');
select throws_ok($$ insert into shop.payments (order_id, customer_id, amount_charged, currency, payment_method) values (t.id('o1'), t.id('anna'), 1790, 'EUR', 'WALLET') $$,
    'BR005', null, 'nor pays for what is no longer hers');
set session authorization 'sam.okafor';
select is(backoffice.move_order(gen_random_uuid(), t.id('o1'), 'CONFIRMED', t.version('o1')) ->> 'status', 'CONFIRMED', 'the order goes on');
set session authorization backroom_jobs;
select lives_ok($$ update shop.payments set status = 'COMPLETED' $$, 'and its payment arrives');
reset session authorization;
select is((select status || ' ' || paid_amount from shop.orders where order_id = t.id('o1')), 'PAID 1790', 'so it is paid');
select isnt_empty($$ select from shop.notifications where notification_type = 'PAYMENT_SUCCESS' and user_id = t.id('cora') $$, 'which the last one is told');
select is_empty($$ select from shop.notifications where notification_type = 'PAYMENT_SUCCESS' and user_id <> t.id('cora') $$, 'and nobody else');
set session authorization 'mona.keller';
select is((select count(*)::integer from shop.orders where customer_id = t.id('cora')), 2, 'with all orders');

-- Closing -----------------------------------------------------------------------------------------------------------

set session authorization 'jonas.weber';
select throws_ok($$ select backoffice.deactivate_customer(gen_random_uuid(), t.id('cora'), 1, 'fraud') $$, '42501', null, 'the warehouse closes no account');
set session authorization 'sam.okafor';
select throws_ok($$ select backoffice.deactivate_customer(gen_random_uuid(), t.id('cora'), t.user_version('cora'), ' ') $$, 'BR008', null, 'closing has a reason');
select throws_ok($$ select backoffice.deactivate_customer(gen_random_uuid(), t.id('seller'), t.user_version('seller'), 'x') $$, 'BR005', null, 'a seller is not closed here');
select lives_ok($$ select backoffice.deactivate_customer(gen_random_uuid(), t.id('cora'), t.user_version('cora'), 'fraud') $$, 'an agent closes an account');
select is((select count(*)::integer from shop.carts where status = 'ACTIVE'), 0, 'its carts are abandoned');
update shop.users set is_active = true where user_id = t.id('cora');
select is((select deactivated_reason from shop.users where user_id = t.id('cora')), null, 'opened again it has no reason');
select is((select count(*)::integer from shop.users where user_id = t.id('mona.keller') and not is_active), 0, 'staff are not closed by agents');
update shop.users set is_active = false where user_type = 'ADMIN';
reset session authorization;
select is((select count(*)::integer from shop.users where user_type = 'ADMIN' and not is_active), 0, 'also not with psql');

-- Reviews -----------------------------------------------------------------------------------------------------------

create function t.review(p_content text) returns uuid language sql stable security definer as $$ select review_id from shop.product_reviews where content = p_content $$;
set session authorization storefront;
select set_config('app.current_user_id', t.id('anna')::text, true);
select is((select count(*)::integer from shop.product_reviews where not is_approved and customer_id <> t.id('anna')), 0, 'nobody sees others'' reviews before they are approved');
select throws_ok($$ update shop.product_reviews set is_approved = true $$, '42501', null, 'nor approves one');
select throws_ok($$ insert into shop.product_reviews (product_id, customer_id, rating) values (t.id('map'), t.id('cora'), 5) $$, '42501', null, 'nor writes one for others');
select throws_like($$ insert into shop.product_reviews (product_id, customer_id, rating) values (t.id('map'), t.id('anna'), 6) $$, '%product_reviews_rating_range%', 'nor gives six stars');
set session authorization 'sam.okafor';
select throws_like($$ select backoffice.moderate_review(gen_random_uuid(), t.review('fine'), 'REJECTED', 1) $$, '%product_reviews_rejection_explained%', 'a rejection says why');
select throws_like($$ select backoffice.moderate_review(gen_random_uuid(), t.review('fine'), 'LOVELY', 1) $$, '%product_reviews_moderation_known%', 'a decision is one of two');
select throws_ok($$ select backoffice.moderate_review(gen_random_uuid(), gen_random_uuid(), 'APPROVED', 1) $$, 'BR005', null, 'an unknown review');
select throws_ok($$ update shop.product_reviews set content = 'x' $$, '42501', null, 'nobody rewrites a customer''s words');
select is(backoffice.moderate_review(gen_random_uuid(), t.review('fine'), 'APPROVED', 1) ->> 'moderation_status', 'APPROVED', 'an agent approves');
select throws_ok($$ select backoffice.moderate_review(gen_random_uuid(), t.review('fine'), 'REJECTED', 1, 'rude') $$, 'BR001', null, 'two moderators do not pass each other by');
select is((select is_approved::text || ' ' || moderated_by_login from shop.product_reviews where content = 'fine'), 'true sam.okafor', 'it is known who did');
set session authorization storefront;
select is((select count(*)::integer from shop.product_reviews where content = 'fine'), 1, 'then all see it');
update shop.product_reviews set content = 'awful words' where content = 'fine';
reset session authorization;
select is((select is_approved::text || ' ' || moderation_status from shop.product_reviews where content = 'awful words'), 'false PENDING', 'a changed text is moderated again');
select is((select count(*)::integer from shop.product_reviews where is_verified_purchase), 0, 'what was not shipped is no verified purchase');
\ir fixtures/invariants.sql

select * from finish();
rollback;
