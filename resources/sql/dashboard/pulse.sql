-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Changes whenever an order was placed, changed state or was refunded in the last day, so that a screen asks anew only then.
-- Parameters: none. Index: sales_rollup_pkey.
select concat_ws(' ', sum(s.orders), sum(s.units), sum(s.gross), sum(s.tax), sum(s.cancelled_orders), sum(s.shipped_orders),
    sum(s.delivered_orders), sum(s.refunds), sum(s.refunded)) as pulse
from reporting.sales s
where s.bucket >= reporting.bucket(now()) - interval '1 day'
