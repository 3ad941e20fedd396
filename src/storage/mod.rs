//! Storage.
pub mod db;
