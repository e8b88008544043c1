//! Decisions: what belongs to what, what is current, what is to be written.

pub mod align;
pub mod status;
pub mod text_diff;
