//! Conversion between texts and values: Markdown, Fluent, YAML.
//!
//! A reader returns what it could read together with all findings; the first
//! bad line never hides the rest.

pub mod fluent;
pub mod front_matter;
pub mod markdown;
pub mod yaml;
