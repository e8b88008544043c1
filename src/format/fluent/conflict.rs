//! Conflict markers: the versions of a file that git could not join.

/// The versions of a file with conflict markers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sides {
    /// What both sides began with, where the markers show it (`merge.conflictStyle`
    /// `diff3` or `zdiff3`; in the latter without what both sides added alike).
    pub base: Option<String>,
    /// What the branch has into which was merged.
    pub ours: String,
    /// What the other branch has.
    pub theirs: String,
}

/// How the lines between the markers begin; git makes them seven characters
/// long.
const MARKERS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// Which part of a file a line belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Both,
    Ours,
    Base,
    Theirs,
}

/// Says whether a line begins a conflict.
pub fn begins(line: &str) -> bool {
    marker(line) == Some(0)
}

/// Says whether a text holds conflict markers, those of merges within the merge
/// included.
pub fn is_in(text: &str) -> bool {
    text.lines().any(|line| begins(line) || is_nested(line) && line.starts_with(MARKERS[0]))
}

/// Takes a file with conflict markers apart; `None` where there are none, or
/// some are lost.
pub fn sides(text: &str) -> Option<Sides> {
    let mut out = Sides { base: Some(String::new()), ours: String::new(), theirs: String::new() };
    let (mut part, mut conflicts, mut shows_base) = (Part::Both, 0, false);
    for line in text.split_inclusive('\n') {
        part = match (part, marker(line)) {
            (Part::Both, Some(0)) => {
                (conflicts, shows_base) = (conflicts + 1, false);
                Part::Ours
            }
            (Part::Ours, Some(1)) => {
                shows_base = true;
                Part::Base
            }
            (Part::Ours | Part::Base, Some(2)) => {
                out.base = out.base.filter(|_| shows_base);
                Part::Theirs
            }
            (Part::Theirs, Some(3)) => Part::Both,
            (Part::Both, None | Some(1..=3)) => {
                push(out.base.as_mut(), line);
                push(Some(&mut out.ours), line);
                push(Some(&mut out.theirs), line);
                Part::Both
            }
            (Part::Base, _) => {
                // A base that was itself joined from several is none.
                out.base = out.base.filter(|_| !is_nested(line));
                push(out.base.as_mut(), line);
                Part::Base
            }
            (_, Some(_)) => return None,
            (Part::Ours, None) => {
                push(Some(&mut out.ours), line);
                Part::Ours
            }
            (_, None) => {
                push(Some(&mut out.theirs), line);
                Part::Theirs
            }
        };
    }
    (part == Part::Both && conflicts > 0).then_some(out)
}

/// Writes an entry on which two sides disagree, or any other lines, between
/// markers; each part ends its last line.
pub fn marked(base: Option<&str>, ours: &str, theirs: &str) -> String {
    let [open, middle, parting, close] = MARKERS;
    let base = base.map(|base| format!("{middle} base\n{base}")).unwrap_or_default();
    format!("{open} ours\n{ours}{base}{parting}\n{theirs}{close} theirs\n")
}

fn push(out: Option<&mut String>, line: &str) {
    if let Some(out) = out {
        out.push_str(line);
    }
}

/// Returns which of the four markers a line is.
fn marker(line: &str) -> Option<usize> {
    let line = line.trim_start_matches('\u{feff}').trim_end_matches(['\n', '\r']);
    MARKERS.iter().position(|marker| {
        line.strip_prefix(marker).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// Says whether a line is a marker of a merge within the merge: these are
/// longer.
fn is_nested(line: &str) -> bool {
    MARKERS.iter().any(|marker| {
        let mark = marker.chars().next().unwrap_or_default();
        line.strip_prefix(marker).is_some_and(|rest| rest.starts_with(mark))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_side_is_read_whole() {
        let of = |text: &str| sides(&text.replace('/', "\n"));
        let expected = |base: Option<&str>, ours: &str, theirs: &str| {
            let plain = |text: &str| text.replace('/', "\n");
            Some(Sides { base: base.map(plain), ours: plain(ours), theirs: plain(theirs) })
        };
        for (text, sides) in [
            ("a/b/", None),
            ("a/<<<<<<< HEAD/b/=======/c/>>>>>>> x/d/", expected(None, "a/b/d/", "a/c/d/")),
            ("<<<<<<</=======/c/>>>>>>>", expected(None, "", "c/")),
            (
                "<<<<<<< HEAD/b/||||||| 123/o/=======/c/>>>>>>> x/d/",
                expected(Some("o/d/"), "b/d/", "c/d/"),
            ),
            (
                "<<<<<<< H/b/||||||| 1/o/=======/c/>>>>>>> x/<<<<<<< H/e/=======/f/>>>>>>> x/",
                expected(None, "b/e/", "c/f/"),
            ),
            (
                "<<<<<<< H/b/||||||| 1/<<<<<<<<< T/o/=========/p/>>>>>>>>> T/=======/c/>>>>>>> x/",
                expected(None, "b/", "c/"),
            ),
            ("a/=======/b/", None),
            ("<<<<<<< HEAD/b/=======/c/", None),
            ("<<<<<<< HEAD/b/<<<<<<< HEAD/c/", None),
            ("<<<<<<< HEAD/b/>>>>>>> x/", None),
            ("<<<<<<<x/b/=======/c/>>>>>>> x/", None),
        ] {
            assert_eq!(of(text), sides, "{text}");
        }
        let crlf = sides("<<<<<<< H\r\nb\r\n=======\r\nc\r\n>>>>>>> x\r\n").unwrap();
        assert_eq!((crlf.ours.as_str(), crlf.theirs.as_str()), ("b\r\n", "c\r\n"));
    }

    #[test]
    fn what_is_marked_is_read_again() {
        for base in [None, Some("o\n")] {
            let read = sides(&marked(base, "b\n", "c\n")).unwrap();
            let (ours, theirs) = ("b\n".to_owned(), "c\n".to_owned());
            assert_eq!(read, Sides { base: base.map(str::to_owned), ours, theirs });
        }
    }
}
