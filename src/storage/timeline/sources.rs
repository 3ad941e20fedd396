//! Where events come from. A table whose rows belong into a timeline adds its line here.

mod account;

pub(super) use self::account::ACCOUNT;
use crate::model::timeline::Kind;

/// A SELECT with the columns `user_id, at, id, what, about, actor, reason, account`, in which `{whose}` follows the column that
/// is to be the user's id (an account's login), and becomes `= $1` or `IN (…)`. A row without `at` is no event. NULLs have a
/// type, as PostgreSQL wants them in a UNION. Where the kind has an amount, `about` ends in it as `GBP:1250`, in minor units.
pub(super) struct Source {
    pub kind: Kind,
    pub select: &'static str,
}

/// The login in what the audit calls an account; other things are called otherwise, or have no number there.
pub(super) const NAMED_ACCOUNT: &str = "CASE WHEN s.subject LIKE 'login:%' AND LENGTH(s.subject) BETWEEN 7 AND 22 \
     AND LTRIM(SUBSTR(s.subject, 7), '0123456789') = '' THEN CAST(SUBSTR(s.subject, 7) AS BIGINT) END";

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
        "SELECT a.owner_id AS user_id, a.opened_at AS at, a.login AS id, 'opened' AS what, {plan} AS about, CAST(NULL AS TEXT) AS actor, \
         CAST(NULL AS TEXT) AS reason, a.login AS account FROM accounts a WHERE a.owner_id {whose} \
         UNION ALL SELECT a.owner_id, a.closed_at, a.login, 'closed', CAST(NULL AS TEXT), \
         (SELECT i.actor FROM imports i WHERE i.id = a.import_id), CAST(NULL AS TEXT), a.login \
         FROM accounts a WHERE a.owner_id {whose} \
         AND NOT EXISTS (SELECT 1 FROM account_moves w WHERE w.login = a.login AND w.at = a.closed_at) \
         UNION ALL SELECT m.user_id, m.created_at, m.login, 'member', m.permissions, CAST(NULL AS TEXT), CAST(NULL AS TEXT), m.login \
         FROM members m WHERE m.user_id {whose}",
    ),
    // The moves say who, when and why: the acts that made them would say it again.
    source(
        Kind::Account,
        "SELECT a.owner_id AS user_id, m.at, m.id, m.status_after AS what, 'from ' || m.status_before AS about, m.actor, m.reason, \
         m.login AS account FROM accounts a JOIN account_moves m ON m.login = a.login WHERE a.owner_id {whose}",
    ),
    source(
        Kind::Contact,
        "SELECT a.owner_id AS user_id, c.created_at AS at, c.id, 'added' AS what, c.email AS about, CAST(NULL AS TEXT) AS actor, \
         CAST(NULL AS TEXT) AS reason, c.login AS account FROM accounts a JOIN contacts c ON c.login = a.login WHERE a.owner_id {whose}",
    ),
    source(
        Kind::Credit,
        "SELECT a.owner_id AS user_id, c.at, c.id, CASE WHEN c.amount < 0 THEN 'taken' ELSE 'added' END AS what, \
         c.currency || ':' || CAST(c.amount AS TEXT) AS about, c.actor, c.reason, c.login AS account \
         FROM accounts a JOIN credits c ON c.login = a.login WHERE a.owner_id {whose}",
    ),
    // What an open quote is worth may change, so only the quote that is won is told with its value, which stays.
    source(
        Kind::Quote,
        "SELECT m.user_id, m.at, m.id, CASE WHEN m.before IS NULL THEN 'added' WHEN m.after = 'accepted' THEN 'won' \
         WHEN m.after IN ('lost', 'dead') THEN 'lost' ELSE m.after END AS what, \
         CASE WHEN m.after = 'accepted' THEN q.number || ' ' || q.currency || ':' || CAST(q.amount AS TEXT) ELSE q.number END AS about, m.actor, m.reason, CAST(NULL AS BIGINT) AS account \
         FROM quote_moves m JOIN quotes q ON q.user_id = m.user_id AND q.id = m.quote_id WHERE m.user_id {whose}",
    ),
    source(
        Kind::Order,
        "SELECT o.user_id, o.ordered_at AS at, o.id, o.status AS what, o.number || ' ' || o.currency || ':' || CAST(o.total AS TEXT) AS about, \
         CAST(NULL AS TEXT) AS actor, CAST(NULL AS TEXT) AS reason, o.login AS account FROM orders o WHERE o.user_id {whose}",
    ),
    source(
        Kind::Refund,
        "SELECT r.user_id, r.refunded_at AS at, r.id, r.kind AS what, o.number || ' ' || r.currency || ':' || CAST(r.amount AS TEXT) AS about, \
         r.actor, r.reason, o.login AS account FROM refunds r JOIN orders o ON o.user_id = r.user_id AND o.id = r.order_id \
         WHERE r.user_id {whose}",
    ),
    source(
        Kind::Act,
        "SELECT s.user_id, a.at, a.seq AS id, a.command AS what, COALESCE(s.after, s.before) AS about, a.actor, a.reason, \
         {named} AS account FROM audit_subjects s JOIN audits a ON a.seq = s.audit_seq \
         WHERE s.user_id {whose} AND a.command <> 'user comment' AND NOT (a.command = 'account status' AND EXISTS \
         (SELECT 1 FROM accounts o WHERE o.owner_id = s.user_id AND s.subject = 'login:' || CAST(o.login AS TEXT)))",
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
        "SELECT m.user_id, m.created_at AS at, m.id, {status} AS what, m.subject AS about, CAST(NULL AS TEXT) AS actor, m.reason, \
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
