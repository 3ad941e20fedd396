//! The shared storage module: all SQL, and nothing but SQL. One file per noun; [`db`] is the door to the engines.

pub mod db;
pub mod schema;
