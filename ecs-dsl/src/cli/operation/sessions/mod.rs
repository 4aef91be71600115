//! Sessions in containers: which container, and what its user types and sees.
//!
//! - [`SessionChoice`]: the task and the container.
//! - [`TerminalUser`]: the user of a command, at a terminal or with pipes.
//! - [`TunnelEnd`]: where a tunnel leads to.
//! - [`command_text`]: a command as one text, as ECS takes it.

mod command_text;
mod input_queue;
mod session_choice;
mod terminal_user;
mod tunnel_end;

pub(in crate::cli) use command_text::command_text;
pub(in crate::cli) use session_choice::{ChosenContainer, SHELL, SessionChoice};
pub(in crate::cli) use terminal_user::TerminalUser;
pub(in crate::cli) use tunnel_end::{TunnelEnd, tunnel_end};
