//! Deterministic hashes, from which ids are generated.

use hmac_sha256::Hash;

/// A 64-bit hash of `parts`, the same on every machine.
pub(super) fn hash(parts: &[&str]) -> u64 {
    let digest = Hash::hash(parts.join("\0").as_bytes());
    digest
        .iter()
        .take(8)
        .fold(0, |bits, byte| bits << 8 | u64::from(*byte))
}

/// Formats 32 hexadecimal digits as a UUID.
pub(super) fn uuid(digits: &str) -> String {
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    format!(
        "{}-{}-{}-{}-{}",
        part(0, 8),
        part(8, 12),
        part(12, 16),
        part(16, 20),
        part(20, 32)
    )
}

/// The `digits` lowest base-32 digits of the number, lowest first. A number has 13.
pub(super) fn base32(mut number: u64, digits: usize) -> String {
    const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHIJKLMNOPQRSTUV";
    let mut text = String::with_capacity(digits);
    for _ in 0..digits {
        // The remainder of 32 is below the length of DIGITS.
        text.push(char::from(DIGITS[(number % 32) as usize]));
        number /= 32;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{base32, hash, uuid};

    #[test]
    fn hashes_are_stable() {
        assert_eq!(hash(&["a", "b"]), 0x59b2_71ae_1bbc_b1d3);
        assert_ne!(hash(&["a", "b"]), hash(&["ab"]));
        assert_eq!(base32(u64::MAX, 13), "VVVVVVVVVVVVF");
        assert_eq!(
            uuid("0123456789abcdef0123456789abcdef"),
            "01234567-89ab-cdef-0123-456789abcdef"
        );
    }
}
