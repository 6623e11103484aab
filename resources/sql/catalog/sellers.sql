-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who sells in the shop, by name. For support and managers.
-- Parameters: none. No index: sellers are few, and all of them are offered.
select s.user_id, s.business_name
from shop.seller_profiles s
order by shop.fold_text(s.business_name), s.user_id
