//! SHA-256 as hexadecimal text, for names that depend on content.

use std::fmt::Write as _;

use hmac_sha256::Hash;

/// The SHA-256 of `bytes`, as 64 hexadecimal digits.
pub(super) fn sha256(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Hash::hash(bytes) {
        // Writing to a string can't fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::sha256;

    #[test]
    fn digest_matches_the_test_vector() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), expected);
    }
}
