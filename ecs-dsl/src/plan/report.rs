//! Lines for a person, and what each is for: colour is the caller's.

use super::text::shortened;

/// A line of at most 98 columns, without colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is for.
    pub role: Role,
    /// What it says.
    pub text: String,
}

/// What a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Data would be lost.
    Danger,
    /// Something will be refused.
    Problem,
    /// What to do about it.
    Hint,
    /// Access that wasn't there before.
    Opened,
    /// A resource or an entry that is made.
    Create,
    /// A resource or an entry that is changed.
    Update,
    /// A resource that is replaced, or may be.
    Replace,
    /// A resource or an entry that goes.
    Delete,
    /// What stays at AWS as it is.
    Keep,
    /// More about the line before.
    Detail,
    /// A piece of text that goes.
    Removed,
    /// A piece of text that comes.
    Added,
    /// The counts.
    Summary,
    /// Nothing: room between blocks.
    Blank,
}

impl Line {
    pub(super) fn new(role: Role, text: impl Into<String>) -> Self {
        Self {
            role,
            text: text.into(),
        }
    }
}

/// How wide a line may be: what shows a plan as a part of something else indents it by two.
pub(super) const WIDTH: usize = 98;

/// A long message, broken at spaces; what follows the first line is indented.
pub(super) fn wrapped(role: Role, lead: &str, message: &str) -> Vec<Line> {
    let indent = " ".repeat(lead.chars().count());
    let mut lines = Vec::new();
    let mut line = lead.to_owned();
    for word in message.split(' ') {
        let word = &shortened(word, WIDTH - indent.len());
        let full = line.chars().count() + 1 + word.chars().count() > WIDTH;
        if full && line.trim() != lead.trim() {
            lines.push(Line::new(
                role,
                std::mem::replace(&mut line, indent.clone()),
            ));
        }
        if !line.ends_with(' ') && !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(Line::new(role, line));
    lines
}

#[cfg(test)]
mod tests {
    use super::{Role, wrapped};

    #[test]
    fn a_long_message_is_broken_at_spaces() {
        let lines = wrapped(Role::Problem, "x ", "word ".repeat(30).trim_end());
        let widths: Vec<_> = lines.iter().map(|line| line.text.len()).collect();
        assert_eq!(widths, [96, 56]);
        assert!(lines[0].text.starts_with("x word") && lines[1].text.starts_with("  word"));
    }
}
