//! Help: every command says what it does and shows an example; what is mistyped leads to help that exists.

use clap::Command;

use crate::sandbox::{Sandbox, assert_run};

/// Every command that can be run, with the words that call it.
pub fn verbs() -> Vec<(Vec<String>, Command)> {
    fn walk(command: &Command, words: &[String], found: &mut Vec<(Vec<String>, Command)>) {
        for child in command.get_subcommands() {
            let mut words = words.to_vec();
            words.push(child.get_name().to_owned());
            if child.has_subcommands() {
                walk(child, &words, found);
            } else {
                found.push((words, child.clone()));
            }
        }
    }
    let mut found = Vec::new();
    let mut tree = roster::cli::tree();
    tree.build();
    walk(&tree, &["roster".to_owned()], &mut found);
    assert!(found.len() > 20);
    found
}

/// The lines below `Example:` or `Examples:` of a help text.
pub fn examples(command: &Command) -> Vec<String> {
    let help = command.get_after_help().map(ToString::to_string);
    let help = help.unwrap_or_default();
    let mut lines = help.lines();
    assert!(
        matches!(lines.next(), Some("Example:" | "Examples:")),
        "{}: no example",
        command.get_name()
    );
    lines.map(|line| line.trim().to_owned()).collect()
}

/// The words of a line as a shell would split it: spaces between, single quotes around.
pub fn shell_words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted, mut open) = (Vec::new(), String::new(), false, false);
    for c in line.chars() {
        match c {
            '\'' => (quoted, open) = (!quoted, true),
            ' ' if !quoted => {
                if open {
                    words.push(std::mem::take(&mut word));
                }
                open = false;
            }
            c => {
                word.push(c);
                open = true;
            }
        }
    }
    assert!(!quoted, "{line}");
    if open {
        words.push(word);
    }
    words
}

#[test]
fn every_verb_says_what_it_does_in_a_line() {
    for (words, verb) in verbs() {
        let about = verb
            .get_about()
            .map(ToString::to_string)
            .unwrap_or_default();
        assert!(
            !about.is_empty() && !about.ends_with('.'),
            "{words:?}: {about:?}"
        );
        assert!(!about.contains('`'), "{words:?}: {about:?}");
    }
}

#[test]
fn every_example_is_a_command_line_of_roster() {
    for (words, verb) in verbs() {
        for example in examples(&verb) {
            assert!(example.starts_with("roster "), "{words:?}: {example}");
            // What stands behind a pipe or before a redirection is another command.
            for part in example
                .split(" | ")
                .filter(|part| part.starts_with("roster "))
            {
                let part = part.split(" > ").next().unwrap_or_default();
                let line = shell_words(part.split(" < ").next().unwrap_or_default());
                if let Err(error) = roster::cli::tree().try_get_matches_from(&line) {
                    panic!("{example}: {error}");
                }
            }
        }
    }
}

#[test]
fn an_example_calls_the_verb_whose_help_it_stands_in() {
    for (words, verb) in verbs() {
        let called = words.join(" ");
        let shows = examples(&verb)
            .iter()
            .any(|example| example.contains(&called));
        assert!(shows, "{called}");
    }
}

#[test]
fn help_fits_a_hundred_columns_and_goes_to_stdout() {
    let sandbox = Sandbox::new();
    for (words, _) in verbs() {
        let mut line: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
        line.push("--help");
        let run = sandbox.run(&line);
        assert_eq!((run.exit, run.stderr.as_str()), (0, ""), "{words:?}");
        for text in run.stdout.lines() {
            assert!(text.chars().count() <= 100, "{words:?}: {text}");
            assert!(!text.contains("///"), "{words:?}: {text}");
        }
    }
}

#[test]
fn a_mistyped_word_leads_to_near_names_and_to_help_that_exists() {
    let sandbox = Sandbox::new();
    for (line, message, hint) in [
        (
            "user fnd",
            "no verb 'fnd'",
            "did you mean 'find'? see roster user --help",
        ),
        (
            "users fnd",
            "no verb 'fnd'",
            "did you mean 'find'? see roster user --help",
        ),
        (
            "--db x.db usr find",
            "no noun 'usr'",
            "did you mean 'user'? see roster --help",
        ),
        (
            "rejects 1",
            "no noun 'rejects'",
            "did you mean 'roster import rejects'? see roster --help",
        ),
        ("group zzz", "no verb 'zzz'", "see roster group --help"),
        (
            "help user find",
            "no noun 'help'",
            "see roster user find --help",
        ),
        ("user help", "no verb 'help'", "see roster user --help"),
        (
            "group list --lmit 3",
            "unexpected argument '--lmit' found",
            "did you mean '--limit'? see roster group list --help",
        ),
        (
            "group list --zzz",
            "unexpected argument '--zzz' found",
            "see roster group list --help",
        ),
        (
            "group add a --name A --slot 4",
            "invalid value '4' for '--slot <SLOT>': '4' is not one of 1, 2, 3, global",
            "see roster group add --help",
        ),
        (
            "account show",
            "the following required arguments were not provided: <LOGIN>...",
            "see roster account show --help; a bare # starts a comment in the shell: write '#45231' in quotes",
        ),
        (
            "group list postgres://u:hunter2@h/d",
            "unexpected argument 'postgres://u:***@h/d' found",
            "see roster group list --help",
        ),
    ] {
        let words: Vec<&str> = line.split(' ').collect();
        let run = sandbox.run(&words);
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{line}");
        assert_eq!(
            run.stderr,
            format!("error: {message}\nhint: {hint}\n"),
            "{line}"
        );
        let see = hint.rsplit_once("see roster ").unwrap().1;
        let see: Vec<&str> = see.split(';').next().unwrap().split(' ').collect();
        assert_eq!(sandbox.run(&see).exit, 0, "{see:?}");
    }
}

#[test]
fn errors_are_json_when_the_flag_or_the_environment_says_so() {
    let sandbox = Sandbox::new();
    let expected = "
        exit 2
        -- stderr
        {\"error\":{\"code\":\"usage\",\"message\":\"no verb 'fnd'\",\"hint\":\"did you mean 'find'? see roster user --help\",\"exit\":2}}
        ";
    for words in [
        &["user", "fnd", "-f", "json"][..],
        &["-fjsonl", "user", "fnd"],
    ] {
        assert_run(&sandbox.run(words), expected);
    }
    for (line, what, see) in [
        ("user -f json", "no verb is named", "roster user"),
        ("-f json", "no noun is named", "roster"),
        (
            "user device -f json",
            "no verb is named",
            "roster user device",
        ),
    ] {
        let words: Vec<&str> = line.split(' ').collect();
        assert_run(
            &sandbox.run(&words),
            &format!(
                "
        exit 2
        -- stderr
        {{\"error\":{{\"code\":\"usage\",\"message\":\"{what}\",\"hint\":\"see {see} --help\",\"exit\":2}}}}
        "
            ),
        );
    }
    let environment =
        |words: &[&str], format| sandbox.roster(words).env("ROSTER_FORMAT", format).run();
    assert_run(&environment(&["user", "fnd"], "json"), expected);
    let flag = environment(&["user", "fnd", "-f", "csv"], "json");
    assert!(
        flag.stderr.starts_with("error: "),
        "the flag wins: {flag:?}"
    );
    assert_run(
        &environment(&["group", "list"], "xml"),
        "
        exit 2
        -- stderr
        error: ROSTER_FORMAT: 'xml' is not one of table, json, jsonl, csv, tsv, ids, html, svg
        hint: roster config validate
        ",
    );
    assert_run(
        &sandbox.run(&["group", "list", "-f", "html"]),
        "
        exit 2
        -- stderr
        error: this command has no -f html: reports alone are drawn
        hint: -f table, json, jsonl, csv, tsv or ids; `roster report --help` lists the reports
        ",
    );
    assert_run(
        &sandbox.run(&["group", "list", "-q", "--fields", "kee"]),
        "
        exit 2
        -- stderr
        error: no field 'kee' in a group
        hint: did you mean 'key'? fields: id,key,name,slot,tax,smart_type,login_message,users,created_at
        ",
    );
}

#[test]
fn a_noun_alone_prints_its_help_on_stderr() {
    let sandbox = Sandbox::new();
    for words in [&[][..], &["group"]] {
        let run = sandbox.run(words);
        assert_eq!((run.exit, run.stdout.as_str()), (2, ""));
        assert!(run.stderr.contains("Usage: roster"), "{run:?}");
    }
}

#[test]
fn no_argument_of_a_verb_has_the_name_of_a_global_option() {
    // Two arguments of one name are one to clap: the wrong one is read, and a wrong type is a panic.
    let tree = roster::cli::tree();
    let global: Vec<String> = tree
        .get_arguments()
        .filter(|argument| argument.is_global_set())
        .map(|argument| argument.get_id().to_string())
        .collect();
    assert!(global.iter().any(|name| name == "reason"));
    no_clash(&tree, &global, "roster");
}

fn no_clash(command: &Command, global: &[String], path: &str) {
    for child in command.get_subcommands() {
        let path = format!("{path} {}", child.get_name());
        // The global ones themselves stand in every verb of the whole tree.
        for argument in child.get_arguments().filter(|own| !own.is_global_set()) {
            let name = argument.get_id().to_string();
            // Whose acts are listed is a text like who acts, and a list acts for nobody.
            if path == "roster audit list" && name == "actor" {
                continue;
            }
            // One switch: what it says of the answer it says there of the input as well, and the help tells.
            if name == "no_header"
                && (path.ends_with(" import") || path == "roster subscribers check")
            {
                continue;
            }
            assert!(!global.contains(&name), "{path}: {name}");
        }
        no_clash(child, global, &path);
    }
}

#[test]
fn help_offers_an_order_where_a_list_has_more_than_one() {
    let sandbox = &Sandbox::new();
    sandbox.run(&["account", "open", "--owner", "ann@example.com"]);
    let mut lists = 0;
    for (words, command) in verbs() {
        let flag = |name: &str| {
            let mut flags = command.get_arguments();
            flags.find(|flag| flag.get_long() == Some(name))
        };
        let Some(sort) = flag("sort") else { continue };
        assert!(
            flag("limit").is_some() && flag("count").is_some(),
            "{words:?}"
        );
        let mut call: Vec<&str> = words[1..].iter().map(String::as_str).collect();
        for argument in command.get_positionals() {
            if argument.is_required_set() {
                call.push("1");
            }
        }
        call.extend(["--sort", "no_such_field"]);
        let run = sandbox.run(&call);
        assert_eq!(run.exit, 2, "{run:?}");
        let refused = run.stderr.contains("this list is always sorted");
        assert_eq!(sort.is_hide_set(), refused, "{words:?}: {run:?}");
        lists += 1;
    }
    assert!(lists > 20, "{lists}");
}
