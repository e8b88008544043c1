//! Hostile input for Hexapla, and the laws that it has to keep.
//!
//! A fuzzer hands over bytes. [`Feed`](feed::Feed) reads them as choices, the
//! generators make texts of these choices that look like what people write and
//! like what they should not, and each of [`laws`] is asked about them.

#![allow(clippy::unwrap_used, reason = "what fails here is what is looked for")]

pub mod feed;
pub mod files;
pub mod laws;
pub mod markdown;
pub mod pool;
pub mod workspace;
pub mod yaml;
