-- What roster_reader may not read, once the tables are there (after `roster db migrate`, by roster_owner): the key of the suppression list,
-- hashes of passwords and of tokens, tokens of links in mail that waits. Run it again after a migration.
--
-- With it the role can run every command that reads, but those that need the key of the suppression list: `subscribers suppress check`,
-- `emails why`, `user locate` and `user export` (with -n, too), which look addresses up in it, and `db check`, which tries the key. They end
-- with the code no_permission.

DO $$
DECLARE
    hidden RECORD;
    columns TEXT;
BEGIN
    FOR hidden IN VALUES ('secrets', 'value'), ('users', 'password_hash'), ('tokens', 'hash'), ('mail_bodies', 'tokens') LOOP
        EXECUTE format('REVOKE SELECT ON %I FROM roster_reader', hidden.column1);
        SELECT string_agg(quote_ident(column_name), ', ') INTO columns FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = hidden.column1 AND column_name <> hidden.column2;
        EXECUTE format('GRANT SELECT (%s) ON %I TO roster_reader', columns, hidden.column1);
    END LOOP;
END $$;
