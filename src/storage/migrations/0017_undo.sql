-- What an undo wants to know of things that an import wrote, and an erasure of the rows that one rejected.

-- The number of the audit row of the command that wrote a row last. What is the same again may have been changed and changed back
-- meanwhile, within one second: values and times do not tell. NULL in rows that nobody has changed since this column is there.
ALTER TABLE accounts ADD COLUMN changed_seq {int};
ALTER TABLE members ADD COLUMN changed_seq {int};
ALTER TABLE contacts ADD COLUMN changed_seq {int};
ALTER TABLE prices ADD COLUMN changed_seq {int};
ALTER TABLE targets ADD COLUMN changed_seq {int};

-- The places of the cells that say by a number whose a row is, from 0, as JSON: {"login":0,"ref":3}.
ALTER TABLE imports ADD COLUMN named {text};

-- What the audit and the feed tell of people whom an import changed, in words, and of those whom its undo put back: those alone have
-- the latter.
ALTER TABLE import_changes ADD COLUMN told_before {text};
ALTER TABLE import_changes ADD COLUMN told_after {text};
ALTER TABLE import_changes ADD COLUMN undone_before {text};
ALTER TABLE import_changes ADD COLUMN undone_after {text};

-- What groups and tags that are gone have become: whose people went to another, that goes on in their place.
CREATE TABLE successors (
    noun {text} NOT NULL,
    id {int} NOT NULL,
    successor_id {int} NOT NULL,
    PRIMARY KEY (noun, id)
){by_key};
