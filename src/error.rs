//! Errors: trouble that ends a command.

use std::fmt;

use crate::model::Finding;

/// Trouble that ends a command, in the shape of a [`Finding`]: a rule, a place
/// and what to name, so that people read every message in one form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Finding>);

/// The result of what can end a command.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// Returns what to tell the person.
    pub fn finding(&self) -> &Finding {
        &self.0
    }
}

impl From<Finding> for Error {
    fn from(finding: Finding) -> Self {
        Self(Box::new(finding))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = &self.0.place;
        write!(f, "{}", self.0.check)?;
        if let Some(path) = &place.path {
            write!(f, ": {path}")?;
        }
        for (name, value) in &self.0.args {
            write!(f, ", {name}: {value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
