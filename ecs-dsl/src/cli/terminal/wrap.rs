//! Wraps text at word boundaries, for terminals, which break lines in the middle of words.
//!
//! **Invariant:** no word is broken: one that is wider than the terminal has a line of its own.

use super::sanitizer::STYLE_MARK;
use super::style::without_styles;

/// The narrowest text beside an indentation; with less space, the following lines of a paragraph aren't indented.
const NARROWEST: usize = 24;

/// `text` in lines of at most `columns`, if there is a limit. The following lines of a long line are indented below its text.
pub(in crate::cli) fn wrap(text: &str, columns: Option<usize>) -> String {
    let Some(columns) = columns else {
        return text.to_owned();
    };
    let lines: Vec<_> = text
        .split('\n')
        .map(|line| wrap_line(line, columns))
        .collect();
    lines.join("\n")
}

/// The visible width: escape sequences that style text take no space.
pub(in crate::cli) fn visible_width(text: &str) -> usize {
    without_styles(text).chars().count()
}

/// The words of `text` in lines of at most `columns`.
pub(super) fn fill(text: &str, columns: usize) -> Vec<String> {
    let wrapped = fill_with_indent(text, columns, 0);
    wrapped.split('\n').map(str::to_owned).collect()
}

fn wrap_line(line: &str, columns: usize) -> String {
    if visible_width(line) <= columns {
        return line.to_owned();
    }
    let line = &compacted(line);
    if visible_width(line) <= columns {
        return line.clone();
    }
    let visible = without_styles(line);
    let indent = hanging_indent(&visible);
    let fits = indent + NARROWEST <= columns;
    fill_with_indent(line, columns, if fits { indent } else { 0 })
}

/// The line without the padding of its columns, for which there is no room.
fn compacted(line: &str) -> String {
    let mut compacted = String::new();
    let (mut in_escape, mut in_indent, mut spaces) = (false, true, 0);
    for letter in line.chars() {
        // Sequences that style text end with an `m`.
        let is_style = in_escape || letter == '\u{1b}' || letter == STYLE_MARK;
        in_escape = is_style && letter != 'm' && letter != STYLE_MARK;
        if !is_style {
            spaces = if letter == ' ' { spaces + 1 } else { 0 };
            in_indent &= letter == ' ';
        }
        if is_style || in_indent || spaces <= 2 {
            compacted.push(letter);
        }
    }
    compacted
}

fn fill_with_indent(line: &str, columns: usize, indent: usize) -> String {
    let mut wrapped = String::new();
    let (mut used, mut spaces) = (0, 0);
    // There is no break before the first word.
    let mut has_word = false;
    for (index, word) in line.split(' ').enumerate() {
        spaces += usize::from(index > 0);
        if word.is_empty() {
            continue;
        }
        let width = visible_width(word);
        if has_word && used + spaces + width > columns {
            wrapped.push('\n');
            // A wide word gets the space of the indentation.
            (used, spaces) = (0, indent.min(columns.saturating_sub(width)));
        }
        wrapped.extend(std::iter::repeat_n(' ', spaces));
        wrapped.push_str(word);
        used += spaces + width;
        spaces = 0;
        has_word = true;
    }
    wrapped
}

/// The indentation of the following lines: below the text of a labelled line such as `  = help: …`, else two more than the line's.
fn hanging_indent(line: &str) -> usize {
    let text = line.trim_start_matches(' ');
    let own = line.len() - text.len();
    let label = text
        .strip_prefix("= ")
        .and_then(|rest| rest.split_once(": "));
    match label {
        Some((label, _)) if !label.contains(' ') => own + "= ".len() + label.len() + ": ".len(),
        _ => own + 2,
    }
}

#[cfg(test)]
mod tests {
    use super::{fill, visible_width, wrap};
    use crate::cli::terminal::style::{self, paint, without_styles};

    #[test]
    fn text_without_a_limit_is_unchanged() {
        assert_eq!(wrap("a long line", None), "a long line");
    }

    #[test]
    fn lines_break_between_words_with_a_hanging_indent() {
        let text =
            "local: creating a change set for the stack\n  + create the queue Inbox of the shop";
        let expected = "local: creating a change set for\n  the stack\n  + create the queue Inbox of the\n    shop";
        assert_eq!(wrap(text, Some(34)), expected);
    }

    #[test]
    fn following_lines_of_a_hint_are_below_its_text() {
        let hint = "  = help: run `app destroy --stage dev` to delete the stack";
        let expected = "  = help: run `app destroy --stage dev`\n          to delete the stack";
        assert_eq!(wrap(hint, Some(40)), expected);
    }

    #[test]
    fn wide_word_has_its_own_line() {
        let arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/0123456789abcdef";
        assert_eq!(
            wrap(&format!("at {arn} now"), Some(20)),
            format!("at\n{arn}\nnow")
        );
        assert_eq!(wrap(arn, Some(20)), arn);
        assert_eq!(
            wrap("  a word and one-word-of-28-characters-xx", Some(30)),
            "  a word and\n  one-word-of-28-characters-xx"
        );
    }

    #[test]
    fn padding_of_columns_is_dropped_before_the_line_is_wrapped() {
        let line = format!("  {:<40}{:>9}", "all stacks, a month", "2.00");
        assert_eq!(wrap(&line, Some(60)), line);
        assert_eq!(wrap(&line, Some(40)), "  all stacks, a month  2.00");
        let styled = paint(style::DIM, "      because    it is long");
        let plain = without_styles(&wrap(&styled, Some(24)));
        assert_eq!(plain, "      because  it is\nlong");
        let gap = format!("a      {}", paint(style::DIM, "b c"));
        assert_eq!(without_styles(&wrap(&gap, Some(6))), "a  b c");
    }

    #[test]
    fn styles_take_no_space_and_stay() {
        let styled = paint(style::ERROR, "error");
        assert_eq!(visible_width(&styled), 5);
        assert_eq!(
            wrap(&format!("{styled} no"), Some(8)),
            format!("{styled} no")
        );
        let wrapped = wrap(&paint(style::BOLD, "one two three"), Some(9));
        assert_eq!(style::without_styles(&wrapped), "one two\nthree");
    }

    #[test]
    fn filled_lines_have_no_indent() {
        assert_eq!(fill("one two three", 8), ["one two", "three"]);
    }
}
