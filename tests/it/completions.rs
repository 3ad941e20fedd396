//! `roster completions`, and the files in `completions/`.

use std::{collections::BTreeSet, fs, path::Path};

use serde_json::Value;

use crate::{sandbox::Sandbox, shell};

/// Each shell with the file that packages install.
const FILES: &[(&str, &str)] = &[
    ("bash", "roster.bash"),
    ("zsh", "_roster"),
    ("fish", "roster.fish"),
    ("powershell", "_roster.ps1"),
    ("elvish", "roster.elv"),
];

/// With `ROSTER_TEST_WRITE=1` the files are written instead: after a change of the command line.
#[test]
#[allow(clippy::disallowed_methods)] // It is about the tests, not about the program.
fn the_files_in_completions_are_what_the_program_prints() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    let write = std::env::var("ROSTER_TEST_WRITE").as_deref() == Ok("1");
    for (shell, file) in FILES {
        let run = Sandbox::new().run(&["completions", shell]);
        assert_eq!((run.exit, run.stderr.as_str()), (0, ""), "{shell}");
        let path = folder.join(file);
        if write {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &run.stdout).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == run.stdout,
            "completions/{file} is old: ROSTER_TEST_WRITE=1 cargo test --test it completions"
        );
    }
}

/// The scripts that ask roster at every TAB, beside the static ones.
#[test]
#[allow(clippy::disallowed_methods)] // It is about the tests, not about the program.
fn the_dynamic_scripts_are_what_the_program_prints() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions/dynamic");
    let write = std::env::var("ROSTER_TEST_WRITE").as_deref() == Ok("1");
    for (shell, file) in &FILES[..3] {
        let run = Sandbox::new().run(&["completions", shell, "--dynamic"]);
        assert_eq!((run.exit, run.stderr.as_str()), (0, ""), "{shell}");
        let path = folder.join(file);
        if write {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &run.stdout).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == run.stdout,
            "completions/dynamic/{file} is old: ROSTER_TEST_WRITE=1 cargo test --test it completions"
        );
    }
    let run = Sandbox::new().run(&["completions", "elvish", "--dynamic"]);
    assert_eq!(run.exit, 2, "{run:?}");
}

#[test]
fn completions_know_the_nouns_verbs_and_flags() {
    let script = Sandbox::new().run(&["completions", "bash"]).stdout;
    for word in ["smart-type", "--reassign", "--dry-run"] {
        assert!(script.contains(word), "{word}");
    }
    let shell = Sandbox::new().run(&["completions", "csh"]);
    assert_eq!(shell.exit, 2, "{shell:?}");
}

#[test]
fn bash_can_read_its_completions() {
    let sandbox = Sandbox::new();
    sandbox.write("roster.bash", sandbox.run(&["completions", "bash"]).stdout);
    let check = ["-c", ". ./roster.bash && complete -p roster"];
    let run = sandbox.program(Path::new("/bin/bash"), &check).run();
    assert_eq!(run.exit, 0, "{run:?}");
}

/// Lines up to a TAB, and what comes: values of closed sets, and nouns by every name.
const LINES: &[(&str, &str)] = &[
    ("roster --format ", "csv html ids json jsonl svg table tsv"),
    ("roster -f js", "json jsonl"),
    ("roster user find -f js", "json jsonl"),
    ("roster user find --color a", "always auto"),
    ("roster user find --status p", "part_approved pending"),
    ("roster users find --status p", "part_approved pending"),
    ("roster user timeline --kind a", "account act"),
    ("roster user show --section t", "tags targets timeline"),
    ("roster user edit --clear re", "ref region"),
    ("roster invites list --status se", "sent"),
    ("roster import list --kind t", "targets"),
    ("roster import list --sort re", "rejected"),
    ("roster tags list --sort u", "users"),
    ("roster account import --input c", "csv"),
    ("roster email history --status se", "sending sent"),
    ("roster reports revenue --group-by q", "quarter"),
    ("roster subscribers import --mode s", "subscribe"),
    ("roster completions f", "fish"),
    ("roster us", "user"),
    ("roster users dev", "device"),
    ("roster users devices re", "revoke"),
    ("roster imports re", "rejects"),
    ("roster smart-types m", "map"),
    ("roster subscriber suppress re", "remove"),
    ("roster subscribers suppress add --as c", "complaint"),
];

/// What a shell completes of each line when it runs `ask LINE` for it.
fn completed(program: &str, words: &[&str], script: &str, quote: fn(&str) -> String) {
    let sandbox = shell::with_examples();
    let asked: Vec<String> = LINES
        .iter()
        .map(|(line, _)| format!("ask {}; echo .", quote(line)))
        .collect();
    let script = format!("{script}\n{}\n", asked.join("\n"));
    let Some(found) = shell::within(&sandbox, program, &[words, &["-c", &script]].concat()) else {
        return;
    };
    let found: Vec<&str> = found.split(".\n").collect();
    assert_eq!(found.len(), LINES.len() + 1, "{found:?}");
    for ((line, expected), found) in LINES.iter().zip(found) {
        let mut words: Vec<&str> = found
            .lines()
            .map(|line| line.split('\t').next().unwrap_or_default())
            .collect();
        words.sort_unstable();
        assert_eq!(words.join(" "), *expected, "{program}: {line}");
    }
}

#[test]
fn bash_completes_values_and_nouns_by_every_name() {
    let script = "source <(roster completions bash)
        ask() {
            read -ra COMP_WORDS <<< \"$1\"
            case $1 in *' ') COMP_WORDS+=('') ;; esac
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _roster roster \"${COMP_WORDS[COMP_CWORD]}\" \"${COMP_WORDS[COMP_CWORD - 1]}\"
            printf '%s\\n' \"${COMPREPLY[@]}\"
        }";
    completed("bash", &["--norc"], script, |line| format!("'{line}'"));
}

#[test]
fn fish_completes_values_and_nouns_by_every_name() {
    let script = "roster completions fish | source
        function ask; complete -C $argv[1]; end";
    completed("fish", &["--no-config"], script, |line| format!("'{line}'"));
}

/// Flags of the command and of every command, and no other's.
#[test]
fn fish_offers_each_command_its_flags() {
    let sandbox = shell::with_examples();
    let commands = sandbox.run(&["commands", "-f", "json"]).stdout;
    let commands: Vec<Value> = serde_json::from_str(&commands).unwrap();
    let flags = |row: &Value| -> BTreeSet<String> {
        let flags = row["flags"].as_array().unwrap().iter();
        flags
            .map(|flag| flag["name"].as_str().unwrap().to_owned())
            .collect()
    };
    let (roster, commands) = commands.split_first().unwrap();
    assert_eq!(roster["command"], "roster");
    let mut everywhere = flags(roster);
    everywhere.remove("--version");
    everywhere.insert("--help".to_owned());
    let mut lines = vec![
        ("--".to_owned(), &flags(roster) | &everywhere),
        ("subscribers --".to_owned(), everywhere.clone()),
        ("subscribers suppress --".to_owned(), everywhere.clone()),
    ];
    for row in commands {
        let words = row["command"].as_str().unwrap();
        lines.push((format!("{words} --"), &flags(row) | &everywhere));
    }
    let own = |words: &str| {
        let row = (commands.iter()).find(|row| row["command"] == words);
        &flags(row.unwrap()) | &everywhere
    };
    // Flags between the words, other names, and arguments that are called like verbs.
    lines.extend([
        (
            "-v subscriber --db x suppress -f json add --".to_owned(),
            own("subscribers suppress add"),
        ),
        (
            "subscribers suppress add remove --".to_owned(),
            own("subscribers suppress add"),
        ),
        ("users find --tag edit show --".to_owned(), own("user find")),
        ("user set email --".to_owned(), everywhere.clone()),
    ]);
    assert!(commands.iter().any(|row| {
        let words = row["command"].as_str().unwrap();
        words.split(' ').count() > 2 && own(words).len() > everywhere.len()
    }));

    let asked = lines.iter();
    let asked: Vec<String> = asked
        .map(|(line, _)| format!("complete -C 'roster {line}'; echo ."))
        .collect();
    let script = format!("roster completions fish | source\n{}\n", asked.join("\n"));
    let Some(found) = shell::within(&sandbox, "fish", &["--no-config", "-c", &script]) else {
        return;
    };
    let found: Vec<&str> = found.split(".\n").collect();
    assert_eq!(found.len(), lines.len() + 1, "{found:?}");
    for ((line, expected), found) in lines.iter().zip(found) {
        let found = found.lines().filter_map(|line| line.split('\t').next());
        let found: BTreeSet<String> = found.map(str::to_owned).collect();
        assert_eq!(found, *expected, "{line}");
    }
}

/// Its line editor cannot be asked without a terminal, so that the script is looked at.
#[test]
fn the_script_of_zsh_has_values_nouns_by_every_name_and_no_bare_colon() {
    let sandbox = Sandbox::new();
    let script = sandbox.run(&["completions", "zsh"]).stdout;
    for text in [
        ":STATUS:(pending part_approved approved banned)'",
        ":FORMAT:(table json jsonl csv tsv ids html svg)'",
        ":FIELD[\\:desc]:(id tag group name users created_at)'",
        ":SKU|category\\:C|tag\\:T:_default'",
        ":'\\''MIN CUR'\\'':_default'",
        "\n(user|users)\n",
        "(import|imports)\n",
        "(device|devices)\n",
    ] {
        assert!(script.contains(text), "{text}");
    }
    for text in [
        "(user|users)\n",
        "(import|imports)\n",
        "(tag|tags)\n",
        "(group|groups)\n",
    ] {
        assert_eq!(script.matches(text).count(), 1, "{text}");
    }
    let sandbox = shell::with_examples();
    let check = [
        "-f",
        "-c",
        "roster completions zsh > _roster && zsh -n _roster",
    ];
    shell::within(&sandbox, "zsh", &check);
}

/// Neither runs here, so that their scripts are looked at.
#[test]
fn the_scripts_of_powershell_and_elvish_have_values_and_nouns_by_every_name() {
    let sandbox = Sandbox::new();
    let powershell = sandbox.run(&["completions", "powershell"]).stdout;
    let elvish = sandbox.run(&["completions", "elvish"]).stdout;
    let has = |script: &str, line: &str| {
        let found = script.lines().filter(|found| found.trim() == line).count();
        assert_eq!(found, 1, "{line}");
    };
    for (others, before, name) in [
        (&["users"][..], "roster", "user"),
        (&["subscriber"], "roster", "subscribers"),
        (&["devices"], "roster;user", "device"),
        (&["list"], "roster;user", "find"),
    ] {
        let all = others.join("|");
        has(
            &powershell,
            &format!("$command = $command -creplace '^{before};({all})(?=;|$)', '{before};{name}'"),
        );
        for other in others {
            has(&elvish, &format!("&'{before};{other}'='{before};{name}'"));
        }
    }
    // The other names of a noun are settled before those of its verbs are looked for.
    let place = |text: &str| powershell.find(text).unwrap();
    assert!(place("'^roster;(users)") < place("'^roster;user;(devices)"));

    let commands = sandbox.run(&["commands", "-f", "json"]).stdout;
    let commands: Vec<Value> = serde_json::from_str(&commands).unwrap();
    let mut seen = 0;
    for row in &commands {
        let place = match row["command"].as_str().unwrap() {
            "roster" => String::new(),
            words => format!("roster;{} ", words.replace(' ', ";")),
        };
        for flag in row["flags"].as_array().unwrap() {
            let words = flag["values"].as_array().unwrap().iter();
            let words: Vec<String> = words
                .map(|word| format!("'{}'", word.as_str().unwrap()))
                .collect();
            if words.is_empty() || flag["name"] == "--sort" {
                continue;
            }
            for name in [&flag["name"], &flag["short"]] {
                let Some(name) = name.as_str() else { continue };
                let key = format!("'{place}{name}'");
                has(&powershell, &format!("{key} {{ {} }}", words.join(", ")));
                has(&elvish, &format!("&{key}=[{}]", words.join(" ")));
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{seen}");
    has(
        &elvish,
        "&'roster;tag;list --sort'=['id' 'tag' 'group' 'name' 'users' 'created_at']",
    );
}
