-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Object, name, role, command, and columns or condition, separated by tabs. Written by ./dev golden.
copy rights_agreed (object, name, role, command, what) from stdin;
function	backoffice.abandon_carts(integer)	backroom_worker	EXECUTE as backroom_engine	*
function	backoffice.add_category(uuid,uuid,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.add_customer_note(uuid,uuid,text)	backroom_manager	EXECUTE	*
function	backoffice.add_customer_note(uuid,uuid,text)	backroom_support	EXECUTE	*
function	backoffice.add_order_note(uuid,uuid,text)	backroom_manager	EXECUTE	*
function	backoffice.add_order_note(uuid,uuid,text)	backroom_support	EXECUTE	*
function	backoffice.add_order_note(uuid,uuid,text)	backroom_warehouse	EXECUTE	*
function	backoffice.add_product(uuid,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.add_seller(uuid,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.add_staff(uuid,name,text,text,text,text,bigint,uuid[])	backroom_admin	EXECUTE	*
function	backoffice.add_transfer_moves(uuid,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.add_transfer_moves(uuid,jsonb)	backroom_warehouse	EXECUTE	*
function	backoffice.add_warehouse(uuid,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.adjust_stock(uuid,uuid,integer,integer,text,text,bigint)	backroom_manager	EXECUTE	*
function	backoffice.adjust_stock(uuid,uuid,integer,integer,text,text,bigint)	backroom_warehouse	EXECUTE	*
function	backoffice.alert_low_stock(integer)	backroom_worker	EXECUTE as backroom_engine	*
function	backoffice.allocate_order(uuid,uuid,bigint)	backroom_manager	EXECUTE	*
function	backoffice.allocate_order(uuid,uuid,bigint)	backroom_support	EXECUTE	*
function	backoffice.amount_text(bigint,integer,text)	backroom_manager	EXECUTE	*
function	backoffice.apply_import_rows(uuid,integer)	backroom_manager	EXECUTE	*
function	backoffice.archive_months(integer)	backroom_worker	EXECUTE as backroom_owner	*
function	backoffice.be_gone(text,uuid)	backroom_admin	EXECUTE	*
function	backoffice.be_gone(text,uuid)	backroom_manager	EXECUTE	*
function	backoffice.be_gone(text,uuid)	backroom_support	EXECUTE	*
function	backoffice.be_gone(text,uuid)	backroom_warehouse	EXECUTE	*
function	backoffice.be_present(text,uuid,boolean)	backroom_admin	EXECUTE	*
function	backoffice.be_present(text,uuid,boolean)	backroom_manager	EXECUTE	*
function	backoffice.be_present(text,uuid,boolean)	backroom_support	EXECUTE	*
function	backoffice.be_present(text,uuid,boolean)	backroom_warehouse	EXECUTE	*
function	backoffice.begin_command(uuid,text,jsonb)	application_user	EXECUTE as backroom_engine	*
function	backoffice.begin_command(uuid,text,jsonb)	backroom_accounts	EXECUTE as backroom_engine	*
function	backoffice.begin_command(uuid,text,jsonb)	backroom_admin	EXECUTE as backroom_engine	*
function	backoffice.begin_command(uuid,text,jsonb)	backroom_manager	EXECUTE as backroom_engine	*
function	backoffice.begin_command(uuid,text,jsonb)	backroom_support	EXECUTE as backroom_engine	*
function	backoffice.begin_command(uuid,text,jsonb)	backroom_warehouse	EXECUTE as backroom_engine	*
function	backoffice.begin_command(uuid,text,jsonb)	backroom_worker	EXECUTE as backroom_engine	*
function	backoffice.begin_import(uuid,text,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.begin_import_apply(uuid,uuid)	backroom_manager	EXECUTE	*
function	backoffice.begin_job(text,boolean)	backroom_worker	EXECUTE as backroom_engine	*
function	backoffice.begin_sealing(uuid,text)	backroom_manager	EXECUTE	*
function	backoffice.cancel_lines(uuid,uuid,bigint,jsonb,text)	backroom_manager	EXECUTE	*
function	backoffice.cancel_lines(uuid,uuid,bigint,jsonb,text)	backroom_support	EXECUTE	*
function	backoffice.cancel_transfer(uuid,uuid,bigint,text,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.cancel_transfer(uuid,uuid,bigint,text,jsonb)	backroom_warehouse	EXECUTE	*
function	backoffice.change_bins(uuid,uuid,text[],text[])	backroom_manager	EXECUTE	*
function	backoffice.change_bins(uuid,uuid,text[],text[])	backroom_warehouse	EXECUTE	*
function	backoffice.change_products(jsonb)	backroom_manager	EXECUTE	*
function	backoffice.check_verifier(text)	backroom_accounts	EXECUTE	*
function	backoffice.close_staff(uuid,name,bigint)	backroom_admin	EXECUTE	*
function	backoffice.create_staff(name,text,text,text,text,bigint,uuid[])	backroom_accounts	EXECUTE as backroom_accounts	*
function	backoffice.create_staff(name,text,text,text,text,bigint,uuid[])	backroom_admin	EXECUTE as backroom_accounts	*
function	backoffice.create_transfer(uuid,uuid,uuid,jsonb,text)	backroom_manager	EXECUTE	*
function	backoffice.create_transfer(uuid,uuid,uuid,jsonb,text)	backroom_warehouse	EXECUTE	*
function	backoffice.customer_changes(uuid)	backroom_manager	EXECUTE as backroom_engine	*
function	backoffice.customer_changes(uuid)	backroom_support	EXECUTE as backroom_engine	*
function	backoffice.customer_version(uuid)	backroom_manager	EXECUTE	*
function	backoffice.customer_version(uuid)	backroom_support	EXECUTE	*
function	backoffice.damage_stock(uuid,uuid,integer,text,text)	backroom_manager	EXECUTE	*
function	backoffice.damage_stock(uuid,uuid,integer,text,text)	backroom_warehouse	EXECUTE	*
function	backoffice.deactivate_customer(uuid,uuid,bigint,text)	backroom_manager	EXECUTE	*
function	backoffice.deactivate_customer(uuid,uuid,bigint,text)	backroom_support	EXECUTE	*
function	backoffice.deactivate_staff(name)	backroom_accounts	EXECUTE as backroom_accounts	*
function	backoffice.deactivate_staff(name)	backroom_admin	EXECUTE as backroom_accounts	*
function	backoffice.decide_refund(uuid,uuid,uuid,text,text)	backroom_manager	EXECUTE	*
function	backoffice.decide_refund(uuid,uuid,uuid,text,text)	backroom_support	EXECUTE	*
function	backoffice.earlier_result(uuid,text,jsonb)	application_user	EXECUTE as backroom_engine	*
function	backoffice.edit_category(uuid,uuid,bigint,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.edit_customer(uuid,uuid,bigint,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.edit_customer(uuid,uuid,bigint,jsonb)	backroom_support	EXECUTE	*
function	backoffice.edit_product(uuid,uuid,bigint,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.edit_products(uuid,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.edit_seller(uuid,uuid,bigint,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.edit_staff(uuid,name,bigint,jsonb)	backroom_admin	EXECUTE	*
function	backoffice.edit_template(uuid,uuid,bigint,jsonb)	backroom_admin	EXECUTE	*
function	backoffice.edit_template(uuid,uuid,bigint,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.edit_warehouse(uuid,uuid,bigint,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.end_import_apply(uuid,uuid)	backroom_manager	EXECUTE	*
function	backoffice.end_job(uuid,bigint,text,text)	backroom_worker	EXECUTE as backroom_engine	*
function	backoffice.end_sessions(name)	backroom_accounts	EXECUTE as backroom_accounts	*
function	backoffice.end_sessions(name)	backroom_admin	EXECUTE as backroom_accounts	*
function	backoffice.expire_reservations(integer)	backroom_worker	EXECUTE	*
function	backoffice.finish_command(uuid,jsonb)	application_user	EXECUTE as backroom_engine	*
function	backoffice.finish_command(uuid,jsonb)	backroom_accounts	EXECUTE as backroom_engine	*
function	backoffice.finish_command(uuid,jsonb)	backroom_admin	EXECUTE as backroom_engine	*
function	backoffice.finish_command(uuid,jsonb)	backroom_manager	EXECUTE as backroom_engine	*
function	backoffice.finish_command(uuid,jsonb)	backroom_support	EXECUTE as backroom_engine	*
function	backoffice.finish_command(uuid,jsonb)	backroom_warehouse	EXECUTE as backroom_engine	*
function	backoffice.finish_command(uuid,jsonb)	backroom_worker	EXECUTE as backroom_engine	*
function	backoffice.forget_commands(integer)	backroom_worker	EXECUTE as backroom_engine	*
function	backoffice.forget_imports(integer)	backroom_worker	EXECUTE as backroom_engine	*
function	backoffice.forget_reservations(integer)	backroom_worker	EXECUTE as backroom_engine	*
function	backoffice.forget_runs(integer)	backroom_worker	EXECUTE as backroom_engine	*
function	backoffice.free_product_slug(text)	backroom_manager	EXECUTE	*
function	backoffice.hold_order(uuid,uuid,bigint,text)	backroom_manager	EXECUTE	*
function	backoffice.hold_order(uuid,uuid,bigint,text)	backroom_support	EXECUTE	*
function	backoffice.hold_order(uuid,uuid,bigint,text)	backroom_warehouse	EXECUTE	*
function	backoffice.hold_transfer(uuid,bigint)	backroom_manager	EXECUTE	*
function	backoffice.hold_transfer(uuid,bigint)	backroom_warehouse	EXECUTE	*
function	backoffice.import_amount(text,integer,text)	backroom_manager	EXECUTE	*
function	backoffice.import_images(uuid)	backroom_manager	EXECUTE	*
function	backoffice.import_json(text,text)	backroom_manager	EXECUTE	*
function	backoffice.import_problem(text,text,text)	backroom_manager	EXECUTE	*
function	backoffice.lock_customer(uuid,bigint)	backroom_manager	EXECUTE	*
function	backoffice.lock_customer(uuid,bigint)	backroom_support	EXECUTE	*
function	backoffice.lock_job(text,bigint)	backroom_admin	EXECUTE	*
function	backoffice.lock_seller(uuid,bigint)	backroom_manager	EXECUTE	*
function	backoffice.lock_staff(name,boolean)	backroom_accounts	EXECUTE	*
function	backoffice.lock_staff_version(name,bigint)	backroom_accounts	EXECUTE as backroom_accounts	*
function	backoffice.lock_staff_version(name,bigint)	backroom_admin	EXECUTE as backroom_accounts	*
function	backoffice.make_import_table()	backroom_manager	EXECUTE as backroom_owner	*
function	backoffice.make_months(integer)	backroom_worker	EXECUTE as backroom_owner	*
function	backoffice.measure_warehouses(integer)	backroom_worker	EXECUTE as backroom_engine	*
function	backoffice.merge_customer(uuid,uuid,uuid,bigint)	backroom_manager	EXECUTE	*
function	backoffice.moderate_review(uuid,uuid,text,bigint,text)	backroom_manager	EXECUTE	*
function	backoffice.moderate_review(uuid,uuid,text,bigint,text)	backroom_support	EXECUTE	*
function	backoffice.money_text(bigint,text)	backroom_admin	EXECUTE as backroom_engine	*
function	backoffice.money_text(bigint,text)	backroom_manager	EXECUTE as backroom_engine	*
function	backoffice.money_text(bigint,text)	backroom_support	EXECUTE as backroom_engine	*
function	backoffice.money_text(bigint,text)	backroom_worker	EXECUTE as backroom_engine	*
function	backoffice.move_category(uuid,uuid,bigint,uuid,uuid)	backroom_manager	EXECUTE	*
function	backoffice.move_count(uuid,uuid,text,bigint,uuid[])	backroom_manager	EXECUTE	*
function	backoffice.move_count(uuid,uuid,text,bigint,uuid[])	backroom_warehouse	EXECUTE	*
function	backoffice.move_order(uuid,uuid,text,bigint,text)	backroom_manager	EXECUTE	*
function	backoffice.move_order(uuid,uuid,text,bigint,text)	backroom_support	EXECUTE	*
function	backoffice.move_order(uuid,uuid,text,bigint,text)	backroom_warehouse	EXECUTE	*
function	backoffice.move_refund(uuid,uuid,uuid,text,bigint,text,text,text)	backroom_manager	EXECUTE	*
function	backoffice.move_refund(uuid,uuid,uuid,text,bigint,text,text,text)	backroom_support	EXECUTE	*
function	backoffice.move_refund(uuid,uuid,uuid,text,bigint,text,text,text)	backroom_worker	EXECUTE	*
function	backoffice.my_refund_limit(text)	application_user	EXECUTE as backroom_engine	*
function	backoffice.my_refund_limit(text)	backroom_admin	EXECUTE as backroom_engine	*
function	backoffice.my_refund_limit(text)	backroom_manager	EXECUTE as backroom_engine	*
function	backoffice.my_refund_limit(text)	backroom_support	EXECUTE as backroom_engine	*
function	backoffice.my_refund_limit(text)	backroom_warehouse	EXECUTE as backroom_engine	*
function	backoffice.my_refund_limit(text)	backroom_worker	EXECUTE as backroom_engine	*
function	backoffice.my_user_id()	application_user	EXECUTE as backroom_engine	*
function	backoffice.my_user_id()	backroom_admin	EXECUTE as backroom_engine	*
function	backoffice.my_user_id()	backroom_manager	EXECUTE as backroom_engine	*
function	backoffice.my_user_id()	backroom_support	EXECUTE as backroom_engine	*
function	backoffice.my_user_id()	backroom_warehouse	EXECUTE as backroom_engine	*
function	backoffice.my_user_id()	backroom_worker	EXECUTE as backroom_engine	*
function	backoffice.my_warehouses()	application_user	EXECUTE as backroom_engine	*
function	backoffice.my_warehouses()	backroom_admin	EXECUTE as backroom_engine	*
function	backoffice.my_warehouses()	backroom_manager	EXECUTE as backroom_engine	*
function	backoffice.my_warehouses()	backroom_support	EXECUTE as backroom_engine	*
function	backoffice.my_warehouses()	backroom_warehouse	EXECUTE as backroom_engine	*
function	backoffice.my_warehouses()	backroom_worker	EXECUTE as backroom_engine	*
function	backoffice.note_sign_in()	backroom_accounts	EXECUTE as backroom_accounts	*
function	backoffice.note_sign_in()	backroom_admin	EXECUTE as backroom_accounts	*
function	backoffice.note_sign_in()	backroom_manager	EXECUTE as backroom_accounts	*
function	backoffice.note_sign_in()	backroom_support	EXECUTE as backroom_accounts	*
function	backoffice.note_sign_in()	backroom_warehouse	EXECUTE as backroom_accounts	*
function	backoffice.note_sign_in()	backroom_worker	EXECUTE as backroom_accounts	*
function	backoffice.order_shelf(uuid,uuid,uuid)	backroom_manager	EXECUTE	*
function	backoffice.product_changes(uuid)	backroom_manager	EXECUTE as backroom_engine	*
function	backoffice.product_changes(uuid)	backroom_support	EXECUTE as backroom_engine	*
function	backoffice.product_columns(jsonb)	backroom_manager	EXECUTE	*
function	backoffice.raise_stale_category(uuid)	backroom_manager	EXECUTE	*
function	backoffice.raise_stale_order(uuid)	backroom_manager	EXECUTE	*
function	backoffice.raise_stale_order(uuid)	backroom_support	EXECUTE	*
function	backoffice.raise_stale_order(uuid)	backroom_warehouse	EXECUTE	*
function	backoffice.raise_stale_order(uuid)	backroom_worker	EXECUTE	*
function	backoffice.raise_stale_product(uuid)	backroom_manager	EXECUTE	*
function	backoffice.raise_stale_user(uuid)	backroom_manager	EXECUTE	*
function	backoffice.raise_stale_user(uuid)	backroom_support	EXECUTE	*
function	backoffice.reactivate_staff(name,text)	backroom_accounts	EXECUTE as backroom_accounts	*
function	backoffice.reactivate_staff(name,text)	backroom_admin	EXECUTE as backroom_accounts	*
function	backoffice.read_id(jsonb,text)	backroom_manager	EXECUTE	*
function	backoffice.read_id(jsonb,text)	backroom_warehouse	EXECUTE	*
function	backoffice.read_lines(jsonb)	backroom_manager	EXECUTE	*
function	backoffice.read_lines(jsonb)	backroom_warehouse	EXECUTE	*
function	backoffice.read_quantity(jsonb,text,bigint)	backroom_manager	EXECUTE	*
function	backoffice.read_quantity(jsonb,text,bigint)	backroom_warehouse	EXECUTE	*
function	backoffice.receive_stock(uuid,uuid,jsonb,text,uuid)	backroom_manager	EXECUTE	*
function	backoffice.receive_stock(uuid,uuid,jsonb,text,uuid)	backroom_warehouse	EXECUTE	*
function	backoffice.receive_transfer(uuid,uuid,bigint,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.receive_transfer(uuid,uuid,bigint,jsonb)	backroom_warehouse	EXECUTE	*
function	backoffice.record_command(uuid,text,jsonb,jsonb)	application_user	EXECUTE as backroom_engine	*
function	backoffice.record_count(uuid,uuid,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.record_count(uuid,uuid,jsonb)	backroom_warehouse	EXECUTE	*
function	backoffice.record_payment(uuid,uuid,bigint,text,text,text,text,text)	backroom_manager	EXECUTE	*
function	backoffice.record_payment(uuid,uuid,bigint,text,text,text,text,text)	backroom_worker	EXECUTE	*
function	backoffice.remove_category(uuid,uuid,bigint)	backroom_manager	EXECUTE	*
function	backoffice.remove_expired_tokens(integer)	backroom_worker	EXECUTE	*
function	backoffice.reopen_customer(uuid,uuid,bigint)	backroom_manager	EXECUTE	*
function	backoffice.reopen_customer(uuid,uuid,bigint)	backroom_support	EXECUTE	*
function	backoffice.reopen_staff(uuid,name,bigint,text)	backroom_admin	EXECUTE	*
function	backoffice.request_job(uuid,text)	backroom_admin	EXECUTE	*
function	backoffice.request_refund(uuid,uuid,uuid,text,text,jsonb,bigint,bigint,bigint,text)	backroom_manager	EXECUTE	*
function	backoffice.request_refund(uuid,uuid,uuid,text,text,jsonb,bigint,bigint,bigint,text)	backroom_support	EXECUTE	*
function	backoffice.resend_notification(uuid,uuid)	backroom_admin	EXECUTE	*
function	backoffice.resend_notification(uuid,uuid)	backroom_worker	EXECUTE	*
function	backoffice.reset_staff_password(uuid,name,bigint,text)	backroom_admin	EXECUTE	*
function	backoffice.resume_seller(uuid,uuid,bigint)	backroom_manager	EXECUTE	*
function	backoffice.return_stock(uuid,uuid,uuid,uuid,integer,text,text)	backroom_manager	EXECUTE	*
function	backoffice.return_stock(uuid,uuid,uuid,uuid,integer,text,text)	backroom_warehouse	EXECUTE	*
function	backoffice.seller_changes(uuid)	backroom_manager	EXECUTE as backroom_engine	*
function	backoffice.seller_changes(uuid)	backroom_support	EXECUTE as backroom_engine	*
function	backoffice.seller_version(uuid)	backroom_manager	EXECUTE	*
function	backoffice.seller_version(uuid)	backroom_support	EXECUTE	*
function	backoffice.set_login(name,text,text)	backroom_accounts	EXECUTE	*
function	backoffice.set_product_images(uuid,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.set_staff_name(name,text)	backroom_accounts	EXECUTE as backroom_accounts	*
function	backoffice.set_staff_name(name,text)	backroom_admin	EXECUTE as backroom_accounts	*
function	backoffice.set_staff_password(name,text)	backroom_accounts	EXECUTE as backroom_accounts	*
function	backoffice.set_staff_password(name,text)	backroom_admin	EXECUTE as backroom_accounts	*
function	backoffice.set_staff_refund_limit(name,bigint)	backroom_accounts	EXECUTE as backroom_accounts	*
function	backoffice.set_staff_refund_limit(name,bigint)	backroom_admin	EXECUTE as backroom_accounts	*
function	backoffice.set_staff_role(name,text)	backroom_accounts	EXECUTE as backroom_accounts	*
function	backoffice.set_staff_role(name,text)	backroom_admin	EXECUTE as backroom_accounts	*
function	backoffice.set_staff_warehouses(name,uuid[])	backroom_accounts	EXECUTE as backroom_accounts	*
function	backoffice.set_staff_warehouses(name,uuid[])	backroom_admin	EXECUTE as backroom_accounts	*
function	backoffice.share_of(bigint,bigint,bigint)	backroom_admin	EXECUTE	*
function	backoffice.share_of(bigint,bigint,bigint)	backroom_manager	EXECUTE	*
function	backoffice.share_of(bigint,bigint,bigint)	backroom_support	EXECUTE	*
function	backoffice.share_of(bigint,bigint,bigint)	backroom_warehouse	EXECUTE	*
function	backoffice.share_of(bigint,bigint,bigint)	backroom_worker	EXECUTE	*
function	backoffice.ship_order(uuid,uuid,bigint,text,text,jsonb,uuid)	backroom_manager	EXECUTE	*
function	backoffice.ship_order(uuid,uuid,bigint,text,text,jsonb,uuid)	backroom_warehouse	EXECUTE	*
function	backoffice.ship_transfer(uuid,uuid,bigint,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.ship_transfer(uuid,uuid,bigint,jsonb)	backroom_warehouse	EXECUTE	*
function	backoffice.staff_version(name)	backroom_admin	EXECUTE	*
function	backoffice.stage_import(uuid)	backroom_manager	EXECUTE	*
function	backoffice.start_count(uuid,uuid,text[],uuid[],boolean,text)	backroom_manager	EXECUTE	*
function	backoffice.start_count(uuid,uuid,text[],uuid[],boolean,text)	backroom_warehouse	EXECUTE	*
function	backoffice.step_job(uuid)	backroom_worker	EXECUTE	*
function	backoffice.suspend_seller(uuid,uuid,bigint,text)	backroom_manager	EXECUTE	*
function	backoffice.switch_job(uuid,text,bigint,boolean)	backroom_admin	EXECUTE	*
function	backoffice.verifier_digest(text)	backroom_admin	EXECUTE	*
function	backoffice.with_usual_address(jsonb,jsonb)	backroom_manager	EXECUTE	*
function	backoffice.with_usual_address(jsonb,jsonb)	backroom_support	EXECUTE	*
function	reporting.breakdown(text[],text,timestamp with time zone,timestamp with time zone,text,text,uuid)	backroom_manager	EXECUTE	*
function	reporting.bucket(timestamp with time zone)	backroom_manager	EXECUTE	*
function	reporting.bucket(timestamp with time zone)	backroom_worker	EXECUTE	*
function	reporting.facts(text,text)	backroom_manager	EXECUTE	*
function	reporting.figures(text[],timestamp with time zone,timestamp with time zone,text,text)	backroom_manager	EXECUTE	*
function	reporting.fold_product_events(integer)	backroom_worker	EXECUTE as backroom_engine	*
function	reporting.fold_sales(integer)	backroom_worker	EXECUTE as backroom_engine	*
function	reporting.hour(timestamp with time zone)	backroom_manager	EXECUTE	*
function	reporting.hour(timestamp with time zone)	backroom_worker	EXECUTE	*
function	reporting.item_measures(bigint,integer,integer)	backroom_manager	EXECUTE	*
function	reporting.item_measures(bigint,integer,integer)	backroom_worker	EXECUTE	*
function	reporting.main_factor(text,date)	backroom_manager	EXECUTE	*
function	reporting.main_factor(text,date)	backroom_worker	EXECUTE	*
function	reporting.metric_values(text[],text)	backroom_manager	EXECUTE	*
function	reporting.order_measures(timestamp with time zone,timestamp with time zone,timestamp with time zone,timestamp with time zone,bigint,bigint,bigint)	backroom_manager	EXECUTE	*
function	reporting.order_measures(timestamp with time zone,timestamp with time zone,timestamp with time zone,timestamp with time zone,bigint,bigint,bigint)	backroom_worker	EXECUTE	*
function	reporting.product_sales_between(timestamp with time zone,timestamp with time zone)	backroom_manager	EXECUTE	*
function	reporting.rebuild_rollups()	backroom_worker	EXECUTE as backroom_engine	*
function	reporting.refresh_product_performance(integer)	backroom_worker	EXECUTE as backroom_owner	*
function	reporting.refund_measures(text,bigint,bigint,bigint,timestamp with time zone)	backroom_manager	EXECUTE	*
function	reporting.refund_measures(text,bigint,bigint,bigint,timestamp with time zone)	backroom_worker	EXECUTE	*
function	reporting.stock_ages(timestamp with time zone)	backroom_manager	EXECUTE	*
function	reporting.stock_values(timestamp with time zone)	backroom_manager	EXECUTE	*
function	reporting.write_product_day(date)	backroom_worker	EXECUTE as backroom_engine	*
function	reporting.write_product_days(integer)	backroom_worker	EXECUTE as backroom_engine	*
function	shop.are_operating_hours(jsonb)	backroom_admin	EXECUTE	*
function	shop.are_operating_hours(jsonb)	backroom_manager	EXECUTE	*
function	shop.are_operating_hours(jsonb)	backroom_support	EXECUTE	*
function	shop.are_operating_hours(jsonb)	backroom_warehouse	EXECUTE	*
function	shop.are_operating_hours(jsonb)	backroom_worker	EXECUTE	*
function	shop.current_customer_id()	application_user	EXECUTE	*
function	shop.current_session_id()	application_user	EXECUTE	*
function	shop.fill_template(text,jsonb)	backroom_admin	EXECUTE	*
function	shop.fill_template(text,jsonb)	backroom_manager	EXECUTE	*
function	shop.find_login(text)	application_user	EXECUTE as backroom_engine	*
function	shop.find_token(text,text)	application_user	EXECUTE as backroom_engine	*
function	shop.fold_text(text)	application_user	EXECUTE	*
function	shop.fold_text(text)	backroom_accounts	EXECUTE	*
function	shop.fold_text(text)	backroom_admin	EXECUTE	*
function	shop.fold_text(text)	backroom_manager	EXECUTE	*
function	shop.fold_text(text)	backroom_support	EXECUTE	*
function	shop.fold_text(text)	backroom_warehouse	EXECUTE	*
function	shop.fold_text(text)	backroom_worker	EXECUTE	*
function	shop.get_product_availability(uuid)	application_user	EXECUTE	*
function	shop.get_product_availability(uuid)	backroom_manager	EXECUTE	*
function	shop.get_product_availability(uuid)	backroom_support	EXECUTE	*
function	shop.get_product_availability(uuid)	backroom_warehouse	EXECUTE	*
function	shop.get_product_availability(uuid)	backroom_worker	EXECUTE	*
function	shop.get_shard_id(uuid)	application_user	EXECUTE	*
function	shop.get_shard_id(uuid)	backroom_admin	EXECUTE	*
function	shop.get_shard_id(uuid)	backroom_manager	EXECUTE	*
function	shop.get_shard_id(uuid)	backroom_support	EXECUTE	*
function	shop.get_shard_id(uuid)	backroom_warehouse	EXECUTE	*
function	shop.get_shard_id(uuid)	backroom_worker	EXECUTE	*
function	shop.join_words(text[])	application_user	EXECUTE	*
function	shop.join_words(text[])	backroom_accounts	EXECUTE	*
function	shop.join_words(text[])	backroom_admin	EXECUTE	*
function	shop.join_words(text[])	backroom_manager	EXECUTE	*
function	shop.join_words(text[])	backroom_support	EXECUTE	*
function	shop.join_words(text[])	backroom_warehouse	EXECUTE	*
function	shop.join_words(text[])	backroom_worker	EXECUTE	*
function	shop.movement_fits(text,integer,integer,integer,integer)	backroom_manager	EXECUTE	*
function	shop.movement_fits(text,integer,integer,integer,integer)	backroom_warehouse	EXECUTE	*
function	shop.place_order(uuid,uuid,uuid,jsonb,jsonb,bigint,bigint,bigint,text,text,text)	application_user	EXECUTE	*
function	shop.plan_reservation(jsonb)	backroom_manager	EXECUTE	*
function	shop.plan_reservation(jsonb)	backroom_support	EXECUTE	*
function	shop.product_query(text)	backroom_admin	EXECUTE	*
function	shop.product_query(text)	backroom_manager	EXECUTE	*
function	shop.product_query(text)	backroom_support	EXECUTE	*
function	shop.product_query(text)	backroom_warehouse	EXECUTE	*
function	shop.product_rank(text,tsvector,text)	backroom_admin	EXECUTE	*
function	shop.product_rank(text,tsvector,text)	backroom_manager	EXECUTE	*
function	shop.product_rank(text,tsvector,text)	backroom_support	EXECUTE	*
function	shop.product_rank(text,tsvector,text)	backroom_warehouse	EXECUTE	*
function	shop.reserve_inventory(uuid,jsonb,uuid)	application_user	EXECUTE	*
function	shop.uuid7(timestamp with time zone)	application_user	EXECUTE	*
function	shop.uuid7(timestamp with time zone)	backroom_accounts	EXECUTE	*
function	shop.uuid7(timestamp with time zone)	backroom_admin	EXECUTE	*
function	shop.uuid7(timestamp with time zone)	backroom_manager	EXECUTE	*
function	shop.uuid7(timestamp with time zone)	backroom_support	EXECUTE	*
function	shop.uuid7(timestamp with time zone)	backroom_warehouse	EXECUTE	*
function	shop.uuid7(timestamp with time zone)	backroom_worker	EXECUTE	*
function	shop.uuid7_floor(timestamp with time zone)	application_user	EXECUTE	*
function	shop.uuid7_floor(timestamp with time zone)	backroom_accounts	EXECUTE	*
function	shop.uuid7_floor(timestamp with time zone)	backroom_admin	EXECUTE	*
function	shop.uuid7_floor(timestamp with time zone)	backroom_manager	EXECUTE	*
function	shop.uuid7_floor(timestamp with time zone)	backroom_support	EXECUTE	*
function	shop.uuid7_floor(timestamp with time zone)	backroom_warehouse	EXECUTE	*
function	shop.uuid7_floor(timestamp with time zone)	backroom_worker	EXECUTE	*
function	shop.uuid7_millis(uuid)	application_user	EXECUTE	*
function	shop.uuid7_millis(uuid)	backroom_accounts	EXECUTE	*
function	shop.uuid7_millis(uuid)	backroom_admin	EXECUTE	*
function	shop.uuid7_millis(uuid)	backroom_manager	EXECUTE	*
function	shop.uuid7_millis(uuid)	backroom_support	EXECUTE	*
function	shop.uuid7_millis(uuid)	backroom_warehouse	EXECUTE	*
function	shop.uuid7_millis(uuid)	backroom_worker	EXECUTE	*
function	shop.uuid7_time(uuid)	application_user	EXECUTE	*
function	shop.uuid7_time(uuid)	backroom_accounts	EXECUTE	*
function	shop.uuid7_time(uuid)	backroom_admin	EXECUTE	*
function	shop.uuid7_time(uuid)	backroom_manager	EXECUTE	*
function	shop.uuid7_time(uuid)	backroom_support	EXECUTE	*
function	shop.uuid7_time(uuid)	backroom_warehouse	EXECUTE	*
function	shop.uuid7_time(uuid)	backroom_worker	EXECUTE	*
policy	archive.order_allocations owner_adds	backroom_engine	INSERT	check true
policy	archive.order_allocations owner_reads	backroom_engine	SELECT	using true
policy	archive.order_allocations staff_read	backroom_admin	SELECT	using true
policy	archive.order_allocations staff_read	backroom_manager	SELECT	using true
policy	archive.order_allocations staff_read	backroom_support	SELECT	using true
policy	archive.order_allocations staff_read	backroom_worker	SELECT	using true
policy	archive.order_allocations warehouse_read	backroom_warehouse	SELECT	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	archive.order_analytics owner_adds	backroom_engine	INSERT	check true
policy	archive.order_analytics owner_reads	backroom_engine	SELECT	using true
policy	archive.order_analytics staff_read	backroom_manager	SELECT	using true
policy	archive.order_analytics staff_read	backroom_worker	SELECT	using true
policy	archive.order_cancellations owner_adds	backroom_engine	INSERT	check true
policy	archive.order_cancellations owner_reads	backroom_engine	SELECT	using true
policy	archive.order_cancellations staff_read	backroom_admin	SELECT	using true
policy	archive.order_cancellations staff_read	backroom_manager	SELECT	using true
policy	archive.order_cancellations staff_read	backroom_support	SELECT	using true
policy	archive.order_cancellations staff_read	backroom_warehouse	SELECT	using true
policy	archive.order_cancellations staff_read	backroom_worker	SELECT	using true
policy	archive.order_items owner_adds	backroom_engine	INSERT	check true
policy	archive.order_items owner_reads	backroom_engine	SELECT	using true
policy	archive.order_items staff_read	backroom_admin	SELECT	using true
policy	archive.order_items staff_read	backroom_manager	SELECT	using true
policy	archive.order_items staff_read	backroom_support	SELECT	using true
policy	archive.order_items staff_read	backroom_warehouse	SELECT	using true
policy	archive.order_items staff_read	backroom_worker	SELECT	using true
policy	archive.order_notes owner_adds	backroom_engine	INSERT	check true
policy	archive.order_notes owner_reads	backroom_engine	SELECT	using true
policy	archive.order_notes staff_read	backroom_admin	SELECT	using true
policy	archive.order_notes staff_read	backroom_manager	SELECT	using true
policy	archive.order_notes staff_read	backroom_support	SELECT	using true
policy	archive.order_notes staff_read	backroom_warehouse	SELECT	using true
policy	archive.order_notes staff_read	backroom_worker	SELECT	using true
policy	archive.order_returns owner_adds	backroom_engine	INSERT	check true
policy	archive.order_returns owner_reads	backroom_engine	SELECT	using true
policy	archive.order_returns staff_read	backroom_manager	SELECT	using true
policy	archive.order_returns staff_read	backroom_support	SELECT	using true
policy	archive.order_returns staff_read	backroom_worker	SELECT	using true
policy	archive.order_returns warehouse_reads	backroom_warehouse	SELECT	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	archive.order_status_history owner_adds	backroom_engine	INSERT	check true
policy	archive.order_status_history owner_reads	backroom_engine	SELECT	using true
policy	archive.order_status_history staff_read	backroom_admin	SELECT	using true
policy	archive.order_status_history staff_read	backroom_manager	SELECT	using true
policy	archive.order_status_history staff_read	backroom_support	SELECT	using true
policy	archive.order_status_history staff_read	backroom_warehouse	SELECT	using true
policy	archive.order_status_history staff_read	backroom_worker	SELECT	using true
policy	archive.orders owner_adds	backroom_engine	INSERT	check true
policy	archive.orders owner_reads	backroom_engine	SELECT	using true
policy	archive.orders staff_read	backroom_admin	SELECT	using true
policy	archive.orders staff_read	backroom_manager	SELECT	using true
policy	archive.orders staff_read	backroom_support	SELECT	using true
policy	archive.orders staff_read	backroom_warehouse	SELECT	using true
policy	archive.orders staff_read	backroom_worker	SELECT	using true
policy	archive.payments owner_adds	backroom_engine	INSERT	check true
policy	archive.payments owner_reads	backroom_engine	SELECT	using true
policy	archive.payments staff_read	backroom_admin	SELECT	using true
policy	archive.payments staff_read	backroom_manager	SELECT	using true
policy	archive.payments staff_read	backroom_support	SELECT	using true
policy	archive.payments staff_read	backroom_worker	SELECT	using true
policy	archive.refund_allowances owner_adds	backroom_engine	INSERT	check true
policy	archive.refund_allowances owner_reads	backroom_engine	SELECT	using true
policy	archive.refund_allowances staff_read	backroom_admin	SELECT	using true
policy	archive.refund_allowances staff_read	backroom_manager	SELECT	using true
policy	archive.refund_allowances staff_read	backroom_support	SELECT	using true
policy	archive.refund_allowances staff_read	backroom_worker	SELECT	using true
policy	archive.refund_approvals owner_adds	backroom_engine	INSERT	check true
policy	archive.refund_approvals owner_reads	backroom_engine	SELECT	using true
policy	archive.refund_approvals staff_read	backroom_admin	SELECT	using true
policy	archive.refund_approvals staff_read	backroom_manager	SELECT	using true
policy	archive.refund_approvals staff_read	backroom_support	SELECT	using true
policy	archive.refund_approvals staff_read	backroom_worker	SELECT	using true
policy	archive.refund_lines owner_adds	backroom_engine	INSERT	check true
policy	archive.refund_lines owner_reads	backroom_engine	SELECT	using true
policy	archive.refund_lines staff_read	backroom_admin	SELECT	using true
policy	archive.refund_lines staff_read	backroom_manager	SELECT	using true
policy	archive.refund_lines staff_read	backroom_support	SELECT	using true
policy	archive.refund_lines staff_read	backroom_worker	SELECT	using true
policy	archive.refunds owner_adds	backroom_engine	INSERT	check true
policy	archive.refunds owner_reads	backroom_engine	SELECT	using true
policy	archive.refunds staff_read	backroom_admin	SELECT	using true
policy	archive.refunds staff_read	backroom_manager	SELECT	using true
policy	archive.refunds staff_read	backroom_support	SELECT	using true
policy	archive.refunds staff_read	backroom_worker	SELECT	using true
policy	archive.shipment_lines owner_adds	backroom_engine	INSERT	check true
policy	archive.shipment_lines owner_reads	backroom_engine	SELECT	using true
policy	archive.shipment_lines staff_read	backroom_admin	SELECT	using true
policy	archive.shipment_lines staff_read	backroom_manager	SELECT	using true
policy	archive.shipment_lines staff_read	backroom_support	SELECT	using true
policy	archive.shipment_lines staff_read	backroom_worker	SELECT	using true
policy	archive.shipment_lines warehouse_read	backroom_warehouse	SELECT	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	archive.shipments owner_adds	backroom_engine	INSERT	check true
policy	archive.shipments owner_reads	backroom_engine	SELECT	using true
policy	archive.shipments staff_read	backroom_admin	SELECT	using true
policy	archive.shipments staff_read	backroom_manager	SELECT	using true
policy	archive.shipments staff_read	backroom_support	SELECT	using true
policy	archive.shipments staff_read	backroom_worker	SELECT	using true
policy	archive.shipments warehouse_read	backroom_warehouse	SELECT	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	backoffice.archived_months owner_adds	backroom_engine	INSERT	check true
policy	backoffice.archived_months owner_reads	backroom_engine	SELECT	using true
policy	backoffice.archived_months staff_read	backroom_admin	SELECT	using true
policy	backoffice.archived_months staff_read	backroom_manager	SELECT	using true
policy	backoffice.archived_months staff_read	backroom_worker	SELECT	using true
policy	backoffice.audit_log managers_read	backroom_admin	SELECT	using true
policy	backoffice.audit_log managers_read	backroom_manager	SELECT	using true
policy	backoffice.audit_log owner_adds	backroom_engine	INSERT	check true
policy	backoffice.audit_log owner_reads	backroom_engine	SELECT	using true
policy	backoffice.commands own_read	backroom_admin	SELECT	using (login = SESSION_USER)
policy	backoffice.commands own_read	backroom_manager	SELECT	using (login = SESSION_USER)
policy	backoffice.commands own_read	backroom_support	SELECT	using (login = SESSION_USER)
policy	backoffice.commands own_read	backroom_warehouse	SELECT	using (login = SESSION_USER)
policy	backoffice.commands own_read	backroom_worker	SELECT	using (login = SESSION_USER)
policy	backoffice.commands owner_all	backroom_engine	ALL	using true check true
policy	backoffice.currencies admin_writes	backroom_admin	ALL	using true check true
policy	backoffice.currencies all_read	application_user	SELECT	using true
policy	backoffice.currencies all_read	backroom_admin	SELECT	using true
policy	backoffice.currencies all_read	backroom_manager	SELECT	using true
policy	backoffice.currencies all_read	backroom_support	SELECT	using true
policy	backoffice.currencies all_read	backroom_warehouse	SELECT	using true
policy	backoffice.currencies all_read	backroom_worker	SELECT	using true
policy	backoffice.currencies owner_all	backroom_engine	ALL	using true check true
policy	backoffice.import_rows own_rows	backroom_manager	ALL	using (login = SESSION_USER) check (login = SESSION_USER)
policy	backoffice.import_rows owner_all	backroom_engine	ALL	using true check true
policy	backoffice.imports own_rows	backroom_manager	ALL	using (login = SESSION_USER) check (login = SESSION_USER)
policy	backoffice.imports owner_all	backroom_engine	ALL	using true check true
policy	backoffice.job_runs owner_all	backroom_engine	ALL	using true check true
policy	backoffice.job_runs staff_read	backroom_admin	SELECT	using true
policy	backoffice.job_runs staff_read	backroom_manager	SELECT	using true
policy	backoffice.job_runs staff_read	backroom_worker	SELECT	using true
policy	backoffice.jobs admins_update	backroom_admin	UPDATE	using true check true
policy	backoffice.jobs owner_all	backroom_engine	ALL	using true check true
policy	backoffice.jobs staff_read	backroom_admin	SELECT	using true
policy	backoffice.jobs staff_read	backroom_manager	SELECT	using true
policy	backoffice.jobs staff_read	backroom_worker	SELECT	using true
policy	backoffice.low_stock_alerts owner_all	backroom_engine	ALL	using true check true
policy	backoffice.month_keys owner_all	backroom_engine	ALL	using true check true
policy	backoffice.month_tables owner_all	backroom_engine	ALL	using true check true
policy	backoffice.presence own_add	backroom_admin	INSERT	check (login = SESSION_USER)
policy	backoffice.presence own_add	backroom_manager	INSERT	check (login = SESSION_USER)
policy	backoffice.presence own_add	backroom_support	INSERT	check (login = SESSION_USER)
policy	backoffice.presence own_add	backroom_warehouse	INSERT	check (login = SESSION_USER)
policy	backoffice.presence own_and_dead_delete	backroom_admin	DELETE	using ((login = SESSION_USER) OR (seen_at < (now() - '00:10:00'::interval)))
policy	backoffice.presence own_and_dead_delete	backroom_manager	DELETE	using ((login = SESSION_USER) OR (seen_at < (now() - '00:10:00'::interval)))
policy	backoffice.presence own_and_dead_delete	backroom_support	DELETE	using ((login = SESSION_USER) OR (seen_at < (now() - '00:10:00'::interval)))
policy	backoffice.presence own_and_dead_delete	backroom_warehouse	DELETE	using ((login = SESSION_USER) OR (seen_at < (now() - '00:10:00'::interval)))
policy	backoffice.presence own_update	backroom_admin	UPDATE	using (login = SESSION_USER) check (login = SESSION_USER)
policy	backoffice.presence own_update	backroom_manager	UPDATE	using (login = SESSION_USER) check (login = SESSION_USER)
policy	backoffice.presence own_update	backroom_support	UPDATE	using (login = SESSION_USER) check (login = SESSION_USER)
policy	backoffice.presence own_update	backroom_warehouse	UPDATE	using (login = SESSION_USER) check (login = SESSION_USER)
policy	backoffice.presence owner_all	backroom_engine	ALL	using true check true
policy	backoffice.presence staff_read	backroom_admin	SELECT	using true
policy	backoffice.presence staff_read	backroom_manager	SELECT	using true
policy	backoffice.presence staff_read	backroom_support	SELECT	using true
policy	backoffice.presence staff_read	backroom_warehouse	SELECT	using true
policy	backoffice.saved_views own_all_shares	backroom_admin	INSERT	check (login = SESSION_USER)
policy	backoffice.saved_views own_all_shares	backroom_manager	INSERT	check (login = SESSION_USER)
policy	backoffice.saved_views own_delete	backroom_admin	DELETE	using (login = SESSION_USER)
policy	backoffice.saved_views own_delete	backroom_manager	DELETE	using (login = SESSION_USER)
policy	backoffice.saved_views own_delete	backroom_support	DELETE	using (login = SESSION_USER)
policy	backoffice.saved_views own_delete	backroom_warehouse	DELETE	using (login = SESSION_USER)
policy	backoffice.saved_views own_read	backroom_admin	SELECT	using ((login = SESSION_USER) OR (shared_with = 'ALL'::text))
policy	backoffice.saved_views own_read	backroom_manager	SELECT	using ((login = SESSION_USER) OR (shared_with = 'ALL'::text))
policy	backoffice.saved_views own_read	backroom_support	SELECT	using ((login = SESSION_USER) OR (shared_with = 'ALL'::text))
policy	backoffice.saved_views own_read	backroom_warehouse	SELECT	using ((login = SESSION_USER) OR (shared_with = 'ALL'::text))
policy	backoffice.saved_views own_update_all_shares	backroom_admin	UPDATE	using (login = SESSION_USER) check (login = SESSION_USER)
policy	backoffice.saved_views own_update_all_shares	backroom_manager	UPDATE	using (login = SESSION_USER) check (login = SESSION_USER)
policy	backoffice.saved_views owner_all	backroom_engine	ALL	using true check true
policy	backoffice.saved_views shared_delete	backroom_admin	DELETE	using (shared_with IS NOT NULL)
policy	backoffice.saved_views shared_delete	backroom_manager	DELETE	using (shared_with IS NOT NULL)
policy	backoffice.saved_views shared_read_all	backroom_admin	SELECT	using (shared_with IS NOT NULL)
policy	backoffice.saved_views shared_read_all	backroom_manager	SELECT	using (shared_with IS NOT NULL)
policy	backoffice.saved_views shared_with_support	backroom_support	SELECT	using (shared_with = 'SUPPORT'::text)
policy	backoffice.saved_views shared_with_warehouse	backroom_warehouse	SELECT	using (shared_with = 'WAREHOUSE'::text)
policy	backoffice.saved_views support_adds	backroom_support	INSERT	check ((login = SESSION_USER) AND ((shared_with IS NULL) OR (shared_with = 'SUPPORT'::text)))
policy	backoffice.saved_views support_updates	backroom_support	UPDATE	using (login = SESSION_USER) check ((login = SESSION_USER) AND ((shared_with IS NULL) OR (shared_with = 'SUPPORT'::text)))
policy	backoffice.saved_views warehouse_adds	backroom_warehouse	INSERT	check ((login = SESSION_USER) AND ((shared_with IS NULL) OR (shared_with = 'WAREHOUSE'::text)))
policy	backoffice.saved_views warehouse_updates	backroom_warehouse	UPDATE	using (login = SESSION_USER) check ((login = SESSION_USER) AND ((shared_with IS NULL) OR (shared_with = 'WAREHOUSE'::text)))
policy	backoffice.sealing_key managers_add	backroom_manager	INSERT	check (made_by = SESSION_USER)
policy	backoffice.sealing_key managers_read	backroom_manager	SELECT	using true
policy	backoffice.sealing_key owner_all	backroom_engine	ALL	using true check true
policy	backoffice.settings admin_updates	backroom_admin	UPDATE	using true check true
policy	backoffice.settings owner_all	backroom_engine	ALL	using true check true
policy	backoffice.settings staff_read	backroom_admin	SELECT	using true
policy	backoffice.settings staff_read	backroom_manager	SELECT	using true
policy	backoffice.settings staff_read	backroom_support	SELECT	using true
policy	backoffice.settings staff_read	backroom_warehouse	SELECT	using true
policy	backoffice.settings staff_read	backroom_worker	SELECT	using true
policy	backoffice.staff accounts_all	backroom_accounts	ALL	using true check true
policy	backoffice.staff owner_all	backroom_engine	ALL	using true check true
policy	backoffice.staff staff_read	backroom_admin	SELECT	using true
policy	backoffice.staff staff_read	backroom_manager	SELECT	using true
policy	backoffice.staff staff_read	backroom_support	SELECT	using true
policy	backoffice.staff staff_read	backroom_warehouse	SELECT	using true
policy	backoffice.staff staff_read	backroom_worker	SELECT	using true
policy	backoffice.staff_seen accounts_all	backroom_accounts	ALL	using true check true
policy	backoffice.staff_seen admins_read	backroom_admin	SELECT	using true
policy	backoffice.staff_seen owner_all	backroom_engine	ALL	using true check true
policy	backoffice.staff_warehouses accounts_all	backroom_accounts	ALL	using true check true
policy	backoffice.staff_warehouses owner_all	backroom_engine	ALL	using true check true
policy	backoffice.staff_warehouses staff_read	backroom_admin	SELECT	using true
policy	backoffice.staff_warehouses staff_read	backroom_manager	SELECT	using true
policy	backoffice.staff_warehouses staff_read	backroom_support	SELECT	using true
policy	backoffice.staff_warehouses staff_read	backroom_warehouse	SELECT	using true
policy	backoffice.staff_warehouses staff_read	backroom_worker	SELECT	using true
policy	backoffice.user_settings own_all	backroom_admin	ALL	using (login = SESSION_USER) check (login = SESSION_USER)
policy	backoffice.user_settings own_all	backroom_manager	ALL	using (login = SESSION_USER) check (login = SESSION_USER)
policy	backoffice.user_settings own_all	backroom_support	ALL	using (login = SESSION_USER) check (login = SESSION_USER)
policy	backoffice.user_settings own_all	backroom_warehouse	ALL	using (login = SESSION_USER) check (login = SESSION_USER)
policy	backoffice.user_settings owner_all	backroom_engine	ALL	using true check true
policy	reporting.customer_firsts owner_all	backroom_engine	ALL	using true check true
policy	reporting.customer_firsts staff_read	backroom_manager	SELECT	using true
policy	reporting.customer_firsts staff_read	backroom_worker	SELECT	using true
policy	reporting.exchange_rates managers_add	backroom_admin	INSERT	check true
policy	reporting.exchange_rates managers_add	backroom_manager	INSERT	check true
policy	reporting.exchange_rates managers_add	backroom_worker	INSERT	check true
policy	reporting.exchange_rates managers_correct	backroom_admin	UPDATE	using true check true
policy	reporting.exchange_rates managers_correct	backroom_manager	UPDATE	using true check true
policy	reporting.exchange_rates owner_all	backroom_engine	ALL	using true check true
policy	reporting.exchange_rates staff_read	backroom_admin	SELECT	using true
policy	reporting.exchange_rates staff_read	backroom_manager	SELECT	using true
policy	reporting.exchange_rates staff_read	backroom_worker	SELECT	using true
policy	reporting.finished_days owner_all	backroom_engine	ALL	using true check true
policy	reporting.metrics owner_all	backroom_engine	ALL	using true check true
policy	reporting.metrics staff_read	backroom_admin	SELECT	using true
policy	reporting.metrics staff_read	backroom_manager	SELECT	using true
policy	reporting.metrics staff_read	backroom_worker	SELECT	using true
policy	reporting.product_rollup owner_all	backroom_engine	ALL	using true check true
policy	reporting.product_rollup staff_read	backroom_manager	SELECT	using true
policy	reporting.product_rollup staff_read	backroom_worker	SELECT	using true
policy	reporting.sales_deltas owner_all	backroom_engine	ALL	using true check true
policy	reporting.sales_deltas staff_read	backroom_manager	SELECT	using true
policy	reporting.sales_deltas staff_read	backroom_worker	SELECT	using true
policy	reporting.sales_hour_rollup owner_all	backroom_engine	ALL	using true check true
policy	reporting.sales_hour_rollup staff_read	backroom_manager	SELECT	using true
policy	reporting.sales_hour_rollup staff_read	backroom_worker	SELECT	using true
policy	reporting.sales_rollup owner_all	backroom_engine	ALL	using true check true
policy	reporting.sales_rollup staff_read	backroom_manager	SELECT	using true
policy	reporting.sales_rollup staff_read	backroom_worker	SELECT	using true
policy	shop.admin_profiles accounts_add	backroom_accounts	INSERT	check true
policy	shop.admin_profiles accounts_update	backroom_accounts	UPDATE	using true check true
policy	shop.admin_profiles admin_read	backroom_accounts	SELECT	using true
policy	shop.admin_profiles admin_read	backroom_admin	SELECT	using true
policy	shop.admin_profiles owner_all	backroom_engine	ALL	using true check true
policy	shop.bins managers_add	backroom_manager	INSERT	check true
policy	shop.bins managers_update	backroom_manager	UPDATE	using true check true
policy	shop.bins owner_all	backroom_engine	ALL	using true check true
policy	shop.bins staff_read	backroom_manager	SELECT	using true
policy	shop.bins staff_read	backroom_support	SELECT	using true
policy	shop.bins staff_read	backroom_warehouse	SELECT	using true
policy	shop.bins warehouse_adds	backroom_warehouse	INSERT	check (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.bins warehouse_updates	backroom_warehouse	UPDATE	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])) check (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.cart_items owner_all	backroom_engine	ALL	using true check true
policy	shop.cart_items staff_read	backroom_manager	SELECT	using true
policy	shop.cart_items staff_read	backroom_support	SELECT	using true
policy	shop.cart_items staff_read	backroom_worker	SELECT	using true
policy	shop.cart_items storefront_own	application_user	ALL	using (EXISTS ( SELECT FROM shop.carts c WHERE (c.cart_id = cart_items.cart_id))) check (EXISTS ( SELECT FROM shop.carts c WHERE ((c.cart_id = cart_items.cart_id) AND ((c.status)::text <> 'CONVERTED'::text))))
policy	shop.carts owner_all	backroom_engine	ALL	using true check true
policy	shop.carts staff_read	backroom_manager	SELECT	using true
policy	shop.carts staff_read	backroom_support	SELECT	using true
policy	shop.carts staff_read	backroom_worker	SELECT	using true
policy	shop.carts storefront_own	application_user	ALL	using ((customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)) OR ((customer_id IS NULL) AND ((session_id)::text = ( SELECT shop.current_session_id() AS current_session_id)))) check ((customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)) OR ((customer_id IS NULL) AND ((session_id)::text = ( SELECT shop.current_session_id() AS current_session_id))))
policy	shop.categories managers_add	backroom_manager	INSERT	check true
policy	shop.categories managers_delete	backroom_manager	DELETE	using true
policy	shop.categories managers_update	backroom_manager	UPDATE	using true check true
policy	shop.categories owner_all	backroom_engine	ALL	using true check true
policy	shop.categories staff_read	backroom_admin	SELECT	using true
policy	shop.categories staff_read	backroom_manager	SELECT	using true
policy	shop.categories staff_read	backroom_support	SELECT	using true
policy	shop.categories staff_read	backroom_warehouse	SELECT	using true
policy	shop.categories staff_read	backroom_worker	SELECT	using true
policy	shop.categories storefront_reads	application_user	SELECT	using true
policy	shop.customer_notes owner_adds	backroom_engine	INSERT	check true
policy	shop.customer_notes owner_reads	backroom_engine	SELECT	using true
policy	shop.customer_notes staff_add	backroom_manager	INSERT	check (login = SESSION_USER)
policy	shop.customer_notes staff_add	backroom_support	INSERT	check (login = SESSION_USER)
policy	shop.customer_notes staff_read	backroom_manager	SELECT	using true
policy	shop.customer_notes staff_read	backroom_support	SELECT	using true
policy	shop.customer_profiles owner_all	backroom_engine	ALL	using true check true
policy	shop.customer_profiles staff_add	backroom_manager	INSERT	check true
policy	shop.customer_profiles staff_add	backroom_support	INSERT	check true
policy	shop.customer_profiles staff_read	backroom_manager	SELECT	using true
policy	shop.customer_profiles staff_read	backroom_support	SELECT	using true
policy	shop.customer_profiles staff_update	backroom_manager	UPDATE	using true check true
policy	shop.customer_profiles staff_update	backroom_support	UPDATE	using true check true
policy	shop.customer_profiles storefront_own	application_user	ALL	using (user_id = ( SELECT shop.current_customer_id() AS current_customer_id)) check (user_id = ( SELECT shop.current_customer_id() AS current_customer_id))
policy	shop.inventory_items all_read	application_user	SELECT	using true
policy	shop.inventory_items all_read	backroom_manager	SELECT	using true
policy	shop.inventory_items all_read	backroom_support	SELECT	using true
policy	shop.inventory_items all_read	backroom_worker	SELECT	using true
policy	shop.inventory_items managers_add	backroom_manager	INSERT	check true
policy	shop.inventory_items managers_update	backroom_manager	UPDATE	using true check true
policy	shop.inventory_items owner_all	backroom_engine	ALL	using true check true
policy	shop.inventory_items warehouse_adds	backroom_warehouse	INSERT	check (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.inventory_items warehouse_reads	backroom_warehouse	SELECT	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.inventory_items warehouse_updates	backroom_warehouse	UPDATE	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])) check (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.inventory_movements all_read	backroom_manager	SELECT	using true
policy	shop.inventory_movements all_read	backroom_support	SELECT	using true
policy	shop.inventory_movements all_read	backroom_worker	SELECT	using true
policy	shop.inventory_movements managers_add	backroom_manager	INSERT	check ((movement_type)::text = ANY ((ARRAY['INBOUND'::character varying, 'ADJUSTMENT'::character varying, 'DAMAGE'::character varying])::text[]))
policy	shop.inventory_movements owner_adds	backroom_engine	INSERT	check true
policy	shop.inventory_movements owner_reads	backroom_engine	SELECT	using true
policy	shop.inventory_movements warehouse_adds	backroom_warehouse	INSERT	check (((movement_type)::text = ANY ((ARRAY['INBOUND'::character varying, 'ADJUSTMENT'::character varying, 'DAMAGE'::character varying])::text[])) AND (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])))
policy	shop.inventory_movements warehouse_reads	backroom_warehouse	SELECT	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.inventory_reservations owner_all	backroom_engine	ALL	using true check true
policy	shop.inventory_reservations staff_read	backroom_manager	SELECT	using true
policy	shop.inventory_reservations staff_read	backroom_support	SELECT	using true
policy	shop.inventory_reservations staff_read	backroom_warehouse	SELECT	using true
policy	shop.inventory_reservations staff_read	backroom_worker	SELECT	using true
policy	shop.inventory_reservations staff_update	backroom_manager	UPDATE	using true check true
policy	shop.inventory_reservations staff_update	backroom_support	UPDATE	using true check true
policy	shop.inventory_reservations staff_update	backroom_worker	UPDATE	using true check true
policy	shop.inventory_reservations storefront_own	application_user	ALL	using (customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)) check (customer_id = ( SELECT shop.current_customer_id() AS current_customer_id))
policy	shop.notification_preferences owner_all	backroom_engine	ALL	using true check true
policy	shop.notification_preferences staff_read	backroom_manager	SELECT	using true
policy	shop.notification_preferences staff_read	backroom_support	SELECT	using true
policy	shop.notification_preferences staff_read	backroom_worker	SELECT	using true
policy	shop.notification_preferences storefront_own	application_user	ALL	using (user_id = ( SELECT shop.current_customer_id() AS current_customer_id)) check (user_id = ( SELECT shop.current_customer_id() AS current_customer_id))
policy	shop.notification_resends owner_adds	backroom_engine	INSERT	check true
policy	shop.notification_resends owner_reads	backroom_engine	SELECT	using true
policy	shop.notification_resends staff_add	backroom_admin	INSERT	check (login = SESSION_USER)
policy	shop.notification_resends staff_add	backroom_worker	INSERT	check (login = SESSION_USER)
policy	shop.notification_resends staff_read	backroom_admin	SELECT	using true
policy	shop.notification_resends staff_read	backroom_manager	SELECT	using true
policy	shop.notification_resends staff_read	backroom_support	SELECT	using true
policy	shop.notification_resends staff_read	backroom_worker	SELECT	using true
policy	shop.notification_templates managers_add	backroom_admin	INSERT	check true
policy	shop.notification_templates managers_add	backroom_manager	INSERT	check true
policy	shop.notification_templates managers_update	backroom_admin	UPDATE	using true check true
policy	shop.notification_templates managers_update	backroom_manager	UPDATE	using true check true
policy	shop.notification_templates owner_all	backroom_engine	ALL	using true check true
policy	shop.notification_templates staff_read	backroom_admin	SELECT	using true
policy	shop.notification_templates staff_read	backroom_manager	SELECT	using true
policy	shop.notification_templates staff_read	backroom_support	SELECT	using true
policy	shop.notification_templates staff_read	backroom_worker	SELECT	using true
policy	shop.notifications owner_all	backroom_engine	ALL	using true check true
policy	shop.notifications staff_read	backroom_admin	SELECT	using ((notification_type)::text <> ALL ((ARRAY['PASSWORD_RESET'::character varying, 'EMAIL_VERIFICATION'::character varying])::text[]))
policy	shop.notifications staff_read	backroom_manager	SELECT	using ((notification_type)::text <> ALL ((ARRAY['PASSWORD_RESET'::character varying, 'EMAIL_VERIFICATION'::character varying])::text[]))
policy	shop.notifications staff_read	backroom_support	SELECT	using ((notification_type)::text <> ALL ((ARRAY['PASSWORD_RESET'::character varying, 'EMAIL_VERIFICATION'::character varying])::text[]))
policy	shop.notifications storefront_own	application_user	SELECT	using ((user_id = ( SELECT shop.current_customer_id() AS current_customer_id)) AND ((channel)::text = 'IN_APP'::text))
policy	shop.notifications worker_reads	backroom_worker	SELECT	using true
policy	shop.notifications worker_updates	backroom_worker	UPDATE	using true check true
policy	shop.order_allocations owner_all	backroom_engine	ALL	using true check true
policy	shop.order_allocations staff_add	backroom_manager	INSERT	check true
policy	shop.order_allocations staff_add	backroom_support	INSERT	check true
policy	shop.order_allocations staff_read	backroom_admin	SELECT	using true
policy	shop.order_allocations staff_read	backroom_manager	SELECT	using true
policy	shop.order_allocations staff_read	backroom_support	SELECT	using true
policy	shop.order_allocations staff_read	backroom_worker	SELECT	using true
policy	shop.order_allocations warehouse_read	backroom_warehouse	SELECT	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.order_analytics owner_all	backroom_engine	ALL	using true check true
policy	shop.order_analytics staff_read	backroom_manager	SELECT	using true
policy	shop.order_analytics staff_read	backroom_worker	SELECT	using true
policy	shop.order_cancellations owner_adds	backroom_engine	INSERT	check true
policy	shop.order_cancellations owner_reads	backroom_engine	SELECT	using true
policy	shop.order_cancellations staff_add	backroom_manager	INSERT	check (login = SESSION_USER)
policy	shop.order_cancellations staff_add	backroom_support	INSERT	check (login = SESSION_USER)
policy	shop.order_cancellations staff_read	backroom_admin	SELECT	using true
policy	shop.order_cancellations staff_read	backroom_manager	SELECT	using true
policy	shop.order_cancellations staff_read	backroom_support	SELECT	using true
policy	shop.order_cancellations staff_read	backroom_warehouse	SELECT	using true
policy	shop.order_cancellations staff_read	backroom_worker	SELECT	using true
policy	shop.order_items owner_all	backroom_engine	ALL	using true check true
policy	shop.order_items staff_read	backroom_admin	SELECT	using true
policy	shop.order_items staff_read	backroom_manager	SELECT	using true
policy	shop.order_items staff_read	backroom_support	SELECT	using true
policy	shop.order_items staff_read	backroom_warehouse	SELECT	using true
policy	shop.order_items staff_read	backroom_worker	SELECT	using true
policy	shop.order_items storefront_own	application_user	SELECT	using (EXISTS ( SELECT FROM shop.orders o WHERE ((o.order_id = order_items.order_id) AND (o.customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)))))
policy	shop.order_items storefront_places	application_user	INSERT	check true
policy	shop.order_notes owner_adds	backroom_engine	INSERT	check true
policy	shop.order_notes owner_reads	backroom_engine	SELECT	using true
policy	shop.order_notes staff_add	backroom_manager	INSERT	check (login = SESSION_USER)
policy	shop.order_notes staff_add	backroom_support	INSERT	check (login = SESSION_USER)
policy	shop.order_notes staff_add	backroom_warehouse	INSERT	check (login = SESSION_USER)
policy	shop.order_notes staff_read	backroom_admin	SELECT	using true
policy	shop.order_notes staff_read	backroom_manager	SELECT	using true
policy	shop.order_notes staff_read	backroom_support	SELECT	using true
policy	shop.order_notes staff_read	backroom_warehouse	SELECT	using true
policy	shop.order_notes staff_read	backroom_worker	SELECT	using true
policy	shop.order_numbers owner_all	backroom_engine	ALL	using true check true
policy	shop.order_numbers staff_read	backroom_admin	SELECT	using true
policy	shop.order_numbers staff_read	backroom_manager	SELECT	using true
policy	shop.order_numbers staff_read	backroom_support	SELECT	using true
policy	shop.order_numbers staff_read	backroom_warehouse	SELECT	using true
policy	shop.order_numbers staff_read	backroom_worker	SELECT	using true
policy	shop.order_placements owner_all	backroom_engine	ALL	using true check true
policy	shop.order_returns managers_add	backroom_manager	INSERT	check true
policy	shop.order_returns owner_adds	backroom_engine	INSERT	check true
policy	shop.order_returns owner_reads	backroom_engine	SELECT	using true
policy	shop.order_returns staff_read	backroom_manager	SELECT	using true
policy	shop.order_returns staff_read	backroom_support	SELECT	using true
policy	shop.order_returns staff_read	backroom_worker	SELECT	using true
policy	shop.order_returns warehouse_adds	backroom_warehouse	INSERT	check (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.order_returns warehouse_reads	backroom_warehouse	SELECT	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.order_status_history owner_adds	backroom_engine	INSERT	check true
policy	shop.order_status_history owner_reads	backroom_engine	SELECT	using true
policy	shop.order_status_history staff_read	backroom_admin	SELECT	using true
policy	shop.order_status_history staff_read	backroom_manager	SELECT	using true
policy	shop.order_status_history staff_read	backroom_support	SELECT	using true
policy	shop.order_status_history staff_read	backroom_warehouse	SELECT	using true
policy	shop.order_status_history staff_read	backroom_worker	SELECT	using true
policy	shop.order_status_history storefront_own	application_user	SELECT	using (EXISTS ( SELECT FROM shop.orders o WHERE ((o.order_id = order_status_history.order_id) AND (o.customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)))))
policy	shop.orders owner_all	backroom_engine	ALL	using true check true
policy	shop.orders staff_read	backroom_admin	SELECT	using true
policy	shop.orders staff_read	backroom_manager	SELECT	using true
policy	shop.orders staff_read	backroom_support	SELECT	using true
policy	shop.orders staff_read	backroom_warehouse	SELECT	using true
policy	shop.orders staff_read	backroom_worker	SELECT	using true
policy	shop.orders staff_update	backroom_manager	UPDATE	using true check true
policy	shop.orders staff_update	backroom_support	UPDATE	using true check true
policy	shop.orders staff_update	backroom_warehouse	UPDATE	using true check true
policy	shop.orders storefront_own	application_user	SELECT	using ((customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)) AND (deleted_at IS NULL))
policy	shop.orders storefront_places	application_user	INSERT	check (customer_id = ( SELECT shop.current_customer_id() AS current_customer_id))
policy	shop.payments owner_all	backroom_engine	ALL	using true check true
policy	shop.payments staff_add	backroom_manager	INSERT	check true
policy	shop.payments staff_add	backroom_worker	INSERT	check true
policy	shop.payments staff_read	backroom_admin	SELECT	using true
policy	shop.payments staff_read	backroom_manager	SELECT	using true
policy	shop.payments staff_read	backroom_support	SELECT	using true
policy	shop.payments staff_read	backroom_worker	SELECT	using true
policy	shop.payments staff_update	backroom_manager	UPDATE	using true check true
policy	shop.payments staff_update	backroom_worker	UPDATE	using true check true
policy	shop.payments storefront_own	application_user	SELECT	using (EXISTS ( SELECT FROM shop.orders o WHERE ((o.order_id = payments.order_id) AND (o.customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)))))
policy	shop.payments storefront_pays	application_user	INSERT	check ((customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)) AND ((status)::text = 'PENDING'::text))
policy	shop.product_analytics owner_all	backroom_engine	ALL	using true check true
policy	shop.product_analytics staff_read	backroom_manager	SELECT	using true
policy	shop.product_analytics staff_read	backroom_worker	SELECT	using true
policy	shop.product_events owner_all	backroom_engine	ALL	using true check true
policy	shop.product_events storefront_views	application_user	INSERT	check ((kind)::text = 'VIEW'::text)
policy	shop.product_images managers_add	backroom_manager	INSERT	check true
policy	shop.product_images managers_delete	backroom_manager	DELETE	using true
policy	shop.product_images managers_update	backroom_manager	UPDATE	using true check true
policy	shop.product_images owner_all	backroom_engine	ALL	using true check true
policy	shop.product_images staff_read	backroom_admin	SELECT	using true
policy	shop.product_images staff_read	backroom_manager	SELECT	using true
policy	shop.product_images staff_read	backroom_support	SELECT	using true
policy	shop.product_images staff_read	backroom_warehouse	SELECT	using true
policy	shop.product_images staff_read	backroom_worker	SELECT	using true
policy	shop.product_images storefront_reads	application_user	SELECT	using true
policy	shop.product_reviews owner_all	backroom_engine	ALL	using true check true
policy	shop.product_reviews staff_moderate	backroom_manager	UPDATE	using true check true
policy	shop.product_reviews staff_moderate	backroom_support	UPDATE	using true check true
policy	shop.product_reviews staff_read	backroom_admin	SELECT	using true
policy	shop.product_reviews staff_read	backroom_manager	SELECT	using true
policy	shop.product_reviews staff_read	backroom_support	SELECT	using true
policy	shop.product_reviews staff_read	backroom_worker	SELECT	using true
policy	shop.product_reviews storefront_adds_own	application_user	INSERT	check (customer_id = ( SELECT shop.current_customer_id() AS current_customer_id))
policy	shop.product_reviews storefront_reads	application_user	SELECT	using (is_approved OR (customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)))
policy	shop.product_reviews storefront_updates_own	application_user	UPDATE	using (customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)) check (customer_id = ( SELECT shop.current_customer_id() AS current_customer_id))
policy	shop.products managers_add	backroom_manager	INSERT	check true
policy	shop.products managers_update	backroom_manager	UPDATE	using true check true
policy	shop.products owner_all	backroom_engine	ALL	using true check true
policy	shop.products staff_read	backroom_admin	SELECT	using true
policy	shop.products staff_read	backroom_manager	SELECT	using true
policy	shop.products staff_read	backroom_support	SELECT	using true
policy	shop.products staff_read	backroom_warehouse	SELECT	using true
policy	shop.products staff_read	backroom_worker	SELECT	using true
policy	shop.products storefront_reads	application_user	SELECT	using true
policy	shop.products warehouse_update	backroom_warehouse	UPDATE	using true check true
policy	shop.refund_allowances owner_all	backroom_engine	ALL	using true check true
policy	shop.refund_allowances staff_read	backroom_admin	SELECT	using true
policy	shop.refund_allowances staff_read	backroom_manager	SELECT	using true
policy	shop.refund_allowances staff_read	backroom_support	SELECT	using true
policy	shop.refund_allowances staff_read	backroom_worker	SELECT	using true
policy	shop.refund_approvals owner_adds	backroom_engine	INSERT	check true
policy	shop.refund_approvals owner_reads	backroom_engine	SELECT	using true
policy	shop.refund_approvals staff_decide	backroom_manager	INSERT	check ((approved_by = SESSION_USER) AND (EXISTS ( SELECT FROM shop.refunds r WHERE ((r.order_id = refund_approvals.order_id) AND (r.refund_id = refund_approvals.refund_id) AND (r.requested_by <> SESSION_USER) AND (r.refund_amount <= ( SELECT backoffice.my_refund_limit((r.currency)::text) AS my_refund_limit))))))
policy	shop.refund_approvals staff_decide	backroom_support	INSERT	check ((approved_by = SESSION_USER) AND (EXISTS ( SELECT FROM shop.refunds r WHERE ((r.order_id = refund_approvals.order_id) AND (r.refund_id = refund_approvals.refund_id) AND (r.requested_by <> SESSION_USER) AND (r.refund_amount <= ( SELECT backoffice.my_refund_limit((r.currency)::text) AS my_refund_limit))))))
policy	shop.refund_approvals staff_read	backroom_admin	SELECT	using true
policy	shop.refund_approvals staff_read	backroom_manager	SELECT	using true
policy	shop.refund_approvals staff_read	backroom_support	SELECT	using true
policy	shop.refund_approvals staff_read	backroom_worker	SELECT	using true
policy	shop.refund_lines owner_adds	backroom_engine	INSERT	check true
policy	shop.refund_lines owner_reads	backroom_engine	SELECT	using true
policy	shop.refund_lines staff_add	backroom_manager	INSERT	check true
policy	shop.refund_lines staff_add	backroom_support	INSERT	check true
policy	shop.refund_lines staff_read	backroom_admin	SELECT	using true
policy	shop.refund_lines staff_read	backroom_manager	SELECT	using true
policy	shop.refund_lines staff_read	backroom_support	SELECT	using true
policy	shop.refund_lines staff_read	backroom_worker	SELECT	using true
policy	shop.refund_lines storefront_own	application_user	SELECT	using (EXISTS ( SELECT FROM shop.orders o WHERE ((o.order_id = refund_lines.order_id) AND (o.customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)))))
policy	shop.refunds owner_all	backroom_engine	ALL	using true check true
policy	shop.refunds staff_add	backroom_manager	INSERT	check (requested_by = SESSION_USER)
policy	shop.refunds staff_add	backroom_support	INSERT	check (requested_by = SESSION_USER)
policy	shop.refunds staff_read	backroom_admin	SELECT	using true
policy	shop.refunds staff_read	backroom_manager	SELECT	using true
policy	shop.refunds staff_read	backroom_support	SELECT	using true
policy	shop.refunds staff_read	backroom_worker	SELECT	using true
policy	shop.refunds staff_update	backroom_manager	UPDATE	using true check true
policy	shop.refunds staff_update	backroom_support	UPDATE	using true check true
policy	shop.refunds staff_update	backroom_worker	UPDATE	using true check true
policy	shop.refunds storefront_own	application_user	SELECT	using (EXISTS ( SELECT FROM shop.orders o WHERE ((o.order_id = refunds.order_id) AND (o.customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)))))
policy	shop.reservation_allocations owner_all	backroom_engine	ALL	using true check true
policy	shop.reservation_allocations staff_read	backroom_manager	SELECT	using true
policy	shop.reservation_allocations staff_read	backroom_support	SELECT	using true
policy	shop.reservation_allocations staff_read	backroom_worker	SELECT	using true
policy	shop.reservation_allocations storefront_own	application_user	SELECT	using (EXISTS ( SELECT FROM shop.inventory_reservations r WHERE (r.reservation_id = reservation_allocations.reservation_id)))
policy	shop.reservation_allocations warehouse_reads	backroom_warehouse	SELECT	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.schema_migrations staff_reads	backroom_admin	SELECT	using true
policy	shop.schema_migrations staff_reads	backroom_manager	SELECT	using true
policy	shop.schema_migrations staff_reads	backroom_support	SELECT	using true
policy	shop.schema_migrations staff_reads	backroom_warehouse	SELECT	using true
policy	shop.schema_migrations staff_reads	backroom_worker	SELECT	using true
policy	shop.seller_profiles managers_add	backroom_manager	INSERT	check true
policy	shop.seller_profiles managers_update	backroom_manager	UPDATE	using true check true
policy	shop.seller_profiles owner_all	backroom_engine	ALL	using true check true
policy	shop.seller_profiles staff_read	backroom_manager	SELECT	using true
policy	shop.seller_profiles staff_read	backroom_support	SELECT	using true
policy	shop.shipment_lines managers_add	backroom_manager	INSERT	check true
policy	shop.shipment_lines owner_adds	backroom_engine	INSERT	check true
policy	shop.shipment_lines owner_reads	backroom_engine	SELECT	using true
policy	shop.shipment_lines staff_read	backroom_admin	SELECT	using true
policy	shop.shipment_lines staff_read	backroom_manager	SELECT	using true
policy	shop.shipment_lines staff_read	backroom_support	SELECT	using true
policy	shop.shipment_lines staff_read	backroom_worker	SELECT	using true
policy	shop.shipment_lines storefront_own	application_user	SELECT	using (EXISTS ( SELECT FROM shop.orders o WHERE ((o.order_id = shipment_lines.order_id) AND (o.customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)))))
policy	shop.shipment_lines warehouse_add	backroom_warehouse	INSERT	check (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.shipment_lines warehouse_read	backroom_warehouse	SELECT	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.shipments managers_add	backroom_manager	INSERT	check true
policy	shop.shipments owner_all	backroom_engine	ALL	using true check true
policy	shop.shipments staff_read	backroom_admin	SELECT	using true
policy	shop.shipments staff_read	backroom_manager	SELECT	using true
policy	shop.shipments staff_read	backroom_support	SELECT	using true
policy	shop.shipments staff_read	backroom_worker	SELECT	using true
policy	shop.shipments staff_update	backroom_manager	UPDATE	using true check true
policy	shop.shipments staff_update	backroom_support	UPDATE	using true check true
policy	shop.shipments storefront_own	application_user	SELECT	using (EXISTS ( SELECT FROM shop.orders o WHERE ((o.order_id = shipments.order_id) AND (o.customer_id = ( SELECT shop.current_customer_id() AS current_customer_id)))))
policy	shop.shipments warehouse_add	backroom_warehouse	INSERT	check (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.shipments warehouse_read	backroom_warehouse	SELECT	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.shipments warehouse_update	backroom_warehouse	UPDATE	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])) check (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.stock_count_entries managers_add	backroom_manager	INSERT	check true
policy	shop.stock_count_entries managers_read	backroom_manager	SELECT	using true
policy	shop.stock_count_entries owner_adds	backroom_engine	INSERT	check true
policy	shop.stock_count_entries owner_reads	backroom_engine	SELECT	using true
policy	shop.stock_count_entries warehouse_adds	backroom_warehouse	INSERT	check (EXISTS ( SELECT FROM shop.stock_counts c WHERE (c.count_id = stock_count_entries.count_id)))
policy	shop.stock_count_entries warehouse_reads	backroom_warehouse	SELECT	using (EXISTS ( SELECT FROM shop.stock_counts c WHERE (c.count_id = stock_count_entries.count_id)))
policy	shop.stock_count_lines managers_add	backroom_manager	INSERT	check true
policy	shop.stock_count_lines managers_read	backroom_manager	SELECT	using true
policy	shop.stock_count_lines managers_update	backroom_manager	UPDATE	using true check true
policy	shop.stock_count_lines owner_all	backroom_engine	ALL	using true check true
policy	shop.stock_count_lines warehouse_adds	backroom_warehouse	INSERT	check (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.stock_count_lines warehouse_reads	backroom_warehouse	SELECT	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.stock_counts managers_add	backroom_manager	INSERT	check true
policy	shop.stock_counts managers_read	backroom_manager	SELECT	using true
policy	shop.stock_counts managers_update	backroom_manager	UPDATE	using true check true
policy	shop.stock_counts owner_all	backroom_engine	ALL	using true check true
policy	shop.stock_counts warehouse_adds	backroom_warehouse	INSERT	check (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.stock_counts warehouse_reads	backroom_warehouse	SELECT	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.stock_counts warehouse_updates	backroom_warehouse	UPDATE	using (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])) check (warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))
policy	shop.stock_transfer_lines owner_all	backroom_engine	ALL	using true check true
policy	shop.stock_transfer_lines staff_add	backroom_manager	INSERT	check (EXISTS ( SELECT FROM shop.stock_transfers t WHERE ((t.transfer_id = stock_transfer_lines.transfer_id) AND ((t.status)::text = 'DRAFT'::text))))
policy	shop.stock_transfer_lines staff_add	backroom_warehouse	INSERT	check (EXISTS ( SELECT FROM shop.stock_transfers t WHERE ((t.transfer_id = stock_transfer_lines.transfer_id) AND ((t.status)::text = 'DRAFT'::text))))
policy	shop.stock_transfer_lines staff_read	backroom_manager	SELECT	using true
policy	shop.stock_transfer_lines staff_read	backroom_support	SELECT	using true
policy	shop.stock_transfer_lines warehouse_reads	backroom_warehouse	SELECT	using (EXISTS ( SELECT FROM shop.stock_transfers t WHERE (t.transfer_id = stock_transfer_lines.transfer_id)))
policy	shop.stock_transfer_moves managers_add	backroom_manager	INSERT	check true
policy	shop.stock_transfer_moves owner_adds	backroom_engine	INSERT	check true
policy	shop.stock_transfer_moves owner_reads	backroom_engine	SELECT	using true
policy	shop.stock_transfer_moves staff_read	backroom_manager	SELECT	using true
policy	shop.stock_transfer_moves staff_read	backroom_support	SELECT	using true
policy	shop.stock_transfer_moves warehouse_adds	backroom_warehouse	INSERT	check (EXISTS ( SELECT FROM shop.stock_transfers t WHERE ((t.transfer_id = stock_transfer_moves.transfer_id) AND ((((stock_transfer_moves.kind)::text = ANY ((ARRAY['SHIPPED'::character varying, 'RETURNED'::character varying, 'LOST'::character varying])::text[])) AND (t.from_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))) OR (((stock_transfer_moves.kind)::text = ANY ((ARRAY['RECEIVED'::character varying, 'DAMAGED'::character varying, 'LOST'::character varying])::text[])) AND (t.to_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])))))))
policy	shop.stock_transfer_moves warehouse_reads	backroom_warehouse	SELECT	using (EXISTS ( SELECT FROM shop.stock_transfers t WHERE (t.transfer_id = stock_transfer_moves.transfer_id)))
policy	shop.stock_transfers managers_add	backroom_manager	INSERT	check true
policy	shop.stock_transfers managers_update	backroom_manager	UPDATE	using true check true
policy	shop.stock_transfers owner_all	backroom_engine	ALL	using true check true
policy	shop.stock_transfers staff_read	backroom_manager	SELECT	using true
policy	shop.stock_transfers staff_read	backroom_support	SELECT	using true
policy	shop.stock_transfers warehouse_adds	backroom_warehouse	INSERT	check ((from_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])) OR (to_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])))
policy	shop.stock_transfers warehouse_reads	backroom_warehouse	SELECT	using ((from_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])) OR (to_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])))
policy	shop.stock_transfers warehouse_updates	backroom_warehouse	UPDATE	using ((from_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])) OR (to_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[]))) check ((from_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])) OR (to_warehouse_id = ANY (( SELECT backoffice.my_warehouses() AS my_warehouses)::uuid[])))
policy	shop.transitions all_read	application_user	SELECT	using true
policy	shop.transitions all_read	backroom_accounts	SELECT	using true
policy	shop.transitions all_read	backroom_admin	SELECT	using true
policy	shop.transitions all_read	backroom_manager	SELECT	using true
policy	shop.transitions all_read	backroom_support	SELECT	using true
policy	shop.transitions all_read	backroom_warehouse	SELECT	using true
policy	shop.transitions all_read	backroom_worker	SELECT	using true
policy	shop.transitions owner_all	backroom_engine	ALL	using true check true
policy	shop.user_tokens owner_all	backroom_engine	ALL	using true check true
policy	shop.user_tokens staff_read	backroom_manager	SELECT	using true
policy	shop.user_tokens staff_read	backroom_support	SELECT	using true
policy	shop.user_tokens staff_revoke	backroom_manager	UPDATE	using true check is_revoked
policy	shop.user_tokens staff_revoke	backroom_support	UPDATE	using true check is_revoked
policy	shop.user_tokens storefront_own	application_user	ALL	using (user_id = ( SELECT shop.current_customer_id() AS current_customer_id)) check (user_id = ( SELECT shop.current_customer_id() AS current_customer_id))
policy	shop.user_tokens worker_read	backroom_worker	SELECT	using true
policy	shop.user_tokens worker_removes_expired	backroom_worker	DELETE	using (expires_at < now())
policy	shop.users accounts_add	backroom_accounts	INSERT	check ((user_type)::text = 'ADMIN'::text)
policy	shop.users accounts_read	backroom_accounts	SELECT	using ((user_type)::text = 'ADMIN'::text)
policy	shop.users accounts_update	backroom_accounts	UPDATE	using ((user_type)::text = 'ADMIN'::text) check ((user_type)::text = 'ADMIN'::text)
policy	shop.users managers_add_sellers	backroom_manager	INSERT	check ((user_type)::text = ANY ((ARRAY['CUSTOMER'::character varying, 'SELLER'::character varying])::text[]))
policy	shop.users managers_update_sellers	backroom_manager	UPDATE	using ((user_type)::text = 'SELLER'::text) check ((user_type)::text = 'SELLER'::text)
policy	shop.users owner_all	backroom_engine	ALL	using true check true
policy	shop.users staff_read	backroom_admin	SELECT	using true
policy	shop.users staff_read	backroom_manager	SELECT	using true
policy	shop.users staff_read	backroom_support	SELECT	using true
policy	shop.users staff_read	backroom_worker	SELECT	using true
policy	shop.users staff_update_customers	backroom_manager	UPDATE	using ((user_type)::text = 'CUSTOMER'::text) check ((user_type)::text = 'CUSTOMER'::text)
policy	shop.users staff_update_customers	backroom_support	UPDATE	using ((user_type)::text = 'CUSTOMER'::text) check ((user_type)::text = 'CUSTOMER'::text)
policy	shop.users storefront_own	application_user	SELECT	using (user_id = ( SELECT shop.current_customer_id() AS current_customer_id))
policy	shop.users storefront_registers	application_user	INSERT	check ((user_id = ( SELECT shop.current_customer_id() AS current_customer_id)) AND ((user_type)::text = 'CUSTOMER'::text))
policy	shop.users storefront_updates_own	application_user	UPDATE	using ((user_id = ( SELECT shop.current_customer_id() AS current_customer_id)) AND ((user_type)::text = 'CUSTOMER'::text) AND is_active) check (user_id = ( SELECT shop.current_customer_id() AS current_customer_id))
policy	shop.warehouses managers_add	backroom_manager	INSERT	check true
policy	shop.warehouses managers_update	backroom_manager	UPDATE	using true check true
policy	shop.warehouses owner_all	backroom_engine	ALL	using true check true
policy	shop.warehouses staff_read	backroom_admin	SELECT	using true
policy	shop.warehouses staff_read	backroom_manager	SELECT	using true
policy	shop.warehouses staff_read	backroom_support	SELECT	using true
policy	shop.warehouses staff_read	backroom_warehouse	SELECT	using true
policy	shop.warehouses staff_read	backroom_worker	SELECT	using true
policy	shop.warehouses storefront_reads	application_user	SELECT	using is_active
sequence	shop.order_number_sequence	application_user	USAGE	*
table	archive.order_allocations	backroom_admin	SELECT	*
table	archive.order_allocations	backroom_manager	SELECT	*
table	archive.order_allocations	backroom_support	SELECT	*
table	archive.order_allocations	backroom_warehouse	SELECT	*
table	archive.order_allocations	backroom_worker	SELECT	*
table	archive.order_analytics	backroom_manager	SELECT	*
table	archive.order_analytics	backroom_worker	SELECT	*
table	archive.order_cancellations	backroom_admin	SELECT	*
table	archive.order_cancellations	backroom_manager	SELECT	*
table	archive.order_cancellations	backroom_support	SELECT	*
table	archive.order_cancellations	backroom_warehouse	SELECT	cancellation_id, created_at, login, order_id, order_item_id, quantity, reason
table	archive.order_cancellations	backroom_worker	SELECT	*
table	archive.order_items	backroom_admin	SELECT	*
table	archive.order_items	backroom_engine	SELECT	cancelled_quantity, order_id, product_id, quantity, unit_price_amount, unpaid_quantity
table	archive.order_items	backroom_manager	SELECT	*
table	archive.order_items	backroom_support	SELECT	*
table	archive.order_items	backroom_warehouse	SELECT	allocated_quantity, cancelled_quantity, created_at, fulfillment_status, order_id, order_item_id, product_id, product_image_url, product_name, product_sku, quantity, requires_shipping, returned_quantity, shipped_quantity, variant_options
table	archive.order_items	backroom_worker	SELECT	*
table	archive.order_notes	backroom_admin	SELECT	*
table	archive.order_notes	backroom_manager	SELECT	*
table	archive.order_notes	backroom_support	SELECT	*
table	archive.order_notes	backroom_warehouse	SELECT	*
table	archive.order_notes	backroom_worker	SELECT	*
table	archive.order_returns	backroom_manager	SELECT	*
table	archive.order_returns	backroom_support	SELECT	*
table	archive.order_returns	backroom_warehouse	SELECT	*
table	archive.order_returns	backroom_worker	SELECT	*
table	archive.order_status_history	backroom_admin	SELECT	*
table	archive.order_status_history	backroom_manager	SELECT	*
table	archive.order_status_history	backroom_support	SELECT	*
table	archive.order_status_history	backroom_warehouse	SELECT	*
table	archive.order_status_history	backroom_worker	SELECT	*
table	archive.orders	backroom_admin	SELECT	*
table	archive.orders	backroom_engine	SELECT	cancelled_at, created_at, currency, customer_id, delivered_at, discount_amount, order_id, shipped_at, shipping_amount, tax_amount, unpaid_discount_amount, unpaid_tax_amount
table	archive.orders	backroom_manager	SELECT	*
table	archive.orders	backroom_support	SELECT	*
table	archive.orders	backroom_warehouse	SELECT	cancel_reason, cancelled_at, confirmed_at, created_at, customer_id, customer_name, deleted_at, delivered_at, estimated_delivery_at, gift_message, hold_reason, item_count, notes, order_id, order_number, paid_at, processing_at, row_version, search_text, shipped_at, shipping_address, special_instructions, status, status_reason, tracking_number, updated_at
table	archive.orders	backroom_worker	SELECT	*
table	archive.payments	backroom_admin	SELECT	amount_charged, card_brand, card_exp_month, card_exp_year, card_last_four, created_at, currency, customer_id, error_code, error_message, failed_at, gateway_fee_amount, net_amount, order_id, payment_id, payment_method, processed_at, provider, provider_transaction_id, recorded_by_login, refund_pending_amount, refunded_amount, retry_count, risk_score, row_version, status, updated_at
table	archive.payments	backroom_manager	SELECT	amount_charged, card_brand, card_exp_month, card_exp_year, card_last_four, created_at, currency, customer_id, error_code, error_message, failed_at, fraud_check_result, gateway_fee_amount, net_amount, order_id, payment_id, payment_method, processed_at, provider, provider_transaction_id, recorded_by_login, refund_pending_amount, refunded_amount, retry_count, risk_score, row_version, status, updated_at
table	archive.payments	backroom_support	SELECT	amount_charged, card_brand, card_exp_month, card_exp_year, card_last_four, created_at, currency, customer_id, error_code, error_message, failed_at, gateway_fee_amount, net_amount, order_id, payment_id, payment_method, processed_at, provider, provider_transaction_id, recorded_by_login, refund_pending_amount, refunded_amount, retry_count, risk_score, row_version, status, updated_at
table	archive.payments	backroom_worker	SELECT	amount_charged, card_brand, card_exp_month, card_exp_year, card_last_four, created_at, currency, customer_id, error_code, error_message, failed_at, gateway_fee_amount, net_amount, order_id, payment_id, payment_method, processed_at, provider, provider_transaction_id, recorded_by_login, refund_pending_amount, refunded_amount, retry_count, risk_score, row_version, status, updated_at
table	archive.refund_allowances	backroom_admin	SELECT	*
table	archive.refund_allowances	backroom_manager	SELECT	*
table	archive.refund_allowances	backroom_support	SELECT	*
table	archive.refund_allowances	backroom_worker	SELECT	*
table	archive.refund_approvals	backroom_admin	SELECT	*
table	archive.refund_approvals	backroom_manager	SELECT	*
table	archive.refund_approvals	backroom_support	SELECT	*
table	archive.refund_approvals	backroom_worker	SELECT	*
table	archive.refund_lines	backroom_admin	SELECT	*
table	archive.refund_lines	backroom_manager	SELECT	*
table	archive.refund_lines	backroom_support	SELECT	*
table	archive.refund_lines	backroom_worker	SELECT	*
table	archive.refunds	backroom_admin	SELECT	approval, completed_at, created_at, currency, description, error_code, error_message, goodwill_amount, items_amount, order_id, payment_id, processed_at, processed_by, processed_by_login, provider_refund_id, reason, refund_amount, refund_id, requested_by, row_version, settled_at, settled_by_login, shipping_amount, status, tax_amount, updated_at
table	archive.refunds	backroom_engine	SELECT	completed_at, currency, goodwill_amount, items_amount, order_id, refund_amount, status
table	archive.refunds	backroom_manager	SELECT	approval, completed_at, created_at, currency, description, error_code, error_message, goodwill_amount, items_amount, order_id, payment_id, processed_at, processed_by, processed_by_login, provider_refund_id, reason, refund_amount, refund_id, requested_by, row_version, settled_at, settled_by_login, shipping_amount, status, tax_amount, updated_at
table	archive.refunds	backroom_support	SELECT	approval, completed_at, created_at, currency, description, error_code, error_message, goodwill_amount, items_amount, order_id, payment_id, processed_at, processed_by, processed_by_login, provider_refund_id, reason, refund_amount, refund_id, requested_by, row_version, settled_at, settled_by_login, shipping_amount, status, tax_amount, updated_at
table	archive.refunds	backroom_worker	SELECT	approval, completed_at, created_at, currency, description, error_code, error_message, goodwill_amount, items_amount, order_id, payment_id, processed_at, processed_by, processed_by_login, provider_refund_id, reason, refund_amount, refund_id, requested_by, row_version, settled_at, settled_by_login, shipping_amount, status, tax_amount, updated_at
table	archive.shipment_lines	backroom_admin	SELECT	*
table	archive.shipment_lines	backroom_manager	SELECT	*
table	archive.shipment_lines	backroom_support	SELECT	*
table	archive.shipment_lines	backroom_warehouse	SELECT	*
table	archive.shipment_lines	backroom_worker	SELECT	*
table	archive.shipments	backroom_admin	SELECT	*
table	archive.shipments	backroom_manager	SELECT	*
table	archive.shipments	backroom_support	SELECT	*
table	archive.shipments	backroom_warehouse	SELECT	*
table	archive.shipments	backroom_worker	SELECT	*
table	backoffice.archived_months	backroom_admin	SELECT	*
table	backoffice.archived_months	backroom_manager	SELECT	*
table	backoffice.archived_months	backroom_worker	SELECT	*
table	backoffice.audit_log	backroom_admin	SELECT	*
table	backoffice.audit_log	backroom_engine	INSERT	*
table	backoffice.audit_log	backroom_engine	SELECT	*
table	backoffice.audit_log	backroom_manager	SELECT	*
table	backoffice.commands	backroom_admin	SELECT	*
table	backoffice.commands	backroom_engine	DELETE	*
table	backoffice.commands	backroom_engine	INSERT	*
table	backoffice.commands	backroom_engine	SELECT	*
table	backoffice.commands	backroom_engine	UPDATE	result
table	backoffice.commands	backroom_manager	SELECT	*
table	backoffice.commands	backroom_support	SELECT	*
table	backoffice.commands	backroom_warehouse	SELECT	*
table	backoffice.commands	backroom_worker	SELECT	*
table	backoffice.currencies	application_user	SELECT	*
table	backoffice.currencies	backroom_admin	INSERT	*
table	backoffice.currencies	backroom_admin	SELECT	*
table	backoffice.currencies	backroom_admin	UPDATE	limit_rate
table	backoffice.currencies	backroom_engine	SELECT	*
table	backoffice.currencies	backroom_manager	SELECT	*
table	backoffice.currencies	backroom_support	SELECT	*
table	backoffice.currencies	backroom_warehouse	SELECT	*
table	backoffice.currencies	backroom_worker	SELECT	*
table	backoffice.import_rows	backroom_engine	DELETE	*
table	backoffice.import_rows	backroom_engine	SELECT	*
table	backoffice.import_rows	backroom_manager	DELETE	*
table	backoffice.import_rows	backroom_manager	INSERT	action, before, currency, handle, images, import_id, line, problems, product, product_id, row_version, title
table	backoffice.import_rows	backroom_manager	SELECT	*
table	backoffice.imports	backroom_engine	DELETE	*
table	backoffice.imports	backroom_engine	SELECT	*
table	backoffice.imports	backroom_engine	UPDATE	status
table	backoffice.imports	backroom_manager	INSERT	file_name, import_id, options
table	backoffice.imports	backroom_manager	SELECT	*
table	backoffice.imports	backroom_manager	UPDATE	added_count, applied_at, changed_count, line_count, refused_count, status, unchanged_count
table	backoffice.job_runs	backroom_admin	SELECT	*
table	backoffice.job_runs	backroom_engine	DELETE	*
table	backoffice.job_runs	backroom_engine	INSERT	job
table	backoffice.job_runs	backroom_engine	SELECT	*
table	backoffice.job_runs	backroom_engine	UPDATE	error_code, error_message, finished_at, rows_done, status
table	backoffice.job_runs	backroom_manager	SELECT	*
table	backoffice.job_runs	backroom_worker	SELECT	*
table	backoffice.jobs	backroom_admin	SELECT	*
table	backoffice.jobs	backroom_admin	UPDATE	every, is_enabled, requested_at, requested_by
table	backoffice.jobs	backroom_engine	SELECT	*
table	backoffice.jobs	backroom_engine	UPDATE	last_finished_at, last_started_at
table	backoffice.jobs	backroom_manager	SELECT	*
table	backoffice.jobs	backroom_worker	SELECT	*
table	backoffice.low_stock_alerts	backroom_engine	DELETE	*
table	backoffice.low_stock_alerts	backroom_engine	INSERT	inventory_id
table	backoffice.low_stock_alerts	backroom_engine	SELECT	*
table	backoffice.presence	backroom_admin	DELETE	*
table	backoffice.presence	backroom_admin	INSERT	is_editing, place, window_id
table	backoffice.presence	backroom_admin	SELECT	*
table	backoffice.presence	backroom_admin	UPDATE	seen_at
table	backoffice.presence	backroom_manager	DELETE	*
table	backoffice.presence	backroom_manager	INSERT	is_editing, place, window_id
table	backoffice.presence	backroom_manager	SELECT	*
table	backoffice.presence	backroom_manager	UPDATE	seen_at
table	backoffice.presence	backroom_support	DELETE	*
table	backoffice.presence	backroom_support	INSERT	is_editing, place, window_id
table	backoffice.presence	backroom_support	SELECT	*
table	backoffice.presence	backroom_support	UPDATE	seen_at
table	backoffice.presence	backroom_warehouse	DELETE	*
table	backoffice.presence	backroom_warehouse	INSERT	is_editing, place, window_id
table	backoffice.presence	backroom_warehouse	SELECT	*
table	backoffice.presence	backroom_warehouse	UPDATE	seen_at
table	backoffice.saved_views	backroom_admin	DELETE	*
table	backoffice.saved_views	backroom_admin	INSERT	definition, list, name, position, shared_with, view_id
table	backoffice.saved_views	backroom_admin	SELECT	*
table	backoffice.saved_views	backroom_admin	UPDATE	definition, name, position, shared_with
table	backoffice.saved_views	backroom_manager	DELETE	*
table	backoffice.saved_views	backroom_manager	INSERT	definition, list, name, position, shared_with, view_id
table	backoffice.saved_views	backroom_manager	SELECT	*
table	backoffice.saved_views	backroom_manager	UPDATE	definition, name, position, shared_with
table	backoffice.saved_views	backroom_support	DELETE	*
table	backoffice.saved_views	backroom_support	INSERT	definition, list, name, position, shared_with, view_id
table	backoffice.saved_views	backroom_support	SELECT	*
table	backoffice.saved_views	backroom_support	UPDATE	definition, name, position, shared_with
table	backoffice.saved_views	backroom_warehouse	DELETE	*
table	backoffice.saved_views	backroom_warehouse	INSERT	definition, list, name, position, shared_with, view_id
table	backoffice.saved_views	backroom_warehouse	SELECT	*
table	backoffice.saved_views	backroom_warehouse	UPDATE	definition, name, position, shared_with
table	backoffice.sealing_key	backroom_manager	INSERT	fingerprint
table	backoffice.sealing_key	backroom_manager	SELECT	*
table	backoffice.settings	backroom_admin	SELECT	*
table	backoffice.settings	backroom_admin	UPDATE	value
table	backoffice.settings	backroom_engine	SELECT	*
table	backoffice.settings	backroom_manager	SELECT	*
table	backoffice.settings	backroom_support	SELECT	*
table	backoffice.settings	backroom_warehouse	SELECT	*
table	backoffice.settings	backroom_worker	SELECT	*
table	backoffice.staff	backroom_accounts	INSERT	display_name, login, refund_limit_amount, role, user_id
table	backoffice.staff	backroom_accounts	SELECT	*
table	backoffice.staff	backroom_accounts	UPDATE	deactivated_at, display_name, is_active, password_set_at, refund_limit_amount, role
table	backoffice.staff	backroom_admin	SELECT	*
table	backoffice.staff	backroom_engine	SELECT	*
table	backoffice.staff	backroom_manager	SELECT	*
table	backoffice.staff	backroom_support	SELECT	display_name, is_active, login, role, user_id
table	backoffice.staff	backroom_warehouse	SELECT	display_name, is_active, login, role, user_id
table	backoffice.staff	backroom_worker	SELECT	display_name, is_active, login, role, user_id
table	backoffice.staff_seen	backroom_accounts	INSERT	login, signed_in_at
table	backoffice.staff_seen	backroom_accounts	SELECT	*
table	backoffice.staff_seen	backroom_accounts	UPDATE	signed_in_at
table	backoffice.staff_seen	backroom_admin	SELECT	*
table	backoffice.staff_warehouses	backroom_accounts	DELETE	*
table	backoffice.staff_warehouses	backroom_accounts	INSERT	*
table	backoffice.staff_warehouses	backroom_accounts	SELECT	*
table	backoffice.staff_warehouses	backroom_admin	SELECT	*
table	backoffice.staff_warehouses	backroom_engine	SELECT	*
table	backoffice.staff_warehouses	backroom_manager	SELECT	*
table	backoffice.staff_warehouses	backroom_support	SELECT	*
table	backoffice.staff_warehouses	backroom_warehouse	SELECT	*
table	backoffice.staff_warehouses	backroom_worker	SELECT	*
table	backoffice.user_settings	backroom_admin	DELETE	*
table	backoffice.user_settings	backroom_admin	INSERT	key, value
table	backoffice.user_settings	backroom_admin	SELECT	*
table	backoffice.user_settings	backroom_admin	UPDATE	value
table	backoffice.user_settings	backroom_manager	DELETE	*
table	backoffice.user_settings	backroom_manager	INSERT	key, value
table	backoffice.user_settings	backroom_manager	SELECT	*
table	backoffice.user_settings	backroom_manager	UPDATE	value
table	backoffice.user_settings	backroom_support	DELETE	*
table	backoffice.user_settings	backroom_support	INSERT	key, value
table	backoffice.user_settings	backroom_support	SELECT	*
table	backoffice.user_settings	backroom_support	UPDATE	value
table	backoffice.user_settings	backroom_warehouse	DELETE	*
table	backoffice.user_settings	backroom_warehouse	INSERT	key, value
table	backoffice.user_settings	backroom_warehouse	SELECT	*
table	backoffice.user_settings	backroom_warehouse	UPDATE	value
table	reporting.all_items	backroom_engine	SELECT	*
table	reporting.all_items	backroom_manager	SELECT	*
table	reporting.all_items	backroom_worker	SELECT	*
table	reporting.all_orders	backroom_engine	SELECT	*
table	reporting.all_orders	backroom_manager	SELECT	*
table	reporting.all_orders	backroom_worker	SELECT	*
table	reporting.all_refunds	backroom_engine	SELECT	*
table	reporting.all_refunds	backroom_manager	SELECT	*
table	reporting.all_refunds	backroom_worker	SELECT	*
table	reporting.customer_firsts	backroom_engine	DELETE	*
table	reporting.customer_firsts	backroom_engine	INSERT	*
table	reporting.customer_firsts	backroom_engine	SELECT	*
table	reporting.customer_firsts	backroom_engine	UPDATE	first_order_id
table	reporting.customer_firsts	backroom_manager	SELECT	*
table	reporting.customer_firsts	backroom_worker	SELECT	*
table	reporting.exchange_rates	backroom_admin	INSERT	currency, in_currency, rate, valid_from
table	reporting.exchange_rates	backroom_admin	SELECT	*
table	reporting.exchange_rates	backroom_admin	UPDATE	rate
table	reporting.exchange_rates	backroom_engine	SELECT	*
table	reporting.exchange_rates	backroom_manager	INSERT	currency, in_currency, rate, valid_from
table	reporting.exchange_rates	backroom_manager	SELECT	*
table	reporting.exchange_rates	backroom_manager	UPDATE	rate
table	reporting.exchange_rates	backroom_worker	INSERT	currency, in_currency, rate, valid_from
table	reporting.exchange_rates	backroom_worker	SELECT	*
table	reporting.finished_days	backroom_engine	INSERT	day
table	reporting.finished_days	backroom_engine	SELECT	*
table	reporting.main_scales	backroom_engine	SELECT	*
table	reporting.main_scales	backroom_manager	SELECT	*
table	reporting.main_scales	backroom_worker	SELECT	*
table	reporting.metrics	backroom_admin	SELECT	*
table	reporting.metrics	backroom_manager	SELECT	*
table	reporting.metrics	backroom_worker	SELECT	*
table	reporting.product_rollup	backroom_engine	DELETE	*
table	reporting.product_rollup	backroom_engine	INSERT	*
table	reporting.product_rollup	backroom_engine	SELECT	*
table	reporting.product_rollup	backroom_engine	UPDATE	gross, units
table	reporting.product_rollup	backroom_manager	SELECT	*
table	reporting.product_rollup	backroom_worker	SELECT	*
table	reporting.product_sales	backroom_engine	SELECT	*
table	reporting.product_sales	backroom_manager	SELECT	*
table	reporting.product_sales	backroom_worker	SELECT	*
table	reporting.product_sales_from_rows	backroom_engine	SELECT	*
table	reporting.product_sales_from_rows	backroom_manager	SELECT	*
table	reporting.product_sales_from_rows	backroom_worker	SELECT	*
table	reporting.sales	backroom_engine	SELECT	*
table	reporting.sales	backroom_manager	SELECT	*
table	reporting.sales	backroom_worker	SELECT	*
table	reporting.sales_by_hour	backroom_engine	SELECT	*
table	reporting.sales_by_hour	backroom_manager	SELECT	*
table	reporting.sales_by_hour	backroom_worker	SELECT	*
table	reporting.sales_deltas	backroom_engine	DELETE	*
table	reporting.sales_deltas	backroom_engine	INSERT	*
table	reporting.sales_deltas	backroom_engine	SELECT	*
table	reporting.sales_deltas	backroom_engine	UPDATE	delta_id
table	reporting.sales_deltas	backroom_manager	SELECT	*
table	reporting.sales_deltas	backroom_worker	SELECT	*
table	reporting.sales_from_rows	backroom_engine	SELECT	*
table	reporting.sales_from_rows	backroom_manager	SELECT	*
table	reporting.sales_from_rows	backroom_worker	SELECT	*
table	reporting.sales_hour_rollup	backroom_engine	DELETE	*
table	reporting.sales_hour_rollup	backroom_engine	INSERT	*
table	reporting.sales_hour_rollup	backroom_engine	SELECT	*
table	reporting.sales_hour_rollup	backroom_engine	UPDATE	cancelled_orders, delivered_orders, delivery_seconds, discount, fulfillment_seconds, gross, orders, refunded, refunded_sales, refunds, shipped_orders, shipping, tax, units
table	reporting.sales_hour_rollup	backroom_manager	SELECT	*
table	reporting.sales_hour_rollup	backroom_worker	SELECT	*
table	reporting.sales_rollup	backroom_engine	DELETE	*
table	reporting.sales_rollup	backroom_engine	INSERT	*
table	reporting.sales_rollup	backroom_engine	SELECT	*
table	reporting.sales_rollup	backroom_engine	UPDATE	cancelled_orders, delivered_orders, delivery_seconds, discount, fulfillment_seconds, gross, orders, refunded, refunded_sales, refunds, shipped_orders, shipping, tax, units
table	reporting.sales_rollup	backroom_manager	SELECT	*
table	reporting.sales_rollup	backroom_worker	SELECT	*
table	shop.admin_profiles	backroom_accounts	INSERT	department, role, user_id
table	shop.admin_profiles	backroom_accounts	SELECT	*
table	shop.admin_profiles	backroom_accounts	UPDATE	department, role
table	shop.admin_profiles	backroom_admin	SELECT	*
table	shop.bins	backroom_engine	SELECT	*
table	shop.bins	backroom_manager	INSERT	bin_id, code, is_active, warehouse_id
table	shop.bins	backroom_manager	SELECT	*
table	shop.bins	backroom_manager	UPDATE	code, is_active
table	shop.bins	backroom_support	SELECT	*
table	shop.bins	backroom_warehouse	INSERT	bin_id, code, is_active, warehouse_id
table	shop.bins	backroom_warehouse	SELECT	*
table	shop.bins	backroom_warehouse	UPDATE	code, is_active
table	shop.cart_items	application_user	DELETE	*
table	shop.cart_items	application_user	INSERT	cart_id, cart_item_id, product_id, quantity, unit_price_amount, unit_price_currency, variant_options
table	shop.cart_items	application_user	SELECT	*
table	shop.cart_items	application_user	UPDATE	quantity, unit_price_amount, unit_price_currency, variant_options
table	shop.cart_items	backroom_engine	SELECT	*
table	shop.cart_items	backroom_manager	SELECT	*
table	shop.cart_items	backroom_support	SELECT	*
table	shop.cart_items	backroom_worker	SELECT	*
table	shop.carts	application_user	DELETE	*
table	shop.carts	application_user	INSERT	cart_id, currency, customer_id, discount_codes, notes, session_id
table	shop.carts	application_user	SELECT	*
table	shop.carts	application_user	UPDATE	currency, customer_id, discount_codes, expires_at, notes, order_id, status
table	shop.carts	backroom_engine	SELECT	cart_id, created_at, currency, customer_id, discount_codes, expires_at, notes, order_id, row_version, status, updated_at
table	shop.carts	backroom_engine	UPDATE	customer_id, order_id, status, updated_at
table	shop.carts	backroom_manager	SELECT	cart_id, created_at, currency, customer_id, discount_codes, expires_at, notes, order_id, row_version, status, updated_at
table	shop.carts	backroom_support	SELECT	cart_id, created_at, currency, customer_id, discount_codes, expires_at, notes, order_id, row_version, status, updated_at
table	shop.carts	backroom_worker	SELECT	cart_id, created_at, currency, customer_id, discount_codes, expires_at, notes, order_id, row_version, status, updated_at
table	shop.categories	application_user	SELECT	*
table	shop.categories	backroom_admin	SELECT	*
table	shop.categories	backroom_engine	SELECT	*
table	shop.categories	backroom_manager	DELETE	*
table	shop.categories	backroom_manager	INSERT	description, image_url, is_active, name, parent_category_id, slug, sort_order
table	shop.categories	backroom_manager	SELECT	*
table	shop.categories	backroom_manager	UPDATE	description, image_url, is_active, name, parent_category_id, slug, sort_order
table	shop.categories	backroom_support	SELECT	*
table	shop.categories	backroom_warehouse	SELECT	*
table	shop.categories	backroom_worker	SELECT	*
table	shop.customer_notes	backroom_manager	INSERT	body, user_id
table	shop.customer_notes	backroom_manager	SELECT	*
table	shop.customer_notes	backroom_support	INSERT	body, user_id
table	shop.customer_notes	backroom_support	SELECT	*
table	shop.customer_profiles	application_user	INSERT	billing_addresses, date_of_birth, preferred_currency, shipping_addresses, user_id
table	shop.customer_profiles	application_user	SELECT	*
table	shop.customer_profiles	application_user	UPDATE	billing_addresses, date_of_birth, preferred_currency, shipping_addresses
table	shop.customer_profiles	backroom_engine	INSERT	loyalty_points, user_id
table	shop.customer_profiles	backroom_engine	SELECT	*
table	shop.customer_profiles	backroom_engine	UPDATE	loyalty_points
table	shop.customer_profiles	backroom_manager	INSERT	billing_addresses, date_of_birth, preferred_currency, shipping_addresses, user_id
table	shop.customer_profiles	backroom_manager	SELECT	*
table	shop.customer_profiles	backroom_manager	UPDATE	billing_addresses, date_of_birth, loyalty_points, preferred_currency, shipping_addresses
table	shop.customer_profiles	backroom_support	INSERT	billing_addresses, date_of_birth, preferred_currency, shipping_addresses, user_id
table	shop.customer_profiles	backroom_support	SELECT	*
table	shop.customer_profiles	backroom_support	UPDATE	billing_addresses, date_of_birth, preferred_currency, shipping_addresses
table	shop.inventory_items	application_user	SELECT	available_quantity, inventory_id, product_id, warehouse_id
table	shop.inventory_items	backroom_engine	INSERT	product_id, warehouse_id
table	shop.inventory_items	backroom_engine	SELECT	*
table	shop.inventory_items	backroom_engine	UPDATE	available_quantity, committed_quantity, damaged_quantity, last_count_date, last_stock_update, movement_sequence, product_sku, reserved_quantity, total_adjusted, total_received, total_sold
table	shop.inventory_items	backroom_manager	INSERT	inventory_id, location_bin, location_shelf, max_stock_level, product_id, reorder_point, reorder_quantity, warehouse_id
table	shop.inventory_items	backroom_manager	SELECT	*
table	shop.inventory_items	backroom_manager	UPDATE	location_bin, location_shelf, max_stock_level, reorder_point, reorder_quantity
table	shop.inventory_items	backroom_support	SELECT	*
table	shop.inventory_items	backroom_warehouse	INSERT	inventory_id, location_bin, location_shelf, max_stock_level, product_id, reorder_point, reorder_quantity, warehouse_id
table	shop.inventory_items	backroom_warehouse	SELECT	*
table	shop.inventory_items	backroom_warehouse	UPDATE	location_bin, location_shelf, max_stock_level, reorder_point, reorder_quantity
table	shop.inventory_items	backroom_worker	SELECT	*
table	shop.inventory_movements	backroom_engine	INSERT	changed_by, delta_available, delta_committed, delta_damaged, delta_reserved, inventory_id, movement_type, notes, order_id, reason, reference_id, reference_type
table	shop.inventory_movements	backroom_engine	SELECT	*
table	shop.inventory_movements	backroom_manager	INSERT	delta_available, delta_damaged, inventory_id, movement_type, notes, reason, reference_id, reference_type, unit_cost_amount
table	shop.inventory_movements	backroom_manager	SELECT	*
table	shop.inventory_movements	backroom_support	SELECT	available_after, changed_by, changed_by_login, created_at, delta_available, delta_committed, delta_damaged, delta_reserved, inventory_id, movement_date, movement_id, movement_sequence, movement_type, notes, order_id, product_id, quantity_after, quantity_before, quantity_change, reason, reference_id, reference_type, warehouse_id
table	shop.inventory_movements	backroom_warehouse	INSERT	delta_available, delta_damaged, inventory_id, movement_type, notes, reason, reference_id, reference_type, unit_cost_amount
table	shop.inventory_movements	backroom_warehouse	SELECT	*
table	shop.inventory_movements	backroom_worker	SELECT	*
table	shop.inventory_reservations	application_user	INSERT	customer_id, items, reservation_id
table	shop.inventory_reservations	application_user	SELECT	*
table	shop.inventory_reservations	application_user	UPDATE	order_id, status
table	shop.inventory_reservations	backroom_engine	DELETE	*
table	shop.inventory_reservations	backroom_engine	SELECT	*
table	shop.inventory_reservations	backroom_engine	UPDATE	customer_id, order_id, status
table	shop.inventory_reservations	backroom_manager	SELECT	*
table	shop.inventory_reservations	backroom_manager	UPDATE	status
table	shop.inventory_reservations	backroom_support	SELECT	*
table	shop.inventory_reservations	backroom_support	UPDATE	status
table	shop.inventory_reservations	backroom_warehouse	SELECT	*
table	shop.inventory_reservations	backroom_worker	SELECT	*
table	shop.inventory_reservations	backroom_worker	UPDATE	status
table	shop.notification_preferences	application_user	INSERT	email_enabled, frequency, notification_type, push_enabled, quiet_hours_end, quiet_hours_start, sms_enabled, timezone, user_id
table	shop.notification_preferences	application_user	SELECT	*
table	shop.notification_preferences	application_user	UPDATE	email_enabled, frequency, push_enabled, quiet_hours_end, quiet_hours_start, sms_enabled, timezone
table	shop.notification_preferences	backroom_engine	SELECT	*
table	shop.notification_preferences	backroom_manager	SELECT	*
table	shop.notification_preferences	backroom_support	SELECT	*
table	shop.notification_preferences	backroom_worker	SELECT	*
table	shop.notification_resends	backroom_admin	INSERT	notification_id
table	shop.notification_resends	backroom_admin	SELECT	*
table	shop.notification_resends	backroom_manager	SELECT	*
table	shop.notification_resends	backroom_support	SELECT	*
table	shop.notification_resends	backroom_worker	INSERT	notification_id
table	shop.notification_resends	backroom_worker	SELECT	*
table	shop.notification_templates	backroom_admin	INSERT	email_body_html, email_body_text, email_subject, is_active, language, name, notification_type, push_body, push_title, sms_content, template_id, variables
table	shop.notification_templates	backroom_admin	SELECT	*
table	shop.notification_templates	backroom_admin	UPDATE	email_body_html, email_body_text, email_subject, is_active, language, name, push_body, push_title, sms_content, variables
table	shop.notification_templates	backroom_engine	SELECT	*
table	shop.notification_templates	backroom_manager	INSERT	email_body_html, email_body_text, email_subject, is_active, language, name, notification_type, push_body, push_title, sms_content, template_id, variables
table	shop.notification_templates	backroom_manager	SELECT	*
table	shop.notification_templates	backroom_manager	UPDATE	email_body_html, email_body_text, email_subject, is_active, language, name, push_body, push_title, sms_content, variables
table	shop.notification_templates	backroom_support	SELECT	*
table	shop.notification_templates	backroom_worker	SELECT	*
table	shop.notifications	application_user	SELECT	*
table	shop.notifications	backroom_admin	SELECT	*
table	shop.notifications	backroom_engine	INSERT	*
table	shop.notifications	backroom_engine	SELECT	*
table	shop.notifications	backroom_engine	UPDATE	error_message, retry_count, scheduled_at, status
table	shop.notifications	backroom_manager	SELECT	*
table	shop.notifications	backroom_support	SELECT	*
table	shop.notifications	backroom_worker	SELECT	*
table	shop.notifications	backroom_worker	UPDATE	clicked_at, delivered_at, error_message, metadata, opened_at, retry_count, scheduled_at, sent_at, status
table	shop.order_allocations	backroom_admin	SELECT	*
table	shop.order_allocations	backroom_engine	INSERT	*
table	shop.order_allocations	backroom_engine	SELECT	*
table	shop.order_allocations	backroom_engine	UPDATE	committed_quantity, released_quantity, shipped_quantity
table	shop.order_allocations	backroom_manager	INSERT	inventory_id, order_id, order_item_id, quantity
table	shop.order_allocations	backroom_manager	SELECT	*
table	shop.order_allocations	backroom_support	INSERT	inventory_id, order_id, order_item_id, quantity
table	shop.order_allocations	backroom_support	SELECT	*
table	shop.order_allocations	backroom_warehouse	SELECT	*
table	shop.order_allocations	backroom_worker	SELECT	*
table	shop.order_analytics	backroom_engine	DELETE	*
table	shop.order_analytics	backroom_engine	INSERT	*
table	shop.order_analytics	backroom_engine	SELECT	*
table	shop.order_analytics	backroom_manager	SELECT	*
table	shop.order_analytics	backroom_worker	SELECT	*
table	shop.order_cancellations	backroom_admin	SELECT	*
table	shop.order_cancellations	backroom_engine	SELECT	*
table	shop.order_cancellations	backroom_manager	INSERT	order_id, order_item_id, quantity, reason
table	shop.order_cancellations	backroom_manager	SELECT	*
table	shop.order_cancellations	backroom_support	INSERT	order_id, order_item_id, quantity, reason
table	shop.order_cancellations	backroom_support	SELECT	*
table	shop.order_cancellations	backroom_warehouse	SELECT	cancellation_id, created_at, login, order_id, order_item_id, quantity, reason
table	shop.order_cancellations	backroom_worker	SELECT	*
table	shop.order_items	application_user	INSERT	order_id, product_id, product_image_url, product_name, product_sku, quantity, total_price_amount, unit_price_amount, variant_options
table	shop.order_items	application_user	SELECT	cancelled_quantity, created_at, fulfillment_status, order_id, order_item_id, product_id, product_image_url, product_name, product_sku, quantity, refunded_amount, refunded_quantity, requires_shipping, returned_quantity, shipped_quantity, total_price_amount, unit_price_amount, variant_options
table	shop.order_items	backroom_admin	SELECT	*
table	shop.order_items	backroom_engine	SELECT	*
table	shop.order_items	backroom_engine	UPDATE	allocated_quantity, cancelled_quantity, fulfillment_status, refunded_amount, refunded_quantity, returned_quantity, shipped_quantity, unpaid_quantity
table	shop.order_items	backroom_manager	SELECT	*
table	shop.order_items	backroom_support	SELECT	*
table	shop.order_items	backroom_warehouse	SELECT	allocated_quantity, cancelled_quantity, created_at, fulfillment_status, order_id, order_item_id, product_id, product_image_url, product_name, product_sku, quantity, requires_shipping, returned_quantity, shipped_quantity, variant_options
table	shop.order_items	backroom_worker	SELECT	*
table	shop.order_notes	backroom_admin	SELECT	*
table	shop.order_notes	backroom_engine	SELECT	*
table	shop.order_notes	backroom_manager	INSERT	body, order_id
table	shop.order_notes	backroom_manager	SELECT	*
table	shop.order_notes	backroom_support	INSERT	body, order_id
table	shop.order_notes	backroom_support	SELECT	*
table	shop.order_notes	backroom_warehouse	INSERT	body, order_id
table	shop.order_notes	backroom_warehouse	SELECT	*
table	shop.order_notes	backroom_worker	SELECT	*
table	shop.order_numbers	backroom_admin	SELECT	*
table	shop.order_numbers	backroom_engine	INSERT	*
table	shop.order_numbers	backroom_engine	SELECT	*
table	shop.order_numbers	backroom_manager	SELECT	*
table	shop.order_numbers	backroom_support	SELECT	*
table	shop.order_numbers	backroom_warehouse	SELECT	*
table	shop.order_numbers	backroom_worker	SELECT	*
table	shop.order_placements	backroom_engine	DELETE	*
table	shop.order_placements	backroom_engine	INSERT	*
table	shop.order_placements	backroom_engine	SELECT	*
table	shop.order_placements	backroom_engine	UPDATE	is_fresh
table	shop.order_returns	backroom_engine	SELECT	*
table	shop.order_returns	backroom_manager	INSERT	condition, inventory_id, order_id, order_item_id, quantity, reason
table	shop.order_returns	backroom_manager	SELECT	*
table	shop.order_returns	backroom_support	SELECT	*
table	shop.order_returns	backroom_warehouse	INSERT	condition, inventory_id, order_id, order_item_id, quantity, reason
table	shop.order_returns	backroom_warehouse	SELECT	*
table	shop.order_returns	backroom_worker	SELECT	*
table	shop.order_status_history	application_user	SELECT	created_at, from_status, history_id, order_id, to_status
table	shop.order_status_history	backroom_admin	SELECT	*
table	shop.order_status_history	backroom_engine	INSERT	*
table	shop.order_status_history	backroom_engine	SELECT	*
table	shop.order_status_history	backroom_manager	SELECT	*
table	shop.order_status_history	backroom_support	SELECT	*
table	shop.order_status_history	backroom_warehouse	SELECT	*
table	shop.order_status_history	backroom_worker	SELECT	*
table	shop.orders	application_user	INSERT	billing_address, currency, customer_id, discount_amount, estimated_delivery_at, gift_message, item_count, notes, order_number, shipping_address, shipping_amount, special_instructions, subtotal_amount, tax_amount, total_amount
table	shop.orders	application_user	SELECT	billing_address, cancel_reason, cancelled_at, confirmed_at, created_at, currency, customer_email, customer_id, customer_name, deleted_at, delivered_at, discount_amount, estimated_delivery_at, gift_message, item_count, notes, order_id, order_number, paid_amount, paid_at, processing_at, refunded_amount, shipped_at, shipping_address, shipping_amount, special_instructions, status, subtotal_amount, tax_amount, total_amount, tracking_number, updated_at
table	shop.orders	backroom_admin	SELECT	*
table	shop.orders	backroom_engine	SELECT	*
table	shop.orders	backroom_engine	UPDATE	cancelled_amount, customer_email, customer_id, customer_name, item_count, paid_amount, refunded_amount, refunded_shipping_amount, refunded_tax_amount, status, status_reason, tracking_number, unpaid_discount_amount, unpaid_tax_amount
table	shop.orders	backroom_manager	SELECT	*
table	shop.orders	backroom_manager	UPDATE	billing_address, deleted_at, estimated_delivery_at, gift_message, hold_reason, notes, shipping_address, special_instructions, status, status_reason
table	shop.orders	backroom_support	SELECT	*
table	shop.orders	backroom_support	UPDATE	billing_address, estimated_delivery_at, gift_message, hold_reason, notes, shipping_address, special_instructions, status, status_reason
table	shop.orders	backroom_warehouse	SELECT	cancel_reason, cancelled_at, confirmed_at, created_at, customer_id, customer_name, deleted_at, delivered_at, estimated_delivery_at, gift_message, hold_reason, item_count, notes, order_id, order_number, paid_at, processing_at, row_version, search_text, shipped_at, shipping_address, special_instructions, status, status_reason, tracking_number, updated_at
table	shop.orders	backroom_warehouse	UPDATE	hold_reason, status, status_reason
table	shop.orders	backroom_worker	SELECT	*
table	shop.payments	application_user	INSERT	amount_charged, card_brand, card_exp_month, card_exp_year, card_last_four, currency, customer_id, order_id, payment_method, provider, provider_transaction_id, status
table	shop.payments	application_user	SELECT	amount_charged, card_brand, card_exp_month, card_exp_year, card_last_four, created_at, currency, customer_id, error_code, error_message, failed_at, order_id, payment_id, payment_method, processed_at, provider, provider_transaction_id, refunded_amount, status
table	shop.payments	backroom_admin	SELECT	amount_charged, card_brand, card_exp_month, card_exp_year, card_last_four, created_at, currency, customer_id, error_code, error_message, failed_at, gateway_fee_amount, net_amount, order_id, payment_id, payment_method, processed_at, provider, provider_transaction_id, recorded_by_login, refund_pending_amount, refunded_amount, retry_count, risk_score, row_version, status, updated_at
table	shop.payments	backroom_engine	SELECT	amount_charged, card_brand, card_exp_month, card_exp_year, card_last_four, created_at, currency, customer_id, error_code, error_message, failed_at, gateway_fee_amount, net_amount, order_id, payment_id, payment_method, processed_at, provider, provider_transaction_id, recorded_by_login, refund_pending_amount, refunded_amount, retry_count, risk_score, row_version, status, updated_at
table	shop.payments	backroom_engine	UPDATE	amount_charged, customer_id, refund_pending_amount, refunded_amount, status
table	shop.payments	backroom_manager	INSERT	amount_charged, currency, customer_id, order_id, payment_method, provider, provider_transaction_id, status
table	shop.payments	backroom_manager	SELECT	amount_charged, card_brand, card_exp_month, card_exp_year, card_last_four, created_at, currency, customer_id, error_code, error_message, failed_at, fraud_check_result, gateway_fee_amount, net_amount, order_id, payment_id, payment_method, processed_at, provider, provider_transaction_id, recorded_by_login, refund_pending_amount, refunded_amount, retry_count, risk_score, row_version, status, updated_at
table	shop.payments	backroom_manager	UPDATE	error_message, provider_transaction_id, status
table	shop.payments	backroom_support	SELECT	amount_charged, card_brand, card_exp_month, card_exp_year, card_last_four, created_at, currency, customer_id, error_code, error_message, failed_at, gateway_fee_amount, net_amount, order_id, payment_id, payment_method, processed_at, provider, provider_transaction_id, recorded_by_login, refund_pending_amount, refunded_amount, retry_count, risk_score, row_version, status, updated_at
table	shop.payments	backroom_worker	INSERT	amount_charged, card_brand, card_exp_month, card_exp_year, card_last_four, currency, customer_id, error_code, error_message, fraud_check_result, gateway_fee_amount, order_id, payment_method, provider, provider_response, provider_transaction_id, risk_score, status
table	shop.payments	backroom_worker	SELECT	amount_charged, card_brand, card_exp_month, card_exp_year, card_last_four, created_at, currency, customer_id, error_code, error_message, failed_at, gateway_fee_amount, net_amount, order_id, payment_id, payment_method, processed_at, provider, provider_transaction_id, recorded_by_login, refund_pending_amount, refunded_amount, retry_count, risk_score, row_version, status, updated_at
table	shop.payments	backroom_worker	UPDATE	error_code, error_message, fraud_check_result, gateway_fee_amount, provider_response, provider_transaction_id, retry_count, risk_score, status
table	shop.product_analytics	backroom_engine	INSERT	*
table	shop.product_analytics	backroom_engine	SELECT	*
table	shop.product_analytics	backroom_engine	UPDATE	average_rating, cart_additions, conversion_rate, revenue_amount, review_count, stock_level, stock_turns, units_sold, views
table	shop.product_analytics	backroom_manager	SELECT	*
table	shop.product_analytics	backroom_worker	SELECT	*
table	shop.product_events	application_user	INSERT	product_id
table	shop.product_events	backroom_engine	DELETE	*
table	shop.product_events	backroom_engine	INSERT	*
table	shop.product_events	backroom_engine	SELECT	*
table	shop.product_events	backroom_engine	UPDATE	event_id
table	shop.product_images	application_user	SELECT	*
table	shop.product_images	backroom_admin	SELECT	*
table	shop.product_images	backroom_engine	SELECT	*
table	shop.product_images	backroom_manager	DELETE	*
table	shop.product_images	backroom_manager	INSERT	alt_text, image_url, is_primary, product_id, sort_order
table	shop.product_images	backroom_manager	SELECT	*
table	shop.product_images	backroom_manager	UPDATE	alt_text, image_url, is_primary, sort_order
table	shop.product_images	backroom_support	SELECT	*
table	shop.product_images	backroom_warehouse	SELECT	*
table	shop.product_images	backroom_worker	SELECT	*
table	shop.product_performance_summary	backroom_manager	SELECT	*
table	shop.product_reviews	application_user	INSERT	content, customer_id, order_id, product_id, rating, title
table	shop.product_reviews	application_user	SELECT	content, created_at, customer_id, helpful_count, is_approved, is_verified_purchase, order_id, product_id, rating, review_id, title, updated_at
table	shop.product_reviews	application_user	UPDATE	content, rating, title
table	shop.product_reviews	backroom_admin	SELECT	*
table	shop.product_reviews	backroom_engine	SELECT	*
table	shop.product_reviews	backroom_engine	UPDATE	customer_id
table	shop.product_reviews	backroom_manager	SELECT	*
table	shop.product_reviews	backroom_manager	UPDATE	moderation_reason, moderation_status
table	shop.product_reviews	backroom_support	SELECT	*
table	shop.product_reviews	backroom_support	UPDATE	moderation_reason, moderation_status
table	shop.product_reviews	backroom_worker	SELECT	*
table	shop.products	application_user	SELECT	attributes, barcode, category_id, compare_at_price_amount, created_at, description, dimensions, is_digital, meta_description, meta_title, name, price_amount, price_currency, product_id, published_at, requires_shipping, search_vector, seller_id, short_description, sku, slug, status, tags, updated_at, variants, weight_grams
table	shop.products	backroom_admin	SELECT	attributes, barcode, category_id, compare_at_price_amount, created_at, description, dimensions, is_digital, meta_description, meta_title, name, price_amount, price_currency, product_id, published_at, requires_shipping, row_version, search_text, search_vector, seller_id, short_description, sku, slug, status, tags, updated_at, variants, weight_grams
table	shop.products	backroom_engine	SELECT	attributes, barcode, category_id, compare_at_price_amount, created_at, description, dimensions, is_digital, meta_description, meta_title, name, price_amount, price_currency, product_id, published_at, requires_shipping, row_version, search_text, search_vector, seller_id, short_description, sku, slug, status, tags, updated_at, variants, weight_grams
table	shop.products	backroom_engine	UPDATE	updated_at
table	shop.products	backroom_manager	INSERT	attributes, barcode, category_id, compare_at_price_amount, cost_price_amount, description, dimensions, is_digital, meta_description, meta_title, name, price_amount, price_currency, requires_shipping, seller_id, short_description, sku, slug, status, tags, variants, weight_grams
table	shop.products	backroom_manager	SELECT	*
table	shop.products	backroom_manager	UPDATE	attributes, barcode, category_id, compare_at_price_amount, cost_price_amount, description, dimensions, is_digital, meta_description, meta_title, name, price_amount, price_currency, requires_shipping, seller_id, short_description, sku, slug, status, tags, variants, weight_grams
table	shop.products	backroom_support	SELECT	attributes, barcode, category_id, compare_at_price_amount, created_at, description, dimensions, is_digital, meta_description, meta_title, name, price_amount, price_currency, product_id, published_at, requires_shipping, row_version, search_text, search_vector, seller_id, short_description, sku, slug, status, tags, updated_at, variants, weight_grams
table	shop.products	backroom_warehouse	SELECT	attributes, barcode, category_id, compare_at_price_amount, created_at, description, dimensions, is_digital, meta_description, meta_title, name, price_amount, price_currency, product_id, published_at, requires_shipping, row_version, search_text, search_vector, seller_id, short_description, sku, slug, status, tags, updated_at, variants, weight_grams
table	shop.products	backroom_warehouse	UPDATE	barcode
table	shop.products	backroom_worker	SELECT	attributes, barcode, category_id, compare_at_price_amount, created_at, description, dimensions, is_digital, meta_description, meta_title, name, price_amount, price_currency, product_id, published_at, requires_shipping, row_version, search_text, search_vector, seller_id, short_description, sku, slug, status, tags, updated_at, variants, weight_grams
table	shop.refund_allowances	backroom_admin	SELECT	*
table	shop.refund_allowances	backroom_engine	INSERT	*
table	shop.refund_allowances	backroom_engine	SELECT	*
table	shop.refund_allowances	backroom_engine	UPDATE	limit_amount, used_amount
table	shop.refund_allowances	backroom_manager	SELECT	*
table	shop.refund_allowances	backroom_support	SELECT	*
table	shop.refund_allowances	backroom_worker	SELECT	*
table	shop.refund_approvals	backroom_admin	SELECT	*
table	shop.refund_approvals	backroom_engine	SELECT	*
table	shop.refund_approvals	backroom_manager	INSERT	decision, note, order_id, refund_id
table	shop.refund_approvals	backroom_manager	SELECT	*
table	shop.refund_approvals	backroom_support	INSERT	decision, note, order_id, refund_id
table	shop.refund_approvals	backroom_support	SELECT	*
table	shop.refund_approvals	backroom_worker	SELECT	*
table	shop.refund_lines	application_user	SELECT	amount, order_id, order_item_id, quantity, refund_id, refund_line_id
table	shop.refund_lines	backroom_admin	SELECT	*
table	shop.refund_lines	backroom_engine	SELECT	*
table	shop.refund_lines	backroom_manager	INSERT	amount, inventory_id, order_id, order_item_id, quantity, reason, refund_id, restock
table	shop.refund_lines	backroom_manager	SELECT	*
table	shop.refund_lines	backroom_support	INSERT	amount, inventory_id, order_id, order_item_id, quantity, reason, refund_id, restock
table	shop.refund_lines	backroom_support	SELECT	*
table	shop.refund_lines	backroom_worker	SELECT	*
table	shop.refunds	application_user	SELECT	completed_at, created_at, currency, order_id, payment_id, refund_amount, refund_id, status
table	shop.refunds	backroom_admin	SELECT	approval, completed_at, created_at, currency, description, error_code, error_message, goodwill_amount, items_amount, order_id, payment_id, processed_at, processed_by, processed_by_login, provider_refund_id, reason, refund_amount, refund_id, requested_by, row_version, settled_at, settled_by_login, shipping_amount, status, tax_amount, updated_at
table	shop.refunds	backroom_engine	SELECT	approval, completed_at, created_at, currency, description, error_code, error_message, goodwill_amount, items_amount, order_id, payment_id, processed_at, processed_by, processed_by_login, provider_refund_id, reason, refund_amount, refund_id, requested_by, row_version, settled_at, settled_by_login, shipping_amount, status, tax_amount, updated_at
table	shop.refunds	backroom_engine	UPDATE	approval, status
table	shop.refunds	backroom_manager	INSERT	currency, description, goodwill_amount, items_amount, order_id, payment_id, reason, refund_amount, shipping_amount, tax_amount
table	shop.refunds	backroom_manager	SELECT	approval, completed_at, created_at, currency, description, error_code, error_message, goodwill_amount, items_amount, order_id, payment_id, processed_at, processed_by, processed_by_login, provider_refund_id, reason, refund_amount, refund_id, requested_by, row_version, settled_at, settled_by_login, shipping_amount, status, tax_amount, updated_at
table	shop.refunds	backroom_manager	UPDATE	error_code, error_message, provider_refund_id, status
table	shop.refunds	backroom_support	INSERT	currency, description, goodwill_amount, items_amount, order_id, payment_id, reason, refund_amount, shipping_amount, tax_amount
table	shop.refunds	backroom_support	SELECT	approval, completed_at, created_at, currency, description, error_code, error_message, goodwill_amount, items_amount, order_id, payment_id, processed_at, processed_by, processed_by_login, provider_refund_id, reason, refund_amount, refund_id, requested_by, row_version, settled_at, settled_by_login, shipping_amount, status, tax_amount, updated_at
table	shop.refunds	backroom_support	UPDATE	error_code, error_message, provider_refund_id, status
table	shop.refunds	backroom_worker	SELECT	approval, completed_at, created_at, currency, description, error_code, error_message, goodwill_amount, items_amount, order_id, payment_id, processed_at, processed_by, processed_by_login, provider_refund_id, reason, refund_amount, refund_id, requested_by, row_version, settled_at, settled_by_login, shipping_amount, status, tax_amount, updated_at
table	shop.refunds	backroom_worker	UPDATE	error_code, error_message, provider_refund_id, provider_response, status
table	shop.reservation_allocations	application_user	SELECT	*
table	shop.reservation_allocations	backroom_engine	DELETE	*
table	shop.reservation_allocations	backroom_engine	INSERT	*
table	shop.reservation_allocations	backroom_engine	SELECT	*
table	shop.reservation_allocations	backroom_manager	SELECT	*
table	shop.reservation_allocations	backroom_support	SELECT	*
table	shop.reservation_allocations	backroom_warehouse	SELECT	*
table	shop.reservation_allocations	backroom_worker	SELECT	*
table	shop.schema_migrations	backroom_admin	SELECT	*
table	shop.schema_migrations	backroom_manager	SELECT	*
table	shop.schema_migrations	backroom_support	SELECT	*
table	shop.schema_migrations	backroom_warehouse	SELECT	*
table	shop.schema_migrations	backroom_worker	SELECT	*
table	shop.seller_profiles	backroom_manager	INSERT	bank_details, business_address, business_name, business_type, commission_rate, is_verified, tax_id, user_id, verification_documents
table	shop.seller_profiles	backroom_manager	SELECT	*
table	shop.seller_profiles	backroom_manager	UPDATE	bank_details, business_address, business_name, business_type, commission_rate, is_verified, tax_id, verification_documents
table	shop.seller_profiles	backroom_support	SELECT	business_name, business_type, commission_rate, created_at, is_verified, row_version, updated_at, user_id
table	shop.shipment_lines	application_user	SELECT	order_id, order_item_id, quantity, shipment_id, shipment_line_id
table	shop.shipment_lines	backroom_admin	SELECT	*
table	shop.shipment_lines	backroom_engine	SELECT	*
table	shop.shipment_lines	backroom_manager	INSERT	allocation_id, order_id, order_item_id, quantity, shipment_id, warehouse_id
table	shop.shipment_lines	backroom_manager	SELECT	*
table	shop.shipment_lines	backroom_support	SELECT	*
table	shop.shipment_lines	backroom_warehouse	INSERT	allocation_id, order_id, order_item_id, quantity, shipment_id, warehouse_id
table	shop.shipment_lines	backroom_warehouse	SELECT	*
table	shop.shipment_lines	backroom_worker	SELECT	*
table	shop.shipments	application_user	SELECT	carrier, delivered_at, order_id, shipment_id, shipped_at, tracking_number
table	shop.shipments	backroom_admin	SELECT	*
table	shop.shipments	backroom_engine	SELECT	*
table	shop.shipments	backroom_engine	UPDATE	delivered_at
table	shop.shipments	backroom_manager	INSERT	carrier, order_id, tracking_number, warehouse_id
table	shop.shipments	backroom_manager	SELECT	*
table	shop.shipments	backroom_manager	UPDATE	carrier, delivered_at, tracking_number
table	shop.shipments	backroom_support	SELECT	*
table	shop.shipments	backroom_support	UPDATE	delivered_at
table	shop.shipments	backroom_warehouse	INSERT	carrier, order_id, tracking_number, warehouse_id
table	shop.shipments	backroom_warehouse	SELECT	*
table	shop.shipments	backroom_warehouse	UPDATE	carrier, delivered_at, tracking_number
table	shop.shipments	backroom_worker	SELECT	*
table	shop.stock_count_entries	backroom_engine	SELECT	*
table	shop.stock_count_entries	backroom_manager	INSERT	count_id, count_line_id, counted_quantity, counted_sequence
table	shop.stock_count_entries	backroom_manager	SELECT	*
table	shop.stock_count_entries	backroom_warehouse	INSERT	count_id, count_line_id, counted_quantity, counted_sequence
table	shop.stock_count_entries	backroom_warehouse	SELECT	*
table	shop.stock_count_lines	backroom_engine	SELECT	*
table	shop.stock_count_lines	backroom_engine	UPDATE	counted_quantity, counted_sequence, expected_quantity, is_open, recount_requested, times_counted
table	shop.stock_count_lines	backroom_manager	INSERT	count_id, inventory_id
table	shop.stock_count_lines	backroom_manager	SELECT	*
table	shop.stock_count_lines	backroom_manager	UPDATE	recount_requested
table	shop.stock_count_lines	backroom_warehouse	INSERT	count_id, inventory_id
table	shop.stock_count_lines	backroom_warehouse	SELECT	count_id, count_line_id, counted_quantity, counted_sequence, inventory_id, is_open, location_bin, product_id, recount_requested, times_counted, warehouse_id
table	shop.stock_counts	backroom_engine	SELECT	*
table	shop.stock_counts	backroom_engine	UPDATE	submitted_at
table	shop.stock_counts	backroom_manager	INSERT	is_blind, notes, warehouse_id
table	shop.stock_counts	backroom_manager	SELECT	*
table	shop.stock_counts	backroom_manager	UPDATE	notes, status
table	shop.stock_counts	backroom_warehouse	INSERT	is_blind, notes, warehouse_id
table	shop.stock_counts	backroom_warehouse	SELECT	*
table	shop.stock_counts	backroom_warehouse	UPDATE	notes, status
table	shop.stock_transfer_lines	backroom_engine	SELECT	*
table	shop.stock_transfer_lines	backroom_engine	UPDATE	damaged_quantity, lost_quantity, received_quantity, returned_quantity, shipped_quantity
table	shop.stock_transfer_lines	backroom_manager	INSERT	product_id, quantity, transfer_id
table	shop.stock_transfer_lines	backroom_manager	SELECT	*
table	shop.stock_transfer_lines	backroom_support	SELECT	*
table	shop.stock_transfer_lines	backroom_warehouse	INSERT	product_id, quantity, transfer_id
table	shop.stock_transfer_lines	backroom_warehouse	SELECT	*
table	shop.stock_transfer_moves	backroom_engine	SELECT	*
table	shop.stock_transfer_moves	backroom_manager	INSERT	kind, quantity, transfer_id, transfer_line_id
table	shop.stock_transfer_moves	backroom_manager	SELECT	*
table	shop.stock_transfer_moves	backroom_support	SELECT	*
table	shop.stock_transfer_moves	backroom_warehouse	INSERT	kind, quantity, transfer_id, transfer_line_id
table	shop.stock_transfer_moves	backroom_warehouse	SELECT	*
table	shop.stock_transfers	backroom_engine	SELECT	*
table	shop.stock_transfers	backroom_engine	UPDATE	cancelled_at, received_at, shipped_at, status
table	shop.stock_transfers	backroom_manager	INSERT	from_warehouse_id, notes, to_warehouse_id
table	shop.stock_transfers	backroom_manager	SELECT	*
table	shop.stock_transfers	backroom_manager	UPDATE	cancel_reason, notes, status
table	shop.stock_transfers	backroom_support	SELECT	*
table	shop.stock_transfers	backroom_warehouse	INSERT	from_warehouse_id, notes, to_warehouse_id
table	shop.stock_transfers	backroom_warehouse	SELECT	*
table	shop.stock_transfers	backroom_warehouse	UPDATE	cancel_reason, notes, status
table	shop.transitions	application_user	SELECT	*
table	shop.transitions	backroom_accounts	SELECT	*
table	shop.transitions	backroom_admin	SELECT	*
table	shop.transitions	backroom_engine	SELECT	*
table	shop.transitions	backroom_manager	SELECT	*
table	shop.transitions	backroom_support	SELECT	*
table	shop.transitions	backroom_warehouse	SELECT	*
table	shop.transitions	backroom_worker	SELECT	*
table	shop.user_tokens	application_user	DELETE	*
table	shop.user_tokens	application_user	INSERT	expires_at, token_hash, token_type, user_id
table	shop.user_tokens	application_user	SELECT	*
table	shop.user_tokens	application_user	UPDATE	is_revoked
table	shop.user_tokens	backroom_engine	SELECT	*
table	shop.user_tokens	backroom_engine	UPDATE	is_revoked
table	shop.user_tokens	backroom_manager	SELECT	created_at, expires_at, is_revoked, token_id, token_type, user_id
table	shop.user_tokens	backroom_manager	UPDATE	is_revoked
table	shop.user_tokens	backroom_support	SELECT	created_at, expires_at, is_revoked, token_id, token_type, user_id
table	shop.user_tokens	backroom_support	UPDATE	is_revoked
table	shop.user_tokens	backroom_worker	DELETE	*
table	shop.user_tokens	backroom_worker	SELECT	created_at, expires_at, is_revoked, token_id, token_type, user_id
table	shop.users	application_user	INSERT	email, name, password_hash, phone, user_id, user_type
table	shop.users	application_user	SELECT	created_at, email, email_verified, is_active, last_login_at, name, phone, updated_at, user_id, user_type
table	shop.users	application_user	UPDATE	email, email_verified, last_login_at, name, password_hash, phone
table	shop.users	backroom_accounts	INSERT	email, email_verified, name, password_hash, user_type
table	shop.users	backroom_accounts	SELECT	email, user_id, user_type
table	shop.users	backroom_accounts	UPDATE	is_active, name
table	shop.users	backroom_admin	SELECT	created_at, deactivated_at, deactivated_reason, email, email_verified, is_active, last_login_at, merged_into, name, phone, row_version, search_text, updated_at, user_id, user_type
table	shop.users	backroom_engine	SELECT	created_at, deactivated_at, deactivated_reason, email, email_verified, is_active, last_login_at, merged_into, name, password_hash, phone, row_version, search_text, updated_at, user_id, user_type
table	shop.users	backroom_engine	UPDATE	merged_into
table	shop.users	backroom_manager	INSERT	email, name, password_hash, phone, user_type
table	shop.users	backroom_manager	SELECT	created_at, deactivated_at, deactivated_reason, email, email_verified, is_active, last_login_at, merged_into, name, phone, row_version, search_text, updated_at, user_id, user_type
table	shop.users	backroom_manager	UPDATE	deactivated_reason, email, is_active, merged_into, name, phone
table	shop.users	backroom_support	SELECT	created_at, deactivated_at, deactivated_reason, email, email_verified, is_active, last_login_at, merged_into, name, phone, row_version, search_text, updated_at, user_id, user_type
table	shop.users	backroom_support	UPDATE	deactivated_reason, email, is_active, name, phone
table	shop.users	backroom_worker	SELECT	created_at, deactivated_at, deactivated_reason, email, email_verified, is_active, last_login_at, merged_into, name, phone, row_version, search_text, updated_at, user_id, user_type
table	shop.warehouses	application_user	SELECT	code, is_active, name, warehouse_id
table	shop.warehouses	backroom_admin	SELECT	*
table	shop.warehouses	backroom_engine	SELECT	*
table	shop.warehouses	backroom_engine	UPDATE	current_utilization
table	shop.warehouses	backroom_manager	INSERT	address, code, is_active, latitude, longitude, max_capacity, name, operating_hours, timezone, type, warehouse_id
table	shop.warehouses	backroom_manager	SELECT	*
table	shop.warehouses	backroom_manager	UPDATE	address, code, is_active, latitude, longitude, max_capacity, name, operating_hours, timezone, type
table	shop.warehouses	backroom_support	SELECT	*
table	shop.warehouses	backroom_warehouse	SELECT	*
table	shop.warehouses	backroom_worker	SELECT	*
\.
