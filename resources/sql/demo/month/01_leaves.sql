-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    the month's partitions, empty and on their own, without keys, indexes and triggers. Those that were made
--             ahead and hold nothing are made again. 90_attach.sql completes them.
-- Parameters: {month}.

do $$
declare
  v_month date := to_date('{month}', 'YYYYMM');
  v_relation text;
  v_leaf text;
  v_is_used boolean;
begin
  for v_relation in select relation from backoffice.month_tables order by position desc loop
    v_leaf := backoffice.month_leaf(v_relation, v_month);
    if to_regclass(v_leaf) is not null then
      execute format('select exists (select from %s)', v_leaf) into v_is_used;
      if not v_is_used then
        execute format('drop table %s', v_leaf);
      end if;
    end if;
  end loop;
  for v_relation in select relation from backoffice.month_tables order by position loop
    perform backoffice.prepare_month_leaf(v_relation, v_month);
  end loop;
end $$;
