-- Three roles for a database of roster's on PostgreSQL. To be run by a superuser in that database, before roster's tables are made:
--
--     createdb shop
--     psql --dbname=shop --file=postgres-role.sql
--     ROSTER_DB=postgres://roster_owner@HOST/shop roster db migrate
--
-- roster_owner makes and migrates the tables, and does nothing else. roster_app is what programs and cron log in as: it reads and writes rows
-- and cannot change the tables. roster_reader is for `roster sql`, reports and replicas: it reads, but no secrets.

CREATE ROLE roster_owner LOGIN;
CREATE ROLE roster_app LOGIN;
CREATE ROLE roster_reader LOGIN;

-- The schema belongs to the owner, and nobody else makes anything in it.
ALTER SCHEMA public OWNER TO roster_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO roster_app, roster_reader;

-- Imports and undo use temporary tables, which end with their transaction.
DO $$ BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO roster_owner, roster_app, roster_reader', current_database());
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO roster_app', current_database());
END $$;

-- Tables that a migration makes later are granted as they are made.
ALTER DEFAULT PRIVILEGES FOR ROLE roster_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO roster_app;
ALTER DEFAULT PRIVILEGES FOR ROLE roster_owner IN SCHEMA public
    GRANT SELECT ON TABLES TO roster_reader;

-- Who waits too long is told so (exit 8); an abandoned transaction does not hold everybody up.
ALTER ROLE roster_app SET statement_timeout = '10min';
ALTER ROLE roster_app SET idle_in_transaction_session_timeout = '10min';
ALTER ROLE roster_reader SET default_transaction_read_only = on;
