-- People, what they are members of, their consent, imports, mail waiting to be sent, and the audit chain.
--
-- Tokens: {text} sorts bytewise on both engines, {int} is 64 bits, {strict} and {by_key} are SQLite's table options.
-- Times are seconds since 1970 in UTC; booleans are 0 and 1. Ids come from `counters`, never from an engine.

CREATE TABLE schema_versions (
    version {int} NOT NULL PRIMARY KEY,
    applied_at {int} NOT NULL
){strict};

-- Whoever writes locks this one row first: one writer at a time, and audit order is commit order.
CREATE TABLE writer (
    id {int} NOT NULL PRIMARY KEY
){strict};
INSERT INTO writer (id) VALUES (1);

CREATE TABLE counters (
    noun {text} NOT NULL PRIMARY KEY,
    next {int} NOT NULL
){strict};

CREATE TABLE secrets (
    name {text} NOT NULL PRIMARY KEY,
    value {text} NOT NULL
){strict};

CREATE TABLE policies (
    key {text} NOT NULL PRIMARY KEY,
    value {text} NOT NULL
){strict};

-- The directory of people.
CREATE TABLE users (
    id {int} NOT NULL PRIMARY KEY,
    ref {text},
    email {text},
    email_key {text},
    email_domain {text},
    name {text},
    search_name {text},
    company {text},
    phone {text},
    street {text},
    city {text},
    region {text},
    postcode {text},
    country {text},
    tax_id {text},
    language {text},
    note {text},
    status {text} NOT NULL,
    status_before {text},
    level {text} NOT NULL,
    kyc {text} NOT NULL,
    restricted {int} NOT NULL,
    subscription {text} NOT NULL,
    subscription_before {text},
    subscription_at {int},
    registered_at {int} NOT NULL,
    last_active_at {int},
    email_confirmed_at {int},
    password_hash {text},
    password_set_at {int},
    erased_at {int},
    import_id {int},
    version {int} NOT NULL
){strict};
CREATE UNIQUE INDEX users_email_key ON users (email_key);
CREATE UNIQUE INDEX users_ref ON users (ref) WHERE ref IS NOT NULL;
-- Substring search reads this index alone; it starts with the key, so imports in key order append to it.
CREATE INDEX users_search ON users (email_key, search_name, phone);
CREATE INDEX users_domain ON users (email_domain, id);
-- The rare values: most people are pending, of level user and came by an import that is looked up once.
CREATE INDEX users_status ON users (status, id) WHERE status <> 'pending';
CREATE INDEX users_level ON users (level, id) WHERE level <> 'user';
CREATE INDEX users_subscription ON users (subscription, id) WHERE subscription <> 'subscribed' AND subscription <> 'none';
CREATE INDEX users_restricted ON users (id) WHERE restricted <> 0;

-- Addresses that merges left behind.
CREATE TABLE aliases (
    email_key {text} NOT NULL PRIMARY KEY,
    user_id {int} NOT NULL,
    created_at {int} NOT NULL
){strict};
CREATE INDEX aliases_user ON aliases (user_id);

CREATE TABLE tags (
    id {int} NOT NULL PRIMARY KEY,
    tag_group {text} NOT NULL,
    name {text} NOT NULL,
    key {text} NOT NULL,
    import_id {int},
    created_at {int} NOT NULL
){strict};
CREATE UNIQUE INDEX tags_key ON tags (key);

CREATE TABLE user_tags (
    user_id {int} NOT NULL,
    tag_id {int} NOT NULL,
    import_id {int},
    PRIMARY KEY (user_id, tag_id)
){by_key};
CREATE INDEX user_tags_tag ON user_tags (tag_id, user_id);

CREATE TABLE smart_types (
    id {int} NOT NULL PRIMARY KEY,
    name {text} NOT NULL,
    key {text} NOT NULL,
    position {int} NOT NULL,
    is_default {int} NOT NULL
){strict};
CREATE UNIQUE INDEX smart_types_key ON smart_types (key);

CREATE TABLE groups (
    id {int} NOT NULL PRIMARY KEY,
    key {text} NOT NULL,
    name {text} NOT NULL,
    slot {text} NOT NULL,
    tax {text} NOT NULL,
    smart_type_id {int},
    login_message {text},
    created_at {int} NOT NULL
){strict};
CREATE UNIQUE INDEX groups_key ON groups (key);

CREATE TABLE user_groups (
    user_id {int} NOT NULL,
    slot {int} NOT NULL,
    group_id {int} NOT NULL,
    import_id {int},
    PRIMARY KEY (user_id, slot)
){by_key};
CREATE INDEX user_groups_group ON user_groups (group_id, user_id);

CREATE TABLE accounts (
    login {int} NOT NULL PRIMARY KEY,
    plan {text},
    phase {text},
    status {text} NOT NULL,
    owner_id {int} NOT NULL,
    company {text},
    street {text},
    city {text},
    region {text},
    postcode {text},
    country {text},
    tax_id {text},
    currency {text},
    tax_exempt {int} NOT NULL,
    billing_contact {text},
    previous {int},
    opened_at {int} NOT NULL,
    closed_at {int},
    note {text}
){strict};
CREATE INDEX accounts_owner ON accounts (owner_id, login);
CREATE INDEX accounts_status ON accounts (status, login);

CREATE TABLE members (
    user_id {int} NOT NULL,
    login {int} NOT NULL,
    permissions {text} NOT NULL,
    created_at {int} NOT NULL,
    PRIMARY KEY (user_id, login)
){by_key};
CREATE INDEX members_login ON members (login, user_id);

-- Who said what about the newsletter, when and where. user_id 0 is an address that is no user.
CREATE TABLE consents (
    user_id {int} NOT NULL,
    id {int} NOT NULL,
    email {text},
    at {int} NOT NULL,
    action {text} NOT NULL,
    source {text},
    line {int},
    evidence {text},
    ip {text},
    import_id {int},
    actor {text},
    PRIMARY KEY (user_id, id)
){by_key};

-- Keyed by a keyed hash, so that it outlives an erasure; the address is readable beside it until then.
CREATE TABLE suppressions (
    hash {text} NOT NULL,
    reason {text} NOT NULL,
    email_key {text},
    at {int} NOT NULL,
    actor {text},
    note {text},
    import_id {int},
    PRIMARY KEY (hash, reason)
){by_key};
CREATE INDEX suppressions_email ON suppressions (email_key);

CREATE TABLE imports (
    id {int} NOT NULL PRIMARY KEY,
    kind {text} NOT NULL,
    mode {text} NOT NULL,
    source {text} NOT NULL,
    digest {text} NOT NULL,
    bytes {int} NOT NULL,
    rows {int} NOT NULL,
    counts {text} NOT NULL,
    reasons {text} NOT NULL,
    options {text} NOT NULL,
    header {text} NOT NULL,
    delimiter {text} NOT NULL,
    encoding {text} NOT NULL,
    consent {text},
    tags_created {text} NOT NULL,
    -- The people it created have the ids from first_user_id on: found without an index.
    first_user_id {int} NOT NULL,
    users_created {int} NOT NULL,
    started_at {int} NOT NULL,
    actor {text} NOT NULL,
    undone_at {int}
){strict};
CREATE INDEX imports_digest ON imports (digest, id);

CREATE TABLE import_rejects (
    import_id {int} NOT NULL,
    position {int} NOT NULL,
    line {int} NOT NULL,
    email {text},
    reason {text} NOT NULL,
    detail {text},
    message {text} NOT NULL,
    suggestion {text},
    row_cells {text} NOT NULL,
    PRIMARY KEY (import_id, position)
){by_key};

-- Only for people who were known before and were changed: what they were, and the version the import left.
CREATE TABLE import_changes (
    user_id {int} NOT NULL,
    import_id {int} NOT NULL,
    before {text},
    version_after {int} NOT NULL,
    PRIMARY KEY (user_id, import_id)
){by_key};
CREATE INDEX import_changes_import ON import_changes (import_id, user_id);

CREATE TABLE invites (
    user_id {int} NOT NULL,
    id {int} NOT NULL,
    kind {text} NOT NULL,
    email {text},
    email_key {text},
    login {int},
    permissions {text},
    any_email {int} NOT NULL,
    status {text} NOT NULL,
    created_at {int} NOT NULL,
    sent_at {int},
    expires_at {int},
    accepted_at {int},
    cancelled_at {int},
    import_id {int},
    actor {text},
    PRIMARY KEY (user_id, id)
){by_key};
CREATE INDEX invites_id ON invites (id);
CREATE INDEX invites_queued ON invites (status, id) WHERE status = 'queued';

CREATE TABLE tokens (
    hash {text} NOT NULL PRIMARY KEY,
    kind {text} NOT NULL,
    user_id {int} NOT NULL,
    id {int} NOT NULL,
    email_key {text},
    created_at {int} NOT NULL,
    expires_at {int},
    used_at {int}
){by_key};
CREATE INDEX tokens_user ON tokens (user_id, kind);

CREATE TABLE mails (
    user_id {int} NOT NULL,
    id {int} NOT NULL,
    recipient {text},
    recipient_key {text},
    role {text} NOT NULL,
    kind {text} NOT NULL,
    campaign {text},
    transport {text},
    category {text},
    template {text},
    subject {text},
    status {text} NOT NULL,
    attempts {int} NOT NULL,
    reason {text},
    message_id {text} NOT NULL,
    login {int},
    resend_of {int},
    import_id {int},
    created_at {int} NOT NULL,
    next_try_at {int},
    sender {text},
    lease_until {int},
    unknown_at {int},
    sent_at {int},
    PRIMARY KEY (user_id, id)
){by_key};
CREATE INDEX mails_id ON mails (id);
CREATE INDEX mails_queue ON mails (status, kind, id) WHERE status = 'queued' OR status = 'sending' OR status = 'unknown';

CREATE TABLE mail_bodies (
    user_id {int} NOT NULL,
    mail_id {int} NOT NULL,
    text_body {text},
    html_body {text},
    PRIMARY KEY (user_id, mail_id)
){by_key};

-- One row a command, chained; one row a thing touched, whose salted digest the chain covers.
CREATE TABLE audits (
    seq {int} NOT NULL PRIMARY KEY,
    at {int} NOT NULL,
    actor {text} NOT NULL,
    os_user {text} NOT NULL,
    host {text} NOT NULL,
    command {text} NOT NULL,
    reason {text},
    import_id {int},
    subjects {int} NOT NULL,
    digest {text} NOT NULL,
    previous {text} NOT NULL,
    hash {text} NOT NULL
){strict};

CREATE TABLE audit_subjects (
    user_id {int} NOT NULL,
    audit_seq {int} NOT NULL,
    position {int} NOT NULL,
    subject {text},
    before {text},
    after {text},
    salt {text},
    digest {text} NOT NULL,
    PRIMARY KEY (user_id, audit_seq, position)
){by_key};
CREATE INDEX audit_subjects_seq ON audit_subjects (audit_seq, position);
