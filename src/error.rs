//! Errors: trouble that ends a command.

use std::fmt;

use crate::model::Finding;

/// Trouble that ends a command, in the shape of [`Finding`]s: a rule, a place
/// and what to name, so that people read every message in one form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Finding>, Vec<Finding>);

/// The result of what can end a command.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// Joins all that is wrong at once: settings with three mistakes are said
    /// to have three. Nothing wrong is no error.
    pub fn all(findings: Vec<Finding>) -> Option<Self> {
        let mut findings = findings.into_iter();
        let first = findings.next()?;
        Some(Self(Box::new(first), findings.collect()))
    }

    /// Puts what was found before in front of it.
    #[must_use]
    pub fn with(self, findings: &[Finding]) -> Self {
        let all = findings.iter().chain(self.findings()).cloned().collect();
        Self::all(all).unwrap_or(self)
    }

    /// Returns what to tell the person; of several, the first.
    pub fn finding(&self) -> &Finding {
        &self.0
    }

    /// Returns all that there is to tell.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        std::iter::once(&*self.0).chain(&self.1)
    }
}

impl From<Finding> for Error {
    fn from(finding: Finding) -> Self {
        Self(Box::new(finding), Vec::new())
    }
}

impl From<Box<Finding>> for Error {
    fn from(finding: Box<Finding>) -> Self {
        Self(finding, Vec::new())
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
