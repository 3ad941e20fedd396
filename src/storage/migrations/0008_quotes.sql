-- Quotes, with the moves of their stages, and sales targets.

-- The directory of quote numbers, which are unique across people.
CREATE TABLE quote_numbers (
    number {text} NOT NULL PRIMARY KEY,
    user_id {int} NOT NULL,
    quote_id {int} NOT NULL
){by_key};

CREATE TABLE quotes (
    user_id {int} NOT NULL,
    id {int} NOT NULL,
    number {text} NOT NULL,
    -- The colleague who looks after it, by name.
    owner {text},
    stage {text} NOT NULL,
    amount {int} NOT NULL,
    currency {text} NOT NULL,
    important {int} NOT NULL,
    valid_until {int},
    next_action_at {int},
    reminder {text},
    -- The number of the order that it became.
    order_number {text},
    created_at {int} NOT NULL,
    closed_at {int},
    PRIMARY KEY (user_id, id)
){by_key};
CREATE INDEX quotes_id ON quotes (id);
CREATE INDEX quotes_due ON quotes (next_action_at, id) WHERE closed_at IS NULL AND next_action_at IS NOT NULL;

-- Append-only.
CREATE TABLE quote_moves (
    user_id {int} NOT NULL,
    id {int} NOT NULL,
    quote_id {int} NOT NULL,
    at {int} NOT NULL,
    before {text},
    after {text} NOT NULL,
    reason {text},
    actor {text} NOT NULL,
    PRIMARY KEY (user_id, id)
){by_key};

CREATE TABLE targets (
    user_id {int} NOT NULL,
    year {int} NOT NULL,
    currency {text} NOT NULL,
    start_month {int} NOT NULL,
    amount {int} NOT NULL,
    PRIMARY KEY (user_id, year, currency)
){by_key};
CREATE INDEX targets_year ON targets (year, user_id);
