-- What sending mail needs: later and expiring mail, what the server said, who sends at the moment, paused campaigns, attachments.

-- Not before this moment (`--at`), not after that one (its token is dead then).
ALTER TABLE mails ADD COLUMN not_before {int};
ALTER TABLE mails ADD COLUMN expires_at {int};
-- The invite that this mail carries.
ALTER TABLE mails ADD COLUMN invite_id {int};
-- Ids of attachments, joined by commas.
ALTER TABLE mails ADD COLUMN attachments {text};
-- Sent although the person is restricted (`--include-restricted`).
ALTER TABLE mails ADD COLUMN despite_restriction {int} NOT NULL DEFAULT 0;
ALTER TABLE mails ADD COLUMN first_tried_at {int};
ALTER TABLE mails ADD COLUMN tried_at {int};
-- The server's answer: 550, and its enhanced code, 5.1.1. Its words are the reason.
ALTER TABLE mails ADD COLUMN reply_code {int};
ALTER TABLE mails ADD COLUMN reply_status {text};
CREATE INDEX mails_recipient ON mails (recipient_key, id);
CREATE INDEX mails_message ON mails (message_id);
CREATE INDEX mails_campaign ON mails (campaign, user_id) WHERE campaign IS NOT NULL;
CREATE INDEX mails_import ON mails (import_id) WHERE import_id IS NOT NULL;

-- Bodies are stored without their tokens; these stand here, in their order, until the mail is sent.
ALTER TABLE mail_bodies ADD COLUMN tokens {text};
-- The address of the one-click opt-out (RFC 8058).
ALTER TABLE mail_bodies ADD COLUMN unsubscribe_url {text};

-- One content, however many mails carry it. It is base64, as mail will have it.
CREATE TABLE attachments (
    id {int} NOT NULL PRIMARY KEY,
    name {text} NOT NULL,
    content_type {text} NOT NULL,
    content {text} NOT NULL,
    digest {text} NOT NULL,
    created_at {int} NOT NULL
){strict};
CREATE INDEX attachments_digest ON attachments (digest);

CREATE TABLE paused_campaigns (
    campaign {text} NOT NULL PRIMARY KEY,
    paused_at {int} NOT NULL,
    actor {text} NOT NULL
){strict};

-- Whoever sends at the moment: alive until then, unless it says so again.
CREATE TABLE senders (
    name {text} NOT NULL PRIMARY KEY,
    started_at {int} NOT NULL,
    alive_until {int} NOT NULL
){strict};
