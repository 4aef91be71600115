//! What every stream gets: control characters as visible escapes, no workflow commands but own ones, and no secrets of a known
//! shape. Names, reasons, outputs and files may contain anything.
//!
//! The runner of GitHub Actions takes a line for a command if it begins with `::`, after spaces, or contains `##[`
//! (`src/Runner.Common/ActionCommand.cs` of `actions/runner`). Styles are marked, so that escape sequences in a name are
//! recognized.
//!
//! **Invariant:** JSON stays the same value: its strings get escapes of JSON.

use crate::cfn::masking::{MASK, masked_text};

/// Before and after each of our own escape sequences: a private-use character.
pub(in crate::cli) const STYLE_MARK: char = '\u{10fffd}';

/// Text of several lines: lines after the first are indented, so that none looks like a line of its own.
pub(super) fn text(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for (index, line) in clean_lines(text).enumerate() {
        if index > 0 {
            clean.push('\n');
            let plain = without_style(&line);
            let indented = plain.is_empty() || plain.starts_with(char::is_whitespace);
            clean.push_str(if indented { "" } else { "  " });
        }
        clean.push_str(&line);
    }
    clean
}

/// A clean line from its first character on: its escape sequences are styles.
fn without_style(line: &str) -> &str {
    let sequence = line
        .strip_prefix("\u{1b}[")
        .and_then(|rest| rest.split_once('m'));
    sequence.map_or(line, |(_, rest)| without_style(rest))
}

/// Own lines, such as those of a table: they aren't indented.
pub(in crate::cli) fn block(text: &str) -> String {
    clean_lines(text).collect::<Vec<_>>().join("\n")
}

/// Text that must stay on one line, such as a cell or a name.
pub(in crate::cli) fn single_line(text: &str) -> String {
    let escape = |c: char| match c {
        '\n' => "\\n".to_owned(),
        c => visible(c),
    };
    text.chars().map(escape).collect()
}

/// An own workflow command: its data has no line breaks.
pub(super) fn command(text: &str) -> String {
    single_line(&masked(text)).replace("##[", "##\\[")
}

/// A JSON document with the same value: what isn't legible in its strings is escaped.
pub(super) fn json(text: &str) -> String {
    map_strings(text, escaped)
}

/// An own JSON document, such as an event: the secrets in its strings are masked too.
pub(super) fn report(text: &str) -> String {
    map_strings(text, |content| escaped(&masked_string(content)))
}

fn map_strings(text: &str, map: impl Fn(&str) -> String) -> String {
    let parts = strings_of(text);
    let mapped = parts.into_iter().map(|(inside, part)| match inside {
        Inside::String => map(part),
        Inside::Structure => part.to_owned(),
    });
    mapped.collect()
}

/// Whether a text can't be printed as it is.
pub(in crate::cli) fn is_altered(text: &str) -> bool {
    let altered = |line: &str| without_commands(&visible_line(line)) != line;
    text.replace('\t', " ").split('\n').any(altered)
}

fn clean_lines(text: &str) -> impl Iterator<Item = String> {
    let lines: Vec<String> = masked(text)
        .split('\n')
        .map(|line| without_commands(&visible_line(line)))
        .collect();
    lines.into_iter()
}

fn masked(text: &str) -> String {
    masked_text(text, MASK).unwrap_or_else(|| text.to_owned())
}

/// A line with its control characters visible, and with our own styles.
fn visible_line(line: &str) -> String {
    let mut clean = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let taken = match style_of(rest) {
            Some((style, length)) => {
                clean.push_str(style);
                length
            }
            None => {
                clean.push_str(&visible(first));
                first.len_utf8()
            }
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    clean
}

/// The escape sequences for styles between two marks, and the length of all.
fn style_of(text: &str) -> Option<(&str, usize)> {
    let (sequences, _) = text.strip_prefix(STYLE_MARK)?.split_once(STYLE_MARK)?;
    let is_style = |sequence: &str| {
        let parameters = sequence.strip_suffix('m');
        parameters.is_some_and(|list| list.bytes().all(|b| b.is_ascii_digit() || b == b';'))
    };
    let mut parts = sequences.split("\u{1b}[");
    (parts.next() == Some("") && parts.all(is_style))
        .then_some((sequences, sequences.len() + 2 * STYLE_MARK.len_utf8()))
}

/// The character, or its escape if it controls the terminal or the direction of the text.
fn visible(c: char) -> String {
    if is_control(c) {
        c.escape_default().to_string()
    } else {
        c.to_string()
    }
}

/// C0 and C1, separators of lines and paragraphs, and controls of bidirectional text.
fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{61c}' | '\u{200e}' | '\u{200f}' | STYLE_MARK
        )
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The line, with a backslash in what GitHub's runner takes for a command.
fn without_commands(line: &str) -> String {
    let line = line.replace("##[", "##\\[");
    let start = line.len() - line.trim_start().len();
    match line.split_at_checked(start) {
        Some((indent, rest)) if rest.starts_with("::") => format!("{indent}\\{rest}"),
        _ => line,
    }
}

/// Where a part of a JSON document is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    String,
    Structure,
}

/// The strings of a JSON document, without quotes, and what is between them.
fn strings_of(text: &str) -> Vec<(Inside, &str)> {
    let mut parts = Vec::new();
    let (mut inside, mut start, mut escaped) = (Inside::Structure, 0, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if inside == Inside::String => escaped = true,
            b'"' => {
                // The quote belongs to the structure.
                let end = if inside == Inside::String { at } else { at + 1 };
                parts.push((inside, text.get(start..end).unwrap_or_default()));
                start = end;
                inside = match inside {
                    Inside::String => Inside::Structure,
                    Inside::Structure => Inside::String,
                };
            }
            _ => {}
        }
    }
    parts.push((inside, text.get(start..).unwrap_or_default()));
    parts
}

/// The content of a JSON string with its secrets masked.
fn masked_string(content: &str) -> String {
    let text: Option<String> = serde_json::from_str(&format!("\"{content}\"")).ok();
    let masked = text.and_then(|text| masked_text(&text, MASK));
    let quoted = masked.and_then(|masked| serde_json::to_string(&masked).ok());
    match quoted {
        Some(quoted) => {
            let inner = quoted
                .strip_prefix('"')
                .and_then(|rest| rest.strip_suffix('"'));
            inner.unwrap_or_default().to_owned()
        }
        None => content.to_owned(),
    }
}

/// The content of a JSON string with its controls escaped.
fn escaped(content: &str) -> String {
    let escape = |c: char| match u32::from(c) {
        code @ 0..=0xffff if is_control(c) => format!("\\u{code:04x}"),
        _ => c.to_string(),
    };
    let content = content.replace("##[", "##\\u005b");
    content.chars().map(escape).collect()
}

#[cfg(test)]
mod tests {
    use super::{block, command, json, report, single_line, text};
    use crate::cli::terminal::style::{BOLD, marked, paint};

    // found: K3
    #[test]
    fn control_characters_are_visible() {
        let planted = "a\u{1b}]0;title\u{7}\u{1b}[2J\r\u{9b}31m\u{85}\u{2028}\u{202e}b\tc\u{0}";
        let expected =
            "a\\u{1b}]0;title\\u{7}\\u{1b}[2J\\r\\u{9b}31m\\u{85}\\u{2028}\\u{202e}b\\tc\\u{0}";
        assert_eq!(text(planted), expected);
        assert_eq!(single_line("a\nb"), "a\\nb");
    }

    #[test]
    fn own_styles_are_kept_and_planted_ones_are_visible() {
        let styled = paint(BOLD, "\u{1b}[31mred");
        assert_eq!(text(&styled), "\u{1b}[1m\\u{1b}[31mred\u{1b}[0m");
        let help = marked("\u{1b}[1m\u{1b}[4mUsage:\u{1b}[0m a");
        assert_eq!(block(&help), "\u{1b}[1m\u{1b}[4mUsage:\u{1b}[0m a");
    }

    // found: K2
    #[test]
    fn workflow_commands_are_not_commands() {
        for (planted, expected) in [
            (
                "bad\n::error::INJ\n  ::add-mask::x",
                "bad\n  \\::error::INJ\n  \\::add-mask::x",
            ),
            ("::stop-commands::t", "\\::stop-commands::t"),
            ("a ##[add-mask]x", "a ##\\[add-mask]x"),
            ("bad\nerror: fake", "bad\n  error: fake"),
            ("arn:aws:s3:::bucket", "arn:aws:s3:::bucket"),
        ] {
            assert_eq!(text(planted), expected);
        }
        assert_eq!(block("a\nb\n::c::d"), "a\nb\n\\::c::d");
        assert_eq!(
            command("::error title=a::b\r\u{1b}"),
            "::error title=a::b\\r\\u{1b}"
        );
    }

    #[test]
    fn json_has_the_same_value() {
        let value =
            serde_json::json!({"a\u{202e}": ["##[error]x", "\u{85}\\\"", "é\u{2028}\n"], "b": 1});
        for printed in [
            value.to_string(),
            serde_json::to_string_pretty(&value).unwrap(),
        ] {
            let clean = json(&printed);
            assert_eq!(
                serde_json::from_str::<serde_json::Value>(&clean).unwrap(),
                value
            );
            assert!(!clean.contains("##["), "{clean}");
            let hidden = ['\u{202e}', '\u{85}', '\u{2028}'];
            assert!(!clean.contains(hidden), "{clean}");
        }
    }

    #[test]
    fn secrets_of_a_known_shape_are_masked() {
        assert_eq!(text("password=hunter2"), "password=***");
        let event = r#"{"reason":"a \"password\": \"hunter2\""}"#;
        assert_eq!(report(event), r#"{"reason":"a \"password\": \"***\""}"#);
        assert_eq!(json(event), event);
    }
}
