//! A text that is put together while compiling.

/// Room for every fault of a file.
const ROOM: usize = 16_384;

/// Text of a fixed size.
pub(super) struct Text {
    bytes: [u8; ROOM],
    length: usize,
}

impl Text {
    pub(super) const fn new() -> Self {
        Self {
            bytes: [0; ROOM],
            length: 0,
        }
    }

    /// Adds a piece; what has no room is left out.
    pub(super) const fn push(&mut self, piece: &str) {
        let piece = piece.as_bytes();
        if self.length + piece.len() > ROOM {
            return;
        }
        let mut index = 0;
        while index < piece.len() {
            self.bytes[self.length] = piece[index];
            self.length += 1;
            index += 1;
        }
    }

    pub(super) const fn push_number(&mut self, number: u32) {
        if number >= 10 {
            self.push_number(number / 10);
        }
        const DIGITS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
        self.push(DIGITS[(number % 10) as usize]);
    }

    /// Names in backticks, with commas between them.
    pub(super) const fn push_names(&mut self, names: &[&str]) {
        let mut index = 0;
        while index < names.len() {
            self.push(if index == 0 { "`" } else { ", `" });
            self.push(names[index]);
            self.push("`");
            index += 1;
        }
    }

    pub(super) const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            // Only whole pieces are added.
            Err(_) => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn pieces_numbers_and_names() {
        let mut text = Text::new();
        text.push("line ");
        text.push_number(1_204);
        text.push(": ");
        text.push_names(&["cpu", "memory"]);
        assert_eq!(text.as_str(), "line 1204: `cpu`, `memory`");
    }
}
