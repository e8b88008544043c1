//! What is in the way where git cannot be read, and what to do about it.

use git2::{Error, ErrorCode, Oid, Repository};

use crate::model::Finding;

/// Says why a repository or its index cannot be opened.
pub(super) fn of_opening(error: &Error) -> Box<Finding> {
    let said = error.message();
    let check = |check| Box::new(Finding::error(check));
    if error.code() == ErrorCode::Owner {
        return check("git-owner");
    }
    if said.contains("object format") {
        return check("git-sha256");
    }
    if said.contains("refstorage") {
        return check("git-reftable");
    }
    if said.contains("'sdir'") {
        return check("git-sparse-index");
    }
    Box::new(Finding::error("git-unreadable").arg("reason", said))
}

/// Says why an object that something else names cannot be read.
pub(super) fn of_object(repository: &Repository, id: Oid, error: &Error) -> Box<Finding> {
    let id = id.to_string();
    if error.code() != ErrorCode::NotFound {
        let finding = Finding::error("git-object-corrupt").arg("id", id);
        return Box::new(finding.arg("reason", error.message()));
    }
    Box::new(match promisor(repository) {
        Some(remote) => Finding::error("git-object-elsewhere").arg("remote", remote),
        None => Finding::error("git-object-missing").arg("id", id),
    })
}

/// Returns the remote that holds the objects which a partial clone left there.
fn promisor(repository: &Repository) -> Option<String> {
    let config = repository.config().ok()?;
    if let Ok(remote) = config.get_string("extensions.partialclone") {
        return Some(remote);
    }
    let mut found = None;
    let entries = config.entries(Some("^remote\\..*\\.promisor$")).ok()?;
    entries
        .for_each(|entry| {
            let remote = entry.name().ok().and_then(|name| name.strip_prefix("remote."));
            let remote = remote.and_then(|name| name.strip_suffix(".promisor"));
            found = found.take().or(remote.map(str::to_owned));
        })
        .ok()?;
    found
}
