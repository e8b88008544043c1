//! Output: what is built goes to a folder of its own.

use std::fs;
use std::path::Path;

use super::Workspace;
use super::apply::{Refused, Writer, lock, trouble};
use super::root::{Root, Target};
use crate::error::{Error, Result};
use crate::model::{Expected, Finding, Write};

/// The folders of the workspace that hold what people have written, or what
/// was released.
const KEPT: [&str; 4] = ["statements", "locales", "releases", ".git"];

impl Workspace {
    /// Writes built files below a folder, over what was built before, removes
    /// what must not stand there any more, and returns the paths that are not
    /// as they were.
    ///
    /// # Errors
    ///
    /// Where a file would go among the statements or locale files, or cannot
    /// be written.
    pub fn write_output(
        &self,
        folder: &Path,
        files: &[(&str, &str)],
        outdated: &[&str],
    ) -> Result<Vec<String>> {
        let shown = folder.strip_prefix(self.root.path()).unwrap_or(folder).display().to_string();
        let inside = || Error::from(Finding::error("output-inside").arg("folder", &shown));
        // A link in the workspace does not decide where we write, and a folder
        // that would be in the way is not made either.
        let place = std::path::absolute(folder).ok().and_then(|path| self.root.follow(&path));
        let folder = &place.filter(|place| !self.keeps(place)).ok_or_else(inside)?;
        fs::create_dir_all(folder).map_err(|error| trouble(&shown, &error))?;
        let output = Root::new(folder)?;
        for path in files.iter().map(|(path, _)| path).chain(outdated) {
            let place = match output.resolve(path) {
                Ok(Target::Found(place) | Target::Free(place)) => place,
                Ok(Target::Outside) => return Err(inside()),
                Err(error) => return Err(trouble(path, &error)),
            };
            if self.keeps(&place) {
                return Err(inside());
            }
        }
        self.end_reading();
        let lock = lock(self.root.path())?;
        let mut writer = Writer::for_output(&output, lock.as_ref());
        let mut written = Vec::new();
        let mut refused = Refused::default();
        for (path, content) in files {
            let write = Write {
                path: (*path).to_owned(),
                content: (*content).to_owned(),
                expected: Expected::Anything,
            };
            if refused.unless(path, writer.write(&write))? {
                written.push((*path).to_owned());
            }
        }
        for path in outdated {
            if refused.unless(path, writer.remove(path))? {
                written.push((*path).to_owned());
            }
        }
        refused.or(written)
    }

    /// Says whether a place is among what people have written.
    fn keeps(&self, place: &Path) -> bool {
        let within = place.strip_prefix(self.root.path()).ok();
        let first = within.and_then(|within| within.components().next());
        first
            .is_some_and(|name| KEPT.iter().any(|kept| name.as_os_str().eq_ignore_ascii_case(kept)))
    }
}
