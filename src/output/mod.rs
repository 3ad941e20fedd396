//! The only writer of standard output and standard error.
//!
//! A verb asks which columns are wanted ([`Output::columns`]) before any SQL runs, then writes a [`List`] row by row or one
//! thing with [`Output::object`]; a verb that changes something writes [`Output::receipts`] or a [`Output::receipt`] of what it did.
//! Everything for people (notes, warnings, problems, [`Progress`]) goes to stderr. One serde struct per noun, a [`Record`], is
//! database row, JSON object, CSV record and table line at once.
//!
//! ```text
//! row ── row::Row ──> cells::Cells ──> json | delimited | table ── sink::Sink ──> stdout or whole_file::WholeFile
//! ```

mod captured;
mod cells;
mod charset;
mod chart;
mod choice;
mod columns;
mod compound;
mod dataset;
mod delimited;
mod escape;
mod fault;
mod fit;
mod format;
mod grid;
mod held;
mod interrupt;
mod jq;
mod json;
mod list;
mod messages;
mod near;
mod node;
mod page;
mod picture;
mod progress;
mod record;
mod rejects;
mod row;
#[cfg(test)]
mod sample;
mod sink;
mod streams;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod unfinished;
mod whole_file;
mod wrap;
mod writer;

pub use captured::Captured;
pub use charset::is_written_as_utf8;
pub use columns::{Columns, UnknownField};
pub use dataset::{Dataset, Written};
pub use escape::{escape, escape_lines};
pub use fault::{io_error_kind, is_broken_pipe};
pub use format::{Color, Format};
pub use interrupt::{Interrupt, is_stop, stop};
pub use jq::{JqFault, JqWrong};
pub use list::List;
pub use messages::{ProblemView, amount, article, share, tell, verb};
pub use near::near;
pub use node::Node;
pub use picture::{Drawing, Heading, NotDrawn, Part};
pub use progress::Progress;
pub use record::{Record, check_fields};
pub use rejects::{Cells, Dialect, Fault, RejectsFile};
pub use streams::Streams;
pub use whole_file::{WholeFile, is_same_file};
pub use writer::{Options, Output};
