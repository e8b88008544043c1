//! Labels of host names as the network has them: `xn--` and Punycode
//! (RFC 3492).

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const FIRST_BIAS: u32 = 72;
const FIRST_CODE: u32 = 128;

/// The most letters of a label (RFC 1035): inserting them is quadratic.
const MOST_LETTERS: usize = 63;

/// Returns the letters for which a label stands; `None` where it is no such
/// label.
pub(super) fn decode(label: &str) -> Option<String> {
    let encoded = label.strip_prefix("xn--").filter(|rest| rest.len() <= MOST_LETTERS)?;
    let (plain, digits) = encoded.rsplit_once('-').unwrap_or(("", encoded));
    let mut letters: Vec<char> = plain.chars().collect();
    let (mut code, mut bias, mut position) = (FIRST_CODE, FIRST_BIAS, 0u32);
    let mut digits = digits.bytes().peekable();
    while digits.peek().is_some() {
        let start = position;
        position = position.checked_add(delta(&mut digits, bias)?)?;
        let length = u32::try_from(letters.len()).ok()? + 1;
        bias = adapt(position - start, length, start == 0);
        code = code.checked_add(position / length)?;
        position %= length;
        letters.insert(position as usize, char::from_u32(code)?);
        position += 1;
    }
    Some(letters.into_iter().collect())
}

/// Reads one number of variable length.
fn delta(digits: &mut impl Iterator<Item = u8>, bias: u32) -> Option<u32> {
    let (mut value, mut weight) = (0u32, 1u32);
    for k in (BASE..).step_by(BASE as usize) {
        let digit = match digits.next()? {
            letter @ b'a'..=b'z' => u32::from(letter - b'a'),
            digit @ b'0'..=b'9' => u32::from(digit - b'0') + 26,
            _ => return None,
        };
        value = value.checked_add(digit.checked_mul(weight)?)?;
        let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
        if digit < threshold {
            break;
        }
        weight = weight.checked_mul(BASE - threshold)?;
    }
    Some(value)
}

fn adapt(delta: u32, length: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / DAMP } else { delta / 2 };
    delta += delta / length;
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read() {
        for (label, letters) in [
            ("xn--mnchen-3ya", Some("münchen")),
            ("xn--bcher-kva", Some("bücher")),
            // RFC 3492, 7.1 (I): Russian
            ("xn--b1abfaaepdrnnbgefbadotcwatmq2g4l", Some("почемужеонинеговорятпорусски")),
            ("xn--", Some("")),
            ("xn--b", None),
            ("xn--99999999999999", None),
            ("example", None),
        ] {
            assert_eq!(decode(label).as_deref(), letters, "{label}");
        }
    }
}
