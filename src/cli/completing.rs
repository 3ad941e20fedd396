//! `roster complete`: it answers a shell while somebody types, so whatever goes wrong it says nothing.

use super::{Global, tree};
use crate::{
    app::{App, Switches},
    commands::complete::Complete,
    output::{Options, Output, Streams},
    settings::{GlobalFlags, Settings},
};

/// Answers; always exit 0.
pub(super) fn run(complete: Complete, global: &Global, streams: Streams) -> u8 {
    let _ = answer(complete, global, streams);
    0
}

fn answer(complete: Complete, global: &Global, streams: Streams) -> Option<()> {
    let own = global.flags();
    let words = complete.typed();
    let flags = GlobalFlags {
        db: value_of(&words, "--db").or(own.db),
        config: value_of(&words, "--config").or(own.config),
        profile: value_of(&words, "--profile").or(own.profile),
        ..GlobalFlags::default()
    };
    // With settings that cannot be read, words and flags are completed all the same.
    let settings = Settings::load(&flags)
        .or_else(|_| Settings::bare(&flags))
        .ok()?;
    let options = Options {
        quiet: true,
        ..Options::default()
    };
    let out = Output::new(options, streams).ok()?;
    let verb = complete.verb(tree);
    let mut app = App::open(settings, Switches::default(), out, verb.access()).ok()?;
    verb.run(&mut app).ok()?;
    app.out.finish().ok()
}

/// The value of a flag that stands in the line being typed.
fn value_of(words: &[String], flag: &str) -> Option<String> {
    let done = words.split_last()?.1;
    done.iter().enumerate().find_map(|(at, word)| {
        let attached = word
            .strip_prefix(flag)
            .and_then(|rest| rest.strip_prefix('='));
        match attached {
            Some(value) => Some(value.to_owned()),
            None if word == flag => done.get(at + 1).cloned(),
            None => None,
        }
    })
}
