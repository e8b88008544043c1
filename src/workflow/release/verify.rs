//! Whether published pages are those that were released.
//!
//! A page is compared with a *manifest*. The one beside it can be replaced
//! together with it, so the *record* of the workspace, where there is one,
//! counts in its place.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Date, Digest, Locale, Manifest, Page, StatementId};

/// What the workspace remembers of its releases; `None` where it does, and
/// cannot be read here.
pub type Records = BTreeMap<StatementId, Option<Manifest>>;

/// A manifest that was found beside the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Its path in the folder.
    pub path: String,
    /// What it says.
    pub manifest: Manifest,
}

/// What was found in the place of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Bytes.
    Bytes(Digest),
    /// Nothing.
    Nothing,
    /// Something that is not read.
    Unreadable,
}

/// A statement that was published, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The statement.
    pub statement: StatementId,
    /// The day of the release that the pages were compared with.
    pub released: Date,
    /// The path of the manifest beside the pages, where there is one.
    pub manifest: Option<String>,
    /// What the workspace says of that.
    pub vouched: Vouched,
    /// The pages, that of the source first.
    pub pages: Vec<VerifiedPage>,
}

/// A page that was published, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedPage {
    /// The locale.
    pub locale: Locale,
    /// The path in the folder.
    pub file: String,
    /// What it is.
    pub state: State,
}

/// What a published page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The one that was released, byte for byte.
    Genuine,
    /// Another.
    Changed,
    /// Not there.
    Missing,
    /// Not read, so nobody can say.
    Unreadable,
    /// One that the manifest beside it lists, and the workspace does not.
    Unlisted,
}

/// What the workspace says of a manifest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vouched {
    /// Nothing: there is no workspace, or its record cannot be read here.
    Unasked,
    /// It is the one that was released.
    Same,
    /// It is another than the one that was released last. The pages were
    /// compared with the workspace's.
    Differs,
    /// Nothing of that name was released.
    Unknown,
    /// There is none beside the pages, which were compared with the
    /// workspace's.
    Lost,
}

impl State {
    /// Returns the word for this state.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Genuine => "genuine",
            Self::Changed => "changed",
            Self::Missing => "missing",
            Self::Unreadable => "unreadable",
            Self::Unlisted => "unlisted",
        }
    }
}

impl Vouched {
    /// Returns the word for this answer.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unasked => "unasked",
            Self::Same => "same",
            Self::Differs => "differs",
            Self::Unknown => "unknown",
            Self::Lost => "lost",
        }
    }
}

impl Verified {
    /// Says whether all that is published is what was released.
    pub fn is_genuine(&self) -> bool {
        let sound = matches!(self.vouched, Vouched::Unasked | Vouched::Same | Vouched::Lost);
        sound && self.pages.iter().all(|page| page.state == State::Genuine)
    }
}

/// Returns the paths of all pages that [`verify`] asks about.
pub fn files(own: &[Own], records: &Records) -> BTreeSet<String> {
    let beside = own.iter().map(|own| &own.manifest);
    let all = beside.chain(records.values().flatten());
    all.flat_map(Manifest::pages).map(|(_, page)| page.file.clone()).collect()
}

/// Judges what stands in a folder: by the manifests beside the pages, and,
/// inside a workspace, by its records. What the workspace released and the
/// folder has no page of is not judged.
pub fn verify(
    own: &[Own],
    records: Option<&Records>,
    found: &BTreeMap<String, Found>,
) -> Vec<Verified> {
    let mut verified: Vec<Verified> = own.iter().map(|own| beside(own, records, found)).collect();
    let judged: BTreeSet<&StatementId> = own.iter().map(|own| &own.manifest.statement).collect();
    let lost = records.into_iter().flatten().filter(|(id, _)| !judged.contains(id));
    verified.extend(lost.filter_map(|(_, record)| without(record.as_ref()?, found)));
    verified.sort_by(|one, other| {
        (&one.statement, &one.manifest).cmp(&(&other.statement, &other.manifest))
    });
    verified
}

/// Judges pages with a manifest beside them.
fn beside(own: &Own, records: Option<&Records>, found: &BTreeMap<String, Found>) -> Verified {
    let Own { path, manifest } = own;
    let (vouched, trusted) = match records.map(|records| records.get(&manifest.statement)) {
        None | Some(Some(None)) => (Vouched::Unasked, manifest),
        Some(None) => (Vouched::Unknown, manifest),
        Some(Some(Some(record))) if record == manifest => (Vouched::Same, manifest),
        Some(Some(Some(record))) => (Vouched::Differs, record),
    };
    let mut verified = judged(trusted, vouched, found);
    let listed: BTreeSet<&str> = trusted.pages().map(|(_, page)| &*page.file).collect();
    let unlisted = manifest.pages().filter(|(_, page)| !listed.contains(&*page.file));
    // What only the other manifest lists and is not there misleads nobody.
    let there = unlisted.filter(|(_, page)| found.get(&page.file) != Some(&Found::Nothing));
    let pages = there.map(|(locale, page)| VerifiedPage {
        locale: locale.clone(),
        file: page.file.clone(),
        state: State::Unlisted,
    });
    verified.pages.extend(pages);
    verified.manifest = Some(path.clone());
    verified
}

/// Judges pages without a manifest beside them; `None` where there are none.
fn without(record: &Manifest, found: &BTreeMap<String, Found>) -> Option<Verified> {
    let verified = judged(record, Vouched::Lost, found);
    let there = verified.pages.iter().any(|page| page.state != State::Missing);
    there.then_some(verified)
}

fn judged(trusted: &Manifest, vouched: Vouched, found: &BTreeMap<String, Found>) -> Verified {
    let pages = trusted.pages().map(|(locale, page)| VerifiedPage {
        locale: locale.clone(),
        file: page.file.clone(),
        state: state(page, found.get(&page.file)),
    });
    Verified {
        statement: trusted.statement.clone(),
        released: trusted.released,
        manifest: None,
        vouched,
        pages: pages.collect(),
    }
}

fn state(page: &Page, found: Option<&Found>) -> State {
    match found {
        Some(Found::Bytes(digest)) if *digest == page.sha256 => State::Genuine,
        Some(Found::Bytes(_)) => State::Changed,
        Some(Found::Unreadable) => State::Unreadable,
        Some(Found::Nothing) | None => State::Missing,
    }
}
