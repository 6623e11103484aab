-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    who did what in the past. The people themselves were made by the loader, through backoffice.create_staff.
-- Parameters: none.

-- They worked here when it began.
alter table shop.users disable trigger user;
alter table backoffice.staff disable trigger user;
update shop.users as u
   set created_at = (p.first_month - 30) at time zone 'UTC', updated_at = (p.first_month - 30) at time zone 'UTC'
  from backoffice.staff as s, demo_work.plan as p
 where u.user_id = s.user_id;
update backoffice.staff as s
   set created_at = (p.first_month - 30) at time zone 'UTC', updated_at = (p.first_month - 30) at time zone 'UTC'
  from demo_work.plan as p;
alter table backoffice.staff enable trigger user;
alter table shop.users enable trigger user;

-- Ten slots for who of the support team takes an order on.
create table demo_work.desk as
select slot - 1 as slot, s.login, s.user_id
  from unnest(array['sam.okafor', 'sam.okafor', 'sam.okafor', 'sam.okafor', 'lucia.fernandez', 'lucia.fernandez', 'lucia.fernandez',
                    'lucia.fernandez', 'lucia.fernandez', 'mona.keller']) with ordinality as t (login, slot)
  join backoffice.staff as s using (login);

-- What a refund of each may be at most without a second person, by currency.
create table demo_work.refund_limits as
select s.login, c.code as currency,
       floor(s.refund_limit_amount * c.limit_rate / m.limit_rate * power(10::numeric, c.minor_digits - m.minor_digits))::bigint as amount
  from backoffice.staff as s
 cross join backoffice.currencies as c
  join backoffice.currencies as m on m.code = 'EUR';
