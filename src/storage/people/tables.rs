//! The list itself. Its order is the one in which an undo deletes: children before their parents.

mod access;
mod account;
mod consent;
mod mail;
mod person;
mod sale;

use super::PeopleTable;

/// Every table with a user's id or an address.
pub const TABLES: &[PeopleTable] = &[
    person::USERS,
    person::ALIASES,
    person::USER_TAGS,
    person::USER_GROUPS,
    account::ACCOUNTS,
    account::MEMBERS,
    account::CONTACTS,
    consent::IMPORT_THINGS,
    consent::CONSENTS,
    consent::SUPPRESSIONS,
    consent::IMPORT_REJECTS,
    consent::IMPORT_CHANGES,
    consent::IMPORT_REMOVED,
    access::INVITES,
    access::TOKENS,
    // Before the mails, whose addresses find the bodies.
    mail::MAIL_BODIES,
    mail::MAILS,
    sale::ORDER_LINES,
    sale::REFUNDS,
    sale::ORDER_NUMBERS,
    sale::ORDERS,
    sale::QUOTE_MOVES,
    sale::QUOTE_NUMBERS,
    sale::QUOTES,
    sale::TARGETS,
    mail::BOUNCES,
    // Whoever logged in somewhere has done something since an import.
    access::DEVICES,
    access::NOTIFICATIONS,
    person::COMMENTS,
    person::ERASURES,
    person::AUDIT_SUBJECTS,
];
