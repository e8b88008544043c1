//! What has to hold for any input. Each law is given the bytes of a fuzzer, and
//! panics where it is broken.

mod build;
mod check;
mod fluent;
mod identity;
mod locale_file;
mod markdown;
mod merge;
mod simulated;
mod yaml;

pub use build::build;
pub use check::check;
pub use fluent::fluent;
pub use identity::identity;
pub use locale_file::locale_file;
pub use markdown::markdown;
pub use merge::merge;
pub use yaml::yaml;

use hexapla::model::Finding;

/// Findings stand at places that are in the file, and can be told.
fn told(findings: &[Finding], text: &str) {
    let lines: Vec<&str> = text.split('\n').collect();
    for finding in findings {
        if let Some(line) = finding.place.line {
            assert!((1..=lines.len()).contains(&line), "{finding:?} in {text:?}");
            let most = lines[line - 1].chars().count() + 1;
            let column = finding.place.column.unwrap_or(1);
            assert!((1..=most).contains(&column), "{finding:?} in {text:?}");
        }
        let (sentence, _) = hexapla::l10n::finding(finding);
        assert!(!sentence.is_empty(), "{finding:?}");
    }
}
