//! The `hexapla` command.

fn main() {}
