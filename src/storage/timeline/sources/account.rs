//! Where the events of accounts come from.

use super::{Source, source};
use crate::model::timeline::Kind;

/// Events of accounts, in which `{opener}` is who owned it when it was opened. The first ones are the oldest of one moment.
pub(in crate::storage::timeline) const ACCOUNT: &[Source] = &[
    source(
        Kind::Import,
        "SELECT {opener} AS user_id, i.started_at AS at, i.id, i.kind || ' import' AS what, i.source AS about, i.actor, \
         CAST(NULL AS TEXT) AS reason, a.login AS account FROM accounts a JOIN imports i ON i.id = a.import_id WHERE a.login {whose}",
    ),
    source(
        Kind::Account,
        "SELECT {opener} AS user_id, a.opened_at AS at, a.login AS id, 'opened' AS what, {plan} AS about, CAST(NULL AS TEXT) AS actor, \
         CAST(NULL AS TEXT) AS reason, a.login AS account FROM accounts a WHERE a.login {whose} \
         UNION ALL SELECT {opener}, a.closed_at, a.login, 'closed', CAST(NULL AS TEXT), \
         (SELECT i.actor FROM imports i WHERE i.id = a.import_id), CAST(NULL AS TEXT), a.login \
         FROM accounts a WHERE a.login {whose} \
         AND NOT EXISTS (SELECT 1 FROM account_moves w WHERE w.login = a.login AND w.at = a.closed_at) \
         UNION ALL SELECT m.user_id, m.created_at, m.user_id, 'member', u.email, CAST(NULL AS TEXT), CAST(NULL AS TEXT), m.login \
         FROM members m JOIN users u ON u.id = m.user_id WHERE m.login {whose}",
    ),
    source(
        Kind::Account,
        "SELECT CAST(0 AS BIGINT) AS user_id, m.at, m.id, m.status_after AS what, 'from ' || m.status_before AS about, m.actor, m.reason, \
         m.login AS account FROM account_moves m WHERE m.login {whose}",
    ),
    source(
        Kind::Contact,
        "SELECT CAST(0 AS BIGINT) AS user_id, c.created_at AS at, c.id, 'added' AS what, c.email AS about, CAST(NULL AS TEXT) AS actor, \
         CAST(NULL AS TEXT) AS reason, c.login AS account FROM contacts c WHERE c.login {whose}",
    ),
    source(
        Kind::Credit,
        "SELECT CAST(0 AS BIGINT) AS user_id, c.at, c.id, CASE WHEN c.amount < 0 THEN 'taken' ELSE 'added' END AS what, \
         c.currency || ':' || CAST(c.amount AS TEXT) AS about, c.actor, c.reason, c.login AS account \
         FROM credits c WHERE c.login {whose}",
    ),
    source(
        Kind::Order,
        "SELECT o.user_id, o.ordered_at AS at, o.id, o.status AS what, o.number || ' ' || o.currency || ':' || CAST(o.total AS TEXT) AS about, \
         CAST(NULL AS TEXT) AS actor, CAST(NULL AS TEXT) AS reason, o.login AS account FROM orders o WHERE o.login {whose}",
    ),
    source(
        Kind::Refund,
        "SELECT r.user_id, r.refunded_at AS at, r.id, r.kind AS what, o.number || ' ' || r.currency || ':' || CAST(r.amount AS TEXT) AS about, \
         r.actor, r.reason, o.login AS account FROM orders o JOIN refunds r ON r.user_id = o.user_id AND r.order_id = o.id \
         WHERE o.login {whose}",
    ),
    source(
        Kind::Invite,
        "SELECT i.user_id, i.created_at AS at, i.id, 'queued' AS what, i.email AS about, i.actor, CAST(NULL AS TEXT) AS reason, \
         i.login AS account FROM invites i WHERE i.login {whose} \
         UNION ALL SELECT i.user_id, i.sent_at, i.id, 'sent', i.email, CAST(NULL AS TEXT), CAST(NULL AS TEXT), i.login \
         FROM invites i WHERE i.login {whose} \
         UNION ALL SELECT i.user_id, i.accepted_at, i.id, 'accepted', i.email, CAST(NULL AS TEXT), CAST(NULL AS TEXT), i.login \
         FROM invites i WHERE i.login {whose} \
         UNION ALL SELECT i.user_id, i.cancelled_at, i.id, 'cancelled', i.email, CAST(NULL AS TEXT), CAST(NULL AS TEXT), i.login \
         FROM invites i WHERE i.login {whose}",
    ),
    // By the name of the subject: whoever owned the account then, its acts are its own. Moves and credit tell theirs themselves. A
    // transfer is noted for both its owners, and is one event of the account: that of the new one, who is noted last.
    source(
        Kind::Act,
        "SELECT s.user_id, a.at, a.seq AS id, a.command AS what, COALESCE(s.after, s.before) AS about, a.actor, a.reason, \
         n.login AS account FROM accounts n JOIN audit_subjects s ON s.subject = 'login:' || CAST(n.login AS TEXT) \
         AND s.subject LIKE 'login:%' JOIN audits a ON a.seq = s.audit_seq \
         WHERE n.login {whose} AND a.command NOT IN ('account status', 'account credit add') AND NOT (a.command = 'account transfer' AND EXISTS \
         (SELECT 1 FROM audit_subjects l WHERE l.subject = s.subject AND l.subject LIKE 'login:%' AND l.audit_seq = s.audit_seq \
         AND l.position > s.position))",
    ),
    source(
        Kind::Mail,
        "SELECT m.user_id, m.created_at AS at, m.id, {status} AS what, m.subject AS about, CAST(NULL AS TEXT) AS actor, m.reason, \
         m.login AS account FROM mails m WHERE m.login {whose}",
    ),
    source(
        Kind::Comment,
        "SELECT c.user_id, c.at, c.id, 'comment' AS what, c.comment AS about, c.actor, CAST(NULL AS TEXT) AS reason, c.login AS account \
         FROM comments c WHERE c.login {whose}",
    ),
];
