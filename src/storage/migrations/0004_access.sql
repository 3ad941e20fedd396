-- Who may come in: tokens that can be cancelled, devices, web notifications.

ALTER TABLE tokens ADD COLUMN cancelled_at {int};

CREATE INDEX invites_login ON invites (login, id) WHERE login IS NOT NULL;

-- ip_key is the address as 32 hex digits of IPv6, so that a network is a range of texts.
CREATE TABLE devices (
    user_id {int} NOT NULL,
    id {int} NOT NULL,
    label {text} NOT NULL,
    ip {text},
    ip_key {text},
    first_seen_at {int} NOT NULL,
    last_login_at {int} NOT NULL,
    expires_at {int} NOT NULL,
    revoked_at {int},
    revoked_reason {text},
    PRIMARY KEY (user_id, id)
){by_key};
CREATE INDEX devices_id ON devices (id);
CREATE INDEX devices_ip ON devices (ip_key, user_id, id);

-- Where a browser wants to be told. The endpoint is a secret of the browser: only its host and its hash are kept.
CREATE TABLE notifications (
    user_id {int} NOT NULL,
    id {int} NOT NULL,
    endpoint_host {text} NOT NULL,
    endpoint_hash {text} NOT NULL,
    topics {text} NOT NULL,
    created_at {int} NOT NULL,
    PRIMARY KEY (user_id, id)
){by_key};
CREATE INDEX notifications_id ON notifications (id);

-- How many confirmations were queued for a domain in its latest hour (counted from 1970), so that no server is flooded.
CREATE TABLE confirmation_pace (
    domain {text} NOT NULL PRIMARY KEY,
    hour {int} NOT NULL,
    queued {int} NOT NULL
){by_key};
