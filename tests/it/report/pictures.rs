//! Bars and sparklines of reports on a terminal. `script` (Debian's bsdutils, which every machine has) is the terminal.

use std::path::Path;

use super::shop;
use crate::sandbox::{Sandbox, engines};

/// What a command prints on a terminal of 100 columns.
fn on_terminal(sandbox: &Sandbox, words: &str) -> String {
    let command = format!("{} {words} --color never", env!("CARGO_BIN_EXE_roster"));
    let run = sandbox
        .program(Path::new("script"), &["-qec", &command, "/dev/null"])
        .env("COLUMNS", "100")
        .run();
    assert_eq!(run.exit, 0, "{run:?}");
    run.stdout.replace('\r', "")
}

#[test]
fn reports_have_bars_and_sparklines_on_a_terminal_alone() {
    engines(|sandbox| {
        shop(sandbox);
        let revenue = "report revenue --group-by product --currency EUR";
        let drawn = on_terminal(sandbox, revenue);
        let bar = |line: &str| line.chars().filter(|c| *c == '█').count();
        let of = |name: &str| {
            let line = drawn.lines().find(|line| line.starts_with(name));
            bar(line.unwrap_or_else(|| panic!("{name}: {drawn}")))
        };
        assert_eq!(of("Mug"), 24, "{drawn}");
        assert!((9..=10).contains(&of("Tea")), "{drawn}");
        assert!(
            drawn.contains('░'),
            "what went back has its own shade: {drawn}"
        );

        let ascii = on_terminal(sandbox, &format!("{revenue} --ascii"));
        assert!(ascii.is_ascii() && ascii.contains("####"), "{ascii}");

        let growth = on_terminal(sandbox, "report growth --from 2026-01-01 --to 2026-05-01");
        assert!(growth.contains("\nusers         ▁▅█▁\n"), "{growth}");
        assert!(growth.contains("\nsubscribed"), "{growth}");

        let page = on_terminal(sandbox, "report sales ann@example.com --section months");
        assert!(page.contains('█'), "{page}");

        let words: Vec<&str> = revenue.split(' ').collect();
        let piped = sandbox.run(&[&words[..], &["-f", "table"]].concat());
        assert!(!piped.stdout.contains(['█', '░']), "{piped:?}");
    });
}
