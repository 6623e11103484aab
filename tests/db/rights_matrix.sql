-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Point 15: who may do what, compared line by line with what was agreed (golden/rights_matrix.sql). After a change that is
-- meant, tests/db/golden/update writes the agreed lines anew; the difference is then part of the change that people review.

begin;
set local search_path = pgtap, pg_catalog;
\ir golden/rights_now.sql
create temporary table rights_agreed (object text, name text, role text, command text, what text);
\ir golden/rights_matrix.sql
select plan(3);

select cmp_ok((select count(*) from rights_agreed), '>', 500::bigint, 'the agreed rights are there to compare with');
select is_empty(
    $$select object, name, role, command, what from rights_now where what is not null
      except select object, name, role, command, what from rights_agreed$$,
    'nobody has a right that was not agreed');
select is_empty(
    $$select object, name, role, command, what from rights_agreed
      except select object, name, role, command, what from rights_now where what is not null$$,
    'nobody lacks a right that was agreed');

select * from finish();
rollback;
