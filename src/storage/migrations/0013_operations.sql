-- What operators do to the database as a whole: freeze it, move it, copy it, take old rows out.

-- Why it takes no writes, if it takes none: 'frozen', 'moved' (to another database), 'copying' (a copy that is not whole yet).
-- It stands in the row that every writer locks, so that nobody writes past it.
ALTER TABLE writer ADD COLUMN state {text};
ALTER TABLE writer ADD COLUMN state_at {int};
ALTER TABLE writer ADD COLUMN state_reason {text};
-- Where it moved, or of what it is a copy: never with a password.
ALTER TABLE writer ADD COLUMN other {text};

-- In a copy: the tables that are whole, with how many rows each has and their digest.
CREATE TABLE copied_tables (
    name {text} NOT NULL PRIMARY KEY,
    rows {int} NOT NULL,
    digest {text} NOT NULL,
    copied_at {int} NOT NULL
){strict};

-- An import whose before-images are gone cannot be undone any more.
ALTER TABLE imports ADD COLUMN pruned_at {int};
