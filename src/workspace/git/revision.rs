//! Revisions: the commit that a name stands for, or the name that was meant.

use git2::{BranchType, Commit, ErrorClass, ErrorCode, ObjectType, Oid, Repository};

use super::trouble;
use crate::model::{Finding, near};

/// Returns the commit that a revision names, as `git rev-parse` reads it.
///
/// # Errors
///
/// Where it names none, or one that is not here.
pub(super) fn commit<'a>(
    repository: &'a Repository,
    revision: &str,
) -> Result<Commit<'a>, Box<Finding>> {
    let object = match repository.revparse_single(revision) {
        Ok(object) => object,
        Err(error) => return Err(unresolved(repository, revision, &error)),
    };
    let id = object.id();
    object
        .peel(ObjectType::Commit)
        .map_err(|error| not_a_commit(repository, revision, id, &error))
        .and_then(|object| {
            let no_commit = |_| Box::new(Finding::error("git-no-commit").arg("revision", revision));
            object.into_commit().map_err(no_commit)
        })
}

fn not_a_commit(
    repository: &Repository,
    revision: &str,
    id: Oid,
    error: &git2::Error,
) -> Box<Finding> {
    match error.code() {
        ErrorCode::Peel | ErrorCode::InvalidSpec | ErrorCode::Ambiguous => {
            Box::new(Finding::error("git-no-commit").arg("revision", revision))
        }
        _ => trouble::of_object(repository, id, error),
    }
}

fn unresolved(repository: &Repository, revision: &str, error: &git2::Error) -> Box<Finding> {
    // A name that is known, and yet not found: its object is.
    let reference = repository.resolve_reference_from_short_name(revision).ok();
    let reference = reference.filter(|_| !revision.is_empty());
    if let Some(id) = reference.and_then(|reference| reference.resolve().ok()?.target()) {
        return trouble::of_object(repository, id, error);
    }
    let of_head = revision.starts_with('@') || revision.starts_with("HEAD");
    if is_unborn(repository) && (of_head || names(repository).is_empty()) {
        return Box::new(Finding::error("git-no-commits"));
    }
    let damage = [ErrorClass::Odb, ErrorClass::Object, ErrorClass::Zlib, ErrorClass::Os];
    match error.code() {
        ErrorCode::Ambiguous => Box::new(Finding::error("git-ambiguous").arg("revision", revision)),
        ErrorCode::GenericError if damage.contains(&error.class()) => trouble::of_opening(error),
        _ => unknown(repository, revision),
    }
}

/// Says whether the present branch has no commit yet.
pub(super) fn is_unborn(repository: &Repository) -> bool {
    repository.head().is_err_and(|error| error.code() == ErrorCode::UnbornBranch)
}

fn unknown(repository: &Repository, revision: &str) -> Box<Finding> {
    let shallow = if repository.is_shallow() { "yes" } else { "no" };
    let finding = Finding::error("git-unknown-revision").arg("revision", revision);
    let finding = finding.arg("shallow", shallow);
    Box::new(finding.arg("suggestion", meant(&names(repository), revision).unwrap_or_default()))
}

/// Returns the name that was likely meant: where only a remote has the branch,
/// the name with the remote's, else one that is spelt almost alike.
fn meant<'a>(names: &'a [String], revision: &str) -> Option<&'a str> {
    let remote = |name: &&String| name.split_once('/').is_some_and(|(_, rest)| rest == revision);
    let names_of_remotes = names.iter().find(remote).map(String::as_str);
    names_of_remotes.or_else(|| near(revision, names.iter().map(String::as_str)))
}

/// Returns the names of all branches and tags.
fn names(repository: &Repository) -> Vec<String> {
    let mut names = Vec::new();
    for kind in [BranchType::Local, BranchType::Remote] {
        let branches = repository.branches(Some(kind)).into_iter().flatten().flatten();
        names.extend(branches.filter_map(|(branch, _)| Some(branch.name().ok()??.to_owned())));
    }
    if let Ok(tags) = repository.tag_names(None) {
        names.extend(tags.iter().flatten().flatten().map(str::to_owned));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_branch_of_a_remote_is_meant_by_its_own_name() {
        let names = ["master", "origin/main", "origin/main-2", "v1.0"].map(str::to_owned);
        for (revision, name) in [
            ("main", Some("origin/main")),
            ("maste", Some("master")),
            ("orgin/main", Some("origin/main")),
            ("v1.1", Some("v1.0")),
            ("banana", None),
            ("", None),
        ] {
            assert_eq!(meant(&names, revision), name, "{revision}");
        }
    }
}
