//! Where a command line stands: which command, which argument, what may come.

use clap::{Arg, Command};

use super::{Things, wanted_of};

/// What may stand at the end of a line.
pub(super) struct Place {
    /// What of the word is settled: `--tag=`, the tags before a comma.
    pub kept: String,
    /// What the candidates begin with.
    pub word: String,
    pub wanted: Wanted,
}

/// What completes a word.
pub(super) enum Wanted {
    /// Names of files, which the shell knows best.
    Files,
    /// These words, each with what it is.
    Words(Vec<(String, String)>),
    /// Things of the database.
    Things(Things),
}

/// Finds where a line stands; `word` is being typed.
pub(super) fn find(tree: &Command, words: &[String], word: &str) -> Place {
    let mut walk = Walk {
        tree,
        command: tree,
        path: Vec::new(),
        pending: None,
        positional: 0,
        only_words: false,
    };
    for word in words {
        walk.step(word);
    }
    walk.end(word)
}

struct Walk<'a> {
    tree: &'a Command,
    command: &'a Command,
    path: Vec<String>,
    /// A flag whose value comes next.
    pending: Option<&'a Arg>,
    positional: usize,
    /// After `--`.
    only_words: bool,
}

impl<'a> Walk<'a> {
    fn step(&mut self, word: &str) {
        if self.pending.take().is_some() {
            return;
        }
        if self.only_words || !word.starts_with('-') || word == "-" {
            match self.command.find_subcommand(word) {
                Some(command) if !self.only_words && self.positional == 0 => {
                    self.command = command;
                    self.path.push(command.get_name().to_owned());
                }
                _ => self.positional += 1,
            }
            return;
        }
        if word == "--" {
            self.only_words = true;
        } else if let Some(long) = word.strip_prefix("--") {
            if !long.contains('=') {
                self.pending = self.flag(|arg| arg.get_long() == Some(long));
            }
        } else {
            let last = word.chars().last();
            self.pending = self.flag(|arg| arg.get_short() == last);
        }
    }

    /// The flag that waits for a value in the next word.
    fn flag(&self, is_it: impl Fn(&Arg) -> bool) -> Option<&'a Arg> {
        let found = self.arguments().find(|arg| is_it(arg))?;
        let waits = found.get_action().takes_values() && !found.is_require_equals_set();
        waits.then_some(found)
    }

    fn arguments(&self) -> impl Iterator<Item = &'a Arg> + use<'a> {
        let own = self.command.get_arguments();
        own.chain(self.tree.get_arguments().filter(|arg| arg.is_global_set()))
    }

    fn end(self, word: &str) -> Place {
        if let Some(arg) = self.pending {
            return self.value(arg, "", word);
        }
        if !self.only_words && word.starts_with('-') {
            if let Some((flag, value)) = word.split_once('=')
                && let Some(long) = flag.strip_prefix("--")
                && let Some(arg) = self.arguments().find(|arg| arg.get_long() == Some(long))
            {
                return self.value(arg, &format!("{flag}="), value);
            }
            return Place {
                kept: String::new(),
                word: word.to_owned(),
                wanted: Wanted::Words(self.flags()),
            };
        }
        if self.command.has_subcommands() {
            let shown = self
                .command
                .get_subcommands()
                .filter(|child| !child.is_hide_set());
            let words =
                shown.map(|child| (child.get_name().to_owned(), first_line(child.get_about())));
            return Place {
                kept: String::new(),
                word: word.to_owned(),
                wanted: Wanted::Words(words.collect()),
            };
        }
        let positionals: Vec<&Arg> = self.command.get_positionals().collect();
        match positionals.get(self.positional).or(positionals.last()) {
            Some(arg) => self.value(arg, "", word),
            None => Place {
                kept: String::new(),
                word: word.to_owned(),
                wanted: Wanted::Words(Vec::new()),
            },
        }
    }

    fn value(&self, arg: &Arg, kept: &str, word: &str) -> Place {
        let many = arg.get_value_delimiter() == Some(',') || arg.get_long() == Some("fields");
        // In +a,-b the sign is settled too.
        let at = match word.rfind(',').filter(|_| many) {
            Some(comma) => comma + 1,
            None => 0,
        };
        let signs = word[at..].len() - word[at..].trim_start_matches(['+', '-']).len();
        let at = at
            + if arg.get_long() == Some("fields") {
                signs.min(1)
            } else {
                0
            };
        Place {
            kept: format!("{kept}{}", &word[..at]),
            word: word[at..].to_owned(),
            wanted: wanted_of(self.command, &self.path, arg),
        }
    }

    fn flags(&self) -> Vec<(String, String)> {
        let mut flags: Vec<(String, String)> = self
            .arguments()
            .filter(|arg| !arg.is_hide_set())
            .filter_map(|arg| Some((format!("--{}", arg.get_long()?), first_line(arg.get_help()))))
            .collect();
        flags.sort_unstable();
        flags.dedup();
        flags
    }
}

fn first_line(text: Option<&clap::builder::StyledStr>) -> String {
    let text = text.map(ToString::to_string).unwrap_or_default();
    text.lines().next().unwrap_or_default().to_owned()
}
