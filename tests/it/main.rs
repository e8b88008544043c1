//! The tests of the binary and of the whole.

#![allow(clippy::unwrap_used)]

mod bad;
mod cases;
mod cost;
mod git;
mod history;
mod laws;
mod readme;
mod settings;
mod story;
mod simulation;
mod support;
mod tidy;
mod workspace;
