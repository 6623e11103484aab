-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    statistics for the planner; the loader's own schema goes.
-- Parameters: none.

do $$
declare
  v_table regclass;
begin
  for v_table in
    select c.oid::regclass from pg_class as c
     where c.relnamespace in ('shop'::regnamespace, 'backoffice'::regnamespace, 'reporting'::regnamespace)
       and c.relkind in ('r', 'p', 'm') and not c.relispartition and pg_has_role(c.relowner, 'usage')
  loop
    execute format('analyze %s', v_table);
  end loop;
end $$;

drop schema demo_work cascade;
