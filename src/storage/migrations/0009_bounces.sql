-- What came back, one row a report and recipient; `spent` are those that already made somebody 'cleaned'.
CREATE TABLE bounces (
    user_id {int} NOT NULL,
    id {int} NOT NULL,
    email_key {text},
    mail_id {int},
    verdict {text} NOT NULL,
    status {text},
    words {text},
    at {int} NOT NULL,
    created_at {int} NOT NULL,
    -- SHA-256 of what tells the report from every other, so that it counts once.
    report {text} NOT NULL,
    spent {int} NOT NULL,
    PRIMARY KEY (user_id, id)
){by_key};
CREATE INDEX bounces_report ON bounces (report);
CREATE INDEX bounces_email ON bounces (email_key, at);
