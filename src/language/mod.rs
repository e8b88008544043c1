//! What is known of languages: the names of months and days, and the words on
//! which facts hang.

pub mod calendar;
pub mod typography;
pub mod words;
