-- What mail servers refuse with the same words many times in a row: a provider that blocks us is known to do so in the next run.
CREATE TABLE refusals (
    -- SHA-256 of the answer without what differs from recipient to recipient: its words may name anybody.
    pattern {text} NOT NULL PRIMARY KEY,
    -- Whether it says that there is no such mailbox.
    dead_mailbox {int} NOT NULL,
    in_a_row {int} NOT NULL,
    since {int} NOT NULL,
    refused_at {int} NOT NULL
){strict};
