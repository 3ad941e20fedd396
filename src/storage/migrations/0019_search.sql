-- Substring search reads this index alone, whatever its order. In the order of ids people are added to it at its end, also when they
-- come in the order of their addresses and belong between millions of others.
DROP INDEX users_search;
CREATE INDEX users_search ON users (id, email_key, search_name, phone);
