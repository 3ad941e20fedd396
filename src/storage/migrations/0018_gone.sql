-- Images of rows from before an import out of which an erasure took an address: an undo would have written back what is left of them.
-- From now on such an image goes as a whole.
UPDATE import_changes SET before = NULL WHERE before LIKE '%(erased)%';
UPDATE import_things SET image_before = NULL, image_after = CASE WHEN noun = 'orders' THEN image_after ELSE '{}' END
WHERE image_before LIKE '%(erased)%';

-- People whom the undo of an import has removed. The feed and the audit tell them; and what those hold of them by their number, and by
-- their number in another system, is found from their address when it is erased. Of people removed before this table nothing is known.
CREATE TABLE import_removed (
    user_id {int} NOT NULL PRIMARY KEY,
    import_id {int} NOT NULL,
    email {text},
    email_key {text},
    ref {text}
){by_key};
CREATE INDEX import_removed_import ON import_removed (import_id, user_id);
