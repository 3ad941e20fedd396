//! `roster man`

use crate::sandbox::{Sandbox, assert_run};

#[test]
fn there_is_a_page_for_the_program_and_one_for_each_noun() {
    let sandbox = Sandbox::new();
    let run = sandbox.run(&["man", "--out", "share/man1", "--field", "page"]);
    assert_eq!(run.exit, 0, "{run:?}");
    let pages: Vec<&str> = run.stdout.lines().collect();
    let tree = roster::cli::tree();
    let shown = || tree.get_subcommands().filter(|noun| !noun.is_hide_set());
    assert_eq!(pages.len(), 1 + shown().count());
    for noun in shown() {
        let page = sandbox.read(&format!("share/man1/roster-{}.1", noun.get_name()));
        assert!(
            page.contains(".TH ROSTER") && page.contains(".SH NAME"),
            "{page}"
        );
        for verb in noun.get_subcommands() {
            let title = format!("ROSTER {} {}", noun.get_name(), verb.get_name()).to_uppercase();
            assert!(page.contains(&title), "{title}");
        }
    }
    let root = sandbox.read("share/man1/roster.1");
    assert!(root.contains("roster\\-user(1)") && root.contains("\\-\\-dry\\-run"));
}

#[test]
fn a_page_has_options_and_an_example_and_not_what_every_verb_takes() {
    let sandbox = Sandbox::new();
    let page = sandbox.run(&["man", "groups"]).stdout;
    assert_eq!(
        page,
        sandbox.run(&["man", "group"]).stdout,
        "plural or singular"
    );
    assert!(page.contains("\\fB\\-\\-reassign\\fR"), "{page}");
    assert!(
        page.contains("roster group list \\-\\-fields key,slot,users"),
        "{page}"
    );
    assert!(
        page.contains("\\-\\-fail\\-if\\-any\\fR\nExit with 9"),
        "{page}"
    );
    assert!(!page.contains("\\-\\-dry\\-run"), "{page}");
    assert!(
        page.contains(".SS \"EXIT STATUS\"") && page.contains("9 condition"),
        "{page}"
    );
    assert_run(
        &sandbox.run(&["man", "grup"]),
        "
        exit 3
        -- stderr
        error: no page about 'grup'
        hint: did you mean 'group'?
        ",
    );
}
