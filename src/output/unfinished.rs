//! Temporary files of `-o`, `--rejects` and `--report`, which Ctrl-C and TERM take away with the process.
//!
//! A destructor does not run when a signal ends a process, so a thread waits for signals from the first such file on. It holds the
//! list while it removes the files and raises the signal again: nothing is put in its place halfway.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, Once, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use signal_hook::{
    consts::{SIGHUP, SIGINT, SIGTERM},
    iterator::Signals,
    low_level::emulate_default_handler,
};
use tempfile::NamedTempFile;

static PATHS: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());
static DEFERRED: AtomicBool = AtomicBool::new(false);

/// A temporary file on its way to its place. Dropped, it leaves nothing.
#[derive(Debug)]
pub(super) struct Unfinished {
    path: PathBuf,
    /// Absent once it was put in its place.
    file: Option<NamedTempFile>,
}

impl Unfinished {
    /// Begins one in a folder.
    pub fn create_in(folder: &Path) -> io::Result<Unfinished> {
        watch_signals();
        let mut paths = paths();
        let file = tempfile::Builder::new()
            .prefix(".roster-")
            .suffix(".part")
            .tempfile_in(folder)?;
        let path = file.path().to_owned();
        paths.push(path.clone());
        Ok(Unfinished {
            path,
            file: Some(file),
        })
    }

    /// The open file.
    pub fn file(&mut self) -> io::Result<&mut fs::File> {
        let file = self.file.as_mut().map(NamedTempFile::as_file_mut);
        file.ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    /// Takes the place of `target`, as one step.
    pub fn persist(mut self, target: &Path) -> io::Result<()> {
        let mut paths = paths();
        let persisted = self.file.take().map(|file| file.persist(target));
        paths.retain(|path| *path != self.path);
        persisted.transpose()?;
        Ok(())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if let Some(file) = self.file.take() {
            let mut paths = paths();
            drop(file);
            paths.retain(|path| *path != self.path);
        }
    }
}

/// A panic elsewhere leaves the list as good as it was.
fn paths() -> MutexGuard<'static, Vec<PathBuf>> {
    PATHS.lock().unwrap_or_else(PoisonError::into_inner)
}

fn watch_signals() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let ignored = ignored_signals();
        let signals = [SIGHUP, SIGINT, SIGTERM];
        let awaited = signals
            .iter()
            .filter(|&&signal| ignored >> (signal - 1) & 1 == 0);
        // Without a watcher a signal leaves a temporary file behind, which is no reason not to write one.
        if let Ok(signals) = Signals::new(awaited) {
            let _ = thread::Builder::new().spawn(|| await_signal(signals));
        }
    });
}

fn await_signal(mut signals: Signals) {
    for signal in signals.forever() {
        if DEFERRED.load(Ordering::SeqCst) && signal != SIGHUP {
            continue;
        }
        let _held = remove_all();
        let _ = emulate_default_handler(signal);
    }
}

/// Somebody else ends the process when Ctrl-C or TERM comes, and calls [`remove_all`] first.
pub(super) fn defer_signals() {
    DEFERRED.store(true, Ordering::SeqCst);
}

/// Takes every temporary file away; while the list is held, nothing is put in its place.
pub(super) fn remove_all() -> MutexGuard<'static, Vec<PathBuf>> {
    let paths = paths();
    for path in &*paths {
        let _ = fs::remove_file(path);
    }
    paths
}

/// Signals that whoever started us wants ignored (`nohup`, a shell's `&`), one bit each from signal 1 on.
///
/// Where the system does not say, that is HUP.
pub(super) fn ignored_signals() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok())
        .unwrap_or(1 << (SIGHUP - 1))
}
