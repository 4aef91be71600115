//! Patterns of a load balancer as languages: `*` is any text, `?` any one character, everything else itself.
//!
//! **Invariant:** exact. What [`covers`] says holds for every text; where it would take too long to find out, it says no.

use std::collections::{BTreeSet, VecDeque};

/// A pattern, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Glob(Vec<Token>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    /// `*`
    Any,
    /// `?`
    One,
    Char(char),
}

/// Which texts there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Texts {
    All,
    /// Those that begin with `/`.
    Paths,
}

/// How many states are looked at before the answer is given up. Patterns that people write take some dozens.
const MOST_STATES: usize = 20_000;

impl Glob {
    /// A pattern whose letters are compared as they are.
    pub(super) fn exact(pattern: &str) -> Self {
        Self(pattern.chars().map(Token::of).collect())
    }

    /// A pattern that takes no notice of capitals.
    pub(super) fn caseless(pattern: &str) -> Self {
        Self::exact(&pattern.to_ascii_lowercase())
    }

    /// Whether a text of which the tokens before `position` are taken may end here.
    fn accepts(&self, position: usize) -> bool {
        self.0
            .iter()
            .skip(position)
            .all(|token| *token == Token::Any)
    }

    /// Whether it takes whatever comes after `position`.
    fn takes_all(&self, position: usize) -> bool {
        position < self.0.len() && self.accepts(position)
    }

    /// Calls `next` with every position that `symbol` leads to.
    fn step(&self, position: usize, symbol: char, mut next: impl FnMut(usize)) {
        for (index, token) in self.0.iter().enumerate().skip(position) {
            match token {
                Token::Any => next(index),
                Token::One => return next(index + 1),
                Token::Char(literal) if *literal == symbol => return next(index + 1),
                Token::Char(_) => return,
            }
        }
    }
}

impl Token {
    fn of(character: char) -> Self {
        match character {
            '*' => Self::Any,
            '?' => Self::One,
            literal => Self::Char(literal),
        }
    }
}

/// Every character that the patterns name, and one that stands for all others.
fn alphabet<'a>(globs: impl Iterator<Item = &'a Glob>) -> Vec<char> {
    let mut named = BTreeSet::from(['/']);
    for token in globs.flat_map(|glob| &glob.0) {
        if let Token::Char(literal) = token {
            named.insert(*literal);
        }
    }
    let other = ('a'..='z')
        .chain('\u{e000}'..)
        .find(|other| !named.contains(other));
    named.into_iter().chain(other).collect()
}

/// Where the patterns of a union are after some text: pairs of pattern and position.
type Positions = BTreeSet<(usize, usize)>;

/// Whether every text that `one` takes is taken by one of `union`.
///
/// Texts are read letter by letter, with all positions of the union kept at once: a position of `one` that may end where
/// none of the union may is a text that only `one` takes.
pub(super) fn covers(union: &[&Glob], one: &Glob, texts: Texts) -> bool {
    let alphabet = alphabet(union.iter().copied().chain([one]));
    let start: Positions = (0..union.len()).map(|pattern| (pattern, 0)).collect();
    let mut seen = BTreeSet::new();
    let mut open = Vec::new();
    match texts {
        Texts::All => open.push((0, start)),
        Texts::Paths => {
            let after = advance(union, &start, '/');
            one.step(0, '/', |next| open.push((next, after.clone())));
        }
    }
    while let Some((position, positions)) = open.pop() {
        let all = |(pattern, position): &(usize, usize)| union[*pattern].takes_all(*position);
        if positions.iter().any(all) || !seen.insert((position, positions.clone())) {
            continue;
        }
        let ends = |(pattern, position): &(usize, usize)| union[*pattern].accepts(*position);
        let alone = one.accepts(position) && !positions.iter().any(ends);
        if alone || seen.len() > MOST_STATES {
            return false;
        }
        for symbol in &alphabet {
            let after = advance(union, &positions, *symbol);
            one.step(position, *symbol, |next| open.push((next, after.clone())));
        }
    }
    true
}

fn advance(union: &[&Glob], positions: &Positions, symbol: char) -> Positions {
    let mut after = Positions::new();
    for (pattern, position) in positions {
        union[*pattern].step(*position, symbol, |next| {
            after.insert((*pattern, next));
        });
    }
    after
}

/// A shortest text that both take.
pub(super) fn common(a: &Glob, b: &Glob, texts: Texts) -> Option<String> {
    let alphabet = alphabet([a, b].into_iter());
    let mut seen = BTreeSet::new();
    let mut open = VecDeque::from([((0, 0), String::new())]);
    if texts == Texts::Paths {
        open = steps(a, b, (0, 0), '/')
            .map(|at| (at, "/".to_owned()))
            .collect();
    }
    while let Some((at, text)) = open.pop_front() {
        if !seen.insert(at) {
            continue;
        }
        if a.accepts(at.0) && b.accepts(at.1) {
            return Some(text);
        }
        for symbol in &alphabet {
            let next = steps(a, b, at, *symbol).filter(|next| !seen.contains(next));
            open.extend(next.map(|next| (next, format!("{text}{symbol}"))));
        }
    }
    None
}

/// The pairs of positions that `symbol` leads to.
fn steps(
    a: &Glob,
    b: &Glob,
    at: (usize, usize),
    symbol: char,
) -> impl Iterator<Item = (usize, usize)> {
    let mut pairs = Vec::new();
    a.step(at.0, symbol, |left| {
        b.step(at.1, symbol, |right| pairs.push((left, right)));
    });
    pairs.into_iter()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn contained(one: &str, union: &[&str], texts: Texts) -> bool {
        let union: Vec<Glob> = union.iter().map(|pattern| Glob::exact(pattern)).collect();
        covers(&union.iter().collect::<Vec<_>>(), &Glob::exact(one), texts)
    }

    #[test]
    fn one_pattern_in_another() {
        for (one, other) in [
            ("/api/orders/*", "/api/*"),
            ("/api/v?/x", "/api/*/x"),
            ("/a", "/a"),
            ("/a**", "/a*"),
            ("/a*", "/a**"),
            ("/?*", "/*?"),
            ("", "*"),
        ] {
            assert!(contained(one, &[other], Texts::All), "{one} in {other}");
        }
        for (one, other) in [
            ("/api/*", "/api/orders/*"),
            ("/API/x", "/api/*"),
            ("/a*", "/a?"),
            ("/*a", "/a*"),
            ("*", "/*"),
            ("a", ""),
        ] {
            assert!(
                !contained(one, &[other], Texts::All),
                "{one} not in {other}"
            );
        }
    }

    #[test]
    fn a_union_takes_what_none_of_it_takes_alone() {
        assert!(contained("/a*", &["/a", "/a?*"], Texts::All));
        assert!(!contained("/a*", &["/a", "/a??*"], Texts::All));
        assert!(!contained("/a", &[], Texts::All));
    }

    #[test]
    fn every_path_begins_with_a_slash() {
        assert!(contained("*", &["/*"], Texts::Paths));
        assert!(contained("*x", &["/*x"], Texts::Paths));
        assert!(!contained("*x", &["/x"], Texts::Paths));
        assert!(contained("a*", &["/b"], Texts::Paths), "no path at all");
    }

    #[test]
    fn a_pattern_that_is_too_hard_is_not_covered() {
        let hard = format!("*a{}", "?".repeat(60));
        assert!(!contained("*b*", &[&hard], Texts::All));
        assert!(!contained(
            &hard,
            &[&format!("*a{}b", "?".repeat(59))],
            Texts::All
        ));
    }

    #[test]
    fn a_text_that_both_take() {
        let both = |a: &str, b: &str| common(&Glob::exact(a), &Glob::exact(b), Texts::Paths);
        assert_eq!(
            both("/api/*/items", "/api/orders/*").as_deref(),
            Some("/api/orders/items")
        );
        assert_eq!(both("*", "/*").as_deref(), Some("/"));
        assert_eq!(both("/a*", "/b*"), None);
        assert_eq!(
            common(
                &Glob::caseless("API.*"),
                &Glob::caseless("api.x"),
                Texts::All
            )
            .as_deref(),
            Some("api.x")
        );
    }

    /// Every text of up to six letters of `ab/`.
    fn texts() -> Vec<String> {
        let mut all = vec![String::new()];
        let mut last = 0;
        for _ in 0..6 {
            let longer: Vec<String> = all[last..]
                .iter()
                .flat_map(|text| ["a", "b", "/"].map(|letter| format!("{text}{letter}")))
                .collect();
            last = all.len();
            all.extend(longer);
        }
        all
    }

    /// Whether the pattern takes the text, the plain way.
    fn takes(pattern: &[char], text: &[char]) -> bool {
        match (pattern, text) {
            ([], []) => true,
            (['*', rest @ ..], _) if takes(rest, text) => true,
            (['*', ..], [_, text @ ..]) => takes(pattern, text),
            (['?', rest @ ..], [_, text @ ..]) => takes(rest, text),
            ([literal, rest @ ..], [letter, text @ ..]) if literal == letter => takes(rest, text),
            _ => false,
        }
    }

    fn takes_text(pattern: &str, text: &str) -> bool {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        takes(&letters(pattern), &letters(text))
    }

    fn universe(kind: Texts) -> Vec<String> {
        let all = texts().into_iter();
        all.filter(|text| kind == Texts::All || text.starts_with('/'))
            .collect()
    }

    proptest! {
        /// The patterns name `a` and `/`; `b` stands for every other letter. A text that is only in `one` has six
        /// letters at most, if there is one.
        #[test]
        fn containment_is_what_trying_every_text_says(
            one in "[a*?/]{0,3}",
            union in proptest::collection::vec("[a*?/]{0,3}", 0..3),
            paths in any::<bool>(),
        ) {
            let kind = if paths { Texts::Paths } else { Texts::All };
            let parts: Vec<&str> = union.iter().map(String::as_str).collect();
            let alone = universe(kind).into_iter().find(|text| {
                takes_text(&one, text) && !parts.iter().any(|part| takes_text(part, text))
            });
            prop_assert_eq!(contained(&one, &parts, kind), alone.is_none(), "{:?}", alone);
        }

        #[test]
        fn a_common_text_is_one_and_there_is_none_otherwise(
            a in "[ab*?/]{0,4}",
            b in "[ab*?/]{0,4}",
            paths in any::<bool>(),
        ) {
            let kind = if paths { Texts::Paths } else { Texts::All };
            let any = universe(kind).iter().any(|text| takes_text(&a, text) && takes_text(&b, text));
            match common(&Glob::exact(&a), &Glob::exact(&b), kind) {
                Some(text) => prop_assert!(takes_text(&a, &text) && takes_text(&b, &text), "{text}"),
                None => prop_assert!(!any),
            }
        }
    }
}
