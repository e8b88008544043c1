//! Output: what is built goes to a folder of its own.

use std::fs;
use std::path::Path;

use super::Workspace;
use super::apply::{Writer, trouble};
use super::root::Root;
use crate::error::Result;
use crate::model::{Expected, Finding, Write};

/// The folders of the workspace that hold what people have written.
const KEPT: [&str; 3] = ["statements", "locales", ".git"];

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
        let shown = folder.display().to_string();
        fs::create_dir_all(folder).map_err(|error| trouble(&shown, &error))?;
        let output = Root::new(folder)?;
        for path in files.iter().map(|(path, _)| path).chain(outdated) {
            let place = output.path().join(path);
            let within = place.strip_prefix(self.root.path()).ok();
            let first = within.and_then(|within| within.components().next());
            let kept = first.is_some_and(|name| {
                KEPT.iter().any(|kept| name.as_os_str().eq_ignore_ascii_case(kept))
            });
            if kept {
                return Err(Finding::error("output-inside").arg("folder", shown).into());
            }
        }
        let mut writer = Writer::new(&output);
        let mut written = Vec::new();
        for (path, content) in files {
            let write = Write {
                path: (*path).to_owned(),
                content: (*content).to_owned(),
                expected: Expected::Anything,
            };
            if writer.write(&write)? {
                written.push((*path).to_owned());
            }
        }
        for path in outdated {
            if writer.remove(path)? {
                written.push((*path).to_owned());
            }
        }
        Ok(written)
    }
}
