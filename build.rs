//! Lays the functions that commands run beside each other in the program: a page that is read brings its neighbours along, so a
//! command keeps less of the program in memory. The list is made by `packaging/order`; without it, or with another linker than
//! rustup's own, the order is the linker's.
//!
//! The addresses that the loader fills in are listed in the packed form (`DT_RELR` of the generic ABI): half a megabyte less to read at
//! each start. A program that is built so wants glibc 2.36 or newer, and the loader says so.

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
    if !usual || !has_lld() {
        return;
    }
    if has_packed_relocations() {
        println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
    if passed {
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

/// Whether the C library of this machine loads packed relocations: glibc does since 2.36.
fn has_packed_relocations() -> bool {
    let Ok(told) = Command::new("getconf").arg("GNU_LIBC_VERSION").output() else {
        return false;
    };
    let told = String::from_utf8_lossy(&told.stdout);
    let version = told.trim().strip_prefix("glibc 2.").unwrap_or_default();
    version.parse().is_ok_and(|minor: u32| minor >= 36)
}
