//! The README: every command in it is run, from the first line to the last in one shell, and prints what stands there.

use std::{fs, path::Path};

use crate::shell;

/// Printed before each command, so that its output can be told from that of the one before.
const MARK: char = '\u{1e}';

/// A line of the README.
#[derive(Debug, PartialEq)]
enum Line<'a> {
    /// Not to be run, and kept as it is.
    Text(&'a str),
    /// `$ command`, and the lines `> more` that go on with it.
    Command(Vec<&'a str>),
    /// What the command above prints.
    Output(&'a str),
}

/// The lines of a text; commands and their output stand in blocks that begin with ` ```console `.
fn lines(text: &str) -> Vec<Line<'_>> {
    let (mut lines, mut console) = (Vec::new(), false);
    for line in text.lines() {
        if line.starts_with("```") {
            console = line == "```console";
            lines.push(Line::Text(line));
        } else if !console {
            lines.push(Line::Text(line));
        } else if let Some(command) = line.strip_prefix("$ ") {
            lines.push(Line::Command(vec![command]));
        } else if let (Some(more), Some(Line::Command(command))) =
            (line.strip_prefix("> "), lines.last_mut())
        {
            command.push(more);
        } else {
            lines.push(Line::Output(line));
        }
    }
    lines
}

/// The text as it would be if its commands were run now.
fn rerun(text: &str) -> String {
    let lines = lines(text);
    let mut script = String::from("exec 2>&1\n");
    for line in &lines {
        if let Line::Command(command) = line {
            // The exit code of the command before is still there for `echo $?`.
            script += "last=$?; printf '\\036'; (exit $last)\n";
            script += &(command.join("\n") + "\n");
        }
    }
    let sandbox = shell::with_examples();
    let run = shell::line(&sandbox, &script)
        .env("ROSTER_FORMAT", "table")
        .run();
    let mut outputs = run.stdout.split(MARK).skip(1);
    let mut new = String::new();
    for line in lines {
        match line {
            Line::Text(text) => new += &format!("{text}\n"),
            Line::Command(command) => {
                new += &format!("$ {}\n", command.join("\n> "));
                new += outputs.next().unwrap();
            }
            Line::Output(_) => {}
        }
    }
    new
}

/// With `ROSTER_TEST_WRITE=1` the README is written instead: after a change of what the program prints.
#[test]
#[allow(clippy::disallowed_methods)] // It is about the tests, not about the program.
fn every_command_of_the_readme_prints_what_stands_there() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = fs::read_to_string(&path).unwrap();
    let new = rerun(&text);
    if std::env::var("ROSTER_TEST_WRITE").as_deref() == Ok("1") {
        fs::write(&path, new).unwrap();
        return;
    }
    let differing = text.lines().zip(new.lines()).find(|(old, new)| old != new);
    assert!(
        text == new,
        "README.md is old from here on: {differing:#?}; ROSTER_TEST_WRITE=1 cargo test --test it readme writes it"
    );
    assert!(text.matches("\n$ ").count() > 20);
}

#[test]
fn a_command_of_a_readme_that_prints_something_else_is_noticed() {
    let text = "Say\n```console\n$ echo one\n> echo two\nold\n$ false\n$ echo $?\n```\n";
    assert_eq!(
        rerun(text),
        "Say\n```console\n$ echo one\n> echo two\none\ntwo\n$ false\n$ echo $?\n1\n```\n"
    );
}

#[test]
fn every_file_that_the_readme_links_to_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("README.md")).unwrap();
    let links: Vec<&str> = text
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(link, _)| link)
        .filter(|link| !link.contains("://") && !link.starts_with('#'))
        .collect();
    assert!(!links.is_empty());
    for link in links {
        assert!(root.join(link).exists(), "{link}");
    }
}
