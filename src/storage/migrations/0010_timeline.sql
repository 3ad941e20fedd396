-- What the page of an account, and the undo of an import of accounts, look up by the account.

CREATE INDEX orders_login ON orders (login, id) WHERE login IS NOT NULL;
CREATE INDEX audit_subjects_login ON audit_subjects (subject, audit_seq) WHERE subject LIKE 'login:%';
