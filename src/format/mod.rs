//! Conversion between texts and values: Markdown, Fluent, YAML,
//! and JSON for what was released.
//!
//! A reader returns what it could read together with all findings; the first
//! bad line never hides the rest.

pub mod fluent;
pub mod front_matter;
pub mod manifest;
pub mod markdown;
pub mod yaml;
