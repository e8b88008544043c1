//! Adopting what exists: a folder of translated Markdown becomes statements with
//! their locale files.
//!
//! [`beads`] says which blocks of a translation render which blocks of its
//! source, and how sure that is.
//!
//! A text that is sure is current without anybody's word for it. So a bead is
//! sure only where all that can be compared without knowing the languages
//! agrees, and no other way to align the texts comes near it. What it cannot see
//! is two neighbours of about one length that changed places.

pub mod beads;
pub mod block;
mod cost;
mod ways;

#[cfg(test)]
mod tests;
