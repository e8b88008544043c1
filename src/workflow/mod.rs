//! Decisions: what belongs to what, what is current, what is to be written.

pub mod accept;
pub mod adopt;
pub mod align;
pub mod build;
pub mod cost;
pub mod guard;
pub mod history;
pub mod identify;
pub mod merge;
pub mod minor;
pub mod refresh;
pub mod release;
pub mod rename;
pub mod review;
pub mod statements;
pub mod status;
pub mod sync;
pub mod tasks;
pub mod text_diff;
