-- The life of a person: what operators remarked, who is locked, who was erased.

-- Remarks of operators: never edited, and emptied by an erasure. `login` names the account that one is about.
CREATE TABLE comments (
    user_id {int} NOT NULL,
    id {int} NOT NULL,
    login {int},
    at {int} NOT NULL,
    actor {text} NOT NULL,
    comment {text},
    PRIMARY KEY (user_id, id)
){by_key};
CREATE INDEX comments_id ON comments (id);

-- Which nameless user an erased address was: by the hash of the suppression list.
CREATE TABLE erasures (
    user_id {int} NOT NULL,
    hash {text} NOT NULL,
    at {int} NOT NULL,
    PRIMARY KEY (user_id, hash)
){by_key};
CREATE INDEX erasures_hash ON erasures (hash);

-- An incident: the password counts as expired until the lock is undone, or (unlock_on_reset) the person has reset it.
ALTER TABLE users ADD COLUMN locked_at {int};
ALTER TABLE users ADD COLUMN unlock_on_reset {int};

-- The timeline of an account; most mail and most remarks are about none.
CREATE INDEX comments_login ON comments (login, id) WHERE login IS NOT NULL;
CREATE INDEX mails_login ON mails (login, id) WHERE login IS NOT NULL;
