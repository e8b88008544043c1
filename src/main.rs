//! The `hexapla` command.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use hexapla::cli::{self, Surroundings};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let surroundings = Surroundings {
        folder: std::env::current_dir().unwrap_or_default(),
        out_is_terminal: io::stdout().is_terminal(),
        err_is_terminal: io::stderr().is_terminal(),
        in_is_terminal: io::stdin().is_terminal(),
        no_color: std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
    };
    let (mut out, mut err) = (io::stdout().lock(), io::stderr().lock());
    ExitCode::from(cli::run(std::env::args_os(), surroundings, &mut out, &mut err))
}
