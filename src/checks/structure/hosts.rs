//! Links whose text is an address.

/// Says whether a link with this text leads where the text says: the text may
/// leave out the scheme, `www.`, and what stands behind a slash.
pub(super) fn agree(shown: &str, leads: &str) -> bool {
    let (shown, leads) = (bare(shown), bare(leads));
    let rest = leads.strip_prefix(&*shown);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
}

fn bare(address: &str) -> String {
    let lower = address.to_lowercase();
    let rest = lower.split_once("://").map_or(&*lower, |(_, rest)| rest);
    let rest = rest.strip_prefix("mailto:").unwrap_or(rest);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/').to_owned()
}

/// Says whether a text looks like the name of a host: `example.org`.
pub(super) fn is_host(text: &str) -> bool {
    let part =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    let last = text.rsplit('.').next().unwrap_or_default();
    text.contains('.')
        && text.split('.').all(part)
        && last.chars().count() > 1
        && last.chars().all(char::is_alphabetic)
}

/// Says whether a text ends as the names of most hosts do, so that it is no
/// abbreviation.
pub(super) fn ends_as_host(text: &str) -> bool {
    const ENDINGS: [&str; 8] = ["org", "com", "net", "info", "eu", "int", "gov", "edu"];
    ENDINGS.contains(&text.rsplit('.').next().unwrap_or_default())
}
