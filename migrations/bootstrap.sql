-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What only a superuser can make: the roles of the cluster, and the rights and extensions of one database.
-- `backroomctl bootstrap` creates the database and runs this in it; by hand it is
--   createdb --template template0 --encoding UTF8 --locale C.UTF-8 backroom
--   psql --dbname backroom --single-transaction --file migrations/bootstrap.sql
-- Running it again changes nothing. Migrations make no role: they run as backroom_migrator, who acts as backroom_owner.

-- Roles are cluster-wide and two databases altering one at the same moment is an error, so nothing is touched that is
-- right already.
do $$
declare
    v_role text;
    v_grant text[];
begin
    perform pg_advisory_xact_lock(hashtext('backroom bootstrap'));

    -- owner: tables. engine: consequences of facts. accounts: staff logins. The others are what people are employed as.
    foreach v_role in array array[
        'backroom_owner', 'backroom_engine', 'backroom_accounts',
        'backroom_warehouse', 'backroom_support', 'backroom_manager', 'backroom_admin', 'backroom_worker',
        'application_user']
    loop
        if to_regrole(v_role) is null then
            execute format('create role %I nologin', v_role);
        end if;
    end loop;
    if exists (select from pg_roles where rolname = 'backroom_accounts' and not rolcreaterole) then
        alter role backroom_accounts createrole;
    end if;
    if to_regrole('backroom_migrator') is null then
        create role backroom_migrator login noinherit;
    end if;

    -- the migrator acts as the owner, who may give functions to the engine and to accounts
    foreach v_grant slice 1 in array array[
        ['backroom_owner', 'backroom_migrator'],
        ['backroom_engine', 'backroom_migrator'],
        ['backroom_accounts', 'backroom_migrator'],
        ['backroom_engine', 'backroom_owner'],
        ['backroom_accounts', 'backroom_owner'],
        -- closing a staff account ends its sessions
        ['pg_signal_backend', 'backroom_accounts']]
    loop
        if not exists (
            select from pg_auth_members
             where roleid = v_grant[1]::regrole and member = v_grant[2]::regrole) then
            execute format('grant %I to %I', v_grant[1], v_grant[2]);
        end if;
    end loop;

    -- from 16 on, CREATEROLE grants only what it administers
    if current_setting('server_version_num')::integer >= 160000 then
        foreach v_role in array array[
            'backroom_warehouse', 'backroom_support', 'backroom_manager', 'backroom_admin', 'backroom_worker']
        loop
            if not exists (
                select from pg_auth_members
                 where roleid = v_role::regrole and member = 'backroom_accounts'::regrole and admin_option) then
                execute format('grant %I to backroom_accounts with admin true, inherit false, set false', v_role);
            end if;
        end loop;
    end if;
end
$$;

-- The database: the owner's, closed to strangers of the same cluster, months joined with months.
do $$
declare
    v_database name := current_database();
begin
    execute format('alter database %I owner to backroom_owner', v_database);
    execute format('alter database %I set enable_partitionwise_join = on', v_database);
    execute format('revoke all on database %I from public', v_database);
    execute format(
        'grant connect on database %I to backroom_migrator, backroom_warehouse, backroom_support, backroom_manager,'
        ' backroom_admin, backroom_worker, application_user', v_database);
end
$$;

revoke all on schema public from public;

create schema if not exists extensions;
comment on schema extensions is 'Extensions, made by a superuser; nothing of the shop''s own.';
grant usage on schema extensions to public;

create extension if not exists pgcrypto schema extensions;
create extension if not exists pg_trgm schema extensions;
create extension if not exists unaccent schema extensions;
create extension if not exists btree_gin schema extensions;
create extension if not exists citext schema extensions;
