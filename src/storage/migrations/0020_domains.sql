-- People are indexed under a number of their domain (see model/domain/hash.rs) instead of its name: the index is half as large, and an
-- import into millions of people, which has to write to all of it, keeps it in memory. The program has put the numbers into the column
-- before this, and 0 where no index is needed.
DROP INDEX IF EXISTS users_domain;
ALTER TABLE users RENAME COLUMN freemail TO domain_hash;
CREATE INDEX users_domain ON users (domain_hash, id) WHERE domain_hash <> 0;
