-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    what customers wrote about what they got; the latest wait for a moderator.
-- Parameters: none.

-- The trigger that looks for the order cannot find it yet.
alter table shop.product_reviews disable trigger user;
insert into shop.product_reviews (review_id, product_id, customer_id, order_id, rating, title, content, is_verified_purchase, is_approved, helpful_count,
    created_at, updated_at, moderation_status, moderation_reason, moderated_by_login, moderated_at)
select demo_work.id(demo_work.at(r.hour), r.line, 1800), r.product_id, r.customer_id, r.order_id, r.rating, x.title, x.content, true, s.state = 'APPROVED',
       case when s.state = 'APPROVED' then demo_work.below(r.line, 1801, 14) else 0 end, demo_work.at(r.hour), demo_work.at(r.hour), s.state,
       case when s.state = 'REJECTED' then demo_work.pick(array['Names a person', 'Not about the product', 'Advertising'], r.line, 1802) end,
       case when s.state <> 'PENDING' then r.agent end, case when s.state <> 'PENDING' then demo_work.at(least(r.hour + 30, r.now_hour)) end
  from (
    select b.line, b.product_id, o.customer_id, o.order_id, o.agent, o.now_hour, o.delivered + 30 + 700 * demo_work.u(b.line, 1803) as hour,
           (array[5, 5, 5, 5, 5, 4, 4, 4, 3, 3, 2, 1])[1 + demo_work.below(b.line, 1804, 12)] as rating
      from demo_work.baskets as b
      join demo_work.orders as o using (n)
     where o.delivered is not null
       -- about one line in eight, and no more than a few hundred thousand in all
       and demo_work.u(b.line, 1805) < (select least(0.12, 80000.0 / orders) from demo_work.plan)) as r
 cross join lateral (select case when r.now_hour - r.hour < 700 and demo_work.u(r.line, 1806) < 0.6 then 'PENDING'
                                 when demo_work.u(r.line, 1806) > 0.97 then 'REJECTED' else 'APPROVED' end as state) as s
 cross join lateral (
   select demo_work.pick(case when r.rating >= 4 then array['Does what it should', 'Sehr zufrieden', 'Parfait pour la montagne', 'とても良い', 'Отлично', 'Better than the old one', '¡Muy recomendable!', 'ممتاز']
                              when r.rating = 3 then array['It is all right', 'Geht so', 'Correct, sans plus', 'まあまあ', 'Solid, but heavy']
                              else array['Broke on day two', 'Enttäuscht', 'Trop petit', 'サイズが違う', 'Not as described <sigh>'] end, r.line, 1810) as title,
          demo_work.pick(case when r.rating >= 4 then array['Three weeks in the rain and still like new.', 'Leicht, gut verarbeitet, schnell geliefert.', 'Excellent rapport qualité-prix, je recommande.',
                                     '軽くて丈夫です。次の山行でも使います。', 'Bought a second one for my brother.', 'Лёгкий и надёжный, беру второй.', 'Fits as the table says; the colour is a little darker than in the picture.']
                              when r.rating = 3 then array['Good idea, the zip could be better.', 'Für den Preis in Ordnung.', '100% OK but "waterproof" it is not.', 'La taille est un peu juste.']
                              else array['The seam opened on the first trip. <b>Never again</b>', 'Kam beschädigt an, Rückgabe lief immerhin glatt.', 'Wrong size in the box; %1 stars if I could.', '届いた時から壊れていました。'] end, r.line, 1811) as content) as x
 where r.hour < r.now_hour
 order by r.hour
    on conflict (product_id, customer_id) do nothing;
alter table shop.product_reviews enable trigger user;
