-- What belongs to accounts: contacts, credit, moves of status; prices; what imports did to things that are no people.

ALTER TABLE accounts ADD COLUMN import_id {int};
CREATE INDEX accounts_previous ON accounts (previous) WHERE previous IS NOT NULL;
ALTER TABLE members ADD COLUMN import_id {int};

-- Append-only.
CREATE TABLE account_moves (
    login {int} NOT NULL,
    id {int} NOT NULL,
    at {int} NOT NULL,
    status_before {text} NOT NULL,
    status_after {text} NOT NULL,
    actor {text} NOT NULL,
    reason {text},
    PRIMARY KEY (login, id)
){by_key};

-- Somebody who gets copies of chosen mail about an account; no user, no subscriber.
CREATE TABLE contacts (
    login {int} NOT NULL,
    id {int} NOT NULL,
    email {text},
    email_key {text},
    name {text},
    company {text},
    phone {text},
    street {text},
    city {text},
    region {text},
    postcode {text},
    country {text},
    categories {text} NOT NULL,
    created_at {int} NOT NULL,
    import_id {int},
    PRIMARY KEY (login, id)
){by_key};
CREATE UNIQUE INDEX contacts_email ON contacts (email_key, login);

-- Signed entries in the account's currency; their sum is the balance, which is never below zero.
CREATE TABLE credits (
    login {int} NOT NULL,
    id {int} NOT NULL,
    at {int} NOT NULL,
    amount {int} NOT NULL,
    currency {text} NOT NULL,
    reason {text} NOT NULL,
    actor {text} NOT NULL,
    PRIMARY KEY (login, id)
){by_key};

-- group_id 0 is retail.
CREATE TABLE prices (
    sku {text} NOT NULL,
    group_id {int} NOT NULL,
    min_qty {int} NOT NULL,
    currency {text} NOT NULL,
    price {int} NOT NULL,
    updated_at {int} NOT NULL,
    PRIMARY KEY (sku, group_id, min_qty, currency)
){by_key};
CREATE INDEX prices_group ON prices (group_id, sku);

-- Things that an import made (no image before) or changed; as it left them, to know whether somebody touched them since.
CREATE TABLE import_things (
    import_id {int} NOT NULL,
    noun {text} NOT NULL,
    thing {text} NOT NULL,
    email_key {text},
    image_before {text},
    image_after {text} NOT NULL,
    PRIMARY KEY (import_id, noun, thing)
){by_key};
CREATE INDEX import_things_email ON import_things (email_key) WHERE email_key IS NOT NULL;
