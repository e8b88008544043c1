//! `hexapla completions`

use clap::CommandFactory;
use clap_complete::Shell;

use super::Cli;
use super::context::{Context, Exit};
use crate::error::Result;

/// Print a script that completes commands and options in a shell.
///
/// For bash, for example: hexapla completions bash >
/// ~/.local/share/bash-completion/completions/hexapla
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The shell.
    shell: Shell,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "hexapla", &mut script);
        context.result(&String::from_utf8_lossy(&script));
        Ok(Exit::Pass)
    }
}
