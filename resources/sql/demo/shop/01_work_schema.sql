-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    the demo loader's own schema, dropped again at the end, with the pseudo random numbers it draws from.
-- Parameters: setting demo.seed.
--
-- Every draw is a hash of (seed, salt, number): the same seed makes the same shop, whatever the order of execution.
-- A salt names one question ("which country?"), a number one thing (the 17th customer).
create schema demo_work;

do $$
begin
  execute format($f$
    create function demo_work.h(n bigint, salt integer) returns bigint
      language sql immutable parallel safe
      return hashint8extended(n, %s::bigint * 100003 + salt)$f$, current_setting('demo.seed')::bigint);
end $$;
comment on function demo_work.h is '64 even bits for thing n and question salt';

-- The bodies are strings, not parsed: only these are inlined into the statements that use them.
create function demo_work.u(n bigint, salt integer) returns double precision
  language sql immutable parallel safe
  as 'select ((demo_work.h(n, salt) >> 11) & 9007199254740991)::double precision / 9007199254740992.0';
comment on function demo_work.u is 'an even draw, 0 <= u < 1';

create function demo_work.below(n bigint, salt integer, k integer) returns integer
  language sql immutable parallel safe
  as 'select floor(demo_work.u(n, salt) * k)::integer';
comment on function demo_work.below is 'an even draw, 0 <= result < k';

create function demo_work.pick(choices text[], n bigint, salt integer) returns text
  language sql immutable parallel safe
  as 'select choices[1 + floor(demo_work.u(n, salt) * cardinality(choices))::integer]';
comment on function demo_work.pick is 'one of the choices, evenly';

-- A version 7 UUID: 48 bits of floored milliseconds, as shop.uuid7 makes them, then hashed bits instead of random ones.
create function demo_work.id(at timestamptz, n bigint, salt integer) returns uuid
  language sql stable parallel safe
  as $$select encode(
    int8send(((date_part('epoch', at) * 1000000)::bigint / 1000 << 16) | 28672 | (demo_work.h(n, salt) & 4095))
    || int8send((demo_work.h(n, salt + 50000) & 4611686018427387903) | (-9223372036854775808)), 'hex')::uuid$$;
comment on function demo_work.id is 'the UUID of thing n of kind salt, made at that time';

create function demo_work.hours(amount double precision) returns interval
  language sql immutable parallel safe
  as 'select amount * interval ''1 hour''';

-- Time is counted in hours since 1970 while a history is made up: plain numbers are quick to add and compare.
create function demo_work.hour(at timestamptz) returns double precision
  language sql stable parallel safe
  as 'select date_part(''epoch'', at) / 3600';
create function demo_work.at(hour double precision) returns timestamptz
  language sql stable parallel safe
  as 'select to_timestamp(round(hour * 3600000) / 1000)';
comment on function demo_work.at is 'to the millisecond';

-- People work from seven to eight in the evening where they are (ahead of UTC by so many hours), every day.
-- One flat expression, since only such functions are inlined; call it with columns, not with expressions.
create function demo_work.at_work(hour double precision, ahead double precision, jitter double precision) returns double precision
  language sql immutable parallel safe
  as $$select case
         when hour + ahead - floor((hour + ahead) / 24) * 24 > 20
           then (floor((hour + ahead) / 24) + 1) * 24 + 7 + jitter
         when hour + ahead - floor((hour + ahead) / 24) * 24 < 7
           then floor((hour + ahead) / 24) * 24 + 7 + jitter
         else hour + ahead end - ahead$$;
comment on function demo_work.at_work is 'the next moment from this hour on when somebody there is at work';
