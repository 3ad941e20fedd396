//! Bytes in, people or rejects out: pure, streaming, without I/O of its own.

pub mod paste;
pub mod sort;
