//! Text that is built in a constant: messages of the compiler.

/// Enough for every error in a settings file.
const CAPACITY: usize = 16_384;

/// Text with a fixed capacity, because nothing allocates in a constant.
#[derive(Debug)]
pub struct TextBuffer {
    bytes: [u8; CAPACITY],
    length: usize,
}

impl TextBuffer {
    /// Empty text.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            bytes: [0; CAPACITY],
            length: 0,
        }
    }

    /// Adds a piece; a piece beyond the capacity is dropped.
    pub const fn push(&mut self, piece: &str) {
        let piece = piece.as_bytes();
        if self.length + piece.len() > CAPACITY {
            return;
        }
        let mut index = 0;
        while index < piece.len() {
            self.bytes[self.length] = piece[index];
            self.length += 1;
            index += 1;
        }
    }

    /// Adds a number.
    pub const fn push_number(&mut self, number: u32) {
        if number >= 10 {
            self.push_number(number / 10);
        }
        const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
        self.push(DIGITS[(number % 10) as usize]);
    }

    /// Adds names in backticks, separated by commas.
    pub const fn push_names(&mut self, names: &[&str]) {
        let mut index = 0;
        while index < names.len() {
            self.push(if index == 0 { "`" } else { ", `" });
            self.push(names[index]);
            self.push("`");
            index += 1;
        }
    }

    /// The text so far.
    pub const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            // Only whole pieces are added.
            Err(_) => "",
        }
    }
}

impl Default for TextBuffer {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::TextBuffer;

    #[test]
    fn pieces_numbers_and_names_are_joined() {
        let mut text = TextBuffer::new();
        text.push("line ");
        text.push_number(1_204);
        text.push(": ");
        text.push_names(&["cpu", "memory"]);
        assert_eq!(text.as_str(), "line 1204: `cpu`, `memory`");
    }
}
