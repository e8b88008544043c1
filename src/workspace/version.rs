//! The files that git gives to a merge driver: versions of one file, under
//! names of their own in places of git's choice.

use std::path::Path;

use super::apply::{replace, trouble};
use super::read;
use crate::error::{Error, Result};

/// Reads a version of the file that the workspace knows as `path`.
///
/// # Errors
///
/// Where it cannot be read, or is no text.
pub fn read(place: &Path, path: &str) -> Result<String> {
    let bytes = read::bytes(place).map_err(|error| read::unreadable(path, &error))?;
    read::judged(path, bytes).map_err(Error::from)
}

/// Writes the result over a version of the file that the workspace knows as
/// `path`.
///
/// # Errors
///
/// Where the system refuses it.
pub fn write(place: &Path, path: &str, text: &str) -> Result<()> {
    // A run that is killed leaves git the version that it gave us.
    replace(place, text).map_err(|error| trouble(path, &error))
}
