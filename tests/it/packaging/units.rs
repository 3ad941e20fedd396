//! What the package brings for systemd and as settings: units that verify and whose commands run, an example that is fine.

use std::{fs, path::Path};

use super::{has, root, tool};
use crate::sandbox::Sandbox;

/// The units, with the program under test in the place of the installed one.
fn units(sandbox: &Sandbox) -> Vec<String> {
    let folder = root().join("packaging/systemd");
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("units/{}", entry.file_name().into_string().unwrap());
        let text = fs::read_to_string(entry.path()).unwrap();
        sandbox.write(
            &name,
            text.replace("/usr/bin/roster", env!("CARGO_BIN_EXE_roster")),
        );
        names.push(name);
    }
    names.sort();
    names
}

#[test]
fn systemd_understands_every_unit_and_finds_them_secure() {
    let sandbox = Sandbox::new();
    let units = units(&sandbox);
    assert_eq!(units.len(), 4);
    if !has(&["systemd-analyze"]) {
        return;
    }
    for unit in &units {
        let run = tool(&sandbox, "systemd-analyze", &["verify", "--man=no", unit]);
        // It warns of what it does not understand and ends with 0 then.
        assert_eq!(
            (run.exit, run.stdout.as_str(), run.stderr.as_str()),
            (0, "", ""),
            "{unit}"
        );
    }
    for unit in units.iter().filter(|unit| unit.ends_with(".service")) {
        // 20 is an exposure of 2.0, where 10.0 is a service without any protection.
        let run = tool(
            &sandbox,
            "systemd-analyze",
            &[
                "security",
                "--offline=true",
                "--threshold=20",
                "--no-pager",
                unit,
            ],
        );
        assert_eq!(run.exit, 0, "{run:?}");
    }
}

/// What a service runs is run here, in a home of its own, as it stands in the unit.
#[test]
fn the_commands_of_the_services_run_and_are_silent() {
    let sandbox = Sandbox::new();
    assert_eq!(
        sandbox.run(&["user", "add", "ann@example.com", "-q"]).exit,
        0
    );
    fs::create_dir(sandbox.path("copies")).unwrap();
    let mut run_commands = 0;
    for unit in units(&sandbox)
        .iter()
        .filter(|unit| unit.ends_with(".service"))
    {
        let text = sandbox.read(unit);
        let command = text
            .lines()
            .find_map(|line| line.strip_prefix("ExecStart="))
            .unwrap();
        let command = command.replace("/var/backups/roster", "copies");
        let words: Vec<&str> = command.split(' ').collect();
        let run = sandbox.program(Path::new(words[0]), &words[1..]).run();
        assert_eq!(
            (run.exit, run.stdout.as_str(), run.stderr.as_str()),
            (0, "", ""),
            "{unit}"
        );
        run_commands += 1;
    }
    assert_eq!(run_commands, 2);
    assert_eq!(fs::read_dir(sandbox.path("copies")).unwrap().count(), 1);
}

#[test]
fn the_example_of_a_config_file_is_fine_and_sets_what_it_says() {
    let sandbox = Sandbox::new();
    let example = root().join("examples/config.toml");
    let example = example.to_str().unwrap();
    let run = sandbox.run(&["--config", example, "config", "validate"]);
    assert_eq!(
        (run.exit, run.stderr.as_str()),
        (0, "the settings are fine\n"),
        "{run:?}"
    );
    let transport = |arguments: &[&str]| {
        let jq = r#".[] | select(.key == "mail.transport") | .value"#;
        let show = ["--config", example, "config", "show", "--jq", jq];
        sandbox.run(&[arguments, &show].concat()).stdout
    };
    assert_eq!(transport(&[]), "smtp\n");
    assert_eq!(transport(&["--profile", "try"]), "folder\n");
}
