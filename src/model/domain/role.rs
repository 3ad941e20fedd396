//! Addresses of a function rather than a person.

/// Local parts of role addresses: RFC 2142 and others that shops and offices use. Sorted.
const ROLES: [&str; 66] = [
    "abuse",
    "accounting",
    "accounts",
    "admin",
    "administrator",
    "all",
    "billing",
    "bounce",
    "bounces",
    "ceo",
    "compliance",
    "contact",
    "contactus",
    "customerservice",
    "devnull",
    "do-not-reply",
    "donotreply",
    "enquiries",
    "everyone",
    "feedback",
    "finance",
    "ftp",
    "hello",
    "help",
    "helpdesk",
    "hostmaster",
    "hr",
    "info",
    "information",
    "inquiries",
    "invoice",
    "invoices",
    "it",
    "jobs",
    "legal",
    "list",
    "list-request",
    "mail",
    "mailer-daemon",
    "marketing",
    "media",
    "news",
    "newsletter",
    "no-reply",
    "noc",
    "noreply",
    "office",
    "orders",
    "postmaster",
    "press",
    "privacy",
    "root",
    "sales",
    "security",
    "service",
    "spam",
    "staff",
    "subscribe",
    "support",
    "sysadmin",
    "team",
    "unsubscribe",
    "usenet",
    "uucp",
    "webmaster",
    "www",
];

/// Whether the local part of a key names a function (`info`, `postmaster`) and not a person; a `+tag` is not
/// looked at.
pub fn is_role(local_key: &str) -> bool {
    let name = local_key.split('+').next().unwrap_or(local_key);
    ROLES.binary_search(&name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_sorted_for_the_search() {
        assert!(ROLES.is_sorted());
    }

    #[test]
    fn functions_are_roles_and_people_are_not() {
        for local in [
            "postmaster",
            "abuse",
            "info",
            "sales+uk",
            "no-reply",
            "hostmaster",
        ] {
            assert!(is_role(local), "{local}");
        }
        for local in ["ann", "infos.ann", "salesman", "o'brien", "+info"] {
            assert!(!is_role(local), "{local}");
        }
    }
}
