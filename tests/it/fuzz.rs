//! Random changes to what people hand in: nothing makes the readers panic, hang, or break their own promises.
//!
//! Always the same cases, and few of them, with the other tests. `ROSTER_FUZZ_SECONDS=600 cargo test --test it -- fuzz::` goes on for
//! ten minutes each, `ROSTER_FUZZ_SEED=7` takes other cases, and `ROSTER_FUZZ_CASE=41` runs that one alone, as a failure says. A case
//! is made of its seed and its number and of nothing else.

mod mutate;
mod seeds;
mod targets;

use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use mutate::Chance;

/// Cases of each target that leave the tests quick.
const CASES: u64 = 400;
/// No case takes longer than this, of the processor's time.
const LIMIT: Duration = Duration::from_secs(1);
/// A case that does not end is named and ends the tests: nothing else can.
const HANG: Duration = Duration::from_mins(5);

/// What a run was asked for.
struct Wanted {
    seed: u64,
    seconds: Option<u64>,
    only: Option<u64>,
}

impl Wanted {
    #[allow(clippy::disallowed_methods)] // It is about the tests, not about the program.
    fn read() -> Wanted {
        let number = |name: &str| std::env::var(name).ok().map(|text| text.parse().unwrap());
        Wanted {
            seed: number("ROSTER_FUZZ_SEED").unwrap_or(1),
            seconds: number("ROSTER_FUZZ_SECONDS"),
            only: number("ROSTER_FUZZ_CASE"),
        }
    }
}

#[allow(clippy::disallowed_methods)] // How long a case takes is what is asked.
fn now() -> Instant {
    Instant::now()
}

/// What this thread has had of the processor: a busy machine makes no case slower. Where no system says so, what the clock says.
fn busy(since: Instant) -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

/// The case that runs at the moment, for the one who watches over it.
#[derive(Default)]
struct Watched {
    since: Option<Instant>,
    what: String,
    is_over: bool,
}

/// Says that nothing has to be watched any more, also when a case has panicked.
struct Over(Arc<Mutex<Watched>>);

impl Drop for Over {
    fn drop(&mut self) {
        if let Ok(mut watched) = self.0.lock() {
            watched.is_over = true;
        }
    }
}

/// Ends the tests when a case does not end, and names it.
#[allow(clippy::print_stderr)] // Nobody is left to catch what is said.
fn watch(watched: &Arc<Mutex<Watched>>) {
    let watched = Arc::clone(watched);
    thread::spawn(move || {
        loop {
            thread::sleep(Duration::from_secs(1));
            let current = watched.lock().unwrap();
            if current.is_over {
                return;
            }
            if current.since.is_some_and(|since| since.elapsed() > HANG) {
                eprintln!("it does not end: {}", current.what);
                std::process::abort();
            }
        }
    });
}

/// Runs a target on changed seeds. A case that panics or is slow is told with its input.
fn fuzz(name: &str, seeds: &[Vec<u8>], words: &[&str], target: impl Fn(&[u8])) {
    let wanted = Wanted::read();
    let began = now();
    let watched = Arc::new(Mutex::new(Watched::default()));
    watch(&watched);
    let _over = Over(Arc::clone(&watched));
    let (mut number, mut slowest) = (wanted.only.unwrap_or(0), Duration::ZERO);
    loop {
        let input = mutate::changed(seeds, words, &mut Chance::new(wanted.seed, number));
        let told = || {
            format!(
                "ROSTER_FUZZ_SEED={} ROSTER_FUZZ_CASE={number} cargo test --test it -- fuzz::{name}\ninput: b\"{}\"",
                wanted.seed,
                input.escape_ascii()
            )
        };
        {
            let mut current = watched.lock().unwrap();
            (current.since, current.what) = (Some(now()), told());
        }
        let before = busy(began);
        let ended = catch_unwind(AssertUnwindSafe(|| target(&input)));
        let took = busy(began).saturating_sub(before);
        assert!(ended.is_ok(), "a panic, see above: {}", told());
        assert!(took <= LIMIT, "it took {took:?}: {}", told());
        slowest = slowest.max(took);
        number += 1;
        let enough = match (wanted.only, wanted.seconds) {
            (Some(_), _) => true,
            (None, Some(seconds)) => began.elapsed().as_secs() >= seconds,
            (None, None) => number >= CASES,
        };
        if enough {
            break;
        }
    }
    let cases = number - wanted.only.unwrap_or(0);
    println!(
        "fuzz: {name} {cases} cases, the slowest {} ms",
        slowest.as_millis()
    );
}

#[test]
fn paste() {
    fuzz("paste", &seeds::paste(), seeds::PASTE_WORDS, targets::paste);
}

#[test]
fn csv() {
    fuzz("csv", &seeds::csv(), seeds::CSV_WORDS, targets::csv);
}

#[test]
fn address() {
    fuzz(
        "address",
        &seeds::address(),
        seeds::ADDRESS_WORDS,
        targets::address,
    );
}

#[test]
fn bounce() {
    fuzz(
        "bounce",
        &seeds::bounce(),
        seeds::BOUNCE_WORDS,
        targets::bounce,
    );
}

#[test]
fn template() {
    fuzz(
        "template",
        &seeds::template(),
        seeds::TEMPLATE_WORDS,
        targets::template,
    );
}

#[test]
fn selector() {
    fuzz(
        "selector",
        &seeds::selector(),
        seeds::SELECTOR_WORDS,
        targets::selector,
    );
}

#[test]
fn config() {
    fuzz(
        "config",
        &seeds::config(),
        seeds::CONFIG_WORDS,
        targets::config,
    );
}

#[test]
fn a_case_is_made_of_its_seed_and_its_number_alone() {
    let seeds = seeds::csv();
    let made = |seed, number| mutate::changed(&seeds, &[","], &mut Chance::new(seed, number));
    assert_eq!(made(1, 7), made(1, 7));
    let different = (0..50).filter(|n| made(1, *n) != made(2, *n)).count();
    assert!(different > 40, "{different}");
}

#[test]
fn an_input_that_makes_a_panic_is_told() {
    let seeds = vec![b"all is well".to_vec()];
    let panics = |input: &[u8]| assert!(!input.contains(&b'!'), "planted");
    let told = catch_unwind(|| fuzz("planted", &seeds, &["!"], panics)).unwrap_err();
    let told = told.downcast_ref::<String>().unwrap();
    assert!(
        told.contains("ROSTER_FUZZ_CASE=") && told.contains("input: b\""),
        "{told}"
    );
}
