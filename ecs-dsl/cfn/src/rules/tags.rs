//! Keys and values of tags.

use super::text::starts_with;
use super::{Verdict, violation};

/// A tag key. `limits.json`: `tags`.
pub const fn tag_key(key: &str) -> Verdict {
    if !key.is_empty()
        && key.len() <= 128
        && !starts_with(key.as_bytes(), b"aws:")
        && is_tag_text(key)
    {
        return Ok(());
    }
    Err(violation!(
        INVALID_TAG,
        "tag key",
        "is invalid",
        "1 to 128 letters, digits, spaces and `_.:/=+-@`, not starting with `aws:`"
    ))
}

/// A tag value. `limits.json`: `tags`. Resources may have empty values; a stack may not, so such a tag is set on its resources alone:
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Tag.html>.
pub const fn tag_value(value: &str) -> Verdict {
    if value.len() <= 256 && is_tag_text(value) {
        return Ok(());
    }
    Err(violation!(
        INVALID_TAG,
        "tag value",
        "is invalid",
        "at most 256 letters, digits, spaces and `_.:/=+-@`"
    ))
}

/// Whether all characters are letters, digits and spaces of any script, or one of `_.:/=+-@`.
const fn is_tag_text(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        let byte = bytes[index];
        let fits = if byte.is_ascii() {
            byte.is_ascii_alphanumeric() || super::text::contains(b" _.:/=+-@", byte)
        } else {
            !is_symbol(code_point(bytes, index))
        };
        if !fits {
            return false;
        }
        index += 1;
    }
    true
}

/// The code point that starts at `start`, or 0 within a character.
const fn code_point(bytes: &[u8], start: usize) -> u32 {
    let (length, first) = match bytes[start] {
        byte @ 0xC0..=0xDF => (2, byte & 0x1F),
        byte @ 0xE0..=0xEF => (3, byte & 0x0F),
        byte @ 0xF0..=0xFF => (4, byte & 0x07),
        _ => return 0,
    };
    let mut code = first as u32;
    let mut index = start + 1;
    while index < start + length {
        code = code << 6 | (bytes[index] & 0x3F) as u32;
        index += 1;
    }
    code
}

/// Ranges of the usual punctuation, arrows, symbols and pictographs: AWS's pattern allows only the Unicode classes `L`, `N`
/// and `Z`.
const SYMBOLS: &[(u32, u32)] = &[
    (0x80, 0x9F),
    (0xA1, 0xA9),
    (0xAB, 0xB1),
    (0xB4, 0xB4),
    (0xB6, 0xB8),
    (0xBB, 0xBB),
    (0xBF, 0xBF),
    (0xD7, 0xD7),
    (0xF7, 0xF7),
    (0x200B, 0x2027),
    (0x202A, 0x202E),
    (0x2030, 0x205E),
    (0x20A0, 0x20CF),
    (0x2190, 0x245F),
    (0x249C, 0x24E9),
    (0x2500, 0x2775),
    (0x2794, 0x2BFF),
    (0xFE00, 0xFE0F),
    (0x1F000, 0x1F0FF),
    (0x1F10D, 0x1FAFF),
];

const fn is_symbol(code: u32) -> bool {
    let mut index = 0;
    while index < SYMBOLS.len() {
        if code >= SYMBOLS[index].0 && code <= SYMBOLS[index].1 {
            return true;
        }
        index += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{tag_key, tag_value};

    // found: E9
    #[test]
    fn keys_and_values_are_checked() {
        assert_eq!(tag_key("cost-center"), Ok(()));
        for bad in ["", "aws:x", "AWS:x", "a,b"] {
            assert_eq!(tag_key(bad).unwrap_err().code, "ECS1026", "{bad}");
        }
        for good in ["", "Zürich 7", "東京", "Αθήνα", "½"] {
            assert_eq!(tag_value(good), Ok(()), "{good}");
        }
        for bad in [&"v".repeat(257), "a|b", "🦀", "5 €", "a–b"] {
            assert_eq!(tag_value(bad).unwrap_err().code, "ECS1026", "{bad}");
        }
    }
}
