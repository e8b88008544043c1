//! Hexapla keeps the public statements of an organisation in step across
//! languages.

#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod cli;
pub mod error;
pub mod format;
pub mod l10n;
pub mod model;
pub mod report;
pub mod workflow;
pub mod workspace;

pub use error::{Error, Result};
