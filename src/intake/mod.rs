//! Bytes in, checked people or rejects out: CSV, TSV, JSON Lines and pasted text, in the encodings and shapes of real exports.
//!
//! ```no_run
//! use roster::intake::{Intake, Options, Source};
//!
//! # fn main() -> Result<(), roster::intake::Problem> {
//! let source = Source::open("list.csv".as_ref())?;
//! let mut intake = Intake::open(source, Options::default())?;
//! while let Some(entry) = intake.next()? {
//!     match entry.outcome {
//!         Ok(person) => { /* stage it */ }
//!         Err(reject) => { /* report it */ }
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! A byte goes through these files: `source` (a file, a pipe) → `marks` (no text at all is refused) → `encoding`, `decode` (UTF-8 from here
//! on) → `lines` → `csv`, `jsonl` or `paste` → `columns` (what fills what) → `row` (values and faults) → `check` (is it one to write to).
//! Of a large table the rows are judged on a thread `beside`. Everything streams; an input that cannot be rewound is spooled first, because its shape is decided before its first row.

mod beside;
mod cells;
mod check;
mod columns;
mod country;
mod csv;
mod decode;
mod encoding;
pub mod field;
mod fold;
mod guard;
mod inspect;
mod json_array;
mod jsonl;
mod lines;
mod mailbox;
mod marks;
mod moment;
mod options;
pub mod order;
pub mod paste;
mod preset;
mod problem;
mod reader;
mod record;
mod row;
mod sample;
mod shape;
mod sheet;
mod slot;
mod sniff;
pub mod sort;
mod source;
mod table;
pub mod text;
mod tokens;
mod values;
mod words;

pub use country::country;
pub use options::{AskMx, Check, Format, Options, Purpose};
pub use preset::Preset;
pub use problem::Problem;
pub use reader::{Entry, Intake, Raw};
pub use shape::{Column, Shape};
pub use sheet::{MoneyField, Sheet, SheetField, SheetOptions, SheetRow};
pub use slot::Slot;
pub use source::Source;
