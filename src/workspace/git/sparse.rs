//! A sparse index: one that lists a folder which is left out as one entry. The
//! library does not read it, and we only ask it what is left out.

use git2::{ObjectType, Oid, Repository, TreeWalkMode, TreeWalkResult};

/// The mode of a folder.
const FOLDER: u32 = 0o040_000;
/// The mark of a file that is left out, in the second flags.
const SKIP_WORKTREE: u16 = 1 << 14;
/// The mark of an entry that has second flags.
const EXTENDED: u16 = 1 << 14;
/// How many bytes of an entry stand before its flags.
const FIXED: usize = 60;

/// What is left out: a file, or a folder with the tree that it would hold.
#[derive(Debug, PartialEq, Eq)]
enum LeftOut {
    File(Vec<u8>),
    Folder(Vec<u8>, [u8; 20]),
}

/// Returns the paths of all files that a sparse index leaves out; `None` where
/// it cannot be read, or a folder that it names is not here.
pub(super) fn left_out(repository: &Repository) -> Option<Vec<Vec<u8>>> {
    let index = std::fs::read(repository.path().join("index")).ok()?;
    let mut paths = Vec::new();
    for left_out in entries(&index)? {
        match left_out {
            LeftOut::File(path) => paths.push(path),
            LeftOut::Folder(folder, tree) => {
                let tree = repository.find_tree(Oid::from_bytes(&tree).ok()?).ok()?;
                let files = |above: &str, entry: &git2::TreeEntry<'_>| {
                    if entry.kind() != Some(ObjectType::Tree) {
                        paths.push([&folder, above.as_bytes(), entry.name_bytes()].concat());
                    }
                    TreeWalkResult::Ok
                };
                tree.walk(TreeWalkMode::PreOrder, files).ok()?;
            }
        }
    }
    Some(paths)
}

/// Reads what an index of version 2, 3 or 4 leaves out.
fn entries(index: &[u8]) -> Option<Vec<LeftOut>> {
    let mut rest = index.strip_prefix(b"DIRC")?;
    let version = number(&mut rest)?;
    let count = number(&mut rest)?;
    let mut found = Vec::new();
    let mut path = Vec::new();
    for _ in 0..count {
        let whole = rest;
        let fixed = taken(&mut rest, FIXED)?;
        let flags = short(&mut rest)?;
        let second = if flags & EXTENDED == 0 { 0 } else { short(&mut rest)? };
        if version == 4 {
            path.truncate(path.len().checked_sub(offset(&mut rest)?)?);
        } else {
            path.clear();
        }
        let end = rest.iter().position(|byte| *byte == 0)?;
        path.extend_from_slice(taken(&mut rest, end)?);
        // The older versions fill up to eight bytes, one of them at the least.
        let used = whole.len() - rest.len();
        taken(&mut rest, if version == 4 { 1 } else { 8 - used % 8 })?;
        let mode = u32::from_be_bytes(fixed[24..28].try_into().ok()?);
        if mode == FOLDER {
            found.push(LeftOut::Folder(path.clone(), fixed[40..60].try_into().ok()?));
        } else if second & SKIP_WORKTREE != 0 {
            found.push(LeftOut::File(path.clone()));
        }
    }
    Some(found)
}

fn taken<'a>(rest: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (first, second) = rest.split_at_checked(count)?;
    *rest = second;
    Some(first)
}

fn number(rest: &mut &[u8]) -> Option<u32> {
    Some(u32::from_be_bytes(taken(rest, 4)?.try_into().ok()?))
}

fn short(rest: &mut &[u8]) -> Option<u16> {
    Some(u16::from_be_bytes(taken(rest, 2)?.try_into().ok()?))
}

/// Reads a number of seven bits a byte, as packs write their offsets.
fn offset(rest: &mut &[u8]) -> Option<usize> {
    let mut value = 0_usize;
    loop {
        let byte = taken(rest, 1)?[0];
        value = value.checked_mul(128)?.checked_add(usize::from(byte & 127))?;
        if byte & 128 == 0 {
            return Some(value);
        }
        value = value.checked_add(1)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(mode: u32, path: &str, second: Option<u16>) -> Vec<u8> {
        let mut out = vec![7; FIXED];
        out[24..28].copy_from_slice(&mode.to_be_bytes());
        out.extend(if second.is_some() { EXTENDED } else { 0 }.to_be_bytes());
        out.extend(second.into_iter().flat_map(u16::to_be_bytes));
        out.extend(path.as_bytes());
        out.extend(vec![0; 8 - out.len() % 8]);
        out
    }

    #[test]
    fn an_index_of_any_bytes_ends_nothing() {
        let entries_of = [
            entry(0o100_644, "a.md", None),
            entry(0o100_644, "b.md", Some(SKIP_WORKTREE)),
            entry(FOLDER, "locales/uk/", Some(SKIP_WORKTREE)),
        ];
        let index = [&b"DIRC\0\0\0\x03\0\0\0\x03"[..], &entries_of.concat()].concat();
        let expected =
            [LeftOut::File(b"b.md".to_vec()), LeftOut::Folder(b"locales/uk/".to_vec(), [7; 20])];
        assert_eq!(entries(&index).unwrap(), expected);
        for end in 0..index.len() {
            assert_eq!(entries(&index[..end]), None, "{end}");
        }
        for at in 0..index.len() {
            for byte in [0, 1, 4, 127, 128, 255] {
                let mut other = index.clone();
                other[at] = byte;
                entries(&other);
            }
        }
    }
}
