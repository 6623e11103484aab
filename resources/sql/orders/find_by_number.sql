-- The order with this number, whatever its month.
-- Parameters: order_number. Index: order_numbers_pkey.
select n.order_id
from shop.order_numbers n
where n.order_number = upper(btrim(cast(:order_number as text)))
