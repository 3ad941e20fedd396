//! `roster complete`: what the scripts of `roster completions --dynamic` ask at every TAB.

mod bash;
mod place;

use clap::{Arg, Args, Command};

use self::place::{Place, Wanted};
use super::{Verb, args::values, facts::Facts, facts_of};
use crate::{
    app::{Access, App},
    model::name::search_key,
    storage::completion,
};

/// Letters of an address before it is completed.
const LETTERS: usize = 3;

/// Print what may stand at the end of a command line
///
/// One candidate a line, a TAB and what it is. The line `:files` leaves the word to the shell. A database that is missing or broken completes
/// nothing.
#[derive(Args)]
#[command(
    hide = true,
    after_help = "Example:\n  roster complete -- user find --sub"
)]
pub struct Complete {
    /// The command line up to the cursor, as bash has it
    #[arg(
        long,
        value_name = "TEXT",
        conflicts_with = "words",
        allow_hyphen_values = true
    )]
    line: Option<String>,
    /// Characters at which bash begins a new word
    #[arg(
        long,
        value_name = "CHARS",
        requires = "line",
        allow_hyphen_values = true
    )]
    breaks: Option<String>,
    /// Print candidates as bash is to insert them, quoted
    #[arg(long, requires = "line")]
    quoted: bool,
    /// The words after `roster` up to the cursor; the last is being typed
    #[arg(value_name = "WORD", last = true, allow_hyphen_values = true)]
    words: Vec<String>,
}

impl Complete {
    /// The words after `roster`, the last of which is being typed.
    pub fn typed(&self) -> Vec<String> {
        match &self.line {
            Some(line) => bash::typed(line).words,
            None => self.words.clone(),
        }
    }

    /// The verb; `tree` makes the tree of commands.
    pub fn verb(self, tree: fn() -> Command) -> Box<dyn Verb> {
        let mut words = self.typed();
        let word = words.pop().unwrap_or_default();
        let tree = tree();
        let place = place::find(&tree, &words, &word);
        let open = self.line.as_deref().and_then(|line| bash::typed(line).open);
        let cut = match (&self.line, open) {
            (Some(_), Some((_, before))) => before,
            (Some(_), None) => bash::cut(&word, self.breaks.as_deref().unwrap_or(":=")),
            (None, _) => 0,
        };
        Box::new(Answer {
            place,
            cut,
            quoted: self.quoted,
            quote: open.map(|(quote, _)| quote),
        })
    }
}

struct Answer {
    place: Place,
    /// Bytes that the shell keeps of the word by itself.
    cut: usize,
    /// Whether candidates are quoted for bash.
    quoted: bool,
    /// The quote that they stand in, if any.
    quote: Option<char>,
}

impl Verb for Answer {
    fn access(&self) -> Access {
        match self.place.wanted {
            Wanted::Things(_) => Access::Glance,
            _ => Access::None,
        }
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let found = match &self.place.wanted {
            Wanted::Files => return Ok(app.out.text(":files\n")?),
            Wanted::Words(words) => words.clone(),
            Wanted::Things(things) => self.things(app, *things)?,
        };
        let mut text = String::new();
        for (word, about) in found {
            if !word.starts_with(&self.place.word) || word.contains(char::is_control) {
                continue;
            }
            let whole = format!("{}{word}", self.place.kept);
            let Some(rest) = whole.get(self.cut..) else {
                continue;
            };
            let about: String = about.chars().filter(|c| !c.is_control()).collect();
            if self.quoted {
                text.push_str(&bash::quoted(rest, self.quote));
            } else {
                text.push_str(rest);
            }
            if !about.is_empty() {
                text.push('\t');
                text.push_str(&about);
            }
            text.push('\n');
        }
        Ok(app.out.text(&text)?)
    }
}

/// Things of the database that a word may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Things {
    Tags,
    Groups,
    Plans,
    SmartTypes,
    Templates,
    Imports,
    People,
}

impl Answer {
    fn things(&self, app: &mut App, things: Things) -> anyhow::Result<Vec<(String, String)>> {
        let word = self.place.word.as_str();
        let bare = |words: Vec<String>| {
            words
                .into_iter()
                .map(|word| (word, String::new()))
                .collect()
        };
        Ok(match things {
            Things::Tags => self.tags(app)?,
            Things::Groups => completion::groups(&mut app.db, word)?,
            Things::Plans => bare(completion::plans(&mut app.db, word)?),
            Things::SmartTypes => bare(completion::smart_types(&mut app.db)?),
            Things::Templates => {
                let templates = app.templates()?;
                let first = templates.all().filter_map(|layers| layers.first());
                bare(first.map(|layer| layer.stored.name.clone()).collect())
            }
            Things::Imports => completion::imports(&mut app.db)?
                .into_iter()
                .map(|(id, source)| (id.to_string(), source))
                .collect(),
            Things::People => {
                let wanted = app.settings.completion_emails && word.chars().count() >= LETTERS;
                if !wanted {
                    return Ok(Vec::new());
                }
                bare(completion::emails(&mut app.db, &word.to_lowercase())?)
            }
        })
    }

    /// Tags by group and name; those of the group `general` also by their name alone.
    fn tags(&self, app: &mut App) -> anyhow::Result<Vec<(String, String)>> {
        let key = search_key(&self.place.word);
        let mut found = completion::tags(&mut app.db, &key)?;
        if !self.place.word.contains(':') {
            let general = completion::tags(&mut app.db, &format!("general:{key}"))?;
            let names = general.iter().filter_map(|tag| tag.split_once(':'));
            found.extend(names.map(|(_, name)| name.to_owned()));
        }
        Ok(found.into_iter().map(|tag| (tag, String::new())).collect())
    }
}

/// What the value of an argument of a command is.
#[allow(clippy::match_same_arms)] // The order of the rules counts.
fn wanted_of(command: &Command, words: &[String], arg: &Arg) -> Wanted {
    let closed = values::words(arg);
    if !closed.is_empty() {
        return Wanted::Words(
            closed
                .into_iter()
                .map(|word| (word, String::new()))
                .collect(),
        );
    }
    let flag = arg.get_long().unwrap_or_default();
    if arg.is_global_set() && matches!(flag, "fields" | "field") {
        return Wanted::Words(fields(words));
    }
    if flag == "sort" {
        let facts = facts_of(&words.join(" "));
        let columns = facts.into_iter().flat_map(Facts::sorts);
        return Wanted::Words(
            columns
                .map(|name| ((*name).to_owned(), String::new()))
                .collect(),
        );
    }
    let name = values::name(arg);
    let noun = words.first().map_or("", String::as_str);
    let positional = arg.is_positional();
    Wanted::Things(match (flag, name.as_str(), noun) {
        ("language", ..) => return Wanted::Words(Vec::new()),
        (_, "FILE" | "DIR" | "PATH" | "PATH|URL", _) => return Wanted::Files,
        ("add" | "remove", _, "user") if command.get_name() == "group" => Things::Groups,
        (_, "TAG", _) | (_, "OLD" | "DUP" | "KEEP", "tag") => Things::Tags,
        ("group", "GROUP", "tag") => return Wanted::Words(Vec::new()),
        (_, "GROUP", _) | ("group" | "no-group", ..) => Things::Groups,
        (_, "KEY", "group") if positional && command.get_name() != "add" => Things::Groups,
        (_, "PLAN", _) => Things::Plans,
        ("smart-type", ..) | (_, "TYPE", "smart-type") => Things::SmartTypes,
        ("template", ..) => Things::Templates,
        (_, "NAME", "template") if positional => Things::Templates,
        ("from-import" | "import", ..) => Things::Imports,
        (_, "ID" | "IMPORT", "import") if positional => Things::Imports,
        (_, "USER" | "EMAIL" | "ADDRESS" | "USER|EMAIL" | "USER|ADDRESS" | "EMAIL|USER", _) => {
            Things::People
        }
        ("into", "KEEP", "user") | (_, "DUP", "user") => Things::People,
        _ => return Wanted::Words(Vec::new()),
    })
}

/// The columns of what a command prints.
fn fields(words: &[String]) -> Vec<(String, String)> {
    let facts = facts_of(&words.join(" "));
    let prints = facts
        .into_iter()
        .flat_map(|facts| facts.prints.iter().flatten());
    let fields = prints.flat_map(|prints| prints.fields.iter());
    fields
        .map(|field| ((*field).to_owned(), String::new()))
        .collect()
}
