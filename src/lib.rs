//! Hexapla keeps the public statements of an organisation in step across
//! languages.
//!
//! A **statement** is written once, in Markdown, in one source **locale**. It
//! is cut into **segments**: headings, paragraphs, list items, table cells. The
//! **catalog** of a statement lists its segments with their ids, as a lock file
//! lists versions; a **locale file** holds an **entry** for each segment, with
//! the translation and marks that say which text it was made from. A
//! **fingerprint** names a text in normal form. The **status** of a
//! translation, missing, unconfirmed, stale or current, is derived from the
//! two texts and the marks, and is never stored. Two words of people are: that
//! an edit is a **minor change**, in the catalog, and an **approval**, in the
//! locale file; each is bound to the texts it was given for.
//!
//! # Floors
//!
//! A module uses those above it in this list, and never those below.
//!
//! | floor | module | what it does |
//! | --- | --- | --- |
//! | 0 | [`model`], [`error`] | names things |
//! | 1 | [`format`](mod@format) | converts: Markdown, Fluent, YAML to values and back |
//! | 1 | [`language`] | what is known of languages |
//! | 2 | [`workflow`] | decides: identity, status, what is to be written |
//! | 2 | [`checks`] | says what is wrong with a translation as a text |
//! | 2 | [`gate`] | whether a statement may go out |
//! | 3 | [`workspace`] | touches disk, git and clock, and nothing else does |
//! | 4 | [`l10n`] | words for people |
//! | 5 | [`report`] | results as text and JSON |
//! | 6 | [`cli`] | one file per command |
//!
//! Floors 0 to 2 are values in, values out. A command is a sandwich: the
//! workspace hands out a [`Snapshot`](model::Snapshot), the workflow decides,
//! and the workspace applies [`Changes`](model::Changes) or a report shows the
//! result. `status`, `sync`, `check` and `build` read the translations of one
//! statement after the other, and let them go again: all together may be more
//! than memory holds. Of the base of a change, `check --base` holds them all.
//!
//! # What always holds
//!
//! 1. *Lossless.* Segments and the text between them, joined, are the
//!    statement, byte for byte; a statement built from its own texts has the
//!    same segments ([`format::markdown`]).
//! 2. *No false current.* A translation is current only if it was made from,
//!    or confirmed against, the source text as it stands
//!    ([`workflow::status`]).
//! 3. *Nothing is lost.* No command removes a translation unless the person
//!    named it ([`workflow::refresh`]).
//! 4. *Convergence.* A run that is killed anywhere and run again leaves the
//!    same bytes as one that was not; a second run changes nothing
//!    ([`workflow::sync`]).
//! 5. *No release past the gate.* A verdict is pass only if every required
//!    locale was read and owes nothing, or a person has excused what it owes, by
//!    rules that the change judged cannot alter ([`gate`]).
//!
//! Where to add what: a check is a line in [`checks::registry`], a function that
//! its family calls, and a sentence and a page in `l10n/checks/`; a command is a
//! file in `cli/` and a line in its `Command`; an output format a file in
//! `report/`; another finding a call of `Finding::error` with its id and a
//! message `finding-<id>` in `l10n/en.ftl`; a mark in locale files a variant of
//! [`Line`](format::fluent::lines::Line).

#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod checks;
pub mod cli;
pub mod error;
pub mod format;
pub mod gate;
pub mod l10n;
pub mod language;
pub mod model;
pub mod report;
pub mod workflow;
pub mod workspace;

pub use error::{Error, Result};
