//! What decides about a random program.

/// Words that most setters don't take.
const JUNK: [&str; 17] = [
    "",
    " ",
    "-",
    "a b",
    "größe",
    "🦀",
    "`",
    "\n",
    "a/../b",
    "aws:x",
    "{{resolve:ssm:/x}}",
    "0",
    "*******",
    "latest",
    "DB_PASSWORD",
    "arn:aws:iam::123456789012:role/shop",
    "postgres://shop:hunter2@db/shop",
];

/// A row of numbers that decide one after the other. When there are none left, every answer is the first one, so that a
/// shorter row makes a smaller program.
#[derive(Debug)]
pub(super) struct Dice<'a> {
    rolls: std::slice::Iter<'a, u16>,
    /// One value of so many is illegal; none if it is 0.
    wild: u16,
    names: usize,
}

impl<'a> Dice<'a> {
    pub(super) fn new(rolls: &'a [u16], wild: u16) -> Self {
        Self {
            rolls: rolls.iter(),
            wild,
            names: 0,
        }
    }

    /// 0 to `sides - 1`.
    pub(super) fn below(&mut self, sides: usize) -> usize {
        usize::from(self.rolls.next().copied().unwrap_or(0)) % sides
    }

    /// Whether a setter is called.
    pub(super) fn sometimes(&mut self) -> bool {
        self.below(3) == 2
    }

    pub(super) fn rarely(&mut self) -> bool {
        self.below(12) == 11
    }

    /// Whether something is done that is most likely wrong.
    pub(super) fn wild(&mut self) -> bool {
        self.wild > 0 && self.below(self.wild.into()) == 1
    }

    pub(super) fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    /// One of those that were made so far.
    pub(super) fn maybe_of<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        if all.is_empty() || !self.sometimes() {
            return None;
        }
        Some(self.of(all))
    }

    /// A legal value; in a wild program now and then another one.
    pub(super) fn value<T: Clone>(&mut self, legal: &[T], illegal: &[T]) -> T {
        if self.wild() {
            self.of(illegal)
        } else {
            self.of(legal)
        }
    }

    /// The same for text, of which there is more to choose from.
    pub(super) fn text(&mut self, legal: &[&str]) -> String {
        if !self.wild() {
            return self.of(legal).to_owned();
        }
        match self.below(JUNK.len() + 2) {
            0 => "x".repeat(2_000),
            1 => self.of(legal).repeat(2),
            junk => JUNK[junk - 2].to_owned(),
        }
    }

    /// A name that nothing has yet.
    pub(super) fn name(&mut self, stem: &str) -> String {
        if self.wild() {
            return self.text(&["twice"]);
        }
        self.names += 1;
        match self.below(8) {
            7 => format!("{stem}_{}", self.names),
            6 => format!("{}{}", stem.to_uppercase(), self.names),
            _ => format!("{stem}-{}", self.names),
        }
    }

    /// How many of something.
    pub(super) fn count(&mut self, most: usize) -> usize {
        self.below(most + 1)
    }
}

/// Calls some of the setters: `some!(dice, queue: delay(secs(5)), fifo())`.
macro_rules! some {
    ($dice:ident, $builder:ident: $($setter:ident($($argument:expr),*)),* $(,)?) => {
        $(if $dice.sometimes() {
            $builder = $builder.$setter($($argument),*);
        })*
    };
}

pub(super) use some;
