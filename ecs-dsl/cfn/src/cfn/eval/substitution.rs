//! [`placeholders`]: the text of `Fn::Sub`, divided at its variables.

use std::iter;

/// A piece of the text of `Fn::Sub`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placeholder<'a> {
    /// Literal text.
    Text(&'a str),
    /// `${!name}`, which stands for the literal text `${name}`.
    Escaped(&'a str),
    /// `${name}`: an own variable, a reference, or an attribute after a dot.
    Variable(&'a str),
}

/// The pieces of the text of `Fn::Sub`, in their order.
pub fn placeholders(text: &str) -> impl Iterator<Item = Placeholder<'_>> {
    let mut rest = text;
    iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = split(rest);
        rest = after;
        Some(piece)
    })
}

/// The first piece of a text that isn't empty, and the rest.
fn split(text: &str) -> (Placeholder<'_>, &str) {
    let variable = text
        .strip_prefix("${")
        .and_then(|inside| inside.split_once('}'));
    if let Some((name, after)) = variable {
        return match name.strip_prefix('!') {
            Some(literal) => (Placeholder::Escaped(literal), after),
            None => (Placeholder::Variable(name.trim()), after),
        };
    }
    // An opening that nothing closes is literal, as is everything after it.
    let end = text.find("${").filter(|start| *start > 0);
    let (literal, after) = text.split_at(end.unwrap_or(text.len()));
    (Placeholder::Text(literal), after)
}

#[cfg(test)]
mod tests {
    use super::Placeholder::{Escaped, Text, Variable};
    use super::placeholders;

    #[test]
    fn text_is_divided_at_its_variables() {
        let pieces: Vec<_> = placeholders("a${B}${!C}-${ D.E }${").collect();
        let expected = [
            Text("a"),
            Variable("B"),
            Escaped("C"),
            Text("-"),
            Variable("D.E"),
            Text("${"),
        ];
        assert_eq!(pieces, expected);
        assert_eq!(placeholders("").count(), 0);
    }
}
