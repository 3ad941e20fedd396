-- The only domain that gave an answer so far, hashed as the answer is; NULL when several did.
ALTER TABLE refusals ADD COLUMN domain {text};
-- Whether mail to another domain was taken after the block: it is the domain's own, and holds up nobody else.
ALTER TABLE refusals ADD COLUMN own {int} NOT NULL DEFAULT 0;
-- The answer for which a mail was given up, until it is clear that it was refused for itself and not by a provider that blocks us.
ALTER TABLE mails ADD COLUMN refusal {text};
CREATE INDEX mails_refusal ON mails (refusal) WHERE refusal IS NOT NULL;
