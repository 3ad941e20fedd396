//! Lays the functions that commands run beside each other in the program: a page that is read brings its neighbours along, so a
//! command keeps less of the program in memory. The list is made by `packaging/order`; without it, or with another linker than
//! rustup's own, the order is the linker's.

// Cargo tells a build script everything in the environment.
#![allow(clippy::disallowed_methods)]

use std::{env, path::Path, process::Command};

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=packaging/order.txt");
    let list =
        Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("packaging/order.txt");
    // To the compiler driver a comma ends the argument.
    let passed = list.exists() && !list.to_string_lossy().contains(',');
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    let usual = is("TARGET", "x86_64-unknown-linux-gnu")
        && is("PROFILE", "release")
        && env::var("RUSTC_LINKER").is_err()
        && !env::var("CARGO_ENCODED_RUSTFLAGS").is_ok_and(|flags| flags.contains("link"));
    if usual && passed && has_lld() {
        println!(
            "cargo:rustc-link-arg-bins=-Wl,--symbol-ordering-file={}",
            list.display()
        );
        println!("cargo:rustc-link-arg-bins=-Wl,--no-warn-symbol-ordering");
    }
}

/// Whether the toolchain brings the linker that knows such lists: one from a distribution may link with another.
fn has_lld() -> bool {
    let rustc = env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let Ok(told) = Command::new(rustc).args(["--print", "sysroot"]).output() else {
        return false;
    };
    let root = String::from_utf8_lossy(&told.stdout).trim().to_owned();
    Path::new(&root)
        .join("lib/rustlib/x86_64-unknown-linux-gnu/bin/gcc-ld/ld.lld")
        .exists()
}
