//! Dynamic completion: what `roster complete` answers, and real shells that ask it.

use crate::{sandbox::Sandbox, shell};

/// A database with something of everything.
fn shop() -> Sandbox {
    let sandbox = shell::with_examples();
    for line in [
        "roster subscribers import examples/subscribers.csv -q; [ $? = 6 ]",
        "roster tag add region:uk region:us vip -q",
        r"roster tag add 'odd tag' 'back\slash' -q",
        "roster group add gold --name Gold --slot 1 -q",
        "roster account open --owner ann@example.com --plan silver -q",
        "roster account open --owner bo@example.org --plan standard -q",
    ] {
        let run = shell::line(&sandbox, line).run();
        assert_eq!(run.exit, 0, "{line}: {run:?}");
    }
    sandbox
}

/// The candidates, without what they are.
fn asked(sandbox: &Sandbox, words: &[&str]) -> Vec<String> {
    let mut line = vec!["complete", "--"];
    line.extend(words);
    let run = sandbox.run(&line);
    assert_eq!((run.exit, run.stderr.as_str()), (0, ""), "{words:?}");
    let first = |line: &str| line.split('\t').next().unwrap_or_default().to_owned();
    run.stdout.lines().map(first).collect()
}

#[test]
fn words_flags_closed_sets_and_fields_are_completed() {
    let sandbox = Sandbox::new();
    for (words, expected) in [
        (&["us"][..], &["user"][..]),
        (&["user", "fi"], &["find"]),
        (&["users", "device", "re"], &["revoke"]),
        (&["user", "find", "--subs"], &["--subscription"]),
        (&["user", "find", "--subscription", "sub"], &["subscribed"]),
        (
            &["user", "find", "--subscription=cl"],
            &["--subscription=cleaned"],
        ),
        (
            &["user", "find", "--subscription", "none,pe"],
            &["none,pending"],
        ),
        (
            &["user", "find", "--fields", "id,email_"],
            &["id,email_confirmed_at"],
        ),
        (&["user", "find", "--fields", "+no"], &["+note"]),
        (&["tag", "list", "--sort", "us"], &["users"]),
        (&["import", "list", "--sort", "re"], &["rejected"]),
        (&["-f", "jso"], &["json", "jsonl"]),
        (&["user", "find", "--nothing", "x"], &[]),
        (&["subscribers", "import", "ex"], &[":files"]),
        (&["nothing", "x"], &[]),
    ] {
        assert_eq!(asked(&sandbox, words), expected, "{words:?}");
    }
    let nouns = asked(&sandbox, &[""]);
    assert!(nouns.contains(&"smart-type".to_owned()) && !nouns.contains(&"complete".to_owned()));
}

#[test]
fn things_of_the_database_are_completed() {
    let sandbox = shop();
    for (words, expected) in [
        (
            &["user", "find", "--tag", "reg"][..],
            &["region:uk", "region:us"][..],
        ),
        (&["user", "find", "--tag", "VI"], &[]),
        (&["user", "find", "--tag", "vi"], &["vip"]),
        (&["user", "find", "--group", "g"], &["gold"]),
        (&["user", "group", "1", "--add", ""], &["gold"]),
        (&["user", "find", "--plan", "s"], &["silver", "standard"]),
        (
            &["template", "show", "inv"],
            &["invite_account", "invite_site"],
        ),
        (&["import", "show", ""], &["1"]),
        (&["user", "show", "ann"], &[]),
    ] {
        assert_eq!(asked(&sandbox, words), expected, "{words:?}");
    }
    sandbox.write(
        ".config/roster/config.toml",
        "[completion]\nemails = true\n",
    );
    assert_eq!(
        asked(&sandbox, &["user", "show", "ann"]),
        ["ann@example.com"]
    );
    assert!(asked(&sandbox, &["user", "show", "an"]).is_empty());
}

#[test]
fn a_missing_or_broken_database_completes_nothing_and_none_is_made() {
    let sandbox = Sandbox::new();
    assert!(asked(&sandbox, &["user", "find", "--tag", ""]).is_empty());
    assert!(!sandbox.path(".local/share/roster/roster.db").exists());
    sandbox.write("broken.db", "no database at all, only a text that is long enough to be read as a header of one, one hundred bytes");
    assert!(
        asked(
            &sandbox,
            &["--db", "broken.db", "user", "find", "--tag", ""]
        )
        .is_empty()
    );
    assert!(asked(&sandbox, &["--db=none.db", "user", "find", "--tag", ""]).is_empty());
    assert!(!sandbox.path("none.db").exists());
    sandbox.write(".config/roster/config.toml", "nonsense = ");
    assert_eq!(asked(&sandbox, &["user", "fi"]), ["find"]);
}

#[test]
fn bash_asks_roster_at_every_tab() {
    let sandbox = shop();
    let script = "source <(roster completions bash --dynamic)
        ask() {
            COMP_LINE=$1 COMP_POINT=${#1}
            read -ra COMP_WORDS <<< \"$1\"; COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _roster; printf '%s\\n' \"${COMPREPLY[@]}\"
        }
        ask 'roster user fi'; ask 'roster user find --tag reg'; ask 'roster user find --tag region:u'";
    if let Some(found) = shell::within(&sandbox, "bash", &["--norc", "-c", script]) {
        assert_eq!(found, "find\nregion:uk\nregion:us\nuk\nus\n");
    }
}

#[test]
fn bash_completes_within_quotes() {
    let sandbox = shop();
    let script = r#"source <(roster completions bash --dynamic)
        ask() {
            COMP_LINE=$1 COMP_POINT=${#1} COMP_WORDS=(roster)
            _roster; printf '%s\n' "${COMPREPLY[@]}"
        }
        ask 'roster user find --tag od'; ask 'roster user find --tag "od'; ask "roster user find --tag 'od"
        ask 'roster user find --tag "general:od'; ask 'roster user find --tag=general:od'
        ask 'roster user find --tag="general:od'; ask 'roster user find --tag odd\ t'
        ask 'roster user find --tag ba'; ask 'roster user find --tag "ba'; ask "roster user find --tag 'ba""#;
    if let Some(found) = shell::within(&sandbox, "bash", &["--norc", "-c", script]) {
        let found: Vec<&str> = found.lines().collect();
        assert_eq!(
            found,
            [
                r"odd\ tag",
                "odd tag",
                "odd tag",
                "general:odd tag",
                r"odd\ tag",
                "general:odd tag",
                r"odd\ tag",
                r"back\\slash",
                r"back\\slash",
                r"back\slash",
            ]
        );
    }
}

#[test]
fn zsh_asks_roster_at_every_tab() {
    let sandbox = shop();
    // _describe and _files belong to the line editor; what they are given is looked at.
    let script = "_describe() { print -rl -- ${(P)2} }; _files() { print files }
        source <(roster completions zsh --dynamic) 2>/dev/null
        typeset -A compstate
        ask() { words=(\"$@\"); CURRENT=$#; PREFIX=${words[-1]#[\\'\\\"]}; _roster }
        ask roster user fi; ask roster user find --tag region:u; ask roster subscribers import ex
        ask roster user find --tag 'odd\\ t'; ask roster user find --tag ba
        compstate[quote]='\"'; ask roster user find --tag '\"odd t'; ask roster user find --tag '\"back\\\\s'
        compstate[quote]=\\'; ask roster user find --tag \\''back\\s'";
    if let Some(found) = shell::within(&sandbox, "zsh", &["-f", "-c", script]) {
        let first: Vec<&str> = found
            .lines()
            .map(|line| line.split(":Find").next().unwrap())
            .collect();
        let expected = [
            "find",
            "region\\:uk",
            "region\\:us",
            "files",
            "odd tag",
            r"back\\slash",
            "odd tag",
            r"back\\slash",
            r"back\\slash",
        ];
        assert_eq!(first, expected);
    }
}

#[test]
fn fish_asks_roster_at_every_tab() {
    let sandbox = shop();
    let script = "roster completions fish --dynamic | source; complete -C 'roster user fi'; \
        complete -C 'roster user find --tag region:u'; complete -C 'roster user find --tag \"od'; \
        complete -C \"roster user find --tag 'od\"; complete -C 'roster user find --tag odd\\ t'";
    if let Some(found) = shell::within(&sandbox, "fish", &["--no-config", "-c", script]) {
        let first: Vec<&str> = found
            .lines()
            .map(|line| line.split('\t').next().unwrap())
            .collect();
        assert_eq!(
            first,
            [
                "find",
                "region:uk",
                "region:us",
                "odd tag",
                "odd tag",
                "odd tag"
            ]
        );
    }
}
