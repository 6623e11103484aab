-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the desktop program keeps for people: views of lists, their own and shared with a role, and settings that follow
-- them from one machine to another.

create table backoffice.saved_views (
    view_id uuid not null default shop.uuid7(),
    login name not null default session_user,
    list text not null,
    name text not null,
    shared_with text,
    definition jsonb not null,
    position integer not null default 0,
    created_at timestamptz not null default current_timestamp,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    constraint saved_views_pkey primary key (view_id),
    constraint saved_views_name_taken unique (login, list, name),
    constraint saved_views_list_form check (list ~ '^[a-z][a-z0-9_.]{0,62}$'),
    constraint saved_views_name_given check (btrim(name) <> '' and length(name) <= 100),
    constraint saved_views_shared_with_known check (shared_with in ('WAREHOUSE', 'SUPPORT', 'MANAGER', 'ADMIN', 'ALL')),
    constraint saved_views_definition_form check (
        jsonb_typeof(definition) = 'object' and octet_length(definition::text) <= 65536)
);
comment on table backoffice.saved_views is 'Filters, columns and order of a list under a name.';
comment on column backoffice.saved_views.list is 'Which list it is of: orders, stock, ...';
comment on column backoffice.saved_views.shared_with is 'NULL: only its owner has it; else everybody of that role, or ALL.';
comment on column backoffice.saved_views.definition is 'The program''s own; it says which version of the program wrote it.';
comment on column backoffice.saved_views.position is 'Order of the tabs.';
-- the shared views of a list; the unique key finds a person's own
create index saved_views_shared on backoffice.saved_views (list, shared_with) where shared_with is not null;

create table backoffice.user_settings (
    login name not null default session_user,
    key text not null,
    value jsonb not null,
    updated_at timestamptz not null default current_timestamp,
    row_version bigint not null default 1,
    constraint user_settings_pkey primary key (login, key),
    constraint user_settings_key_form check (key ~ '^[a-zA-Z][a-zA-Z0-9_./-]{0,99}$'),
    constraint user_settings_value_size check (octet_length(value::text) <= 65536)
);
comment on table backoffice.user_settings is 'Settings of one person that follow to every machine: columns, density, the last desk.';

select backoffice.protect_table('backoffice.saved_views');
select backoffice.protect_table('backoffice.user_settings');

-- a view is its owner's; it can be shared with the owner's own role, by managers and administrators with any
create policy own_read on backoffice.saved_views
    for select
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin
    using (login = session_user or shared_with = 'ALL');
create policy own_delete on backoffice.saved_views
    for delete
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin
    using (login = session_user);
create policy shared_delete on backoffice.saved_views
    for delete
    to backroom_manager, backroom_admin
    using (shared_with is not null);
create policy own_all_shares on backoffice.saved_views
    for insert
    to backroom_manager, backroom_admin
    with check (login = session_user);
create policy own_update_all_shares on backoffice.saved_views
    for update
    to backroom_manager, backroom_admin
    using (login = session_user)
    with check (login = session_user);
create policy shared_read_all on backoffice.saved_views
    for select
    to backroom_manager, backroom_admin
    using (shared_with is not null);

do $$
declare
    v_role text;
begin
    foreach v_role in array array['warehouse', 'support']
    loop
        execute format(
            'create policy shared_with_%1$s on backoffice.saved_views for select to backroom_%1$s '
            'using (shared_with = %2$L)', v_role, upper(v_role));
        execute format(
            'create policy %1$s_adds on backoffice.saved_views for insert to backroom_%1$s '
            'with check (login = session_user and (shared_with is null or shared_with = %2$L))', v_role, upper(v_role));
        execute format(
            'create policy %1$s_updates on backoffice.saved_views for update to backroom_%1$s '
            'using (login = session_user) '
            'with check (login = session_user and (shared_with is null or shared_with = %2$L))', v_role, upper(v_role));
    end loop;
end;
$$;
grant select, delete, insert (view_id, list, name, shared_with, definition, position),
        update (name, shared_with, definition, position) on backoffice.saved_views
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin;

create policy own_all on backoffice.user_settings
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin
    using (login = session_user)
    with check (login = session_user);
grant select, delete, insert (key, value), update (value) on backoffice.user_settings
    to backroom_warehouse, backroom_support, backroom_manager, backroom_admin;

create trigger touch
    before update on backoffice.saved_views
    for each row execute function shop.touch_row();
create trigger touch
    before update on backoffice.user_settings
    for each row execute function shop.touch_row();
create trigger announce
    after update on backoffice.saved_views
    referencing new table as changed_rows
    for each statement execute function backoffice.announce('backoffice.saved_views', 'view_id');
