//! Fluent: catalogs and locale files, read leniently and edited by byte range.

pub mod catalog;
pub mod conflict;
pub mod lines;
pub mod locale_file;
mod scan;
pub mod value;

pub use locale_file::{EntryBlock, LocaleFile};
