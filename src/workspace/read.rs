//! Files as texts.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::root::{Root, Target, reason};
use crate::model::Finding;
use crate::model::finding::line_column;

/// The size above which a file of the workspace is not read. A statement of
/// this size would be some thousand pages long.
pub const MAX_FILE_BYTES: u64 = 16 << 20;

/// Reads a file of the workspace; `None` where there is none.
pub(super) fn text(root: &Root, path: &str) -> Result<Option<String>, Box<Finding>> {
    let place = match root.resolve(path) {
        Ok(Target::Found(place)) => place,
        Ok(Target::Free(_)) => return Ok(None),
        Ok(Target::Outside) => {
            return Err(Box::new(Finding::error("path-outside").in_file(path)));
        }
        Err(error) => return Err(Box::new(unreadable(path, &error))),
    };
    match bytes(&place) {
        Ok(bytes) => judged(path, bytes).map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Box::new(unreadable(path, &error))),
    }
}

/// Returns the text of a file whose bytes were read, or were too many.
pub(super) fn judged(path: &str, bytes: Option<Vec<u8>>) -> Result<String, Box<Finding>> {
    let too_large = || {
        let limit = (MAX_FILE_BYTES >> 20).to_string();
        Box::new(Finding::error("file-too-large").arg("limit", limit))
    };
    let text = bytes.ok_or_else(too_large).and_then(decode);
    text.map_err(|finding| Box::new(finding.in_file(path)))
}

/// Returns what to say of a file that the system does not give.
pub(super) fn unreadable(path: &str, error: &io::Error) -> Finding {
    Finding::error("file-unreadable").in_file(path).arg("reason", reason(error))
}

/// Reads a whole file, unless it is over the limit. A pipe or a device, which
/// may never end, is no file.
pub(super) fn bytes(place: &Path) -> io::Result<Option<Vec<u8>>> {
    let size = match place.metadata()? {
        found if found.is_file() => found.len(),
        found if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        _ => return Err(io::ErrorKind::InvalidInput.into()),
    };
    let mut file = File::open(place)?.take(MAX_FILE_BYTES + 1);
    // Nearly all files are what they were said to be, and read in one go.
    let mut bytes = vec![0; usize::try_from(size.min(MAX_FILE_BYTES)).unwrap_or(0) + 1];
    let first = file.read(&mut bytes)?;
    bytes.truncate(first);
    file.read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= MAX_FILE_BYTES).then_some(bytes))
}

/// Reads bytes as UTF-8, and names the encoding or the byte where they are
/// not.
fn decode(bytes: Vec<u8>) -> Result<String, Box<Finding>> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Box::new(Finding::error("file-utf16").at(1, 1)));
    }
    String::from_utf8(bytes).map_err(|error| {
        let (good, bad) = error.as_bytes().split_at(error.utf8_error().valid_up_to());
        let (line, column) = line_column(&String::from_utf8_lossy(good), good.len());
        let byte = bad.first().map(|byte| format!("{byte:02X}")).unwrap_or_default();
        Box::new(Finding::error("file-not-utf8").at(line, column).arg("byte", byte))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_utf8_is_text() {
        for (bytes, check, place) in [
            (&b"\xff\xfeA\0"[..], "file-utf16", (1, 1)),
            (b"\xfe\xff\0A", "file-utf16", (1, 1)),
            ("ab\nżó\u{0}".as_bytes().split_last().unwrap().1, "", (0, 0)),
            (b"ab\n\xc5\xbc\xb3x", "file-not-utf8", (2, 2)),
            (b"\xef\xbb\xbfa\x80", "file-not-utf8", (1, 2)),
            (b"cut \xc5", "file-not-utf8", (1, 5)),
        ] {
            match decode(bytes.to_vec()) {
                Ok(text) => assert_eq!((text.as_bytes(), check), (bytes, "")),
                Err(finding) => {
                    assert_eq!(finding.check, check);
                    assert_eq!(
                        (finding.place.line, finding.place.column),
                        (Some(place.0), Some(place.1))
                    );
                }
            }
        }
    }

    #[test]
    fn a_file_at_the_limit_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let root = Root::new(folder.path()).unwrap();
        let file = File::create(folder.path().join("x")).unwrap();
        file.set_len(MAX_FILE_BYTES).unwrap();
        assert_eq!(text(&root, "x").unwrap().unwrap().len() as u64, MAX_FILE_BYTES);
        file.set_len(MAX_FILE_BYTES + 1).unwrap();
        assert_eq!(text(&root, "x").unwrap_err().check, "file-too-large");
        assert_eq!(text(&root, "y").unwrap(), None);
        std::fs::create_dir(folder.path().join("z")).unwrap();
        assert_eq!(text(&root, "z").unwrap_err().check, "file-unreadable");
    }
}
