//! Text in GitHub's Markdown: nothing in it is a link, an image, a tag or a fence.

use crate::cfn::masking::{MASK, masked_text};
use crate::cli::terminal::sanitizer::single_line;

/// Text on one line. What is in backticks stays code, if it is plain.
pub(super) fn prose(text: &str) -> String {
    let text = clean(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    let parts: Vec<&str> = text.split('`').collect();
    // A backtick without a second one is text.
    let last_code = (parts.len() - 1) / 2 * 2;
    let mut markdown = String::new();
    for (index, part) in parts.iter().enumerate() {
        let between = index % 2 == 1 && index < last_code;
        if between && is_plain(part) {
            markdown.push_str(&format!("`{part}`"));
        } else if between {
            markdown.push_str(&format!("\\`{}\\`", escaped(part)));
        } else {
            markdown.push_str(if index > last_code { "\\`" } else { "" });
            markdown.push_str(&escaped(part));
        }
    }
    markdown
}

/// A value as code, in which nothing is Markdown.
pub(super) fn code(text: &str) -> String {
    let text = clean(text).replace('|', "\\|");
    let delimiter = "`".repeat(longest_run(&text) + 1);
    let space = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{delimiter}{space}{text}{space}{delimiter}")
}

/// Text of several lines as a block.
pub(super) fn fenced(text: &str) -> String {
    let lines: Vec<String> = masked_text(text, MASK)
        .as_deref()
        .unwrap_or(text)
        .lines()
        .map(single_line)
        .collect();
    let text = lines.join("\n");
    let fence = "`".repeat(longest_run(&text).max(2) + 1);
    format!("{fence}text\n{text}\n{fence}")
}

fn clean(text: &str) -> String {
    single_line(masked_text(text, MASK).as_deref().unwrap_or(text))
}

/// Whether code needs no escape.
fn is_plain(code: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || " -_./:@+,=#()[]{}'\"…$%&".contains(c);
    !code.is_empty() && code.chars().all(plain)
}

fn longest_run(text: &str) -> usize {
    let runs = text.split(|c| c != '`').map(str::len);
    runs.max().unwrap_or_default()
}

/// Escapes what is Markdown, HTML, or a link by itself.
fn escaped(text: &str) -> String {
    let escape = |c: char| match c {
        '\\' | '*' | '_' | '[' | ']' | '!' | '|' | '~' | '#' | '`' => format!("\\{c}"),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '&' => "&amp;".to_owned(),
        '@' => "&#64;".to_owned(),
        _ => c.to_string(),
    };
    let text: String = text.chars().map(escape).collect();
    text.replace("://", "&#58;//").replace("www.", "www&#46;")
}

#[cfg(test)]
mod tests {
    use super::{code, fenced, prose};

    // found: K15
    #[test]
    fn markdown_in_text_is_escaped() {
        for (planted, expected) in [
            ("a [x](http://evil) b", "a \\[x\\](http&#58;//evil) b"),
            ("![x](http://evil)", "\\!\\[x\\](http&#58;//evil)"),
            ("<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"),
            ("**b** _i_ ~s~ a|b", "\\*\\*b\\*\\* \\_i\\_ \\~s\\~ a\\|b"),
            ("```\n# title", "\\`\\`\\` \\# title"),
            ("stack `order` failed", "stack `order` failed"),
            ("`a`![x](y)`b`", "`a`\\!\\[x\\](y)`b`"),
            ("`a<b`", "\\`a&lt;b\\`"),
            ("one ` only", "one \\` only"),
            (
                "www.evil.example and a@b.example",
                "www&#46;evil.example and a&#64;b.example",
            ),
        ] {
            assert_eq!(prose(planted), expected);
        }
    }

    // found: K15
    #[test]
    fn code_and_blocks_contain_their_text() {
        assert_eq!(code("https://x"), "`https://x`");
        assert_eq!(code("a```b|c"), "````a```b\\|c````");
        assert_eq!(code("`x`"), "`` `x` ``");
        assert_eq!(code("a\nb"), "`a\\nb`");
        assert_eq!(fenced("a\n```\n[x](y)"), "````text\na\n```\n[x](y)\n````");
    }
}
