//! The literals of a function, by their position in the source.

use std::ops::Range;

/// The byte range of a string or number.
#[derive(Clone, Debug)]
pub(crate) struct Literal {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Literal {
    pub(crate) fn text<'s>(&self, source: &'s str) -> &'s str {
        &source[self.start..self.end]
    }

    pub(crate) fn line(&self, source: &str) -> usize {
        source[..self.start].lines().count()
    }
}

/// The literals from `head` to the end of the file.
pub(crate) fn in_function(source: &str, head: &str) -> Vec<Literal> {
    let begin = source.find(head).expect("the function") + head.len();
    let bytes = source.as_bytes();
    let (mut literals, mut at) = (Vec::new(), begin);
    while at < bytes.len() {
        let end = match bytes[at] {
            b'/' if bytes.get(at + 1) == Some(&b'/') => line_end(bytes, at),
            b'"' => {
                let end = text_end(bytes, at + 1);
                literals.push(Literal { start: at, end });
                end
            }
            b'0'..=b'9' => {
                let end = number_end(bytes, at);
                literals.push(Literal { start: at, end });
                end
            }
            c if c.is_ascii_alphabetic() || c == b'_' => word_end(bytes, at),
            _ => at + 1,
        };
        at = end;
    }
    literals
}

fn line_end(bytes: &[u8], start: usize) -> usize {
    let rest = bytes[start..].iter().position(|byte| *byte == b'\n');
    rest.map_or(bytes.len(), |length| start + length)
}

fn text_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at + 1
}

fn word_end(bytes: &[u8], start: usize) -> usize {
    let rest = bytes[start..]
        .iter()
        .position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'_');
    rest.map_or(bytes.len(), |length| start + length)
}

/// The end of `85.0`, or of the `1` in `1..=10`.
fn number_end(bytes: &[u8], start: usize) -> usize {
    let whole = word_end(bytes, start);
    let fraction =
        bytes.get(whole) == Some(&b'.') && bytes.get(whole + 1).is_some_and(u8::is_ascii_digit);
    if fraction {
        word_end(bytes, whole + 1)
    } else {
        whole
    }
}

/// Replaces literals, and returns the source with the new ranges of all literals.
pub(crate) fn replace(
    source: &str,
    literals: &[Literal],
    replacement: impl Fn(usize, &str) -> Option<String>,
) -> (String, Vec<Range<usize>>) {
    let (mut text, mut places, mut done) = (String::new(), Vec::new(), 0);
    for (index, literal) in literals.iter().enumerate() {
        text.push_str(&source[done..literal.start]);
        let start = text.len();
        let old = literal.text(source);
        text.push_str(&replacement(index, old).unwrap_or_else(|| old.to_owned()));
        places.push(start..text.len());
        done = literal.end;
    }
    text.push_str(&source[done..]);
    (text, places)
}
