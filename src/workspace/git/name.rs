//! The name under which a person works.

use std::env;
use std::path::Path;

use git2::{Config, Repository};

/// Returns the name that git would give the author of a commit made in a
/// folder; `None` where there is none that can be shown.
pub(super) fn user(folder: &Path) -> Option<String> {
    let of_environment = env::var_os("GIT_AUTHOR_NAME").map(|name| name.to_string_lossy().into());
    of_environment.or_else(|| configured(folder)).and_then(|name: String| shown(&name))
}

fn configured(folder: &Path) -> Option<String> {
    let config = Repository::discover(folder).and_then(|repository| repository.config());
    let mut config = config.or_else(|_| Config::open_default()).ok()?;
    let config = config.snapshot().ok()?;
    let known = |key| config.get_string(key).ok();
    known("author.name").or_else(|| known("user.name"))
}

/// Returns a name on one line. One with an `@` is a mail address, which has no
/// place in files that are published.
pub(super) fn shown(name: &str) -> Option<String> {
    let spaced = |c: char| if c.is_control() { ' ' } else { c };
    let name: String = name.chars().map(spaced).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    (!name.is_empty() && !name.contains('@')).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_name_is_one_line_and_no_address() {
        for (name, expected) in [
            ("Ада Лавлейс", Some("Ада Лавлейс")),
            ("  A\tB \r\n C\u{7}\n", Some("A B C")),
            ("ada@example.org", None),
            ("Ada <ada@example.org>", None),
            (" \n", None),
            ("", None),
        ] {
            assert_eq!(shown(name).as_deref(), expected, "{name:?}");
        }
    }
}
