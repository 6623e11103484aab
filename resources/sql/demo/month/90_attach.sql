-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Purpose:    keys, foreign keys and indexes for the month's filled partitions, made and attached as any other month's.
-- Parameters: {month}.

select backoffice.make_month(to_date('{month}', 'YYYYMM'));

drop table demo_work.this, demo_work.hat, demo_work.draws, demo_work.baskets, demo_work.allocations, demo_work.parcels,
           demo_work.orders, demo_work.sent_parcels, demo_work.refunds, demo_work.refund_lines, demo_work.checkouts,
           demo_work.mishaps, demo_work.transfers, demo_work.transfer_lines, demo_work.transfer_moves, demo_work.deliveries, demo_work.carts;
