//! `hexapla review`

use super::arguments::one_line;
use super::context::{Context, Exit, Loaded};
use crate::error::Result;
use crate::l10n::{message, message_with};
use crate::model::snapshot::locale_path;
use crate::model::{Changes, Expected, Finding, Locale, Write};
use crate::report::{json, text};
use crate::workflow::review::{self, Candidate, Candidates};
use crate::workspace::Filter;

/// Approve translations: they render the source text.
///
/// Shows every current translation that nobody has approved yet, with its
/// source text, and asks. Where it was approved before one of the two texts
/// changed, it shows what changed in each. The approval is written into the
/// file with your name as git knows it, and counts as long as both texts stay
/// as they are.
///
/// Exit status 1 where a segment that was named could not be approved, or
/// nobody was there to be asked.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The language.
    #[arg(value_name = "LOCALE")]
    locale: String,

    /// The statement, by id or path [default: all].
    #[arg(value_name = "STATEMENT")]
    statement: Option<String>,

    /// Segments, by id [default: all that nobody has approved].
    #[arg(value_name = "SEGMENT")]
    segments: Vec<String>,

    /// Approve them all without asking.
    #[arg(long, short = 'y', requires = "statement")]
    yes: bool,

    /// Sign with this name instead of that in git's settings.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
}

impl Args {
    pub(super) fn run(self, context: &mut Context<'_>) -> Result<Exit> {
        let loaded = context.load(&Filter::All)?;
        let locale = loaded.target(&self.locale)?;
        let name = self.signature(&loaded)?;
        let (mut candidates, left) = self.candidates(&loaded, &locale, &name)?;
        let asks = context.surroundings.in_is_terminal && !self.yes;
        let mut approved = Vec::new();
        if !self.yes {
            look_back(&loaded, &locale, &mut candidates);
        }
        let count = candidates.len();
        for (number, candidate) in candidates.iter().enumerate() {
            let source = loaded.statement(candidate.statement.as_str())?.source.clone();
            let shown = text::review::candidate(candidate, &source, &locale);
            let answer = match (self.yes, asks) {
                (true, _) => Some(true),
                (_, true) => {
                    context.say(&shown);
                    let numbers = [("number", number + 1), ("count", count)];
                    context.ask(&message_with("review-question", &[], &numbers))
                }
                _ => {
                    context.say(&shown);
                    Some(false)
                }
            };
            match answer {
                Some(true) => {
                    // Each by itself, so that a run that ends early loses none.
                    approve(context, &loaded, &locale, candidate)?;
                    approved.push((candidate.statement.clone(), candidate.id.clone()));
                }
                Some(false) => {}
                None => break,
            }
        }
        let human = text::review::review(&locale, &approved, &left);
        context.report(
            &human,
            || json::review(&locale, &approved, &left, &loaded.findings),
            &loaded.findings,
        );
        let unasked = !candidates.is_empty() && !self.yes && !asks;
        if unasked {
            context.say(&format!("{}\n", message("review-unasked", &[])));
        }
        let refused = !self.segments.is_empty() && !left.is_empty();
        Ok(if refused || unasked { Exit::No } else { Exit::Pass }.after(&loaded.findings))
    }

    /// Returns the name to sign with. A mail address is none: files are public.
    fn signature(&self, loaded: &Loaded) -> Result<String> {
        let given = self.name.clone().or_else(|| loaded.workspace.user_name());
        let name = given.map(|name| one_line(&name));
        let sound = |name: &String| !name.is_empty() && !name.contains('@');
        name.filter(sound).ok_or_else(|| Finding::error("review-no-name").into())
    }

    fn candidates(&self, loaded: &Loaded, locale: &Locale, name: &str) -> Result<Candidates> {
        let names: Vec<String> = self.statement.iter().cloned().collect();
        let mut all = Candidates::default();
        for statement in loaded.statements_named(&names)? {
            let ids = match self.segments[..] {
                [] => None,
                _ => Some(loaded.segments_named(statement, &self.segments)?),
            };
            let (found, left) = review::candidates(statement, locale, ids.as_deref(), name);
            all.0.extend(found);
            all.1.extend(left);
        }
        Ok(all)
    }
}

/// Looks in git for the texts of approvals that have lapsed, in one walk for
/// each file.
fn look_back(loaded: &Loaded, locale: &Locale, candidates: &mut [Candidate]) {
    for of_file in candidates.chunk_by_mut(|one, next| one.statement == next.statement) {
        let lapsed = of_file.iter().any(|candidate| candidate.lapsed.is_some());
        if let (Some(first), true) = (of_file.first(), lapsed) {
            let path = locale_path(locale, &first.statement);
            loaded.workspace.earlier(&path, &mut |text| !review::look_back(of_file, text));
        }
    }
}

/// Writes one approval into its file.
fn approve(
    context: &Context<'_>,
    loaded: &Loaded,
    locale: &Locale,
    candidate: &Candidate,
) -> Result<()> {
    let path = locale_path(locale, &candidate.statement);
    let changed = || Finding::error("file-changed").in_file(&path);
    let text = loaded.workspace.read(&path)?.ok_or_else(changed)?;
    let content = review::approve(&text, &candidate.id, &candidate.review).ok_or_else(changed)?;
    let write = Write { path, content, expected: Expected::Text(text) };
    loaded.apply(context, &Changes { writes: vec![write], ..Changes::default() }).map(drop)
}
