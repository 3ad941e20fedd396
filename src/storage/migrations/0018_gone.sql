-- Images of rows from before an import out of which an erasure took an address: an undo would have written back what is left of them.
-- From now on such an image goes as a whole.
UPDATE import_changes SET before = NULL WHERE before LIKE '%(erased)%';
UPDATE import_things SET image_before = NULL, image_after = CASE WHEN noun = 'orders' THEN image_after ELSE '{}' END
WHERE image_before LIKE '%(erased)%';
