//! The styles. Text is always styled; the printer strips styles if color is off.

use std::fmt::Display;

use anstyle::{AnsiColor, Style};

use super::sanitizer::STYLE_MARK;

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

/// `text` in `style`. The escape sequences are marked: the printer prints no others.
pub(in crate::cli) fn paint(style: Style, text: impl Display) -> String {
    format!("{STYLE_MARK}{style}{STYLE_MARK}{text}{STYLE_MARK}{style:#}{STYLE_MARK}")
}

/// `text` without styles.
pub(in crate::cli) fn without_styles(text: &str) -> String {
    anstream::adapter::strip_str(&text.replace(STYLE_MARK, "")).to_string()
}

/// Marks the escape sequences in text that another library has styled.
pub(in crate::cli) fn marked(text: &str) -> String {
    let text = text.replace(STYLE_MARK, "");
    let mut marked = String::with_capacity(text.len());
    let mut parts = text.split("\u{1b}[");
    marked.extend(parts.next());
    for part in parts {
        let (parameters, rest) = part.split_once('m').unwrap_or((part, ""));
        marked.push_str(&format!(
            "{STYLE_MARK}\u{1b}[{parameters}m{STYLE_MARK}{rest}"
        ));
    }
    marked
}
