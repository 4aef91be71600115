//! The words of a fault: pieces of constant text, because nothing allocates while compiling.

/// How many pieces a sentence has at most.
const ROOM: usize = 24;

/// A sentence in pieces.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    pieces: [&'static str; ROOM],
    count: usize,
}

impl Words {
    pub(super) const NONE: Self = Self {
        pieces: [""; ROOM],
        count: 0,
    };

    pub(super) const fn of(pieces: &[&'static str]) -> Self {
        let mut words = Self::NONE;
        words.push(pieces);
        words
    }

    /// Adds pieces; what has no room is left out.
    pub(super) const fn push(&mut self, pieces: &[&'static str]) {
        let mut index = 0;
        while index < pieces.len() && self.count < ROOM {
            self.pieces[self.count] = pieces[index];
            self.count += 1;
            index += 1;
        }
    }

    pub(super) const fn pieces(&self) -> &[&'static str] {
        self.pieces.split_at(self.count).0
    }
}
