//! Text functions for `const fn` rules, on ASCII bytes.

/// Whether `text` has from `min` to `max` bytes.
pub(super) const fn length(text: &str, min: usize, max: usize) -> bool {
    text.len() >= min && text.len() <= max
}

/// Whether every byte is an ASCII letter, a digit or one of `others`.
pub(super) const fn only(bytes: &[u8], others: &[u8]) -> bool {
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        let plain = matches!(*byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9');
        if !plain && !contains(others, *byte) {
            return false;
        }
        rest = tail;
    }
    true
}

/// Whether every byte is an ASCII digit; true for no bytes.
pub(super) const fn digits(bytes: &[u8]) -> bool {
    let mut index = 0;
    while index < bytes.len() {
        if !bytes[index].is_ascii_digit() {
            return false;
        }
        index += 1;
    }
    true
}

/// Whether every byte is a lowercase hexadecimal digit.
pub(super) const fn hex(bytes: &[u8]) -> bool {
    let mut index = 0;
    while index < bytes.len() {
        if !matches!(bytes[index], b'0'..=b'9' | b'a'..=b'f') {
            return false;
        }
        index += 1;
    }
    true
}

/// Whether the first byte is an ASCII letter.
pub(super) const fn letter_first(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes[0].is_ascii_alphabetic()
}

/// Whether `byte` is among `bytes`.
pub(super) const fn contains(bytes: &[u8], byte: u8) -> bool {
    let mut rest = bytes;
    while let [first, tail @ ..] = rest {
        if *first == byte {
            return true;
        }
        rest = tail;
    }
    false
}

/// The first position of `byte` from `start`.
pub(super) const fn position(bytes: &[u8], byte: u8, start: usize) -> Option<usize> {
    let mut index = start;
    while index < bytes.len() {
        if bytes[index] == byte {
            return Some(index);
        }
        index += 1;
    }
    None
}

/// The last position of `byte`.
pub(super) const fn last_position(bytes: &[u8], byte: u8) -> Option<usize> {
    let mut index = bytes.len();
    while index > 0 {
        index -= 1;
        if bytes[index] == byte {
            return Some(index);
        }
    }
    None
}

/// The bytes from `start` to `end`, exclusive.
pub(super) const fn slice(bytes: &[u8], start: usize, end: usize) -> &[u8] {
    bytes.split_at(end).0.split_at(start).1
}

/// Whether two texts are equal, ignoring ASCII case. Compares lengths and first bytes first, because most texts differ
/// there and compile-time evaluation takes about a microsecond per step.
pub(super) const fn equal(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len()
        && (a.is_empty() || (a[0].eq_ignore_ascii_case(&b[0]) && a.eq_ignore_ascii_case(b)))
}

/// Whether `bytes` start with `prefix`, ignoring ASCII case.
pub(super) const fn starts_with(bytes: &[u8], prefix: &[u8]) -> bool {
    bytes.len() >= prefix.len()
        && (prefix.is_empty()
            || (bytes[0].eq_ignore_ascii_case(&prefix[0])
                && equal(slice(bytes, 0, prefix.len()), prefix)))
}

/// Whether `bytes` end with `suffix`, ignoring ASCII case.
pub(super) const fn ends_with(bytes: &[u8], suffix: &[u8]) -> bool {
    bytes.len() >= suffix.len()
        && equal(
            slice(bytes, bytes.len() - suffix.len(), bytes.len()),
            suffix,
        )
}

/// Parses a decimal number of one to nine digits.
pub(super) const fn number(bytes: &[u8]) -> Option<u32> {
    if bytes.is_empty() || bytes.len() > 9 || !digits(bytes) {
        return None;
    }
    let mut value = 0;
    let mut index = 0;
    while index < bytes.len() {
        value = value * 10 + (bytes[index] - b'0') as u32;
        index += 1;
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::{ends_with, last_position, number, position, slice, starts_with};

    #[test]
    fn slice_and_position() {
        assert_eq!(slice(b"abcdef", 1, 3), b"bc");
        assert_eq!(position(b"a.b.c", b'.', 2), Some(3));
        assert_eq!(last_position(b"a.b.c", b'.'), Some(3));
        assert_eq!(position(b"abc", b'.', 0), None);
    }

    #[test]
    fn prefixes_and_suffixes_ignore_case() {
        assert!(starts_with(b"AWS:x", b"aws:"));
        assert!(ends_with(b"DB_Password", b"PASSWORD"));
        assert!(!ends_with(b"WORD", b"PASSWORD"));
    }

    #[test]
    fn number_has_one_to_nine_digits() {
        assert_eq!(number(b"0123"), Some(123));
        assert_eq!(number(b""), None);
        assert_eq!(number(b"1a"), None);
        assert_eq!(number(b"1234567890"), None);
    }
}
