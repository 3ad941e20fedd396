//! File systems that reach over a network: the write-ahead log needs memory shared between processes, which they do not have.

use std::path::Path;

/// Names of network file systems by the number that `statfs(2)` gives them (linux/magic.h, and the systems' own headers).
///
/// FUSE is not among them: it carries local disks as often as remote ones.
const KINDS: &[(u32, &str)] = &[
    (0x6969, "NFS"),
    (0x517B, "SMB"),
    (0xFE53_4D42, "SMB"),
    (0xFF53_4D42, "CIFS"),
    (0x5346_414F, "AFS"),
    (0x7375_7245, "Coda"),
    (0x0102_1997, "9P"),
    (0x00C3_6400, "Ceph"),
    (0x0BD0_0BD0, "Lustre"),
    (0x0116_1970, "GFS2"),
    (0x7461_636F, "OCFS2"),
];

/// The network file system that a file (or, while there is none, its folder) lies on; `None` when it is local or nobody knows.
#[cfg(target_os = "linux")]
pub fn kind_of(path: &Path) -> Option<&'static str> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let found = rustix::fs::statfs(path)
        .or_else(|_| rustix::fs::statfs(folder))
        .ok()?;
    // The field is signed on some platforms; the numbers are 32 bits on all.
    name(found.f_type as u32)
}

/// The network file system that a file lies on: nobody knows here.
#[cfg(not(target_os = "linux"))]
pub fn kind_of(_: &Path) -> Option<&'static str> {
    None
}

fn name(kind: u32) -> Option<&'static str> {
    KINDS
        .iter()
        .find(|(number, _)| *number == kind)
        .map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disks_of_this_machine_are_no_network() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(kind_of(&folder.path().join("new.db")), None);
        assert_eq!(name(0xEF53), None, "ext4");
        assert_eq!(name(0x0102_1994), None, "tmpfs");
        assert_eq!(name(0x6969), Some("NFS"));
        assert_eq!(name(0xFF53_4D42), Some("CIFS"));
    }
}
