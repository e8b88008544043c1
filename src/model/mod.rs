//! The nouns of the crate: plain values without behaviour beyond their own
//! invariants.
//!
//! A [`Statement`](statement::StatementId) is a public text in one source
//! [`Locale`]. It is cut into [`Segment`]s. The [`Catalog`] of a statement
//! lists its segments with their ids; a [`Fingerprint`] names a text in normal
//! form. An [`Entry`] is one translation with the annotations that say which
//! text it was made from, and [`Status`] is what follows from comparing the
//! two. A [`Finding`] is anything that has to be said to a person about a
//! place in a file, and a [`Judgement`] is what `check` says of all of them. A
//! [`Snapshot`] is what a workspace held at one moment, and [`Changes`] are
//! what is to be written back. A [`Manifest`] says what was released, and
//! names each file by its [`Digest`].

pub mod catalog;
pub mod coverage;
pub mod date;
pub mod edit;
pub mod entry;
pub mod finding;
pub mod fingerprint;
pub mod locale;
pub mod manifest;
pub mod near;
pub mod revision;
pub mod segment;
pub mod settings;
pub mod snapshot;
pub mod statement;
pub mod verdict;

pub use catalog::{Catalog, Listing, Minor, SegmentId};
pub use coverage::{Coverage, Status};
pub use date::Date;
pub use edit::{Edit, Rewrite};
pub use entry::{Allow, Entry, Review, SourceMark, StaleMark};
pub use finding::{Finding, Place, Severity};
pub use fingerprint::{Digest, Digester, Fingerprint};
pub use locale::{Direction, Locale};
pub use manifest::{Manifest, Page, ReleasedLocale, ReleasedSource, Waived};
pub use near::near;
pub use revision::Revision;
pub use segment::{Kind, Placeholder, PlaceholderKind, Segment};
pub use settings::{CheckLevel, MissingPolicy, Settings, StalePolicy, Waiver};
pub use snapshot::{Changes, Expected, FileState, Snapshot, StatementFile, Write};
pub use statement::{Stage, StatementId, StatementSettings};
pub use verdict::{Asked, Judged, Judgement, News, NewsKind, Standing, Texts, Verdict};
