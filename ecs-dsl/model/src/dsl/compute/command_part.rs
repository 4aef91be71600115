//! The arguments of a command that an event starts.

use crate::diag::Spanned;

/// An argument of the command with which an [event](crate::dsl::Event::command) starts a task: text, or a field of the
/// event.
#[derive(Clone, Debug)]
pub struct CommandPart(pub(crate) Part);

/// What an argument is.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    Text(Spanned<String>),
    /// The path of a field.
    Field(Spanned<String>),
}

impl CommandPart {
    /// This text.
    #[track_caller]
    pub fn text(text: &str) -> Self {
        Self(Part::Text(Spanned::here(text.into())))
    }

    /// The value of the field at this path, such as `detail.id`, or `body.id` of a message.
    // rule: event_path(path)
    #[track_caller]
    pub fn field(path: &str) -> Self {
        Self(Part::Field(Spanned::here(path.into())))
    }
}

impl From<&str> for CommandPart {
    #[track_caller]
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}
