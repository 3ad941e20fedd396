//! Where events come from. A table whose rows belong into a timeline adds its line here.

use crate::model::timeline::Kind;

/// A SELECT with the columns `user_id, at, id, what, about, actor, reason, account`, in which `{whose}` follows the column that
/// is to be the user's id (an account's login), and becomes `= $1` or `IN (…)`. A row without `at` is no event. NULLs have a
/// type, as PostgreSQL wants them in a UNION.
pub(super) struct Source {
    pub kind: Kind,
    pub select: &'static str,
}

const fn source(kind: Kind, select: &'static str) -> Source {
    Source { kind, select }
}

/// Events of a user. The first ones are the oldest of one moment.
pub(super) const USER: &[Source] = &[
    source(
        Kind::Person,
        "SELECT u.id AS user_id, u.registered_at AS at, u.id, 'registered' AS what, CAST(NULL AS TEXT) AS about, CAST(NULL AS TEXT) AS actor, \
         CAST(NULL AS TEXT) AS reason, CAST(NULL AS BIGINT) AS account FROM users u WHERE u.id {whose}",
    ),
    source(
        Kind::Import,
        "SELECT p.user_id, i.started_at AS at, i.id, i.kind || ' import' AS what, i.source AS about, i.actor, \
         CAST(NULL AS TEXT) AS reason, CAST(NULL AS BIGINT) AS account FROM (SELECT u.id AS user_id, u.import_id \
         FROM users u WHERE u.id {whose} UNION SELECT c.user_id, c.import_id FROM import_changes c \
         WHERE c.user_id {whose}) p JOIN imports i ON i.id = p.import_id",
    ),
    source(
        Kind::Account,
        "SELECT a.owner_id AS user_id, a.opened_at AS at, a.login AS id, 'opened' AS what, a.plan AS about, CAST(NULL AS TEXT) AS actor, \
         CAST(NULL AS TEXT) AS reason, a.login AS account FROM accounts a WHERE a.owner_id {whose} \
         UNION ALL SELECT a.owner_id, a.closed_at, a.login, 'closed', a.plan, CAST(NULL AS TEXT), CAST(NULL AS TEXT), a.login \
         FROM accounts a WHERE a.owner_id {whose} \
         UNION ALL SELECT m.user_id, m.created_at, m.login, 'member', m.permissions, CAST(NULL AS TEXT), CAST(NULL AS TEXT), m.login \
         FROM members m WHERE m.user_id {whose}",
    ),
    source(
        Kind::Act,
        "SELECT s.user_id, a.at, a.seq AS id, a.command AS what, COALESCE(s.after, s.before) AS about, a.actor, a.reason, \
         CAST(NULL AS BIGINT) AS account FROM audit_subjects s JOIN audits a ON a.seq = s.audit_seq \
         WHERE s.user_id {whose} AND a.command <> 'user comment'",
    ),
    source(
        Kind::Consent,
        "SELECT c.user_id, c.at, c.id, c.action AS what, COALESCE(c.evidence, i.consent, c.source, i.source) AS about, COALESCE(c.actor, i.actor) AS actor, CAST(NULL AS TEXT) AS reason, \
         CAST(NULL AS BIGINT) AS account FROM consents c LEFT JOIN imports i ON i.id = c.import_id WHERE c.user_id {whose}",
    ),
    source(
        Kind::Invite,
        "SELECT i.user_id, i.created_at AS at, i.id, 'queued' AS what, i.kind AS about, i.actor, CAST(NULL AS TEXT) AS reason, \
         i.login AS account FROM invites i WHERE i.user_id {whose} \
         UNION ALL SELECT i.user_id, i.sent_at, i.id, 'sent', i.kind, CAST(NULL AS TEXT), CAST(NULL AS TEXT), i.login \
         FROM invites i WHERE i.user_id {whose} \
         UNION ALL SELECT i.user_id, i.accepted_at, i.id, 'accepted', i.kind, CAST(NULL AS TEXT), CAST(NULL AS TEXT), i.login \
         FROM invites i WHERE i.user_id {whose} \
         UNION ALL SELECT i.user_id, i.cancelled_at, i.id, 'cancelled', i.kind, CAST(NULL AS TEXT), CAST(NULL AS TEXT), i.login \
         FROM invites i WHERE i.user_id {whose}",
    ),
    source(
        Kind::Device,
        "SELECT d.user_id, d.first_seen_at AS at, d.id, 'first login' AS what, d.label AS about, CAST(NULL AS TEXT) AS actor, \
         CAST(NULL AS TEXT) AS reason, CAST(NULL AS BIGINT) AS account FROM devices d WHERE d.user_id {whose} \
         UNION ALL SELECT d.user_id, d.last_login_at, d.id, 'last login', d.label, CAST(NULL AS TEXT), CAST(NULL AS TEXT), \
         CAST(NULL AS BIGINT) FROM devices d WHERE d.user_id {whose} AND d.last_login_at > d.first_seen_at \
         UNION ALL SELECT d.user_id, d.revoked_at, d.id, 'revoked', d.label, CAST(NULL AS TEXT), d.revoked_reason, \
         CAST(NULL AS BIGINT) FROM devices d WHERE d.user_id {whose}",
    ),
    source(
        Kind::Mail,
        "SELECT m.user_id, m.created_at AS at, m.id, m.status AS what, m.subject AS about, CAST(NULL AS TEXT) AS actor, m.reason, \
         m.login AS account FROM mails m WHERE m.user_id {whose}",
    ),
    source(
        Kind::Comment,
        "SELECT c.user_id, c.at, c.id, 'comment' AS what, c.comment AS about, c.actor, CAST(NULL AS TEXT) AS reason, c.login AS account \
         FROM comments c WHERE c.user_id {whose}",
    ),
    source(
        Kind::Person,
        "SELECT u.id AS user_id, u.last_active_at AS at, u.id, 'last seen' AS what, CAST(NULL AS TEXT) AS about, CAST(NULL AS TEXT) AS actor, \
         CAST(NULL AS TEXT) AS reason, CAST(NULL AS BIGINT) AS account FROM users u WHERE u.id {whose}",
    ),
];

/// Events of an account. Only one is asked for at a time: `$1` is its login, too.
pub(super) const ACCOUNT: &[Source] = &[
    source(
        Kind::Account,
        "SELECT a.owner_id AS user_id, a.opened_at AS at, a.login AS id, 'opened' AS what, a.plan AS about, CAST(NULL AS TEXT) AS actor, \
         CAST(NULL AS TEXT) AS reason, a.login AS account FROM accounts a WHERE a.login {whose} \
         UNION ALL SELECT a.owner_id, a.closed_at, a.login, 'closed', a.plan, CAST(NULL AS TEXT), CAST(NULL AS TEXT), a.login \
         FROM accounts a WHERE a.login {whose} \
         UNION ALL SELECT m.user_id, m.created_at, m.user_id, 'member', u.email, CAST(NULL AS TEXT), CAST(NULL AS TEXT), m.login \
         FROM members m JOIN users u ON u.id = m.user_id WHERE m.login {whose}",
    ),
    source(
        Kind::Act,
        "SELECT s.user_id, a.at, a.seq AS id, a.command AS what, COALESCE(s.after, s.before) AS about, a.actor, a.reason, \
         $1 AS account FROM audit_subjects s JOIN audits a ON a.seq = s.audit_seq \
         WHERE s.user_id IN (SELECT o.owner_id FROM accounts o WHERE o.login = $1 UNION SELECT m.user_id FROM members m \
         WHERE m.login = $1 UNION SELECT 0) AND s.subject = 'login:' || CAST($1 AS TEXT)",
    ),
    source(
        Kind::Mail,
        "SELECT m.user_id, m.created_at AS at, m.id, m.status AS what, m.subject AS about, CAST(NULL AS TEXT) AS actor, m.reason, \
         m.login AS account FROM mails m WHERE m.login {whose}",
    ),
    source(
        Kind::Comment,
        "SELECT c.user_id, c.at, c.id, 'comment' AS what, c.comment AS about, c.actor, CAST(NULL AS TEXT) AS reason, c.login AS account \
         FROM comments c WHERE c.login {whose}",
    ),
];
