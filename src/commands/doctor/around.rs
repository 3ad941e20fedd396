//! What is around the database: the time, and room on the disk.

use super::finding::{Findings, Severity};
use crate::{
    app::App,
    clock::Timestamp,
    settings::DbTarget,
    storage::{audit, backup},
};

/// Seconds by which clocks may differ.
const SKEW: i64 = 60;
/// A disk with less is full before anybody looks again.
const LEAST_ROOM: u64 = 64 << 20;
/// A log of this size is one that somebody does not let go of.
const BIG_LOG: u64 = 256 << 20;

/// Whether time goes on here as it does for the database.
pub fn clock(app: &mut App, findings: &mut Findings) -> anyhow::Result<()> {
    let now = app.now();
    if let Some(last) = audit::last_at(&mut app.db)?
        && last.0 > now.0 + SKEW
    {
        findings.add(
            "clock",
            Severity::Error,
            "clock_behind",
            format!("it is {now} here, and the newest entry of the audit is of {last}"),
            Some("set the clock of this machine; until then links and leases end too late"),
        );
        return Ok(());
    }
    let server = app.db.server_time()?.map(Timestamp);
    // A clock that stands still by ROSTER_NOW is compared with nothing.
    let fixed = app.settings.now.is_some();
    match server {
        Some(server) if !fixed && (server.0 - now.0).abs() > SKEW => findings.add(
            "clock",
            Severity::Warning,
            "clock_differs",
            format!("it is {now} here and {server} on the server"),
            Some("set the clocks by NTP"),
        ),
        _ => findings.ok("clock", now.to_string()),
    }
    Ok(())
}

/// Whether there is room to write.
pub fn room(app: &mut App, findings: &mut Findings) -> anyhow::Result<()> {
    let bytes = app.db.bytes()?;
    let DbTarget::File(path) = &app.settings.db else {
        findings.ok("disk", format!("{} on the server", size(bytes)));
        return Ok(());
    };
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let log = std::fs::metadata(log).map_or(0, |log| log.len());
    if log > BIG_LOG.max(bytes) {
        findings.add(
            "log",
            Severity::Warning,
            "big_log",
            format!("the log beside the database has {}", size(log)),
            Some("a reader does not let go of it: end long-running readers, then roster db vacuum"),
        );
    }
    match backup::room(path) {
        // A vacuum, a backup and an import each need about the database once more.
        Some(free) if free < LEAST_ROOM.max(bytes) => findings.add(
            "disk",
            if free < LEAST_ROOM / 4 {
                Severity::Error
            } else {
                Severity::Warning
            },
            "disk_space",
            format!(
                "{} are free, and the database has {}",
                size(free),
                size(bytes)
            ),
            Some("make room: a backup or a vacuum needs as much as the database"),
        ),
        Some(free) => findings.ok(
            "disk",
            format!("{} free, database {}", size(free), size(bytes)),
        ),
        None => findings.ok("disk", format!("database {}", size(bytes))),
    }
    Ok(())
}

fn size(bytes: u64) -> String {
    match bytes {
        0..=0xF_FFFF => format!("{} KiB", bytes >> 10),
        0x10_0000..=0x3FFF_FFFF => format!("{} MiB", bytes >> 20),
        _ => format!("{:.1} GiB", bytes as f64 / f64::from(1 << 30)),
    }
}
