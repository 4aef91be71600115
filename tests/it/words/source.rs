//! What a Rust file has for readers: comments and texts, and its names.

/// A piece of a Rust file, with the line in which it begins.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Comments in consecutive lines, or a string literal.
    Prose(usize, String),
    /// An identifier.
    Name(usize, String),
}

/// The pieces of a Rust file, in order.
pub(super) fn pieces(source: &str) -> Vec<Piece> {
    let mut lexer = Lexer {
        rest: source,
        line: 1,
        pieces: Vec::new(),
    };
    while !lexer.rest.is_empty() {
        lexer.step();
    }
    lexer.pieces
}

struct Lexer<'a> {
    rest: &'a str,
    line: usize,
    pieces: Vec<Piece>,
}

impl Lexer<'_> {
    fn step(&mut self) {
        let rest = self.rest;
        if rest.starts_with("//") {
            let end = rest.find('\n').unwrap_or(rest.len());
            self.comment(rest[..end].trim_start_matches(['/', '!']));
            self.advance(end);
        } else if let Some(length) = raw_string(rest) {
            self.prose(&rest[..length]);
            self.advance(length);
        } else if rest.starts_with('"') {
            let length = string(rest);
            self.prose(&rest[..length]);
            self.advance(length);
        } else if rest.starts_with('\'') {
            self.advance(character(rest));
        } else if rest.starts_with(|c: char| c.is_alphabetic() || c == '_') {
            let is_part = |c: char| c.is_alphanumeric() || c == '_';
            let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
            let name = rest[..length].to_owned();
            self.pieces.push(Piece::Name(self.line, name));
            self.advance(length);
        } else {
            self.advance(rest.chars().next().map_or(1, char::len_utf8));
        }
    }

    fn advance(&mut self, length: usize) {
        self.line += self.rest[..length].matches('\n').count();
        self.rest = &self.rest[length..];
    }

    /// Lines of a comment that follow each other are one text, so that a phrase over the end of a line is found.
    fn comment(&mut self, text: &str) {
        if let Some(Piece::Prose(first, prose)) = self.pieces.last_mut()
            && *first + prose.matches('\n').count() + 1 == self.line
        {
            prose.push('\n');
            prose.push_str(text);
        } else {
            self.pieces.push(Piece::Prose(self.line, text.to_owned()));
        }
    }

    fn prose(&mut self, literal: &str) {
        let text = literal.replace("\\n", "  ").replace("\\\n", " \n");
        self.pieces.push(Piece::Prose(self.line, text));
    }
}

/// The length of a string literal, with its quotes.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (index, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return index + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of a raw string literal, if one begins here.
fn raw_string(text: &str) -> Option<usize> {
    let after = text.strip_prefix('b').unwrap_or(text).strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let body = after[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let length = body.find(&end)? + end.len();
    Some(text.len() - body.len() + length)
}

/// The length of a character literal, or of the tick of a lifetime.
fn character(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => text[2..].find('\'').map_or(1, |end| {
            if text[2..].starts_with("''") {
                4
            } else {
                end + 3
            }
        }),
        Some((_, c)) if text[1 + c.len_utf8()..].starts_with('\'') => 2 + c.len_utf8(),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    #[test]
    fn comments_strings_and_names_are_pieces() {
        let source = "/// One\n/// two.\nfn f<'a>(c: char) {\n    let x = '\"';\n    g(\"a \\\" b\", r#\"c\"#);\n}\n";
        let prose = |line, text: &str| Piece::Prose(line, text.to_owned());
        let name = |line, text: &str| Piece::Name(line, text.to_owned());
        assert_eq!(
            pieces(source),
            [
                prose(1, " One\n two."),
                name(3, "fn"),
                name(3, "f"),
                name(3, "a"),
                name(3, "c"),
                name(3, "char"),
                name(4, "let"),
                name(4, "x"),
                name(5, "g"),
                prose(5, "\"a \\\" b\""),
                prose(5, "r#\"c\"#"),
            ]
        );
    }
}
