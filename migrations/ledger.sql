-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The table in which `backroomctl migrate` writes what ran. It comes before the first migration and is protected like every
-- other table. Running this again changes nothing.
create schema if not exists shop;

do $$
begin
    if to_regclass('shop.schema_migrations') is not null then
        return;
    end if;

    create table shop.schema_migrations (
        version varchar(50) not null,
        description text not null,
        executed_at timestamptz not null default current_timestamp,
        execution_time_ms integer not null,
        checksum varchar(64) not null,
        constraint schema_migrations_pkey primary key (version),
        constraint schema_migrations_time_check check (execution_time_ms >= 0)
    );
    comment on table shop.schema_migrations is 'Which migrations ran; written by backroomctl migrate.';
    comment on column shop.schema_migrations.version is 'The number in the name of the file: 001 is V001.';
    comment on column shop.schema_migrations.checksum is 'SHA-256 of the file as it ran.';

    alter table shop.schema_migrations enable row level security;
    alter table shop.schema_migrations force row level security;
    create policy owner_all on shop.schema_migrations to backroom_owner using (true) with check (true);
    -- the desktop program asks at sign-in whether it fits
    create policy staff_reads on shop.schema_migrations for select
        to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker using (true);
    grant select on shop.schema_migrations
        to backroom_warehouse, backroom_support, backroom_manager, backroom_admin, backroom_worker;
end
$$;
