//! `packaging/sbom`: the list of what roster is made of.

use std::{collections::BTreeSet, fs};

use serde_json::Value;

use super::{has, root, script};
use crate::sandbox::Sandbox;

/// The text of a member; a member that is missing is blank.
fn text<'a>(object: &'a Value, key: &str) -> &'a str {
    object[key].as_str().unwrap_or_default()
}

/// The bill as the script writes it; nothing on a machine that cannot run it.
fn bill() -> Option<(String, Value)> {
    if !has(&["python3"]) {
        return None;
    }
    let run = script(&Sandbox::new(), "sbom", &["--offline"]);
    assert_eq!((run.exit, run.stderr.as_str()), (0, ""));
    let value = serde_json::from_str(&run.stdout).unwrap();
    Some((run.stdout, value))
}

#[test]
fn every_package_of_the_lock_file_is_in_the_bill_with_its_checksum_and_what_it_needs() {
    let Some((_, bill)) = bill() else { return };
    assert_eq!(text(&bill, "bomFormat"), "CycloneDX");
    assert_eq!(text(&bill, "specVersion"), "1.5");
    let program = &bill["metadata"]["component"];
    assert_eq!(
        text(program, "purl"),
        concat!("pkg:cargo/roster-cli@", env!("CARGO_PKG_VERSION"))
    );
    let components = bill["components"].as_array().unwrap();

    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let lock: toml::Table = lock.parse().unwrap();
    let packages = lock["package"].as_array().unwrap();
    assert!(packages.len() > 100);
    for package in packages {
        let (name, version) = (
            package["name"].as_str().unwrap(),
            package["version"].as_str().unwrap(),
        );
        if name == "roster-cli" {
            continue;
        }
        let purl = format!("pkg:cargo/{name}@{version}");
        let found: Vec<&Value> = components
            .iter()
            .filter(|c| text(c, "purl") == purl)
            .collect();
        assert_eq!(found.len(), 1, "{purl}");
        assert_eq!(
            (text(found[0], "name"), text(found[0], "version")),
            (name, version)
        );
        assert_eq!(
            found[0]["hashes"][0]["content"].as_str(),
            package["checksum"].as_str(),
            "{purl}"
        );
        let needs = package
            .get("dependencies")
            .map_or(0, |all| all.as_array().unwrap().len());
        let dependencies = bill["dependencies"].as_array().unwrap();
        let own = dependencies
            .iter()
            .find(|own| text(own, "ref") == purl)
            .unwrap();
        // SQLite is no package, but one brings it along.
        let brings = usize::from(name == "libsqlite3-sys");
        assert_eq!(
            own["dependsOn"].as_array().unwrap().len(),
            needs + brings,
            "{purl}"
        );
    }
    assert_eq!(
        components.len(),
        packages.len() - 1 + 1,
        "all but roster itself, and SQLite"
    );
}

#[test]
fn what_is_in_the_program_has_a_licence_and_tools_of_the_tests_are_told_apart() {
    let Some((_, bill)) = bill() else { return };
    let of = |scope: &str| -> BTreeSet<&str> {
        let components = bill["components"].as_array().unwrap().iter();
        components
            .filter(|c| text(c, "scope") == scope)
            .map(|c| text(c, "name"))
            .collect()
    };
    let (required, excluded) = (of("required"), of("excluded"));
    for name in [
        "clap", "rustls", "ring", "rusqlite", "postgres", "lettre", "sqlite",
    ] {
        assert!(required.contains(name), "{name}");
    }
    for name in ["proptest", "rcgen", "jsonschema", "clap_derive", "cc"] {
        assert!(
            excluded.contains(name) && !required.contains(name),
            "{name}"
        );
    }
    for component in bill["components"].as_array().unwrap() {
        let licence = &component["licenses"][0];
        let expression = licence["expression"]
            .as_str()
            .or(licence["license"]["id"].as_str());
        if text(component, "scope") == "required" {
            assert!(
                expression.is_some_and(|text| !text.contains('/')),
                "{component}"
            );
        }
    }
}

#[test]
fn every_reference_of_the_bill_leads_somewhere() {
    let Some((_, bill)) = bill() else { return };
    let components = bill["components"].as_array().unwrap().iter();
    let all = components.chain([&bill["metadata"]["component"]]);
    let known: BTreeSet<&str> = all.map(|component| text(component, "bom-ref")).collect();
    for dependency in bill["dependencies"].as_array().unwrap() {
        assert!(known.contains(text(dependency, "ref")), "{dependency}");
        for on in dependency["dependsOn"].as_array().unwrap() {
            assert!(known.contains(on.as_str().unwrap()), "{dependency}");
        }
    }
}

#[test]
fn the_same_bill_is_written_twice() {
    let (Some((one, _)), Some((other, _))) = (bill(), bill()) else {
        return;
    };
    assert!(one == other);
    assert!(
        one.contains("\"timestamp\": \"2026-01-02T03:04:05Z\""),
        "{one}"
    );
}
