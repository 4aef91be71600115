//! Sessions in containers: which container, and what its user types and sees.
//!
//! - [`SessionChoice`]: the task and the container.
//! - [`TerminalUser`]: the user of a command, at a terminal or with pipes.
//! - [`command_text`]: a command as one text, as ECS takes it.

mod command_text;
mod input_queue;
mod session_choice;
mod terminal_user;

pub(in crate::cli) use command_text::command_text;
pub(in crate::cli) use session_choice::SessionChoice;
pub(in crate::cli) use terminal_user::TerminalUser;
