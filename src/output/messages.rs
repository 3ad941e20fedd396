//! What people read on stderr: notes, warnings, errors with what to type next.

use std::io::Write;

use serde::Serialize;

use super::{
    Output,
    escape::{escape, escape_json, escape_lines},
};

/// One failure, ready to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct ProblemView<'a> {
    /// A stable word for scripts.
    pub code: &'a str,
    /// What happened.
    pub message: &'a str,
    /// What to type next; line feeds in it stay.
    pub hint: Option<&'a str>,
    /// The exit code of the process.
    pub exit: u8,
}

/// Tells a problem on `stderr`: `error: …` and `hint: …`, or with `json` one line `{"error":{"code","message","hint","exit"}}`.
///
/// For faults that come before there is an [`Output`]. That stderr cannot be written is no reason to fail again.
pub fn tell(stderr: &mut dyn Write, problem: &ProblemView<'_>, json: bool, color: bool) {
    #[derive(Serialize, schemars::JsonSchema)]
    struct Error<'a> {
        error: &'a ProblemView<'a>,
    }
    if json {
        if let Ok(json) = serde_json::to_string(&Error { error: problem }) {
            let _ = writeln!(stderr, "{}", escape_json(&json));
        }
        return;
    }
    let mut text = labelled("error", "31", &escape(problem.message), color);
    if let Some(hint) = problem.hint {
        text.push_str(&labelled("hint", "36", &escape_lines(hint), color));
    }
    let _ = stderr.write_all(text.as_bytes());
}

/// `label: text`, further lines of the text below its first.
fn labelled(label: &str, color: &str, text: &str, on: bool) -> String {
    let indent = label.len() + 2;
    let label = if on {
        format!("\u{1b}[1;{color}m{label}:\u{1b}[0m")
    } else {
        format!("{label}:")
    };
    let text = text.trim_end().replace('\n', &format!("\n{:indent$}", ""));
    format!("{label} {text}\n")
}

impl Output {
    /// Says something in passing: counts, what was created, the undo command. Not with `--quiet`.
    pub fn note(&mut self, text: &str) {
        if !self.options.quiet {
            self.say(&format!("{}\n", escape_lines(text)));
        }
    }

    /// Says something for `--verbose` alone.
    pub fn detail(&mut self, text: &str) {
        if self.options.verbose && !self.options.quiet {
            self.say(&format!("{}\n", escape_lines(text)));
        }
    }

    /// Warns: `warning: text`. Not with `--quiet`.
    pub fn warn(&mut self, text: &str) {
        if !self.options.quiet {
            let text = labelled("warning", "33", &escape_lines(text), self.colors_stderr());
            self.say(&text);
        }
    }

    /// Tells a problem, always; as JSON when the run writes JSON.
    pub fn problem(&mut self, problem: &ProblemView<'_>) {
        let (json, color) = (self.format().is_json(), self.colors_stderr());
        self.catch_up();
        tell(&mut *self.stderr, problem, json, color);
    }

    /// Says something in passing once anything else is said, or the run ends well: before a usage error it would promise too much.
    pub fn note_first(&mut self, text: &str) {
        if !self.options.quiet {
            self.pending = Some(format!("{}\n", escape_lines(text)));
        }
    }

    /// Says what waits to be said.
    pub(super) fn say_pending(&mut self) {
        if let Some(text) = self.pending.take() {
            self.catch_up();
            let _ = self.stderr.write_all(text.as_bytes());
        }
    }

    fn say(&mut self, text: &str) {
        self.say_pending();
        self.catch_up();
        let _ = self.stderr.write_all(text.as_bytes());
    }

    /// On a terminal both streams are one text, so what was written first must stand first.
    fn catch_up(&mut self) {
        if self.sink.is_terminal() {
            let _ = self.sink.flush();
        }
    }

    fn colors_stderr(&self) -> bool {
        self.options.color.on(self.stderr_is_terminal)
    }
}

/// A thing with its article: `a user`, `an account`.
pub fn article(noun: &str) -> String {
    // The one noun of ours that begins with a vowel's letter and not with its sound.
    let vowel = noun.starts_with(['a', 'e', 'i', 'o', 'u']) && !noun.starts_with("user");
    format!("{} {noun}", if vowel { "an" } else { "a" })
}

/// A number of things in words: `no users`, `1 user`, `12 entries`.
pub fn amount(number: u64, noun: &str) -> String {
    let plural = match noun.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
        _ if noun.ends_with(['s', 'x']) || noun.ends_with("ch") => format!("{noun}es"),
        _ => format!("{noun}s"),
    };
    match number {
        0 => format!("no {plural}"),
        1 => format!("1 {noun}"),
        number => format!("{number} {plural}"),
    }
}

/// `1 of 20 rows`: so many of all there are, at least one.
pub fn share(part: u64, all: u64, noun: &str) -> String {
    format!("{part} of {}", amount(all, noun))
}

/// The verb for so many: `is` or `are`, `was` or `were`.
pub fn verb<'a>(number: u64, one: &'a str, many: &'a str) -> &'a str {
    if number == 1 { one } else { many }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOST: ProblemView<'_> = ProblemView {
        code: "not_found",
        message: "no user 'x\u{1b}[2J\n'",
        hint: Some("roster user find x\nroster user add x"),
        exit: 3,
    };

    fn told(json: bool, color: bool) -> String {
        let mut out = Vec::new();
        tell(&mut out, &LOST, json, color);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn an_error_is_one_line_and_its_hint_stands_below() {
        assert_eq!(
            told(false, false),
            "error: no user 'x\\u{1b}[2J\\n'\nhint: roster user find x\n      roster user add x\n"
        );
        assert!(told(false, true).starts_with("\u{1b}[1;31merror:\u{1b}[0m no user"));
    }

    #[test]
    fn a_script_gets_the_same_as_one_json_object_on_one_line() {
        assert_eq!(
            told(true, true),
            "{\"error\":{\"code\":\"not_found\",\"message\":\"no user 'x\\u001b[2J\\n'\",\
             \"hint\":\"roster user find x\\nroster user add x\",\"exit\":3}}\n"
        );
    }

    #[test]
    fn things_are_counted_in_words() {
        assert_eq!(amount(0, "user"), "no users");
        assert_eq!(amount(1, "credit entry"), "1 credit entry");
        assert_eq!(amount(2, "credit entry"), "2 credit entries");
        assert_eq!(amount(2, "alias"), "2 aliases");
        assert_eq!(amount(2, "day"), "2 days");
    }
}
