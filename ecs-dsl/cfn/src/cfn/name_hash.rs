//! [`NameHash`]: a hash of short names for maps that are only looked up. Never for what reaches output.

use std::hash::{BuildHasherDefault, Hasher};

/// Builds the hashers of maps by names.
pub(crate) type NameHash = BuildHasherDefault<NameHasher>;

/// Multiplies eight bytes at a time: names of properties, types and logical ids are short and not chosen to collide.
#[derive(Debug, Default)]
pub(crate) struct NameHasher(u64);

impl NameHasher {
    fn add(&mut self, word: u64) {
        let mixed = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
        self.0 = mixed;
    }
}

impl Hasher for NameHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.add(u64::from_le_bytes(*word));
        }
        let last = rest
            .iter()
            .fold(0, |last, byte| last << 8 | u64::from(*byte));
        self.add(last);
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    // The map takes the position from the low bits, which the product mixes least.
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}
