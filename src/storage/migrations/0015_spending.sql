-- What everybody spent is summed by one currency after the other: along these indexes there is nothing to be told apart but users
-- or products. Only what was paid counts, so the rest is in none of them.
DROP INDEX orders_totals;
DROP INDEX orders_times;
DROP INDEX order_lines_product;
DROP INDEX refunds_totals;
CREATE INDEX orders_totals ON orders (currency, user_id, ordered_at, total) WHERE status = 'paid';
CREATE INDEX orders_times ON orders (currency, ordered_at, total) WHERE status = 'paid';
CREATE INDEX order_lines_product ON order_lines (product_id, currency, ordered_at, amount, quantity) WHERE status = 'paid';
CREATE INDEX refunds_totals ON refunds (currency, user_id, refunded_at, amount);
