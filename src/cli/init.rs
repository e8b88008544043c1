//! `hexapla init`

use super::Format;
use super::context::{Context, Exit};
use crate::error::Result;
use crate::l10n::message;
use crate::model::locale::LocaleError;
use crate::model::{Finding, Locale};
use crate::report::text::{Tone, paint, safe, wrapped};
use crate::{report, workspace};

/// Make a folder a workspace.
///
/// Writes `hexapla.yaml`, a first statement and what git needs to know, in a
/// new repository or in the one that the folder is in. Nothing that is there
/// is overwritten, and nothing is asked.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The language in which you write [default: that of this computer].
    #[arg(long, value_name = "LOCALE")]
    source: Option<String>,

    /// The languages into which you translate, with commas: pl,uk,de.
    #[arg(long, value_name = "LOCALES", value_delimiter = ',')]
    targets: Vec<String>,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        let source = match &self.source {
            Some(tag) => locale(tag)?,
            None => workspace::default_source(),
        };
        let targets = self.targets.iter().map(|tag| locale(tag)).collect::<Result<Vec<_>>>()?;
        let created = workspace::scaffold(&context.folder, &source, &targets)?;
        let next = if targets.is_empty() { "init-next-targets" } else { "init-next-sync" };
        let text = match context.format {
            Format::Human => {
                let paths: String = created
                    .iter()
                    .map(|path| format!("{} {}\n", paint(Tone::Good, "+"), safe(path)))
                    .collect();
                format!("{paths}\n{}", wrapped("", &message(next, &[])))
            }
            Format::Json => report::json::created(&created),
        };
        context.result(&text);
        Ok(Exit::Pass)
    }
}

fn locale(tag: &str) -> Result<Locale> {
    Locale::parse(tag.trim()).map_err(|error| match error {
        LocaleError::NotATag => Finding::error("settings-locale").arg("tag", tag).into(),
        LocaleError::NotCanonical(right) => {
            Finding::error("settings-locale-spelling").arg("tag", tag).arg("right", right).into()
        }
    })
}
