//! Ctrl-C and TERM for work that ends cleanly first: what was begun is finished, what was only claimed is given back.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

use signal_hook::{
    consts::{SIGINT, SIGTERM},
    flag,
    low_level::emulate_default_handler,
};

use super::unfinished;

/// Notices the first signal and leaves the second one to the system.
#[derive(Clone, Debug)]
pub struct Interrupt {
    signal: Arc<AtomicUsize>,
}

impl Interrupt {
    /// Begins to notice.
    pub fn watch() -> Interrupt {
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

    /// Ends the process by the signal that came, as it would have ended without us; nothing if none came.
    pub fn obey(&self) {
        let signal = self.signal.load(Ordering::SeqCst);
        if signal != 0 {
            let _held = unfinished::remove_all();
            let _ = emulate_default_handler(signal as i32);
        }
    }
}
