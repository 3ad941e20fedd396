use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn no_password_however_careless_is_left_in_a_masked_url(password in "[a-z@:/?#&%\\[= ]{0,6}hunter2[a-z@:/?#&% ]{0,6}") {
        let url = format!("postgres://ann:{password}@host/shop?password={password}");
        prop_assert!(!masked_url(&url).contains("hunter2"));
        if let Err(refusal) = DbTarget::parse(&url) {
            prop_assert!(!refusal.message.contains("hunter2"));
        }
    }
}

#[test]
fn a_database_is_a_path_memory_or_a_server() {
    for (text, target) in [
        ("roster.db", DbTarget::File("roster.db".into())),
        ("sqlite:roster.db", DbTarget::File("roster.db".into())),
        (
            "sqlite:///srv/roster.db",
            DbTarget::File("/srv/roster.db".into()),
        ),
        ("/srv/a:b.db", DbTarget::File("/srv/a:b.db".into())),
        ("./a:b.db", DbTarget::File("./a:b.db".into())),
        ("sqlite:a:b.db", DbTarget::File("a:b.db".into())),
        (":memory:", DbTarget::Memory),
        ("sqlite::memory:", DbTarget::Memory),
        (
            "postgres://h/d",
            DbTarget::Postgres("postgres://h/d".into()),
        ),
        (
            "postgresql:///d",
            DbTarget::Postgres("postgresql:///d".into()),
        ),
    ] {
        assert_eq!(DbTarget::parse(text), Ok(target), "{text}");
    }
}

#[test]
fn other_schemes_are_refused_and_the_known_ones_listed() {
    for text in [
        "mysql://u:hunter2@h/d",
        "file:x.db",
        "Postgres://u:hunter2@h/d",
        "",
        "  ",
        "sqlite:",
        "host=h password=hunter2",
        "postgres://u:hun/ter2@h/d",
        "postgres://[::1/d",
        "postgres://h/d?password=x&hunter2=1",
        "postgres://u:a?hunter2=1@h/d",
    ] {
        let refusal = DbTarget::parse(text).unwrap_err();
        assert!(!refusal.message.contains("ter2"), "{refusal}");
        let hint = refusal.hint.unwrap();
        let told = hint.contains("postgres://") || hint.contains("sslmode");
        assert!(told, "{text}");
    }
}

#[test]
fn a_mistake_in_a_parameter_is_named_with_what_was_meant() {
    for (url, message, hint) in [
        (
            "postgres://h/d?sslmod=require",
            "the PostgreSQL URL has the parameter 'sslmod', which roster does not know",
            "did you mean 'sslmode'",
        ),
        (
            "postgres://h/d?sslmode=requir",
            "the PostgreSQL URL cannot be read: sslmode has a value that is not known",
            "did you mean 'require'",
        ),
        (
            "postgres://h/d?sslmode=bogus",
            "the PostgreSQL URL cannot be read: sslmode has a value that is not known",
            "sslmode is one of disable, allow, prefer, require, verify-ca, verify-full",
        ),
    ] {
        let refusal = DbTarget::parse(url).unwrap_err();
        assert_eq!(refusal.message, message);
        assert!(refusal.hint.unwrap().starts_with(hint), "{url}");
    }
}

#[test]
fn a_password_in_a_url_is_seen_and_never_shown() {
    for (url, has, shown) in [
        ("postgres://u:hunter2@h/d", true, "postgres://u:***@h/d"),
        ("postgres://u@h:5433/d", false, "postgres://u@h:5433/d"),
        (
            "postgres://u@[::1]:5433/d",
            false,
            "postgres://u@[::1]:5433/d",
        ),
        ("postgres://u:p@hunter2@h/d", true, "postgres://u:***@h/d"),
        (
            "postgres://h/d?password=hunter2&user=u",
            true,
            "postgres://h/d?password=***",
        ),
        (
            "postgres://h/d?sslpassword=hunter2",
            true,
            "postgres://h/d?sslpassword=***",
        ),
        ("postgres://u:@h/d", false, "postgres://u:***@h/d"),
    ] {
        let target = DbTarget::parse(url).unwrap();
        assert_eq!(target.has_password(), has, "{url}");
        assert_eq!(target.to_string(), shown);
        assert_eq!(format!("{target:?}"), shown);
    }
    assert_eq!(
        masked_url("postgres://u:hun/ter2@h/d"),
        "postgres://u:***@h/d"
    );
    assert_eq!(
        masked_url("postgres://h/d?password=&hunter2"),
        "postgres://h/d?password=***"
    );
    assert_eq!(masked_url("roster.db"), "roster.db");
}

#[test]
fn a_url_names_host_port_database_and_user() {
    let address = ServerAddress::parse("postgres://an%6E@%2Ftmp%2Fpg:5433,other/shop").unwrap();
    assert_eq!((address.host.as_str(), address.port), ("/tmp/pg", 5433));
    assert_eq!(address.user.as_deref(), Some("ann"));
    assert_eq!(address.database.as_deref(), Some("shop"));
    let address = ServerAddress::parse("postgres:///?host=db&port=1&user=u&dbname=d%%+a").unwrap();
    assert_eq!((address.host.as_str(), address.port), ("db", 1));
    assert_eq!(address.database.as_deref(), Some("d%%+a"));
    assert_eq!(
        ServerAddress::parse("postgres://[::1]:7/d").unwrap().host,
        "::1"
    );
    assert_eq!(ServerAddress::parse("postgres://").unwrap().port, 5432);
}
