//! Bytes in, checked people or rejects out.

mod cells;
mod country;
mod csv;
mod decode;
mod encoding;
mod fold;
mod lines;
mod marks;
mod moment;
mod problem;
mod record;
pub mod sort;
mod source;
mod values;
mod words;
