-- What lines of batches with a key have done, so that the same key is not run twice.
CREATE TABLE batch_keys (
    key {text} NOT NULL PRIMARY KEY,
    -- SHA-256 of the arguments.
    digest {text} NOT NULL,
    exit {int} NOT NULL,
    -- What it printed, which may name anybody: an erasure blanks it.
    output {text},
    notes {text},
    created_at {int} NOT NULL
){by_key};
CREATE INDEX batch_keys_age ON batch_keys (created_at);

-- Shells complete plans: each next one is found here.
CREATE INDEX accounts_plan ON accounts (plan) WHERE plan IS NOT NULL;
