//! What is true of a verb beyond its arguments: whether it writes, its exit codes, what it prints, whether it may stand in a batch.
//!
//! Each noun has a table of them, `<noun>/facts.rs`; a test fails for a verb without a line. `roster commands`, `roster schema`,
//! `roster batch`, the manual, completions of field names and the table of commands in the docs are all made from them.

use schemars::{Schema, SchemaGenerator};

use crate::output::Record;

/// What a verb does to the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    Reads,
    /// It writes to the database, and `--dry-run` rehearses it.
    Writes,
    /// As [`Effect::Writes`], and mail that it causes leaves at once.
    Mails,
    /// It reads, and mails what it read when it is asked to.
    Posts,
    /// It writes files.
    Files,
}

/// Whether a verb may be a line of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Batch {
    /// Yes.
    Line,
    /// Yes, unless all lines are to stand or fall together; why not.
    NotAtomic(&'static str),
    /// No; why not.
    Never(&'static str),
}

/// How the things that a verb prints are arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A list with the usual columns.
    List,
    /// A list with every column.
    FullList,
    /// One thing in full.
    One,
    /// One thing with the usual columns.
    UsualOne,
}

/// One kind of thing that a verb prints.
#[derive(Clone, Copy)]
pub struct Prints {
    /// How it is arranged.
    pub shape: Shape,
    /// Every column.
    pub fields: &'static [&'static str],
    /// Those that are always there.
    pub usual: &'static [&'static str],
    /// Those by which a list may be sorted.
    pub sort: &'static [&'static str],
    /// The JSON Schema of one of them.
    pub schema: fn(&mut SchemaGenerator) -> Schema,
}

/// The facts of one verb.
#[derive(Clone, Copy)]
pub struct Facts {
    /// Its words.
    pub words: &'static str,
    /// What it does to the world.
    pub effect: Effect,
    /// Its exit codes besides 0, 1 and 2, and 8 where there is a database.
    pub exits: &'static [u8],
    /// Whether it may be a line of a batch.
    pub batch: Batch,
    /// What it prints: one of these.
    pub prints: [Option<Prints>; 3],
    /// What rows it prints when their columns are known only at run time.
    pub rows: Option<&'static str>,
    /// What it prints instead, when that is no data.
    pub text: Option<&'static str>,
}

fn schema<T: Record>(generator: &mut SchemaGenerator) -> Schema {
    T::json_schema(generator)
}

impl Facts {
    const fn new(words: &'static str, effect: Effect) -> Facts {
        Facts {
            words,
            effect,
            exits: &[],
            batch: Batch::Line,
            prints: [None; 3],
            rows: None,
            text: None,
        }
    }

    /// A verb that only reads.
    pub const fn reads(words: &'static str) -> Facts {
        Facts::new(words, Effect::Reads)
    }

    /// A verb that writes to the database.
    pub const fn writes(words: &'static str) -> Facts {
        Facts::new(words, Effect::Writes)
    }

    /// A verb that writes to the database and sends what mail it causes.
    pub const fn mails(words: &'static str) -> Facts {
        Facts::new(words, Effect::Mails)
    }

    /// A verb that reads, and mails what it read when it is asked to.
    pub const fn posts(words: &'static str) -> Facts {
        Facts::new(words, Effect::Posts)
    }

    /// A verb that writes files.
    pub const fn files(words: &'static str) -> Facts {
        let facts = Facts::new(words, Effect::Files);
        Facts {
            batch: Batch::NotAtomic("a file that was written is not taken back"),
            ..facts
        }
    }

    /// Its own exit codes.
    #[must_use]
    pub const fn exits(self, exits: &'static [u8]) -> Facts {
        Facts { exits, ..self }
    }

    /// It stands in no batch, and why.
    #[must_use]
    pub const fn alone(self, why: &'static str) -> Facts {
        Facts {
            batch: Batch::Never(why),
            ..self
        }
    }

    /// It cannot be undone with the other lines of a batch, and why.
    #[must_use]
    pub const fn not_atomic(self, why: &'static str) -> Facts {
        Facts {
            batch: Batch::NotAtomic(why),
            ..self
        }
    }

    /// An import: it stages its input outside the transaction that merges it.
    #[must_use]
    pub const fn import<T: Record>(self) -> Facts {
        self.one::<T>()
            .exits(&[4, 6, 7])
            .not_atomic("an import is one transaction of its own")
    }

    /// It prints text that is no data.
    #[must_use]
    pub const fn text(self, what: &'static str) -> Facts {
        Facts {
            text: Some(what),
            ..self
        }
    }

    /// It prints rows whose columns are known only at run time.
    #[must_use]
    pub const fn rows(self, what: &'static str) -> Facts {
        Facts {
            rows: Some(what),
            ..self
        }
    }

    /// It prints a list of these.
    #[must_use]
    pub const fn list<T: Record>(self) -> Facts {
        self.prints::<T>(Shape::List, T::DEFAULT)
    }

    /// It prints a list of these with every column.
    #[must_use]
    pub const fn full_list<T: Record>(self) -> Facts {
        self.prints::<T>(Shape::FullList, T::FIELDS)
    }

    /// It prints one of these in full.
    #[must_use]
    pub const fn one<T: Record>(self) -> Facts {
        self.prints::<T>(Shape::One, T::FIELDS)
    }

    /// It prints one of these with the usual columns.
    #[must_use]
    pub const fn usual_one<T: Record>(self) -> Facts {
        self.prints::<T>(Shape::UsualOne, T::DEFAULT)
    }

    const fn prints<T: Record>(mut self, shape: Shape, usual: &'static [&'static str]) -> Facts {
        let prints = Prints {
            shape,
            fields: T::FIELDS,
            usual,
            sort: T::SORT,
            schema: schema::<T>,
        };
        let mut at = 0;
        while at < self.prints.len() {
            if self.prints[at].is_none() {
                self.prints[at] = Some(prints);
                return self;
            }
            at += 1;
        }
        self
    }

    /// Every exit code that it can end with, ascending.
    pub fn all_exits(&self) -> Vec<u8> {
        let mut exits = vec![0, 1, 2, 8];
        exits.extend(self.exits);
        // Whatever is kept may lose its answer to a full disk or a filter.
        if self.effect != Effect::Reads {
            exits.push(6);
        }
        // Help and a filter of --jq can meet a reader that went away or a full disk, so 8 is everywhere.
        exits.sort_unstable();
        exits.dedup();
        exits
    }

    /// The columns by which `--sort` sorts what it lists.
    pub fn sorts(&self) -> &'static [&'static str] {
        let is_list = |prints: &&Prints| matches!(prints.shape, Shape::List | Shape::FullList);
        let list = self.prints.iter().flatten().find(is_list);
        list.map_or(&[], |prints| prints.sort)
    }

    /// Whether it may write to the database.
    pub fn writes_data(&self) -> bool {
        matches!(self.effect, Effect::Writes | Effect::Mails)
    }
}
