//! `packaging/`: the Debian package, the list of what roster is made of, the static build and the crate.

mod bill;
mod deb;
mod units;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::sandbox::{Call, Run, Sandbox};

/// The folder of the project.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where a program is, if the machine has it.
fn installed(program: &str) -> Option<PathBuf> {
    let folders = ["/usr/local/bin", "/usr/bin", "/bin"];
    let mut paths = folders
        .map(|folder| Path::new(folder).join(program))
        .into_iter();
    paths.find(|path| path.exists())
}

/// Whether the machine has these programs; a test that needs one which is not there says so and ends.
fn has(programs: &[&str]) -> bool {
    let missing: Vec<&&str> = programs
        .iter()
        .filter(|name| installed(name).is_none())
        .collect();
    if !missing.is_empty() {
        println!("skipped: there is no {missing:?}");
    }
    missing.is_empty()
}

/// Runs a program of the system.
fn tool(sandbox: &Sandbox, name: &str, arguments: &[&str]) -> Run {
    sandbox.program(&installed(name).unwrap(), arguments).run()
}

/// The cargo that runs these tests.
#[allow(clippy::disallowed_methods)] // It is about the tests, not about the program.
fn cargo() -> String {
    env::var("CARGO").unwrap()
}

/// A call of a program that finds that cargo, and the packages that it has.
#[allow(clippy::disallowed_methods)] // It is about the tests, not about the program.
fn with_cargo<'a>(sandbox: &'a Sandbox, program: &Path, arguments: &[&str]) -> Call<'a> {
    let cargo = cargo();
    let tools = Path::new(&cargo).parent().unwrap();
    let path = format!("{}:/usr/local/bin:/usr/bin:/bin", tools.display());
    let home =
        env::var("CARGO_HOME").unwrap_or_else(|_| format!("{}/.cargo", env::var("HOME").unwrap()));
    sandbox
        .program(program, arguments)
        .env("PATH", &path)
        .env("CARGO", &cargo)
        .env("CARGO_HOME", &home)
        .env("CARGO_NET_OFFLINE", "true")
        .env("SOURCE_DATE_EPOCH", "1767323045")
}

/// Runs a script of `packaging/`.
fn script(sandbox: &Sandbox, name: &str, arguments: &[&str]) -> Run {
    with_cargo(sandbox, &root().join("packaging").join(name), arguments).run()
}

#[test]
fn every_script_has_a_help_and_refuses_what_it_does_not_know() {
    if !has(&["bash", "python3"]) {
        return;
    }
    let sandbox = Sandbox::new();
    for name in ["deb", "sbom", "static"] {
        let help = script(&sandbox, name, &["--help"]);
        assert_eq!((help.exit, help.stderr.as_str()), (0, ""), "{name}");
        let begins = format!("packaging/{name}");
        assert!(help.stdout.contains(&begins), "{help:?}");
        let wrong = script(&sandbox, name, &["--bogus"]);
        assert!(
            wrong.exit != 0 && wrong.stderr.contains("--bogus"),
            "{wrong:?}"
        );
        assert_eq!(wrong.stdout, "", "{name}");
    }
}

#[test]
fn a_program_that_needs_libraries_is_not_taken_for_a_static_one() {
    if !has(&["bash", "ldd"]) {
        return;
    }
    let sandbox = Sandbox::new();
    // The shell that runs the script is no static program on any system where these tests run, and no roster either.
    let run = script(&sandbox, "static", &["--check", "/bin/bash"]);
    assert_eq!(run.exit, 1, "{run:?}");
    assert!(
        run.stderr.starts_with("error: ") && run.stderr.contains("is not static"),
        "{run:?}"
    );
    let run = script(&sandbox, "static", &["--check", "/bin/nothing"]);
    assert_eq!(run.exit, 1, "{run:?}");
    assert_eq!(run.stderr, "error: '/bin/nothing' is no program\n");
}

/// What `cargo publish` would send.
#[test]
fn the_crate_holds_the_program_its_guides_and_nothing_else() {
    let sandbox = Sandbox::new();
    let arguments = ["package", "--list", "--allow-dirty", "--offline"];
    let mut call = with_cargo(&sandbox, Path::new(&cargo()), &arguments);
    call.command().current_dir(root());
    let run = call.run();
    assert_eq!(run.exit, 0, "{run:?}");
    let files: Vec<&str> = run.stdout.lines().collect();
    for wanted in [
        "src/main.rs",
        "src/storage/migrations/0001_foundation.sql",
        "README.md",
        "CHANGELOG.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "docs/subscribers.md",
        "examples/subscribers.csv",
        "packaging/deb",
    ] {
        assert!(files.contains(&wanted), "{wanted}");
    }
    let folders = ["src/", "docs/", "examples/", "packaging/"];
    let top = [
        "Cargo",
        "build.rs",
        "README.md",
        "CHANGELOG.md",
        "LICENSE-",
        ".cargo_vcs_info.json",
    ];
    let foreign = |file: &&&str| {
        !folders
            .iter()
            .chain(&top)
            .any(|start| file.starts_with(start))
    };
    let foreign: Vec<&&str> = files.iter().filter(foreign).collect();
    assert!(foreign.is_empty(), "{foreign:?}");
    // Every source file of the folder is in it, also those that the compiler reads by include_str!.
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(root()).unwrap().to_str().unwrap();
            assert!(files.contains(&name), "{name}");
        }
    }
}
