-- Half of all people have an address at one of five providers (see model/domain/freemail.rs): an index of their domains finds nobody
-- faster than a look at the people themselves, and costs an import as much as everything else about a person.
ALTER TABLE users ADD COLUMN freemail {int} NOT NULL DEFAULT 0;
UPDATE users SET freemail = 1
    WHERE email_domain IN ('gmail.com', 'yahoo.com', 'hotmail.com', 'outlook.com', 'icloud.com');
DROP INDEX users_domain;
CREATE INDEX users_domain ON users (email_domain, id) WHERE freemail = 0;
