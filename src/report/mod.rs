//! Output formats: results as text for people and as JSON for programs.
//!
//! A format is a function from a result to a string; the caller decides where
//! it goes.

pub mod json;
pub mod markdown;
pub mod text;
