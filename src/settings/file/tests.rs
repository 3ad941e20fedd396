use super::*;

fn parse(text: &str) -> ConfigFile {
    let folders = Folders {
        home: Some("/home/ann".into()),
        ..Folders::default()
    };
    ConfigFile::parse(text, Path::new("/etc/roster/config.toml"), &folders)
}

fn values(file: &ConfigFile, profile: Option<&str>) -> Vec<(&'static str, String)> {
    let entries = file.effective(profile).unwrap();
    let shown = |entry: &&Entry| (entry.key.name, entry.value.expose().to_owned());
    entries.iter().map(shown).collect()
}

#[test]
fn tables_are_dotted_settings_and_profiles_come_after_them() {
    let file = parse(
        "tz = 'Europe/London'\n[mail.smtp]\nport = 465\n[subscribers]\ndouble_opt_in = true\n\
             [profile.staging]\ntz = 'UTC'\n[profile.staging.mail.smtp]\nport = 25\n[profile.empty]\n",
    );
    assert_eq!(file.problems, []);
    let own = [
        ("mail.smtp.port", "465".to_owned()),
        ("subscribers.double_opt_in", "true".to_owned()),
        ("tz", "Europe/London".to_owned()),
    ];
    let mut found = values(&file, Some("empty"));
    found.sort_unstable();
    assert_eq!(found, own);
    let staging = values(&file, Some("staging"));
    let mut overriding = staging[3..].to_vec();
    overriding.sort_unstable();
    assert_eq!(
        overriding,
        [
            ("mail.smtp.port", "25".to_owned()),
            ("tz", "UTC".to_owned())
        ]
    );
    let problem = file.effective(Some("stagin")).unwrap_err();
    assert_eq!(problem.hint.unwrap(), "did you mean 'staging'?");
}

#[test]
fn every_fault_is_told_with_its_line() {
    let file = parse(
        "formt = 'json'\nwait = 10\n\n[subscriber]\ndouble_opt_in = true\n[profile.x]\ntzz = 'UTC'\n\
             [subscribers]\ndouble_opt_in = 'true'\n[invite]\nexpires = '0d'\n",
    );
    let mut messages: Vec<&str> = file.problems.iter().map(|p| p.message.as_str()).collect();
    messages.sort_unstable();
    assert_eq!(
        messages,
        [
            "/etc/roster/config.toml:11: invite.expires: '0d' is no length of time above zero",
            "/etc/roster/config.toml:1: unknown setting 'formt'",
            "/etc/roster/config.toml:2: wait wants a text in quotes",
            "/etc/roster/config.toml:4: unknown setting 'subscriber'",
            "/etc/roster/config.toml:7: unknown setting 'tzz'",
            "/etc/roster/config.toml:9: subscribers.double_opt_in wants true or false, without quotes",
        ]
    );
    assert!(file.problems.iter().all(|problem| problem.kind.exit() == 2));
}

#[test]
fn broken_toml_is_told_without_showing_the_line() {
    for text in [
        "db = \"postgres://u:hunter2@h/d\nx",
        "password = hunter2",
        "tz = 'UTC'\ntz = 'hunter2'",
        "profile.x = 'hunter2'",
    ] {
        let file = parse(text);
        assert_eq!(file.problems.len(), 1, "{text}");
        assert!(!format!("{file:?}").contains("hunter2"), "{file:?}");
    }
}

#[test]
fn paths_start_from_the_folder_of_the_file() {
    let file = parse("db = 'sqlite:shop.db'\nmail.folder = '~/out'\nmail.templates = '/srv/t'\n");
    let mut found = values(&file, None);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("db", "/etc/roster/shop.db".to_owned()),
            ("mail.folder", "/home/ann/out".to_owned()),
            ("mail.templates", "/srv/t".to_owned()),
        ]
    );
    assert_eq!(values(&parse("db = ':memory:'"), None)[0].1, ":memory:");
}

#[test]
fn a_mail_password_has_one_source_in_each_table() {
    let both = "[mail.smtp]\npassword_file = 'a'\npassword_env = 'B'\n";
    assert_eq!(parse(both).problems.len(), 1);
    let profile = "[mail.smtp]\npassword_file = 'a'\n[profile.x.mail.smtp]\npassword_env = 'B'\n";
    assert_eq!(parse(profile).problems, []);
}
