//! Suggestions: the name that somebody may have meant.

/// Returns the candidate that a misspelt name most likely stands for: at most
/// one edit for three characters away, the first of those that are equally
/// near.
pub fn near<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase();
    let allowed = (name.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&name, &candidate.to_lowercase()), candidate))
        .filter(|&(distance, candidate)| {
            distance <= allowed && distance < candidate.chars().count()
        })
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// Returns how many letters have to be put in, taken out, replaced or swapped
/// with their neighbours to make one text of another.
pub fn edits(one: &str, other: &str) -> usize {
    strsim::osa_distance(one, other)
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn the_nearest_name_is_meant() {
        let keys = ["source", "targets", "exclude", "release"];
        for (name, meant) in [
            ("tagrets", Some("targets")),
            ("target", Some("targets")),
            ("Source", Some("source")),
            ("realese", Some("release")),
            ("banana", None),
            ("", None),
        ] {
            assert_eq!(near(name, keys), meant, "{name}");
        }
        assert_eq!(near("p", ["x"]), None);
    }
}
