//! Output formats: results as text for people, as JSON for programs, and
//! verdicts as what code hosts and CI services read.
//!
//! A format is a function from a result to a string; the caller decides where
//! it goes.

pub mod github;
pub mod json;
pub mod junit;
pub mod markdown;
mod order;
pub mod sarif;
pub mod text;

#[cfg(test)]
mod fixture;
