//! The lines of a rendered plan and their roles. Color is up to the caller.

use super::text::shortened;

/// A line of at most 98 columns, without color.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanLine {
    /// The role.
    pub role: PlanLineRole,
    /// The text.
    pub text: String,
}

/// The role of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanLineRole {
    /// Data would be lost.
    Danger,
    /// A change that will be refused.
    Problem,
    /// The fix of the problem above.
    Hint,
    /// New access.
    Opened,
    /// A resource or an entry that is created.
    Create,
    /// A resource or an entry that is updated.
    Update,
    /// A resource that is replaced, or may be.
    Replace,
    /// A task definition that gets a new revision.
    Revision,
    /// A resource or an entry that is deleted.
    Delete,
    /// A resource that doesn't change in the account.
    Keep,
    /// A detail of the line above.
    Detail,
    /// A removed line of text.
    Removed,
    /// An added line of text.
    Added,
    /// The counts.
    Summary,
    /// An empty line between blocks.
    Blank,
}

impl PlanLine {
    pub(super) fn new(role: PlanLineRole, text: impl Into<String>) -> Self {
        Self {
            role,
            text: text.into(),
        }
    }
}

/// The maximum width of a line. Output that contains a plan may indent it by two columns.
pub(super) const WIDTH: usize = 98;

/// A message wrapped at spaces; lines after the first are indented.
pub(super) fn wrapped(role: PlanLineRole, lead: &str, message: &str) -> Vec<PlanLine> {
    let indent = " ".repeat(lead.chars().count());
    let mut lines = Vec::new();
    let mut line = lead.to_owned();
    for word in message.split(' ') {
        let word = &shortened(word, WIDTH - indent.len());
        let full = line.chars().count() + 1 + word.chars().count() > WIDTH;
        if full && line.trim() != lead.trim() {
            lines.push(PlanLine::new(
                role,
                std::mem::replace(&mut line, indent.clone()),
            ));
        }
        if !line.ends_with(' ') && !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(PlanLine::new(role, line));
    lines
}

#[cfg(test)]
mod tests {
    use super::{PlanLineRole, wrapped};

    #[test]
    fn long_message_is_wrapped_at_spaces() {
        let lines = wrapped(PlanLineRole::Problem, "x ", "word ".repeat(30).trim_end());
        let widths: Vec<_> = lines.iter().map(|line| line.text.len()).collect();
        assert_eq!(widths, [96, 56]);
        assert!(lines[0].text.starts_with("x word") && lines[1].text.starts_with("  word"));
    }
}
