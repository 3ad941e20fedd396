//! Intake.
pub mod sort;
