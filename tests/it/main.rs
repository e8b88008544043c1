//! The tests of the binary and of the whole.

#![allow(clippy::unwrap_used)]

mod attacks;
mod bad;
mod cases;
mod cost;
#[cfg(unix)]
mod faults;
mod formats;
mod gate;
mod git;
mod history;
mod joiner;
mod laws;
mod merges;
mod merging;
#[cfg(unix)]
mod paths;
mod readme;
mod release;
mod settings;
#[cfg(unix)]
mod shown;
mod simulation;
mod sparse;
mod story;
mod support;
mod tidy;
mod workspace;
