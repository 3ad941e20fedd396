//! `roster completions`, and the files in `completions/`.

use std::{fs, path::Path};

use crate::sandbox::Sandbox;

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
