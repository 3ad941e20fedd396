//! `packaging/deb`: the package is made of the program under test, and looked into.

use std::{fs, os::unix::fs::PermissionsExt, sync::OnceLock};

use super::{has, installed, root, tool, with_cargo};
use crate::sandbox::{Run, Sandbox};

/// Builds the package in a sandbox. The program goes without its symbols if the machine can do that: they are a hundred megabytes.
fn build(sandbox: &Sandbox) -> Run {
    let program = sandbox.path("roster");
    fs::copy(env!("CARGO_BIN_EXE_roster"), &program).unwrap();
    if let Some(strip) = installed("strip") {
        let run = sandbox.program(&strip, &["roster"]).run();
        assert_eq!(run.exit, 0, "{run:?}");
    }
    let (program, out) = (program.to_str().unwrap(), sandbox.path("out"));
    let arguments = [
        "--program",
        program,
        "--out",
        out.to_str().unwrap(),
        "--offline",
    ];
    with_cargo(sandbox, &root().join("packaging/deb"), &arguments)
        .env("DPKG_DEB_COMPRESSOR_TYPE", "none")
        .run()
}

/// A sandbox with the package in `roster.deb` and its files in `root`; nothing on a machine that is no Debian.
fn package() -> Option<Sandbox> {
    static BUILT: OnceLock<Vec<u8>> = OnceLock::new();
    if !has(&["bash", "dpkg-deb", "dpkg-shlibdeps", "python3"]) {
        return None;
    }
    let bytes = BUILT.get_or_init(|| {
        let sandbox = Sandbox::new();
        let run = build(&sandbox);
        assert_eq!((run.exit, run.stderr.as_str()), (0, ""));
        let name = run.stdout.trim_end().replace("$HOME/", "");
        fs::read(sandbox.path(&name)).unwrap()
    });
    let sandbox = Sandbox::new();
    sandbox.write("roster.deb", bytes);
    let run = tool(&sandbox, "dpkg-deb", &["-R", "roster.deb", "root"]);
    assert_eq!(run.exit, 0, "{run:?}");
    Some(sandbox)
}

/// The text of a gzipped file of the package.
fn unzipped(sandbox: &Sandbox, path: &str) -> String {
    let run = tool(sandbox, "gzip", &["-dc", path]);
    assert_eq!(run.exit, 0, "{path}: {run:?}");
    run.stdout
}

#[test]
fn files_have_the_modes_and_the_owner_of_a_system_and_are_all_summed() {
    let Some(sandbox) = package() else { return };
    let listing = tool(&sandbox, "dpkg-deb", &["-c", "roster.deb"]).stdout;
    assert!(listing.lines().count() > 60, "{listing}");
    let mut files = 0;
    for line in listing.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (mode, owner, path) = (words[0], words[1], words[5]);
        let wanted = match path {
            _ if path.ends_with('/') => "drwxr-xr-x",
            "./usr/bin/roster" => "-rwxr-xr-x",
            _ => "-rw-r--r--",
        };
        assert_eq!((mode, owner), (wanted, "root/root"), "{line}");
        assert_eq!(words[3], "2026-01-02", "{line}");
        files += usize::from(!path.ends_with('/'));
    }
    assert_eq!(sandbox.read("root/DEBIAN/md5sums").lines().count(), files);
    let check = "cd root && exec md5sum --quiet --strict -c DEBIAN/md5sums";
    let run = tool(&sandbox, "sh", &["-c", check]);
    assert_eq!((run.exit, run.stdout.as_str()), (0, ""));
    assert_eq!(
        sandbox.read("root/DEBIAN/conffiles"),
        "/etc/default/roster\n"
    );
    for script in ["postinst", "prerm", "postrm"] {
        let path = sandbox.path(&format!("root/DEBIAN/{script}"));
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o755
        );
        let run = tool(&sandbox, "sh", &["-n", path.to_str().unwrap()]);
        assert_eq!(run.exit, 0, "{script}: {run:?}");
    }
}

#[test]
fn the_control_file_says_what_the_program_is_and_needs() {
    let Some(sandbox) = package() else { return };
    let control = sandbox.read("root/DEBIAN/control");
    for line in [
        "Package: roster-cli",
        concat!("Version: ", env!("CARGO_PKG_VERSION"), "-1"),
        "Maintainer: roster maintainers <roster@example.com>",
        "Section: admin",
    ] {
        assert!(
            control.lines().any(|found| found == line),
            "{line}: {control}"
        );
    }
    let depends = control
        .lines()
        .find(|line| line.starts_with("Depends: "))
        .unwrap();
    assert!(
        depends.contains("adduser") && depends.contains("libc6 (>= "),
        "{depends}"
    );
    let copyright = sandbox.read("root/usr/share/doc/roster-cli/copyright");
    assert!(
        copyright.contains("\nLicense: MIT or Apache-2.0\n"),
        "{copyright}"
    );
    assert!(
        copyright.contains("\n Permission is hereby granted"),
        "{copyright}"
    );
    assert!(
        copyright.contains("/usr/share/common-licenses/Apache-2.0"),
        "{copyright}"
    );
}

#[test]
fn manual_pages_completions_and_changelog_are_those_of_the_program() {
    let Some(sandbox) = package() else { return };
    let run = sandbox.run(&["man", "--out", "man", "--field", "page"]);
    assert_eq!(run.exit, 0, "{run:?}");
    let pages: Vec<_> = fs::read_dir(sandbox.path("man")).unwrap().collect();
    let packed = fs::read_dir(sandbox.path("root/usr/share/man/man1")).unwrap();
    assert!(pages.len() > 20);
    assert_eq!(packed.count(), pages.len());
    for page in pages {
        let name = page.unwrap().file_name().into_string().unwrap();
        let packed = unzipped(&sandbox, &format!("root/usr/share/man/man1/{name}.gz"));
        assert!(packed == sandbox.read(&format!("man/{name}")), "{name}");
    }
    for (shell, path) in [
        ("bash", "bash-completion/completions/roster"),
        ("zsh", "zsh/vendor-completions/_roster"),
        ("fish", "fish/vendor_completions.d/roster.fish"),
    ] {
        let printed = sandbox.run(&["completions", shell]).stdout;
        assert!(
            sandbox.read(&format!("root/usr/share/{path}")) == printed,
            "{shell}"
        );
    }
    let docs = "root/usr/share/doc/roster-cli";
    let changelog = fs::read_to_string(root().join("CHANGELOG.md")).unwrap();
    assert_eq!(
        unzipped(&sandbox, &format!("{docs}/changelog.gz")),
        changelog
    );
    let debian = unzipped(&sandbox, &format!("{docs}/changelog.Debian.gz"));
    assert!(
        debian.contains("Fri, 02 Jan 2026 03:04:05 +0000"),
        "{debian}"
    );
    let bill: serde_json::Value =
        serde_json::from_str(&sandbox.read(&format!("{docs}/roster-cli.cdx.json"))).unwrap();
    assert_eq!(
        bill["metadata"]["component"]["version"],
        env!("CARGO_PKG_VERSION")
    );
}

#[test]
fn the_guides_are_there_and_their_links_lead_somewhere() {
    let Some(sandbox) = package() else { return };
    let docs = sandbox.path("root/usr/share/doc/roster-cli");
    for page in [
        "README.md",
        "docs/operators.md",
        "docs/subscribers.md",
        "docs/support.md",
        "docs/scripts.md",
    ] {
        let text = fs::read_to_string(docs.join(page)).unwrap();
        let whole = fs::read_to_string(root().join(page)).unwrap();
        let kept = whole.split("## How it is built\n").next().unwrap();
        assert!(text == kept, "{page}");
        let links = text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split_once(')'));
        for (link, _) in links.filter(|(link, _)| !link.contains("://") && !link.starts_with('#')) {
            let path = docs
                .join(page)
                .parent()
                .unwrap()
                .join(link.split('#').next().unwrap());
            assert!(path.exists(), "{page}: {link}");
        }
    }
}

#[test]
fn the_same_program_and_date_give_the_same_bytes() {
    let Some(sandbox) = package() else { return };
    let again = Sandbox::new();
    let run = build(&again);
    assert_eq!(run.exit, 0, "{run:?}");
    let name = run.stdout.trim_end().replace("$HOME/", "");
    let (one, other) = (
        fs::read(sandbox.path("roster.deb")),
        fs::read(again.path(&name)),
    );
    assert!(one.unwrap() == other.unwrap());
}
