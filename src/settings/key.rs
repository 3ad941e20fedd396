//! The table of settings: name, type, default and where each may live. `config show`, `config set`, `config validate`, the config
//! file and completions are all made from it.

use crate::{
    error::{Problem, did_you_mean},
    model::malformed::{Malformed, echo},
    settings::value::ValueKind,
};

/// One setting.
#[derive(Debug)]
pub struct Key {
    /// The name, dotted where it lies in a table of the file.
    pub name: &'static str,
    /// What its values look like.
    pub kind: ValueKind,
    /// The value when nobody sets one.
    pub default: Option<&'static str>,
    /// Whether it is policy, which belongs to everyone who uses a database and may be kept in it.
    pub policy: bool,
    /// One line for people.
    pub doc: &'static str,
}

const TRANSPORTS: &[&str] = &["folder", "smtp", "sendmail", "off"];
const TLS: &[&str] = &["starttls", "implicit", "none"];
const CHECKS: &[&str] = &["syntax", "standard", "strict"];

#[rustfmt::skip]
const fn own(name: &'static str, kind: ValueKind, default: Option<&'static str>, doc: &'static str) -> Key {
    Key { name, kind, default, policy: false, doc }
}

#[rustfmt::skip]
const fn policy(name: &'static str, kind: ValueKind, default: Option<&'static str>, doc: &'static str) -> Key {
    Key { name, kind, default, policy: true, doc }
}

// One line a setting, so that the table reads as one.
#[rustfmt::skip]
/// Every setting, in the order in which `config show` prints them.
pub const KEYS: &[Key] = &[
    own("db", ValueKind::Database, None, "path or URL of the database"),
    own("db_read", ValueKind::Database, None, "URL of a replica for verbs that only read"),
    own("db_mode", ValueKind::Mode, Some("0600"), "permissions of a new database file; 0660 shares it with a group"),
    own("db_must_exist", ValueKind::Bool, Some("false"), "never create a database"),
    own("db_password_command", ValueKind::Command, None, "shell command that prints the database password"),
    own("actor", ValueKind::Text, None, "who acts, for the audit; the system's user when absent"),
    own("format", ValueKind::Word(crate::output::Format::WORDS), None, "output format; a table on a terminal and tsv in a pipe when absent"),
    own("wait", ValueKind::Wait, Some("10s"), "how long to wait for a busy database"),
    own("completion.emails", ValueKind::Bool, Some("false"), "let shells complete addresses of users, after three letters"),
    own("ascii", ValueKind::Bool, Some("false"), "draw without Unicode characters"),
    policy("tz", ValueKind::Zone, Some("UTC"), "time zone of dates that name none"),
    policy("currency", ValueKind::Currency, None, "currency of amounts that name none"),
    policy("links.base", ValueKind::Base, None, "address of the web site that links in mail lead to"),
    policy("links.invite", ValueKind::Link, Some("/invite/{token}"), "page where an invite is accepted"),
    policy("links.reset", ValueKind::Link, Some("/reset/{token}"), "page where a password is set anew"),
    policy("links.confirm", ValueKind::Link, Some("/confirm/{token}"), "page where a subscription is confirmed"),
    policy("links.unsubscribe", ValueKind::Link, Some("/u/{token}"), "page and one-click address for opting out"),
    own("mail.transport", ValueKind::Word(TRANSPORTS), Some("folder"), "how mail leaves: files in a folder, smtp, sendmail, or not at all"),
    own("mail.from", ValueKind::Mailbox, None, "sender of all mail"),
    own("mail.folder", ValueKind::Path, Some("outbox"), "where transport 'folder' writes messages"),
    own("mail.sendmail", ValueKind::Path, Some("/usr/sbin/sendmail"), "program that transport 'sendmail' runs"),
    own("mail.templates", ValueKind::Path, Some("templates"), "folder of your own templates"),
    own("mail.smtp.host", ValueKind::Text, None, "mail server"),
    own("mail.smtp.port", ValueKind::Number(1, 65_535), None, "its port; 587, with implicit TLS 465, without TLS 25 when absent"),
    own("mail.smtp.tls", ValueKind::Word(TLS), Some("starttls"), "encryption of the connection"),
    own("mail.smtp.username", ValueKind::Text, None, "login at the mail server"),
    own("mail.smtp.password_file", ValueKind::Path, None, "file that holds its password"),
    own("mail.smtp.password_command", ValueKind::Command, None, "shell command that prints its password"),
    own("mail.smtp.password_env", ValueKind::Text, None, "environment variable that holds its password"),
    own("mail.smtp.ca_file", ValueKind::Path, None, "certificate authority of the mail server, PEM"),
    own("mail.smtp.connections", ValueKind::Number(1, 64), Some("4"), "connections used at once"),
    own("mail.smtp.timeout", ValueKind::Patience, Some("30s"), "how long to wait for an answer"),
    policy("subscribers.double_opt_in", ValueKind::Bool, Some("false"), "subscribe people only once they have confirmed by mail"),
    policy("subscribers.check", ValueKind::Word(CHECKS), Some("standard"), "how hard new addresses are checked"),
    policy("subscribers.confirm_rate", ValueKind::Number(1, 1_000_000), Some("3600"), "confirmation mails an hour to one domain; more of them wait"),
    own("subscribers.dns_server", ValueKind::NameServer, None, "name server of --check-mx; the system's when absent"),
    policy("password.min_length", ValueKind::Number(8, 1_024), Some("15"), "fewest characters of a password"),
    policy("password.expire_after", ValueKind::Age, Some("15mo"), "time without activity after which a password expires"),
    policy("password.memory", ValueKind::Number(8, 4_096), Some("46"), "MiB of memory that hashing a password takes (argon2id)"),
    policy("password.passes", ValueKind::Number(1, 100), Some("1"), "passes over that memory"),
    policy("password.lanes", ValueKind::Number(1, 64), Some("1"), "lanes of that memory"),
    policy("invite.expires", ValueKind::Age, Some("7d"), "how long an invite is valid"),
    policy("invite.welcome", ValueKind::Bool, Some("true"), "greet whoever accepts an invite and can log in from now on by mail"),
];

/// Finds a setting; an unknown name is exit 2 with near names.
pub fn key(name: &str) -> Result<&'static Key, Problem> {
    KEYS.iter().find(|key| key.name == name).ok_or_else(|| {
        let last = name.rsplit('.').next().unwrap_or(name);
        let hint = if matches!(last, "password" | "db_password" | "passwd") {
            "secrets stand in no setting: use db_password_command, mail.smtp.password_file, password_command or password_env"
                .to_owned()
        } else {
            did_you_mean(name, KEYS.iter().map(|key| key.name))
                .unwrap_or_else(|| "roster config show".to_owned())
        };
        Problem::usage(format!("unknown setting '{}'", echo(name)))
            .code("unknown_setting")
            .hint(hint)
    })
}

/// The names of the tables of a config file.
pub fn tables() -> Vec<String> {
    let mut tables = vec!["profile".to_owned()];
    for (table, _) in KEYS.iter().filter_map(|key| key.name.rsplit_once('.')) {
        if !tables.iter().any(|known| known == table) {
            tables.push(table.to_owned());
        }
    }
    tables
}

/// Checks a value for a setting and returns it in its canonical spelling; exit 2 names the setting.
pub fn check(name: &str, value: &str) -> Result<String, Problem> {
    let found = key(name)?;
    found
        .kind
        .canonical(value)
        .map_err(|why| invalid(name, why))
}

/// A value that its setting does not take, told with the place where it stands.
pub fn invalid(place: &str, why: Malformed) -> Problem {
    let mut problem = Problem::usage(format!("{place}: {}", why.message)).code("invalid_setting");
    problem.hint = why.hint;
    problem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_is_a_value_of_its_setting_in_canonical_spelling() {
        for key in KEYS {
            if let Some(default) = key.default {
                assert_eq!(
                    check(key.name, default).as_deref(),
                    Ok(default),
                    "{}",
                    key.name
                );
            }
            assert!(
                !key.doc.ends_with('.') && key.doc.len() < 80,
                "{}",
                key.name
            );
        }
    }

    #[test]
    fn values_are_kept_in_one_spelling() {
        for (name, value, canonical) in [
            ("tz", "europe/berlin", "Europe/Berlin"),
            ("tz", "utc", "UTC"),
            ("currency", "gbp", "GBP"),
            ("db_mode", "660", "0660"),
            (
                "links.base",
                "https://shop.example/",
                "https://shop.example",
            ),
            (
                "links.invite",
                "https://x.example/i?t={token}",
                "https://x.example/i?t={token}",
            ),
            ("wait", "010s", "10s"),
            ("invite.expires", "2w", "2w"),
            (
                "mail.from",
                "Shop <shop@example.com>",
                "Shop <shop@example.com>",
            ),
            ("mail.smtp.port", "0465", "465"),
            ("subscribers.double_opt_in", "true", "true"),
            ("subscribers.dns_server", "192.0.2.53", "192.0.2.53:53"),
            (
                "subscribers.dns_server",
                "2001:db8::35",
                "[2001:db8::35]:53",
            ),
            ("db", "postgres://u:hunter2@h/d", "postgres://u:hunter2@h/d"),
        ] {
            assert_eq!(check(name, value).as_deref(), Ok(canonical), "{name}");
        }
    }

    #[test]
    fn a_wrong_value_is_named_with_its_setting() {
        for (name, value, message) in [
            ("tz", "Berlin", "tz: 'Berlin' is no time zone"),
            ("currency", "euro", "currency: 'euro' is no currency"),
            ("wait", "1mo", "wait: '1mo' is no fixed length of time"),
            ("wait", "soon", "wait: 'soon' is no length of time"),
            (
                "invite.expires",
                "0d",
                "invite.expires: '0d' is no length of time above zero",
            ),
            (
                "password.min_length",
                "7",
                "password.min_length: '7' is no whole number from 8 to 1024",
            ),
            (
                "db_mode",
                "0644",
                "db_mode: '0644' is no file mode that lets its owner read and write",
            ),
            (
                "subscribers.double_opt_in",
                "yes",
                "subscribers.double_opt_in: 'yes' is no 'true' or 'false'",
            ),
            (
                "subscribers.check",
                "hard",
                "subscribers.check: 'hard' is not one of syntax, standard, strict",
            ),
            (
                "subscribers.dns_server",
                "dns.example.com",
                "subscribers.dns_server: 'dns.example.com' is no IP address",
            ),
            (
                "links.base",
                "https://u:hunter2@shop.example",
                "links.base: the value is no address of a web site",
            ),
            ("links.reset", "/reset", "links.reset: '/reset' is no link"),
            ("mail.from", "shop", "mail.from: 'shop' is no sender"),
            (
                "db",
                "mysql://u:hunter2@h",
                "db: 'mysql:' is no kind of database that roster knows",
            ),
            (
                "db_password_command",
                " ",
                "db_password_command: the command is empty",
            ),
            ("actor", "", "actor: the value is empty"),
        ] {
            let problem = check(name, value).unwrap_err();
            assert_eq!(problem.message, message);
            assert_eq!((problem.kind.exit(), problem.code), (2, "invalid_setting"));
        }
    }

    #[test]
    fn an_unknown_setting_is_told_with_near_names() {
        let problem = check("subscriber.double_optin", "true").unwrap_err();
        assert_eq!(problem.code, "unknown_setting");
        assert!(
            problem
                .hint
                .unwrap()
                .contains("'subscribers.double_opt_in'")
        );
        let problem = check("mail.smtp.password", "hunter2").unwrap_err();
        assert!(problem.hint.unwrap().contains("mail.smtp.password_file"));
    }
}
