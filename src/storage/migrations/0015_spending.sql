-- What everybody spent is summed by one currency after the other: along this index only users are to be told apart.
DROP INDEX orders_totals;
CREATE INDEX orders_totals ON orders (status, currency, user_id, ordered_at, total);
DROP INDEX refunds_totals;
CREATE INDEX refunds_totals ON refunds (currency, user_id, refunded_at, amount);
