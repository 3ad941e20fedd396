//! Ctrl-C and TERM for work that ends cleanly first: what was begun is finished, what was only claimed is given back.

use std::{
    error::Error,
    fmt, io,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use signal_hook::{
    consts::{SIGINT, SIGTERM},
    flag,
    low_level::emulate_default_handler,
};

use super::unfinished;

/// The one that watches, if any does: a signal is for the process.
static WATCHING: OnceLock<Interrupt> = OnceLock::new();

/// Notices the first signal and leaves the second one to the system.
#[derive(Clone, Debug)]
pub struct Interrupt {
    signal: Arc<AtomicUsize>,
}

impl Interrupt {
    /// Begins to notice. Whoever watches looks at it often, and the run ends with [`Interrupt::end`].
    pub fn watch() -> Interrupt {
        WATCHING.get_or_init(Interrupt::begin).clone()
    }

    fn begin() -> Interrupt {
        let signal = Arc::new(AtomicUsize::new(0));
        let again = Arc::new(AtomicBool::new(false));
        unfinished::defer_signals();
        let ignored = unfinished::ignored_signals();
        let noticed = [SIGINT, SIGTERM]
            .into_iter()
            .filter(|number| ignored >> (number - 1) & 1 == 0);
        for number in noticed {
            // In this order: the first signal only arms what the second one meets.
            let _ = flag::register_conditional_default(number, Arc::clone(&again));
            let _ = flag::register(number, Arc::clone(&again));
            let _ = flag::register_usize(number, Arc::clone(&signal), number as usize);
        }
        Interrupt { signal }
    }

    /// Whether a signal came.
    pub fn came(&self) -> bool {
        self.signal.load(Ordering::SeqCst) != 0
    }

    /// Ends the process by the signal that was noticed, as it would have ended without us: a shell sees 130 or 143. Returns 0 when
    /// none was.
    pub fn end() -> u8 {
        let watching = WATCHING.get();
        let signal = watching.map_or(0, |it| it.signal.load(Ordering::SeqCst));
        if signal == 0 {
            return 0;
        }
        let _held = unfinished::remove_all();
        let _ = emulate_default_handler(signal as i32);
        // Where the system lets nobody end so, the exit code says the same.
        128 + signal as u8
    }
}

/// Whether a signal came while somebody watches.
pub(super) fn has_come() -> bool {
    WATCHING.get().is_some_and(Interrupt::came)
}

/// A list was stopped by a signal.
#[derive(Debug)]
struct Stopped;

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("stopped by a signal")
    }
}

impl Error for Stopped {}

/// Whether `err` says, anywhere in its chain, that a signal stopped us.
pub fn is_stop(err: &(dyn Error + 'static)) -> bool {
    let mut next = Some(err);
    while let Some(err) = next {
        let inner = err.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        if inner.is_some_and(<dyn Error + Send + Sync>::is::<Stopped>) {
            return true;
        }
        next = err.source();
    }
    false
}

/// The error of work that ends because a signal came.
pub fn stop() -> io::Error {
    io::Error::other(Stopped)
}

/// How an output heeds signals: from the first row of a list on, before which there is nothing to bring to an end.
#[derive(Debug, Default)]
pub(super) struct Attention {
    /// Whether it is the output of the process itself.
    pub on: bool,
    interrupt: Option<Interrupt>,
}

impl Attention {
    /// Whether the next row may be written; with `to_its_end` it may whatever comes.
    pub fn heed(&mut self, to_its_end: bool) -> io::Result<()> {
        if !self.on {
            return Ok(());
        }
        let interrupt = self.interrupt.get_or_insert_with(Interrupt::watch);
        if interrupt.came() && !to_its_end {
            return Err(stop());
        }
        Ok(())
    }

    /// Begins to heed signals before a filter runs over everything: of a change that is kept an answer that is lost is told.
    pub fn before_filter(&mut self) {
        if self.on {
            self.interrupt.get_or_insert_with(Interrupt::watch);
        }
    }
}
