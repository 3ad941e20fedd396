//! The README and the guides in `docs/`: every command of a page is run, from the first line to the last in one shell,
//! and prints what stands there.

use std::{
    fs,
    path::{Path, PathBuf},
};

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
            Line::Text(text) => new.extend([text, "\n"]),
            Line::Command(command) => {
                new.extend(["$ ", &command.join("\n> "), "\n"]);
                new += outputs.next().unwrap();
            }
            Line::Output(_) => {}
        }
    }
    new
}

/// The README and the guides beside it.
fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pages = vec![root.join("README.md")];
    if let Ok(guides) = fs::read_dir(root.join("docs")) {
        let guides = guides.map(|entry| entry.unwrap().path());
        pages.extend(guides.filter(|path| path.extension().is_some_and(|end| end == "md")));
    }
    pages.sort();
    pages
}

/// With `ROSTER_TEST_WRITE=1` the pages are written instead: after a change of what the program prints.
#[test]
#[allow(clippy::disallowed_methods)] // It is about the tests, not about the program.
fn every_command_of_the_readme_and_the_guides_prints_what_stands_there() {
    let mut commands = 0;
    for path in pages() {
        let text = fs::read_to_string(&path).unwrap();
        let new = rerun(&text);
        commands += text.matches("\n$ ").count();
        if std::env::var("ROSTER_TEST_WRITE").as_deref() == Ok("1") {
            fs::write(&path, new).unwrap();
            continue;
        }
        let differing = text.lines().zip(new.lines()).find(|(old, new)| old != new);
        assert!(
            text == new,
            "{} is old from here on: {differing:#?}; ROSTER_TEST_WRITE=1 cargo test --test it readme writes it",
            path.display()
        );
    }
    assert!(commands > 20);
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
fn every_file_that_a_page_links_to_is_there() {
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        let links = text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split_once(')'))
            .map(|(link, _)| link.split('#').next().unwrap_or_default())
            .filter(|link| !link.contains("://") && !link.is_empty());
        for link in links {
            let target = page.parent().unwrap().join(link);
            assert!(target.exists(), "{}: {link}", page.display());
        }
    }
}
