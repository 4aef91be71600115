//! The terminal: output, keyboard, Ctrl-C, styles, and what is drawn with them.
//!
//! A `Printer` writes to the streams, reads answers from the `Keyboard`, and records events. The stacks of a run share one by
//! a `Console`. Everything that is printed passes the
//! `sanitizer`.

pub(super) mod console;
pub(super) mod diagnostic;
pub(super) mod duration;
mod hidden_input;
mod interrupt_echo;
mod keyboard;
pub(super) mod printer;
pub(super) mod progress_bar;
pub(super) mod raw_mode;
pub(super) mod sanitizer;
pub(super) mod session_output;
mod signal_source;
pub(super) mod signals;
pub(super) mod stack_row;
pub(super) mod style;
pub(super) mod table;
pub(super) mod typed_input;
pub(super) mod width;
pub(super) mod wrap;
