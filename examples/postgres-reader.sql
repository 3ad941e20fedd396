-- What roster_reader may not read, once the tables are there (after `roster db migrate`, by roster_owner): the key of the suppression list,
-- hashes of passwords, tokens of links. Run it again after a migration.

REVOKE SELECT ON secrets, tokens FROM roster_reader;
REVOKE SELECT ON users, mail_bodies FROM roster_reader;

DO $$
DECLARE
    columns TEXT;
BEGIN
    SELECT string_agg(quote_ident(column_name), ', ') INTO columns FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = 'users' AND column_name <> 'password_hash';
    EXECUTE 'GRANT SELECT (' || columns || ') ON users TO roster_reader';
    SELECT string_agg(quote_ident(column_name), ', ') INTO columns FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = 'mail_bodies' AND column_name <> 'tokens';
    EXECUTE 'GRANT SELECT (' || columns || ') ON mail_bodies TO roster_reader';
END $$;
