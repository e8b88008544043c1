//! What is known of languages: the names of months and days, how numbers are
//! written, and the words on which facts hang.

pub mod calendar;
mod glibc;
pub mod numbers;
pub mod numerals;
pub mod typography;
pub mod units;
pub mod words;
