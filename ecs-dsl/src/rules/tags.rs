//! Tags.

use super::text::starts_with;
use super::{Verdict, violation};

/// A key of a tag. `limits.json`: `tags`.
pub const fn tag_key(key: &str) -> Verdict {
    if !key.is_empty()
        && key.len() <= 128
        && !starts_with(key.as_bytes(), b"aws:")
        && is_tag_text(key)
    {
        return Ok(());
    }
    Err(violation!(
        "ECS1026",
        "tag key",
        "is not one that AWS takes",
        "1 to 128 letters, digits, spaces and `_.:/=+-@`, not beginning with `aws:`"
    ))
}

/// A value of a tag. `limits.json`: `tags`. Some services take an empty one, but no stack does, and the tags of a stack are
/// its resources' too: <https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Tag.html>.
pub const fn tag_value(value: &str) -> Verdict {
    if !value.is_empty() && value.len() <= 256 && is_tag_text(value) {
        return Ok(());
    }
    Err(violation!(
        "ECS1026",
        "tag value",
        "is not one that AWS takes",
        "1 to 256 letters, digits, spaces and `_.:/=+-@`"
    ))
}

/// Letters of any script are letters to AWS.
const fn is_tag_text(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        let byte = bytes[index];
        if byte.is_ascii()
            && !byte.is_ascii_alphanumeric()
            && !super::text::contains(b" _.:/=+-@", byte)
        {
            return false;
        }
        index += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{tag_key, tag_value};

    #[test]
    fn keys_and_values() {
        assert_eq!(tag_key("cost-center"), Ok(()));
        for bad in ["", "aws:x", "AWS:x", "a,b"] {
            assert_eq!(tag_key(bad).unwrap_err().code, "ECS1026", "{bad}");
        }
        assert_eq!(tag_value("Zürich 7"), Ok(()));
        for bad in ["", &"v".repeat(257), "a|b"] {
            assert_eq!(tag_value(bad).unwrap_err().code, "ECS1026", "{bad}");
        }
    }
}
