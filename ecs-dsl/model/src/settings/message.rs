//! The message of an error: pieces of constant text, because constants can't allocate.

/// The maximum number of pieces of a message.
const CAPACITY: usize = 24;

/// A message in pieces.
#[derive(Clone, Copy, Debug)]
pub(super) struct Message {
    pieces: [&'static str; CAPACITY],
    count: usize,
}

impl Message {
    pub(super) const EMPTY: Self = Self {
        pieces: [""; CAPACITY],
        count: 0,
    };

    pub(super) const fn new(pieces: &[&'static str]) -> Self {
        let mut message = Self::EMPTY;
        message.push(pieces);
        message
    }

    /// Adds pieces; pieces beyond the capacity are dropped.
    pub(super) const fn push(&mut self, pieces: &[&'static str]) {
        let mut index = 0;
        while index < pieces.len() && self.count < CAPACITY {
            self.pieces[self.count] = pieces[index];
            self.count += 1;
            index += 1;
        }
    }

    pub(super) const fn pieces(&self) -> &[&'static str] {
        self.pieces.split_at(self.count).0
    }
}
