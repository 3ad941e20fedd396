-- Orders with their lines and refunds, and the products that lines point to.
--
-- Amounts are minor units of the row's currency. A paid order never leaves that state: what is given back is a refund, a
-- row of its own with its own time.

-- The directory of order numbers, which are unique across people.
CREATE TABLE order_numbers (
    number {text} NOT NULL PRIMARY KEY,
    user_id {int} NOT NULL,
    order_id {int} NOT NULL
){by_key};

-- What was sold. Lines point here, so that a million of them do not repeat one name; '' is no word. Tags: `;new;sale;`.
CREATE TABLE products (
    id {int} NOT NULL PRIMARY KEY,
    sku {text} NOT NULL,
    product {text} NOT NULL,
    category {text} NOT NULL,
    tags {text} NOT NULL
){strict};
CREATE UNIQUE INDEX products_key ON products (sku, product, category, tags);

-- user_id 0: the order of somebody who was erased before it came.
CREATE TABLE orders (
    user_id {int} NOT NULL,
    id {int} NOT NULL,
    number {text} NOT NULL,
    requested_by_id {int},
    login {int},
    ordered_at {int} NOT NULL,
    status {text} NOT NULL,
    currency {text} NOT NULL,
    total {int} NOT NULL,
    method {text},
    -- Of what the order said when it came: a repeat is known by it.
    digest {text} NOT NULL,
    -- 1 once somebody has refunded, cancelled or updated it: an undo of its import leaves it alone.
    touched {int} NOT NULL,
    import_id {int},
    created_at {int} NOT NULL,
    PRIMARY KEY (user_id, id)
){by_key};
CREATE INDEX orders_id ON orders (id);
CREATE INDEX orders_recent ON orders (ordered_at, id);
-- Totals of one user and of all: everything that they need, without a look into the table.
CREATE INDEX orders_totals ON orders (user_id, status, currency, ordered_at, total);
CREATE INDEX orders_times ON orders (status, currency, ordered_at, total);

CREATE TABLE order_lines (
    user_id {int} NOT NULL,
    order_id {int} NOT NULL,
    position {int} NOT NULL,
    product_id {int} NOT NULL,
    quantity {int} NOT NULL,
    unit_price {int},
    amount {int} NOT NULL,
    -- As in the order: totals of products do not look there.
    status {text} NOT NULL,
    currency {text} NOT NULL,
    ordered_at {int} NOT NULL,
    PRIMARY KEY (user_id, order_id, position)
){by_key};
CREATE INDEX order_lines_product ON order_lines (product_id, status, currency, ordered_at, amount, quantity);

-- Refunds and chargebacks of paid orders.
CREATE TABLE refunds (
    user_id {int} NOT NULL,
    id {int} NOT NULL,
    order_id {int} NOT NULL,
    kind {text} NOT NULL,
    refunded_at {int} NOT NULL,
    currency {text} NOT NULL,
    amount {int} NOT NULL,
    reason {text},
    import_id {int},
    actor {text},
    PRIMARY KEY (user_id, id)
){by_key};
CREATE INDEX refunds_totals ON refunds (user_id, currency, refunded_at, amount);
CREATE INDEX refunds_times ON refunds (currency, refunded_at, amount);
