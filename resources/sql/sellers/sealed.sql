-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What only managers read of a seller: the address, what was checked, and the bank and tax data as they were sealed; and which key that is.
-- Parameters: user_id. Returns one JSON value, or no row when there is no such seller. Index: seller_profiles_pkey.
select json_build_object(
    'business_address', s.business_address,
    'documents', s.verification_documents,
    'bank_details', s.bank_details,
    'tax_id', s.tax_id,
    'fingerprint', (
        select k.fingerprint
        from backoffice.sealing_key k
    )
)
from shop.seller_profiles s
where s.user_id = cast(:user_id as uuid)
