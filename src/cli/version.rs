//! `roster --version -v`: what this program is made of.

use std::env::consts::{ARCH, OS};

use crate::storage::{db, schema};

/// One fact a line, a name and its value.
pub(super) fn long() -> String {
    let libc = if cfg!(target_env = "musl") {
        "-musl"
    } else if cfg!(target_env = "gnu") {
        "-gnu"
    } else {
        ""
    };
    let profile = if cfg!(debug_assertions) {
        "debug"
    } else {
        "release"
    };
    format!(
        "roster {}\n\
         target: {ARCH}-{OS}{libc}\n\
         profile: {profile}\n\
         engines: sqlite {} (bundled), postgres (protocol 3, SCRAM)\n\
         schema: {}\n\
         tls: rustls with ring\n\
         features: jq (jaq), mail (smtp, sendmail, folder), templates (minijinja)\n",
        env!("CARGO_PKG_VERSION"),
        db::sqlite_version(),
        schema::CURRENT,
    )
}
