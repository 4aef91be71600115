//! The styles. Text is always styled; the printer strips styles if color is off.

use std::fmt::Display;

use anstyle::{AnsiColor, Style};

pub(in crate::cli) const BOLD: Style = Style::new().bold();
pub(in crate::cli) const DIM: Style = Style::new().dimmed();
pub(in crate::cli) const ERROR: Style = AnsiColor::Red.on_default().bold();
pub(in crate::cli) const WARNING: Style = AnsiColor::Yellow.on_default().bold();
pub(in crate::cli) const GOOD: Style = AnsiColor::Green.on_default().bold();
pub(in crate::cli) const ADDED: Style = AnsiColor::Green.on_default();
pub(in crate::cli) const CHANGED: Style = AnsiColor::Yellow.on_default();
pub(in crate::cli) const REVISION: Style = AnsiColor::Blue.on_default();
pub(in crate::cli) const REMOVED: Style = AnsiColor::Red.on_default();
/// A heading of `--help`.
pub(in crate::cli) const HEADING: Style = AnsiColor::Green.on_default().bold();
/// What is typed as it is, in `--help`.
pub(in crate::cli) const LITERAL: Style = AnsiColor::Cyan.on_default().bold();
pub(in crate::cli) const HINT: Style = AnsiColor::Cyan.on_default();

/// `text` in `style`.
pub(in crate::cli) fn paint(style: Style, text: impl Display) -> String {
    format!("{style}{text}{style:#}")
}
