//! The choices of a random program.

/// Values that most setters reject.
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

/// Choices from a sequence of numbers. At its end every choice is the first alternative, so that fewer numbers create a
/// smaller program.
#[derive(Debug)]
pub(super) struct Choices<'a> {
    numbers: std::slice::Iter<'a, u16>,
    /// Every nth value is invalid on average; none if 0.
    invalid: u16,
    names: usize,
}

impl<'a> Choices<'a> {
    pub(super) fn new(numbers: &'a [u16], invalid: u16) -> Self {
        Self {
            numbers: numbers.iter(),
            invalid,
            names: 0,
        }
    }

    /// 0 to `end - 1`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        usize::from(self.numbers.next().copied().unwrap_or(0)) % end
    }

    /// True in one of three.
    pub(super) fn sometimes(&mut self) -> bool {
        self.below(3) == 2
    }

    /// True in one of twelve.
    pub(super) fn rarely(&mut self) -> bool {
        self.below(12) == 11
    }

    /// Whether to choose something invalid.
    pub(super) fn invalid(&mut self) -> bool {
        self.invalid > 0 && self.below(self.invalid.into()) == 1
    }

    pub(super) fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    /// Sometimes one of the components so far.
    pub(super) fn maybe_one_of<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        if all.is_empty() || !self.sometimes() {
            return None;
        }
        Some(self.one_of(all))
    }

    /// A valid or an invalid value.
    pub(super) fn value<T: Clone>(&mut self, valid: &[T], invalid: &[T]) -> T {
        if self.invalid() {
            self.one_of(invalid)
        } else {
            self.one_of(valid)
        }
    }

    /// A valid text, or one that most setters reject.
    pub(super) fn text(&mut self, valid: &[&str]) -> String {
        if !self.invalid() {
            return self.one_of(valid).to_owned();
        }
        match self.below(JUNK.len() + 2) {
            0 => "x".repeat(2_000),
            1 => self.one_of(valid).repeat(2),
            junk => JUNK[junk - 2].to_owned(),
        }
    }

    /// A unique name; sometimes an invalid or duplicate one.
    pub(super) fn name(&mut self, stem: &str) -> String {
        if self.invalid() {
            return self.text(&["twice"]);
        }
        self.names += 1;
        match self.below(8) {
            7 => format!("{stem}_{}", self.names),
            6 => format!("{}{}", stem.to_uppercase(), self.names),
            _ => format!("{stem}-{}", self.names),
        }
    }

    /// 0 to `max`.
    pub(super) fn count(&mut self, max: usize) -> usize {
        self.below(max + 1)
    }
}

/// Calls some of the setters: `some!(choices, queue: delay(secs(5)), fifo())`.
macro_rules! some {
    ($choices:ident, $builder:ident: $($setter:ident($($argument:expr),*)),* $(,)?) => {
        $(if $choices.sometimes() {
            $builder = $builder.$setter($($argument),*);
        })*
    };
}

pub(super) use some;
