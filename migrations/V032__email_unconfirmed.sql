-- SPDX-FileCopyrightText: 2026 The Backroom developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A confirmation is of one address: whoever changes the address, an agent or the customer, loses it.

create function shop.unconfirm_email()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    new.email_verified := false;
    return new;
end;
$$;
comment on function shop.unconfirm_email() is
    'BEFORE UPDATE of the address: the new one is unconfirmed; who confirms it sets email_verified in a statement of its own.';

create trigger unconfirm
    before update of email on shop.users
    for each row
    when (lower(new.email) is distinct from lower(old.email))
    execute function shop.unconfirm_email();
