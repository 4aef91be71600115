//! Keys that an object of a JSON text has twice: parsers take the last one, and CloudFormation refuses the template.

use std::collections::BTreeMap;

/// A key that an object has twice, with both lines.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct DuplicateKey<'t> {
    pub(super) key: &'t str,
    pub(super) first: usize,
    pub(super) second: usize,
}

/// The first duplicate key of a JSON text, which is valid apart from that.
pub(super) fn duplicate_key(text: &str) -> Option<DuplicateKey<'_>> {
    // The keys of the objects around the place, with their lines; none for a list.
    let mut around: Vec<Option<BTreeMap<&str, usize>>> = Vec::new();
    let (mut line, mut at) = (1, 0);
    let mut expects_key = false;
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\n' => line += 1,
            b'{' => around.push(Some(BTreeMap::new())),
            b'[' => around.push(None),
            b'}' | b']' => drop(around.pop()),
            b'"' => {
                let length = string_length(bytes.get(at + 1..)?);
                let key = text.get(at + 1..at + 1 + length)?;
                at += length + 1;
                if let (true, Some(Some(keys))) = (expects_key, around.last_mut())
                    && let Some(first) = keys.insert(key, line)
                {
                    let second = line;
                    return Some(DuplicateKey { key, first, second });
                }
            }
            _ => {}
        }
        match byte {
            b'{' | b',' => expects_key = true,
            b' ' | b'\n' | b'\r' | b'\t' => {}
            _ => expects_key = false,
        }
        at += 1;
    }
    None
}

/// The bytes up to the closing quote.
fn string_length(bytes: &[u8]) -> usize {
    let mut escaped = false;
    let end = bytes.iter().position(|byte| {
        let closes = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        closes
    });
    end.unwrap_or(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::{DuplicateKey, duplicate_key};

    #[test]
    fn duplicate_key_has_both_lines() {
        let text = "{\"a\": [{\"b\": \"x\\\"\"}, {\"b\": 2}],\n \"c\": {\n\"a\": 1,\n\"d\": {}, \"a\":\n2}}";
        let expected = DuplicateKey {
            key: "a",
            first: 3,
            second: 4,
        };
        assert_eq!(duplicate_key(text), Some(expected));
    }

    #[test]
    fn values_and_keys_of_other_objects_are_no_duplicates() {
        for text in [
            r#"{"a": "a", "b": ["a", "a"], "c": {"a": 1}, "d": {"a": 1}}"#,
            r#"["a", "a"]"#,
            "\"a\"",
            "",
        ] {
            assert_eq!(duplicate_key(text), None, "{text}");
        }
    }
}
