//! What scripts write behind any command: `--jq`, `--fields`, `--field`, `-0`, conditions, ceilings, files, errors as objects.

use crate::{
    help::verbs,
    sandbox::{Sandbox, assert_run},
};

/// Two people, one of them with a tag.
fn two() -> Sandbox {
    let sandbox = Sandbox::new();
    for words in [
        &[
            "user",
            "add",
            "ann@example.com",
            "--name",
            "Ann Smith",
            "-q",
        ][..],
        &["user", "add", "bob@example.com", "-q"],
        &["user", "tag", "1", "--add", "vip", "--create", "-q"],
    ] {
        assert_eq!(sandbox.run(words).exit, 0);
    }
    sandbox
}

#[test]
fn jq_filters_a_list_as_one_array_and_prints_texts_bare() {
    let sandbox = two();
    let find = |expression: &str| sandbox.run(&["user", "find", "--jq", expression]);
    assert_run(
        &find(".[].email"),
        "exit 0\n-- stdout\nann@example.com\nbob@example.com\n",
    );
    assert_run(&find("length"), "exit 0\n-- stdout\n2\n");
    assert_run(
        &find("map({(.email): .name}) | add"),
        r#"
        exit 0
        -- stdout
        {"ann@example.com":"Ann Smith","bob@example.com":null}
        "#,
    );
    assert_run(&find("empty"), "exit 0");
    let rows = ["user", "find", "-f", "jsonl", "--jq", ".id", "-0"];
    assert_eq!(sandbox.run(&rows).stdout, "1\u{0}2\u{0}");
    let environment = sandbox
        .roster(&["user", "find", "--jq", ".[0].id"])
        .env("ROSTER_FORMAT", "csv")
        .run();
    assert_eq!(environment.stdout, "1\n");
    let receipt = [
        "user",
        "tag",
        "2",
        "--add",
        "vip",
        "-q",
        "--jq",
        ".[].outcome",
    ];
    assert_eq!(sandbox.run(&receipt).stdout, "updated\n");
    let file = ["user", "find", "--jq", ".[].id", "-o", "ids.txt"];
    assert_eq!(sandbox.run(&file).exit, 0);
    assert_eq!(sandbox.read("ids.txt"), "1\n2\n");
}

#[test]
fn a_filter_that_is_wrong_or_fails_is_exit_2_and_nothing_is_printed() {
    let sandbox = two();
    for (words, message, hint) in [
        (
            &["--jq", ".["][..],
            "--jq: expected closing bracket at its end",
            "quote it for the shell: --jq '.[].email'",
        ),
        (
            &["--jq", "foo"],
            "--jq: there is no filter 'foo'",
            "`roster explain bad_jq` tells what there is",
        ),
        (
            &["--jq", ".[0].id, halt, 3"],
            "--jq: 'halt' is not available here",
            "`roster explain bad_jq` tells what there is",
        ),
        (
            &["--jq", "\"bye\" | halt_error"],
            "--jq: 'halt_error' is not available here",
            "`roster explain bad_jq` tells what there is",
        ),
        (
            &["--jq", ".", "-f", "csv"],
            "--jq filters JSON, and -f csv is none",
            "leave out -f, or take -f jsonl to filter row by row",
        ),
    ] {
        let mut line = vec!["user", "find"];
        line.extend(words);
        let run = sandbox.run(&line);
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
        assert!(
            run.stderr.contains(message) && run.stderr.contains(hint),
            "{run:?}"
        );
        let json = !words.contains(&"csv");
        assert_eq!(run.stderr.starts_with("{\"error\":"), json, "{run:?}");
    }
    let run = sandbox.run(&["user", "find", "--jq", ".email", "-o", "out.json"]);
    assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
    assert!(
        run.stderr.contains("jq_failed") && !run.stderr.contains("ann@"),
        "{run:?}"
    );
    assert!(!sandbox.path("out.json").exists());
    let text = sandbox.run(&["completions", "bash", "--jq", "."]);
    assert!(
        text.exit == 2 && text.stderr.contains("no JSON to filter"),
        "{text:?}"
    );
    let both = sandbox.run(&["user", "find", "--jq", ".", "--field", "id"]);
    assert_eq!(both.exit, 2, "{both:?}");
    assert!(
        !Sandbox::new()
            .path(".local/share/roster/roster.db")
            .exists()
    );
}

#[test]
fn a_count_is_a_field_like_any_other_on_every_list() {
    let sandbox = two();
    let open = [
        "account",
        "open",
        "--owner",
        "ann@example.com",
        "--login",
        "1",
        "-q",
    ];
    assert_eq!(sandbox.run(&open).exit, 0);
    let mut lists = 0;
    for (words, verb) in verbs() {
        if !verb
            .get_arguments()
            .any(|arg| arg.get_id() == "count" && arg.get_long() == Some("count"))
        {
            continue;
        }
        let mut line: Vec<&str> = words[1..].iter().map(String::as_str).collect();
        if verb.get_positionals().any(clap::Arg::is_required_set) {
            line.push("1");
        }
        let needs = |flag: &str| {
            verb.get_arguments()
                .any(|arg| arg.get_long() == Some(flag) && arg.is_required_set())
        };
        if needs("within") {
            line.extend(["--within", "30d"]);
        }
        if words.last().is_some_and(|word| word == "due") {
            line.push("--today");
        }
        line.extend(["--count", "--field", "count"]);
        let run = sandbox.run(&line);
        assert_eq!(run.exit, 0, "{line:?}: {run:?}");
        assert!(
            run.stdout.trim().parse::<u64>().is_ok(),
            "{line:?}: {run:?}"
        );
        lists += 1;
    }
    assert!(lists > 15, "{lists}");
}

#[test]
fn every_list_has_conditions() {
    for (words, verb) in verbs() {
        let lists = words
            .last()
            .is_some_and(|word| word == "list" || word == "find")
            || words.len() == 2 && words[1] == "changes";
        let has = |flag: &str| verb.get_arguments().any(|arg| arg.get_long() == Some(flag));
        assert!(
            !lists || (has("fail-if-any") && has("fail-if-none")),
            "{words:?}"
        );
    }
    let sandbox = two();
    assert_run(
        &sandbox.run(&["tag", "list", "--fail-if-any", "--field", "tag"]),
        "
        exit 9
        -- stdout
        general:vip
        -- stderr
        error: --fail-if-any: there are 1
        hint: see roster tag list --help
        ",
    );
    let none = ["account", "list", "--fail-if-none", "-f", "json"];
    assert_run(
        &sandbox.run(&none),
        r#"
        exit 9
        -- stdout
        []
        -- stderr
        {"error":{"code":"condition","message":"--fail-if-none: there is none","hint":"see roster account list --help","exit":9}}
        "#,
    );
    assert_eq!(sandbox.run(&["contact", "list", "--fail-if-none"]).exit, 9);
    assert_eq!(
        sandbox
            .run(&["changes", "--since", "0", "--fail-if-any", "--limit", "1"])
            .exit,
        9
    );
    assert_eq!(sandbox.run(&["user", "find", "--fail-if-none"]).exit, 0);
}

#[test]
fn every_command_tells_an_error_as_one_object_when_it_writes_json() {
    let sandbox = Sandbox::new();
    for (words, _) in verbs().into_iter().filter(|(_, verb)| !verb.is_hide_set()) {
        let mut line: Vec<&str> = words[1..].iter().map(String::as_str).collect();
        line.extend(["--no-such-flag", "-f", "json"]);
        let run = sandbox.run(&line);
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{line:?}");
        let told: serde_json::Value = serde_json::from_str(&run.stderr).unwrap();
        assert_eq!(told["error"]["exit"], 2, "{line:?}: {told}");
        assert!(
            told["error"]["hint"]
                .as_str()
                .is_some_and(|hint| hint.contains("--help"))
        );
    }
}

#[test]
fn version_with_v_says_what_the_program_is_made_of() {
    let sandbox = Sandbox::new();
    let short = sandbox.run(&["--version"]);
    assert_eq!(short.stdout.lines().count(), 1);
    let long = sandbox.run(&["--version", "-v"]);
    for name in ["target: ", "engines: sqlite 3.", "schema: ", "features: jq"] {
        assert!(long.stdout.contains(name), "{long:?}");
    }
}

#[test]
fn settings_are_judged_as_a_whole() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = Sandbox::new();
    let fine = sandbox.run(&["config", "validate"]);
    assert_eq!(
        (fine.exit, fine.stderr.as_str()),
        (0, "the settings are fine\n"),
        "{fine:?}"
    );
    sandbox.write(
        ".config/roster/config.toml",
        "tz = 'Mars'\nfromat = 'csv'\n[profile.staging]\nwait = 'soon'\n",
    );
    let run = sandbox.run(&["config", "validate", "--field", "fault"]);
    assert_eq!(run.exit, 2, "{run:?}");
    let faults: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(faults.len(), 3, "{run:?}");
    for part in [
        "config.toml:1: tz",
        "config.toml:2: unknown setting 'fromat'",
        "config.toml:4: wait",
    ] {
        assert!(run.stdout.contains(part), "{run:?}");
    }
    let hint = sandbox.run(&[
        "config",
        "validate",
        "-f",
        "json",
        "--jq",
        ".[] | select(.code == \"unknown_setting\") | .hint",
    ]);
    assert_eq!(hint.stdout, "did you mean 'format'?\n");
    sandbox.write("secret.txt", "hunter2\n");
    std::fs::set_permissions(
        sandbox.path("secret.txt"),
        std::fs::Permissions::from_mode(0o644),
    )
    .unwrap();
    let path = sandbox.path("secret.txt").display().to_string();
    sandbox.write(
        ".config/roster/config.toml",
        format!("[profile.staging.mail.smtp]\npassword_file = '{path}'\n"),
    );
    let run = sandbox.run(&["config", "validate", "--field", "code"]);
    assert_eq!(
        (run.exit, run.stdout.as_str()),
        (2, "secret_exposed\n"),
        "{run:?}"
    );
    std::fs::set_permissions(
        sandbox.path(".config/roster/config.toml"),
        std::fs::Permissions::from_mode(0o602),
    )
    .unwrap();
    let open = sandbox.run(&["config", "validate", "--field", "code"]);
    assert!(open.stdout.starts_with("config_open\n"), "{open:?}");
    let stranger = sandbox.run(&["config", "show", "--profile", "stagin"]);
    assert!(
        stranger.exit == 2 && stranger.stderr.contains("did you mean 'staging'?"),
        "{stranger:?}"
    );
}

#[test]
fn config_show_says_where_exactly_a_value_comes_from() {
    let sandbox = Sandbox::new();
    sandbox.write(
        ".config/roster/config.toml",
        "currency = 'EUR'\n[profile.staging]\ncurrency = 'GBP'\n",
    );
    let show = [
        "config",
        "show",
        "--origin",
        "currency",
        "actor",
        "wait",
        "tz",
        "--wait",
        "3s",
        "--no-header",
        "-q",
        "--profile",
        "staging",
    ];
    let run = sandbox.roster(&show).env("ROSTER_ACTOR", "ops").run();
    assert_run(
        &run,
        "
        exit 0
        -- stdout
        actor\tops\tenvironment\tROSTER_ACTOR
        wait\t3s\tflag\t--wait
        tz\tUTC\tdefault\t
        currency\tGBP\tfile\t$HOME/.config/roster/config.toml
        ",
    );
}

#[test]
fn a_text_may_begin_with_a_dash_and_swallows_no_option() {
    let sandbox = two();
    for words in [
        &["user", "comment", "1", "--text", "- rang back"][..],
        &[
            "user", "edit", "1", "--name", "-Bob", "--note", "-5 kg", "-q",
        ],
        &[
            "user",
            "restrict",
            "1",
            "--reason",
            "-- asked by phone",
            "-q",
        ],
    ] {
        let run = sandbox.run(words);
        assert_eq!(run.exit, 0, "{words:?} {run:?}");
    }
    let shown = sandbox.run(&["user", "show", "1", "--jq", "[.name, .note] | join(\"/\")"]);
    assert_eq!(shown.stdout, "-Bob/-5 kg\n");
    let reason = [
        "audit",
        "list",
        "--command",
        "user restrict",
        "--field",
        "reason",
    ];
    assert_eq!(sandbox.run(&reason).stdout, "-- asked by phone\n");
    for option in ["--yes", "-n", "-nq", "-fjson", "--reason=x"] {
        let run = sandbox.run(&["user", "edit", "2", "--name", option]);
        assert!(
            run.exit == 2 && run.stderr.contains("--name"),
            "{option} {run:?}"
        );
    }
    let batch = sandbox
        .roster(&["batch", "-"])
        .stdin(r#"{"args":["user","edit","2","--name","-Cy"]}"#)
        .run();
    assert_eq!(batch.exit, 0, "{batch:?}");
    let name = ["user", "show", "2", "--field", "name"];
    assert_eq!(sandbox.run(&name).stdout, "-Cy\n");
}

#[test]
fn a_blank_country_to_look_for_is_told_how_to_write_one() {
    assert_run(
        &two().run(&["user", "find", "--country", ""]),
        "
        exit 2
        -- stderr
        error: the country is blank
        hint: which country: --country GB
        ",
    );
}
