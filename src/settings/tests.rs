use std::fs;

use super::*;

/// Settings from a config file, an environment and flags, with the home in a temporary folder.
fn resolve<const N: usize>(
    config: &str,
    environment: [(&str, &str); N],
    flags: &GlobalFlags,
) -> Result<Settings, Problem> {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders {
        home: Some(home.path().to_owned()),
        config: Some(home.path().join("config")),
        data: Some("/data/roster".into()),
        system: None,
    };
    fs::create_dir(home.path().join("config")).unwrap();
    fs::write(home.path().join("config/config.toml"), config).unwrap();
    Settings::resolve(flags, Environment::from(environment), &folders)
}

/// A value that a setting takes.
fn sample(key: &Key) -> &'static str {
    match key.kind {
        value::ValueKind::Database => "x.db",
        value::ValueKind::Word(words) => words[0],
        value::ValueKind::Currency => "GBP",
        value::ValueKind::Base => "https://shop.example",
        value::ValueKind::Mailbox => "shop@example.com",
        value::ValueKind::Number(..) => "25",
        value::ValueKind::NameServer => "127.0.0.1:53",
        _ => key.default.unwrap_or("x"),
    }
}

fn row(settings: &Settings, key: &str) -> (Option<String>, Origin) {
    let row = settings
        .list()
        .into_iter()
        .find(|setting| setting.key == key)
        .unwrap();
    (row.value, row.origin)
}

fn policy(rows: &[(&str, &str)]) -> Vec<(String, String)> {
    rows.iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect()
}

#[test]
fn without_anything_the_defaults_of_the_table_count() {
    let settings = resolve("", [], &GlobalFlags::default()).unwrap();
    assert_eq!(settings.db, DbTarget::File("/data/roster/roster.db".into()));
    assert_eq!(settings.mail.folder, PathBuf::from("/data/roster/outbox"));
    assert_eq!(settings.db_mode, 0o600);
    assert_eq!(settings.wait, Duration::from_secs(10));
    assert_eq!(settings.tz, TimeZone::UTC);
    assert_eq!(settings.password.expire_after.to_string(), "15mo");
    assert_eq!(settings.invite.expires.to_string(), "7d");
    assert_eq!(settings.mail.smtp.port_or_usual(), 587);
    assert_eq!(row(&settings, "currency"), (None, Origin::Default));
    assert_eq!(settings.list().len(), KEYS.len());
}

#[test]
fn a_flag_beats_the_environment_which_beats_the_file_which_beats_the_default() {
    let flags = GlobalFlags {
        wait: Some("1s".into()),
        ..GlobalFlags::default()
    };
    let config = "wait = '3s'\nformat = 'csv'\nactor = 'ops'\n[profile.p]\nactor = 'night'";
    let environment = [("ROSTER_WAIT", "2s"), ("ROSTER_FORMAT", "json")];
    let settings = resolve(config, environment, &flags).unwrap();
    assert_eq!(row(&settings, "wait"), (Some("1s".into()), Origin::Flag));
    assert_eq!(settings.wait, Duration::from_secs(1));
    assert_eq!(
        row(&settings, "format"),
        (Some("json".into()), Origin::Environment)
    );
    assert_eq!(row(&settings, "actor"), (Some("ops".into()), Origin::File));
    assert_eq!(row(&settings, "tz"), (Some("UTC".into()), Origin::Default));
    let flags = GlobalFlags {
        profile: Some("p".into()),
        ..GlobalFlags::default()
    };
    assert_eq!(
        resolve(config, [], &flags).unwrap().actor.as_deref(),
        Some("night")
    );
}

#[test]
fn every_setting_is_read_from_the_environment_and_says_so() {
    for key in KEYS {
        let variable = key.variable();
        let environment = [(variable.as_str(), sample(key))];
        let settings = resolve("", environment, &GlobalFlags::default()).unwrap();
        assert_eq!(
            row(&settings, key.name).1,
            Origin::Environment,
            "{variable}"
        );
    }
}

#[test]
fn a_password_source_of_the_environment_takes_the_place_of_that_of_the_file() {
    let config = "[mail.smtp]\npassword_file = 'secret'\n";
    let flags = GlobalFlags::default();
    let environment = [("ROSTER_MAIL_SMTP_PASSWORD", "hunter2")];
    let settings = resolve(config, environment, &flags).unwrap();
    let password = settings.smtp_password().unwrap().unwrap();
    assert_eq!(password.expose(), "hunter2");
    assert_eq!(row(&settings, "mail.smtp.password_file").0, None);
    assert!(!format!("{settings:?}{:?}", settings.list()).contains("hunter2"));
    let environment = [
        ("ROSTER_MAIL_SMTP_PASSWORD", "hunter2"),
        ("ROSTER_MAIL_SMTP_PASSWORD_FILE", "x"),
    ];
    let problem = resolve(config, environment, &flags).unwrap_err();
    assert_eq!(problem.code, "invalid_setting");
    assert!(!format!("{problem:?}").contains("hunter2"));
}

#[test]
fn a_variable_that_is_nearly_a_setting_is_told() {
    let environment = [
        ("ROSTER_MAIL_SMPT_HOST", "mx.example.com"),
        ("ROSTER_MAIL_WORD", "hunter2"),
        ("ROSTER_TEST_WRITE", "1"),
    ];
    let config = "mail.smtp.password_env = 'ROSTER_MAIL_WORD'";
    let mut settings = resolve(config, environment, &GlobalFlags::default()).unwrap();
    assert_eq!(
        settings.with_policy(&[]),
        [
            "the variable ROSTER_MAIL_SMPT_HOST is no setting; did you mean 'ROSTER_MAIL_SMTP_HOST' \
             or 'ROSTER_MAIL_SMTP_PORT' or 'ROSTER_MAIL_SMTP_TLS'?"
        ]
    );
}

#[test]
fn policy_of_the_database_counts_unless_a_file_or_a_flag_says_otherwise() {
    let flags = GlobalFlags {
        tz: Some("Europe/London".into()),
        ..GlobalFlags::default()
    };
    let config = "currency = 'GBP'\n[subscribers]\ncheck = 'strict'";
    let mut settings = resolve(config, [], &flags).unwrap();
    let warnings = settings.with_policy(&policy(&[
        ("currency", "EUR"),
        ("tz", "Europe/Berlin"),
        ("subscribers.check", "strict"),
        ("subscribers.double_opt_in", "true"),
        ("invite.expires", "soon"),
        ("actor", "mallory"),
    ]));
    assert_eq!(
        warnings,
        [
            "currency is 'GBP' in the file and 'EUR' in the database; 'GBP' counts for this run",
            "the database: invite.expires: 'soon' is no length of time",
            "the database keeps a setting 'actor' that this program does not know",
        ]
    );
    assert!(settings.subscribers.double_opt_in);
    assert_eq!(
        row(&settings, "subscribers.double_opt_in").1,
        Origin::Database
    );
    assert_eq!(settings.currency.as_deref(), Some("GBP"));
    assert_eq!(
        row(&settings, "tz"),
        (Some("Europe/London".into()), Origin::Flag)
    );
    assert_eq!(settings.invite.expires.to_string(), "7d");
}

#[test]
fn every_setting_has_a_field() {
    for key in KEYS {
        let mut settings = resolve("", [], &GlobalFlags::default()).unwrap();
        assert_eq!(
            settings.put(key, sample(key), Origin::File, "test"),
            Ok(()),
            "{}",
            key.name
        );
    }
}

#[test]
fn a_wrong_value_names_the_place_where_it_stands() {
    let flags = GlobalFlags {
        wait: Some("soon".into()),
        ..GlobalFlags::default()
    };
    let message = |found: Result<Settings, Problem>| found.unwrap_err().message;
    assert_eq!(
        message(resolve("", [], &flags)),
        "--wait: 'soon' is no length of time"
    );
    let flags = GlobalFlags::default();
    let found = resolve("", [("ROSTER_FORMAT", "xml")], &flags);
    assert!(message(found).starts_with("ROSTER_FORMAT: 'xml' is not one of table, json"));
    assert!(
        message(resolve("tz = 'x'", [], &flags))
            .ends_with("config.toml:1: tz: 'x' is no time zone")
    );
    assert_eq!(
        message(resolve("", [("ROSTER_NOW", "now")], &flags)),
        "ROSTER_NOW is no RFC 3339 time"
    );
    let flags = GlobalFlags {
        config: Some("/nowhere.toml".into()),
        ..flags
    };
    assert!(message(resolve("", [], &flags)).starts_with("cannot read '/nowhere.toml'"));
}

#[test]
fn a_password_may_stand_in_the_environment_but_not_in_a_flag() {
    let url = "postgres://ann:hunter2@h/d";
    let flags = GlobalFlags {
        db: Some(url.into()),
        ..GlobalFlags::default()
    };
    let problem = resolve("", [], &flags).unwrap_err();
    assert_eq!(problem.code, "secret_in_argument");
    assert!(!format!("{problem:?}").contains("hunter2"));
    assert!(problem.hint.unwrap().contains("into ROSTER_DB, or"));
    let flags = GlobalFlags {
        db_read: Some(url.into()),
        ..GlobalFlags::default()
    };
    let problem = resolve("", [], &flags).unwrap_err();
    assert!(problem.message.starts_with("--db-read holds a password"));
    assert!(problem.hint.unwrap().contains("into ROSTER_DB_READ, or"));
    let settings = resolve("", [("ROSTER_DB", url)], &GlobalFlags::default()).unwrap();
    assert_eq!(settings.db, DbTarget::Postgres(url.into()));
    let shown = format!("{settings:?}{:?}", settings.list());
    assert!(!shown.contains("hunter2") && shown.contains("postgres://ann:***@h/d"));
    assert_eq!(settings.db_password().unwrap(), None);
}

#[cfg(unix)]
#[test]
fn a_config_file_with_a_password_must_not_be_open_to_everybody() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("c.toml");
    fs::write(&path, "db = 'postgres://ann:hunter2@h/d'").unwrap();
    let flags = GlobalFlags {
        config: path.to_str().map(str::to_owned),
        ..GlobalFlags::default()
    };
    for (mode, code) in [(0o644, Some("secret_exposed")), (0o600, None)] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        let found = resolve("", [], &flags);
        assert_eq!(found.err().map(|problem| problem.code), code);
    }
}

#[cfg(unix)]
#[test]
fn passwords_are_fetched_from_the_first_source_that_is_set() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pgpass");
    fs::write(&path, "*:*:*:*:from file\n").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    let path = path.to_str().unwrap();
    let flags = GlobalFlags {
        db: Some("postgres://ann@h/d".into()),
        ..GlobalFlags::default()
    };
    let get = |config: &str, environment: [(&str, &str); 3]| {
        let settings = resolve(config, environment, &flags).unwrap();
        let smtp = settings
            .smtp_password()
            .map(|found| found.map(|s| s.expose().to_owned()));
        (
            settings
                .db_password()
                .unwrap()
                .map(|s| s.expose().to_owned()),
            smtp,
        )
    };
    let file = [("PGPASSFILE", path), ("PGPASSWORD", ""), ("MAILPW", "")];
    let both = [
        ("PGPASSFILE", path),
        ("PGPASSWORD", "from variable"),
        ("MAILPW", "mail"),
    ];
    assert_eq!(get("", file), (Some("from file".into()), Ok(None)));
    assert_eq!(get("", both).0.as_deref(), Some("from variable"));
    let command = "db_password_command = 'echo from command'\nmail.smtp.password_env = 'MAILPW'";
    assert_eq!(
        get(command, both),
        (Some("from command".into()), Ok(Some("mail".into())))
    );
    assert!(get(command, file).1.is_err(), "the variable is missing");
    let mail_file = format!("mail.smtp.password_file = '{path}'");
    assert_eq!(
        get(&mail_file, file).1,
        Ok(Some("*:*:*:*:from file".into()))
    );
}

#[test]
fn colour_and_width_come_from_the_usual_variables() {
    let color = |variables: [(&str, &str); 2], flag: Option<&str>| {
        let flags = GlobalFlags {
            color: flag.map(str::to_owned),
            ..GlobalFlags::default()
        };
        resolve("", variables, &flags).map(|settings| settings.color)
    };
    let none = [("NO_COLOR", ""), ("CLICOLOR_FORCE", "0")];
    assert_eq!(color(none, None), Ok(Color::Auto));
    assert_eq!(
        color([("CLICOLOR_FORCE", "1"), ("NO_COLOR", "")], None),
        Ok(Color::Always)
    );
    assert_eq!(
        color([("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], None),
        Ok(Color::Never)
    );
    assert_eq!(color(none, Some("always")), Ok(Color::Always));
    assert!(color(none, Some("blue")).is_err());
    let environment = [("COLUMNS", "72"), ("ROSTER_NOW", "2026-01-02T03:04:05Z")];
    let settings = resolve("", environment, &GlobalFlags::default()).unwrap();
    assert_eq!(settings.columns, Some(72));
    assert_eq!(settings.now, Some(Timestamp(1_767_323_045)));
}

#[test]
fn without_a_home_a_database_must_be_named() {
    let environment = || Environment::from([("ROSTER_DB", "")]);
    let nowhere = Folders::default();
    let problem = Settings::resolve(&GlobalFlags::default(), environment(), &nowhere).unwrap_err();
    assert!(problem.hint.unwrap().contains("ROSTER_DB"));
    let flags = GlobalFlags {
        db: Some("x.db".into()),
        ..GlobalFlags::default()
    };
    assert!(Settings::resolve(&flags, environment(), &nowhere).is_ok());
}
