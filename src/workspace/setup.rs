//! What git is told of a workspace: that Hexapla joins its locale files, and
//! what runs before a commit.

use std::path::Path;

use super::git;
use super::root::Root;
use super::scaffold::add_attribute;
use crate::error::Result;

/// Which files are joined by entry.
const ATTRIBUTE: &str = "locales/**/*.ftl merge=hexapla";

/// The merge driver, in the repository's settings. Where a program does not
/// find the tool, git joins by line as it always does.
const DRIVER: [(&str, &str); 2] = [
    ("merge.hexapla.name", "Hexapla joins locale files by entry"),
    (
        "merge.hexapla.driver",
        "if command -v hexapla >/dev/null 2>&1; then hexapla merge --driver %O %A %B ./%P; \
         else git merge-file -L ours -L base -L theirs %A %O %B; fi",
    ),
];

/// Makes git call `hexapla merge` for locale files and catalogs in this clone,
/// and returns what is new: files, and keys of git's settings. Where the
/// attribute stands and the settings do not, git joins by line as always.
///
/// # Errors
///
/// Where the folder is in no repository, or something cannot be written.
pub fn merge_driver(root: &Path) -> Result<Vec<String>> {
    let root = Root::new(root)?;
    let mut done = Vec::new();
    for (key, value) in DRIVER {
        if git::set(root.path(), key, value)? {
            done.push(format!("git config {key}"));
        }
    }
    let attributes = add_attribute(&root, ATTRIBUTE)?;
    done.extend(attributes);
    Ok(done)
}

/// Puts a hook before each commit in this clone that says what the commit
/// costs the translators, and stops one for which `sync` was not run. Returns
/// what is new.
///
/// # Errors
///
/// Where there is another hook, the folder is in no repository, or the hook
/// cannot be written.
pub fn hooks(root: &Path) -> Result<Vec<String>> {
    let path = git::hook(Root::new(root)?.path(), "pre-commit", &pre_commit)?;
    Ok(path.map(|path| path.display().to_string()).into_iter().collect())
}

fn pre_commit(folder: &str) -> String {
    let folder = folder.replace('\'', "'\\''");
    format!(
        "#!/bin/sh\n\
         # Written by `hexapla init --hooks`: says what a commit costs the translators,\n\
         # and stops one for which `hexapla sync` was not run. To commit without it:\n\
         # git commit --no-verify\n\
         command -v hexapla >/dev/null 2>&1 || {{\n\
         \x20   echo \"hexapla is not installed here, so nothing was checked\" >&2\n\
         \x20   exit 0\n\
         }}\n\
         exec hexapla -C './{folder}' diff --since HEAD --staged --synced\n"
    )
}
