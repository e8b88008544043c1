//! `hexapla init`

mod adopt;

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::Format;
use super::context::{Context, Exit};
use crate::error::Result;
use crate::l10n::message;
use crate::model::locale::LocaleError;
use crate::model::{Finding, Locale};
use crate::report::text::{Tone, paint, safe, wrapped};
use crate::workspace::setup;
use crate::{report, workspace};

/// Make a folder a workspace.
///
/// Writes `hexapla.yaml`, a first statement and what git needs to know, in a
/// new repository or in the one that the folder is in. Nothing that is there
/// is overwritten, and nothing is asked. With --git or --hooks the folder may
/// be a workspace already: each person runs these once, in each clone.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The language in which you write [default: that of this computer].
    #[arg(long, value_name = "LOCALE")]
    source: Option<String>,

    /// The languages into which you translate, with commas: pl,uk,de.
    #[arg(long, value_name = "LOCALES", value_delimiter = ',')]
    targets: Vec<String>,

    /// Let git join locale files entry by entry in this clone: writes
    /// .gitattributes and a merge driver into the settings of the repository.
    #[arg(long)]
    git: bool,

    /// Put a hook before each commit in this clone: it says what the commit
    /// costs the translators, and stops one for which `sync` was not run.
    #[arg(long)]
    hooks: bool,

    /// Take over the translations in a folder of Markdown: pl.md beside en.md,
    /// name.pl.md beside name.md, or pl/name.md beside en/name.md.
    ///
    /// The texts become statements, and each translation is compared with its
    /// source block by block. What surely belongs together counts as translated;
    /// the rest is filled in for somebody to confirm. The folder itself is left
    /// as it is. In a workspace that is there, only new statements are added.
    #[arg(long, value_name = "DIR", conflicts_with_all = ["git", "hooks"])]
    adopt: Option<PathBuf>,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        let source = self.source.as_deref().map(locale).transpose()?;
        let targets = self.targets.iter().map(|tag| locale(tag)).collect::<Result<Vec<_>>>()?;
        if let Some(folder) = &self.adopt {
            return adopt::run(folder, source, targets, context);
        }
        let source = source.unwrap_or_else(workspace::default_source);
        // A folder that is a workspace only gets what was asked for.
        let known = workspace::find(&context.folder).ok().filter(|_| self.git || self.hooks);
        let mut created = match known {
            Some(_) => Vec::new(),
            None => workspace::scaffold(&context.folder, &source, &targets)?,
        };
        let root = known.as_deref().unwrap_or(&context.folder);
        if self.git {
            created.extend(setup::merge_driver(root)?);
        }
        if self.hooks {
            created.extend(setup::hooks(root)?);
        }
        let mut seen = BTreeSet::new();
        created.retain(|path| seen.insert(path.clone()));
        let next = match (&known, targets.is_empty()) {
            (Some(_), _) if self.git && !created.is_empty() => "init-next-attributes",
            (Some(_), _) if created.is_empty() => "init-nothing",
            (Some(_), _) => "init-next-hooks",
            (None, true) => "init-next-targets",
            (None, false) => "init-next-sync",
        };
        let text = match context.format {
            Format::Human => {
                let paths: String = created
                    .iter()
                    .map(|path| format!("{} {}\n", paint(Tone::Good, "+"), safe(path)))
                    .collect();
                format!("{paths}\n{}", wrapped("", &message(next, &[])))
            }
            _ => report::json::created(&created),
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
