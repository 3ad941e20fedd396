//! `roster config …`

use std::{fs, os::unix::fs::PermissionsExt};

use crate::sandbox::{Sandbox, assert_run, engines};

#[test]
fn policy_is_kept_in_the_database_and_audited() {
    engines(|sandbox| {
        assert_run(
            &sandbox.run(&[
                "config",
                "set",
                "subscribers.double_opt_in",
                "true",
                "-f",
                "json",
                "-q",
            ]),
            r#"
            exit 0
            -- stdout
            {"key":"subscribers.double_opt_in","outcome":"set","before":null,"value":"true"}
            "#,
        );
        let set = ["config", "set", "tz", "europe/london", "-f", "json"];
        assert_eq!(sandbox.run(&set).exit, 0);
        assert_run(
            &sandbox.run(&set),
            r#"
            exit 0
            -- stdout
            {"key":"tz","outcome":"unchanged","before":"Europe/London","value":"Europe/London"}
            "#,
        );
        assert_run(
            &sandbox.run(&[
                "config",
                "show",
                "tz",
                "subscribers.double_opt_in",
                "invite.expires",
            ]),
            "
            exit 0
            -- stdout
            key\tvalue\torigin
            tz\tEurope/London\tdatabase
            subscribers.double_opt_in\ttrue\tdatabase
            invite.expires\t7d\tdefault
            ",
        );
        let unset = ["config", "unset", "tz", "--field", "outcome"];
        assert_eq!(sandbox.run(&unset).stdout, "unset\n");
        assert_eq!(sandbox.run(&unset).stdout, "unchanged\n");
        let audit = [
            "audit",
            "list",
            "--fields",
            "command,subject,before,after",
            "--no-header",
        ];
        assert_eq!(
            sandbox.run(&audit).stdout,
            "config unset\ttz\tEurope/London\t\n\
             config set\ttz\t\tEurope/London\n\
             config set\tsubscribers.double_opt_in\t\ttrue\n"
        );
    });
}

#[test]
fn each_value_says_where_it_comes_from_and_a_file_wins_over_the_database() {
    let sandbox = Sandbox::new();
    sandbox.write(
        ".config/roster/config.toml",
        "currency = 'EUR'\nactor = 'ops'\ndb_password_command = 'pass show roster'\n",
    );
    let show = [
        "config",
        "show",
        "--no-header",
        "wait",
        "actor",
        "format",
        "currency",
        "db_password_command",
    ];
    let run = sandbox.roster(&show).env("ROSTER_FORMAT", "tsv").run();
    assert_run(
        &run,
        "
        exit 0
        -- stdout
        db_password_command\tpass …\tfile
        actor\tops\tfile
        format\ttsv\tenvironment
        wait\t10s\tdefault
        currency\tEUR\tfile
        -- stderr
        warning: no database at $HOME/.local/share/roster/roster.db
        ",
    );
    assert_run(
        &sandbox.run(&["config", "set", "currency", "gbp", "-q", "--field", "value"]),
        "exit 0\n-- stdout\nGBP\n",
    );
    assert_run(
        &sandbox.run(&[
            "config", "show", "currency", "--wait", "3s", "wait", "--field", "value",
        ]),
        "
        exit 0
        -- stdout
        3s
        EUR
        -- stderr
        warning: currency is 'EUR' in the file and 'GBP' in the database; 'EUR' counts for this run
        ",
    );
    let all = sandbox.run(&["config", "show", "-q", "-f", "jsonl", "--fields", "all"]);
    assert!(all.stdout.lines().count() > 30, "{all:?}");
    assert!(!all.stdout.contains("show roster"), "{all:?}");
}

#[test]
fn what_belongs_to_a_machine_is_not_kept_in_the_database() {
    let sandbox = Sandbox::new();
    assert_run(
        &sandbox.run(&["config", "set", "mail.smtp.host", "mx.example.com"]),
        "
        exit 2
        -- stderr
        error: 'mail.smtp.host' belongs to this machine, not to everybody who uses the database
        hint: write into $HOME/.config/roster/config.toml:
              [mail.smtp]
              host = …
        ",
    );
    for (words, exit, message) in [
        (
            &["set", "tzz", "UTC"][..],
            2,
            "error: unknown setting 'tzz'\nhint: did you mean 'tz'?\n",
        ),
        (
            &["set", "tz", "Mars"],
            2,
            "error: tz: 'Mars' is no time zone",
        ),
        (
            &["unset", "actor"],
            2,
            "error: 'actor' belongs to this machine",
        ),
        (&["show", "-q", "nope"], 2, "error: unknown setting 'nope'"),
    ] {
        let run = sandbox.run(&[&["config"], words].concat());
        assert_eq!((run.exit, run.stdout.as_str()), (exit, ""), "{run:?}");
        assert!(run.stderr.starts_with(message), "{run:?}");
    }
}

#[test]
fn with_faulty_settings_what_needs_none_of_them_works_and_hints_name_it() {
    let sandbox = Sandbox::new();
    let file = ".config/roster/config.toml";
    for (config, variable, hint) in [
        (
            "tz = 'Nowhere'\n[mail]\nfrom = 'a@example.com'\n",
            "",
            "Europe/London",
        ),
        ("nonsense = ", "", "roster config validate"),
        ("[profiles.x]\ntz = 'UTC'\n", "", "did you mean 'profile'?"),
        ("[smtp]\nhost = 'x'\n", "", "mail.smtp"),
        ("", "soon", "ROSTER_WAIT"),
    ] {
        sandbox.write(file, config);
        let run = |words: &[&str]| sandbox.roster(words).env("ROSTER_WAIT", variable).run();
        let broken = run(&["user", "count", "-f", "json"]);
        assert_eq!(broken.exit, 2, "{config}: {broken:?}");
        assert!(broken.stderr.contains(hint), "{config}: {broken:?}");
        for words in [
            &["config", "path"][..],
            &["config", "show"],
            &["config", "show", "mail.from"],
            &["explain", "busy"],
            &["man", "user"],
            &["schema", "user", "count"],
            &["commands", "user"],
            &["completions", "bash"],
        ] {
            let run = run(words);
            assert_eq!(run.exit, 0, "{config}: {words:?}: {run:?}");
        }
        assert_eq!(
            run(&["config", "path"]).stdout,
            "$HOME/.config/roster/config.toml\n"
        );
        assert_eq!(run(&["config", "validate", "-q"]).exit, 2, "{config}");
        // What is typed is judged all the same.
        assert_eq!(run(&["explain", "busy", "-f", "xml"]).exit, 2);
    }
    sandbox.write(file, "tz = 'Nowhere'\n[mail]\nfrom = 'a@example.com'\n");
    let shown = sandbox.run(&["config", "show", "tz", "mail.from", "--no-header"]);
    assert_eq!(
        shown.stdout,
        "tz\tUTC\tdefault\nmail.from\ta@example.com\tfile\n"
    );
    assert!(
        shown
            .stderr
            .contains("left out: $HOME/.config/roster/config.toml:1: tz: 'Nowhere'"),
        "{shown:?}"
    );
}

#[test]
fn settings_are_shown_even_when_the_database_cannot_be_opened() {
    let sandbox = Sandbox::new();
    sandbox.write("folder/x", "");
    let run = sandbox.run(&["config", "show", "db", "--db", "folder"]);
    assert_run(
        &run,
        "
        exit 0
        -- stdout
        key\tvalue\torigin
        db\tfolder\tflag
        -- stderr
        warning: 'folder' is a folder, not a database
        ",
    );
}

#[test]
fn the_path_stands_bare_so_that_a_command_can_use_it() {
    let sandbox = Sandbox::new();
    assert_run(
        &sandbox.run(&["config", "path"]),
        "
        exit 0
        -- stdout
        $HOME/.config/roster/config.toml
        -- stderr
        there is no config file yet
        ",
    );
    sandbox.write("own.toml", "");
    let run = sandbox
        .roster(&["config", "path", "-f", "json"])
        .env("ROSTER_CONFIG", "own.toml")
        .run();
    assert_eq!(
        run.stdout, "{\"path\":\"own.toml\",\"exists\":true}\n",
        "{run:?}"
    );
}

#[test]
fn every_setting_may_stand_in_the_environment_and_wins_over_the_file() {
    let sandbox = Sandbox::new();
    sandbox.write(
        ".config/roster/config.toml",
        "tz = 'Europe/Berlin'\n[mail]\nfrom = 'Old <old@example.com>'\n",
    );
    sandbox.run(&["config", "set", "invite.expires", "3d", "-q"]);
    let words = [
        "config",
        "show",
        "tz",
        "links.base",
        "mail.transport",
        "mail.from",
        "mail.smtp.host",
        "mail.smtp.connections",
        "subscribers.double_opt_in",
        "invite.expires",
        "mail.smtp.password_env",
        "--no-header",
    ];
    let run = sandbox
        .roster(&words)
        .env("ROSTER_TZ", "Europe/London")
        .env("ROSTER_LINKS_BASE", "https://shop.example/")
        .env("ROSTER_MAIL_TRANSPORT", "smtp")
        .env("ROSTER_MAIL_FROM", "Shop <shop@example.com>")
        .env("ROSTER_MAIL_SMTP_HOST", "mail.example.com")
        .env("ROSTER_MAIL_SMTP_CONNECTIONS", "7")
        .env("ROSTER_MAIL_SMTP_PASSWORD", "hunter2")
        .env("ROSTER_SUBSCRIBERS_DOUBLE_OPT_IN", "true")
        .env("ROSTER_INVITE_EXPIRES", "14d")
        .env("ROSTER_MAIL_SMPT_PORT", "25")
        .run();
    assert_run(
        &run,
        "
        exit 0
        -- stdout
        tz\tEurope/London\tenvironment
        links.base\thttps://shop.example\tenvironment
        mail.transport\tsmtp\tenvironment
        mail.from\tShop <shop@example.com>\tenvironment
        mail.smtp.host\tmail.example.com\tenvironment
        mail.smtp.password_env\tROSTER_MAIL_SMTP_PASSWORD\tenvironment
        mail.smtp.connections\t7\tenvironment
        subscribers.double_opt_in\ttrue\tenvironment
        invite.expires\t14d\tenvironment
        -- stderr
        warning: the variable ROSTER_MAIL_SMPT_PORT is no setting; did you mean 'ROSTER_MAIL_SMTP_PORT' or 'ROSTER_MAIL_SMTP_HOST' or 'ROSTER_MAIL_SMTP_TLS'?
        warning: invite.expires is '14d' in the environment and '3d' in the database; '14d' counts for this run
        ",
    );
    // A flag is stronger still.
    let flag = sandbox
        .roster(&["config", "show", "tz", "--tz", "UTC", "--no-header"])
        .env("ROSTER_TZ", "Europe/London")
        .run();
    assert_eq!(flag.stdout, "tz\tUTC\tflag\n");
    let wrong = sandbox
        .roster(&["user", "count"])
        .env("ROSTER_MAIL_SMTP_TLS", "ssl")
        .run();
    assert_eq!(wrong.exit, 2);
    assert!(
        wrong
            .stderr
            .starts_with("error: ROSTER_MAIL_SMTP_TLS: 'ssl' is not one of starttls"),
        "{wrong:?}"
    );
}

#[test]
fn no_help_shows_what_stands_in_the_environment() {
    let sandbox = Sandbox::new();
    for words in [
        &["--help"][..],
        &["user", "find", "--help"],
        &["emails", "send-queued", "--help"],
    ] {
        let plain = sandbox.run(words).stdout;
        let run = sandbox
            .roster(words)
            .env("ROSTER_DB", "postgres://ann:hunter2@db.example.com/shop")
            .env("ROSTER_ACTOR", "hunter3")
            .env("ROSTER_MAIL_SMTP_PASSWORD", "hunter4")
            .run();
        assert_eq!(run.exit, 0, "{run:?}");
        assert_eq!(run.stdout, plain);
    }
}

/// Writes a config file with a mode.
fn config(sandbox: &Sandbox, mode: u32, text: &str) {
    let path = ".config/roster/config.toml";
    sandbox.write(path, text);
    let mode = fs::Permissions::from_mode(mode);
    fs::set_permissions(sandbox.path(path), mode).unwrap();
}

#[test]
fn a_config_file_that_others_can_change_runs_no_command_and_leads_no_password() {
    let sandbox = Sandbox::new();
    let said = |mode, text: &str, words: &[&str]| {
        config(&sandbox, mode, text);
        let run = sandbox.roster(words).env("PGPASSWORD", "hunter2").run();
        assert!(!run.stderr.contains("hunter2"), "{run:?}");
        assert!(!sandbox.path("ran").exists(), "{run:?}");
        run
    };
    let command = "db_password_command = 'touch ran; echo hunter2'\n";
    let server = "postgres://ann@127.0.0.1:1/d";
    for (mode, what) in [
        (0o666, "can be changed by everybody on this machine"),
        (0o664, "can be changed by its group"),
    ] {
        assert_run(
            &said(mode, command, &["user", "count", "--db", server]),
            &format!(
                "
                exit 2
                -- stderr
                error: '$HOME/.config/roster/config.toml' {what}, so roster does not go by its db_password_command
                hint: chmod go-w '$HOME/.config/roster/config.toml'
                "
            ),
        );
        // Nor does the user's own password go where the file says.
        let run = said(mode, &format!("db = '{server}'\n"), &["user", "count"]);
        assert!(
            run.exit == 2 && run.stderr.contains("so roster does not go by its db\n"),
            "{run:?}"
        );
        let smtp = "[mail]\ntransport = 'smtp'\nfrom = 'a@example.com'\n[mail.smtp]\nhost = 'localhost'\n\
                    username = 'a'\npassword_command = 'touch ran'\n";
        let doctor = ["doctor", "--field", "code"];
        let run = said(mode, smtp, &doctor);
        assert_eq!(run.stdout.matches("config_open\n").count(), 2, "{run:?}");
        let program =
            "[mail]\ntransport = 'sendmail'\nfrom = 'a@example.com'\nsendmail = '/bin/true'\n";
        let run = said(mode, program, &doctor);
        assert_eq!(run.stdout.matches("config_open\n").count(), 2, "{run:?}");
    }
    // What a group shares without commands and passwords is its own affair.
    let plain = "tz = 'Europe/London'\n";
    for (mode, faults) in [(0o644, 0), (0o664, 0), (0o666, 1)] {
        let run = said(mode, plain, &["config", "validate", "--field", "code"]);
        assert_eq!(run.stdout.lines().count(), faults, "{run:?}");
        let run = said(mode, plain, &["doctor", "--field", "code"]);
        assert_eq!(
            run.stdout.matches("config_open\n").count(),
            faults,
            "{run:?}"
        );
    }
    let run = said(
        0o660,
        "db = 'postgres://ann:hunter2@127.0.0.1:1/d'\n",
        &["user", "count"],
    );
    assert!(
        run.exit == 2
            && run
                .stderr
                .contains("can be changed by its group, and holds a password"),
        "{run:?}"
    );
    // A variable is the user's own, whatever the file lets others do.
    config(&sandbox, 0o666, plain);
    let own = sandbox
        .roster(&["user", "count", "--db", server])
        .env("ROSTER_DB_PASSWORD_COMMAND", "touch ran; echo x")
        .run();
    assert!(own.exit == 8 && sandbox.path("ran").exists(), "{own:?}");
}

#[test]
fn a_variable_that_is_nearly_a_setting_is_a_fault() {
    let sandbox = Sandbox::new();
    for (name, hint) in [
        (
            "ROSTER_MAIL_TRANSPROT",
            "did you mean 'ROSTER_MAIL_TRANSPORT'",
        ),
        (
            "ROSTER_SUBSCRIBERS_DOUBLE_OPTIN",
            "did you mean 'ROSTER_SUBSCRIBERS_DOUBLE_OPT_IN'",
        ),
        ("ROSTER_CURENCY", "did you mean 'ROSTER_CURRENCY'"),
    ] {
        let fault = format!("the variable {name} is no setting");
        let run = sandbox
            .roster(&["config", "validate", "-f", "jsonl"])
            .env(name, "x")
            .run();
        assert!(
            run.exit == 2 && run.stdout.contains(&fault) && run.stdout.contains(hint),
            "{run:?}"
        );
        let run = sandbox.roster(&["user", "count"]).env(name, "x").run();
        assert!(
            run.stderr.contains(&format!("warning: {fault}; {hint}")),
            "{run:?}"
        );
        let run = sandbox.roster(&["doctor"]).env(name, "x").run();
        assert!(run.exit == 1 && run.stdout.contains(&fault), "{run:?}");
    }
    // Those of other programs are not roster's affair.
    let run = sandbox
        .roster(&["config", "validate"])
        .env("ROSTER_TEST_WRITE", "1")
        .env("ROSTER_HOME", "/x")
        .run();
    assert_eq!(run.exit, 0, "{run:?}");
}
